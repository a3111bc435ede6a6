"""Puts documents on the disk: whole or not at all, and never over a person's work."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from generator.errors import Place, Problem, RenderError, Severity
from generator.render.package import is_as_written


def write_document(target: Path, content: bytes) -> tuple[Path, list[Problem]]:
    """Writes beside the target and renames; a target that a person has edited stays, the new one is renamed."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        written, notes = target, []
        if target.exists() and not is_as_written(target.read_bytes()):
            written = _next_name(target)
            notes = [
                Problem(
                    code="DU201",
                    place=Place(file=str(target)),
                    found=str(target),
                    values=(("ten_moi", str(written)),),
                    severity=Severity.WARNING,
                )
            ]
        write_atomically(written, content)
    except OSError as error:
        raise RenderError(
            [Problem(code="DU202", place=Place(file=str(target)), found=error.strerror or str(error))]
        ) from error
    return written, notes


def _next_name(target: Path) -> Path:
    """The first numbered name that is free, or that is still as this program wrote it."""
    number = 2
    while True:
        candidate = target.with_stem(f"{target.stem}-{number}")
        if not candidate.exists() or is_as_written(candidate.read_bytes()):
            return candidate
        number += 1


def write_atomically(target: Path, content: bytes) -> None:
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".kehoach-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
