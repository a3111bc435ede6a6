"""Which facts of a unit, and of the units above it, the texts of a pack speak of at a level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.lexicon import Lexicon
from generator.model import Level, Node, Pack, Tags, Term, Text
from generator.scope import ABOVE, BODY, POWER, PROVINCE

Use = tuple[Level, str]  # the level of the unit that is asked, and the slot
_SUBJECT = ("trich_yeu", "trich_yeu_lien")
_PLANS_ABOVE = ("trich_dan_cap_tren", "van_ban_cap_tren")


def used_slots(pack: Pack, lexicon: Lexicon, level: Level) -> frozenset[Use]:
    """Every slot that a text of the pack needs for a unit of the level, directly or through other words."""
    finder = _Finder(pack, lexicon)
    for slot in _slots_of_pack(pack, lexicon, level):
        finder.add(level, slot)
    return frozenset(finder.found)


def levels_above(lexicon: Lexicon, level: Level) -> tuple[Level, ...]:
    """The levels that stand above the level in some regime, the nearest first."""
    found: list[Level] = []
    for _, above in lexicon.levels[level].above:
        found += [step for step in (above, *levels_above(lexicon, above)) if step not in found]
    return tuple(sorted(found, key=lambda step: -len(levels_above(lexicon, step))))


class _Finder:
    def __init__(self, pack: Pack, lexicon: Lexicon) -> None:
        self.pack, self.lexicon = pack, lexicon
        self.found: set[Use] = set()

    def add(self, level: Level, slot: str) -> None:
        if (level, slot) in self.found:
            return
        self.found.add((level, slot))
        for inner_level, inner in self._behind(level, slot):
            self.add(inner_level, inner)

    def _behind(self, level: Level, slot: str) -> Iterator[Use]:
        """The slots that the words of a slot need in turn."""
        head, _, rest = slot.partition(".")
        if rest and head in (ABOVE, PROVINCE):
            above = levels_above(self.lexicon, level)
            yield from ((step, rest) for step in (above[-1:] if head == PROVINCE else above))
        elif slot in _PLANS_ABOVE:
            yield from ((step, _SUBJECT[0]) for step in levels_above(self.lexicon, level)[:1])
        else:
            yield from ((level, inner) for inner in self._words(level, slot, head, rest))

    def _words(self, level: Level, slot: str, head: str, rest: str) -> Iterator[str]:
        lexicon, pack = self.lexicon, self.pack
        if slot in _SUBJECT:
            yield from _of_text(pack.subject)
        elif slot in pack.figures:
            figure = pack.figures[slot]
            yield from _of_text(figure.default)
            if figure.is_inherited and lexicon.levels[level].above:
                yield f"{ABOVE}.{slot}"
        elif head == BODY:
            yield from _of_term(lexicon.bodies.get(rest), level)
        elif head == POWER:
            yield from _of_term(lexicon.powers.get(rest), level)
        else:
            yield from _of_term(pack.phrases.get(slot) or lexicon.terms.get(slot), level)


def _of_text(text: Text | None) -> Iterator[str]:
    if text is not None:
        yield from (slot.name for slot in text.slots())


def _of_term(term: Term | None, level: Level) -> Iterator[str]:
    for row in term.rows if term else ():
        if _fits(row.tags, level):
            yield from _of_tagged(row.tags, row.text)


def _of_tagged(tags: Tags, *texts: Text | None) -> Iterator[str]:
    yield from (*tags.needs, *tags.needs_not)
    for text in texts:
        yield from _of_text(text)


def _fits(tags: Tags, level: Level) -> bool:
    return not tags.levels or level in tags.levels


def _slots_of_pack(pack: Pack, lexicon: Lexicon, level: Level) -> Iterator[str]:
    yield from _SUBJECT
    yield from _PLANS_ABOVE
    for node in (*pack.opening, *pack.sections, *pack.closing):
        yield from _of_node(node, level)
    for task in pack.tasks:
        if _fits(task.tags, level):
            pattern = pack.patterns.get(task.pattern)
            texts = (task.content, pattern, task.domain, task.deadline, task.product, task.title, task.weaker)
            yield from _of_tagged(task.tags, *texts)
            yield from (f"{BODY}.{name}" for name in (*task.lead, *task.supporting))
    yield from _of_rows(((row.tags, row.text) for row in (*pack.recipients, *lexicon.recipients)), level)
    yield from _of_rows(((table.tags, table.title) for table in pack.annexes), level)
    yield from _of_rows(lexicon.filing, level)


def _of_rows(rows: Iterable[tuple[Tags, Text]], level: Level) -> Iterator[str]:
    for tags, text in rows:
        if _fits(tags, level):
            yield from _of_tagged(tags, text)


def _of_node(node: Node, level: Level) -> Iterator[str]:
    """A part that the level does not have takes those inside it along."""
    if not _fits(node.tags, level):
        return
    yield from _of_tagged(node.tags, node.heading, *node.paragraphs, node.weaker)
    for child in node.children:
        yield from _of_node(child, level)
