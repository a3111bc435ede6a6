"""Both sides of every number and word of the decree that a rule holds; expected values are those of the decree."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from lxml import etree

from generator.check.findings import check_document
from generator.check.rules import RULES
from tests import broken_form as form
from tests.broken_form import Change, W, a_date, broken, dressed, margin, spaced, written


def is_broken(code: str, change: Change) -> bool:
    return told((code,), change) == [code]


def told(codes: Iterable[str], change: Change) -> list[str]:
    """Which of the rules are broken, each once; the others are not asked."""
    rules = [rule for rule in RULES if rule.id in codes]
    ids = [finding.rule.id for finding in check_document(broken(change), "a.docx", rules).findings]
    return [code for code in codes if code in ids]


MARGINS = [("TT304", "top", 20, 25), ("TT305", "bottom", 20, 25), ("TT306", "left", 30, 35), ("TT307", "right", 15, 20)]


@pytest.mark.parametrize(("code", "side", "low", "high"), MARGINS)
def test_margins(code, side, low, high):
    """Word shows a tenth of a millimetre and stores twips: half of a tenth is rounding, a tenth is not."""
    sides = (low - 0.1, low - 0.01, low, high, high + 0.01, high + 0.1)
    assert [is_broken(code, margin(side, mm)) for mm in sides] == [True, False, False, False, False, True]


# A4 as Word writes it today, as Word 97 did, and LibreOffice; then US letter and a sheet a millimetre too wide.
PAPERS = [("11906", "16838", False), ("11909", "16834", False), ("11907", "16840", False), ("12240", "15840", True)]


@pytest.mark.parametrize(("width", "height", "expected"), [*PAPERS, ("11963", "16838", True)])
def test_paper(width, height, expected):
    assert is_broken("TT301", form.page(w=width, h=height)) is expected


# Phụ lục I, Phần I, Mục V: the table of sizes.
SIZES = [
    ("TT322", "CỘNG HÒA", 12, 13),
    ("TT327", "Độc lập", 13, 14),
    ("TT342", "PHƯỜNG THANH", 12, 13),
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


def test_sizes_of_the_body_above_a_department():
    changes = [form.both(form.of_department, dressed("UBND TỈNH", size=size)) for size in (11.5, 12, 13, 13.5)]
    assert [is_broken("TT349", change) for change in changes] == [True, False, False, True]


@pytest.mark.parametrize(("mm", "expected"), [(0, False), (4, False), (6, True), (12.7, True)])
def test_recipients_stand_at_the_left_edge(mm, expected):
    def change(file):
        properties = form.child(file.paragraph("- Phòng Nội vụ;"), "pPr", first=True)
        form.set_value(properties, "ind", left=str(round(mm * 1440 / 25.4)))

    assert is_broken("TT470", change) is expected


def test_the_size_of_the_page_number_and_of_the_annex_heading():
    numbers = [is_broken("TT313", dressed("2", form.HEADER, size=size)) for size in (12.5, 13, 14, 14.5)]
    annexes = [is_broken("TT472", dressed("Phụ lục", last=True, size=size)) for size in (13.5, 14, 14.5)]
    assert (numbers, annexes) == ([True, False, False, True], [True, False, True])


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ((13, 14, 14), False),
        ((12, 13, 13), False),
        ((12.5, 13.5, 13.5), False),
        ((12, 14, 14), True),
        ((13, 13, 13), True),
    ],
)
def test_sizes_go_up_and_down_together(sizes, expected):
    beginnings = ("CỘNG HÒA", "Độc lập", "Thanh Bình, ngày")
    change = form.both(*(dressed(words, size=size) for words, size in zip(beginnings, sizes, strict=True)))
    assert is_broken("TT332", change) is expected


@pytest.mark.parametrize(
    ("mm", "expected"), [(9.9, True), (10, False), (10.1, True), (12.5, True), (12.7, False), (12.8, True), (0, True)]
)
def test_the_first_line_is_one_or_1_27_cm_in(mm, expected):
    def change(file):
        properties = form.child(file.paragraph("- Cụ thể hóa"), "pPr")
        form.set_value(properties, "ind", left="0", firstLine=str(round(mm * 1440 / 25.4)))

    assert is_broken("TT413", change) is expected


@pytest.mark.parametrize(("points", "expected"), [(5, True), (5.9, True), (6, False), (12, False)])
def test_paragraphs_stand_six_points_apart(points, expected):
    assert is_broken("TT414", spaced("a) ", after=str(round(points * 20)))) is expected


@pytest.mark.parametrize(
    ("line", "rule", "expected"),
    [
        ("238", "auto", True),  # 0.99 lines
        ("240", "auto", False),
        ("360", "auto", False),
        ("362", "auto", True),  # 1.51 lines
        ("310", "exact", True),  # 15.5 pt under 14 pt letters: less than their single line of 16.1
        ("320", "exact", False),
        ("480", "exact", False),
        ("490", "exact", True),  # 24.5 pt: more than 1.5 lines of 16.1
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
    ("Số: 09/KH-UBND", None),
    ("Số: 010/KH-UBND", "TT359"),
    ("Số: 0124/KH-UBND", "TT359"),
    ("Số: 005/KH-UBND", "TT359"),
    ("Số: 100/KH-UBND", None),
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
    assert told(("TT351", "TT352", "TT353", "TT354", "TT359"), change) == [expected][: bool(expected)]


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
    ("Thanh Bình, ngày 010 tháng 10 năm 2023", "TT362"),
    ("Quận 5, ngày 10 tháng 10 năm 2023", None),
    ("Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019", None),  # the decree's own example
    ("Đắk R'Lấp, ngày 29 tháng 6 năm 2023", None),
    ("Thành phố Hồ chí Minh, ngày 29 tháng 6 năm 2023", "TT360"),
    ("Thanh bình, ngày 29 tháng 6 năm 2023", "TT360"),
    ("thanh Bình, ngày 10 tháng 10 năm 2023", "TT362"),
    ("Thanh Bình, ngày 10/10/2023", "TT362"),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_place_and_date(text, expected):
    codes = ("TT360", "TT361", "TT362", "TT363", "TT364", "TT365", "TT366")
    assert told(codes, a_date(text)) == [expected][: bool(expected)]


@pytest.mark.parametrize(("day", "expected"), [("29 tháng 6", None), ("21 tháng 03", "TT365")])
def test_a_long_place_may_have_a_line_to_itself(day, expected):
    def change(file):
        a_date("Thanh Bình, ")(file)
        (run,) = {text.getparent() for text in file.paragraph("Thanh Bình").iter(f"{W}t") if text.text}
        etree.SubElement(run, f"{W}br")
        etree.SubElement(run, f"{W}t").text = f"ngày {day} năm 2023"

    codes = ("TT360", "TT361", "TT362", "TT363", "TT364", "TT365", "TT366")
    assert told(codes, change) == [expected][: bool(expected)]


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
        (("TM. UBND PHƯỜNG", "CHỦ TỊCH"), ["TT468"]),
        (("TL. CHỦ TỊCH",), ["TT460"]),
        (("TUQ. CHỦ TỊCH",), ["TT460"]),
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


# ---------------------------------------------------------------- lines: as long as the words, or a third to a half

# Widths of the words in 14 pt bold Times New Roman, in millimetres, each on one line.
_MOTTO_MM, _SUBJECT_MM = 60.5, 123


@pytest.mark.parametrize(("part", "expected"), [(0.5, True), (0.8, True), (0.95, False), (1, False), (1.3, True)])
def test_the_line_below_the_motto_is_as_long_as_the_words(part, expected):
    assert is_broken("TT336", form.long_line(1, _MOTTO_MM * part, form.RIGHT_COLUMN)) is expected


@pytest.mark.parametrize(
    ("part", "expected"), [(0.2, True), (1 / 3, False), (0.4, False), (1 / 2, False), (0.65, True)]
)
def test_the_line_below_the_subject_is_a_third_to_a_half_of_the_words(part, expected):
    assert is_broken("TT388", form.long_line(2, _SUBJECT_MM * part, form.WHOLE_WIDTH)) is expected


@pytest.mark.parametrize(
    ("line", "rule", "expected"),
    [
        ("240", "auto", False),
        ("252", "auto", True),
        ("276", "auto", True),
        ("320", "exact", False),  # 16 pt: the single line of 14 pt letters
        ("400", "exact", True),
        ("240", "atLeast", False),
    ],
)
def test_national_name_and_motto_are_single_spaced(line, rule, expected):
    assert is_broken("TT335", spaced("Độc lập", line=line, lineRule=rule)) is expected


# ---------------------------------------------------------------- names and citations

ISSUERS = [
    (("ỦY BAN NHÂN DÂN", "PHƯỜNG CHIỀNG SINH"), []),
    (("UỶ BAN NHÂN DÂN", "ĐẶC KHU PHÚ QUỐC"), []),
    (("ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI",), []),
    (("ỦY BAN NHÂN DÂN", "XÃ ……………"), []),
    (("SỞ NỘI VỤ",), []),
    (("VĂN PHÒNG HĐND VÀ UBND TỈNH",), []),
    (("UBND PHƯỜNG CHIỀNG SINH",), ["TT337"]),
    (("HĐND XÃ BÌNH SƠN",), ["TT337"]),
    (("ỦY BAN NHÂN DÂN", "CHIỀNG SINH"), ["TT338"]),
    (("ỦY BAN NHÂN DÂN",), ["TT338"]),
]


@pytest.mark.parametrize(("lines", "expected"), ISSUERS)
def test_names_of_bodies(lines, expected):
    def change(file):
        form.remove(file.paragraph("PHƯỜNG THANH BÌNH"))
        name = file.paragraph("ỦY BAN NHÂN DÂN")
        form.write(name, lines[0])
        for line in reversed(lines[1:]):
            form.copy_after(name, line)

    assert told(("TT337", "TT338", "TT339"), change) == expected


BASES = [
    (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.",
        None,
    ),  # a day is neither number nor issuer
    ("Căn cứ Luật Đất đai và Nghị quyết số 76/2025/UBTVQH15 ngày 14/4/2025 của Ủy ban Thường vụ Quốc hội.", None),
    ("Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân.", None),
    ("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công.", None),
    ("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15.", "TT405"),
    ("Căn cứ Pháp lệnh Dân số số 06/2003/PL-UBTVQH11.", "TT405"),
    ("Căn cứ Luật Giao dịch điện tử của Quốc hội.", "TT405"),
    ("Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ về chuyển đổi số.", None),
    ("Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về khoa học, công nghệ.", None),
    ("Căn cứ Kế hoạch số …… ngày …… của Ủy ban nhân dân tỉnh.", None),
    ("Căn cứ Quyết định số 06/QĐ-TTg ngày 06/01/2022 Thủ tướng Chính phủ phê duyệt Đề án.", None),
    ("Căn cứ Nghị quyết Đại hội đại biểu Đảng bộ phường lần thứ I.", None),
    ("Căn cứ Chương trình công tác năm 2023 của Ủy ban nhân dân phường.", None),
    ("Căn cứ Nghị định ngày 05/3/2020 của Chính phủ về công tác văn thư.", "TT406"),
    ("Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư.", "TT407"),
    ("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 về công tác văn thư.", "TT408"),
]


@pytest.mark.parametrize(("text", "expected"), BASES)
def test_bases_are_named_in_full_and_laws_by_name(text, expected):
    change = form.bases(form.BASES[0], text)
    codes = ("TT404", "TT405", "TT406", "TT407", "TT408")
    assert told(codes, change) == [expected][: bool(expected)]


CHAPTERS = [
    ("Chương I", "QUY ĐỊNH CHUNG", []),
    ("Phần II", "TỔ CHỨC THỰC HIỆN", []),
    ("Mục 1", "MỤC TIÊU", []),
    ("Tiểu mục 2", "CHỈ TIÊU", []),
    ("Mục I", "MỤC TIÊU", ["TT445"]),
    ("Phần 2", "TỔ CHỨC THỰC HIỆN", ["TT445"]),
    ("Phần thứ nhất", "TỔ CHỨC THỰC HIỆN", ["TT445"]),
    ("PHẦN II", "TỔ CHỨC THỰC HIỆN", ["TT444"]),
    ("Chương I. QUY ĐỊNH CHUNG", "", ["TT441"]),
    ("Chương I", "", ["TT446"]),
]


@pytest.mark.parametrize(("word", "title", "expected"), CHAPTERS)
def test_parts_and_chapters(word, title, expected):
    findings = check_document(broken(form.chapter(word, title)), "a.docx").findings
    assert [finding.rule.id for finding in findings] == expected


def test_a_sentence_that_begins_with_the_word_is_no_chapter():
    text = "Phần II của Kế hoạch này do Phòng Nội vụ thực hiện, báo cáo kết quả trước ngày 20 của tháng cuối quý."
    assert check_document(broken(written("3. Một khoản", text)), "a.docx").findings == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [("UBND TỈNH HẢI DƯƠNG", False), ("UBND TP. HẢI DƯƠNG", False), ("UBND TP HẢI DƯƠNG", False), ("UBND", True)],
)
def test_the_superior_body_bears_the_name_of_its_unit_and_may_be_shortened(name, expected):
    assert is_broken("TT338", form.both(form.of_department, written("UBND TỈNH", name))) is expected


def _with_ground(text: str, italic: int) -> Change:
    """The last `Căn cứ` goes on, and this line stands below it."""

    def change(file: form.Editor) -> None:
        nodes = [node for node in file.body.iter(f"{form.W}p") if form.text_of(node).startswith("Căn cứ")]
        form.write(nodes[-1], form.text_of(nodes[-1]).rstrip(".") + ";")
        form.dress(form.copy_after(nodes[-1], text), italic=italic)

    return change


# Phụ lục I, Phần I, Mục II.6.a: grounds lean, each ends with `;`, the last with `.`.
GROUNDS = [
    ("Xét đề nghị của Trưởng phòng Văn hóa - Xã hội.", 1, set()),
    ("Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.", 1, set()),
    ("Xét đề nghị của Trưởng phòng Văn hóa - Xã hội,", 1, {"TT403"}),
    ("Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về chuyển đổi số;", 0, {"TT401", "TT403"}),
    ("Thực hiện tốt công tác chuyển đổi số.", 0, {"TT403"}),
]


@pytest.mark.parametrize(("text", "italic", "expected"), GROUNDS)
def test_other_grounds_belong_to_the_legal_bases(text, italic, expected):
    checked = check_document(broken(_with_ground(text, italic)), "a.docx")
    assert {finding.rule.id for finding in checked.findings} & {"TT401", "TT403", "TT416"} == expected


NATION, BODIES, NUMBERED = (
    ("CỘNG HÒA", "Độc lập"),
    ("ỦY BAN NHÂN DÂN", "PHƯỜNG THANH BÌNH"),
    ("Số:", "Thanh Bình, ngày"),
)
# What is gone from the head, whether the plan is attached to a decision, and what is told.
HEADS = [
    ((*NATION, *BODIES, *NUMBERED), False, ["TT393"]),
    ((*NATION, *BODIES, *NUMBERED), True, ["TT392"]),
    ((*NATION, *NUMBERED), False, ["TT320", "TT325", "TT351", "TT361"]),
    ((*NATION, *NUMBERED), True, ["TT320", "TT325"]),
    ((*NATION, *BODIES), False, ["TT320", "TT325", "TT340"]),
    (NUMBERED, True, []),  # Mẫu 1.3: number and date are those of the decision
]


@pytest.mark.parametrize(("gone", "is_attached", "expected"), HEADS)
def test_a_head_that_is_missing_as_a_whole_is_told_once(gone, is_attached, expected):
    change = form.removed(*gone)
    checked = check_document(broken(form.both(change, form.attached) if is_attached else change), "a.docx")
    assert [finding.rule.id for finding in checked.findings] == expected


# Phụ lục I, Phần I, Mục II.9.d: each recipient on its own line, `-` in front, `;` behind.
RECIPIENTS = [
    (("- Phòng Nội vụ;", "- Các tổ dân phố;"), []),
    (("- Phòng Nội vụ", "- Các tổ dân phố;"), ["TT438"]),
    (("- Phòng Nội vụ;", "Các tổ dân phố;"), ["TT437"]),
    (("- Các tổ dân phố, các trường học", "trên địa bàn phường;"), ["TT490"]),
    (("- Các tổ dân phố, các trường học", "trên địa bàn phường"), ["TT438", "TT490"]),
    (("- Chủ tịch, các Phó Chủ tịch", "UBND phường;"), ["TT437"]),
    (("- Phòng Nội vụ;", "các tổ dân phố;"), ["TT437"]),
    (("Phòng Nội vụ", "Các tổ dân phố"), ["TT437", "TT437", "TT438", "TT438"]),
]


@pytest.mark.parametrize(("lines", "expected"), RECIPIENTS)
def test_a_fault_of_a_recipient_is_told_once_however_many_lines_it_has(lines, expected):
    checked = check_document(broken(form.recipients(*lines)), "a.docx")
    assert [finding.rule.id for finding in checked.findings] == expected


def test_a_list_without_the_line_on_filing_lacks_that_alone():
    checked = check_document(broken(form.removed("- Lưu: VT")), "a.docx")
    assert {finding.rule.id for finding in checked.findings} == {"TT440"}


def test_a_page_number_in_the_footer_must_only_leave_it():
    change = form.both(form.aligned("2", "right", form.HEADER), form.CHANGES["TT311"])
    checked = check_document(broken(change), "a.docx")
    assert {finding.rule.id for finding in checked.findings} == {"TT311"}
