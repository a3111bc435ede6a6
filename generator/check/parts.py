"""The parts of form the decree names, found by what they say and where they stand; what is not found is None."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import takewhile

from generator.check.bodies import Mention, find_bodies
from generator.check.body import BodyItem, Rank, body_items
from generator.check.facts import Container, Facts, Paragraph
from generator.check.foot import Annex, Foot, find_annexes, find_foot
from generator.check.head import Head, find_head, second_begins
from generator.check.issuer import Issuer, find_issuer
from generator.check.mentions import SYMBOLS, find_mentions, outer
from generator.check.mentions import Mention as Citation
from generator.check.pieces import Piece, pieces_of
from generator.check.prose import Line, Standing, lines_of
from generator.check.setting import NOTHING, Setting
from generator.text import modern_tones

_CITING = (Standing.BASE, Standing.TEXT, Standing.CELL)  # subject line and recipients cite nothing
_OTHER_BASES = ("xét ", "theo đề nghị ", "thực hiện ")


@dataclass(frozen=True)
class Plan:
    """A document with its parts, as the rules see it."""

    facts: Facts
    head: Head
    foot: Foot
    annexes: tuple[Annex, ...] = ()
    text: tuple[Paragraph, ...] = field(default=())  # from behind the subject line to the end of the body, no cells
    setting: Setting = NOTHING  # what rules may know beyond the document
    second: Paragraph | None = None  # where another document begins in the file; it is no part of this one

    @cached_property
    def items(self) -> tuple[BodyItem, ...]:
        """The paragraphs of the text with their levels, legal bases too."""
        return body_items(self.text)

    @cached_property
    def body(self) -> tuple[BodyItem, ...]:
        """The paragraphs of the body with their levels, legal bases left out."""
        base_indexes = {paragraph.index for paragraph in self.bases}
        return tuple(item for item in self.items if item.paragraph.index not in base_indexes)

    @cached_property
    def bases(self) -> tuple[Paragraph, ...]:
        """The grounds above the first mark; a sentence that leads into the text (`… như sau:`) is none."""
        opening = takewhile(lambda item: item.rank is Rank.TEXT, self.items)
        return tuple(item.paragraph for item in opening if _is_base(item))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Its sentences: subject line, text with its tables, recipients, annexes."""
        bases = [paragraph.index for paragraph in self.bases]
        return lines_of(self.facts, self.head, self.foot, self.annexes, self.items, bases)

    @cached_property
    def issuer(self) -> Issuer | None:
        """The unit that issued it, with its regime; None where head or setting do not tell."""
        return find_issuer(self.head, self.setting)

    @cached_property
    def bodies(self) -> tuple[Mention, ...]:
        """The bodies its sentences name."""
        return find_bodies(self.lines, self.issuer, self.setting)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """The documents it cites, in their order; what an annex is attached to is this very document."""
        own = {annex.attached.paragraph.index for annex in self.annexes if annex.attached}
        return tuple(find_mentions(each for each in self.facts.written if each.index not in own))

    @cached_property
    def cited(self) -> tuple[tuple[Citation, Standing], ...]:
        """What legal bases, text and tables cite as `Kế hoạch số …`, and which of the three it is."""
        standings = {line.paragraph.index: line.standing for line in self.lines if line.standing in _CITING}
        found = ((each, standings.get(each.paragraph.index)) for each in self.citations)
        return tuple((each, place) for each, place in found if place and each.is_direct and each.kind in SYMBOLS)

    def names(self, name: str) -> bool:
        """Whether the document speaks of the unit, the body, the law; looked for once, however often it is asked."""
        if name not in self._names:
            self._names[name] = modern_tones(name).casefold() in self._spelled
        return self._names[name]

    @cached_property
    def _names(self) -> dict[str, bool]:
        return {}

    @cached_property
    def _spelled(self) -> str:
        return modern_tones("\n".join(paragraph.shown for paragraph in self.facts.written)).casefold()

    def is_cited(self, paragraph: Paragraph, place: int) -> bool:
        """Whether a place in a paragraph belongs to a document that is cited: to its issuer, to its subject."""
        places = self._cited_places.get(paragraph.index, [])
        behind = bisect_right(places, place, key=lambda each: each[0])
        return behind > 0 and place < places[behind - 1][1]

    def is_now(self, line: Line, start: int, end: int) -> bool:
        """Whether a place in a line is of this plan: in no document cited, in no quotation, not of the past."""
        return not self.is_cited(line.paragraph, start) and not self.setting.is_past(line.text, start, end)

    @cached_property
    def _cited_places(self) -> dict[int, list[tuple[int, int]]]:
        """Where the citations of a paragraph stand, in order; none of them in another."""
        places: dict[int, list[tuple[int, int]]] = {}
        for each in outer(self.citations):
            places.setdefault(each.paragraph.index, []).append((each.said_from, each.end))
        return places


def recognize(facts: Facts, setting: Setting = NOTHING) -> Plan:
    """The parts of a document."""
    pieces = tuple(pieces_of(facts.written))
    second = second_begins(pieces)
    if second is not None:
        facts = _up_to(facts, second)
        pieces = tuple(piece for piece in pieces if piece.paragraph.index < second.index)
    head = find_head(pieces)
    after = tuple(piece for piece in pieces if piece.paragraph.index > head.last_index)
    annexes = find_annexes(after)
    before_annexes = _before(after, annexes[0].heading.paragraph.index if annexes else None)
    foot = find_foot(before_annexes)
    text = _text(before_annexes, foot)
    return Plan(facts=facts, head=head, foot=foot, annexes=annexes, text=text, setting=setting, second=second)


def _up_to(facts: Facts, second: Paragraph) -> Facts:
    """The first document of a file."""
    paragraphs = tuple(row for row in facts.paragraphs if row.index < second.index)
    last = max((row.section for row in paragraphs), default=0)
    return replace(facts, paragraphs=paragraphs, sections=facts.sections[: last + 1], noted_pages=0)


def _is_base(item: BodyItem) -> bool:
    """`Căn cứ …`; `Xét đề nghị …` and the like only when they are set as a ground is."""
    text, row = item.words, item.paragraph
    if text.endswith(":"):
        return False
    is_italic = bool(row.written_runs) and row.has_every(lambda run: run.is_italic)
    is_other = text.casefold().startswith(_OTHER_BASES) and (is_italic or text.endswith(";"))
    return is_other or text.casefold().startswith("căn cứ")


def _before(pieces: tuple[Piece, ...], index: int | None) -> tuple[Piece, ...]:
    return pieces if index is None else tuple(piece for piece in pieces if piece.paragraph.index < index)


def _text(pieces: tuple[Piece, ...], foot: Foot) -> tuple[Paragraph, ...]:
    first = foot.first_index
    found = dict.fromkeys(
        piece.paragraph
        for piece in pieces
        if piece.paragraph.container is Container.BODY and (first is None or piece.paragraph.index < first)
    )
    return tuple(found)
