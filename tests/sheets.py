"""Small lists of units for tests: made with openpyxl or by hand, checked with a shipped pack."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import openpyxl

from generator import resources
from generator.actions.lists import CheckedList, check_list
from generator.errors import Problem
from generator.sheet.columns import known_columns
from generator.sheet.listing import UnitList
from generator.sheet.read import read_list
from tests.builders import lexicon
from tests.plans import PACKS

PACK = PACKS[0]
HEADINGS = ("STT", "Mã đơn vị", "Loại đơn vị", "Tên", "Kế hoạch, ngày ban hành")
UNIT = (1, "21205", "xã", "Ba Gia", "02/2026")
UPPER_HEADINGS = ("Mã đơn vị", "Loại đơn vị", "Tên", "Kế hoạch, số", "Kế hoạch, ngày ban hành")
PROVINCE = ("51", "tỉnh", "Quảng Ngãi", "28", "12/01/2026")


def workbook(rows: Iterable[Sequence[Any]], upper: Iterable[Sequence[Any]] = (UPPER_HEADINGS, PROVINCE)) -> Any:
    """A list with these rows, the headings among them, and the units above; none when `upper` is empty."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Danh sách"
    for row in rows:
        sheet.append(row)
    above = list(upper)
    if above:
        page = book.create_sheet("Cấp trên")
        for row in above:
            page.append(row)
    return book


def saved(book: Any, folder: Path, name: str = "ds.xlsx") -> Path:
    path = folder / name
    book.save(path)
    return path


def small_list(folder: Path, *rows: Sequence[Any], headings: Sequence[str] = HEADINGS, **more: Any) -> Path:
    """A list of these units under the usual headings, on rows 2, 3, …"""
    return saved(workbook([headings, *rows], **more), folder)


def text_list(folder: Path, text: str, name: str = "ds.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def read(path: Path) -> UnitList:
    pack = resources.load_pack(resources.pack_folder(PACK))
    return read_list(path, pack, lexicon())


def check(path: Path) -> CheckedList:
    return check_list(path, PACK)


def told(problems: Iterable[Problem]) -> dict[str, str]:
    """The code told at each cell."""
    return {problem.place.cell: problem.code for problem in problems}


def heading_of(*path: str) -> str:
    pack = resources.load_pack(resources.pack_folder(PACK))
    return next(column.heading for column in known_columns(pack, lexicon()) if column.path == path)


ODS = "application/vnd.oasis.opendocument.spreadsheet"
CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
_ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="Danh sách">'
)


def ods_row(*texts: str, **attributes: str) -> str:
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>' for text in texts
    )
    named = "".join(f' table:{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f"<table:table-row{named}>{cells}</table:table-row>"


def ods(folder: Path, *rows: str) -> Path:
    """An OpenDocument list made of these rows of XML."""
    path = folder / "ds.ods"
    content = f"{_ODS_HEAD}{''.join(rows)}</table:table></office:spreadsheet></office:body></office:document-content>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", ODS)
        archive.writestr("META-INF/manifest.xml", "<m/>")
        archive.writestr("content.xml", content)
    return path
