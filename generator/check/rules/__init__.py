"""The rules of form, one record each, in the order of a document."""

from __future__ import annotations

from generator.check.rules import annex, body, foot, head, page
from generator.check.rules.record import Rule

RULES: tuple[Rule, ...] = (*page.RULES, *head.RULES, *body.RULES, *foot.RULES, *annex.RULES)
