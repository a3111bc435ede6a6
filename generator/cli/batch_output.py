"""A batch on the screen: how far it is, and how it ended."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import click

from generator.batch import journal
from generator.batch.command import BatchResult
from generator.batch.outcome import Outcome, Status
from generator.cli.output import echo_problems, problem_data
from generator.cli.texts import text

_WIDTH = 30
_OFTEN = 0.1  # seconds between two states of the bar
_SELDOM = 5.0  # between two lines where there is no terminal


class Bar:
    """A bar with rate and remaining time; plain lines, few of them, where the screen is no terminal."""

    def __init__(self, language: str, *, is_quiet: bool) -> None:
        self.language, self.is_quiet = language, is_quiet
        self.is_terminal = sys.stderr.isatty()
        self._begin = self._last = time.monotonic()
        self._is_open = False

    def __enter__(self) -> Bar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._is_open:
            click.echo(err=True)

    def show(self, done: int, total: int, failed: int) -> None:
        now = time.monotonic()
        if self.is_quiet or (now - self._last < (_OFTEN if self.is_terminal else _SELDOM) and done < total):
            return
        self._last = now
        if self.is_terminal:
            self._draw(done, total, failed, now)
        else:
            click.echo(text(self.language, "batch_line", xong=done, tong=total, loi=failed), err=True)

    def _draw(self, done: int, total: int, failed: int, now: float) -> None:
        filled = _WIDTH * done // max(1, total)
        rate = done / max(1e-6, now - self._begin)
        left = _duration((total - done) / rate) if rate else "…"
        state = text(self.language, "batch_line", xong=done, tong=total, loi=failed)
        pace = text(self.language, "batch_rate", toc_do=round(rate), con_lai=left)
        click.echo(f"\r[{'█' * filled}{'·' * (_WIDTH - filled)}] {state}, {pace}\033[K", nl=False, err=True)
        self._is_open = True


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"


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
