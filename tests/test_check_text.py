"""The text of a plan: its end, and remarks beside it."""

from __future__ import annotations

import re
from copy import deepcopy

import pytest

from generator.check.findings import check_document
from tests.broken_form import W, both, broken, dressed, reworded, text_of, write, written
from tests.test_check_mend import body_texts, mended
from tests.test_check_rules import FORM, found

_REMARKS = (
    "(Chi tiết tại Phụ lục kèm theo)",
    "Ghi chú: số liệu đến ngày 31 tháng 12.",
    "(Có Phụ lục kèm theo Kế hoạch này).",
)


# Phụ lục III, Mẫu 1.4: `./.` right behind the last word.
@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("./.", []),
        (" v.v../.", []),
        (" (kèm theo Phụ lục)./.", []),
        (" …………./.", []),
        ("../.", ["TT417"]),
        (";./.", ["TT417"]),
        (".", ["TT417"]),
        ("/.", ["TT417"]),
    ],
)
def test_the_mark_of_the_end(end, expected):
    assert found(broken(reworded("Trên đây là", "./.", end, last=True))) == expected


@pytest.mark.parametrize("end", ["../.", ";./.", ".. / ."])
def test_a_doubled_mark_of_the_end_is_mended(end):
    done = mended(broken(reworded("Trên đây là", "./.", end, last=True)))
    [last] = [text for text in body_texts(done.raw) if text.startswith("Trên đây là")]
    assert last.endswith("./.") and last[-4].isalpha()


# Phụ lục I, Phần I, Mục II.6.e: the content is upright; of remarks it says nothing.
@pytest.mark.parametrize("remark", _REMARKS)
def test_a_remark_in_italics_is_to_be_looked_at(remark):
    change = both(written("- Cụ thể hóa", remark), dressed(remark[:8], italic=1))
    assert found(broken(change)) == ["TT495"]


@pytest.mark.parametrize("remark", _REMARKS)
def test_an_upright_remark_is_right(remark):
    assert found(broken(written("- Cụ thể hóa", remark))) == []


@pytest.mark.parametrize(
    "sentence", ["Tổ chức thực hiện Kế hoạch (kèm theo Phụ lục).", "(Phường) thực hiện (chi tiết tại Phụ lục) ngay."]
)
def test_a_sentence_in_italics_is_no_remark(sentence):
    change = both(written("- Cụ thể hóa", sentence), dressed(sentence[:8], italic=1))
    assert found(broken(change)) == ["TT416"]


# ---------------------------------------------------------------- numbers of sections and clauses


def told(raw: bytes) -> list[tuple[str, str, str]]:
    """Each finding as code, what was found, and what is right."""
    findings = check_document(raw, "a.docx", FORM).findings
    return [(each.rule.id, each.found, dict(each.values).get("dung", "")) for each in findings]


# Phụ lục I, Phần I, Mục V, dòng 6.b: "I. NHỮNG KẾT QUẢ…".
@pytest.mark.parametrize("sign", [" -", "-", " –", ":", " :", ".-", "/"])
def test_a_section_whose_number_has_another_sign_keeps_its_number(sign):
    assert told(broken(reworded("I. ", "I. ", f"I{sign} "))) == [("TT421", f"I{sign}", "I.")]


@pytest.mark.parametrize("sign", [" -", "-", ":", " –"])
def test_clauses_and_points_whose_marks_have_another_sign_keep_them(sign):
    change = both(reworded("3. Một", "3. ", f"3{sign} "), reworded("a) Việc", "a) Việc", f"a{sign} Việc"))
    assert told(broken(change)) == [("TT425", f"3{sign}", "3."), ("TT428", f"a{sign}", "a)")]


@pytest.mark.parametrize(
    "sentence",
    ["5 - 10 người mỗi tổ, do phường chọn.", "30 - 40% số hộ có tài khoản.", "V - League là giải bóng đá.", "A: có."],
)
def test_a_figure_or_a_letter_in_front_is_not_always_a_number_of_a_list(sentence):
    assert found(broken(written("- Cụ thể hóa", sentence))) == []


# Lettered parts count on, by either alphabet.
@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (("A", "B", "C"), []),
        (("A", "C"), [("TT424", "C", "B")]),
        (("A", "B", "B"), [("TT424", "B", "C")]),
        (("B",), []),
    ],
)
def test_lettered_sections_count_on(marks, expected):
    change = both(*(_lettered(mark) for mark in reversed(marks)))
    assert told(broken(change)) == expected


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ({"II. ": "IV. "}, [("TT424", "IV", "II")]),  # those that follow are right
        ({"II. ": "I. "}, [("TT424", "I", "II")]),
        ({"II. ": "V. ", "III. ": "VI. "}, [("TT424", "V", "II")]),  # they count on from the wrong one
        ({"II. ": "V. ", "III. ": "VIII. "}, [("TT424", "V", "II"), ("TT424", "VIII", "III")]),
    ],
)
def test_behind_a_wrong_section_the_right_ones_are_not_told(wrong, expected):
    change = both(*(reworded(mark, mark, new) for mark, new in reversed(wrong.items())))
    assert [each for each in told(broken(change)) if each[0] == "TT424"] == expected


def _lettered(mark: str):
    """A section with a letter in front of all others."""

    def change(file):
        first = next(node for node in file.body.iter(f"{W}p") if re.match("(?:I|[A-Z])[.] ", text_of(node)))
        copy = deepcopy(file.paragraph("I. "))
        write(copy, f"{mark}. NHIỆM VỤ CHUNG")
        first.addprevious(copy)

    return change


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("1. MỤC ĐÍCH", [("TT497", "1. MỤC ĐÍCH", "I. MỤC ĐÍCH")]),
        ("1. Mục đích", []),
        ("1. UBND", []),
        ("1. UBND, HĐND", []),
        ("1. Công an, UBND phường", []),
    ],
)
def test_a_title_in_capitals_has_no_arabic_number(title, expected):
    assert told(broken(reworded("1. Mục đích", "1. Mục đích", title))) == expected


@pytest.mark.parametrize("line", ["V.v…", "V.v...", "V. v.", "v.v."])
def test_and_so_on_is_no_fifth_section_and_no_point(line):
    assert found(broken(written("- Cụ thể hóa", line))) == []
