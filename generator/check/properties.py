"""Formatting elements (w:rPr, w:pPr) as plain values, so that one layer can be laid over another."""

from __future__ import annotations

import re
from typing import Any

from generator.render.package import W as NAMESPACE

W = f"{{{NAMESPACE}}}"
VAL = f"{W}val"
Look = dict[str, Any]

TOGGLES = ("bold", "italic", "caps", "vanish")
_TOGGLE_TAGS = {f"{W}b": "bold", f"{W}i": "italic", f"{W}caps": "caps", f"{W}vanish": "vanish"}
TWIPS, HALF_POINTS = 20, 2  # in a point
_WITH_UNIT = re.compile(r"(-?[0-9]{1,7}(?:\.[0-9]{1,7})?)(mm|cm|in|pt|pc|pi)")
_POINTS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}
_OFF = frozenset({"0", "false", "off", "none"})
_BORDERS = ("top", "bottom", "between")


def is_on(node: Any) -> bool:
    """Whether a yes-or-no element says yes."""
    return str(node.get(VAL, "1")).lower() not in _OFF


def number(text: str | None) -> float | None:
    """The number an attribute holds; None for anything else (a foreign program may write `auto`)."""
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if abs(value) < 1e7 else None


def length(text: str | None, per_point: float = TWIPS) -> float | None:
    """A length as an attribute holds it: a bare number, or one with its unit (ISO/IEC 29500-1, 22.9.2.15): `297mm`."""
    match = _WITH_UNIT.fullmatch(text or "")
    if match is None:
        return number(text)
    value = number(match[1])
    return None if value is None else value * _POINTS[match[2]] * per_point


def run_look(properties: Any) -> Look:
    """What a w:rPr sets, and nothing else."""
    look: Look = {}
    for node in properties if properties is not None else ():
        tag = node.tag
        if tag in _TOGGLE_TAGS:
            look[_TOGGLE_TAGS[tag]] = is_on(node)
        elif tag == f"{W}sz" and (size := length(node.get(VAL), HALF_POINTS)) is not None and size > 0:
            look["size"] = size / 2
        elif tag == f"{W}rFonts":
            look |= _fonts(node)
        elif tag == f"{W}color":
            look["color"] = (node.get(VAL) or "auto").upper().replace("AUTO", "auto")
        elif tag == f"{W}u":
            look["underline"] = is_on(node)
        elif tag == f"{W}spacing" and (twips := length(node.get(VAL))) is not None:
            look["tracking"] = twips / 20
        elif tag == f"{W}rStyle":
            look["style"] = node.get(VAL, "")
    return look


def _fonts(node: Any) -> Look:
    """The two fonts of Vietnamese text: plain letters (ascii) and marked ones (hAnsi); a theme font goes first."""
    look: Look = {}
    for key, plain, theme in (("ascii", "ascii", "asciiTheme"), ("high", "hAnsi", "hAnsiTheme")):
        if node.get(W + theme):
            look[key] = ("theme", node.get(W + theme))
        elif node.get(W + plain):
            look[key] = ("name", node.get(W + plain))
    return look


def paragraph_look(properties: Any) -> Look:
    """What a w:pPr sets, and nothing else."""
    look: Look = {}
    for node in properties if properties is not None else ():
        tag = node.tag
        if tag == f"{W}jc":
            look["align"] = node.get(VAL, "left")
        elif tag == f"{W}framePr":
            look["framed"] = True
            look |= {"frame": node.get(f"{W}xAlign")} if node.get(f"{W}xAlign") else {}
        elif tag == f"{W}spacing":
            look |= _spacing(node)
        elif tag == f"{W}ind":
            look |= indents(node)
        elif tag == f"{W}contextualSpacing":
            look["contextual"] = is_on(node)
        elif tag == f"{W}pageBreakBefore":
            look["new_page"] = is_on(node)
        elif tag == f"{W}pBdr":
            look["border"] = any(is_line(node.find(W + side)) for side in _BORDERS)
        elif tag == f"{W}numPr":
            look["numbering"] = _numbering(node)
    return look


def _spacing(node: Any) -> Look:
    look: Look = {}
    for key in ("before", "after"):
        if (value := length(node.get(W + key))) is not None:
            look[key] = value / 20
        if (lines := number(node.get(f"{W}{key}Lines"))) is not None and lines:
            look[key] = lines * 12 / 100
        if str(node.get(f"{W}{key}Autospacing", "0")).lower() not in _OFF:
            look[key] = 14.0
    if (line := length(node.get(f"{W}line"))) is not None and line > 0:
        rule = node.get(f"{W}lineRule", "auto")
        look["line_rule"] = rule if rule in ("auto", "atLeast", "exact") else "auto"
        look["line"] = line / (240 if look["line_rule"] == "auto" else 20)
    return look


def indents(node: Any) -> Look:
    """Indents in millimetres; a hanging one counts as less than nothing."""
    look: Look = {}
    for key, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        for name in names:
            if (value := length(node.get(W + name))) is not None:
                look[key] = mm(value)
    if (value := length(node.get(f"{W}firstLine"))) is not None:
        look["first"] = mm(value)
    if (value := length(node.get(f"{W}hanging"))) is not None:
        look["first"] = -mm(value)
    return look


def is_line(node: Any) -> bool:
    """Whether a border element draws something."""
    return node is not None and node.get(VAL, "none") not in ("none", "nil")


def _numbering(node: Any) -> tuple[str | None, int | None]:
    """The list and the level; either may be left to the style."""
    list_node, level_node = node.find(f"{W}numId"), node.find(f"{W}ilvl")
    level = number(level_node.get(VAL)) if level_node is not None else None
    return (list_node.get(VAL) if list_node is not None else None, None if level is None else int(level))


def mm(twips: float) -> float:
    return twips * 25.4 / 1440
