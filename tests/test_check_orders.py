"""Orders: those whom a People's Committee cannot order are asked, and bodies that are not its own get no task."""

from __future__ import annotations

import pytest

from generator.actions.documents import check_setting
from generator.check.findings import check_document
from generator.check.rules.record import Force
from tests.broken_form import reworded
from tests.broken_language import added, broken, findings
from tests.plain_docs import of_paragraphs
from tests.test_check_deadlines import HEAD, p
from tests.test_check_kinds import COMMUNE, ISLAND, PROVINCE, WARD, found


def told(plan: str, *sentences: str) -> list[tuple[str, str, str]]:
    """What is told of orders in a plan with these sentences more: rule, place, and what to write instead."""
    codes = ("TT501", "TT509", "TT510")
    return [
        (each.rule.id, each.found, dict(each.values).get("dung", ""))
        for each in found(plan, *sentences)
        if each.rule.id in codes
    ]


@pytest.mark.parametrize(
    ("plan", "sentence", "verb", "body"),
    [
        (COMMUNE, "- Giao Đảng ủy xã lãnh đạo, chỉ đạo.", "Giao", "Đảng ủy xã"),
        (COMMUNE, "- Giao Ủy ban MTTQ Việt Nam xã tuyên truyền.", "Giao", "Ủy ban MTTQ Việt Nam xã"),
        (COMMUNE, "- Yêu cầu Mặt trận Tổ quốc Việt Nam xã vận động.", "Yêu cầu", "Mặt trận Tổ quốc Việt Nam xã"),
        (COMMUNE, "- Giao Hội đồng nhân dân xã giám sát.", "Giao", "Hội đồng nhân dân xã"),
        (COMMUNE, "- Giao nhiệm vụ cho Hội Nông dân xã tuyên truyền.", "Giao nhiệm vụ cho", "Hội Nông dân xã"),
        (COMMUNE, "- Các thôn thực hiện; giao Đoàn Thanh niên xã hỗ trợ.", "giao", "Đoàn Thanh niên xã"),
        (COMMUNE, "- UBND xã yêu cầu các tổ chức chính trị - xã hội dự.", "yêu cầu", "các tổ chức chính trị - xã hội"),
        (COMMUNE, "- Giao Phòng Kinh tế, Hội Nông dân xã hướng dẫn.", "", "Hội Nông dân xã"),
        (COMMUNE, "- Yêu cầu các thôn, Ban Công tác Mặt trận và chi bộ thực hiện.", "", "Ban Công tác Mặt trận"),
        (COMMUNE, "- Chỉ đạo Ban Công tác Mặt trận các thôn tuyên truyền.", "Chỉ đạo", "Ban Công tác Mặt trận"),
        (PROVINCE, "- Yêu cầu Bộ Nội vụ hướng dẫn.", "Yêu cầu", "Bộ Nội vụ"),
        (COMMUNE, "- Phân công Ủy ban Kiểm tra Đảng ủy giám sát.", "Phân công", "Ủy ban Kiểm tra Đảng ủy"),
        (PROVINCE, "- Yêu cầu Bộ Xây dựng xem xét.", "Yêu cầu", "Bộ Xây dựng"),
        (PROVINCE, "- Yêu cầu các bộ, ngành hướng dẫn.", "Yêu cầu", "các bộ, ngành"),
        (PROVINCE, "- Giao Ban Tuyên giáo và Dân vận Tỉnh ủy định hướng.", "Giao", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
        (PROVINCE, "- Yêu cầu Tòa án nhân dân tỉnh xét xử.", "Yêu cầu", "Tòa án nhân dân tỉnh"),
    ],
)  # fmt: skip
def test_party_front_council_courts_and_ministries_are_asked_and_not_ordered(plan, sentence, verb, body):
    asks = "Đề nghị" if verb[:1].isupper() else "đề nghị"
    assert told(plan, sentence) == [("TT509", f"{verb} {body}".strip(), f"{asks} {body}")]


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (COMMUNE, "- Đề nghị Đảng ủy xã lãnh đạo, chỉ đạo; đề nghị Ủy ban MTTQ Việt Nam xã giám sát."),
        (COMMUNE, "- Giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với Ủy ban MTTQ Việt Nam xã và Đoàn Thanh niên xã."),
        (COMMUNE, "- Giao Phòng Kinh tế tham mưu, Hội Nông dân xã tham gia."),
        (COMMUNE, "- Giao Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã tham mưu."),
        (COMMUNE, "- Giao Ban Chỉ huy Quân sự xã, Công an xã, các thôn thực hiện."),
        (COMMUNE, "- Bàn giao HĐND xã hồ sơ; chuyển giao Đảng ủy xã tài liệu."),
        (COMMUNE, "- Tổ chức giao ban Thường trực Đảng ủy hằng tháng."),
        (COMMUNE, "- Đáp ứng yêu cầu Bộ Nội vụ đề ra, theo yêu cầu Đảng ủy xã."),
        (COMMUNE, "- Giao Đảng ủy viên phụ trách địa bàn."),
        (COMMUNE, "- Đảng ủy xã giao Ban Xây dựng Đảng theo dõi."),
        (COMMUNE, "- Đề nghị Ban Thường vụ Tỉnh ủy giao Ban Tuyên giáo và Dân vận Tỉnh ủy định hướng."),
        (COMMUNE, "- UBND tỉnh đã giao Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh chủ trì."),
        (COMMUNE, "- Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về giao Hội Nông dân xã ủy thác."),
        (COMMUNE, "- Trước đây, giao Hội Nông dân xã thực hiện."),
        (COMMUNE, "- Khẩu hiệu “Giao Đoàn Thanh niên xã việc khó”."),
        (PROVINCE, "- Giao Bộ Chỉ huy Quân sự tỉnh thực hiện."),
    ],
)  # fmt: skip
def test_what_asks_joins_or_tells_is_no_order(plan, sentence):
    assert told(plan, sentence) == []


def test_what_those_who_are_asked_order_stands_below_their_heading():
    asked = "- Chỉ đạo Ban Công tác Mặt trận các thôn tuyên truyền."
    heading = "8. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã"
    assert told(COMMUNE, heading, asked) == []
    assert [code for code, *_ in told(COMMUNE, heading, asked, "9. Phòng Kinh tế", asked)] == ["TT509"]


@pytest.mark.parametrize(
    ("plan", "sentence", "wrong"),
    [
        (COMMUNE, "- Giao Ủy ban nhân dân các xã, phường tổ chức thực hiện.", "Ủy ban nhân dân các xã, phường"),
        (WARD, "- Ủy ban nhân dân các xã, phường, đặc khu chủ trì.", "Ủy ban nhân dân các xã, phường, đặc khu"),
        (ISLAND, "- Yêu cầu Chủ tịch UBND các xã và phường chỉ đạo.", "Chủ tịch UBND các xã và phường"),
        (COMMUNE, "- Giao các xã, phường tổ chức thực hiện.", "các xã, phường"),
        (COMMUNE, "- Các Sở, ban, ngành triển khai thực hiện.", "Các Sở, ban, ngành"),
        (COMMUNE, "- Giao các sở, ngành tỉnh triển khai.", "các sở, ngành tỉnh"),
        (COMMUNE, "- Giao Phòng Kinh tế, các sở, ngành triển khai.", "các sở, ngành"),
        (COMMUNE, "- Giao Ủy ban nhân dân tỉnh xem xét.", "Ủy ban nhân dân tỉnh"),
        (PROVINCE, "- Giao Ủy ban nhân dân các tỉnh, thành phố thực hiện.", "Ủy ban nhân dân các tỉnh, thành phố"),
    ],
)
def test_bodies_that_are_not_below_the_unit_get_no_task(plan, sentence, wrong):
    assert [each[:2] for each in told(plan, sentence)] == [("TT510", wrong)]


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (COMMUNE, "- Phối hợp với Ủy ban nhân dân các xã, phường giáp ranh."),
        (COMMUNE, "- Các xã, phường trong khu vực cùng thực hiện; các sở, ngành tỉnh đã hỗ trợ xã."),
        (COMMUNE, "- Yêu cầu các phòng, ban, ngành, đoàn thể, các thôn phối hợp với Mặt trận Tổ quốc xã triển khai."),
        (COMMUNE, "- Phân công Chủ tịch Hội Nông dân xã phụ trách thôn An Hòa."),
        (COMMUNE, "- Đề nghị Ủy ban nhân dân các xã, phường giáp ranh phối hợp; đề nghị các sở, ngành tỉnh quan tâm."),
        (COMMUNE, "- Theo hướng dẫn của các sở, ngành tỉnh và Ủy ban nhân dân các xã."),
        (COMMUNE, "- Ủy ban nhân dân tỉnh giao chỉ tiêu cho xã."),
        (COMMUNE, "- Giao các thôn, Phòng Kinh tế thực hiện; yêu cầu các xã viên hợp tác xã tham gia."),
        (PROVINCE, "- Giao Ủy ban nhân dân các xã, phường, đặc khu thực hiện."),
        (PROVINCE, "- Các sở, ban, ngành và Ủy ban nhân dân các xã, phường triển khai."),
    ],
)
def test_bodies_below_the_unit_and_bodies_that_help_are_no_finding(plan, sentence):
    assert told(plan, sentence) == []


def test_an_office_above_that_another_orders_is_no_finding():
    assert told(COMMUNE, "- Đề nghị Ủy ban nhân dân tỉnh giao Sở Nội vụ hướng dẫn.") == []
    assert [code for code, *_ in told(COMMUNE, "- Giao Sở Nội vụ hướng dẫn.")] == ["TT501"]


def test_use_asks_for_it_and_no_law():
    sentence = "- Giao Đảng ủy xã chỉ đạo."
    assert {each.rule.force for each in found(COMMUNE, sentence) if each.rule.id == "TT509"} == {Force.SHOULD}


def test_a_heading_of_the_last_part_is_read_as_an_order():
    change = reworded("2. Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội", "Các sở, ban, ngành thành phố")
    assert [each.found for each in findings(broken(change)) if each.rule.id == "TT510"] == [
        "Các sở, ban, ngành thành phố"
    ]
    assert not [each for each in findings(broken(added("- Mời các sở, ngành dự."))) if each.rule.id == "TT510"]


@pytest.mark.parametrize(("heading", "expected"), [("Chủ trì", ["Các sở, ban, ngành"]), ("Phối hợp", [])])
def test_the_column_of_those_who_lead_sets_to_work(heading, expected):
    rows = "".join(
        f"<w:tr><w:tc>{p('1')}</w:tc><w:tc>{p(text)}</w:tc></w:tr>" for text in (heading, "Các sở, ban, ngành")
    )
    raw = of_paragraphs([*HEAD, p("Nội dung."), f"<w:tbl>{rows}</w:tbl>", p("Nơi nhận:"), p("- Lưu: VT.")])
    found_in = check_document(raw, "a.docx", setting=check_setting()).findings
    assert [each.found for each in found_in if each.rule.id == "TT510"] == expected
