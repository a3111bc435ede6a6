"""Word files of anybody, held against the decree, the calendar, and a unit's own profile; they are only read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator import resources
from generator.errors import GeneratorError, Problem, has_errors, in_order

if TYPE_CHECKING:  # lxml is slow to import, and most commands need none of it
    from generator.check.findings import Checked, Finding
    from generator.check.setting import Setting
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


@cache
def check_setting() -> Setting:
    """The lexicon, the register and the tables of words and slips shipped with the program, for the rules."""
    from generator.actions.comparison import load_units
    from generator.check.setting import Setting

    return Setting(
        resources.load_lexicon(),
        resources.load_register(),
        load_units,
        slips=resources.load_slips(),
        words=resources.load_word_tables(),
    )


def check_document(path: Path, profile: Profile | None = None, pack: str = "") -> CheckedFile:
    """Every breach of form and language, all stale text, and what contradicts the profile in a Word file."""
    try:
        checked, uncompared = examine(bytes_of(path), str(path), profile, pack)
    except OSError as error:
        return CheckedFile(document=path, problems=refusal_of(path, error))
    except GeneratorError as error:
        return CheckedFile(document=path, problems=error.problems)
    return result_of(path, checked, uncompared)


def examine(
    raw: bytes, name: str, profile: Profile | None = None, pack: str = ""
) -> tuple[Checked, tuple[Problem, ...]]:
    """What is found in the bytes of a Word file, and why they could not be compared with the profile."""
    from generator.actions.comparison import DocumentRules
    from generator.check import findings
    from generator.check.reader import refusal

    rules = DocumentRules(profile, pack)
    checked = findings.check_document(raw, name, setting=check_setting(), more=rules.of)
    if not checked.facts.written:
        raise refusal("TT106", name)  # a scan, an empty file: nothing of its form can be told
    return checked, in_order(rules.problems)


def result_of(path: Path, checked: Checked, uncompared: tuple[Problem, ...] = ()) -> CheckedFile:
    """What was found, as it is told."""
    facts = checked.facts
    return CheckedFile(
        document=path,
        findings=checked.findings,
        insertions=facts.insertions,
        deletions=facts.deletions,
        uncompared=uncompared,
    )


def bytes_of(path: Path) -> bytes:
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
