"""The rules of form, one record each, in the order of a document."""

from __future__ import annotations

from generator.check.rules import annex, body, chapters, citations, foot, head, lines, names, page, places
from generator.check.rules.record import Component, Rule

_BY_SUBJECT = (
    *(*page.RULES, *head.RULES, *names.RULES, *lines.RULES, *places.RULES),
    *(*citations.RULES, *body.RULES, *chapters.RULES, *foot.RULES, *annex.RULES),
)
_PLACES = {component: place for place, component in enumerate(Component)}
RULES: tuple[Rule, ...] = tuple(sorted(_BY_SUBJECT, key=lambda rule: (_PLACES[rule.component], rule.id)))
