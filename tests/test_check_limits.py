"""Both sides of every number and word of the decree that a rule holds; expected values are those of the decree."""

from __future__ import annotations

import pytest

from generator.check.findings import check_document
from tests import broken_form as form
from tests.broken_form import Change, a_date, broken, dressed, margin, spaced, written


def is_broken(code: str, change: Change) -> bool:
    return code in {finding.rule.id for finding in check_document(broken(change), "a.docx").findings}


MARGINS = [("TT304", "top", 20, 25), ("TT305", "bottom", 20, 25), ("TT306", "left", 30, 35), ("TT307", "right", 15, 20)]


@pytest.mark.parametrize(("code", "side", "low", "high"), MARGINS)
def test_margins(code, side, low, high):
    assert [is_broken(code, margin(side, mm)) for mm in (low - 1, low, high, high + 1)] == [True, False, False, True]


# Phụ lục I, Phần I, Mục V: the table of sizes.
SIZES = [
    ("TT322", "CỘNG HÒA", 12, 13),
    ("TT327", "Độc lập", 13, 14),
    ("TT342", "SỞ KHOA HỌC", 12, 13),
    ("TT349", "UBND TỈNH", 12, 13),
    ("TT355", "Số:", 13, 13),
    ("TT368", "Thanh Bình, ngày", 13, 14),
    ("TT373", "KẾ HOẠCH", 13, 14),
    ("TT382", "Chuyển đổi số năm", 13, 14),
    ("TT402", "Căn cứ", 13, 14),
    ("TT411", "- Cụ thể hóa", 13, 14),
    ("TT433", "Nơi nhận:", 12, 12),
    ("TT435", "- Phòng Nội vụ;", 11, 11),
    ("TT453", "CHỦ TỊCH", 13, 14),
    ("TT463", "Trần Văn Chuẩn", 13, 14),
    ("TT479", "PHÂN CÔNG", 13, 14),
    ("TT484", "(Kèm theo", 13, 14),
]


@pytest.mark.parametrize(("code", "beginning", "low", "high"), SIZES)
def test_sizes(code, beginning, low, high):
    sizes = (low - 0.5, low, high, high + 0.5)
    assert [is_broken(code, dressed(beginning, size=size)) for size in sizes] == [True, False, False, True]


def test_the_size_of_the_page_number_and_of_the_annex_heading():
    numbers = [is_broken("TT313", dressed("2", form.HEADER, size=size)) for size in (12.5, 13, 14, 14.5)]
    annexes = [is_broken("TT472", dressed("Phụ lục", last=True, size=size)) for size in (13.5, 14, 14.5)]
    assert (numbers, annexes) == ([True, False, False, True], [True, False, True])


@pytest.mark.parametrize(
    ("sizes", "expected"), [((13, 14, 14), False), ((12, 13, 13), False), ((12, 14, 14), True), ((13, 13, 13), True)]
)
def test_sizes_go_up_and_down_together(sizes, expected):
    beginnings = ("CỘNG HÒA", "Độc lập", "Thanh Bình, ngày")
    change = form.both(*(dressed(words, size=size) for words, size in zip(beginnings, sizes, strict=True)))
    assert is_broken("TT332", change) is expected


@pytest.mark.parametrize(
    ("mm", "expected"), [(9.5, True), (10, False), (11.3, True), (12.7, False), (13.2, True), (0, True)]
)
def test_the_first_line_is_one_or_1_27_cm_in(mm, expected):
    def change(file):
        properties = form.child(file.paragraph("- Cụ thể hóa"), "pPr")
        form.set_value(properties, "ind", left="0", firstLine=str(round(mm * 1440 / 25.4)))

    assert is_broken("TT413", change) is expected


@pytest.mark.parametrize(("points", "expected"), [(5, True), (5.5, True), (6, False), (12, False)])
def test_paragraphs_stand_six_points_apart(points, expected):
    assert is_broken("TT414", spaced("a) ", after=str(round(points * 20)))) is expected


@pytest.mark.parametrize(
    ("line", "rule", "expected"),
    [
        ("228", "auto", True),  # 0.95 lines
        ("240", "auto", False),
        ("360", "auto", False),
        ("372", "auto", True),  # 1.55 lines
        ("300", "exact", True),  # 15 pt under 14 pt letters: less than their single line of 16.1
        ("340", "exact", False),
        ("500", "exact", True),  # 25 pt: more than 1.5 lines of 16.1
        ("200", "atLeast", False),
    ],
)
def test_lines_stand_one_to_one_and_a_half_apart(line, rule, expected):
    assert is_broken("TT415", spaced("- Cụ thể hóa", line=line, lineRule=rule)) is expected


NUMBERS = [
    ("Số: 05/KH-UBND", None),
    ("Số: 5/KH-UBND", "TT353"),
    ("Số: 9/KH-UBND", "TT353"),
    ("Số: 10/KH-UBND", None),
    ("Số:       /KH-UBND", None),
    ("Số: ……/KH-UBND", None),
    ("Số: 12/KH-HĐTĐKT", None),
    ("Số: 12/kh-ubnd", "TT352"),
    ("Số 12/KH-UBND", "TT352"),
    ("Số: 112/KH - UBND", "TT352"),
    ("Số: 36 /KH-UBND", "TT352"),
    ("Số: 41-KH/TU", "TT352"),
    ("Số: 12/BC-UBND", "TT354"),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_number_and_symbol(text, expected):
    change = written("Số:", text)
    assert [code for code in ("TT351", "TT352", "TT353", "TT354") if is_broken(code, change)] == [expected][
        : bool(expected)
    ]


DATES = [
    ("Thanh Bình, ngày 05 tháng 01 năm 2020", None),  # the decree's own example of zeros
    ("Thanh Bình, ngày 09 tháng 12 năm 2023", None),
    ("Thanh Bình, ngày 9 tháng 12 năm 2023", "TT363"),
    ("Thanh Bình, ngày 10 tháng 10 năm 2023", None),
    ("Thanh Bình, ngày 10 tháng 1 năm 2023", "TT364"),
    ("Thanh Bình, ngày 10 tháng 2 năm 2023", "TT364"),
    ("Thanh Bình, ngày 29 tháng 6 năm 2023", None),
    ("Thanh Bình, ngày 21 tháng 03 năm 2023", "TT365"),
    ("Thanh Bình, ngày 21 tháng 09 năm 2023", "TT365"),
    ("Thanh Bình, ngày 29 tháng 02 năm 2024", None),
    ("Thanh Bình, ngày 29 tháng 02 năm 2023", "TT366"),
    ("Thanh Bình, ngày      tháng      năm 2023", None),
    ("Thanh Bình, ngày … tháng 5 năm 2023", None),
    ("Quận 5, ngày 10 tháng 10 năm 2023", None),
    ("thanh Bình, ngày 10 tháng 10 năm 2023", "TT362"),
    ("Thanh Bình, ngày 10/10/2023", "TT362"),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_place_and_date(text, expected):
    codes = ("TT361", "TT362", "TT363", "TT364", "TT365", "TT366")
    assert [code for code in codes if is_broken(code, a_date(text))] == [expected][: bool(expected)]


def test_a_rule_is_held_from_its_day_on():
    """The decree is in force from 05/3/2020."""
    change = dressed("KẾ HOẠCH", italic=1)
    before, after = (form.both(change, a_date(f"Thanh Bình, ngày 0{day} tháng 3 năm 2020")) for day in (4, 5))
    assert (is_broken("TT375", before), is_broken("TT375", after)) == (False, True)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), []),
        (("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), []),
        (("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ"), []),
        (("Q. CHỦ TỊCH",), []),
        (("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), []),
        (("TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"), ["TT458"]),
        (("KT. CHỦ TỊCH",), ["TT459"]),
        (("TM ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ["TT457"]),
        (("TM.ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ["TT457"]),
    ],
)
def test_authority_lines(lines, expected):
    def change(file):
        form.remove(file.paragraph("CHỦ TỊCH"))
        node = file.paragraph("TM. ")
        form.write(node, lines[0])
        for line in reversed(lines[1:]):
            form.copy_after(node, line)

    assert [finding.rule.id for finding in check_document(broken(change), "a.docx").findings] == expected


def test_the_decree_itself_writes_both_hoa():
    assert not is_broken("TT321", written("CỘNG HÒA", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    assert is_broken("TT321", written("CỘNG HÒA", "Cộng hòa xã hội chủ nghĩa Việt Nam"))


@pytest.mark.parametrize(
    "text", ["Độc lập-Tự do-Hạnh phúc", "Độc lập – Tự do – Hạnh phúc", "Độc Lập - Tự Do - Hạnh Phúc"]
)
def test_the_motto_has_capitals_and_hyphens_of_its_own(text):
    assert is_broken("TT326", written("Độc lập", text))
