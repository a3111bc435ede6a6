"""Paper and margins: the nearest that is allowed; a page that lies on its side stays so."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from generator.check.facts import Section
from generator.check.findings import Finding
from generator.check.mend import setters
from generator.check.mend.record import Desk, Mender, mend
from generator.check.properties import W, length

_A4 = ("11906", "16838")
_TWIPS_PER_MM = 1440 / 25.4
_MARGINS = ("top", "right", "bottom", "left")


def _paper(desk: Desk, finding: Finding) -> None:
    for section, node in _sections(desk):
        width, height = reversed(_A4) if section.is_landscape else _A4
        setters.write(node, "pgSz", w=width, h=height, code=None)


def _sections(desk: Desk) -> list[tuple[Section, Any]]:
    return list(zip(desk.plan.facts.sections, desk.opened.sections(), strict=True))


def _margin(side: str, measure: Callable[[Section], float], low: float, high: float) -> Mender:
    least, most = math.ceil(low * _TWIPS_PER_MM), math.floor(high * _TWIPS_PER_MM)

    def apply(desk: Desk, finding: Finding) -> None:
        for section, node in _sections(desk):
            if not section.is_landscape and not low <= measure(section) <= high:
                _set_margin(node, side, least if measure(section) < low else most)

    return apply


def _set_margin(node: Any, side: str, twips: int) -> None:
    """The gutter counts to the left; a negative margin above or below keeps its sign."""
    margins = node.find(f"{W}pgMar")
    if margins is None:
        setters.write(node, "pgMar", **dict.fromkeys(_MARGINS, "1440"), header="720", footer="720", gutter="0")
        margins = node.find(f"{W}pgMar")
    gutter = length(margins.get(f"{W}gutter")) or 0
    if side == "left" and gutter:
        twips -= min(twips, int(gutter))
    is_negative = (length(margins.get(W + side)) or 0) < 0
    margins.set(W + side, str(-twips if is_negative else twips))


def _without_macros(desk: Desk, finding: Finding) -> None:
    """No copy has macros: they go where the file is opened."""


MENDS = (
    mend("TT300", _without_macros),
    mend("TT301", _paper),
    mend("TT304", _margin("top", lambda section: section.top_mm, 20, 25)),
    mend("TT305", _margin("bottom", lambda section: section.bottom_mm, 20, 25)),
    mend("TT306", _margin("left", lambda section: section.left_mm, 30, 35)),
    mend("TT307", _margin("right", lambda section: section.right_mm, 15, 20)),
)
