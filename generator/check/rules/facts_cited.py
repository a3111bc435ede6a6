"""The documents and the party congresses that the profile names, against those that the text names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import dates
from generator.check.compared import Compared, contradicts, name_key
from generator.check.congresses import Congress, term_of
from generator.check.expected import Document
from generator.check.mentions import Mention
from generator.check.rules.looks import excerpt
from generator.check.rules.record import Breach, told
from generator.dates import PartialDate
from generator.model import Unit
from generator.numbering import roman
from generator.text import fold, spelling_key

_NEAR = 20  # letters behind a name that may say it is an old one

# ---------------------------------------------------------------- documents cited


def _known(this: Compared) -> tuple[Document, ...]:
    return (*this.expected.parents, *this.expected.others)


def _same(mention: Mention, document: Document) -> bool:
    """Cited under the document's own number; a number without letters in the profile is one with any."""
    if not document.number or mention.number.lstrip("0") != document.number:
        return False
    is_lettered = not document.letters or fold(mention.letters) == fold(document.letters)
    # Two committees may have a plan of one number: the issuer tells them apart, unless date and subject say it is this.
    return is_lettered and (_is_issuer(mention, document) or mention.date == document.date)


def _is_issuer(mention: Mention, document: Document) -> bool:
    said, wanted = name_key(mention.issuer), name_key(document.issuer)
    return not said or not wanted or said.startswith(wanted) or wanted.startswith(said)


def _citations(this: Compared) -> Iterator[tuple[Mention, Document]]:
    for mention in this.said.mentions:
        yield from ((mention, document) for document in _known(this) if _same(mention, document))


def cited_date(this: Compared) -> Iterator[Breach]:
    for mention, document in _citations(this):
        if mention.date and document.date and contradicts(mention.date, document.date):
            yield _cited(mention, _day(mention.date), _day(document.date), document)


def cited_issuer(this: Compared) -> Iterator[Breach]:
    for mention, document in _citations(this):
        if not _is_issuer(mention, document):
            yield _cited(mention, mention.issuer, document.issuer, document)


def cited_kind(this: Compared) -> Iterator[Breach]:
    for mention, document in _citations(this):
        if mention.kind and document.kind and fold(mention.kind) != fold(document.kind):
            yield _cited(mention, mention.kind, document.kind, document)


def cited_subject(this: Compared) -> Iterator[Breach]:
    for mention, document in _citations(this):
        said, wanted = _subject_key(mention.subject), _subject_key(document.subject)
        if said and wanted and wanted not in said and not (len(said) > 15 and said in wanted):
            yield _cited(mention, excerpt(mention.subject), document.subject, document)


def _subject_key(text: str) -> str:
    return name_key(re.sub(r"^(?:về việc|về|v/v)\s+", "", text, flags=re.I))


def _day(value: PartialDate) -> str:
    if value.is_complete:
        return dates.short_date(value)
    return f"{value.month:02d}/{value.year}" if value.month else str(value.year)


def _cited(mention: Mention, found: str, wanted: str, document: Document) -> Breach:
    name = f"{document.kind} số {document.symbol}" if document.kind else f"văn bản số {document.symbol}"
    return told(mention.paragraph, found, wanted, van_ban=name)


def cited_number(this: Compared) -> Iterator[Breach]:
    """The parent under another number: in full where it is nowhere cited as it should be, or in short anywhere."""
    full = {fold(mention.symbol) for mention in this.said.mentions if mention.is_full}
    for parent in this.expected.parents:
        if not parent.number:
            continue
        is_cited = any(_same(mention, parent) for mention in this.said.mentions if mention.is_full)
        for mention in this.said.mentions:
            if _is_like(mention, parent, this) and (
                _is_same_but_number(mention, parent) if mention.is_full else fold(mention.symbol) not in full
            ):
                if mention.is_full and is_cited:
                    continue
                yield _cited(mention, mention.symbol, f"{parent.symbol}", parent)


def _is_like(mention: Mention, parent: Document, this: Compared) -> bool:
    """Of the parent's kind and letters with another number, and no other document the profile knows."""
    is_known = any(_same(mention, document) for document in _known(this))
    is_self = mention.number.lstrip("0") == this.expected.number
    letters, kind = fold(mention.letters) == fold(parent.letters), fold(mention.kind) == fold(parent.kind)
    return bool(mention.number) and letters and kind and not is_known and not is_self


def _is_same_but_number(mention: Mention, parent: Document) -> bool:
    is_dated = mention.date is not None and mention.date == parent.date
    is_subject = _subject_key(parent.subject) in _subject_key(mention.subject) if parent.subject else False
    return _is_issuer(mention, parent) and (is_dated or is_subject)


def cited_open(this: Compared) -> Iterator[Breach]:
    """Dots where the number or the date of the parent belongs."""
    for mention in this.said.mentions:
        for parent in this.expected.parents:
            is_it = _is_issuer(mention, parent) and (not mention.kind or fold(mention.kind) == fold(parent.kind))
            if is_it and mention.is_open and parent.number and mention.issuer:
                yield _cited(mention, excerpt(mention.text), parent.symbol, parent)
            elif _same(mention, parent) and mention.is_date_open and parent.date and parent.date.is_complete:
                yield _cited(mention, excerpt(mention.text), _day(parent.date), parent)


def not_cited(this: Compared) -> Iterator[Breach]:
    """The parent is named nowhere, under no number."""
    told = {breach.paragraph.index for breach in (*cited_number(this), *cited_open(this)) if breach.paragraph}
    for parent in this.expected.parents:
        if parent.number and not told and not any(_same(mention, parent) for mention in this.said.mentions):
            first = next((mention for mention in this.said.mentions if mention.is_full), None)
            paragraph = first.paragraph if first else next(iter(this.said.plan.text), None)
            yield Breach(
                paragraph=paragraph,
                found=excerpt(first.text) if first else "",
                values=(("dung", f"{parent.kind} số {parent.symbol}"), ("cua", parent.issuer)),
            )


# ---------------------------------------------------------------- party congresses


def _owner(congress: Congress, this: Compared) -> tuple[Unit, int | None, str] | None:
    """The unit of the chain whose congress it is; None when a kind alone could mean two of them."""
    fitting = [
        owner
        for owner in this.expected.congresses
        if congress.kind == owner[0].kind
        and (not congress.name or spelling_key(congress.name) == spelling_key(owner[0].name))
    ]
    return fitting[0] if len(fitting) == 1 else None


def _congresses(this: Compared) -> Iterator[tuple[Congress, Unit, int | None, str]]:
    for congress in this.said.congresses:
        owner = _owner(congress, this)
        if owner:
            yield (congress, *owner)


def congress_ordinal(this: Compared) -> Iterator[Breach]:
    for congress, unit, ordinal, term in _congresses(this):
        is_this = not (congress.term and term_of(term) and congress.term != term_of(term))
        if ordinal and congress.ordinal and congress.ordinal != ordinal and is_this:
            yield told(congress.paragraph, roman(congress.ordinal), roman(ordinal), don_vi=unit.full_name)


def congress_term(this: Compared) -> Iterator[Breach]:
    for congress, unit, _, term in _congresses(this):
        if term and congress.term and congress.term != term_of(term):
            found = " - ".join(map(str, congress.term))
            yield told(congress.paragraph, found, term, don_vi=unit.full_name)


def congress_owner(this: Compared) -> Iterator[Breach]:
    """The committee of a unit that is none of the chain, of a kind that the chain has."""
    kinds = {unit.kind for unit in this.expected.chain}
    for congress in this.said.congresses:
        is_past = re.match(r"\s*\(?(?:cũ|trước đây)\b", this.said.text(congress.paragraph)[congress.end :][:_NEAR])
        if congress.kind in kinds and congress.name and _owner(congress, this) is None and not is_past:
            units = ", ".join(unit.full_name for unit in this.expected.chain)
            yield told(congress.paragraph, f"Đảng bộ {congress.kind} {congress.name}", units)


def congress_open(this: Compared) -> Iterator[Breach]:
    for congress, unit, ordinal, _ in _congresses(this):
        if congress.is_open and ordinal:
            yield told(congress.paragraph, excerpt(congress.text), roman(ordinal), don_vi=unit.full_name)
