"""Annexes that the text names beside those that are there; those of a document that is cited are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.check.annex_words import AnnexWords
from generator.check.facts import Paragraph
from generator.check.kept import finder
from generator.check.parts import Plan
from generator.check.rules.looks import excerpt
from generator.check.rules.record import Breach, Component, Rule, appendix_1, practice
from generator.numbering import parse_ordinal, roman

_NUMBER = r"(?:[IVX]{1,6}|[0-9]{1,2})(?![\w/])"
_named_in = finder(
    rf"(?i:\bphụ lục)(?:\s(?i:số\s)?(?P<numbers>{_NUMBER}"
    rf"(?:\s?(?:,|-|–|(?i:và|đến))\s?(?:(?i:phụ lục)\s)?{_NUMBER}){{0,20}}))?"
)
_STEP = re.compile(rf"(?P<to>-|–|đến)?\s?(?:phụ lục\s)?(?P<number>{_NUMBER})", re.I)
_THIS = re.compile(r"[^.;]{0,40}\bkế hoạch này\b", re.I)
_HEADING = re.compile(rf"phụ lục\s(?:số\s)?(?P<number>{_NUMBER})", re.I)
_MOST = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A place where the text names annexes; without numbers, one or all of them."""

    paragraph: Paragraph
    words: str
    numbers: tuple[int, ...]
    is_own: bool  # surely annexes of this very document


def named_annexes(paragraphs: Iterable[Paragraph], words: AnnexWords | None) -> Iterator[Named]:
    """The annexes that the paragraphs name; without the table of words none is surely this document's own."""
    for paragraph in paragraphs:
        text = paragraph.shown
        for match in _named_in(text):
            yield Named(
                paragraph=paragraph,
                words=match[0],
                numbers=_numbers(match["numbers"] or ""),
                is_own=words is not None and _is_own(text, match, words),
            )


def _numbers(text: str) -> tuple[int, ...]:
    """`I, III và V - VII` → 1, 3, 5, 6, 7."""
    found: list[int] = []
    for step in _STEP.finditer(text):
        number = parse_ordinal(step["number"].upper())
        if number is not None:
            found += range(found[-1] + 1, min(number, _MOST)) if step["to"] and found else ()
            found.append(number)
    return tuple(found)


def _is_own(text: str, match: re.Match[str], words: AnnexWords) -> bool:
    """Said of this plan; or, where no other document is named, with its number or as something that comes along."""
    if _THIS.match(text, match.end()):
        return True
    return not words.another.search(text) and bool(match["numbers"] or words.with_it.match(text, match.end()))


def _before_annexes(plan: Plan) -> tuple[Paragraph, ...]:
    """Text, tables and recipients: all above the first annex."""
    end = plan.annexes[0].heading.paragraph.index if plan.annexes else len(plan.facts.paragraphs)
    return tuple(row for row in plan.facts.written if plan.head.last_index < row.index < end)


def _behind_foot(plan: Plan) -> list[Paragraph]:
    last = plan.foot.signer or next(reversed(plan.foot.recipients), None)
    return [row for row in plan.facts.written if last and row.index > last.paragraph.index]


def missing(plan: Plan) -> Iterator[Breach]:
    """An annex the text names, and the file has none of that number, or none at all; each once."""
    words = _words(plan)
    if words is None:
        return
    behind = _behind_foot(plan)
    headings = (_HEADING.match(row.shown) for row in behind)
    there = {parse_ordinal(match["number"].upper()) for match in headings if match}
    there |= {parse_ordinal(annex.number) or 1 for annex in plan.annexes}
    has_any = bool(plan.annexes) or any(words.heading.match(row.shown) for row in behind)
    told: set[int] = set()
    for named in named_annexes((item.paragraph for item in plan.items), words):
        lacking = [number for number in named.numbers if number not in there]
        is_missing = bool(lacking) if named.numbers else not has_any
        if named.is_own and is_missing and not told.issuperset(lacking or [0]):
            told |= set(lacking or [0])
            yield Breach(paragraph=named.paragraph, found=named.words, values=(("thieu", _names(lacking)),))


def _words(plan: Plan) -> AnnexWords | None:
    return plan.setting.words.annexes if plan.setting.words else None


def _names(numbers: list[int]) -> str:
    return ", ".join(f"Phụ lục {roman(number)}" for number in numbers) or "Phụ lục"


def unannounced(plan: Plan) -> Iterator[Breach]:
    """Annexes that the text does not name: none of them, or not this one where it names others by number."""
    named = list(named_annexes(_before_annexes(plan), _words(plan))) if plan.annexes else []
    numbers = {number for each in named for number in each.numbers}
    names_all = any(not each.numbers for each in named)
    for at, annex in enumerate(plan.annexes, start=1):
        is_named = names_all or parse_ordinal(annex.number) in numbers or at in numbers or (named and not annex.number)
        if not is_named:
            yield Breach(paragraph=annex.heading.paragraph, found=excerpt(annex.heading.text))
            if not named:
                return


RULES = (
    Rule(id="TT486", component=Component.ANNEX, article=appendix_1("III.1.a"), check=unannounced),
    practice("TT318", Component.ANNEX, appendix_1("III.1.a"), missing),
)
