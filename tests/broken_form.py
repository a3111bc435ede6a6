"""A correct plan, and for every rule of form one change that breaks it and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from typing import Any

from lxml import etree

from generator.actions.drafts import document_bytes
from generator.render.package import CONTENT_TYPES, DOCUMENT, parse_xml, read_parts, write_parts
from tests.plans import shipped_plans

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADER, STYLES = "word/header1.xml", "word/styles.xml"
PLAN = "profiles/hai-duong/phuong-thanh-binh.yaml × chuyen-doi-so"  # it has an annex and a signer
_RUN_ORDER = ("rStyle", "rFonts", "b", "i", "caps", "color", "sz", "u")
BASES = ("Căn cứ Luật Tổ chức chính quyền địa phương;", "Căn cứ Luật Giao dịch điện tử.")
DECREE = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư."

_ALIKE = ("-", "Chủ trì", "Theo dõi", "Hướng dẫn", "Làm đầu mối")  # tasks, and the duties of a body

Parts = dict[str, bytes]
Change = Callable[["Editor"], None]


@cache
def plan_bytes() -> bytes:
    made = next(made for made in shipped_plans() if made.name == PLAN)
    return document_bytes(made.plan, PLAN.split(" × ")[1])


class Editor:
    """A Word file opened for a change."""

    def __init__(self, raw: bytes) -> None:
        self.parts = read_parts(raw, "")
        self.trees = {name: parse_xml(self.parts[name]) for name in (DOCUMENT, HEADER, STYLES)}

    @property
    def body(self) -> Any:
        return self.trees[DOCUMENT].find(f"{W}body")

    def paragraph(self, beginning: str, part: str = DOCUMENT, last: bool = False) -> Any:
        """The first (or last) paragraph whose text begins so."""
        found = [node for node in self.trees[part].iter(f"{W}p") if text_of(node).startswith(beginning)]
        assert found, beginning
        return found[-1 if last else 0]

    def sections(self) -> list[Any]:
        return list(self.trees[DOCUMENT].iter(f"{W}sectPr"))

    def bytes(self) -> bytes:
        trees = {name: etree.tostring(tree) for name, tree in self.trees.items()}
        return write_parts({**self.parts, **trees})


def text_of(node: Any) -> str:
    return "".join(text.text or "" for text in node.iter(f"{W}t"))


def child(node: Any, name: str, first: bool = False) -> Any:
    found = node.find(W + name)
    if found is None:
        found = etree.Element(W + name)
        node.insert(0, found) if first else node.append(found)
    return found


def set_value(node: Any, name: str, **values: str) -> None:
    element = child(node, name)
    for key, value in values.items():
        element.set(W + key, value)


def dress(node: Any, **look: Any) -> None:
    """Direct formatting on every run: size=11, bold=False, italic=True, font="Arial", color="FF0000"."""
    names = {"size": "sz", "bold": "b", "italic": "i", "color": "color", "underline": "u"}
    for run in node.iter(f"{W}r"):
        properties = child(run, "rPr", first=True)
        for key, value in look.items():
            if key == "font":
                set_value(properties, "rFonts", ascii=value, hAnsi=value)
            else:
                written = str(int(value * 2)) if key == "size" else str(int(value)) if value in (0, 1) else value
                set_value(properties, names[key], val=written)


def write(node: Any, text: str) -> None:
    """The paragraph says this and nothing else."""
    texts = list(node.iter(f"{W}t"))
    for each in texts:
        each.text = ""
    texts[0].text = text


def align(node: Any, how: str) -> None:
    set_value(child(node, "pPr", first=True), "jc", val=how)


def remove(node: Any) -> None:
    node.getparent().remove(node)


def copy_after(node: Any, text: str) -> Any:
    copy = deepcopy(node)
    write(copy, text)
    node.addnext(copy)
    return copy


# ---------------------------------------------------------------- the correct plan


@cache
def correct() -> bytes:
    """A ward's plan with what no shipped plan has: legal bases, points a) to đ), a clause without a title."""
    file = Editor(plan_bytes())
    _fill_in(file)
    _shorten(file)
    shorten(file)
    opening = file.paragraph("Thực hiện")
    for base in BASES:
        node = deepcopy(opening)
        write(node, base)
        dress(node, italic=1)
        opening.addprevious(node)
    clause = file.paragraph("- ")
    for mark in "eđdcba":
        copy_after(clause, f"{mark}) Việc thứ {mark}, theo thứ tự của bảng chữ cái tiếng Việt;")
    untitled = copy_after(
        clause, "3. Một khoản không có tiêu đề, là một câu trọn vẹn, dài hơn một dòng của trang giấy."
    )
    file.paragraph("II. ").addprevious(untitled)
    return file.bytes()


def _shorten(file: Editor) -> None:
    """Of long rows of the same sort only the first: every test reads the plan several times."""
    cut(file, "2.3. Về xã hội số", "III. ")
    cut(file, "2. Hoàn thiện cơ chế", "IV. ")
    cut(file, "3. Công chức Văn phòng", "15. Chế độ")
    last = file.paragraph("15. Chế độ")
    write(last, text_of(last).replace("15.", "3."))
    cut(file, "- Thường trực HĐND", "- Hội đồng TĐKT")
    rows = list(list(file.body.iter(f"{W}tbl"))[-1].iter(f"{W}tr"))
    for row in rows[3:]:
        remove(row)


def macros(file: Editor) -> None:
    """A file with macros, called .docx."""
    plain, of_macros = b"openxmlformats-officedocument.wordprocessingml.document", b"ms-word.document.macroEnabled"
    file.parts[CONTENT_TYPES] = file.parts[CONTENT_TYPES].replace(plain, of_macros)
    file.parts["word/vbaProject.bin"] = bytes(64)


def twice(file: Editor) -> None:
    """The whole plan once more behind its end."""
    last = file.body[-1]
    for node in list(file.body)[:-1]:
        last.addprevious(deepcopy(node))


def shorten(file: Editor, kept: tuple[str, ...] = ("- Trước ngày",), rows: tuple[int, ...] = (1, 2)) -> None:
    """Of paragraphs of the same sort in a row only the first, or what begins as those kept; of an annex these rows."""
    alike = 0
    for node in list(file.body.iterchildren(f"{W}p")):
        text = text_of(node)
        alike = alike + 1 if text.startswith(_ALIKE) else 0
        if alike > 1 and not text.startswith(kept):
            remove(node)
    if "Phụ lục" in text_of(file.body):
        for number, row in enumerate(list(list(file.body.iter(f"{W}tbl"))[-1].iter(f"{W}tr"))):
            if number and number not in rows:
                remove(row)
            elif number:
                write(next(row.iter(f"{W}p")), str(rows.index(number) + 1))


def cut(file: Editor, beginning: str, end: str) -> None:
    """Takes out what stands between two paragraphs, the first of them too."""
    node, last = file.paragraph(beginning), file.paragraph(end)
    while node is not last:
        gone, node = node, node.getnext()
        remove(gone)


def _fill_in(file: Editor) -> None:
    """No gap stays open, and no deadline is older than the plan."""
    given = iter(("105/KH-UBND", "15/3/2023"))
    for node in file.body.iter(f"{W}t"):
        if node.text == "…………":
            node.text = next(given, "90%")
        node.text = (node.text or "").replace("31/3/2023", "31/7/2023")


def broken(change: Change) -> bytes:
    file = Editor(correct())
    change(file)
    return file.bytes()


# ---------------------------------------------------------------- changes, made for a line


def dressed(beginning: str, part: str = DOCUMENT, last: bool = False, **look: Any) -> Change:
    return lambda file: dress(file.paragraph(beginning, part, last), **look)


def aligned(beginning: str, how: str = "left", part: str = DOCUMENT, last: bool = False) -> Change:
    return lambda file: align(file.paragraph(beginning, part, last), how)


def written(beginning: str, text: str, last: bool = False) -> Change:
    return lambda file: write(file.paragraph(beginning, last=last), text)


def reworded(beginning: str, old: str, new: str, last: bool = False) -> Change:
    def change(file: Editor) -> None:
        node = file.paragraph(beginning, last=last)
        text = text_of(node)
        assert old in text, text
        write(node, text.replace(old, new))

    return change


def attached(file: Editor) -> None:
    """Below the subject line: with which decision it was issued."""
    note = copy_after(file.paragraph(_SUBJECT), "(Kèm theo Quyết định số 12/QĐ-UBND ngày 15 tháng 5 năm 2023)")
    dress(note, bold=0, italic=1)


def recipients(*lines: str) -> Change:
    """The first recipient written as these paragraphs."""

    def change(file: Editor) -> None:
        node = file.paragraph(_RECIPIENT)
        write(node, lines[0])
        for line in reversed(lines[1:]):
            copy_after(node, line)

    return change


def removed(*beginnings: str, last: bool = False) -> Change:
    def change(file: Editor) -> None:
        for beginning in beginnings:
            remove(file.paragraph(beginning, last=last))

    return change


def both(*changes: Change) -> Change:
    def change(file: Editor) -> None:
        for each in changes:
            each(file)

    return change


def margin(side: str, mm: float) -> Change:
    def change(file: Editor) -> None:
        for section in file.sections()[:1]:
            set_value(section, "pgMar", **{side: str(round(mm * 1440 / 25.4))})

    return change


def page(**values: str) -> Change:
    return lambda file: set_value(file.sections()[0], "pgSz", **values)


def numbering(section: int, **values: str) -> Change:
    return lambda file: set_value(file.sections()[section], "pgNumType", **values)


def spaced(beginning: str, last: bool = False, **values: str) -> Change:
    return lambda file: set_value(child(file.paragraph(beginning, last=last), "pPr", first=True), "spacing", **values)


def _drawn_lines(file: Editor) -> list[Any]:
    """The lines below issuer, motto, subject and the head of the annex."""
    return [
        node
        for node in file.trees[DOCUMENT].iter(f"{W}p")
        if (style := node.find(f"{W}pPr/{W}pStyle")) is not None
        and re.search("DuongKe|KeTieuNgu|KePhuLuc", style.get(f"{W}val"))
    ]


def without_border(index: int) -> Change:
    """The n-th drawn line of the document goes."""

    def change(file: Editor) -> None:
        line = _drawn_lines(file)[index]
        set_value(child(line, "pPr"), "pBdr")
        etree.SubElement(line.find(f"{W}pPr/{W}pBdr"), f"{W}bottom").set(f"{W}val", "nil")

    return change


def long_line(index: int, mm: float, room: int) -> Change:
    """The n-th drawn line gets a length, in a room of so many twips."""

    def change(file: Editor) -> None:
        side = str(round((room - mm * 1440 / 25.4) / 2))
        set_value(child(_drawn_lines(file)[index], "pPr"), "ind", left=side, right=side)

    return change


LEFT_COLUMN, RIGHT_COLUMN, WHOLE_WIDTH, LANDSCAPE = 3299, 6056, 9355, 14287  # twips


def department(*lines: str) -> Change:
    """The same plan is one of a department: its head, number, place and words, and these lines above the name."""

    def change(file: Editor) -> None:
        name = file.paragraph(_ISSUER)
        write(name, DEPARTMENT.upper())
        remove(file.paragraph(_WARD))
        superior = deepcopy(name)
        write(superior, "UBND TỈNH HẢI DƯƠNG")
        dress(superior, bold=0)
        name.addprevious(superior)
        write(file.paragraph(_NO), "Số: 12/KH-SKHCN")
        reworded(_DAY, "Thanh Bình", "Hải Dương")(file)
        for beginning in (_SUBJECT, "Thực hiện", "Trên đây là", _ATTACHED):
            node = file.paragraph(beginning)
            text = text_of(node).replace("Ủy ban nhân dân phường Thanh Bình", DEPARTMENT)
            write(node, text.replace("Ủy ban nhân dân phường", DEPARTMENT).replace("/KH-UBND", "/KH-SKHCN"))
        signed(*lines)(file)

    return change


def of_department(file: Editor) -> None:
    department("GIÁM ĐỐC")(file)


def chapter(word: str = "Chương I", title: str = "QUY ĐỊNH CHUNG") -> Change:
    """A chapter begins above the first section."""

    def change(file: Editor) -> None:
        section = file.paragraph("I. ")
        for text in filter(None, (word, title)):
            node = deepcopy(section)
            write(node, text)
            align(node, "center")
            section.addprevious(node)

    return change


def columns_exchanged(text: str) -> Change:
    """In every row of the table that holds the text, the two cells change places."""

    def change(file: Editor) -> None:
        table = next(node for node in file.body.iter(f"{W}tbl") if text in text_of(node))
        for row in table.iter(f"{W}tr"):
            row.append(row.find(f"{W}tc"))

    return change


def in_a_row_of_its_own(beginning: str) -> Change:
    """The cell of the paragraph moves to a row below; its neighbor stays."""

    def change(file: Editor) -> None:
        cell = file.paragraph(beginning).getparent()
        row = cell.getparent()
        below = deepcopy(row)
        place = row.findall(f"{W}tc").index(cell)
        row.addnext(below)
        for at, (upper, lower) in enumerate(zip(row.findall(f"{W}tc"), below.findall(f"{W}tc"), strict=True)):
            _empty(upper if at == place else lower)

    return change


def _empty(cell: Any) -> None:
    for paragraph in cell.findall(f"{W}p"):
        cell.remove(paragraph)
    etree.SubElement(cell, f"{W}p")


def moved_above(beginning: str, other: str) -> Change:
    return lambda file: file.paragraph(other).addprevious(file.paragraph(beginning))


def bases(*texts: str) -> Change:
    """The bases say this."""

    def change(file: Editor) -> None:
        nodes = [node for node in file.body.iter(f"{W}p") if text_of(node).startswith("Căn cứ")]
        for node, text in zip(nodes, texts, strict=True):
            write(node, text)

    return change


def _tracked(file: Editor) -> None:
    run = next(iter(file.paragraph(_TEXT).iter(f"{W}r")))
    change = etree.Element(f"{W}ins")
    run.addprevious(change)
    change.append(run)


def _without_text(file: Editor) -> None:
    """Nothing between head and foot; the list of recipients points at the annex."""
    rows = list(file.body)
    foot = next(row for row in rows if row.tag == f"{W}tbl" and "Nơi nhận:" in text_of(row))
    for row in rows[rows.index(file.paragraph("Căn cứ")) : rows.index(foot)]:
        remove(row)
    write(file.paragraph(_RECIPIENT), "- Phòng Nội vụ (kèm theo Phụ lục);")


def _table_in_text(file: Editor) -> None:
    table = deepcopy(list(file.body.iter(f"{W}tbl"))[-1])
    for row in table.findall(f"{W}tr")[2:]:
        table.remove(row)
    file.paragraph("I. ").addnext(table)


def _in_footer(file: Editor) -> None:
    for section in file.sections():
        for reference in section.findall(f"{W}headerReference"):
            reference.tag = f"{W}footerReference"


def _without_page_numbers(file: Editor) -> None:
    for section in file.sections():
        for reference in section.findall(f"{W}headerReference"):
            section.remove(reference)


def _page_number_everywhere(file: Editor) -> None:
    for section in file.sections():
        section.remove(section.find(f"{W}titlePg"))


def second_annex(file: Editor) -> None:
    """The annex once more, in a section of its own like the first."""
    heading, last = file.paragraph("Phụ lục", last=True), file.sections()[-1]
    rows = list(file.body)
    copies = [deepcopy(row) for row in rows[rows.index(heading) : rows.index(last)]]
    separator = etree.Element(f"{W}p")
    child(separator, "pPr").append(deepcopy(last))
    for row in (separator, *copies):
        last.addprevious(row)


def _text_without(word: str) -> Change:
    def change(file: Editor) -> None:
        heading = file.paragraph("Phụ lục", last=True)
        for node in file.body.iter(f"{W}p"):
            if node is heading:
                return
            if word in text_of(node).casefold():
                write(node, re.sub(word, "bảng", text_of(node), flags=re.I))

    return change


DEPARTMENT = "Sở Khoa học và Công nghệ"
_NATIONAL, _MOTTO, _ISSUER, _WARD = "CỘNG HÒA", "Độc lập", "ỦY BAN NHÂN DÂN", "PHƯỜNG THANH BÌNH"
_SUPERIOR = "UBND TỈNH"  # of a department
_NO, _DAY, _KIND, _SUBJECT = "Số:", "Thanh Bình, ngày", "KẾ HOẠCH", "Chuyển đổi số năm"
_TO, _RECIPIENT, _FILING = "Nơi nhận:", "- Phòng Nội vụ;", "- Lưu: VT"
_TM, _OFFICE, _SIGNER = "TM. ", "CHỦ TỊCH", "Trần Văn Chuẩn"
_ANNEX, _TITLE, _ATTACHED = "Phụ lục", "PHÂN CÔNG", "(Kèm theo"
_TEXT, _CLAUSE = "- Cụ thể hóa", "3. Một khoản"


def of_another_plan(attached_number: str, attached_day: str, *, number: str, day: str) -> Change:
    """Number and day of May 2023 in the head, and those that the annex says it goes with."""
    own = "ngày {} tháng 5 năm 2023"
    plan = f"Kế hoạch số {attached_number}/KH-UBND {own.format(attached_day)}"
    note = f"(Kèm theo {plan} của Ủy ban nhân dân phường Thanh Bình)"
    head = both(written(_NO, f"Số: {number}/KH-UBND"), written(_DAY, f"Thanh Bình, {own.format(day)}"))
    return both(head, written(_ATTACHED, note))


def line_above(file: Editor, text: str = "UBND TỈNH HẢI DƯƠNG") -> Any:
    """A line above the committee of the ward: the committee of the province."""
    copy = deepcopy(file.paragraph("ỦY BAN NHÂN DÂN"))
    write(copy, text)
    file.paragraph("ỦY BAN NHÂN DÂN").addprevious(copy)
    return copy


def _stamped(file: Editor) -> None:
    """A mark of urgency, too small."""
    dress(copy_after(file.paragraph(_NO), "HỎA TỐC"), size=12, bold=1, color="FF0000")


def a_date(text: str) -> Change:
    return written(_DAY, text)


def signed(*lines: str) -> Change:
    """The block of the signature has these lines above the name."""

    def change(file: Editor) -> None:
        node = file.paragraph(_TM)
        remove(file.paragraph(_OFFICE))
        write(node, lines[0])
        for line in reversed(lines[1:]):
            copy_after(node, line)

    return change


CHANGES: dict[str, Change] = {
    "TT300": macros,
    "TT400": both(written("Số:", "Số: 105/KH-UBND"), twice),
    "TT301": page(w="12240", h="15840"),
    "TT302": both(page(w="16838", h="11906"), long_line(2, 50, LANDSCAPE)),
    "TT303": both(_table_in_text, page(w="16838", h="11906"), long_line(2, 50, LANDSCAPE)),
    "TT304": margin("top", 19),
    "TT305": margin("bottom", 26),
    "TT306": margin("left", 29),
    "TT307": margin("right", 21),
    "TT308": dressed(_TEXT, font="Arial"),
    "TT309": dressed(_TEXT, color="FF0000"),
    "TT310": _without_page_numbers,
    "TT311": _in_footer,
    "TT312": aligned("2", "right", HEADER),
    "TT313": dressed("2", HEADER, size=12),
    "TT314": dressed("2", HEADER, italic=1),
    "TT315": _page_number_everywhere,
    "TT316": numbering(0, fmt="lowerRoman"),
    "TT317": dressed("2", HEADER, font="Calibri"),
    "TT318": written(_TEXT, "Số liệu tại Phụ lục III."),
    "TT319": _tracked,
    "TT320": removed(_NATIONAL),
    "TT321": written(_NATIONAL, "CỘNG HOÀ XÃ HỘI CHŨ NGHĨA VIỆT NAM"),
    "TT322": dressed(_NATIONAL, size=11),
    "TT323": dressed(_NATIONAL, bold=0),
    "TT324": dressed(_NATIONAL, italic=1),
    "TT325": removed(_MOTTO),
    "TT326": written(_MOTTO, "Độc Lập - Tự Do - Hạnh Phúc"),
    "TT327": dressed(_MOTTO, size=15),
    "TT328": dressed(_MOTTO, bold=0),
    "TT329": dressed(_MOTTO, italic=1),
    "TT330": aligned(_MOTTO),
    "TT331": without_border(1),
    "TT332": dressed(_NATIONAL, size=12),
    "TT333": columns_exchanged("CỘNG HÒA"),
    "TT334": moved_above(_MOTTO, _NATIONAL),
    "TT335": spaced(_MOTTO, line="276", lineRule="auto"),
    "TT336": long_line(1, 35, RIGHT_COLUMN),
    "TT337": written(_ISSUER, "UBND"),
    "TT338": written(_WARD, "THANH BÌNH"),
    "TT339": lambda file: dress(line_above(file), bold=0),
    "TT340": removed(_ISSUER, _WARD),
    "TT341": written(_ISSUER, "Ủy ban nhân dân"),
    "TT342": dressed(_ISSUER, size=14),
    "TT343": dressed(_ISSUER, bold=0),
    "TT344": dressed(_ISSUER, italic=1),
    "TT345": aligned(_ISSUER),
    "TT346": without_border(0),
    "TT347": both(of_department, dressed(_SUPERIOR, bold=1)),
    "TT348": both(of_department, written(_SUPERIOR, "UBND tỉnh Hải Dương")),
    "TT349": both(of_department, dressed(_SUPERIOR, size=14)),
    "TT350": both(of_department, dressed(_SUPERIOR, italic=1)),
    "TT351": removed(_NO),
    "TT352": written(_NO, "Số: 52 /KH - UBND"),
    "TT353": written(_NO, "Số: 5/KH-UBND"),
    "TT354": written(_NO, "Số: 52/QĐ-UBND"),
    "TT355": dressed(_NO, size=14),
    "TT356": dressed(_NO, italic=1),
    "TT357": dressed(_NO, bold=1),
    "TT358": aligned(_NO),
    "TT359": written(_NO, "Số: 052/KH-UBND"),
    "TT360": a_date("Thanh bình, ngày 15 tháng 5 năm 2023"),
    "TT361": removed(_DAY),
    "TT362": a_date("Thanh Bình ngày 15 tháng 5 năm 2023"),
    "TT363": a_date("Thanh Bình, ngày 5 tháng 12 năm 2023"),
    "TT364": a_date("Thanh Bình, ngày 15 tháng 2 năm 2023"),
    "TT365": a_date("Thanh Bình, ngày 15 tháng 03 năm 2023"),
    "TT366": a_date("Thanh Bình, ngày 30 tháng 02 năm 2023"),
    "TT367": dressed(_DAY, italic=0),
    "TT368": dressed(_DAY, size=12),
    "TT369": aligned(_DAY),
    "TT370": in_a_row_of_its_own(_DAY),
    "TT371": removed(_KIND),
    "TT372": written(_KIND, "Kế hoạch"),
    "TT373": dressed(_KIND, size=16),
    "TT374": dressed(_KIND, bold=0),
    "TT375": dressed(_KIND, italic=1),
    "TT376": aligned(_KIND),
    "TT377": reworded(_SUBJECT, "Chuyển", "V/v chuyển"),
    "TT378": _stamped,
    "TT379": written(_NO, "Số: 12/KH-UBND-VHXH"),
    "TT380": written(_NO, "Số:12/KH-UBND"),
    "TT389": written(_NO, "Số: 12/KH–UBND"),
    "TT381": removed(_SUBJECT),
    "TT382": dressed(_SUBJECT, size=15),
    "TT383": dressed(_SUBJECT, bold=0),
    "TT384": dressed(_SUBJECT, italic=1),
    "TT385": aligned(_SUBJECT),
    "TT386": written(_SUBJECT, "CHUYỂN ĐỔI SỐ NĂM 2023 TRÊN ĐỊA BÀN PHƯỜNG"),
    "TT387": without_border(2),
    "TT388": long_line(2, 90, WHOLE_WIDTH),
    "TT390": long_line(0, 45, LEFT_COLUMN),
    "TT391": both(of_department, spaced(DEPARTMENT.upper(), line="276", lineRule="auto")),
    "TT392": both(removed(_NATIONAL, _MOTTO, _ISSUER, _WARD, _NO, _DAY), attached),
    "TT393": removed(_NATIONAL, _MOTTO, _ISSUER, _WARD, _NO, _DAY),
    "TT394": written(_NO, "Số: 12/KH-SNV"),
    "TT395": aligned(_NATIONAL),
    "TT399": written(_SUBJECT, "Chuyển đổi số năm 2023 trên địa bàn phường Thanh Bình."),
    "TT396": a_date("Hải Dương, ngày 15 tháng 5 năm 2023"),
    "TT397": a_date("Phường Thanh Bình, ngày 15 tháng 5 năm 2023"),
    "TT398": both(of_department, written("Hải Dương, ngày", "TP. Hồ Chí Minh, ngày 15 tháng 5 năm 2023")),
    "TT401": dressed("Căn cứ", italic=0),
    "TT402": dressed("Căn cứ", size=12),
    "TT403": reworded("Căn cứ", ";", ","),
    "TT404": bases(f"{BASES[0]} {BASES[1][:-1]};", DECREE),
    "TT405": bases(BASES[0].replace(";", " số 72/2025/QH15;"), BASES[1]),
    "TT406": bases(BASES[0], DECREE.replace("số 30/2020/NĐ-CP ", "")),
    "TT407": bases(BASES[0], DECREE.replace("ngày 05 tháng 3 năm 2020 ", "")),
    "TT408": bases(BASES[0], DECREE.replace("của Chính phủ ", "")),
    "TT409": written(_CLAUSE, f"{_CLAUSE} thực hiện theo Luật Giao dịch điện tử số 20/2023/QH15, theo quy định."),
    "TT410": _without_text,
    "TT411": dressed(_TEXT, size=12),
    "TT412": aligned(_TEXT),
    "TT413": lambda file: set_value(child(file.paragraph(_TEXT), "pPr"), "ind", firstLine="0"),
    "TT414": spaced("a) ", after="80"),
    "TT415": spaced(_TEXT, line="480", lineRule="auto"),
    "TT416": dressed(_TEXT, italic=1),
    "TT417": reworded("Trên đây là", "./.", ".", last=True),
    "TT418": reworded("Thực hiện", "Thực hiện", "Kính gửi: Sở Nội vụ. Thực hiện"),
    "TT419": lambda file: write(file.paragraph(_TEXT), text_of(file.paragraph(_TEXT)).upper()),
    "TT420": reworded(_TEXT, "- ", "• "),
    "TT421": reworded("I. ", "I. ", "I/ "),
    "TT422": reworded("I. ", "MỤC ĐÍCH", "Mục đích"),
    "TT423": dressed("I. ", bold=0),
    "TT424": reworded("II. ", "II. ", "I. "),
    "TT425": reworded(_CLAUSE, "3. ", "3/ "),
    "TT426": dressed("1. Mục đích", bold=0),
    "TT427": dressed(_CLAUSE, bold=1),
    "TT428": reworded("a) ", "a) ", "a. "),
    "TT429": removed("đ) "),
    "TT430": in_a_row_of_its_own(_TO),
    "TT431": removed(_TO),
    "TT432": written(_TO, "Nơi nhận"),
    "TT433": dressed(_TO, size=13),
    "TT434": dressed(_TO, bold=0),
    "TT435": dressed(_RECIPIENT, size=12),
    "TT436": dressed(_RECIPIENT, italic=1),
    "TT437": reworded(_RECIPIENT, "- ", ""),
    "TT438": reworded(_RECIPIENT, ";", ","),
    "TT439": lambda file: write(file.paragraph(_FILING), "- Lưu: VT, VP;"),
    "TT440": removed(_FILING),
    "TT441": chapter("Chương I. QUY ĐỊNH CHUNG", ""),
    "TT442": both(chapter(), aligned("Chương I")),
    "TT443": both(chapter(), dressed("Chương I", bold=0)),
    "TT444": chapter("CHƯƠNG I"),
    "TT445": chapter("Chương 1"),
    "TT446": chapter(title=""),
    "TT447": chapter(title="Quy định chung"),
    "TT448": both(chapter(), dressed("QUY ĐỊNH", bold=0)),
    "TT449": both(chapter(), aligned("QUY ĐỊNH")),
    "TT450": dressed(_CLAUSE, size=13),
    "TT451": removed(_TM, _OFFICE),
    "TT452": written(_OFFICE, "Chủ tịch"),
    "TT453": dressed(_OFFICE, size=12),
    "TT454": dressed(_OFFICE, bold=0),
    "TT455": dressed(_OFFICE, italic=1),
    "TT456": aligned(_OFFICE),
    "TT457": written(_TM, "T/M ỦY BAN NHÂN DÂN"),
    "TT458": written(_OFFICE, "PHÓ CHỦ TỊCH"),
    "TT459": written(_OFFICE, "KT. CHỦ TỊCH"),
    "TT460": removed(_OFFICE),
    "TT461": removed(_SIGNER),
    "TT462": written(_SIGNER, "TRẦN VĂN CHUẨN"),
    "TT463": dressed(_SIGNER, size=12),
    "TT464": dressed(_SIGNER, bold=0),
    "TT465": dressed(_SIGNER, italic=1),
    "TT466": aligned(_SIGNER),
    "TT467": written(_SIGNER, "ThS. Trần Văn Chuẩn"),
    "TT468": written(_TM, "TM. UBND PHƯỜNG"),
    "TT469": columns_exchanged("Nơi nhận:"),
    "TT470": aligned(_TO, "center"),
    "TT471": written(_ANNEX, "PHỤ LỤC", last=True),
    "TT472": dressed(_ANNEX, last=True, size=13),
    "TT473": dressed(_ANNEX, last=True, bold=0),
    "TT474": dressed(_ANNEX, last=True, italic=1),
    "TT475": aligned(_ANNEX, last=True),
    "TT476": both(written(_ANNEX, "Phụ lục I", last=True), second_annex, written(_ANNEX, "Phụ lục 2", last=True)),
    "TT477": removed(_TITLE),
    "TT478": written(_TITLE, "Phân công nhiệm vụ"),
    "TT479": dressed(_TITLE, size=12),
    "TT480": dressed(_TITLE, bold=0),
    "TT481": aligned(_TITLE),
    "TT482": removed(_ATTACHED),
    "TT483": dressed(_ATTACHED, italic=0),
    "TT484": dressed(_ATTACHED, size=12),
    "TT485": aligned(_ATTACHED),
    "TT486": _text_without("phụ lục"),
    "TT487": numbering(-1, start="5"),
    "TT491": of_another_plan("21", "10", number="12", day="10"),
    "TT488": dressed(_TITLE, italic=1),
    "TT489": without_border(3),
    "TT495": both(written(_TEXT, "(Chi tiết tại Phụ lục kèm theo Kế hoạch này)"), dressed("(Chi tiết", italic=1)),
    "TT497": reworded("1. Mục đích", "Mục đích", "MỤC ĐÍCH"),
    "TT496": written(_ATTACHED, "(Kèm theo Kế hoạch số"),
    "TT492": signed("TM. ỦY BAN NHÂN DÂN", "GIÁM ĐỐC"),
    "TT493": signed("TUQ. CHỦ TỊCH", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    "TT494": signed("TM. ỦY BAN NHÂN DÂN", "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    "TT498": written(_FILING, "- Lưu VP."),
    "TT499": written(_RECIPIENT, "- Như trên;"),
    "TT490": recipients("- Phòng Nội vụ và", "các tổ dân phố;"),
}
