"""Correct documents by other hands: however head, lines and foot are made, nothing is found in them."""

from __future__ import annotations

import pytest

from generator.check.findings import check_document
from tests.test_check_reader import document, p, style

WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
V = 'xmlns:v="urn:schemas-microsoft-com:vml"'

DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
    '<w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
)
PAGE = (
    '<w:sectPr><w:pgSz w:w="11907" w:h="16840"/>'
    '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/></w:sectPr>'
)
CENTER, BOLD, ITALIC = '<w:jc w:val="center"/>', "<w:b/>", "<w:i/>"
FIRST = '<w:ind w:firstLine="720"/>'
RUNNING = f'<w:spacing w:after="120"/>{FIRST}<w:jc w:val="both"/>'
NATIONAL, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
NUMBER, DATE = "Số: 05/KH-UBND", "Bình Sơn, ngày 05 tháng 01 năm 2026"
SUBJECT = "Cải cách hành chính năm 2026 trên địa bàn xã Bình Sơn"
# Widths in 14 and 13 pt bold, in twips: the motto 3430, the name of the commune 1680, the subject line 7050.
MOTTO_LINE, ISSUER_LINE, SUBJECT_LINE = 3430, 750, 3000


def size(points: float) -> str:
    return f'<w:sz w:val="{int(points * 2)}"/>'


def rows(*texts: str, look: str = "", properties: str = CENTER) -> str:
    return "".join(p(text, properties, look) for text in texts)


def issuer(*lines: str, points: float = 13) -> str:
    return rows(*(lines or ("ỦY BAN NHÂN DÂN", "XÃ BÌNH SƠN")), look=BOLD + size(points))


def nation(points: float = 13) -> str:
    return rows(NATIONAL, look=BOLD + size(points)) + rows(MOTTO, look=BOLD + size(points + 1))


def number() -> str:
    return rows(NUMBER, look=size(13))


def date(points: float = 14) -> str:
    return rows(DATE, look=ITALIC + size(points))


def cell(inside: str, width: int, borders: str = "", span: int = 1) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    drawn = f"<w:tcBorders>{borders}</w:tcBorders>" if borders else ""
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>{spanned}{drawn}'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside or '<w:p/>'}</w:tc>"


def table(*lines: tuple[str, ...], grid: tuple[int, ...] = (4000, 5355), properties: str = "") -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    inside = "".join(f"<w:tr>{''.join(line)}</w:tr>" for line in lines)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{inside}</w:tbl>"


def two(left: str, right: str) -> tuple[str, str]:
    return cell(left, 4000), cell(right, 5355)


def border_line(length: int, room: int) -> str:
    side = (room - length) // 2
    border = '<w:pBdr><w:top w:val="single" w:sz="4"/></w:pBdr>'
    return f'<w:p><w:pPr>{border}<w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'


def vml_line(length: int) -> str:
    end = 40 + length / 20
    return f'<w:r><w:pict {V}><v:line from="40pt,2.5pt" to="{end}pt,2.5pt"/></w:pict></w:r>'


def drawn_line(length: int) -> str:
    """A straight connector as Word 2010 and later write it, with its copy for older programs."""
    graphic = f"<a:graphic {A}><a:graphicData/></a:graphic>"
    shape = f'<wp:anchor {WP}><wp:extent cx="{length * 635}" cy="0"/>{graphic}</wp:anchor>'
    choice = f'<mc:Choice Requires="wps"><w:drawing>{shape}</w:drawing></mc:Choice>'
    return f"<w:r><mc:AlternateContent {MC}>{choice}<mc:Fallback/></mc:AlternateContent></w:r>"


def ended(paragraphs: str, run: str) -> str:
    """The last paragraph has one more run: a shape that is anchored there."""
    return paragraphs.removesuffix("</w:p>") + run + "</w:p>"


def box(inside: str, width: int) -> str:
    content = f"<wps:wsp {WPS}><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp>"
    shape = f'<wp:anchor {WP}><wp:extent cx="{width * 635}" cy="900000"/>{content}</wp:anchor>'
    return f"<w:r><w:drawing>{shape}</w:drawing></w:r>"


def title(line: str = border_line(SUBJECT_LINE, 9355)) -> str:
    return rows("KẾ HOẠCH", SUBJECT, look=BOLD) + line


BASES = p("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", RUNNING, ITALIC) + p(
    "Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục.", RUNNING, ITALIC
)
TEXT = (
    p("Ủy ban nhân dân xã ban hành Kế hoạch cải cách hành chính năm 2026 với các nội dung sau:", RUNNING)
    + p("I. MỤC ĐÍCH, YÊU CẦU", RUNNING, BOLD)
    + p("1. Mục đích", RUNNING, BOLD)
    + p("a) Nâng cao chất lượng phục vụ Nhân dân, rút ngắn thời gian giải quyết hồ sơ;", RUNNING)
    + p("b) Mọi thủ tục hành chính được công khai đầy đủ tại trụ sở và trên trang thông tin của xã.", RUNNING)
    + p("II. TỔ CHỨC THỰC HIỆN", RUNNING, BOLD)
    + p("1. Văn phòng theo dõi, đôn đốc việc thực hiện, báo cáo kết quả trước ngày 20 hằng tháng./.", RUNNING)
)


def recipients(*lines: str) -> str:
    listed = lines or ("- UBND tỉnh (để báo cáo);", "- Các thôn;", "- Lưu: VT, VP (02).")
    return p("Nơi nhận:", look=BOLD + ITALIC + size(12)) + "".join(p(line, look=size(11)) for line in listed)


def signature(*lines: str, points: float = 14) -> str:
    offices = lines or ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    return rows(*offices, "", "", "Nguyễn Văn An", look=BOLD + size(points))


FOOT = table(two(recipients(), signature()))


def head(left: str = "", right: str = "") -> str:
    """Two cells, the lines as borders of empty paragraphs."""
    left = left or issuer() + border_line(ISSUER_LINE, 3784)
    right = right or nation() + border_line(MOTTO_LINE, 5139)
    return table(two(left, right), two(number(), date()))


def _tabbed(left: str, right: str, left_look: str, right_look: str, tail: str = "") -> str:
    left_run = f"<w:r><w:rPr>{left_look}</w:rPr><w:t>{left}</w:t><w:tab/></w:r>"
    return f"<w:p>{left_run}<w:r><w:rPr>{right_look}</w:rPr><w:t>{right}</w:t></w:r>{tail}</w:p>"


def _tabs() -> str:
    name, motto = BOLD + size(13), BOLD + size(14)
    top = _tabbed("ỦY BAN NHÂN DÂN", NATIONAL, name, name)
    top += _tabbed("XÃ BÌNH SƠN", MOTTO, name, motto, vml_line(ISSUER_LINE) + vml_line(MOTTO_LINE))
    top += _tabbed(NUMBER, DATE, size(13), ITALIC)
    plain, bold = size(11), BOLD + size(14)
    foot = _tabbed("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", BOLD + ITALIC + size(12), bold)
    foot += _tabbed("- UBND tỉnh;", "KT. CHỦ TỊCH", plain, bold) + _tabbed("- Các thôn;", "PHÓ CHỦ TỊCH", plain, bold)
    foot += p("- Lưu: VT, VP.", look=plain) + _tabbed("", "Nguyễn Văn An", "", bold)
    return top + title() + BASES + TEXT + foot


def _cell_borders() -> str:
    """The lines are borders of narrow cells in a row of their own."""
    line = '<w:top w:val="single" w:sz="4"/>'
    widths = (1600, 800, 1600, 950, 3430, 975)
    blank = tuple(cell("", width, line if at in (1, 4) else "") for at, width in enumerate(widths))
    top = (cell(issuer(), 4000, span=3), cell(nation(), 5355, span=3))
    below = (cell(number(), 4000, span=3), cell(date(), 5355, span=3))
    return table(top, blank, below, grid=widths) + title() + BASES + TEXT + FOOT


def _boxes() -> str:
    left, right = issuer() + number(), nation() + date()
    anchors = box(left, 4000) + box(right, 5355) + drawn_line(ISSUER_LINE) + drawn_line(MOTTO_LINE)
    return (
        f"<w:p>{anchors}</w:p>"
        + rows("KẾ HOẠCH", look=BOLD)
        + ended(rows(SUBJECT, look=BOLD), drawn_line(3000))
        + TEXT
        + FOOT
    )


def _frames() -> str:
    frame = '<w:framePr w:w="{}" w:wrap="around" w:hAnchor="margin" w:x="{}" w:y="1"/>' + CENTER
    left, right = (frame.format(*place) for place in ((4000, 1), (5355, 4001)))
    name, motto = BOLD + size(13), BOLD + size(14)
    top = p("ỦY BAN NHÂN DÂN", left, name) + ended(p("XÃ BÌNH SƠN", left, name), vml_line(ISSUER_LINE))
    top += p(NUMBER, left, size(13)) + p(NATIONAL, right, name)
    top += ended(p(MOTTO, right, motto), vml_line(MOTTO_LINE)) + p(DATE, right, ITALIC)
    return top + title() + TEXT + FOOT


def _underlined() -> str:
    """The motto underlined; of the commune's name and of the subject line the middle."""

    def middle(begin: str, marked: str, end: str, points: float) -> str:
        look = BOLD + size(points)
        runs = ((begin, look), (marked, look + '<w:u w:val="single"/>'), (end, look))
        inside = "".join(f'<w:r><w:rPr>{own}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' for text, own in runs)
        return f"<w:p><w:pPr>{CENTER}</w:pPr>{inside}</w:p>"

    left = issuer("ỦY BAN NHÂN DÂN") + middle("XÃ ", "BÌNH", " SƠN", 13)
    right = rows(NATIONAL, look=BOLD + size(13)) + rows(MOTTO, look=BOLD + '<w:u w:val="single"/>')
    subject = middle("Cải cách hành ", "chính năm 2026 trên địa", " bàn xã Bình Sơn", 14)
    return head(left, right) + rows("KẾ HOẠCH", look=BOLD) + subject + TEXT + FOOT


def _several_lines() -> str:
    """A subject line of three lines, a long name of three; kind and subject in the table of the head."""
    subject = (
        "Thực hiện Chiến lược phát triển nông nghiệp và nông thôn",
        "bền vững giai đoạn 2026 - 2030",
        "trên địa bàn xã",
    )
    left = rows("UBND TỈNH QUẢNG NGÃI", look=size(13))
    left += issuer("SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG") + border_line(900, 3784)
    names = rows("KẾ HOẠCH", *subject, look=BOLD) + border_line(2600, 9139)
    right = nation() + border_line(MOTTO_LINE, 5139)
    top = table(two(left, right), two(rows("Số: 12/KH-SNNMT", look=size(13)), date()), (cell(names, 9355, span=2),))
    return top + TEXT + table(two(recipients(), signature("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")))


def _small_sizes() -> str:
    """12, 13, 13, the text at 13, spacing fixed in points, a drawn rule of Word's older shapes."""
    left = ended(issuer(points=12), vml_line(700))
    right = ended(nation(points=12), vml_line(3190))
    spacing = '<w:spacing w:before="60" w:after="60" w:line="340" w:lineRule="exact"/>'
    running = f'{spacing}<w:ind w:firstLine="567"/><w:jc w:val="both"/>'
    text = TEXT.replace(RUNNING, running).replace("<w:rPr>", f"<w:rPr>{size(13)}")
    top = table(two(left, right), two(number(), date(13)))
    names = rows("KẾ HOẠCH", SUBJECT, look=BOLD + size(13)) + border_line(2800, 9355)
    return top + names + text + table(two(recipients(), signature(points=13)))


def _urgent() -> str:
    """A stamp in red, a draft without number and day, a gap for the name."""
    stamp = p("HỎA TỐC", CENTER, BOLD + '<w:color w:val="FF0000"/>' + size(13))
    draft = rows("Số:      /KH-UBND", look=size(13)) + stamp
    top = table(two(issuer() + border_line(ISSUER_LINE, 3784), nation() + border_line(MOTTO_LINE, 5139)),
                two(draft, rows("Bình Sơn, ngày      tháng 01 năm 2026", look=ITALIC)))  # fmt: skip
    return top + title() + TEXT + FOOT


def _chapters() -> str:
    above = "".join(p(text, CENTER, BOLD) for text in ("Phần I", "TÌNH HÌNH VÀ KẾT QUẢ THỰC HIỆN", "NHIỆM VỤ NĂM 2025"))
    return head() + title() + BASES + above + TEXT + FOOT


def _unequal_rows() -> str:
    """Three columns, the middle one blank; a row for each line; recipients in a table of their own without borders."""
    grid, none = (3800, 300, 5255), '<w:tblBorders><w:top w:val="nil"/><w:insideH w:val="none"/></w:tblBorders>'
    pairs = (
        (rows("ỦY BAN NHÂN DÂN", look=BOLD + size(13)), rows(NATIONAL, look=BOLD + size(13))),
        (
            ended(rows("XÃ BÌNH SƠN", look=BOLD + size(13)), drawn_line(ISSUER_LINE)),
            ended(rows(MOTTO, look=BOLD), drawn_line(MOTTO_LINE)),
        ),
        (number(), date()),
    )
    lines = [tuple(cell(inside, width) for inside, width in zip((a, "", b), grid, strict=True)) for a, b in pairs]
    return table(*lines, grid=grid, properties=none) + title() + TEXT + FOOT


def _opening_by_ground() -> str:
    """No bases; the sentence that leads into the text names its ground."""
    ground = "Căn cứ Kế hoạch số 28/KH-UBND ngày 12/01/2026 của Ủy ban nhân dân tỉnh về cải cách hành chính"
    return head() + title() + p(f"{ground}, Ủy ban nhân dân xã ban hành Kế hoạch như sau:", RUNNING) + TEXT + FOOT


def _division() -> str:
    """A division below a committee, signed for its head, without TM."""
    left = rows("UBND XÃ BÌNH SƠN", look=size(13)) + issuer("PHÒNG VĂN HÓA - XÃ HỘI") + border_line(1200, 3784)
    right = nation() + border_line(MOTTO_LINE, 5139)
    top = table(two(left, right), two(rows("Số: 05/KH-VHXH", look=size(13)), date()))
    return top + title() + TEXT + table(two(recipients(), signature("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")))


OTHERS = {
    "a ground in the opening sentence": _opening_by_ground(),
    "a division of a committee": _division(),
    "borders of paragraphs": head() + title() + BASES + TEXT + FOOT,
    "tabs and old shapes": _tabs(),
    "borders of cells": _cell_borders(),
    "text boxes and connectors": _boxes(),
    "frames": _frames(),
    "underlining": _underlined(),
    "names of several lines": _several_lines(),
    "the small sizes": _small_sizes(),
    "an urgent draft": _urgent(),
    "parts with titles": _chapters(),
    "three columns": _unequal_rows(),
}


def found(body: str, **parts: str) -> list[str]:
    parts = {"styles": DEFAULTS, **parts}
    return [f"{row.rule.id} {row.found}" for row in check_document(document(body + PAGE, **parts), "a.docx").findings]


@pytest.mark.parametrize("body", OTHERS.values(), ids=OTHERS.keys())
def test_nothing_is_found_in_a_correct_document_by_another_hand(body):
    assert found(body) == []


def test_styles_with_names_of_their_own_say_as_much_as_direct_formatting():
    styles = DEFAULTS + "".join(
        style(name, f"<w:pPr>{properties}</w:pPr><w:rPr>{look}</w:rPr>")
        for name, properties, look in (
            ("TenCQ", CENTER, BOLD + size(13)),
            ("TieuDe", CENTER, BOLD),
            ("VanBan", RUNNING, ""),
            ("DeMuc", RUNNING, BOLD),
        )
    )
    body = head() + title() + TEXT + FOOT
    swaps = (
        (CENTER + f"</w:pPr><w:r><w:rPr>{BOLD}{size(13)}</w:rPr>", '<w:pStyle w:val="TenCQ"/></w:pPr><w:r>'),
        (f"{RUNNING}</w:pPr><w:r><w:rPr>{BOLD}</w:rPr>", '<w:pStyle w:val="DeMuc"/></w:pPr><w:r>'),
        (f"{RUNNING}</w:pPr><w:r><w:rPr></w:rPr>", '<w:pStyle w:val="VanBan"/></w:pPr><w:r>'),
    )
    for old, new in swaps:
        assert old in body
        body = body.replace(old, new)
    assert found(body, styles=styles) == []


def test_automatic_numbers_and_dashes_are_as_good_as_typed_ones():
    forms = (("upperRoman", "%1."), ("decimal", "%1."), ("lowerLetter", "%1)"), ("bullet", "-"))
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{at}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        for at, (form, text) in enumerate(forms)
    ) + "".join(f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(4))

    def listed(text: str, number: int, properties: str, look: str = "") -> str:
        place = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        return p(text, place + properties, look)

    body = (
        p("Ủy ban nhân dân xã ban hành Kế hoạch cải cách hành chính năm 2026 với các nội dung sau:", RUNNING)
        + listed("MỤC ĐÍCH, YÊU CẦU", 1, RUNNING, BOLD)
        + listed("Mục đích", 2, RUNNING, BOLD)
        + listed("Nâng cao chất lượng phục vụ Nhân dân, rút ngắn thời gian giải quyết hồ sơ;", 3, RUNNING)
        + listed("TỔ CHỨC THỰC HIỆN", 1, RUNNING, BOLD)
        + p("Văn phòng theo dõi, đôn đốc việc thực hiện./.", RUNNING)
    )
    names = p("Nơi nhận:", look=BOLD + ITALIC + size(12))
    names += "".join(listed(text, 4, "", size(11)) for text in ("UBND tỉnh;", "Các thôn;", "Lưu: VT, VP."))
    foot = table(two(names, signature()))
    assert found(head() + title() + body + foot, numbering=numbering) == []


PICTURE = f'<w:r><w:pict {V}><v:shape style="width:90pt;height:60pt"><v:imagedata/></v:shape></w:pict></w:r>'
LINES = {
    "a picture is no line": (ended(rows(MOTTO, look=BOLD), PICTURE), ["TT331"]),
    "a row of underscores is none": (rows(MOTTO, look=BOLD) + rows("_______________"), ["TT331"]),
    "half a line": (rows(MOTTO, look=BOLD) + border_line(1700, 5139), ["TT336"]),
    "half a connector": (ended(rows(MOTTO, look=BOLD), drawn_line(1700)), ["TT336"]),
    "half an old shape": (ended(rows(MOTTO, look=BOLD), vml_line(1700)), ["TT336"]),
}


@pytest.mark.parametrize(("motto", "expected"), LINES.values(), ids=LINES.keys())
def test_what_is_a_line_and_how_long_it_is(motto, expected):
    right = rows(NATIONAL, look=BOLD + size(13)) + motto
    codes = [row.split()[0] for row in found(head("", right) + title() + TEXT + FOOT)]
    assert codes == expected


@pytest.mark.parametrize(
    ("sides", "expected"),
    [
        ('<w:bottom w:val="single"/>', ["TT336"]),  # the border runs through the whole column
        ('<w:bottom w:val="nil"/>', ["TT331"]),
        ("".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right")), ["TT331"]),  # a box
    ],
)
def test_the_border_of_a_cell_is_a_line_a_box_is_none(sides, expected):
    left = cell(issuer() + border_line(ISSUER_LINE, 3784), 4000)
    top = table((left, cell(nation(), 5355, sides)), two(number(), date()))
    assert [row.split()[0] for row in found(top + title() + TEXT + FOOT)] == expected


@pytest.mark.parametrize(("side", "expected"), [("bottom", []), ("top", ["TT387"])])
def test_borders_may_come_from_the_style_of_the_table(side, expected):
    """A line below the subject: the bottom of a table, which is that of a blank narrow cell."""
    borders = f'<w:tblPr><w:tblBorders><w:{side} w:val="single"/></w:tblBorders></w:tblPr>'
    titles = (cell(rows("KẾ HOẠCH", SUBJECT, look=BOLD), 9355),)
    names = table(titles, (cell("", SUBJECT_LINE),), properties='<w:tblStyle w:val="Ke"/>')
    told = found(head() + names + TEXT + FOOT, styles=DEFAULTS + style("Ke", borders, kind="table"))
    assert [row.split()[0] for row in told] == expected
