"""Days written in the text, and the mark of the end where it does not belong."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace

from generator.check.kept import finder
from generator.check.parts import Plan
from generator.check.rules.body import END_MARK
from generator.check.rules.looks import excerpt
from generator.check.rules.record import USE, Breach, Component, Force, Rule, appendix_1
from generator.dates import FIRST_YEAR, LAST_YEAR, month_text, parse_date, parse_day

_written_in = finder(
    r"(?<!\w)(?:[Nn]gày (?P<day>[0-9]{1,2}) tháng (?P<month>[0-9]{1,2})(?: năm (?P<year>[0-9]{4}))?(?!\d)|"
    r"(?P<word>[Nn]gày )?(?<![0-9/.-])(?P<day2>[0-9]{1,2})/(?P<month2>[0-9]{1,2})(?:/(?P<year2>[0-9]{4}))?(?![0-9/]))"
)
_LEAP_YEAR = 2024


def _dates(plan: Plan) -> Iterator[tuple[re.Match[str], str, str, str, Breach]]:
    """Each date with a day: match, day, month, year ("" without), and the breach it would be."""
    for line in plan.lines:
        for match in _written_in(line.text):
            day, month = match["day"] or match["day2"], match["month"] or match["month2"]
            year = match["year"] or match["year2"] or ""
            if match["day"] or match["word"] or year:
                yield match, day, month, year, Breach(paragraph=line.paragraph, found=match[0])


def unreal_days(plan: Plan) -> Iterator[Breach]:
    """A day that no calendar has; a year outside of all plans is no date."""
    for _, day, month, year, breach in _dates(plan):
        if year and not FIRST_YEAR <= int(year) <= LAST_YEAR:
            continue
        if (parse_date(f"{day}/{month}/{year}") if year else parse_day(f"{day}/{month}")) is None:
            yield replace(breach, values=(("lich", _calendar(int(month), int(year) if year else None)),))


def _calendar(month: int, year: int | None) -> str:
    """What the calendar says of a month: its last day; in a year that is not named, February's longest."""
    if not 1 <= month <= 12:
        return "năm chỉ có tháng 1 đến tháng 12"
    last = monthrange(year or _LEAP_YEAR, month)[1]
    tail = f"/{year}" if year else ""
    return f"tháng này từ ngày 01 đến ngày {last}/{month_text(month)}{tail}"


def missing_zeros(plan: Plan) -> Iterator[Breach]:
    """Days under 10, months 1 and 2, as in the date of issue."""
    for match, day, month, _, breach in _dates(plan):
        right = _with_zero(day, 9), _with_zero(month, 2)
        if right != (day, month):
            groups = ("day", "month") if match["day"] else ("day2", "month2")
            text, start = match[0], match.start()
            first, second = ((match.start(name) - start, match.end(name) - start) for name in groups)
            told = text[: first[0]] + right[0] + text[first[1] : second[0]] + right[1] + text[second[1] :]
            yield Breach(paragraph=breach.paragraph, found=breach.found, values=(("dung", told),))


def _with_zero(figure: str, most: int) -> str:
    return f"0{figure}" if len(figure) == 1 and int(figure) <= most else figure


def early_end_mark(plan: Plan) -> Iterator[Breach]:
    """`./.` before the end of the text."""
    for item in plan.body[:-1]:
        if END_MARK in item.paragraph.text:
            yield Breach(paragraph=item.paragraph, found=excerpt(item.paragraph.shown[-40:]))


_LANGUAGE = Component.LANGUAGE
RULES = (
    Rule(
        id="TT531", component=_LANGUAGE, article="", check=unreal_days, force=Force.SHOULD, is_practice=True, source=USE
    ),
    Rule(
        id="TT532",
        component=_LANGUAGE,
        article=appendix_1("II.4.b"),
        check=missing_zeros,
        force=Force.SHOULD,
        is_practice=True,
    ),
    Rule(
        id="TT533",
        component=_LANGUAGE,
        article="Phụ lục III, Mẫu 1.4",
        check=early_end_mark,
        force=Force.SHOULD,
        is_practice=True,
    ),
)
