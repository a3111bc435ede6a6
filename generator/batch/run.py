"""Runs a batch over any `concurrent.futures.Executor`: chunks out, outcomes into the journal, nothing lost."""

from __future__ import annotations

import itertools
from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from dataclasses import dataclass, field
from typing import Any, Protocol

from generator.batch.journal import Known
from generator.batch.outcome import Outcome, Status
from generator.batch.sources.item import Item
from generator.batch.work import Job, Setup, Unchanged, draft_chunk
from generator.errors import Place, Problem

CHUNK = 64  # units; an executor's own cost disappears in it
_SHARES = 4  # each process gets at least so many chunks of a small batch, so that all end together
_AHEAD = 2  # chunks waiting for each process, so that none is idle

Progress = Callable[[int, int, int], None]  # done, of all, failed
OpenExecutor = Callable[[], Any]  # a context manager that gives an Executor


class Record(Protocol):
    """Where outcomes go."""

    def add(self, outcomes: Iterable[Outcome]) -> None: ...

    def repeat(self, known: Known, number: int) -> Outcome: ...


@dataclass(slots=True)
class Tally:
    """How far a batch is."""

    total: int
    counts: Counter[Status] = field(default_factory=Counter)
    unchanged: int = 0
    told: int = 0  # units of which there is something to tell

    @property
    def seen(self) -> int:
        return sum(self.counts.values())


def run(
    setup: Setup, items: Sequence[Item], *, open_executor: OpenExecutor, jobs: int, record: Record,
    known: dict[str, Known], progress: Progress,
) -> Tally:  # fmt: skip
    """Drafts every item; each outcome is in the journal as soon as it is known."""
    tally = Tally(total=len(items))

    def take(results: Iterable[Outcome | Unchanged]) -> None:
        outcomes = [result for result in results if isinstance(result, Outcome)]
        record.add(outcomes)
        again = [record.repeat(known[each.key], each.number) for each in results if isinstance(each, Unchanged)]
        tally.unchanged += len(again)
        outcomes += again
        tally.counts.update(outcome.status for outcome in outcomes)
        tally.told += sum(bool(outcome.problems) for outcome in outcomes)
        progress(tally.seen, tally.total, tally.counts[Status.FAILED])

    work = [Job(item=item, known=known.get(item.key)) for item in items]
    size = max(1, min(CHUNK, len(work) // (jobs * _SHARES)))
    waiting = deque(tuple(work[start : start + size]) for start in range(0, len(work), size))
    suspects: list[tuple[Job, ...]] = []
    while waiting:
        suspects += _run_until_broken(setup, waiting, open_executor, jobs, take)
    # A process died over one of these units; alone, each tells whether it is the one.
    for job in itertools.chain.from_iterable(suspects):
        if _run_until_broken(setup, deque([(job,)]), open_executor, 1, take):
            take([_crashed(job.item)])
    return tally


def _run_until_broken(
    setup: Setup,
    waiting: deque[tuple[Job, ...]],
    open_executor: OpenExecutor,
    jobs: int,
    take: Callable[[list[Outcome | Unchanged]], None],
) -> list[tuple[Job, ...]]:
    """Hands out chunks, a few ahead, until there are none; when a process dies, returns those that were under way."""
    running: dict[Future[Any], tuple[Job, ...]] = {}
    with open_executor() as executor:
        while waiting or running:
            try:
                while waiting and len(running) < jobs * _AHEAD:
                    future = executor.submit(draft_chunk, setup, waiting[0])
                    running[future] = waiting.popleft()
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    take(future.result())
                    del running[future]
            except BrokenExecutor:
                return list(running.values())
    return []


def _crashed(item: Item) -> Outcome:
    problem = Problem(code="LO104", place=Place(file=item.key), found=item.label)
    return Outcome(number=item.number, key=item.key, label=item.label, status=Status.FAILED, problems=(problem,))
