"""Times that no calendar has: a weekday that is not the day's, a span that ends before it begins, a month 13.

All of it is arithmetic: what a reader could work out from the sentence alone. Where a day may be counted otherwise
(by the lunar calendar), or words may be an ordinal (`lần thứ hai`), nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from generator.check.facts import Paragraph
from generator.check.in_time import InTime, told
from generator.check.kept import Finder, finder
from generator.check.rules.record import Breach
from generator.dates import PartialDate, parse_date
from generator.text import modern_tones

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_CALLED = {word: place for place, words in enumerate(
    (("hai", "2"), ("ba", "3"), ("tư", "4"), ("năm", "5"), ("sáu", "6"), ("bảy", "7"))
) for word in words}  # fmt: skip
_DAY = (
    r"(?:ngày\s)?(?P<{0}day>[0-9]{{1,2}})(?:/|\stháng\s)(?P<{0}month>[0-9]{{1,2}})(?:/|\snăm\s)(?P<{0}year>[0-9]{{4}})"
)
_OWN_DAY = _DAY.format("") + r"(?![0-9])(?!\s?\(?(?:âm lịch|ÂL))"
_NAME = r"(?:thứ\s(?P<{0}name>hai|ba|tư|năm|sáu|bảy|[2-7])|(?P<{0}sunday>chủ\snhật))"
# Before a weekday: nothing, a mark, a part of the day or what leads to a day; else `thứ hai` counts something.
_LEADS = r"từ|vào|đến|sáng|trưa|chiều|tối|đêm|phút|giờ|hết|và"
_BEFORE = rf"(?:^|[,;:(.–-]\s*|\b(?:{_LEADS})\s)"
_weekdays_in = finder(
    rf"{_BEFORE}\s?(?P<text>{_NAME.format('')}\s?[,(]?\s?{_OWN_DAY})|(?P<text2>{_DAY.format('b_')}\s?\({_NAME.format('b_')}\))",
    re.I,
)
_LISTED = re.compile(rf"{_NAME.format('')}\s?(?:,|và|-|–|hoặc|đến)\s*$", re.I)  # `thứ Bảy, Chủ nhật, ngày …`
_FIRST = re.compile(r"(?:[-+•]\s?)?Thứ nhất\b")
_spans_in = finder(rf"\btừ\s{_DAY.format('a_')}\s?(?:,\s?)?(?:đến|-|–)\s?(?:hết\s)?{_OWN_DAY}", re.I)
_days_in = finder(rf"\btừ\sngày\s(?P<a_day>[0-9]{{1,2}})\s(?:đến|-|–)\s(?:hết\s)?{_OWN_DAY}", re.I)
_MONTH = r"tháng\s(?P<{0}month>[0-9]{{1,2}})(?:/|\snăm\s)(?P<{0}year>[0-9]{{4}})"
_months_in = finder(rf"\btừ\s{_MONTH.format('a_')}\s(?:đến|-|–)\s(?:hết\s)?{_MONTH.format('')}(?![0-9])", re.I)
_years_in = finder(r"\bgiai đoạn\s(?P<a_year>20[0-9]{2})\s?[-–]\s?(?P<year>20[0-9]{2})(?![0-9/])", re.I)
_WHEN = r"(?:trong|trước|hết|vào|đến|từ|cuối|đầu)\s"
_END = r"(?=\s*(?:$|[.;,)](?![0-9])))"
_unreal_in = finder(
    rf"(?<![0-9]\s)\btháng\s(?:00?|1[3-9]|[2-9][0-9])(?:\s?/\s?20[0-9]{{2}}|\snăm\s20[0-9]{{2}})"
    rf"|(?<=\b){_WHEN}tháng\s(?:1[3-9]|[2-9][0-9]){_END}"
    r"|\bquý\s(?:VI{0,3}|IX|X|[05-9])(?:\s?/\s?20[0-9]{2}|\s(?:năm\s)?20[0-9]{2})(?![0-9])"
    rf"|\b{_WHEN}quý\s(?:VI{{0,3}}|IX){_END}"
    r"|\b(?:lúc|hồi)\s(?:2[5-9]|[3-9][0-9])\s?(?:giờ|h(?![a-z]))(?:\s?[0-9]{1,2}(?:\sphút)?)?"
    r"|\b(?:lúc|hồi|từ|đến)\s[0-9]{1,2}\s?(?:giờ\s|giờ|h)[6-9][0-9](?:\sphút|(?=[\s,.;]))",
    re.I,
)
jubilees_in = finder(
    r"(?<![0-9])(?P<count>[0-9]{1,4})\snăm\s(?P<what>(?:(?![0-9]{1,4}\snăm\s)[^()]){1,160})"
    r"\((?:ngày\s)?(?P<first>(?:[0-9]{1,2}/){0,2}[0-9]{4})\s?[-–]\s?(?:ngày\s)?(?P<last>(?:[0-9]{1,2}/){0,2}[0-9]{4})\)"
)
_CELEBRATED = re.compile(r"\bkỷ niệm\b", re.I)
_MOST = 50  # places of one paragraph


def other_weekday(this: InTime) -> Iterator[Breach]:
    """`Chủ nhật, ngày 24/01/2026`, which is a Saturday."""
    counts = any(_FIRST.match(text) for _, text in this.texts)
    for paragraph, text, match in _matches(this, _weekdays_in):
        prefix = "b_" if match["text2"] else ""
        place = match.start("text2" if prefix else "text")
        day = _day(match, prefix)
        named = 6 if match[f"{prefix}sunday"] else _CALLED[match[f"{prefix}name"].lower()]
        is_point = counts and not text[:place].strip(" -+•")  # `Thứ hai, …` behind `Thứ nhất, …`
        if day and day.first.weekday() != named and not is_point and not _LISTED.search(text[:place]):
            found = match["text2"] or match["text"]
            yield told(paragraph, found, _WEEKDAYS[day.first.weekday()])


def ends_before_it_begins(this: InTime) -> Iterator[Breach]:
    """`Từ ngày 20/12/2026 đến ngày 05/12/2026`; a span over the turn of the year names both."""
    for paragraph, _, match in _matches(this, _spans_in):
        first, last = _day(match, "a_"), _day(match, "")
        if first and last and last.first < first.first:
            yield Breach(paragraph=paragraph, found=match[0])
    for paragraph, _, match in _matches(this, _days_in):
        if int(match["day"]) < int(match["a_day"]) <= 31:
            yield Breach(paragraph=paragraph, found=match[0])
    for paragraph, _, match in _matches(this, _months_in):
        if (int(match["year"]), int(match["month"])) < (int(match["a_year"]), int(match["a_month"])):
            yield Breach(paragraph=paragraph, found=match[0])
    for paragraph, _, match in _matches(this, _years_in):
        if int(match["year"]) < int(match["a_year"]):
            yield Breach(paragraph=paragraph, found=match[0])


def unreal_times(this: InTime) -> Iterator[Breach]:
    """`tháng 13/2026`, `Quý V/2026`, `lúc 25 giờ`, `từ 7 giờ 75`."""
    for paragraph, _, match in _matches(this, _unreal_in):
        yield Breach(paragraph=paragraph, found=match[0])


def miscounted_jubilee(this: InTime) -> Iterator[Breach]:
    """`Kỷ niệm 95 năm … (03/02/1930 - 03/02/2026)`, which is the 96th."""
    for paragraph, text, match in _matches(this, jubilees_in):
        first, last = match["first"].split("/"), match["last"].split("/")
        years = int(last[-1]) - int(first[-1])
        is_day = list(map(int, first[:-1])) == list(map(int, last[:-1]))
        if is_day and years > 0 and int(match["count"]) != years and is_celebrated(text[: match.start()]):
            yield told(paragraph, match[0], str(years))


def is_celebrated(before: str) -> bool:
    """Whether what stands before a number of years celebrates them."""
    return _CELEBRATED.search(before) is not None


def _matches(this: InTime, find: Finder) -> Iterator[tuple[Paragraph, str, re.Match[str]]]:
    for paragraph, written in this.texts:
        text = modern_tones(written)
        for match in islice(find(text), _MOST):
            yield paragraph, text, match


def _day(match: re.Match[str], prefix: str) -> PartialDate | None:
    """The day of a match; None for one that no calendar has, which has a rule of its own."""
    return parse_date("/".join(match[f"{prefix}{part}"] for part in ("day", "month", "year")))
