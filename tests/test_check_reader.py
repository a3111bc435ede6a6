"""What is read out of a .docx: effective formatting, numbering, changes, places; and what a bad file comes to."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from generator.check import properties
from generator.check.facts import Alignment, Container, Facts, LineRule
from generator.check.reader import MAX_PARAGRAPHS, read_document
from generator.errors import DocumentError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def package(parts: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {"[Content_Types].xml": TYPES, **parts}.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def document(body: str, **parts: str) -> bytes:
    """A file with this body; `styles="…"` is the inside of word/styles.xml, and so on."""
    rest = {f"word/{name}.xml": f"<w:{name} {W}>{inside}</w:{name}>" for name, inside in parts.items()}
    return package({"word/document.xml": f"<w:document {W} {R} {MC}><w:body>{body}</w:body></w:document>", **rest})


def read(body: str, **parts: str) -> Facts:
    return read_document(document(body, **parts), "a.docx")


def p(text: str, properties: str = "", look: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def style(name: str, inside: str, kind: str = "paragraph", base: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{based}{inside}</w:style>'


# ---------------------------------------------------------------- effective formatting


@pytest.mark.parametrize("size", ["0", "-20", "abc", ""])
def test_a_size_that_no_letter_can_have_is_none(size):
    [paragraph] = read(p("chữ", look=f'<w:sz w:val="{size}"/>')).paragraphs
    assert paragraph.runs[0].size_pt == 10


def test_a_file_without_styles_is_set_as_word_does():
    [paragraph] = read(p("chữ")).paragraphs
    [run] = paragraph.runs
    assert (run.fonts, run.size_pt, run.is_bold, run.color) == (("Times New Roman",), 10, False, "auto")
    assert (paragraph.alignment, paragraph.line, paragraph.line_rule) == (Alignment.LEFT, 1, LineRule.MULTIPLE)


def test_each_layer_of_formatting_goes_over_the_one_below():
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr>'
        '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="276"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
        + style("A", '<w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="26"/></w:rPr>')
        + style("B", '<w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:i/></w:rPr>', base="A")
        + style("C", '<w:rPr><w:sz w:val="30"/></w:rPr>', kind="character")
    )
    named = '<w:pStyle w:val="B"/>'
    facts = read(
        p("một", named)
        + p("hai", named, '<w:rStyle w:val="C"/>')
        + p("ba", named, '<w:rStyle w:val="C"/><w:sz w:val="28"/>'),
        styles=styles,
    )
    assert [paragraph.runs[0].size_pt for paragraph in facts.paragraphs] == [13, 15, 14]
    first = facts.paragraphs[0]
    assert (first.alignment, first.after_pt, first.line) == (Alignment.JUSTIFIED, 6, 1.15)
    assert first.runs[0].is_italic and first.runs[0].fonts == ("Arial",)


def test_bold_of_two_styles_is_not_bold_but_direct_bold_is():
    styles = style("A", "<w:rPr><w:b/></w:rPr>") + style("C", "<w:rPr><w:b/></w:rPr>", kind="character")
    named, twice = '<w:pStyle w:val="A"/>', '<w:rStyle w:val="C"/>'
    facts = read(p("một", named) + p("hai", named, twice) + p("ba", named, twice + "<w:b/>"), styles=styles)
    assert [paragraph.runs[0].is_bold for paragraph in facts.paragraphs] == [True, False, True]


def test_a_theme_font_is_named_and_goes_before_a_plain_one():
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:fontScheme><a:minorFont>'
        '<a:latin typeface="Cambria"/></a:minorFont></a:fontScheme></a:theme>'
    )
    look = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsi="Times New Roman"/>'
    body = p("Kế", look=look) + p("ke", look=look)
    raw = package(
        {
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            "word/theme/theme1.xml": theme,
        }
    )
    facts = read_document(raw, "a.docx")
    assert [paragraph.runs[0].fonts for paragraph in facts.paragraphs] == [("Cambria", "Times New Roman"), ("Cambria",)]


def test_indents_come_from_the_list_unless_the_paragraph_has_its_own():
    numbering = (
        '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%1."/><w:pPr><w:ind w:left="1440" w:hanging="720"/></w:pPr></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2)"/></w:lvl>'
        "</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
    )
    top, below = (f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>' for level in (0, 1))
    body = (
        p("a", top)
        + p("b", below)
        + p("c", below)
        + p("d", top + '<w:ind w:left="0" w:firstLine="567"/>')
        + p("e", below)
    )
    facts = read(body, numbering=numbering)
    assert [paragraph.number for paragraph in facts.paragraphs] == ["I.", "1)", "2)", "II.", "1)"]
    first, fourth = facts.paragraphs[0], facts.paragraphs[3]
    assert (round(first.left_mm, 1), round(first.first_line_mm, 1)) == (25.4, -12.7)
    assert (fourth.left_mm, round(fourth.first_line_mm, 1)) == (0, 10)


# ---------------------------------------------------------------- text and places


def test_tracked_changes_are_resolved_and_counted():
    body = (
        "<w:p><w:r><w:t>trước ngày </w:t></w:r><w:del><w:r><w:delText>05</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>15</w:t></w:r></w:ins></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>"
        + p("sau")
    )
    facts = read(body)
    assert [paragraph.text for paragraph in facts.paragraphs] == ["trước ngày 15", "sau"]
    assert (facts.insertions, facts.deletions) == (1, 2)
    assert [paragraph.ordinal for paragraph in facts.paragraphs] == [0, 2]


def test_runs_know_where_they_stand_and_hidden_text_is_not_there():
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>"
    body = f"<w:p><w:r><w:t>ab</w:t><w:tab/></w:r>{hidden}<w:r><w:t>c</w:t></w:r></w:p>"
    [paragraph] = read(body).paragraphs
    assert paragraph.text == "ab\tc"
    assert [(run.text, run.start) for run in paragraph.runs] == [("ab\t", 0), ("c", 3)]


def test_tables_content_controls_and_boxes_are_read_in_order():
    box = f"<w:p><w:r><w:pict><w:txbxContent>{p('hộp')}</w:txbxContent></w:pict></w:r></w:p>"
    inner = f"<w:tbl><w:tr><w:tc>{p('trong')}</w:tc></w:tr></w:tbl>"
    body = (
        f"<w:sdt><w:sdtContent>{p('đầu')}</w:sdtContent></w:sdt>"
        f"<w:tbl><w:tr><w:tc>{p('ô 1')}</w:tc><w:tc>{inner}{p('ô 2')}</w:tc></w:tr></w:tbl>{box}"
    )
    facts = read(body)
    assert [(paragraph.text, paragraph.container) for paragraph in facts.written] == [
        ("đầu", Container.BODY),
        ("ô 1", Container.CELL),
        ("trong", Container.CELL),
        ("ô 2", Container.CELL),
        ("hộp", Container.BOX),
    ]
    places = [(paragraph.cell.table, paragraph.cell.column, paragraph.cell.depth) for paragraph in facts.written[1:4]]
    assert places == [(0, 0, 1), (1, 0, 2), (0, 1, 1)]


def test_a_header_that_a_section_does_not_name_is_that_of_the_section_before():
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://x/header" Target="header1.xml"/></Relationships>'
    )
    page = '<w:p><w:fldSimple w:instr=" PAGE \\* MERGEFORMAT "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>'
    first = '<w:headerReference w:type="default" r:id="r1"/><w:pgSz w:w="11906" w:h="16838"/><w:titlePg/>'
    last = "<w:sectPr><w:pgSz w:w='16838' w:h='11906'/></w:sectPr>"
    body = f"<w:p><w:pPr><w:sectPr>{first}</w:sectPr></w:pPr></w:p>{p('sau')}{last}"
    raw = package(
        {
            "word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": relations,
            "word/header1.xml": f"<w:hdr {W}>{page}</w:hdr>",
        }
    )
    facts = read_document(raw, "a.docx")
    one, two = facts.sections
    assert (one.has_title_page, two.has_title_page, two.is_landscape) == (True, False, True)
    assert two.furniture == one.furniture and one.furniture[0].page_number.text == "2"
    assert [paragraph.section for paragraph in facts.paragraphs] == [0, 1]


# ---------------------------------------------------------------- files of strangers


def refused(raw: bytes) -> str:
    with pytest.raises(DocumentError) as caught:
        read_document(raw, "thu-muc/a.docx")
    [problem] = caught.value.problems
    assert problem.place.file == "thu-muc/a.docx"
    return problem.code


def test_what_is_no_word_file_is_refused_with_its_reason():
    good = document(p("x"))
    assert refused(b"") == refused(b"%PDF-1.7") == refused(package({"a.txt": "x"})) == refused(good[:-40]) == "TT101"
    assert refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)) == "TT102"
    assert refused(package({"word/document.xml": "<w:document"})) == "TT104"
    assert refused(package({"word/document.xml": f"<w:document {W}/>"})) == "TT104"


def test_entities_are_never_expanded():
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    body = f"<!DOCTYPE w [{bomb}]><w:document {W}><w:body>{p('&a11;')}</w:body></w:document>"
    begin = time.process_time()
    assert refused(package({"word/document.xml": body})) == "TT104"
    assert refused(package({"word/document.xml": body.encode("utf-16")})) == "TT104"
    assert time.process_time() - begin < 2


def test_files_that_unpack_to_too_much_are_refused_at_once():
    begin = time.process_time()
    assert refused(package({"word/document.xml": bytes(40_000_000)})) == "TT103"
    assert refused(package({"word/document.xml": b" " * 17_000_000})) == "TT103"
    assert refused(bytes(50_000_000)) == "TT103"
    assert refused(document("<w:p/>" * (MAX_PARAGRAPHS + 1))) == "TT103"
    assert time.process_time() - begin < 5


def test_missing_relations_and_parts_leave_the_text_readable():
    section = '<w:headerReference w:type="default" r:id="r9"/><w:pgMar w:top="x" w:left="1701"/>'
    body = p("chữ", '<w:pStyle w:val="KhongCo"/>') + f"<w:sectPr>{section}</w:sectPr>"
    raw = package({"word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>"})
    facts = read_document(raw, "a.docx")
    assert [paragraph.text for paragraph in facts.paragraphs] == ["chữ"]
    assert round(facts.sections[0].left_mm) == 30 and facts.sections[0].furniture[0].paragraphs == ()


@pytest.mark.parametrize("part", ["word/styles.xml", "word/_rels/document.xml.rels", "word/numbering.xml"])
def test_a_part_that_word_cannot_read_either_is_no_basis_for_findings(part):
    document_xml = f"<w:document {W} {R}><w:body>{p('chữ')}</w:body></w:document>"
    with pytest.raises(DocumentError) as caught:
        read_document(package({"word/document.xml": document_xml, part: "<not closed"}), "a.docx")
    assert [problem.code for problem in caught.value.problems] == ["TT104"]


def test_styles_in_a_circle_end():
    styles = style("A", "<w:rPr><w:b/></w:rPr>", base="B") + style("B", "<w:rPr><w:i/></w:rPr>", base="A")
    [paragraph] = read(p("x", '<w:pStyle w:val="A"/>'), styles=styles).paragraphs
    assert paragraph.runs[0].is_bold and paragraph.runs[0].is_italic


def test_ten_thousand_paragraphs_and_deep_tables_are_read_in_time():
    begin = time.process_time()
    assert len(read(p("một đoạn văn") * 10_000).paragraphs) == 10_000
    assert time.process_time() - begin < 5
    nested = p("đáy")
    for _ in range(50):
        nested = f"<w:tbl><w:tr><w:tc>{nested}</w:tc></w:tr></w:tbl>"
    assert read(nested).paragraphs[0].cell.depth == 50
    for _ in range(50):
        nested = f"<w:tbl><w:tr><w:tc>{nested}</w:tc></w:tr></w:tbl>"
    assert refused(document(nested)) == "TT104"


# ISO/IEC 29500-1, 22.9.2.14 and 22.9.2.15: a length is a number, or one with its unit.
@pytest.mark.parametrize(
    ("written", "points"),
    [("280", 14), ("14pt", 14), ("1in", 72), ("2.54cm", 72), ("25.4mm", 72), ("1pc", 12), ("-1pi", -12)],
)
def test_a_length_may_have_its_unit(written, points):
    assert properties.length(written) == pytest.approx(points * properties.TWIPS)


@pytest.mark.parametrize("written", [None, "", "auto", "14 pt", "14px", "1e9pt", "pt"])
def test_what_is_no_length_is_none(written):
    assert properties.length(written) is None


def test_lengths_with_units_are_read_where_they_stand():
    margins = '<w:pgMar w:top="2cm" w:left="3cm" w:right="2cm" w:bottom="2cm"/>'
    page = f'<w:sectPr><w:pgSz w:w="210mm" w:h="297mm"/>{margins}</w:sectPr>'
    paragraph = (
        '<w:p><w:pPr><w:spacing w:before="6pt" w:line="18pt" w:lineRule="exact"/><w:ind w:firstLine="1.27cm"/></w:pPr>'
        '<w:r><w:rPr><w:sz w:val="14pt"/></w:rPr><w:t>Chữ</w:t></w:r></w:p>'
    )
    facts = read(f"{paragraph}{page}")
    row, section = facts.paragraphs[0], facts.sections[0]
    assert (row.runs[0].size_pt, row.before_pt, row.line, row.first_line_mm) == pytest.approx((14, 6, 18, 12.7))
    assert (section.width_mm, section.height_mm, section.top_mm, section.left_mm) == pytest.approx((210, 297, 20, 30))
