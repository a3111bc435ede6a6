"""The register by code and by name: what a search goes through."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple, TypeVar

from generator.model import Level
from generator.register import TWO_TIERS, Register, RegisteredUnit
from generator.register.words import Words, plain_name, plain_text, plain_words, words_of

SHORT_NAMES = "ten_viet_tat"  # the table of names people shorten
LATEST = date.max
Key = tuple[bool, str]
_K = TypeVar("_K")
_V = TypeVar("_V")


class Listed(NamedTuple):
    """A name under which a unit is listed, and its days. A plain tuple, for there are 14,000 to make at each start."""

    unit: RegisteredUnit
    is_current: bool
    first: date
    last: date

    @property
    def key(self) -> Key:
        return self.is_current, self.unit.code


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The register by code and by name without marks, with a blank before it so that words are found at their start."""

    register: Register
    by_code: Mapping[str, list[Listed]]
    by_name: Mapping[str, list[Listed]]
    kinds: Mapping[str, tuple[tuple[Words, str], ...]]
    short_names: Mapping[Words, tuple[Words, ...]]

    def named(self, name: str) -> list[Listed]:
        """The units whose name is this, marks apart."""
        return self.by_name.get(_name_key(name), [])


def build_index(
    register: Register, kinds: Mapping[str, Iterable[str]], short_names: Iterable[tuple[str, str]] = ()
) -> Index:
    """The index of a register; `kinds` are the kinds of unit with their short forms, `short_names` (short, full)."""
    by_code, by_name = defaultdict(list), defaultdict(list)
    keys: dict[str, str] = {}
    for listed in _listed(register):
        name = listed.unit.name
        if name not in keys:
            keys[name] = _name_key(name)
        by_code[listed.unit.code].append(listed)
        by_name[keys[name]].append(listed)
    return Index(
        register=register,
        by_code=dict(by_code),
        by_name=dict(by_name),
        kinds=_grouped((plain_text(words_of(form)), (words_of(form), kind)) for form, kind in _forms(kinds)),
        short_names=_grouped((plain_words(words_of(short)), words_of(full)) for short, full in short_names),
    )


def _name_key(name: str) -> str:
    return f" {plain_name(name)}"


def _forms(kinds: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    return ((form, kind) for kind, short in kinds.items() for form in (kind, *short))


def _grouped(pairs: Iterable[tuple[_K, _V]]) -> dict[_K, tuple[_V, ...]]:
    groups: dict[_K, list[_V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _listed(register: Register) -> Iterator[Listed]:
    changed = {change.code for change in register.changes}
    for unit in register.new.values():
        if unit.code in changed:
            yield from _names_of(unit, register)
        else:
            yield Listed(unit, True, TWO_TIERS, LATEST)
    last = TWO_TIERS - timedelta(days=1)
    for unit in register.old.values():
        yield Listed(unit, False, date.min, last)


def _names_of(unit: RegisteredUnit, register: Register) -> Iterator[Listed]:
    """A unit of today under each name it has had."""
    first = TWO_TIERS
    for change in register.changes_of(unit.code):
        yield Listed(register.at(unit, first), True, first, change.first_day - timedelta(days=1))
        first = change.first_day
    yield Listed(register.at(unit, LATEST), True, first, LATEST)


def holds(listed: Listed, day: date | None) -> bool:
    """Whether the unit bears the name at the day; any will do when no day is asked for."""
    return day is None or listed.first <= day <= listed.last


def order_of(listed: Listed) -> tuple[bool, int, str]:
    """Units of today, the wider unit, then by code."""
    return not listed.is_current, len(listed.unit.code), listed.unit.code


def ancestors(
    unit: RegisteredUnit, is_current: bool, register: Register, day: date = LATEST
) -> Iterator[RegisteredUnit]:
    """The units above, from the nearest up, as they are called at the day."""
    while unit.parent_code:
        unit = unit_of(unit.parent_code, register, is_current=is_current, day=day)
        yield unit


def unit_of(code: str, register: Register, *, is_current: bool, day: date = LATEST) -> RegisteredUnit:
    """The unit of a code, of two tiers or of three, as it is called at the day; a code says its level by its length."""
    table = register.new if is_current else register.old
    unit = next(table[level, code] for level in Level if (level, code) in table)
    return register.at(unit, max(day, TWO_TIERS)) if is_current else unit


def above_of(listed: Listed, index: Index) -> tuple[RegisteredUnit, ...]:
    """The units above, from the nearest up, under their last names."""
    return tuple(ancestors(listed.unit, listed.is_current, index.register))
