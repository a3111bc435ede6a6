"""A file of cells → its sheets, with what no cell may be used for: hidden rows, merged cells, errors, no values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator import resources
from generator.errors import Place, Problem, Severity
from generator.sheet import archive, formats, grid, plain_table
from generator.sheet.apart import read_apart
from generator.sheet.grid import Sheet, refusal

if TYPE_CHECKING:
    from generator.sheet.scan import Marks

MAX_FILE_BYTES = 30_000_000
MAX_MERGES = 2_000
TEXT_SUFFIXES = (".csv", ".tsv", ".txt")
SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", *TEXT_SUFFIXES)
_KINDS_OF_BOOKS = {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Unpacked; what the library holds while it reads a larger workbook is kept out of our own process, for good.
_MOST_READ_HERE = 5_000_000


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
        grid.check_size(path, len(rows), max(map(len, rows), default=0))
        return Book(sheets=(Sheet(name="", rows=rows),), is_typed=False)
    raise refusal("DS001", path, found=_looks_like(raw))


def _looks_like(raw: bytes) -> str:
    head = raw[:2_000].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<table", b"<meta")):
        return "trang web (HTML) đổi đuôi"
    if head.startswith(b"%pdf"):
        return "tệp PDF"
    return "tệp chữ" if b"\0" not in head else "tệp khác"


def _open_zip(path: Path, raw: bytes) -> Book:
    sizes = archive.check(path, raw)
    if len(_KINDS_OF_BOOKS & sizes.keys()) > 1:
        raise refusal("DS003", path)  # a book of two kinds: what is looked at first may not be what is read
    if "xl/workbook.xml" in sizes or ("content.xml" in sizes and archive.is_spreadsheet(raw)):
        marks = _scanned(path, raw, is_excel="xl/workbook.xml" in sizes)
        read = grid.read_sheets if sum(sizes.values()) <= _MOST_READ_HERE else read_apart
        return Book(sheets=tuple(_marked(path, sheet, marks.get(sheet.name)) for sheet in read(path, raw)))
    kinds = {"word/document.xml": "tệp Word", "ppt/presentation.xml": "tệp PowerPoint", "xl/workbook.bin": "tệp .xlsb"}
    raise refusal("DS001", path, found=next((kind for name, kind in kinds.items() if name in sizes), "tệp nén"))


def _scanned(path: Path, raw: bytes, *, is_excel: bool) -> Mapping[str, Marks]:
    """The marks of each sheet by its name; raises when one is too large to be read."""
    from generator.sheet import scan

    scanned = scan.scan_workbook(path, raw) if is_excel else scan.scan_ods(path, raw)
    for marks in scanned.values():
        grid.check_size(path, marks.last_row, marks.last_column)
    return scanned


def _marked(path: Path, sheet: Sheet, marks: Marks | None) -> Sheet:
    """The sheet with what its XML says of it besides."""
    merges = sheet.merges or (tuple(marks.merges) if marks else ())
    if len(merges) > MAX_MERGES:
        raise refusal("DS004", path, found=f"{len(merges)} ô gộp", gioi_han=f"không quá {MAX_MERGES} ô gộp")
    if marks is None:
        return sheet
    return replace(
        sheet,
        hidden_rows=frozenset(marks.hidden_rows),
        merges=merges,
        errors=marks.errors,
        uncomputed=frozenset(marks.uncomputed),
        forms=marks.forms,
    )


def _open_ole(path: Path, raw: bytes) -> Book:
    if "EncryptedPackage".encode("utf-16-le") in raw:
        raise refusal("DS002", path)
    if "WordDocument".encode("utf-16-le") in raw:
        raise refusal("DS001", path, found="tệp Word")
    sheets = (_marked(path, sheet, None) for sheet in read_apart(path, raw))
    note = Problem(code="DS009", place=Place(file=str(path)), severity=Severity.WARNING)
    return Book(sheets=tuple(replace(sheet, date_form=formats.UNKNOWN) for sheet in sheets), notes=(note,))
