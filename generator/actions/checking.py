"""Many Word files held against the decree by several processes."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from generator.actions.apart import PATIENCE, Work, each_apart
from generator.actions.documents import CheckedFile, check_document
from generator.errors import Problem

Check = Callable[[Path], CheckedFile]
Progress = Callable[[int, int, int], None]  # done, of all, unreadable


def check_each(
    paths: Sequence[Path], *, jobs: int, progress: Progress, check: Check = check_document, seconds: float = PATIENCE
) -> Generator[CheckedFile, None, None]:
    """What was found in each file, in the order of the files; only a few of them are in memory at a time."""
    done = failed = 0

    def count(result: CheckedFile) -> None:
        nonlocal done, failed
        done, failed = done + 1, failed + bool(result.problems)
        progress(done, len(paths), failed)

    work = Work(do=partial(_check, check), refused=refused, seconds=seconds)
    return each_apart(paths, work, jobs=jobs, done=count)


def _check(check: Check, path: Path) -> CheckedFile:
    return light(check(path))


def light(result: CheckedFile) -> CheckedFile:
    """The result without what only a rule needs of a paragraph: it goes from process to process."""
    return replace(
        result,
        findings=tuple(
            replace(finding, paragraph=replace(finding.paragraph, runs=())) if finding.paragraph else finding
            for finding in result.findings
        ),
    )


def refused(path: Path, problem: Problem) -> CheckedFile:
    return CheckedFile(document=path, problems=(problem,))
