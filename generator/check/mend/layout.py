"""How paragraphs stand: margins, first line, space above, space between lines."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

from generator.check.facts import LineRule, Paragraph
from generator.check.findings import Finding
from generator.check.mend import setters
from generator.check.mend.record import Desk, Mender, mend
from generator.check.parts import Plan
from generator.check.rules import paragraphs, places
from generator.check.rules.looks import Select
from generator.check.spacing import left_by, lines

_GAP_PT = 6.0
_FIRST_LINE = "720"  # 1,27 cm
_INDENTS = ("start", "leftChars", "startChars", "hanging", "hangingChars", "firstLineChars")
_TWIPS = 20
_MIDDLE_MM = 11.35  # between the two that are allowed: 1 cm and 1,27 cm


def _justified(desk: Desk, finding: Finding) -> None:
    if finding.paragraph:
        setters.align(desk.node(finding.paragraph), "both")


def _first_line(desk: Desk, finding: Finding) -> None:
    """As far in as most of the text that stands right, so that the page is even."""
    if finding.paragraph:
        gone: dict[str, str | None] = dict.fromkeys(_INDENTS)
        best = desk.once("first line", _usual_first_line)
        setters.write(_properties(desk, finding.paragraph), "ind", **gone, left="0", firstLine=best)


def _usual_first_line(plan: Plan) -> str:
    rows = (item.paragraph for item in plan.items if paragraphs.is_indented(item.paragraph))
    counts = Counter("567" if row.left_mm + row.first_line_mm < _MIDDLE_MM else _FIRST_LINE for row in rows)
    return counts.most_common(1)[0][0] if counts else _FIRST_LINE


def _space_above(desk: Desk, finding: Finding) -> None:
    """What is lacking to the space that the paragraph above leaves; that one stays as it is."""
    below = finding.paragraph
    rows = desk.once("rows", lambda plan: {row.index: row for row in plan.text})
    above = rows.get(below.index - 1) if below else None
    if below is None or above is None:
        return
    twips = max(math.ceil((_GAP_PT - left_by(above, below)) * _TWIPS), math.floor(below.before_pt * _TWIPS))
    setters.write(_properties(desk, below), "spacing", before=str(twips), beforeLines=None, beforeAutospacing=None)
    if below.is_contextual:
        setters.switch(_properties(desk, below), "contextualSpacing", False)


def _line_spacing(desk: Desk, finding: Finding) -> None:
    """That of most of the text that stands right; where there is none, the nearest that is allowed."""
    if finding.paragraph:
        nearest = "240" if lines(finding.paragraph) < 1 else "360"
        line = desk.once("line spacing", _usual_line) or nearest
        setters.write(_properties(desk, finding.paragraph), "spacing", line=line, lineRule="auto")


def _usual_line(plan: Plan) -> str:
    """What most paragraphs have, as a multiple of a line; "" where it is not so set or not right."""
    rows = [row for item in plan.items if paragraphs.is_line_in_range(row := item.paragraph)]
    counts = Counter(str(round(row.line * 240)) for row in rows if row.line_rule is LineRule.MULTIPLE)
    return counts.most_common(1)[0][0] if counts else ""


def _single(select: Select) -> Mender:
    """Every line of the names single-spaced; the finding tells of the first."""

    def apply(desk: Desk, finding: Finding) -> None:
        for piece in select(desk.plan):
            if piece and not places.is_single(piece.paragraph):
                setters.write(_properties(desk, piece.paragraph), "spacing", line="240", lineRule="auto")

    return apply


def _at_left(desk: Desk, finding: Finding) -> None:
    """A frame stands where it was put."""
    if finding.paragraph and not finding.paragraph.is_framed:
        gone: dict[str, str | None] = dict.fromkeys(_INDENTS)
        setters.write(_properties(desk, finding.paragraph), "ind", **gone, left="0", firstLine="0")
        setters.align(desk.node(finding.paragraph), "left")


def _properties(desk: Desk, paragraph: Paragraph) -> Any:
    return setters.properties(desk.node(paragraph))


MENDS = (
    mend("TT412", _justified),
    mend("TT413", _first_line),
    mend("TT414", _space_above),
    mend("TT415", _line_spacing),
    mend("TT335", _single(places.nation)),
    mend("TT391", _single(places.names)),
    mend("TT470", _at_left),
)
