"""A batch as a person asks for it: find the units, draft them all, put the dossier beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from uuid import uuid4

from generator import resources
from generator.batch import dossier
from generator.batch import journal as journals
from generator.batch.journal import Known
from generator.batch.outcome import Outcome, Status
from generator.batch.run import Progress, Tally, run
from generator.batch.sources.communes import communes_source
from generator.batch.sources.folder import FolderSource
from generator.batch.sources.item import Item, Source
from generator.batch.sources.lists import list_source
from generator.batch.sources.many import folder_communes_source
from generator.batch.work import Setup, warm
from generator.errors import BatchError, GeneratorError, Place, Problem, Severity, has_errors, in_order, reason
from generator.model import Pack
from generator.render.files import refuse_links, remove_leftovers
from generator.sheet.book import SUFFIXES
from generator.workers.executors import cluster, processes
from generator.workers.feed import OpenExecutor

SUMMARY = "_tong-hop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is asked of a batch."""

    source: Path
    output: Path
    pack: str = ""
    with_communes: bool = False
    is_final: bool = False
    is_strict: bool = False
    resumes: bool = False
    wants_pdf: bool = False
    jobs: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchResult:
    """How a batch ended; what became of each unit stands in the journal."""

    total: int
    done: int
    failed: int
    skipped: int
    unchanged: int
    journal: Path
    dossier: tuple[Path, ...] = ()
    marked: Path | None = None  # the list with its faults marked
    pdfs: int = 0
    problems: tuple[Problem, ...] = ()  # of the source as a whole


def run_batch(
    order: Order, *, progress: Progress, pdf_progress: Progress = lambda *_: None, scheduler: str = ""
) -> BatchResult:
    """Drafts the plans of all units; raises when the batch cannot begin."""
    order = replace(order, pack=_pack_of(order))
    source, problems = _open_source(order)
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
    if not scheduler:
        warm(setup)
    executor = partial(cluster, scheduler) if scheduler else partial(processes, order.jobs)
    if order.is_strict:
        _refuse_faults(order, setup, items, executor)
    tally, path = _draft(order, setup, items, executor, progress)
    pdfs, pdf_problems = _pdfs(order, path, pdf_progress) if order.wants_pdf else (0, ())
    marked, mark_notes = _marked(order, path, problems) if problems or tally.told else (None, ())
    return BatchResult(
        total=tally.total,
        done=tally.counts[Status.DONE],
        failed=tally.counts[Status.FAILED],
        skipped=tally.counts[Status.SKIPPED],
        unchanged=tally.unchanged,
        journal=path,
        dossier=dossier.write(order.output / SUMMARY, path, _packs(order, path)),
        marked=marked,
        pdfs=pdfs,
        problems=in_order((*problems, *pdf_problems, *mark_notes)),
    )


def _open_source(order: Order) -> tuple[Source, list[Problem]]:
    if order.source.is_dir() and order.with_communes:
        return folder_communes_source(order.source, order.pack)
    if order.source.is_dir():
        return FolderSource(root=order.source), []
    if order.with_communes:
        source, problems = communes_source(order.source, order.pack)
        if source is None or has_errors(problems):
            raise BatchError(problems)
        return source, problems
    if order.source.suffix.lower() in SUFFIXES:
        source, problems = list_source(order.source, order.pack)
        if source is None:
            raise BatchError(problems)
        return source, problems
    raise BatchError([Problem(code="LO108", place=Place(file=str(order.source)), found=str(order.source))])


def _pack_of(order: Order) -> str:
    """The pack for all units; "" where each profile of a folder goes by its own. Rows name none: they must be told."""
    known = resources.pack_names()
    if order.source.is_dir() and not order.with_communes:
        return order.pack
    if order.pack or len(known) == 1:
        return order.pack or known[0]
    values = (("cac_goi", ", ".join(known)), ("vi_du", known[0] if known else ""))
    raise BatchError([Problem(code="LO107", place=Place(file=str(order.source)), values=values)])


class _Faults:
    """Keeps only what is wrong."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def add(self, outcomes: Iterable[Outcome]) -> None:
        for outcome in outcomes:
            if outcome.status is Status.FAILED:
                self.problems += outcome.problems

    def repeat(self, known: Known, number: int) -> Outcome:
        raise NotImplementedError("a rehearsal knows of no earlier run")


def _refuse_faults(order: Order, setup: Setup, items: list[Item], executor: OpenExecutor) -> None:
    """A rehearsal that writes nothing; raises with all problems when any unit fails."""
    faults = _Faults()
    rehearsal = replace(setup, id=f"{setup.id}-rehearsal", is_rehearsal=True)
    run(
        rehearsal, items, open_executor=executor, jobs=order.jobs, record=faults, known={}, progress=lambda *_: None
    )  # fmt: skip
    if faults.problems:
        raise BatchError(faults.problems)


def _draft(
    order: Order, setup: Setup, items: list[Item], executor: OpenExecutor, progress: Progress
) -> tuple[Tally, Path]:
    path = order.output / SUMMARY / journals.NAME
    with _opened(order, path) as journal:
        known = journal.known() if order.resumes else {}
        tally = run(
            setup, items, open_executor=executor, jobs=order.jobs, record=journal, known=known, progress=progress
        )
        journal.put_in_order()
    return tally, path


def _opened(order: Order, path: Path) -> journals.Journal:
    """The journal of the run, in a folder cleared of what a killed run left; raises when it cannot be written to."""
    try:
        refuse_links(order.output, path.parent, *path.parent.glob("*"))
        remove_leftovers(order.output)
        if not order.resumes:
            path.unlink(missing_ok=True)
        return journals.Journal(path)
    except OSError as error:
        place = Place(file=str(order.output))
        raise BatchError([Problem(code="DU202", place=place, found=reason(error))]) from error


def _pdfs(order: Order, journal: Path, progress: Progress) -> tuple[int, tuple[Problem, ...]]:
    """How many documents have their PDF, and why the others have none; those of an earlier run are kept."""
    from generator.pdf import convert, is_current

    documents = [order.output / outcome.file for outcome in journals.read(journal) if outcome.status is Status.DONE]
    wanted = [document for document in documents if not is_current(document)]
    seen = len(documents) - len(wanted)

    def show(settled: int) -> None:
        progress(seen + settled, len(documents), 0)

    converted = convert(wanted, instances=order.jobs, progress=show)
    return seen + sum(result.pdf is not None for result in converted.results), converted.problems


def _marked(order: Order, journal: Path, problems: list[Problem]) -> tuple[Path | None, tuple[Problem, ...]]:
    """A copy of the list with what is wrong at its cells; None when the source is no list or nothing is wrong."""
    is_list = not order.source.is_dir() and order.source.suffix.lower() in SUFFIXES
    found = [*problems, *(problem for outcome in journals.read(journal) for problem in outcome.problems)]
    found = [problem for problem in found if problem.place.file == str(order.source)]
    if not is_list or not found:
        return None, ()
    from generator.sheet.mark import marked_copy

    try:
        return marked_copy(order.source, found, order.output / SUMMARY / f"{order.source.stem}-ket-qua.xlsx")
    except GeneratorError as error:
        return None, tuple(replace(problem, severity=Severity.WARNING) for problem in error.problems)


def _packs(order: Order, journal: Path) -> list[Pack]:
    """The packs the plans of the batch were made with."""
    codes = [order.pack] if order.pack else sorted({outcome.pack for outcome in journals.read(journal) if outcome.pack})
    return [resources.load_pack(resources.pack_folder(code)) for code in codes]
