"""What has been done, line by line on the disk, so that a batch that was stopped goes on where it was."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from types import TracebackType

from generator.batch.outcome import Outcome, Status, from_line, to_line
from generator.errors import Place, Problem, in_order, writing
from generator.render.files import is_ordinary
from generator.yamlio import Path

NAME = "nhat-ky.jsonl"
EDITED = "LO113"  # of the file of an earlier run: true or not at each run anew
_PERSONS = "DU201"  # an edited file stands beside the new one: told with its unit
_OF_FILES = "DU2"  # what was told of how a document was written, and of nothing that its unit says
_NUMBERED = re.compile(r" \([0-9]+\)(?=\.docx$)")
_NOWHERE = -1
MAX_LINE = 4_000_000  # bytes; a longer line is none of ours, and is not read at once


@dataclass(frozen=True, slots=True)
class Known:
    """A unit that an earlier run has done, and where its line begins."""

    made_from: str
    file: str
    sha256: str
    offset: int
    told: tuple[tuple[Path, Place], ...] = ()  # of what its source was told to look at: the keys, and where they stood


class Journal:
    """Outcomes are added as they come; whatever the moment of a stop, every whole line is true."""

    def __init__(self, path: FilePath) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("a+b")
        self._places = array("q")  # where the line of each unit of this run begins, by the unit's number
        self._left: dict[str, int] = {}  # documents of earlier runs that are no unit's of this one yet, by their lines
        if self._file.tell() and not _ends_with_a_line(path):
            self._file.write(b"\n")
        self._end = self._file.tell()

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with writing(self.path):  # what a full disk has not taken yet is refused only now
            self._file.close()

    def known(self) -> dict[str, Known]:
        """The last outcome of each unit that was done."""
        found: dict[str, Known] = {}
        for offset, outcome in _lines(self.path):
            told = tuple((each.path, each.place) for each in outcome.problems if not _is_of_file(each))
            found[outcome.key] = Known(outcome.made_from, outcome.file, outcome.sha256, offset, told)
            if outcome.file:
                self._left[outcome.file] = offset
        return {key: known for key, known in found.items() if known.file}

    def add(self, outcomes: Iterable[Outcome]) -> None:
        with writing(self.path):
            for outcome in outcomes:
                line = f"{to_line(outcome)}\n".encode()
                self._keep_place(outcome.number)
                self._end += self._file.write(line)
                self._left.pop(outcome.file, None)
                if any(problem.code == _PERSONS for problem in outcome.problems):
                    self._left.pop(_NUMBERED.sub("", outcome.file), None)
            self._file.flush()

    def _keep_place(self, number: int) -> None:
        missing = number + 1 - len(self._places)
        self._places.extend([_NOWHERE] * missing)
        self._places[number] = self._end

    def keep_left(self, folder: FilePath) -> None:
        """Adds the lines of documents of earlier runs that stand in the folder and are no unit's of this run."""
        for number, (file, offset) in enumerate(sorted(self._left.items()), start=len(self._places)):
            if is_ordinary(folder / file):
                self.add([self._at(offset)._replace(number=number, status=Status.LEFT)])

    def put_in_order(self) -> None:
        """Closes the journal with one line for each unit of this run, in their order: the same however it ran.

        After them stand the lines of documents that earlier runs have left.
        """
        temporary = self.path.with_suffix(".tmp")
        with writing(self.path):
            self._file.close()
            with self.path.open("rb") as file, temporary.open("wb") as ordered:
                for offset in self._places:
                    if offset != _NOWHERE:
                        file.seek(offset)
                        ordered.write(file.readline())
            temporary.replace(self.path)

    def repeat(
        self, known: Known, number: int, notes: Iterable[Problem] = (), told: tuple[Problem, ...] | None = None
    ) -> Outcome:
        """Adds again what an earlier run has written of a unit, with what is to be told of its file now.

        `told` is what the source says now, where it was looked at anew.
        """
        outcome = self._at(known.offset)
        kept = [each for each in outcome.problems if self._still_holds(each, outcome, told)]
        again = outcome._replace(number=number, status=Status.DONE, problems=in_order((*kept, *(told or ()), *notes)))
        self.add([again])
        return again

    def _still_holds(self, problem: Problem, outcome: Outcome, told: tuple[Problem, ...] | None) -> bool:
        """Whether what was told in an earlier run is to be told again; of another file only while that is there."""
        if not _is_of_file(problem):
            return told is None
        beside = (self.path.parents[1] / outcome.file).with_name(FilePath(problem.place.file).name)
        return problem.code != EDITED and beside.is_file()

    def _at(self, offset: int) -> Outcome:
        with self.path.open("rb") as file:
            file.seek(offset)
            outcome = from_line(file.readline().decode("utf-8", "replace"))
        if outcome is None:
            raise ValueError(f"no outcome at {offset}")
        return outcome


def read(path: FilePath) -> Iterator[Outcome]:
    """The outcomes of the units of the run in the order they were written; a line cut off by a stop is left out."""
    return (outcome for outcome in read_all(path) if outcome.status is not Status.LEFT)


def read_all(path: FilePath) -> Iterator[Outcome]:
    """The same, and the documents that earlier runs have left."""
    return (outcome for _, outcome in _lines(path))


def _lines(path: FilePath) -> Iterator[tuple[int, Outcome]]:
    if not path.is_file():
        return
    offset = 0
    with path.open("rb") as file:
        while line := file.readline(MAX_LINE):
            outcome = from_line(line.decode("utf-8", "replace")) if line.endswith(b"\n") else None
            if outcome is not None:
                yield offset, outcome
            offset += len(line)


def _is_of_file(problem: Problem) -> bool:
    return problem.code == EDITED or problem.code.startswith(_OF_FILES)


def _ends_with_a_line(path: FilePath) -> bool:
    with path.open("rb") as file:
        file.seek(-1, 2)
        return file.read(1) == b"\n"
