"""What a .docx says and how it looks, with every default and style worked out: frozen, in document order."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from itertools import pairwise

from generator.text import nfc


class Container(Enum):
    """Where a paragraph stands."""

    BODY = "body"
    CELL = "cell"
    BOX = "box"
    HEADER = "header"
    FOOTER = "footer"


class Alignment(Enum):
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFIED = "both"


class LineRule(Enum):
    """How the line spacing is meant: as a multiple of a single line, or in points."""

    MULTIPLE = "auto"
    AT_LEAST = "atLeast"
    EXACT = "exact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Text of one look; `start` is where it begins in the text of its paragraph."""

    text: str
    start: int
    fonts: tuple[str, ...]  # those its letters are set in: one, or one for plain and one for marked letters
    size_pt: float
    is_bold: bool
    is_italic: bool
    is_caps: bool
    is_underlined: bool
    color: str  # RRGGBB, or "auto"
    tracking_pt: float = 0.0  # between two letters beside the usual; less than 0 where they are set closer


@dataclass(frozen=True, slots=True, kw_only=True)
class CellPlace:
    """A cell: the table's number in its part (a table inside a cell has its own), row and column from 0.

    A line above or below is a border that does not belong to a box around the cell.
    """

    table: int
    row: int
    column: int
    depth: int = 1
    start_mm: float = 0.0  # from the left edge of the table
    width_mm: float | None = None
    room_mm: float | None = None  # the width without its margins
    has_line_above: bool = False
    has_line_below: bool = False


_MARK = re.compile(r"\s*(?:[IVX]{1,5}\.|[0-9]{1,2}(?:\.[0-9]{1,2})*\.|[a-zđ]\)|[-–+])\s+\w")


def _begins_anew(above: str, below: str) -> bool:
    """Whether a line is no part of the sentence above: it has a mark, or that one ended."""
    return bool(_MARK.match(below)) or (above.rstrip().endswith((".", ";", ":")) and below.lstrip()[:1].isupper())


_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011"), "-")  # Word's no-break one: of the same look and use


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """A paragraph as it is seen; `part` and `ordinal` (which w:p of that part) find the element again.

    What many rules ask for is kept.
    """

    index: int
    part: str
    ordinal: int
    container: Container
    section: int
    text: str
    number: str  # of automatic numbering, as printed; "" without
    runs: tuple[Run, ...]
    alignment: Alignment
    before_pt: float
    after_pt: float
    is_contextual: bool  # no space between paragraphs of the same style
    line: float  # lines or points, by the rule
    line_rule: LineRule
    left_mm: float
    right_mm: float
    first_line_mm: float  # less than 0 when it hangs
    style: str = ""
    cell: CellPlace | None = None
    has_border: bool = False  # above or below
    is_framed: bool = False
    strokes_mm: tuple[float | None, ...] = ()  # lines drawn and anchored here; None where the length is not known
    has_page_field: bool = False
    mark_pt: float = 0.0  # the size of an empty line; 0 where something is written
    starts_page: bool = False  # asked for
    starts_noted_page: bool = False  # where a page began when Word last showed it
    has_page_break: bool = False

    @cached_property
    def shown(self) -> str:
        """The text with its automatic number, composed, blanks folded, hyphens of other codes as they are typed."""
        return nfc(" ".join(f"{self.number} {self.text}".split()).translate(_HYPHENS))

    @cached_property
    def is_parted(self) -> bool:
        """Whether it holds lines that should be paragraphs, parted by Shift+Enter."""
        lines = [line for line in self.text.split("\n") if line.strip()]
        return any(_begins_anew(above, below) for above, below in pairwise(lines))

    @property
    def is_blank(self) -> bool:
        return not self.shown

    @cached_property
    def written_runs(self) -> tuple[Run, ...]:
        """The runs that show something."""
        return tuple(run for run in self.runs if run.text.strip())

    def has_every(self, test: Callable[[Run], bool]) -> bool:
        return all(test(run) for run in self.written_runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """A header or footer of a section."""

    kind: str  # default, first, even
    is_header: bool
    paragraphs: tuple[Paragraph, ...]

    @property
    def page_number(self) -> Paragraph | None:
        return next((paragraph for paragraph in self.paragraphs if paragraph.has_page_field), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section: its page, and the headers and footers that show in it, those taken over from before too."""

    index: int
    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    has_title_page: bool
    starts_page: bool  # not continued on the page of the section before
    number_start: int | None
    number_format: str
    furniture: tuple[Furniture, ...] = ()

    @property
    def is_landscape(self) -> bool:
        return self.width_mm > self.height_mm


@dataclass(frozen=True, kw_only=True)
class Facts:
    """A document: its paragraphs in order (those of headers and footers stand in the sections)."""

    file: str
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    insertions: int = 0  # tracked changes: kept
    deletions: int = 0  # tracked changes: left out
    has_even_pages: bool = False
    properties: Mapping[str, str] = field(default_factory=dict)  # custom ones: which pack made it
    has_macros: bool = False
    noted_pages: int = 0  # as the program that saved it counted; 0 when it did not say

    @cached_property
    def written(self) -> tuple[Paragraph, ...]:
        return tuple(paragraph for paragraph in self.paragraphs if not paragraph.is_blank)

    def section_of(self, paragraph: Paragraph) -> Section:
        return self.sections[min(paragraph.section, len(self.sections) - 1)]
