"""Documents that a plan cites: what is read of each, and that a text full of them costs no more than it is long."""

from __future__ import annotations

import pytest

from generator.check.mentions import Mention, find_mentions
from generator.check.parts import Plan, recognize
from generator.check.prose import clause_start, is_told
from generator.check.reader import read_document
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
