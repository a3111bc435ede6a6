"""Figures with the marks of another language in them: what is counted, what is measured, by rows of a table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.check.patterns import any_of

_FREE = r"(?<![\w.,/:-])"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """Patterns of `185,000 đồng` and of `12.5%`: the figure alone is what they match."""

    thousands: re.Pattern[str]
    decimals: re.Pattern[str]


def build_figure_words(rows: Mapping[str, Sequence[str]]) -> FigureWords:
    """The groups of the file `chu_so`; a group that lacks is our own fault and raises."""
    numbered = "".join(rf"(?<!\b{re.escape(word)} )" for word in rows["so_muc"])
    counted, measured = any_of(rows["dem_nguyen"]), any_of([word for word in rows["do_le"] if word != "%"])
    several = r"(?:,[0-9]{3}){2,}(?![0-9]|[.,][0-9])"
    one = rf",[0-9]{{3}}(?=\s?{counted}(?!\w))"
    decimal = rf"[0-9]{{1,4}}\.[0-9]{{1,2}}(?=\s?(?:%|{measured}(?!\w)))"
    return FigureWords(
        thousands=re.compile(rf"{_FREE}[1-9][0-9]{{0,2}}(?:{several}|{one})"),
        decimals=re.compile(rf"{_FREE}(?i:{numbered}){decimal}"),
    )
