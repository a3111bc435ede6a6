"""Every problem in one run: a fault in one place hides none elsewhere, and nothing is told that hangs on it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.actions.drafts import validate_profiles
from generator.batch import journal
from generator.batch.command import Order, run_batch
from generator.errors import GeneratorError, Place, Problem
from generator.messages import tell
from generator.pruning import certain, pruned
from tests.builders import write_tree
from tests.sheets import HEADINGS, check, heading_of, small_list, told

PROVINCE = (
    "cap: tỉnh\nloai_don_vi: tỉnh\nten: Quảng Ngãi\nke_hoach: {goi_mau: ket-cau-ha-tang, ngay_ban_hanh: 01/2026}\n"
)
UNIT = "cap: xã\nloai_don_vi: xã\nten: Ba Gia\ncap_tren_truc_tiep: tinh.yaml\n"


def told_of(folder: Path, text: str) -> list[tuple[int, str]]:
    write_tree(folder, {"tinh.yaml": PROVINCE, "xa.yaml": text})
    (result,) = validate_profiles([folder / "xa.yaml"])
    return [(problem.place.line, problem.code) for problem in result.problems]


PLAN = "ke_hoach:\n  goi_mau: ket-cau-ha-tang\n  ngay_ban_hanh: 02/2026\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a misspelt key beside a figure that the pack does not have, and a code that the register does not have
        (UNIT + "xyzw: 1\nma_don_vi: 99999\n" + PLAN, [(5, "HS101"), (6, "HS127")]),
        (UNIT + PLAN + "  so: x\n  so_lieu: {so_la: 5}\n", [(8, "HS106"), (9, "HS115")]),
        (UNIT + "dai_hoi: {lan_thu: IIII}\n" + PLAN + "  dong_tu: Bàn\n", [(5, "HS107"), (9, "HS112")]),
        # the kind does not exist at the date
        ("cap: xã\nloai_don_vi: thị trấn\nten: La Hà\nxyzw: 1\n" + PLAN, [(2, "PR102"), (4, "HS101")]),
        # the date is misspelt or wrong: that it is missing is not said
        (UNIT + "ke_hoach:\n  goi_mau: ket-cau-ha-tang\n  ngay_ban_hanhh: 02/2026\n", [(7, "HS101")]),
        (UNIT + "ke_hoach:\n  goi_mau: ket-cau-ha-tang\n  ngay_ban_hanh: 31/02/2026\n", [(7, "HS105")]),
        # the date is not there at all
        (UNIT + "xyzw: 1\nke_hoach:\n  goi_mau: ket-cau-ha-tang\n", [(5, "HS101"), (7, "HS122")]),
        # the unit above cannot be read: that there is none is not said
        (UNIT.replace("tinh.yaml", "khong.yaml") + PLAN + "  dong_tu: Bàn\n", [(4, "PR107"), (8, "HS112")]),
        # a badly written name is still the name; who the unit is not known is looked at no further
        (UNIT.replace("Ba Gia", "BA GIA") + PLAN + "  dong_tu: Bàn\n", [(3, "HS139"), (8, "HS112")]),
        (UNIT.replace("cap: xã", "cap: thôn") + PLAN + "  dong_tu: Bàn\n", [(1, "HS104")]),
    ],
)
def test_a_wrong_profile_hides_no_problem_of_its_plan(tmp_path, text, expected):
    assert told_of(tmp_path, text) == expected


BELOW = """mau_cap_duoi:
  nguoi_ky: {chuc_vu: Giám đốc}
  co_quan: {co_quan_la: Phòng X}
  ke_hoach:
    - goi_mau: ket-cau-ha-tang
      ngay_ban_hanh: 02/2026
      dong_tu: Bàn
      so_lieu: {so_la: 5, ty_le_giai_ngan: nhiều}
"""
WRONG_BELOW = [(6, "HS150"), (7, "HS117"), (11, "HS112"), (12, "HS114"), (12, "HS115")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PROVINCE + BELOW, WRONG_BELOW),
        (PROVINCE.replace("ten: Quảng Ngãi", 'ten: Quảng Ngãi\nma_don_vi: "51"') + BELOW,
         [(line + 1, code) for line, code in WRONG_BELOW]),
        # a fault of the province itself, or of the section's own keys, hides none
        (PROVINCE + BELOW + "xyzw: 1\n", [*WRONG_BELOW, (13, "HS101")]),
        (PROVINCE + BELOW + "      so: x\n", [*WRONG_BELOW, (13, "HS106")]),
        (PROVINCE + BELOW.replace("02/2026", "31/02/2026"),
         sorted([*WRONG_BELOW, (10, "HS105")])),
        # before the plan of the province
        (PROVINCE + "mau_cap_duoi: {ke_hoach: [{goi_mau: ket-cau-ha-tang, ngay_ban_hanh: 12/2025}]}\n", [(5, "PR104")]),
        (PROVINCE + "mau_cap_duoi: {ke_hoach: [{goi_mau: ket-cau-ha-tang}]}\n", [(5, "HS122")]),
        (PROVINCE + "mau_cap_duoi: {ke_hoach: [{goi_mau: ket-cau-ha-tang, ngay_ban_hanh: 02/2026}]}\n", []),
        (PROVINCE + "mau_cap_duoi: {dai_hoi: {lan_thu: I}}\n", []),
    ],
)  # fmt: skip
def test_what_a_profile_says_for_the_units_below_is_looked_at_as_theirs(tmp_path, text, expected):
    (result,) = validate_profiles([write_tree(tmp_path, {"tinh.yaml": text}) / "tinh.yaml"])
    told = sorted((problem.place.line, problem.code) for problem in result.problems)
    assert told == expected
    named = [problem.path[0] for problem in result.problems if problem.code != "HS101"]
    assert set(named) <= {"mau_cap_duoi"}


def test_a_batch_tells_what_is_wrong_for_all_units_below_once(tmp_path):
    province = PROVINCE.replace("ten: Quảng Ngãi", 'ten: Quảng Ngãi\nma_don_vi: "51"')
    path = write_tree(tmp_path, {"tinh.yaml": province + BELOW}) / "tinh.yaml"
    order = Order(source=path, output=tmp_path / "ra", pack="ket-cau-ha-tang", with_communes=True)
    with pytest.raises(GeneratorError) as caught:
        run_batch(order, progress=lambda *_: None)
    told = sorted((problem.place.line, problem.code) for problem in caught.value.problems)
    assert told == [(line + 1, code) for line, code in WRONG_BELOW]
    assert not (tmp_path / "ra").exists()


@given(
    st.recursive(
        st.sampled_from(["x", "xã"]),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["cap", "ten", "ke_hoach", "so_lieu", "loai_don_vi"]), inner, max_size=4)
        ),
        max_leaves=12,
    ),
    st.lists(st.sampled_from(["cap", "ten", "ke_hoach", "so_lieu", 0, 1, 5]), max_size=4),
)
def test_whatever_is_taken_out_the_data_stays_and_no_problem_is_its_own_echo(data, path):
    problem = Problem(code="HS103", place=Place(file="a"), path=tuple(path))
    if isinstance(data, dict):
        before = repr(data)
        pruned(data, [problem], has_many_plans=True)
        assert repr(data) == before
    assert certain([problem], [problem], knows_above=True) == []


# ---------------------------------------------------------------- lists

STRANGE = (*HEADINGS, "Cột lạ")
RATE = heading_of("ke_hoach", "so_lieu", "ty_le_giai_ngan")


def test_a_strange_column_hides_no_problem_of_the_rows(tmp_path):
    rows = [
        (1, "99999", "xã", "Ba Gia", "02/2026", "x"),
        (2, "21484", "xã", "Ba Vì", "02/2026"),
        (3, "", "thị trấn", "La Hà", "02/2026"),
    ]
    assert told(check(small_list(tmp_path, *rows, headings=STRANGE)).problems) == {
        "F1": "DS101",
        "B2": "HS127",
        "B3": "HS128",
        "C4": "PR102",
    }


def test_a_cell_that_was_refused_hides_no_other_and_echoes_nothing(tmp_path):
    rows = [(1, "99999", "xã", "Ba Gia", 46_054, "95%"), (2, "99998", "xã", "Ba Tơ", "02/2026", 0.95)]
    assert told(check(small_list(tmp_path, *rows, headings=(*HEADINGS, RATE))).problems) == {
        "E2": "DS305",
        "F3": "DS304",
        "B3": "HS127",
    }


def test_a_missing_column_is_told_once_and_not_as_a_missing_fact(tmp_path):
    path = small_list(tmp_path, (1, "21205", "xã", "Ba Gia"), headings=HEADINGS[:4])
    assert [problem.code for problem in check(path).problems] == ["DS103"]


def test_a_batch_tells_the_same_of_rows_it_may_not_draft(tmp_path):
    path = small_list(tmp_path, (1, "99999", "xã", "Ba Gia", "02/2026", "x"), headings=STRANGE)
    order = Order(source=path, output=tmp_path / "ra", pack="ket-cau-ha-tang")
    done = run_batch(order, progress=lambda *_: None)
    found = [problem for outcome in journal.read(done.journal) for problem in outcome.problems]
    assert {problem.code for problem in [*found, *done.problems]} >= {"DS101", "HS127"}


# ---------------------------------------------------------------- what is said of a cell


@pytest.mark.parametrize(
    "code", ["HS106", "HS110", "HS122", "HS127", "HS130", "HS134", "HS138", "PR101", "PR103", "PR110"]
)
def test_nothing_said_of_a_cell_speaks_of_lines_of_yaml(code):
    cell = Place(file="ds.xlsx", line=5, column=2, cell="B5")
    for english in (False, True):
        fix = tell(Problem(code=code, place=cell), english=english).fix
        assert fix and not re.search(r"[a-z]+_[a-z]+|ten:|so:", fix), fix


def test_a_gap_of_a_final_plan_is_told_at_the_row_of_its_unit(tmp_path):
    path = small_list(tmp_path, (1, "21205", "xã", "Ba Gia", "02/2026"), (2, "21484", "xã", "Ba Tơ", "02/2026"))
    order = Order(source=path, output=tmp_path / "ra", pack="ket-cau-ha-tang", is_final=True)
    done = run_batch(order, progress=lambda *_: None)
    for number, outcome in zip((2, 3), journal.read(done.journal), strict=True):
        assert {problem.code for problem in outcome.problems} == {"HS130"}
        assert {str(problem.place) for problem in outcome.problems} == {f"{path}:{number}"}
        unit = {2: "xã Ba Gia", 3: "xã Ba Tơ"}[number]
        assert all(unit in tell(problem).expected for problem in outcome.problems)
