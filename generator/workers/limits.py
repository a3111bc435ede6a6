"""A limit of time for one piece of work in a process of its own."""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_NOWHERE: list[IO[bytes]] = []


@contextmanager
def seconds(most: float) -> Iterator[None]:
    """Ends this whole process when the work inside takes longer; `feed` then tells which piece it was.

    The watch is kept outside the interpreter, so that it also ends a search by pattern that never returns, on every
    system; an alarm signal does not exist on Windows, and a thread does not get its turn.
    """
    faulthandler.dump_traceback_later(most, exit=True, file=_nowhere())
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


def _nowhere() -> IO[bytes]:
    if not _NOWHERE:
        _NOWHERE.append(Path(os.devnull).open("wb"))  # noqa: SIM115 (as long as the process lives)
    return _NOWHERE[0]
