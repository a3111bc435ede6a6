"""What the XML of a workbook knows and calamine does not say: hidden rows, errors, formulas without a value, formats.

It is also where a cell that stands outside every sheet is refused: calamine would ask for the memory of all between.
"""

from __future__ import annotations

import io
import posixpath
import re
import string
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from lxml import etree

from generator.errors import Place, Problem, SourceError
from generator.sheet import formats

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_SPACES = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}s"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_LETTERS = re.compile("[A-Z]{1,3}")
_TEXTS = ("s", "inlineStr")  # the kinds of cells that hold one
_NAMES = string.ascii_uppercase  # of the first columns
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384  # Excel's own: XFD1048576
_MOST_FORMATS = 70_000  # of cells; Excel has 65,490
# Rows written once for many; a row that is repeated so often is one unit many times, and told as that.
_MOST_REPEATED, _MOST_HIDDEN = 50, 21_000
_MOST_SPACES = 100  # written as one mark: each is a letter in memory
_STYLES = "xl/styles.xml"
Spot = tuple[int, int]


@dataclass(slots=True, kw_only=True)
class Marks:
    """Of one sheet; rows and columns from 1."""

    hidden_rows: set[int] = field(default_factory=set)
    errors: dict[Spot, str] = field(default_factory=dict)
    uncomputed: set[Spot] = field(default_factory=set)
    merges: list[tuple[Spot, Spot]] = field(default_factory=list)
    forms: dict[Spot, str] = field(default_factory=dict)  # of cells that show other than what they hold
    last_row: int = 0
    last_column: int = 0


def scan_workbook(path: Path, raw: bytes) -> Mapping[str, Marks]:
    """The marks of each worksheet of an .xlsx by its name."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            forms, found = _cell_forms(archive), {}
            for name, part in _worksheets(archive):
                with archive.open(part) as content:
                    found[name] = _scan_sheet(content, forms)
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
    """Each sheet's name and the name of its part; a part that is not there, or not so spelt, ends the reading."""
    targets = {
        relation.get("Id"): relation.get("Target", "")
        for _, relation in _events(io.BytesIO(archive.read("xl/_rels/workbook.xml.rels")), "{*}Relationship")
    }
    for _, sheet in _events(io.BytesIO(archive.read("xl/workbook.xml")), "{*}sheet"):
        target = targets.get(sheet.get(_RELATION) or sheet.get(_STRICT_RELATION), "")
        inside = f"/{target}" if target.startswith("xl/") else target
        yield sheet.get("name", ""), posixpath.normpath(posixpath.join("/xl", inside)).lstrip("/")


# ---------------------------------------------------------------- .xlsx


def _cell_forms(archive: zipfile.ZipFile) -> tuple[str, ...]:
    """The form of each style a cell may have, by its number."""
    if _STYLES not in archive.namelist():
        return ()
    codes: dict[int, str] = {}
    forms: list[str] = []
    with archive.open(_STYLES) as content:
        for _, node in _events(content, "{*}numFmt", "{*}xf"):
            if node.tag.endswith("}numFmt"):
                codes[int(node.get("numFmtId"))] = node.get("formatCode", "")
            elif node.getparent().tag.endswith("}cellXfs"):
                forms.append(formats.form_of(int(node.get("numFmtId") or 0), codes))
            if len(codes) + len(forms) > _MOST_FORMATS:
                raise ValueError("more formats than Excel has")
    return tuple(forms)


def _scan_sheet(content: Any, forms: Sequence[str]) -> Marks:
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
            _scan_row(node, row_number, marks, forms)
        node.clear()
        while node.getprevious() is not None:
            del node.getparent()[0]
    return marks


def _scan_row(row: Any, number: int, marks: Marks, forms: Sequence[str]) -> None:
    column = last = 0
    for cell in row:
        reference = cell.get("r")
        is_next = column < len(_NAMES) and reference == f"{_NAMES[column]}{number}"
        column = column + 1 if is_next else _column_of(reference, number) or column + 1
        if cell.get("t") in _TEXTS and len(cell) == 1 and cell[0].tag.endswith(("}v", "}is")):
            last = max(last, column)
            continue  # a text and nothing else: most cells are so
        parts = {part.tag.rpartition("}")[2]: part for part in cell if isinstance(part.tag, str)}
        if not parts:
            continue
        last = max(last, column)
        if cell.get("t") == "e":
            marks.errors[number, column] = (parts["v"].text if "v" in parts else "") or "#N/A"
        elif "f" in parts and not _has_value(cell, parts):
            marks.uncomputed.add((number, column))
        elif cell.get("t", "n") in ("n", "d") and (form := _form(cell, forms)):
            marks.forms[number, column] = form
    if last:
        marks.last_row, marks.last_column = max(marks.last_row, number), max(marks.last_column, last)


def _column_of(reference: str | None, row: int) -> int:
    """The column of a cell that says where it stands, which must be its row of the sheet; 0 when it does not say."""
    if reference is None:
        return 0
    spot = _spot(reference)
    if spot is None or spot[0] != row or not 1 <= row <= _LAST_ROW or not 1 <= spot[1] <= _LAST_COLUMN:
        raise ValueError(f"a cell at {reference[:20]} in row {row}")
    return spot[1]


def _form(cell: Any, forms: Sequence[str]) -> str:
    style = int(cell.get("s") or 0)
    form = forms[style] if 0 <= style < len(forms) else ""
    return "" if form == formats.WHOLE_DATE else form


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
    if any(int(mark.get(f"{_SPACES[:-1]}c") or 1) > _MOST_SPACES for mark in row.iter(_SPACES)):
        raise ValueError("too many blanks")
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
        elif kind == "date" and (form := _shown_form(cell)) != formats.WHOLE_DATE:
            marks.forms.update(dict.fromkeys(spots, form))
        wide, high = (int(cell.get(f"{_TABLE}number-{side}-spanned") or 1) for side in ("columns", "rows"))
        if (wide, high) != (1, 1):
            marks.merges.append(((number, column), (number + high - 1, column + wide - 1)))
        column += repeated
    return has_content


def _shown_form(cell: Any) -> str:
    """Which parts of its date a cell shows: its text stands beside the date."""
    numbers = re.findall("[0-9]+", "".join(cell.itertext()))
    kept = re.match(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", cell.get(f"{_OFFICE}date-value", ""))
    if kept is None or len(numbers) >= len(formats.WHOLE_DATE):
        return formats.WHOLE_DATE
    day, month, year = int(kept[3]), int(kept[2]), kept[1]
    shown = [int(number) for number in numbers]
    possible = {"dm": [day, month], "my": [month, int(year)], "y": [int(year)]}
    return next((form for form, parts in possible.items() if shown == parts), formats.UNKNOWN)
