"""All rules over one document → findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.check.facts import Facts, Paragraph
from generator.check.parts import Plan, recognize
from generator.check.reader import read_document
from generator.check.rules import RULES
from generator.check.rules.head import issue_date
from generator.check.rules.record import Breach, Component, Force, Rule
from generator.check.setting import NOTHING, Setting
from generator.errors import Place, Problem, Severity

_ORDER = {component: place for place, component in enumerate(Component)}


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


def check_document(
    raw: bytes,
    name: str,
    rules: Iterable[Rule] = RULES,
    *,
    setting: Setting = NOTHING,
    more: Callable[[Plan], Iterable[Rule]] | None = None,
) -> Checked:
    """Reads a Word file and holds every rule in force on its date of issue against it, part by part.

    `setting` is what rules may know beyond the document; `more` gives the rules that hang on what the document is: on
    its date, on its pack.
    """
    facts = read_document(raw, name)
    plan = recognize(facts, setting)
    issued = issue_date(plan)
    every = (*rules, *(more(plan) if more else ()))
    due = sorted(
        (rule for rule in every if issued is None or rule.valid_from <= issued),
        key=lambda rule: _ORDER[rule.component],
    )
    found = _told_once([(rule, breach) for rule in due for breach in rule.check(plan)])
    return Checked(facts=facts, findings=tuple(_finding(rule, name, breach) for rule, breach in found))


def _told_once(found: list[tuple[Rule, Breach]]) -> list[tuple[Rule, Breach]]:
    """What is told: no place by a rule that yields to another which tells of it, or of no place but the whole."""
    heeded = {code for rule, _ in found for code in rule.yields_to}
    taken: dict[str, set[tuple[int, int]]] = {code: set() for code in heeded}
    for rule, breach in found:
        if rule.id in heeded:
            taken[rule.id] |= _letters(breach)
    whole = {rule.id for rule, breach in found if rule.id in heeded and breach.span is None}
    return [
        (rule, breach)
        for rule, breach in found
        if not any(code in whole or taken[code] & _letters(breach) for code in rule.yields_to)
    ]


def _letters(breach: Breach) -> set[tuple[int, int]]:
    """Every letter of the place, as paragraph and number."""
    if breach.paragraph is None or breach.span is None:
        return set()
    return {(breach.paragraph.index, at) for at in range(*breach.span)}


def _finding(rule: Rule, name: str, breach: Breach) -> Finding:
    return Finding(rule=rule, file=name, found=breach.found, values=breach.values, paragraph=breach.paragraph)
