"""The part of a batch that runs in other processes: a chunk of items in, their outcomes out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from generator.actions.drafts import only_pack
from generator.batch import alike
from generator.batch.drafter import Draft, Drafter
from generator.batch.group import Group
from generator.batch.journal import EDITED, Known
from generator.batch.outcome import Outcome, Status
from generator.batch.sources.item import Item, Reader, Source, folder_of
from generator.batch.sources.table import ReadRow
from generator.errors import GeneratorError, Place, Problem, Severity, has_errors, in_order
from generator.render.files import is_ordinary, write_document
from generator.workers.fault import write_log


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """What every chunk of a batch needs."""

    id: str
    source: Source
    pack: str
    output: Path
    is_final: bool = False
    is_rehearsal: bool = False  # everything but writing


class Job(NamedTuple):
    item: Item
    known: Known | None = None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A unit whose document of an earlier run still stands and would be the same."""

    number: int
    key: str
    notes: tuple[Problem, ...] = ()
    told: tuple[Problem, ...] | None = None  # of what its source says, looked at anew; None: as it was told before


Settled = Outcome | Unchanged
Given = TypeVar("Given")
Made = TypeVar("Made")


@dataclass(slots=True)
class _Begun:
    """A unit on its way to its document."""

    item: Item
    asked: alike.Likeness
    problems: tuple[Problem, ...]
    drafter: Drafter
    made_from: str
    folder: str
    stands: Unchanged | None = None  # what is told of it is to be told anew, its document stays
    group: Group | None = None
    draft: Draft = field(default_factory=Draft)


def draft_chunk(setup: Setup, jobs: Sequence[Job]) -> list[Outcome | Unchanged]:
    """What became of each item; whatever is wrong with one stops only itself."""
    return _workshop(setup).make(jobs)


def _workshop(setup: Setup) -> Workshop:
    """The workshop of the batch; a process works for one batch at a time."""
    workshop = _WORKSHOPS.get(setup.id)
    if workshop is None:
        _WORKSHOPS.clear()
        workshop = _WORKSHOPS[setup.id] = Workshop(setup)
    return workshop


def warm(setup: Setup) -> None:
    """Loads what every chunk needs, so that processes which branch off from this one have it."""
    workshop = _workshop(setup)
    if setup.pack:
        workshop.drafter(setup.pack)


class Workshop:
    """Readers, packs and compiled groups of one batch in one process."""

    def __init__(self, setup: Setup) -> None:
        self.setup = setup
        self.reader: Reader = setup.source.reader(setup.pack)
        self._drafters: dict[str, Drafter] = {}

    def make(self, jobs: Sequence[Job]) -> list[Outcome | Unchanged]:
        """What became of each, in steps of all of them: code that runs many times in a row runs quicker."""
        units = [self._safely(job, self._begun, job) for job in jobs]
        for step in (self._grouped, self._drafted):
            units = [self._safely(job, step, unit) for job, unit in zip(jobs, units, strict=True)]
        return [self._safely(job, self._finished, unit) for job, unit in zip(jobs, units, strict=True)]

    def _safely(self, job: Job, step: Callable[[Given], Made | Settled], given: Given | Settled) -> Made | Settled:
        """What the step makes of it; what is settled already, or is settled by the step's failing, is let through."""
        if isinstance(given, Settled):
            return given
        try:
            return step(given)
        except GeneratorError as error:
            return _failed(job.item, error.problems)
        except Exception as error:
            return _failed(job.item, [_bug(job.item, error)])

    def _begun(self, job: Job) -> _Begun | Outcome | Unchanged:
        """The unit as it was read, unless its document stands already or cannot be made."""
        item, setup = job.item, self.setup
        read = self.reader.read(item)
        if read.is_unasked:
            return _skipped(item)
        said = read.said
        if said is None:
            return _failed(item, read.problems)
        pack = setup.pack or item.pack or (only_pack(said) if said.plans else "")
        if said.plan_for(pack) is None:
            return _skipped(item)
        asked = read.like or alike.itself(said, pack)
        drafter = self.drafter(pack)
        made_from = drafter.made_from(asked.digest)
        folder = item.folder if item.folder is not None else folder_of(said)
        stands = self._standing(job, folder) if job.known and job.known.made_from == made_from else None
        if stands and job.known and _tells_where(job.known, read):
            return stands
        return _Begun(item, asked, read.problems, drafter, made_from, folder, stands)

    def _standing(self, job: Job, folder: str) -> Unchanged | None:
        """That the document of an earlier run still stands where the unit's own would."""
        item, known = job.item, job.known
        if known and _is_own(known.file, folder, item.stem):
            there = self.setup.output / known.file
            if is_ordinary(there) and there.stat().st_size:
                return Unchanged(item.number, item.key, _edited(there, known))
        return None

    def _grouped(self, begun: _Begun) -> _Begun:
        begun.group = begun.drafter.group_for(begun.asked)
        return begun

    def _drafted(self, begun: _Begun) -> _Begun:
        begun.draft = begun.drafter.draft_in(begun.group, begun.asked)
        return begun

    def _finished(self, begun: _Begun) -> Outcome | Unchanged:
        item, asked, drafter, draft = begun.item, begun.asked, begun.drafter, begun.draft
        problems = (*begun.problems, *draft.problems)
        if draft.content is None or has_errors(problems):
            return _failed(item, problems)._replace(gaps=draft.gaps, values=draft.values)
        if begun.stands:
            return replace(begun.stands, told=problems)
        folder = begun.folder
        name, notes = self._written(folder, item.stem, draft.content)
        return Outcome(
            number=item.number,
            key=item.key,
            label=asked.unit.full_name,
            status=Status.DONE,
            pack=drafter.tools.pack.code,
            made_from=begun.made_from,
            file=f"{folder}/{name}" if folder else name,
            sha256=hashlib.sha256(draft.content).hexdigest(),
            values={**draft.own_values, **drafter.told_of(asked)},
            gaps=draft.gaps,
            left_open=draft.left_open,
            declined=tuple(task.task for task in draft.declined),
            recipients=draft.recipients,
            problems=in_order((*problems, *notes)) if problems or notes else (),
        )

    def _written(self, folder: str, stem: str, content: bytes) -> tuple[str, list[Problem]]:
        """The name a document was given in its folder, with what is to be told of it."""
        name = f"{stem}.docx"
        if self.setup.is_rehearsal:
            return name, []
        target, notes = write_document(self.setup.output.joinpath(folder, name), content, self.setup.output)
        return target.name, notes

    def drafter(self, pack: str) -> Drafter:
        """The drafter of a pack, made once."""
        if pack not in self._drafters:
            self._drafters[pack] = Drafter(pack, is_final=self.setup.is_final)
        return self._drafters[pack]


_WORKSHOPS: dict[str, Workshop] = {}


def _is_own(file: str, folder: str, stem: str) -> bool:
    """Whether the file of an earlier run is where the unit's own would stand: a journal may say anything."""
    place, _, name = file.rpartition("/")
    return place == folder and re.fullmatch(rf"{re.escape(stem)}( \([0-9]+\))?\.docx", name) is not None


def _tells_where(known: Known, read: ReadRow) -> bool:
    """Whether all that was told of the unit's source still stands where it was told: a row may have moved."""
    links = read.profile.chain() if known.told and read.profile else ()
    return all(any(link.place(*path) == place for link in links) for path, place in known.told)


def _edited(path: Path, known: Known) -> tuple[Problem, ...]:
    """That the file of an earlier run is no longer as it was written; it stays all the same."""
    if hashlib.sha256(path.read_bytes()).hexdigest() == known.sha256:
        return ()
    return (Problem(code=EDITED, place=Place(file=str(path)), found=known.file, severity=Severity.WARNING),)


def _skipped(item: Item) -> Outcome:
    return Outcome(number=item.number, key=item.key, label=item.label, status=Status.SKIPPED)


def _failed(item: Item, problems: Sequence[Problem]) -> Outcome:
    """A unit without a document; never without a reason."""
    if not problems:
        raise ValueError(f"nothing is wrong with {item.key}, and it has no document")
    return Outcome(
        number=item.number, key=item.key, label=item.label, status=Status.FAILED, problems=in_order(problems)
    )


def _bug(item: Item, error: Exception) -> Problem:
    """Our own mistake: told as a problem of the unit, with the place of the log."""
    return Problem(code="LO105", place=Place(file=item.key), found=item.label, values=(("tep", write_log(error)),))
