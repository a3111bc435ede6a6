"""Where an old unit may stand on: addresses in tables."""

from __future__ import annotations

import re

from generator.check.facts import Facts

# People and papers keep their addresses as they were written down.
_ADDRESS = re.compile(
    r"(?:địa chỉ|nơi (?:ở|cư trú|thường trú|đăng ký thường trú|sinh)|thường trú|tạm trú|chỗ ở|hộ khẩu|"
    r"quê quán|nguyên quán|trú quán)(?!\w)",
    re.I,
)
_LABEL = re.compile(rf"[-–+\s]*{_ADDRESS.pattern}[^:]{{0,30}}:", re.I)


def address_cells(facts: Facts) -> frozenset[int]:
    """The paragraphs of tables that give an address: below a heading that says so, beside one, or behind one."""
    cells = [(row, row.cell) for row in facts.written if row.cell]
    headed = {(cell.table, cell.column) for row, cell in cells if cell.row <= 1 and _ADDRESS.match(row.shown)}
    beside = {(cell.table, cell.row) for row, cell in cells if cell.column == 0 and _ADDRESS.match(row.shown)}
    return frozenset(
        row.index
        for row, cell in cells
        if _LABEL.match(row.shown)
        or (cell.row > 0 and (cell.table, cell.column) in headed)
        or (cell.column > 0 and (cell.table, cell.row) in beside)
    )
