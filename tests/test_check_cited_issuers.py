"""Documents cited whose issuer, symbol and date do not fit, and provinces in the place of the own one."""

from __future__ import annotations

import pytest

from generator.actions.comparison import DocumentRules
from generator.actions.documents import check_setting
from generator.check.findings import check_document
from tests.plain_docs import document

_CODES = {"TT523", "TT580", "TT581", "TT582", "TT583", "TT721"}


def found(*text: str, **head: object) -> list[tuple[str, str]]:
    raw = document(*text, **head)
    checked = check_document(raw, "a.docx", setting=check_setting(), more=DocumentRules(None, "").of)
    return [(each.rule.id, each.found) for each in checked.findings if each.rule.id in _CODES]


def advice(*text: str) -> str:
    raw = document(*text)
    [finding] = [
        each for each in check_document(raw, "a.docx", setting=check_setting()).findings if "TT58" in each.rule.id
    ]
    return dict(finding.values)["dung"]


CITED = "- Theo Kế hoạch số 80/KH-UBND ngày {} của {} về dân số."


def cited(day: str, issuer: str) -> str:
    """With the letters of the issuer in the symbol."""
    return CITED.format(day, issuer).replace("UBND", "UBND" if issuer.startswith("Ủy ban") else "YT", 1)


@pytest.mark.parametrize(
    ("issuer", "unit"),
    [
        ("Ủy ban nhân dân tỉnh Quảng Nam", "tỉnh Quảng Nam"),
        ("Sở Y tế tỉnh Hà Giang", "tỉnh Hà Giang"),
        ("Ủy ban nhân dân huyện Sơn Tịnh", "huyện Sơn Tịnh"),
        ("Ủy ban nhân dân huyện", "Ủy ban nhân dân huyện"),
    ],
)
def test_an_issuer_that_had_ceased_on_the_day_of_its_document_is_told(issuer, unit):
    assert found(cited("02/01/2026", issuer)) == [("TT580", unit)]
    assert found(cited("30/6/2025", issuer)) == []


@pytest.mark.parametrize(
    "issuer",
    [
        "Ủy ban nhân dân tỉnh Quảng Ngãi",
        "Ủy ban nhân dân tỉnh Gia Lai",
        "Ủy ban nhân dân tỉnh",
        "Ủy ban nhân dân tỉnh Quảng Nam (cũ)",
        "Bộ Y tế",
    ],
)
def test_an_issuer_of_the_day_is_right(issuer):
    assert found(cited("02/01/2026", issuer)) == []


def test_who_speaks_in_front_of_the_document_is_its_issuer():
    said = "- Kết luận của Chủ tịch Ủy ban nhân dân huyện Ba Tơ tại Thông báo số 45/TB-UBND ngày {}."
    assert found(said.format("12/5/2025")) == []
    assert found(said.format("12/01/2026")) == [("TT580", "huyện Ba Tơ")]


def test_the_province_of_the_issuer_is_offered_for_one_that_is_no_more():
    assert advice(CITED.format("02/01/2026", "Ủy ban nhân dân tỉnh Hà Giang")) == "tỉnh Quảng Ngãi"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ về công tác văn thư", "TT581"),
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư", ""),
        ("Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về chuyển đổi số", ""),
        ("Quyết định số 1478/QĐ-UBND ngày 28/11/2022 của Thủ tướng Chính phủ về thi đua", "TT582"),
        ("Nghị định số 168/2024/NĐ-CP ngày 26/12/2024 của Bộ Công an về xử phạt", "TT582"),
        ("Nghị quyết số 12/NQ-HĐND ngày 26/12/2025 của Ủy ban nhân dân tỉnh về cây xanh", "TT582"),
        ("Nghị quyết số 12/NQ-HĐND ngày 26/12/2025 của Thường trực HĐND tỉnh về cây xanh", ""),
        ("Quyết định số 1478/QĐ-UBND ngày 28/11/2025 của Chủ tịch UBND tỉnh về thi đua", ""),
        ("Quyết định số 1478/QĐ-TTg ngày 28/11/2025 của Thủ tướng Chính phủ về thi đua", ""),
        ("Quyết định số 1478/QĐ-UBND ngày 28/11/2025 của tỉnh về thi đua", ""),
        ("Kết luận của Thủ tướng Chính phủ tại Thông báo số 12/TB-VPCP ngày 02/01/2026", ""),
    ],
)
def test_symbol_date_and_issuer_fit_each_other(text, code):
    assert [told for told, _ in found(f"- Theo {text}.")] == [code][: bool(code)]


@pytest.mark.parametrize(
    ("first", "other", "is_told"),
    [
        ("tỉnh Quảng Ngãi", "tỉnh", True),
        ("tỉnh", "tỉnh Quảng Ngãi", True),
        ("tỉnh Quảng Ngãi", "tỉnh Gia Lai", False),
        ("tỉnh Quảng Ngãi", "xã", False),
    ],
)
def test_one_document_with_two_dates_is_told_where_one_leaves_out_the_name(first, other, is_told):
    both = (
        CITED.format("02/01/2026", f"Ủy ban nhân dân {first}"),
        CITED.format("12/01/2026", f"Ủy ban nhân dân {other}"),
    )
    assert ("TT523" in {code for code, _ in found(*both)}) is is_told


@pytest.mark.parametrize(
    "sentence",
    [
        "- Báo cáo Ủy ban nhân dân tỉnh Lào Cai trước ngày 15/12/2026.",
        "- Trình Chủ tịch UBND tỉnh Lào Cai khen thưởng.",
        "- Thực hiện theo chỉ đạo của Sở Y tế tỉnh Lào Cai.",
    ],
)
def test_another_province_above_a_commune_is_told(sentence):
    assert found(sentence) == [("TT583", "tỉnh Lào Cai")]
    assert found(sentence.replace("Lào Cai", "Quảng Ngãi")) == []
    assert found(sentence.replace("Lào Cai", "Thái Bình")) == [("TT583", "tỉnh Thái Bình")]


@pytest.mark.parametrize(
    "sentence",
    [
        "- Phối hợp với Sở Y tế tỉnh Gia Lai tổ chức khám bệnh.",
        "- Báo cáo kết quả phối hợp với Ủy ban nhân dân tỉnh Gia Lai.",
        "- Học tập kinh nghiệm của Ủy ban nhân dân tỉnh Lào Cai.",
        "- Tuyến đường giáp Công an tỉnh Gia Lai.",
    ],
)
def test_another_province_beside_a_commune_is_none(sentence):
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- UBND tỉnh Lào Cai;", [("TT583", "tỉnh Lào Cai")]),
        ("- Sở Y tế tỉnh Lào Cai;", [("TT583", "tỉnh Lào Cai")]),
        ("- UBND tỉnh Thái Bình;", [("TT583", "tỉnh Thái Bình")]),
        ("- UBND tỉnh Lào Cai (để phối hợp);", []),
        ("- UBND tỉnh Quảng Ngãi;", []),
        ("- UBND tỉnh;", []),
    ],
)
def test_recipients_of_another_province_are_told(line, expected):
    assert found("Nội dung.", foot=("Nơi nhận:", line, "- Lưu: VT.", "CHỦ TỊCH")) == expected


def test_a_commune_whose_name_several_bear_is_not_held_against_one_province():
    several = {"issuer": ("ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP"), "date": "Tân Lập, ngày 10 tháng 02 năm 2026"}
    assert found("- Báo cáo Ủy ban nhân dân tỉnh Lào Cai.", **several) == []
