"""The cells of a workbook as calamine reads them, sheet by sheet: what they hold, with no word of what they show."""

from __future__ import annotations

import datetime
import io
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.errors import GeneratorError, Place, Problem, SourceError
from generator.sheet import formats

MAX_ROWS = 20_000
MAX_HEAD_ROWS = 30
MAX_COLUMNS = 200

Value = str | float | int | bool | datetime.date | datetime.time | datetime.timedelta
Values = tuple[Value, ...]  # of one row
Spot = tuple[int, int]  # row and column, both from 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The cells of one sheet as they are stored; `rows[0]` is row 1."""

    name: str
    rows: Sequence[Values] = ()
    hidden_rows: frozenset[int] = frozenset()
    merges: tuple[tuple[Spot, Spot], ...] = ()
    errors: Mapping[Spot, str] = field(default_factory=dict)  # #REF! and the like
    uncomputed: frozenset[Spot] = frozenset()  # formulas nobody has computed
    forms: Mapping[Spot, str] = field(default_factory=dict)  # of cells that show other than what they hold
    date_form: str = formats.WHOLE_DATE  # of every other date
    is_hidden: bool = False


def read_sheets(
    path: Path, raw: bytes, hold: Callable[[Iterable[Values]], Sequence[Values]] = tuple
) -> tuple[Sheet, ...]:
    """The sheets of an .xlsx, .xls or .ods, their rows held so; raises when it cannot be read or has no sheet."""
    import python_calamine as calamine

    sheets = []
    with _reading(path):
        workbook = calamine.load_workbook(io.BytesIO(raw))
        for sheet in workbook.sheets_metadata:
            if sheet.typ is not calamine.SheetTypeEnum.WorkSheet:
                continue
            content = workbook.get_sheet_by_name(sheet.name)
            check_size(path, content.total_height, content.total_width)
            sheets.append(
                Sheet(
                    name=sheet.name,
                    rows=hold(_rows_of(content)) if content.start is not None else (),
                    merges=tuple((_spot(first), _spot(last)) for first, last in content.merged_cell_ranges or ()),
                    is_hidden=sheet.visible is not calamine.SheetVisibleEnum.Visible,
                )
            )
    if not sheets:
        raise refusal("DS006", path)
    return tuple(sheets)


def check_size(path: Path, rows: int, columns: int) -> None:
    if rows > MAX_ROWS + MAX_HEAD_ROWS:
        raise refusal("DS004", path, found=f"{rows} dòng", gioi_han=f"không quá {MAX_ROWS} dòng")
    if columns > MAX_COLUMNS:
        raise refusal("DS004", path, found=f"{columns} cột", gioi_han=f"không quá {MAX_COLUMNS} cột")


def refusal(code: str, path: Path, found: str = "", **values: str) -> SourceError:
    """The end of reading a file."""
    return SourceError([Problem(code=code, place=Place(file=str(path)), found=found, values=tuple(values.items()))])


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Turns what calamine says of a file that it cannot read into a problem of that file."""
    import python_calamine

    try:
        with _silent():
            yield
    except GeneratorError:
        raise
    except python_calamine.PasswordError as error:
        raise refusal("DS002", path) from error
    except (python_calamine.CalamineError, OSError, ValueError, OverflowError) as error:
        raise refusal("DS003", path) from error
    except BaseException as error:
        # A panic of the library written in Rust is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise refusal("DS003", path) from error


@contextmanager
def _silent() -> Iterator[None]:
    """A library written in Rust tells of its panics on the screen, past Python; the person is told by our problem."""
    try:
        kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    except OSError:  # a program without a screen
        yield
        return
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def _rows_of(sheet: Any) -> Iterator[Values]:
    """All rows from the first of the sheet."""
    left = ("",) * sheet.start[1]
    count, width = sheet.end[0] + 1, sheet.end[1] + 1
    for row in sheet.iter_rows():
        if len(left) + len(row) != width:
            raise ValueError(f"{len(left) + len(row)} cells, not {width}")
        yield (*left, *row)
        count -= 1
    if count:
        raise ValueError(f"{count} rows more or less than the sheet has")


def _spot(position: tuple[int, int]) -> Spot:
    return position[0] + 1, position[1] + 1
