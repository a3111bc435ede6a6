"""Files of strangers, each worked on in a process of its own and for a limited time; a bad one stops only itself."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from generator.errors import Place, Problem
from generator.workers import limits
from generator.workers.executors import readers
from generator.workers.fault import write_log
from generator.workers.feed import feed
from generator.workers.order import InOrder

PATIENCE = 60.0  # seconds for one file; the largest allowed takes three
_CHUNK = 16  # files; a process that dies costs the others no more than that

_T = TypeVar("_T")
_Numbered = tuple[int, Path]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work(Generic[_T]):
    """What is done with a file; `refused` is the result for one that cannot be worked on."""

    do: Callable[[Path], _T]
    refused: Callable[[Path, Problem], _T]
    seconds: float = PATIENCE


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setup(Generic[_T]):
    """What every chunk needs; `notes` is the folder of what ran out of time."""

    work: Work[_T]
    notes: Path


def each_apart(
    paths: Sequence[Path], work: Work[_T], *, jobs: int, done: Callable[[_T], None] = lambda result: None
) -> Generator[_T, None, None]:
    """The result for each file, in the order of the files; `done` is told of each as it comes."""
    from generator.check import findings  # noqa: F401 (processes that branch off from this one have it loaded)

    jobs = max(1, min(jobs, len(paths)))
    with tempfile.TemporaryDirectory(prefix="kehoach-") as folder, InOrder[_T]() as kept:
        setup = _Setup(work=work, notes=Path(folder))
        opened = partial(readers, jobs)
        is_lost = partial(_is_noted, setup.notes)
        numbered = list(enumerate(paths))
        chunks = feed(_do_chunk, setup, numbered, open_executor=opened, jobs=jobs, most=_CHUNK, is_lost=is_lost)
        with closing(chunks):
            for chunk, results in chunks:
                told = [_given_up(path, work) for _, path in chunk] if results is None else results
                for (number, _), result in zip(chunk, told, strict=True):
                    kept.put(number, result)
                    done(result)
                yield from kept.ready()


def _do_chunk(setup: _Setup[_T], chunk: Sequence[_Numbered]) -> list[_T]:
    return [_do(setup, number, path) for number, path in chunk]


def _do(setup: _Setup[_T], number: int, path: Path) -> _T:
    try:
        with limits.seconds(setup.work.seconds, setup.notes / str(number)):
            return setup.work.do(path)
    except Exception as error:
        problem = Problem(code="TT112", place=Place(file=str(path)), values=(("tep", write_log(error)),))
        return setup.work.refused(path, problem)


def _is_noted(notes: Path, piece: _Numbered) -> bool:
    note = notes / str(piece[0])
    return note.exists() and note.stat().st_size > 0


def _given_up(path: Path, work: Work[_T]) -> _T:
    problem = Problem(code="TT111", place=Place(file=str(path)), values=(("giay", f"{work.seconds:.0f}"),))
    return work.refused(path, problem)
