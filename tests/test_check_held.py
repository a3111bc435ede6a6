"""What is held on a day or over a span of another year: told where nothing reports on it, silent where a line does."""

from __future__ import annotations

import pytest

from tests.plain_docs import codes, document, findings

DATE = "Ba Gia, ngày 04 tháng 5 năm 2026"


def check(folder, *text: str, date: str = DATE, **head: str) -> list[str]:
    return codes(findings(folder, document(*text, date=date, **head)))


@pytest.mark.parametrize(
    "text",
    [
        "a) Tháng hành động vì môi trường: từ ngày 15 tháng 5 năm 2025 đến ngày 30 tháng 6 năm 2025.",
        "a) Tháng hành động vì môi trường: Từ ngày 15/5 đến ngày 30/6/2025.",
        "c) Lễ phát động: 07 giờ 00 phút, thứ Năm, ngày 05 tháng 6 năm 2025 tại Cầu tàu 914.",
        "- Lễ phát động dự kiến tổ chức ngày 05 tháng 6 năm 2025.",
        "- Lễ giao nhận quân: dự kiến 01 ngày trong thời gian từ ngày 13 tháng 02 đến ngày 15 tháng 02 năm 2025.",
        "- Giải chạy “Đảo xanh”, cự ly 5 km, 10 km, ngày 07/6/2025.",
        "- Đăng ký cho công dân nam đủ 17 tuổi; giao quân 31 thanh niên ngày 13/02/2025.",
        "- Treo băng rôn từ ngày 25/5/2025 đến hết ngày 30/6/2025.",
        "- Mỗi đơn vị ra quân ít nhất 02 lần vào sáng thứ Bảy (các ngày 24/5, 07/6, 21/6/2025); thu gom rác.",
        "- Ra quân đồng loạt sáng thứ Bảy, ngày 07/6/2025.",
        "- Hưởng ứng Ngày Môi trường thế giới (05/6/2025).",
        "- Bắn pháo hoa 15 phút, từ 00 giờ 00 phút ngày 29 tháng 01 năm 2025 (mùng 1 Tết).",
        "- Miễn vé từ mùng 1 đến mùng 3 Tết (ngày 29, 30 và 31 tháng 01 năm 2025).",
        "2. Mục tiêu cụ thể đến ngày 31 tháng 12 năm 2025",
    ],
)
def test_what_was_held_in_another_year_is_left_over(text, tmp_path):
    assert check(tmp_path, text) == ["TT705"]


@pytest.mark.parametrize(
    "text",
    [
        "a) Tháng hành động vì môi trường: từ ngày 15 tháng 5 đến ngày 30 tháng 6 năm 2026.",
        "- Đợt mưa lũ từ ngày 05/10/2025 đến ngày 08/10/2025.",
        "- Lễ phát động ngày 05 tháng 6 năm 2025 đã thu hút 300 người.",
        "- Kết quả giải chạy ngày 07/6/2025.",
        "- Thực hiện kết luận tại Hội nghị ngày 05/6/2025.",
        "- Kiểm tra việc treo băng rôn từ ngày 25/5/2025 đến hết ngày 30/6/2025.",
        "- Tuyên truyền số liệu từ ngày 01/01/2025 đến ngày 30/6/2025.",
        "- Thời kỳ kiểm tra: từ ngày 01/01/2025 đến ngày 31/12/2025.",
        "- Tuyên truyền Luật được Quốc hội thông qua ngày 05/6/2025.",
        "- Tuyên truyền Nghị quyết từ ngày 01/7/2025 có hiệu lực.",
        "- Ngày thành lập: 01/7/2025.",
        "- Từ ngày 01/6/2025 đến ngày 08/6/2025.",
        "- Năm 2025, ra quân ngày 07/6/2025 thu gom 12 tấn rác, tăng so với năm 2024.",
        "- Đến hết ngày 03 tháng 02 năm 2025 (mùng 6 Tết) xảy ra 02 vụ cháy.",
        "2. Mục tiêu cụ thể đến ngày 31 tháng 12 năm 2026",
        "- Lễ hội chùa khai hội ngày 03/02/2025, đón 400.000 lượt khách.",
        "- Giải thể thao chào mừng Đại hội, ngày 05/7/2025, là giải thường niên.",
        "- Khai giảng ngày 05/9/2025, toàn xã có 2.345 học sinh.",
        "- Đến ngày 02/02/2025 (mùng 5 Tết): 03 vụ tai nạn.",
        "- Truyền thông về dịch sởi (đợt dịch từ ngày 01/3/2025 đến ngày 30/6/2025).",
        "- Tập huấn cho công chức tuyển dụng từ ngày 01/7/2025 đến ngày 31/12/2025.",
    ],
)
def test_what_a_line_reports_is_no_finding(text, tmp_path):
    assert check(tmp_path, text) == []


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("1. Thời gian", ["TT705"]),
        ("1. Điều tra tại địa bàn", ["TT705"]),
        ("1. Thời kỳ kiểm tra", []),
        ("I. KẾT QUẢ THỰC HIỆN", []),
    ],
)
def test_a_line_of_a_schedule_is_nothing_but_its_time(heading, told, tmp_path):
    span = "a) Từ 08 giờ 00 phút ngày 17 tháng 8 năm 2025 đến 21 giờ 00 phút ngày 16 tháng 9 năm 2025."
    assert check(tmp_path, heading, span) == told


@pytest.mark.parametrize(
    ("day", "told"), [("07/6/2025", ["TT705"]), ("10/02/2026", []), ("20/12/2025", ["TT705"]), ("07/6/2022", [])]
)
def test_what_was_held_this_year_or_long_ago_is_spoken_of(day, told, tmp_path):
    assert check(tmp_path, f"- Giải chạy “Đảo xanh”, ngày {day}.") == told


@pytest.mark.parametrize(
    ("subject", "told"),
    [("Tổ chức bầu cử trên địa bàn xã Ba Gia", ["TT705"]), ("Chăm sóc cây xanh trên địa bàn xã Ba Gia", [])],
)
def test_the_election_before_is_five_years_old(subject, told, tmp_path):
    text = "- Hiệp thương: lần thứ nhất từ ngày 01 đến ngày 10/02/2026; lần thứ hai từ ngày 02 đến ngày 03/02/2021."
    assert check(tmp_path, text, subject=subject, date="Ba Gia, ngày 10 tháng 01 năm 2026") == told
