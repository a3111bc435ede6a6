"""When a deadline is over: a day, a month, a quarter or a year, however it stands in the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import islice

from generator.dates import PartialDate, last_day_of, parse_date
from generator.periods import DAY, QUARTER, last_day_in

_YEAR = r"(?:19|20|21)[0-9]{2}"
_BETWEEN = r"\s*(?:,|-|–|và|đến|hoặc)\s*"  # in `Quý I, II và III/2026`, of which the last counts
_OF_YEAR = r"\s*[/.,-]?\s*(?:năm\s+)?"
# The last alternative takes every year that stands alone, so that a text never ends sooner than it says.
_PERIOD = re.compile(
    rf"{DAY}"
    rf"|quý\s+(?:{QUARTER}{_BETWEEN}(?:quý\s+)?)*(?P<quarter>{QUARTER}){_OF_YEAR}(?P<quarter_year>{_YEAR})"
    rf"|tháng\s+(?:[0-9]{{1,2}}{_BETWEEN}(?:tháng\s+)?)*(?P<month>[0-9]{{1,2}}){_OF_YEAR}(?P<month_year>{_YEAR})"
    rf"|(?<![0-9/])(?:[0-9]{{1,2}}\s?[-–]\s?)?(?P<bare_month>[0-9]{{1,2}})\s?/\s?(?P<bare_year>{_YEAR})(?![0-9/])"
    rf"|(?<![0-9/.])(?P<year>{_YEAR})(?![0-9/])",
    re.IGNORECASE,
)
# Words after which a time is not the end of the work: it begins then, or another document says when it ends.
_ENDLESS = re.compile(r"\btheo\b|\btrở đi\b|\b(?:từ|sau)\b(?!.*\bđến\b)", re.IGNORECASE)
# Words that make a time the end of some work.
_BY = re.compile(
    r"(?:(?:chậm nhất|hoàn thành|xong|trước|trong|đến|hết|cuối|là|vào)\s+)+(?:ngày\s+|năm\s+)?", re.IGNORECASE
)
_MOST = 40  # times of one text that are looked at


def is_over(text: str, issue_date: PartialDate) -> bool:
    """Whether a deadline ended before the day a plan is issued; words that name no time never do."""
    last = _last_day(text)
    return last is not None and last < issue_date.first


def is_time_alone(text: str) -> bool:
    """Whether the text is a time in which work ends, and nothing besides.

    A day, a month and a quarter are; a year is with words that say so (`hết năm 2025`): by itself it may be the one
    that figures are compared with.
    """
    words = text.strip()
    begin = by.end() if (by := _BY.match(words)) else 0
    match = _PERIOD.fullmatch(words, begin)
    return match is not None and (begin > 0 or not match["year"]) and _end(match) is not None


@lru_cache(maxsize=4096)
def _last_day(text: str) -> date | None:
    """The latest day the words can mean; None when they leave the end open."""
    whole = parse_date(text)
    if whole is not None:
        return whole.last
    return None if _ENDLESS.search(text) else max(_ends(text), default=None)


def _ends(text: str) -> Iterator[date]:
    for match in islice(_PERIOD.finditer(text), _MOST):
        end = _end(match)
        if end is not None:
            yield end


def _end(match: re.Match[str]) -> date | None:
    if match["bare_year"]:
        return last_day_of(match["bare_year"], month=match["bare_month"])
    return last_day_in(match)
