"""Many small values held as bytes: a quarter of their memory, and each is made anew where it is asked for."""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

Made = TypeVar("Made")


class Packed(Sequence[Made], Generic[Made]):
    """A sequence whose values are made from what is kept of each: texts, numbers, dates and tuples of them."""

    __slots__ = ("_make", "_pieces")

    def __init__(self, make: Callable[[Any], Made], said: Iterable[Any] = ()) -> None:
        """`make` gives the value of what was `said` of it."""
        self._make = make
        self._pieces = deque(map(pickle.dumps, said))

    def append(self, said: Any) -> None:
        self._pieces.append(pickle.dumps(said))

    def popleft(self) -> Made:
        """The first value, whose memory is given back."""
        return self._make(pickle.loads(self._pieces.popleft()))

    def copy(self) -> Packed[Made]:
        """The same values, of which each is taken from one of the two alone."""
        copied = Packed(self._make)
        copied._pieces = self._pieces.copy()
        return copied

    def __len__(self) -> int:
        return len(self._pieces)

    def __iter__(self) -> Iterator[Made]:
        return map(self._make, map(pickle.loads, self._pieces))

    @overload
    def __getitem__(self, place: int) -> Made: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Made, ...]: ...
    def __getitem__(self, place: int | slice) -> Made | tuple[Made, ...]:
        if isinstance(place, slice):
            return tuple(self[number] for number in range(*place.indices(len(self))))
        return self._make(pickle.loads(self._pieces[place]))
