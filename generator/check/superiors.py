"""The units above the issuer of a document, as the register has them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.parts import Plan
from generator.model import Level
from generator.register import RegisteredUnit
from generator.register.index import Listed, ancestors
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


def kinds_below(plan: Plan) -> frozenset[str]:
    """The kinds of the units directly below the issuer at its day; none where the register does not reach back."""
    issuer, register = plan.issuer, plan.setting.register
    if issuer is None or register is None or not register.reaches(issuer.day):
        return frozenset()
    units = (unit for each in _own(plan) for unit in register.units_below(each.unit.code, issuer.day))
    return frozenset(unit.kind for unit in units)


def _lines_above(plan: Plan) -> Iterator[tuple[RegisteredUnit, ...]]:
    """Of each unit that may be the issuer those above it, from the nearest up."""
    issuer, register = plan.issuer, plan.setting.register
    if issuer is not None and register is not None:
        yield from (tuple(ancestors(each.unit, each.is_current, register, issuer.day)) for each in _own(plan))


def _own(plan: Plan) -> Iterator[Listed]:
    """The units that may be the issuer."""
    issuer, load_units = plan.issuer, plan.setting.load_units
    if issuer is None or load_units is None:
        return
    key = spelling_key(issuer.name)
    for each in load_units().index.named(issuer.name):
        is_own = each.unit.kind == issuer.kind and spelling_key(each.unit.name) == key
        if is_own and each.unit.level in issuer.levels and each.first <= issuer.day <= each.last:
            yield each
