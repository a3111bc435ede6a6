"""What is told of a list: in words of cells and columns, all of it, and nothing twice."""

from __future__ import annotations

import re

import pytest

from generator.cli.output import echo_problems
from generator.cli.texts import VI
from generator.errors import Place, Problem
from generator.messages import MESSAGES, tell
from tests.builders import assert_problem, value_of
from tests.commands import kehoach
from tests.sheets import HEADINGS, PACK, UNIT, UPPER_HEADINGS, check, heading_of, saved, small_list, told, workbook

FIGURE = ("ke_hoach", "so_lieu", "ty_le_giai_ngan")
_KEY = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b")
MORE = ("Kế hoạch, số", "Kế hoạch, ký hiệu", "Kế hoạch, động từ", "Người ký, quyền hạn ký", heading_of(*FIGURE))


@pytest.mark.parametrize("written", [0.95, "95" * 2000, "cao"])
def test_a_figure_is_called_by_the_heading_of_its_column(tmp_path, written):
    path = small_list(tmp_path, (*UNIT, written), headings=(*HEADINGS, heading_of(*FIGURE)))
    (problem,) = check(path).problems
    assert heading_of(*FIGURE) in tell(problem).subject and "ty_le" not in tell(problem).subject


def test_nothing_told_of_a_list_speaks_of_keys_of_yaml(tmp_path):
    wrong = (
        (1, "2120", "xã", "xã Ba Gia", "31/02/2026", "x5", "kh", "Làm", "XX", "cao"),
        (2, "99999", "phường", "BA TƠ", "", "5", "KH-UBND", "Làm", "KT", 0.95),
        (3, "21205", "huyện", "😀", "2025", "", "", "", "TM", "1200%"),
    )
    problems = check(small_list(tmp_path, *wrong, headings=(*HEADINGS, *MORE))).problems
    assert {problem.code for problem in problems} >= {"HS106", "HS109", "HS110", "HS112", "HS134", "DS304"}
    for problem in problems:
        words = tell(problem)
        assert not _KEY.findall(f"{words.subject} {words.expected} {words.fix}".replace(problem.found, "")), problem


@pytest.mark.parametrize("code", [code for code, words in MESSAGES.items() if words.vi.in_list])
def test_how_to_mend_a_cell_names_no_key_of_yaml(code):
    problem = Problem(code=code, place=Place(file="ds.xlsx", line=5, cell="C5"))
    for english in (False, True):
        assert not _KEY.search(tell(problem, english=english).fix)


def test_a_near_word_helps_in_a_cell_too(tmp_path):
    path = small_list(tmp_path, (*UNIT, "Tổ chức thực hiệ"), headings=(*HEADINGS, "Kế hoạch, động từ"))
    assert tell(assert_problem(check(path).problems, "HS112")).fix == "có phải là “Tổ chức thực hiện”?"


@pytest.mark.parametrize("column", ["E", "D"])
def test_the_rows_of_a_merged_cell_are_told_once_at_the_cell(tmp_path, column):
    book = workbook([HEADINGS, UNIT, (2, "21289", "xã", "Sơn Hà", None)])
    book["Danh sách"][f"{column}3"].value = None
    if column == "D":
        book["Danh sách"]["E3"].value = "02/2026"
    book["Danh sách"].merge_cells(f"{column}2:{column}3")
    checked = check(saved(book, tmp_path))
    assert told(checked.problems) == {f"{column}2": "DS202"} and not checked.profiles


# ---------------------------------------------------------------- on the screen


def faulty_list(folder, faults: int):
    """A list in which each unit has a date that does not exist, and the last one a name with its kind."""
    rows = [(number, None, "xã", f"Ba Gia {number}", "31/02/2026") for number in range(1, faults)]
    return small_list(folder, *rows, (faults, None, "xã", "P. Ba Gia", "31/02/2026"))


def test_validate_tells_every_code_and_the_cells_of_those_it_does_not_repeat(tmp_path):
    path = faulty_list(tmp_path, 30)
    lines = kehoach("validate", str(path), "--pack", PACK).stdout.splitlines()
    assert len([line for line in lines if ": lỗi HS105 — " in line]) == 20
    assert any(line.startswith(f"{path}:D31: lỗi HS110") for line in lines)
    rest = ", ".join(f"E{row}" for row in range(22, 32))
    assert f"… và 10 chỗ khác cùng lỗi HS105: {rest}" in lines


def test_what_is_wrong_with_a_file_is_told_after_any_number_of_cells(capsys):
    cells = [Problem(code="HS105", place=Place(file="ds.xlsx", line=row, cell=f"E{row}")) for row in range(2, 300)]
    files = [Problem(code="DU202", place=Place(file=f"ds-{number}.xlsx")) for number in range(30)]
    echo_problems([*cells, *files], VI, tells_every_file=True)
    shown = capsys.readouterr().out
    assert all(f"ds-{number}.xlsx: lỗi DU202" in shown for number in range(30))
    last = shown.splitlines()[-1]
    assert last.startswith("… và 278 chỗ khác cùng lỗi HS105: E22, E23, ") and last.endswith(", E121, …")


def test_a_name_of_other_days_is_told_once_with_the_rows_whose_days_are_meant(tmp_path):
    """Đồng Nai is a city from 30/4/2026: the name is right for the row of 10/5/2026."""
    upper = ("75", "thành phố", "Đồng Nai", "12", "15/01/2026")
    days = ("01/4/2026", "10/5/2026", "02/4/2026")
    wards = (("25195", "Bình Phước"), ("25210", "Đồng Xoài"), ("25220", "Phước Bình"))
    rows = [
        (n, code, "phường", name, day) for n, ((code, name), day) in enumerate(zip(wards, days, strict=True), start=1)
    ]
    problems = check(small_list(tmp_path, *rows, upper=(UPPER_HEADINGS, upper))).problems
    problem = assert_problem(problems, "HS128")
    assert problem.place.cell == "Cấp trên!A2"
    assert value_of(problem, "ngay") == "01/4/2026, 02/4/2026" and value_of(problem, "noi_ngay") == "E2, E4"
    assert value_of(problem, "danh_muc") == "tỉnh Đồng Nai" and value_of(problem, "gan_nhat") == "30/4/2026"
