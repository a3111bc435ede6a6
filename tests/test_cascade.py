"""A unit under the unit above: levels and kinds at the date, dates, figures, the register, chains of files."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator import cascade, resources
from generator.actions.drafts import prepare_plan
from generator.dates import PartialDate
from generator.errors import Severity, has_errors
from generator.model import Citation, Level, Unit, plain
from generator.review import texts_of
from generator.scope import Scope
from tests.builders import (
    assert_problem,
    lexicon,
    make_pack,
    make_plan,
    make_profile,
    make_province,
    scope_of,
    value_of,
    write_tree,
)

LIMITS = """
so_lieu:
  ty_le: {nhan: Tỷ lệ, kieu: phần trăm, tuy_chon: có, so_voi_cap_tren: không thấp hơn}
  han: {nhan: Hạn, kieu: ngày, tuy_chon: có, so_voi_cap_tren: không muộn hơn}
  chi: {nhan: Chi, kieu: phần trăm, tuy_chon: có, so_voi_cap_tren: không cao hơn}
"""


def units(profile, regime: str) -> list:
    day = PartialDate(2026, 3, 1)
    scope = Scope(profile=profile, pack=make_pack(), lexicon=lexicon(), regime=regime, issue_date=day)
    return list(cascade.check_units(scope))


def test_a_commune_stands_directly_under_its_province_from_july_2025():
    """Luật Tổ chức chính quyền địa phương 72/2025/QH15: two levels."""
    assert units(make_profile(), "hai_cap") == []
    assert_problem(units(make_profile(), "ba_cap"), "PR103", found="tỉnh Sơn La")


def test_a_district_does_not_exist_from_july_2025():
    district = make_profile(unit=Unit(level=Level.DISTRICT, kind="huyện", name="Đắk R'Lấp"))
    assert_problem(units(district, "hai_cap"), "PR102", found="huyện Đắk R'Lấp")
    assert units(district, "ba_cap_sap_xep") == []


@pytest.mark.parametrize(("kind", "regime"), [("thị trấn", "hai_cap"), ("đặc khu", "ba_cap")])
def test_kinds_exist_only_in_their_time(kind, regime):
    town = make_profile(unit=Unit(level=Level.COMMUNE, kind=kind, name="X"))
    assert "PR102" in {problem.code for problem in units(town, regime)}


def test_a_chain_must_reach_the_province():
    assert_problem(units(make_profile(parent=None), "hai_cap"), "PR101")


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        # Bình Phước (25195) is a ward of Đồng Nai, a city from 30/4/2026
        ("25195", "cap: tỉnh\nloai_don_vi: thành phố\nten: Đồng Nai"),
        ("99999", "cap: tỉnh\nloai_don_vi: …  # tỉnh, thành phố\nten: …"),
        ("", "cap: tỉnh\nloai_don_vi: …  # tỉnh, thành phố\nten: …"),
    ],
)
def test_the_lines_that_are_enough_for_the_unit_above_are_shown(code, lines):
    unit = Unit(level=Level.COMMUNE, kind="phường", name="Bình Phước", code=code)
    plan = make_plan(pack="chuyen-doi-so", issue_date=PartialDate(2026, 5, 10))
    _, problems = prepare_plan(make_profile(unit=unit, parent=None, plans=(plan,)), "chuyen-doi-so")
    problem = assert_problem(problems, "PR101")
    assert value_of(problem, "mau") == lines and value_of(problem, "tep") == "tinh.yaml"


def test_three_lines_are_enough_for_the_unit_above(tmp_path):
    cited = "{loai: Kế hoạch, so_ky_hieu: 12/KH-UBND, ngay: 05/5/2026, co_quan: Ủy ban nhân dân tỉnh A, trich_yeu: b}"
    plan = f"ke_hoach: {{goi_mau: chuyen-doi-so, ngay_ban_hanh: 10/5/2026, van_ban_cap_tren: {cited}}}\n"
    write_tree(tmp_path, {"tinh.yaml": PROVINCE, "p.yaml": WARD.format(above="tinh.yaml") + plan})
    profile, problems = load(tmp_path, "p.yaml")
    assert profile is not None and problems == ()
    resolved, found = prepare_plan(profile, "chuyen-doi-so")
    assert resolved is not None and not has_errors(found)
    assert not [gap.label for gap in resolved.gaps if "tỉnh A" in gap.label]


def test_every_unit_of_the_chain_is_looked_at():
    wrong = make_province(unit=Unit(level=Level.PROVINCE, kind="huyện", name="X"))
    assert_problem(units(make_profile(parent=wrong), "hai_cap"), "PR102", found="huyện X")


# ---------------------------------------------------------------- dates


def dates_of(own: PartialDate, **facts) -> list:
    profile = make_profile(plans=(make_plan(issue_date=own, **facts),))
    return list(cascade.check_dates(scope_of(profile)))


def test_a_plan_is_not_older_than_the_plan_it_carries_out():
    """The province's plan of the builder is of 15/01/2026."""
    assert_problem(dates_of(PartialDate(2026, 1, 14)), "PR104")
    assert dates_of(PartialDate(2026, 1, 15)) == []
    assert dates_of(PartialDate(2026, 1)) == []
    assert dates_of(PartialDate(2026)) == []


def test_further_documents_are_not_younger_than_the_plan():
    later = Citation(kind="Quyết định", symbol="1/QĐ-UBND", issue_date=PartialDate(2026, 3, 1), issuer="X")
    assert_problem(dates_of(PartialDate(2026, 2, 1), other_citations=(later,)), "PR104")


# ---------------------------------------------------------------- figures


def figures(own: dict, above: dict) -> list:
    parent = make_province(plans=(make_plan(figures=above, issue_date=PartialDate(2026, 1, 15)),))
    profile = make_profile(parent=parent, plans=(make_plan(figures=own),))
    return list(cascade.check_figures(scope_of(profile, make_pack(LIMITS))))


@pytest.mark.parametrize(
    ("name", "own", "above", "is_told"),
    [
        ("ty_le", "90%", "85%", False),
        ("ty_le", "85%", "85%", False),
        ("ty_le", "trên 90%", "100%", True),
        ("ty_le", "84,5%", "85%", True),
        ("han", "30/11", "10/12", False),
        ("han", "15/12", "10/12", True),
        ("han", "01/12/2026", "30/11/2026", True),
        ("chi", "60%", "62%", False),
        ("chi", "65%", "62%", True),
    ],
)
def test_figures_may_be_stricter_and_looser_ones_are_told(name, own, above, is_told):
    problems = figures({name: (own,)}, {name: (above,)})
    assert [problem.code for problem in problems] == (["PR105"] if is_told else [])
    if problems:
        assert problems[0].severity is Severity.WARNING and value_of(problems[0], "cap_tren") == above


def test_a_figure_that_one_side_does_not_give_is_not_compared():
    assert figures({"ty_le": ("5%",)}, {}) == [] == figures({}, {"ty_le": ("100%",)})


# ---------------------------------------------------------------- register


def register_problems(unit: Unit, date: PartialDate) -> list:
    profile = make_profile(unit=unit, parent=None)
    return list(cascade.check_register(profile, make_plan(issue_date=date), resources.load_register()))


def ward(code: str, name: str, kind: str = "phường") -> Unit:
    return Unit(level=Level.COMMUNE, kind=kind, name=name, code=code)


def test_a_code_and_its_name_are_compared_at_the_date():
    day = PartialDate(2026, 3, 1)
    assert register_problems(ward("20242", "Hải Châu"), day) == []
    assert_problem(register_problems(ward("20242", "Thanh Khê"), day), "HS128")
    assert_problem(register_problems(ward("99999", "Hải Châu"), day), "HS127")


def test_a_kind_changes_on_the_day_of_the_resolution():
    """xã Lộc Ninh (Đồng Nai) became a phường on 30/4/2026."""
    town, former = ward("25270", "Lộc Ninh"), ward("25270", "Lộc Ninh", "xã")
    assert register_problems(former, PartialDate(2026, 4, 29)) == []
    assert_problem(register_problems(former, PartialDate(2026, 4, 30)), "HS128")
    assert register_problems(town, PartialDate(2026, 4, 30)) == []


def test_a_name_of_other_days_is_told_with_the_day_of_the_plan_and_its_own_days():
    """Lộc Ninh is a xã of two tiers until 29/4/2026 and a phường from 30/4/2026."""
    early = assert_problem(register_problems(ward("25270", "Lộc Ninh"), PartialDate(2026, 4, 1)), "HS128")
    assert value_of(early, "ngay") == "01/4/2026" and value_of(early, "danh_muc") == "xã Lộc Ninh"
    assert value_of(early, "gan_nhat") == "30/4/2026" and value_of(early, "het") == ""
    late = register_problems(ward("25270", "Lộc Ninh", "xã"), PartialDate(2026, 5, 1))
    assert value_of(assert_problem(late, "HS128"), "het") == " – 29/4/2026"
    never = assert_problem(register_problems(ward("25270", "Lộc Nin"), PartialDate(2026, 5, 1)), "HS128")
    assert value_of(never, "gan_nhat") is None


def test_the_way_of_placing_a_tone_is_no_difference():
    """The register writes Yên Hòa (00175)."""
    assert register_problems(ward("00175", "Yên Hoà"), PartialDate(2026, 3, 1)) == []
    assert_problem(register_problems(ward("00175", "Yên Hóa"), PartialDate(2026, 3, 1)), "HS128")


def test_before_the_register_begins_nothing_is_said():
    assert register_problems(ward("99999", "X"), PartialDate(2023, 3, 1)) == []


# ---------------------------------------------------------------- chains of files

PROVINCE = "cap: tỉnh\nloai_don_vi: tỉnh\nten: A\n"
WARD = "cap: xã\nloai_don_vi: phường\nten: B\ncap_tren_truc_tiep: {above}\n"


def load(tmp_path, name: str):
    return resources.ProfileLoader(lexicon()).load(tmp_path / name)


def test_a_profile_above_is_read_once_for_many_below(tmp_path, monkeypatch):
    tree = {"tinh.yaml": PROVINCE, **{f"p{n}.yaml": WARD.format(above="tinh.yaml") for n in range(5)}}
    write_tree(tmp_path, tree)
    read = []
    original = resources.read_bytes
    monkeypatch.setattr(resources, "read_bytes", lambda path, limit: read.append(path.name) or original(path, limit))
    loader = resources.ProfileLoader(lexicon())
    for number in range(5):
        profile, problems = loader.load(tmp_path / f"p{number}.yaml")
        assert profile is not None and problems == ()
    assert read.count("tinh.yaml") == 1


def test_a_circle_shows_its_chain(tmp_path):
    write_tree(tmp_path, {"a.yaml": WARD.format(above="b.yaml"), "b.yaml": WARD.format(above="a.yaml")})
    profile, problems = load(tmp_path, "a.yaml")
    assert profile is None
    assert value_of(assert_problem(problems, "PR106"), "chuoi") == "a.yaml → b.yaml → a.yaml"


@pytest.mark.parametrize("there", ["tinh.yaml.txt", "TINH.YAML", "tinh.yml"])
def test_a_profile_above_with_another_ending_is_offered_before_a_like_name(tmp_path, there):
    write_tree(tmp_path, {"a.yaml": WARD.format(above="tinh.yaml"), there: PROVINCE, "tinh2.yaml": PROVINCE})
    if (tmp_path / "tinh.yaml").exists():
        pytest.skip("names on this disk do not differ by capitals")
    _, problems = load(tmp_path, "a.yaml")
    assert value_of(assert_problem(problems, "PR107"), "gan_nhat") == there


def test_a_missing_profile_offers_the_nearest(tmp_path):
    write_tree(tmp_path, {"a.yaml": WARD.format(above="tinhh.yaml"), "tinh.yaml": PROVINCE})
    _, problems = load(tmp_path, "a.yaml")
    assert value_of(assert_problem(problems, "PR107", line=4), "gan_nhat") == "tinh.yaml"


def test_mistakes_of_the_profile_above_are_told_with_its_own_place(tmp_path):
    write_tree(tmp_path, {"a.yaml": WARD.format(above="tinh.yaml"), "tinh.yaml": PROVINCE + "tenn: x\n"})
    profile, problems = load(tmp_path, "a.yaml")
    assert profile is None
    assert assert_problem(problems, "HS101", line=4).place.file.endswith("tinh.yaml")


def test_the_digest_changes_with_any_file_of_the_chain(tmp_path):
    write_tree(tmp_path, {"a.yaml": WARD.format(above="tinh.yaml"), "tinh.yaml": PROVINCE})
    first, _ = load(tmp_path, "a.yaml")
    again, _ = load(tmp_path, "a.yaml")
    write_tree(tmp_path, {"tinh.yaml": PROVINCE + "# thêm\n"})
    second, _ = load(tmp_path, "a.yaml")
    assert first.digest == again.digest != second.digest


def test_a_year_in_which_the_bodies_changed_needs_its_month():
    profile = make_profile(plans=(make_plan(pack="chuyen-doi-so", issue_date=PartialDate(2025)),))
    plan, problems = prepare_plan(profile, "chuyen-doi-so")
    assert plan is None and [problem.code for problem in problems] == ["HS123"]


@pytest.mark.parametrize(
    ("kind", "name", "code", "words", "expected"),
    [
        ("thành phố", "Hồ Chí Minh", "79", {}, "các xã, phường, đặc khu"),  # Côn Đảo
        ("thành phố", "Hồ Chí Minh", "", {}, "các xã, phường, đặc khu"),
        ("thành phố", "Hà Nội", "01", {}, "các xã, phường"),
        ("tỉnh", "Minh Họa", "", {}, "các xã, phường"),  # none that the register has
        ("tỉnh", "Quảng Ngãi", "51", {"cap_duoi": "các phường, xã và đặc khu Lý Sơn"}, None),
    ],
)
def test_a_province_gives_orders_to_every_kind_of_unit_below_it(kind, name, code, words, expected):
    unit = Unit(level=Level.PROVINCE, kind=kind, name=name, code=code)
    plans = (make_plan(pack="chuyen-doi-so", issue_date=PartialDate(2026, 1, 8)),)
    plan, _ = prepare_plan(make_province(unit=unit, plans=plans, words=words), "chuyen-doi-so")
    named = expected or words["cap_duoi"]
    told = [plain(line) for line in plan.recipients if "UBND các" in plain(line)]
    assert [line.strip("-;. ") for line in told] == [f"UBND {named}"]
    orders = [text for _, rich in texts_of(plan) if "Ủy ban nhân dân các" in (text := plain(rich))]
    assert orders and all(f"Ủy ban nhân dân {named}" in text for text in orders)
    assert ("đặc khu" in "".join(orders)) == ("đặc khu" in named)


def issued_in_september(**words):
    return make_profile(
        parent=make_province(plans=(make_plan(pack="chuyen-doi-so", issue_date=PartialDate(2026, 1, 15)),)),
        plans=(make_plan(pack="chuyen-doi-so", issue_date=PartialDate(2026, 9, 1)),),
        words=words,
    )


def test_a_deadline_of_the_pack_that_is_over_is_left_for_the_unit_to_set():
    plan, problems = prepare_plan(issued_in_september(), "chuyen-doi-so")
    assert plan is not None and not [problem for problem in problems if problem.code == "PR109"]
    labels = {gap.label for gap in plan.gaps}
    assert {"hạn của việc phải xong đầu năm", "hạn của việc phải xong giữa năm"} <= labels
    assert "hạn của việc phải xong cuối năm" not in labels  # 31/10 is still to come


def test_a_deadline_before_the_issue_date_is_told():
    plan, problems = prepare_plan(issued_in_september(moc_dau_nam="31/3/2026"), "chuyen-doi-so")
    told = [problem for problem in problems if problem.code == "PR109"]
    assert plan is not None and told and all(problem.severity is Severity.WARNING for problem in told)


@pytest.mark.parametrize(("given", "is_told"), [("Quý I năm 2023", True), ("Quý II năm 2023", False), ("", False)])
def test_a_time_by_when_the_unit_itself_would_have_begun_is_told(given, is_told):
    """A plan of 04/4/2023: the first quarter of the year is over."""
    figures = {"han_trien_khai": (given,)} if given else {}
    profile = make_profile(
        plans=(make_plan(pack="ket-cau-ha-tang", issue_date=PartialDate(2023, 4, 4), figures=figures),)
    )
    _, problems = prepare_plan(profile, "ket-cau-ha-tang")
    assert [problem.found for problem in problems if problem.code == "PR114"] == [given] * is_told


@pytest.mark.parametrize(("given", "earliest"), [("Quý I năm 2023", "04/4/2023"), ("2022", "2023")])
def test_the_earliest_time_that_may_stand_there_is_told_in_the_same_form(given, earliest):
    plan = make_plan(pack="ket-cau-ha-tang", issue_date=PartialDate(2023, 4, 4), figures={"han_trien_khai": (given,)})
    _, problems = prepare_plan(make_profile(plans=(plan,)), "ket-cau-ha-tang")
    assert value_of(assert_problem(problems, "PR114"), "som_nhat") == earliest


def test_two_slots_of_one_chain_do_not_mix_units():
    scope = scope_of(replace(make_profile(), words={"khu_dan_cu": "bản"}))
    assert scope.text_of("khu_dan_cu") == "bản"
    assert scope.above is not None and scope.above.text_of("khu_dan_cu") != "bản"
    assert scope.text_of("cua_cac_cap") == "của tỉnh, của phường"
