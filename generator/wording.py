"""The language of the texts of packs and lexicon: parsed once, filled for each unit.

`{slot}`, `{slot|hoa}`, `[[optional]]`, `*italic*`, `**bold**`; a text is data and nothing in it is ever executed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from generator import text as words
from generator.errors import Place, Problem
from generator.model import Literal, Optional, Rich, Run, Slot, Text

GAP_TEXT = "…………"
_TOKEN = re.compile(
    r"\\(?P<escaped>[\\{}\[\]*|])"
    r"|\{(?P<slot>[^{}\n]*)\}"
    r"|(?P<open>\[\[)|(?P<close>\]\])"
    r"|(?P<bold>\*\*)|(?P<italic>\*)"
    r"|(?P<stray>[{}])"
)
_SLOT = re.compile(r"(?P<name>[a-z0-9_]+(\.[a-z0-9_]+){0,3})(?P<capital>\|hoa)?")


@dataclass(frozen=True, slots=True)
class Missing:
    """Why a slot has no value: nobody gave it, or the thing does not exist for this unit."""

    label: str = ""
    key: str = ""
    reason: str = ""  # not empty: it does not exist there
    is_over: bool = False  # the pack's is a time that is over: another is to be set


Finder = Callable[[str], Rich | Missing]


# ---------------------------------------------------------------- parsing


def parse_text(source: str, place: Place) -> tuple[Text, list[Problem]]:
    """The parts of a text, and what is wrong with its marks."""
    reader = _Parser(words.one_line(source), place)
    return reader.read(), reader.problems


class _Parser:
    def __init__(self, source: str, place: Place) -> None:
        self.source, self.place = source, place
        self.problems: list[Problem] = []
        self.parts: list[Literal | Slot | Optional] = []
        self.inner: list[Literal | Slot] | None = None
        self.literal = ""
        self.italic = self.bold = False

    def read(self) -> Text:
        position = 0
        for match in _TOKEN.finditer(self.source):
            self.literal += self.source[position : match.start()]
            position = match.end()
            self._take(match)
        self.literal += self.source[position:]
        self._flush()
        if self.inner is not None or self.italic or self.bold:
            self._wrong(self.source[-40:])
        return Text(tuple(self.parts), self.place)

    def _take(self, match: re.Match[str]) -> None:
        kind = match.lastgroup
        if kind == "escaped":
            self.literal += match["escaped"]
            return
        self._flush()
        if kind == "slot":
            self._slot(match["slot"])
        elif kind == "open" and self.inner is None:
            self.inner = []
        elif kind == "close" and self.inner is not None:
            self.parts.append(Optional(tuple(self.inner)))
            self.inner = None
        elif kind == "bold":
            self.bold = not self.bold
        elif kind == "italic":
            self.italic = not self.italic
        else:
            self._wrong(self.source[max(0, match.start() - 20) : match.end() + 20])

    def _slot(self, written: str) -> None:
        match = _SLOT.fullmatch(written.strip())
        if match is None:
            self._wrong("{" + written + "}")
            return
        self._add(Slot(match["name"], capital=bool(match["capital"]), italic=self.italic, bold=self.bold))

    def _flush(self) -> None:
        if self.literal:
            self._add(Literal(self.literal, italic=self.italic, bold=self.bold))
            self.literal = ""

    def _add(self, part: Literal | Slot) -> None:
        (self.parts if self.inner is None else self.inner).append(part)

    def _wrong(self, found: str) -> None:
        self.problems.append(Problem(code="MA201", place=self.place, found=found))


# ---------------------------------------------------------------- filling


def fill(text: Text, find: Finder) -> tuple[Rich, list[tuple[Slot, Missing]]]:
    """The text with its slots filled; what had no value stands as a gap and is listed."""
    runs: list[Run] = []
    missing: list[tuple[Slot, Missing]] = []
    for part in text.parts:
        if isinstance(part, Literal):
            runs.append(Run(part.text, italic=part.italic, bold=part.bold))
        elif isinstance(part, Slot):
            runs.extend(_filled(part, find, missing))
        else:
            runs.extend(_optional(part, find))
    return merge(runs), missing


def _filled(slot: Slot, find: Finder, missing: list[tuple[Slot, Missing]]) -> Iterable[Run]:
    value = find(slot.name)
    if isinstance(value, Missing):
        missing.append((slot, value))
        return [Run(GAP_TEXT, italic=slot.italic, bold=slot.bold, gap=value.label or slot.name)]
    return styled(capitalized(value) if slot.capital else value, italic=slot.italic, bold=slot.bold)


def _optional(part: Optional, find: Finder) -> list[Run]:
    runs: list[Run] = []
    for inner in part.parts:
        if isinstance(inner, Literal):
            runs.append(Run(inner.text, italic=inner.italic, bold=inner.bold))
            continue
        value = find(inner.name)
        if isinstance(value, Missing) or any(run.gap for run in value):
            return []
        runs.extend(styled(capitalized(value) if inner.capital else value, italic=inner.italic, bold=inner.bold))
    return runs


def styled(rich: Rich, *, italic: bool = False, bold: bool = False) -> Rich:
    """The runs with the look of the place they are put into added to their own."""
    if not (italic or bold):
        return rich
    return tuple(replace(run, italic=run.italic or italic, bold=run.bold or bold) for run in rich)


def capitalized(rich: Rich) -> Rich:
    if not rich or rich[0].gap:
        return rich
    return (replace(rich[0], text=words.capitalize_first(rich[0].text)), *rich[1:])


def lowered(rich: Rich) -> Rich:
    if not rich or rich[0].gap:
        return rich
    return (replace(rich[0], text=words.lower_first(rich[0].text)), *rich[1:])


def merge(runs: Iterable[Run]) -> Rich:
    """Neighbors of one look joined, empty ones left out."""
    merged: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        last = merged[-1] if merged else None
        if last and (last.italic, last.bold, last.gap) == (run.italic, run.bold, run.gap) and not run.gap:
            merged[-1] = replace(last, text=last.text + run.text)
        else:
            merged.append(run)
    return tuple(merged)


def literal(text: str) -> Rich:
    """A value as it was given: whatever marks it holds are text."""
    return (Run(text),) if text else ()


def joined(parts: Iterable[Rich], separator: str) -> Rich:
    runs: list[Run] = []
    for index, part in enumerate(parts):
        if index:
            runs.append(Run(separator))
        runs.extend(part)
    return merge(runs)
