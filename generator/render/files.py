"""Puts documents on the disk: whole or not at all, and never over a person's work."""

from __future__ import annotations

import errno
import os
import stat
import threading
from pathlib import Path

from generator.errors import Place, Problem, RenderError, Severity, reason
from generator.render.package import is_as_written, is_of_same_plan

TEMPORARY = ".kehoach-"


def write_document(target: Path, content: bytes, root: Path | None = None) -> tuple[Path, list[Problem]]:
    """Writes beside the target and renames; a person's work and another unit's plan stay, the new one is renamed.

    Below the root, which a person has chosen, and at the target itself no link is followed.
    """
    refuse_links(root or target.parent, target.parent)
    try:
        there = _bytes_at(target)
        if there == content:
            return target, []
        written, notes = target, []
        reason_to_keep = _why_kept(there, content)
        if reason_to_keep:
            written = _next_name(target, content)
            notes = [_kept(reason_to_keep, target, written)]
        write_atomically(written, content)
    except OSError as error:
        raise RenderError([Problem(code="DU202", place=Place(file=str(target)), found=reason(error))]) from error
    return written, notes


def refuse_links(root: Path, *targets: Path) -> None:
    """Raises when a link lies on the way from the root to a target: what is written would stand somewhere else."""
    for target in targets:
        step = os.fspath(root)
        for name in target.parts[len(root.parts) :]:
            step = f"{step}{os.sep}{name}"
            if os.path.islink(step):  # noqa: PTH114 - for each of thousands of documents
                raise _refused_link(Path(step))


def _refused_link(link: Path) -> RenderError:
    return RenderError([Problem(code="DU205", place=Place(file=str(link)), found=f"{link.name} → {link.readlink()}")])


def is_ordinary(path: Path) -> bool:
    """Whether there is a file that may be read to its end: no folder, no link, no pipe that would be waited for."""
    return path.is_file() and not path.is_symlink()


def _bytes_at(path: Path) -> bytes | None:
    """What stands there; None: nothing. Raises when it is no file of its own."""
    try:
        mode = os.lstat(path).st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(mode):
        raise _refused_link(path)
    if not stat.S_ISREG(mode):
        raise OSError(errno.EISDIR if stat.S_ISDIR(mode) else errno.ENODEV, "", str(path))
    return path.read_bytes()


def _why_kept(there: bytes | None, content: bytes) -> str:
    """The code of the reason why what stands there is not replaced by the content; "" when it may be."""
    if not there:  # an empty file is nobody's work
        return ""
    if not is_as_written(there):
        return "DU201"
    return "" if is_of_same_plan(there, content) else "DU204"


def _kept(code: str, target: Path, written: Path) -> Problem:
    """What was found at the target, and where the new document stands instead."""
    return Problem(
        code=code,
        place=Place(file=str(target)),
        found=str(target),
        values=(("ten_moi", str(written)),),
        severity=Severity.WARNING,
    )


def _next_name(target: Path, content: bytes) -> Path:
    """The first numbered name that is free, or where the same plan stands as this program wrote it."""
    number = 2
    while True:
        candidate = target.with_stem(f"{target.stem} ({number})")
        is_free = not os.path.lexists(candidate)
        if is_free or (is_ordinary(candidate) and not _why_kept(candidate.read_bytes(), content)):
            return candidate
        number += 1


def write_atomically(target: Path, content: bytes) -> None:
    """Writes beside the target and renames, so that no reader and no stop ever sees half a file."""
    folder = os.path.dirname(target) or os.curdir  # noqa: PTH120 - for each of thousands of documents
    temporary = f"{folder}{os.sep}{TEMPORARY}{os.getpid()}-{threading.get_ident()}.tmp"
    try:
        handle = _created(temporary, folder)
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(handle, rest) :]
        finally:
            os.close(handle)
        os.replace(temporary, target)  # noqa: PTH105
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _created(path: str, folder: str) -> int:
    """A new file, open for writing, in a folder that is made when it is not there."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        return os.open(path, flags, 0o644)
    except FileNotFoundError:
        Path(folder).mkdir(parents=True, exist_ok=True)
        return os.open(path, flags, 0o644)


def remove_leftovers(folder: Path) -> None:
    """Takes away what a run that was killed had begun to write."""
    for path in folder.rglob(f"{TEMPORARY}*.tmp"):
        path.unlink(missing_ok=True)
