"""Feasts: a lunar year's name that is not its own, a Tết that was over, a jubilee of a year that was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from generator.check.dated import day_text
from generator.check.facts import Paragraph
from generator.check.in_time import InTime, clause, told
from generator.check.jubilees import Jubilee
from generator.check.kept import finder
from generator.check.lunar_years import LunarYear, name_of, year_of
from generator.check.rules.calendars import is_celebrated, jubilees_in
from generator.check.rules.record import Breach
from generator.dates import day_in_text, parse_date
from generator.periods import DAY
from generator.text import modern_tones

_REACH = 160  # letters behind a feast that are read
_FEAST_OVER = 5  # the month of its year in which it and what follows it are past for certain
_DATES = re.compile(r"[^()]{0,80}\([^()]{0,20}?(?P<first>[0-9]{4})\s?[-–][^()]{0,20}?(?P<last>[0-9]{4})\)")
_new_years_in = finder(rf"{DAY}\s?\((?:tức\s)?(?:ngày\s)?(?:mùng|mồng)\s(?P<nth>[0-9]{{1,2}})\sTết", re.I)
_BREAK = re.compile(r"[.;,]\s")
_LATELY = timedelta(days=90)
_OLDEST = 3  # years: what is older is history (`Xuân Mậu Thân 1968`)


def names_differ(this: InTime) -> Iterator[Breach]:
    """`Tết Nguyên đán Ất Tỵ 2026`, `Tết Ất Ngọ`: a name that is not the year's, or no year's; each text once."""
    heard: set[str] = set()
    for paragraph, text in this.texts:
        for each in _years(text, this):
            right = _right_name(each, this)
            found = text[each.start : each.end]
            if right and found not in heard:
                heard.add(found)
                yield told(paragraph, found, right[0], nam=str(right[1]))


def _right_name(each: LunarYear, this: InTime) -> tuple[str, int] | None:
    """What the year is called, and the year; None where the name may be right."""
    is_dated = this.year is not None or this.said.issued is not None
    if not each.name or (each.year is None and not is_dated):
        return None
    if each.year is None:
        wanted = _next_feast(this)
        return (name_of(wanted), wanted) if each.is_feast and year_of(each.name, wanted) is None else None
    # The year goes on into the next by the other calendar; its feast is of one alone.
    names = (name_of(each.year),) if each.is_feast else (name_of(each.year), name_of(each.year - 1))
    return None if each.name in names else (name_of(each.year), each.year)


def past_feast(this: InTime) -> Iterator[Breach]:
    """`Tổ chức đón Tết Nguyên đán Ất Tỵ` in a plan for 2026; none that looks back on it. Each text once."""
    if this.said.issued is None or (this.year is not None and this.year < this.first.year):
        return
    subject, heard = modern_tones(this.said.subject).lower(), set[str]()
    for paragraph, text in this.telling:
        for each in _years(text, this):
            found = text[each.start : each.end]
            if found not in heard and _is_over(each, this, subject) and not _is_told_of(paragraph, text, each, this):
                heard.add(found)
                wanted = _next_feast(this)
                yield told(paragraph, found, name_of(wanted), nam=str(wanted))


def _is_over(each: LunarYear, this: InTime, subject: str) -> bool:
    if not each.is_feast or _right_name(each, this) or (each.name and each.name.lower() in subject):
        return False
    year = each.year or year_of(each.name, _next_feast(this))
    if year is None or year == this.year or year < this.first.year - _OLDEST:
        return False
    return date(year, _FEAST_OVER, 1) <= this.first


def _is_told_of(paragraph: Paragraph, text: str, each: LunarYear, this: InTime) -> bool:
    """Whether the sentence looks back on the feast, or holds it against another."""
    before = modern_tones(clause(text, each.start))
    behind = modern_tones(text[each.end : each.end + _REACH].split(". ")[0].split(";")[0])
    sentence, words = f"{before} {behind}", this.dated.work
    looks_back = words.right_before.search(sentence) or words.carried_on.search(sentence)
    if this.dated.feasts.counted.match(modern_tones(text[each.end : each.end + _REACH])):
        return True
    others = [other for other in this.dated.feasts.years_in(sentence) if other.is_feast]
    return bool(looks_back or this.dated.feasts.looks_back.search(sentence) or others)


def past_jubilee(this: InTime) -> Iterator[Breach]:
    """`Kỷ niệm 79 năm Quốc khánh` in a plan of 2026, when it was the 81st; none that looks back on it."""
    if this.said.issued is None or not this.names("kỷ niệm"):
        return
    for paragraph, written in this.telling:
        text, heard = modern_tones(written), set[int]()
        for each in this.dated.jubilees.find(text):
            if each.year >= this.first.year:
                continue
            heard.add(each.count)
            if not _is_spoken_of(text, each, this):
                yield told(paragraph, text[each.start : each.end], str((this.year or this.first.year) - each.since))
        for match in jubilees_in(text):
            if int(match["count"]) not in heard and _is_past_pair(text, match, this):
                wanted = this.year or this.first.year
                yield told(paragraph, match[0], str(wanted - int(match["first"].rsplit("/", 1)[-1])))


def _is_past_pair(text: str, match: re.Match[str], this: InTime) -> bool:
    """`135 năm Ngày sinh … (19/5/1890 - 19/5/2025)` in a plan for 2026: both dates are of the year before."""
    first, last = match["first"].split("/"), match["last"].split("/")
    day = parse_date(match["last"])
    is_counted = first[:-1] == last[:-1] and int(last[-1]) - int(first[-1]) == int(match["count"])
    wanted = this.year or this.first.year
    is_past = day is not None and day.last < this.first - _LATELY and wanted - _OLDEST <= day.first.year < wanted
    if not (is_counted and is_past and is_celebrated(text[: match.start()])):
        return False
    sentence = f"{clause(text, match.start())} {_BREAK.split(text[match.end() : match.end() + _REACH])[0]}"
    looks_back = this.dated.work.right_before.search(sentence) or this.dated.feasts.looks_back.search(sentence)
    is_named = last[-1] in this.said.subject or last[-1] in sentence
    return not looks_back and not is_named and not this.said.plan.setting.is_told(text, match.start(), match.end())


def _is_spoken_of(text: str, each: Jubilee, this: InTime) -> bool:
    """Whether the year of the jubilee is named with it, or is told as past, or its two dates contradict its number."""
    behind = text[each.end : each.end + _REACH]
    dates = _DATES.match(behind)
    if dates and int(dates["last"]) - int(dates["first"]) != each.count:
        return True  # a rule of its own tells that
    sentence = f"{clause(text, each.start)} {text[each.start : each.end]}{behind.split('. ')[0].split(';')[0]}"
    named = sentence.replace(dates[0], "") if dates else sentence
    is_named = str(each.year) in named or str(each.year) in this.said.subject
    looks_back = this.dated.work.right_before.search(sentence) or this.dated.feasts.looks_back.search(sentence)
    return is_named or bool(looks_back) or this.said.plan.setting.is_told(text, each.start, each.end)


def other_new_year(this: InTime) -> Iterator[Breach]:
    """`ngày 18 tháng 02 năm 2026 (mùng 1 Tết)`, which is the second day; years without a row are left alone."""
    for paragraph, written in this.texts:
        for match in _new_years_in(modern_tones(written)) if "Tết" in written else ():
            day = day_in_text(match["day"])
            first = this.dated.new_years.get(day.year) if day else None
            right = first + timedelta(days=int(match["nth"]) - 1) if first else day
            if right and right != day:
                yield told(paragraph, match[0], day_text(right))


def _next_feast(this: InTime) -> int:
    """The year of the feast that a plan of the day speaks of."""
    if this.year is not None:
        return this.year
    return this.first.year + (this.first.month >= _FEAST_OVER)


def _years(text: str, this: InTime) -> tuple[LunarYear, ...]:
    return this.dated.feasts.years_in(text)
