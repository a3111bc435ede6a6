"""The communes of a province, as the register last knows them, to be written into a blank list."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.errors import Place, Problem, RenderError
from generator.register import Register, RegisteredUnit
from generator.text import fold, nearest

_LATEST = date.max  # after every change of name


def find_province(register: Register, written: str, target: Path) -> RegisteredUnit:
    """The unit without one above it that is meant by a code or a name; raises when there is none."""
    provinces = [
        unit
        for level, code in register.new
        if (unit := register.find(level, code, _LATEST)) is not None and not unit.parent_code
    ]
    key = fold(written)
    for unit in provinces:
        if key in (unit.code, fold(unit.name), fold(unit.full_name)):
            return unit
    near = nearest(written, [unit.name for unit in provinces]) or ""
    place = Place(file=str(target))
    raise RenderError([Problem(code="DS503", place=place, found=written, values=(("gan_nhat", near),))])


def communes_of(register: Register, province: RegisteredUnit) -> list[RegisteredUnit]:
    """The units directly below, in the order of their codes."""
    below = [key for key, unit in register.new.items() if unit.parent_code == province.code]
    found = [unit for level, code in below if (unit := register.find(level, code, _LATEST)) is not None]
    return sorted(found, key=lambda unit: unit.code)
