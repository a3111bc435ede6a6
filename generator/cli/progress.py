"""How far a long run is, on the screen."""

from __future__ import annotations

import sys
import time
from types import TracebackType

import click

from generator.cli.texts import text

_WIDTH = 30
_OFTEN = 0.1  # seconds between two states of the bar
_SELDOM = 5.0  # between two lines where there is no terminal


class Bar:
    """A bar with rate and remaining time; plain lines, few of them, where the screen is no terminal.

    `line` is the key of the text that says how far it is.
    """

    def __init__(self, language: str, line: str, *, is_quiet: bool) -> None:
        self.language, self.line, self.is_quiet = language, line, is_quiet
        self.is_terminal = sys.stderr.isatty()
        self._begin = self._last = 0.0  # of the first state that was told: what comes before it is no part of the pace
        self._first = 0
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
        if not self._begin:
            self._begin, self._last, self._first = now, now, done
        if self.is_quiet or (now - self._last < (_OFTEN if self.is_terminal else _SELDOM) and done < total):
            return
        self._last = now
        if self.is_terminal:
            self._draw(done, total, failed, now)
        else:
            click.echo(text(self.language, self.line, xong=done, tong=total, loi=failed), err=True)

    def _draw(self, done: int, total: int, failed: int, now: float) -> None:
        filled = _WIDTH * done // max(1, total)
        rate = (done - self._first) / max(0.1, now - self._begin)
        left = _duration((total - done) / rate) if rate else "…"
        state = text(self.language, self.line, xong=done, tong=total, loi=failed)
        pace = text(self.language, "batch_rate", toc_do=round(rate), con_lai=left)
        click.echo(f"\r[{'█' * filled}{'·' * (_WIDTH - filled)}] {state}, {pace}\033[K", nl=False, err=True)
        self._is_open = True


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"
