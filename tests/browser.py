"""A browser without a window, for tests of pages."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from lxml import html


def _installed() -> str | None:
    """The browser; one that comes as a snap may not read the files of a test."""
    found = filter(None, map(shutil.which, ("chromium", "google-chrome")))
    return next((program for program in found if Path(program).resolve().name != "snap"), None)


_PROGRAM = _installed()
_QUIET = (
    "--headless",
    "--no-sandbox",  # tests may run as root
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-logging=stderr",
    "--virtual-time-budget=3000",  # whatever a page starts by itself has ended by then
)
needs_browser = pytest.mark.skipif(_PROGRAM is None, reason="cần Chromium để xem trang như người dùng thấy")


@dataclass(frozen=True)
class Seen:
    """A page after loading, with what scripts made of it; what the browser refused to do for it."""

    page: Any
    refused: tuple[str, ...]

    @property
    def title(self) -> str:
        return str(self.page.findtext(".//title"))


def look_at(page: Path, home: Path) -> Seen:
    """The page as the browser has it; `home` takes the browser's own files."""
    assert _PROGRAM is not None
    command = [_PROGRAM, *_QUIET, f"--user-data-dir={home}", "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, timeout=120, check=True)
    refused = (
        line for line in done.stderr.decode("utf-8", "replace").splitlines() if "Content Security Policy" in line
    )
    return Seen(html.document_fromstring(done.stdout.decode("utf-8")), tuple(refused))


def texts(nodes: Any) -> list[str]:
    """What each node says, blanks folded."""
    return [" ".join("\n".join(node.itertext()).split()) for node in nodes]
