"""Citations: in full first and short later, one document one number and one date, symbols that fit their kind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, islice

from generator.check.cited import KINDS, Cited, dated
from generator.check.parts import Plan
from generator.check.prose import Standing
from generator.check.rules.record import Breach, Component, Force, Rule, appendix_1
from generator.dates import PartialDate

# An abbreviation of two kinds (QĐ) is told by the first, the usual one.
_OWNERS = {abbreviation: kind for kind, known in reversed(KINDS.items()) for abbreviation in reversed(known)}
_MOST_OF_ONE = 20  # citations of one document that are compared with each other


def not_in_full(plan: Plan) -> Iterator[Breach]:
    """The first citation of a document in the text lacks its date; a table may give it in another column."""
    first_dated = dated(plan.lines)
    own = plan.head.number.text.replace(" ", "") if plan.head.number else ""
    seen: set[tuple[str, str]] = set()
    for cited in plan.cited:
        document = cited.number, cited.symbol
        is_first = document not in seen and first_dated.get(document, cited.line.paragraph.index) >= _index(cited)
        is_own = own.endswith(f"{cited.number}/{cited.symbol}")
        if is_first and not cited.has_date and not is_own and cited.line.standing is not Standing.CELL:
            yield _breach(cited)
        seen.add(document)


def _index(cited: Cited) -> int:
    return cited.line.paragraph.index


def in_full_again(plan: Plan) -> Iterator[Breach]:
    """A later citation repeats date and subject."""
    seen: dict[tuple[str, str, str], PartialDate] = {}
    for cited in plan.cited:
        if cited.date is None or not cited.subject:
            continue
        if seen.get(cited.key) == cited.date:
            yield _breach(cited, ("dung", f"{cited.kind} số {cited.number}/{cited.symbol}"))
        seen.setdefault(cited.key, cited.date)


def two_dates(plan: Plan) -> Iterator[Breach]:
    """One number, two dates: of one issuer and one year, or with one subject."""
    for group in _grouped(plan, "key"):
        for first, other in _pairs(group):
            if first.date != other.date and _is_one_issuer(first, other) and _is_one_document(first, other):
                yield _breach(other, ("truoc", _day(first)), found=f"{other.text} ngày {_day(other)}")
                break


def two_numbers(plan: Plan) -> Iterator[Breach]:
    """One date, issuer and subject, two numbers."""
    for group in _grouped(plan, "date"):
        for first, other in _pairs(group):
            is_same = (first.kind, first.issuer, first.subject) == (other.kind, other.issuer, other.subject)
            if first.key != other.key and is_same and first.issuer and first.subject:
                yield _breach(other, ("truoc", f"{first.number}/{first.symbol}"))
                break


def _grouped(plan: Plan, name: str) -> list[list[Cited]]:
    groups = defaultdict(list)
    for cited in plan.cited:
        if cited.date is not None:
            groups[getattr(cited, name)].append(cited)
    return [group[:_MOST_OF_ONE] for group in groups.values() if len(group) > 1]


def _pairs(group: list[Cited]) -> Iterator[tuple[Cited, Cited]]:
    return islice(combinations(group, 2), _MOST_OF_ONE * _MOST_OF_ONE)


def _is_one_issuer(first: Cited, other: Cited) -> bool:
    return first.issuer == other.issuer or not first.issuer or not other.issuer


def _is_one_document(first: Cited, other: Cited) -> bool:
    is_one_year = first.date is not None and other.date is not None and first.date.year == other.date.year
    return is_one_year or (first.subject == other.subject and bool(first.subject))


def _day(cited: Cited) -> str:
    return (
        f"{cited.date.day:02d}/{cited.date.month:02d}/{cited.date.year}"
        if cited.date and cited.date.day and cited.date.month
        else ""
    )


def wrong_symbol(plan: Plan) -> Iterator[Breach]:
    """`Kế hoạch số 12/QĐ-UBND`: the symbol is that of another kind."""
    for cited in plan.cited:
        first = re.split(r"[-/]", re.sub(r"^[0-9]{4}/", "", cited.symbol))[0]
        owner = _OWNERS.get(first)
        if owner and KINDS[cited.kind] and first not in KINDS[cited.kind]:
            yield _breach(cited, ("loai", owner), ("dung", KINDS[cited.kind][0]))


def _breach(cited: Cited, *values: tuple[str, str], found: str = "") -> Breach:
    return Breach(paragraph=cited.line.paragraph, found=found or cited.text, values=values)


_CITATIONS = Component.CITATIONS
_PLACE = appendix_1("II.6.b")
RULES = (
    Rule(id="TT521", component=_CITATIONS, article=_PLACE, check=not_in_full),
    Rule(id="TT522", component=_CITATIONS, article=_PLACE, check=in_full_again, force=Force.SHOULD),
    Rule(id="TT523", component=_CITATIONS, article=_PLACE, check=two_dates, force=Force.SHOULD, is_practice=True),
    Rule(id="TT524", component=_CITATIONS, article=_PLACE, check=two_numbers, force=Force.SHOULD, is_practice=True),
    Rule(
        id="TT525",
        component=_CITATIONS,
        article="Phụ lục III, Mục I; Phụ lục I, Phần I, Mục II.3.b",
        check=wrong_symbol,
        force=Force.SHOULD,
    ),
)
