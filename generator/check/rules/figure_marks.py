"""Marks inside of figures: a point parts thousands, a comma the decimals; told once for a document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.check.figure_words import FigureWords
from generator.check.parts import Plan
from generator.check.prose import Line, Standing
from generator.check.rules.looks import ordinals
from generator.check.rules.record import Breach, Check, Component, usage

_EXCHANGED = str.maketrans(",.", ".,")


def _once(pattern_of: Callable[[FigureWords], re.Pattern[str]]) -> Check:
    """One breach at the first such figure, with the paragraphs of all."""

    def check(plan: Plan) -> Iterator[Breach]:
        words = plan.setting.words.figures if plan.setting.words else None
        lines = (line for line in plan.lines if line.standing is not Standing.BASE) if words else ()
        found = [(line, match) for line in lines if words and (match := _first(line, pattern_of(words), words, plan))]
        if found:
            line, match = found[0]
            places = ordinals(each.paragraph for each, _ in found)
            values = (("dung", match[0].translate(_EXCHANGED)), ("cac_doan", places))
            yield Breach(paragraph=line.paragraph, found=match[0], values=values, span=match.span())

    return check


def _first(line: Line, pattern: re.Pattern[str], words: FigureWords, plan: Plan) -> re.Match[str] | None:
    """The first figure behind the mark of the line that no other document is cited with."""
    starts = (match for match in pattern.finditer(line.text, line.offset) if words.is_figure(line.text, match.start()))
    return next((match for match in starts if not plan.is_cited(line.paragraph, match.start())), None)


_LANGUAGE = Component.LANGUAGE
RULES = (
    usage("TT738", _LANGUAGE, _once(lambda words: words.thousands)),
    usage("TT739", _LANGUAGE, _once(lambda words: words.decimals)),
)
