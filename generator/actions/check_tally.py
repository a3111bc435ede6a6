"""What many checked files have in common: counts, the files to look at first, the rules most often broken."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from generator.actions.documents import CheckedFile
from generator.check.findings import Finding
from generator.check.rules.record import Force, Rule
from generator.errors import Problem

SHOWN_FILES = 40


@dataclass(slots=True, kw_only=True)
class RuleTally:
    """A rule with how many files break it at how many places, and the first of them."""

    rule: Rule
    example: Finding
    files: int = 0
    places: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FileTally:
    """A file with its findings by force; `problem` when it could not be read."""

    document: Path
    must: int = 0
    should: int = 0
    may: int = 0
    problem: Problem | None = None

    @property
    def order(self) -> tuple[bool, int, int, int, str]:
        """What cannot be read first, then what breaks most."""
        return self.problem is None, -self.must, -self.should, -self.may, str(self.document)


@dataclass(slots=True)
class Tally:
    """Grows with the rules and not with the files."""

    files: int = 0
    sound: int = 0  # nothing found at all
    broken: int = 0  # something the decree demands
    doubtful: int = 0  # nothing of that, but something that should be otherwise
    unreadable: int = 0
    rules: dict[str, RuleTally] = field(default_factory=dict)
    _worst: list[FileTally] = field(default_factory=list)

    def add(self, result: CheckedFile) -> None:
        counts = Counter(finding.rule.force for finding in result.findings)
        self.files += 1
        self.unreadable += bool(result.problems)
        self.sound += not result.problems and not result.findings
        self.broken += not result.problems and not result.is_sound
        self.doubtful += not result.problems and result.is_sound and counts[Force.SHOULD] > 0
        self._add_rules(result)
        if not (result.problems or counts[Force.MUST] or counts[Force.SHOULD]):
            return
        self._worst.append(
            FileTally(
                document=result.document,
                must=counts[Force.MUST],
                should=counts[Force.SHOULD],
                may=counts[Force.MAY],
                problem=next(iter(result.problems), None),
            )
        )
        if len(self._worst) > 2 * SHOWN_FILES:
            self._worst = self.worst

    def _add_rules(self, result: CheckedFile) -> None:
        first: dict[str, Finding] = {}
        for finding in result.findings:
            first.setdefault(finding.rule.id, finding)
            rule = self.rules.setdefault(finding.rule.id, RuleTally(rule=finding.rule, example=finding))
            rule.places += 1
        for code in first:
            self.rules[code].files += 1

    @property
    def is_sound(self) -> bool:
        """Every file could be read, and nothing that the decree demands is broken in any."""
        return not self.broken and not self.unreadable

    @property
    def only_noted(self) -> int:
        """Files in which something is told that is as it may be."""
        return self.files - self.sound - self.to_mend

    @property
    def to_mend(self) -> int:
        """Files that are to be looked at: those in the table."""
        return self.broken + self.doubtful + self.unreadable

    @property
    def worst(self) -> list[FileTally]:
        """The files to look at first, at most so many as are shown."""
        return sorted(self._worst, key=lambda each: each.order)[:SHOWN_FILES]

    @property
    def left_out(self) -> int:
        """How many files to be looked at are not among the worst."""
        return self.to_mend - len(self.worst)

    @property
    def most_broken(self) -> list[RuleTally]:
        """The rules by force, then by how many files break them."""
        forces = list(Force)
        return sorted(self.rules.values(), key=lambda each: (forces.index(each.rule.force), -each.files, each.rule.id))
