"""Where a PDF goes: beside its Word file, under the same name, and never over a PDF that is not ours."""

from __future__ import annotations

import os
from pathlib import Path

from generator.errors import Place, Problem, RenderError, Severity, reason
from generator.pdf import seal
from generator.render.files import is_ordinary, write_atomically


def is_current(document: Path) -> bool:
    """Whether the PDF beside a Word file is ours, whole, and made from the file as it is now."""
    try:
        source = _source_digest(document.with_suffix(".pdf"))
        return bool(source) and source == seal.document_digest(document.read_bytes())
    except OSError:
        return False


def is_ours(pdf: Path) -> bool:
    """Whether a PDF is still exactly what this program wrote."""
    try:
        return bool(_source_digest(pdf))
    except OSError:
        return False


def _source_digest(pdf: Path) -> str:
    """As in `seal`, without reading a large file that bears no seal; a link or a pipe bears none."""
    if not is_ordinary(pdf):
        return ""
    with pdf.open("rb") as file:
        file.seek(max(file.seek(0, os.SEEK_END) - seal.TAIL, 0))
        if not seal.find_seal(file.read()):
            return ""
        file.seek(0)
        return seal.source_digest(file.read())


def put(document: Path, pdf: bytes, taken: set[str]) -> tuple[Path, tuple[Problem, ...]]:
    """Writes the PDF of a Word file whole or not at all; `taken` are the names written in this run."""
    natural = document.with_suffix(".pdf")
    target = natural if _is_free(natural, taken) else _next_name(document, taken)
    try:
        write_atomically(target, pdf)
    except OSError as error:
        found = reason(error)
        raise RenderError([Problem(code="DU202", place=Place(file=str(target)), found=found)]) from error
    taken.add(_key(target))
    return target, () if target == natural else (_renamed(natural, target),)


def _renamed(natural: Path, target: Path) -> Problem:
    return Problem(
        code="DU305",
        place=Place(file=str(natural)),
        found=str(natural),
        values=(("ten_moi", str(target)),),
        severity=Severity.WARNING,
    )


def _next_name(document: Path, taken: set[str]) -> Path:
    """The first numbered name that is free; one whose Word file stands there belongs to that file."""
    number = 2
    while True:
        twin = document.with_stem(f"{document.stem}-{number}")
        if not twin.exists() and _is_free(twin.with_suffix(".pdf"), taken):
            return twin.with_suffix(".pdf")
        number += 1


def _is_free(target: Path, taken: set[str]) -> bool:
    return _key(target) not in taken and (not os.path.lexists(target) or is_ours(target))


def _key(path: Path) -> str:
    return os.path.normcase(os.path.abspath(path))  # noqa: PTH100 - a link stays a name of its own
