"""What may be meant when nothing fits: names that differ by few letters or marks, names elsewhere, cut codes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.register import RegisteredUnit
from generator.register.distance import allowed_distance, distance, may_be_near
from generator.register.index import Index, Key, Listed, above_of, holds, order_of
from generator.register.readings import readings, splits
from generator.register.words import Words, plain_name, plain_text, plain_words, words_of

_SHOWN = 10
# What is wrong in a near name, by weight; a wrong kind weighs 1.
_LETTER, _WORD, _ELSEWHERE = 2, 6, 1
_DIGITS_OF_CODES = (2, 3, 5)


def nearest(text: str, index: Index, day: date | None) -> list[Listed]:
    """The units whose names differ by few letters or marks; failing them, those so named elsewhere or of another kind.

    Only the best and those nearly as good: a long list of doubtful names helps nobody.
    """
    typed = words_of(text)
    best: dict[Key, tuple[int, int, Listed]] = {}
    for cost, size, listed in (*_lost_zeros(typed, index), *_near_hits(typed, index)):
        if holds(listed, day) and (listed.key not in best or (cost, -size) < best[listed.key][:2]):
            best[listed.key] = cost, -size, listed
    ordered = sorted(best.values(), key=lambda hit: (*hit[:2], *order_of(hit[2])))
    return [listed for cost, size, listed in ordered if cost <= ordered[0][0] + 1 and size == ordered[0][1]][:_SHOWN]


def _lost_zeros(typed: Words, index: Index) -> Iterator[tuple[int, int, Listed]]:
    """The units of a code whose leading zeros a spreadsheet has dropped."""
    if len(typed) == 1 and typed[0].isdecimal():
        for digits in _DIGITS_OF_CODES:
            yield from ((0, 1, listed) for listed in index.by_code.get(typed[0].zfill(digits), ()))


def _near_hits(typed: Words, index: Index) -> Iterator[tuple[int, int, Listed]]:
    """Each near unit: what is wrong with it, and from how many words its name was read."""
    for kinds, _, name, rest in splits(typed, index):
        names_another = _is_name(rest, index)
        above: dict[Key, int] = {}
        for apart, listed in _near_named(plain_text(name), index):
            key = listed.is_current, listed.unit.parent_code
            if key not in above:
                above[key] = _cost_above(rest, above_of(listed, index), index)
            is_other = bool(kinds) and listed.unit.kind not in kinds
            # A name without a mistake, under a unit that does exist: it stands elsewhere, and that is to be told.
            cost = _ELSEWHERE if names_another and not apart else _LETTER * apart + above[key]
            yield cost + is_other, len(name), listed


def _is_name(typed: Words, index: Index) -> bool:
    """Whether the words, all of them, are the name of some unit."""
    return any(f" {plain_text(words)}" in index.by_name for _, _, words in readings(typed, index) if words)


def _near_named(asked: str, index: Index) -> Iterator[tuple[int, Listed]]:
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
    for _, _, words in readings(typed, index):
        asked = plain_text(words)
        most = allowed_distance(asked)
        apart = min((distance(asked, name, most) for name in (*names, " ".join(names))), default=most + 1)
        foreign = sum(word not in " ".join(names).split() for word in plain_words(words))
        costs.append(_LETTER * apart if apart <= most else _WORD * foreign)
    return min(costs)
