"""One row of a list → `Source`, the form in which a profile is checked: there is no second check of what it says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.errors import Place
from generator.sheet.columns import KIND, LEVEL, CellKind
from generator.sheet.listing import Row, UnitList
from generator.yamlio import Path, Source

_PLAN, _PACK = "ke_hoach", "goi_mau"


def row_source(unit_list: UnitList, row: Row) -> Source:
    """What the row says, under the keys of a profile, each value with its cell."""
    data: dict[str, Any] = {LEVEL[0]: row.level} if row.level else {}
    for column, cell, _ in unit_list.named_cells(row):
        if cell:
            _put(data, column.path, _split(cell) if column.kind is CellKind.LIST else cell)
    if _PLAN in data and unit_list.pack:
        data[_PLAN] = {_PACK: unit_list.pack, **data[_PLAN]}
    places = cell_places(unit_list, row)
    return Source(file=unit_list.file, data=data, places=dict(places), key_places=dict(places))


def cell_places(unit_list: UnitList, row: Row) -> Mapping[Path, Place]:
    """The cell of every fact that has a column, empty or not; a group of facts stands at its first cell."""
    places: dict[Path, Place] = {(): unit_list.place(row)}
    for column, cell, place in unit_list.named_cells(row):
        for length in range(1, len(column.path)):
            places.setdefault(column.path[:length], place)
        places[column.path] = place
        if column.kind is CellKind.LIST:
            places |= {(*column.path, index): place for index, _ in enumerate(_split(cell))}
    if LEVEL not in places and KIND in places:
        places[LEVEL] = places[KIND]
    return places


def _put(data: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    for key in path[:-1]:
        data = data.setdefault(key, {})
    data[path[-1]] = value


def _split(cell: str) -> list[str]:
    """The values of a cell: a semicolon or a new line parts them."""
    return [value for part in re.split(r"[;\n]", cell) if (value := part.strip())]
