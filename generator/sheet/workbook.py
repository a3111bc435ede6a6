"""Workbooks as files: openpyxl asked for when it is needed, the same bytes for the same cells, nobody's work lost."""

from __future__ import annotations

import io
import os
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generator.errors import Place, Problem, RenderError, Severity, reason
from generator.render import package
from generator.render.files import is_ordinary, write_atomically

# openpyxl checks little of what it reads: a damaged style or relation ends in any of these.
_STUMBLES = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    SyntaxError,
    OSError,
    OverflowError,
    zipfile.BadZipFile,
)


def openpyxl(path: Path) -> Any:
    """The library that writes workbooks; raises with the command that installs it."""
    try:
        import openpyxl as library
    except ImportError as error:
        raise _refusal("DS502", path) from error
    return library


def load(library: Any, raw: bytes) -> Any | None:
    """The workbook of an .xlsx whose parts have been checked; None when openpyxl stumbles over it.

    What openpyxl cannot keep goes without a word of it.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return library.load_workbook(io.BytesIO(raw), keep_links=False)
        except _STUMBLES:
            return None


def to_bytes(workbook: Any, title: str) -> bytes:
    """The workbook as an .xlsx that says of itself whether somebody has changed it since."""
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        workbook.save(buffer)
    parts = _parts(buffer.getvalue())
    parts[package.CORE] = package.core_xml(title)
    return package.write_parts(package.with_properties(parts, {}))


def is_as_written(raw: bytes) -> bool:
    """Whether an .xlsx is still exactly what this program wrote."""
    try:
        parts = _parts(raw)
        return package.read_properties(parts).get(package.FINGERPRINT) == package.fingerprint(parts)
    except (zipfile.BadZipFile, OSError, ValueError, KeyError, RuntimeError):
        return False


def _parts(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}


def write_new(target: Path, content: bytes) -> None:
    """Writes a file that is not there yet; raises when it is."""
    if os.path.lexists(target):
        raise _refusal("DS501", target, str(target), ("ten_moi", _free_name(target, lambda path: False).name))
    _write(target, content)


def write_result(target: Path, content: bytes) -> tuple[Path, tuple[Problem, ...]]:
    """Writes over our own unchanged result only; otherwise under a numbered name, and says so."""
    try:
        if not os.path.lexists(target) or _is_ours(target):
            _write(target, content)
            return target, ()
        written = _free_name(target, _is_ours)
    except OSError as error:
        raise _refusal("DS504", target, reason(error)) from error
    _write(written, content)
    note = Problem(
        code="DS505",
        place=Place(file=str(target)),
        found=str(target),
        values=(("ten_moi", str(written)),),
        severity=Severity.WARNING,
    )
    return written, (note,)


def _is_ours(path: Path) -> bool:
    return is_ordinary(path) and is_as_written(path.read_bytes())


def _free_name(target: Path, is_ours: Callable[[Path], bool]) -> Path:
    number = 2
    while os.path.lexists(candidate := target.with_stem(f"{target.stem}-{number}")) and not is_ours(candidate):
        number += 1
    return candidate


def _write(target: Path, content: bytes) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(target, content)
    except OSError as error:
        raise _refusal("DS504", target, reason(error)) from error


def _refusal(code: str, path: Path, found: str = "", *values: tuple[str, str]) -> RenderError:
    return RenderError([Problem(code=code, place=Place(file=str(path)), found=found, values=values)])
