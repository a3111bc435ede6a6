"""A list of units as it was read: its columns, its rows, where each cell stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.errors import Place, Problem
from generator.packed import Packed
from generator.sheet.columns import Column

RowKey = tuple[str, int]  # the sheet ("" for the first) and the row's number


class Row(NamedTuple):
    """One unit; made anew at every look at a list that is packed, so it must be quick to make."""

    number: int  # in the sheet, from 1
    sheet: str = ""  # "" for the list itself
    cells: tuple[str, ...] = ()  # aligned to the columns of its sheet; "" was not given
    level: str = ""  # as its column says, or as its kind implies; "" when neither does

    @property
    def key(self) -> RowKey:
        return self.sheet, self.number


def packed_units(rows: Iterable[Row] = ()) -> Packed[Row]:
    """Rows as a list holds them: nothing of its thousands but what each says."""
    return Packed(Row._make, map(tuple, rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitList:
    """The rows of a list and everything wrong with its cells."""

    file: str
    pack: str = ""
    columns: tuple[Column, ...] = ()
    positions: tuple[int, ...] = ()  # of the columns in the sheet, from 0
    rows: Packed[Row] = field(default_factory=packed_units)
    upper_columns: tuple[Column, ...] = ()
    upper_positions: tuple[int, ...] = ()
    upper_rows: Packed[Row] = field(default_factory=packed_units)
    levels: frozenset[str] = frozenset()  # of the rows, those above apart
    problems: tuple[Problem, ...] = ()
    bad_rows: Mapping[RowKey, tuple[Problem, ...]] = field(default_factory=dict)  # may not be drafted, and why
    _column_places: list[dict[tuple[str, ...], int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        places = [{column.path: n for n, column in enumerate(found)} for found in (self.columns, self.upper_columns)]
        object.__setattr__(self, "_column_places", places)

    def columns_of(self, row: Row) -> tuple[Column, ...]:
        return self.upper_columns if row.sheet else self.columns

    def named_cells(self, row: Row) -> Iterator[tuple[Column, str, Place]]:
        """Each column with what the row has in it, and where."""
        positions = self.upper_positions if row.sheet else self.positions
        for column, position, cell in zip(self.columns_of(row), positions, row.cells, strict=True):
            yield column, cell, cell_place(self.file, row.sheet, row.number, position + 1)

    def text(self, row: Row, path: tuple[str, ...]) -> str:
        """What the row says of a fact; "" when it says nothing."""
        position = self._column_places[bool(row.sheet)].get(path)
        return row.cells[position] if position is not None else ""

    def place(self, row: Row, path: tuple[str, ...] = ()) -> Place:
        """The cell of a fact; the row where it has no column."""
        places = {column.path: place for column, _, place in self.named_cells(row)}
        return places.get(path) or row_place(self.file, row.sheet, row.number)


def cell_place(file: str, sheet: str, row: int, column: int) -> Place:
    """Row and column from 1; `C5`, on another sheet than the first `Cấp trên!C5`."""
    return Place(file=file, line=row, column=column, cell=_on(sheet, f"{column_letters(column)}{row}"))


def row_place(file: str, sheet: str, row: int) -> Place:
    return Place(file=file, line=row, cell=_on(sheet, str(row)))


def _on(sheet: str, cell: str) -> str:
    return f"{sheet}!{cell}" if sheet else cell


def column_letters(column: int) -> str:
    """1 → `A`, 28 → `AB`."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
