"""Head of a plan: whose symbol it bears, what stands above the issuer, which place stands before the date."""

from __future__ import annotations

import pytest

from generator.check.findings import check_document
from generator.check.parts import recognize
from generator.check.reader import read_document
from tests import broken_language as language
from tests.broken_form import BASES, aligned, both, broken, dress, dressed, line_above, of_department, reworded, written
from tests.test_check_rules import FORM, found


# Phụ lục I, Phần I, Mục II.3.b: the abbreviation of the kind and of the body that issues.
@pytest.mark.parametrize(
    ("symbol", "expected"),
    [
        ("KH-UBND", []),
        ("KH-UBND-VP", ["TT379"]),
        ("KH-CTUBND", []),
        ("KH-SNV", ["TT394"]),
        ("KH-HĐND", ["TT394"]),
        ("KH-VP", ["TT394"]),
        ("QĐ-SNV", ["TT354"]),  # told once: the kind is wrong too
        ("KH - SNV", ["TT352"]),
    ],
)
def test_the_symbol_of_a_committee_is_its_own(symbol, expected):
    assert found(broken(written("Số:", f"Số: 12/{symbol}"))) == expected


def test_the_symbol_of_a_department_is_for_the_department_to_say():
    assert found(broken(both(of_department, written("Số:", "Số: 12/KH-KHCN")))) == []


# Phụ lục I, Phần I, Mục II.2.a: a superior body stands there only where there is one.
@pytest.mark.parametrize("line", ["TỈNH HẢI DƯƠNG", "THÀNH PHỐ HẢI DƯƠNG", "UBND TỈNH HẢI DƯƠNG"])
@pytest.mark.parametrize("is_bold", [False, True])
def test_nothing_stands_above_a_committee(line, is_bold):
    assert found(broken(lambda file: dress(line_above(file, line), bold=is_bold))) == ["TT339"]


# Phụ lục I, Phần I, Mục II.4.a and dòng 4 of Mục V: Hà Nội; Thành phố Hồ Chí Minh.
@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("Thanh Bình", []),
        ("Đắk R'Lấp", []),
        ("Quận 5", []),
        ("Phường 12", []),
        ("Phường Trần Phú", []),
        ("Phường Điện Biên Phủ", []),
        ("Thành phố Hồ Chí Minh", []),
        ("Hồ Chí Minh", ["TT398"]),
        ("TP. Hồ Chí Minh", ["TT398"]),
        ("TP.HCM", ["TT398"]),
        ("Điện Biên Phủ", ["TT398"]),
        ("Phường Thanh Bình", ["TT397"]),
        ("P. Thanh Bình", ["TT397"]),
        ("Tỉnh Hải Dương", ["TT397"]),
    ],
)
def test_a_place_has_its_bare_name_or_its_full_one(place, expected):
    line = f"{place}, ngày 15 tháng 5 năm 2023"
    assert found(broken(both(of_department, written("Hải Dương, ngày", line)))) == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("Hải Châu", []),
        ("Đà Nẵng", ["TT396"]),
        ("TP. Đà Nẵng", ["TT396"]),
        ("Thanh Khê", ["TT505"]),
        ("Phường Hải Châu", ["TT397"]),
        ("Đồi Không Tên", []),
    ],
)
def test_the_place_of_a_ward_is_not_its_city(place, expected):
    assert language.broken_rules(reworded("Hải Châu, ngày", "Hải Châu", place)) == expected


# Phụ lục I, Phần I, Mục II.5.a and dòng 5 of Mục V: a short sentence or phrase, "Về công tác phòng, chống lụt bão".
@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("", []),
        (" (đợt 1)", []),
        (", giao thông v.v.", []),
        (" …………", []),
        (".", ["TT399"]),
        ("./.", ["TT399"]),
        (";", ["TT399"]),
        (",", ["TT399"]),
    ],
)
def test_a_subject_line_has_no_mark_at_its_end(end, expected):
    assert found(broken(written("Chuyển đổi số năm", f"Chuyển đổi số năm 2023 trên địa bàn phường{end}"))) == expected


def told_of_number(line):
    """The findings on the line of the number, each with what is right."""
    findings = check_document(broken(written("Số:", line)), "a.docx", FORM).findings
    return [(each.rule.id, dict(each.values).get("dung", "")) for each in findings]


# Phụ lục I, Phần I, Mục II.3.b, 3.c: kind and issuer joined by a hyphen; a hyphen of another code looks the same.
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Số: 64/KH-UBND", []),
        ("Số: 64/KH\u2011UBND", []),
        ("Số: 64/KH\u2010UBND", []),
        ("Số:      /KH\u2011UBND", []),
        ("Số: 64/KH–UBND", [("TT389", "Số: 64/KH-UBND")]),
        ("Số: 64/KH\u2212UBND", [("TT389", "Số: 64/KH-UBND")]),
        ("Số: 64/KH – UBND", [("TT352", "")]),
        ("Số:64/KH-UBND", [("TT380", "Số: 64/KH-UBND")]),
        ("Số:……/KH-UBND", []),
        ("Số: 64/KH-UBND-VHXH", [("TT379", "KH-UBND")]),
        ("Số: 64/KH-UBND-HĐND", []),
        ("Số: 64/KH-BCĐ-UBND", []),
    ],
)
def test_the_number_and_its_symbol(line, expected):
    assert told_of_number(line) == expected


# Mẫu 1.5: "V/v" begins the subject of an official letter.
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("V/v chuyển đổi số năm 2023", ["TT377"]),
        ("v/v: chuyển đổi số năm 2023", ["TT377"]),
        ("Về việc chuyển đổi số năm 2023", []),
        ("Vận động chuyển đổi số năm 2023", []),
    ],
)
def test_the_subject_of_a_plan_is_not_that_of_a_letter(words, expected):
    assert found(broken(written("Chuyển đổi số năm", f"{words} trên địa bàn phường"))) == expected


# Phụ lục I, Phần I, Mục II.6.a: legal bases stand behind the subject line; none is a part of it, however it looks.
@pytest.mark.parametrize("look", [{"bold": 1, "italic": 1}, {"bold": 1}])
def test_a_line_of_legal_bases_is_no_subject_line(look):
    raw = broken(dressed("Căn cứ Luật Tổ chức", **look))
    plan = recognize(read_document(raw, "a.docx"))
    assert not any(piece.text.startswith("Căn cứ") for piece in plan.head.subject)
    assert [paragraph.shown for paragraph in plan.bases] == list(BASES)


def test_a_centred_line_of_legal_bases_is_none_either():
    plan = recognize(read_document(broken(aligned("Căn cứ Luật Tổ chức", "center")), "a.docx"))
    assert [paragraph.shown for paragraph in plan.bases] == list(BASES)
