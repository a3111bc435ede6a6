"""Clauses that go by who has their task: Front and courts are asked there too."""

from __future__ import annotations

import pytest

from generator.actions.documents import check_setting
from generator.check.findings import check_document
from tests.plain_docs import document

TASKS = ("I. TỔ CHỨC THỰC HIỆN", "1. Phòng Kinh tế", "Chủ trì, tổng hợp.")
FRONT, COURT = "Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội", "Tòa án nhân dân khu vực 5"


def told(*lines: str) -> list[str]:
    found = check_document(document(*lines), "a.docx", setting=check_setting()).findings
    return [dict(each.values)["dung"] for each in found if each.rule.id == "TT509"]


@pytest.mark.parametrize("body", [FRONT, COURT])
def test_a_heading_for_whom_the_committee_can_only_ask(body):
    assert told(*TASKS, f"2. {body}", "Phối hợp vận động Nhân dân.") == [f"Đề nghị {body}"]


@pytest.mark.parametrize(
    "lines",
    [
        (*TASKS, f"2. Đề nghị {FRONT}", "Phối hợp vận động Nhân dân."),
        (*TASKS, f"2. {FRONT} là lực lượng nòng cốt trong vận động Nhân dân."),
        ("I. THỰC TRẠNG", f"1. {FRONT}", "Đã vận động Nhân dân."),
        ("I. NHIỆM VỤ, GIẢI PHÁP", f"1. {FRONT}", "Phối hợp vận động Nhân dân."),
        (*TASKS, "2. Hội Nông dân xã", "Phối hợp vận động Nhân dân."),
    ],
)
def test_who_is_asked_and_other_sections_are_left_alone(lines):
    assert told(*lines) == []
