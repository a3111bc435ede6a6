"""Units, central bodies and documents that were no more when a plan was issued."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.check.addresses import address_cells
from generator.check.dated import Expired, FormerBody, day_text
from generator.check.facts import Paragraph
from generator.check.former_units import FormerUnit, today
from generator.check.in_time import PAST_NAME, InTime, clause, told
from generator.check.mentions import Mention
from generator.check.rules.looks import excerpt
from generator.check.rules.record import Breach
from generator.text import fold, modern_tones

# ---------------------------------------------------------------- units and bodies

_NEAR = 80  # letters in front of a unit in which the word for a house stands
_UNIT_WORD = re.compile(r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)\s", re.I)


def former_units(this: InTime) -> Iterator[Breach]:
    """Units that were no more, each once in a paragraph."""
    if this.said.issued is None or not any(_UNIT_WORD.search(this.said.text(each)) for each in this.said.paragraphs):
        return
    units, issuer = this.load_units(), this.said.plan.issuer
    own = issuer.full_name if issuer else ""
    addresses = address_cells(this.said.plan.facts)
    for paragraph in this.said.paragraphs:
        if paragraph.index in addresses:
            continue
        found: dict[str, FormerUnit] = {}
        text = _in_pieces(paragraph, this.said.own_text(paragraph))
        for unit in units.former(text, this.first, this.names):
            if not _is_house(text, unit.start, this):
                found.setdefault(unit.text, unit)
        for unit in found.values():
            breach = told(paragraph, unit.text, today(unit.became, own), ten=unit.name)
            yield replace(breach, span=(unit.start, unit.end))


def _in_pieces(paragraph: Paragraph, text: str) -> str:
    """The text with a sign where a tab parts two pieces: no name goes on behind it."""
    place = len(text) - len(" ".join(paragraph.text.split()))  # behind an automatic number
    for piece in paragraph.text.strip().split("\t")[:-1] if "\t" in paragraph.text else ():
        place += len(" ".join(piece.split()))
        if piece.strip() and text[place : place + 1] == " ":
            text = f"{text[:place]}|{text[place + 1 :]}"
            place += 1
    return text


def _is_house(text: str, start: int, this: InTime) -> bool:
    words = this.said.plan.setting.words
    return words is not None and words.names.keeps_its_name(text[max(0, start - _NEAR) : start])


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
            if match and (paragraph.index, row.title) not in seen and not _is_replaced(text, match.start()):
                yield paragraph, match[0], row


def _is_after(mention: Mention, this: InTime) -> bool:
    return _is_replaced(this.said.text(mention.paragraph), mention.start)


def _is_replaced(text: str, place: int) -> bool:
    """`… thay thế Nghị định số …`: it is named because it holds no longer."""
    return bool(re.search(r"\b(?:thay thế|thay cho|bãi bỏ|hết hiệu lực|sửa đổi)\b", clause(text, place), re.I))


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
