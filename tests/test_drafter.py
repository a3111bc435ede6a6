"""Alike units share their words, and nobody could tell: documents, gaps and problems are those of the slow way."""

from __future__ import annotations

import itertools
import shutil
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator import resources
from generator.batch import alike
from generator.batch.drafter import MAX_GROUPS, Draft, Drafter
from generator.batch.group import Group
from generator.dates import PartialDate
from generator.model import Level, PlanFacts, Profile
from generator.render import holes, package
from generator.render.compiled import CompiledDocument
from tests.builders import write_tree
from tests.laws import examples
from tests.plans import PACKS, ROOT, unit_profile

FIGURE = {"ket-cau-ha-tang": "ty_le_giai_ngan", "chuyen-doi-so": "ty_le_dvc_toan_trinh"}


@cache
def province(code: str) -> Profile:
    unit = resources.load_register().new[(Level.PROVINCE, code)]
    base = unit_profile(Level.PROVINCE, unit.kind, "hai_cap")
    return replace(base, unit=replace(base.unit, name=unit.name, code=code))


def communes(of_province: str | None = None) -> list[Profile]:
    """The communes of the register, as plain profiles."""
    base = unit_profile(Level.COMMUNE, "xã", "hai_cap")
    units = [unit for (level, _), unit in resources.load_register().new.items() if level is Level.COMMUNE]
    return [
        replace(
            base,
            unit=replace(
                base.unit, kind=unit.kind, name=unit.name, code=unit.code, has_capital_kind=unit.name[:1].isdigit()
            ),
            parent=province(unit.parent_code),
            digest=unit.code,
        )
        for unit in units
        if of_province in (None, unit.parent_code)
    ]


def opened(pack: str, *profiles: Profile) -> Drafter:
    """A drafter that has seen alike units already."""
    drafter = Drafter(pack)
    for profile in profiles:
        drafter.draft(profile)
    return drafter


def slowly(drafter: Drafter, profile: Profile) -> Draft:
    return drafter._slowly(profile, holes.values_of(profile, drafter.tools.pack.code))


def compiled(drafter: Drafter) -> list[Group]:
    return [group for groups in drafter._groups.values() for group in groups.values() if group is not None]


def assert_same(drafter: Drafter, profile: Profile) -> None:
    fast, reference = drafter.draft(profile), slowly(drafter, profile)
    assert fast == reference, profile.unit.full_name


# ---------------------------------------------------------------- the register


def every_third(profiles: list[Profile]) -> list[Profile]:
    """Of each kind of unit the first, the fourth and so on."""
    by_kind = [[each for each in profiles if each.unit.kind == kind] for kind in ("xã", "phường", "đặc khu")]
    return [each for alike in by_kind for each in alike[::3]]


@pytest.mark.parametrize(  # with islands, a city, long names
    ("code", "pack", "taken"),
    [
        ("51", PACKS[0], every_third),
        ("31", PACKS[1], every_third),
        *(pytest.param(code, pack, list, marks=pytest.mark.slow) for code in ("51", "31") for pack in PACKS),
    ],
)
def test_communes_of_a_province_are_drafted_as_one_by_one(code, pack, taken):
    drafter = Drafter(pack)
    for profile in taken(communes(code)):
        assert_same(drafter, profile)
    assert compiled(drafter)


@pytest.mark.slow
@pytest.mark.parametrize("pack", PACKS)
def test_every_commune_of_the_country_is_drafted_as_one_by_one(pack):
    drafter = Drafter(pack)
    for profile in communes():
        assert_same(drafter, profile)


def test_one_compiled_document_serves_many_provinces():
    drafter = Drafter(PACKS[0])
    for profile in communes("51") + communes("91") + communes("15"):  # the last province has no đặc khu
        drafter.draft(profile)
    assert len(compiled(drafter)) == len({"xã", "phường", "đặc khu"})


NEIGHBOURS = {
    "goi.yaml": """
ma: lang-gieng
ten: Gói có các đơn vị cùng cấp
phien_ban: "1.0"
cap: [tỉnh, xã]
trich_yeu: "Việc thử năm {nam}"
""",
    "noi_dung.yaml": """
mo_dau: [{id: mo-dau, noi_dung: Mở đầu.}]
muc: [{id: viec, tieu_de: Việc, noi_dung: "Phối hợp với {cap_tren.cap_duoi} của {cap_tren.loai}."}]
""",
}


@pytest.mark.parametrize("order", [("15", "51"), ("51", "15")])
def test_communes_that_speak_of_their_neighbours_are_not_alike_under_provinces_with_and_without_special_zones(
    order, tmp_path, monkeypatch
):
    """Of tỉnh Lào Cai and tỉnh Quảng Ngãi the last has đặc khu; who comes first decides nothing."""
    monkeypatch.setenv("KEHOACH_TEMPLATES", str(tmp_path))
    pack = "lang-gieng"
    write_tree(tmp_path / pack, NEIGHBOURS)
    template = resources.template_bytes(ROOT / "templates" / PACKS[0])
    (tmp_path / pack / resources.TEMPLATE).write_bytes(template)
    drafter, plan = Drafter(pack), PlanFacts(pack=pack, issue_date=PartialDate(2026, 3, 9))
    for code in (*order, *order):
        commune = next(each for each in communes(code) if each.unit.kind == "xã")
        above = replace(commune.parent, plans=(replace(plan, number="7"),))
        profile = replace(commune, plans=(plan,), parent=above)
        assert_same(drafter, profile)
        text = package.read_parts(drafter.draft(profile).content, "")[package.DOCUMENT].decode()
        assert ("với các xã, phường, đặc khu của tỉnh" in text) == (code == "51")
    assert len(compiled(drafter)) == len(order)


@pytest.mark.parametrize("order", [("15", "51", "91"), ("91", "15", "51"), ("51", "91", "15")])
@pytest.mark.parametrize("has_code", [True, False])
def test_provinces_with_and_without_special_zones_are_not_alike(order, has_code):
    """Of tỉnh Lào Cai, Quảng Ngãi and An Giang the last two have đặc khu; who comes first decides nothing."""
    pack = "chuyen-doi-so"
    provinces = [province(code) for code in order]
    profiles = [each if has_code else replace(each, unit=replace(each.unit, code="")) for each in provinces]
    drafter = Drafter(pack)
    like = alike.itself(profiles[0], pack)
    for code, profile in zip(order, profiles, strict=True):
        assert_same(drafter, profile)
        asked = like._replace(
            unit=profile.unit, values=holes.values_of(profile, pack), digest="", make=lambda own=profile: own
        )
        text = package.read_parts(drafter.draft_like(asked).content, "")[package.DOCUMENT].decode()
        assert ("các xã, phường, đặc khu" in text) == (code != "15")


def test_a_compiled_document_that_is_not_that_of_the_slow_way_is_never_used(monkeypatch):
    def never(*_: object) -> None:
        raise AssertionError("the compiled document was used")

    usual = Drafter(PACKS[0]).draft(full(PACKS[0]))
    monkeypatch.setattr(CompiledDocument, "parts", lambda *_: {})
    monkeypatch.setattr(CompiledDocument, "own_parts", never)
    drafter = Drafter(PACKS[0])
    assert [drafter.draft(full(PACKS[0])) for _ in range(3)] == [usual] * 3


# ---------------------------------------------------------------- values nobody expects

WORDS = [
    "Xã",
    "xã",
    "Nhân dân",
    "Ủy ban",
    "về việc",
    "A, B",
    "A; B",
    "hai  dấu",
    "95",
    "95%",
    "nhiều",
    "31/02/2026",
    ".",
]
VALUE = st.one_of(
    st.sampled_from(WORDS),
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Co"), exclude_characters="\ufffe\uffff")
            | st.sampled_from("&<>\"'{}%[],;. "), min_size=1, max_size=20),
)  # fmt: skip


@cache
def full(pack: str) -> Profile:
    """A commune that gives everything a group can hold."""
    base = unit_profile(Level.COMMUNE, "xã", "hai_cap")
    facts = PlanFacts(
        pack=pack, number="7", place_name="Nơi đó", issue_date=PartialDate(2026, 3, 9), figures={FIGURE[pack]: ("95%",)}
    )
    return replace(
        base,
        unit=replace(base.unit, code="21205", name="Ba Gia"),
        plans=(facts,),
        signer=replace(base.signer, name="An"),
        contact=replace(base.contact, phone="0123456789"),
    )


@cache
def drafter_of(pack: str) -> Drafter:
    return opened(pack, full(pack))


@settings(max_examples=examples(60))
@given(st.sampled_from(PACKS), VALUE, VALUE, VALUE, st.sampled_from(["21205", "00001", ""]), st.integers(1, 9999))
def test_whatever_the_values_the_draft_is_that_of_the_slow_way(pack, name, signer, figure, code, number):
    name, signer, figure = (" ".join(value.split()) for value in (name, signer, figure))
    assume(name and signer and figure)
    base = full(pack)
    facts = replace(base.plans[0], number=str(number), place_name=name, figures={FIGURE[pack]: (figure,)})
    unit = replace(base.unit, name=name, code=code)
    assert_same(drafter_of(pack), replace(base, unit=unit, signer=replace(base.signer, name=signer), plans=(facts,)))


@pytest.mark.parametrize("pack", PACKS)
def test_a_warning_of_one_unit_is_told_of_that_unit_alone(pack):
    base, drafter = full(pack), drafter_of(pack)
    other = replace(base, unit=replace(base.unit, name="Không Có"))
    assert [problem.code for problem in drafter.draft(other).problems] == ["HS128"]
    assert not drafter.draft(base).problems


@pytest.mark.parametrize(
    ("name", "code", "is_told"),
    [
        ("Quảng Ngãi", "51", False),
        ("Quảng Ngãi", "", False),
        ("Cao Bằng", "04", True),
        ("Cao Bằng", "", True),
        ("Minh Họa", "", False),  # a name the register does not have tells nothing
    ],
)
def test_a_unit_under_another_than_the_register_has_above_it_is_told(name, code, is_told):
    """21205 is xã Ba Gia of tỉnh Quảng Ngãi (51)."""
    pack, base = PACKS[0], full(PACKS[0])
    below = replace(base, parent=replace(base.parent, unit=replace(base.parent.unit, name=name, code=code)))
    drafter = opened(pack, base)
    assert_same(drafter, below)
    problems = drafter.draft(below).problems
    assert [problem.code for problem in problems] == ["HS144"] * is_told
    assert all(dict(problem.values)["danh_muc"] == "tỉnh Quảng Ngãi" for problem in problems)


@pytest.mark.parametrize("pack", PACKS)
def test_what_is_wrong_above_is_told_of_each_unit_below(pack):
    base = full(pack)
    above = replace(base.parent, unit=replace(base.parent.unit, code="99"))
    below = replace(base, parent=above)
    drafter = opened(pack, base, below)
    assert [problem.code for problem in drafter.draft(below).problems] == ["HS127"]
    assert not drafter.draft(base).problems


def test_a_plan_older_than_the_one_above_is_refused_by_the_quick_way_too():
    pack = PACKS[0]
    base = full(pack)
    later = replace(base.parent.plans[0], issue_date=PartialDate(2026, 4, 1))
    below = replace(base, parent=replace(base.parent, plans=(later,)))
    draft = opened(pack, base).draft(below)
    assert draft.content is None and [problem.code for problem in draft.problems] == ["PR104"]


OVER = [("25/11/2026", []), ("15/02/2026", ["PR114"]), ("20/02/2026", ["PR114"])]


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_a_day_of_the_unit_that_is_over_is_printed_and_told_in_any_order(order):
    """Issued on 09/3/2026; who comes first decides nothing."""
    pack, base = "chuyen-doi-so", full("chuyen-doi-so")
    drafter = Drafter(pack)
    for day, codes in (OVER[number] for number in order):
        facts = replace(base.plans[0], figures={"han_bao_cao": (day,)})
        profile = replace(base, plans=(facts,))
        assert_same(drafter, profile)
        draft = drafter.draft(profile)
        assert [problem.code for problem in draft.problems] == codes
        assert day.encode() in package.read_parts(draft.content, "")[package.DOCUMENT]
        assert "ngày các đơn vị gửi báo cáo năm" not in draft.gaps


DEADLINES = {
    "goi.yaml": """
ma: thoi-han
ten: Gói có thời hạn
phien_ban: "1.0"
cap: [tỉnh, xã]
trich_yeu: "Việc thử năm {nam_ke_hoach}"
so_lieu:
  nam_ke_hoach: {nhan: Năm kế hoạch, kieu: năm, mac_dinh: "{nam}", la_nam_ke_hoach: có}
  han_xong: {nhan: Hạn xong, kieu: ngày, tuy_chon: có, ke_thua: có, la_thoi_han: có}
  han_dien_tap: {nhan: Hạn diễn tập, mac_dinh: "Quý I năm {nam_ke_hoach}", la_thoi_han: có}
""",
    "noi_dung.yaml": """
mo_dau: [{id: mo-dau, noi_dung: Mở đầu.}]
muc:
  - id: viec
    tieu_de: Việc
    noi_dung: ["Làm xong trước ngày {han_xong}."]
    con: [{id: dien-tap, can: [han_dien_tap], noi_dung: "Diễn tập trong {han_dien_tap}."}]
""",
}
# What the province says, what the unit says, what is told of it, what is left open.
OTHERS_DAYS = [
    ("30/4/2026", {}, [("PR114", "tỉnh.yaml")], ["Hạn diễn tập"]),
    ("30/6/2026", {}, [], ["Hạn diễn tập"]),
    ("30/4/2026", {"han_xong": ("15/5/2026",)}, [("PR114", "xã.yaml")], ["Hạn diễn tập"]),
    ("30/4/2026", {"han_xong": ("30/6/2026",), "nam_ke_hoach": ("2027",)}, [("PR113", "xã.yaml")], []),
    ("30/6/2026", {"han_dien_tap": ("Quý III năm 2026",)}, [], []),
]


@pytest.mark.parametrize("order", list(itertools.permutations(range(len(OTHERS_DAYS))))[::7])
def test_a_deadline_that_is_over_is_told_or_left_open_whoever_set_it(order, tmp_path, monkeypatch):
    """Issued on 10/6/2026: an inherited day is told where it is written, a default of the pack is left open."""
    monkeypatch.setenv("KEHOACH_TEMPLATES", str(tmp_path))
    write_tree(tmp_path / "thoi-han", DEADLINES)
    template = resources.template_bytes(ROOT / "templates" / PACKS[0])
    (tmp_path / "thoi-han" / resources.TEMPLATE).write_bytes(template)
    base, drafter = unit_profile(Level.COMMUNE, "xã", "hai_cap"), Drafter("thoi-han")
    for day, figures, told, left in (OTHERS_DAYS[number] for number in order):
        plan = PlanFacts(pack="thoi-han", issue_date=PartialDate(2026, 4, 10), figures={"han_xong": (day,)})
        own = replace(plan, issue_date=PartialDate(2026, 6, 10), figures=figures)
        profile = replace(base, plans=(own,), parent=replace(base.parent, plans=(plan,)))
        assert_same(drafter, profile)
        draft = drafter.draft(profile)
        assert [(problem.code, problem.place.file) for problem in draft.problems] == told
        assert [gap for gap in draft.gaps if "Hạn" in gap] == left
        text = package.read_parts(draft.content, "")[package.DOCUMENT].decode()
        assert "Diễn tập trong" in text and "Quý I năm 2026" not in text


@pytest.mark.parametrize("order", [(2026, 2027), (2027, 2026)])
def test_a_time_of_the_pack_that_is_over_is_left_open_in_any_order(order):
    """Issued on 20/12/2026: the pack's 15/11 and 25/11 are over for a plan of that year, not for one of the next."""
    pack, base = "chuyen-doi-so", full("chuyen-doi-so")
    drafter = Drafter(pack)
    for year in order:
        facts = replace(base.plans[0], figures={"nam_ke_hoach": (str(year),)}, issue_date=PartialDate(2026, 12, 20))
        profile = replace(base, plans=(facts,))
        assert_same(drafter, profile)
        assert ("ngày các đơn vị gửi báo cáo năm" in drafter.draft(profile).gaps) == (year == 2026)


def test_a_template_that_asks_for_a_value_is_asked_for_each_unit(tmp_path, monkeypatch):
    """One line for the plan with a certain number, and no other: a mark in its place would be no such number."""
    pack, base = PACKS[0], full(PACKS[0])
    shutil.copytree(resources.pack_folder(pack), tmp_path / pack)
    parts = package.read_parts((tmp_path / pack / "mau.docx").read_bytes(), "")
    text = '<w:t>{% if so_ky_hieu == "15/KH-UBND" %}Bản của số 15{% endif %}</w:t>'
    own = parts[package.DOCUMENT].replace(b"<w:sectPr", f"<w:p><w:r>{text}</w:r></w:p><w:sectPr".encode(), 1)
    (tmp_path / pack / "mau.docx").write_bytes(package.write_parts({**parts, package.DOCUMENT: own}))
    monkeypatch.setenv("KEHOACH_TEMPLATES", str(tmp_path))
    drafter = Drafter(pack)
    for number in ("14", "15", "16"):
        profile = replace(base, plans=(replace(base.plans[0], number=number),))
        assert_same(drafter, profile)
        document = package.read_parts(drafter.draft(profile).content, "")[package.DOCUMENT].decode()
        assert ("Bản của số 15" in document) == (number == "15")


def test_final_refuses_a_unit_with_gaps_and_takes_one_without():
    pack = PACKS[0]
    base = replace(full(pack), signer=replace(full(pack).signer, name=""))
    drafter = Drafter(pack, is_final=True)
    drafts = [drafter.draft(base) for _ in range(3)]
    assert all(draft.content is None and {p.code for p in draft.problems} == {"HS130"} for draft in drafts)


# ---------------------------------------------------------------- keys


def test_units_are_alike_whatever_their_values():
    pack = PACKS[0]
    keys = {
        alike.key_of(profile, pack, holes.values_of(profile, pack))
        for profile in communes("51")
        if profile.unit.kind == "xã"
    }
    assert len(keys) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"words": {"dia_ban": "trong xã"}},
        {"bodies": {"noi_vu": "Phòng Nội vụ"}},
        {"marks": ("I.", "1.", "a)", "-", "*")},
        {"filing": "VP"},
        {"congress": unit_profile(Level.COMMUNE, "xã", "hai_cap").congress.__class__()},
    ],
    ids=lambda change: next(iter(change)),
)
def test_units_that_would_read_otherwise_are_not_alike(change):
    pack, base = PACKS[0], full(PACKS[0])
    other = replace(base, **change)
    keys = {alike.key_of(profile, pack, holes.values_of(profile, pack)) for profile in (base, other)}
    assert len(keys) == 2


def test_groups_do_not_pile_up():
    pack = PACKS[0]
    base, drafter = full(pack), Drafter(PACKS[0])
    for day in range(MAX_GROUPS + 3):
        facts = replace(base.plans[0], symbol=f"KH-UBND{'A' * day}")
        drafter._group_of(alike.itself(replace(base, plans=(facts,)), pack))
    assert len(drafter._groups) == MAX_GROUPS
