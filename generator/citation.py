"""How a plan cites another document: in full the first time, by kind and number after that.

NĐ 30/2020, Phụ lục I, Phần I, Mục II.6.b.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator import dates
from generator.model import Citation, Rich, Run
from generator.wording import GAP_TEXT, joined, literal, lowered, merge

# A subject that already begins with one of these needs no link before it.
_HAS_LINK = re.compile(r"(về|ban hành|phê duyệt|quy định|thực hiện|triển khai)\b", re.IGNORECASE)
# Laws are cited by name alone, without number, date and issuer.
_BY_NAME = re.compile(r"(luật|bộ luật|pháp lệnh|hiến pháp)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A document to cite; what is not known stays empty."""

    kind: str
    symbol: str
    issue_date: dates.PartialDate | None
    issuer: str
    subject: Rich = ()
    owner: str = ""  # whose plan it is, to name a gap


def from_document(document: Citation) -> Cited:
    return Cited(
        kind=document.kind,
        symbol=document.symbol,
        issue_date=document.issue_date,
        issuer=document.issuer,
        subject=literal(document.subject),
        owner=document.issuer,
    )


def is_cited_at(document: Citation, day: dates.PartialDate) -> bool:
    """Whether the document is one of those cited at that date."""
    begins, ends = document.cited_from, document.cited_until
    return (begins is None or begins.first <= day.last) and (ends is None or day.first <= ends.last)


def full(cited: Cited) -> Rich:
    """`Quyết định số 05/QĐ-UBND ngày 07/02/2026 của … về …`; unknown parts are gaps."""
    if _BY_NAME.match(cited.kind):
        return merge([Run(f"{cited.kind} "), *cited.subject]) if cited.subject else literal(cited.kind)
    runs = [
        *short(cited),
        Run(" ngày "),
        *_date(cited),
        Run(" của "),
        *_known(cited.issuer, "cơ quan ban hành văn bản cấp trên"),
    ]
    if cited.subject:
        runs += _linked(cited)
    return merge(runs)


def short(cited: Cited) -> Rich:
    """`Quyết định số 05/QĐ-UBND`."""
    kind = _known(cited.kind, "loại văn bản cấp trên")
    return merge([*kind, Run(" số "), *_known(cited.symbol, f"số, ký hiệu văn bản của {cited.owner or 'cấp trên'}")])


def join(citations: Iterable[Rich]) -> Rich:
    return joined(citations, "; ")


def _date(cited: Cited) -> Rich:
    if cited.issue_date is not None and cited.issue_date.is_complete:
        return literal(dates.short_date(cited.issue_date))
    return (Run(GAP_TEXT, gap=f"ngày ban hành văn bản của {cited.owner or 'cấp trên'}"),)


def _known(value: str, label: str) -> Rich:
    return literal(value) if value else (Run(GAP_TEXT, gap=label),)


def _linked(cited: Cited) -> list[Run]:
    first = cited.subject[0].text
    if _HAS_LINK.match(first) and first[:1].islower():
        return [Run(" "), *cited.subject]
    return [Run(" về "), *lowered(cited.subject)]
