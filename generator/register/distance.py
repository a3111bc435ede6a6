"""How far two spellings of a name are from each other."""

from __future__ import annotations

from functools import lru_cache

_CACHED = 1 << 14  # more than there are names in the register


def allowed_distance(name: str) -> int:
    """How many slips a name of that length may hold and still be meant: none in the shortest."""
    return 0 if len(name) < 4 else 1 if len(name) < 7 else 2


def may_be_near(one: str, other: str, most: int) -> bool:
    """A quick no for most pairs: one slip changes at most two of the letters that occur."""
    return abs(len(one) - len(other)) <= most and (_letters(one) ^ _letters(other)).bit_count() <= 2 * most


@lru_cache(maxsize=_CACHED)
def _letters(name: str) -> int:
    bits = 0
    for char in name:
        bits |= 1 << (ord(char) & 63)
    return bits


def distance(one: str, other: str, most: int) -> int:
    """Letters to add, drop, change or swap; `most` + 1 when there are more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    older, row = [], list(range(len(other) + 1))
    for i, char in enumerate(one):
        older, before = row, older
        row = [i + 1]
        for j, of_other in enumerate(other):
            cost = min(older[j + 1] + 1, row[j] + 1, older[j] + (char != of_other))
            if i and j and char == other[j - 1] and one[i - 1] == of_other:
                cost = min(cost, before[j - 1] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
