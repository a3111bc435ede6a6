"""Tables: where a cell stands, how wide it is, and which of its borders are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.check.facts import CellPlace
from generator.check.properties import VAL, W, is_line, length, mm, number
from generator.check.styles import StyleSheet

_THROUGH = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_CELL_MARGIN = 108.0  # twips on either side, where a file says nothing
_MAX_SPAN = 64
Borders = Mapping[str, bool]


def inside(node: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, content controls looked through."""
    for child in node:
        if child.tag == tag:
            yield child
        elif child.tag in _THROUGH:
            yield from inside(child, tag)


class TableShape:
    """One table's grid and borders."""

    def __init__(self, node: Any, sheet: StyleSheet, index: int, depth: int) -> None:
        self.index, self.depth = index, depth
        properties = node.find(f"{W}tblPr")
        style = properties.find(f"{W}tblStyle") if properties is not None else None
        self.style: str = style.get(VAL, "") if style is not None else ""
        self.grid = [length(column.get(f"{W}w")) or 0.0 for column in node.iterfind(f"{W}tblGrid/{W}gridCol")]
        self.borders = {**sheet.table_borders(self.style), **borders_of(properties, "tblBorders")}
        self.margins = _margins(properties, "tblCellMar")
        self.rows = list(inside(node, f"{W}tr"))

    def cells(self, row_index: int) -> Iterator[tuple[Any, CellPlace]]:
        """The cells of a row with their places."""
        row, at, start = self.rows[row_index], 0, 0.0
        skipped = _count(row.find(f"{W}trPr/{W}gridBefore"), 0)
        at, start = skipped, sum(self.grid[:skipped])
        nodes = list(inside(row, f"{W}tc"))
        for column, node in enumerate(nodes):
            properties = node.find(f"{W}tcPr")
            span = _count(properties.find(f"{W}gridSpan") if properties is not None else None, 1)
            width = _width(properties) or sum(self.grid[at : at + span])
            yield node, self._place(properties, (row_index, column, len(nodes)), start, width)
            at, start = at + span, start + width

    def _place(self, properties: Any, where: tuple[int, int, int], start: float, width: float) -> CellPlace:
        row, column, count = where
        own = borders_of(properties, "tcBorders")
        drawn = {
            "top": own.get("top", self._of_table("top" if row == 0 else "insideH")),
            "bottom": own.get("bottom", self._of_table("bottom" if row == len(self.rows) - 1 else "insideH")),
            "left": own.get("left", self._of_table("left" if column == 0 else "insideV")),
            "right": own.get("right", self._of_table("right" if column == count - 1 else "insideV")),
        }
        is_box = drawn["left"] and drawn["right"]
        left, right = _margins(properties, "tcMar", self.margins)
        return CellPlace(
            table=self.index,
            row=row,
            column=column,
            depth=self.depth,
            start_mm=mm(start),
            width_mm=mm(width) if width else None,
            room_mm=mm(max(0.0, width - left - right)) if width else None,
            has_line_above=drawn["top"] and not is_box,
            has_line_below=drawn["bottom"] and not is_box,
        )

    def _of_table(self, side: str) -> bool:
        return self.borders.get(side, False)


def borders_of(properties: Any, name: str) -> dict[str, bool]:
    """Of each border that is named, whether it is drawn."""
    node = properties.find(W + name) if properties is not None else None
    sides = {"start": "left", "end": "right"}
    found = {}
    for side in node if node is not None else ():
        if isinstance(side.tag, str):
            key = side.tag.removeprefix(W)
            found[sides.get(key, key)] = is_line(side)
    return found


def _margins(properties: Any, name: str, default: tuple[float, float] = (_CELL_MARGIN,) * 2) -> tuple[float, float]:
    node = properties.find(W + name) if properties is not None else None
    if node is None:
        return default
    left, right = (
        next((value for side in sides if (value := _side(node, side)) is not None), fallback)
        for sides, fallback in zip((("left", "start"), ("right", "end")), default, strict=True)
    )
    return left, right


def _side(node: Any, side: str) -> float | None:
    found = node.find(W + side)
    return length(found.get(f"{W}w")) if found is not None else None


def _width(properties: Any) -> float:
    node = properties.find(f"{W}tcW") if properties is not None else None
    if node is None or node.get(f"{W}type", "dxa") != "dxa":
        return 0.0
    return length(node.get(f"{W}w")) or 0.0


def _count(node: Any, default: int) -> int:
    value = number(node.get(VAL)) if node is not None else None
    return default if value is None else max(default, min(int(value), _MAX_SPAN))
