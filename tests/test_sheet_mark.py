"""A wrong list comes back with a note at each wrong cell, and nothing of the user's is lost."""

from __future__ import annotations

import datetime
import zipfile
from typing import Any

import openpyxl
import pytest

from generator import resources
from generator.actions.lists import mark_list
from generator.dates import PartialDate
from generator.errors import Place, Problem, Severity
from generator.register.index import LATEST
from generator.sheet.listing import column_letters
from generator.sheet.mark import MARK, marked_copy
from generator.sheet.provinces import find_province
from tests.sheets import HEADINGS, PACK, UNIT, check, heading_of, saved, small_list, text_list, workbook

CODE, KIND, NAME, ABOVE, ORDINAL, TERM, NUMBER, DATE, SIGNER, PHONE, RATE, YEAR = range(2, 14)
PATHS = {
    CODE: ("ma_don_vi",),
    KIND: ("loai_don_vi",),
    NAME: ("ten",),
    ABOVE: ("cap_tren_truc_tiep",),
    ORDINAL: ("dai_hoi", "lan_thu"),
    TERM: ("dai_hoi", "nhiem_ky"),
    NUMBER: ("ke_hoach", "so"),
    DATE: ("ke_hoach", "ngay_ban_hanh"),
    SIGNER: ("nguoi_ky", "ho_ten"),
    PHONE: ("lien_he", "dien_thoai"),
    RATE: ("ke_hoach", "so_lieu", "ty_le_giai_ngan"),
    YEAR: ("ke_hoach", "so_lieu", "nam_so_ket"),
}
GOOD = 30
# What a person, Excel or a copy from elsewhere puts into a cell, and the code it must be told under.
FAULTS: tuple[tuple[int, Any, str], ...] = (
    (CODE, "2120A", "HS126"),
    (KIND, "xa phuong", "DS206"),
    (NAME, None, "DS204"),
    (NAME, "Bа Gia", "HS008"),
    (NAME, "xã Ba Gia", "HS110"),
    (ABOVE, "tỉnh Quảng Nghĩ", "DS401"),
    (ABOVE, "khong-co.yaml", "PR107"),
    (ORDINAL, "thứ mười", "HS107"),
    (TERM, "2030 - 2025", "HS108"),
    (NUMBER, "15/KH-UBND", "HS106"),
    (DATE, 46054, "DS305"),
    (DATE, "31/02/2026", "HS105"),
    (SIGNER, "TS. Nguyễn Văn An", "HS113"),
    (SIGNER, True, "DS303"),
    (PHONE, 912345678, "DS306"),
    (RATE, 0.95, "DS304"),
    (RATE, "=1/0", "DS301"),
    (YEAR, "#REF!", "DS302"),
)


@pytest.fixture
def faulty(tmp_path):
    """Thirty good rows of real communes, then twenty faults, and the cells at which they must be told."""
    register = resources.load_register()
    units = register.units_below(find_province(resources.load_index(), "51", tmp_path).code, LATEST)
    rows: list[list[Any]] = [["STT", *(heading_of(*path) for path in PATHS.values())]]
    for number, unit in enumerate(units[: GOOD + len(FAULTS) + 3], start=1):
        term = "2025 - 2030"
        phone, signer = "0255 3822 123", "Nguyễn Văn An"
        start = [number, unit.code, unit.kind, unit.name, "Quảng Ngãi", "I", term, None]
        rows.append([*start, "02/2026", signer, phone, "100%", "2028"])
    expected = {}
    for row, (column, value, code) in enumerate(FAULTS, start=GOOD + 2):
        rows[row - 1][column - 1] = value
        expected[f"{column_letters(column)}{row}"] = code
    book = workbook(rows)
    sheet = book["Danh sách"]
    sheet.cell(GOOD + 2 + 17, YEAR).data_type = "e"
    hidden, merged = GOOD + len(FAULTS) + 2, GOOD + len(FAULTS) + 3
    sheet.row_dimensions[hidden].hidden = True
    expected[f"B{hidden}"] = "DS201"
    sheet.merge_cells(f"D{merged}:D{merged + 1}")
    expected[f"D{merged}"] = "DS202"
    return saved(book, tmp_path), expected


def notes(path) -> dict[str, str]:
    sheet = openpyxl.load_workbook(path)["Danh sách"]
    return {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment}


def test_twenty_faults_are_marked_at_their_cells_and_nowhere_else(faulty):
    path, expected = faulty
    assert len(expected) == 20
    checked = check(path)
    assert sorted((problem.place.cell, problem.code) for problem in checked.problems) == sorted(expected.items())
    written, problems = mark_list(checked)
    assert problems == ()
    found = notes(written)
    assert set(found) == set(expected)
    for cell, code in expected.items():
        assert MARK in found[cell] and code in found[cell]


def test_the_good_rows_beside_twenty_faults_stay_good(faulty):
    path, _ = faulty
    assert sorted(row.number for row in check(path).profiles) == list(range(2, GOOD + 2))


def test_every_wrong_cell_is_colored_and_its_row_has_the_messages(faulty):
    path, expected = faulty
    written, _ = mark_list(check(path))
    sheet = openpyxl.load_workbook(written)["Danh sách"]
    colored = {
        cell.coordinate for row in sheet.iter_rows() for cell in row if cell.fill.fgColor.rgb not in ("00000000",)
    }
    assert colored == set(expected)
    result = next(cell.column for cell in sheet[1] if cell.value == "Kết quả kiểm tra")
    assert result == YEAR + 1
    told = {
        cell.row: cell.value for (cell,) in sheet.iter_rows(min_row=2, min_col=result, max_col=result) if cell.value
    }
    assert set(told) == {int("".join(filter(str.isdigit, cell))) for cell in expected}
    assert all(code in told[int("".join(filter(str.isdigit, cell)))] for cell, code in expected.items())


def test_the_list_itself_is_not_touched(faulty):
    path, _ = faulty
    before = path.read_bytes()
    mark_list(check(path))
    assert path.read_bytes() == before


def test_the_same_list_gives_the_same_bytes(faulty, tmp_path):
    path, _ = faulty
    problems = check(path).problems
    one, _ = marked_copy(path, problems, tmp_path / "1.xlsx")
    two, _ = marked_copy(path, problems, tmp_path / "2.xlsx")
    assert one.read_bytes() == two.read_bytes()


def test_checking_a_marked_copy_again_does_not_pile_up_marks(faulty, tmp_path):
    path, expected = faulty
    written, _ = mark_list(check(path))
    again = check(written)
    assert sorted((problem.place.cell, problem.code) for problem in again.problems) == sorted(expected.items())
    second, _ = mark_list(again)
    assert {cell: text.count(MARK) for cell, text in notes(second).items()} == dict.fromkeys(expected, 1)
    headings = [cell.value for cell in openpyxl.load_workbook(second)["Danh sách"][1]]
    assert headings.count("Kết quả kiểm tra") == 1


def test_a_mended_cell_loses_its_mark_and_a_persons_own_note_stays(tmp_path):
    made = workbook([HEADINGS, [1, None, "xã", "Ba Gia", "31/02/2026"], [2, None, "xã", "Ba Tơ", "30/02/2026"]])
    made.active["E2"].comment = openpyxl.comments.Comment("hỏi lại anh Ba", "Lan")
    written, _ = mark_list(check(saved(made, tmp_path)))
    assert notes(written)["E2"].startswith("hỏi lại anh Ba") and "HS105" in notes(written)["E2"]
    mended = openpyxl.load_workbook(written)
    mended["Danh sách"]["E2"] = "02/2026"
    path = saved(mended, tmp_path, "sua.xlsx")
    second, _ = mark_list(check(path))
    assert notes(second)["E2"] == "hỏi lại anh Ba" and set(notes(second)) == {"E2", "E3"}
    assert openpyxl.load_workbook(second)["Danh sách"]["E2"].fill.fgColor.rgb == "00000000"


def test_our_own_copy_is_renewed_and_anybody_elses_file_stays(tmp_path):
    path = small_list(tmp_path, [1, None, "xã", "Ba Gia", "31/02/2026"])
    checked = check(path)
    first, _ = mark_list(checked)
    assert mark_list(checked) == (first, ())
    edited = openpyxl.load_workbook(first)
    edited["Danh sách"]["D2"] = "Ba Tơ"
    edited.save(first)
    before = first.read_bytes()
    second, (note,) = mark_list(checked)
    assert second.name == "ds-ket-qua-2.xlsx" and note.code == "DS505" and note.severity is Severity.WARNING
    assert first.read_bytes() == before


def test_a_text_list_comes_back_as_a_workbook_with_its_values(tmp_path):
    text = "Mã đơn vị;Loại đơn vị;Tên;ngay_ban_hanh\n00004;phường;=1+1;31/02/2026\n"
    written, _ = mark_list(check(text_list(tmp_path, text)))
    sheet = openpyxl.load_workbook(written)["Danh sách"]
    assert [cell.value for cell in sheet[2]][:4] == ["00004", "phường", "=1+1", "31/02/2026"]
    assert sheet["C2"].data_type == "s"
    assert set(notes(written)) == {"C2", "D2"}


def test_a_problem_of_the_whole_list_stands_at_our_own_heading(tmp_path):
    path = small_list(tmp_path, UNIT[:4], headings=HEADINGS[:4])
    written, _ = mark_list(check(path))
    assert "DS103" in notes(written)["E1"]


def test_faults_of_the_units_above_are_marked_on_their_sheet(tmp_path):
    upper = (("Loại đơn vị", "Tên", "Kế hoạch, số"), ("tỉnh", "Quảng Ngãi", "28/KH"))
    written, _ = mark_list(check(small_list(tmp_path, UNIT, upper=upper)))
    assert "HS106" in openpyxl.load_workbook(written)["Cấp trên"]["C2"].comment.text


def test_a_list_whose_looks_are_damaged_comes_back_with_its_values(tmp_path):
    path, damaged = small_list(tmp_path, [1, None, "xã", "Ba Gia", "31/02/2026"]), tmp_path / "hong.xlsx"
    with zipfile.ZipFile(path) as good, zipfile.ZipFile(damaged, "w") as made:
        for name in good.namelist():
            raw = good.read(name)
            made.writestr(name, b"<broken" if name.startswith("docProps/") else raw)
    written, _ = mark_list(check(damaged))
    assert openpyxl.load_workbook(written)["Danh sách"]["D2"].value == "Ba Gia"
    assert "HS105" in notes(written)["E2"]


@pytest.mark.parametrize("box", ["A2:XFD1048576", "C9:C1048576"])
def test_a_merged_box_of_a_million_cells_does_not_stop_the_copy(tmp_path, box):
    path, merged = small_list(tmp_path, [1, None, "xã", "Ba Gia", "31/02/2026"]), tmp_path / "gop.xlsx"
    with zipfile.ZipFile(path) as good, zipfile.ZipFile(merged, "w") as made:
        for name in good.namelist():
            raw, end = good.read(name), b"</sheetData>"
            if name.endswith("sheet1.xml"):
                assert end in raw
                raw = raw.replace(end, end + f'<mergeCells count="1"><mergeCell ref="{box}"/></mergeCells>'.encode())
            made.writestr(name, raw)
    written, _ = mark_list(check(merged))
    assert openpyxl.load_workbook(written)["Danh sách"]["D2"].value == "Ba Gia"
    assert any("DS202" in note for note in notes(written).values())


def test_letters_that_no_workbook_holds_do_not_stop_the_copy(tmp_path):
    path = text_list(tmp_path, "Loại đơn vị,Tên,ngay_ban_hanh\nxã,Ba\x01Gia,02/2026\n")
    place = Place(file=str(path), line=2, column=2, cell="B2")
    problem = Problem(code="HS008", place=place, found="Ba\x01Gia")
    written, _ = marked_copy(path, [problem], tmp_path / "ket-qua.xlsx")
    assert "HS008" in notes(written)["B2"]


def test_dates_come_back_as_dates(tmp_path):
    path = small_list(tmp_path, [1, None, "xã", "Ba Gia", datetime.date(2026, 2, 5)])
    (profile,) = check(path).profiles.values()
    assert profile.plans[0].issue_date == PartialDate(2026, 2, 5)
    assert profile.plan_for(PACK) is profile.plans[0]
