"""What was found in Word files: lines by part of the document, or JSON."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

import click

from generator.actions.documents import CheckedFile
from generator.check.findings import Finding
from generator.check.rules.looks import excerpt
from generator.check.rules.record import USE, Component, Force
from generator.cli.output import echo_problems, problem_data
from generator.cli.texts import EN, text
from generator.messages import tell

SHOWN_PLACES = 5
_FORCES = {Force.MUST: "must", Force.SHOULD: "should", Force.MAY: "may"}


def echo(results: Iterable[CheckedFile], language: str) -> None:
    """Each file: its count, then its findings by part, the same rule told once with its places."""
    for result in results:
        if result.problems:
            echo_problems(result.problems, language)
            continue
        click.echo(_head(result, language))
        if result.insertions or result.deletions:
            click.echo("  " + text(language, "check_changes", them=result.insertions, bo=result.deletions))
        for component, findings in groupby(result.findings, key=lambda finding: finding.rule.component):
            click.echo(f"  {component_name(component, language)}")
            for _, same in groupby(findings, key=lambda finding: finding.rule.id):
                _echo_rule(list(same), language)


def _head(result: CheckedFile, language: str) -> str:
    if not result.findings:
        return text(language, "check_sound", tep=result.document)
    counts = {force: sum(finding.rule.force is force for finding in result.findings) for force in Force}
    told = [text(language, f"check_{_FORCES[force]}", so=count) for force, count in counts.items() if count]
    return f"{result.document}: {'; '.join(told)}"


def _echo_rule(findings: list[Finding], language: str) -> None:
    """What is wrong, where, and how to mend it; values that differ from place to place stand with the place."""
    first = findings[0]
    told = tell(first.problem, english=language == EN)
    click.echo(f"    {first.rule.id} [{force_name(first.rule.force, language)}] {told.subject}")
    for finding in findings[:SHOWN_PLACES]:
        click.echo(f"        {_place(finding, language)}")
    if len(findings) > SHOWN_PLACES:
        click.echo("        " + text(language, "check_more", so=len(findings) - SHOWN_PLACES))
    rows = ((text(language, "expected"), told.expected), (text(language, "fix"), told.fix))
    for label, value in (*rows, (text(language, "check_by"), article(first, language))):
        click.echo(f"        {label}: {value}")


def _place(finding: Finding, language: str) -> str:
    paragraph = finding.paragraph
    if paragraph is None:
        place = text(language, "check_whole")
    else:
        place = text(language, "check_place", so=paragraph.index + 1, chu=excerpt(paragraph.shown))
    is_said = not finding.found or (paragraph is not None and excerpt(paragraph.shown) == finding.found)
    return place if is_said else f"{place}: {finding.found}"


def article(finding: Finding, language: str) -> str:
    """What asks for it and the place in it; what only samples or use show is marked."""
    if finding.rule.source == USE:
        return text(language, "check_use")
    told = finding.rule.basis
    return f"{told} ({text(language, 'check_practice')})" if finding.rule.is_practice else told


def force_name(force: Force, language: str) -> str:
    return text(language, f"force_{_FORCES[force]}")


def component_name(component: Component, language: str) -> str:
    return text(language, f"part_{component.value}")


def data(results: Iterable[CheckedFile], language: str) -> dict[str, Any]:
    """The same as one JSON document, every place of every finding."""
    return {
        "van_ban": [
            {
                "tep": str(result.document),
                "dat": result.is_sound,
                "them": result.insertions,
                "bo": result.deletions,
                "van_de": [problem_data(problem, language) for problem in result.problems],
                "phat_hien": [finding_data(finding, language) for finding in result.findings],
            }
            for result in results
        ]
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
