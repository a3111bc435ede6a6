"""Which keys may occur more than once among many, without holding those that occur once."""

from __future__ import annotations

from array import array
from collections.abc import Hashable
from itertools import pairwise
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Repeats(Generic[Key]):
    """Keys of which only the hashes are kept."""

    def __init__(self) -> None:
        self._hashes = array("q")

    def add(self, key: Key) -> None:
        self._hashes.append(hash(key))

    def hashes(self) -> frozenset[int]:
        """Those of every key that occurs more than once, and of hardly another."""
        return frozenset(known for known, following in pairwise(sorted(self._hashes)) if known == following)
