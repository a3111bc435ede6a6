"""Lunar years in a text: their names by the calendar, and a Tết that is over."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import resources
from generator.check.lunar_years import name_of, year_of
from tests.plain_docs import codes, document, findings, wanted

WORDS = resources.load_dated().feasts
SUBJECT = "Chuyển đổi số năm 2026 trên địa bàn xã Ba Gia"


# As the calendars of those years have them.
@pytest.mark.parametrize(
    ("year", "name"),
    [
        (1945, "Ất Dậu"),
        (1968, "Mậu Thân"),
        (1984, "Giáp Tý"),
        (2023, "Quý Mão"),
        (2024, "Giáp Thìn"),
        (2025, "Ất Tỵ"),
        (2026, "Bính Ngọ"),
        (2027, "Đinh Mùi"),
    ],
)
def test_a_lunar_year_has_its_name(year, name):
    assert name_of(year) == name
    assert year_of(name, year) == year


@given(st.integers(min_value=1900, max_value=2100), st.integers(min_value=-29, max_value=29))
def test_the_name_tells_the_nearest_year(year, away):
    assert year_of(name_of(year), year + away) == year
    assert name_of(year + 60) == name_of(year)


def test_no_year_has_a_name_of_two_kinds():
    assert year_of("Ất Ngọ", 2026) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đón Tết Nguyên đán Bính Ngọ năm 2026", [("Bính Ngọ", 2026, True)]),
        ("TẾT NGUYÊN ĐÁN BÍNH NGỌ - 2026", [("Bính Ngọ", 2026, True)]),
        ("Tết Nguyên đán 2026 (Bính Ngọ)", [("Bính Ngọ", 2026, True)]),
        ("Tết Nguyên đán 2026", [("", 2026, True)]),
        ("mừng Xuân Quí Mẹo", [("Quý Mão", None, True)]),
        ("năm Ất Tỵ (2025)", [("Ất Tỵ", 2025, False)]),
        ("Tết Dương lịch 2026, Tết Trung thu năm 2026, vụ Xuân 2026, năm 2026", []),
        ("ông Nguyễn Đinh Mùi, bà Trần Thị Bính Ngọ", []),
        ("Tết Nguyên đán 2025 - 2026", []),
    ],
)
def test_a_year_stands_behind_its_feast(text, expected):
    assert [(each.name, each.year, each.is_feast) for each in WORDS.years_in(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Kỷ niệm 81 năm Quốc khánh 02/9; kỷ niệm lần thứ 136 Ngày sinh Chủ tịch Hồ Chí Minh.", []),
        ("- Hướng tới kỷ niệm 100 năm thành lập Đảng; kỷ niệm 20 năm thành lập Đảng bộ xã.", []),
        ("- Kỷ niệm 79 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2026).", []),
        ("- Kỷ niệm 50 năm Quốc khánh nước Cộng hòa Dân chủ Nhân dân Lào.", []),
        ("- Năm 2025, xã tổ chức kỷ niệm 80 năm Quốc khánh 02/9.", []),
        ("- Phát huy kết quả đợt kỷ niệm 80 năm Quốc khánh 02/9.", []),
        ("- Cuộc thi “Kỷ niệm 80 năm Quốc khánh 02/9”.", []),
        ("- Kỷ niệm 79 năm Ngày 02/9.", ["TT740"]),
        ("- Kỷ niệm 80 năm Cách mạng tháng Tám và Quốc khánh 02/9.", ["TT740"]),
        ("- Kỷ niệm lần thứ 135 Ngày sinh của Chủ tịch Hồ Chí Minh.", ["TT740"]),
        ("- Kỷ niệm 79 năm Quốc khánh (02/9/1945 - 02/9/2024).", ["TT740"]),
        ("- Kỷ niệm 79 năm Quốc khánh (02/9/1945 - 02/9/2026).", ["TT727"]),
        ("- Tổ chức đón Tết Nguyên đán Bính Ngọ 2026.", []),
        ("- Chuẩn bị Tết Nguyên đán Đinh Mùi 2027.", []),
        ("- Thăm, tặng quà dịp Tết Nguyên đán Ất Tỵ năm 2025.", ["TT710"]),
        ("- Tổ chức Hội Xuân Ất Tỵ.", ["TT710"]),
        ("- Thăm, tặng quà dịp Tết Nguyên đán năm 2025.", ["TT710"]),
        ("- Tết Nguyên đán Ất Tỵ 2025 đã tặng 200 suất quà.", []),
        ("- Số suất quà cao hơn so với Tết Nguyên đán Ất Tỵ.", []),
        ("- Từ Tết Nguyên đán Ất Tỵ, tất cả các thôn có đèn.", []),
        ("- Tết Bính Ngọ tặng quà cho tất cả hộ được tặng dịp Tết Ất Tỵ.", []),
        ("- Viếng liệt sĩ Tổng tiến công Xuân Mậu Thân 1968.", []),
        ("- Đón Tết Ất Ngọ.", ["TT709"]),
        ("- Ông sinh năm Bính Thân (1956).", []),
        ("- Ngày 23 tháng Chạp năm Giáp Thìn (2025).", []),  # before Tết of 2025 it is still Giáp Thìn
        ("- Năm Bính Ngọ 2025.", ["TT709"]),
    ],
)
def test_a_feast_is_of_the_plans_time(text, expected, tmp_path):
    assert codes(findings(tmp_path, document(text, subject=SUBJECT))) == expected


def test_a_feast_of_the_year_of_issue_may_be_to_come(tmp_path):
    for day, expected in (("10 tháng 01 năm 2025", []), ("10 tháng 12 năm 2025", ["TT710"])):
        raw = document("- Đón Tết Ất Tỵ.", date=f"Ba Gia, ngày {day}", subject="Chăm sóc cây xanh")
        assert codes(findings(tmp_path, raw)) == expected


def test_many_feasts_cost_no_more_than_they_are_long():
    text = "Tết Nguyên đán năm 2026 Bính " * 5_000
    begin = time.process_time()
    list(WORDS.years_in(text))
    assert time.process_time() - begin < 1


@pytest.mark.parametrize(
    ("words", "since"),
    [
        ("Ngày Thầy thuốc Việt Nam", 1955),
        ("Ngày Nhà giáo Việt Nam", 1982),
        ("Ngày thành lập Quân đội nhân dân Việt Nam", 1944),
        ("Chiến thắng Điện Biên Phủ", 1954),
        ("Ngày thành lập Hội Nông dân Việt Nam", 1930),
    ],
)
def test_a_jubilee_is_told_once_its_year_is_over(words, since, tmp_path):
    for year, expected in ((2025, ["TT740"]), (2026, []), (2027, [])):
        raw = document(f"- Kỷ niệm {year - since} năm {words}.", subject=SUBJECT)
        assert codes(findings(tmp_path, raw)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Chào mừng kỷ niệm 135 năm Ngày truyền thống của xã (19/5/1890 - 19/5/2025).", ["TT740"]),
        (
            "- Kỷ niệm 51 năm giải phóng (30/4/1975 - 30/4/2026); 135 năm Ngày mở đất (19/5/1890 - 19/5/2025).",
            ["TT740"],
        ),
        ("- Tuyên truyền kỷ niệm 40 năm thành lập huyện (03/02/1985 - 03/02/2025), phục vụ nhiệm kỳ mới.", ["TT740"]),
        ("- Kỷ niệm 136 năm Ngày truyền thống của xã (19/5/1890 - 19/5/2026).", []),
        ("- Phát huy kết quả đợt kỷ niệm 135 năm Ngày mở đất (19/5/1890 - 19/5/2025).", []),
        ("- Năm 2025, kỷ niệm 135 năm Ngày mở đất (19/5/1890 - 19/5/2025).", []),
        ("- Kỷ niệm 100 năm Ngày mở đất (19/5/1890 - 19/5/1990).", []),
        ("- Đảng viên có 40 năm tuổi Đảng (03/02/1985 - 03/02/2025).", []),
    ],
)
def test_a_jubilee_with_both_dates_needs_no_row(text, expected, tmp_path):
    found = codes(findings(tmp_path, document(text, subject=SUBJECT)))
    assert [code for code in found if code in ("TT740", "TT727")] == expected


# Tết of Vietnam: 29/01/2025, 17/02/2026; in 2030 on 02/02, a day before that of China.
@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("- Bắn pháo hoa ngày 18 tháng 02 năm 2026 (mùng 1 Tết).", "17/02/2026"),
        ("- Trực đến hết ngày 21/02/2026 (tức mồng 6 Tết).", "22/02/2026"),
        ("- Trực ngày 03/02/2030 (mùng 1 Tết).", "02/02/2030"),
        ("- Bắn pháo hoa ngày 17 tháng 02 năm 2026 (mùng 1 Tết).", ""),
        ("- Trực đến hết ngày 22/02/2026 (mùng 6 Tết).", ""),
        ("- Trực ngày 16/02/2026 (29 Tết).", ""),
        ("- Trực ngày 09/02/2054 (mùng 1 Tết).", ""),
    ],
)
def test_a_day_of_tet_is_the_calendars(text, right, tmp_path):
    found = [each for each in findings(tmp_path, document(text, subject=SUBJECT)) if each.rule.id == "TT746"]
    assert [wanted(each) for each in found] == ([right] if right else [])


def test_every_new_year_has_the_month_of_tet():
    days = resources.load_dated().new_years
    assert set(days) == set(range(2020, 2036))
    assert all((1, 20) < (day.month, day.day) < (2, 21) for day in days.values())
    years = sorted(days)
    gaps = {(days[after] - days[year]).days for year, after in pairwise(years)}
    assert gaps <= {354, 355, 383, 384, 385}  # twelve or thirteen months of the moon
