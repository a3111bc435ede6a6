"""Automatic numbering: the text a list prints before a paragraph, and the indents it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from generator.check.properties import VAL, Look, W, indents, number
from generator.numbering import roman

_MAX_LEVEL = 8
_MAX_TEXT = 60
_SYMBOLS = {"\uf0b7": "•", "\uf02d": "-", "\uf0a7": "▪", "\uf0fc": "✓"}  # of the fonts Symbol and Wingdings


@dataclass(slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    look: Look = field(default_factory=dict)


class Lists:
    """Counts through the lists of a document in its order."""

    def __init__(self, root: Any) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._counters: dict[str, list[int | None]] = {}
        if root is None:
            return
        for node in root.iterfind(f"{W}abstractNum"):
            self._abstract[node.get(f"{W}abstractNumId", "")] = _levels(node)
        for node in root.iterfind(f"{W}num"):
            self._read_list(node)

    def _read_list(self, node: Any) -> None:
        base = node.find(f"{W}abstractNumId")
        name = base.get(VAL, "") if base is not None else ""
        levels = dict(self._abstract.get(name, {}))
        key = name
        for change in node.iterfind(f"{W}lvlOverride"):
            index = int(number(change.get(f"{W}ilvl")) or 0)
            levels |= _levels(change)
            start = change.find(f"{W}startOverride")
            if start is not None:
                old = levels.get(index, _Level())
                levels[index] = _Level(int(number(start.get(VAL)) or 0), old.form, old.text, old.look)
                key = f"own {node.get(f'{W}numId')}"
        self._lists[node.get(f"{W}numId", "")] = (key, levels)

    def indents(self, list_id: str, level: int) -> Look:
        """The indents the level of a list gives."""
        _, levels = self._lists.get(list_id, ("", {}))
        return levels[level].look if level in levels else {}

    def next_text(self, list_id: str, level: int) -> str:
        """The printed number of the next paragraph at the level; "" where the list is not there."""
        key, levels = self._lists.get(list_id, ("", {}))
        if not 0 <= level <= _MAX_LEVEL or level not in levels:
            return ""
        counters = self._counters.setdefault(key, [None] * (_MAX_LEVEL + 1))
        before = counters[level]
        counters[level] = levels[level].start if before is None else before + 1
        counters[level + 1 :] = [None] * (_MAX_LEVEL - level)
        return _printed(levels, level, counters)


def _levels(node: Any) -> dict[int, _Level]:
    levels = {}
    for row in node.iterfind(f"{W}lvl"):
        start, form, text = (row.find(W + name) for name in ("start", "numFmt", "lvlText"))
        ind = row.find(f"{W}pPr/{W}ind")
        levels[int(number(row.get(f"{W}ilvl")) or 0)] = _Level(
            int(number(start.get(VAL)) or 0) if start is not None else 0,
            form.get(VAL, "decimal") if form is not None else "decimal",
            (text.get(VAL) or "")[:_MAX_TEXT] if text is not None else "",
            indents(ind) if ind is not None else {},
        )
    return levels


def _printed(levels: dict[int, _Level], level: int, counters: list[int | None]) -> str:
    row = levels[level]
    if row.form == "none":
        return ""
    if row.form == "bullet":
        return _SYMBOLS.get(row.text, row.text)

    def value(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        other = levels.get(index, _Level())
        count = counters[index] if index <= _MAX_LEVEL else None
        return _figure(other.form, other.start if count is None else count)

    return re.sub(r"%([1-9])", value, row.text)


def _figure(form: str, count: int) -> str:
    if form in ("upperRoman", "lowerRoman") and 0 < count < 4000:
        return roman(count) if form == "upperRoman" else roman(count).lower()
    if form in ("upperLetter", "lowerLetter") and count > 0:
        turn, index = divmod(count - 1, 26)
        letter = chr(ord("a") + index) * (turn + 1) if turn < 10 else str(count)
        return letter.upper() if form == "upperLetter" else letter
    if form == "decimalZero":
        return f"{count:02d}"
    return str(count)
