"""A file of cells → its sheets, with what no cell may be used for: hidden rows, merged cells, errors, no values."""

from __future__ import annotations

import datetime
import io
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator import resources
from generator.errors import GeneratorError, Place, Problem, Severity, SourceError
from generator.sheet import archive, formats, plain_table

MAX_FILE_BYTES = 30_000_000
MAX_ROWS = 20_000
MAX_HEAD_ROWS = 30
MAX_COLUMNS = 200
MAX_MERGES = 2_000
TEXT_SUFFIXES = (".csv", ".tsv", ".txt")
SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", *TEXT_SUFFIXES)
_KINDS_OF_BOOKS = {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

Value = str | float | int | bool | datetime.date | datetime.time | datetime.timedelta
Spot = tuple[int, int]  # row and column, both from 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The cells of one sheet as they are stored; `rows[0]` is row 1."""

    name: str
    rows: tuple[tuple[Value, ...], ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    merges: tuple[tuple[Spot, Spot], ...] = ()
    errors: Mapping[Spot, str] = field(default_factory=dict)  # #REF! and the like
    uncomputed: frozenset[Spot] = frozenset()  # formulas nobody has computed
    forms: Mapping[Spot, str] = field(default_factory=dict)  # of cells that show other than what they hold
    date_form: str = formats.WHOLE_DATE  # of every other date
    is_hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    sheets: tuple[Sheet, ...]
    is_typed: bool = True  # False: a text file, in which a number and a text look alike
    notes: tuple[Problem, ...] = ()


def open_book(path: Path, score: Callable[[list[str]], int]) -> Book:
    """The sheets of an .xlsx, .xls, .ods or text file; raises with the reason when it cannot be read.

    `score` says how many headings a row of texts holds; it decides which mark parts the columns of a text file.
    """
    raw = resources.read_bytes(path, MAX_FILE_BYTES)
    if len(raw) > MAX_FILE_BYTES:
        raise refusal("DS004", path, gioi_han=f"tệp không quá {MAX_FILE_BYTES // 1_000_000} MB")
    if not raw.strip():
        raise refusal("DS006", path)
    if raw[:4] == b"PK\x03\x04":
        return _open_zip(path, raw)
    if raw[:8] == _OLE:
        return _open_ole(path, raw)
    if path.suffix.lower() in TEXT_SUFFIXES:
        rows = plain_table.parse(raw, path, score)
        _check_size(path, len(rows), max(map(len, rows), default=0))
        return Book(sheets=(Sheet(name="", rows=rows),), is_typed=False)
    raise refusal("DS001", path, found=_looks_like(raw))


def refusal(code: str, path: Path, found: str = "", **values: str) -> SourceError:
    """The end of reading a file."""
    return SourceError([Problem(code=code, place=Place(file=str(path)), found=found, values=tuple(values.items()))])


def _looks_like(raw: bytes) -> str:
    head = raw[:2_000].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<table", b"<meta")):
        return "trang web (HTML) đổi đuôi"
    if head.startswith(b"%pdf"):
        return "tệp PDF"
    return "tệp chữ" if b"\0" not in head else "tệp khác"


def _open_zip(path: Path, raw: bytes) -> Book:
    names = archive.check(path, raw)
    if len(_KINDS_OF_BOOKS & names) > 1:
        raise refusal("DS003", path)  # a book of two kinds: what is looked at first may not be what is read
    if "xl/workbook.xml" in names:
        from generator.sheet import scan

        scanned = scan.scan_workbook(path, raw)
        for marks in scanned.values():
            _check_size(path, marks.last_row, marks.last_column)
        return _read(path, raw, lambda name: scanned.get(name, scan.NO_MARKS))
    if "content.xml" in names and archive.is_spreadsheet(raw):
        from generator.sheet import scan

        scanned = scan.scan_ods(path, raw)
        for marks in scanned.values():
            _check_size(path, marks.last_row, marks.last_column)
        return _read(path, raw, lambda name: scanned.get(name, scan.NO_MARKS))
    kinds = {"word/document.xml": "tệp Word", "ppt/presentation.xml": "tệp PowerPoint", "xl/workbook.bin": "tệp .xlsb"}
    raise refusal("DS001", path, found=next((kind for name, kind in kinds.items() if name in names), "tệp nén"))


def _open_ole(path: Path, raw: bytes) -> Book:
    if "EncryptedPackage".encode("utf-16-le") in raw:
        raise refusal("DS002", path)
    if "WordDocument".encode("utf-16-le") in raw:
        raise refusal("DS001", path, found="tệp Word")
    from generator.sheet.apart import read_apart

    book = read_apart(path, raw)
    note = Problem(code="DS009", place=Place(file=str(path)), severity=Severity.WARNING)
    return Book(sheets=book.sheets, notes=(note,))


def read_old(path: Path, raw: bytes) -> Book:
    """The sheets of an .xls, read here and now; `apart` calls it where nothing is lost with the process."""
    from generator.sheet import scan

    return _read(path, raw, lambda name: scan.NO_MARKS, formats.UNKNOWN)


def _check_size(path: Path, rows: int, columns: int) -> None:
    if rows > MAX_ROWS + MAX_HEAD_ROWS:
        raise refusal("DS004", path, found=f"{rows} dòng", gioi_han=f"không quá {MAX_ROWS} dòng")
    if columns > MAX_COLUMNS:
        raise refusal("DS004", path, found=f"{columns} cột", gioi_han=f"không quá {MAX_COLUMNS} cột")


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Turns what calamine says of a file that it cannot read into a problem of that file."""
    import python_calamine

    try:
        with _silent():
            yield
    except GeneratorError:
        raise
    except python_calamine.PasswordError as error:
        raise refusal("DS002", path) from error
    except (python_calamine.CalamineError, OSError, ValueError, OverflowError) as error:
        raise refusal("DS003", path) from error
    except BaseException as error:
        # A panic of the library written in Rust is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise refusal("DS003", path) from error


@contextmanager
def _silent() -> Iterator[None]:
    """A library written in Rust tells of its panics on the screen, past Python; the person is told by our problem."""
    try:
        kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    except OSError:  # a program without a screen
        yield
        return
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def _read(path: Path, raw: bytes, marks_of: Callable[[str], Any], date_form: str = formats.WHOLE_DATE) -> Book:
    import python_calamine as calamine

    sheets = []
    with _reading(path):
        workbook = calamine.load_workbook(io.BytesIO(raw))
        for sheet in workbook.sheets_metadata:
            if sheet.typ is not calamine.SheetTypeEnum.WorkSheet:
                continue
            content = workbook.get_sheet_by_name(sheet.name)
            _check_size(path, content.total_height, content.total_width)
            marks = marks_of(sheet.name)
            merges = [(_spot(first), _spot(last)) for first, last in content.merged_cell_ranges or ()] or marks.merges
            if len(merges) > MAX_MERGES:
                raise refusal("DS004", path, found=f"{len(merges)} ô gộp", gioi_han=f"không quá {MAX_MERGES} ô gộp")
            sheets.append(
                Sheet(
                    name=sheet.name,
                    rows=tuple(_rows_of(content)) if content.start is not None else (),
                    hidden_rows=frozenset(marks.hidden_rows),
                    merges=tuple(merges),
                    errors=marks.errors,
                    uncomputed=frozenset(marks.uncomputed),
                    forms=marks.forms,
                    date_form=date_form,
                    is_hidden=sheet.visible is not calamine.SheetVisibleEnum.Visible,
                )
            )
    if not sheets:
        raise refusal("DS006", path)
    return Book(sheets=tuple(sheets))


def _rows_of(sheet: Any) -> Iterator[tuple[Value, ...]]:
    """All rows from the first of the sheet; a text that stands in many cells is kept once."""
    texts: dict[str, str] = {}
    left = ("",) * sheet.start[1]
    count, width = sheet.end[0] + 1, sheet.end[1] + 1
    for row in sheet.iter_rows():
        values = (*left, *(texts.setdefault(value, value) if isinstance(value, str) else value for value in row))
        if len(values) != width:
            raise ValueError(f"{len(values)} cells, not {width}")
        yield values
        count -= 1
    if count:
        raise ValueError(f"{count} rows more or less than the sheet has")


def _spot(position: tuple[int, int]) -> Spot:
    return position[0] + 1, position[1] + 1
