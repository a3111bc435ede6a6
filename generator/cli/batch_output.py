"""A batch on the screen: how far it is, and how it ended."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from generator.batch import journal
from generator.batch.command import BatchResult
from generator.batch.outcome import Outcome, Status
from generator.cli.output import echo_problems, problem_data
from generator.cli.texts import text


def _with_status(path: Path, status: Status) -> Iterator[Outcome]:
    return (outcome for outcome in journal.read(path) if outcome.status is status)


def echo(result: BatchResult, output: Path, language: str) -> None:
    """What was made, what was not and why, and what to look at."""
    failures = _with_status(result.journal, Status.FAILED)
    echo_problems([*result.problems, *(problem for outcome in failures for problem in outcome.problems)], language)
    click.echo(text(language, "batch_done", xong=result.done, giu=result.unchanged, thu_muc=output))
    if result.skipped:
        click.echo(text(language, "batch_skipped", so=result.skipped))
    if result.failed:
        click.echo(text(language, "batch_failed", loi=result.failed, tep=result.dossier[0]))
    if result.pdfs:
        click.echo(text(language, "batch_pdfs", so=result.pdfs))
    if result.marked:
        click.echo(text(language, "marked", tep=result.marked))
    click.echo(text(language, "batch_dossier", tep=result.dossier[0]))


def data(result: BatchResult, language: str) -> dict[str, Any]:
    """The same as one JSON document; the documents themselves stand in the manifest."""
    return {
        "tong_so": result.total,
        "da_soan": result.done,
        "giu_nguyen": result.unchanged,
        "bo_qua": result.skipped,
        "khong_soan_duoc": [
            {
                "don_vi": outcome.label,
                "khoa": outcome.key,
                "van_de": [problem_data(problem, language) for problem in outcome.problems],
            }
            for outcome in _with_status(result.journal, Status.FAILED)
        ],
        "pdf": result.pdfs,
        "danh_sach_danh_dau": str(result.marked) if result.marked else None,
        "ho_so_tong_hop": [str(path) for path in result.dossier],
        "van_de": [problem_data(problem, language) for problem in result.problems],
    }
