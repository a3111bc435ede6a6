"""Word files of anybody, held against the decree; they are only read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator import resources
from generator.errors import GeneratorError, Place, Problem, has_errors

if TYPE_CHECKING:  # lxml is slow to import, and most commands need none of it
    from generator.check.findings import Finding
    from generator.check.setting import Setting


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
    return [_check_document(path) for path in paths]


@cache
def check_setting() -> Setting:
    """The lexicon and the register shipped with the program, for the rules that need them."""
    from generator.check.setting import Setting

    return Setting(resources.load_lexicon(), resources.load_register())


def _check_document(path: Path) -> CheckedFile:
    from generator.check import findings, reader

    try:
        if path.stat().st_size > reader.MAX_FILE_BYTES:
            raise reader.refusal("TT103", str(path))
        checked = findings.check_document(path.read_bytes(), str(path), setting=check_setting())
    except OSError as error:
        problem = Problem(code="HS010", place=Place(file=str(path)), found=error.strerror or "")
        return CheckedFile(document=path, problems=(problem,))
    except GeneratorError as error:
        return CheckedFile(document=path, problems=error.problems)
    facts = checked.facts
    return CheckedFile(document=path, findings=checked.findings, insertions=facts.insertions, deletions=facts.deletions)
