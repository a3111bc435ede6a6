"""Hands work out over any `concurrent.futures.Executor`: chunks out, results back as they come, nothing lost."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import AbstractContextManager
from typing import Any, Generic, Protocol, TypeVar

CHUNK = 64  # pieces; an executor's own cost disappears in it
_SHARES = 4  # each process gets at least so many chunks of little work, so that all end together
_AHEAD = 2  # chunks waiting for each process, so that none is idle

OpenExecutor = Callable[[], AbstractContextManager[Executor]]
_S = TypeVar("_S")
_T = TypeVar("_T")
_R = TypeVar("_R")
_Piece = TypeVar("_Piece", covariant=True)
_Do = Callable[[_S, Sequence[_T]], list[_R]]
_Done = tuple[Sequence[_T], list[_R] | None]


class Work(Protocol[_Piece]):
    """Pieces whose number is known before they are made."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[_Piece]: ...


def feed(
    do: _Do[_S, _T, _R], setup: _S, work: Work[_T],
    *, open_executor: OpenExecutor, jobs: int, most: int = CHUNK, is_lost: Callable[[_T], bool] = lambda piece: False,
) -> Generator[_Done[_T, _R], None, None]:  # fmt: skip
    """Does all the work, at most so many pieces at once; yields each chunk with its results as soon as it is done.

    A piece whose process died over it comes alone, with None; `is_lost` may know which it was. Close it to stop early.
    The work is gone through once, and no further than it is handed out.
    """
    waiting = _Waiting(work, max(1, min(most, len(work) // (jobs * _SHARES))))
    suspects: list[Sequence[_T]] = []
    while waiting:
        broken = yield from _until_broken(do, setup, waiting, open_executor, jobs)
        lost = [piece for chunk in broken for piece in chunk if is_lost(piece)]
        for piece in lost:
            yield (piece,), None
        if lost:
            waiting.give_back(filter(None, ([piece for piece in chunk if piece not in lost] for chunk in broken)))
        else:
            suspects += broken
    # A process died over one of these pieces; alone, each tells whether it is the one.
    for piece in itertools.chain.from_iterable(suspects):
        if (yield from _until_broken(do, setup, _Waiting([piece], 1), open_executor, 1)):
            yield (piece,), None


class _Waiting(Generic[_T]):
    """Chunks that nobody has done: those that were given back, then those that are cut from the work in their turn."""

    def __init__(self, work: Iterable[_T], size: int) -> None:
        pieces = iter(work)
        self._uncut = iter(lambda: list(itertools.islice(pieces, size)), [])
        self._cut: deque[Sequence[_T]] = deque()

    def __bool__(self) -> bool:
        if not self._cut:
            self._cut.extend(itertools.islice(self._uncut, 1))
        return bool(self._cut)

    @property
    def first(self) -> Sequence[_T]:
        return self._cut[0]

    def take(self) -> Sequence[_T]:
        return self._cut.popleft()

    def give_back(self, chunks: Iterable[Sequence[_T]]) -> None:
        self._cut.extendleft(chunks)


def _until_broken(
    do: _Do[_S, _T, _R], setup: _S, waiting: _Waiting[_T], open_executor: OpenExecutor, jobs: int
) -> Generator[_Done[_T, _R], None, list[Sequence[_T]]]:
    """Hands out chunks, a few ahead, until there are none; when a process dies, returns those that were under way."""
    running: dict[Future[Any], Sequence[_T]] = {}
    with open_executor() as executor:
        while waiting or running:
            try:
                while waiting and len(running) < jobs * _AHEAD:
                    future = executor.submit(do, setup, waiting.first)
                    running[future] = waiting.take()
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    results = future.result()
                    yield running.pop(future), results
            except BrokenExecutor:
                return list(running.values())
    return []
