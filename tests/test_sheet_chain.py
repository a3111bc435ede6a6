"""Which unit stands above each row of a list."""

from __future__ import annotations

import shutil

from generator.model import Level
from tests.builders import assert_problem, value_of
from tests.plans import ROOT
from tests.sheets import HEADINGS, UNIT, UPPER_HEADINGS, check, saved, small_list, text_list, told, workbook

LINKED = (*HEADINGS, "Cấp trên trực tiếp")
ABOVE = ("Mã đơn vị", "Cấp", "Loại đơn vị", "Tên", "Cấp trên trực tiếp", "Kế hoạch, số", "Kế hoạch, ngày ban hành")


def parent_names(checked) -> list[str]:
    return [profile.parent.unit.full_name for profile in checked.profiles.values()]


def test_a_unit_above_is_named_by_code_name_or_any_spelling(tmp_path):
    names = ["51", 51, "Quảng Ngãi", "tỉnh Quảng Ngãi", "QUANG NGAI", "tinh quảng ngãi", None]
    units = [[n, None, "xã", f"Tên {n}", "02/2026", name] for n, name in enumerate(names)]
    checked = check(small_list(tmp_path, *units, headings=LINKED))
    assert checked.problems == ()
    assert parent_names(checked) == ["tỉnh Quảng Ngãi"] * len(names)


def test_a_unit_above_is_known_by_the_short_form_of_its_kind(tmp_path):
    """The short forms are those that `units find` understands too."""
    upper = [
        UPPER_HEADINGS,
        ("01", "thành phố", "Hà Nội", "1", "01/2026"),
        ("51", "tỉnh", "Quảng Ngãi", "2", "01/2026"),
    ]
    names = ["TP Hà Nội", "TP. Hà Nội", "tp hà nội", "TP.Hà Nội", "T. Quảng Ngãi", "Tỉnh Quảng Ngãi"]
    units = [[n, None, "xã", f"Tên {n}", "02/2026", name] for n, name in enumerate(names)]
    checked = check(saved(workbook([LINKED, *units], upper), tmp_path))
    assert checked.problems == ()
    assert parent_names(checked) == ["thành phố Hà Nội"] * 4 + ["tỉnh Quảng Ngãi"] * 2


def test_the_unit_above_is_built_once(tmp_path):
    units = [[n, None, "xã", f"Tên {n}", "02/2026", "51"] for n in range(5)]
    checked = check(small_list(tmp_path, *units, headings=LINKED))
    assert len({id(profile.parent) for profile in checked.profiles.values()}) == 1


def test_a_name_nobody_has_is_told_with_the_nearest(tmp_path):
    checked = check(small_list(tmp_path, [1, None, "xã", "Ba Gia", "02/2026", "tỉnh Quảng Nghĩ"], headings=LINKED))
    problem = assert_problem(checked.problems, "DS401", field="cap_tren_truc_tiep")
    assert problem.place.cell == "F2" and value_of(problem, "gan_nhat") == "tỉnh Quảng Ngãi"
    assert checked.profiles == {}


def test_two_units_of_one_name_are_told_with_their_codes(tmp_path):
    upper = [
        ABOVE,
        ("017", "huyện", "huyện", "Châu Thành", "79", None, "01/2023"),
        ("018", "huyện", "huyện", "Châu Thành", "79", None, "01/2023"),
        ("79", "tỉnh", "tỉnh", "Minh Họa", None, None, "01/2023"),
    ]
    units = [[1, None, "xã", "An Phú", "02/2023", "Châu Thành"], [2, None, "xã", "An Hòa", "02/2023", "018"]]
    checked = check(saved(workbook([LINKED, *units], upper), tmp_path))
    problem = assert_problem(checked.problems, "DS402")
    assert problem.place.cell == "F2" and "mã 017" in value_of(problem, "cac_dong")
    assert [profile.parent.unit.code for profile in checked.profiles.values()] == ["018"]


def test_a_commune_of_2023_stands_under_the_only_district_and_that_under_the_province(tmp_path):
    upper = [
        ABOVE,
        (None, "huyện", "huyện", "An Lạc", None, "5", "10/01/2023"),
        (None, "tỉnh", "tỉnh", "Minh Họa", None, "3", "05/01/2023"),
    ]
    checked = check(saved(workbook([LINKED, [1, None, "xã", "An Phú", "02/2023", None]], upper), tmp_path))
    assert checked.problems == ()
    (profile,) = checked.profiles.values()
    assert [unit.unit.level for unit in profile.chain()] == [Level.PROVINCE, Level.DISTRICT, Level.COMMUNE]


def test_without_a_row_above_the_register_is_asked_by_the_code(tmp_path):
    checked = check(small_list(tmp_path, [1, "21205", "xã", "Ba Gia", "02/2026"], upper=()))
    (profile,) = checked.profiles.values()
    assert (profile.parent.unit.full_name, profile.parent.unit.code) == ("tỉnh Quảng Ngãi", "51")
    assert profile.parent.plans == ()


def test_the_register_has_the_district_of_an_old_commune_too(tmp_path):
    checked = check(small_list(tmp_path, [1, "00001", "phường", "Phúc Xá", "20/5/2025"], upper=()))
    (profile,) = checked.profiles.values()
    assert [unit.unit.full_name for unit in profile.chain()[:2]] == ["thành phố Hà Nội", "quận Ba Đình"]


def test_without_anything_to_go_by_the_cell_is_told(tmp_path):
    checked = check(small_list(tmp_path, [1, None, "xã", "Ba Gia", "02/2026", None], headings=LINKED, upper=()))
    assert told(checked.problems) == {"F2": "DS403"}


def test_a_profile_may_stand_above_named_by_its_path(tmp_path):
    shutil.copytree(ROOT / "profiles/quang-ngai", tmp_path / "ho-so")
    text = "Loại đơn vị,Tên,ngay_ban_hanh,cap_tren_truc_tiep\n"
    good = text_list(tmp_path, text + "xã,Ba Gia,02/2026,ho-so/tinh.yaml\n")
    assert parent_names(check(good)) == ["tỉnh Quảng Ngãi"]
    bad = text_list(tmp_path, text + "xã,Ba Gia,02/2026,ho-so/tinhh.yaml\n")
    problem = assert_problem(check(bad).problems, "PR107")
    assert problem.place.cell == "D2" and value_of(problem, "gan_nhat") == "tinh.yaml"


def test_rows_that_stand_above_each_other_are_told_and_end(tmp_path):
    units = [[1, None, "xã", "An Phú", "02/2026", "An Hòa"], [2, None, "xã", "An Hòa", "02/2026", "An Phú"]]
    checked = check(small_list(tmp_path, *units, headings=LINKED))
    problem = assert_problem(checked.problems, "DS404")
    assert "An Phú → xã An Hòa → xã An Phú" in value_of(problem, "chuoi")
    assert checked.profiles == {}


def test_a_long_row_of_units_does_not_exhaust_the_stack(tmp_path):
    rows = "".join(f"xã,Tên {n},02/2026,Tên {n + 1}\n" for n in range(1_500))
    checked = check(text_list(tmp_path, f"Loại đơn vị,Tên,ngay_ban_hanh,cap_tren_truc_tiep\n{rows}"))
    assert checked.profiles == {} and "DS404" in {problem.code for problem in checked.problems}


def test_a_fault_of_the_unit_above_is_told_once_and_holds_back_those_below(tmp_path):
    upper = (UPPER_HEADINGS, ("51", "tỉnh", "Quảng Ngãi", "28/KH", "12/01/2026"))
    units = [[n, None, "xã", f"Tên {n}", "02/2026"] for n in range(3)]
    checked = check(small_list(tmp_path, *units, upper=upper))
    assert told(checked.problems) == {"Cấp trên!D2": "HS106", "2": "DS405", "3": "DS405", "4": "DS405"}
    assert checked.profiles == {}


def test_a_province_of_the_list_stands_under_nothing_and_above_its_communes(tmp_path):
    units = [[1, "51", "tỉnh", "Quảng Ngãi", "12/01/2026"], [2, "21205", "xã", "Ba Gia", "02/2026"]]
    checked = check(small_list(tmp_path, *units, upper=()))
    assert checked.problems == ()
    above, below = checked.profiles.values()
    assert above.parent is None and below.parent.unit == above.unit and below.parent.plans == above.plans


def test_a_row_told_as_the_second_of_its_unit_is_told_the_rest_too(tmp_path):
    checked = check(small_list(tmp_path, UNIT, [2, "21205", "xã", "ba gia", "02/2026"]))
    found = {(problem.code, problem.place.cell) for problem in checked.problems}
    assert found == {("DS203", "B3"), ("HS139", "D3")}
