"""Symbols that a cited document cannot bear, and marks that are opened and not closed."""

from __future__ import annotations

import pytest

from generator.actions.comparison import DocumentRules
from generator.actions.documents import check_setting
from generator.check.findings import check_document
from generator.check.rules.record import Force
from tests.plain_docs import document


def told(code: str, *sentences: str) -> list[str]:
    raw = document(*sentences)
    found = check_document(raw, "a.docx", setting=check_setting(), more=DocumentRules(None, "").of).findings
    own = [each for each in found if each.rule.id == code]
    assert all(each.rule.force is Force.SHOULD for each in own)
    return [each.found for each in own]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Theo Công văn số 12/BTNMT-TCMT ngày 22/4/2025 về cây xanh.", ["Công văn số 12/BTNMT-TCMT"]),
        ("Theo Thông tư số 09/2025/TT-BLĐTBXH ngày 22/4/2025 về cây xanh.", ["Thông tư số 09/2025/TT-BLĐTBXH"]),
        ("Theo Công văn số 12/BTNMT-TCMT ngày 22/02/2025 về cây xanh.", []),
        ("Theo Công văn số 12/BNNMT-MT ngày 22/4/2025 về cây xanh.", []),
        ("Theo Thông tư số 08/2024/TT-BTNMT ngày 31/7/2024 về cây xanh.", []),
        ("Theo Thông tư số 08/2024/TT-BTNMT về cây xanh.", []),
    ],
)
def test_the_letters_of_a_ministry_end_with_it(sentence, expected):
    assert told("TT588", sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Theo Nghị định số 13/NĐ-CP ngày 19/02/2016 của Chính phủ về cây xanh.", ["Nghị định số 13/NĐ-CP"]),
        ("Theo Thông tư số 09/TT-BNV ngày 22/4/2025 về cây xanh.", ["Thông tư số 09/TT-BNV"]),
        ("Theo Nghị định số 13/2016/NĐ-CP ngày 19/02/2016 của Chính phủ về cây xanh.", []),
        ("Theo Nghị định số 64/CP ngày 27/9/1993 của Chính phủ về giao đất.", []),
        ("Theo Quyết định số 13/QĐ-TTg ngày 19/02/2016 của Thủ tướng Chính phủ về cây xanh.", []),
        ("Theo Nghị định số 13/NĐ-CP đã nêu.", []),
    ],
)
def test_decrees_and_circulars_have_their_year(sentence, expected):
    assert told("TT589", sentence) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["Trồng cây (mỗi thôn 20 cây, hoàn thành trong tháng 3."], ["(mỗi thôn 20 cây, hoàn thành trong tháng 3."]),
        (["Phát động “Tết trồng cây tại các thôn."], ["“Tết trồng cây tại các thôn."]),
        (["Trồng cây (mỗi thôn 20 cây) tại (các) thôn."], []),
        (["a) Trồng cây; b) chăm sóc; 1) tưới cây."], []),
        (["Phát động “Tết trồng cây.", "Đời đời nhớ ơn” tại các thôn."], []),
        (["Trồng cây (mỗi thôn 20 cây;", "mỗi trường 10 cây) trong tháng 3."], []),
        (["Trồng cây “Tết (2026)” và “cây (xanh)”."], []),
        (["Đăng ký theo biểu (ghi rõ"], []),
    ],
)
def test_what_is_opened_is_closed(sentences, expected):
    assert told("TT557", *sentences) == expected
