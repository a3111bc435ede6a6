"""Times that a text names: days, months, quarters, and whether they are set as a deadline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from generator.dates import PartialDate, parse_date

_MOMENT = re.compile(
    r"(?<![0-9/])(?P<day>[0-9]{1,2}\s?[/.-]\s?[0-9]{1,2}\s?[/.-]\s?[0-9]{4}(?![0-9/])"
    r"|[0-9]{1,2}\s+tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4})"
    r"|tháng\s+(?P<month>[0-9]{1,2})\s*(?:/|năm\s)\s*(?P<month_year>[0-9]{4})"
    r"|quý\s+(?P<quarter>IV|I{1,3}|[1-4])\s*(?:/|-|,)?\s*(?:năm\s+)?(?P<quarter_year>[0-9]{4})",
    re.I,
)
# What stands right before a time that is a deadline, and before one in which something is to be done.
_DEADLINE = re.compile(
    r"(?:(?:trước|chậm nhất|muộn nhất|hết hạn|hạn cuối|hạn chót|đến hết|hoàn thành|hoàn tất|xong)"
    r"(?:\s+(?:là|vào|trong|trước|hết))*(?:\s+ngày)?|(?:hoàn thành|hoàn tất|xong)\b[^.;]{0,120}?\s(?:trong|vào|trước)"
    r"(?:\s+ngày)?)\s*$",
    re.I,
)
_WITHIN = re.compile(r"(?:trong|vào)(?:\s+ngày)?\s*$", re.I)
# A clause that looks back; the days on which the bodies changed are spoken of as the past.
_PAST = re.compile(
    r"\b(?:đã|kết quả|so với|cùng kỳ|tính đến|số liệu|giai đoạn|báo cáo năm|tổng kết|sơ kết|đánh giá|rút kinh nghiệm|"
    r"thành lập|hiệu lực|sắp xếp|hợp nhất|sáp nhập|được cấp|ban hành trước|phát sinh|tồn đọng|cũ)\b",
    re.I,
)
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_REACH = 160
_MOST = 200  # times of one paragraph that are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A time in a text: the last day it can mean."""

    start: int
    end: int
    last: date
    is_deadline: bool
    is_within: bool
    looks_back: bool


def find_moments(text: str) -> Iterator[Moment]:
    """The days, months and quarters of a text, in order."""
    for match in islice(_MOMENT.finditer(text), _MOST):
        last = _last_day(match)
        if last is None:
            continue
        clause = re.split(r"[.;]\s", text[max(0, match.start() - _REACH) : match.start()])[-1]
        yield Moment(
            start=match.start(),
            end=match.end(),
            last=last,
            is_deadline=bool(_DEADLINE.search(clause)),
            is_within=bool(_WITHIN.search(clause)),
            looks_back=bool(_PAST.search(clause)),
        )


def _last_day(match: re.Match[str]) -> date | None:
    if match["day"]:
        value = parse_date(re.sub(r"\s*([/.-])\s*", r"\1", match["day"]))
        return value.last if value else None
    month = int(match["month"]) if match["month"] else 3 * _QUARTERS[match["quarter"].upper()]
    year = int(match["month_year"] or match["quarter_year"])
    return PartialDate(year, month).last if 1 <= month <= 12 and year else None
