"""Bodies of another level or time, and the records of all rules on what is left over from a copied plan."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.check.bodies import Mention, Reach, heirs_of, is_ordered
from generator.check.local_bodies import GoneEverywhere
from generator.check.parts import Plan
from generator.check.prose import Standing
from generator.check.rules.districts import gone_units, is_of_district
from generator.check.rules.other_kinds import kinds_without_name
from generator.check.rules.other_units import (
    in_the_issuers_place,
    other_issuer_of_annex,
    other_place,
    other_speaker,
    other_units,
)
from generator.check.rules.record import ITSELF, Breach, Component, Force, Rule, appendix_1, usage
from generator.register import TWO_TIERS

LAW_OF_TIERS = "Luật Tổ chức chính quyền địa phương số 72/2025/QH15"
LAW_OF_GOVERNMENT = "Luật Tổ chức chính quyền địa phương"
_LONGEST_OFFICE = 40  # letters of the office of who heads a body
_LEADING = re.compile(r"chủ trì|phụ trách|(?<!phối hợp )thực hiện(?! phối hợp)", re.I)


def _is_past(mention: Mention, plan: Plan) -> bool:
    """Whether a body is named in a document that is cited, in a quotation, or as past."""
    match = mention.match
    is_told = plan.setting.is_told(mention.line.text, match.start, match.end)
    return is_told or plan.is_cited(mention.line.paragraph, match.start)


def ordered_above(plan: Plan) -> Iterator[Breach]:
    """A body of a level above that is given a task, in a sentence or in the column of those who lead."""
    above = [mention for mention in plan.bodies if mention.reach is Reach.ABOVE and not _is_past(mention, plan)]
    leading = leading_columns(plan) if any(mention.line.paragraph.cell for mention in above) else frozenset()
    for mention in above:
        line = mention.line
        cell, span = line.paragraph.cell, (_start(mention, plan), mention.match.end)
        if line.standing in (Standing.BASE, Standing.SUBJECT, Standing.RECIPIENT):
            continue
        leads = (cell.table, cell.column) in leading if cell else is_ordered(mention, span[0])
        if leads:
            yield Breach(paragraph=line.paragraph, found=line.text[slice(*span)], span=span)


def _start(mention: Mention, plan: Plan) -> int:
    """Where a body begins, with the office of who heads it: `Giám đốc Sở Nội vụ`."""
    line, start, words = mention.line, mention.match.start, plan.setting.words
    first = max(line.offset, start - _LONGEST_OFFICE)
    offices = words.orders.heads.finditer(line.text, first, start) if words else ()
    return next((office.start() for office in offices if office.end() == start), start)


def leading_columns(plan: Plan) -> frozenset[tuple[int, int]]:
    """The columns, by table, whose first row says that who stands in them leads."""
    found: dict[tuple[int, int], str] = {}
    for paragraph in plan.facts.paragraphs:
        if paragraph.cell and paragraph.cell.row == 0:
            place = paragraph.cell.table, paragraph.cell.column
            found[place] = f"{found.get(place, '')} {paragraph.shown}"
    return frozenset(place for place, heading in found.items() if _LEADING.search(heading))


def ended_bodies(plan: Plan) -> Iterator[Breach]:
    """A body of an earlier time, told once per name; offices of districts are a rule of their own."""
    tasks = {breach.found for breach in tasks_of_ended_bodies(plan)}
    return (_ended(mention, plan) for mention in _ended_mentions(plan) if mention.match.text not in tasks)


def tasks_of_ended_bodies(plan: Plan) -> Iterator[Breach]:
    """A body that is surely no more anywhere and is given a task."""
    words = plan.setting.words
    sure = words.gone_everywhere if words and plan.issuer and plan.issuer.day >= words.gone_everywhere.since else None
    return (
        _ended(mention, plan)
        for mention in _ended_mentions(plan, lambda mention: sure is not None and _is_task(mention, sure, plan))
    )


def _is_task(mention: Mention, sure: GoneEverywhere, plan: Plan) -> bool:
    """Whether the body is given a task, in a sentence or a heading."""
    line = mention.line
    if line.standing is not Standing.TEXT or not sure.names.match(mention.match.text):
        return False
    return is_ordered(mention, _start(mention, plan))


def _ended(mention: Mention, plan: Plan) -> Breach:
    name, place = mention.match.text, mention.match.start
    values = (("dung", _heirs(mention, plan)),)
    return Breach(paragraph=mention.line.paragraph, found=name, values=values, span=(place, mention.match.end))


def _ended_mentions(plan: Plan, is_meant: Callable[[Mention], bool] = lambda _: True) -> Iterator[Mention]:
    told: set[str] = set()
    for mention in plan.bodies:
        name, place = mention.match.text, mention.match.start
        is_left = mention.reach is Reach.ENDED and mention.line.standing not in (Standing.BASE, Standing.SUBJECT)
        is_here = is_left and name not in told and is_meant(mention) and not _is_past(mention, plan)
        is_house = plan.setting.words is not None and plan.setting.words.names.is_name_of_old(
            mention.line.text, place, mention.match.end
        )
        if is_here and not is_house and not is_of_district(mention.line, place, plan):
            told.add(name)
            yield mention


def _heirs(mention: Mention, plan: Plan) -> str:
    """The bodies that have the work of one that is no more, by the lexicon; a phrase where it does not tell."""
    lexicon, issuer = plan.setting.lexicon, plan.issuer
    names = heirs_of(mention, issuer, lexicon) if lexicon and issuer else ()
    return " hoặc ".join(names) or "cơ quan đã nhận nhiệm vụ ấy"


_WRONG_HEAD = ("TT601", "TT602")  # the head is what is wrong: once it is mended, the rest is read anew
RULES = (
    usage("TT501", Component.UNITS, ordered_above, source=LAW_OF_GOVERNMENT),
    usage("TT502", Component.UNITS, ended_bodies, source="các nghị định về tổ chức cơ quan chuyên môn"),
    Rule(
        id="TT586",
        component=Component.UNITS,
        article="",
        check=tasks_of_ended_bodies,
        source="các nghị định về tổ chức cơ quan chuyên môn",
        yields_to=("TT503", *_WRONG_HEAD),
    ),
    Rule(
        id="TT503",
        component=Component.UNITS,
        article="",  # the law as a whole: it knows two tiers and no third
        check=gone_units,
        source=LAW_OF_TIERS,
        valid_from=TWO_TIERS,
    ),
    usage(
        "TT504",
        Component.UNITS,
        other_units,
        "TT503",
        "TT507",
        "TT601",
        "TT602",
        "TT721",
        "TT723",
        source=LAW_OF_GOVERNMENT,
    ),
    Rule(
        id="TT505",
        component=Component.UNITS,
        article=appendix_1("II.4.a"),
        check=other_place,
        force=Force.SHOULD,
        yields_to=_WRONG_HEAD,
    ),
    usage("TT506", Component.UNITS, other_speaker, "TT507", "TT508", "TT601", "TT602", source=LAW_OF_GOVERNMENT),
    Rule(
        id="TT507",
        component=Component.UNITS,
        article="",
        check=in_the_issuers_place,
        source=ITSELF,
        yields_to=_WRONG_HEAD,
    ),
    Rule(
        id="TT508",
        component=Component.UNITS,
        article="",
        check=kinds_without_name,
        source=ITSELF,
        yields_to=_WRONG_HEAD,
    ),
    Rule(
        id="TT597",
        component=Component.ANNEX,
        article=appendix_1("III.1.c"),
        check=other_issuer_of_annex,
        yields_to=_WRONG_HEAD,
    ),
)
