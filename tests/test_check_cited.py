"""Documents that a plan cites: what is read of each, and that a text full of them costs no more than it is long."""

from __future__ import annotations

import pytest

from generator import resources
from generator.check.findings import check_document
from generator.check.mentions import Mention, find_mentions
from generator.check.parts import Plan, recognize
from generator.check.prose import clause_start
from generator.check.reader import read_document
from tests import broken_form as form
from tests import broken_language as language
from tests.plain_docs import codes, document, findings

CITED = "Kế hoạch số 12/KH-UBND ngày 01/02/2026 của Ủy ban nhân dân {} về cây xanh, "
_UNIT = "huyện Sơn Tịnh"


def plan_of(*texts: str) -> Plan:
    return recognize(read_document(document(*texts), "a.docx"))


def cited_in(text: str) -> list[Mention]:
    """What a line of the text cites."""
    return list(find_mentions(each for each in plan_of(text).facts.written if each.shown == text))


# ---------------------------------------------------------------- the cost


def test_every_citation_of_a_paragraph_is_read_however_many_there_are():
    assert len(cited_in(("- Theo " + CITED.format("tỉnh") * 1_000).strip())) == 1_000


@pytest.mark.parametrize("count", [10, 1_000])
def test_a_unit_in_what_is_cited_is_no_finding_however_many_are_cited(count, tmp_path):
    assert codes(findings(tmp_path, document("- Theo " + CITED.format(_UNIT) * count))) == []


@pytest.mark.parametrize("end", [3_000, 30_000, 300_000])
def test_a_place_of_a_long_paragraph_reads_a_short_way_back(end):
    text = "Theo đó, " * 40_000
    assert 0 < end - clause_start(text, end) <= 2_000


def test_a_clause_begins_behind_a_semicolon_or_a_full_stop():
    text = "Một; hai. Ba bốn"
    assert [clause_start(text, end) for end in (2, 5, 12)] == [0, 3, 8]


def test_a_quotation_begun_in_the_clause_is_seen():
    is_told = resources.load_word_tables().past.is_told
    assert is_told("Phong trào “Phường ta", 12, 18)
    assert not is_told("Phong trào “A”; Phường ta", 16, 22)


class _Counted(str):
    """A text that counts how often it is searched."""

    count = 0

    def __contains__(self, name: object) -> bool:
        type(self).count += 1
        return super().__contains__(name)


def test_a_name_is_looked_for_once_in_a_document():
    plan = plan_of("- Ở huyện Sơn Tịnh.")
    plan.__dict__["_spelled"] = _Counted(plan._spelled)
    assert all(plan.names("Huyện Sơn Tịnh") and not plan.names("huyện Trà Bồng") for _ in range(1_000))
    assert _Counted.count == 2


def test_what_is_cited_is_known_by_its_place():
    text = f"{CITED.format('tỉnh')}; phường Một; {CITED.format(_UNIT)}; phường Hai"
    plan = plan_of(text)
    paragraph = next(each for each in plan.facts.written if each.shown == text)
    assert [plan.is_cited(paragraph, text.index(word)) for word in ("của", _UNIT)] == [True, True]
    assert [plan.is_cited(paragraph, text.index(word)) for word in ("phường Một", "phường Hai")] == [False, False]


# ---------------------------------------------------------------- what is read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quyết định số 12/QĐ-UBND ngày 01/02/2026 của Ủy ban nhân dân tỉnh", (True, True)),
        ("Quyết định 12/QĐ-UBND ngày 01/02/2026 của Ủy ban nhân dân tỉnh", (True, False)),
        ("quyết định 12/QĐ-UBND ngày 01/02/2026 của Ủy ban nhân dân tỉnh", (True, False)),
        ("Nghị định 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ", (True, False)),
        ("Nghị quyết 41/2024/QH15 ngày 01/7/2024 của Quốc hội", (True, False)),
        ("Công văn 12/UBND-NV ngày 01/02/2026 của Ủy ban nhân dân tỉnh", (True, False)),
        # Names by which a document goes, not its number and symbol.
        ("Đề án 06/CP", (False, False)),
        ("Chương trình 135/CP của Chính phủ", (False, False)),
        ("Kế hoạch của Ủy ban nhân dân tỉnh số 12/KH-UBND", (False, False)),
    ],
)
def test_a_number_may_stand_without_its_word(text, expected):
    [mention] = cited_in(f"- Theo {text}.")
    assert (mention.is_direct, mention.has_word) == expected


def test_a_date_may_stand_behind_the_issuer():
    [mention] = cited_in("- Theo Nghị định số 38/2023/NĐ-CP của Chính phủ ngày 24 tháng 6 năm 2023 sửa đổi.")
    assert (mention.issuer, mention.date and mention.date.first.isoformat()) == ("Chính phủ", "2023-06-24")


@pytest.mark.parametrize(
    ("date", "is_open"),
    [
        ("ngày 12/3/2026", False),
        ("ngày 12 tháng 3 năm 2026", False),
        ("ngày …… tháng …… năm 2026", True),
        ("ngày     tháng     năm 2026", True),
        ("ngày …/…/2026", True),
        ("ngày ……", True),
    ],
)
def test_an_issuer_is_read_behind_a_date_that_is_open(date, is_open):
    text = " ".join(f"- Theo Quyết định số 12/QĐ-UBND {date} của Ủy ban nhân dân tỉnh về cây xanh.".split())
    [mention] = cited_in(text)
    assert (mention.issuer, mention.is_date_open) == ("Ủy ban nhân dân tỉnh", is_open)


# ---------------------------------------------------------------- in full the first time

CITY = "Ủy ban nhân dân thành phố"
NAMED = "Quyết định số 1234/QĐ-UBND"
D, I, S = "ngày ban hành", "cơ quan ban hành", "trích yếu"  # noqa: E741


def lacking(*texts: str) -> list[str]:
    """What TT521 finds lacking, for each place it tells of."""
    found = language.findings(language.broken(language.added(*texts)))
    assert {finding.rule.id for finding in found} <= {"TT521"}
    return [dict(finding.values)["thieu"] for finding in found]


# Phụ lục I, Phần I, Mục II.6.b: kind, number, symbol, date, issuer and subject.
@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        (f"{NAMED} ngày 12/3/2026 của {CITY} về chuyển đổi số", []),
        (f"{NAMED} ngày 12/3/2026 của {CITY} ban hành Quy chế làm việc", []),
        (f"{NAMED} của {CITY} về chuyển đổi số", [D]),
        (f"{NAMED} ngày 12/3/2026 về việc ban hành Quy chế làm việc", [I]),
        (f"{NAMED} ngày 12/3/2026 của {CITY}", [S]),
        (f"{NAMED} ngày 12/3/2026 của {CITY}, Ủy ban nhân dân phường giao Phòng Văn hóa - Xã hội tham mưu", [S]),
        (f"{NAMED} ngày 12/3/2026", [I, S]),
        (f"{NAMED} về chuyển đổi số", [D, I]),
        (NAMED, [D, I, S]),
        # A day that something else is due on, a year that the subject speaks of.
        (f"{NAMED} của {CITY} về việc giao chỉ tiêu năm 2026", [D]),
        (f"{NAMED} của {CITY} về chỉ tiêu, hoàn thành trước ngày 15/6/2026", [D]),
        ("quyết định số 1234/QĐ-UBND về chuyển đổi số", [D, I]),
        (f"nội dung của {NAMED.replace('UBND', 'BTC')} ngày 12/3/2026 của Bộ trưởng Bộ Tài chính", [S]),
        # What may be its subject, what may go on with its issuer.
        ("Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị đột phá phát triển khoa học, công nghệ", []),
        ("Thông tư số 05/2023/TT-BVHTTDL ngày 30/6/2023 của Bộ Văn hóa, Thể thao và Du lịch về lễ hội", []),
        # An issuer without `của`, behind or before.
        ("Quyết định số 06/QĐ-TTg ngày 06/01/2022 Thủ tướng Chính phủ phê duyệt Đề án", []),
        ("Thông tư liên tịch số 1/2024/TTLT-BTC-BNV ngày 30/6/2024 giữa Bộ Tài chính và Bộ Nội vụ về kinh phí", []),
        ("Nghị định số 38/2023/NĐ-CP của Chính phủ ngày 24 tháng 6 năm 2023 sửa đổi một số điều", []),
    ],
)
def test_the_first_citation_gives_date_issuer_and_subject(cited, expected):
    assert lacking(f"- Thực hiện {cited}.") == [", ".join(expected)][: bool(expected)]


@pytest.mark.parametrize(
    "text",
    [
        f"- Ngày 12/3/2026, {CITY} ban hành {NAMED} về chuyển đổi số.",
        "- Theo đề nghị của Phòng Văn hóa - Xã hội tại Tờ trình số 12/TTr-VHXH ngày 12/3/2026.",
        f"- Thực hiện ý kiến chỉ đạo của Chủ tịch {CITY} tại Công văn số 123/UBND-KGVX ngày 12/3/2026.",
        f"- Thực hiện Chương trình Thành phố thông minh theo {NAMED} ngày 12/3/2026 của {CITY}.",
        f"- Thực hiện Chương trình Thành phố thông minh ({NAMED} ngày 12/3/2026 của {CITY}).",
        f"- Rà soát Quy chế ban hành kèm theo {NAMED} ngày 12/3/2026 của {CITY}.",
        f"- Thực hiện {NAMED}, số 1235/QĐ-UBND ngày 12/3/2026 của {CITY}.",
        f"- Thực hiện {NAMED} ngày 12/3/2026 và Kế hoạch số 12/KH-UBND ngày 12/3/2026 của {CITY}.",
        # Documents in the name of another are called as that name calls them.
        f"- Thực hiện Kế hoạch số 12/KH-UBND ngày 12/3/2026 của {CITY} triển khai {NAMED} ngày 10/3/2026.",
    ],
)
def test_what_is_given_elsewhere_is_not_lacking(text):
    assert lacking(text) == []


def test_the_first_citation_alone_is_in_full():
    full = f"{NAMED} ngày 12/3/2026 của {CITY} về chuyển đổi số"
    assert lacking(f"- Thực hiện {full}.", f"- Tiếp tục thực hiện {NAMED}; rà soát {NAMED}.") == []
    assert lacking(f"- Thực hiện {NAMED}.", f"- Tiếp tục thực hiện {full}.") == [f"{D}, {I}, {S}"]


# ---------------------------------------------------------------- the word before the number


@pytest.mark.parametrize(
    ("cited", "right"),
    [
        ("Quyết định 1234/QĐ-UBND ngày 12/3/2026", NAMED),
        ("quyết định 1234/QĐ-UBND ngày 12/3/2026", "quyết định số 1234/QĐ-UBND"),
        ("Kế hoạch phối hợp 12/KH-UBND ngày 12/3/2026", "Kế hoạch phối hợp số 12/KH-UBND"),
        ("Chỉ thị 05-CT/TW ngày 15/5/2016", "Chỉ thị số 05-CT/TW"),
        ("Công văn 123/UBND-NV ngày 12/3/2026", "Công văn số 123/UBND-NV"),
        ("Nghị quyết 41/2024/QH15 ngày 29/6/2024", "Nghị quyết số 41/2024/QH15"),
    ],
)
def test_a_number_has_its_word(cited, right):
    issuer = "Quốc hội" if "/QH" in cited else CITY
    found = language.findings(language.broken(language.added(f"- Thực hiện {cited} của {issuer} về chuyển đổi số.")))
    assert [(finding.rule.id, dict(finding.values)["dung"]) for finding in found] == [("TT526", right)]


@pytest.mark.parametrize(
    "text",
    [
        f"- Thực hiện {NAMED} ngày 12/3/2026 của {CITY} về chuyển đổi số.",
        f"- Thực hiện Quyết định số: 1234/QĐ-UBND ngày 12/3/2026 của {CITY} về chuyển đổi số.",
        "- Thực hiện Đề án 06/CP; Chương trình 135.",
        f"- Thực hiện {NAMED} ngày 12/3/2026 của {CITY} về triển khai Chỉ thị 05-CT/TW ngày 15/5/2016.",
        "- Hưởng ứng phong trào “Học tập theo Chỉ thị 05-CT/TW ngày 15/5/2016”.",
        "- Cử 12 người dự hội nghị 24/7; kế hoạch 1/2.",
    ],
)
def test_a_name_needs_no_word(text):
    assert language.findings(language.broken(language.added(text))) == ()


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        (f"Căn cứ {NAMED} ngày 12/3/2026 của {CITY} về chuyển đổi số.", set()),
        (f"Căn cứ {NAMED} của {CITY} về chuyển đổi số.", {"TT407"}),
        (f"Căn cứ {NAMED} ngày 12/3/2026 về chuyển đổi số.", {"TT408"}),
        (f"Căn cứ {NAMED} ngày 12/3/2026 của {CITY}.", {"TT521"}),
        (f"Căn cứ {NAMED}.", {"TT407", "TT408", "TT521"}),  # the last for the subject
        (f"Căn cứ {NAMED.replace(' số', '')} ngày 12/3/2026 của {CITY} về chuyển đổi số.", {"TT526"}),
    ],
)
def test_what_a_legal_base_lacks_is_told_once(base, expected):
    found = check_document(form.broken(form.bases(form.BASES[0], base)), "a.docx").findings
    assert {finding.rule.id for finding in found if finding.rule.id > "TT404"} & {
        *expected,
        "TT521",
        "TT526",
    } == expected
    assert [dict(each.values)["thieu"] for each in found if each.rule.id == "TT521"] == [S][: "TT521" in expected]


@pytest.mark.parametrize(
    ("sentence", "example"),
    [
        ("- Thực hiện Hợp đồng số 12/2025/HĐ-ĐT ngày 10/11/2025 đã ký với Công ty Môi trường.", None),
        ("- Theo Biên bản số 05/BB-UBND ngày 12/01/2026.", None),
        ("- Theo Biên bản số 05/BB-UBND.", "ngày 12/4/2023"),
        (f"- Theo {NAMED} ngày 12/3/2026 của {CITY}.", "về …"),
        (f"- Theo {NAMED} của {CITY} về chuyển đổi số.", "ngày 12/4/2023"),
        (f"- Theo {NAMED} ngày 12/3/2026.", "của Ủy ban nhân dân tỉnh về …"),
    ],
)
def test_only_what_lacks_is_advised_and_two_sides_issue_nothing(sentence, example):
    found = [each for each in language.findings(language.broken(language.added(sentence))) if each.rule.id == "TT521"]
    assert [dict(each.values)["vi_du"] for each in found] == ([] if example is None else [example])


# ---------------------------------------------------------------- the kind in full


@pytest.mark.parametrize(
    ("cited", "right"),
    [
        ("QĐ 1234/QĐ-UBND", NAMED),
        ("QĐ số 1234/QĐ-UBND", NAMED),
        ("NĐ 30/2020/NĐ-CP", "Nghị định số 30/2020/NĐ-CP"),
        ("NQ 57-NQ/TW", "Nghị quyết số 57-NQ/TW"),
        ("CV số 123/UBND-NV", "Công văn số 123/UBND-NV"),
        ("TT 01/2011/TT-BNV", "Thông tư số 01/2011/TT-BNV"),
    ],
)
def test_a_kind_is_written_in_full(cited, right):
    found = language.findings(language.broken(language.added(f"- Thực hiện {cited} của cơ quan có thẩm quyền.")))
    assert [(each.found, dict(each.values)["dung"]) for each in found if each.rule.id == "TT527"] == [(cited, right)]


@pytest.mark.parametrize(
    "text", ["- Đến TT 12/3 của xã.", "- Theo mẫu “QĐ 12/QĐ-UBND”.", "- Phòng KH 2 và KT 5/6.", "- Hệ thống CV 01."]
)
def test_other_short_words_are_no_kinds(text):
    assert "TT527" not in language.broken_rules(language.added(text))


def test_what_another_document_is_called_may_be_in_full_again():
    full = f"{NAMED} ngày 12/3/2026 của {CITY} về chuyển đổi số"
    outer = f"Quyết định số 1300/QĐ-UBND ngày 15/4/2026 của {CITY} sửa đổi, bổ sung {full}"
    assert language.broken_rules(language.added(f"- Thực hiện {full}; {outer}.")) == []


# ---------------------------------------------------------------- number and symbol


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        (f"Quyết định số 1234 ngày 12/3/2026 của {CITY} về cây xanh", "Quyết định số 1234"),
        ("Nghị quyết số 57 của Bộ Chính trị", "Nghị quyết số 57"),
        ("Nghị định số 30, ngày 05/3/2020 của Chính phủ về công tác văn thư", "Nghị định số 30"),
        ("Công văn số 123 ngày 12/3/2026 của Sở Nội vụ về cải cách hành chính", "Công văn số 123"),
    ],
)
def test_a_number_has_its_symbol(cited, found):
    told = language.findings(language.broken(language.added(f"- Thực hiện {cited}.")))
    assert [(each.rule.id, each.found) for each in told] == [("TT528", found)]


@pytest.mark.parametrize(
    "text",
    [
        "- Thực hiện Đề án số 2 của Tỉnh ủy; Chương trình số 5 ngày 12/3/2026.",
        "- Lập Báo cáo số 1 và số 2 trước ngày 15/6/2026.",
        "- Nội dung “Nghị quyết số 57 của Bộ Chính trị”.",
        "- Mẫu số 12 ngày 12/3/2026.",
    ],
)
def test_a_number_that_is_no_documents_needs_no_symbol(text):
    assert "TT528" not in language.broken_rules(language.added(text))
