"""Puts documents on the disk: whole or not at all, and never over a person's work."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

from generator.errors import Place, Problem, RenderError, Severity, reason
from generator.render.package import is_as_written

TEMPORARY = ".kehoach-"


def write_document(target: Path, content: bytes, root: Path | None = None) -> tuple[Path, list[Problem]]:
    """Writes beside the target and renames; a target that a person has edited stays, the new one is renamed.

    Below the root, which a person has chosen, and at the target itself no link is followed.
    """
    refuse_links(root or target.parent, target)
    try:
        there = _bytes_at(target)
        if there == content:
            return target, []
        written, notes = target, []
        if there is not None and not is_as_written(there):
            written = _next_name(target)
            notes = [_kept(target, written)]
        write_atomically(written, content)
    except OSError as error:
        raise RenderError([Problem(code="DU202", place=Place(file=str(target)), found=reason(error))]) from error
    return written, notes


def refuse_links(root: Path, *targets: Path) -> None:
    """Raises when a link lies on the way from the root to a target: what is written would stand somewhere else."""
    for target in targets:
        step = os.fspath(root)
        for name in target.parts[len(root.parts) :]:
            step = os.path.join(step, name)  # noqa: PTH118 - for each of thousands of documents
            if os.path.islink(step):  # noqa: PTH114
                raise _refused_link(Path(step))


def _refused_link(link: Path) -> RenderError:
    return RenderError([Problem(code="DU204", place=Place(file=str(link)), found=f"{link.name} → {link.readlink()}")])


def is_ordinary(path: Path) -> bool:
    """Whether there is a file that may be read to its end: no folder, no link, no pipe that would be waited for."""
    return path.is_file() and not path.is_symlink()


def _bytes_at(path: Path) -> bytes | None:
    if path.exists() and not path.is_file():
        raise OSError(errno.EISDIR if path.is_dir() else errno.ENODEV, "", str(path))
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _kept(target: Path, written: Path) -> Problem:
    """That somebody's work was found at the target, and where the new document stands instead."""
    return Problem(
        code="DU201",
        place=Place(file=str(target)),
        found=str(target),
        values=(("ten_moi", str(written)),),
        severity=Severity.WARNING,
    )


def _next_name(target: Path) -> Path:
    """The first numbered name that is free, or that is still as this program wrote it; no unit is called so."""
    number = 2
    while True:
        candidate = target.with_stem(f"{target.stem} ({number})")
        if not os.path.lexists(candidate) or (is_ordinary(candidate) and is_as_written(candidate.read_bytes())):
            return candidate
        number += 1


def write_atomically(target: Path, content: bytes) -> None:
    """Writes beside the target and renames, so that no reader and no stop ever sees half a file."""
    temporary = target.with_name(f"{TEMPORARY}{os.getpid()}-{threading.get_ident()}.tmp")
    try:
        with os.fdopen(_created(temporary), "wb") as file:
            file.write(content)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _created(path: Path) -> int:
    """A new file, open for writing, in a folder that is made when it is not there."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        return os.open(path, flags, 0o644)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, flags, 0o644)


def remove_leftovers(folder: Path) -> None:
    """Takes away what a run that was killed had begun to write."""
    for path in folder.rglob(f"{TEMPORARY}*.tmp"):
        path.unlink(missing_ok=True)
