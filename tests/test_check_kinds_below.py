"""Kinds of units that lie not below the issuer: told behind a body or a count, by the register or by the law."""

from __future__ import annotations

import pytest

from generator.actions.documents import check_setting
from generator.actions.drafts import document_bytes
from generator.check.findings import check_document
from generator.check.rules.record import Force
from tests.broken_form import Editor
from tests.broken_language import added
from tests.plain_docs import document
from tests.plans import shipped_plans

THEN, NOW = "10 tháng 02 năm 2023", "10 tháng 02 năm 2026"
QUARTER, DISTRICT, TOWN = ("QUẬN NINH KIỀU", THEN), ("HUYỆN HẢI HẬU", THEN), ("THỊ XÃ NGHI SƠN", THEN)
INLAND, ISLANDS = ("TỈNH NINH BÌNH", NOW), ("TỈNH QUẢNG NGÃI", NOW)
LATE, COMMUNE = ("THÀNH PHỐ HÀ NỘI", "10 tháng 5 năm 2025"), ("XÃ BA GIA", NOW)


def told(plan: tuple[str, str], sentence: str) -> list[tuple[str, str, str]]:
    issuer, day = plan
    raw = document(sentence, issuer=("ỦY BAN NHÂN DÂN", issuer), date=f"Ba Gia, ngày {day}", subject="Trồng cây xanh")
    found = [
        each for each in check_document(raw, "a.docx", setting=check_setting()).findings if each.rule.id == "TT587"
    ]
    assert all(each.rule.force is Force.SHOULD for each in found)
    return [(each.found, dict(each.values)["sai"], dict(each.values)["dung"]) for each in found]


@pytest.mark.parametrize(
    ("plan", "sentence", "expected"),
    [
        (QUARTER, "6. Ủy ban nhân dân các xã, thị trấn",
         ("Ủy ban nhân dân các xã, thị trấn", "thị trấn và xã", "phường")),
        (QUARTER, "- UBND các xã, phường;", ("UBND các xã, phường", "xã", "phường")),
        (DISTRICT, "- Yêu cầu UBND các phường báo cáo.", ("UBND các phường", "phường", "thị trấn và xã")),
        (DISTRICT, "- Triển khai tại 34/34 xã, phường.", ("34/34 xã, phường", "phường", "thị trấn và xã")),
        (TOWN, "- Công an các xã, thị trấn tuần tra.", ("Công an các xã, thị trấn", "thị trấn", "phường và xã")),
        (
            INLAND,
            "6. Ủy ban nhân dân các xã, phường, đặc khu",
            ("Ủy ban nhân dân các xã, phường, đặc khu", "đặc khu", "phường và xã"),
        ),
        (
            INLAND,
            "- Triển khai tại 31 phường, 72 xã, 05 thị trấn.",
            ("31 phường, 72 xã, 05 thị trấn", "thị trấn", "phường và xã"),
        ),
        (
            LATE,
            "- Kiểm kê tại 30 huyện, thành phố.",
            ("30 huyện, thành phố", "thành phố", "huyện, quận và thị xã"),
        ),
    ],
)  # fmt: skip
def test_a_kind_that_is_none_below_the_issuer(plan, sentence, expected):
    assert told(plan, sentence) == [expected]


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (QUARTER, "6. Ủy ban nhân dân các phường; 11/11 phường."),
        (DISTRICT, "- Ủy ban nhân dân các xã, thị trấn; 34/34 xã, thị trấn; 05 thị trấn và 29 xã."),
        (TOWN, "- Công an các phường, xã; 16 phường và 15 xã."),
        (INLAND, "- Ủy ban nhân dân các xã, phường; 97 xã, 32 phường."),
        (ISLANDS, "- Ủy ban nhân dân các xã, phường, đặc khu; 96 xã, phường, đặc khu."),
        (LATE, "- Ủy ban nhân dân các quận, huyện, thị xã; 30 quận, huyện, thị xã."),
        (COMMUNE, "- Ủy ban nhân dân các xã, phường, đặc khu."),
        # Of another place, of the past, of documents.
        (DISTRICT, "- Phối hợp với Ủy ban nhân dân các phường của thành phố Nam Định."),
        (DISTRICT, "- Phối hợp với Công an các phường giáp ranh."),
        (INLAND, "- Trước khi sắp xếp, tỉnh có 31 phường, 72 xã, 05 thị trấn."),
        (INLAND, "- Theo Nghị quyết số 12/NQ-HĐND ngày 05/01/2026 của HĐND tỉnh về hỗ trợ Công an các xã, đặc khu."),
        (DISTRICT, "- Hội Nông dân các xã, thị trấn; các phường của Hà Nội."),
        (DISTRICT, "- Giải phóng mặt bằng tại 05 xã hội viên đông; các phường hội."),
    ],
)
def test_the_kinds_below_the_issuer_and_those_elsewhere_are_left_alone(plan, sentence):
    assert told(plan, sentence) == []


def test_a_plan_with_such_a_list_has_that_finding_and_no_other():
    made = next(made for made in shipped_plans() if made.name == "profiles/son-la/tinh.yaml × chuyen-doi-so")
    file = Editor(document_bytes(made.plan, "chuyen-doi-so"))
    added("- Đề nghị Ủy ban nhân dân các quận, huyện đăng ký.")(file)
    found = check_document(file.bytes(), "a.docx", setting=check_setting()).findings
    assert [each.rule.id for each in found] == ["TT587"]
