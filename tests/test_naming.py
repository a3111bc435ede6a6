"""Names as they are typed, against the rules of capitals and the names of the register."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import schema
from generator.model import FigureField
from generator.naming import has_letters, in_proper_case, is_name
from generator.prepare import is_of_kind
from generator.profile import build_profile
from generator.resources import load_register
from generator.yamlio import parse_yaml
from tests.builders import assert_problem, lexicon, source, value_of
from tests.test_schema import HEAD, problems_of


@pytest.mark.parametrize(
    ("typed", "proper"),
    [
        ("BA TƠ", "Ba Tơ"),
        ("ba tơ", "Ba Tơ"),
        ("NGUYỄN VĂN AN", "Nguyễn Văn An"),
        ("XUÂN HƯƠNG - ĐÀ LẠT", "Xuân Hương - Đà Lạt"),
        ("EA H'LEO", "Ea H'Leo"),
    ],
)
def test_a_name_in_capitals_or_without_any_is_mended(typed, proper):
    assert in_proper_case(typed) == proper


@pytest.mark.parametrize(
    "name", ["Ba Tơ", "III", "V", "5", "é Tòng", "Ea H'leo", "Y", "Đại áng", "Nông trường Lệ Ninh"]
)
def test_a_name_of_the_register_stays_as_it_is(name):
    assert in_proper_case(name) == name and is_name(name)


def test_every_name_of_the_register_is_a_name_in_its_proper_case():
    register = load_register()
    names = {unit.name for units in (register.new, register.old) for unit in units.values()}
    assert len(names) > 5_000
    assert [name for name in names if not is_name(name) or in_proper_case(name) != name] == []
    assert max(map(len, names)) < schema.MAX_PROPER_NAME / 2


@pytest.mark.parametrize(
    "text", ["😀", "…", ".", "-", "' '", "Ba Tơ!", "<b>", "../../pwn", "=1+1", "{{ ten }}", "a@b", "½"]
)
def test_what_is_no_name(text):
    assert not is_name(text)


@given(st.text(max_size=30))
def test_a_mended_name_needs_no_more_mending(text):
    assert in_proper_case(in_proper_case(text)) == in_proper_case(text)
    assert not is_name(text, may_have_digits=False) or has_letters(text)


@pytest.mark.parametrize(
    ("lines", "code", "mend"),
    [
        ("cap: xã\nloai_don_vi: xã\nten: BA TƠ\n", "HS139", "Ba Tơ"),
        ("cap: xã\nloai_don_vi: xã\nten: XÃ BA TƠ\n", "HS139", "Ba Tơ"),
        (HEAD + "nguoi_ky: {ho_ten: TRẦN THỊ BÌNH}\n", "HS139", "Trần Thị Bình"),
        (HEAD + "ke_hoach: {dia_danh: CHIỀNG SINH}\n", "HS139", "Chiềng Sinh"),
        (HEAD + "nguoi_ky: {ho_ten: Nguyễn Văn A2}\n", "HS140", None),
        (HEAD + "nguoi_ky: {chuc_vu: …}\n", "HS140", None),
        (HEAD + "lien_he: {dau_moi: .}\n", "HS140", None),
        (HEAD + f"nguoi_ky: {{ho_ten: {'An ' * 40}}}\n", "HS124", None),
    ],
)
def test_a_name_that_is_none_is_told_with_its_mend(lines, code, mend):
    (problem,) = problems_of(lines)
    assert value_of(assert_problem([problem], code), "nen_ghi") == mend


def test_a_strange_letter_in_a_name_is_told_once():
    """It is told when the file is read, and not again as no name."""
    read, told = parse_yaml((HEAD + 'nguoi_ky: {ho_ten: "😀"}\n').encode(), "a.yaml")
    assert [problem.code for problem in told] == ["HS008"]
    assert schema.check(read, schema.PROFILE)[1] == []


@pytest.mark.parametrize(
    ("level", "kind", "code", "is_right"),
    [
        ("tỉnh", "tỉnh", "51", True),
        ("tỉnh", "tỉnh", "00051", False),
        ("huyện", "huyện", "001", True),
        ("huyện", "huyện", "01", False),
        ("xã", "xã", "21205", True),
        ("xã", "xã", "205", False),
    ],
)
def test_a_code_has_the_digits_of_its_level(level, kind, code, is_right):
    """Decision 124/2004/QĐ-TTg: two digits for a province, three for a district, five for a commune."""
    text = f"cap: {level}\nloai_don_vi: {kind}\nten: Ba Tơ\nma_don_vi: {code}\n"
    _, problems = build_profile(source(text), None, lexicon())
    assert [problem.code for problem in problems] == ([] if is_right else ["HS142"])


@pytest.mark.parametrize(
    ("value", "is_right"),
    [("95%", True), ("95,5%", True), ("tăng 120%", True), ("1.000%", True), ("1.001%", False), ("99999999%", False)],
)
def test_a_percentage_is_not_without_measure(value, is_right):
    figure = FigureField(name="ty_le", label="Tỷ lệ", kind="phần trăm")
    assert is_of_kind(value, figure) == is_right


@pytest.mark.parametrize("value", ["²⁰²⁶", "٢٠٢٦", "9999", "0000"])
def test_a_year_is_one_of_ours(value):
    assert not is_of_kind(value, FigureField(name="nam", label="Năm", kind="năm"))
