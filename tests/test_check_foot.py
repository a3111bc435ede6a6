"""Foot of a plan: recipients that are no addressee, and who signs under which authority."""

from __future__ import annotations

import pytest

from tests.broken_form import both, broken, copy_after, in_full, removed, signed, written
from tests.test_check_rules import found

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
        ("GIÁM ĐỐC",),  # of a department that issues the plan itself
        ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"),
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "TRƯỞNG BAN CHỈ ĐẠO"),
    ],
)
def test_who_may_sign_under_an_authority(lines):
    assert found(broken(signed(*lines))) == []


@pytest.mark.parametrize("lines", [("GIÁM ĐỐC",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), ("CHÁNH VĂN PHÒNG",)])
def test_the_head_of_a_part_does_not_sign_the_plan_of_the_committee(lines):
    assert found(broken(both(in_full, signed(*lines)))) == ["TT492"]


@pytest.mark.parametrize(
    "lines", [("CHỦ TỊCH",), ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG")]
)
def test_the_plan_of_the_committee_may_be_signed_so(lines):
    assert found(broken(both(in_full, signed(*lines)))) == []


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
