"""A workbook read in a process of its own, so that the memory it takes is that process's, and goes with it.

An old .xls is always read so: it cannot be looked through beforehand as the zip of an .xlsx can, and two numbers in it
can make the library ask for more memory than there is, which ends its whole process.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

from generator.errors import GeneratorError, Problem
from generator.packed import Packed
from generator.sheet.grid import Sheet, read_sheets, refusal

_MOST_MEMORY, _MOST_SECONDS = 2_000_000_000, 60
_PROGRAM = "from generator.sheet.apart import answer; answer()"


def read_apart(path: Path, raw: bytes) -> tuple[Sheet, ...]:
    """The sheets of a workbook; raises when it cannot be read, or cannot be read with the memory and time allowed."""
    try:
        answered = _answered(path, raw)
    except (OSError, ValueError, EOFError, pickle.UnpicklingError) as error:
        raise refusal("DS003", path) from error
    problems = [each for each in answered if isinstance(each, Problem)]
    if problems:
        raise GeneratorError(problems)
    return tuple(each for each in answered if isinstance(each, Sheet))


def _answered(path: Path, raw: bytes) -> tuple[Sheet | Problem, ...]:
    """What the other process says, taken as it comes: the whole of it in one piece would be twice in memory."""
    command = [sys.executable, "-c", _PROGRAM, str(path)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        watch = threading.Timer(_MOST_SECONDS, process.kill)
        watch.start()
        try:
            assert process.stdin and process.stdout
            process.stdin.write(raw)
            process.stdin.close()
            answered: tuple[Sheet | Problem, ...] = pickle.load(process.stdout)
            return answered
        finally:
            watch.cancel()
            process.kill()


def answer() -> None:
    """What the process says: the sheets of the file on its standard input, or what is wrong with it."""
    _limit_memory()
    path, raw = Path(sys.argv[1]), sys.stdin.buffer.read()
    try:
        said: tuple[Sheet | Problem, ...] = read_sheets(path, raw, partial(Packed, tuple))
    except GeneratorError as error:
        said = error.problems
    pickle.dump(said, sys.stdout.buffer)


def _limit_memory() -> None:
    """Where the system knows such a limit; elsewhere only the process of its own protects."""
    if sys.platform != "win32":
        import resource

        most = resource.getrlimit(resource.RLIMIT_AS)[1]
        wanted = _MOST_MEMORY if most == resource.RLIM_INFINITY else min(_MOST_MEMORY, most)
        resource.setrlimit(resource.RLIMIT_AS, (wanted, most))
