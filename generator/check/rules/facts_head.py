"""What the profile says of the unit, the number, the date and the subject line, against the head of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import dates
from generator.check.compared import GAP, Compared, contradicts, holds_name, name_key
from generator.check.facts import Paragraph
from generator.check.rules.looks import excerpt
from generator.check.rules.record import Breach, told
from generator.text import fold


def another_unit(this: Compared) -> Iterator[Breach]:
    if this.is_foreign:
        yield told(this.said.plan.head.issuer[-1].paragraph, this.said.issuer, this.expected.unit.full_name)


def issuer(this: Compared) -> Iterator[Breach]:
    pieces, wanted = this.said.plan.head.issuer, f"Ủy ban nhân dân {this.expected.unit.full_name}"
    if pieces and name_key(this.said.issuer) != name_key(wanted):
        yield told(pieces[-1].paragraph, this.said.issuer, wanted.upper())


def superior(this: Compared) -> Iterator[Breach]:
    """A body above that is of no unit of the profile's chain."""
    pieces = this.said.plan.head.superior
    names = [name_key(unit.full_name) for unit in this.expected.chain]
    said = " ".join(name_key(piece.text) for piece in pieces)
    if pieces and not any(holds_name(said, name) for name in names):
        units = ", ".join(unit.full_name for unit in this.expected.chain)
        yield told(pieces[-1].paragraph, " ".join(piece.text for piece in pieces), units)


# ---------------------------------------------------------------- number, place and date


def _number(this: Compared) -> tuple[Paragraph, str, str] | None:
    """Where the number stands, its figure and its letters: in the head, or in the decision it came with."""
    match, piece = this.said.number, this.said.plan.head.number
    if match and piece:
        return piece.paragraph, match["number"].lstrip("0"), re.sub(r"\s", "", match["letters"] or "")
    issuing = this.said.issuing
    return (issuing.paragraph, issuing.number.lstrip("0"), issuing.letters) if issuing else None


def number(this: Compared) -> Iterator[Breach]:
    said, wanted = _number(this), this.expected.number
    if said and said[1] and wanted and said[1] != wanted:
        yield told(said[0], said[1], wanted.rjust(2, "0"))


def number_open(this: Compared) -> Iterator[Breach]:
    said, wanted = _number(this), this.expected.number
    if said and not said[1] and wanted:
        yield told(said[0], excerpt(said[0].shown), wanted.rjust(2, "0"))


def symbol(this: Compared) -> Iterator[Breach]:
    said, wanted = _number(this), this.expected.letters
    if said and said[2] and wanted and fold(said[2]) != fold(wanted):
        yield told(said[0], said[2].lstrip("/-"), wanted.lstrip("/-"))


def place_name(this: Compared) -> Iterator[Breach]:
    match, piece = this.said.place_and_date, this.said.plan.head.date
    if match and piece and name_key(match["place"]) != name_key(this.expected.place_name):
        yield told(piece.paragraph, match["place"], this.expected.place_name)


def _date_paragraph(this: Compared) -> Paragraph | None:
    if this.said.plan.head.date:
        return this.said.plan.head.date.paragraph
    return this.said.issuing.paragraph if this.said.issuing else None


def issue_date(this: Compared) -> Iterator[Breach]:
    said, wanted, paragraph = this.said.issued, this.expected.issued, _date_paragraph(this)
    if said and wanted and paragraph and contradicts(said, wanted):
        yield told(paragraph, dates.long_date(said), dates.long_date(wanted))


def date_open(this: Compared) -> Iterator[Breach]:
    said, wanted, piece = this.said.issued, this.expected.issued, this.said.plan.head.date
    if piece and wanted and wanted.is_complete and (said is None or (said.is_open and not contradicts(said, wanted))):
        yield told(piece.paragraph, excerpt(piece.text), dates.long_date(wanted))


# ---------------------------------------------------------------- kind and subject


def kind(this: Compared) -> Iterator[Breach]:
    piece = this.said.plan.head.kind
    is_attached = this.said.plan.head.attached is not None
    if piece and this.expected.kind and not is_attached and fold(piece.text) != fold(this.expected.kind):
        yield told(piece.paragraph, piece.text, this.expected.kind.upper())


def subject(this: Compared) -> Iterator[Breach]:
    said, wanted = this.said.subject, this.expected.subject
    if said and wanted and not GAP.search(said) and name_key(wanted) not in (name_key(said), _with_next_lines(this)):
        yield told(this.said.plan.head.subject[0].paragraph, said, wanted)


def _with_next_lines(this: Compared) -> str:
    """The subject line with as many of the next lines as it lacks: an author may break it where it looks like text."""
    said, wanted = name_key(this.said.subject), name_key(this.expected.subject)
    for paragraph in this.said.plan.text[:3]:
        if not wanted.startswith(f"{said} "):
            break
        said = f"{said} {name_key(paragraph.shown)}"
    return said
