"""What became of the units of three tiers: the units of two tiers they went to, and the other way round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.register import Register, Row

TABLE = "anh_xa_cu_moi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """An old unit, whole or a part of it, that went to a new one."""

    old: str
    new: str
    is_whole: bool
    is_default: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """The steps by the code of the old unit, its default target first, and by the code of the new one."""

    after: Mapping[str, tuple[Step, ...]]
    before: Mapping[str, tuple[Step, ...]]


def build_succession(rows: Iterable[Row], register: Register) -> Succession:
    """The steps of the rows of `TABLE`; districts and provinces went where the units below them did."""
    mapped = [_step(row) for row in rows]
    old_parent = {unit.code: unit.parent_code for unit in register.old.values()}
    new_parent = {unit.code: unit.parent_code for unit in register.new.values()}
    # The mapped are communes, and districts without communes: the parent of such a district is at the top.
    tops = {code for code, parent in old_parent.items() if not parent}
    districts = _joined((old_parent[step.old], step.new) for step in mapped if old_parent[step.old] not in tops)
    below_top = [step for step in [*districts, *mapped] if old_parent[step.old] in tops]
    provinces = _joined((old_parent[step.old], new_parent[step.new]) for step in below_top)
    after, before = defaultdict(list), defaultdict(list)
    for step in [*mapped, *districts, *provinces]:
        after[step.old].append(step)
    for step in [*mapped, *provinces]:
        before[step.new].append(step)
    return Succession(
        after={code: tuple(sorted(steps, key=lambda step: not step.is_default)) for code, steps in after.items()},
        before={code: tuple(steps) for code, steps in before.items()},
    )


def _step(row: Row) -> Step:
    """A district without communes is known by its own code."""
    return Step(
        old=row["ma_xa_cu"] or row["ma_huyen_cu"],
        new=row["ma_xa_moi"],
        is_whole=row["tron_ven"] == "1",
        is_default=row["mac_dinh"] == "1",
    )


def _joined(pairs: Iterable[tuple[str, str]]) -> list[Step]:
    """One step for each pair; a whole one where the old unit has no other."""
    targets: dict[str, dict[str, None]] = defaultdict(dict)
    for old, new in pairs:
        targets[old][new] = None
    return [Step(old=old, new=new, is_whole=len(units) == 1) for old, units in targets.items() for new in units]
