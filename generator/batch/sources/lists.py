"""The rows of an Excel or CSV list as rows of a table; the way from a row to a profile is that of `sheet`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path as FilePath

from generator import resources
from generator.actions.lists import RowJudge
from generator.batch.sources.rows import Refused, TableSource
from generator.batch.sources.table import TableRow
from generator.errors import Place, Problem
from generator.lexicon import Lexicon
from generator.model import Profile
from generator.sheet.chain import build_row, link_rows, row_digest
from generator.sheet.columns import KIND, NAME
from generator.sheet.listing import Row, RowKey, UnitList
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
        return cls(replace(unit_list, rows=(), upper_rows=(), bad_rows={}), paths)

    def build(self, row: TableRow, parent: Profile | None, lexicon: Lexicon) -> tuple[Profile | None, list[Problem]]:
        return build_row(self.unit_list, _as_row(row), parent, lexicon)

    def places(self, row: TableRow) -> Mapping[Path, Place]:
        return cell_places(self.unit_list, _as_row(row))

    def digest(self, row: TableRow, parent: Profile | None) -> str:
        return row_digest(self.unit_list, _as_row(row), parent)


def list_row(row: Row, parent: int) -> TableRow:
    return TableRow(row.cells, parent, row.number, row.sheet, row.level)


def _as_row(row: TableRow) -> Row:
    return Row(number=row.number, sheet=row.sheet, cells=row.cells, level=row.level)


def refused_rows(
    unit_list: UnitList, problems: Iterable[Problem], sound: Set[RowKey]
) -> tuple[tuple[Refused, ...], list[Problem]]:
    """The rows that are not sound with their problems, and the problems of no single row."""
    unsound = [row for row in unit_list.rows if row.key not in sound]
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


def list_source(path: FilePath, pack: str) -> tuple[TableSource | None, list[Problem]]:
    """The units of a list; of those whose rows cannot be used, what is wrong."""
    lexicon, register = resources.load_lexicon(), resources.load_register()
    content = resources.load_pack(resources.pack_folder(pack))
    unit_list = read_list(path, content, lexicon)
    links = link_rows(unit_list, lexicon, register, partial(resources.ProfileLoader(lexicon).load_above, below=path))
    parents = list({id(parent): parent for parent in links.parents.values() if parent is not None}.values())
    places = {id(parent): index for index, parent in enumerate(parents)}
    sound = [row for row in unit_list.rows if row.key in links.parents and row.key not in unit_list.bad_rows]
    rows = tuple(list_row(row, places.get(id(links.parents[row.key]), -1)) for row in sound)
    known, judge = {row.key for row in sound}, RowJudge(unit_list, links, content, lexicon, register)
    more = [found for row in unit_list.rows if row.key not in known for found in judge.judge(row)[1]]
    refused, others = refused_rows(unit_list, [*unit_list.problems, *links.problems, *more], known)
    if not rows and not refused:
        return None, others
    table = ListTable.of(unit_list)
    return TableSource(table=table, rows=rows, parents=tuple(parents), refused=refused), others
