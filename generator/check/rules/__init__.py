"""The rules of form and of language, one record each, in the order of a document."""

from __future__ import annotations

from dataclasses import replace

from generator.check.rules import (
    annex,
    announced,
    bases,
    below,
    body,
    capitals,
    chapters,
    characters,
    citations,
    cited_issuers,
    dates,
    ended,
    figure_marks,
    foot,
    head,
    kinds_below,
    levels,
    lines,
    names,
    orders,
    other_provinces,
    other_superiors,
    page,
    pairs,
    paragraphs,
    place_names,
    places,
    sequence,
    signature,
    signed_for,
    slips,
    spelling,
    units,
    whole,
)
from generator.check.rules.record import Component, Rule

FORM = (
    *(*whole.RULES, *page.RULES, *head.RULES, *names.RULES, *lines.RULES, *places.RULES, *place_names.RULES),
    *(
        *bases.RULES,
        *body.RULES,
        *paragraphs.RULES,
        *chapters.RULES,
        *foot.RULES,
        *signature.RULES,
        *annex.RULES,
        *announced.RULES,
    ),
)
LANGUAGE = (
    *(*units.RULES, *orders.RULES, *ended.RULES, *levels.RULES, *sequence.RULES, *citations.RULES, *dates.RULES),
    *(
        *cited_issuers.RULES,
        *other_provinces.RULES,
        *other_superiors.RULES,
        *below.RULES,
        *kinds_below.RULES,
        *signed_for.RULES,
    ),
    *(*capitals.RULES, *slips.RULES, *spelling.RULES, *characters.RULES, *figure_marks.RULES, *pairs.RULES),
)


def _yielding(rule: Rule) -> Rule:
    """The rule, silent on paragraphs where they are no paragraphs."""
    return replace(rule, yields_to=(*rule.yields_to, whole.PARTED)) if rule.id in whole.OF_PARAGRAPHS else rule


_PLACES = {component: place for place, component in enumerate(Component)}
RULES: tuple[Rule, ...] = tuple(
    sorted(map(_yielding, (*FORM, *LANGUAGE)), key=lambda rule: (_PLACES[rule.component], rule.id))
)
