"""Work that is set for a year that is not the plan's: left over from another year's plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from generator.check.deadlines import WorkWords, is_goal, is_work_of_year
from generator.check.facts import Paragraph
from generator.check.in_time import YEAR, InTime, clause, told
from generator.check.kept import finder
from generator.check.rules.record import Breach
from generator.text import modern_tones

LOOKS_BACK = re.compile(
    r"\b(?:kết quả|tổng kết|sơ kết|đánh giá|báo cáo|quyết toán|so với|cùng kỳ|năm trước|từ|đến|hết|giai đoạn|sau|đã|"
    r"cuối|trong khi|tình hình|nhiệm kỳ|Luật|ngày)\b",
    re.I,
)
_OWN_WORK = re.compile(
    r"\b(?:kế hoạch|nhiệm vụ|chỉ tiêu|mục tiêu|chương trình công tác|dự toán|giải pháp|công tác)\b", re.I
)
_REACH = 160
_NEAR = 3  # years from the plan's own: what is farther is history, or a vision
_CLOSE = 60  # letters before a year in which its work is looked for
_years_in = finder(YEAR.pattern, re.I)  # `Năm 2025` in a cell
_IN = re.compile(r"\btrong\s$", re.I)
_SET = re.compile(r"\bthời gian[^:.;]{0,40}:\s*$", re.I)
_ENDS = re.compile(r"\s*(?:$|[.;,(])")
_CELL = re.compile(r"\s*(?:trong\s)?năm [0-9]{4}\s*\.?\s*", re.I)
_MOST = 20  # opening lines of one paragraph that are looked at
_SENTENCE = re.compile(r"[.;](?:\s|$)")
# `Dự toán chi năm 2025 tăng 5%`, `Kế hoạch năm 2022 giao 12 sản phẩm, thực hiện 18 sản phẩm`
_REPORTED = re.compile(r"\s(?:(?:ước\s)?(?:tăng|giảm|đạt|bằng|vượt)\s|(?:được\s)?giao\s(?:là\s)?[0-9])")
_AMOUNT = re.compile(r"[0-9]\s?(?:đồng|triệu|tỷ|tỉ|nghìn|%)", re.I)
_periods_in = finder(
    r"\bgiai đoạn\s20[0-9]{2}\s?[-–]\s?(?P<last>20[0-9]{2})(?![0-9])|\bđến năm\s(?P<until>20[0-9]{2})(?![0-9])", re.I
)
_GOAL_BEHIND = re.compile(r"\s*,?\s*phấn đấu\b", re.I)
# `… xây dựng Kế hoạch chuyển đổi số năm 2026 như sau`
_OPENING = re.compile(r"\b(?:ban hành|xây dựng)\skế hoạch\s(?P<what>[^;:“”]{1,300}?)\s(?:cụ thể\s)?như sau\b", re.I)


def work_of_other_year(this: InTime) -> Iterator[Breach]:
    """Work for the year before the plan's own, and work to be done in another year."""
    wanted = this.year or (this.first.year if this.said.issued else None)
    if wanted is None:
        return
    telling = {paragraph.index for paragraph, _ in this.telling}
    running = {paragraph.index for paragraph in this.said.plan.text}
    for paragraph, text in this.texts:
        for match in _years_in(text):
            is_set = paragraph.index in telling and _is_set_in(paragraph, text, match, wanted, this)
            is_left = (
                is_set
                or _is_left(text, match, paragraph.index in running, this)
                or _is_paid_of(paragraph, text, match, wanted, this)
            )
            if is_left and not _is_opening(text, match, this):
                yield told(paragraph, match[0], f"năm {wanted}")


# ---------------------------------------------------------------- the opening line, annexes, periods


def other_years_of_opening(this: InTime) -> Iterator[tuple[Paragraph, re.Match[str]]]:
    """The year of `ban hành Kế hoạch … năm 2025 như sau` in a plan of another year; none that reports."""
    for paragraph, text in this.texts if this.year is not None else ():
        for match in _years_in(text):
            if _is_opening(text, match, this):
                yield paragraph, match


def _is_opening(text: str, year: re.Match[str], this: InTime) -> bool:
    opening = next((each for each in _openings(text) if each.start() < year.start() < each.end()), None)
    if opening is None or this.year is None or int(year["year"]) == this.year:
        return False
    return len(_years_in(opening["what"])) == 1 and not LOOKS_BACK.search(opening["what"])


@lru_cache(maxsize=16)
def _openings(text: str) -> tuple[re.Match[str], ...]:
    """The opening lines of a paragraph; one has one, and each of its years asks for it."""
    return tuple(islice(_OPENING.finditer(text), _MOST))


def annex_of_past_year(this: InTime) -> Iterator[Breach]:
    """`PHÂN CÔNG NHIỆM VỤ NĂM 2025` over an annex of the plan for 2026."""
    for piece in (piece for annex in this.said.plan.annexes for piece in annex.title):
        text = modern_tones(piece.text)
        for match in _years_in(text) if this.year else ():
            is_over = int(match["year"]) < this.first.year and int(match["year"]) != this.year
            is_work = this.dated.work.annex.search(text) and not LOOKS_BACK.search(text)
            if is_over and is_work and this.said.issued and str(this.year) not in text:
                yield told(piece.paragraph, match[0], f"năm {this.year}")


def goal_of_past_period(this: InTime) -> Iterator[Breach]:
    """`Phấn đấu đạt mục tiêu giai đoạn 2021 - 2025` in a plan of 2026."""
    for paragraph, text in this.telling if this.said.issued else ():
        for match in _periods_in(text):
            last = match["last"] or match["until"]
            is_over = int(last) < this.first.year and last not in this.said.subject
            if is_over and _is_goal_of(text, match, this.dated.work):
                yield told(paragraph, match[0], this.issued)


def _is_goal_of(text: str, period: re.Match[str], words: WorkWords) -> bool:
    before = modern_tones(clause(text, period.start()))
    behind = modern_tones(_SENTENCE.split(text[period.end() : period.end() + _REACH])[0])
    sentence = f"{before} {behind}"
    looks_back = words.right_before.search(sentence) or words.carried_on.search(sentence)
    is_set = _GOAL_BEHIND.match(behind) or is_goal(before, words)
    return bool(is_set) and not looks_back


# ---------------------------------------------------------------- the money of a year that is over


def _is_paid_of(paragraph: Paragraph, text: str, year: re.Match[str], wanted: int, this: InTime) -> bool:
    """`Kinh phí: từ nguồn ngân sách xã năm 2025 (đã giao)` in a plan for 2026; figures of that year are a report."""
    number = int(year["year"])
    if paragraph.cell or not wanted - _NEAR <= number < wanted or not _is_other(number, wanted, this):
        return False
    before = modern_tones(clause(text, year.start()))
    behind = modern_tones(_SENTENCE.split(text[year.end() : year.end() + _REACH])[0])
    words = this.dated.work
    granted = words.granted.match(behind) if words.source.search(before) else None
    if granted and _AMOUNT.search(behind):
        return False
    money = words.money.search(before)
    # `dự toán chi năm 2025 đã giao`: what is granted is not counted, but spent.
    lead, rest = (before[: money.start()], behind[granted.end() :]) if granted and money else (before, behind)
    sentence = f"{lead} {rest}"
    is_report = (
        words.right_before.search(sentence) or words.carried_on.search(sentence) or words.counted.search(sentence)
    )
    return bool(money) and not is_report and str(wanted) not in sentence


# ---------------------------------------------------------------- the year before


def _is_left(text: str, year: re.Match[str], is_running: bool, this: InTime) -> bool:
    """`Nhiệm vụ năm 2025`, `II. MỤC TIÊU NĂM 2025` in a plan for 2026; titles of annexes have a rule of their own."""
    opens = year[0][0].isupper() and not (is_running and text.isupper())
    if this.year is None or int(year["year"]) != this.year - 1 or opens:
        return False
    words = clause(text, year.start())
    if int(year["year"]) == this.first.year and _is_listed_with(this.year, text, year.end()):
        return False
    is_told_of = LOOKS_BACK.search(words) or _is_carried_on(text, year, this) or _REPORTED.match(text, year.end())
    is_work = _OWN_WORK.search(words) and not is_told_of
    return bool(is_work) and not _is_title(text, this)


def _is_listed_with(own: int, text: str, end: int) -> bool:
    """`dự toán năm 2026 và dự toán năm 2027`: a plan of the year before names both."""
    return re.match(rf"\s?(?:và|,|hoặc)\s[^.;,]{{0,40}}?năm {own}(?![0-9])", text[end : end + _REACH]) is not None


def _is_title(text: str, this: InTime) -> bool:
    return (pattern := this.subject_pattern) is not None and pattern.search(modern_tones(text)) is not None


def _is_carried_on(text: str, year: re.Match[str], this: InTime) -> bool:
    """Whether what the year before left is used on: `Dự toán năm 2025 chuyển nguồn sang năm 2026`."""
    behind = re.split(r"[.;](?:\s|$)", text[year.end() : year.end() + _REACH])[0]
    return bool(this.dated.work.carried_on.search(modern_tones(f"{clause(text, year.start())} {behind}")))


# ---------------------------------------------------------------- in another year


def _is_set_in(paragraph: Paragraph, text: str, year: re.Match[str], wanted: int, this: InTime) -> bool:
    """`Trong năm 2025 phấn đấu …`, `thực hiện trong năm 2027`, `Thời gian: năm 2025` in a plan for 2026."""
    number = int(year["year"])
    if number == wanted or abs(number - wanted) > _NEAR or not _is_other(number, wanted, this):
        return False
    before = modern_tones(clause(text, year.start()))
    behind = modern_tones(_SENTENCE.split(text[year.end() : year.end() + _REACH])[0])
    sentence = f"{before} {behind}"
    right = this.dated.work.right_before if number < wanted else this.dated.work.right_behind
    if right.search(sentence) or str(wanted) in sentence:
        return False
    if _is_deadline_cell(paragraph, this):
        return bool(_CELL.fullmatch(text)) and (number < wanted or bool(_IN.search(before)))
    if _SET.search(before) or (_SET.search(_IN.sub("", before)) and _IN.search(before)):
        return bool(_ENDS.match(behind))
    return bool(_IN.search(before)) and _has_work(before, behind, number < wanted, this.dated.work)


def _is_other(number: int, wanted: int, this: InTime) -> bool:
    """Whether the year was over on the day of issue, or is one after the plan's own; none for a plan on the past."""
    if this.said.issued is not None and wanted < this.first.year:
        return False
    if number > wanted:
        return this.year is not None
    return this.said.issued is None or number < this.first.year


def _is_deadline_cell(paragraph: Paragraph, this: InTime) -> bool:
    cell = paragraph.cell
    return cell is not None and cell.row > 0 and (cell.table, cell.column) in this.deadline_columns


def _has_work(before: str, behind: str, is_over: bool, words: WorkWords) -> bool:
    """Whether something is to be done in the year; of one that is over reports tell much the same."""
    lead = _IN.sub("", before)
    if words.ahead.match(behind) or is_work_of_year(lead, words):
        return True
    near = lead.rsplit(",", 1)[-1][-_CLOSE:]
    return not is_over and bool(words.work_of_year.search(near) or words.work_of_year.match(behind.lstrip(" ,")))
