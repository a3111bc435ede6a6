"""Sections out of their order, rows of a schedule, goals: told where they are over, silent where a line reports."""

from __future__ import annotations

import pytest

from generator.actions.documents import check_setting
from generator.check.findings import check_document
from tests.plain_docs import codes, document, findings

DATE = "Ba Gia, ngày 16 tháng 11 năm 2026"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Tháng 01 năm 2026: bình cử công khai.", ["TT705"]),
        ("- Ngày 15/02/2026: tổ chức lễ phát động.", ["TT705"]),
        ("- Ra quân ngày 01/3/2026.", ["TT705"]),
        ("- Đến năm 2025, phấn đấu có trên một nửa số hộ đạt chuẩn.", ["TT706"]),
        ("- Giai đoạn 2021 - 2025 phấn đấu đạt 90%.", ["TT706"]),
        ("- Trong tháng 02/2026 kiện toàn Ban Chỉ đạo.", ["TT705"]),
        ("- Trong tháng 02/2026 đã kiện toàn Ban Chỉ đạo.", []),
        ("- Tháng 12 năm 2026: bình cử công khai.", []),
        ("- Tháng 01 năm 2026: đã bình cử công khai.", []),
        ("- Tháng 01 năm 2026: 25 hồ sơ, tăng 03 hồ sơ.", []),
        ("- Tháng 01 năm 2026: kết quả tốt.", []),
        ("- Ra quân ngày 01/12/2026.", []),
        ("- Hưởng ứng Ngày Môi trường thế giới 05/6/2026.", []),
        ("- Đến năm 2030, phấn đấu có trên một nửa số hộ đạt chuẩn.", []),
        ("- Đến năm 2025, đã có một nửa số hộ đạt chuẩn.", []),
        ("- Giai đoạn 2021 - 2025 phấn đấu đạt 90%, kết quả đạt 95%.", []),
        ("- Từ năm 2021 đến năm 2025, toàn xã trồng 200 ha rừng.", []),
    ],
)
def test_what_was_to_be_done_before_the_day_of_issue_is_told(text, expected, tmp_path):
    assert codes(findings(tmp_path, document(text, date=DATE))) == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("II. MỤC TIÊU NĂM 2025", ["TT703"]),
        ("II. NHIỆM VỤ, GIẢI PHÁP NĂM 2025", ["TT703"]),
        ("II. MỤC TIÊU NĂM 2026", []),
        ("II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2025", []),
        ("II. ĐÁNH GIÁ CHỈ TIÊU NĂM 2025", []),
    ],
)
def test_a_heading_has_the_year_of_the_plan(heading, expected, tmp_path):
    raw = document(heading, "- Trồng cây.", subject="Chăm sóc cây xanh năm 2026 trên địa bàn xã Ba Gia")
    assert codes(findings(tmp_path, raw)) == expected


def told_of_sections(*titles: str) -> list[str]:
    text = [
        line
        for number, title in zip(("I", "II", "III"), titles, strict=False)
        for line in (f"{number}. {title}", "- Trồng cây.")
    ]
    found = check_document(document(*text), "a.docx", setting=check_setting()).findings
    return [each.found for each in found if each.rule.id == "TT737"]


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("TỔ CHỨC THỰC HIỆN", "NỘI DUNG", "MỤC ĐÍCH, YÊU CẦU"), ["TỔ CHỨC THỰC HIỆN"]),
        (("MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG", "TỔ CHỨC THỰC HIỆN"), []),
        (("QUAN ĐIỂM", "MỤC TIÊU", "TỔ CHỨC THỰC HIỆN"), []),
        (("TỔ CHỨC THỰC HIỆN", "KINH PHÍ", "CHẾ ĐỘ BÁO CÁO"), []),
    ],
)
def test_purpose_stands_before_carrying_out(titles, expected):
    assert told_of_sections(*titles) == expected
