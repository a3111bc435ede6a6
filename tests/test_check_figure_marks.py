"""Marks inside of figures: a comma that parts thousands, a point before decimals; figures that are something else."""

from __future__ import annotations

import pytest

from generator.actions.documents import check_setting
from generator.check.findings import check_document
from generator.check.rules.record import Force
from tests.plain_docs import document


def told(*text: str) -> list[tuple[str, str, str]]:
    """Which figures are told, and what to write instead."""
    found = check_document(document(*text), "a.docx", setting=check_setting()).findings
    marks = [each for each in found if each.rule.id in ("TT738", "TT739")]
    assert {each.rule.force for each in marks} <= {Force.SHOULD}
    return [(each.rule.id, each.found, dict(each.values)["dung"]) for each in marks]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("- Hỗ trợ 185,000 đồng/hộ.", ("TT738", "185,000", "185.000")),
        ("- Tổng kinh phí: 1,185,000,000.", ("TT738", "1,185,000,000", "1.185.000.000")),
        ("- Toàn xã có 12,345 người.", ("TT738", "12,345", "12.345")),
        ("- Đạt 12.5% kế hoạch.", ("TT739", "12.5", "12,5")),
        ("- Trồng thêm 2.25 ha rừng.", ("TT739", "2.25", "2,25")),
        ("- Bố trí 1.5 tỷ đồng.", ("TT739", "1.5", "1,5")),
    ],
)
def test_marks_of_another_language_are_told(sentence, expected):
    assert told(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "- Hỗ trợ 185.000 đồng/hộ; tổng 1.185.000.000 đồng; 1.500 triệu đồng; 12,5%; 2,25 ha.",
        "- Diện tích 12,345 ha; dài 1,250 km.",  # three digits may be decimals of what is measured
        "- Các năm 2024, 2025; các điều 1,2,3; tổ 1, 2, 3 người.",
        "- Mục 2.1 triệu đồng; tiêu chí 17.5%; ngày 15.3 triệu tập; phiên bản 2.0.",
        "1.5 Tỷ lệ hộ nghèo giảm.",
        "- Máy chủ 10.0.0.1, cổng 443.",
        "- Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh về hỗ trợ 185,000 đồng.",
    ],
)
def test_other_figures_are_left(sentence):
    assert told(sentence) == []


def test_each_way_is_told_once_with_the_paragraphs_of_all():
    sentences = ("- Chi 185,000 đồng.", "- Chi 15,000 đồng, 5,000 đồng.")
    findings = check_document(document(*sentences), "a.docx", setting=check_setting()).findings
    [found] = [each for each in findings if each.rule.id == "TT738"]
    assert found.paragraph.shown == sentences[0]
    first = found.paragraph.index + 1
    assert dict(found.values)["cac_doan"] == f"{first}, {first + 1}"
