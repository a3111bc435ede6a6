"""Whether a time in a text is one that work is set for; what tells it are words of a table, and doubt is silence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from generator.check.moments import Moment
from generator.check.patterns import any_of
from generator.text import modern_tones

_REACH = 160
_LIMIT = r"trước|chậm nhất|muộn nhất|hết hạn|hạn cuối|hạn chót|thời hạn|đến hết|xong|hoàn thành|hoàn tất"
# What stands right before a time that something is to be done by, or in.
_MARKER = re.compile(
    rf"\b(?P<word>{_LIMIT}|đến|tới|trong|vào)(?:\s+(?:là|vào|trong|trước|hết|đến))*(?:\s+ngày)?\s*$", re.I
)
_IN = ("trong", "vào")
_SINCE = re.compile(r"\btừ(?:\s+(?:ngày|đầu))?\s*$|\btừ\s+ngày\s+[0-9/]+\s*$", re.I)
_TO = re.compile(r"\s*(?:[-–]\s*(?:[0-9]|tháng|quý|ngày)|đến\b)", re.I)
_RANGE = re.compile(r"\btừ\b", re.I)
_HEADING = re.compile(
    r"\b(?P<word>thời hạn|hạn (?:hoàn thành|gửi|nộp|báo cáo|chót|cuối)|thời gian)(?P<more>[^:.;]{0,60}):", re.I
)
_MUST_DO = r"^,?\s*(?:[^,.;]{0,60}\s)?(?:phải|cần|có trách nhiệm)\s"
_BULLET = re.compile(r"^\s*(?:[a-zđ]\)|[-–+*•])?\s*(?:[0-9.]+\s)?\s*", re.I)
_ROW = re.compile(r"\s?:\s[^\W\d_][^0-9]*$")
_DAY_LEAD = re.compile(r"\s*ngày\s*", re.I)
_DAY_BEHIND = re.compile(r"\s+ngày\s*$", re.I)
_HELD_AT = re.compile(r"\s*(?:$|[,(]|tại\s|ở\s)")
_LETTER = re.compile(r"[^\W\d_]")


class Due(Enum):
    """What a time in a text is."""

    DEADLINE = "deadline"  # work is to be done by then
    TIME = "time"  # something is to be done then, or it may be meant so


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkWords:
    """The words of the table, each group as one pattern."""

    finish: re.Pattern[str]
    work: re.Pattern[str]
    lasting: re.Pattern[str]
    hands_in: re.Pattern[str]
    approval: re.Pattern[str]
    goal: re.Pattern[str]
    past: re.Pattern[str]
    void: re.Pattern[str]
    thing_done: re.Pattern[str]
    thing_since: re.Pattern[str]  # right before a time: it is when the paper was given
    issued_by: re.Pattern[str]  # a paper, its issuers, that they issued it, a time
    ends_in_thing: re.Pattern[str]
    ends_in_order: re.Pattern[str]
    doubtful: re.Pattern[str]
    results: re.Pattern[str]  # of a month or a quarter that is over
    in_its_time: re.Pattern[str]  # work that is set only with `trong …`, `vào …` at the end of its clause
    campaign: re.Pattern[str]  # what is called out for a month
    event: re.Pattern[str]  # from the beginning of its clause up to the day it is held
    opened: re.Pattern[str]  # work right behind a month that opens the clause
    body: re.Pattern[str]
    goes_on: re.Pattern[str]
    turns: re.Pattern[str]
    ordered: re.Pattern[str]
    set_behind: re.Pattern[str]
    past_section: re.Pattern[str]
    past_column: re.Pattern[str]
    other_column: re.Pattern[str]
    doers: re.Pattern[str]  # in the heading of a column: who does the work
    carried_on: re.Pattern[str]
    ahead: re.Pattern[str]  # of a year: what is yet to be done in it
    work_of_year: re.Pattern[str]
    right_before: re.Pattern[str]  # beside these a year before the plan's own is meant
    right_behind: re.Pattern[str]  # beside these one after it is
    money: re.Pattern[str]  # right before a year: what is spent in it
    counted: re.Pattern[str]  # what tells of that money, and does not spend it
    source: re.Pattern[str]  # before that money: it is what is spent
    granted: re.Pattern[str]  # right behind its year
    toward: re.Pattern[str]  # before an event: it is yet to come
    annex: re.Pattern[str]  # in the title of an annex: it sets work


def build_work_words(rows: Mapping[str, Any]) -> WorkWords:
    """The patterns of the file `thoi_han`; a group that lacks is our own fault and raises."""
    done, works, things = any_of(rows["xong_viec"]), any_of(rows["viec"]), any_of(rows["vat"])
    bodies, turned = any_of(rows["co_quan"]), any_of(rows["quay_lai"])
    handed = any_of(rows["viec_nop"])
    return WorkWords(
        finish=_pattern(rf"(?<!\w)(?:{done}|{any_of(rows['han'])})(?!\w)"),
        work=_pattern(rf"(?<!\w){works}(?!\w)"),
        lasting=_pattern(rf"{any_of(rows['keo_dai'])}(?!\w)"),
        hands_in=_pattern(rf"{any_of(rows['trinh'])}(?!\w)"),
        approval=_pattern(rf"(?<!\w){any_of(rows['duyet'])}(?!\w)"),
        goal=_pattern(rf"(?<!\w){any_of(rows['muc_tieu'])}(?!\w)"),
        past=_pattern(
            rf"(?<!\w)(?<!việc )(?<!công tác ){any_of(rows['da_qua'])}(?!\w)|"
            rf"(?<!\w){any_of(rows['viec_da_qua'])}\s+{any_of(rows['da_qua'])}(?!\w)"
        ),
        void=_pattern(rf"(?<!\w){any_of(rows['vo_han'])}(?!\w)"),
        thing_done=_pattern(rf"(?<!\w){things}\s+(?:{works}|{done})(?!\w)"),
        thing_since=_pattern(
            rf"(?<!\w){any_of(rows['vat_co_tu'])}(?!\w)[^,.;]{{0,40}}?\s{any_of(rows['lam_vat'])}\s+(?:{_LIMIT})(?!\w)"
        ),
        issued_by=_pattern(
            rf"(?<!\w){any_of(rows['van_ban_cua'])}\s[^.;]{{1,100}}\s{any_of(rows['duyet'])}\s+(?:{_LIMIT})\s(?:ngày\s)?\s*$"
        ),
        ends_in_thing=_pattern(rf"\S\s+(?:{things})\s*$"),
        ends_in_order=_pattern(rf"(?<!\w){any_of(rows['giuc'])}\s*$"),
        doubtful=_pattern(rf"(?<!\w){any_of(rows['con_ngo'])}(?!\w)"),
        results=_pattern(rf"(?<!\w){any_of(rows['ket_qua'])}(?!\w)"),
        in_its_time=_pattern(rf"(?<!\w){any_of(rows['viec_trong'])}(?!\w)"),
        campaign=_pattern(rf"{any_of(rows['phat_dong'])}(?!\w)"),
        event=_pattern(
            rf"(?:(?:tổ chức\s+)?{any_of(rows['su_kien'])}(?!\w)[^.;:]{{0,80}}:(?:[^.;:]{{0,40}}\s)?|"
            rf"tổ chức\s+(?:các\s+)?{any_of(rows['su_kien'])}(?!\w)"
            rf"(?:(?!\s{any_of(rows['ngay_khac'])}(?!\w))[^.;:,]){{0,60}}\s)(?:ngày\s*)?"
        ),
        opened=_pattern(rf"\s+{any_of([*rows['viec_trong'], *rows['phat_dong'], 'tổ chức'])}(?!\w)"),
        body=_pattern(rf"{bodies}(?!\w)"),
        goes_on=_pattern(rf"\s*(?:$|[^\w\s]|{any_of(rows['noi_tiep'])}(?!\w))"),
        turns=_pattern(rf"(?<!\w){turned}(?!\w)|^\s*{any_of(rows['chu_ngu'])}(?!\w)"),
        ordered=_pattern(rf"{_MUST_DO}(?:[^,.;]{{0,40}}\s)?(?:{works}|{done})(?!\w)"),
        set_behind=_pattern(rf"^,?\s*(?:{bodies}\s[^,.;]{{0,60}}\s)?{handed}(?!\w)"),
        past_section=_pattern(rf"{any_of(rows['muc_da_qua'])}(?!\w)"),
        past_column=_pattern(rf"\s*{any_of(rows['cot_da_qua'])}(?!\w)"),
        other_column=_pattern(rf"(?<!\w){any_of(rows['cot_thoi_han_khac'])}(?!\w)"),
        doers=_pattern(rf"(?<!\w){any_of(rows['cot_nguoi_lam'])}(?!\w)"),
        carried_on=_pattern(rf"(?<!\w){any_of(rows['dung_tiep'])}(?!\w)"),
        ahead=_pattern(rf"\s*[,:]?\s*(?:{bodies}[^,.;:]{{0,40}}?\s)?{any_of(rows['huong_toi'])}(?!\w)"),
        work_of_year=_pattern(rf"(?<!\w){any_of(rows['viec_trong_nam'])}(?!\w)"),
        right_before=_pattern(rf"(?<!\w){any_of(rows['nam_da_qua'])}(?!\w)"),
        right_behind=_pattern(rf"(?<!\w){any_of(rows['nam_sau'])}(?!\w)"),
        money=_pattern(rf"(?<!\w){any_of(rows['tien'])}(?!\w)[^.;,:()]{{0,40}}\s$"),
        counted=_pattern(rf"(?<!\w){any_of(rows['tinh_tien'])}(?!\w)"),
        source=_pattern(rf"(?<!\w){any_of(rows['nguon_tien'])}(?!\w)"),
        granted=_pattern(rf"\s*,?\s*{any_of(rows['da_giao'])}(?!\w)"),
        toward=_pattern(rf"(?<!\w){any_of(rows['huong_den'])}\s+(?:[^.;]{{0,60}},\s*)?$"),
        annex=_pattern(rf"(?<!\w){any_of(rows['ten_phu_luc'])}(?!\w)"),
    )


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.I)


# ---------------------------------------------------------------- a time in a sentence


def due(text: str, moment: Moment, words: WorkWords) -> Due | None:
    """What the time is by the clause it stands in; None when no work is set for it."""
    before, behind = around(text, moment)
    if is_passing(before, behind, words):
        return None
    heading = _last(_HEADING, before)
    if heading:
        return None if words.past.search(before, heading.end()) else _headed(heading, words)
    if _is_held(before, behind, words):
        return Due.TIME
    marker = _MARKER.search(before)
    if marker is None:
        return _called_out(before, behind, text[moment.start : moment.end], words)
    if not _LETTER.search(_BULLET.sub("", before[: marker.start()])) and not words.finish.match(marker["word"]):
        is_opened = marker["word"].lower() in _IN and _is_opened(behind, words)
        return Due.TIME if is_opened else _set_behind(behind, words)
    if moment.is_year:
        return Due.TIME if is_goal(before, words) or _set_before(before, behind, marker, words) else None
    return _set_before(before, behind, marker, words)


def in_column(text: str, moment: Moment, words: WorkWords) -> bool:
    """Whether a time in a column of deadlines is one: not the beginning of a span, nothing of the past said of it."""
    before, behind = around(text, moment)
    return not is_passing(before, behind, words) and not words.void.search(before) and not moment.is_year


def is_work_of_year(before: str, words: WorkWords) -> bool:
    """Whether what stands before `trong năm …` sets work for it: its verb opens the clause or follows a body."""
    found = words.work_of_year.finditer(before)
    return any(_orders(_lead(before, match), words) and "," not in before[match.end() :] for match in found)


def is_passing(before: str, behind: str, words: WorkWords) -> bool:
    """Whether a span begins here, or what follows looks back on it."""
    return bool(_SINCE.search(before) or _TO.match(behind) or words.turns.search(behind))


def bare(clause: str) -> str:
    """A clause without its bullet, letter or number."""
    return _BULLET.sub("", clause, count=1)


def around(text: str, moment: Moment) -> tuple[str, str]:
    """What stands in the same clause before the time, or the first of several, and behind it."""
    before = re.split(r"[.;]\s", text[max(0, moment.lead - _REACH) : moment.lead])[-1]
    if moment.is_year:  # `cuối`, `hết` belong to it, and to what stands before a deadline
        before = before.rstrip() + " "
    behind = re.split(r"[.;](?:\s|$)", text[moment.end : moment.end + _REACH])[0]
    return modern_tones(before), modern_tones(behind)


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(reversed(list(pattern.finditer(text))), None)


def _headed(heading: re.Match[str], words: WorkWords) -> Due | None:
    """`Thời hạn: …`, `Thời gian hoàn thành: …`; an open `Thời gian: …` may tell of what was."""
    if words.other_column.search(heading["more"]):
        return None
    is_limit = not heading["word"].lower().startswith("thời gian") or words.finish.search(heading["more"])
    return Due.DEADLINE if is_limit else Due.TIME


def _is_held(before: str, behind: str, words: WorkWords) -> bool:
    """`Lễ phát động: 15/02/2026`: the day of an event, and no word of one that was."""
    told_as_past = any(pattern.search(f"{before} {behind}") for pattern in (words.past, words.void, words.right_before))
    return not told_as_past and bool(words.event.fullmatch(_BULLET.sub("", before)) and _HELD_AT.match(behind))


def _set_behind(behind: str, words: WorkWords) -> Due | None:
    """`Đến ngày … phải báo cáo` is an order; `Trước ngày …, các đơn vị báo cáo` looks like one."""
    if words.ordered.match(behind):
        return Due.DEADLINE
    looks_set = words.set_behind.match(behind) and not words.void.search(behind)
    return Due.TIME if looks_set else None


def _called_out(before: str, behind: str, time: str, words: WorkWords) -> Due | None:
    """`Phát động cao điểm tháng 9/2025`, `Quý I/2026 tổ chức …`: a month or a quarter without a word before it."""
    if words.past.search(before) or words.void.search(before):
        return None
    lead = _BULLET.sub("", before)
    if not _LETTER.search(lead) or _DAY_LEAD.fullmatch(lead):
        return Due.TIME if _is_opened(behind, words) or _is_row(behind, words) else None
    if not time[0].isalpha():
        day = _DAY_BEHIND.search(lead)
        return (
            Due.TIME if day and words.campaign.fullmatch(lead[: day.start()]) and not _LETTER.search(behind) else None
        )
    is_campaign = words.campaign.match(lead) and not words.results.search(lead) and not _LETTER.search(behind)
    return Due.TIME if is_campaign else None


def _is_row(behind: str, words: WorkWords) -> bool:
    """Whether a time opens a row of a schedule: `Tháng 01 năm 2026: bình cử công khai`; figures are a report."""
    told_as_past = words.void.search(behind) or words.past.search(behind) or words.right_before.search(behind)
    return bool(_ROW.match(behind)) and not told_as_past and not words.results.search(behind)


def _is_opened(behind: str, words: WorkWords) -> bool:
    """Whether work follows a time at once, and nothing tells that it was done."""
    told_as_past = words.void.search(behind) or words.past.search(behind) or words.right_before.search(behind)
    return bool(words.opened.match(behind)) and not told_as_past


def is_goal(before: str, words: WorkWords) -> bool:
    """Whether what stands before a time makes it the goal of the clause: `phấn đấu …`, `hoàn thành mục tiêu …`."""
    goal = _last(words.goal, before)
    return goal is not None and not words.past.search(before, goal.end()) and not words.void.search(before)


def _set_before(before: str, behind: str, marker: re.Match[str], words: WorkWords) -> Due | None:
    """By the nearest word that sets work and governs the time."""
    is_span = bool(_RANGE.search(before, 0, marker.start()))
    for match in reversed(list(words.finish.finditer(before))):
        if _governs(match, before, words) and not words.ends_in_thing.search(_lead(before, match)):
            return _weighed(before, behind, match, Due.TIME if is_span else Due.DEADLINE, words)
    for match in reversed(list(words.work.finditer(before, 0, marker.start()))):
        if _governs(match, before, words) and _orders(_lead(before, match), words):
            return _weighed(before, behind, match, _by_marker(before, match, marker, words), words)
    return Due.TIME if _ends_its_work(before, behind, marker, words) else None


def _ends_its_work(before: str, behind: str, marker: re.Match[str], words: WorkWords) -> bool:
    """`Tập huấn trong tháng 3/2026`: the clause is work and ends with its time."""
    if marker["word"].lower() not in _IN or _LETTER.search(behind):
        return False
    works = words.in_its_time.finditer(before, 0, marker.start())
    return any(
        _governs(match, before, words)
        and _orders(_lead(before, match), words)
        and not words.results.search(before, match.end(), marker.start())
        for match in works
    )


def _by_marker(before: str, match: re.Match[str], marker: re.Match[str], words: WorkWords) -> Due | None:
    """What `trước`, `trong`, `đến` make of the work: what is counted up to a day is not done by then."""
    word = marker["word"].lower()
    if word.startswith(("đến", "tới")):
        return Due.TIME if words.lasting.fullmatch(match[0]) else None
    if word in _IN and words.results.search(before, match.end(), marker.start()):
        return None
    is_doubtful = words.doubtful.search(before, match.end(), marker.start())
    return Due.TIME if word in _IN or is_doubtful else Due.DEADLINE


def _governs(match: re.Match[str], before: str, words: WorkWords) -> bool:
    """Whether nothing of the past stands around the word: `do huyện tổ chức`, `hồ sơ tiếp nhận`."""
    between = before[match.end() :]
    is_handed_in = words.hands_in.fullmatch(match[0])
    if not is_handed_in and (words.thing_since.search(between) or words.issued_by.search(before)):
        return False
    if is_handed_in:
        between = words.approval.sub("", between)
    lead = re.sub(r"\b(?:phải|cần)\s+được\b", "", _lead(before, match), flags=re.I)
    return not (words.past.search(between) or words.thing_done.search(between) or words.void.search(lead))


def _lead(before: str, match: re.Match[str]) -> str:
    """What stands before the word, from the last comma, colon or bracket."""
    return re.split(r"[,:(]|\s[-–]\s", _BULLET.sub("", before[: match.start()], count=1))[-1].strip()


def _orders(lead: str, words: WorkWords) -> bool:
    return not _LETTER.search(lead) or bool(words.ends_in_order.search(lead) or words.body.match(lead))


def _weighed(before: str, behind: str, match: re.Match[str], due: Due | None, words: WorkWords) -> Due | None:
    """A deadline ends its clause or is followed by what is to be done; where it goes on otherwise it is in doubt."""
    is_limit = words.finish.fullmatch(match[0]) and not words.goal.fullmatch(match[0])
    if due is not Due.DEADLINE or is_limit or words.goes_on.match(behind):
        return due
    return None if _LETTER.search(_lead(before, match)) else Due.TIME
