"""The province that a person means by a name or a code, as the register last knows it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.errors import Place, Problem, RenderError
from generator.register import Register, RegisteredUnit
from generator.text import fold, nearest

LATEST = date.max  # after every change of name


def find_province(register: Register, written: str, target: Path) -> RegisteredUnit:
    """The unit without one above it that is meant by a code or a name; raises when there is none."""
    provinces = [
        unit
        for level, code in register.new
        if (unit := register.find(level, code, LATEST)) is not None and not unit.parent_code
    ]
    key = fold(written)
    for unit in provinces:
        if key in (unit.code, fold(unit.name), fold(unit.full_name)):
            return unit
    near = nearest(written, [unit.name for unit in provinces]) or ""
    place = Place(file=str(target))
    raise RenderError([Problem(code="DS503", place=place, found=written, values=(("gan_nhat", near),))])
