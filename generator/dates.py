"""Dates as Vietnamese documents write them; a day or a month may still be open."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

OPEN = "\u00a0" * 6  # room to write a number in by hand; no-break, so that it never wraps away

# The same mark twice: `10-12/2026` is no day but the months 10 to 12.
_PATTERN = re.compile(
    r"(?:(?:ngày\s*)?(?P<day>[0-9]{1,2})\s*(?:/|-|\.|tháng|\s)\s*)?(?:(?:ngày\s*)?tháng\s*)?(?P<month>[0-9]{1,2})"
    r"\s*(?:/|-|\.|năm|\s)\s*(?:năm\s*)?(?P<year>[0-9]{4})",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[/.-]")
_YEAR = re.compile(r"(?:năm\s*)?(?P<year>[0-9]{4})", re.IGNORECASE)
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
FIRST_YEAR, LAST_YEAR = 1945, 2100


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date whose day, or day and month, may be left open until signing."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def is_complete(self) -> bool:
        return self.day is not None

    @property
    def is_open(self) -> bool:
        return self.day is None


def parse_date(text: str) -> PartialDate | None:
    """`28/11/2022`, `2022-11-28`, `ngày 28 tháng 11 năm 2022`, `02/2023`, `2023`; None when it is no real date."""
    cleaned = " ".join(text.split()).lower()
    match = _ISO.fullmatch(cleaned) or _PATTERN.fullmatch(cleaned) or _YEAR.fullmatch(cleaned)
    if match is None or len(set(_MARKS.findall(cleaned))) > 1:
        return None
    parts = {name: int(value) for name, value in match.groupdict().items() if value}
    year, month, day = parts["year"], parts.get("month"), parts.get("day")
    if not FIRST_YEAR <= year <= LAST_YEAR or (month is not None and not 1 <= month <= 12):
        return None
    if day is not None and month is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return PartialDate(year, month, day)


_WRITTEN_DAY = re.compile(r"(?<![0-9/])(?:[0-9]{1,2}\s*([/.-])\s*[0-9]{1,2}\s*\1\s*[0-9]{4})(?![0-9/])")


def has_unreal_day(text: str) -> bool:
    """Whether a day/month/year written somewhere in the text is no day of any calendar (31/02/2026)."""
    return any(parse_date(found[0]) is None for found in _WRITTEN_DAY.finditer(text))


def parse_day(text: str) -> tuple[int, int] | None:
    """A day of every year, `10/12` → (12, 10); None when it is none."""
    match = re.fullmatch(r"(?:ngày\s*)?([0-9]{1,2})\s*(?:/|tháng)\s*([0-9]{1,2})", " ".join(text.split()).lower())
    if match is None:
        return None
    day, month = int(match[1]), int(match[2])
    # 2024 is a leap year: 29/02 is a day that can come.
    return (month, day) if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(2024, month)[1] else None


def day_text(day: int | None) -> str:
    return OPEN if day is None else f"{day:02d}"


def month_text(month: int | None) -> str:
    """NĐ 30/2020, Phụ lục I, Phần I, Mục II.4.b: months 1 and 2 take a leading zero, the others do not."""
    if month is None:
        return OPEN
    return f"{month:02d}" if month <= 2 else str(month)


def long_date(value: PartialDate) -> str:
    """`ngày 04 tháng 4 năm 2023`; open parts are blanks to write in."""
    return f"ngày {day_text(value.day)} tháng {month_text(value.month)} năm {value.year}".replace(
        f" {OPEN} ", OPEN
    ).replace(f" {OPEN}", OPEN)


def typed_date(value: PartialDate) -> str:
    """`15/02/2026`, `10/5/2026`, `02/2026`, `2026`: to be shown back to people, with the zeros of `long_date`."""
    known = [day_text(value.day)] * (value.day is not None) + [month_text(value.month)] * (value.month is not None)
    return "/".join([*known, str(value.year)])


def short_date(value: PartialDate) -> str:
    """`28/11/2022` in running text, zeros as in `long_date`; only for a date that is complete."""
    if value.day is None or value.month is None:
        raise ValueError(f"the date is not complete: {value}")
    return f"{value.day:02d}/{month_text(value.month)}/{value.year}"


_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def day_in_text(written: str) -> date | None:
    """A day as it stands in a sentence, blanks around its marks too; None for one that is in no calendar."""
    day = parse_date(re.sub(r"\s*([/.-])\s*", r"\1", written))
    return day.last if day else None


def last_day_of(year: str, *, quarter: str = "", month: str = "") -> date | None:
    """The last day of a year, a quarter (`III`, `3`) or a month of it; None when there is no such time."""
    last = 3 * _QUARTERS[quarter.lower()] if quarter else int(month or 12)
    return PartialDate(int(year), last).last if 1 <= last <= 12 and int(year) else None
