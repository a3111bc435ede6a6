"""Local posts and bodies that are no more: told from their day on under every spelling, silent on the past."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator import resources
from generator.actions.documents import check_setting
from generator.check.findings import check_document
from tests.plain_docs import document

BODIES = resources.load_word_tables().local_bodies.rows


def told(sentence: str, day: date = date(2026, 2, 10)) -> list[tuple[str, str]]:
    """What is told of bodies that are no more in a plan of the day with this sentence."""
    raw = document(sentence, date=f"Ba Gia, ngày {day.day:02} tháng {day.month:02} năm {day.year}")
    found = check_document(raw, "a.docx", setting=check_setting()).findings
    return [(each.rule.id, each.found) for each in found if each.rule.id in ("TT502", "TT503", "TT571")]


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.name)
def test_a_body_is_told_from_the_day_it_was_no_more(body):
    sentence = f"- Phối hợp với {body.shown} tổ chức thực hiện."
    assert told(sentence, body.since - timedelta(days=1)) == []
    assert told(sentence, body.since) == [("TT571", body.shown)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("- Giao công chức Văn phòng - Thống kê tổng hợp.", "công chức Văn phòng - Thống kê"),
        ("- Công chức văn phòng – thống kê tổng hợp.", "Công chức văn phòng – thống kê"),
        ("- Cán bộ Tư pháp-Hộ tịch phối hợp.", "Cán bộ Tư pháp-Hộ tịch"),
        ("- Công chức Địa chính - Xây dựng rà soát.", "Công chức Địa chính - Xây dựng"),
        ("- Công chức Kế toán lập dự toán.", "Công chức Kế toán"),
        ("- Giao công chức Địa chính rà soát.", "công chức Địa chính"),
        ("- Đề nghị Đài PT-TH tỉnh đưa tin.", "Đài PT-TH"),
        ("- Đề nghị Báo, Đài Phát thanh - Truyền hình tỉnh đưa tin.", "Đài Phát thanh - Truyền hình"),
        ("- Đề nghị Đảng ủy khối các cơ quan tỉnh chỉ đạo.", "Đảng ủy khối các cơ quan"),
        ("- Phối hợp với Thanh tra Sở Nội vụ.", "Thanh tra Sở"),
        ("- Phối hợp với Sở TT & TT.", "Sở TT & TT"),
        ("- Phối hợp với Sở LĐ, TB&XH.", "Sở LĐ, TB&XH"),
        ("- Phối hợp với Sở KH-ĐT.", "Sở KH-ĐT"),
        ("- Phối hợp với Sở Tài nguyên & Môi trường.", "Sở Tài nguyên & Môi trường"),
        ("- Phòng LĐ-TB&XH tổng hợp.", "Phòng LĐ-TB&XH"),
        ("- Phòng TC-KH tổng hợp.", "Phòng TC-KH"),
        ("- Phối hợp với Sở LĐ - TB - XH, Sở Y tế.", "Sở LĐ - TB - XH"),
        ("- Phối hợp với Sở NN &PTNT và Sở Y tế.", "Sở NN &PTNT"),
    ],
)
def test_the_ways_in_which_it_is_written(sentence, found):
    assert told(sentence) == [("TT571", found)]


@pytest.mark.parametrize(
    "sentence",
    [
        "- Công chức Phòng Văn hóa - Xã hội phụ trách; cán bộ văn hóa, xã hội phối hợp.",
        "- Giao Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã; Thống kê cơ sở cung cấp số liệu.",
        "- Báo và Đài Phát thanh, Truyền hình Quảng Ngãi đưa tin; các đài phát thanh, truyền hình đưa tin.",
        "- Công chức Tư pháp - Hộ tịch trước đây bàn giao hồ sơ.",
        "- Công chức kế toán, công chức địa chính của Phòng Kinh tế; Kế toán trưởng ký.",
        "- Tiếp nhận hồ sơ từ công chức Tư pháp - Hộ tịch các xã cũ.",
        "- Bài viết “Công chức Văn phòng - Thống kê giỏi”.",
        "- Theo Kế hoạch số 12/KH-UBND ngày 05/01/2024 của Ủy ban nhân dân tỉnh về công chức Tài chính - Kế toán.",
        "- Cán bộ văn phòng, thống kê viên tham gia; công tác thanh tra sở hữu trí tuệ; thanh tra, Sở Nội vụ phối hợp.",
        "- Phối hợp với Sở NN&MT, Sở NN và MT, Sở KH&CN, Sở VH,TT&DL, Sở GD&ĐT; Phòng VH-XH.",
        "- Phối hợp với Phòng KT, Phòng KT-HT-ĐT, Phòng KT, HT và ĐT, Phòng KT-HT&ĐT.",
        "- Đề nghị Đảng ủy các cơ quan Đảng tỉnh, Đảng ủy Ủy ban nhân dân tỉnh chỉ đạo.",
    ],
)
def test_bodies_of_today_and_bodies_of_the_past_are_no_finding(sentence):
    assert told(sentence) == []


def test_a_body_that_the_lexicon_knows_is_told_by_its_own_rule_alone():
    assert told("- Công chức Văn phòng - Thống kê xã tổng hợp.") == [("TT502", "Công chức Văn phòng - Thống kê xã")]


def test_each_name_is_told_once():
    assert told("- Công chức Văn hóa - Xã hội báo cáo; mời công chức Văn hóa - Xã hội, Đài PT-TH, Đài PT-TH tỉnh.") == [
        ("TT571", "Công chức Văn hóa - Xã hội"),
        ("TT571", "Đài PT-TH"),
    ]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("- Xin ý kiến lãnh đạo huyện trước khi thực hiện.", "lãnh đạo huyện"),
        ("- Xin ý kiến lãnh đạo huyện Sơn Tịnh.", "lãnh đạo huyện Sơn Tịnh"),
        ("- Phối hợp với các cơ quan thuộc huyện.", "cơ quan thuộc huyện"),
        ("- Các phòng, ban, ngành huyện thực hiện.", "ngành huyện"),
        ("- Các đơn vị trực thuộc thị xã thực hiện.", "thuộc thị xã"),
        ("- Phối hợp với Huyện đoàn tổ chức.", "Huyện đoàn"),
    ],
)
def test_people_and_offices_of_a_district_are_told(sentence, found):
    assert told(sentence) == [("TT503", found)]
    assert told(sentence, date(2025, 5, 10)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "- Mời nguyên lãnh đạo huyện Sơn Tịnh tham dự.",
        "- Cán bộ huyện trước đây được bố trí về xã.",
        "- Các thôn trước đây thuộc huyện được rà soát.",
        "- Xây dựng thôn, tổ dân phố đoàn kết; đoàn viên tham gia.",
    ],
)
def test_people_of_a_former_district_are_no_finding(sentence):
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("issuer", "level"),
    [
        (("ỦY BAN NHÂN DÂN", "XÃ BA GIA"), "xã hoặc của cấp tỉnh"),
        (("ỦY BAN NHÂN DÂN", "TỈNH SƠN LA"), "tỉnh hoặc của cấp xã"),
    ],
)
def test_what_stands_instead_of_a_district_is_of_the_own_or_the_other_level(issuer, level):
    raw = document("- Xin ý kiến lãnh đạo huyện.", issuer=issuer)
    found = check_document(raw, "a.docx", setting=check_setting()).findings
    values = [dict(each.values)["dung"] for each in found if each.rule.id == "TT503"]
    assert values == [f"người, cơ quan tương ứng của {level}"]


@pytest.mark.parametrize(
    ("sentence", "instead"),
    [
        ("- Ủy ban nhân dân các huyện, thị xã, thành phố triển khai.", "“Ủy ban nhân dân các xã, phường, đặc khu”"),
        ("- Phòng Nội vụ các huyện tổng hợp.", "cơ quan tương ứng của tỉnh hoặc của cấp xã"),
        ("- Kiểm tra tại 15 xã, thị trấn.", "“xã, phường, đặc khu”"),
        ("- Phối hợp với 17 huyện, thị xã, thành phố.", "“các xã, phường, đặc khu” với số đếm mới"),
        ("- Triển khai tại 12/12 huyện, thành phố.", "“các xã, phường, đặc khu” với số đếm mới"),
        ("- Kiểm tra tại các xã, thị trấn.", "“các xã, phường, đặc khu”"),
    ],
)
def test_what_stands_instead_fits_its_sentence(sentence, instead):
    raw = document(sentence, issuer=("ỦY BAN NHÂN DÂN", "TỈNH SƠN LA"))
    found = check_document(raw, "a.docx", setting=check_setting()).findings
    assert [dict(each.values)["dung"] for each in found if each.rule.id == "TT503"] == [instead]


@pytest.mark.parametrize(
    "sentence",
    [
        "- Hỗ trợ 05 huyện nghèo của vùng.",
        "- Việc sắp xếp 12 huyện, thành phố thành 75 xã, phường đã hoàn thành.",
        "- Toàn tỉnh có 12 huyện, thành phố trước đây; 7 huyện, thị xã được công nhận đạt chuẩn.",
        "- Năm 2024, 12/12 huyện, thành phố triển khai đạt kết quả.",
    ],
)
def test_districts_that_are_counted_in_the_past_are_no_finding(sentence):
    assert told(sentence) == []
    assert told(sentence, date(2025, 5, 10)) == []
