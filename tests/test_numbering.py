import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import numbering

roman_numbers = st.integers(1, 3999)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "I"),
        (4, "IV"),
        (9, "IX"),
        (14, "XIV"),
        (19, "XIX"),
        (29, "XXIX"),
        (40, "XL"),
        (90, "XC"),
        (400, "CD"),
        (1945, "MCMXLV"),
        (3999, "MMMCMXCIX"),
    ],
)
def test_a_roman_numeral_is_written_the_classical_way(number, written):
    assert numbering.roman(number) == written


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_there_is_no_roman_numeral_outside_1_to_3999(number):
    with pytest.raises(ValueError, match="no Roman numeral"):
        numbering.roman(number)


@given(roman_numbers)
def test_a_roman_numeral_is_read_back(number):
    assert numbering.parse_ordinal(numbering.roman(number)) == number
    assert numbering.parse_ordinal(numbering.roman(number).lower()) == number
    assert numbering.parse_ordinal(str(number)) == number


@given(st.text(alphabet="IVXLCDM", max_size=8))
def test_only_a_well_formed_roman_numeral_is_read(written):
    number = numbering.parse_ordinal(written)
    assert number is None or numbering.roman(number) == written


@pytest.mark.parametrize("written", ["thứ XXII", "lần thứ XXII", "Lần  thứ 22", "xxii", " 22 "])
def test_an_ordinal_may_stand_in_its_phrase(written):
    assert numbering.parse_ordinal(written) == 22


@pytest.mark.parametrize("written", ["", "0", "-1", "4000", "IIII", "VX", "IIX", "XXb", "thứ nhất", "2.5", "٣"])
def test_what_is_no_ordinal_is_none(written):
    assert numbering.parse_ordinal(written) is None


# ---------------------------------------------------------------- points: NĐ 30/2020, Phụ lục I, Phần I, II.6.đ


def test_points_follow_the_vietnamese_alphabet_with_d_bar_after_d():
    letters = "".join(numbering.letter(number) for number in range(1, 24))
    assert letters == "abcdđeghiklmnopqrstuvxy"


def test_past_the_alphabet_letters_are_doubled():
    assert numbering.letter(24) == "aa"
    assert numbering.letter(25) == "bb"
    assert numbering.letter(47) == "aaa"


@given(st.integers(1, 500), st.integers(1, 500))
def test_two_points_never_share_a_letter(one, other):
    assert (numbering.letter(one) == numbering.letter(other)) == (one == other)


# ---------------------------------------------------------------- marks


@pytest.mark.parametrize(
    ("pattern", "path", "written"),
    [
        ("I.", (4,), "IV."),
        ("1.", (2, 3), "3."),
        ("a)", (2, 3, 5), "đ)"),
        ("1.1.", (2, 3, 5), "3.5."),
        ("1.1.1.", (2, 3, 5, 1), "3.5.1."),
        ("-", (2, 3, 5), "-"),
        ("+", (2, 3, 5, 1), "+"),
    ],
)
def test_a_mark_is_computed_from_the_places_above(pattern, path, written):
    assert numbering.mark(pattern, path) == written


@given(st.sampled_from(numbering.MARKS), st.lists(st.integers(1, 60), min_size=4, max_size=6))
def test_siblings_have_different_marks_except_bullets(pattern, path):
    one = numbering.mark(pattern, tuple(path))
    other = numbering.mark(pattern, (*path[:-1], path[-1] + 1))
    assert (one == other) == (pattern in numbering.BULLETS)


@pytest.mark.parametrize("digits", ["9" * 6_000, "0" * 6_000, "4000", "0"])
def test_a_number_no_congress_has_is_none(digits):
    assert numbering.parse_ordinal(digits) is None


def test_zeros_in_front_of_an_ordinal_say_nothing():
    assert numbering.parse_ordinal("0022") == 22
