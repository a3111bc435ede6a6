"""What was found in Word files: lines by part of the document, or JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import click

from generator.actions.comparison import GivenProfile
from generator.actions.documents import CheckedFile
from generator.check.findings import Finding
from generator.check.rules.looks import excerpt
from generator.check.rules.record import DATED, DECREE, ITSELF, PROFILE, REGISTER, USE, Component, Force
from generator.cli.output import echo_problems, problem_data
from generator.cli.texts import EN, text
from generator.errors import has_errors
from generator.messages import Told, tell

SHOWN_PLACES = 5
_Row = tuple[Finding, Told]
_SOURCES = frozenset({PROFILE, ITSELF, REGISTER, DATED})
_COUNTED = ("must", "facts", "others", "should", "may")
_FORCES = {Force.MUST: "must", Force.SHOULD: "should", Force.MAY: "may"}


def echo_profile(given: GivenProfile | None, language: str) -> None:
    """What is wrong with the profile the files are held against."""
    if given and given.problems:
        echo_problems(given.problems, language)
    if given and given.profile is None:
        click.echo(text(language, "check_profile_wrong", tep=given.path))


def echo(result: CheckedFile, language: str) -> None:
    """A file: its count, then its findings by part, the same rule told once with its places."""
    if result.problems:
        echo_problems(result.problems, language)
        return
    click.echo(_head(result, language))
    if result.insertions or result.deletions:
        click.echo("  " + text(language, "check_changes", them=result.insertions, bo=result.deletions))
    for component, findings in groupby(result.findings, key=lambda finding: finding.rule.component):
        click.echo(f"  {component_name(component, language)}")
        for _, same in groupby(findings, key=lambda finding: finding.rule.id):
            _echo_rule(list(same), language)
    _echo_uncompared(result, language)


def _echo_uncompared(result: CheckedFile, language: str) -> None:
    """What is wrong with the profile's plan: why nothing was compared, or what to look at besides."""
    if result.uncompared:
        key = "check_uncompared" if has_errors(result.uncompared) else "check_profile_notes"
        click.echo("  " + text(language, key))
        echo_problems(result.uncompared, language)


def _head(result: CheckedFile, language: str) -> str:
    if not result.findings:
        return text(language, "check_sound", tep=result.document)
    counts = Counter(_count_key(finding) for finding in result.findings)
    told = [text(language, f"check_{key}", so=counts[key]) for key in _COUNTED if counts[key]]
    return f"{result.document}: {'; '.join(told)}"


def _count_key(finding: Finding) -> str:
    """Under what a finding is counted: what must be so is told apart by who says so."""
    if finding.rule.force is not Force.MUST:
        return _FORCES[finding.rule.force]
    sources = {DECREE: "must", PROFILE: "facts"}
    return sources.get(finding.rule.source, "others")


def _echo_rule(findings: list[Finding], language: str) -> None:
    """What is wrong, where, and how to mend it: once for the rule, or for each thing it is about."""
    told = [(finding, tell(finding.problem, english=language == EN)) for finding in findings]
    subjects: dict[str, list[_Row]] = {}
    for row in told:
        subjects.setdefault(row[1].subject, []).append(row)
    for subject, rows in subjects.items():
        click.echo(f"    {findings[0].rule.id} [{force_name(findings[0].rule.force, language)}] {subject}")
        for line in (*_places(rows, language), f"{text(language, 'check_by')}: {article(findings[0], language)}"):
            click.echo(f"        {line}")


def _places(rows: list[_Row], language: str) -> Iterator[str]:
    """The first places, then what is expected and how to mend it; below its place where that differs."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding, told in _shown(rows):
        groups.setdefault((told.expected, told.fix), []).append(finding)
    labels = (text(language, "expected"), text(language, "fix"))
    common = [len(set(column)) == 1 for column in zip(*groups, strict=True)]
    for sentences, same in groups.items():
        yield from (place(finding, language) for finding in same)
        yield from (
            f"    {label}: {said}"
            for label, said, is_common in zip(labels, sentences, common, strict=True)
            if not is_common
        )
    if len(rows) > SHOWN_PLACES:
        yield text(language, "check_more", so=len(rows) - SHOWN_PLACES)
    first = next(iter(groups))
    yield from (f"{label}: {said}" for label, said, is_common in zip(labels, first, common, strict=True) if is_common)


def _shown(rows: list[_Row]) -> list[_Row]:
    """The first places, one of each kind before a second of any, in the order of the document."""
    kinds: dict[tuple[str, str], int] = {}
    for at, (_, told) in enumerate(rows):
        kinds.setdefault((told.expected, told.fix), at)
    of_kinds = set(kinds.values())
    order = sorted(range(len(rows)), key=lambda at: at not in of_kinds)
    return [rows[at] for at in sorted(order[:SHOWN_PLACES])]


def place(finding: Finding, language: str) -> str:
    """Where it is, and what stands there."""
    paragraph = finding.paragraph
    if paragraph is None:
        told = text(language, "check_whole")
    else:
        told = text(language, "check_place", so=paragraph.index + 1, chu=excerpt(paragraph.shown))
    is_said = not finding.found or (paragraph is not None and excerpt(paragraph.shown) == finding.found)
    return told if is_said else f"{told}: {finding.found}"


def article(finding: Finding, language: str) -> str:
    """What asks for it and the place in it; what only samples or use show is marked."""
    if finding.rule.source in _SOURCES:
        return text(language, f"source_{finding.rule.source}")
    if finding.rule.source == USE:
        return text(language, "check_use")
    told = finding.rule.basis
    return f"{told} ({text(language, 'check_practice')})" if finding.rule.is_practice else told


def force_name(force: Force, language: str) -> str:
    return text(language, f"force_{_FORCES[force]}")


def component_name(component: Component, language: str) -> str:
    return text(language, f"part_{component.value}")


def file_data(result: CheckedFile, language: str) -> dict[str, Any]:
    """The same for JSON, every place of every finding."""
    return {
        "tep": str(result.document),
        "dat": result.is_sound,
        "them": result.insertions,
        "bo": result.deletions,
        "van_de": [problem_data(problem, language) for problem in result.problems],
        "ho_so_can_xem": [problem_data(problem, language) for problem in result.uncompared],
        "phat_hien": [finding_data(finding, language) for finding in result.findings],
    }


def profile_data(given: GivenProfile, language: str) -> dict[str, Any]:
    return {
        "tep": str(given.path),
        "dat": given.is_sound,
        "van_de": [problem_data(problem, language) for problem in given.problems],
    }


def finding_data(finding: Finding, language: str) -> dict[str, Any]:
    """A finding; `doan` counts from 1 in reading order, `phan_tep` and `thu_tu` find the w:p in the file."""
    told = tell(finding.problem, english=language == EN)
    paragraph = finding.paragraph
    return {
        "ma": finding.rule.id,
        "phan": component_name(finding.rule.component, language),
        "muc": force_name(finding.rule.force, language),
        "dieu_khoan": article(finding, language),
        "doi_tuong": told.subject,
        "dang_ghi": told.found,
        "can": told.expected,
        "cach_sua": told.fix,
        "doan": paragraph.index + 1 if paragraph else None,
        "trich": excerpt(paragraph.shown) if paragraph else "",
        "phan_tep": paragraph.part if paragraph else "",
        "thu_tu": paragraph.ordinal if paragraph else None,
    }
