"""Rows as the source of a batch: those of a list, or units of the register."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace

from generator import resources
from generator.batch.names import Wanted, stems
from generator.batch.sources.item import Item, Reader, folder_of
from generator.batch.sources.table import ReadRow, Table, TableReader, TableRow, packed_rows
from generator.errors import Problem
from generator.model import Profile, Unit
from generator.packed import Packed
from generator.text import slug


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that is no unit yet, and why."""

    key: str
    label: str
    problems: tuple[Problem, ...]
    number: int  # of its row in the list


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSource:
    """Units that stand as rows in a list or in the register."""

    table: Table
    rows: Packed[TableRow]
    parents: tuple[Profile, ...]
    refused: tuple[Refused, ...] = ()  # rows that cannot be read as units

    def items(self, pack: str) -> RowItems:
        names = _Names(self.table.paths, tuple(folder_of(_below(parent)) for parent in self.parents))
        return RowItems(
            names,
            rows=self.rows.copy(),
            stems=deque(stems(names.wanted(row, pack) for row in self.rows)),
            refused=deque(sorted(self.refused, key=lambda each: each.number)),
        )

    def without_items(self) -> TableSource:
        return replace(self, rows=packed_rows(), refused=())

    def reader(self, pack: str) -> Reader:
        return _RowReader(TableReader(self.table, self.parents, pack, resources.load_lexicon()))


class RowItems:
    """Units in the order of their rows, each made an item only when it is taken."""

    def __init__(
        self, names: _Names, *, rows: Packed[TableRow], stems: deque[str], refused: deque[Refused], taken: int = 0
    ) -> None:
        self._names, self._rows, self._stems, self._refused, self._taken = names, rows, stems, refused, taken

    def __len__(self) -> int:
        return len(self._rows) + len(self._refused)

    def copy(self) -> RowItems:
        return RowItems(
            self._names, rows=self._rows.copy(), stems=self._stems.copy(), refused=self._refused.copy(),
            taken=self._taken,
        )  # fmt: skip

    def popleft(self) -> Item:
        number = self._taken
        self._taken += 1
        if self._refused and (not self._rows or self._refused[0].number < self._rows[0].number):
            return _wrong(self._refused.popleft(), number)
        return self._names.item(self._rows.popleft(), self._stems.popleft(), number)


class _Names:
    """What the units of rows are called, on the screen, in the journal and on the disk."""

    def __init__(self, paths: tuple[tuple[str, ...], ...], folders: tuple[str, ...]) -> None:
        """`folders` are those of the units below each of the profiles above."""
        self._folders = folders
        self._places = {path[0]: place for place, path in enumerate(paths) if len(path) == 1}

    def wanted(self, row: TableRow, pack: str) -> Wanted:
        kind, name = self._cell(row, "loai_don_vi"), self._cell(row, "ten")
        return Wanted(
            folder=self._folder(row), name=f"ke-hoach-{pack}-{kind}-{name}", code=self._cell(row, "ma_don_vi")
        )

    def item(self, row: TableRow, stem: str, number: int) -> Item:
        code, kind, name = (self._cell(row, key) for key in ("ma_don_vi", "loai_don_vi", "ten"))
        folder = self._folder(row)
        # The key is the unit's own name in the journal, so that a row may move in the list.
        key = "|".join([code, kind, name, folder])
        return Item(number=number, key=key, label=f"{kind} {name}", stem=stem, folder=folder, load=row)

    def _folder(self, row: TableRow) -> str:
        return self._folders[row.parent] if row.parent >= 0 else slug(self._cell(row, "ten"))

    def _cell(self, row: TableRow, key: str) -> str:
        place = self._places.get(key)
        return row.cells[place] if place is not None else ""


def _wrong(refused: Refused, number: int) -> Item:
    load = ReadRow(None, refused.problems)
    return Item(number=number, key=refused.key, label=refused.label, stem="", folder="", load=load)


class _RowReader:
    def __init__(self, reader: TableReader) -> None:
        self._reader = reader

    def read(self, item: Item) -> ReadRow:
        return item.load if isinstance(item.load, ReadRow) else self._reader.read(item.load)


def _below(parent: Profile) -> Profile:
    """A stand-in for any unit below, to name its folder."""
    unit = parent.unit
    return Profile(file="", unit=Unit(level=unit.level, kind=unit.kind, name=""), parent=parent)
