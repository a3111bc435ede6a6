"""Figures with the marks of another language in them: what is counted, what is measured, by rows of a table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.check.patterns import any_of

_NEAR = 30  # letters
_JOINED = ".,/:-"  # right before a figure: it is part of another


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """Patterns of `185,000 đồng` and of `12.5%`, the figure alone; a digit to begin with is soon found."""

    thousands: re.Pattern[str]
    decimals: re.Pattern[str]
    numbered: re.Pattern[str]  # right before a figure: it numbers something

    def is_figure(self, text: str, start: int) -> bool:
        """Whether a figure begins at the place: no part of a longer one, no number of a clause."""
        before = text[max(0, start - _NEAR) : start]
        is_joined = before[-1:].isalnum() or before[-1:] in tuple(_JOINED)
        return not is_joined and not self.numbered.search(before)


def build_figure_words(rows: Mapping[str, Sequence[str]]) -> FigureWords:
    """The groups of the file `chu_so`; a group that lacks is our own fault and raises."""
    counted, measured = any_of(rows["dem_nguyen"]), any_of([word for word in rows["do_le"] if word != "%"])
    several, one = r"(?:,[0-9]{3}){2,6}(?![0-9]|[.,][0-9])", rf",[0-9]{{3}}(?=\s?{counted}(?!\w))"
    return FigureWords(
        thousands=re.compile(rf"[1-9][0-9]{{0,2}}(?:{several}|{one})"),
        decimals=re.compile(rf"[0-9]{{1,4}}\.[0-9]{{1,2}}(?=\s?(?:%|{measured}(?!\w)))"),
        numbered=re.compile(rf"(?<!\w){any_of(rows['so_muc'])}\s$", re.I),
    )
