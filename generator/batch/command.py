"""A batch as a person asks for it: find the units, draft them all, put the dossier beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from uuid import uuid4

from generator import resources
from generator.batch import dossier, lock
from generator.batch import journal as journals
from generator.batch.journal import Known
from generator.batch.order import Order, open_source, pack_of, refuse_file_name
from generator.batch.outcome import Outcome, Status
from generator.batch.run import Progress, Tally, run
from generator.batch.sources.item import Items
from generator.batch.work import Setup, warm
from generator.errors import BatchError, GeneratorError, Place, Problem, Severity, has_errors, in_order, writing
from generator.model import Pack
from generator.render.files import refuse_links, remove_leftovers
from generator.sheet.book import SUFFIXES
from generator.text import slug
from generator.workers.executors import cluster, processes
from generator.workers.feed import OpenExecutor

SUMMARY = "_tong-hop"
_MOST_NAMED = 5  # files of earlier runs named on the screen


def summary_name(pack: str) -> str:
    """The folder of journal and dossier: each pack has its own, so that the plans of several may stand in one place."""
    return f"{SUMMARY}-{slug(pack)}" if pack else SUMMARY


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchResult:
    """How a batch ended; what became of each unit stands in the journal."""

    total: int
    done: int
    failed: int
    skipped: int
    unchanged: int
    told: int  # units of which there is something to tell
    journal: Path
    dossier: tuple[Path, ...] = ()
    common_gaps: tuple[str, ...] = ()  # what no document has
    marked: Path | None = None  # the list with its faults marked
    pdfs: int = 0
    problems: tuple[Problem, ...] = ()  # of the source as a whole


def run_batch(
    order: Order, *, progress: Progress, pdf_progress: Progress = lambda *_: None, scheduler: str = ""
) -> BatchResult:
    """Drafts the plans of all units; raises when the batch cannot begin."""
    refuse_file_name(order.output)
    executor = partial(cluster, scheduler) if scheduler else partial(processes, order.jobs)
    batch = _opened(replace(order, pack=pack_of(order)), executor)
    if not scheduler:
        warm(batch.setup)
    if order.is_strict:
        batch.refuse_faults()
    return batch.finished(progress, pdf_progress)


def _opened(order: Order, executor: OpenExecutor) -> _Batch:
    """The batch with its units; raises when there are none. Of the source nothing is kept but what readers need."""
    source, problems = open_source(order)
    items = source.items(order.pack)
    if not items:
        raise BatchError([Problem(code="LO106", place=Place(file=str(order.source)), found=str(order.source))])
    setup = Setup(
        id=uuid4().hex,  # a process that lives on must not take the next run for this one
        source=source.without_items(),
        pack=order.pack,
        output=order.output,
        is_final=order.is_final,
    )
    return _Batch(order=order, setup=setup, items=items, executor=executor, problems=tuple(problems))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Batch:
    """A batch whose units are known."""

    order: Order
    setup: Setup
    items: Items  # taken away when they are drafted
    executor: OpenExecutor
    problems: tuple[Problem, ...]  # of the source as a whole

    @property
    def folder(self) -> Path:
        return self.order.output / summary_name(self.order.pack)

    @property
    def journal(self) -> Path:
        return self.folder / journals.NAME

    def refuse_faults(self) -> None:
        """A rehearsal that writes nothing; raises with all problems when any unit fails."""
        faults = _Faults()
        rehearsal = replace(self.setup, id=f"{self.setup.id}-rehearsal", is_rehearsal=True)
        run(
            rehearsal, self.items.copy(), open_executor=self.executor, jobs=self.order.jobs, record=faults, known={},
            progress=lambda *_: None,
        )  # fmt: skip
        if faults.problems or has_errors(self.problems):
            raise BatchError([*self.problems, *faults.problems])

    def finished(self, progress: Progress, pdf_progress: Progress) -> BatchResult:
        """Every unit drafted and the dossier beside the documents, while no other run writes there."""
        with writing(self.order.output):
            refuse_links(self.order.output, self.order.output / lock.NAME, self.folder, *self.folder.glob("*"))
        with lock.alone_in(self.order.output):
            tally = self._draft(progress)
            pdfs, pdf_problems = self._pdfs(pdf_progress) if self.order.wants_pdf else (0, ())
            marked, mark_notes = self._marked() if self.problems or tally.told else (None, ())
            told = dossier.write(self.folder, self.journal, self._packs())
        return BatchResult(
            total=tally.total,
            done=tally.counts[Status.DONE],
            failed=tally.counts[Status.FAILED],
            skipped=tally.counts[Status.SKIPPED],
            unchanged=tally.unchanged,
            told=tally.told,
            journal=self.journal,
            dossier=told.files,
            common_gaps=told.common_gaps,
            marked=marked,
            pdfs=pdfs,
            problems=in_order((*self.problems, *pdf_problems, *mark_notes, *self._left_notes(told))),
        )

    def _draft(self, progress: Progress) -> Tally:
        with self._journal() as journal:
            known = journal.known()  # read in any case: it tells which documents earlier runs have left
            tally = run(
                self.setup, self.items, open_executor=self.executor, jobs=self.order.jobs, record=journal,
                known=known if self.order.resumes else {}, progress=progress,
            )  # fmt: skip
            journal.keep_left(self.order.output)
            journal.put_in_order()
        return tally

    def _journal(self) -> journals.Journal:
        """The journal of the run, in a folder cleared of what a killed run left; raises when it cannot be written."""
        with writing(self.order.output):
            remove_leftovers(self.order.output)
            return journals.Journal(self.journal)

    def _pdfs(self, progress: Progress) -> tuple[int, tuple[Problem, ...]]:
        """How many documents have their PDF, and why the others have none; those of an earlier run are kept."""
        from generator.pdf import convert, is_current

        made = (outcome for outcome in journals.read(self.journal) if outcome.status is Status.DONE)
        documents = [self.order.output / outcome.file for outcome in made]
        wanted = [document for document in documents if not is_current(document)]
        seen = len(documents) - len(wanted)

        def show(settled: int) -> None:
            progress(seen + settled, len(documents), 0)

        converted = convert(wanted, instances=self.order.jobs, progress=show)
        return seen + sum(result.pdf is not None for result in converted.results), converted.problems

    def _marked(self) -> tuple[Path | None, tuple[Problem, ...]]:
        """A copy of the list with what is wrong at its cells; None when the source is no list or nothing is wrong."""
        source = self.order.source
        is_list = not source.is_dir() and source.suffix.lower() in SUFFIXES
        of_units = (problem for outcome in journals.read(self.journal) for problem in outcome.problems)
        found = [problem for problem in in_order((*self.problems, *of_units)) if problem.place.file == str(source)]
        if not is_list or not found:
            return None, ()
        from generator.sheet.mark import marked_copy

        try:
            return marked_copy(source, found, self.folder / f"{source.stem}-ket-qua.xlsx")
        except GeneratorError as error:
            return None, tuple(replace(problem, severity=Severity.WARNING) for problem in error.problems)

    def _left_notes(self, told: dossier.Written) -> Iterator[Problem]:
        """That documents of earlier runs stand among those of this one; the dossier names them all."""
        if told.left:
            shown = ", ".join(left.file for left in told.left[:_MOST_NAMED])
            yield Problem(
                code="LO116",
                place=Place(file=str(self.order.output)),
                found=f"{shown}, …" if len(told.left) > _MOST_NAMED else shown,
                values=(("so", str(len(told.left))), ("tep", str(told.files[0]))),
                severity=Severity.WARNING,
            )

    def _packs(self) -> list[Pack]:
        """The packs the plans of the batch were made with."""
        codes = [self.order.pack]
        if not self.order.pack:
            codes = sorted({outcome.pack for outcome in journals.read(self.journal) if outcome.pack})
        return [resources.load_pack(resources.pack_folder(code)) for code in codes]


class _Faults:
    """Keeps only what is wrong."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def add(self, outcomes: Iterable[Outcome]) -> None:
        for outcome in outcomes:
            if outcome.status is Status.FAILED:
                self.problems += outcome.problems

    def repeat(self, known: Known, number: int, notes: Iterable[Problem], told: tuple[Problem, ...] | None) -> Outcome:
        raise NotImplementedError("a rehearsal knows of no earlier run")
