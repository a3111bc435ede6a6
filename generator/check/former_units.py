"""Units that a text names and that are no more on its day, with what they became."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.check.congresses import NAME, UNIT_KINDS
from generator.register import RegisteredUnit
from generator.register.index import Index, ancestors, unit_of
from generator.register.succession import Succession
from generator.text import spelling_key

_UNIT_IN_TEXT = re.compile(rf"(?<!\w)(?P<kind>(?i:{UNIT_KINDS})) (?P<name>{NAME})")
# What says that the old name is meant as such.
_PAST = re.compile(
    r"\s*[,(]?\s*(?:cũ\b|trước đây|trước khi|trước sắp xếp|trước (?:ngày )?0?1/0?7/2025|nay là|nay thuộc)", re.I
)
_State = tuple[RegisteredUnit, bool]  # and whether it is a unit of today under a name it had


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerUnit:
    """A unit of a text that is no more."""

    text: str
    name: str  # as the register writes it
    became: tuple[str, ...]  # the names of today


@dataclass(frozen=True)
class Units:
    """The register with what became of its old units."""

    index: Index
    succession: Succession

    def former(self, text: str, day: date, is_named: Callable[[str], bool]) -> Iterator[FormerUnit]:
        """The units of a text that no longer exist at the day; one that exists anywhere under that name is none.

        `is_named` tells of a unit's name whether the document speaks of it: that parts two old wards of one name.
        """
        for match in _UNIT_IN_TEXT.finditer(text):
            words = match["name"].split()
            for size in range(len(words), 0, -1):
                name = " ".join(words[:size])
                states = self._states(match["kind"].lower(), name, day)
                if states is None:
                    continue
                end = match.start("name") + len(name)
                if states and not _PAST.match(text, end):
                    became = self._became(self._narrowed(states, is_named), day)
                    full_name = states[0][0].full_name
                    yield FormerUnit(text=text[match.start() : end], name=full_name, became=became)
                break

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
            if any(is_named(above.full_name) for above in ancestors(unit, is_current, self.index.register))
        ]
        return near or states

    def _became(self, states: list[_State], day: date) -> tuple[str, ...]:
        names: dict[str, None] = {}
        for unit, is_current in states:
            targets = [unit.code] if is_current else [step.new for step in self.succession.after(unit.code)]
            for target in targets:
                names[unit_of(target, self.index.register, is_current=True, day=day).full_name] = None
        return tuple(names)
