"""The province that a person means by a name or a code, as the register last knows it."""

from __future__ import annotations

from pathlib import Path

from generator.errors import Place, Problem, RenderError
from generator.register import RegisteredUnit
from generator.register.find import find_units
from generator.register.index import LATEST, Index
from generator.register.words import Rank
from generator.text import nearest


def find_province(index: Index, written: str, target: Path) -> RegisteredUnit:
    """The unit without one above it that is meant by a code or a name, short forms too; raises when there is none."""
    found = find_units(written, index, LATEST).units
    meant = {each.unit.code: each.unit for each in found if each.rank <= Rank.UNMARKED and not each.unit.parent_code}
    if len(meant) == 1:
        return next(iter(meant.values()))
    names = (unit.name for unit in index.register.new.values() if not unit.parent_code)
    place = Place(file=str(target))
    values = (("gan_nhat", nearest(written, [*names]) or ""),)
    raise RenderError([Problem(code="DS503", place=place, found=written, values=values)])
