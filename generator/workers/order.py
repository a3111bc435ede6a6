"""Results that come in any order, given back in the order asked for."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterator
from types import TracebackType
from typing import Generic, TypeVar

_T = TypeVar("_T")
_IN_MEMORY = 4_000_000  # bytes; more than that waits on disk


class InOrder(Generic[_T]):
    """Keeps what came too early in a file, so that memory does not grow while one slow piece holds up the others."""

    def __init__(self) -> None:
        self._next = 0
        self._places: dict[int, int] = {}
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY, prefix="kehoach-")  # noqa: SIM115 (closed at the exit)

    def __enter__(self) -> InOrder[_T]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def put(self, number: int, value: _T) -> None:
        """Keeps the value of a number, the first of which is 0."""
        if not self._places:
            self._file.seek(0)
            self._file.truncate()
        self._places[number] = self._file.seek(0, 2)
        pickle.dump(value, self._file)

    def ready(self) -> Iterator[_T]:
        """The values whose turn has come, each once."""
        while self._next in self._places:
            self._file.seek(self._places.pop(self._next))
            self._next += 1
            yield pickle.load(self._file)
