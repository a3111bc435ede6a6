"""Times that no calendar has: told where arithmetic alone shows it, silent where a word may be meant otherwise."""

from __future__ import annotations

import time

import pytest

from tests.plain_docs import codes, document, findings, wanted


def told(folder, *text: str) -> list[str]:
    return codes(findings(folder, document(*text)))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("- Đợt 1: Chủ nhật, ngày 24 tháng 01 năm 2027.", None),  # a Sunday
        ("- Ra quân thứ Bảy, ngày 21/3/2026.", None),  # a Saturday
        ("- Thứ bảy, ngày 21/3/2026: ra quân.", None),
        ("- Thứ Sáu, ngày 21/3/2026: ra quân.", "thứ Bảy"),
        ("- Họp vào thứ Hai, ngày 15/3/2026.", "Chủ nhật"),
        ("- Họp sáng thứ 2 (15/3/2026).", "Chủ nhật"),
        ("- Từ 06 giờ 30 phút, Chủ nhật, ngày 21 tháng 3 năm 2026.", "thứ Bảy"),
        ("- Ra quân ngày 21/3/2026 (Chủ nhật).", "thứ Bảy"),
        ("- Ra quân ngày 21/3/2026 (thứ Bảy).", None),
        ("- Nghỉ thứ Bảy, Chủ nhật, ngày 21/3/2026 và 22/3/2026.", None),
        ("- Họp lần thứ hai, ngày 17/3/2026.", None),
        ("- Ngày thứ hai, 17/3/2026: bế mạc.", None),
        ("- Lễ giỗ Chủ nhật, ngày 10/3/2026 âm lịch.", None),
        ("- Thứ Bảy hằng tuần, từ ngày 22/3/2026.", None),
    ],
)
def test_a_weekday_is_that_of_its_day(text, right, tmp_path):
    found = [each for each in findings(tmp_path, document(text)) if each.rule.id == "TT724"]
    assert [wanted(each) for each in found] == ([right] if right else [])


def test_a_second_point_is_no_monday(tmp_path):
    text = "Thứ hai, ngày 17/3/2026 tổ chức ra quân."
    assert told(tmp_path, "Thứ nhất, chuẩn bị dụng cụ.", text) == []
    assert told(tmp_path, text) == ["TT724"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Từ ngày 20 tháng 12 năm 2026 đến ngày 05 tháng 12 năm 2026.", ["TT725"]),
        ("- Từ ngày 20/12/2026 đến hết ngày 05/12/2026.", ["TT725"]),
        ("- Từ ngày 20 đến ngày 05/12/2026.", ["TT725"]),
        ("- Từ tháng 9/2026 đến tháng 3/2026.", ["TT725"]),
        ("- Mục tiêu giai đoạn 2030 - 2026.", ["TT725"]),
        ("- Từ ngày 20/12/2026 đến ngày 05/01/2027; từ ngày 20/12 đến ngày 05/01/2027.", []),
        ("- Từ ngày 05 đến ngày 20/12/2026; từ ngày 20/12/2026 đến ngày 20/12/2026.", []),
        ("- Từ ngày 25 tháng trước đến ngày 20 tháng sau; từ ngày 25 đến ngày 05 hằng tháng.", []),
        ("- Từ tháng 9/2026 đến tháng 3/2027; giai đoạn 2026 - 2030.", []),
        ("- Trực từ 22 giờ 00 đến 06 giờ 00.", []),
    ],
)
def test_a_span_ends_behind_its_beginning(text, expected, tmp_path):
    assert told(tmp_path, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Tổng kết trong tháng 13 năm 2026.", ["TT726"]),
        ("- Hoàn thành trước tháng 13.", ["TT726"]),
        ("- Hoàn thành Quý V năm 2026.", ["TT726"]),
        ("- Khai mạc lúc 25 giờ 00.", ["TT726"]),
        ("- Khai mạc lúc 07 giờ 75 phút.", ["TT726"]),
        ("- Trong tháng 12 năm 2026, Quý IV/2026, lúc 24 giờ 00, từ 07 giờ 59 phút.", []),
        ("- Báo cáo trong 48 giờ; trực 24/24 giờ; tập huấn 30 giờ; sau 72 giờ kể từ khi nhận.", []),
        ("- Trẻ dưới 24 tháng; 6 tháng 15 ngày; mỗi tháng 20 triệu đồng, vào tháng 20.000 đồng.", []),
        ("- Tặng quý vị đại biểu; các quý trong năm; 03 quý 2026.", []),
    ],
)
def test_a_time_is_one_of_the_calendar(text, expected, tmp_path):
    assert told(tmp_path, text) == expected


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("- Kỷ niệm 95 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2026).", "96"),
        ("- Kỷ niệm 80 năm Quốc khánh (02/9/1945-02/9/2026).", "81"),
        ("- Kỷ niệm 96 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2026).", None),
        ("- Kỷ niệm 51 năm (30/4/1975 - 30/4/2026), 140 năm Ngày Quốc tế Lao động (01/5/1886 - 01/5/2026).", None),
        ("- Tổng kết 10 năm thực hiện phong trào (2015 - 2026).", None),
        ("- Kỷ niệm 79 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2026), tặng quà 20 năm liền.", None),
    ],
)
def test_an_anniversary_is_counted_by_its_dates(text, right, tmp_path):
    found = [each for each in findings(tmp_path, document(text)) if each.rule.id == "TT727"]
    assert [wanted(each) for each in found] == ([right] if right else [])


@pytest.mark.parametrize("piece", ["thứ Hai, ngày 15/3/20", "từ ngày 20/12/2026 ", "kỷ niệm 95 năm ", "lúc 25 giờ "])
def test_long_texts_cost_no_more_than_they_are_long(piece, tmp_path):
    begin = time.process_time()
    told(tmp_path, piece * 900)
    assert time.process_time() - begin < 3
