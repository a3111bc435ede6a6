import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import text

VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
vietnamese = st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + " '-", max_size=40)
TONES = "\u0300\u0301\u0303\u0309\u0323"


def decomposed(value: str) -> str:
    return unicodedata.normalize("NFD", value)


# ---------------------------------------------------------------- normal form, folding


def test_a_decomposed_text_becomes_the_composed_one():
    assert text.nfc("Chie\u0302\u0300ng") == "Chiềng"


@pytest.mark.parametrize(
    ("written", "plain"),
    [("Đắk R'Lấp", "Dak R'Lap"), ("Thừa Thiên Huế", "Thua Thien Hue"), ("đường", "duong"), ("Ðak", "Dak")],
)
def test_marks_are_taken_off(written, plain):
    assert text.strip_marks(written) == plain


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Cấp trên trực tiếp", "cap_tren_truc_tiep"),
        ("  NGÀY BAN HÀNH ", "ngay_ban_hanh"),
        ("Số, ký hiệu", "so_ky_hieu"),
        ("ngay_ban_hanh", "ngay_ban_hanh"),
        ("tеn", "ten"),  # the е is Cyrillic
        ("Đại hội", "dai_hoi"),
        ("?", ""),
    ],
)
def test_fold_keeps_only_letters_and_digits(written, key):
    assert text.fold(written) == key


@given(st.text(max_size=40))
def test_fold_of_a_folded_text_is_the_same(value):
    assert text.fold(text.fold(value)) == text.fold(value)


@given(vietnamese)
def test_fold_and_spelling_do_not_see_how_a_letter_is_composed(value):
    assert text.fold(decomposed(value)) == text.fold(value)
    assert text.spelling_key(decomposed(value)) == text.spelling_key(value)
    assert text.strip_marks(decomposed(value)) == text.strip_marks(value)


@given(vietnamese)
def test_fold_does_not_see_case(value):
    assert text.fold(value.upper()) == text.fold(value.lower())


# ---------------------------------------------------------------- spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thuận Hoà", "Thuận Hòa"),
        ("Thuỷ Nguyên", "Thủy Nguyên"),
        ("Khoá", "Khóa"),
        ("Ia Hoè", "Ia Hòe"),
        ("Đắk R’Lấp", "Đắk R'Lấp"),
        ("ủy ban", "Uỷ ban"),
    ],
)
def test_two_ways_of_placing_the_tone_are_one_spelling(one, other):
    assert text.spelling_key(one) == text.spelling_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Thuận Hòa", "Thuận Hóa"), ("Bình", "Bính"), ("Đông", "Dông"), ("Tân", "Tăn"), ("Hòa An", "Hoa Àn")],
)
def test_another_tone_or_letter_is_another_spelling(one, other):
    assert text.spelling_key(one) != text.spelling_key(other)


@given(
    st.sampled_from(["", "h", "t", "kh", "ngh"]),
    st.sampled_from(["oa", "oe", "uy"]),
    st.sampled_from(TONES),
)
def test_the_tone_on_either_vowel_is_one_spelling(initial, vowels, tone):
    first, second = vowels
    assert text.spelling_key(initial + first + tone + second) == text.spelling_key(initial + first + second + tone)


@given(st.sampled_from(["hoa", "thuy", "binh", "an"]), st.sampled_from(TONES), st.sampled_from(TONES))
def test_two_syllables_are_one_spelling_only_with_one_tone(syllable, one, other):
    vowel = next(index for index, letter in enumerate(syllable) if letter in "aeiouy") + 1
    first = syllable[:vowel] + one + syllable[vowel:]
    second = syllable[:vowel] + other + syllable[vowel:]
    assert (text.spelling_key(first) == text.spelling_key(second)) == (one == other)


# ---------------------------------------------------------------- slugs, spaces, capitals


def test_a_slug_is_a_plain_file_name():
    assert text.slug("phường Chiềng Sinh") == "phuong-chieng-sinh"
    assert text.slug("huyện Đắk R'Lấp") == "huyen-dak-r-lap"


def test_a_slug_is_never_empty():
    assert text.slug("…") == "khong-ten"


@given(st.text(max_size=40))
def test_a_slug_names_a_file_in_the_same_folder(value):
    assert set(text.slug(value)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_one_line_joins_lines_and_blanks():
    assert text.one_line(" a \n b\u00a0\tc ") == "a b c"


def test_squeezed_spaces_keep_the_ends_of_lines():
    assert text.squeeze_spaces("a \u00a0 b\nc  d") == "a b\nc d"


def test_capitals_change_the_first_letter_only():
    assert text.capitalize_first("đẩy mạnh Phong trào") == "Đẩy mạnh Phong trào"
    assert text.lower_first("Đẩy mạnh Phong trào") == "đẩy mạnh Phong trào"
    assert text.capitalize_first("") == text.lower_first("") == ""


# ---------------------------------------------------------------- strange letters


@pytest.mark.parametrize("letter", ["а", "і", "Н", "Ð", "ο", "\u200b", "\u00ad", "\x07", "\u202e", "\ufeff"])
def test_a_letter_of_another_alphabet_or_an_invisible_one_is_found(letter):
    found = text.find_bad_letter(f"Sinh{letter}")
    assert found is not None
    assert f"U+{ord(letter):04X}" in found


@given(vietnamese)
def test_vietnamese_letters_are_not_strange(value):
    assert text.find_bad_letter(value) is None


def test_line_ends_and_usual_signs_are_not_strange():
    assert text.find_bad_letter("“Cả nước” – 6,5%/năm…\n§ 1;\tĐ/c") is None


def test_look_alikes_become_our_letters_and_invisible_ones_go():
    assert text.mend_look_alikes("Ðа\u200bk") == "Đak"


@given(st.text(alphabet=VIETNAMESE + "аеосіНО\u200b\ufeff ", max_size=30))
def test_a_mended_text_has_no_look_alike(value):
    assert text.find_bad_letter(text.mend_look_alikes(value)) is None


# ---------------------------------------------------------------- near words, lists


def test_the_nearest_word_is_found_through_slips_and_marks():
    assert text.nearest("ngay_ban_hanhh", ["ngay_ban_hanh", "noi_nhan"]) == "ngay_ban_hanh"
    assert text.nearest("Phường", ["xã", "phường"]) == "phường"


def test_a_word_unlike_all_others_has_no_nearest():
    assert text.nearest("xyz", ["ngay_ban_hanh", "noi_nhan"]) is None
    assert text.nearest("xyz", []) is None


def test_names_are_joined_with_commas():
    assert text.join_names([]) == ""
    assert text.join_names(["a"]) == "a"
    assert text.join_names(["a", "b", "c"]) == "a, b, c"
    assert text.join_names(["a", "b", "c"], last=" và ") == "a, b và c"


def test_names_that_hold_a_comma_are_joined_with_semicolons():
    assert text.join_names(["Phòng Kinh tế, Hạ tầng và Đô thị", "Sở Y tế"]) == (
        "Phòng Kinh tế, Hạ tầng và Đô thị; Sở Y tế"
    )


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Ðảng ủy", ("Ð", "Ðảng")),
        ("tổ ch\u0443c xã", ("\u0443", "ch\u0443c")),
        ("thăm Москва", None),  # a foreign word, whole
        ("Đảng ủy", None),
        ("", None),
    ],
)
def test_a_letter_of_another_alphabet_is_found_with_its_word(written, found):
    assert text.find_look_alike(written) == found
