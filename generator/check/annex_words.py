"""Words on annexes in a sentence: whose they are, and what heads them; rows of a table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.check.patterns import any_of


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexWords:
    """The words of the table, each group as one pattern."""

    another: re.Pattern[str]  # a document in the sentence: the annex may be its own
    with_it: re.Pattern[str]  # right behind `phụ lục`: it comes along with this plan
    heading: re.Pattern[str]


def build_annex_words(rows: Mapping[str, Sequence[str]]) -> AnnexWords:
    """The patterns of the file `phu_luc`; a group that lacks is our own fault and raises."""
    return AnnexWords(
        another=re.compile(rf"\b{any_of(rows['van_ban_khac'])}\b", re.I),
        with_it=re.compile(rf"\s?{any_of(rows['di_cung'])}\s*(?:[.;,)]|/|$)", re.I),
        heading=re.compile(rf"\(?{any_of(rows['dau_de'])}", re.I),
    )
