"""Pieces of paragraphs: authors set two things on one line with tabs or blanks, or two lines in one paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from generator.check.facts import Paragraph, Run
from generator.text import nfc

# Right-hand things an author may push to their place with blanks only.
_RIGHT = r"CỘNG\s+H|[ĐÐ]ộc\s+lập|ĐỘC\s+LẬP|[^\s,]+(?:\s[^\s,]+){0,5},\s*ngày|(?:TM|KT|TL|TUQ|Q)\.\s"
_BREAK = re.compile(rf"[\t\n]+|(?<![ \u00a0])[ \u00a0]{{4,}}+(?={_RIGHT})")
_MAX_BREAKS = 40  # a line with more is no line of a head or a foot
_TYPED_LINE = re.compile(r"[-_–—=*.~\s]{3,}")


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A stretch of a paragraph that stands for itself; many rules ask for its text, so what it shows is kept."""

    paragraph: Paragraph
    start: int
    end: int
    column: int = 0  # which piece of its line

    @cached_property
    def text(self) -> str:
        """As printed, blanks folded, a number of automatic numbering in front."""
        number = self.paragraph.number if self.start == 0 else ""
        return nfc(" ".join(f"{number} {self.paragraph.text[self.start : self.end]}".split()))

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The runs that show something of it, cut to it."""
        found = []
        for run in self.paragraph.written_runs:
            start, end = max(run.start, self.start), min(run.start + len(run.text), self.end)
            text = run.text[start - run.start : end - run.start] if start < end else ""
            if text.strip():
                found.append(run if text == run.text else replace(run, text=text, start=start))
        return tuple(found)

    @cached_property
    def shown(self) -> str:
        """The text as it looks, with formatting to capitals applied."""
        return nfc(" ".join("".join(run.text.upper() if run.is_caps else run.text for run in self.runs).split()))

    @property
    def is_alone(self) -> bool:
        """Whether its line holds nothing else, so that the paragraph's alignment is its own."""
        return "\t" not in self.paragraph.text.strip() and self.column == 0

    @property
    def is_typed_line(self) -> bool:
        return bool(_TYPED_LINE.fullmatch(self.text))

    def has_every(self, test: Callable[[Run], bool]) -> bool:
        return all(test(run) for run in self.runs)


def whole(paragraph: Paragraph) -> Piece:
    return Piece(paragraph=paragraph, start=0, end=len(paragraph.text))


def pieces_of(paragraphs: Iterable[Paragraph]) -> Iterator[Piece]:
    """The pieces of the paragraphs in order, blank ones left out."""
    for paragraph in paragraphs:
        yield from _split(paragraph)


def _split(paragraph: Paragraph) -> Iterator[Piece]:
    start, column, text = 0, 0, paragraph.text
    for match in (*islice(_BREAK.finditer(text), _MAX_BREAKS), None):
        end = match.start() if match else len(text)
        piece = Piece(paragraph=paragraph, start=start, end=end, column=column)
        if text[start:end].strip():
            yield piece
        if match is None:
            return
        start, column = match.end(), 0 if "\n" in match[0] else column + 1
