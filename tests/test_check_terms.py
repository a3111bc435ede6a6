"""School years, terms, five years, crops: the plan's own told with other years, or over when it was issued."""

from __future__ import annotations

import pytest

from tests.plain_docs import codes, document, findings, wanted

SCHOOL = "Thực hiện nhiệm vụ năm học 2025 - 2026 ngành Giáo dục"
FIVE = "Phát triển kinh tế - xã hội 5 năm 2026 - 2030 xã Ba Gia"
VOTE = "Phục vụ bầu cử đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031"
CROP = "Khôi phục sản xuất vụ Đông 2025 - 2026 trên địa bàn xã Ba Gia"
PLAIN = "Chăm sóc cây xanh trên địa bàn xã Ba Gia"


def told(folder, text: str, subject: str = PLAIN, day: str = "10/01/2026") -> list[tuple[str, str]]:
    number, month, year = day.split("/")
    raw = document(text, subject=subject, date=f"Ba Gia, ngày {number} tháng {month} năm {year}")
    return [(each.rule.id, each.found) for each in findings(folder, raw)]


@pytest.mark.parametrize(
    ("subject", "text", "code"),
    [
        (SCHOOL, "Sở ban hành Kế hoạch thực hiện nhiệm vụ {năm học 2024 - 2025} với các nội dung sau:", "TT701"),
        (
            SCHOOL,
            "Trên đây là Kế hoạch thực hiện nhiệm vụ {năm học 2023 - 2024}; yêu cầu các đơn vị thực hiện./.",
            "TT701",
        ),
        (FIVE, "Ban hành Kế hoạch phát triển kinh tế - xã hội {5 năm 2021 - 2025} như sau:", "TT701"),
        (VOTE, "Ban hành Kế hoạch bầu cử đại biểu Hội đồng nhân dân các cấp {nhiệm kỳ 2021 - 2026} như sau:", "TT701"),
        (SCHOOL, "- Thực hiện chủ đề {năm học 2024 - 2025} “Kỷ cương”.", "TT703"),
        (PLAIN, "- Kiểm tra cơ sở giáo dục trước {năm học 2025 - 2026}.", "TT705"),
        (FIVE, "II. MỤC TIÊU {2021 - 2025}", "TT706"),
        (PLAIN, "2. Phấn đấu diện tích {vụ Đông 2024 - 2025} đạt 2.650 ha.", "TT706"),
    ],
)
def test_the_years_of_another_plan_are_told(subject, text, code, tmp_path):
    found = text[text.index("{") + 1 : text.index("}")]
    assert told(tmp_path, text.replace("{", "").replace("}", ""), subject) == [(code, found)]


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        (SCHOOL, "Sở ban hành Kế hoạch thực hiện nhiệm vụ năm học 2025 - 2026 với các nội dung sau:"),
        (SCHOOL, "- Kết quả năm học 2024 - 2025: 74 giải."),
        (SCHOOL, "- Miễn học phí từ năm học 2025 - 2026; năm học 2024 - 2025 có 74 giải."),
        (SCHOOL, "- Học sinh nhập học trước năm học 2025 - 2026 được hỗ trợ."),
        (PLAIN, "- Kiểm tra cơ sở giáo dục trước năm học 2026 - 2027."),
        (FIVE, "Ban hành Kế hoạch tổng kết chương trình giai đoạn 2021 - 2025 như sau:"),
        (FIVE, "I. TÌNH HÌNH THỰC HIỆN GIAI ĐOẠN 2021 - 2025"),
        (FIVE, "- Nhu cầu vốn gấp 1,7 lần giai đoạn 2021 - 2025."),
        (FIVE, "II. MỤC TIÊU 2026 - 2030"),
        (VOTE, "- Tại cuộc bầu cử nhiệm kỳ 2021 - 2026, xã có 12 khu vực bỏ phiếu."),
        (PLAIN, "- Chỉ tiêu năm học 2024 - 2025 đạt 98%."),
        (CROP, "- Vụ Đông 2024 - 2025 toàn xã trồng 240 ha."),
    ],
)
def test_what_is_spoken_of_or_yet_to_come_is_no_finding(subject, text, tmp_path):
    assert told(tmp_path, text, subject) == []


@pytest.mark.parametrize(
    ("subject", "before", "since", "right"),
    [
        ("Thực hiện nhiệm vụ năm học 2024 - 2025", "31/07/2025", "01/08/2025", "năm học 2025 - 2026"),
        ("Phát triển kinh tế - xã hội 5 năm 2021 - 2025", "31/12/2025", "01/01/2026", "5 năm 2026 - 2030"),
        ("Khôi phục sản xuất vụ Đông 2023 - 2024", "30/06/2024", "01/07/2024", "vụ Đông 2024 - 2025"),
    ],
)
def test_a_subject_line_is_over_from_its_day_on(subject, before, since, right, tmp_path):
    assert told(tmp_path, "Nội dung.", subject, before) == []
    number, month, year = since.split("/")
    raw = document("Nội dung.", subject=subject, date=f"Ba Gia, ngày {number} tháng {month} năm {year}")
    (found,) = findings(tmp_path, raw)
    assert (found.rule.id, wanted(found).lower()) == ("TT702", right.lower())


@pytest.mark.parametrize(
    "subject",
    [
        "Tổng kết năm học 2024 - 2025",
        "Đánh giá kế hoạch 5 năm 2021 - 2025",
        "Thực hiện chính sách dân tộc giai đoạn 2021 - 2025",
        "Thực hiện kế hoạch 5 năm 2021 - 2025 trong năm 2026",
    ],
)
def test_a_plan_may_look_back_on_a_span(subject, tmp_path):
    assert told(tmp_path, "Nội dung.", subject, "10/02/2026") == []


def test_a_subject_line_that_the_opening_contradicts_is_the_one_left_over(tmp_path):
    text = "Ban hành Kế hoạch phát triển kinh tế - xã hội giai đoạn 2026 - 2030 như sau:"
    subject = "Phát triển kinh tế - xã hội giai đoạn 2021 - 2025"
    assert told(tmp_path, text, subject) == [("TT702", "giai đoạn 2021 - 2025")]


# The 15th National Assembly was elected on 23/5/2021, the 16th on 15/3/2026, with the councils of the same term.
@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031.", "XVI"),
        ("Bầu cử đại biểu Quốc hội khóa XVI và đại biểu HĐND các cấp, nhiệm kỳ 2021 - 2026.", "XV"),
        ("Đại biểu Quốc hội khóa XIV nhiệm kỳ 2021 - 2026.", "XV"),
        ("Bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031.", ""),
        ("Bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021 - 2026.", ""),
        ("Nghị quyết Quốc hội khóa XV; Hội đồng nhân dân xã nhiệm kỳ 2026 - 2031.", ""),
    ],
)
def test_an_assembly_has_the_term_of_its_election(text, right, tmp_path):
    found = findings(tmp_path, document(text))
    assert codes(found) == (["TT745"] if right else [])
    assert [wanted(each) for each in found] == ([right] if right else [])
