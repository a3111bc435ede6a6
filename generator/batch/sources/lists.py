"""The rows of an Excel or CSV list as rows of a table; the way from a row to a profile is that of `sheet`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path as FilePath

from generator import resources
from generator.actions.lists import RowJudge
from generator.batch.sources.rows import Refused, TableSource
from generator.batch.sources.table import TableRow, packed_rows
from generator.errors import Place, Problem
from generator.lexicon import Lexicon
from generator.model import Profile
from generator.packed import Packed
from generator.sheet.chain import Links, build_row, link_rows, row_digest
from generator.sheet.columns import KIND, NAME
from generator.sheet.listing import Row, RowKey, UnitList, packed_units
from generator.sheet.read import read_list
from generator.sheet.source import cell_places
from generator.yamlio import Path


@dataclass(frozen=True, slots=True)
class ListTable:
    """The columns of a list; the rows travel one by one."""

    unit_list: UnitList
    paths: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, unit_list: UnitList) -> ListTable:
        paths = tuple(column.path for column in unit_list.columns)
        return cls(replace(unit_list, rows=packed_units(), upper_rows=packed_units(), bad_rows={}), paths)

    def build(self, row: TableRow, parent: Profile | None, lexicon: Lexicon) -> tuple[Profile | None, list[Problem]]:
        return build_row(self.unit_list, _as_row(row), parent, lexicon)

    def places(self, row: TableRow) -> Mapping[Path, Place]:
        return cell_places(self.unit_list, _as_row(row))

    def digest(self, row: TableRow, parent: Profile | None) -> str:
        return row_digest(self.unit_list, _as_row(row), parent)


def _as_row(row: TableRow) -> Row:
    return Row(number=row.number, sheet=row.sheet, cells=row.cells, level=row.level)


def list_source(path: FilePath, pack: str) -> tuple[TableSource | None, list[Problem]]:
    """The units of a list; of those whose rows cannot be used, what is wrong."""
    lexicon, register = resources.load_lexicon(), resources.load_register()
    content = resources.load_pack(resources.pack_folder(pack))
    unit_list = read_list(path, content, lexicon)
    links = link_rows(unit_list, lexicon, register, partial(resources.ProfileLoader(lexicon).load_above, below=path))
    parents = {id(parent): parent for parent in links.parents.values() if parent is not None}
    rows, unsound = _parted(unit_list, links, {known: place for place, known in enumerate(parents)})
    judge = RowJudge(unit_list, links, content, lexicon, register)
    more = [found for row in unsound for found in judge.judge(row)[1]]
    refused, others = _refused(unit_list, unsound, [*unit_list.problems, *links.problems, *more])
    if not rows and not refused:
        return None, others
    table = ListTable.of(unit_list)
    return TableSource(table=table, rows=rows, parents=tuple(parents.values()), refused=refused), others


def _parted(unit_list: UnitList, links: Links, places: Mapping[int, int]) -> tuple[Packed[TableRow], list[Row]]:
    """The rows that may be drafted, each with the place of the unit above it, and the others.

    They are taken off the list, so that no row is held twice.
    """
    sound, unsound = packed_rows(), []
    while unit_list.rows:
        row = unit_list.rows.popleft()
        if row.number in links.parents and row.key not in unit_list.bad_rows:
            parent = places.get(id(links.parents[row.number]), -1)
            sound.append((row.cells, parent, row.number, row.sheet, row.level))
        else:
            unsound.append(row)
    return sound, unsound


def _refused(
    unit_list: UnitList, unsound: Sequence[Row], problems: Iterable[Problem]
) -> tuple[tuple[Refused, ...], list[Problem]]:
    """The rows that are not sound with their problems, and the problems of no single row."""
    by_row = {row.key: dict.fromkeys(unit_list.bad_rows.get(row.key, ())) for row in unsound}
    others: list[Problem] = []
    for problem in problems:
        key = _row_of(problem.place)
        if key in by_row:
            by_row[key][problem] = None
        else:
            others.append(problem)
    return tuple(
        Refused(f"{unit_list.file}:{row.number}", _label(unit_list, row), tuple(by_row[row.key]), row.number)
        for row in unsound
    ), others


def _row_of(place: Place) -> RowKey | None:
    """The row of a problem in the list; None for one of another place."""
    sheet = place.cell.rpartition("!")[0]
    return (sheet, place.line) if place.cell else None


def _label(unit_list: UnitList, row: Row) -> str:
    """How a person knows the row: by its unit where that can be read."""
    name = " ".join(filter(None, (unit_list.text(row, KIND), unit_list.text(row, NAME))))
    return name or f"dòng {row.number}"
