"""What became of the units of three tiers: the units of two tiers they went to, and the other way round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from generator.register import Register

TABLE = "anh_xa_cu_moi"


class Step(NamedTuple):
    """An old unit, whole or a part of it, that went to a new one."""

    old: str
    new: str
    is_whole: bool
    is_default: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """The lines of `TABLE` and the pairs drawn from them, by the code of the old unit and by that of the new one.

    Steps are made when asked for: a look-up needs a few of the 10,600.
    """

    after_lines: Mapping[str, list[str]]
    before_lines: Mapping[str, list[str]]
    after_joined: Mapping[str, set[str]]
    before_joined: Mapping[str, set[str]]

    def after(self, code: str) -> tuple[Step, ...]:
        """Where an old unit went, its default target first; districts and provinces went where those below them did."""
        if code in self.after_lines:
            return tuple(sorted(map(_step, self.after_lines[code]), key=lambda step: not step.is_default))
        return tuple(self._joined(code, new) for new in sorted(self.after_joined.get(code, ())))

    def before(self, code: str) -> tuple[Step, ...]:
        """What a unit of today was made of: old communes, districts that had none; of a province, old provinces."""
        if code in self.before_lines:
            return tuple(map(_step, self.before_lines[code]))
        return tuple(self._joined(old, code) for old in sorted(self.before_joined.get(code, ())))

    def _joined(self, old: str, new: str) -> Step:
        return Step(old=old, new=new, is_whole=len(self.after_joined[old]) == 1)


def build_succession(lines: Iterable[str], register: Register) -> Succession:
    """The succession of the lines of `TABLE`, the first of which names the columns."""
    after, before = defaultdict(list), defaultdict(list)
    districts: set[tuple[str, str]] = set()
    for line in islice(lines, 1, None):
        district, old, new, _ = line.split(",", 3)
        after[old or district].append(line)
        before[new].append(line)
        districts.add((district, new))
    provinces = _provinces(districts, register)
    return Succession(
        after_lines=dict(after),
        before_lines=dict(before),
        after_joined=_grouped((*districts, *provinces)),
        before_joined=_grouped((new, old) for old, new in provinces),
    )


def _provinces(districts: set[tuple[str, str]], register: Register) -> set[tuple[str, str]]:
    """Each old province with each new one that a district of it, or a part of the district, went to."""
    above_old = {unit.code: unit.parent_code for unit in register.old.values()}
    above_new = {unit.code: unit.parent_code for unit in register.new.values()}
    return {(above_old[old], above_new[new]) for old, new in districts}


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for code, other in pairs:
        groups[code].add(other)
    return dict(groups)


def _step(line: str) -> Step:
    """A district without communes is known by its own code."""
    district, old, new, is_whole, is_default = line.split(",")
    return Step(old=old or district, new=new, is_whole=is_whole == "1", is_default=is_default == "1")
