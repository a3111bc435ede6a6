"""Orders to bodies that a People's Committee cannot order, and to bodies that are not below the unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.check.bodies import Reach, heirs_of, is_followed_by_work
from generator.check.body import Rank, body_items
from generator.check.facts import Container
from generator.check.orders import Ordered, OrderWords, bodies_above, ordered
from generator.check.parts import Plan
from generator.check.prose import Line, Standing
from generator.check.rules.record import Breach, Component, usage
from generator.check.rules.units import LAW_OF_GOVERNMENT, leading_columns
from generator.text import modern_tones

_READ = (Standing.TEXT, Standing.CELL, Standing.ANNEX)


def ordered_instead_of_asked(plan: Plan) -> Iterator[Breach]:
    """`Giao Đảng ủy …`, `Yêu cầu Bộ …`: those who are asked (`Đề nghị …`) are given an order; each told once."""
    if plan.issuer is None or plan.setting.words is None:
        return
    words, told = plan.setting.words.orders, set[str]()
    for line in _own_orders(plan, words):
        for each in ordered(line, words.asked, words):
            if each.body not in told and plan.is_now(line, each.start, each.end):
                told.add(each.body)
                yield _asked(line, each.start, each.end, each.body, _name_now(plan, line, each))


def asked_as_heading(plan: Plan) -> Iterator[Breach]:
    """`6. Ủy ban Mặt trận Tổ quốc …` among the clauses on who has which task: Front and courts are asked."""
    words = plan.setting.words.orders if plan.setting.words and plan.issuer else None
    gives_tasks = False
    for item in plan.body if words else ():
        text = modern_tones(item.words).strip()
        if item.rank is Rank.SECTION:
            gives_tasks = words is not None and words.gives_tasks.match(text) is not None
        elif gives_tasks and item.rank is Rank.CLAUSE and words and words.asked_as_heading.match(text):
            start = item.paragraph.shown.find(item.words)
            values = (("dung", f"Đề nghị {text}"),)
            yield Breach(paragraph=item.paragraph, found=text, values=values, span=(start, start + len(item.words)))


def _asked(line: Line, start: int, end: int, body: str, now: str) -> Breach:
    found = line.text[start:end].rstrip()
    asks = "Đề nghị" if found[0].isupper() and found != body else "đề nghị"
    return Breach(paragraph=line.paragraph, found=found, values=(("dung", f"{asks} {now}"),), span=(start, end))


def _name_now(plan: Plan, line: Line, each: Ordered) -> str:
    """The body as it is to be named: of one that is no more the heir, where the lexicon tells it."""
    lexicon, issuer, place = plan.setting.lexicon, plan.issuer, each.end - len(each.body)
    for mention in plan.bodies if lexicon and issuer else ():
        is_it = mention.line.paragraph.index == line.paragraph.index and place <= mention.match.start < each.end
        if is_it and mention.reach is Reach.ENDED and lexicon and issuer:
            heirs = heirs_of(mention, issuer, lexicon)
            return " hoặc ".join(heirs) if heirs else "cơ quan đã nhận nhiệm vụ ấy"
    return each.body


def ordered_beside(plan: Plan) -> Iterator[Breach]:
    """The committees of the issuer's own level, or the bodies of the one above, set to work in its plan.

    A unit that may be of two levels may have them below it.
    """
    issuer, lexicon = plan.issuer, plan.setting.lexicon
    if issuer is None or lexicon is None or plan.setting.words is None or len(issuer.levels) > 1:
        return
    words, told = plan.setting.words.orders, set[str]()
    named, meant = bodies_above(words, lexicon, issuer.regime, issuer.levels, issuer.above)
    leading = leading_columns(plan)
    for line in _own_orders(plan, words) if named else ():
        for start, end in _places(line, named, meant, words, leading):
            body = line.text[start:end]
            if body not in told and plan.is_now(line, start, end):
                told.add(body)
                values = (("don_vi", issuer.full_name), ("dung", re.sub("^Các ", "các ", body)))
                yield Breach(paragraph=line.paragraph, found=body, values=values, span=(start, end))


@lru_cache(maxsize=64)
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{source})(?!\w)")


def _places(
    line: Line, named: str, meant: str, words: OrderWords, leading: frozenset[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Where such bodies are set to work: behind an order, at the beginning of a line, or in the column of who leads."""
    for each in ordered(line, _compiled(f"{named}|{meant}" if meant else named), words):
        yield each.end - len(each.body), each.end
    cell = line.paragraph.cell
    opening = _compiled(named).match(line.text, line.offset)
    if opening is None:
        return
    after = line.text[opening.end() :]
    is_person = words.heads.match(opening[0]) is not None
    if (cell.table, cell.column) in leading if cell else is_followed_by_work(after, is_person=is_person):
        yield opening.span()


# ---------------------------------------------------------------- whose orders they are


def _own_orders(plan: Plan, words: OrderWords) -> Iterator[Line]:
    """The lines that may hold an order of the issuer, but for those below a heading for a body that is asked."""
    asked = _below_asked(plan, words)
    return (line for line in plan.lines if line.standing in _READ and line.paragraph.index not in asked)


def _below_asked(plan: Plan, words: OrderWords) -> frozenset[int]:
    """The paragraphs below `9. Đề nghị Ủy ban Mặt trận Tổ quốc …`: what it is to order those below it."""
    found, ranks, inside = set(), list(Rank), None
    # In a text box headings are no part of the body, and hold all the same.
    for item in body_items(line.paragraph for line in plan.lines if line.standing is Standing.TEXT or _is_boxed(line)):
        rank = ranks.index(item.rank)
        if inside is not None and rank <= inside:
            inside = None
        if inside is not None:
            found.add(item.paragraph.index)
        elif words.asked_first.match(modern_tones(item.words)):
            inside = rank
    return frozenset(found)


def _is_boxed(line: Line) -> bool:
    return line.standing is Standing.CELL and line.paragraph.container is Container.BOX


def told_to_work(plan: Plan) -> Iterator[Breach]:
    """Those who are asked, given an order in a sentence or a task by a heading."""
    yield from ordered_instead_of_asked(plan)
    yield from asked_as_heading(plan)


RULES = (
    usage("TT509", Component.UNITS, told_to_work, "TT501", "TT503", "TT601", "TT602"),
    usage(
        "TT510",
        Component.UNITS,
        ordered_beside,
        "TT501",
        "TT503",
        "TT504",
        "TT506",
        "TT507",
        "TT508",
        "TT601",
        "TT602",
        source=LAW_OF_GOVERNMENT,
    ),
)
