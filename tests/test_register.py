"""The shipped register; expected numbers are those of the resolutions of 2025 and 2026."""

import unicodedata
from collections import Counter
from datetime import date

import pytest

from generator import resources
from generator.model import Level, Unit
from generator.register import RegisteredUnit, build_register, split_kind
from generator.text import find_bad_letter, spelling_key

REGISTER = resources.load_register()
P, D, C = Level.PROVINCE, Level.DISTRICT, Level.COMMUNE
BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)
ALL = [*REGISTER.old.values(), *REGISTER.new.values()]


def kinds_on(level: Level, day: date) -> Counter:
    return Counter(REGISTER.find(level, code, day).kind for of, code in REGISTER.new if of is level)


# ---------------------------------------------------------------- counts


def test_the_old_register_has_all_units_of_three_tiers():
    assert Counter(level for level, _ in REGISTER.old) == {P: 63, D: 696, C: 10_035}


def test_the_new_register_has_all_units_of_two_tiers():
    assert Counter(level for level, _ in REGISTER.new) == {P: 34, C: 3_321}


@pytest.mark.parametrize(
    ("day", "provinces", "communes"),
    [
        (date(2025, 7, 1), (28, 6), (2_621, 687, 13)),
        (date(2026, 4, 29), (28, 6), (2_621, 687, 13)),
        (date(2026, 4, 30), (27, 7), (2_611, 697, 13)),
        (date(2026, 8, 31), (27, 7), (2_611, 697, 13)),
        (date(2026, 9, 1), (26, 8), (2_611, 697, 13)),
        (date(2026, 9, 20), (25, 9), (2_599, 709, 13)),
    ],
)
def test_provinces_and_communes_by_kind_and_day(day, provinces, communes):
    assert kinds_on(P, day) == dict(zip(("tỉnh", "thành phố"), provinces, strict=True))
    assert kinds_on(C, day) == dict(zip(("xã", "phường", "đặc khu"), communes, strict=True))


WITH_ZONES = {
    "tỉnh Quảng Ninh",
    "thành phố Hải Phòng",
    "tỉnh Quảng Trị",
    "thành phố Đà Nẵng",
    "tỉnh Quảng Ngãi",
    "tỉnh Khánh Hòa",
    "tỉnh Lâm Đồng",
    "Thành phố Hồ Chí Minh",
    "tỉnh An Giang",
}


@pytest.mark.parametrize("has_code", [True, False])
def test_nine_provinces_have_special_zones_below_them(has_code):
    found = {
        spelling_key(unit.full_name)
        for (level, code), unit in REGISTER.new.items()
        if level is P
        and "đặc khu"
        in REGISTER.kinds_below(Unit(level=level, kind=unit.kind, name=unit.name, code=code if has_code else ""), AFTER)
    }
    assert found == {spelling_key(name) for name in WITH_ZONES}


@pytest.mark.parametrize(
    ("unit", "day", "kinds"),
    [
        (Unit(level=P, kind="tỉnh", name="Quảng Ngãi", code="51"), BEFORE, {"huyện", "thị xã", "thành phố"}),
        (Unit(level=P, kind="tỉnh", name="Quảng Ngãi", code="51"), date(2023, 4, 12), set()),  # not so far back
        (Unit(level=P, kind="tỉnh", name="Quảng Ngãi", code="99"), AFTER, set()),
        (Unit(level=P, kind="thành phố", name="Quảng Ngãi"), AFTER, set()),  # there is none of that kind and name
        (Unit(level=P, kind="thành phố", name="Quảng Ninh"), date(2026, 8, 31), set()),
        (Unit(level=P, kind="thành phố", name="Quảng Ninh"), date(2026, 9, 1), {"xã", "phường", "đặc khu"}),
        (Unit(level=C, kind="đặc khu", name="Lý Sơn", code="21548"), AFTER, set()),
    ],
)
def test_the_kinds_below_a_unit_are_those_of_the_day(unit, day, kinds):
    assert REGISTER.kinds_below(unit, day) == kinds


def test_there_are_thirteen_special_zones():
    zones = {unit.name for unit in REGISTER.new.values() if unit.kind == "đặc khu"}
    assert {spelling_key(name) for name in zones} == {
        spelling_key(name)
        for name in (
            "Vân Đồn",
            "Cô Tô",
            "Cát Hải",
            "Bạch Long Vĩ",
            "Cồn Cỏ",
            "Lý Sơn",
            "Hoàng Sa",
            "Trường Sa",
            "Phú Quý",
            "Côn Đảo",
            "Phú Quốc",
            "Thổ Châu",
            "Kiên Hải",
        )
    }


@pytest.mark.parametrize(
    ("province", "wards", "communes", "zones"),
    [
        ("Hà Nội", 51, 75, 0),
        ("Hồ Chí Minh", 113, 54, 1),
        ("Hải Phòng", 45, 67, 2),
        ("An Giang", 14, 85, 3),
        ("Lạng Sơn", 4, 61, 0),
        ("Quảng Ngãi", 9, 86, 1),
        ("Sơn La", 8, 67, 0),
        ("Thanh Hóa", 19, 147, 0),
    ],
)
def test_communes_of_a_province(province, wards, communes, zones):
    [code] = [unit.code for unit in REGISTER.new.values() if unit.level is P and unit.name == province]
    kinds = Counter(unit.kind for unit in REGISTER.new.values() if unit.parent_code == code)
    assert (kinds["phường"], kinds["xã"], kinds["đặc khu"]) == (wards, communes, zones)


def test_a_town_and_a_district_exist_only_before_july_2025():
    assert {unit.kind for unit in REGISTER.new.values()} == {"tỉnh", "thành phố", "xã", "phường", "đặc khu"}
    assert {unit.kind for unit in REGISTER.old.values() if unit.level is C} == {"xã", "phường", "thị trấn"}
    assert {unit.kind for unit in REGISTER.old.values() if unit.level is D} == {"huyện", "quận", "thị xã", "thành phố"}


# ---------------------------------------------------------------- units below a unit


def test_units_below_bear_the_names_of_the_day():
    def wards(day: date) -> int:
        return sum(unit.kind == "phường" for unit in REGISTER.units_below("24", day))

    assert (wards(AFTER), wards(date(2026, 9, 19)), wards(date(2026, 9, 20))) == (33, 33, 45)


def test_all_communes_of_three_tiers_stand_below_a_district_but_for_five_islands_that_had_none():
    provinces = [code for level, code in REGISTER.old if level is P]
    districts = [unit for code in provinces for unit in REGISTER.units_below(code, BEFORE)]
    assert len(districts) == 696
    assert sum(len(REGISTER.units_below(unit.code, BEFORE)) for unit in districts) == 10_035
    without = {unit.full_name for unit in districts if not REGISTER.units_below(unit.code, BEFORE)}
    assert without == {"huyện Bạch Long Vĩ", "huyện Cồn Cỏ", "huyện Lý Sơn", "huyện Hoàng Sa", "huyện Côn Đảo"}


@pytest.mark.parametrize("code", ["99", "001", "00004", "02"])
def test_there_is_nothing_below_what_is_not_there_at_the_day(code):
    assert REGISTER.units_below(code, AFTER) == ()


# ---------------------------------------------------------------- codes and names


def test_codes_are_text_with_their_zeros():
    digits = {P: 2, D: 3, C: 5}
    assert all(len(unit.code) == digits[unit.level] and unit.code.isdigit() for unit in ALL)
    assert REGISTER.find(P, "01", AFTER).full_name == "thành phố Hà Nội"
    assert REGISTER.find(D, "001", BEFORE).full_name == "quận Ba Đình"
    assert REGISTER.find(C, "00004", AFTER).full_name == "phường Ba Đình"


def test_every_unit_but_a_province_stands_under_one_that_is_there():
    above = {P: None, D: P}
    for unit in REGISTER.old.values():
        level = above.get(unit.level, D)
        assert unit.parent_code == "" if level is None else (level, unit.parent_code) in REGISTER.old
    for unit in REGISTER.new.values():
        assert unit.parent_code == "" if unit.level is P else (P, unit.parent_code) in REGISTER.new


def test_names_are_clean():
    for unit in ALL:
        assert unit.kind and unit.name == " ".join(unit.name.split()), unit
        assert unicodedata.is_normalized("NFC", unit.full_name), unit
        assert find_bad_letter(unit.full_name) is None, unit


def test_no_two_units_of_one_parent_have_one_name():
    for table in (REGISTER.old, REGISTER.new):
        names = Counter((unit.level, unit.parent_code, unit.kind, spelling_key(unit.name)) for unit in table.values())
        assert [name for name, count in names.items() if count > 1] == []


def test_a_name_is_compared_by_its_spelling_and_not_by_the_place_of_the_tone():
    found = REGISTER.find(C, "00922", AFTER)
    assert spelling_key("Thuận Hoà") == spelling_key(found.name)
    assert spelling_key("Thuận Hóa") != spelling_key(found.name)


# ---------------------------------------------------------------- days


def test_one_code_may_mean_two_units_before_and_after_july_2025():
    assert REGISTER.find(C, "00004", BEFORE).full_name == "phường Trúc Bạch"
    assert REGISTER.find(C, "00004", AFTER).full_name == "phường Ba Đình"


def test_a_district_is_gone_from_july_2025():
    assert REGISTER.find(D, "001", BEFORE) is not None
    assert REGISTER.find(D, "001", AFTER) is None


@pytest.mark.parametrize(
    ("level", "code", "first_day", "old", "new"),
    [
        (P, "75", date(2026, 4, 30), "tỉnh Đồng Nai", "thành phố Đồng Nai"),
        (P, "22", date(2026, 9, 1), "tỉnh Quảng Ninh", "thành phố Quảng Ninh"),
        (P, "24", date(2026, 9, 20), "tỉnh Bắc Ninh", "thành phố Bắc Ninh"),
        (C, "26248", date(2026, 4, 30), "xã Trảng Bom", "phường Trảng Bom"),
        (C, "07294", date(2026, 9, 20), "xã Bố Hạ", "phường Bố Hạ"),
    ],
)
def test_a_unit_has_its_new_name_from_the_first_day_on(level, code, first_day, old, new):
    assert REGISTER.find(level, code, AFTER).full_name == old
    assert REGISTER.find(level, code, date.fromordinal(first_day.toordinal() - 1)).full_name == old
    assert REGISTER.find(level, code, first_day).full_name == new
    assert REGISTER.find(level, code, date(2027, 1, 1)).full_name == new


def test_each_change_of_2026_is_of_a_unit_that_is_there():
    codes = {code for _, code in REGISTER.new}
    assert len(REGISTER.changes) == 25
    assert {change.code for change in REGISTER.changes} <= codes


def test_an_unknown_code_and_a_code_of_another_level_are_none():
    assert REGISTER.find(C, "99999", AFTER) is None
    assert REGISTER.find(P, "00004", AFTER) is None
    assert REGISTER.find(C, "4", AFTER) is None


def test_the_register_reaches_back_to_march_2025():
    assert REGISTER.reaches(date(2025, 3, 1))
    assert not REGISTER.reaches(date(2025, 2, 28))


# ---------------------------------------------------------------- names and small registers


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("Thành phố Huế", ("thành phố", "Huế")),
        ("Thị xã Sơn Tây", ("thị xã", "Sơn Tây")),
        ("Thị trấn Hát Lót", ("thị trấn", "Hát Lót")),
        ("Phường 1", ("phường", "1")),
        ("Xã Xã Đàn", ("xã", "Xã Đàn")),
        ("Huế", ("", "Huế")),
    ],
)
def test_a_full_name_is_split_into_kind_and_name(written, parts):
    assert split_kind(written, REGISTER.kinds) == parts


def test_a_register_is_built_from_rows():
    tables = {
        "tinh_2025-07-01": [{"ma_tinh": "01", "ten_tinh": "Tỉnh A"}],
        "xa_2025-07-01": [{"ma_tinh": "01", "ma_xa": "00001", "ten_xa": "Xã B"}],
        "huyen_truoc_2025-07-01": [],
        "xa_truoc_2025-07-01": [],
        "thay_doi_2026": [
            {"ma_tinh": "01", "ma_xa": "00001", "ten_moi": "Phường B", "hieu_luc": "01/09/2026"},
            {"ma_tinh": "01", "ma_xa": "", "ten_moi": "Thành phố A", "hieu_luc": "01/10/2026"},
        ],
    }
    register = build_register(tables.__getitem__, {"tỉnh", "thành phố", "xã", "phường"})
    ward = RegisteredUnit(level=C, code="00001", kind="phường", name="B", parent_code="01")
    assert register.find(C, "00001", date(2026, 9, 1)) == ward
    assert register.find(C, "00001", date(2026, 8, 31)).kind == "xã"
    assert register.find(P, "01", date(2026, 9, 30)).kind == "tỉnh"
    assert register.find(P, "01", date(2026, 10, 1)).kind == "thành phố"
