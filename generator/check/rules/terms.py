"""Spans of years that belong to the plan: school years, terms, five years, crops; left over, or told in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from generator.check.deadlines import bare, is_goal
from generator.check.facts import Paragraph
from generator.check.in_time import InTime, clause, told
from generator.check.kept import finder, kept
from generator.check.rules.record import Breach
from generator.numbering import parse_ordinal, roman
from generator.text import modern_tones

_SPAN = (
    r"\b(?P<word>năm học|0?5 năm|giai đoạn|nhiệm kỳ|niên vụ|vụ (?:Đông Xuân|Đông - Xuân|Đông|Xuân))\s"
    r"(?P<first>20[0-9]{2})\s?[-–]\s?(?P<last>20[0-9]{2})(?![0-9])"
)
_SENTENCE = re.compile(r"[.;](?:\s|$)")
_REACHED, _AIMED = re.compile(r"\s(?:ước\s)?đạt\s[0-9]", re.I), re.compile(r"\bphấn đấu\b", re.I)
_PERIOD = "giai đoạn"  # has a rule of its own
_SCHOOL, _FIVE, _CROP = "năm học", "5 năm", ("vụ", "niên")
_FRAME = re.compile(
    r"\b(?:ban hành|xây dựng)\skế hoạch\s(?P<what>[^;:“”]{1,300}?)\s(?:cụ thể\s|với\s)?"
    r"(?:như sau|(?:các\s)?nội dung sau)\b"
    r"|^trên đây là kế hoạch\s(?P<closing>[^;:“”.]{1,300})",
    re.I,
)
_SUMS_UP = re.compile(
    r"\b(?:kết quả|tổng kết|sơ kết|đánh giá|báo cáo|quyết toán|kiểm điểm|kéo dài|còn lại|khen thưởng|xét|công bố|"
    r"nghiệm thu|kết thúc|sau khi|thanh toán|giải ngân|chuyển tiếp)\b",
    re.I,
)
_SAME = 2  # words before a span that tell it is the same
_MOST = 20  # frames of a paragraph
_YEARS = 5
_HEADING = re.compile(
    r"(?:mục tiêu|chỉ tiêu|nhiệm vụ|phương hướng|định hướng)(?:[\s,][^.;:0-9]{0,60})?\s"
    r"(?P<years>20[0-9]{2}\s?[-–]\s?(?P<last>20[0-9]{2}))\s*",
    re.I,
)
_OF_SCHOOL_YEAR = re.compile(r"(?<!\w)chủ đề\s$", re.I)
_BEFORE_SCHOOL = re.compile(r"\strước\s(?:thềm\s|khi (?:vào|bước vào|bắt đầu)\s)?$", re.I)
_SCHOOL_BEGINS, _LONG_AGO = (9, 5), 2
_NUMBER = re.compile(r"\s*(?:[IVX]+|[0-9.]+|[a-zđ])[.)]\s*|\s*[0-9.]+\s+")
# One election day for both: the number of the assembly and the term of the councils go together.
_assemblies_in = finder(
    r"\bQuốc hội,?\skhóa\s(?P<number>[XVI]+),?(?:\s(?:và|cùng)\s(?:bầu cử\s)?đại biểu\s(?:Hội đồng nhân dân|HĐND)"
    r"(?:\scác cấp)?,?|,\s(?:bầu cử\s)?đại biểu\s(?:Hội đồng nhân dân|HĐND)\scác cấp,?)?\snhiệm kỳ\s"
    r"(?P<first>20[0-9]{2})\s?[-–]\s?(?P<last>20[0-9]{2})(?![0-9])",
    re.I,
)
_THE_FIRST, _ITS_YEAR = 13, 2011  # the 13th was elected in 2011; a term has had five years since


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """`năm học 2025 - 2026`, with the words before it."""

    start: int
    text: str
    word: str
    first: int
    last: int
    lead: tuple[str, ...]

    @property
    def over(self) -> date:
        """The first day on which it is surely over."""
        if self.word == _SCHOOL:
            return date(self.last, 8, 1)
        return date(self.last, 7, 1) if self.word.startswith(_CROP) else date(self.last + 1, 1, 1)

    def next_from(self, day: date) -> str:
        """The first span of its kind that is not over."""
        step, span = (1 if self.last - self.first == 1 else _YEARS), self
        while span.over <= day:
            span = replace(span, first=span.first + step, last=span.last + step)
        return f"{span.word} {span.first} - {span.last}"

    def is_same_as(self, other: Span) -> bool:
        return self.word == other.word and self.lead == other.lead


@kept
def spans_in(text: str) -> Iterator[Span]:
    """The spans of a text with modern tones, in order."""
    for match in re.finditer(_SPAN, text, re.I):
        yield Span(
            start=match.start(),
            text=match[0],
            word=match["word"].lower().lstrip("0"),
            first=int(match["first"]),
            last=int(match["last"]),
            lead=tuple(text[: match.start()].lower().split()[-_SAME:]),
        )


def other_span_of_plan(this: InTime) -> Iterator[Breach]:
    """The span of the subject line, told again with other years where the plan is opened and closed."""
    own = _own(this)
    for paragraph, other in _retold(this, own) if own else ():
        if own and not _is_left_in_subject(own, other, this):
            yield told(paragraph, other.text, f"{own.word} {own.first} - {own.last}")


def plan_of_past_span(this: InTime) -> Iterator[Breach]:
    """A school year or five years that were over when the plan for them was issued."""
    own = _own(this)
    subject = this.said.subject
    if own is None or this.said.issued is None or own.over > this.first or _SUMS_UP.search(modern_tones(subject)):
        return
    is_sure = own.word in (_SCHOOL, _FIVE) or own.word.startswith(_CROP)
    is_contradicted = any(_is_left_in_subject(own, other, this) for _, other in _retold(this, own))
    if is_contradicted or (is_sure and this.year is None):
        yield told(this.said.plan.head.subject[0].paragraph, own.text, own.next_from(this.first))


def _own(this: InTime) -> Span | None:
    """The span of the subject line; None when it has none or several."""
    spans = spans_in(modern_tones(this.said.subject))
    return spans[0] if len(spans) == 1 else None


def _retold(this: InTime, own: Span) -> Iterator[tuple[Paragraph, Span]]:
    for paragraph, written in this.texts:
        if paragraph.cell or "ế hoạch" not in written:
            continue
        text = modern_tones(written)
        for frame in islice(_FRAME.finditer(text), _MOST):
            spans = spans_in(frame["what"] or frame["closing"])
            if len(spans) == 1 and spans[0].is_same_as(own) and spans[0].last != own.last:
                yield paragraph, spans[0]


def _is_left_in_subject(own: Span, other: Span, this: InTime) -> bool:
    """Whether the subject line is what was left over: its span was over, that of the text was not."""
    return this.said.issued is not None and own.over <= this.first < other.over


def goal_of_past_span(this: InTime) -> Iterator[Breach]:
    """`II. MỤC TIÊU 2021 - 2025`, `phấn đấu diện tích vụ Đông 2023 - 2024 đạt …`."""
    for paragraph, written in this.telling if this.said.issued else ():
        text = modern_tones(written)
        spans = spans_in(text)
        for span in spans:
            if span.word != _PERIOD and span.over <= this.first and _is_goal_of(text, span, this):
                yield told(paragraph, span.text, this.issued)
        number = _NUMBER.match(text)
        heading = _HEADING.fullmatch(text, number.end() if number else 0)
        is_over = heading and int(heading["last"]) < this.first.year and heading["last"] not in this.said.subject
        if heading and is_over and not any(is_goal(clause(text, span.start), this.dated.work) for span in spans):
            yield told(paragraph, heading["years"], this.issued)


def _is_goal_of(text: str, span: Span, this: InTime) -> bool:
    before = clause(text, span.start)
    behind = _SENTENCE.split(text[span.start + len(span.text) :], maxsplit=1)[0]
    sentence = f"{before} {behind}"
    is_figure = _REACHED.match(behind) and not _AIMED.search(before)  # `chỉ tiêu năm học 2024 - 2025 đạt 98%`
    looks_back = is_figure or this.dated.work.right_before.search(sentence) or _SUMS_UP.search(sentence)
    return is_goal(before, this.dated.work) and not looks_back and span.text not in this.said.subject


def motto_of_past_span(this: InTime) -> Iterator[Breach]:
    """`chủ đề năm học 2024 - 2025` in a plan for the next."""
    own = _own(this)
    for paragraph, span, before in _told_spans(this) if own else ():
        is_past = own is not None and span.word == own.word and span.last < own.last
        if own and is_past and _OF_SCHOOL_YEAR.search(before) and not this.dated.work.right_before.search(before):
            yield told(paragraph, span.text, f"{own.word} {own.first} - {own.last}")


def before_past_school_year(this: InTime) -> Iterator[Breach]:
    """`Kiểm tra cơ sở giáo dục trước năm học 2025 - 2026` in a plan of 2026."""
    words = this.dated.work
    for paragraph, span, before in _told_spans(this) if this.said.issued else ():
        is_past = span.word == _SCHOOL and date(span.first, *_SCHOOL_BEGINS) < this.first
        is_near = this.first.year - span.first <= _LONG_AGO
        if is_past and is_near and _BEFORE_SCHOOL.search(before):
            lead = bare(before)
            is_work = words.in_its_time.match(lead) or words.work.match(lead) or words.finish.match(lead)
            if is_work and not words.past.search(lead) and not words.void.search(lead):
                yield told(paragraph, span.text, this.issued)


def _told_spans(this: InTime) -> Iterator[tuple[Paragraph, Span, str]]:
    """The spans of what may set work, each with what stands before it in its clause."""
    for paragraph, written in this.telling:
        text = modern_tones(written)
        for span in spans_in(text):
            yield paragraph, span, clause(text, span.start)


def unmatched_assembly(this: InTime) -> Iterator[Breach]:
    """`Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031`: the 15th is of 2021."""
    for paragraph, text in this.texts:
        for match in _assemblies_in(modern_tones(text)) if "uốc hội" in text else ():
            number, first = parse_ordinal(match["number"]), int(match["first"])
            right, rest = divmod(first - _ITS_YEAR, _YEARS)
            if number and number >= _THE_FIRST and right >= 0 and not rest and number != _THE_FIRST + right:
                term = f"{first} - {first + _YEARS}"
                other = _ITS_YEAR + _YEARS * (number - _THE_FIRST)
                yield told(
                    paragraph, match[0], roman(_THE_FIRST + right), nhiem_ky=term, khac=f"{other} - {other + _YEARS}"
                )
