"""Lists of units as people send them: what is read, and what is refused at which cell."""

from __future__ import annotations

import datetime
import struct
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.dates import PartialDate
from generator.errors import Place
from generator.sheet import archive, book, grid
from generator.sheet.cells import Refusal, read_cell
from generator.sheet.columns import CellKind
from generator.sheet.listing import cell_place, column_letters
from generator.sheet.source import row_source
from tests.builders import assert_problem, lexicon, value_of
from tests.laws import examples
from tests.plans import ROOT
from tests.sheets import (
    CALC,
    HEADINGS,
    UNIT,
    check,
    heading_of,
    ods,
    ods_row,
    read,
    saved,
    small_list,
    text_list,
    told,
    workbook,
)

# ---------------------------------------------------------------- places


def test_a_cell_is_named_as_on_the_screen():
    assert str(cell_place("ds.xlsx", "", 5, 3)) == "ds.xlsx:C5"
    assert str(cell_place("ds.xlsx", "Cấp trên", 5, 28)) == "ds.xlsx:Cấp trên!AB5"
    assert str(Place(file="a.yaml", line=5, column=3)) == "a.yaml:5:3"


@given(st.integers(1, 16_384))
def test_letters_of_columns_count_as_in_excel(column):
    number = 0
    for letter in column_letters(column):
        number = number * 26 + ord(letter) - 64
    assert number == column


# ---------------------------------------------------------------- a sound list


def test_a_row_is_a_unit_with_its_cells(tmp_path):
    whole = read(small_list(tmp_path, UNIT))
    assert whole.problems == () and whole.bad_rows == {}
    (row,) = whole.rows
    assert (row.number, row.sheet, row.level, row.cells) == (2, "", "xã", ("21205", "xã", "Ba Gia", "02/2026"))
    assert [column.path for column in whole.columns][:3] == [("ma_don_vi",), ("loai_don_vi",), ("ten",)]
    assert whole.positions == (1, 2, 3, 4)
    (province,) = whole.upper_rows
    assert (province.sheet, province.level) == ("Cấp trên", "tỉnh")


def test_a_row_becomes_the_source_of_a_profile_with_its_cells(tmp_path):
    whole = read(small_list(tmp_path, UNIT))
    source = row_source(whole, whole.rows[0])
    assert source.data == {
        "cap": "xã",
        "ma_don_vi": "21205",
        "loai_don_vi": "xã",
        "ten": "Ba Gia",
        "ke_hoach": {"goi_mau": whole.pack, "ngay_ban_hanh": "02/2026"},
    }
    assert source.place(("ke_hoach", "ngay_ban_hanh")).cell == "E2"
    assert source.place(("dai_hoi", "lan_thu")).cell == "2"


def test_titles_above_and_empty_rows_between_are_no_units(tmp_path):
    rows = [["DANH SÁCH CÁC XÃ"], [], HEADINGS, UNIT, [], [None, " ", "\u00a0", "", None]]
    whole = read(saved(workbook(rows), tmp_path))
    assert whole.problems == () and [row.number for row in whole.rows] == [4]


@pytest.mark.parametrize("name", ["TÊN", "ten", "Tên đơn vị", "Tên (*)", "Te\u0302n", " Tên\n"])
def test_headings_are_known_in_any_spelling(tmp_path, name):
    whole = read(small_list(tmp_path, UNIT, headings=[*HEADINGS[:3], name, "ke_hoach.ngay_ban_hanh"]))
    assert whole.problems == () and len(whole.rows) == 1


def test_columns_of_notes_and_of_our_own_messages_are_set_aside(tmp_path):
    headings = [*HEADINGS, "Ghi chú của phòng", "Kết quả kiểm tra"]
    whole = read(small_list(tmp_path, [*UNIT, "gọi lại", "lỗi HS105"], headings=headings))
    assert whole.problems == () and len(whole.columns) == 4


def test_the_example_row_is_skipped_and_a_row_written_over_it_is_told(tmp_path):
    example = ["Ví dụ", None, "xã", "Tân Tiến", "02/2026"]
    assert read(small_list(tmp_path, example, UNIT)).problems == ()
    whole = read(small_list(tmp_path, ["Ví dụ", *UNIT[1:]], UNIT))
    assert told(whole.problems) == {"A2": "DS011"} and len(whole.rows) == 1


def test_blanks_and_line_ends_around_a_value_go_and_letters_are_composed(tmp_path):
    whole = read(small_list(tmp_path, [1, None, "xã", "\u00a0 Ba  Gia\n", "02/2026"]))
    assert whole.rows[0].cells[2] == "Ba Gia"
    whole = read(small_list(tmp_path, [1, None, "xa\u0303", "Ba Gia", "02/2026"]))
    assert whole.rows[0].cells[1] == "xã"


def test_a_unit_of_a_kind_of_two_levels_is_told_by_its_code_or_asked_for_its_level(tmp_path):
    city = [1, "48", "thành phố", "Đà Nẵng", "15/01/2026"]
    assert read(small_list(tmp_path, city)).rows[0].level == "tỉnh"
    city[1] = None
    whole = read(small_list(tmp_path, city))
    assert told(whole.problems) == {"C2": "DS205"} and set(whole.bad_rows) == {("", 2)}


# ---------------------------------------------------------------- values Excel has changed


@pytest.mark.parametrize(
    "value, kind, text",
    [
        (15.0, CellKind.TEXT, "15"),
        (6.5, CellKind.TEXT, "6,5"),
        (95.0, CellKind.PERCENT, "95"),
        (2025.0, CellKind.YEAR, "2025"),
        (datetime.date(2026, 1, 5), CellKind.DATE, "05/01/2026"),
        (datetime.datetime(2026, 1, 5), CellKind.TEXT, "05/01/2026"),
        ("  95% ", CellKind.PERCENT, "95%"),
        ("0912 345 678", CellKind.PHONE, "0912 345 678"),
    ],
)
def test_a_value_is_taken_as_it_reads(value, kind, text):
    assert read_cell(value, kind) == text


@pytest.mark.parametrize(
    "value, kind, code, offer",
    [
        (0.95, CellKind.PERCENT, "DS304", "95%"),
        (1.0, CellKind.PERCENT, "DS304", "100%"),
        (0.075, CellKind.PERCENT, "DS304", "7,5%"),
        (46037.0, CellKind.DATE, "DS305", "15/01/2026"),
        (912345678.0, CellKind.PHONE, "DS306", "0912345678"),
        (True, CellKind.TEXT, "DS303", None),
        (datetime.time(8, 30), CellKind.TEXT, "DS307", None),
        (datetime.timedelta(hours=30), CellKind.TEXT, "DS307", None),
        ("#REF!", CellKind.TEXT, "DS302", None),
        ("Ba Giа", CellKind.TEXT, "HS008", None),
    ],
)
def test_a_value_that_may_mislead_is_refused_with_what_to_write(value, kind, code, offer):
    refusal = read_cell(value, kind)
    assert isinstance(refusal, Refusal) and refusal.code == code
    assert dict(refusal.values).get("nen_ghi") == offer


def test_a_code_typed_as_a_number_gets_its_zeros_back(tmp_path):
    whole = read(small_list(tmp_path, [1, 4, "phường", "Ba Đình", "02/2026"]))
    assert whole.rows[0].cells[0] == "00004"
    whole = read(text_list(tmp_path, "Mã đơn vị,Loại đơn vị,Tên,ngay_ban_hanh\n4,phường,Ba Đình,02/2026\n"))
    assert whole.rows[0].cells[0] == "00004"
    whole = read(small_list(tmp_path, [1, "4", "phường", "Ba Đình", "02/2026"]))
    assert whole.rows[0].cells[0] == "4"


@given(st.text(max_size=60), st.sampled_from(CellKind), st.booleans())
def test_no_text_of_a_cell_ends_the_reading(value, kind, is_typed):
    found = read_cell(value, kind, is_typed=is_typed)
    assert isinstance(found, Refusal) or found == found.strip()


@given(st.floats(allow_nan=True, allow_infinity=True), st.sampled_from(CellKind))
def test_no_number_of_a_cell_ends_the_reading(value, kind):
    found = read_cell(value, kind)
    assert isinstance(found, Refusal) or "." not in found


# ---------------------------------------------------------------- headings that are wrong


def test_an_unknown_heading_is_told_with_the_nearest_and_holds_back_every_row(tmp_path):
    whole = read(small_list(tmp_path, [*UNIT, "Chủ tịch"], headings=[*HEADINGS, "Người kí, chức vụ"]))
    problem = assert_problem(whole.problems, "DS101", found="Người kí, chức vụ")
    assert problem.place.cell == "F1" and value_of(problem, "gan_nhat") == "Người ký, chức vụ"
    assert set(whole.bad_rows) == {("", 2)}


def test_a_heading_given_twice_is_told_at_the_second(tmp_path):
    whole = read(small_list(tmp_path, [*UNIT, "Ba Gia"], headings=[*HEADINGS, "ten"]))
    problem = assert_problem(whole.problems, "DS102")
    assert problem.place.cell == "F1" and value_of(problem, "o_truoc") == "D1"


def test_a_required_column_that_is_missing_is_told_at_the_headings(tmp_path):
    whole = read(small_list(tmp_path, UNIT[:4], headings=HEADINGS[:4]))
    problem = assert_problem(whole.problems, "DS103", field="ngay_ban_hanh")
    assert (problem.place.line, problem.place.cell) == (1, "1")


def test_a_column_with_values_and_no_heading_is_told(tmp_path):
    whole = read(small_list(tmp_path, [*UNIT[:4], "lạ", UNIT[4]], headings=[*HEADINGS[:4], None, HEADINGS[4]]))
    assert told(whole.problems) == {"E1": "DS104"}
    whole = read(small_list(tmp_path, [*UNIT, None, "lạ"]))
    assert told(whole.problems) == {"G2": "DS104"}


# ---------------------------------------------------------------- one unit twice


def test_one_code_twice_and_one_name_twice_are_told_at_the_second(tmp_path):
    same_name = [2, None, "XÃ", "Ba  Gia", "02/2026"]
    whole = read(small_list(tmp_path, UNIT, same_name, [3, 21205, "xã", "Khác", "02/2026"]))
    assert told(whole.problems) == {"D3": "DS203", "B4": "DS203"}
    assert {value_of(problem, "dong") for problem in whole.problems} == {"2"}


@pytest.mark.parametrize(
    ("code", "number", "day", "cells"),
    [
        ("51", "28", "12/01/2026", {}),
        ("51", "99", "12/01/2026", {"Cấp trên!D2": "DS207"}),
        ("51", "99", "01/2026", {"Cấp trên!D2": "DS207", "Cấp trên!E2": "DS207"}),
        (None, "28", "13/01/2026", {"Cấp trên!E2": "DS207"}),
        ("52", "99", "12/01/2026", {}),  # another unit of that name
    ],
)
def test_a_unit_on_both_sheets_says_one_thing(tmp_path, code, number, day, cells):
    headings = [*HEADINGS, "Kế hoạch, số"]
    province = [1, code, "tỉnh", "Quảng Ngãi", day, number]
    whole = read(small_list(tmp_path, province, [*UNIT, "7"], headings=headings))
    assert told(whole.problems) == cells
    assert ("Cấp trên", 2) in whole.bad_rows if cells else not whole.bad_rows


def test_two_units_of_one_name_with_their_own_codes_are_two(tmp_path):
    whole = read(small_list(tmp_path, UNIT, [2, "00123", "xã", "Ba Gia", "02/2026"]))
    assert whole.problems == ()


# ---------------------------------------------------------------- text files


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_list_is_read_with_any_mark_and_encoding(tmp_path, delimiter, encoding):
    rows = (("STT", "Mã đơn vị", "Loại đơn vị", "Tên", "ngay_ban_hanh"), ("1", "21205", "xã", "Ba Gia", "02/2026"))
    text = "\r\n".join(delimiter.join(row) for row in rows)
    whole = read(text_list(tmp_path, text, encoding=encoding))
    assert whole.problems == () and whole.rows[0].cells == ("21205", "xã", "Ba Gia", "02/2026")


def test_a_text_list_in_an_old_encoding_is_refused_at_its_line(tmp_path):
    whole = read(text_list(tmp_path, "Loai,Ten\nxa,Ba Gia\nxa,\u00e2\u00ea\n", encoding="cp1258"))
    assert assert_problem(whole.problems, "DS005").place.line == 3
    assert not whole.rows


def test_a_phone_without_its_zero_in_a_text_list_is_refused(tmp_path):
    text = "Loại đơn vị,Tên,ngay_ban_hanh,lien_he.dien_thoai\nxã,Ba Gia,02/2026,912345678\n"
    assert told(read(text_list(tmp_path, text)).problems) == {"D2": "DS306"}


# ---------------------------------------------------------------- files that are no lists


@pytest.mark.parametrize(
    "name, content, code",
    [
        ("a.xlsx", b"", "DS006"),
        ("a.xlsx", b"<html><table><tr><td>a</td></tr></table></html>", "DS001"),
        ("a.xls", b"%PDF-1.7 ...", "DS001"),
        ("a.xlsx", b"PK\x03\x04 broken", "DS003"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2_000, "DS003"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "DS001"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "DS002"),
        ("a.csv", b"a,b,c\n1,2,3\n", "DS007"),
        ("a.csv", b"Loai,Ten,ngay_ban_hanh\n", "DS008"),
    ],
)
def test_a_file_that_is_no_list_is_refused_with_the_reason(tmp_path, name, content, code):
    path = tmp_path / name
    path.write_bytes(content)
    whole = read(path)
    assert [problem.code for problem in whole.problems] == [code] and not whole.rows


def old_workbook_cut_short(length: int) -> bytes:
    """The head of an .xls, its table of sectors, and a directory that ends too early."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6)
    head += bytes(6) + struct.pack("<9i", 0, 1, 1, 0, 4096, -2, 0, -2, 0) + struct.pack("<109i", 0, *[-1] * 108)
    return head + struct.pack("<128i", -3, -2, *[-1] * 126) + bytes(length)


def test_a_library_that_panics_says_nothing_on_the_screen(tmp_path, capfd):
    path = tmp_path / "a.xls"
    for length in (0, 60, 100, 200):
        path.write_bytes(old_workbook_cut_short(length))
        assert_problem(read(path).problems, "DS003")
    assert capfd.readouterr().err == ""


def test_a_word_file_is_refused_by_its_name(tmp_path):
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("word/document.xml", "<w/>")
    assert assert_problem(read(path).problems, "DS001").found == "tệp Word"


def test_a_list_that_is_not_there_is_told(tmp_path):
    assert_problem(read(tmp_path / "khong-co.xlsx").problems, "HS010")


def test_a_cell_at_the_far_end_of_a_sheet_does_not_fill_the_memory(tmp_path):
    made = workbook([HEADINGS, UNIT])
    made.active["XFD1048576"] = "x"
    assert_problem(read(saved(made, tmp_path)).problems, "DS004")


def test_too_many_rows_and_too_large_parts_are_refused(tmp_path, monkeypatch):
    path = small_list(tmp_path, *([UNIT] * 5))
    monkeypatch.setattr(grid, "MAX_ROWS", 2)
    monkeypatch.setattr(grid, "MAX_HEAD_ROWS", 2)
    assert_problem(read(path).problems, "DS004")
    monkeypatch.setattr(archive, "MAX_PART_BYTES", 100)
    assert_problem(read(path).problems, "DS004")
    monkeypatch.setattr(book, "MAX_FILE_BYTES", 100)
    assert value_of(assert_problem(read(path).problems, "DS004"), "gioi_han")


def test_a_workbook_that_defines_entities_is_refused(tmp_path):
    path, entity = small_list(tmp_path, UNIT), tmp_path / "thuc-the.xlsx"
    with zipfile.ZipFile(path) as good, zipfile.ZipFile(entity, "w") as made:
        for name in good.namelist():
            raw = good.read(name)
            is_sheet = name.endswith("sheet1.xml")
            made.writestr(name, b'<!DOCTYPE x [<!ENTITY a "b">]>' + raw if is_sheet else raw)
    assert_problem(read(entity).problems, "DS003")


def test_a_sheet_that_is_not_read_is_named(tmp_path):
    made = workbook([HEADINGS, UNIT])
    made.create_sheet("Nháp")["A1"] = "x"
    made.create_sheet("Hướng dẫn")["A1"] = "x"
    assert assert_problem(read(saved(made, tmp_path)).problems, "DS010").found == "Nháp"


# ---------------------------------------------------------------- OpenDocument


def test_an_open_document_list_is_read_and_its_hidden_rows_refused(tmp_path):
    head = ods_row("Loại đơn vị", "Tên", "ngay_ban_hanh")
    rows = (ods_row("xã", "Ba Gia", "02/2026"), ods_row("xã", "Ba Tơ", "02/2026", visibility="filter"))
    whole = read(ods(tmp_path, head, *rows))
    assert told(whole.problems) == {"A3": "DS201"} and set(whole.bad_rows) == {("", 3)}
    assert [row.cells[1] for row in whole.rows] == ["Ba Gia", "Ba Tơ"]


def test_an_open_document_row_repeated_a_million_times_is_refused(tmp_path):
    head = ods_row("Loại đơn vị", "Tên", "ngay_ban_hanh")
    bomb = ods_row("xã", "Ba Gia", "02/2026", number_rows_repeated="1000000")
    assert_problem(read(ods(tmp_path, head, bomb)).problems, "DS004")


@pytest.mark.parametrize("suffix, notes", [("xls", ["DS009"]), ("ods", [])])
def test_a_list_saved_by_another_program_is_read_alike(suffix, notes):
    """Row 3 has 31/02/2026, the names of rows 3 and 4 are one merged cell, and row 4 has no code to go by."""
    checked = check(ROOT / f"tests/data/danh-sach/danh-sach.{suffix}")
    assert [row.cells for row in checked.unit_list.rows[:2]] == [
        ("21205", "xã", "Ba Gia", "02/2026"),
        ("21172", "phường", "Trương Quang Trọng", "31/02/2026"),
    ]
    assert [row.number for row in checked.profiles] == [2]
    assert [problem.code for problem in checked.problems] == [*notes, "DS202", "HS105", "DS403"]
    assert told(checked.problems).items() >= {"D3": "DS202", "E3": "HS105", "4": "DS403"}.items()


def test_an_open_document_cell_in_error_and_a_formula_without_a_value_are_refused(tmp_path):
    head = ods_row("Loại đơn vị", "Tên", "ngay_ban_hanh")
    cells = (
        '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#REF!</text:p>'
        '</table:table-cell><table:table-cell table:formula="of:=[.A1]"/>'
    )
    row = f'<table:table-row xmlns:calcext="{CALC}">{cells}</table:table-row>'
    assert told(read(ods(tmp_path, head, row)).problems) == {"A2": "DS302", "B2": "DS301", "C2": "DS204"}


def test_a_sheet_full_of_merged_cells_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(book, "MAX_MERGES", 1)
    made = workbook([HEADINGS, UNIT])
    for row in (10, 11):
        made.active.merge_cells(f"A{row}:B{row}")
    assert_problem(read(saved(made, tmp_path)).problems, "DS004")


# ---------------------------------------------------------------- whatever comes


@settings(max_examples=examples(60), suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(texts=st.lists(st.text(max_size=40), min_size=6, max_size=6))
def test_whatever_stands_in_the_cells_a_list_is_checked_to_its_end(tmp_path, texts):
    names = ("Mã đơn vị", "Loại đơn vị", "Tên", "Cấp trên trực tiếp", "ngay_ban_hanh", "lan_thu")
    quoted = ",".join('"{}"'.format(text.replace('"', '""')) for text in texts)
    path = tmp_path / "ds.csv"
    path.write_bytes(f"{','.join(names)}\n{quoted}\n".encode("utf-8", "replace"))
    checked = check(path)
    assert len(checked.profiles) <= 1
    assert all(problem.place.file for problem in checked.problems)


@settings(max_examples=examples(60), suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(cut=st.integers(0, 6_000), change=st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook_is_read_or_refused_and_nothing_else(tmp_path, cut, change):
    raw = bytearray(small_list(tmp_path, UNIT).read_bytes())
    raw[cut : cut + len(change)] = change
    path = tmp_path / "hong.xlsx"
    path.write_bytes(bytes(raw))
    whole = read(path)
    assert whole.rows or whole.problems


def test_the_digits_of_codes_are_those_of_each_level():
    """Decision 124/2004/QĐ-TTg: two digits for a province, three for a district, five for a commune."""
    assert {level.value: row.code_digits for level, row in lexicon().levels.items()} == {"tỉnh": 2, "huyện": 3, "xã": 5}


def test_a_list_gives_the_profile_its_values(tmp_path):
    headings = [*HEADINGS, "dai_hoi.lan_thu", heading_of("ke_hoach", "so_lieu", "du_an_trong_diem")]
    checked = check(small_list(tmp_path, [*UNIT, 1, "đường A; cầu B"], headings=headings))
    assert checked.problems == ()
    (profile,) = checked.profiles.values()
    assert profile.congress.ordinal == "I"
    assert profile.plans[0].issue_date == PartialDate(2026, 2)
    assert profile.plans[0].figures == {"du_an_trong_diem": ("đường A", "cầu B")}
    assert profile.parent is not None and profile.parent.plans[0].number == "28"


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_quotation_mark_that_is_not_closed_is_told_at_its_row(tmp_path, mark, end):
    head, rows = ("Loại đơn vị", "Tên", "ngay_ban_hanh"), [("xã", '"Ba Gia', "02/2026"), ("xã", "Ba Tơ", "02/2026")]
    path = text_list(tmp_path, "\n".join(mark.join(row) for row in (head, *rows)) + end)
    problem = assert_problem(read(path).problems, "DS013")
    assert problem.place.line == 2


def test_a_quotation_mark_that_is_closed_may_hold_lines(tmp_path):
    path = text_list(tmp_path, 'Loại đơn vị,Tên,ngay_ban_hanh\nxã,"Ba\nGia",02/2026\nxã,Ba Tơ,"02/2026"')
    assert [row.cells[1] for row in read(path).rows] == ["Ba\nGia", "Ba Tơ"]


def test_a_cell_of_a_megabyte_is_told_at_its_row(tmp_path):
    path = text_list(tmp_path, f"Loại đơn vị,Tên,ngay_ban_hanh\nxã,Ba Gia,02/2026\nxã,{'a' * 1_000_000},02/2026\n")
    assert assert_problem(read(path).problems, "DS014").place.line == 3
