"""One batch in a folder at a time: two that write one journal would lose each other's lines."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.errors import BatchError, Place, Problem, writing

NAME = ".dang-chay"


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Holds the folder; raises when another run holds it. The system lets go of it however the run ends."""
    path = folder / NAME
    file = _held(path)
    if file is None:
        raise BatchError([Problem(code="LO112", place=Place(file=str(folder)), found=str(folder))])
    try:
        yield
    finally:
        with suppress(OSError):  # Windows removes no file that is open
            path.unlink()
        os.close(file)


def _held(path: Path) -> int | None:
    """The locked file; None when another process has it."""
    while True:
        with writing(path.parent):
            path.parent.mkdir(parents=True, exist_ok=True)
            file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _lock(file)
        except OSError:
            os.close(file)
            return None
        if _is_still_there(path, file):
            return file
        os.close(file)  # the run before took it away between our opening and our locking


def _is_still_there(path: Path, file: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file))
    except FileNotFoundError:
        return False


if os.name == "nt":  # pragma: no cover
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]

else:
    import fcntl

    def _lock(file: int) -> None:
        """A lock of the process, not of those that branch off from it: they may live a moment longer."""
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
