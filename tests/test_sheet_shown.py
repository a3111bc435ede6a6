"""What Excel shows of a cell is what is meant: dates without their year, percentages, codes filled up with zeros."""

from __future__ import annotations

import datetime
import re
import struct
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sheet import cells
from generator.sheet.cells import Refusal, read_cell
from generator.sheet.columns import CellKind
from generator.sheet.formats import form_of, form_of_code
from tests.builders import assert_problem
from tests.plans import ROOT
from tests.sheets import UNIT, check, heading_of, ods, ods_row, read, saved, small_list, told, workbook

DAY = datetime.date(2026, 12, 10)
DEADLINE = heading_of("ke_hoach", "so_lieu", "han_bao_cao")
HEADINGS = ("STT", "Mã đơn vị", "Loại đơn vị", "Tên", "Kế hoạch, ngày ban hành", DEADLINE)


@pytest.mark.parametrize(
    ("code", "form"),
    [
        ("dd/mm", "dm"),
        ("d-mmm", "dm"),
        (r"dd\/mm;@", "dm"),
        ('"ngày" dd "tháng" mm', "dm"),
        ("[$-42A]mm/yyyy", "my"),
        ("mmm-yy", "my"),
        ("yyyy", "y"),
        ("dd/mm/yyyy", "dmy"),
        ("dddd, dd mmmm yyyy", "dmy"),
        ("dd/mm/yyyy hh:mm", "dmy"),
        ("dd", "d"),
        ("mm:ss", ""),
        ("[h]:mm", ""),
        ("h:mm AM/PM", ""),
        ("General", ""),
        ("@", ""),
        ("#,##0", ""),
        ("0", ""),
        ("0%", "%0"),
        ("0.00%", "%2"),
        ("[Red]#,##0.0%", "%1"),
        ("00000", "05"),
        ("d" * 300, ""),
    ],
)
def test_a_format_says_which_parts_are_shown(code, form):
    assert form_of_code(code) == form
    assert form_of(164, {164: code}) == form


@pytest.mark.parametrize(
    ("number", "form"), [(0, ""), (9, "%0"), (10, "%2"), (14, "dmy"), (16, "dm"), (17, "my"), (20, "")]
)
def test_the_formats_that_stand_in_no_file(number, form):
    """ECMA-376, Part 1, 18.8.30: 14 mm-dd-yy, 16 d-mmm, 17 mmm-yy, 20 h:mm."""
    assert form_of(number, {}) == form


@given(st.text('ymdhs0.%#[];"\\_@/: eG', max_size=40))
def test_any_code_has_a_form(code):
    assert re.fullmatch(r"d?m?w?y?|%\d+|0\d+", form_of_code(code))


# ---------------------------------------------------------------- a list


def list_with(folder: Path, value: Any, number_format: str, column: str = "F2") -> Path:
    book = workbook([HEADINGS, (*UNIT, "10/12")])
    cell = book["Danh sách"][column]
    cell.value, cell.number_format = value, number_format
    return saved(book, folder)


def deadline_of(path: Path) -> str:
    whole = read(path)
    return whole.text(whole.rows[0], ("ke_hoach", "so_lieu", "han_bao_cao"))


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [("dd/mm", "10/12"), ("d-mmm", "10/12"), ("mm/yyyy", "12/2026"), ("dd/mm/yyyy", "10/12/2026"), ("yyyy", "2026")],
)
def test_a_deadline_is_what_the_cell_shows(tmp_path, number_format, shown):
    path = list_with(tmp_path, DAY, number_format)
    assert (read(path).problems, deadline_of(path)) == ((), shown)


@pytest.mark.parametrize("number_format", ["dd", "mmmm", "dddd"])
def test_a_date_of_which_too_little_is_shown_is_refused(tmp_path, number_format):
    problem = assert_problem(read(list_with(tmp_path, DAY, number_format)).problems, "DS309", found="10/12/2026")
    assert problem.place.cell == "F2" and dict(problem.values)["nen_ghi"] == "10/12"


def test_a_day_of_every_year_is_printed_without_a_year(tmp_path):
    checked = check(list_with(tmp_path, DAY, "dd/mm"))
    assert [problem.code for problem in checked.problems] == []
    (profile,) = checked.profiles.values()
    assert profile.plans[0].figures["han_bao_cao"] == ("10/12",)


@pytest.mark.parametrize(
    ("number_format", "shown"), [("dd/mm", "10/12/2026"), ("mmm-yy", "12/2026"), ("dd/mm/yyyy", "10/12/2026")]
)
def test_the_date_of_issue_keeps_its_year_but_not_a_day_nobody_wrote(tmp_path, number_format, shown):
    """Excel takes “12/2026” typed by a person for the first of December and shows Dec-26."""
    whole = read(list_with(tmp_path, DAY, number_format, "E2"))
    assert (whole.problems, whole.text(whole.rows[0], ("ke_hoach", "ngay_ban_hanh"))) == ((), shown)


def test_a_percentage_and_a_code_are_read_as_they_are_shown():
    assert read_cell(0.95, CellKind.PERCENT, form="%0") == "95%"
    assert read_cell(0.955, CellKind.TEXT, form="%1") == "95,5%"
    assert read_cell(1.0, CellKind.PERCENT, form="%0") == "100%"
    assert read_cell(123.0, CellKind.CODE, form="05") == "00123"
    assert read_cell(912345678.0, CellKind.PHONE, form="010") == "0912345678"


def test_a_percentage_that_is_shown_rounded_is_refused():
    refused = read_cell(0.955, CellKind.PERCENT, form="%0")
    assert isinstance(refused, Refusal) and refused.code == "DS304"


@pytest.mark.parametrize(
    ("value", "code"), [(float("nan"), "DS302"), (float("inf"), "DS302"), (1e300, "DS308"), (1e15, "DS308")]
)
def test_a_number_that_is_none_or_was_rounded_is_refused(value, code):
    refused = read_cell(value, CellKind.TEXT)
    assert isinstance(refused, Refusal) and refused.code == code


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_every_whole_number_excel_keeps_whole_is_read_whole(number):
    assert read_cell(float(number), CellKind.TEXT) == str(number) == cells.number_text(float(number))


# ---------------------------------------------------------------- OpenDocument, .xls


def list_of_calc(folder: Path, shown: str) -> Path:
    """A list with one unit whose deadline is the tenth of December 2026, shown so."""
    date = 'office:value-type="date" office:date-value="2026-12-10"'
    cell = f"<table:table-cell {date}><text:p>{shown}</text:p></table:table-cell>"
    unit = ods_row("xã", "Ba Gia", "02/2026").replace("</table:table-row>", f"{cell}</table:table-row>")
    return ods(folder, ods_row("Loại đơn vị", "Tên", "ngay_ban_hanh", DEADLINE), unit)


@pytest.mark.parametrize(
    ("shown", "text"), [("10/12", "10/12"), ("12/2026", "12/2026"), ("10/12/2026", "10/12/2026"), ("2026", "2026")]
)
def test_a_date_of_calc_is_what_it_shows(tmp_path, shown, text):
    path = list_of_calc(tmp_path, shown)
    assert (read(path).problems, deadline_of(path)) == ((), text)


def test_a_date_of_calc_that_shows_only_its_month_is_refused(tmp_path):
    path = list_of_calc(tmp_path, "tháng 12")
    assert told(read(path).problems) == {"D2": "DS309"}


# ---------------------------------------------------------------- books made to do harm


def patched(path: Path, old: str, new: str, part: str = "xl/worksheets/sheet1.xml") -> Path:
    """The book with a part of it changed by hand."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert re.search(old, parts[part].decode())
    parts[part] = re.sub(old, new, parts[part].decode()).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize("reference", ["ZZZZZ99999999999", "XFE2", "A1048577", "D3", "2D", "D-2", "D2" * 20])
def test_a_cell_that_stands_elsewhere_than_in_its_row_is_refused_before_it_is_read(tmp_path, reference, monkeypatch):
    import python_calamine

    def read_all_the_same(*_: object) -> None:
        raise AssertionError("calamine was asked")

    monkeypatch.setattr(python_calamine, "load_workbook", read_all_the_same)
    assert_problem(read(patched(small_list(tmp_path, UNIT), 'r="D2"', f'r="{reference}"')).problems, "DS003")


def test_a_sheet_whose_part_is_named_otherwise_is_refused(tmp_path):
    """What is looked at must be what is read: other readers do not mind capitals."""
    path = patched(small_list(tmp_path, UNIT), "sheet1.xml", "SHEET1.xml", "xl/_rels/workbook.xml.rels")
    assert_problem(read(path).problems, "DS003")


def test_a_book_of_two_kinds_and_a_part_given_twice_are_refused(tmp_path):
    path = small_list(tmp_path, UNIT)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("content.xml", "<a/>")
    assert_problem(read(path).problems, "DS003")
    path = small_list(tmp_path, UNIT)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("XL/workbook.xml", "<a/>")
    assert_problem(read(path).problems, "DS003")


def test_a_blank_repeated_a_thousand_million_times_is_refused(tmp_path):
    cell = (
        '<table:table-cell office:value-type="string"><text:p><text:s text:c="1000000000"/></text:p></table:table-cell>'
    )
    path = ods(tmp_path, f"<table:table-row>{cell}</table:table-row>")
    assert_problem(read(path).problems, "DS003")


def test_styles_without_end_are_refused(tmp_path):
    book = openpyxl.load_workbook(small_list(tmp_path, UNIT))
    path = patched(saved(book, tmp_path), "</cellXfs>", "<xf/>" * 70_001 + "</cellXfs>", "xl/styles.xml")
    assert_problem(read(path).problems, "DS003")


@pytest.mark.parametrize(("row", "column"), [(65_535, 65_535), (65_535, 2_000)])
def test_an_old_workbook_that_asks_for_all_memory_is_refused_and_the_program_lives_on(tmp_path, row, column):
    raw = bytearray((ROOT / "tests/data/danh-sach/danh-sach.xls").read_bytes())
    last_cell = raw.rindex(b"\xfd\x00\x0a\x00")  # [MS-XLS] 2.4.149 LabelSst: type, size, row, column
    struct.pack_into("<HH", raw, last_cell + 4, row, column)
    path = tmp_path / "ds.xls"
    path.write_bytes(bytes(raw))
    assert_problem(read(path).problems, "DS003")


def test_a_date_of_an_old_workbook_shows_nobody_knows_what(tmp_path):
    assert isinstance(read_cell(DAY, CellKind.TEXT, form="?"), Refusal)
    assert read_cell(DAY, CellKind.DATE, form="?", keeps_year=True) == "10/12/2026"
