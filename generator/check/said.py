"""What a document says of itself and of others, read once for all rules that compare it with something."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from generator.check.congresses import Congress, find_congresses
from generator.check.facts import Paragraph
from generator.check.mentions import Mention, find_mentions, outer
from generator.check.parts import Plan
from generator.check.pieces import Piece
from generator.dates import PartialDate, parse_date

_NUMBER = re.compile(r"số\s*:?\s*(?P<number>[0-9]*)[\s.…_]*(?P<letters>[/-].*)?", re.I)
_DATE = re.compile(
    r"(?P<place>[^,]*?),?\s*ngày\s*(?P<day>[0-9]{0,2})[\s.…_]*tháng\s*(?P<month>[0-9]{0,2})[\s.…_]*năm\s*"
    r"(?P<year>[0-9]{0,4})[\s.…_]*",
    re.I,
)


@dataclass(frozen=True)
class Said:
    """A document as it speaks: its number, date and subject, the documents and congresses it names."""

    plan: Plan

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return self.plan.facts.written

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The documents cited below the head, each for itself and not as the subject of another."""
        last = self.plan.head.last_index
        return tuple(outer(each for each in self.plan.citations if each.paragraph.index > last))

    @cached_property
    def congresses(self) -> tuple[Congress, ...]:
        return tuple(find_congresses(self.paragraphs))

    @cached_property
    def issuing(self) -> Mention | None:
        """The decision that the plan was issued with."""
        attached = self.plan.head.attached
        return next(find_mentions([attached.paragraph]), None) if attached else None

    # ------------------------------------------------------------ the head

    @cached_property
    def number(self) -> re.Match[str] | None:
        """The parts of the line `Số: …`."""
        return _NUMBER.fullmatch(self.plan.head.number.text) if self.plan.head.number else None

    @cached_property
    def place_and_date(self) -> re.Match[str] | None:
        """The parts of the line of place and date."""
        return _DATE.fullmatch(self.plan.head.date.text) if self.plan.head.date else None

    @cached_property
    def issued(self) -> PartialDate | None:
        """The date of issue, open parts left out; None when not even the year is known."""
        if self.issuing is not None and self.place_and_date is None:
            return self.issuing.date
        match = self.place_and_date
        if match is None or len(match["year"]) != 4:
            return None
        day, month, year = match["day"], match["month"], match["year"]
        return parse_date(f"{day}/{month}/{year}" if day and month else f"{month}/{year}" if month else year)

    @cached_property
    def subject(self) -> str:
        return _joined(self.plan.head.subject)

    @cached_property
    def issuer(self) -> str:
        return _joined(self.plan.head.issuer)

    # ------------------------------------------------------------ text without what others say

    def text(self, paragraph: Paragraph) -> str:
        """The text of a paragraph as it is shown; worked out once, for every rule asks."""
        return self._texts[paragraph.index]

    def own_text(self, paragraph: Paragraph) -> str:
        """The text of a paragraph with the documents it cites blanked out, as long as before."""
        return self._own_texts[paragraph.index]

    @cached_property
    def _texts(self) -> dict[int, str]:
        return {paragraph.index: paragraph.shown for paragraph in self.plan.facts.paragraphs}

    @cached_property
    def _own_texts(self) -> dict[int, str]:
        found: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.paragraph.index, []).append(mention)
        return {**self._texts, **{index: _blanked(self._texts[index], each) for index, each in found.items()}}


def _blanked(text: str, mentions: list[Mention]) -> str:
    pieces, last = [], 0
    for mention in mentions:
        start = max(mention.said_from, last)
        pieces += [text[last:start], " " * (mention.end - start)]
        last = mention.end
    return "".join((*pieces, text[last:]))


def _joined(pieces: tuple[Piece, ...]) -> str:
    return " ".join(piece.text for piece in pieces)
