"""Phần, Chương, Mục, Tiểu mục as words: their line, their number, their title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.check.body import BodyItem, Rank
from generator.check.parts import Plan
from generator.check.pieces import Piece, whole
from generator.check.rules import looks
from generator.check.rules.looks import excerpt
from generator.check.rules.record import Breach, Check, Component, Rule, appendix_1
from generator.numbering import parse_ordinal, roman

_LONGEST_LINE = 120  # letters: a longer one is a sentence that begins with the word


def _headings(plan: Plan) -> Iterator[BodyItem]:
    for item in plan.body:
        if item.rank is Rank.PART and (not item.words or _is_heading(item)):
            yield item


def _is_heading(item: BodyItem) -> bool:
    """With words behind its number: only what looks like a title, no sentence about a chapter."""
    looks_so = item.words.isupper() or item.paragraph.has_every(lambda run: run.is_bold)
    return item.is_title and looks_so and len(item.paragraph.shown) <= _LONGEST_LINE


def lines(plan: Plan) -> Iterable[Piece]:
    return (whole(item.paragraph) for item in _headings(plan))


def titles(plan: Plan) -> Iterable[Piece]:
    return (whole(item.paragraph) for item in plan.body if item.rank is Rank.PART_TITLE)


def own_line(plan: Plan) -> Iterator[Breach]:
    for item in _headings(plan):
        if item.words:
            yield Breach(paragraph=item.paragraph, found=excerpt(item.paragraph.shown))


def small_letters(plan: Plan) -> Iterator[Breach]:
    """The word with its number; the title has a rule of its own."""
    for item in _headings(plan):
        word, wanted = item.mark.split()[0], item.mark.split()[0].capitalize()
        if word != wanted or any(run.is_caps for run in item.paragraph.written_runs):
            yield Breach(paragraph=item.paragraph, found=item.mark, values=(("dung", wanted),))


def numerals(plan: Plan) -> Iterator[Breach]:
    """Roman for Phần and Chương, Arabic for Mục and Tiểu mục."""
    for item in _headings(plan):
        word, figure = _word_and_figure(item)
        is_roman = re.fullmatch("[IVXLC]+", figure) is not None
        wants_roman = word.casefold() in ("phần", "chương")
        if is_roman is not wants_roman or not (is_roman or figure.isdigit()):
            values = (("dung", _example(word, figure, wants_roman)),)
            yield Breach(paragraph=item.paragraph, found=item.mark, values=values)


def _word_and_figure(item: BodyItem) -> tuple[str, str]:
    """`Tiểu mục`, `1`; `Phần`, `thứ nhất`."""
    words = item.mark.split()
    at = 2 if words[0].casefold() == "tiểu" else 1
    return " ".join(words[:at]), " ".join(words[at:])


def _example(word: str, figure: str, wants_roman: bool) -> str:
    number = parse_ordinal(figure) or 1
    return f"{word.capitalize()} {roman(number) if wants_roman else number}"


def untitled(plan: Plan) -> Iterator[Breach]:
    titled = {above.paragraph.index for above, below in pairwise(plan.body) if below.rank is Rank.PART_TITLE}
    for item in _headings(plan):
        if not item.words and item.paragraph.index not in titled:
            yield Breach(paragraph=item.paragraph, found=item.paragraph.shown)


def _rule(code: str, check: Check, place: str = "II.6.đ") -> Rule:
    return Rule(id=code, component=Component.TEXT, article=appendix_1(place), check=check)


RULES = (
    _rule("TT441", own_line),
    _rule("TT442", looks.centered(lines)),
    _rule("TT443", looks.bold(lines)),
    _rule("TT444", small_letters),
    _rule("TT445", numerals),
    _rule("TT446", untitled, "II.6.d"),
    _rule("TT447", looks.capitals(titles)),
    _rule("TT448", looks.bold(titles)),
    _rule("TT449", looks.centered(titles)),
)
