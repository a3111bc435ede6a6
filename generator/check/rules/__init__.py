"""The rules of form and of language, one record each, in the order of a document."""

from __future__ import annotations

from generator.check.rules import (
    annex,
    body,
    capitals,
    characters,
    citations,
    dates,
    foot,
    head,
    page,
    sequence,
    spelling,
    units,
)
from generator.check.rules.record import Rule

LANGUAGE: tuple[Rule, ...] = (
    *units.RULES,
    *citations.RULES,
    *dates.RULES,
    *capitals.RULES,
    *spelling.RULES,
    *characters.RULES,
)
RULES: tuple[Rule, ...] = (
    *page.RULES,
    *head.RULES,
    *body.RULES,
    *sequence.RULES,
    *foot.RULES,
    *annex.RULES,
    *LANGUAGE,
)
