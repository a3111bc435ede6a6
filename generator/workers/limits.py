"""A limit of time for one piece of work in a process of its own."""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def seconds(most: float, note: Path = Path(os.devnull)) -> Iterator[None]:
    """Ends this whole process when the work inside takes longer, and leaves a note there; no note stays otherwise.

    The watch is kept outside the interpreter, so that it also ends a search by pattern that never returns, on every
    system; an alarm signal does not exist on Windows, and a thread does not get its turn.
    """
    with note.open("wb") as file:
        faulthandler.dump_traceback_later(most, exit=True, file=file)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
    if note.is_file():
        note.unlink()
