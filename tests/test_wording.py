import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Place
from generator.model import Literal, Optional, Rich, Run, Slot, Text, plain
from generator.text import one_line
from generator.wording import (
    GAP_TEXT,
    Missing,
    capitalized,
    fill,
    joined,
    literal,
    lowered,
    merge,
    parse_text,
    styled,
)
from tests.builders import assert_problem, make_pack, make_plan, make_profile, scope_of

PLACE = Place(file="noi_dung.yaml", line=3, column=5)
VALUES = {"loai": "phường", "don_vi": "phường Chiềng Sinh", "cap_tren.ubnd": "Ủy ban nhân dân tỉnh"}
LETTERS = st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs"), exclude_characters="{}[]*\\")


def find(name: str) -> Rich | Missing:
    return literal(VALUES[name]) if name in VALUES else Missing(label=f"nhãn của {name}", key=name)


def parsed(source: str) -> Text:
    text, problems = parse_text(source, PLACE)
    assert problems == []
    return text


def filled(source: str) -> str:
    return plain(fill(parsed(source), find)[0])


# ---------------------------------------------------------------- parsing


def test_a_text_is_split_into_literals_slots_and_optional_stretches():
    assert parsed("Ở {loai}[[, {nhiem_ky}]].").parts == (
        Literal("Ở "),
        Slot("loai"),
        Optional((Literal(", "), Slot("nhiem_ky"))),
        Literal("."),
    )


def test_the_slots_of_optional_stretches_are_slots_of_the_text():
    assert [slot.name for slot in parsed("{a} [[{b} {c}]] {d}").slots()] == ["a", "b", "c", "d"]


def test_a_parsed_text_knows_its_place():
    assert parsed("x").place == PLACE


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\{loai\}", "{loai}"),
        (r"\[[x\]]", "[[x]]"),
        (r"2 \* 3", "2 * 3"),
        (r"a \| b", "a | b"),
        (r"a\b", r"a\b"),
        (r"\\{loai}", r"\phường"),
        ("a [b] c|d", "a [b] c|d"),
    ],
)
def test_a_mark_after_a_backslash_is_a_character(source, text):
    assert filled(source) == text


@pytest.mark.parametrize(
    "source",
    ["{", "}", "a {b", "{Loai}", "{lo ai}", "{}", "{a.b.c.d.e}", "{a|HOA}", "[[a", "a]]", "[[a [[b]] c]]", "*a", "**a"],
)
def test_a_mark_that_fits_nowhere_is_a_problem_of_the_pack(source):
    _, problems = parse_text(source, PLACE)
    assert {problem.code for problem in problems} == {"MA201"}
    assert all(problem.place == PLACE for problem in problems)


def test_a_slot_that_is_no_name_is_told_as_written():
    assert_problem(parse_text("ở {Tên đơn vị}", PLACE)[1], "MA201", line=3, found="{Tên đơn vị}")


@given(st.text(max_size=60))
def test_any_text_parses_without_an_exception(source):
    text, _ = parse_text(source, PLACE)
    fill(text, find)


@given(st.text(alphabet="ab{}[]*\\| .hoa", max_size=40))
def test_any_mixture_of_marks_parses_without_an_exception(source):
    text, _ = parse_text(source, PLACE)
    fill(text, find)


# ---------------------------------------------------------------- filling


@given(st.text(alphabet=LETTERS, max_size=60))
def test_a_text_without_marks_is_filled_as_itself(source):
    assert filled(source) == one_line(source)


@given(st.text(alphabet=LETTERS, max_size=30))
def test_a_text_parses_alike_however_its_letters_are_composed(source):
    composed, decomposed = unicodedata.normalize("NFC", source), unicodedata.normalize("NFD", source)
    assert unicodedata.normalize("NFC", filled(decomposed)) == filled(composed)


def test_slots_are_filled():
    assert filled("Đảng ủy {loai} và {cap_tren.ubnd}") == "Đảng ủy phường và Ủy ban nhân dân tỉnh"


def test_a_slot_may_begin_a_sentence():
    assert filled("{don_vi|hoa} thực hiện") == "Phường Chiềng Sinh thực hiện"


def test_line_breaks_of_yaml_are_blanks():
    assert filled("một\n  hai") == "một hai"


@given(
    st.text(
        alphabet=st.one_of(st.sampled_from("{}[]*\\|<>&\"'%#$"), st.characters(codec="utf-8", categories=("L", "N"))),
        min_size=1,
        max_size=30,
    )
)
@pytest.mark.parametrize("source", ["{x}", "[[{x}]]", "*{x}*"])
def test_a_value_is_only_text_whatever_marks_it_holds(source, value):
    rich, missing = fill(parsed(source), lambda name: literal(value))
    assert plain(rich) == value
    assert missing == []
    assert not any(run.bold or run.gap for run in rich)


@pytest.mark.parametrize("value", ["{{ ten }}", "{% if x %}", "*x*", "**x**", "[[x]]", "{loai}", "<b>&lt;", "A & B"])
def test_a_figure_of_a_profile_arrives_as_text(value):
    pack = make_pack(
        """
so_lieu: {ghi: {nhan: Ghi chú, tuy_chon: có}}
cum_tu: {cau: {nghia: câu, dang: [{viet: "«{ghi}»"}]}}
"""
    )
    scope = scope_of(make_profile(plans=(make_plan(figures={"ghi": (value,)}),)), pack)
    assert scope.text_of("ghi") == value
    assert scope.text_of("cau") == f"«{value}»"


# ---------------------------------------------------------------- what is not given


def test_a_value_that_is_not_given_is_a_marked_gap_and_listed():
    rich, missing = fill(parsed("nhiệm kỳ {nhiem_ky}."), find)
    assert rich == (Run("nhiệm kỳ "), Run(GAP_TEXT, gap="nhãn của nhiem_ky"), Run("."))
    assert missing == [(Slot("nhiem_ky"), Missing(label="nhãn của nhiem_ky", key="nhiem_ky"))]


def test_an_optional_stretch_goes_as_a_whole_when_a_value_in_it_is_not_given():
    assert filled("lần thứ I[[, {loai}, nhiệm kỳ {nhiem_ky}]].") == "lần thứ I."
    assert fill(parsed("[[{nhiem_ky}]]"), find)[1] == []


def test_an_optional_stretch_stays_when_its_values_are_given():
    assert filled("lần thứ I[[, {loai}]].") == "lần thứ I, phường."


def test_an_optional_stretch_goes_when_a_value_in_it_holds_a_gap():
    rich, missing = fill(parsed("a[[ {b}]]"), lambda name: (Run("x"), Run(GAP_TEXT, gap="y")))
    assert rich == (Run("a"),)
    assert missing == []


# ---------------------------------------------------------------- looks


def test_emphasis_becomes_runs_of_that_look():
    rich, _ = fill(parsed("Phong trào *“{loai}”* và **hai** *a **b***"), find)
    assert rich == (
        Run("Phong trào "),
        Run("“phường”", italic=True),
        Run(" và "),
        Run("hai", bold=True),
        Run(" "),
        Run("a ", italic=True),
        Run("b", italic=True, bold=True),
    )


def test_emphasis_may_run_over_an_optional_stretch():
    assert fill(parsed("*a[[ {loai}]]*"), find)[0] == (Run("a phường", italic=True),)


def test_the_look_of_a_place_is_added_to_that_of_the_value():
    assert styled((Run("a", italic=True), Run("b")), bold=True) == (
        Run("a", italic=True, bold=True),
        Run("b", bold=True),
    )


def test_a_gap_keeps_the_look_of_its_place():
    assert fill(parsed("*{nhiem_ky}*"), find)[0] == (Run(GAP_TEXT, italic=True, gap="nhãn của nhiem_ky"),)


def test_neighbors_of_one_look_are_joined_and_empty_ones_left_out():
    assert merge([Run("a"), Run(""), Run("b"), Run("c", bold=True)]) == (Run("ab"), Run("c", bold=True))


def test_two_gaps_side_by_side_stay_two():
    gaps = (Run(GAP_TEXT, gap="a"), Run(GAP_TEXT, gap="a"))
    assert merge(gaps) == gaps


@given(st.lists(st.builds(Run, st.text(max_size=4), st.booleans(), st.booleans(), st.sampled_from(["", "x"]))))
def test_joining_neighbors_loses_no_text_and_is_done_once(runs):
    merged = merge(runs)
    assert plain(merged) == "".join(run.text for run in runs)
    assert merge(merged) == merged


def test_the_first_letter_is_raised_and_lowered_but_a_gap_is_left():
    assert capitalized((Run("đẩy "), Run("mạnh"))) == (Run("Đẩy "), Run("mạnh"))
    assert lowered((Run("Đẩy "), Run("Mạnh"))) == (Run("đẩy "), Run("Mạnh"))
    gap = (Run(GAP_TEXT, gap="x"),)
    assert capitalized(gap) == lowered(gap) == gap
    assert capitalized(()) == lowered(()) == ()


def test_rich_texts_are_joined_with_a_separator():
    assert joined([literal("a"), (Run("b", italic=True),)], "; ") == (Run("a; "), Run("b", italic=True))
    assert joined([], "; ") == ()
    assert literal("") == ()
