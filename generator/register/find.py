"""Search in the register: units of both regimes by code or by name, however the name is spelled."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache

from generator.model import Level
from generator.register import TWO_TIERS, Change, Register, RegisteredUnit, split_kind
from generator.text import fold, mend_look_alikes, nfc, spelling_key

MOST_LETTERS = 200
_MOST_WORDS_OF_A_NAME = 12
_NEAREST_SHOWN = 10
_LATEST = date.max
_WORD = re.compile(r"[^\W_]+")
_SHORT_WITH_NUMBER = re.compile(r"\b([^\W\d_]{1,2})(?=\d)")


class Rank(IntEnum):
    """How well a unit fits what was asked; the lower the better."""

    EXACT = 0
    TONE = 1
    UNMARKED = 2
    BEGINS = 3
    CONTAINED = 4
    NEAR = 5


_LOOSE = (Rank.BEGINS, Rank.CONTAINED)


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


@dataclass(frozen=True, slots=True)
class _Listed:
    """A name under which a unit is listed, and its days."""

    unit: RegisteredUnit
    is_current: bool
    first: date
    last: date

    @property
    def key(self) -> tuple[bool, Level, str]:
        return self.is_current, self.unit.level, self.unit.code


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The register by code and by folded name."""

    register: Register
    by_code: Mapping[str, tuple[_Listed, ...]]
    by_name: Mapping[str, tuple[_Listed, ...]]
    kinds: Mapping[str, frozenset[str]]


# ---------------------------------------------------------------- the index


def build_index(register: Register, kinds: Mapping[str, Iterable[str]]) -> Index:
    """The index of a register; `kinds` are the kinds of unit with their short forms."""
    by_code, by_name = defaultdict(list), defaultdict(list)
    for listed in _listed(register):
        by_code[listed.unit.code].append(listed)
        by_name[_folded(listed.unit.name)].append(listed)
    forms = defaultdict(set)
    for kind, short in kinds.items():
        for form in (kind, *short):
            forms[_folded(form)].add(kind)
    return Index(
        register=register,
        by_code={code: tuple(units) for code, units in by_code.items()},
        by_name={name: tuple(units) for name, units in by_name.items()},
        kinds={form: frozenset(named) for form, named in forms.items()},
    )


def _listed(register: Register) -> Iterator[_Listed]:
    changed, last_day = _changed(register), TWO_TIERS - timedelta(days=1)
    for unit in register.new.values():
        if unit.code in changed:
            yield from _names_of(unit, register)
        else:
            yield _Listed(unit, True, TWO_TIERS, _LATEST)
    for unit in register.old.values():
        yield _Listed(unit, False, date.min, last_day)


def _names_of(unit: RegisteredUnit, register: Register) -> Iterator[_Listed]:
    """A unit of today under each name it has had."""
    first = TWO_TIERS
    for change in register.changes_of(unit.code):
        yield _Listed(register_at(register, unit, first), True, first, change.first_day - timedelta(days=1))
        first = change.first_day
    yield _Listed(register_at(register, unit, _LATEST), True, first, _LATEST)


def _changed(register: Register) -> frozenset[str]:
    return frozenset(change.code for change in register.changes)


def register_at(register: Register, unit: RegisteredUnit, day: date) -> RegisteredUnit:
    """A unit of today as it is called at the day."""
    return register.find(unit.level, unit.code, max(day, TWO_TIERS)) or unit


# ---------------------------------------------------------------- words


@dataclass(frozen=True, slots=True)
class _Words:
    """What was typed, word by word: as spelled, by spelling key, without marks."""

    exact: tuple[str, ...]
    folded: tuple[str, ...]

    def __getitem__(self, part: slice) -> _Words:
        return _Words(self.exact[part], self.folded[part])

    def __len__(self) -> int:
        return len(self.folded)


def _words(text: str) -> _Words:
    cleaned = mend_look_alikes(nfc(text)).lower()
    exact = [word for word in _WORD.findall(cleaned) if _fold_word(word)]
    return _Words(tuple(exact), tuple(_fold_word(word) for word in exact))


@lru_cache(maxsize=20_000)
def _fold_word(word: str) -> str:
    return fold(word)


@lru_cache(maxsize=20_000)
def _folded(name: str) -> str:
    return fold(name).replace("_", " ")


def _rank_of(typed: _Words, name: str) -> Rank | None:
    """How well the words are the name, and nothing more."""
    known = _words(name)
    if typed.folded != known.folded:
        return None
    if typed.exact == known.exact:
        return Rank.EXACT
    if all(spelling_key(a) == spelling_key(b) for a, b in zip(typed.exact, known.exact, strict=True)):
        return Rank.TONE
    return Rank.UNMARKED


def _readings(typed: _Words, index: Index) -> Iterator[tuple[frozenset[str], _Words]]:
    """The words as a name alone, and as a kind with a name behind it."""
    yield frozenset(), typed
    for size in (1, 2):
        kinds = index.kinds.get(" ".join(typed.folded[:size]))
        if kinds and len(typed) > size:
            yield kinds, typed[size:]


def _splits(typed: _Words, index: Index) -> Iterator[tuple[frozenset[str], _Words, _Words]]:
    """Each way to read the words: kinds, name, names of units above."""
    for kinds, words in _readings(typed, index):
        for size in range(min(len(words), _MOST_WORDS_OF_A_NAME), 0, -1):
            yield kinds, words[:size], words[size:]


# ---------------------------------------------------------------- search


def is_searchable(text: str) -> bool:
    """Whether there is a letter or a digit to look for, and not a whole page."""
    return len(text) <= MOST_LETTERS and len(_words(text)) > 0


def find_units(text: str, index: Index, day: date | None = None) -> Findings:
    """The units the text may mean; with a day, only those in force then, under their names of that day."""
    typed = _words(_SHORT_WITH_NUMBER.sub(r"\1 ", nfc(text)) if is_searchable(text) else "")
    best: dict[tuple[bool, Level, str], tuple[Rank, _Listed]] = {}
    for rank, listed in _hits(typed, index):
        if _holds(listed, day) and (listed.key not in best or rank < best[listed.key][0]):
            best[listed.key] = rank, listed
    if best:
        return Findings(units=tuple(_found(rank, listed, index, day) for rank, listed in _sorted(best.values(), typed)))
    return Findings(near=tuple(_found(Rank.NEAR, listed, index, day) for listed in _nearest(typed, index, day)))


def _holds(listed: _Listed, day: date | None) -> bool:
    return day is None or listed.first <= day <= listed.last


def _sorted(hits: Iterable[tuple[Rank, _Listed]], typed: _Words) -> list[tuple[Rank, _Listed]]:
    """The best first, then names with the very words, units of today, the wider unit, and by code."""
    asked = f" {' '.join(typed.exact)} "

    def order(hit: tuple[Rank, _Listed]) -> tuple[int, bool, bool, int, str]:
        rank, listed = hit
        differs = rank in _LOOSE and asked not in f" {' '.join(_words(listed.unit.name).exact)} "
        return rank, differs, not listed.is_current, len(listed.unit.code), listed.unit.code

    return sorted(hits, key=order)


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
    """The unit of a code, of two tiers or of three, as it is called at the day; no code is of two levels."""
    table = register.new if is_current else register.old
    unit = next(table[level, code] for level in Level if (level, code) in table)
    return register_at(register, unit, day) if is_current else unit


def _hits(typed: _Words, index: Index) -> Iterator[tuple[Rank, _Listed]]:
    if len(typed) == 1:
        yield from ((Rank.EXACT, listed) for listed in index.by_code.get(typed.exact[0], ()))
    for kinds, name, rest in _splits(typed, index):
        for rank, listed in _named(name, index, is_all=not rest):
            if not kinds or listed.unit.kind in kinds:
                above = _rank_above(rest, _above(listed, index), index)
                if above is not None:
                    yield max(rank, above), listed


def _named(typed: _Words, index: Index, *, is_all: bool) -> Iterator[tuple[Rank, _Listed]]:
    """The units whose name is the words, begins with them or holds them; the last may be half a word if it is all."""
    asked = " ".join(typed.folded)
    for listed in index.by_name.get(asked, ()):
        rank = _rank_of(typed, listed.unit.name)
        if rank is not None:
            yield rank, listed
    is_open = is_all and not asked[-1].isdigit()
    start, whole = (asked if is_open else f"{asked} "), f" {asked}" if is_open else f" {asked} "
    for name, units in index.by_name.items():
        if asked in name and name != asked:
            if name.startswith(start):
                yield from ((Rank.BEGINS, listed) for listed in units)
            elif whole in f"{name} ":
                yield from ((Rank.CONTAINED, listed) for listed in units)


def _above(listed: _Listed, index: Index) -> tuple[RegisteredUnit, ...]:
    return tuple(ancestors(listed.unit, listed.is_current, index.register))


def _rank_above(typed: _Words, above: tuple[RegisteredUnit, ...], index: Index) -> Rank | None:
    """How well the words name units above, from the nearest up; some may be left out."""
    if not typed:
        return Rank.EXACT
    found = []
    for kinds, words in _readings(typed, index):
        for place, unit in enumerate(above):
            size = len(_words(unit.name))
            own = _rank_of(words[:size], unit.name) if _fits(kinds, unit, index) else None
            rest = None if own is None else _rank_above(words[size:], above[place + 1 :], index)
            if own is not None and rest is not None:
                found.append(max(own, rest))
    return min(found, default=None)


def _fits(kinds: frozenset[str], unit: RegisteredUnit, index: Index) -> bool:
    """Whether the unit is or was of one of the kinds; no kind typed fits all."""
    was = {split_kind(each.old_name, index.register.kinds)[0] for each in index.register.changes_of(unit.code)}
    return not kinds or bool(kinds & {unit.kind, *was})


# ---------------------------------------------------------------- near names


def _nearest(typed: _Words, index: Index, day: date | None) -> list[_Listed]:
    """The units whose names differ by few letters; failing them, those so named elsewhere or of another kind."""
    best: dict[tuple[bool, Level, str], tuple[int, _Listed]] = {}
    for kinds, name, rest in _splits(typed, index):
        for distance, listed in _near_named(" ".join(name.folded), index):
            total = distance + _distance_above(" ".join(rest.folded), listed, index)
            total += bool(kinds) and listed.unit.kind not in kinds
            if _holds(listed, day) and (listed.key not in best or total < best[listed.key][0]):
                best[listed.key] = total, listed
    ordered = sorted(best.values(), key=lambda hit: (hit[0], not hit[1].is_current, hit[1].unit.code))
    return [listed for _, listed in ordered[:_NEAREST_SHOWN]]


def _near_named(asked: str, index: Index) -> Iterator[tuple[int, _Listed]]:
    most, asked_letters = _most_apart(asked), _letters(asked)
    for name in index.by_name:
        # Each wrong letter changes at most two bits: few names are left to be measured.
        if abs(len(name) - len(asked)) <= most and (_letters(name) ^ asked_letters).bit_count() <= 2 * most:
            distance = edit_distance(asked, name, most)
            if distance <= most:
                yield from ((distance, listed) for listed in index.by_name[name])


def _distance_above(rest: str, listed: _Listed, index: Index) -> int:
    """How far the words behind the name are from a unit above; words that name none of them cost as they are long."""
    if not rest:
        return 0
    names = [_folded(unit.name) for unit in _above(listed, index)]
    phrases = [*names, " ".join(names)]
    kinds = [rest.removeprefix(f"{form} ") for form in index.kinds]
    return min((edit_distance(each, name, 4) for each in {rest, *kinds} for name in phrases), default=len(rest))


def _most_apart(name: str) -> int:
    return 0 if len(name) < 4 else 1 if len(name) < 7 else 2


@lru_cache(maxsize=20_000)
def _letters(name: str) -> int:
    """The letters of a folded name as bits."""
    bits = 0
    for char in set(name):
        bits |= 1 << (ord(char) & 63)
    return bits


def edit_distance(first: str, second: str, most: int) -> int:
    """Letters to add, drop, change or swap; `most` + 1 for anything further apart."""
    if abs(len(first) - len(second)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(second, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == second[j - 2] and first[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
