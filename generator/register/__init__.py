"""The register of administrative units: codes and names in force at a date."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial

from generator.dates import parse_date
from generator.later import Later
from generator.model import Level, Unit
from generator.text import spelling_key

TWO_TIERS = date(2025, 7, 1)
# The old tables hold the state of this day; older units are not in them.
FIRST_DAY = date(2025, 3, 1)
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredUnit:
    """A unit as the register writes it."""

    level: Level
    code: str
    kind: str
    name: str
    parent_code: str = ""

    @property
    def full_name(self) -> str:
        return f"{self.kind} {self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A new name of a unit, the day from which it holds, and what says so."""

    code: str
    name: str
    first_day: date
    old_name: str = ""
    document: str = ""
    document_date: str = ""
    is_verified: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    old: Mapping[tuple[Level, str], RegisteredUnit]
    new: Mapping[tuple[Level, str], RegisteredUnit]
    changes: tuple[Change, ...]
    kinds: tuple[str, ...]
    _below: Mapping[bool, Mapping[str, list[RegisteredUnit]]] = field(init=False, repr=False, compare=False)
    _kinds: dict[tuple[str, date], frozenset[str]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _changes: Mapping[str, list[Change]] = field(init=False, repr=False, compare=False)  # by the unit's code

    def __post_init__(self) -> None:
        changes: dict[str, list[Change]] = {}
        for change in self.changes:
            changes.setdefault(change.code, []).append(change)
        object.__setattr__(self, "_changes", changes)
        below = {is_new: Later(partial(_by_parent, self.new if is_new else self.old)) for is_new in (True, False)}
        object.__setattr__(self, "_below", below)

    def find(self, level: Level, code: str, day: date) -> RegisteredUnit | None:
        """The unit of the code at the day; None when there is none, or when the register does not reach so far back."""
        unit = self._table(day).get((level, code))
        return self.at(unit, day) if unit is not None else None

    def units_below(self, code: str, day: date) -> tuple[RegisteredUnit, ...]:
        """The units directly below the unit of a code at the day, by their codes; none for one the register lacks."""
        return tuple(self.at(unit, day) for unit in self._below[day >= TWO_TIERS].get(code, ()))

    def kinds_below(self, unit: Unit, day: date) -> frozenset[str]:
        """The kinds of the units directly below one at the day; none where the register does not know it."""
        code = (unit.code or self._code_of(unit, day)) if self.reaches(day) else ""
        if not code or code not in self._below[day >= TWO_TIERS]:
            return frozenset()
        if (code, day) not in self._kinds:  # asked for each document of a batch
            self._kinds[code, day] = frozenset(below.kind for below in self.units_below(code, day))
        return self._kinds[code, day]

    def _code_of(self, unit: Unit, day: date) -> str:
        """The code of a unit that has none above it, by its name at the day; "" when it is not known."""
        key = spelling_key(unit.full_name)
        tops = (top for top in self._below[day >= TWO_TIERS].get("", ()) if top.level is unit.level)
        return next((top.code for top in tops if spelling_key(self.at(top, day).full_name) == key), "")

    def above(self, unit: RegisteredUnit, level: Level, day: date) -> RegisteredUnit | None:
        """The unit directly above one of the day, where that is of the level."""
        return self.find(level, unit.parent_code, day) if unit.parent_code else None

    def has_name(self, level: Level, name: str, day: date) -> bool:
        """Whether a unit of the level is called so at the day, kind and all, however it is spelt."""
        table, key = self._table(day), spelling_key(name)
        return any(spelling_key(self.at(unit, day).full_name) == key for unit in table.values() if unit.level is level)

    def days_of_name(self, level: Level, code: str, full_name: str) -> tuple[date, date | None] | None:
        """The first day on which the unit of the code is called so and the last (None: still); None if on no day."""
        days = sorted({FIRST_DAY, TWO_TIERS, *(change.first_day for change in self.changes_of(code))})
        called = [(day, self._is_called(level, code, full_name, day)) for day in days]
        first = next((day for day, is_so in called if is_so), None)
        if first is None:
            return None
        next_day = next((day for day, is_so in called if day > first and not is_so), None)
        return first, next_day - timedelta(days=1) if next_day else None

    def _is_called(self, level: Level, code: str, full_name: str, day: date) -> bool:
        found = self.find(level, code, day)
        return found is not None and spelling_key(found.full_name) == spelling_key(full_name)

    def changes_of(self, code: str) -> tuple[Change, ...]:
        """The changes of a unit of two tiers, the oldest first."""
        return tuple(sorted(self._changes.get(code, ()), key=lambda each: each.first_day))

    def at(self, unit: RegisteredUnit, day: date) -> RegisteredUnit:
        """The unit as it is called at the day; no change is of a unit of three tiers."""
        for change in self._changes.get(unit.code, ()):
            if change.first_day <= day and day >= TWO_TIERS:
                kind, name = split_kind(change.name, self.kinds)
                unit = replace(unit, kind=kind, name=name)
        return unit

    def _table(self, day: date) -> Mapping[tuple[Level, str], RegisteredUnit]:
        return self.new if day >= TWO_TIERS else self.old

    def reaches(self, day: date) -> bool:
        return day >= FIRST_DAY


def _by_parent(table: Mapping[tuple[Level, str], RegisteredUnit]) -> dict[str, list[RegisteredUnit]]:
    found: dict[str, list[RegisteredUnit]] = {}
    for unit in sorted(table.values(), key=lambda unit: unit.code):
        found.setdefault(unit.parent_code, []).append(unit)
    return found


def split_kind(full_name: str, kinds: Collection[str]) -> tuple[str, str]:
    """`Thành phố Huế` → (thành phố, Huế); a kind has one or two words."""
    first, _, rest = full_name.partition(" ")
    second, _, rest_of_two = rest.partition(" ")
    for kind, name in ((f"{first} {second}".lower(), rest_of_two), (first.lower(), rest)):
        if name and kind in kinds:
            return kind, name
    return "", full_name


_Entry = tuple[tuple[Level, str], RegisteredUnit]


def build_register(table: Callable[[str], Sequence[Row]], kinds: Iterable[str]) -> Register:
    """The register of the CSV tables, each read when it is first needed: a plan of today needs no unit of before."""
    known = tuple(kinds)

    def units(level: Level, rows: Iterable[Row], code: str, name: str, parent: str = "") -> Iterator[_Entry]:
        for row in rows:
            kind, bare = split_kind(row[name], known)
            unit = RegisteredUnit(level=level, code=row[code], kind=kind, name=bare, parent_code=row.get(parent, ""))
            yield (level, unit.code), unit

    def old() -> Mapping[tuple[Level, str], RegisteredUnit]:
        districts = table("huyen_truoc_2025-07-01")
        return {
            **dict(units(Level.PROVINCE, districts, "ma_tinh", "ten_tinh")),
            **dict(units(Level.DISTRICT, districts, "ma_huyen", "ten_huyen", "ma_tinh")),
            **dict(units(Level.COMMUNE, table("xa_truoc_2025-07-01"), "ma_xa", "ten_xa", "ma_huyen")),
        }

    def new() -> Mapping[tuple[Level, str], RegisteredUnit]:
        return {
            **dict(units(Level.PROVINCE, table("tinh_2025-07-01"), "ma_tinh", "ten_tinh")),
            **dict(units(Level.COMMUNE, table("xa_2025-07-01"), "ma_xa", "ten_xa", "ma_tinh")),
        }

    changes = tuple(_change(row) for row in table("thay_doi_2026"))
    return Register(old=Later(old), new=Later(new), changes=changes, kinds=known)


def _change(row: Row) -> Change:
    day = parse_date(row["hieu_luc"])
    if day is None:
        raise ValueError(f"no date: {row['hieu_luc']}")
    return Change(
        code=row["ma_xa"] or row["ma_tinh"],
        name=row["ten_moi"],
        first_day=day.first,
        old_name=row.get("ten_cu", ""),
        document=row.get("van_ban", ""),
        document_date=row.get("ngay_van_ban", ""),
        is_verified=row.get("doi_chieu", "1") == "1",
    )
