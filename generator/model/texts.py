"""What words are made of: texts of a pack with their slots, and runs as they are printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.errors import Place


@dataclass(frozen=True, slots=True)
class Literal:
    text: str
    italic: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A name to be filled: `{cap_tren.ubnd|hoa}`."""

    name: str
    capital: bool = False
    italic: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Optional:
    """A stretch that is left out when a value in it is not given."""

    parts: tuple[Literal | Slot, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A parsed text of a pack or of the lexicon, and where it was written."""

    parts: tuple[Literal | Slot | Optional, ...]
    place: Place

    def slots(self) -> Iterator[Slot]:
        for part in self.parts:
            if isinstance(part, Slot):
                yield part
            elif isinstance(part, Optional):
                yield from (inner for inner in part.parts if isinstance(inner, Slot))


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of final text of one look; `gap` names what is missing where the text is a row of dots."""

    text: str
    italic: bool = False
    bold: bool = False
    gap: str = ""


Rich = tuple[Run, ...]


def plain(rich: Rich) -> str:
    return "".join(run.text for run in rich)
