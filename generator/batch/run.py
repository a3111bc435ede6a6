"""Runs a batch: every unit drafted by some process, its outcome in the journal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import Protocol

from generator.batch.journal import Known
from generator.batch.outcome import Outcome, Status
from generator.batch.sources.item import Item, Items
from generator.batch.work import Job, Setup, Unchanged, draft_chunk
from generator.errors import Place, Problem
from generator.workers.feed import OpenExecutor, feed

Progress = Callable[[int, int, int], None]  # done, of all, failed


class Record(Protocol):
    """Where outcomes go."""

    def add(self, outcomes: Iterable[Outcome]) -> None: ...

    def repeat(
        self, known: Known, number: int, notes: Iterable[Problem], told: tuple[Problem, ...] | None
    ) -> Outcome: ...


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
    setup: Setup, items: Items, *, open_executor: OpenExecutor, jobs: int, record: Record,
    known: dict[str, Known], progress: Progress,
) -> Tally:  # fmt: skip
    """Drafts every item; each outcome is in the journal as soon as it is known.

    The items are taken away: a unit that is done costs no memory.
    """
    tally = Tally(total=len(items))

    def take(results: Sequence[Outcome | Unchanged]) -> None:
        outcomes = [result for result in results if isinstance(result, Outcome)]
        record.add(outcomes)
        same = [result for result in results if isinstance(result, Unchanged)]
        again = [record.repeat(known[each.key], each.number, each.notes, each.told) for each in same]
        tally.unchanged += len(again)
        outcomes += again
        tally.counts.update(outcome.status for outcome in outcomes)
        tally.told += sum(bool(outcome.problems) for outcome in outcomes)
        progress(tally.seen, tally.total, tally.counts[Status.FAILED])

    with closing(feed(draft_chunk, setup, _Work(items, known), open_executor=open_executor, jobs=jobs)) as chunks:
        for chunk, results in chunks:
            take([_crashed(job.item) for job in chunk] if results is None else results)
    return tally


@dataclass(frozen=True, slots=True)
class _Work:
    """The jobs of all items, each made when it is handed out."""

    items: Items
    known: dict[str, Known]

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Job]:
        while self.items:
            item = self.items.popleft()
            yield Job(item=item, known=self.known.get(item.key))


def _crashed(item: Item) -> Outcome:
    problem = Problem(code="LO104", place=Place(file=item.key), found=item.label)
    return Outcome(number=item.number, key=item.key, label=item.label, status=Status.FAILED, problems=(problem,))
