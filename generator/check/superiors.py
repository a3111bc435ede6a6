"""The units above the issuer of a document, as the register has them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.parts import Plan
from generator.model import Level
from generator.register import RegisteredUnit
from generator.register.index import ancestors
from generator.text import spelling_key


def units_above(plan: Plan) -> dict[Level, tuple[RegisteredUnit, ...]]:
    """The units above the issuer by level, as they are called at its day; several where units share its name."""
    found: dict[Level, dict[RegisteredUnit, None]] = {}
    for upper in (unit for line in _lines_above(plan) for unit in line):
        found.setdefault(upper.level, {})[upper] = None
    return {level: tuple(units) for level, units in found.items()}


def provinces_above(plan: Plan) -> tuple[RegisteredUnit, ...]:
    """The provinces the issuer may lie in, as they are called at its day; several where communes share the name."""
    return tuple(dict.fromkeys(line[-1] for line in _lines_above(plan) if line))


def _lines_above(plan: Plan) -> Iterator[tuple[RegisteredUnit, ...]]:
    """Of each unit that may be the issuer those above it, from the nearest up."""
    issuer, load_units = plan.issuer, plan.setting.load_units
    if issuer is None or load_units is None:
        return
    index, key = load_units().index, spelling_key(issuer.name)
    for each in index.named(issuer.name):
        is_own = each.unit.kind == issuer.kind and spelling_key(each.unit.name) == key
        if is_own and each.first <= issuer.day <= each.last:
            yield tuple(ancestors(each.unit, each.is_current, index.register, issuer.day))
