"""A batch on the screen: how far it is, and how it ended."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import Any

import click

from generator.batch import journal
from generator.batch.command import BatchResult
from generator.batch.order import Order
from generator.batch.outcome import Outcome, Status
from generator.cli.output import echo_problems, problem_data
from generator.cli.texts import text
from generator.errors import Problem, Severity

_SHOWN_NAMES = 5


def _with_status(result: BatchResult, status: Status) -> Iterator[Outcome]:
    return (outcome for outcome in journal.read(result.journal) if outcome.status is status)


def _told_of(result: BatchResult) -> Iterator[Outcome]:
    """The units of which there is something to tell; the journal of thousands is read only where there are any."""
    return (outcome for outcome in (journal.read(result.journal) if result.told else ()) if outcome.problems)


def echo(result: BatchResult, order: Order, language: str) -> None:
    """What was made, what was not and why, and what to look at."""
    echo_problems(_told(result), language)
    click.echo(text(language, "batch_done", xong=result.done, giu=result.unchanged, thu_muc=order.output))
    if result.common_gaps:
        click.echo(text(language, "batch_gaps", so=len(result.common_gaps)))
        for gap in result.common_gaps:
            click.echo(f"  - {gap}")
    if result.skipped:
        names = _labels(_with_status(result, Status.SKIPPED), result.skipped)
        key = "batch_unasked" if order.with_communes else "batch_skipped"
        click.echo(text(language, key, so=result.skipped, ten=names))
    if result.failed:
        click.echo(text(language, "batch_failed", loi=result.failed, tep=result.dossier[0]))
    if result.pdfs:
        click.echo(text(language, "batch_pdfs", so=result.pdfs))
    if result.marked:
        click.echo(text(language, "marked", tep=result.marked))
    click.echo(text(language, "batch_dossier", tep=result.dossier[0]))


def _told(result: BatchResult) -> Iterable[Problem]:
    """Every problem once: what stops a unit before what is only to be looked at."""
    of_units = (problem for outcome in _told_of(result) for problem in outcome.problems)
    everything = dict.fromkeys((*result.problems, *of_units))
    return sorted(everything, key=lambda problem: problem.severity is Severity.WARNING)


def _labels(outcomes: Iterable[Outcome], count: int) -> str:
    """The first few by name."""
    names = ", ".join(outcome.label for outcome in itertools.islice(outcomes, _SHOWN_NAMES))
    return f"{names}, …" if count > _SHOWN_NAMES else names


def data(result: BatchResult, language: str) -> dict[str, Any]:
    """The same as one JSON document; the documents themselves stand in the manifest."""
    return {
        "tong_so": result.total,
        "da_soan": result.done,
        "giu_nguyen": result.unchanged,
        "bo_qua": result.skipped,
        "truoc_khi_ky": list(result.common_gaps),
        "khong_soan_duoc": _units(result, Status.FAILED, language),
        "can_xem_lai": _units(result, Status.DONE, language),
        "pdf": result.pdfs,
        "danh_sach_danh_dau": str(result.marked) if result.marked else None,
        "ho_so_tong_hop": [str(path) for path in result.dossier],
        "van_de": [problem_data(problem, language) for problem in result.problems],
    }


def _units(result: BatchResult, status: Status, language: str) -> list[dict[str, Any]]:
    """The units that ended so and of which there is something to tell."""
    return [
        {
            "don_vi": outcome.label,
            "khoa": outcome.key,
            "van_de": [problem_data(problem, language) for problem in outcome.problems],
        }
        for outcome in _told_of(result)
        if outcome.status is status
    ]
