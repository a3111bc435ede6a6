"""Text with commas, semicolons or tabs between the columns → rows of texts."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.errors import Place, Problem, SourceError

_DELIMITERS = (",", ";", "\t")
_HEAD_ROWS = 30
_END = "\x1f"  # a letter no list has: it would have been refused


def parse(raw: bytes, path: Path, score: Callable[[list[str]], int]) -> tuple[tuple[str, ...], ...]:
    """The rows of the file; the mark between the columns is the one under which most headings are found."""
    text = _decoded(raw, path)
    lines = text.splitlines(keepends=True)
    mark = lines[0].strip().lower() if lines else ""
    if mark.startswith("sep=") and len(mark) == 5:
        # Excel's own line that names the mark; it stays as a row so that row numbers are those on the screen.
        return _read(text, mark[4], path).checked()
    tables = [_read(text, delimiter, path) for delimiter in _DELIMITERS]
    best = max(tables, key=lambda table: max((score(list(row)) for row in table.rows[:_HEAD_ROWS]), default=0))
    return best.checked()


def _decoded(raw: bytes, path: Path) -> str:
    is_wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = raw.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refusal("DS005", path, raw.count(b"\n", 0, error.start) + 1) from error
    if "\0" in text:
        raise _refusal("DS005", path, text.count("\n", 0, text.index("\0")) + 1)
    return text


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows under one mark, and why they cannot be used."""

    rows: tuple[tuple[str, ...], ...]
    fault: SourceError | None = None

    def checked(self) -> tuple[tuple[str, ...], ...]:
        if self.fault:
            raise self.fault
        return self.rows


def _read(text: str, delimiter: str, path: Path) -> _Table:
    rows: list[tuple[str, ...]] = []
    lines = [*text.splitlines(keepends=True), _END]
    lines[-2:-1] = [line if line.endswith(("\n", "\r")) else f"{line}\n" for line in lines[-2:-1]]
    reader, last = csv.reader(lines, delimiter=delimiter), 0
    try:
        for row in reader:
            rows.append(tuple(row))
            begun, last = last + 1, reader.line_num
    except csv.Error:
        most = f"{csv.field_size_limit():,}".replace(",", ".")
        return _Table(tuple(rows), _refusal("DS014", path, last + 1, ("toi_da", most)))
    # What was put behind the last line stands in a row of its own, unless a quotation mark is still open.
    is_open = rows[-1] != (_END,)
    return _Table(tuple(rows[:-1]), _refusal("DS013", path, begun) if is_open else None)


def _refusal(code: str, path: Path, line: int = 0, *values: tuple[str, str]) -> SourceError:
    place = Place(file=str(path), line=line, column=1 if line else 0)
    return SourceError([Problem(code=code, place=place, values=values)])
