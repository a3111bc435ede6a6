"""A list given back with its faults marked: a note and a color at each wrong cell, all messages of a row beside it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator import resources
from generator.errors import Problem, Severity
from generator.messages import Told, tell
from generator.sheet import headings, workbook
from generator.sheet.book import MAX_FILE_BYTES, Book, open_book
from generator.sheet.columns import RESULT_HEADING, fact_keys, heading_key
from generator.sheet.grid import MAX_HEAD_ROWS, Sheet
from generator.sheet.read import LIST_SHEET, sheets_of

MARK = "KẾT QUẢ KIỂM TRA"
_RED, _YELLOW = "FFFFC9C7", "FFFFF0B8"
_RESULT_WIDTH, _RESULT_LETTERS, _LINE_HEIGHT, _MAX_HEIGHT = 80, 75, 15.5, 400
_NOTE_WIDTH, _NOTE_LETTERS = 340, 46
_MAX_TEXT = 30_000
_MOST_MERGED = 50_000  # cells under merged boxes: openpyxl makes an object of each
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
Spot = tuple[int, int]


def marked_copy(
    path: Path, problems: Iterable[Problem], target: Path, *, english: bool = False
) -> tuple[Path, tuple[Problem, ...]]:
    """Writes a copy of a list with these problems at their cells; returns where, and what to say of the name.

    The list itself is never written to. Marks of an earlier check that the list still bears are taken away first.
    """
    library = workbook.openpyxl(target)
    keys = fact_keys()
    book = open_book(path, lambda row: sum(heading_key(text) in keys for text in row))
    raw = resources.read_bytes(path, MAX_FILE_BYTES)
    may_load = _is_xlsx(raw) and _merged_cells(book) <= _MOST_MERGED
    copy = (workbook.load(library, raw) if may_load else None) or _rebuilt(library, book)
    for sheet in copy.worksheets:
        _clean(library, sheet)
    main = sheets_of(book)[0]
    for name, found in _by_sheet(path, problems, main.name or LIST_SHEET).items():
        if name in copy.sheetnames:
            content = next((sheet for sheet in book.sheets if (sheet.name or LIST_SHEET) == name), main)
            _Marker(library, copy[name], content, english).mark(found)
    return workbook.write_result(target, workbook.to_bytes(copy, f"Kết quả kiểm tra: {path.name}"))


def _is_xlsx(raw: bytes) -> bool:
    return raw[:4] == b"PK\x03\x04" and b"xl/workbook.xml" in raw


def _merged_cells(book: Book) -> int:
    boxes = [box for sheet in book.sheets for box in sheet.merges]
    return sum((bottom - top + 1) * (right - left + 1) for (top, left), (bottom, right) in boxes)


def _by_sheet(path: Path, problems: Iterable[Problem], main: str) -> Mapping[str, list[Problem]]:
    """The problems of this list by the name of the sheet; those of the whole file stand on the first."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.place.file == str(path):
            found.setdefault(problem.place.cell.rpartition("!")[0] or main, []).append(problem)
    return found


# ---------------------------------------------------------------- a copy of what is no .xlsx


def _rebuilt(library: Any, book: Book) -> Any:
    copy = library.Workbook()
    copy.remove(copy.active)
    for sheet in book.sheets:
        page = copy.create_sheet(sheet.name or LIST_SHEET)
        for number, row in enumerate(sheet.rows, start=1):
            for position, value in enumerate(row, start=1):
                if value != "":
                    _put(page.cell(number, position), value)
    return copy


def _put(cell: Any, value: Any) -> None:
    if isinstance(value, str):
        cell.value = legal(value)
        cell.data_type, cell.number_format = "s", "@"  # text that begins with = is no formula
    elif isinstance(value, datetime.timedelta | datetime.time):
        _put(cell, str(value))
    else:
        cell.value = value
        if isinstance(value, datetime.date):
            cell.number_format = "dd/mm/yyyy"


def legal(text: str) -> str:
    """The text without what XML cannot hold, and not longer than a cell."""
    return _ILLEGAL.sub("�", text)[:_MAX_TEXT]


# ---------------------------------------------------------------- earlier marks


def _clean(library: Any, sheet: Any) -> None:
    """Takes away the notes, colors and the column of an earlier check; a person's own note on the cell stays."""
    plain = library.styles.PatternFill()
    column = _result_column(sheet)
    for row in sheet.iter_rows():
        for cell in row:
            note = getattr(cell, "comment", None)
            if note is not None and MARK in note.text:
                own = note.text.partition(MARK)[0].rstrip()
                cell.comment = library.comments.Comment(own, note.author) if own else None
            if cell.has_style and cell.fill.fgColor.rgb in (_RED, _YELLOW):
                cell.fill = plain
            if column and cell.column == column[1] and cell.row >= column[0] and hasattr(cell, "comment"):
                cell.value = None


def _result_column(sheet: Any) -> Spot | None:
    """Where the heading of our own column stands; None when the list has none."""
    for row in sheet.iter_rows(max_row=MAX_HEAD_ROWS):
        for cell in row:
            if isinstance(cell.value, str) and heading_key(cell.value) == heading_key(RESULT_HEADING):
                return cell.row, cell.column
    return None


# ---------------------------------------------------------------- marks


@dataclass(slots=True)
class _Marker:
    library: Any
    sheet: Any
    content: Sheet
    english: bool
    _merged: dict[Spot, Spot] = field(default_factory=dict)

    def mark(self, problems: list[Problem]) -> None:
        head = headings.find_head(self.content, fact_keys(), MAX_HEAD_ROWS) or 1
        column = self._free_column(head)
        self._merged = {
            (row, position): (box.min_row, box.min_col)
            for box in self.sheet.merged_cells.ranges
            for row in range(box.min_row, min(box.max_row, box.min_row + 1_000) + 1)
            for position in range(box.min_col, box.max_col + 1)
        }
        by_cell: dict[Spot, list[Problem]] = {}
        by_row: dict[int, list[Problem]] = {}
        for problem in problems:
            place = problem.place
            spot = (place.line, place.column) if place.cell and place.column else (head, column)
            if place.cell and (place.column or place.line != head):
                by_row.setdefault(place.line, []).append(problem)
            if place.column or not place.cell or place.line == head:
                by_cell.setdefault(self._merged.get(spot, spot), []).append(problem)
        self._results(head, column, by_row)
        for spot, found in by_cell.items():
            self._note(spot, found)

    def _free_column(self, head: int) -> int:
        """The first column after everything that is written, our own of an earlier check counted as free."""
        titles = self.content.rows[head - 1] if head <= len(self.content.rows) else ()
        own = [
            position
            for position, title in enumerate(titles, start=1)
            if isinstance(title, str) and heading_key(title) == heading_key(RESULT_HEADING)
        ]
        return own[0] if own else max(map(len, self.content.rows), default=0) + 1

    def _results(self, head: int, column: int, by_row: Mapping[int, list[Problem]]) -> None:
        styles = self.library.styles
        title = self.sheet.cell(head, column, RESULT_HEADING)
        title.font = styles.Font(name="Times New Roman", bold=True)
        title.alignment = styles.Alignment(horizontal="center", vertical="center", wrap_text=True)
        self.sheet.column_dimensions[title.column_letter].width = _RESULT_WIDTH
        for number, found in by_row.items():
            if number == head:
                continue
            cell = self.sheet.cell(number, column)
            lines = [self._line(problem) for problem in found]
            _put(cell, "\n".join(lines))
            cell.alignment = styles.Alignment(vertical="top", wrap_text=True)
            row = self.sheet.row_dimensions[number]
            needed = _LINE_HEIGHT * sum(1 + len(line) // _RESULT_LETTERS for line in lines)
            row.height = max(row.height or _LINE_HEIGHT, min(needed, _MAX_HEIGHT))

    def _line(self, problem: Problem) -> str:
        """`E3: Ngày (lỗi HS105); cách sửa: …`; which fact it is the column says."""
        told, cell = self._told(problem), problem.place.cell.rpartition("!")[2]
        where = f"{cell}: " if problem.place.column else ""
        mend = "to mend" if self.english else "cách sửa"
        return f"{where}{told.subject} ({told.severity} {problem.code}); {mend}: {told.fix}"

    def _told(self, problem: Problem) -> Told:
        return tell(replace(problem, path=()), english=self.english)

    def _note(self, spot: Spot, problems: list[Problem]) -> None:
        cell = self.sheet.cell(*spot)
        text = legal("\n\n".join([MARK, *(self._paragraph(problem) for problem in problems)]))
        own = f"{cell.comment.text.rstrip()}\n\n" if cell.comment else ""
        note = self.library.comments.Comment(own + text, "kehoach", width=_NOTE_WIDTH)
        lines = sum(1 + len(line) // _NOTE_LETTERS for line in note.text.split("\n"))
        note.height = min(20 + 17 * lines, 500)
        cell.comment = note
        is_wrong = any(problem.severity is Severity.ERROR for problem in problems)
        cell.fill = self.library.styles.PatternFill("solid", fgColor=_RED if is_wrong else _YELLOW)

    def _paragraph(self, problem: Problem) -> str:
        told = self._told(problem)
        names = ("found", "expected", "to mend") if self.english else ("đang ghi", "cần", "cách sửa")
        rows = zip(names, (told.found, told.expected, told.fix), strict=True)
        return "\n".join(
            [f"{told.severity} {problem.code}: {told.subject}", *(f"{name}: {said}" for name, said in rows if said)]
        )
