"""Text left over from another year, term or unit: heard from the first day on, silent the day before."""

from __future__ import annotations

import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator import resources
from generator.actions.documents import check_setting
from generator.check.dated import day_text
from generator.check.rules.record import DECREE, Force
from generator.check.rules.stale import RULES
from generator.numbering import roman
from tests import broken_language
from tests.plain_docs import codes, document, findings, wanted


def day(text: str) -> str:
    return f"Ba Gia, ngày {text[:2]} tháng {text[3:5]} năm {text[6:]}"


def dated(when: date) -> str:
    return f"Ba Gia, ngày {when.day:02d} tháng {when.month:02d} năm {when.year}"


YEAR = "Chuyển đổi số năm 2026 trên địa bàn xã Ba Gia"
# For every rule a text that has it, and nothing else; the date of issue is 10/02/2026 where none is named.
CASES: dict[str, dict[str, object]] = {
    "TT701": {"text": "Ban hành Kế hoạch chuyển đổi số năm 2025 trên địa bàn xã Ba Gia.", "subject": YEAR},
    "TT702": {"text": "Nội dung.", "subject": "Chuyển đổi số năm 2025 trên địa bàn xã Ba Gia"},
    "TT703": {"text": "- Hoàn thành các chỉ tiêu phát triển kinh tế - xã hội năm 2025;", "subject": YEAR},
    "TT704": {"text": "- Hoàn thành trước ngày 31/12/2025."},
    "TT705": {"text": "- Tổ chức hội nghị trong Quý IV/2025."},
    "TT591": {"text": "- Báo cáo Sở Nông nghiệp và Môi trường.", "date": day("10/02/2023")},
    "TT706": {"text": "- Phấn đấu đạt mục tiêu giai đoạn 2021 - 2025."},
    "TT707": {
        "text": "Nội dung.",
        "subject": YEAR,
        "foot": ("Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Phụ lục", "PHÂN CÔNG NHIỆM VỤ NĂM 2025", "1. Việc."),
    },
    "TT708": {
        "text": "Đại hội Đảng bộ xã Ba Gia lần thứ I, nhiệm kỳ 2025 - 2030; Nghị quyết Đại hội Đảng bộ xã lần thứ XX."
    },
    "TT709": {"text": "- Tổ chức đón Tết Nguyên đán Ất Tỵ năm 2026.", "subject": YEAR},
    "TT710": {"text": "- Tổ chức đón Tết Nguyên đán Ất Tỵ.", "subject": YEAR},
    "TT711": {"text": "Thực hiện Nghị quyết Đại hội Đảng bộ xã lần thứ XX, nhiệm kỳ 2020 - 2025."},
    "TT712": {
        "text": "Đại hội Đảng bộ xã lần thứ I, nhiệm kỳ 2025-2030; Đại hội Đảng bộ xã lần thứ II, nhiệm kỳ 2025-2030."
    },
    "TT713": {"text": "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng."},
    "TT714": {"text": "- Hướng tới Đại hội đảng bộ các cấp nhiệm kỳ 2025 - 2030."},
    "TT721": {"text": "- Các thôn của xã Tịnh Bắc, huyện Sơn Tịnh thực hiện."},
    "TT585": {"text": "Nội dung.", "issuer": ("ỦY BAN NHÂN DÂN", "XÃ TỊNH BẮC"), "subject": "Chăm sóc cây xanh"},
    "TT588": {"text": "- Theo Công văn số 3105/BTNMT-TCBHĐVN ngày 05/01/2026 của cơ quan cấp trên về cây xanh."},
    "TT723": {"text": "- Nâng cao chất lượng phục vụ trên địa bàn xã Đạp Thanh."},
    "TT724": {"text": "- Ra quân vào Chủ nhật, ngày 21 tháng 3 năm 2026."},
    "TT725": {"text": "- Treo cờ từ ngày 20 tháng 12 năm 2026 đến ngày 05 tháng 12 năm 2026."},
    "TT726": {"text": "- Hoàn thành trong Quý V/2026."},
    "TT727": {"text": "- Kỷ niệm 95 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2026)."},
    "TT740": {"text": "- Tuyên truyền kỷ niệm 79 năm Quốc khánh 02/9."},
    "TT746": {"text": "- Trực từ ngày 18 tháng 02 năm 2026 (mùng 1 Tết)."},
    "TT745": {"text": "- Bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031."},
    "TT722": {"text": "- Theo hướng dẫn của Bộ Kế hoạch và Đầu tư."},
    "TT731": {"text": "Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19/6/2015;"},
    "TT732": {"text": "- Giải quyết theo Luật Đất đai năm 2013."},
    "TT733": {"text": "- Theo Kế hoạch số 40/KH-UBND ngày 11/02/2026 của Ủy ban nhân dân tỉnh Quảng Ngãi về cây xanh."},
    "TT741": {"text": "- Trồng xxx cây xanh tại [tên thôn]."},
    "TT742": {"text": "- Trồng ………… cây xanh."},
}


def check(folder, text: str, **head: str) -> list[str]:
    return codes(findings(folder, document(text, **head)))


def test_every_rule_has_its_case():
    assert set(CASES) == {rule.id for rule in RULES}


@pytest.mark.parametrize("code", CASES)
def test_a_text_is_that_finding_and_no_other(code, tmp_path):
    assert check(tmp_path, **CASES[code]) == [code]


def test_a_plain_plan_has_none(tmp_path):
    assert check(tmp_path, "- Trồng 200 cây xanh tại các thôn trước ngày 30/6/2026.") == []


def test_what_is_uncertain_is_never_demanded():
    must = {rule.id for rule in RULES if rule.force is Force.MUST}
    assert must == {
        "TT585",
        "TT701",
        "TT704",
        "TT709",
        "TT712",
        "TT724",
        "TT725",
        "TT726",
        "TT727",
        "TT731",
        "TT733",
        "TT741",
        "TT745",
        "TT746",
    }
    assert not any(rule.source is DECREE for rule in RULES)


# ---------------------------------------------------------------- both sides of every date


BODIES = list(resources.load_dated().bodies.values())
DOCUMENTS = list(resources.load_dated().by_symbol.values())


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.name)
def test_a_central_body_is_told_from_its_last_day_on(body, tmp_path):
    text = f"- Theo hướng dẫn của {body.name}."
    assert check(tmp_path, text, date=dated(body.since - timedelta(days=1))) == []
    assert check(tmp_path, text, date=dated(body.since)) == ["TT722"]


@pytest.mark.parametrize("row", DOCUMENTS, ids=lambda row: row.number + row.letters)
def test_a_document_is_told_from_the_day_it_holds_no_longer(row, tmp_path):
    text = f"Căn cứ {row.kind} số {row.number}{row.letters};"
    assert check(tmp_path, text, date=dated(row.since - timedelta(days=1))) == []
    found = findings(tmp_path, document(text, date=dated(row.since)))
    assert codes(found) == ["TT731" if row.is_verified else "TT732"]
    assert ("chưa kiểm chứng" in dict(found[0].values).get("nho", "")) != row.is_verified


@pytest.mark.parametrize("term", resources.load_dated().terms, ids=lambda term: term.level)
def test_a_term_is_over_from_its_day_on(term, tmp_path):
    text = f"Nghị quyết Đại hội Đảng bộ {term.level} lần thứ XX, nhiệm kỳ {term.years[0]}-{term.years[1]}."
    assert check(tmp_path, text, date=dated(term.since - timedelta(days=1))) == []
    assert check(tmp_path, text, date=dated(term.since)) == ["TT711"]


def test_a_term_without_a_row_is_over_with_its_last_year(tmp_path):
    text = "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVI, nhiệm kỳ 2015 - 2020."
    assert check(tmp_path, text, date=day("31/12/2020")) == []
    assert check(tmp_path, text, date=day("01/01/2021")) == ["TT711"]


@pytest.mark.parametrize("place", range(1, 4))
def test_a_national_congress_is_past_from_the_next_on(place, tmp_path):
    congresses = resources.load_dated().congresses
    text = f"Nghị quyết Đại hội đại biểu toàn quốc lần thứ {roman(congresses[place - 1][0])} của Đảng."
    since = congresses[place][1]
    assert check(tmp_path, text, date=dated(since - timedelta(days=1))) == []
    assert check(tmp_path, text, date=dated(since)) == ["TT713"]


@pytest.mark.parametrize(
    ("subject", "told"),
    [
        ("Tổng kết thực hiện chính sách dân tộc giai đoạn 2021 - 2025", []),
        ("Thực hiện chính sách dân tộc năm 2026", ["TT711", "TT713"]),
    ],
)
def test_a_plan_that_sums_up_names_the_congresses_of_its_time(subject, told, tmp_path):
    text = (
        "Đánh giá theo Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2020 - 2025.",
        "Bám sát Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2020 - 2025; Nghị quyết Đại hội XIII của Đảng.",
    )
    found = codes(findings(tmp_path, document(*text, subject=subject, date=day("10/03/2026"))))
    assert [code for code in found if code in ("TT711", "TT713")] == told


@pytest.mark.parametrize(
    ("text", "before", "since"),
    [
        ("- Tiến tới Đại hội đại biểu toàn quốc lần thứ XIV của Đảng.", "31/01/2026", "01/02/2026"),
        ("- Chào mừng Đại hội XIV của Đảng.", "31/01/2026", "01/02/2026"),
        ("- Hướng tới Đại hội Đảng bộ xã lần thứ I, nhiệm kỳ 2025 - 2030.", "31/8/2025", "01/9/2025"),
        ("- Chuẩn bị Đại hội Đảng bộ tỉnh nhiệm kỳ 2025 - 2030.", "31/10/2025", "01/11/2025"),
    ],
)
def test_a_congress_is_no_more_to_come_from_its_day_on(text, before, since, tmp_path):
    for when, told in ((before, []), (since, ["TT714"])):
        day, month, year = when.split("/")
        date = f"Ba Gia, ngày {day} tháng {int(month):02d} năm {year}"
        assert check(tmp_path, text, date=date) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- Chào mừng thành công Đại hội đại biểu toàn quốc lần thứ XIV của Đảng.", []),
        ("- Thực hiện Nghị quyết Đại hội XIV của Đảng.", []),
        ("- Thực hiện Nghị quyết Đại hội XIII của Đảng.", ["TT713"]),
        ("- Tổng kết 05 năm thực hiện Nghị quyết Đại hội XIII của Đảng.", []),
        ("- Tiến tới Đại hội Đảng bộ tỉnh nhiệm kỳ 2030 - 2035.", []),
        ("- Đại hội Đảng bộ xã lần thứ I, nhiệm kỳ 2025 - 2030; Đại hội Đảng bộ xã lần thứ I.", []),
        ("- Đại hội Đảng bộ xã lần thứ I, nhiệm kỳ 2025 - 2030; Đại hội Đảng bộ tỉnh lần thứ XX.", []),
    ],
)
def test_which_congresses_are_left_alone(text, told, tmp_path):
    assert check(tmp_path, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ủy ban nhân dân xã Ba Gia xây dựng Kế hoạch chuyển đổi số năm 2025 như sau:", ["TT701"]),
        ("Ủy ban nhân dân xã Ba Gia ban hành Kế hoạch chuyển đổi số năm 2026 như sau:", []),
        ("Ban hành Kế hoạch khắc phục hạn chế sau đánh giá kết quả năm 2025 như sau:", []),
        ("- Kinh phí: từ nguồn ngân sách xã năm 2025.", ["TT703"]),
        ("- Ngân sách Nhà nước năm 2025 và các nguồn khác.", ["TT703"]),
        ("- Bố trí từ nguồn ngân sách xã năm 2026.", []),
        ("- Kinh phí từ dự toán năm 2025 đã giao.", ["TT703"]),
        ("- Sử dụng dự toán ngân sách năm 2025 được giao cho các đơn vị.", ["TT703"]),
        ("- Dự toán năm 2025 đã giao 12 tỷ đồng, chi từ dự toán năm 2025 đã giao 10 tỷ đồng.", []),
        ("- Sử dụng dự toán năm 2025 đã giao chưa sử dụng hết.", []),
        ("- Kinh phí từ dự toán năm 2026 đã giao.", []),
        ("- Bảo đảm kinh phí trong dự toán năm 2025 và dự toán năm 2026.", ["TT703"]),
        ("- Nguồn ngân sách xã năm 2025 chuyển nguồn sang năm 2026.", []),
        ("- Chi ngân sách xã năm 2025 là 12 tỷ đồng.", []),
        ("- Kết quả giải ngân nguồn vốn ngân sách năm 2025 đạt 98%.", []),
        ("- Hoàn thành chỉ tiêu giai đoạn 2021 - 2025.", ["TT706"]),
        ("- Hoàn thành chỉ tiêu giai đoạn 2026 - 2030.", []),
        ("- Tổng kết việc hoàn thành mục tiêu giai đoạn 2021 - 2025.", []),
        ("- Kết quả thực hiện mục tiêu giai đoạn 2021 - 2025.", []),
        ("- Kế thừa mục tiêu giai đoạn 2021 - 2025.", []),
    ],
)
def test_a_year_that_is_over_is_told_where_work_is_set_for_it(text, told, tmp_path):
    assert check(tmp_path, text, subject=YEAR) == told


def test_a_plan_of_the_year_before_names_the_money_of_both(tmp_path):
    text, other = "- Kinh phí trong dự toán năm 2025 và dự toán năm 2026.", "- Hoàn thành nhiệm vụ năm 2025."
    assert check(tmp_path, text, subject=YEAR, date=day("10/11/2025")) == []
    assert check(tmp_path, other, subject=YEAR, date=day("10/11/2025")) == ["TT703"]


def test_a_stale_subject_line_does_not_make_the_text_wrong(tmp_path):
    subject = "Chuyển đổi số năm 2025 trên địa bàn xã Ba Gia"
    text = "Ủy ban nhân dân xã Ba Gia ban hành Kế hoạch chuyển đổi số năm {} trên địa bàn xã Ba Gia như sau:"
    assert check(tmp_path, text.format(2026), subject=subject) == ["TT702"]
    assert check(tmp_path, text.format(2024), subject=subject) == ["TT702", "TT701"]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("DỰ TOÁN KINH PHÍ NĂM 2026", []),
        ("KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2025", []),
        ("DANH SÁCH HỘ NGHÈO NĂM 2025", []),
    ],
)
def test_an_annex_of_figures_may_be_of_another_year(title, told, tmp_path):
    foot = ("Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Phụ lục", title, "1. Việc.")
    assert check(tmp_path, "Nội dung.", subject=YEAR, foot=foot) == told


def test_a_unit_is_told_from_the_day_it_was_no_more(tmp_path):
    text = "- Trồng cây ở huyện Sơn Tịnh."
    assert check(tmp_path, text, date=day("30/06/2025")) == []
    assert check(tmp_path, text, date=day("01/07/2025")) == ["TT721"]


# Xã Đạp Thanh became a part of xã Kỳ Thượng in Quảng Ninh, xã Tịnh Bắc one of xã Ba Gia itself.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Các hộ trên địa bàn xã Đạp Thanh.", "TT723"),
        ("- Vận động Nhân dân xã Đạp Thanh.", "TT723"),
        ("- Giao Trạm Y tế xã Đạp Thanh khám bệnh.", "TT723"),
        ("- Các hộ trên địa bàn xã Tịnh Bắc.", "TT721"),
        ("- Học tập mô hình trên địa bàn xã Đạp Thanh.", "TT721"),
        ("- Phối hợp với Công an xã Đạp Thanh.", "TT721"),
        ("- Tham gia hội thi ở xã Đạp Thanh.", "TT721"),
    ],
)
def test_a_former_unit_in_the_place_of_the_issuer_is_told_with_the_issuers_name(text, expected, tmp_path):
    [finding] = findings(tmp_path, document(text))
    assert finding.rule.id == expected
    assert ("xã Ba Gia" in wanted(finding)) == ("Tịnh Bắc" in text)
    assert dict(finding.values)["don_vi"] == "xã Ba Gia"


def test_a_name_that_goes_on_in_the_next_line_of_a_note_is_read_to_its_end(tmp_path):
    note = ("(Kèm theo Kế hoạch số 12/KH-UBND ngày 10/02/2026 của Ủy ban nhân dân xã Ba", "Gia)")
    foot = ("Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Phụ lục", "DANH MỤC", *note, "1. Việc.")
    assert check(tmp_path, "Nội dung.", foot=foot) == []


def test_a_renamed_unit_is_told_from_the_day_of_its_new_name(tmp_path):
    """Nghị quyết số 39/2026/QH16: thành phố Bắc Ninh from 20/9/2026."""
    text = "- Phối hợp với Ủy ban nhân dân tỉnh Bắc Ninh."
    assert check(tmp_path, text, date=day("19/09/2026")) == []
    [finding] = findings(tmp_path, document(text, date=day("20/09/2026")))
    assert (finding.rule.id, wanted(finding)) == ("TT721", "thành phố Bắc Ninh")
    own = {"issuer": ("ỦY BAN NHÂN DÂN", "TỈNH BẮC NINH"), "subject": "Chăm sóc cây xanh"}
    found = findings(tmp_path, document("- Các hộ trên địa bàn tỉnh Bắc Ninh.", date=day("20/09/2026"), **own))
    assert "TT723" not in codes(found)


def test_a_deadline_on_the_day_of_issue_is_none_before_it(tmp_path):
    assert check(tmp_path, "- Hoàn thành trước ngày 10/02/2026.") == []
    assert check(tmp_path, "- Hoàn thành trước ngày 09/02/2026.") == ["TT704"]
    assert check(tmp_path, "- Hoàn thành trong tháng 02/2026.") == []
    assert check(tmp_path, "- Hoàn thành trong tháng 01/2026.") == ["TT704"]
    assert check(tmp_path, "- Hoàn thành trong Quý I năm 2026.") == []


def test_a_document_of_the_same_day_may_be_cited(tmp_path):
    text = "- Theo Kế hoạch số 40/KH-UBND ngày {} của Ủy ban nhân dân tỉnh Quảng Ngãi."
    assert check(tmp_path, text.format("10/02/2026")) == []
    assert check(tmp_path, text.format("11/02/2026")) == ["TT733"]


def test_while_the_day_is_open_only_what_is_certain_is_told(tmp_path):
    open_day = "Ba Gia, ngày      tháng 02 năm 2026"
    assert check(tmp_path, "- Hoàn thành trước ngày 31/01/2026.", date=open_day) == ["TT704"]
    assert check(tmp_path, "- Hoàn thành trước ngày 15/02/2026.", date=open_day) == []
    cited = "- Theo Kế hoạch số 40/KH-UBND ngày {} của Ủy ban nhân dân tỉnh Quảng Ngãi."
    assert check(tmp_path, cited.format("28/02/2026"), date=open_day) == []
    assert check(tmp_path, cited.format("01/3/2026"), date=open_day) == ["TT733"]
    assert (
        check(tmp_path, "- Theo hướng dẫn của Bộ Giao thông vận tải.", date="Ba Gia, ngày     tháng     năm 20") == []
    )


# ---------------------------------------------------------------- what is meant as the past


@pytest.mark.parametrize(
    "text",
    [
        "- Rà soát hồ sơ của huyện Sơn Tịnh (cũ).",
        "- Các thôn thuộc huyện Sơn Tịnh trước đây.",
        "- Theo Quyết định số 12/QĐ-UBND ngày 15/3/2024 của Ủy ban nhân dân huyện Sơn Tịnh về cây xanh.",
        "- Bộ Kế hoạch và Đầu tư (nay là Bộ Tài chính) đã hướng dẫn.",
        "- Theo Thông tư số 05/2023/TT-BKHĐT ngày 30/6/2023 của Bộ Kế hoạch và Đầu tư.",
        "- Theo Luật Đất đai số 31/2024/QH15 thay thế Luật Đất đai số 45/2013/QH13.",
        "- Số hóa giấy tờ đã cấp trước ngày 01/7/2025.",
        "- Kết quả thực hiện trong Quý IV/2025 là căn cứ để đánh giá.",
        "- Tổng kết việc thực hiện Nghị quyết Đại hội Đảng bộ xã lần thứ XX, nhiệm kỳ 2020 - 2025.",
        "- Trồng cây tại trường học, trạm y tế, nhà văn hóa...",
        "- Điện thoại, máy tính, … của đơn vị.",
        "- Theo Luật Đất đai.",
    ],
)
def test_the_past_may_be_spoken_of(text, tmp_path):
    assert check(tmp_path, text) == []


@pytest.mark.parametrize(
    "text",
    ["[…]", "xx%", "…/…/2026", "ngày … tháng 3", "năm 20…", "số …/QĐ-UBND", "{{ten}}", "......", "<tên xã>", "____"],
)
def test_placeholders_are_known_in_many_shapes(text, tmp_path):
    assert check(tmp_path, f"- Thực hiện {text} theo quy định.") == ["TT741"]


def test_roman_thirty_is_no_placeholder(tmp_path):
    assert check(tmp_path, "Nghị quyết Đại hội Đảng bộ xã lần thứ XXX, nhiệm kỳ 2025 - 2030.") == []


def test_an_open_head_and_signature_are_no_placeholders(tmp_path):
    raw = document(
        "Nội dung.", number="Số: ……/KH-UBND", date="Ba Gia, ngày …… tháng …… năm 2026", foot=("Nơi nhận:", "- Lưu: VT.")
    )
    assert codes(findings(tmp_path, raw)) == []


def test_laws_are_known_by_number_by_year_and_by_date(tmp_path):
    for law in ("số 45/2013/QH13", "năm 2013", "2013", "ngày 29 tháng 11 năm 2013", "ngày 29/11/2013"):
        [finding] = findings(tmp_path, document(f"Căn cứ Luật Đất đai {law};"))
        assert (finding.rule.id, wanted(finding)) == ("TT731", "Luật Đất đai số 31/2024/QH15")


@pytest.mark.parametrize(
    ("cited", "now"),
    [
        ("Luật Khiếu nại, tố cáo năm 1998", "Luật Khiếu nại số 02/2011/QH13, Luật Tố cáo số 25/2018/QH14"),
        ("Luật Khiếu nại 1998", "Luật Khiếu nại số 02/2011/QH13, Luật Tố cáo số 25/2018/QH14"),
        ("Luật Tố cáo (năm 1998)", "Luật Khiếu nại số 02/2011/QH13, Luật Tố cáo số 25/2018/QH14"),
        ("Luật Phòng cháy, chữa cháy năm 2001", "Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ số 55/2024/QH15"),
        ("Thông tư 01/2011/TT-BNV ngày 19/01/2011 của Bộ Nội vụ", "Nghị định số 30/2020/NĐ-CP"),
    ],
)
def test_a_document_no_longer_in_force_is_known_by_the_names_in_use(cited, now, tmp_path):
    [finding] = findings(tmp_path, document(f"Căn cứ {cited};"))
    assert finding.rule.id == "TT731" and wanted(finding).startswith(now)


@pytest.mark.parametrize(
    ("cited", "last"),
    [
        ("Luật Căn cước công dân", "30/06/2024"),
        ("Luật Giao thông đường bộ", "31/12/2024"),
        ("Luật Phòng cháy và chữa cháy", "30/06/2025"),
        ("Luật Khoa học và công nghệ", "30/09/2025"),
        ("Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân", "31/12/2015"),
        ("Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn", "30/06/2023"),
    ],
)
def test_a_law_whose_name_is_gone_is_known_by_its_name_alone(cited, last, tmp_path):
    """Phụ lục I, Phần I, Mục II.6.a of the decree: laws are cited by name."""
    text, day_after = f"Căn cứ {cited};", date(int(last[6:]), int(last[3:5]), int(last[:2])) + timedelta(days=1)
    assert check(tmp_path, text, date=day(last)) == []
    assert check(tmp_path, text, date=dated(day_after)) == ["TT731"]
    assert check(tmp_path, f"- Thực hiện {cited} trên địa bàn xã.", date=dated(day_after)) == ["TT732"]


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Luật Căn cước;",
        "Căn cứ Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ;",
        "Căn cứ Luật Khoa học, công nghệ và đổi mới sáng tạo;",
        "Căn cứ Luật Quy hoạch đô thị và nông thôn;",
        "Căn cứ Luật Đất đai;",
        "- Tuyên truyền pháp luật khiếu nại, tố cáo cho Nhân dân.",
        "- Phổ biến Luật Căn cước thay thế Luật Căn cước công dân.",
        "- Phổ biến Luật Khiếu nại, Luật Tố cáo.",
    ],
)
def test_a_law_in_force_is_left_alone_however_like_its_name_is(text, tmp_path):
    assert check(tmp_path, text) == []


@pytest.mark.parametrize(
    "cited", ["Luật Khiếu nại năm 2011", "Luật Tố cáo 2018", "Luật Khiếu nại", "Thông tư số 01/2011/TT-BTC"]
)
def test_one_in_force_of_a_like_name_or_number_is_left_alone(cited, tmp_path):
    assert check(tmp_path, f"Căn cứ {cited};") == []


def test_a_former_unit_is_told_with_what_it_became(tmp_path):
    [finding] = findings(tmp_path, document("- Phối hợp với thị trấn Tịnh Hà, tỉnh Quảng Ngãi."))
    assert finding.found == "thị trấn Tịnh Hà" and wanted(finding) == "xã Sơn Tịnh"


def test_a_unit_of_a_name_that_still_exists_is_left_alone(tmp_path):
    assert check(tmp_path, "- Phối hợp với tỉnh Quảng Ngãi, phường Chiềng Sinh, xã Ba Gia.") == []


@pytest.mark.parametrize("sentence", ["Các hộ trên địa bàn {} tham gia.", "ỦY BAN NHÂN DÂN {}", "{}, ngày 09/02/2026"])
def test_no_unit_of_today_is_a_former_one_in_any_place_of_a_name(sentence):
    """Phường 1 Bảo Lộc is no phường 1, phường Hà Giang 2 no phường Hà Giang."""
    day, former = date(2026, 11, 21), check_setting().load_units().former
    names = [resources.load_register().at(unit, day).full_name for unit in resources.load_register().new.values()]
    shown = [name.upper() if sentence.isupper() else name for name in names]
    assert len(shown) > 3_321
    told = [unit.text for name in shown for unit in former(sentence.format(name), day, lambda _: False)]
    assert told == []


def test_a_table_of_tasks_has_its_deadlines_looked_at(tmp_path):
    from tests.test_check_profile import HAI_CHAU, changed, everywhere

    raw = changed(everywhere("31/5/2026", "31/5/2025"), HAI_CHAU, "chuyen-doi-so")
    found = [each for each in findings(tmp_path, raw) if each.rule.id == "TT704"]
    assert found and {each.found for each in found} == {"31/5/2025"}


def test_days_are_told_as_texts_write_them():
    assert (day_text(date(2024, 8, 1)), day_text(date(2025, 2, 3))) == ("01/8/2024", "03/02/2025")


@pytest.mark.slow
def test_ten_thousand_paragraphs_take_a_few_seconds(tmp_path):
    lines = (
        "- Theo Kế hoạch số 40/KH-UBND ngày 01/02/2026 của Ủy ban nhân dân tỉnh Quảng Ngãi về cây xanh, “chưa đóng;",
        "- Huyện Sơn Tịnh, Bộ Giao thông vận tải hoàn thành trước ngày 31/12/2025, Đại hội Đảng bộ xã lần thứ I;",
    )
    raw = document(*(lines * 5000))
    begin = time.process_time()
    assert len(findings(tmp_path, raw)) >= 10_000
    assert time.process_time() - begin < 15


def slow_texts(share: int = 1) -> list[str]:
    """Texts made to be slow; or this share of each."""
    many = 1_000 // share
    return [
        "Kế hoạch số … " * (20 * many),
        "Đại hội đại biểu Đảng bộ " * (10 * many),
        "Luật " * (50 * many) + "số 1/QĐ",
        "“" * (100 * many),
        "[" * (100 * many) + "(ghi " * (5 * many) + "{{" * (5 * many),
        "hoàn thành " * (20 * many) + "trong tháng 1/2025",
        "Kế hoạch số 1/KH-UBND ngày 1/1/2026 của " + "a " * (100 * many),
        "Phường " + "A " * (100 * many),
        "Kế hoạch số 4/KH-UBND ngày 01/02/2026 của Ủy ban nhân dân huyện Sơn Tịnh, " * (5 * many),
        "huyện Sơn Tịnh, " * (3 * many),
        "Theo Kế hoạch số 4/KH-UBND ngày 01/02/2026 của Ủy ban nhân dân tỉnh Quảng Ngãi về cây xanh; " * (3 * many),
    ]


@pytest.mark.parametrize("text", slow_texts(4), ids=lambda text: text[:12])
def test_a_quarter_of_a_text_made_to_be_slow_is_not(text, tmp_path):
    assert_looked_at_within(1.25, text, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("text", slow_texts(), ids=lambda text: text[:12])
def test_a_text_made_to_be_slow_is_not(text, tmp_path):
    assert_looked_at_within(5, text, tmp_path)


def assert_looked_at_within(seconds: float, text: str, folder: Path) -> None:
    begin = time.process_time()
    findings(folder, document(text))
    assert time.process_time() - begin < seconds


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("Gửi về huyện Hòa Vang trước ngày 05/12/2026.", True),
        ("Gửi về huyện Hòa Vang trước 30/11/2026.", True),
        ("Hồ sơ của huyện Hòa Vang trước ngày 01/7/2025 được lưu tại phường.", False),
        ("Hồ sơ của huyện Hòa Vang trước đây được lưu tại phường.", False),
    ],
)
def test_a_deadline_does_not_make_a_unit_a_thing_of_the_past(tmp_path, words, is_told):
    found = codes(findings(tmp_path, broken_language.broken(broken_language.added(words))))
    assert ("TT721" in found) == is_told
