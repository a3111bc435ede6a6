"""Search in the register: units of both regimes by code or by name, however the name is spelled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple, TypeVar

from generator.model import Level
from generator.register import TWO_TIERS, Change, Register, RegisteredUnit, split_kind
from generator.register.near import allowed_distance, distance, may_be_near
from generator.register.words import (
    Rank,
    Words,
    plain,
    plain_name,
    plain_text,
    rank_name,
    rank_whole,
    words_of,
    words_of_name,
)

MOST_LETTERS = 200
SHORT_NAMES = "ten_viet_tat"  # the table of names people shorten
_MOST_WORDS_OF_A_NAME = 12
_NEAREST_SHOWN = 10
# What is wrong in a near name, by weight; a wrong kind weighs 1.
_LETTER, _WORD = 2, 6
_LATEST = date.max
_DIGITS_OF_CODES = (2, 3, 5)
_Key = tuple[bool, str]
_K = TypeVar("_K")
_V = TypeVar("_V")


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


class _Listed(NamedTuple):
    """A name under which a unit is listed, and its days. A plain tuple, for there are 14,000 to make at each start."""

    unit: RegisteredUnit
    is_current: bool
    first: date
    last: date

    @property
    def key(self) -> _Key:
        return self.is_current, self.unit.code


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The register by code and by name without marks, with a blank before it so that words are found at their start."""

    register: Register
    by_code: Mapping[str, list[_Listed]]
    by_name: Mapping[str, list[_Listed]]
    kinds: Mapping[str, tuple[tuple[Words, str], ...]]
    short_names: Mapping[Words, tuple[Words, ...]]


# ---------------------------------------------------------------- the index


def build_index(
    register: Register, kinds: Mapping[str, Iterable[str]], short_names: Iterable[tuple[str, str]] = ()
) -> Index:
    """The index of a register; `kinds` are the kinds of unit with their short forms, `short_names` (short, full)."""
    by_code, by_name = defaultdict(list), defaultdict(list)
    keys: dict[str, str] = {}
    for listed in _listed(register):
        name = listed.unit.name
        if name not in keys:
            keys[name] = f" {plain_name(name)}"
        by_code[listed.unit.code].append(listed)
        by_name[keys[name]].append(listed)
    return Index(
        register=register,
        by_code=dict(by_code),
        by_name=dict(by_name),
        kinds=_grouped((plain_text(words_of(form)), (words_of(form), kind)) for form, kind in _forms(kinds)),
        short_names=_grouped((_plain_words(words_of(short)), words_of(full)) for short, full in short_names),
    )


def _forms(kinds: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    return ((form, kind) for kind, short in kinds.items() for form in (kind, *short))


def _grouped(pairs: Iterable[tuple[_K, _V]]) -> dict[_K, tuple[_V, ...]]:
    groups: dict[_K, list[_V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _listed(register: Register) -> Iterator[_Listed]:
    changed = {change.code for change in register.changes}
    for unit in register.new.values():
        if unit.code in changed:
            yield from _names_of(unit, register)
        else:
            yield _Listed(unit, True, TWO_TIERS, _LATEST)
    last = TWO_TIERS - timedelta(days=1)
    for unit in register.old.values():
        yield _Listed(unit, False, date.min, last)


def _names_of(unit: RegisteredUnit, register: Register) -> Iterator[_Listed]:
    """A unit of today under each name it has had."""
    first = TWO_TIERS
    for change in register.changes_of(unit.code):
        yield _Listed(register_at(register, unit, first), True, first, change.first_day - timedelta(days=1))
        first = change.first_day
    yield _Listed(register_at(register, unit, _LATEST), True, first, _LATEST)


def register_at(register: Register, unit: RegisteredUnit, day: date) -> RegisteredUnit:
    """A unit of today as it is called at the day."""
    return register.find(unit.level, unit.code, max(day, TWO_TIERS)) or unit


# ---------------------------------------------------------------- readings of what was typed


def _readings(typed: Words, index: Index) -> Iterator[tuple[frozenset[str], Rank, Words]]:
    """The words as a name alone, and as a kind with a name behind it."""
    yield frozenset(), Rank.EXACT, typed
    for size in (1, 2):
        ranks = [
            (rank, kind)
            for form, kind in index.kinds.get(plain_text(typed[:size]), ())
            if len(typed) > size and (rank := rank_whole(typed[:size], form)) is not None
        ]
        if ranks:
            yield frozenset(kind for _, kind in ranks), min(ranks)[0], typed[size:]


def _splits(typed: Words, index: Index) -> Iterator[tuple[frozenset[str], Rank, Words, Words]]:
    """Each way to read the words: kinds, how they are spelled, name, names of units above."""
    for kinds, rank, words in _readings(typed, index):
        for size in range(min(len(words), _MOST_WORDS_OF_A_NAME), 0, -1):
            yield kinds, rank, words[:size], words[size:]


def _written_out(typed: Words, index: Index) -> Iterator[Words]:
    """The words as they are, and with a short name in them written out."""
    yield typed
    letters = _plain_words(typed)
    for short, names in index.short_names.items():
        for start in range(len(letters) - len(short) + 1):
            if letters[start : start + len(short)] == short:
                yield from (typed[:start] + full + typed[start + len(short) :] for full in names)


def _plain_words(words: Words) -> Words:
    return tuple(map(plain, words))


# ---------------------------------------------------------------- search


def is_searchable(text: str) -> bool:
    """Whether there is a letter or a digit to look for, and not a whole page."""
    return len(text) <= MOST_LETTERS and bool(words_of(text))


def find_units(text: str, index: Index, day: date | None = None) -> Findings:
    """The units the text may mean; with a day, only those in force then, under their names of that day."""
    if not is_searchable(text):
        return Findings()
    best: dict[_Key, tuple[Rank, _Listed]] = {}
    for typed in _written_out(words_of(text), index):
        for rank, listed in _hits(typed, index):
            if _holds(listed, day) and (listed.key not in best or rank < best[listed.key][0]):
                best[listed.key] = rank, listed
    if best:
        hits = sorted(best.values(), key=lambda hit: (hit[0], *_order(hit[1])))
        return Findings(units=tuple(_found(rank, listed, index, day) for rank, listed in hits))
    return Findings(near=tuple(_found(Rank.NEAR, listed, index, day) for listed in _nearest(text, index, day)))


def _holds(listed: _Listed, day: date | None) -> bool:
    return day is None or listed.first <= day <= listed.last


def _order(listed: _Listed) -> tuple[bool, int, str]:
    """Units of today, the wider unit, then by code."""
    return not listed.is_current, len(listed.unit.code), listed.unit.code


def _found(rank: Rank, listed: _Listed, index: Index, day: date | None) -> Found:
    register, unit = index.register, listed.unit
    above = tuple(ancestors(unit, listed.is_current, register, day or _LATEST))
    if not listed.is_current:
        return Found(rank=rank, unit=unit, above=above, is_current=False)
    unit = register_at(register, unit, day or _LATEST)
    return Found(rank=rank, unit=unit, above=above, is_current=True, changes=register.changes_of(unit.code))


def ancestors(
    unit: RegisteredUnit, is_current: bool, register: Register, day: date = _LATEST
) -> Iterator[RegisteredUnit]:
    """The units above, from the nearest up, as they are called at the day."""
    while unit.parent_code:
        unit = unit_of(unit.parent_code, register, is_current=is_current, day=day)
        yield unit


def unit_of(code: str, register: Register, *, is_current: bool, day: date = _LATEST) -> RegisteredUnit:
    """The unit of a code, of two tiers or of three, as it is called at the day; a code says its level by its length."""
    table = register.new if is_current else register.old
    unit = next(table[level, code] for level in Level if (level, code) in table)
    return register_at(register, unit, day) if is_current else unit


def _hits(typed: Words, index: Index) -> Iterator[tuple[Rank, _Listed]]:
    if len(typed) == 1:
        yield from ((Rank.EXACT, listed) for listed in index.by_code.get(typed[0], ()))
    for kinds, of_kind, name, rest in _splits(typed, index):
        rank_above = _ranks_above(rest, index)
        for listed in _holding(name, index):
            above = rank_above(listed) if not kinds or listed.unit.kind in kinds else None
            rank = rank_name(name, words_of_name(listed.unit.name)) if above is not None else None
            if above is not None and rank is not None:
                yield max(rank, of_kind, above), listed


def _holding(typed: Words, index: Index) -> Iterator[_Listed]:
    """The units in whose name the words stand, marks aside."""
    asked = f" {plain_text(typed)}"
    return (listed for name, units in index.by_name.items() if asked in name for listed in units)


def _ranks_above(typed: Words, index: Index) -> Callable[[_Listed], Rank | None]:
    """How well the words name units above a unit; each unit above is compared once."""
    known: dict[_Key, Rank | None] = {}

    def rank(listed: _Listed) -> Rank | None:
        if not typed:
            return Rank.EXACT
        key = listed.is_current, listed.unit.parent_code
        if key not in known:
            known[key] = _rank_above(typed, _above(listed, index), index)
        return known[key]

    return rank


def _above(listed: _Listed, index: Index) -> tuple[RegisteredUnit, ...]:
    return tuple(ancestors(listed.unit, listed.is_current, index.register))


def _rank_above(typed: Words, above: tuple[RegisteredUnit, ...], index: Index) -> Rank | None:
    """How well the words name the units, from the nearest up; some may be left out."""
    if not typed:
        return Rank.EXACT
    found = []
    for kinds, of_kind, words in _readings(typed, index):
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


# ---------------------------------------------------------------- near names


def _nearest(text: str, index: Index, day: date | None) -> list[_Listed]:
    """The units whose names differ by few letters or marks; failing them, those so named elsewhere or of another kind.

    Only the best and those nearly as good: a long list of doubtful names helps nobody.
    """
    typed = words_of(text)
    best: dict[_Key, tuple[int, int, _Listed]] = {}
    for cost, size, listed in (*_lost_zeros(typed, index), *_near_hits(typed, index)):
        if _holds(listed, day) and (listed.key not in best or (cost, -size) < best[listed.key][:2]):
            best[listed.key] = cost, -size, listed
    ordered = sorted(best.values(), key=lambda hit: (*hit[:2], *_order(hit[2])))
    return [listed for cost, size, listed in ordered if cost <= ordered[0][0] + 1 and size == ordered[0][1]][
        :_NEAREST_SHOWN
    ]


def _lost_zeros(typed: Words, index: Index) -> Iterator[tuple[int, int, _Listed]]:
    """The units of a code whose leading zeros a spreadsheet has dropped."""
    if len(typed) == 1 and typed[0].isdecimal():
        for digits in _DIGITS_OF_CODES:
            yield from ((0, 1, listed) for listed in index.by_code.get(typed[0].zfill(digits), ()))


def _near_hits(typed: Words, index: Index) -> Iterator[tuple[int, int, _Listed]]:
    """Each near unit: what is wrong with it, and from how many words its name was read."""
    for kinds, _, name, rest in _splits(typed, index):
        above: dict[_Key, int] = {}
        for apart, listed in _near_named(plain_text(name), index):
            key = listed.is_current, listed.unit.parent_code
            if key not in above:
                above[key] = _cost_above(rest, _above(listed, index), index)
            is_other = bool(kinds) and listed.unit.kind not in kinds
            yield _LETTER * apart + above[key] + is_other, len(name), listed


def _near_named(asked: str, index: Index) -> Iterator[tuple[int, _Listed]]:
    most = allowed_distance(asked)
    for key, units in index.by_name.items():
        name = key[1:]
        if may_be_near(asked, name, most):
            apart = distance(asked, name, most)
            if apart <= most:
                yield from ((apart, listed) for listed in units)


def _cost_above(typed: Words, above: tuple[RegisteredUnit, ...], index: Index) -> int:
    """How far the words behind the name are from the names above: a few letters, else whole words."""
    if not typed:
        return 0
    names = [plain_name(unit.name) for unit in above]
    costs = []
    for _, _, words in _readings(typed, index):
        asked = plain_text(words)
        most = allowed_distance(asked)
        apart = min((distance(asked, name, most) for name in (*names, " ".join(names))), default=most + 1)
        foreign = sum(word not in " ".join(names).split() for word in _plain_words(words))
        costs.append(_LETTER * apart if apart <= most else _WORD * foreign)
    return min(costs)
