"""The Word files a person means: those named, and those in the folders named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from generator.actions.documents import refusal_of
from generator.errors import DocumentError, Place, Problem

MOST_FILES = 20_000  # the message TT114 says so
_MOST_ENTRIES = 1_000_000
_SUFFIX = ".docx"
_LEFT_OUT = (".", "~$")  # hidden; the lock beside a file that is open in Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The files in order, each once, and the folders in which nothing could be found."""

    documents: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()


def word_files(paths: Iterable[Path]) -> Listed:
    """The files named as they are, and every .docx below a folder named; raises when there are too many."""
    documents: dict[Path, None] = {}
    problems: list[Problem] = []
    for path in paths:
        if not path.is_dir():
            documents[path] = None
            continue
        found = sorted(islice(_below(path, problems), MOST_FILES + 1))
        documents |= dict.fromkeys(found)
        if not found:
            problems.append(_problem("TT113", path))
        if len(documents) > MOST_FILES:
            raise DocumentError([_problem("TT114", path)])
    return Listed(documents=tuple(documents), problems=tuple(problems))


def _below(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    """Each .docx below a folder, in any order; links are not followed: what they lead to inside is found anyway."""
    waiting, seen = [folder], 0
    while waiting:
        for path, is_folder in _entries(waiting.pop(), problems):
            seen += 1
            if seen > _MOST_ENTRIES:
                raise DocumentError([_problem("TT114", folder)])
            if is_folder:
                waiting.append(path)
            elif path.suffix.lower() == _SUFFIX:
                yield path


def _entries(folder: Path, problems: list[Problem]) -> Iterator[tuple[Path, bool]]:
    """The files and folders directly in a folder, the latter with True; no links, nothing hidden, no locks."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                is_folder = entry.is_dir(follow_symlinks=False)
                if not entry.name.startswith(_LEFT_OUT) and (is_folder or entry.is_file(follow_symlinks=False)):
                    yield Path(entry.path), is_folder
    except OSError as error:
        problems += refusal_of(folder, error)


def _problem(code: str, folder: Path) -> Problem:
    return Problem(code=code, place=Place(file=str(folder)), found=str(folder))
