"""Days, months and quarters as they stand in a sentence: their patterns, and the last day of each."""

from __future__ import annotations

import re
from datetime import date

from generator.dates import day_in_text, last_day_of

# Groups `day` and `mark`; a day among other figures is none.
DAY = (
    r"(?<![0-9/])(?P<day>[0-9]{1,2}\s?(?P<mark>[/.-])\s?[0-9]{1,2}\s?(?P=mark)\s?[0-9]{4}(?![0-9/])"
    r"|[0-9]{1,2}\s+tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4})"
)
QUARTER = r"(?:IV|I{1,3}|[1-4])"
_FIRST_HALF, _HALF, _YEAR = "đầu", "6", "12"


def last_day_in(match: re.Match[str]) -> date | None:
    """The last day of the time that a pattern with these groups found: `day`, or a year with what of it is meant.

    A year is `year` alone, or `quarter_year`, `month_year`, `half_year` beside `quarter`, `month`, `half`.
    """
    found = {name: text for name, text in match.groupdict().items() if text}
    if "day" in found:
        return day_in_text(found["day"])
    if "half" in found:
        return last_day_of(found["half_year"], month=_HALF if found["half"].lower() == _FIRST_HALF else _YEAR)
    year = found.get("quarter_year") or found.get("month_year") or found["year"]
    return last_day_of(year, quarter=found.get("quarter", ""), month=found.get("month", ""))
