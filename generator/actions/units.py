"""What is asked of the register of units."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator import resources
from generator.register import RegisteredUnit
from generator.register.find import Found
from generator.register.find import find_units as search
from generator.register.index import ancestors, unit_of
from generator.register.succession import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """A unit that another went to or came from, whole or in part; of the parts of a divided one, one is the default."""

    unit: RegisteredUnit
    above: tuple[RegisteredUnit, ...]
    is_whole: bool
    is_default: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedUp:
    """A unit of the register: an old one with what it became, one of today with what it was made of."""

    found: Found
    became: tuple[Relative, ...] = ()
    came_from: tuple[Relative, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LookUp:
    """What a search found; `is_near` when these are only names like the one asked for."""

    units: tuple[LookedUp, ...]
    left_out: int
    is_near: bool


def find_units(text: str, *, day: date | None = None, most: int | None = None) -> LookUp:
    """The units of the register the text may mean, the best first, `most` of them at the most."""
    found = search(text, resources.load_index(), day)
    every = found.units or found.near
    shown = every if most is None else every[:most]
    return LookUp(
        units=tuple(_looked_up(each) for each in shown),
        left_out=len(every) - len(shown),
        is_near=not found.units,
    )


def _looked_up(found: Found) -> LookedUp:
    steps = resources.load_succession()
    if found.is_current:
        came_from = (_relative(step.old, step, is_current=False) for step in steps.before(found.unit.code))
        return LookedUp(found=found, came_from=tuple(came_from))
    became = (_relative(step.new, step, is_current=True) for step in steps.after(found.unit.code))
    return LookedUp(found=found, became=tuple(became))


def _relative(code: str, step: Step, *, is_current: bool) -> Relative:
    register = resources.load_register()
    unit = unit_of(code, register, is_current=is_current)
    above = tuple(ancestors(unit, is_current, register))
    return Relative(unit=unit, above=above, is_whole=step.is_whole, is_default=step.is_default)
