"""Page numbers are missed from the second page on: where a document surely has one, and where it may have none."""

from __future__ import annotations

import pytest

from generator.check.findings import check_document
from generator.render.package import read_parts, write_parts
from tests.test_check_hands import CENTER, PAGE
from tests.test_check_reader import document, p

# A4 with 20 mm above and below has room for 257 mm, which is 728.5 pt: 36 lines of 20 pt, and 37 are a hair too many.
LINE = '<w:spacing w:before="0" w:after="0" w:line="400" w:lineRule="exact"/>'
SIZE = '<w:sz w:val="28"/>'
BREAK, NOTED = '<w:r><w:br w:type="page"/></w:r>', "<w:r><w:lastRenderedPageBreak/><w:t>chữ</w:t></w:r>"
ANNEX = p("Phụ lục", CENTER, "<w:b/>")


def line(text: str = "chữ", properties: str = "") -> str:
    return p(text, properties + LINE, SIZE)


def lines(count: int) -> str:
    return line() * count


def is_missed(body: str, section: str = PAGE, **parts: str) -> bool:
    findings = check_document(document(body + section, **parts), "a.docx").findings
    return "TT310" in {finding.rule.id for finding in findings}


@pytest.mark.parametrize(("count", "expected"), [(1, False), (36, False), (38, True), (80, True)])
def test_what_is_surely_higher_than_a_page_needs_numbers(count, expected):
    assert is_missed(lines(count)) is expected


@pytest.mark.parametrize(("words", "expected"), [(36 * 19, False), (38 * 19, True)])
def test_a_long_paragraph_is_as_high_as_its_lines(words, expected):
    """`chữ ` is 444 + 500 + 542 + 250 thousandths of 14 pt, which is 24.3: 19 words fill the 467.7 pt of a line."""
    assert is_missed(line(" ".join(["chữ"] * words))) is expected


@pytest.mark.parametrize(("space", "expected"), [(10 * 20, False), (22 * 20, True)])
def test_the_space_between_paragraphs_counts(space, expected):
    """18 lines of 20 pt are 360 pt; 17 spaces of 10 pt make it 530, of 22 pt 734 and 744 with slack."""
    spaced = LINE.replace('w:after="0"', f'w:after="{space}"')
    assert is_missed(p("chữ", spaced, SIZE) * 18 + lines(1)) is expected


@pytest.mark.parametrize(("points", "expected"), [(10, False), (28, True)])
def test_empty_lines_are_as_high_as_their_mark(points, expected):
    """30 lines of 11.5 pt are 345 pt; of 32.2 pt, 966."""
    empty = f'<w:p><w:pPr><w:rPr><w:sz w:val="{points * 2}"/></w:rPr></w:pPr></w:p>'
    assert is_missed(line() + empty * 30 + line()) is expected


def rows(left: int, right: int) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>{lines(count)}</w:tc>' for count in (left, right)
    )
    return f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"


@pytest.mark.parametrize(("left", "right", "expected"), [(30, 30, False), (38, 1, True), (1, 38, True)])
def test_a_table_is_as_high_as_its_highest_column(left, right, expected):
    assert is_missed(line() + rows(left, right)) is expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (line() + f"<w:p>{BREAK}</w:p>" + line(), True),
        (line() + line(properties="<w:pageBreakBefore/>"), True),
        (line(properties="<w:pageBreakBefore/>") + line(), False),
        (line() + line(properties='<w:pageBreakBefore w:val="0"/>'), False),
        (line() + f"<w:p>{BREAK}</w:p>", False),  # a blank page behind the text
        (line() + '<w:p><w:r><w:br w:type="textWrapping"/></w:r></w:p>' + line(), False),
        (line() + f"<w:p><w:pPr>{PAGE}</w:pPr></w:p>" + line(), True),
    ],
)
def test_a_break_the_author_asked_for_makes_a_second_page(body, expected):
    assert is_missed(body) is expected


@pytest.mark.parametrize(("kind", "expected"), [("continuous", False), ("nextPage", True), ("oddPage", True)])
def test_a_new_section_begins_a_page_unless_it_goes_on(kind, expected):
    section = PAGE.replace("<w:pgSz", f'<w:type w:val="{kind}"/><w:pgSz')
    assert is_missed(line() + f"<w:p><w:pPr>{PAGE}</w:pPr></w:p>" + line(), section) is expected


@pytest.mark.parametrize(("count", "expected"), [(10, False), (20, True)])
def test_what_word_noted_counts_for_a_text_of_half_a_page(count, expected):
    """A note may be left from a longer text that stood there before."""
    assert is_missed(lines(count) + f"<w:p>{NOTED}</w:p>") is expected
    assert is_missed_with_count(lines(count), 2) is expected


def is_missed_with_count(body: str, pages: int) -> bool:
    noted = f"<Properties><Pages>{pages}</Pages></Properties>".encode()
    raw = write_parts({**read_parts(document(body + PAGE), ""), "docProps/app.xml": noted})
    findings = check_document(raw, "a.docx").findings
    return "TT310" in {finding.rule.id for finding in findings}


def test_an_annex_counts_its_own_pages():
    """A page of text and a page of annex have one page each, whatever parts them."""
    text, annex = lines(30), ANNEX + lines(30)
    for between in ("", f"<w:p>{BREAK}</w:p>", f"<w:p><w:pPr>{PAGE}</w:pPr></w:p>"):
        assert not is_missed(text + between + annex)
    assert not is_missed_with_count(text + annex, 2)
    assert is_missed_with_count(text + annex, 3)
    assert is_missed(text + ANNEX + lines(38))
    assert is_missed(lines(38) + annex)
