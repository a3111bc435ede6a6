"""Foot of a plan: recipients that are no addressee, and who signs under which authority."""

from __future__ import annotations

import pytest

from generator.actions.documents import check_setting
from generator.check.findings import check_document
from tests import plain_docs as plain
from tests.broken_form import both, broken, copy_after, department, dressed, removed, signed, written
from tests.test_check_layouts import TITLE, p
from tests.test_check_reader import document
from tests.test_check_rules import FORM, found

_TM = "TM. ỦY BAN NHÂN DÂN"


def addressed(*lines: str):
    """Lines between the subject line and the text."""

    def change(file):
        node = file.paragraph("Thực hiện")
        for line in lines:
            copy_after(node, line)
            node.addprevious(node.getnext())

    return change


def above_the_foot(file):
    copy_after(file.paragraph("Trên đây là"), "Kính gửi: Các phòng, đơn vị thuộc phường")


# Phụ lục I, Phần I, Mục II.9.c: of a plan the recipients stand under "Nơi nhận" alone.
@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (written("Nơi nhận:", "Kính gửi:"), ["TT432"]),
        (both(written("Nơi nhận:", "Kính gửi:"), written("- Phòng Nội vụ;", "- Chủ tịch UBND phường;")), ["TT432"]),
        (addressed("Kính gửi: Chủ tịch Ủy ban nhân dân phường Thanh Bình"), ["TT418"]),
        (above_the_foot, ["TT418"]),
        (written("- Phòng Nội vụ;", "- Chủ tịch, các Phó Chủ tịch UBND phường;"), []),
        (both(removed("Nơi nhận:"), written("- Phòng Nội vụ;", "- Chủ tịch UBND phường;")), ["TT431"]),
    ],
)
def test_an_addressee_is_told_once_and_is_no_signatory(change, expected):
    assert found(broken(change)) == expected


# Phụ lục I, Phần I, Mục II.7.b; Điều 13.
@pytest.mark.parametrize(
    "lines",
    [
        (_TM, "CHỦ TỊCH"),
        (_TM, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        (_TM, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC"),
        (_TM, "Q. CHỦ TỊCH"),
        ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
        ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
        ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ"),
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "TRƯỞNG BAN CHỈ ĐẠO"),
        ("TM. ỦY BAN NHÂN DÂN PHƯỜNG", "CHỦ TỊCH"),
    ],
)
def test_who_may_sign_under_an_authority(lines):
    assert found(broken(signed(*lines))) == []


@pytest.mark.parametrize("lines", [("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("Q. GIÁM ĐỐC",)])
def test_who_may_sign_the_plan_of_a_department(lines):
    assert found(broken(department(*lines))) == []


@pytest.mark.parametrize("mark", ["#ChuKyLanhDao", "#ChuKy"])
def test_the_mark_of_an_electronic_signature_is_no_name(mark):
    name = "Trần Văn Chuẩn"
    assert found(broken(both(dressed(name, bold=0), written(name, mark)))) == ["TT461"]  # that the name lacks is told
    assert found(broken(dressed(name, bold=0))) == ["TT464"]


@pytest.mark.parametrize("lines", [("GIÁM ĐỐC",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), ("CHÁNH VĂN PHÒNG",)])
def test_the_head_of_a_part_does_not_sign_the_plan_of_the_committee(lines):
    assert found(broken(signed(*lines))) == ["TT492"]


@pytest.mark.parametrize(
    "lines", [("CHỦ TỊCH",), ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG")]
)
def test_the_plan_of_the_committee_may_be_signed_so(lines):
    assert found(broken(signed(*lines))) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((_TM, "GIÁM ĐỐC"), ["TT492"]),
        ((_TM, "TRƯỞNG PHÒNG"), ["TT492"]),
        ((_TM, "PHÓ GIÁM ĐỐC"), ["TT492"]),
        ((_TM, "KT. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), ["TT492"]),
        ((_TM, "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), ["TT492"]),
        ((_TM, "TUQ. CHỦ TỊCH", "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), ["TT493"]),
        (("TL. CHỦ TỊCH", "TUQ. CHÁNH VĂN PHÒNG", "TRƯỞNG PHÒNG"), ["TT493"]),
        ((_TM, "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), ["TT494"]),
        ((_TM, "TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ"), ["TT494"]),
        (("THAY MẶT ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ["TT457"]),
        (("THAY MẶT UỶ BAN NHÂN DÂN PHƯỜNG THANH BÌNH", "CHỦ TỊCH"), ["TT457"]),
        ((_TM, "KÝ THAY CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ["TT457"]),
        ((_TM, "QUYỀN CHỦ TỊCH"), ["TT457"]),
        (("THỪA LỆNH CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), ["TT457"]),
    ],
)
def test_what_contradicts_in_a_signature_is_told_once(lines, expected):
    assert found(broken(signed(*lines))) == expected


def values_of(change, code):
    """What the one finding of the rule says beside its sentences."""
    [finding] = [each for each in check_document(broken(change), "a.docx", FORM).findings if each.rule.id == code]
    return dict(finding.values)


# Phụ lục I, Phần I, Mục II.9.d: "Lưu: VT, …"; a line that is there is mended, not added.
@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("- Lưu VP.", "- Lưu: VT, VP."),
        ("- Lưu VT, TNMT;", "- Lưu: VT, TNMT."),
        ("- Lưu: Văn thư, VP.", "- Lưu: VT, VP."),
        ("- Lưu: NV, VT.", "- Lưu: VT, NV."),
        ("Lưu VT", "- Lưu: VT."),
    ],
)
def test_a_line_on_filing_that_is_there_is_to_be_reworded(line, right):
    change = written("- Lưu: VT", line)
    assert values_of(change, "TT498")["dung"] == right
    assert {"TT440", "TT439"}.isdisjoint(found(broken(change)))


def test_without_a_line_on_filing_one_is_to_be_added():
    assert found(broken(removed("- Lưu: VT"))) == ["TT440"]


@pytest.mark.parametrize("line", ["- Lưu: VT, VP.", "- Lưu: VT."])
def test_a_line_on_filing_in_form_is_right(line):
    assert found(broken(written("- Lưu: VT", line))) == []


# Mục II.9.c: "Như trên" stands below "Nơi nhận" of what has a "Kính gửi".
@pytest.mark.parametrize(("line", "expected"), [("- Như trên;", ["TT499"]), ("- Các đơn vị như trên;", [])])
def test_a_plan_names_its_recipients(line, expected):
    assert found(broken(written("- Phòng Nội vụ;", line))) == expected


def test_a_recipient_ends_where_the_signature_beside_it_begins():
    lines = ["- UBND tỉnh,\tKT. CHỦ TỊCH", "- Sở Nội vụ;\tPHÓ CHỦ TỊCH", "- Lưu: VT."]
    rows = "".join(p(line) for line in ("Trên đây là Kế hoạch./.", "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN", *lines))
    findings = [each for each in check_document(document(TITLE + rows), "a.docx").findings if each.rule.id == "TT438"]
    assert [(each.found, dict(each.values)["cuoi"]) for each in findings] == [("- UBND tỉnh,", "UBND tỉnh,")]


# Điều 13; Phụ lục I, Phần I, Mục II.7.b: who signs for the chairman is his deputy.
@pytest.mark.parametrize(
    ("lines", "right"),
    [((_TM, "KT. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), "PHÓ CHỦ TỊCH"), ((_TM, "GIÁM ĐỐC"), "CHỦ TỊCH")],
)
def test_the_office_to_write_goes_with_the_line_above(lines, right):
    [finding] = [
        each
        for each in check_document(broken(signed(*lines)), "a.docx", FORM, setting=check_setting()).findings
        if each.rule.id == "TT492"
    ]
    assert dict(finding.values)["dung"] == right


# ---------------------------------------------------------------- whose plan it is (TT730, TT734 - TT736, TT743, TT744)

_WHOSE = ("TT730", "TT734", "TT735", "TT736", "TT743", "TT744")


def told(*lines: str, issuer=("ỦY BAN NHÂN DÂN", "XÃ BA GIA"), number: str = "Số: 12/KH-UBND") -> list[str]:
    """The rules on one body in head, number and signature that a plan with this foot breaks."""
    raw = plain.document("- Trồng cây.", issuer=issuer, number=number, foot=lines)
    found = check_document(raw, "a.docx", setting=check_setting()).findings
    return [each.rule.id for each in found if each.rule.id in _WHOSE]


_TO = ("Nơi nhận:", "- Sở Y tế;", "- Lưu: VT.")
_HEALTH = ("ỦY BAN NHÂN DÂN TỈNH CÀ MAU", "SỞ Y TẾ")
_OF_HEALTH = {"issuer": _HEALTH, "number": "Số: 12/KH-SYT"}
_OF_CULTURE = {"issuer": ("ỦY BAN NHÂN DÂN XÃ BA GIA", "PHÒNG VĂN HÓA - XÃ HỘI"), "number": "Số: 12/KH-VHXH"}
_OF_BOTH = {"issuer": ("SỞ Y TẾ - ỦY BAN NHÂN DÂN", "XÃ BA GIA")}


@pytest.mark.parametrize(
    ("lines", "head", "expected"),
    [
        ((*_TO, _TM, "CHỦ TỊCH"), {}, []),
        ((*_TO, "TM. UBND XÃ BA GIA", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), {}, []),
        ((*_TO, "TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"), {}, ["TT734"]),
        ((*_TO, "TM. HĐND", "CHỦ TỊCH"), {}, ["TT734"]),
        ((*_TO, "TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"), {"issuer": ("HỘI ĐỒNG NHÂN DÂN", "XÃ BA GIA")}, []),
        ((*_TO, "TM. ỦY BAN NHÂN DÂN HUYỆN", "CHỦ TỊCH"), {}, ["TT734"]),
        ((*_TO, "TM. UBND PHƯỜNG", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), {}, ["TT734"]),
        ((*_TO, "TM. ỦY BAN NHÂN DÂN XÃ", "CHỦ TỊCH"), {}, []),
        ((*_TO, "TM. UBND TP", "CHỦ TỊCH"), {"issuer": ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HUẾ")}, []),
        ((*_TO, "TM. UBND TỈNH", "CHỦ TỊCH"), {"issuer": ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HUẾ")}, ["TT734"]),
        ((*_TO, "TM. HỘI ĐỒNG NGHĨA VỤ QUÂN SỰ", "CHỦ TỊCH"), {}, ["TT744"]),
        ((*_TO, "TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"), {}, ["TT744"]),
        ((*_TO, "TM. BCĐ", "TRƯỞNG BAN"), {}, ["TT744"]),
        ((*_TO, "TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"), {"issuer": ("UBND XÃ BA GIA", "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ")}, []),
        ((*_TO, "TM. SỞ Y TẾ", "GIÁM ĐỐC"), _OF_HEALTH, ["TT743"]),
        ((*_TO, "TM. PHÒNG VĂN HÓA - XÃ HỘI", "TRƯỞNG PHÒNG"), _OF_CULTURE, ["TT743"]),
        ((*_TO, "KT. CHỦ TỊCH", _TM, "PHÓ CHỦ TỊCH"), {}, ["TT735"]),
        ((*_TO, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), _OF_HEALTH, []),
        ((*_TO, "TRƯỞNG PHÒNG"), _OF_CULTURE, []),
        ((*_TO, "TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ Y TẾ"), _OF_HEALTH, []),
        ((*_TO, "TM. BAN CHỈ ĐẠO", "PHÓ CHỦ TỊCH"), _OF_HEALTH, []),
        ((*_TO, "CHỦ TỊCH CÔNG ĐOÀN NGÀNH", "GIÁM ĐỐC"), _OF_HEALTH, []),
        ((*_TO, "CHỦ TỊCH"), _OF_HEALTH, ["TT734"]),
        ((*_TO, "THAY MẶT ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), _OF_HEALTH, ["TT734"]),
        ((*_TO, _TM, "CHỦ TỊCH"), _OF_BOTH, []),
        ((*_TO, _TM, "CHỦ TỊCH"), _OF_HEALTH, ["TT734"]),
        ((*_TO, _TM, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), _OF_HEALTH, ["TT734"]),
        ((*_TO, _TM, "CHỦ TỊCH"), _OF_CULTURE, ["TT734"]),
        ((*_TO, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), _OF_HEALTH, ["TT734"]),
        ((*_TO, "GIÁM ĐỐC"), {"issuer": _HEALTH}, ["TT736"]),
        ((*_TO, "TRƯỞNG PHÒNG"), {"issuer": _OF_CULTURE["issuer"]}, ["TT736"]),
        ((*_TO, _TM, "CHỦ TỊCH"), {"issuer": _HEALTH}, ["TT734", "TT736"]),
        (("Nơi nhận:", "- Lưu: VT.", "- Sở Y tế;", _TM, "CHỦ TỊCH"), {}, ["TT730"]),
        (("Nơi nhận:", "- Sở Y tế;", "- Lưu: VT.", "Hải.05", _TM, "CHỦ TỊCH"), {}, []),
    ],
)
def test_head_number_and_signature_are_of_one_body(lines, head, expected):
    assert sorted(told(*lines, **head)) == expected


@pytest.mark.parametrize(
    ("lines", "head", "right"),
    [
        ((_TM, "CHỦ TỊCH"), _OF_HEALTH, "GIÁM ĐỐC"),
        ((_TM, "CHỦ TỊCH"), _OF_CULTURE, "TRƯỞNG PHÒNG"),
        (("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), _OF_HEALTH, "KT. GIÁM ĐỐC"),
    ],
)
def test_who_heads_the_department_signs_its_plan(lines, head, right):
    raw = plain.document("- Trồng cây.", foot=(*_TO, *lines), **head)
    findings = check_document(raw, "a.docx", setting=check_setting()).findings
    assert [dict(each.values)["dung"] for each in findings if each.rule.id == "TT734"] == [right]
