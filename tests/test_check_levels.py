"""Names that are not those of the issuer's level, kind or day: told where wrong, silent where right."""

from __future__ import annotations

import pytest

from generator.actions.comparison import DocumentRules
from generator.actions.documents import check_setting
from generator.check.findings import check_document
from tests.plain_docs import document

CODES = ("TT571", "TT590", "TT591", "TT592", "TT593", "TT596", "TT722")
XA = ("ỦY BAN NHÂN DÂN", "XÃ BA GIA")
PHUONG = ("ỦY BAN NHÂN DÂN", "PHƯỜNG HẢI CHÂU")
DAC_KHU = ("ỦY BAN NHÂN DÂN", "ĐẶC KHU LÝ SƠN")
CITY = ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ ĐÀ NẴNG")
PROVINCE = ("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI")
NOW, THEN = "Ba Gia, ngày 10 tháng 02 năm 2026", "Ba Gia, ngày 10 tháng 02 năm 2023"


def told(sentence: str, issuer=XA, date: str = NOW) -> list[tuple[str, str]]:
    raw = document(sentence, issuer=issuer, date=date)
    found = check_document(raw, "a.docx", setting=check_setting(), more=DocumentRules(None, "").of).findings
    return [(each.rule.id, each.found) for each in found if each.rule.id in CODES]


@pytest.mark.parametrize(
    ("sentence", "issuer", "expected"),
    [
        ("- Đảng ủy tỉnh phối hợp.", XA, ("TT590", "Đảng ủy tỉnh")),
        ("- Đề nghị Ban CHQS tỉnh phối hợp.", XA, ("TT590", "Ban CHQS tỉnh")),
        ("- Thanh tra xã kiểm tra.", XA, ("TT590", "Thanh tra xã")),
        ("- Thực hiện theo mô hình chính quyền 3 cấp.", XA, ("TT590", "theo mô hình chính quyền 3 cấp")),
        ("- Phòng Kinh tế, Hạ tầng và Đô thị tổng hợp.", XA, ("TT592", "Phòng Kinh tế, Hạ tầng và Đô thị")),
        ("- Phòng Kinh tế tổng hợp.", PHUONG, ("TT592", "Phòng Kinh tế")),
        ("- Triển khai trên toàn tỉnh.", CITY, ("TT593", "toàn tỉnh")),
        ("- Các sở, ban, ngành thuộc tỉnh;", CITY, ("TT593", "thuộc tỉnh")),
        ("- Triển khai trên toàn thành phố.", PROVINCE, ("TT593", "toàn thành phố")),
        ("- Đề nghị lãnh đạo phường đôn đốc.", XA, ("TT593", "lãnh đạo phường")),
        ("- UBND các xã trên địa bàn đặc khu báo cáo.", DAC_KHU, ("TT596", "các xã trên địa bàn đặc khu")),
        ("- Các xã, phường thuộc xã Ba Gia;", XA, ("TT596", "Các xã, phường thuộc xã Ba Gia")),
        ("- Ban Chỉ huy PCTT&TKCN xã trực 24/24.", XA, ("TT571", "Ban Chỉ huy PCTT&TKCN")),
        ("- Sở NN&PTNT;", XA, ("TT571", "Sở NN&PTNT")),
        ("- Bộ NN và PTNT;", PROVINCE, ("TT722", "Bộ NN và PTNT")),
        ("- Bộ GTVT;", PROVINCE, ("TT722", "Bộ GTVT")),
    ],
)
def test_a_name_of_another_level_or_kind_is_told(sentence, issuer, expected):
    assert told(sentence, issuer) == [expected]


@pytest.mark.parametrize(
    ("sentence", "issuer"),
    [
        ("- UBND các xã, phường, đặc khu trên địa bàn tỉnh;", DAC_KHU),
        ("- UBND các xã trên địa bàn tỉnh, đặc khu Lý Sơn;", PROVINCE),
        ("- Các thôn trên địa bàn xã; các xã trong xã hội.", XA),
        ("- Tiếp nhận hồ sơ của các xã thuộc đặc khu trước đây.", DAC_KHU),
        ("- Các xã thuộc xã đảo, xã biên giới.", XA),
        ("- Tỉnh ủy, Bộ Chỉ huy Quân sự tỉnh, Thanh tra tỉnh phối hợp.", XA),
        ("- Ban Chỉ huy Quân sự xã phối hợp; thanh tra xã hội tham gia.", XA),
        ("- Kết thúc mô hình chính quyền 3 cấp, chuyển sang chính quyền địa phương 2 cấp.", XA),
        ("- Công tác thanh tra xã, phường được tăng cường.", XA),
        ("- Phòng Kinh tế tổng hợp.", XA),
        ("- Phòng Kinh tế, Hạ tầng và Đô thị tổng hợp.", PHUONG),
        ("- Phòng Kinh tế, Hạ tầng và Đô thị tổng hợp.", DAC_KHU),
        ("- Trao đổi kinh nghiệm với Phòng Kinh tế, Hạ tầng và Đô thị phường Cẩm Thành.", XA),
        ("- Phối hợp với Ủy ban nhân dân các thị xã, thành phố thuộc tỉnh.", CITY),
        ("- Trên toàn thành phố; các tỉnh, thành phố; ngân sách thành phố.", CITY),
        ("- Người dân của tỉnh Quảng Ngãi và của tỉnh bạn.", CITY),
        ("- Các đơn vị thuộc tỉnh, thành phố khác.", CITY),
        ("- Trên toàn tỉnh; thành phố trực thuộc Trung ương.", PROVINCE),
        ("- Lãnh đạo xã, lãnh đạo các phường lân cận tham dự.", XA),
        ("- Cử lãnh đạo phường, xã tham gia.", XA),
        ("- Sở Nông nghiệp và Môi trường; Bộ Nông nghiệp và Môi trường; Sở Nội vụ.", XA),
        ("- Theo tài liệu trước đây của Sở GTVT.", XA),
    ],
)
def test_the_right_names_are_left_alone(sentence, issuer):
    assert told(sentence, issuer) == []


def test_what_was_in_use_in_2023_is_left_alone_then():
    sentence = (
        "- Sở NN&PTNT, Bộ GTVT, Ban Chỉ huy PCTT&TKCN xã; Ban Tuyên giáo Đảng ủy; theo mô hình chính quyền 3 cấp."
    )
    assert told(sentence, date=THEN) == []


# ---------------------------------------------------------------- what a finding advises


def advised(code: str, *sentences: str, issuer=XA, date: str = NOW) -> list[dict[str, str]]:
    raw = document(*sentences, issuer=issuer, date=date)
    found = check_document(raw, "a.docx", setting=check_setting()).findings
    return [{**dict(each.values), "found": each.found} for each in found if each.rule.id == code]


@pytest.mark.parametrize(
    ("code", "sentence", "keep", "change"),
    [
        ("TT553", "- Đảm bảo công bằng; bảo đảm tiến độ.", "bảo đảm", "đảm bảo"),
        ("TT553", "- Đảm bảo công bằng; đảm bảo kinh phí; bảo đảm tiến độ.", "đảm bảo", "bảo đảm"),
        ("TT552", "- Hàng tuần họp; hằng tháng báo cáo.", "hằng (năm, tháng, …)", "hàng (năm, tháng, …)"),
        ("TT554", "- Kĩ năng số; kĩ thuật số, kỹ năng an toàn, kỹ thuật an toàn.", "kỹ", "kĩ"),
        ("TT555", "- Giai đoạn 2016-2020 và 2021 - 2025.", "2021 - 2025", "2021-2025"),
        ("TT555", "- Giai đoạn 2016-2020 và 2021 – 2025.", "2021 - 2025", "2021-2025, 2021 – 2025"),
        ("TT555", "- Giai đoạn 2016-2020, 2021-2025 và 2026 - 2030.", "2021-2025", "2021 - 2025"),
    ],
)
def test_of_two_spellings_as_frequent_the_better_one_stays(code, sentence, keep, change):
    [values] = advised(code, sentence)
    assert (values["nhieu"], values["it"]) == (keep, change)


def test_results_of_a_period_name_the_province_as_it_was():
    text = "Trong 05 năm, toàn tỉnh đã tổ chức 1.250 hoạt động."
    for heading, expected in (("I. KẾT QUẢ GIAI ĐOẠN 2021 - 2025", []), ("I. NHIỆM VỤ", ["toàn tỉnh"])):
        raw = document(heading, text, issuer=CITY)
        found = check_document(raw, "a.docx", setting=check_setting()).findings
        assert [each.found for each in found if each.rule.id == "TT593"] == expected


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("I. CÔNG TÁC NĂM QUA", "1. Kết quả đạt được"), []),
        (("I. CÔNG TÁC NĂM QUA", "1. Công tác chỉ đạo", "a) Những kết quả:"), []),
        (("Phần thứ nhất", "KẾT QUẢ THỰC HIỆN", "I. CÔNG TÁC CHỈ ĐẠO", "1. Tuyên truyền"), []),
        (("I. NHIỆM VỤ", "1. Kết quả cần đạt"), ["toàn tỉnh"]),
        (("I. NHIỆM VỤ", "1. Kết quả đạt được", "2. Việc phải làm"), ["toàn tỉnh"]),
        (("I. NHIỆM VỤ", "- Kết quả: đạt 90%"), ["toàn tỉnh"]),
        (("I. KẾT QUẢ THỰC HIỆN", "1. Tồn tại", "II. NHIỆM VỤ", "1. Tuyên truyền"), ["toàn tỉnh"]),
    ],
)
def test_results_stand_below_a_heading_of_any_rank(headings, expected):
    raw = document(*headings, "- Trong 05 năm, toàn tỉnh tổ chức 1.250 hoạt động.", issuer=CITY)
    found = check_document(raw, "a.docx", setting=check_setting()).findings
    assert [each.found for each in found if each.rule.id == "TT593"] == expected


def test_a_kind_of_unit_is_advised_in_small_letters():
    assert [each["dung"] for each in advised("TT508", "- Triển khai trên địa bàn Phường.")] == ["trên địa bàn xã"]


def test_the_example_of_a_full_citation_names_who_issues_such_documents():
    sentence = "- Theo Thông tư số 27/2018/TT-BTNMT; Kế hoạch số 80/KH-UBND; Quyết định số 749/QĐ-TTg."
    issuers = [each["vi_du"].split(" của ")[1].removesuffix(" về …") for each in advised("TT521", sentence)]
    assert issuers == ["Bộ trưởng Bộ …", "Ủy ban nhân dân tỉnh", "Thủ tướng Chính phủ"]


def test_a_date_is_told_as_it_is_written():
    decision = "Quyết định số 18/2021/QĐ-TTg ngày {} của Thủ tướng Chính phủ quy định về dự báo"
    [values] = advised("TT523", f"- {decision.format('22/4/2021')}.", f"- {decision.format('24/4/2021')}.")
    assert (values["found"], values["truoc"]) == ("Quyết định số 18/2021/QĐ-TTg ngày 24/4/2021", "22/4/2021")


def test_a_district_committee_is_asked_under_its_whole_name():
    sentence = "- Chỉ đạo Huyện ủy Quỳnh Phụ, Viện kiểm sát nhân dân huyện phối hợp thực hiện."
    [values] = advised("TT509", sentence, issuer=("ỦY BAN NHÂN DÂN", "HUYỆN QUỲNH PHỤ"), date=THEN)
    assert (values["found"], values["dung"]) == ("Chỉ đạo Huyện ủy Quỳnh Phụ", "Đề nghị Huyện ủy Quỳnh Phụ")


def test_no_advice_keeps_a_body_that_is_no_more():
    sentence = "- Giao Ban Tuyên giáo Tỉnh ủy định hướng tuyên truyền."
    [gone], [asked] = (advised(code, sentence, issuer=PROVINCE) for code in ("TT502", "TT509"))
    assert (gone["dung"], asked["dung"]) == ("Ban Tuyên giáo và Dân vận", "Đề nghị Ban Tuyên giáo và Dân vận")


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Phối hợp giữa xã Đà Bắc và xã Cao Sơn trong bảo vệ rừng", []),
        ("Bảo vệ rừng trên địa bàn xã Đà Bắc", ["xã Cao Sơn"]),
    ],
)
def test_the_partner_in_the_subject_line_of_a_joint_plan_is_no_slip(subject, expected):
    text = "Lực lượng xã Cao Sơn chủ trì tuần tra khu vực suối Rút."
    raw = document(text, issuer=("ỦY BAN NHÂN DÂN", "XÃ ĐÀ BẮC"), subject=subject, date=NOW.replace("Ba Gia", "Đà Bắc"))
    found = check_document(raw, "a.docx", setting=check_setting(), more=DocumentRules(None, "").of).findings
    assert [each.found for each in found if each.rule.id == "TT504"] == expected
