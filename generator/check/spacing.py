"""How high lines stand, and how far paragraphs stand apart."""

from __future__ import annotations

from generator.check.facts import LineRule, Paragraph

_SINGLE = 1.15  # a single line of Times New Roman, in its own size
_USUAL_PT = 14.0


def single_pt(paragraph: Paragraph) -> float:
    """How high a single line of the paragraph is."""
    sizes = [run.size_pt for run in paragraph.written_runs]
    return _SINGLE * (max(sizes) if sizes else paragraph.mark_pt or _USUAL_PT)


def lines(paragraph: Paragraph) -> float:
    """The line spacing in single lines."""
    return paragraph.line if paragraph.line_rule is LineRule.MULTIPLE else paragraph.line / single_pt(paragraph)


def gap_pt(above: Paragraph, below: Paragraph) -> float:
    """The space between two paragraphs."""
    return left_by(above, below) + (0.0 if _are_alike(above, below) and below.is_contextual else below.before_pt)


def left_by(above: Paragraph, below: Paragraph) -> float:
    """The part of the space that the paragraph above gives."""
    return 0.0 if _are_alike(above, below) and above.is_contextual else above.after_pt


def _are_alike(above: Paragraph, below: Paragraph) -> bool:
    return above.style == below.style
