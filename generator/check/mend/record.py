"""What a mend is: the rules it serves, and the change it makes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from generator.check.facts import Paragraph
from generator.check.findings import Finding
from generator.check.opened import Opened
from generator.check.parts import Plan
from generator.check.pieces import Piece
from generator.check.rules.looks import Select


@dataclass(slots=True)
class Desk:
    """A document on the mender's desk: what it says, and its XML to be changed."""

    opened: Opened
    plan: Plan
    places: Counter[str] = field(default_factory=Counter)  # changed by rules that are told once for many places
    _pieces: dict[Select, dict[int, list[Piece]]] = field(default_factory=dict)
    _known: dict[str, Any] = field(default_factory=dict)

    def node(self, paragraph: Paragraph) -> Any:
        return self.opened.node(paragraph)

    def once(self, name: str, find: Callable[[Plan], Any]) -> Any:
        """What is found out once for the whole plan, however many findings ask for it."""
        if name not in self._known:
            self._known[name] = find(self.plan)
        return self._known[name]

    def pieces(self, select: Select, paragraph: Paragraph) -> list[Piece]:
        """The pieces of a part that stand in the paragraph."""
        if select not in self._pieces:
            by_index: dict[int, list[Piece]] = {}
            for piece in select(self.plan):
                if piece:
                    by_index.setdefault(piece.paragraph.index, []).append(piece)
            self._pieces[select] = by_index
        return self._pieces[select].get(paragraph.index, [])


Mender = Callable[[Desk, Finding], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """A change that takes findings of these rules away; where it cannot be made safely it leaves things alone."""

    rules: tuple[str, ...]
    apply: Mender


def mend(rules: str, apply: Mender) -> Mend:
    """`"TT323 TT328"` → the record."""
    return Mend(rules=tuple(rules.split()), apply=apply)
