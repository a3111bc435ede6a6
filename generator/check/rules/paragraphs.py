"""How the paragraphs of the text stand, legal bases too: margins, first line, space above, space between lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from generator.check.body import BodyItem, Rank
from generator.check.facts import Alignment, LineRule, Paragraph
from generator.check.foot import is_addressee
from generator.check.parts import Plan
from generator.check.pieces import whole
from generator.check.rules.looks import excerpt, points
from generator.check.rules.record import Breach, Component, Rule, appendix_1
from generator.check.spacing import gap_pt, single_pt
from generator.check.spacing import lines as lines_of

INDENTS_MM = (10.0, 12.7)
_NEAR_MM = 0.05
_LINE = 70  # letters that surely fill a line
_ROUND_PT = 0.3
_FLUSH = (Alignment.LEFT, Alignment.JUSTIFIED)
_BESIDE = (Alignment.CENTER, Alignment.RIGHT)
_CHAPTERS = (Rank.PART, Rank.PART_TITLE)
_LISTED = (Rank.CLAUSE, Rank.DECIMAL, Rank.POINT, Rank.BULLET)
_NOTE = re.compile(
    r"[-–*]?\s*\(?(?:ghi chú|chú thích|lưu ý|nguồn|gửi kèm)\s*:|\(?(?:có|chi tiết) (?:\w+ ){0,4}kèm theo", re.I
)
_CAPTION = re.compile(r"(?:bảng|biểu|hình|sơ đồ|mẫu|đơn vị(?: tính)?)\b", re.I)  # of a table or a picture


def is_running(item: BodyItem) -> bool:
    """Sentences of the text: a title or a short line looks the same at whichever margin it ends."""
    return item.rank is not Rank.PART_TITLE and not item.is_title and len(item.paragraph.shown) > _LINE


def is_note(paragraph: Paragraph) -> bool:
    """A remark beside the text: all of it in brackets, or under `Ghi chú:` and the like."""
    text = paragraph.shown.rstrip(".;/ ")
    return bool(_NOTE.match(text)) or (text.startswith("(") and text.endswith(")") and text.count("(") == 1)


def justified(plan: Plan) -> Iterator[Breach]:
    """Where it shows: a line that is not full ends where it will, but stands neither in the middle nor at the right."""
    for item in plan.items:
        row = item.paragraph
        is_aside = item.rank in _LISTED and row.alignment in _BESIDE
        if is_aside or (is_running(item) and row.alignment is not Alignment.JUSTIFIED):
            yield Breach(paragraph=row, found=excerpt(row.shown))


def first_line(plan: Plan) -> Iterator[Breach]:
    """Where the first letter stands; a typed tab or an automatic number has its own way to get there."""
    for item in plan.items:
        row = item.paragraph
        is_measured = (is_running(item) or _begins_at_margin(item)) and not row.number and not row.text.startswith("\t")
        if is_measured and not is_indented(row):
            yield Breach(paragraph=row, found=f"{_start_mm(row) / 10:.2f} cm".replace(".", ","))


def is_indented(paragraph: Paragraph) -> bool:
    """Whether its first letter stands where the decree has it."""
    return any(abs(_start_mm(paragraph) - wanted) <= _NEAR_MM for wanted in INDENTS_MM)


def _start_mm(paragraph: Paragraph) -> float:
    return paragraph.left_mm + paragraph.first_line_mm


def _begins_at_margin(item: BodyItem) -> bool:
    """A heading or a sentence of one line: no caption, no remark, no line that goes on with the one above."""
    row, words = item.paragraph, item.paragraph.shown
    if item.rank in _CHAPTERS or row.alignment not in _FLUSH or whole(row).is_typed_line:
        return False
    is_sentence = words[:1].isupper() and not (_CAPTION.match(words) or is_addressee(whole(row)))
    return (item.rank is not Rank.TEXT or is_sentence) and not is_note(row)


def spacing(plan: Plan) -> Iterator[Breach]:
    """The title of a chapter stands right below its word."""
    for above, below in pairwise(item.paragraph for item in plan.items if item.rank is not Rank.PART_TITLE):
        if below.index == above.index + 1 and (gap := gap_pt(above, below)) < 5.95:
            yield Breach(paragraph=below, found=f"{points(round(gap, 1))} pt")


def line_spacing(plan: Plan) -> Iterator[Breach]:
    for item in plan.items:
        if not is_line_in_range(item.paragraph):
            yield Breach(paragraph=item.paragraph, found=points(round(lines_of(item.paragraph), 2)))


def is_line_in_range(paragraph: Paragraph) -> bool:
    """Whether its lines stand one to one and a half lines apart."""
    lines = lines_of(paragraph)
    slack = 0.004 if paragraph.line_rule is LineRule.MULTIPLE else _ROUND_PT / single_pt(paragraph)
    is_enough = paragraph.line_rule is LineRule.AT_LEAST or lines >= 1 - slack
    return is_enough and lines <= 1.5 + slack


def _rule(code: str, check: Callable[[Plan], Iterable[Breach]]) -> Rule:
    return Rule(id=code, component=Component.TEXT, article=appendix_1("II.6.e"), check=check)


RULES = (
    _rule("TT412", justified),
    _rule("TT413", first_line),
    _rule("TT414", spacing),
    _rule("TT415", line_spacing),
)
