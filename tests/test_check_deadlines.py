"""A deadline that is over: told where work is set for it, silent where a day of the past is only spoken of."""

from __future__ import annotations

import pytest

from tests.plain_docs import codes, document, findings, of_paragraphs

TIMES = ("TT703", "TT704", "TT705")
ISSUED = "Ba Gia, ngày 10 tháng 3 năm 2026"


def p(text: str) -> str:
    return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


HEAD = tuple(
    p(text)
    for text in (
        *("ỦY BAN NHÂN DÂN", "XÃ BA GIA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        *("Số: 12/KH-UBND", ISSUED, "KẾ HOẠCH", "Chăm sóc cây xanh trên địa bàn xã Ba Gia"),
    )
)


def check(folder, *text: str, date: str = ISSUED, **head: str) -> list[str]:
    """The findings on times and years alone: the names of old units have their own rules."""
    found = codes(findings(folder, document(*text, date=date, **head)))
    return [code for code in found if code in TIMES]


@pytest.mark.parametrize(
    "text",
    [
        "2. Trước ngày 01/7/2025, việc quản lý công trình thủy lợi nhỏ do Ủy ban nhân dân cấp huyện thực hiện; từ ngày "
        "01/7/2025 chuyển về Ủy ban nhân dân cấp xã.",
        "- Trước ngày 01 tháng 7 năm 2025, xã có 18 thôn; sau sắp xếp còn 12 thôn.",
        "3. Kế thừa các hồ sơ do Ủy ban nhân dân huyện Ba Tơ phê duyệt trước ngày 01/7/2025.",
        "- Các hợp đồng ký trước ngày 01 tháng 01 năm 2026 được tiếp tục thực hiện theo điều khoản đã ký.",
        "- Đối với dự án được phê duyệt trước ngày 01/8/2024 thì áp dụng quy định chuyển tiếp của Luật Đất đai.",
        "- Công dân sinh trước ngày 31/12/2007 được đăng ký nghĩa vụ quân sự.",
        "- Người có công và thân nhân hy sinh trước ngày 30/4/1975 được thăm hỏi, tặng quà.",
        "- Hộ gia đình sử dụng đất trước ngày 15 tháng 10 năm 1993 được xem xét cấp giấy chứng nhận.",
        "- Các trường hợp vi phạm xảy ra trước ngày 01/01/2025 tiếp tục xử lý theo quy định cũ.",
        "- Giải quyết dứt điểm hồ sơ tiếp nhận trước ngày 28/02/2026.",
        "- Bảo đảm 100% số hồ sơ nhận đến hết ngày 31/12/2025 được số hóa.",
        "2. Đối với tài sản hình thành trước ngày 01/7/2025, lập hồ sơ theo quy định.",
        "- Một số nhiệm vụ phải hoàn thành trước ngày 31/12/2025 nhưng đến nay chưa hoàn thành.",
        "- Danh sách cử tri được chốt trước ngày 10/02/2026 là 12.345 cử tri.",
        "- Phương án được Hội đồng nhân dân tỉnh thông qua trước ngày 15 tháng 7 năm 2025 tiếp tục có hiệu lực.",
        "- Đối tượng hưởng chính sách: hộ có nhà bị sập trước ngày 30/9/2025 do bão số 10.",
        "- Số hóa sổ hộ tịch lập trước ngày 01/01/2016.",
        "- Chứng thực hợp đồng, giao dịch được thực hiện trước ngày 01/7/2025 tại Phòng Tư pháp.",
        "- Chi trả phụ cấp cho người nghỉ việc trước ngày 31/12/2025.",
        "- Đảng viên được kết nạp trước ngày 19/5/1996 được tặng Huy hiệu 30 năm tuổi Đảng.",
        "- Hàng hóa thông quan trước 22 giờ ngày 31/12/2025 được tính vào kết quả năm 2025.",
        "- Rà soát công trình hoàn thành trước ngày 31/12/2025.",
        "- Giải quyết xong các vụ việc phát sinh trước ngày 31/12/2025.",
        "- Hoàn thành cấp đổi giấy phép lái xe cấp trước ngày 01/01/2026.",
        "- Báo cáo tiến độ các nhiệm vụ đến hạn trước ngày 28/02/2026.",
        "- Rà soát văn bản của Hội đồng nhân dân, Ủy ban nhân dân xã ban hành trước ngày 01/7/2025.",
        "- Rà soát các dự án chấp thuận chủ trương đầu tư trước ngày 01/01/2025.",
        "- Rà soát hồ sơ nộp trước ngày 28/02/2026.",
        "- Rà soát văn bản ban hành trước ngày 01/7/2025.",
        "- Dự án được giao hoàn thành trước ngày 31/12/2025 đã quyết toán.",
        "- Các lớp tập huấn do Sở Nội vụ tổ chức trong tháng 12/2025.",
        "- Số liệu trẻ em sinh từ ngày 01/01/2020 đến ngày 31/12/2025 được cập nhật trên phần mềm.",
        "- Phấn đấu năm 2026 có thêm 04 xã đạt chuẩn nông thôn mới; lũy kế đến hết năm 2025 có 40 xã.",
        "- Mục tiêu đến hết năm 2025 đã đạt.",
        "- Thực hiện từ ngày 01/01/2025 đến ngày 31/12/2026.",
        "- Thời gian: từ tháng 11/2025 đến tháng 4/2026.",
        "- Thời gian: 15/12/2025 - 14/12/2026.",
        "- Thời gian xảy ra: ngày 15/11/2025.",
        "- Hoàn thành trước ngày 31/12/2021.",
        "- Kiểm kê tài sản đến ngày 31/12/2025.",
        "- Báo cáo kết quả thực hiện trong tháng 12/2025.",
        "- Tổng hợp số liệu trong quý IV/2025.",
        "- Báo cáo kết quả từ ngày 15/12/2024 đến ngày 14/12/2025.",
        "- Lập danh sách thanh niên đủ 18 tuổi đến hết ngày 31/12/2025.",
        "- Báo cáo các trường hợp tử vong trước ngày 01/01/2026.",
        "- Triển khai cấp giấy cho nhà xây dựng trước ngày 01/7/2025.",
        "- Tính đến ngày 31/12/2025, toàn tỉnh có 96 đơn vị hành chính cấp xã.",
        "- Trước ngày 01/7/2025, Ủy ban nhân dân xã báo cáo qua Ủy ban nhân dân huyện do chưa có tài khoản.",
    ],
)
def test_a_day_of_the_past_that_is_no_deadline_is_silent(text, tmp_path):
    assert check(tmp_path, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "- Hoàn thành trước ngày 31/12/2025.",
        "- Hoàn thành trong Quý IV/2025.",
        "1. Cấp thôn: Hoàn thành trước ngày 05/10/2025 (14/8 âm lịch).",
        "- Phải được hoàn thành trước ngày 31/12/2025.",
        "1. Công an xã chủ trì, báo cáo Công an tỉnh trước ngày 15/12/2025.",
        "- Phòng Kinh tế tổng hợp, báo cáo kết quả về Ủy ban nhân dân xã trước ngày 15/12/2025 để theo dõi.",
        "- Gửi báo cáo về Phòng Kinh tế trước ngày 15 tháng 12 năm 2025.",
        "- Tham mưu, trình Ủy ban nhân dân xã phê duyệt trước ngày 15/12/2025.",
        "- Các thôn nộp danh sách trước 30/11/2025;",
        "- Chậm nhất ngày 15/02/2026 gửi báo cáo về Phòng Kinh tế.",
        "- Kiểm kê tài sản, hoàn thành trước ngày 15/01/2026.",
        "- Phòng Nội vụ, Phòng Kinh tế bàn giao hồ sơ cho các xã Ba Gia, Thọ Phong trước ngày 25/12/2025.",
        "- Đến 30/11/2025 phải báo cáo.",
        "- Trước ngày 30/11/2025, các đơn vị phải gửi báo cáo.",
        "- Thời hạn: 31-12-2025; 31.12.2025; ngày 31 tháng 12 năm 2025.",
        "- Thời hạn: 31.12.2025.",
        "- Thời hạn: ngày 31 tháng 12 năm 2025.",
        "- Thời hạn hoàn thành: Quý IV/2025.",
        "- Thời gian hoàn thành: tháng 12/2025.",
        "- Giải quyết xong các vụ việc trước ngày 31/12/2025.",
        "- Hoàn thành cấp đổi giấy phép lái xe trước ngày 01/01/2026.",
        "- Báo cáo tiến độ các nhiệm vụ trước ngày 28/02/2026.",
        "- Trình cấp có thẩm quyền chấp thuận chủ trương đầu tư trước ngày 01/01/2025.",
        "- Thực hiện quyết định của Ủy ban nhân dân tỉnh, Phòng Kinh tế ban hành hướng dẫn trước ngày 01/12/2025.",
        "- Hoàn thành việc ban hành Kế hoạch, hướng dẫn và phát động thi đua trong Quý I năm 2025; hằng năm kiểm điểm.",
    ],
)
def test_a_deadline_that_is_over_is_told(text, tmp_path):
    assert check(tmp_path, text) == ["TT704"]


def times(folder, text: str) -> list[str]:
    """The times that are told, each as it is written."""
    found = findings(folder, document(text, date=ISSUED))
    return [each.found for each in found if each.rule.id in TIMES]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Hoàn thành trước ngày 30/4/2026 và 31/12/2025.", ["31/12/2025"]),
        ("- Hoàn thành trước ngày 30/11/2025, 15/12/2025 và 31/12/2026.", ["30/11/2025", "15/12/2025"]),
        ("- Hoàn thành trước ngày 31/12/2026 (đợt 1), 31/12/2025 (đợt 2).", ["31/12/2025"]),
        ("- Hoàn thành trước ngày 31/12/2026, trước ngày 30 tháng 11 năm 2025.", ["30 tháng 11 năm 2025"]),
        ("- Thời hạn: 31/12/2026, 30/11/2025.", ["30/11/2025"]),
        ("- Thời hạn: ngày 15/6/2026; ngày 15/12/2025; ngày 30/6/2025.", ["15/12/2025", "30/6/2025"]),
        ("- Thời hạn: Quý I: trước ngày 15/3/2026; Quý II: trước ngày 15/6/2025.", ["15/6/2025"]),
        ("- Gửi báo cáo 6 tháng trước ngày 15/6/2026; cả năm trước ngày 15/12/2025.", ["15/12/2025"]),
    ],
)
def test_each_of_several_times_is_held_against_the_day_of_issue(text, expected, tmp_path):
    assert times(tmp_path, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "- Hoàn thành trước ngày 30/4/2026 và 31/12/2026.",
        "- Hoàn thành trước ngày 31/12/2026, ngày 15/12/2025 đã họp triển khai.",
        "- Thời hạn: 31/12/2026; ngày 15/12/2025 được giao bổ sung.",
        "- Thực hiện Kế hoạch ký ngày 15/10/2025 và 20/12/2025.",
        "- Hoàn thành trước ngày 31/12/2026. Cuộc họp ngày 15/12/2025 thống nhất.",
    ],
)
def test_a_day_of_the_past_beside_a_deadline_is_silent(text, tmp_path):
    assert times(tmp_path, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "- Sơ kết vào tháng 6/2025.",
        "- Sơ kết vào tháng 6/2025, tổng kết vào tháng 12/2025.",
        "- Thời gian: Từ tháng 01 đến tháng 12 năm 2025.",
        "- Thời gian thực hiện: Quý IV/2025.",
        "- Thực hiện từ ngày 01/01/2025 đến ngày 31/12/2025.",
        "- Mục tiêu đến hết năm 2025 đạt 80%.",
        "- Phấn đấu đến cuối năm 2025 có 90% số hộ dùng nước sạch.",
        "- Trước ngày 30/11/2025, các đơn vị gửi báo cáo về Phòng Kinh tế.",
        "- Tổ chức hội nghị trong tháng 12/2025.",
        "- Báo cáo kết quả hỗ trợ các hộ nghèo trước ngày 15/12/2025.",
    ],
)
def test_a_time_that_may_be_left_from_last_year_is_to_be_looked_at(text, tmp_path):
    assert check(tmp_path, text) == ["TT705"]


WORK = "- Hoàn thành trước ngày 31/12/2025."


@pytest.mark.parametrize("heading", ["ĐÁNH GIÁ KẾT QUẢ NĂM 2025", "Tồn tại, hạn chế", "TÌNH HÌNH NĂM 2025"])
def test_a_section_that_looks_back_sets_no_work(heading, tmp_path):
    assert check(tmp_path, f"I. {heading}", "1. Cấp xã", WORK) == []
    assert check(tmp_path, f"I. {heading}", "II. NHIỆM VỤ", WORK) == ["TT704"]
    assert check(tmp_path, f"1. {heading}", "2. Nhiệm vụ", WORK) == ["TT704"]
    assert check(tmp_path, heading, "1. Nhiệm vụ", WORK) == ["TT704"]
    assert check(tmp_path, heading, "NHIỆM VỤ", WORK) == ["TT704"]
    assert check(tmp_path, f"I. {heading}", "Phụ lục", WORK) == ["TT704"]


OF_2026 = "Chuyển đổi số năm 2026 trên địa bàn xã Ba Gia"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Kế hoạch năm 2025 của Ủy ban nhân dân xã được kế thừa, bổ sung.", []),
        ("- Dự toán năm 2025 chuyển nguồn sang năm 2026 là 1,2 tỷ đồng.", []),
        ("- Kế thừa kế hoạch năm 2025.", []),
        ("- Các nhiệm vụ năm 2025 chưa hoàn thành.", []),
        ("- Kinh phí từ dự toán chi năm 2025 đã giao cho các đơn vị.", ["TT703"]),
        ("- Trong dự toán chi ngân sách năm 2025 được giao.", ["TT703"]),
        ("- Dự toán chi năm 2025 đã giao 500 triệu đồng.", []),
        ("- Tổng dự toán chi năm 2025 tăng 5% so với năm trước.", []),
        ("- Chỉ tiêu năm 2025: 100% thôn có tổ công nghệ số.", ["TT703"]),
        ("- Tập trung thực hiện nhiệm vụ năm 2025 của xã.", ["TT703"]),
    ],
)
def test_work_of_last_year_that_is_used_on_is_silent(text, expected, tmp_path):
    assert check(tmp_path, text, subject=OF_2026) == expected


@pytest.mark.parametrize(
    "text",
    [
        "- Trong năm 2025 phấn đấu 90% hồ sơ được nộp trực tuyến.",
        "- Trong năm 2025, các thôn tập trung ra quân 02 đợt.",
        "- Phấn đấu trong năm 2025 trồng 2.000 cây.",
        "- Các thôn hoàn thành việc rà soát trong năm 2025.",
        "- Kế hoạch này thực hiện trong năm 2027.",
        "- Trong năm 2027 tập trung trồng cây trên các tuyến đường.",
        "- Thời gian thực hiện: năm 2025.",
        "- Thời gian: Trong năm 2027.",
    ],
)
def test_work_of_a_year_that_is_not_the_plans_is_to_be_looked_at(text, tmp_path):
    found = findings(tmp_path, document(text, date=ISSUED, subject=OF_2026))
    assert [(each.rule.id, dict(each.values)["dung"]) for each in found] == [("TT703", "năm 2026")]


@pytest.mark.parametrize(
    "text",
    [
        "- Trong năm 2026 phấn đấu 90% hồ sơ được nộp trực tuyến.",
        "- Giai đoạn 2026 - 2030 phấn đấu trồng 20.000 cây; thực hiện trong giai đoạn 2026-2030.",
        "- Phấn đấu đến năm 2030 có 05 thôn kiểu mẫu; tầm nhìn trong năm 2045 thực hiện toàn diện.",
        "- Trong năm 2025 đã tổ chức 02 đợt ra quân; kết quả thực hiện trong năm 2025 đạt 80%.",
        "- Phấn đấu tăng 10% so với năm 2025; số cây trồng trong năm 2025 là 500 cây.",
        "- Trong năm 2025, Công an xã xử lý 12 vụ, giảm 02 vụ.",
        "- Hoàn thành 12 việc trong năm 2025, làm nền cho năm 2026.",
        "- Khắc phục hạn chế trong năm 2025, thực hiện tốt hơn.",
        "- Các dự án khởi công thì hoàn thành trong năm 2027.",
        "- Chuẩn bị điều kiện để triển khai trong năm 2027; tiếp tục thực hiện trong năm 2027.",
        "- Xây dựng dự toán thực hiện trong năm 2027.",
        "- Thời gian: năm 2026 - 2027.",
        "- Thời gian thực hiện: năm 2026.",
        "- Theo Kế hoạch số 12/KH-UBND ngày 05/01/2025 của Ủy ban nhân dân tỉnh về thực hiện trong năm 2025.",
    ],
)
def test_another_year_that_is_reported_on_or_prepared_is_silent(text, tmp_path):
    assert check(tmp_path, text, subject=OF_2026) == []


def test_work_of_a_year_that_was_over_is_told_of_a_plan_without_a_year(tmp_path):
    assert check(tmp_path, "- Trong năm 2025 phấn đấu trồng 2.000 cây.") == ["TT703"]
    assert check(tmp_path, "- Thực hiện trong năm 2027.") == []


def test_the_year_of_issue_is_no_past_year_for_the_plan_of_the_next(tmp_path):
    work = "- Hoàn thành việc rà soát trong năm 2025."
    assert check(tmp_path, work, date="Ba Gia, ngày 20 tháng 12 năm 2025", subject=OF_2026) == []


def test_a_plan_to_report_on_a_year_may_set_work_for_the_next(tmp_path):
    subject = "Tổng kết công tác năm 2025 trên địa bàn xã Ba Gia"
    assert check(tmp_path, "- Chỉ ra việc phải thực hiện trong năm 2026.", subject=subject) == []


def table(heading: str, cell: str) -> bytes:
    """A plan with a table of one row under this heading."""
    rows = "".join(f"<w:tr><w:tc>{p('1')}</w:tc><w:tc>{p(text)}</w:tc></w:tr>" for text in (heading, cell))
    return of_paragraphs([*HEAD, p("Nội dung."), f"<w:tbl>{rows}</w:tbl>", p("Nơi nhận:"), p("- Lưu: VT.")])


@pytest.mark.parametrize(
    ("heading", "cell", "expected"),
    [
        ("Thời hạn", "Trước 31/12/2025", ["TT704"]),
        ("Thời gian hoàn thành", "Quý IV/2025", ["TT704"]),
        ("Tiến độ", "31/12/2025", ["TT704"]),
        ("Thời gian", "Năm 2025", ["TT703"]),
        ("Thời gian", "Trong năm 2025", ["TT703"]),
        ("Thời gian", "Năm 2026", []),
        ("Thời gian", "Năm 2025 - 2026", []),
        ("Kết quả", "Năm 2025", []),
        ("Thời gian", "Từ tháng 11/2025 đến tháng 4/2026", []),
        ("Thời hạn", "Đã xong trước ngày 31/12/2025", []),
        ("Thời gian sử dụng", "Trước ngày 31/12/2025", []),
        ("Ngày đưa vào sử dụng", "Trước ngày 30/4/2025", []),
        ("Ngày đưa vào sử dụng", "2025 (hoàn thành 30/12/2025)", []),
        ("Nguyên nhân", "Hoàn thành trước ngày 31/12/2025", []),
        ("Nguyên nhân", "Không hoàn thành trong tháng 11/2025", []),
    ],
)
def test_the_heading_of_a_column_decides(heading, cell, expected, tmp_path):
    assert [each for each in codes(findings(tmp_path, table(heading, cell))) if each in TIMES] == expected


def test_while_nothing_is_known_of_the_day_of_issue_nothing_is_told(tmp_path):
    assert check(tmp_path, WORK, date="Ba Gia, ngày     tháng     năm 20") == []


@pytest.mark.parametrize(
    "text",
    [
        "- Tập huấn trong tháng 02/2026.",
        "- Trung tâm Y tế khám sàng lọc cho phụ nữ mang thai trong quý IV năm 2025.",
        "- Chuẩn bị bầu cử đại biểu Quốc hội khóa XVI vào ngày 01/3/2026.",
        "- Trong 6 tháng đầu năm 2025 tổ chức 02 đợt truyền thông.",
        "- Quý IV/2025 tập huấn; các thôn tự kiểm tra.",
        "- Phát động tháng cao điểm tháng 9/2025.",
        "a) Phát động Tháng an toàn giao thông tháng 9/2025.",
        "- Lễ phát động: 15/02/2026.",
        "1. Lễ phát động Tết trồng cây: 7 giờ 30 phút, ngày 15/02/2026, tại Nhà văn hóa xã.",
        "- Hội nghị triển khai: vào ngày 15/02/2026 (buổi sáng)",
        "- Tổ chức Lễ phát động ngày 15/02/2026.",
    ],
)
def test_work_is_set_for_a_month_in_other_ways_too(text, tmp_path):
    assert check(tmp_path, text) == ["TT705"]


@pytest.mark.parametrize(
    "text",
    [
        "- Tập huấn trong tháng 4/2026.",
        "- Phát động tháng cao điểm tháng 9/2026.",
        "- Trong 6 tháng đầu năm 2025 đã tổ chức 02 đợt truyền thông.",
        "- Trong 6 tháng đầu năm 2025 tổ chức được 02 đợt truyền thông.",
        "- So với 6 tháng đầu năm 2025, số vụ giảm 12%.",
        "- Các lớp tập huấn trong tháng 02/2026.",
        "- Kết quả kiểm tra trong tháng 02/2026.",
        "- Đã phát động phong trào tháng 9/2025.",
        "- Quý IV/2025, toàn xã có 12 hộ thoát nghèo.",
        "- Hưởng ứng Lời kêu gọi ngày 27/3/2025.",
        "- Lễ phát động: 15/4/2026.",
        "- Tổ chức tập huấn theo Công văn ngày 15/01/2026.",
        "- Tổ chức Lễ kỷ niệm Ngày thành lập 15/01/2026.",
        "- Lễ phát động: đã tổ chức ngày 15/02/2026.",
        "- Lễ phát động cấp tỉnh: ngày 15/02/2026 đã được tổ chức.",
        "- Thực hiện kết luận tại Hội nghị ngày 15/02/2026; Thông báo kết luận Hội nghị: 15/02/2026.",
    ],
)
def test_months_that_are_only_spoken_of(text, tmp_path):
    assert check(tmp_path, text) == []
