"""Rows as the source of a batch: those of a list, or units of the register."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator import resources
from generator.batch.names import Wanted, stems
from generator.batch.sources.item import Item, Reader, folder_of
from generator.batch.sources.table import ReadRow, Table, TableReader, TableRow
from generator.errors import Problem
from generator.model import Profile, Unit
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
    rows: tuple[TableRow, ...]
    parents: tuple[Profile, ...]
    refused: tuple[Refused, ...] = ()  # rows that cannot be read as units

    def items(self, pack: str) -> list[Item]:
        folders = [folder_of(_below(parent)) for parent in self.parents]
        wanted = [self._wanted(row, folders, pack) for row in self.rows]
        drafted = [
            Item(
                number=row.number,
                key=self._key(row, each.folder),
                label=f"{self._cell(row, 'loai_don_vi')} {self._cell(row, 'ten')}",
                stem=stem,
                folder=each.folder,
                load=row,
            )
            for row, each, stem in zip(self.rows, wanted, stems(wanted), strict=True)
        ]
        wrong = [
            Item(
                number=each.number, key=each.key, label=each.label, stem="", folder="",
                load=ReadRow(None, each.problems),
            )
            for each in self.refused
        ]  # fmt: skip
        in_list_order = sorted((*drafted, *wrong), key=lambda item: item.number)
        return [replace(item, number=number) for number, item in enumerate(in_list_order)]

    def without_items(self) -> TableSource:
        return replace(self, rows=(), refused=())

    def reader(self, pack: str) -> Reader:
        return _RowReader(TableReader(self.table, self.parents, pack, resources.load_lexicon()))

    def _wanted(self, row: TableRow, folders: list[str], pack: str) -> Wanted:
        kind, name = self._cell(row, "loai_don_vi"), self._cell(row, "ten")
        folder = folders[row.parent] if row.parent >= 0 else slug(name)
        return Wanted(folder=folder, name=f"ke-hoach-{pack}-{kind}-{name}", code=self._cell(row, "ma_don_vi"))

    def _cell(self, row: TableRow, key: str) -> str:
        path = (key,)
        return row.cells[self.table.paths.index(path)] if path in self.table.paths else ""

    def _key(self, row: TableRow, folder: str) -> str:
        """The unit's own name in the journal, so that a row may move in the list."""
        unit = [self._cell(row, key) for key in ("ma_don_vi", "loai_don_vi", "ten")]
        return "|".join([*unit, folder])


class _RowReader:
    def __init__(self, reader: TableReader) -> None:
        self._reader = reader

    def read(self, item: Item) -> ReadRow:
        return item.load if isinstance(item.load, ReadRow) else self._reader.read(item.load)


def _below(parent: Profile) -> Profile:
    """A stand-in for any unit below, to name its folder."""
    unit = parent.unit
    return Profile(file="", unit=Unit(level=unit.level, kind=unit.kind, name=""), parent=parent)
