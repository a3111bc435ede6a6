"""Annexes: headings, numbers, pages; see `announced` for the text that points at them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.check.facts import Paragraph
from generator.check.mentions import Mention, find_mentions, split_symbol
from generator.check.parts import Plan
from generator.check.pieces import Piece
from generator.check.rules import looks
from generator.check.rules.looks import excerpt
from generator.check.rules.record import Breach, Check, Component, Rule, appendix_1, practice
from generator.check.said import Said
from generator.dates import short_date
from generator.numbering import roman
from generator.text import fold

_OPEN = r"(?:[.…_]{2,}|…)"
_PARTS_OF_NOTE = (
    ("số, ký hiệu", re.compile(rf"\bsố\s?:?\s?(?:[0-9]{{0,5}}\s?/|{_OPEN})", re.I)),
    ("ngày ban hành", re.compile(rf"\bngày\b.*(?:\btháng\b.*\bnăm\b|[0-9…._]\s?[/.-]\s?[0-9…._]|{_OPEN})", re.I)),
    ("tên cơ quan ban hành", re.compile(r"\bcủa\s+[^\s)]", re.I)),
    ("dấu đóng ngoặc", re.compile(r"\)[.;]?$")),
)


def headings(plan: Plan) -> Iterable[Piece]:
    return (annex.heading for annex in plan.annexes)


def titles(plan: Plan) -> Iterable[Piece]:
    return (piece for annex in plan.annexes for piece in annex.title)


def attachments(plan: Plan) -> Iterable[Piece | None]:
    return (annex.attached for annex in plan.annexes)


def numbers(plan: Plan) -> Iterator[Breach]:
    """Two annexes or more are numbered I, II …"""
    for at, annex in enumerate(plan.annexes, start=1):
        if len(plan.annexes) > 1 and annex.number != roman(at):
            yield Breach(
                paragraph=annex.heading.paragraph, found=annex.heading.text, values=(("dung", f"Phụ lục {roman(at)}"),)
            )


def untitled(plan: Plan) -> Iterator[Breach]:
    for annex in plan.annexes:
        if not annex.title:
            yield Breach(paragraph=annex.heading.paragraph, found=annex.heading.text)


def unattached(plan: Plan) -> Iterator[Breach]:
    for annex in plan.annexes:
        if annex.attached is None:
            yield Breach(paragraph=annex.heading.paragraph, found=annex.heading.text)


def note_in_part(plan: Plan) -> Iterator[Breach]:
    """`(Kèm theo Kế hoạch số`: what it must name and does not, its closing bracket too; a blank is no lack."""
    for annex in plan.annexes:
        lacks = [name for name, pattern in _PARTS_OF_NOTE if annex.attached and not pattern.search(annex.note)]
        if annex.attached and lacks:
            values = (("thieu", ", ".join(lacks)),)
            yield Breach(paragraph=annex.attached.paragraph, found=excerpt(annex.note), values=values)


def of_another(plan: Plan) -> Iterator[Breach]:
    """`(Kèm theo Kế hoạch số … ngày …)` with another number or date than the head; what is open says nothing."""
    said = Said(plan)
    for annex in plan.annexes:
        mention = next(find_mentions([annex.attached.paragraph]), None) if annex.attached else None
        if mention is None or plan.head.kind is None or fold(mention.kind) != fold(plan.head.kind.text):
            continue
        for found, right in (_other_number(mention, said), _other_date(mention, said)):
            if right:
                yield Breach(paragraph=mention.paragraph, found=found, values=(("dung", right),))


def notes_of_this_plan(plan: Plan) -> Iterator[Paragraph]:
    """The notes of annexes that give the number of this very plan, or leave a number open as the plan does."""
    said, (_, number) = Said(plan), _PARTS_OF_NOTE[0]
    others = {breach.paragraph.index for breach in of_another(plan) if breach.paragraph}
    for annex in plan.annexes:
        note = annex.attached
        if note and number.search(annex.note) and note.paragraph.index not in others:
            mention = next(find_mentions([note.paragraph]), None)
            is_open = mention is None or not mention.number
            if is_open or (said.number is not None and said.number["number"]):
                yield note.paragraph


def _other_number(mention: Mention, said: Said) -> tuple[str, str]:
    """What is written and what is right; two empty texts when they agree or one is open."""
    own = said.number
    if own is None or not own["number"] or not own["letters"] or not mention.number:
        return "", ""
    right = re.sub(r"\s", "", f"{own['number']}{own['letters']}")
    is_same = split_symbol(mention.symbol) == split_symbol(right)
    return ("", "") if is_same else (f"số {mention.symbol}", f"số {right}")


def _other_date(mention: Mention, said: Said) -> tuple[str, str]:
    own, other = said.issued, mention.date
    if own is None or other is None or not (own.is_complete and other.is_complete) or own == other:
        return "", ""
    return f"ngày {short_date(other)}", f"ngày {short_date(own)}"


def pages(plan: Plan) -> Iterator[Breach]:
    """Each annex counts its pages from 1: it is a section of its own that starts again."""
    for annex in plan.annexes:
        section = plan.facts.section_of(annex.heading.paragraph)
        if section.index == 0 or section.number_start != 1:
            yield Breach(paragraph=annex.heading.paragraph, found=annex.heading.text)


def _rule(code: str, place: str, check: Check) -> Rule:
    return Rule(id=code, component=Component.ANNEX, article=appendix_1(place), check=check)


RULES = (
    _rule("TT471", "III.1.b", looks.small_letters(headings)),
    _rule("TT472", "III.1.b", looks.size(headings, 14, 14)),
    _rule("TT473", "III.1.b", looks.bold(headings)),
    _rule("TT474", "III.1.b", looks.upright(headings)),
    _rule("TT475", "III.1.b", looks.centered(headings)),
    _rule("TT476", "III.1.a", numbers),
    _rule("TT491", "III.1.c", of_another),
    practice("TT477", Component.ANNEX, appendix_1("III.1.b"), untitled),
    _rule("TT478", "III.1.b", looks.capitals(titles)),
    _rule("TT479", "III.1.b", looks.size(titles, 13, 14)),
    _rule("TT480", "III.1.b", looks.bold(titles)),
    _rule("TT481", "III.1.b", looks.centered(titles)),
    _rule("TT482", "III.1.c", unattached),
    _rule("TT496", "III.1.c", note_in_part),
    _rule("TT483", "III.1.c", looks.italic(attachments)),
    _rule("TT484", "III.1.c", looks.size(attachments, 13, 14)),
    _rule("TT485", "III.1.c", looks.centered(attachments)),
    _rule("TT488", "III.1.b", looks.upright(titles)),
    _rule("TT487", "III.1.đ", pages),
)
