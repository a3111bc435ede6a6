"""The text of a plan: its end, and remarks beside it."""

from __future__ import annotations

import pytest

from tests.broken_form import both, broken, dressed, reworded, written
from tests.test_check_mend import body_texts, mended
from tests.test_check_rules import found

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
