"""What is surely no more and yet issues the plan or is given a task: demanded, not only advised."""

from __future__ import annotations

import pytest

from generator.actions.comparison import DocumentRules
from generator.actions.documents import check_setting
from generator.check.findings import check_document
from generator.check.rules.record import Force
from tests.plain_docs import document

CODES = ("TT502", "TT585", "TT586", "TT721", "TT723")
HEAD = ("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI")


def told(*sentences: str, issuer: tuple[str, ...] = HEAD, day: str = "10 tháng 02 năm 2026") -> list[tuple[str, str]]:
    raw = document(*sentences, issuer=issuer, date=f"Quảng Ngãi, ngày {day}", subject="Chăm sóc cây xanh")
    found = check_document(raw, "a.docx", setting=check_setting(), more=DocumentRules(None, "").of).findings
    assert all(each.rule.force is Force.MUST for each in found if each.rule.id in ("TT585", "TT586"))
    return [(each.rule.id, each.found) for each in found if each.rule.id in CODES]


@pytest.mark.parametrize(
    ("issuer", "day", "expected"),
    [
        (("ỦY BAN NHÂN DÂN", "THỊ TRẤN TRÀ LÂN"), "10 tháng 11 năm 2025", [("TT585", "THỊ TRẤN TRÀ LÂN")]),
        (("ỦY BAN NHÂN DÂN", "TỈNH YÊN BÁI"), "10 tháng 11 năm 2025", [("TT585", "TỈNH YÊN BÁI")]),
        (("UBND TỈNH YÊN BÁI", "SỞ NỘI VỤ"), "10 tháng 11 năm 2025", [("TT585", "TỈNH YÊN BÁI")]),
        (("ỦY BAN NHÂN DÂN", "THỊ TRẤN TRÀ LÂN"), "30 tháng 6 năm 2025", []),
        (("ỦY BAN NHÂN DÂN", "TỈNH YÊN BÁI"), "30 tháng 6 năm 2025", []),
        (HEAD, "10 tháng 11 năm 2025", []),
    ],
)
def test_a_unit_that_is_no_more_issues_nothing(issuer, day, expected):
    assert told("Nội dung.", issuer=issuer, day=day) == expected


def test_elsewhere_it_is_only_advised():
    assert told("- Học tập mô hình của tỉnh Yên Bái.") == [("TT721", "tỉnh Yên Bái")]


GONE = "Sở Kế hoạch và Đầu tư"


@pytest.mark.parametrize(
    "sentence",
    [f"6. {GONE}", f"- {GONE} chủ trì, tổng hợp.", f"- Giao {GONE} tổng hợp.", f"- Giám đốc {GONE} tổ chức thực hiện."],
)
def test_a_task_for_a_department_that_no_province_has(sentence):
    assert told(sentence) == [("TT586", GONE)]


@pytest.mark.parametrize(
    ("sentence", "day", "expected"),
    [
        (f"- Lấy ý kiến của {GONE}.", "10 tháng 02 năm 2026", [("TT502", GONE)]),
        ("- Giao Sở Du lịch và Thông tin tổng hợp.", "10 tháng 02 năm 2026", []),
        (f"- Giao {GONE} tổng hợp.", "10 tháng 5 năm 2025", [("TT502", GONE)]),
        (f"- Giao {GONE} tổng hợp.", "10 tháng 5 năm 2024", []),
        (f"- Nhiệm vụ trước đây giao {GONE} chủ trì.", "10 tháng 02 năm 2026", []),
        ("- Giao Sở Tài chính tổng hợp.", "10 tháng 02 năm 2026", []),
    ],
)
def test_what_is_no_task_or_in_doubt_is_only_advised(sentence, day, expected):
    assert told(sentence, day=day) == expected
