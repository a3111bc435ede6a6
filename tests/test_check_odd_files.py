"""Files that are no plain document: of another format, without text, with macros, two plans, lines for paragraphs."""

from __future__ import annotations

import io

import pytest
from docx import Document

from generator.actions.documents import check_setting, examine
from generator.check.findings import check_document
from generator.check.mend.run import mend_document
from generator.check.opened import Opened
from generator.check.parts import recognize
from generator.check.reader import read_document
from generator.errors import DocumentError
from generator.render.package import CONTENT_TYPES, DOCUMENT, read_parts, write_parts
from tests import broken_form, plain_docs
from tests.broken_form import both, broken, copy_after, written
from tests.broken_language import added, broken_rules, shift_entered
from tests.test_check_rules import found

_PLAIN = b"openxmlformats-officedocument.wordprocessingml.document.main+xml"


def refused(raw: bytes) -> str:
    with pytest.raises(DocumentError) as error:
        examine(raw, "a.docx")
    [problem] = error.value.problems
    return problem.code


# ---------------------------------------------------------------- another format, no text


def test_strict_open_xml_is_told_as_what_it_is():
    parts = read_parts(broken_form.correct(), "")
    usual, strict = (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert refused(write_parts({**parts, DOCUMENT: parts[DOCUMENT].replace(usual, strict)})) == "TT105"


@pytest.mark.parametrize("body", ["", "<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>", '<w:altChunk r:id="rId9"/>'])
def test_a_file_without_a_letter_is_told_once(body):
    assert refused(plain_docs.of_paragraphs([body.replace(' r:id="rId9"', "")])) == "TT106"


def test_a_file_with_a_word_is_checked():
    assert check_document(plain_docs.of_paragraphs([plain_docs._paragraph("Chữ")]), "a.docx").findings


# ---------------------------------------------------------------- macros


def test_a_copy_of_a_file_with_macros_has_none():
    raw = broken(broken_form.macros)
    assert found(raw) == ["TT300"]
    copy = mend_document(raw, "a.docx", lambda each, name: check_document(each, name, setting=check_setting())).raw
    parts = read_parts(copy, "")
    assert _PLAIN in parts[CONTENT_TYPES] and not [name for name in parts if "vba" in name.lower()]
    assert found(copy) == [] and Document(io.BytesIO(copy)).paragraphs


def test_the_relation_to_macros_goes_with_them():
    relations = "word/_rels/document.xml.rels"
    parts = read_parts(broken(broken_form.macros), "")
    kind = b"http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    row = b'<Relationship Id="rIdM" Type="' + kind + b'" Target="vbaProject.bin"/>'
    changed = {**parts, relations: parts[relations].replace(b"</Relationships>", row + b"</Relationships>")}
    copy = read_parts(Opened(write_parts(changed), "a.docx").bytes(), "")
    assert b"vbaProject" not in copy[relations] and len(copy[relations]) > 200


def test_a_plain_file_is_copied_byte_for_byte():
    assert Opened(broken_form.correct(), "a.docx").bytes() == broken_form.correct()


# ---------------------------------------------------------------- two documents


_HEAD = ("ỦY BAN NHÂN DÂN", "XÃ BA GIA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_SECOND = (*_HEAD, "Số: 9/KH-UBND", "Ba Gia, ngày 9 tháng 3 năm 2026", "KẾ HOẠCH", "Trồng cây")


@pytest.mark.parametrize(
    ("label", "number", "is_told"),
    [
        ("", "Số: 9/KH-UBND", True),
        ("", "Số:     /KH-UBND", True),
        ("Mẫu số 01", "Số:     /BC-UBND", False),
        ("Phụ lục", "Số: 9/KH-UBND", True),
    ],
)
def test_another_head_with_a_number_begins_another_document(label, number, is_told):
    rest = [number if line.startswith("Số") else line for line in _SECOND]
    raw = plain_docs.document(
        "Nội dung.", foot=("Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Lê An", *filter(None, [label]), *rest)
    )
    plan = recognize(read_document(raw, "a.docx"))
    assert (plan.second.shown if plan.second else "") == ("ỦY BAN NHÂN DÂN" if is_told else "")


def test_only_the_first_document_is_judged():
    second = ("Giao Huyện ủy thực hiện trước ngày 01/01/2020.", "f) Việc khác.", "Ủy ban Nhân dân xã.")
    first = plain_docs.document("Nội dung.", foot=("Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Lê An"))
    both_of_them = plain_docs.document(
        "Nội dung.", foot=("Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Lê An", *_SECOND, *second, "Nơi nhận:", "- Lưu: VT.")
    )
    told = [
        [each.rule.id for each in check_document(raw, "a.docx", setting=check_setting()).findings]
        for raw in (first, both_of_them)
    ]
    assert told[1] == ["TT400", *told[0]]


# ---------------------------------------------------------------- Shift+Enter


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("- Phổ biến đến Nhân dân.",), ["TT500"]),
        (("c) Phổ biến đến Nhân dân.", "I. KINH PHÍ"), ["TT500"]),  # nothing is said of the order of marks
        (("và các tổ dân phố của phường.",), []),  # a sentence goes on
    ],
)
def test_lines_that_begin_anew_should_be_paragraphs(lines, expected):
    assert broken_rules(shift_entered(*lines)) == expected


def test_the_order_of_numbers_is_not_looked_at_where_lines_are_no_paragraphs():
    order = added("1.1. Quán triệt trong cơ quan.", "1.3. Quán triệt trong Nhân dân.")
    assert broken_rules(order) == ["TT512"]
    assert broken_rules(both(order, shift_entered("1.2. Phổ biến đến Nhân dân."))) == ["TT500"]


def test_bases_in_one_paragraph_are_not_judged_as_one():
    def change(file):
        node = copy_after(file.paragraph("Căn cứ Luật Giao dịch"), "Căn cứ Luật Viễn thông;")
        run = node.find(f"{broken_form.W}r")
        copy = broken_form.deepcopy(run)
        run.append(broken_form.etree.Element(f"{broken_form.W}br"))
        run.addnext(copy)
        broken_form.dress(node, italic=0)

    assert "TT401" not in found(
        broken(both(written("Căn cứ Luật Giao dịch", "Căn cứ Luật Giao dịch điện tử;"), change))
    )
