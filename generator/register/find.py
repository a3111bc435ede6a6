"""Search in the register: units of both regimes by code or by name, however the name is spelled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.register import Change, RegisteredUnit, split_kind
from generator.register.index import LATEST, Index, Key, Listed, above_of, ancestors, holds, order_of
from generator.register.nearest import nearest
from generator.register.readings import readings, splits, written_out
from generator.register.words import Rank, Words, plain_text, rank_name, rank_whole, words_of, words_of_name

MOST_LETTERS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A unit that fits: as it is called at the day asked for, or at its last day in the register."""

    rank: Rank
    unit: RegisteredUnit
    above: tuple[RegisteredUnit, ...]
    is_current: bool
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All units that fit, the best first; `near` only when none does."""

    units: tuple[Found, ...] = ()
    near: tuple[Found, ...] = ()


def is_searchable(text: str) -> bool:
    """Whether there is a letter or a digit to look for, and not a whole page."""
    return len(text) <= MOST_LETTERS and bool(words_of(text))


def find_units(text: str, index: Index, day: date | None = None) -> Findings:
    """The units the text may mean; with a day, only those in force then, under their names of that day."""
    if not is_searchable(text):
        return Findings()
    best: dict[Key, tuple[Rank, Listed]] = {}
    for typed in written_out(words_of(text), index):
        for rank, listed in _hits(typed, index):
            if holds(listed, day) and (listed.key not in best or rank < best[listed.key][0]):
                best[listed.key] = rank, listed
    if best:
        hits = sorted(best.values(), key=lambda hit: (hit[0], *order_of(hit[1])))
        return Findings(units=tuple(_found(rank, listed, index, day) for rank, listed in hits))
    return Findings(near=tuple(_found(Rank.NEAR, listed, index, day) for listed in nearest(text, index, day)))


def _found(rank: Rank, listed: Listed, index: Index, day: date | None) -> Found:
    register, unit = index.register, listed.unit
    above = tuple(ancestors(unit, listed.is_current, register, day or LATEST))
    if not listed.is_current:
        return Found(rank=rank, unit=unit, above=above, is_current=False)
    unit = register.at(unit, day or LATEST)
    return Found(rank=rank, unit=unit, above=above, is_current=True, changes=register.changes_of(unit.code))


def _hits(typed: Words, index: Index) -> Iterator[tuple[Rank, Listed]]:
    if len(typed) == 1:
        yield from ((Rank.EXACT, listed) for listed in index.by_code.get(typed[0], ()))
    for kinds, of_kind, name, rest in splits(typed, index):
        rank_above = _ranks_above(rest, index)
        for listed in _holding(name, index):
            above = rank_above(listed) if not kinds or listed.unit.kind in kinds else None
            rank = rank_name(name, words_of_name(listed.unit.name)) if above is not None else None
            if above is not None and rank is not None:
                yield max(rank, of_kind, above), listed


def _holding(typed: Words, index: Index) -> Iterator[Listed]:
    """The units in whose name the words stand, marks aside."""
    asked = f" {plain_text(typed)}"
    return (listed for name, units in index.by_name.items() if asked in name for listed in units)


def _ranks_above(typed: Words, index: Index) -> Callable[[Listed], Rank | None]:
    """How well the words name units above a unit; each unit above is compared once."""
    known: dict[Key, Rank | None] = {}

    def rank(listed: Listed) -> Rank | None:
        if not typed:
            return Rank.EXACT
        key = listed.is_current, listed.unit.parent_code
        if key not in known:
            known[key] = _rank_above(typed, above_of(listed, index), index)
        return known[key]

    return rank


def _rank_above(typed: Words, above: tuple[RegisteredUnit, ...], index: Index) -> Rank | None:
    """How well the words name the units, from the nearest up; some may be left out."""
    if not typed:
        return Rank.EXACT
    found = []
    for kinds, of_kind, words in readings(typed, index):
        for place, unit in enumerate(above):
            name = words_of_name(unit.name)
            own = rank_whole(words[: len(name)], name) if _fits(kinds, unit, index) else None
            rest = None if own is None else _rank_above(words[len(name) :], above[place + 1 :], index)
            if own is not None and rest is not None:
                found.append(max(own, of_kind, rest))
    return min(found, default=None)


def _fits(kinds: frozenset[str], unit: RegisteredUnit, index: Index) -> bool:
    """Whether the unit is or was of one of the kinds; no kind typed fits all."""
    if not kinds or unit.kind in kinds:
        return True
    return any(
        split_kind(change.old_name, index.register.kinds)[0] in kinds for change in index.register.changes_of(unit.code)
    )
