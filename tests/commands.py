"""The command `kehoach`, called as a person calls it."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Any

from tests.plans import ROOT

_PATIENCE = 60  # seconds


def kehoach(*arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """What the command says and ends with, in a process that branches off from this one.

    It has a folder, an environment and streams of its own, but need not load again what is loaded here;
    `test_cli` holds that a process started anew says the same.
    """
    if "fork" not in multiprocessing.get_all_start_methods():
        return started_anew(*arguments, cwd=cwd, **environment)
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = multiprocessing.get_context("fork").Process(
            target=_run, args=(arguments, cwd, environment, out.fileno(), err.fileno())
        )
        with warnings.catch_warnings():  # Python 3.12 fears for threads; those of pytest-xdist only wait
            warnings.simplefilter("ignore", DeprecationWarning)
            process.start()
        process.join(_PATIENCE)
        if process.exitcode is None:
            process.kill()
            raise subprocess.TimeoutExpired(arguments, _PATIENCE)
        return subprocess.CompletedProcess(arguments, process.exitcode, _text(out), _text(err))


def started_anew(*arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """The same in a process started anew."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(
        command, cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", timeout=_PATIENCE
    )


def _run(arguments: tuple[str, ...], cwd: Path, environment: dict[str, str], out: int, err: int) -> None:
    from generator.cli.main import run

    os.dup2(out, 1)
    os.dup2(err, 2)
    sys.stdout, sys.stderr = open(1, "w", closefd=False), open(2, "w", closefd=False)  # noqa: SIM115
    os.chdir(cwd)
    os.environ.update(environment)
    sys.argv = ["kehoach", *arguments]
    run()


def _text(file: Any) -> str:
    file.seek(0)
    return file.read().decode("utf-8")
