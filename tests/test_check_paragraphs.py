"""How paragraphs of the text stand, those of one line and legal bases too; and that a mended page is even."""

from __future__ import annotations

import pytest

from generator.check.findings import check_document
from generator.check.parts import recognize
from generator.check.reader import read_document
from generator.check.spacing import lines
from tests.broken_form import BASES, Change, Editor, W, align, both, broken, child, set_value, text_of, written
from tests.test_check_mend import examine, mended
from tests.test_check_rules import FORM, found

_TEXT = "- Cụ thể hóa"


def placed(*beginnings: str, first: int = 0, left: int = 0) -> Change:
    """The paragraphs begin so many twips from the margin."""

    def change(file: Editor) -> None:
        for beginning in beginnings:
            properties = child(file.paragraph(beginning), "pPr", first=True)
            set_value(properties, "ind", left=str(left), firstLine=str(first))

    return change


def aligned(beginning: str, how: str) -> Change:
    return lambda file: align(file.paragraph(beginning), how)


def told(raw: bytes) -> list[tuple[str, str]]:
    findings = check_document(raw, "a.docx", FORM).findings
    return [(each.rule.id, each.paragraph.shown[:11]) for each in findings if each.paragraph]


# Phụ lục I, Phần I, Mục II.6.e: 1 cm or 1,27 cm, whatever the length of the paragraph.
@pytest.mark.parametrize("beginning", ["I. MỤC ĐÍCH", "1. Mục đích", "a) Việc thứ", "Căn cứ Luật"])
def test_a_heading_a_point_and_a_base_of_one_line_stand_in_too(beginning):
    assert told(broken(placed(beginning))) == [("TT413", beginning[:11])]
    assert found(broken(placed(beginning, first=567))) == []
    assert found(broken(placed(beginning, first=720))) == []


@pytest.mark.parametrize("words", ["Ủy ban nhân dân phường ban hành Kế hoạch như sau:", "Yêu cầu chung."])
def test_a_sentence_of_one_line_stands_in(words):
    assert told(broken(both(written(_TEXT, words), placed(words)))) == [("TT413", words[:11])]


@pytest.mark.parametrize(
    "words",
    [
        "Bảng 1. Chỉ tiêu của các tổ dân phố",
        "Đơn vị tính: triệu đồng",
        "(Chi tiết tại Phụ lục kèm theo)",
        "Ghi chú: số liệu của phường.",
        "của các phòng, tổ dân phố.",  # goes on with the line above
    ],
)
def test_captions_remarks_and_lines_that_go_on_stand_where_they_will(words):
    assert found(broken(both(written(_TEXT, words), placed(words)))) == []


def test_a_title_in_the_middle_has_no_first_line():
    assert found(broken(both(placed("I. MỤC ĐÍCH"), aligned("I. MỤC ĐÍCH", "center")))) == []


@pytest.mark.parametrize(("how", "expected"), [("center", ["TT412"]), ("right", ["TT412"]), ("left", []), ("both", [])])
def test_a_point_of_one_line_is_told_where_its_place_shows(how, expected):
    words = "- Việc chung;"
    assert found(broken(both(written(_TEXT, words), aligned(words, how)))) == expected


def long_base(file: Editor) -> None:
    written("Căn cứ Luật", f"{BASES[0][:-1]} được Quốc hội thông qua, có hiệu lực trên phạm vi cả nước;")(file)


# The legal bases are part of the text of a document: Mục II.6 a.
@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (both(long_base, aligned("Căn cứ Luật", "left")), ["TT412"]),
        (aligned("Căn cứ Luật", "left"), []),
        (lambda file: spaced(file, "Căn cứ Luật", line="528", lineRule="auto"), ["TT415"]),
        (lambda file: spaced(file, "Căn cứ Luật", after="0"), ["TT414"]),
    ],
)
def test_a_base_stands_as_the_text_does(change, expected):
    assert found(broken(change)) == expected


def spaced(file: Editor, beginning: str, **values: str) -> None:
    set_value(child(file.paragraph(beginning), "pPr", first=True), "spacing", **values)


# ---------------------------------------------------------------- what `--fix` makes of it


def _loose(file: Editor) -> None:
    """Bases, headings and text without first lines, 1,8 lines apart; two paragraphs stand right."""
    kept = [file.paragraph("Thực hiện"), file.paragraph("2. Yêu cầu")]
    begin, end = file.paragraph("Căn cứ"), file.paragraph("Trên đây là", last=True)
    rows = list(file.body)
    for node in rows[rows.index(begin) : rows.index(end) + 1]:
        if node.tag == f"{W}p" and text_of(node):
            properties = child(node, "pPr", first=True)
            set_value(properties, "ind", left="0", firstLine="567" if node in kept else "0")
            set_value(properties, "spacing", line="300" if node in kept else "432", lineRule="auto")


def test_a_mended_page_is_even():
    done = mended(broken(_loose))
    plan = recognize(read_document(done.raw, "a.docx"))
    rows = [item.paragraph for item in plan.items]
    assert len(rows) > 20 and len(plan.bases) == 2
    assert {round(row.left_mm + row.first_line_mm, 1) for row in rows} == {10.0}  # as those that stood right
    assert {round(lines(row), 2) for row in rows} == {1.25}
    assert not [each for each in examine(done.raw).findings if each.rule.id in ("TT412", "TT413", "TT414", "TT415")]


def test_without_one_that_is_right_the_nearest_is_taken():
    def change(file: Editor) -> None:
        _loose(file)
        for beginning in ("Thực hiện", "2. Yêu cầu"):
            properties = child(file.paragraph(beginning), "pPr", first=True)
            set_value(properties, "ind", left="0", firstLine="0")
            set_value(properties, "spacing", line="432", lineRule="auto")

    plan = recognize(read_document(mended(broken(change)).raw, "a.docx"))
    assert {round(item.paragraph.first_line_mm, 1) for item in plan.items} == {12.7}
    assert {round(lines(item.paragraph), 2) for item in plan.items} == {1.5}
