"""The sentences of a document: each paragraph in its normal form, with the part it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from generator.check.body import BodyItem
from generator.check.facts import Container, Facts, Paragraph
from generator.check.foot import Annex, Foot
from generator.check.head import Head
from generator.text import modern_tones

_LATIN = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00))]
LOWER = "".join(char for char in _LATIN if char.islower())  # for character classes: a range would hold both cases
UPPER = "".join(char for char in _LATIN if char.isupper())
LONGEST = 20_000  # letters of a line that are read; a longer paragraph is no sentence


class Standing(Enum):
    """Where a line stands."""

    SUBJECT = "subject"
    BASE = "base"
    TEXT = "text"
    CELL = "cell"
    ANNEX = "annex"
    RECIPIENT = "recipient"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph to be read; `words` is its text without a mark, `text` has the tones in one way of writing."""

    paragraph: Paragraph
    standing: Standing
    shown: str
    text: str
    words: str

    @property
    def offset(self) -> int:
        """Where `words` begin in `text`."""
        return len(self.text) - len(self.words)


def lines_of(
    facts: Facts, head: Head, foot: Foot, annexes: tuple[Annex, ...], items: Iterable[BodyItem], bases: Iterable[int]
) -> tuple[Line, ...]:
    """Subject line, text with its tables, recipients, annexes, in the order of the document."""
    marked = {item.paragraph.index: item.words for item in items}
    standings = _Standings(head, foot, annexes, frozenset(bases))
    return tuple(_lines(facts.paragraphs, marked, standings))


def _lines(paragraphs: Iterable[Paragraph], marked: dict[int, str], standings: _Standings) -> Iterator[Line]:
    for paragraph in paragraphs:
        standing = standings.of(paragraph)
        if standing is None or not (whole := paragraph.shown):
            continue
        shown = whole[:LONGEST]
        text = modern_tones(shown)
        words = marked.get(paragraph.index, whole)
        yield Line(paragraph, standing, shown, text, text[len(whole) - len(words) :])


class _Standings:
    def __init__(self, head: Head, foot: Foot, annexes: tuple[Annex, ...], bases: frozenset[int]) -> None:
        self.bases = bases
        self.subject = {piece.paragraph.index for piece in head.subject}
        self.recipients = {piece.paragraph.index for piece in foot.recipients}
        self.head_end = head.last_index
        self.annexes_begin = annexes[0].heading.paragraph.index if annexes else None
        self.foot_begin = foot.first_index

    def of(self, paragraph: Paragraph) -> Standing | None:
        """The part of a paragraph; None for head and foot, which are no sentences."""
        index = paragraph.index
        if index in self.subject:
            return Standing.SUBJECT
        if index in self.recipients:
            return Standing.RECIPIENT
        if self.annexes_begin is not None and index >= self.annexes_begin:
            return Standing.ANNEX
        if index <= self.head_end or (self.foot_begin is not None and index >= self.foot_begin):
            return None
        if index in self.bases:
            return Standing.BASE
        return Standing.TEXT if paragraph.container is Container.BODY else Standing.CELL


# ---------------------------------------------------------------- what a place in a line is


_CITED = re.compile(r"[0-9]/[0-9/]*[A-ZĐ]{2}|[0-9]-[A-ZĐ]{2}\w*/")
# A deadline is no past: of all days only that of the change is one.
_PAST = re.compile(
    r"\bcũ\b|trước đây|trước khi|trước (?:ngày )?0?1/0?7/2025|\bsau khi\b|sáp nhập|hợp nhất|sắp xếp|"
    r"chia tách|giải thể|nay là|tiền thân|kết thúc hoạt động|chuyển giao|tiếp nhận|bàn giao|giai đoạn trước",
    re.I,
)
_NEAR = 70  # letters in which a word on the past is looked for


def is_told(text: str, start: int, end: int) -> bool:
    """Whether a place in a line speaks of another document or of the past, and so is no act of this plan."""
    clause = text[_clause_start(text, start) : start]
    around = text[max(0, start - _NEAR) : end + _NEAR]
    is_quoted = clause.count("“") > clause.count("”")
    return is_quoted or bool(_CITED.search(clause)) or bool(_PAST.search(around))


def _clause_start(text: str, end: int) -> int:
    return max(text.rfind(";", 0, end), text.rfind(". ", 0, end), 0)
