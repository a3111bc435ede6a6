"""Whether a place in a line belongs to those who are invited: by its sentence, or by what leads to its list."""

from __future__ import annotations

from generator.check.beside import PartnerWords
from generator.check.body import Rank
from generator.check.parts import Plan
from generator.check.prose import Line, Standing

_RANKS = tuple(Rank)  # from the outermost in
_IN_LISTS = (Rank.BULLET, Rank.TEXT)
_LONGEST_LEAD = 160


def is_guest(plan: Plan, line: Line, start: int, words: PartnerWords) -> bool:
    """Whether who stands at the place is a guest."""
    sentence = line.text[line.text.rfind(". ", 0, start) + 1 : start]
    if words.invited.search(sentence):
        return True
    if line.standing is Standing.ANNEX:
        return any(words.invited.search(piece.text) for annex in plan.annexes for piece in annex.title)
    leads = _leads(plan, line)
    if any(words.invited.search(lead) for lead in leads):
        return True
    return bool(words.sent.search(sentence)) and any(words.attending.search(lead) for lead in (*leads, sentence))


def _leads(plan: Plan, line: Line) -> list[str]:
    """The nearest title above the line, and the line with a colon above its list."""
    items = plan.items
    at = next((at for at, item in enumerate(items) if item.paragraph is line.paragraph), None)
    if at is None:
        return []
    own, found = items[at], []
    for item in reversed(items[:at]):
        is_title = item.rank not in _IN_LISTS and _RANKS.index(item.rank) < _RANKS.index(own.rank)
        if is_title or (item.words.rstrip().endswith(":") and (item.rank, item.mark) != (own.rank, own.mark)):
            found.append(item.words[:_LONGEST_LEAD])
        if is_title:
            return found
    return found
