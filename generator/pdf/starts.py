"""Which documents go into which start of LibreOffice, how long it may take, and what follows when it fails.

A start that fails keeps what it made. Of the rest the first, most likely the culprit, is tried alone, the others in
halves; a document fails for good when it fails alone and not for the first time. So a bad one costs only itself.
When starts bring nothing at all, a text of our own is tried: if that fails too, not the documents are at fault.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.errors import Place, Problem, reason
from generator.pdf import seal
from generator.pdf.office import MAX_FILES, Office, remove

OFFICE_PLACE = Place(file="LibreOffice")
_WORTH_A_START = 10  # documents; fewer do not repay a second instance
_BARREN = 5  # starts in a row that made nothing, before LibreOffice itself is tried
_POLL_S = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How many instances run at once, and how long one may go without making a PDF."""

    instances: int
    seconds_to_start: float
    seconds_per_file: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one document: a whole PDF made from the content with that digest, or the reason why not."""

    document: Path
    pdf: bytes = b""
    digest: str = ""
    problem: Problem | None = None


@dataclass(slots=True, eq=False)
class _Task:
    document: Path
    failures: int = 0
    digest: str = ""


@dataclass(slots=True, eq=False)
class _Start:
    """A running LibreOffice and the PDFs it still owes; without tasks it is the trial of LibreOffice itself."""

    office: Office
    folder: Path
    tasks: tuple[_Task, ...]
    deadline: float
    owed: dict[Path, _Task | None] = field(default_factory=dict)
    has_made: bool = False


class Starts:
    """The starts of one run, in `folder`; an interruption ends every process."""

    def __init__(self, program: Path, folder: Path, limits: Limits) -> None:
        self._program, self._folder, self._limits = program, folder, limits
        self._waiting: deque[tuple[_Task, ...]] = deque()
        self._running: list[_Start] = []
        self._count = 0
        self._barren, self._bearable = 0, 1

    def outcomes(self, documents: Sequence[Path]) -> Generator[Outcome]:
        """One outcome for each document, as they come; the iterator must be closed if it is left early."""
        self._waiting.extend(_portions([_Task(document) for document in documents], self._limits.instances))
        try:
            while self._waiting or self._running:
                yield from self._start_waiting()
                for start in tuple(self._running):
                    yield from self._look_at(start)
                if self._running:
                    time.sleep(_POLL_S)
        finally:
            for start in self._running:
                start.office.stop()

    # ------------------------------------------------------------ starting

    def _start_waiting(self) -> Iterator[Outcome]:
        while self._waiting and len(self._running) < self._limits.instances:
            tasks = self._waiting.popleft()
            self._count += 1
            folder = self._folder / str(self._count)
            refused: list[Outcome] = []
            try:
                inputs = _staged(tasks, folder, refused)
                if inputs:
                    self._begin(folder, inputs)
            except OSError as error:
                unread = {outcome.document for outcome in refused}
                tasks = tuple(task for task in tasks if task.document not in unread)
                yield from self._give_up(tasks, reason(error))
            yield from refused

    def _begin(self, folder: Path, inputs: dict[Path, _Task | None]) -> None:
        office = Office(self._program, folder, tuple(inputs))
        patience = self._limits.seconds_to_start + self._limits.seconds_per_file
        self._running.append(
            _Start(
                office=office,
                folder=folder,
                tasks=tuple(task for task in inputs.values() if task),
                deadline=time.monotonic() + patience,
                owed={office.outputs / f"{path.stem}.pdf": task for path, task in inputs.items()},
            )
        )

    # ------------------------------------------------------------ watching

    def _look_at(self, start: _Start) -> Iterator[Outcome]:
        is_over = start.office.is_over()  # asked first, so that nothing made until then is missed
        yield from self._harvest(start)
        is_late = time.monotonic() > start.deadline
        if is_over or is_late or not start.owed:
            start.office.stop()
            yield from self._harvest(start)
            yield from self._finish(start, is_late=is_late and not is_over)

    def _harvest(self, start: _Start) -> Iterator[Outcome]:
        """The PDFs that are whole by now; each one buys the next its time."""
        for path, task in tuple(start.owed.items()):
            pdf = _whole(path)
            if pdf:
                del start.owed[path]
                start.has_made = True
                start.deadline = time.monotonic() + self._limits.seconds_per_file
                if task:
                    yield Outcome(document=task.document, pdf=pdf, digest=task.digest)

    def _finish(self, start: _Start, *, is_late: bool) -> Iterator[Outcome]:
        self._running.remove(start)
        words = start.office.last_words()
        remove(start.folder)
        self._barren = 0 if start.has_made else self._barren + 1
        self._bearable = _BARREN if start.has_made else self._bearable
        left = tuple(task for task in start.owed.values() if task)
        if not start.tasks and not start.has_made:
            yield from self._give_up((), words)
        elif len(start.tasks) == 1 and left and left[0].failures:
            yield Outcome(document=left[0].document, problem=_failure(left[0], is_late))
        else:
            self._again(left)
        if self._waiting and self._barren >= self._bearable and start.tasks:
            self._waiting.appendleft(())

    def _again(self, left: tuple[_Task, ...]) -> None:
        for task in left:
            task.failures += 1
        half = (len(left) + 2) // 2
        self._waiting.extend(portion for portion in (left[:1], left[1:half], left[half:]) if portion)

    def _give_up(self, tasks: tuple[_Task, ...], found: str) -> Iterator[Outcome]:
        """LibreOffice does not work here: what is left is told at once, not tried one by one."""
        problem = Problem(code="DU302", place=OFFICE_PLACE, found=found)
        left = [*tasks, *(task for portion in self._waiting for task in portion)]
        self._waiting.clear()
        for start in self._running:
            start.office.stop()
            yield from self._harvest(start)
            left += [task for task in start.owed.values() if task]
        self._running.clear()
        yield from (Outcome(document=task.document, problem=problem) for task in left)


def _portions(tasks: list[_Task], instances: int) -> Iterator[tuple[_Task, ...]]:
    """Equal shares for the instances, none larger than LibreOffice takes."""
    size = min(MAX_FILES, max(_WORTH_A_START, -(-len(tasks) // instances)))
    for first in range(0, len(tasks), size):
        yield tuple(tasks[first : first + size])


def _staged(tasks: tuple[_Task, ...], folder: Path, refused: list[Outcome]) -> dict[Path, _Task | None]:
    """Copies under numbered names: two of one name do not meet, and no name is odd. What cannot be read is refused."""
    inputs: dict[Path, _Task | None] = {}
    (folder / "docx").mkdir(parents=True)
    for number, task in enumerate(tasks, start=1):
        try:
            content = task.document.read_bytes()
        except OSError as error:
            refused.append(Outcome(document=task.document, problem=_unreadable(task.document, error)))
            continue
        task.digest = seal.document_digest(content)
        path = folder / "docx" / f"{number:03}.docx"
        path.write_bytes(content)
        inputs[path] = task
    if not tasks:
        path = folder / "docx" / "thu.txt"
        path.write_text("Thử LibreOffice.\n", "utf-8")
        inputs[path] = None
    return inputs


def _unreadable(document: Path, error: OSError) -> Problem:
    return Problem(code="HS010", place=Place(file=str(document)), found=reason(error))


def _failure(task: _Task, is_late: bool) -> Problem:
    return Problem(code="DU304" if is_late else "DU303", place=Place(file=str(task.document)))


def _whole(path: Path) -> bytes:
    """The PDF when it is there and finished; empty while it is not."""
    try:
        raw = path.read_bytes()
    except OSError:  # not there yet, or (on Windows) still open
        return b""
    return raw if seal.is_whole(raw) else b""
