"""Text with commas, semicolons or tabs between the columns → rows of texts."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Callable
from pathlib import Path

from generator.errors import Place, Problem, SourceError

_DELIMITERS = (",", ";", "\t")
_HEAD_ROWS = 30


def parse(raw: bytes, path: Path, score: Callable[[list[str]], int]) -> tuple[tuple[str, ...], ...]:
    """The rows of the file; the mark between the columns is the one under which most headings are found."""
    text = _decoded(raw, path)
    lines = text.splitlines(keepends=True)
    mark = lines[0].strip().lower() if lines else ""
    if mark.startswith("sep=") and len(mark) == 5:
        # Excel's own line that names the mark; it stays as a row so that row numbers are those on the screen.
        return _rows(text, mark[4], path)
    tables = [_rows(text, delimiter, path) for delimiter in _DELIMITERS]
    return max(tables, key=lambda rows: max((score(list(row)) for row in rows[:_HEAD_ROWS]), default=0))


def _decoded(raw: bytes, path: Path) -> str:
    is_wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = raw.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refusal("DS005", path, raw.count(b"\n", 0, error.start) + 1) from error
    if "\0" in text:
        raise _refusal("DS005", path, text.count("\n", 0, text.index("\0")) + 1)
    return text


def _rows(text: str, delimiter: str, path: Path) -> tuple[tuple[str, ...], ...]:
    try:
        return tuple(map(tuple, csv.reader(text.splitlines(keepends=True), delimiter=delimiter)))
    except csv.Error as error:
        raise _refusal("DS003", path) from error


def _refusal(code: str, path: Path, line: int = 0) -> SourceError:
    return SourceError([Problem(code=code, place=Place(file=str(path), line=line, column=1 if line else 0))])
