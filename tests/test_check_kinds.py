"""Another kind of unit without a name: told where only the issuer, or the unit above it, can be meant."""

from __future__ import annotations

from functools import cache

import pytest

from generator.actions.documents import check_setting
from generator.actions.drafts import document_bytes
from generator.check.findings import Finding, check_document
from generator.check.rules.record import Force
from tests.broken_form import Editor, cut, shorten, write
from tests.broken_language import added
from tests.plain_docs import document
from tests.plans import shipped_plans

WARD = "profiles/da-nang/phuong-hai-chau.yaml × chuyen-doi-so"
COMMUNE = "profiles/quang-ngai/xa-ba-gia.yaml × chuyen-doi-so"
ISLAND = "profiles/quang-ngai/dac-khu-ly-son.yaml × chuyen-doi-so"
PROVINCE = "profiles/quang-ngai/tinh.yaml × chuyen-doi-so"
CITY = ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ CẦN THƠ")
PROVINCES = ("ỦY BAN NHÂN DÂN", "TỈNH AN GIANG")
BECAME_CITY = ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ QUẢNG NINH")


@cache
def shipped(name: str) -> bytes:
    made = next(made for made in shipped_plans() if made.name == name)
    file = Editor(document_bytes(made.plan, "chuyen-doi-so"))
    shorten(file)
    cut(file, "2. Hoàn thiện", "Trên đây là")  # the sentences stand in the clause above
    return file.bytes()


def found(name: str, *sentences: str) -> tuple[Finding, ...]:
    file = Editor(shipped(name))
    added(*sentences)(file)
    return check_document(file.bytes(), "a.docx", setting=check_setting()).findings


def told(name: str, *sentences: str) -> list[tuple[str, str]]:
    """What is told of kinds of units in a plan with these sentences more, and what to write instead."""
    return [(each.found, dict(each.values)["dung"]) for each in of_kinds(name, *sentences)]


def of_kinds(name: str, *sentences: str) -> list[Finding]:
    return [each for each in found(name, *sentences) if each.rule.id == "TT508"]


@pytest.mark.parametrize(
    ("plan", "sentence", "wrong", "right"),
    [
        (COMMUNE, "Ủy ban nhân dân phường chịu trách nhiệm.", "Ủy ban nhân dân phường", "Ủy ban nhân dân xã"),
        (COMMUNE, "Phát động trong toàn phường.", "toàn phường", "toàn xã"),
        (COMMUNE, "Giao Công an phường chủ trì.", "Công an phường", "Công an xã"),
        (COMMUNE, "Rà soát trên địa bàn phường.", "trên địa bàn phường", "trên địa bàn xã"),
        (COMMUNE, "Kinh phí từ ngân sách phường năm 2026.", "ngân sách phường", "ngân sách xã"),
        (COMMUNE, "Báo cáo Đảng ủy phường, Ủy ban nhân dân xã.", "Đảng ủy phường", "Đảng ủy xã"),
        (COMMUNE, "Phối hợp với Công an phường tuần tra.", "Công an phường", "Công an xã"),
        (COMMUNE, "Đề nghị Ủy ban MTTQ Việt Nam phường xem.", "Ủy ban MTTQ Việt Nam phường", "Ủy ban MTTQ Việt Nam xã"),
        (COMMUNE, "Trên địa bàn đặc khu có 05 điểm.", "Trên địa bàn đặc khu", "Trên địa bàn xã"),
        (COMMUNE, "Các thôn của phường đăng ký.", "của phường", "của xã"),
        (COMMUNE, "Theo phân công của Đảng ủy và của phường.", "của phường", "của xã"),
        (COMMUNE, "Theo chỉ đạo của thành phố.", "của thành phố", "của tỉnh"),
        (ISLAND, "Theo kế hoạch của xã đề ra.", "của xã", "của đặc khu"),
        (WARD, "Các tổ dân phố của xã đăng ký.", "của xã", "của phường"),
        (WARD, "Phát động trong toàn xã.", "toàn xã", "toàn phường"),
        (WARD, "UBND xã quyết định.", "UBND xã", "UBND phường"),
        (WARD, "Rà soát trên địa bàn xã.", "trên địa bàn xã", "trên địa bàn phường"),
        (ISLAND, "Phát động trong toàn xã.", "toàn xã", "toàn đặc khu"),
        (ISLAND, "Giao Công an phường chủ trì.", "Công an phường", "Công an đặc khu"),
        (COMMUNE, "Thực hiện chỉ đạo của Thành ủy.", "Thành ủy", "Tỉnh ủy"),
        (COMMUNE, "Báo cáo UBND thành phố kết quả.", "UBND thành phố", "UBND tỉnh"),
        (WARD, "Thực hiện chỉ đạo của Tỉnh ủy.", "Tỉnh ủy", "Thành ủy"),
        (WARD, "Báo cáo UBND tỉnh kết quả.", "UBND tỉnh", "UBND thành phố"),
        (WARD, "Hỗ trợ từ ngân sách tỉnh.", "ngân sách tỉnh", "ngân sách thành phố"),
        (COMMUNE, "Ban Chỉ huy Phòng thủ dân sự phường trực.", "Ban Chỉ huy Phòng thủ dân sự phường",
         "Ban Chỉ huy Phòng thủ dân sự xã"),
        (COMMUNE, "Các phòng, đơn vị thuộc phường thực hiện.", "đơn vị thuộc phường", "đơn vị thuộc xã"),
        (COMMUNE, "Hội Liên hiệp Phụ nữ phường phát động.", "Hội Liên hiệp Phụ nữ phường", "Hội Liên hiệp Phụ nữ xã"),
        (COMMUNE, "Vận động Nhân dân phường hưởng ứng.", "Nhân dân phường", "Nhân dân xã"),
        (WARD, "Hội Nông dân xã tuyên truyền.", "Hội Nông dân xã", "Hội Nông dân phường"),
        (WARD, "Trạm y tế xã khám bệnh.", "Trạm y tế xã", "Trạm y tế phường"),
        (WARD, "Vận động Nhân dân trong xã.", "Nhân dân trong xã", "Nhân dân trong phường"),
        (WARD, "Đề nghị Tỉnh đoàn hướng dẫn.", "Tỉnh đoàn", "Thành đoàn"),
        (WARD, "Đề nghị Tỉnh Đoàn hướng dẫn.", "Tỉnh Đoàn", "Thành Đoàn"),
        (COMMUNE, "Ban Thường vụ Thành đoàn phát động.", "Thành đoàn", "Tỉnh đoàn"),
        (WARD, "Liên đoàn Lao động tỉnh phối hợp.", "Liên đoàn Lao động tỉnh", "Liên đoàn Lao động thành phố"),
        (PROVINCE, "Thành ủy lãnh đạo.", "Thành ủy", "Tỉnh ủy"),
        (PROVINCE, "Ủy ban nhân dân thành phố giao.", "Ủy ban nhân dân thành phố", "Ủy ban nhân dân tỉnh"),
        (PROVINCE, "Công an thành phố chủ trì.", "Công an thành phố", "Công an tỉnh"),
    ],
)  # fmt: skip
def test_a_kind_that_the_unit_is_not_must_be_mended(plan, sentence, wrong, right):
    [finding] = of_kinds(plan, sentence)
    assert (finding.found, dict(finding.values)["dung"]) == (wrong, right)
    assert finding.rule.force is Force.MUST


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (COMMUNE, "Ủy ban nhân dân các xã, phường, đặc khu phối hợp."),
        (COMMUNE, "Ủy ban nhân dân phường, xã giáp ranh phối hợp."),
        (COMMUNE, "Thẩm quyền của UBND xã/phường; UBND phường/xã; UBND phường (xã)."),
        (COMMUNE, "Phối hợp với Ủy ban nhân dân phường Trương Quang Trọng; Công an phường Trương Quang Trọng."),
        (COMMUNE, "Đón đoàn phường Trương Quang Trọng; Công an phường bảo đảm an toàn cho đoàn."),
        (COMMUNE, "Phối hợp với Công an phường nơi cư trú; Công an phường giáp ranh."),
        (COMMUNE, "Đọc bài “Toàn phường thi đua” trên báo."),
        (COMMUNE, "Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân phường về tuần tra."),
        (COMMUNE, "Thực hiện Luật Tổ chức Hội đồng nhân dân phường và các quy định khác."),
        (COMMUNE, "Điền mẫu của UBND phường …………."),
        (COMMUNE, "Báo cáo UBND tỉnh, Tỉnh ủy; các tỉnh, thành phố."),
        (COMMUNE, "Học tập Thành ủy Đà Nẵng, UBND thành phố Đà Nẵng."),
        (COMMUNE, "Nhiệm vụ của xã, của phường; của xã và của phường; kinh nghiệm của phường bạn, của phường cũ."),
        (COMMUNE, "Tiếp nhận tài liệu của phường trước đây."),
        (WARD, "Sự tham gia của xã hội, của xã viên; của xã phường; của xã nghèo; của các tỉnh, của tỉnh bạn."),
        (WARD, "Đội bóng của xã, của tỉnh bạn thi đấu giao lưu."),
        (WARD, "Vận động toàn xã hội tham gia, toàn xã hội chung tay."),
        (WARD, "Thẩm quyền của Ủy ban nhân dân cấp xã; ngân sách cấp xã."),
        (WARD, "Thực hiện chế độ kế toán ngân sách xã."),
        (WARD, "Các Ủy ban nhân dân xã, phường phối hợp."),
        (WARD, "Hỗ trợ xã đặc biệt khó khăn; trên địa bàn xã biên giới."),
        (WARD, "Báo cáo Thành ủy, UBND thành phố."),
        (WARD, "Học tập Tỉnh ủy, Thành ủy; các Tỉnh ủy, Thành ủy."),
        (WARD, "Tỉnh đoàn, Thành đoàn các nơi cùng dự; Thành đoàn phối hợp với Tỉnh đoàn Quảng Ngãi."),
        (WARD, "Tỉnh đoàn, Tỉnh ủy các nơi; cả nước, các tỉnh đoàn kết; Tỉnh đoàn kết với thành phố."),
        (WARD, "Công chức nguyên là Trưởng Công an xã."),
        (WARD, "UBND tỉnh, thành phố trực thuộc trung ương phối hợp."),
        (PROVINCE, "Ủy ban nhân dân phường và Công an xã thực hiện; trên địa bàn xã; toàn phường."),
        (PROVINCE, "Ủy ban nhân dân các tỉnh, thành phố; Công an thành phố Đà Nẵng; Thành ủy Đà Nẵng."),
        (PROVINCE, "Ủy ban nhân dân thành phố Quảng Ngãi trước đây; Công an thành phố trước đây."),
        (WARD, "Trạm y tế xã đặc biệt khó khăn; Hội Nông dân xã bạn; đối tượng thuộc xã biên giới."),
        (WARD, "Nhân dân xã, phường; các đơn vị thuộc xã, phường."),
    ],
)  # fmt: skip
def test_lists_names_laws_and_others_are_no_finding(plan, sentence):
    assert told(plan, sentence) == []


def told_in_city(sentence: str, issuer=CITY, date: str = "Cần Thơ, ngày 20 tháng 10 năm 2026") -> list[str]:
    raw = document(sentence, issuer=issuer, date=date, subject="Phát triển văn hóa")
    findings = check_document(raw, "a.docx", setting=check_setting()).findings
    return [each.found for each in findings if each.rule.id == "TT508"]


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("- Ủy ban nhân dân tỉnh giao Sở Nội vụ chủ trì.", "Ủy ban nhân dân tỉnh"),
        ("- Chủ tịch Ủy ban nhân dân tỉnh quyết định.", "Ủy ban nhân dân tỉnh"),
        ("- Công an tỉnh bảo đảm an ninh.", "Công an tỉnh"),
        ("- Tỉnh ủy lãnh đạo.", "Tỉnh ủy"),
        ("- Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh phối hợp.", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
    ],
)
def test_the_bodies_of_a_city_are_not_those_of_a_province(sentence, wrong):
    assert told_in_city(sentence) == [wrong]
    assert told_in_city(sentence, BECAME_CITY) == [wrong]
    assert told_in_city(sentence, PROVINCES) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "- Công an tỉnh Vĩnh Long phối hợp.",
        "- Ủy ban nhân dân các tỉnh, thành phố; Công an tỉnh lân cận; Tỉnh ủy, Thành ủy các nơi.",
        "- Kế hoạch số 12/KH-UBND ngày 05/01/2024 của Ủy ban nhân dân tỉnh về tuần tra.",
        "- Học tập mô hình của Công an tỉnh bạn.",
    ],
)
def test_the_bodies_of_other_provinces_are_no_finding_in_a_city(sentence):
    assert told_in_city(sentence) == []


def test_what_a_unit_did_before_it_changed_its_kind_stays():
    sentence = "- Tiếp tục thực hiện nghị quyết của Hội đồng nhân dân tỉnh về học phí."
    assert told_in_city(sentence, BECAME_CITY) == []
    assert told_in_city(sentence) == ["Hội đồng nhân dân tỉnh"]


def test_a_plan_of_a_district_means_the_city_above():
    quarter = ("ỦY BAN NHÂN DÂN", "QUẬN HỒNG BÀNG")
    assert told_in_city("- Công an thành phố chủ trì.", quarter, "Hồng Bàng, ngày 20 tháng 10 năm 2024") == []


def test_a_plan_of_three_tiers_may_mean_the_city_below_the_province():
    assert told_in_city("- Công an thành phố chủ trì.", PROVINCES, "Long Xuyên, ngày 20 tháng 10 năm 2024") == []


def test_a_kind_that_the_unit_is_not_is_told_among_the_recipients():
    file = Editor(shipped(COMMUNE))
    write(file.paragraph("- UBND tỉnh"), "- Thường trực Đảng ủy phường;")
    findings = check_document(file.bytes(), "a.docx", setting=check_setting()).findings
    assert [each.found for each in findings if each.rule.id == "TT508"] == ["Đảng ủy phường"]


def test_every_body_of_a_sentence_is_told():
    sentence = "Ủy ban nhân dân xã giao Công an xã triển khai; báo cáo Ủy ban nhân dân tỉnh, Tỉnh ủy."
    assert [wrong for wrong, _ in told(WARD, sentence)] == [
        "Ủy ban nhân dân xã",
        "Công an xã",
        "Ủy ban nhân dân tỉnh",
        "Tỉnh ủy",
    ]


def test_each_text_is_told_once():
    assert told(WARD, "Toàn xã tham gia.", "Phát động toàn xã.") == [("Toàn xã", "Toàn phường")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Duy tu cao tốc Đồng Đăng (tỉnh Lạng Sơn) - Trà Lĩnh (tỉnh Cao Bằng).",
        "Đề nghị UBND tỉnh Cao Bằng, UBND tỉnh Thái Nguyên phối hợp quản lý địa bàn giáp ranh.",
    ],
)
def test_another_province_may_be_asked_and_a_place_may_lie_in_it(sentence):
    assert not {each.rule.id for each in found(PROVINCE, sentence)} & {"TT504", "TT507"}


def changed(name: str, beginning: str, line: str) -> list[tuple[str, str]]:
    """What is told of other units when a line of a plan is another one."""
    file = Editor(shipped(name))
    write(file.paragraph(beginning), line)
    findings = check_document(file.bytes(), "a.docx", setting=check_setting()).findings
    return [(each.rule.id, each.found) for each in findings if each.rule.id in ("TT504", "TT507", "TT508")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("TM. ỦY BAN NHÂN DÂN XÃ BÌNH CHƯƠNG", [("TT507", "XÃ BÌNH CHƯƠNG")]),
        ("TM. UBND PHƯỜNG BA GIA", [("TT507", "PHƯỜNG BA GIA")]),
        ("TM. ỦY BAN NHÂN DÂN XÃ BA GIA", []),
        ("TM. ỦY BAN NHÂN DÂN XÃ Ba Gia", []),
        ("TM. ỦY BAN NHÂN DÂN XÃ", []),
        ("TM. ỦY BAN NHÂN DÂN", []),
    ],
)
def test_the_lines_of_authority_name_the_issuer(line, expected):
    assert changed(COMMUNE, "TM. ỦY BAN", line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- Tỉnh ủy Lạng Sơn;", [("TT504", "tỉnh Lạng Sơn")]),
        ("- Công an tỉnh Lạng Sơn;", [("TT504", "tỉnh Lạng Sơn")]),
        ("- Thường trực Tỉnh ủy Lạng Sơn;", [("TT507", "tỉnh Lạng Sơn")]),
        ("- Tỉnh ủy Quảng Ngãi;", []),
        ("- Tỉnh ủy, Thành ủy;", []),
    ],
)
def test_the_party_committee_of_another_province_is_told(line, expected):
    assert changed(PROVINCE, "- Lưu", line) == expected
