"""Word files of anybody, held against the decree, the calendar, and a unit's own profile; they are only read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import GeneratorError, Place, Problem, has_errors, in_order

if TYPE_CHECKING:  # lxml is slow to import, and most commands need none of it
    from generator.check.findings import Finding
    from generator.model import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFile:
    """What was found in one Word file; `problems` when it could not be read.

    `uncompared` tells why the file was not held against the profile: a plan must be chosen, the profile lacks a date.
    """

    document: Path
    findings: tuple[Finding, ...] = ()
    insertions: int = 0
    deletions: int = 0
    problems: tuple[Problem, ...] = ()
    uncompared: tuple[Problem, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Nothing that must be so is otherwise."""
        told = (*self.problems, *self.uncompared)
        return not has_errors(told) and not has_errors(finding.problem for finding in self.findings)


def check_documents(paths: Iterable[Path], profile: Profile | None = None, pack: str = "") -> list[CheckedFile]:
    """Every breach of form, all stale text, and what contradicts the profile in every Word file."""
    return [check_document(path, profile, pack) for path in paths]


def check_document(path: Path, profile: Profile | None = None, pack: str = "") -> CheckedFile:
    """Every breach of form, all stale text, and what contradicts the profile in a Word file."""
    from generator.actions.comparison import DocumentRules
    from generator.check import findings, reader

    rules = DocumentRules(profile, pack)
    try:
        if path.stat().st_size > reader.MAX_FILE_BYTES:
            raise reader.refusal("TT103", str(path))
        checked = findings.check_document(path.read_bytes(), str(path), more=rules.of)
    except OSError as error:
        problem = Problem(code="HS010", place=Place(file=str(path)), found=error.strerror or "")
        return CheckedFile(document=path, problems=(problem,))
    except GeneratorError as error:
        return CheckedFile(document=path, problems=error.problems)
    facts = checked.facts
    return CheckedFile(
        document=path,
        findings=checked.findings,
        insertions=facts.insertions,
        deletions=facts.deletions,
        uncompared=in_order(rules.problems),
    )
