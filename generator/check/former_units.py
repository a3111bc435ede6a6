"""Units that a text names and that are no more on its day, with what they became."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.check.congresses import NAME, UNIT_KINDS
from generator.check.kept import finder
from generator.check.past import PastWords
from generator.model import Level
from generator.register import RegisteredUnit
from generator.register.index import Index, ancestors, unit_of
from generator.register.succession import Succession
from generator.text import spelling_key

_units_in_text = finder(rf"(?<!\w)(?P<kind>(?i:{UNIT_KINDS})) (?P<name>{NAME})")
_BETWEEN = re.compile(r"\s?,\s(?:thuộc\s)?|\sthuộc\s|\s")
_SHOWN = 4  # names of today that one line tells
_State = tuple[RegisteredUnit, bool]  # and whether it is a unit of today under a name it had


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerUnit:
    """A unit of a text that is no more, with the units above it that are named behind it and are no more."""

    text: str
    start: int
    end: int
    name: str  # as the register writes it
    level: Level
    became: tuple[str, ...]  # the names of today


@dataclass(slots=True)
class _Place:
    start: int
    end: int
    states: list[_State]


@dataclass(frozen=True)
class Units:
    """The register with what became of its old units."""

    index: Index
    succession: Succession
    past: PastWords

    def former(self, text: str, day: date, is_named: Callable[[str], bool]) -> Iterator[FormerUnit]:
        """The units of a text that no longer exist at the day; one that exists anywhere under that name is none.

        `is_named` tells of a unit's name whether the document speaks of it: that parts two old wards of one name.
        """
        last: _Place | None = None
        for place in (*self._places(text, day), None):
            if last and place and (states := self._below(last, place, text)):
                last = _Place(last.start, place.end, states)
                continue
            if last and not self.past.is_past(text, last.start, last.end):
                yield FormerUnit(
                    text=text[last.start : last.end],
                    start=last.start,
                    end=last.end,
                    name=last.states[0][0].full_name,
                    level=last.states[0][0].level,
                    became=self._became(self._narrowed(last.states, is_named), day),
                )
            last = place

    def _places(self, text: str, day: date) -> Iterator[_Place]:
        """Where units are named that are no more."""
        for match in _units_in_text(text):
            words = match["name"].split()
            for size in range(len(words), 0, -1):
                name = " ".join(words[:size])
                states = self._states(match["kind"].lower(), name, day)
                if states:
                    yield _Place(match.start(), match.start("name") + len(name), states)
                if states is not None:
                    break

    def _below(self, place: _Place, upper: _Place, text: str) -> list[_State]:
        """The units of a place that lay in those named behind it: `thị trấn Đồng Đăng, huyện Cao Lộc`."""
        if not _BETWEEN.fullmatch(text, place.end, upper.start):
            return []
        names = {unit.full_name for unit, _ in upper.states}
        return [state for state in place.states if any(each.full_name in names for each in self._above(state))]

    def _above(self, state: _State) -> Iterator[RegisteredUnit]:
        return ancestors(*state, self.index.register)

    def _states(self, kind: str, name: str, day: date) -> list[_State] | None:
        """The old units of the name; none while one of it lives, None when nothing bears the name."""
        key = spelling_key(name)
        listed = [
            each for each in self.index.named(name) if each.unit.kind == kind and spelling_key(each.unit.name) == key
        ]
        if not listed:
            return None
        return [] if any(each.last >= day for each in listed) else [(each.unit, each.is_current) for each in listed]

    def _narrowed(self, states: list[_State], is_named: Callable[[str], bool]) -> list[_State]:
        """Of several old units of a name those below a unit that the document names; all when it names none."""
        near = [
            (unit, is_current)
            for unit, is_current in states
            if any(is_named(above.full_name) for above in self._above((unit, is_current)))
        ]
        return near or states

    def _became(self, states: list[_State], day: date) -> tuple[str, ...]:
        names: dict[str, None] = {}
        for unit, is_current in states:
            targets = [unit.code] if is_current else [step.new for step in self.succession.after(unit.code)]
            for target in targets:
                names[unit_of(target, self.index.register, is_current=True, day=day).full_name] = None
        return tuple(names)


def today(names: tuple[str, ...], own: str = "") -> str:
    """What a unit became: one unit, or the first of several, the document's own before the others."""
    if len(names) == 1:
        return names[0]
    listed = sorted(names, key=lambda name: name != own)
    more = f" và {len(listed) - _SHOWN} đơn vị khác" if len(listed) > _SHOWN else ""
    return f"{', '.join(listed[:_SHOWN])}{more} (tùy địa bàn)"
