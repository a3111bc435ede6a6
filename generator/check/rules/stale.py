"""Text left over from another year or another term: years, deadlines, congresses, and what was to be filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import islice

from generator.check.congresses import Congress
from generator.check.dated import day_text
from generator.check.deadlines import Due
from generator.check.in_time import PAST_NAME, InTime, clause, told
from generator.check.rules import calendars, expired, feasts, levels, terms, years
from generator.check.rules.looks import excerpt
from generator.check.rules.record import DATED, ITSELF, REGISTER, Breach, Component, Force, RuleOver
from generator.check.rules.years import LOOKS_BACK
from generator.numbering import roman
from generator.text import modern_tones, spelling_key
from generator.wording import GAP_TEXT

# A run of dots or lines, taken whole and only from its beginning, so that a long one costs no more than a short one.
_DOTS = r"(?<![.…_])(?:…[.…]*+|\.{2,}+…*+|_{2,}+)"
# What a sample leaves to be replaced; nothing of it is ever meant to stay.
_PLACEHOLDER = re.compile(
    rf"\[\s*(?:…+|\.{{2,}}|_+)\s*\]|\[(?:tên|số|ngày|điền|ghi|nhập)\b[^\]]{{0,60}}\]|<(?:tên|số|ngày|điền|ghi|nhập)\b[^>]{{0,60}}>"
    rf"|(?<![\w.])(?:x{{2,}}|X{{4,}})(?![\w])|\{{\{{.{{0,60}}?\}}\}}|\((?:ghi rõ|điền|nhập)\b[^)]{{0,60}}\)"
    rf"|{_DOTS}\s?/\s?(?:{_DOTS}|[0-9]{{1,2}})\s?/\s?(?:20)?(?:{_DOTS}|[0-9]{{2,4}})|\bnăm 20\s?{_DOTS}"
    rf"|\bngày\s*{_DOTS}\s*tháng"
)
# One of these stands in each; looking for them first takes a tenth of the time.
_SIGNS = ("…", "..", "__", "[", "<", "{{", "xx", "XX", "(ghi", "(điền", "(nhập")
# Rows of dots in running text; a list may end in three.
_DOTTED = re.compile(rf"…{{2,}}|\.{{4,}}|_{{3,}}|\bsố\s*{_DOTS}|{_DOTS}\s?%")


# ---------------------------------------------------------------- years and deadlines


def other_year_of_plan(this: InTime) -> Iterator[Breach]:
    """The subject line, told again in the text with another year."""
    yield from terms.other_span_of_plan(this)
    pattern = this.subject_pattern
    openings = [(paragraph, match) for paragraph, match in years.other_years_of_opening(this)]
    for paragraph, match in openings:
        if not _is_title_stale(this, int(match["year"])):
            yield told(paragraph, match[0], f"năm {this.year}")
    heard = {paragraph.index for paragraph, _ in openings}
    for paragraph, text in this.texts if pattern else ():
        if paragraph.index in heard:
            continue
        for match in pattern.finditer(modern_tones(text)) if pattern else ():
            if int(match["year"]) != this.year and not _is_title_stale(this, int(match["year"])):
                yield told(paragraph, f"năm {match['year']}", f"năm {this.year}")


def _is_title_stale(this: InTime, year: int) -> bool:
    """Whether it is the subject line that was left over: the text has the year of issue, the subject one before."""
    return this.year is not None and this.said.issued is not None and this.year < this.first.year == year


def plan_of_past_year(this: InTime) -> Iterator[Breach]:
    """A plan for a year that was over when it was issued."""
    subject = this.said.plan.head.subject
    is_over = this.year is not None and this.said.issued is not None and this.year < this.first.year
    if subject and is_over and not LOOKS_BACK.search(this.said.subject):
        yield told(subject[0].paragraph, f"năm {this.year}", f"năm {this.first.year}")
    yield from terms.plan_of_past_span(this)


def work_of_other(this: InTime) -> Iterator[Breach]:
    yield from years.work_of_other_year(this)
    yield from terms.motto_of_past_span(this)


def goal_of_past(this: InTime) -> Iterator[Breach]:
    yield from years.goal_of_past_period(this)
    yield from terms.goal_of_past_span(this)


def deadline_before_issue(this: InTime) -> Iterator[Breach]:
    return _set_before_issue(this, Due.DEADLINE)


def time_before_issue(this: InTime) -> Iterator[Breach]:
    """A month or a day in which something is to be done, already over when the plan is issued."""
    yield from _set_before_issue(this, Due.TIME)
    yield from terms.before_past_school_year(this)


def _set_before_issue(this: InTime, kind: Due) -> Iterator[Breach]:
    for paragraph, text, moment, set_for in this.times_set:
        if set_for is kind:
            yield told(paragraph, text[moment.start : moment.end], this.issued)


# ---------------------------------------------------------------- congresses

_MOST = 100  # congresses told with their terms that another is held against


def past_term(this: InTime) -> Iterator[Breach]:
    """A congress of a term that was over; with a row for its level to the day, else to the year."""
    for congress in this.said.congresses:
        if congress.term and not congress.is_national and not _is_past_congress(congress, this):
            since = _end_of_term(congress, this)
            if since <= this.first:
                yield told(congress.paragraph, excerpt(congress.text), day_text(since))


def _end_of_term(congress: Congress, this: InTime) -> date:
    """The first day on which the term is surely over, for whichever of the levels its kind of unit may be of."""
    lexicon = this.said.plan.setting.lexicon
    levels = {level.value for level in lexicon.levels_of(congress.kind)} if lexicon else set()
    rows = [term for term in this.dated.terms if term.years == congress.term]
    fitting = [term.since for term in rows if term.level in levels]
    every = fitting or [term.since for term in rows]
    last_year = congress.term[1] if congress.term else date.max.year - 1
    return max(every, default=date(last_year + 1, 1, 1))


def _is_past_congress(congress: Congress, this: InTime) -> bool:
    """Whether the text or the whole plan looks back on it: `tổng kết …`, `… nhiệm kỳ trước`."""
    words = this.said.plan.setting.words
    if words is not None and words.past.sums_up.search(this.said.subject):
        return True
    before = clause(this.said.text(congress.paragraph), congress.start)
    looks_back = re.search(r"\b(?:tổng kết|kết quả|đánh giá|kiểm điểm|sơ kết)\b", before, re.I)
    return bool(looks_back or PAST_NAME.match(this.said.text(congress.paragraph), congress.end))


def congresses_differ(this: InTime) -> Iterator[Breach]:
    """One committee's congress of one term under two numbers, or one number with two terms."""
    known: list[Congress] = []
    for congress in this.said.congresses:
        other = next((each for each in known if _contradict(each, congress)), None)
        if other:
            yield told(congress.paragraph, excerpt(congress.text), excerpt(other.text), doan=_place(other))
        elif congress.ordinal and congress.term:
            known.append(congress)


def _place(congress: Congress) -> str:
    return str(congress.paragraph.index + 1)


def _contradict(one: Congress, other: Congress) -> bool:
    is_same = one.kind == other.kind and one.is_national == other.is_national
    if not (is_same and _may_be_of_one(one, other) and one.term and other.term and one.ordinal and other.ordinal):
        return False
    return (one.term == other.term) != (one.ordinal == other.ordinal)


def _may_be_of_one(one: Congress, other: Congress) -> bool:
    """Whether two congresses may be of one unit: one place leaves its name out, or both name the same."""
    return not one.name or not other.name or spelling_key(one.name) == spelling_key(other.name)


def past_national_congress(this: InTime) -> Iterator[Breach]:
    held = [ordinal for ordinal, since in this.dated.congresses if since <= this.first]
    latest = max(held, default=0)
    for congress in this.said.congresses:
        if (
            congress.is_national
            and congress.ordinal
            and congress.ordinal < latest
            and not _is_past_congress(congress, this)
        ):
            yield told(congress.paragraph, excerpt(congress.text), roman(latest))


def ordinals_differ(this: InTime) -> Iterator[Breach]:
    """One committee's congress under a number that another place, which tells its term too, has not."""
    named = {
        (each.kind, each.name, each.ordinal): each
        for each in this.said.congresses
        if each.kind and each.ordinal and each.term
    }
    known = tuple(islice(named.values(), _MOST))
    for congress in this.said.congresses:
        if congress.ordinal and not congress.term and not _is_past_congress(congress, this):
            same = [each for each in known if each.kind == congress.kind and _may_be_of_one(each, congress)]
            if same and all(each.ordinal != congress.ordinal for each in same):
                yield told(congress.paragraph, excerpt(congress.text), excerpt(same[0].text), doan=_place(same[0]))


def held_already(this: InTime) -> Iterator[Breach]:
    """`Tiến tới Đại hội …` of a congress that was held when the plan was issued."""
    latest = max((ordinal for ordinal, since in this.dated.congresses if since <= this.first), default=0)
    for congress in this.said.congresses:
        if congress.is_national:
            is_held = congress.ordinal is not None and congress.ordinal == latest
        else:
            is_held = congress.term is not None and _begin_of_term(congress, this) <= this.first
        before = modern_tones(clause(this.said.text(congress.paragraph), congress.start))
        if is_held and this.dated.work.toward.search(before):
            yield told(congress.paragraph, excerpt(congress.text), this.issued)


def _begin_of_term(congress: Congress, this: InTime) -> date:
    """The first day on which the congress of the term was surely held: the term before it was over."""
    first, last = congress.term or (0, 0)
    return _end_of_term(replace(congress, term=(2 * first - last, first)), this)


# ---------------------------------------------------------------- what was to be replaced


def placeholders(this: InTime) -> Iterator[Breach]:
    """What a sample leaves to be filled in; gaps that the program marked are counted elsewhere."""
    running = {paragraph.index for paragraph in this.said.plan.text}
    attached = {annex.attached.paragraph.index for annex in this.said.plan.annexes if annex.attached}
    first, last = this.said.plan.head.last_index, this.said.plan.head.subject
    subject = {piece.paragraph.index for piece in last}
    for paragraph in this.said.paragraphs:
        if paragraph.index in attached or (paragraph.index <= first and paragraph.index not in subject):
            continue
        text = this.said.text(paragraph).replace(GAP_TEXT, " ")
        if not any(sign in text for sign in _SIGNS):
            continue
        match = _PLACEHOLDER.search(text) or (_DOTTED.search(text) if paragraph.index in running else None)
        if match:
            yield Breach(paragraph=paragraph, found=match[0])


def marked_gaps(this: InTime) -> Iterator[Breach]:
    """The gaps of the program, told once."""
    with_gaps = [paragraph for paragraph in this.said.paragraphs if GAP_TEXT in this.said.text(paragraph)]
    if with_gaps:
        count = sum(this.said.text(paragraph).count(GAP_TEXT) for paragraph in with_gaps)
        yield Breach(paragraph=with_gaps[0], values=(("so", str(count)),))


def bodies_to_come(this: InTime) -> Iterator[Breach]:
    return levels.bodies_to_come(this.said.plan)


# ---------------------------------------------------------------- the records

Check = Callable[[InTime], Iterator[Breach]]


def _rule(
    code: str, component: Component, source: str, check: Check, force: Force = Force.SHOULD, *, yields: str = ""
) -> RuleOver[InTime]:
    yields_to = tuple(yields.split())
    return RuleOver(id=code, component=component, source=source, check=check, force=force, yields_to=yields_to)


_TEXT, _BASES, _MUST = Component.TEXT, Component.BASES, Force.MUST
RULES: tuple[RuleOver[InTime], ...] = (
    _rule("TT742", Component.WHOLE, ITSELF, marked_gaps, Force.MAY),  # a draft may have them
    _rule("TT702", Component.KIND, ITSELF, plan_of_past_year),
    _rule("TT588", Component.CITATIONS, DATED, expired.symbol_of_gone_body),
    _rule("TT731", _BASES, DATED, expired.expired_base, _MUST),
    _rule("TT732", _BASES, DATED, expired.expired_elsewhere),
    _rule("TT733", _BASES, ITSELF, expired.cited_from_future, _MUST),
    _rule("TT701", _TEXT, ITSELF, other_year_of_plan, _MUST),
    _rule("TT703", _TEXT, ITSELF, work_of_other),
    _rule("TT706", _TEXT, ITSELF, goal_of_past),
    _rule("TT707", Component.ANNEX, ITSELF, years.annex_of_past_year),
    _rule("TT709", _TEXT, ITSELF, feasts.names_differ, _MUST),
    _rule("TT710", _TEXT, ITSELF, feasts.past_feast),
    _rule("TT746", _TEXT, DATED, feasts.other_new_year, _MUST),
    _rule("TT740", _TEXT, DATED, feasts.past_jubilee),
    _rule("TT724", _TEXT, ITSELF, calendars.other_weekday, _MUST),
    _rule("TT725", _TEXT, ITSELF, calendars.ends_before_it_begins, _MUST),
    _rule("TT726", _TEXT, ITSELF, calendars.unreal_times, _MUST),
    _rule("TT727", _TEXT, ITSELF, calendars.miscounted_jubilee, _MUST),
    _rule("TT704", _TEXT, ITSELF, deadline_before_issue, _MUST),
    _rule("TT705", _TEXT, ITSELF, time_before_issue),
    _rule("TT711", _TEXT, DATED, past_term),
    _rule("TT712", _TEXT, ITSELF, congresses_differ, _MUST),
    _rule("TT713", _TEXT, DATED, past_national_congress),
    _rule("TT708", _TEXT, ITSELF, ordinals_differ, yields="TT711"),
    _rule("TT714", _TEXT, DATED, held_already),
    _rule("TT721", _TEXT, REGISTER, expired.former_units, yields="TT503 TT507 TT583"),
    _rule("TT585", Component.ISSUER, REGISTER, expired.former_issuer, _MUST, yields="TT601 TT602"),
    _rule("TT723", _TEXT, REGISTER, expired.former_units_for_own, yields="TT503 TT507 TT583"),
    _rule("TT722", _TEXT, DATED, expired.former_bodies),
    _rule("TT591", Component.UNITS, DATED, bodies_to_come, yields="TT601 TT602"),
    _rule("TT745", _TEXT, ITSELF, terms.unmatched_assembly, _MUST),
    _rule("TT741", _TEXT, ITSELF, placeholders, _MUST),
)
