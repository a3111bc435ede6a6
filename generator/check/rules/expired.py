"""Units, central bodies and documents that were no more when a plan was issued."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.check.dated import Expired, FormerBody, day_text
from generator.check.facts import Paragraph
from generator.check.former_units import FormerUnit, today
from generator.check.in_time import PAST_NAME, InTime, clause, told
from generator.check.mentions import Mention
from generator.check.prose import clause_start
from generator.check.rules.districts import told_as_results
from generator.check.rules.looks import excerpt
from generator.check.rules.record import Breach
from generator.register import TWO_TIERS, split_kind
from generator.text import fold, modern_tones, spelling_key

# ---------------------------------------------------------------- units and bodies

_BEHIND = 120  # letters behind a unit that are read


def former_units(this: InTime) -> Iterator[Breach]:
    """Units that were no more, each once in a paragraph."""
    results = told_as_results(this.said.plan) if this.former else frozenset()
    for paragraph, text, unit in this.former:
        is_reported = paragraph.index in results and _is_report(text, this)
        is_told = not is_reported and not _is_of_issuer(paragraph, unit, this)
        if is_told and not _is_summed_up(text, unit, this) and not _is_for_own(text, unit, this):
            yield _unit(paragraph, unit, this)


def _is_report(text: str, this: InTime) -> bool:
    words = this.said.plan.setting.words
    return words is not None and words.districts.reports.search(modern_tones(text)) is not None


def _is_summed_up(text: str, unit: FormerUnit, this: InTime) -> bool:
    words = this.said.plan.setting.words
    before = text[clause_start(text, unit.start) : unit.start]
    return words is not None and words.past.is_congress_summed_up(this.said.subject, before)


def former_issuer(this: InTime) -> Iterator[Breach]:
    """Who issues the document, and the committee above a department, that were no more."""
    for paragraph, _, unit in this.former:
        if _is_of_issuer(paragraph, unit, this):
            yield _unit(paragraph, unit, this)


def _is_of_issuer(paragraph: Paragraph, unit: FormerUnit, this: InTime) -> bool:
    """Whether the unit stands in the lines of the issuer, and no unit of today ever had the name."""
    plan, register = this.said.plan, this.said.plan.setting.register
    lines = {piece.paragraph.index for piece in (*plan.head.superior, *plan.head.issuer)}
    if paragraph.index not in lines or register is None:
        return False
    return not plan.setting.levels_of(*split_kind(unit.name, register.kinds), max(this.first, TWO_TIERS))


def former_units_for_own(this: InTime) -> Iterator[Breach]:
    """Units that were no more where the issuer's own area, bodies or people are meant, and that are no part of it."""
    for paragraph, text, unit in this.former:
        if _is_for_own(text, unit, this):
            yield _unit(paragraph, unit, this)


def _unit(paragraph: Paragraph, unit: FormerUnit, this: InTime) -> Breach:
    own = _own_name(this)
    breach = told(paragraph, unit.text, today(unit.became, own), ten=unit.name, don_vi=own)
    return replace(breach, span=(unit.start, unit.end))


def _own_name(this: InTime) -> str:
    issuer = this.said.plan.issuer
    return issuer.full_name if issuer else ""


def _is_for_own(text: str, unit: FormerUnit, this: InTime) -> bool:
    issuer, words = this.said.plan.issuer, this.said.plan.setting.words
    if issuer is None or words is None or unit.level not in issuer.levels:
        return False
    before, behind = text[clause_start(text, unit.start) : unit.start], text[unit.end : unit.end + _BEHIND]
    # What it became, or what it is called itself in a head with the name of before.
    is_part = spelling_key(issuer.full_name) in map(spelling_key, (unit.name, *unit.became))
    is_own = words.partners.of_own.search(before) is not None and not words.partners.is_partner(before, behind)
    return is_own and not is_part


def former_bodies(this: InTime) -> Iterator[Breach]:
    gone = {name: body for name, body in this.dated.bodies.items() if body.since <= this.first and this.names(name)}
    if not gone:
        return
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(gone, key=len, reverse=True)))
    for paragraph in this.said.paragraphs:
        text = modern_tones(this.said.own_text(paragraph))
        for match in pattern.finditer(text):
            if not PAST_NAME.match(text, match.end()):
                yield _body(paragraph, gone[match[0]])


def symbol_of_gone_body(this: InTime) -> Iterator[Breach]:
    """A document dated after the body whose letters it bears had gone: `3105/BTNMT-TCBHĐVN ngày 22/4/2026`."""
    symbols = {
        body.symbol: body for body in reversed(list(this.dated.bodies.values())) if body.symbol
    }  # the full name last
    for mention in this.said.mentions:
        day = mention.date.first if mention.date and mention.date.is_complete else None
        body = next((symbols[each] for each in re.split("[-/]", mention.letters) if each in symbols), None)
        if body and day and day >= body.since:
            values = {"ten": body.name, "tu": day_text(body.since)}
            yield told(mention.paragraph, mention.name, body.now, **values)


def _body(paragraph: Paragraph, body: FormerBody) -> Breach:
    return told(paragraph, body.name, body.now, tu=day_text(body.since), nguon=body.source, nho=_note(body.is_verified))


def _note(is_verified: bool) -> str:
    return "" if is_verified else "; chưa kiểm chứng, xin đối chiếu lại"


# ---------------------------------------------------------------- documents


def _expired(this: InTime) -> Iterator[tuple[Paragraph, str, Expired]]:
    """The documents cited that no longer held, by number or by name and year."""
    seen: set[tuple[int, str]] = set()
    numbers = {number for number, _ in this.dated.by_symbol}
    for mention in this.said.mentions:
        number = mention.number.lstrip("0")
        row = this.dated.by_symbol.get((number, fold(mention.letters))) if number in numbers else None
        if row and row.since <= this.first and not _is_after(mention, this):
            seen.add((mention.paragraph.index, row.title))
            yield mention.paragraph, excerpt(mention.text), row
    laws = [row for row in this.dated.laws if row.since <= this.first and any(map(this.names, row.called))]
    for paragraph in this.said.paragraphs if laws else ():
        text = modern_tones(this.said.text(paragraph))
        for row in laws:
            match = row.by_name.search(text) if row.by_name else None
            is_new = match is not None and (paragraph.index, row.title) not in seen
            if match and is_new and not _is_replaced(text, match.start()) and not _is_made_under(text, match, this):
                yield paragraph, match[0], row


def _is_after(mention: Mention, this: InTime) -> bool:
    return _is_replaced(this.said.text(mention.paragraph), mention.start)


def _is_replaced(text: str, place: int) -> bool:
    """`… thay thế Nghị định số …`: it is named because it holds no longer."""
    return bool(re.search(r"\b(?:thay thế|thay cho|bãi bỏ|hết hiệu lực|sửa đổi)\b", clause(text, place), re.I))


def _is_made_under(text: str, law: re.Match[str], this: InTime) -> bool:
    """`các giấy chứng nhận cấp theo Luật Đất đai năm 2003`: what was made while it held."""
    words = this.said.plan.setting.words
    before = text[clause_start(text, law.start()) : law.start()]
    return words is not None and words.past.made_under.search(before) is not None


def expired_base(this: InTime) -> Iterator[Breach]:
    for paragraph, found, row in _expired(this):
        if row.is_verified and paragraph.index in this.base_places:
            yield told(paragraph, found, row.now, van_ban=row.title, tu=day_text(row.since))


def expired_elsewhere(this: InTime) -> Iterator[Breach]:
    for paragraph, found, row in _expired(this):
        if not (row.is_verified and paragraph.index in this.base_places):
            note = _note(row.is_verified)
            yield told(paragraph, found, row.now, van_ban=row.title, tu=day_text(row.since), nho=note)


def cited_from_future(this: InTime) -> Iterator[Breach]:
    for mention in this.said.mentions:
        if mention.date and mention.date.first > this.last:
            yield told(mention.paragraph, excerpt(mention.text), this.issued)
