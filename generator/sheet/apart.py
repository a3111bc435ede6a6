"""An old .xls read in a process of its own: two numbers in it can make the library ask for more memory than there is.

Such a file cannot be looked through beforehand as the zip of an .xlsx can; the library then ends its whole process.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path

from generator.errors import GeneratorError, Problem
from generator.sheet.book import Book, read_old, refusal

_MOST_MEMORY, _MOST_SECONDS = 2_000_000_000, 60
_PROGRAM = "from generator.sheet.apart import answer; answer()"


def read_apart(path: Path, raw: bytes) -> Book:
    """The sheets of an .xls; raises when it cannot be read, or cannot be read with the memory and time allowed."""
    command = [sys.executable, "-c", _PROGRAM, str(path)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(command, input=raw, env=environment, capture_output=True, timeout=_MOST_SECONDS)
        answered: Book | tuple[Problem, ...] = pickle.loads(done.stdout) if done.returncode == 0 else ()
    except (OSError, ValueError, EOFError, pickle.UnpicklingError, subprocess.TimeoutExpired) as error:
        raise refusal("DS003", path) from error
    if isinstance(answered, Book):
        return answered
    raise GeneratorError(answered) if answered else refusal("DS003", path)


def answer() -> None:
    """What the process says: the sheets of the file on its standard input, or what is wrong with it."""
    _limit_memory()
    path, raw = Path(sys.argv[1]), sys.stdin.buffer.read()
    try:
        said: Book | tuple[Problem, ...] = read_old(path, raw)
    except GeneratorError as error:
        said = error.problems
    sys.stdout.buffer.write(pickle.dumps(said, protocol=5))


def _limit_memory() -> None:
    """Where the system knows such a limit; elsewhere only the process of its own protects."""
    if sys.platform != "win32":
        import resource

        most = resource.getrlimit(resource.RLIMIT_AS)[1]
        wanted = _MOST_MEMORY if most == resource.RLIM_INFINITY else min(_MOST_MEMORY, most)
        resource.setrlimit(resource.RLIMIT_AS, (wanted, most))
