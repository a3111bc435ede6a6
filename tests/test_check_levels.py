"""Names that are not those of the issuer's level, kind or day: told where wrong, silent where right."""

from __future__ import annotations

import pytest

from generator.actions.comparison import DocumentRules
from generator.actions.documents import check_setting
from generator.check.findings import check_document
from tests.plain_docs import document

CODES = ("TT571", "TT590", "TT591", "TT592", "TT593", "TT722")
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
        ("- Tỉnh ủy, Bộ Chỉ huy Quân sự tỉnh, Thanh tra tỉnh phối hợp.", XA),
        ("- Ban Chỉ huy Quân sự xã phối hợp; thanh tra xã hội tham gia.", XA),
        ("- Kết thúc mô hình chính quyền 3 cấp, chuyển sang chính quyền địa phương 2 cấp.", XA),
        ("- Công tác thanh tra xã, phường được tăng cường.", XA),
        ("- Phòng Kinh tế tổng hợp.", XA),
        ("- Phòng Kinh tế, Hạ tầng và Đô thị tổng hợp.", PHUONG),
        ("- Phòng Kinh tế, Hạ tầng và Đô thị tổng hợp.", DAC_KHU),
        ("- Trao đổi kinh nghiệm với Phòng Kinh tế, Hạ tầng và Đô thị phường Cẩm Thành.", XA),
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
