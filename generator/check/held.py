"""Whether a time in a text is when something is held: an event, a span of work, a line of a schedule."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.check.deadlines import WorkWords, around, bare, is_passing
from generator.check.moments import Moment
from generator.check.patterns import any_of

_CLOCK = r"[0-9]{1,2}\s?(?:giờ|h)(?:\s?[0-9]{1,2}(?:\s?phút)?)?,?"
_SPAN = re.compile(
    rf"(?:\btrong\s(?:thời gian\s|các ngày\s)?)?\btừ\s(?=[^.;:()]*[0-9])[^.;:()]{{1,60}}?\s?(?:\bđến|[-–])\s?"
    rf"(?:hết\s)?(?:{_CLOCK}\s)?(?:ngày\s)?$",
    re.I,
)
_DAYS = re.compile(r"\b(?:các\s)?ngày\s(?:[0-9]{1,2}(?:/[0-9]{1,2})?(?:\svà|,|\s[-–])?\s(?:ngày\s)?){1,6}$", re.I)
_POINT = re.compile(
    rf"(?:\b(?:vào|trong|lúc|hồi|dự kiến|sáng|chiều|tối|đêm|thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7]),?|chủ\snhật,?|{_CLOCK}"
    r"|ngày)\s){1,8}$",
    re.I,
)
_ENDS = re.compile(r"\s*(?:$|[,()]|tại\s|ở\s)")
_REPORT_FOLLOWS = re.compile(r"[^\w\s]{1,3}\s(?:là\s|[^.;]*[0-9])")  # `…, toàn xã có 2.345 học sinh`
_ONLY_TIME = re.compile(r"\s*$|\s*,\snghỉ\b", re.I)
_LABEL = re.compile(r"[^.;:]{2,100}:\s?(?:dự kiến[^.;:]{0,40}\s)?", re.I)
_TURN = re.compile(r"(?:đợt|lần|lần thứ|vòng|bước)\s(?:[0-9]{1,2}|[IVX]+|nhất|hai|ba|tư)\s?:?\s?", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldWords:
    """The words of what is held, each group as one pattern."""

    event: re.Pattern[str]  # opens a clause
    lasting: re.Pattern[str]  # work that goes on over a span, behind its body or none
    on_a_day: re.Pattern[str]  # work of a day
    looked_at: re.Pattern[str]  # the span is that of what is looked at
    of_other: re.Pattern[str]  # the time is of another document, of a day that is celebrated
    marked: re.Pattern[str]  # `hưởng ứng … (15/6/2025)`
    timetable: re.Pattern[str]  # opens a heading above lines of a schedule
    goal: re.Pattern[str]  # a heading on goals up to a day
    feast_behind: re.Pattern[str]
    feast_before: re.Pattern[str]
    every_five_years: re.Pattern[str]  # in a subject line: the plan before it is five years old


def build_held_words(rows: Mapping[str, Any]) -> HeldWords:
    """The groups on what is held of the file `thoi_han`; a group that lacks is our own fault and raises."""
    event = any_of([*rows["su_kien"], *rows["su_kien_ca_dot"]])
    lasting, day = any_of(rows["viec_ca_dot"]), any_of(rows["viec_mot_ngay"])
    body = rf"(?:(?:mỗi\s)?{any_of(rows['co_quan'])}(?!\w)[^.;:()]{{0,60}}?\s)?"
    return HeldWords(
        event=_pattern(rf"(?:tổ chức\s+)?(?:các\s+)?{event}(?!\w)"),
        lasting=_pattern(rf"{body}(?:{lasting}|{day})(?!\w)"),
        on_a_day=_pattern(rf"{body}{day}(?!\w)"),
        looked_at=_pattern(rf"(?<!\w){any_of(rows['xem_theo_ky'])}(?!\w)"),
        of_other=_pattern(rf"(?<!\w){any_of(rows['ngay_khac'])}(?!\w)"),
        marked=_pattern(rf"{any_of(rows['phat_dong'])}\s[^.;:()]{{1,100}}"),
        timetable=_pattern(rf"(?:{any_of(rows['lich'])}|{event}|{lasting})(?!\w)"),
        goal=_pattern(rf"{any_of(rows['muc_tieu'])}(?!\w)[^.;:,]{{0,40}}\sđến(?:\shết)?(?:\sngày)?\s*$"),
        feast_behind=_pattern(
            rf"\s?\((?:tức\s)?(?:ngày\s|đêm\s)?(?:(?:mùng|mồng)?\s?[0-9]{{1,2}}|giao thừa)\s?{any_of(rows['tet'])}?\)"
        ),
        feast_before=_pattern(rf"(?:mùng|mồng)\s[0-9]{{1,2}}\s{any_of(rows['tet'])}\s\(\s?$"),
        every_five_years=_pattern(rf"(?<!\w){any_of(rows['viec_nam_nam'])}(?!\w)"),
    )


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.I)


def is_held(text: str, moment: Moment, heading: str, words: HeldWords, work: WorkWords) -> bool:
    """Whether the time is when something is held, and nothing near it tells that it was; `heading` stands above it."""
    before, behind = around(text, replace(moment, lead=moment.start))
    before = bare(before)
    span = _SPAN.search(before)
    if is_passing("" if span else before, behind, work):
        return False
    when = span or _DAYS.search(before) or _POINT.search(before)
    lead = before[: when.start()] if when else before
    feast = words.feast_behind.match(behind)
    if feast or words.feast_before.search(lead):
        rest = behind[feast.end() :] if feast else behind
        if _REPORT_FOLLOWS.match(rest):
            return False
        return not work.past.search(f"{lead} {behind}") and not work.right_before.search(f"{lead} {behind}")
    return _is_open(lead, behind, words, work) and _holds(lead, behind, heading, when, words)


def is_goal_heading(text: str, moment: Moment, words: HeldWords) -> bool:
    """`2. Mục tiêu cụ thể đến ngày 31 tháng 12 năm 2025`, and nothing more."""
    before, behind = around(text, moment)
    return not behind.strip() and bool(words.goal.fullmatch(bare(before)))


def _is_open(lead: str, behind: str, words: HeldWords, work: WorkWords) -> bool:
    """Whether nothing tells of the past; what the event is called tells nothing."""
    named = words.event.sub(" ", lead)
    looks_back = (work.past, work.void, work.right_before, work.results, words.looked_at)
    is_told = any(pattern.search(f"{named} {behind}") for pattern in looks_back)
    return not is_told and not words.of_other.search(named)


def _holds(lead: str, behind: str, heading: str, when: re.Match[str] | None, words: HeldWords) -> bool:
    if not _ENDS.match(behind):
        return False
    if not lead.strip():
        is_line = when is not None and when.re is _SPAN and _ONLY_TIME.match(behind)
        return bool(is_line and words.timetable.match(heading))
    if _LABEL.fullmatch(lead):
        return bool(words.event.match(lead) or words.lasting.match(lead) or words.timetable.match(heading))
    if _REPORT_FOLLOWS.match(behind):
        return False
    if lead.rstrip().endswith("("):
        inside = words.lasting if when else words.marked
        return behind.startswith(")") and bool(inside.match(lead))
    return when is not None and lead.count("(") == lead.count(")") and _is_told_with(lead, when, words)


def _is_told_with(lead: str, when: re.Match[str], words: HeldWords) -> bool:
    """`Treo băng rôn từ … đến …`, `Giải chạy … ngày …`: what opens the clause, or its last part, is held then."""
    if words.event.match(lead) or (when.re is _SPAN and _TURN.fullmatch(lead)):
        return True
    verb = words.lasting if when.re is _SPAN else words.on_a_day
    return any(verb.match(part) for part in (lead, lead.rsplit(", ", 1)[-1]))
