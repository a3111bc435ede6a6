"""What the XML of a workbook knows and calamine does not say: hidden rows, error values, formulas without a value."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from lxml import etree

from generator.errors import Place, Problem, SourceError

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_LETTERS = re.compile("[A-Z]{1,3}")
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
# Rows written once for many; a row that is repeated so often is one unit many times, and told as that.
_MOST_REPEATED, _MOST_HIDDEN = 50, 21_000
Spot = tuple[int, int]


@dataclass(slots=True, kw_only=True)
class Marks:
    """Of one sheet; rows and columns from 1."""

    hidden_rows: set[int] = field(default_factory=set)
    errors: dict[Spot, str] = field(default_factory=dict)
    uncomputed: set[Spot] = field(default_factory=set)
    merges: list[tuple[Spot, Spot]] = field(default_factory=list)
    last_row: int = 0
    last_column: int = 0


NO_MARKS = Marks()


def scan_workbook(path: Path, raw: bytes) -> Mapping[str, Marks]:
    """The marks of each worksheet of an .xlsx by its name."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = set(archive.namelist())
            found = {}
            for name, part in _worksheets(archive):
                if part in names:
                    with archive.open(part) as content:
                        found[name] = _scan_sheet(content)
            return found
    except (etree.XMLSyntaxError, KeyError, ValueError) as error:
        raise _damaged(path) from error


def scan_ods(path: Path, raw: bytes) -> Mapping[str, Marks]:
    """The marks of each table of an .ods by its name."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive, archive.open("content.xml") as content:
            return _scan_tables(content)
    except (etree.XMLSyntaxError, KeyError, ValueError) as error:
        raise _damaged(path) from error


def _damaged(path: Path) -> SourceError:
    return SourceError([Problem(code="DS003", place=Place(file=str(path)))])


def _events(content: Any, *tags: str, events: tuple[str, ...] = ("end",)) -> Iterator[tuple[str, Any]]:
    return iter(
        etree.iterparse(
            content, events=events, tag=tags, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
    )


def _worksheets(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Each sheet's name and the name of its part."""
    targets = {
        relation.get("Id"): relation.get("Target", "")
        for _, relation in _events(io.BytesIO(archive.read("xl/_rels/workbook.xml.rels")), "{*}Relationship")
    }
    for _, sheet in _events(io.BytesIO(archive.read("xl/workbook.xml")), "{*}sheet"):
        target = targets.get(sheet.get(_RELATION) or sheet.get(_STRICT_RELATION), "")
        yield sheet.get("name", ""), posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")


# ---------------------------------------------------------------- .xlsx


def _scan_sheet(content: Any) -> Marks:
    marks = Marks()
    row_number = 0
    for _, node in _events(content, "{*}row", "{*}mergeCell"):
        if node.tag.endswith("}mergeCell"):
            box = _box(node.get("ref", ""))
            marks.merges += [box] if box else []
        else:
            row_number = int(node.get("r") or row_number + 1)
            if node.get("hidden") in ("1", "true") or node.get("ht") == "0":
                marks.hidden_rows.add(row_number)
            _scan_row(node, row_number, marks)
        node.clear()
        while node.getprevious() is not None:
            del node.getparent()[0]
    return marks


def _scan_row(row: Any, number: int, marks: Marks) -> None:
    column = last = 0
    for cell in row:
        column = _column(cell.get("r", "").rstrip("0123456789")) or column + 1
        parts = {part.tag.rpartition("}")[2]: part for part in cell if isinstance(part.tag, str)}
        if not parts:
            continue
        last = max(last, column)
        if cell.get("t") == "e":
            marks.errors[number, column] = (parts["v"].text if "v" in parts else "") or "#N/A"
        elif "f" in parts and not _has_value(cell, parts):
            marks.uncomputed.add((number, column))
    if last:
        marks.last_row, marks.last_column = max(marks.last_row, number), max(marks.last_column, last)


def _has_value(cell: Any, parts: Mapping[str, Any]) -> bool:
    """Whether a formula was computed; an empty text is a result, an empty number is none."""
    return "is" in parts or ("v" in parts and (bool(parts["v"].text) or cell.get("t") == "str"))


def _spot(reference: str) -> Spot | None:
    """`C5` → (5, 3)."""
    match = _REFERENCE.fullmatch(reference)
    return (int(match[2]), _column(match[1])) if match else None


@lru_cache(maxsize=1024)
def _column(letters: str) -> int:
    """`C` → 3; 0 for what is no column."""
    column = 0
    for letter in letters if _LETTERS.fullmatch(letters) else "":
        column = column * 26 + ord(letter) - 64
    return column


def _box(reference: str) -> tuple[Spot, Spot] | None:
    first, _, last = reference.partition(":")
    top, bottom = _spot(first), _spot(last or first)
    return (top, bottom) if top and bottom else None


# ---------------------------------------------------------------- .ods


def _scan_tables(content: Any) -> dict[str, Marks]:
    found: dict[str, Marks] = {}
    marks, row_number = Marks(), 0
    for event, node in _events(content, f"{_TABLE}table", f"{_TABLE}table-row", events=("start", "end")):
        if node.tag == f"{_TABLE}table" and event == "start":
            marks, row_number = Marks(), 0
            found[node.get(f"{_TABLE}name", "")] = marks
        elif node.tag != f"{_TABLE}table" and event == "end":
            repeated = int(node.get(f"{_TABLE}number-rows-repeated") or 1)
            if _scan_ods_row(node, row_number + 1, min(repeated, _MOST_REPEATED), marks):
                marks.last_row = row_number + repeated
                if node.get(f"{_TABLE}visibility") in ("collapse", "filter"):
                    marks.hidden_rows.update(range(row_number + 1, row_number + 1 + min(repeated, _MOST_HIDDEN)))
            row_number += repeated
            node.clear()
    return found


def _scan_ods_row(row: Any, number: int, rows: int, marks: Marks) -> bool:
    """Whether the row holds anything; its marks are those of each of the rows it stands for."""
    column, has_content = 1, False
    for cell in row:
        if not isinstance(cell.tag, str):
            continue
        repeated = int(cell.get(f"{_TABLE}number-columns-repeated") or 1)
        kind, formula = cell.get(f"{_OFFICE}value-type"), cell.get(f"{_TABLE}formula")
        spots = (
            (number + down, column + right) for down in range(rows) for right in range(min(repeated, _MOST_REPEATED))
        )
        if kind or formula or len(cell):
            has_content = True
            marks.last_column = max(marks.last_column, column + repeated - 1)
        if cell.get(f"{_CALC}value-type") == "error":
            marks.errors.update(dict.fromkeys(spots, "".join(cell.itertext()) or "#N/A"))
        elif formula and not kind:
            marks.uncomputed.update(spots)
        wide, high = (int(cell.get(f"{_TABLE}number-{side}-spanned") or 1) for side in ("columns", "rows"))
        if (wide, high) != (1, 1):
            marks.merges.append(((number, column), (number + high - 1, column + wide - 1)))
        column += repeated
    return has_content
