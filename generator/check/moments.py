"""Times that a text names: days, months, quarters, ends of years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from generator.check.kept import kept
from generator.periods import DAY, QUARTER, last_day_in

_MOMENT = re.compile(
    rf"{DAY}"
    r"|tháng\s+(?P<month>[0-9]{1,2})\s*(?:/|năm\s)\s*(?P<month_year>[0-9]{4})"
    rf"|quý\s+(?P<quarter>{QUARTER})\s*(?:/|-|,)?\s*(?:năm\s+)?(?P<quarter_year>[0-9]{{4}})"
    r"|(?:0?6|sáu)\s+tháng\s+(?P<half>đầu|cuối)\s+năm\s+(?P<half_year>[0-9]{4})"
    r"|(?:hết|cuối)\s+năm\s+(?P<year>[0-9]{4})",
    re.I,
)
_MOST = 200  # times of one paragraph that are looked at
# What joins a time to the one before it: `30/4 và 31/12`, `(đợt 1), trước ngày …`, `; Quý II: trước ngày …`.
_JOINED = re.compile(
    r"(?:\s?\([^()]{0,60}\))?\s?(?:[,;&]|và|hoặc|hay)\s?(?:và\s)?"
    r"(?:(?:đợt|lần|kỳ|quý|bước|báo cáo|số liệu|học kỳ|6 tháng|sáu tháng|cả năm|năm|tháng)(?!\w)[^,;:.]{0,30}?:?\s?)?"
    r"(?:(?:trước|chậm nhất|muộn nhất|trong|vào|là|hết|đến|tới)\s){0,3}(?:ngày\s)?",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A time in a text: the last day it can mean.

    What stands before `lead` speaks of it: its own beginning, or that of the first of the times it is joined to.
    """

    start: int
    end: int
    lead: int
    last: date
    is_year: bool


@kept
def find_moments(text: str) -> Iterator[Moment]:
    """The days, months, quarters and ends of years of a text, in order."""
    before: Moment | None = None
    for match in islice(_MOMENT.finditer(text), _MOST):
        last = last_day_in(match)
        if last is not None:
            start, end = match.span()
            lead = before.lead if before and _JOINED.fullmatch(text, before.end, start) else start
            moment = Moment(start=start, end=end, lead=lead, last=last, is_year=bool(match["year"]))
            yield moment
            before = None if match["half"] else moment  # `báo cáo 6 tháng đầu năm 2026, trước ngày …`: of what it is
