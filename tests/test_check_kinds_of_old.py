"""Kinds of units in a plan of three tiers that neither the issuer nor a unit above it is."""

from __future__ import annotations

import pytest

from generator.actions.comparison import DocumentRules
from generator.actions.documents import check_setting
from generator.check.findings import check_document
from tests.plain_docs import document

COMMITTEE = "ỦY BAN NHÂN DÂN"
DISTRICT, CAPITALS = "HUYỆN HẢI HẬU", "HUYỆN MỸ ĐỨC"
TOWN, QUARTER, WARD, TOWNSHIP = "THỊ XÃ NGHI SƠN", "QUẬN HÀ ĐÔNG", "PHƯỜNG HÀNG BẠC", "THỊ TRẤN LƯƠNG BẰNG"
IN_HUE = "HUYỆN PHÚ LỘC"
NAMED = (
    "Căn cứ tình hình của tỉnh Nam Định, tỉnh Thanh Hóa, tỉnh Hưng Yên, thành phố Hà Nội, quận Hoàn Kiếm, "
    "huyện Kim Động."
)
DAY = "Nam Định, ngày 10 tháng 02 năm 2023"


def told(issuer: str, sentence: str, date: str = DAY, code: str = "TT508") -> list[str]:
    raw = document(NAMED, sentence, issuer=(COMMITTEE, issuer), date=date, subject="Chăm sóc cây xanh")
    found = check_document(raw, "a.docx", setting=check_setting(), more=DocumentRules(None, "").of).findings
    return [each.found for each in found if each.rule.id == code]


@pytest.mark.parametrize(
    ("issuer", "sentence", "expected"),
    [
        (DISTRICT, "- Thường trực Thành ủy, HĐND thành phố;", ["Thành ủy", "HĐND thành phố"]),
        (CAPITALS, "- Báo cáo Ủy ban nhân dân tỉnh (qua Phòng Kinh tế).", ["Ủy ban nhân dân tỉnh"]),
        (TOWN, "- Thanh tra huyện, Viện kiểm sát nhân dân huyện.",
         ["Thanh tra huyện", "Viện kiểm sát nhân dân huyện"]),
        (WARD, "- Kinh phí từ ngân sách huyện giao.", ["ngân sách huyện"]),
        (WARD, "- Báo cáo Ủy ban nhân dân tỉnh.", ["Ủy ban nhân dân tỉnh"]),
        (TOWNSHIP, "- Đài truyền thanh xã đưa tin năm 2023 trên địa bàn xã.",
         ["Đài truyền thanh xã", "trên địa bàn xã"]),
        (TOWNSHIP, "- Các đoàn thể xã;", ["Các đoàn thể xã"]),
    ],
)  # fmt: skip
def test_a_kind_that_no_unit_of_the_line_is(issuer, sentence, expected):
    assert told(issuer, sentence) == expected


@pytest.mark.parametrize(
    ("issuer", "sentence"),
    [
        (DISTRICT, "- Thường trực Tỉnh ủy, HĐND tỉnh; Thường trực Huyện ủy, HĐND huyện;"),
        (DISTRICT, "- Công an thành phố Nam Định; Công an các huyện, thành phố;"),
        (CAPITALS, "- Báo cáo Ủy ban nhân dân thành phố; Thành ủy; Huyện ủy."),
        (QUARTER, "- Thành ủy, Quận ủy; Thanh tra quận; ngân sách thành phố."),
        (TOWN, "- Thanh tra thị xã, Thanh tra tỉnh; Thị ủy; Tỉnh ủy."),
        (WARD, "- Ngân sách quận, ngân sách thành phố; UBND quận; đoàn thể phường."),
        (TOWNSHIP, "- Ủy ban nhân dân huyện; đoàn thể thị trấn; Ủy ban nhân dân tỉnh; tổ chức, đoàn thể xã hội."),
        (TOWNSHIP, "- Đợt 2 trên địa bàn các xã; 05 Công an xã liền kề."),
        (IN_HUE, "- Báo cáo Ủy ban nhân dân tỉnh; thành phố Huế."),
    ],
)
def test_the_kinds_of_the_line_are_left_alone(issuer, sentence):
    assert told(issuer, sentence) == []


def test_a_district_that_the_plan_does_not_name_settles_no_kind():
    raw = document("- Ủy ban nhân dân huyện.", issuer=(COMMITTEE, WARD), date=DAY, subject="Chăm sóc cây xanh")
    found = check_document(raw, "a.docx", setting=check_setting()).findings
    assert "TT508" not in [each.rule.id for each in found]


@pytest.mark.parametrize(
    ("issuer", "sentence", "day", "expected"),
    [
        ("TỈNH NAM ĐỊNH", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân tỉnh", "10 tháng 02 năm 2023", True),
        ("TỈNH NAM ĐỊNH", "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", "10 tháng 02 năm 2023", False),
        ("TỈNH NAM ĐỊNH", "Văn phòng Ủy ban nhân dân tỉnh", "10 tháng 02 năm 2023", False),
        ("XÃ BA GIA", "Văn phòng UBND - HĐND xã", "10 tháng 02 năm 2026", True),
        ("XÃ BA GIA", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã", "10 tháng 02 năm 2026", False),
        (DISTRICT, "Văn phòng HĐND và UBND huyện", "10 tháng 02 năm 2023", False),
    ],
)
def test_the_offices_of_councils_have_names_of_their_own(issuer, sentence, day, expected):
    assert bool(told(issuer, f"- {sentence} theo dõi.", f"Ba Gia, ngày {day}", "TT590")) is expected
