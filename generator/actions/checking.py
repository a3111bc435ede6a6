"""Many Word files, held against the decree by several processes; a bad one stops only itself."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator.actions.documents import CheckedFile, check_document
from generator.errors import Place, Problem
from generator.workers import limits
from generator.workers.executors import readers
from generator.workers.fault import write_log
from generator.workers.feed import feed
from generator.workers.order import InOrder

PATIENCE = 60.0  # seconds for one file; the largest allowed takes three
_CHUNK = 16  # files; a process that dies costs the others no more than that

Check = Callable[[Path], CheckedFile]
Progress = Callable[[int, int, int], None]  # done, of all, unreadable
_Numbered = tuple[int, Path]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setup:
    """What every chunk needs."""

    check: Check
    seconds: float


def check_each(
    paths: Sequence[Path], *, jobs: int, progress: Progress, check: Check = check_document, seconds: float = PATIENCE
) -> Generator[CheckedFile, None, None]:
    """What was found in each file, in the order of the files; only a few of them are in memory at a time."""
    from generator.check import findings  # noqa: F401 (processes that branch off from this one have it loaded)

    setup, total = _Setup(check=check, seconds=seconds), len(paths)
    jobs = max(1, min(jobs, total))
    work = list(enumerate(paths))
    done = failed = 0
    chunks = feed(_check_chunk, setup, work, open_executor=partial(readers, jobs), jobs=jobs, most=_CHUNK)
    with closing(chunks), InOrder[CheckedFile]() as kept:
        for chunk, results in chunks:
            checked = [_given_up(path, seconds) for _, path in chunk] if results is None else results
            for (number, _), result in zip(chunk, checked, strict=True):
                kept.put(number, result)
            done, failed = done + len(checked), failed + sum(bool(result.problems) for result in checked)
            progress(done, total, failed)
            yield from kept.ready()


def _check_chunk(setup: _Setup, chunk: Sequence[_Numbered]) -> list[CheckedFile]:
    return [_check(setup, path) for _, path in chunk]


def _check(setup: _Setup, path: Path) -> CheckedFile:
    try:
        with limits.seconds(setup.seconds):
            return _light(setup.check(path))
    except Exception as error:
        problem = Problem(code="TT112", place=Place(file=str(path)), values=(("tep", write_log(error)),))
        return CheckedFile(document=path, problems=(problem,))


def _light(result: CheckedFile) -> CheckedFile:
    """The result without what only a rule needs of a paragraph: it goes from process to process."""
    return replace(
        result,
        findings=tuple(
            replace(finding, paragraph=replace(finding.paragraph, runs=())) if finding.paragraph else finding
            for finding in result.findings
        ),
    )


def _given_up(path: Path, seconds: float) -> CheckedFile:
    problem = Problem(code="TT111", place=Place(file=str(path)), values=(("giay", f"{seconds:.0f}"),))
    return CheckedFile(document=path, problems=(problem,))
