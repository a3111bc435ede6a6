"""Word files of anybody, held against the decree; they are only read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import GeneratorError, Problem, has_errors

if TYPE_CHECKING:  # lxml is slow to import, and most commands need none of it
    from generator.check.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFile:
    """What was found in one Word file; `problems` when it could not be read."""

    document: Path
    findings: tuple[Finding, ...] = ()
    insertions: int = 0
    deletions: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Nothing that the decree demands is broken."""
        return not has_errors(self.problems) and not has_errors(finding.problem for finding in self.findings)


def check_documents(paths: Iterable[Path]) -> list[CheckedFile]:
    """Every breach of the decree's form in every Word file; the files are only read."""
    return [check_document(path) for path in paths]


def check_document(path: Path) -> CheckedFile:
    """Every breach of the decree's form in a Word file."""
    from generator.check import findings

    try:
        checked = findings.check_document(_bytes_of(path), str(path))
    except OSError as error:
        return CheckedFile(document=path, problems=refusal_of(path, error))
    except GeneratorError as error:
        return CheckedFile(document=path, problems=error.problems)
    facts = checked.facts
    return CheckedFile(document=path, findings=checked.findings, insertions=facts.insertions, deletions=facts.deletions)


def _bytes_of(path: Path) -> bytes:
    """The file's bytes, at most one more than may be checked; a pipe or a device is never opened, it may not end."""
    from generator.check.reader import MAX_FILE_BYTES, refusal

    if path.exists() and not path.is_file():
        raise refusal("TT101", str(path))
    with path.open("rb") as file:
        return file.read(MAX_FILE_BYTES + 1)


def refusal_of(path: Path, error: OSError) -> tuple[Problem, ...]:
    """Why the system does not let us read a file or folder."""
    from generator.resources import reading  # slow to import, and seldom needed

    try:
        with reading(path, "HS010"):
            raise error
    except GeneratorError as refused:
        return refused.problems
