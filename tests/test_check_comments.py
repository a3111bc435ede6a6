"""Findings as Word comments in a copy: at their places, beside those that were there, the text as it was."""

from __future__ import annotations

import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from generator.check.comments import Note, to_be_noted, with_comments
from generator.check.findings import Checked, check_document
from generator.render.package import CONTENT_TYPES, DOCUMENT, parse_xml, read_parts, write_parts
from tests import broken_form
from tests.broken_form import CHANGES, Editor, W, both, text_of
from tests.laws import examples

COMMENTS = "word/comments.xml"
BOX = (
    '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml">'
    '<w:pict><v:shape style="width:100pt;height:30pt"><v:textbox><w:txbxContent><w:p><w:r><w:rPr>'
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t>Chữ trong khung</w:t></w:r></w:p></w:txbxContent>'
    "</v:textbox></v:shape></w:pict></w:r>"
)


def noted(raw: bytes) -> bytes:
    checked = check_document(raw, "a.docx")
    notes = [Note(finding=finding, lines=(finding.rule.id, f"thấy: {finding.found}")) for finding in checked.findings]
    return with_comments(raw, "a.docx", checked.facts, notes)


def broken(*codes: str) -> bytes:
    return broken_form.broken(both(*(CHANGES[code] for code in codes)))


def told(checked: Checked) -> list[tuple[str, int | None]]:
    return [(each.rule.id, each.paragraph.index if each.paragraph else None) for each in checked.findings]


def tree(raw: bytes, part: str) -> Any:
    return parse_xml(read_parts(raw, "")[part])


def comments(raw: bytes, part: str = COMMENTS) -> dict[str, list[str]]:
    """Of each comment its number and its lines."""
    return {
        node.get(f"{W}id"): [text_of(line) for line in node.iter(f"{W}p")]
        for node in tree(raw, part).iter(f"{W}comment")
    }


def marked_text(raw: bytes, number: str) -> str:
    """The text between the two ends of a comment."""
    inside, words = False, ""
    for node in tree(raw, DOCUMENT).iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}t"):
        if node.tag == f"{W}t":
            words += (node.text or "") if inside else ""
        elif node.get(f"{W}id") == number:
            inside = node.tag == f"{W}commentRangeStart"
    return words


def new_errors(before: bytes, after: bytes, path: Path) -> Counter[str]:
    """What the schema says of a copy and not of its source (the breaking of a plan keeps no order of elements)."""
    counts = []
    for raw in (before, after):
        path.write_bytes(raw)
        counts.append(Counter(error.description for error in OpenXmlValidator().validate(path).errors))
    return counts[1] - counts[0]


def texts(raw: bytes) -> list[str]:
    return [text_of(node) for node in tree(raw, DOCUMENT).iter(f"{W}p")]


@pytest.fixture(scope="module")
def wrong() -> bytes:
    return broken("TT304", "TT322", "TT331", "TT363", "TT412", "TT425", "TT428", "TT440", "TT467", "TT481")


def test_every_finding_has_its_comment_and_what_is_said_of_it(wrong):
    found = [finding.rule.id for finding in check_document(wrong, "a.docx").findings]
    assert [lines[0] for lines in comments(noted(wrong)).values()] == found and len(found) == 10


@pytest.mark.parametrize(("places", "expected"), [(49, [0] * 49), (50, [0] * 50), (51, [0] * 49 + [1])])
def test_a_rule_has_fifty_comments_at_most_and_the_last_tells_of_the_rest(wrong, places, expected):
    first, second, *_ = check_document(wrong, "a.docx").findings
    chosen = list(to_be_noted([first, *[second] * places, first]))
    assert [more for finding, more in chosen if finding is second] == expected
    assert [more for finding, more in chosen if finding is first] == [0, 0]


def test_the_author_is_the_program_and_the_day_is_fixed(wrong):
    nodes = list(tree(noted(wrong), COMMENTS))
    assert {(node.get(f"{W}author"), node.get(f"{W}initials"), node.get(f"{W}date")) for node in nodes} == {
        ("kehoach", "KH", "2020-03-05T00:00:00Z")
    }
    assert noted(wrong) == noted(wrong)


def test_a_comment_stands_at_the_words_or_at_the_paragraph(wrong):
    copy = noted(wrong)
    places = {lines[0]: marked_text(copy, number) for number, lines in comments(copy).items()}
    assert places["TT363"] == "5"  # the day alone
    assert places["TT425"] == "3/"
    assert places["TT322"] == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"  # 11 is a size, no word of the line
    assert places["TT467"] == "ThS. Trần Văn Chuẩn"


def test_a_finding_about_the_whole_is_hung_on_the_first_paragraph(wrong):
    copy = noted(wrong)
    first = next(tree(copy, DOCUMENT).iter(f"{W}p"))
    [number] = [number for number, lines in comments(copy).items() if lines[0] == "TT304"]
    assert [node.get(f"{W}id") for node in first.iter(f"{W}commentRangeStart")] == [number]


def test_the_copy_says_the_same_and_is_found_the_same(wrong):
    copy = noted(wrong)
    assert texts(copy) == texts(wrong)
    assert told(check_document(copy, "a.docx")) == told(check_document(wrong, "a.docx"))


def test_only_the_parts_that_must_change_do(wrong):
    before, after = read_parts(wrong, ""), read_parts(noted(wrong), "")
    changed = {part for part in after if before.get(part) != after[part]}
    assert changed == {DOCUMENT, COMMENTS, CONTENT_TYPES, "word/_rels/document.xml.rels"}


def test_a_file_without_findings_stays_what_it_is():
    assert noted(broken_form.correct()) == broken_form.correct()


def test_comments_of_a_person_stay_and_numbers_follow(wrong):
    once = noted(broken("TT322"))
    parts = read_parts(once, "")
    parts[COMMENTS] = parts[COMMENTS].replace(b'w:id="0"', b'w:id="7"').replace(b"kehoach", "Trần Thị B".encode())
    parts[DOCUMENT] = parts[DOCUMENT].replace(b'mmentReference w:id="0"', b'mmentReference w:id="7"')
    for end in (b"Start", b"End"):
        parts[DOCUMENT] = parts[DOCUMENT].replace(
            b"commentRange" + end + b' w:id="0"', b"commentRange" + end + b' w:id="7"'
        )
    copy = noted(write_parts(parts))
    assert list(comments(copy)) == ["7", "8"]
    assert "Trần Thị B" in tree(copy, COMMENTS)[0].get(f"{W}author")
    assert [part for part in read_parts(copy, "") if "comments" in part] == [COMMENTS]


def test_a_box_is_commented_where_it_hangs():
    def change(file: Editor) -> None:
        file.paragraph("- Cụ thể hóa").append(etree.fromstring(BOX))

    raw = broken_form.broken(change)
    copy = noted(raw)
    assert [each.rule.id for each in check_document(raw, "a.docx").findings] == ["TT308"]
    assert not list(tree(copy, DOCUMENT).iterfind(f".//{W}txbxContent//{W}commentRangeStart"))
    assert marked_text(copy, "0").startswith("- Cụ thể hóa")


def test_tracked_changes_and_links_are_wrapped_whole():
    def change(file: Editor) -> None:
        node = file.paragraph("3. Một khoản")
        broken_form.write(node, "3/ Một khoản không có tiêu đề, là một câu trọn vẹn, dài hơn một dòng của trang giấy.")
        run = next(node.iter(f"{W}r"))
        wrapper = etree.Element(f"{W}ins", {f"{W}id": "900", f"{W}author": "B", f"{W}date": "2026-01-01T00:00:00Z"})
        run.addprevious(wrapper)
        wrapper.append(run)

    raw = broken_form.broken(change)
    copy = noted(raw)
    [insertion] = tree(copy, DOCUMENT).iter(f"{W}ins")
    assert not list(insertion.iter(f"{W}commentReference"))
    assert insertion.getprevious().tag == f"{W}commentRangeStart"
    assert texts(copy) == texts(raw)


def test_a_heading_of_the_page_is_commented_in_the_body():
    raw = broken("TT312", "TT313")
    copy = noted(raw)
    assert [lines[0] for lines in comments(copy).values()] == ["TT312", "TT313"]
    assert b"comment" not in read_parts(copy, "")["word/header1.xml"]


def test_the_copy_is_clean_against_the_open_xml_schema(wrong, tmp_path):
    path = tmp_path / "a.docx"
    assert new_errors(wrong, noted(wrong), path) == Counter()
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None


@settings(max_examples=examples(25), deadline=None)
@given(st.sets(st.sampled_from(sorted(CHANGES)), min_size=1, max_size=6))
def test_whatever_is_wrong_the_text_and_the_findings_stay(codes):
    try:
        raw = broken(*sorted(codes))
    except (AssertionError, AttributeError, IndexError, ValueError):
        return  # changes that exclude one another
    copy = noted(raw)
    assert texts(copy) == texts(raw)
    of_file = {"TT300"}  # no copy has macros
    left = [each for each in told(check_document(raw, "a.docx")) if each[0] not in of_file]
    assert told(check_document(copy, "a.docx")) == left
