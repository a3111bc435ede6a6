"""Whether a document surely has a second page: by its breaks, by what Word noted, by the height of its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from generator.check.facts import Container, Facts, LineRule, Paragraph, Section
from generator.check.spacing import gap_pt, single_pt
from generator.render.metrics import Face, wrap

_MM_PER_PT = 25.4 / 72
_SLACK = 1.02  # of a page: letters of another font may be narrower by a hair
_NOTED = 0.5  # of a page: what Word noted of pages counts only for a text of such a height, it may be old


def has_inner_page(facts: Facts, annexes: Sequence[Paragraph]) -> bool:
    """Whether the text before the annexes, or one of these (by their headings), surely has a second page."""
    starts = [0, *(heading.index for heading in annexes)]
    ends = [*(start - 1 for start in starts[1:]), len(facts.paragraphs)]
    if any(_turns_page(facts, first, last) for first, last in zip(starts, ends, strict=True)):
        return True
    return facts.noted_pages > len(starts) and _is_higher(facts, facts.paragraphs, _NOTED * len(starts))


def _turns_page(facts: Facts, first: int, last: int) -> bool:
    """Whether the paragraphs from one index to the other surely do not go on one page."""
    rows = [row for row in facts.paragraphs if first <= row.index <= last]
    written = [row.index for row in rows if not row.is_blank]
    if not written:
        return False
    rows = [row for row in rows if written[0] <= row.index <= written[-1]]
    if any(_is_broken(facts, above, row, written[-1]) for above, row in pairwise(rows)):
        return True
    return _is_higher(facts, rows, _NOTED if any(row.starts_noted_page for row in rows[1:]) else _SLACK)


def _is_broken(facts: Facts, above: Paragraph, row: Paragraph, last: int) -> bool:
    """A new page that the author asked for, at a paragraph that is not the first."""
    section = facts.section_of(row)
    is_new_section = section is not facts.section_of(above) and section.starts_page
    return row.starts_page or is_new_section or (row.has_page_break and row.index < last)


def _is_higher(facts: Facts, rows: Sequence[Paragraph], pages: float) -> bool:
    """Whether the rows are surely higher than so many pages: shapes, pictures and frames count for nothing."""
    flow = [row for row in rows if _is_in_flow(row)]
    most = pages * max((_height_of(facts.section_of(row)) for row in flow), default=0.0)
    height = 0.0
    for part in _heights(facts, flow):
        height += part
        if height > most:
            return True
    return False


def _is_in_flow(row: Paragraph) -> bool:
    """In the text, or in a cell of a table that stands there."""
    is_inner = row.cell is not None and row.cell.depth > 1
    return row.container in (Container.BODY, Container.CELL) and not row.is_framed and not is_inner


def _height_of(section: Section) -> float:
    return (section.height_mm - section.top_mm - section.bottom_mm) / _MM_PER_PT


def _heights(facts: Facts, rows: Iterable[Paragraph]) -> Iterator[float]:
    """The height of each paragraph with the space above it, of each table as a whole; never more than it has."""
    for table, group in groupby(rows, key=lambda row: row.cell.table if row.cell else None):
        if table is None:
            yield from _heights_of_text(facts, list(group))
        else:
            yield _height_of_table(group)


def _heights_of_text(facts: Facts, rows: Sequence[Paragraph]) -> Iterator[float]:
    gaps = (gap_pt(above, below) for above, below in pairwise(rows))
    for row, gap in zip(rows, (0.0, *gaps), strict=True):
        yield _height(row, _room(facts, row)) + gap


def _height_of_table(rows: Iterable[Paragraph]) -> float:
    """Cells may span rows: only what is in one column surely stands below one another."""
    columns: dict[int, float] = {}
    for row in rows:
        if row.cell:
            columns[row.cell.column] = columns.get(row.cell.column, 0.0) + _height(row, row.cell.room_mm)
    return max(columns.values())


def _room(facts: Facts, row: Paragraph) -> float:
    section = facts.section_of(row)
    return section.width_mm - section.left_mm - section.right_mm


def _height(row: Paragraph, room_mm: float | None) -> float:
    pitch = row.line * single_pt(row) if row.line_rule is LineRule.MULTIPLE else row.line
    pitch = max(pitch, single_pt(row)) if row.line_rule is LineRule.AT_LEAST else pitch
    return pitch * _count_lines(row, room_mm)


def _count_lines(row: Paragraph, room_mm: float | None) -> int:
    """How many lines the paragraph takes at least: as if all were set in its smallest and closest type."""
    written = row.written_runs
    room = (room_mm or 0.0) - row.left_mm - row.right_mm - min(row.first_line_mm, 0.0)
    if not written or room <= 0:
        return 1
    face = Face.BOLD if row.has_every(lambda run: run.is_bold) else Face.REGULAR
    size, tracking = min(run.size_pt for run in written), min(run.tracking_pt for run in written)
    return sum(len(wrap(line, room / _MM_PER_PT, size, face, tracking)) for line in row.text.strip().split("\n"))
