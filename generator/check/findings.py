"""All rules over one document → findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.check.facts import Facts, Paragraph
from generator.check.parts import recognize
from generator.check.reader import read_document
from generator.check.rules import RULES
from generator.check.rules.head import issue_date
from generator.check.rules.record import Breach, Force, Rule
from generator.check.setting import NOTHING, Setting
from generator.errors import Place, Problem, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A rule that does not hold at a place."""

    rule: Rule
    file: str
    found: str = ""
    values: tuple[tuple[str, str], ...] = ()
    paragraph: Paragraph | None = None

    @property
    def problem(self) -> Problem:
        """The finding as a problem, to be told in either language; its line is the number of the paragraph."""
        return Problem(
            code=self.rule.id,
            place=Place(file=self.file, line=self.paragraph.index + 1 if self.paragraph else 0),
            found=self.found,
            values=self.values,
            severity=Severity.ERROR if self.rule.force is Force.MUST else Severity.WARNING,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A document with what was found in it."""

    facts: Facts
    findings: tuple[Finding, ...]


def check_document(raw: bytes, name: str, rules: Iterable[Rule] = RULES, *, setting: Setting = NOTHING) -> Checked:
    """Reads a Word file and holds every rule in force on its date of issue against it."""
    facts = read_document(raw, name)
    plan = recognize(facts, setting)
    issued = issue_date(plan)
    due = [rule for rule in rules if issued is None or rule.valid_from <= issued]
    findings = tuple(_finding(rule, name, breach) for rule in due for breach in rule.check(plan))
    return Checked(facts=facts, findings=findings)


def _finding(rule: Rule, name: str, breach: Breach) -> Finding:
    return Finding(rule=rule, file=name, found=breach.found, values=breach.values, paragraph=breach.paragraph)
