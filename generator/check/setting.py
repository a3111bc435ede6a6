"""What a document is held against besides the decree: the words of administration and the register of units.

A rule is given one thing, the `Plan`; what it needs beyond the document it takes from `plan.setting`. Each member
may be absent: a rule that needs it is then silent, so that a caller gives what it has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.check.former_units import Units
from generator.check.kept import kept
from generator.check.slips import Slips
from generator.check.word_tables import WordTables
from generator.lexicon import Lexicon
from generator.lexicon.lift import Lifter, Match
from generator.model import Level
from generator.register import TWO_TIERS, Register, RegisteredUnit, split_kind
from generator.text import spelling_key

Names = Mapping[tuple[str, str], frozenset[Level]]


@dataclass(frozen=True)
class Setting:
    """The knowledge that rules may ask for; made once and shared by all documents of a run."""

    lexicon: Lexicon | None = None
    register: Register | None = None
    load_units: Callable[[], Units] | None = None  # the register with what became of its units, slow to make
    slips: Slips | None = None  # words that are certainly written wrong
    words: WordTables | None = None

    def is_told(self, text: str, start: int, end: int) -> bool:
        """Whether a place in a line is quoted or speaks of the past, and so is no act of this plan."""
        return self.words is not None and self.words.past.is_told(text, start, end)

    def is_past(self, text: str, start: int, end: int) -> bool:
        """Whether a unit that is no more is quoted or spoken of as one of the past."""
        return self.words is not None and self.words.past.is_past(text, start, end)

    @cached_property
    def lifter(self) -> Lifter | None:
        """Finds bodies in texts; None without a lexicon."""
        return Lifter(self.lexicon) if self.lexicon else None

    @cached_property
    def bodies_in(self) -> Callable[[str], tuple[Match, ...]]:
        """The bodies that a text names; none without a lexicon."""
        return kept(self.lifter.find if self.lifter else lambda _: ())

    def levels_of(self, kind: str, name: str, day: date) -> frozenset[Level]:
        """The levels at which a unit of the kind and name stands in the register at the day; empty for no unit."""
        names = self._new_names if day >= TWO_TIERS else self._old_names
        return names.get((kind, spelling_key(name)), frozenset())

    def may_be_unit(self, kind: str, name: str) -> bool:
        """Whether either register has the unit; without a register any name may be one."""
        key = kind, spelling_key(name)
        return self.register is None or key in self._new_names or key in self._old_names

    def is_of_old(self, kind: str, name: str) -> bool:
        """Whether the register of three tiers has the unit."""
        return (kind, spelling_key(name)) in self._old_names

    def codes_above(self, level: Level, kind: str, name: str) -> frozenset[str]:
        """The codes of the units above those of two tiers that are called so; empty for no unit."""
        return self._codes_above.get((level, kind, spelling_key(name)), frozenset())

    @cached_property
    def _codes_above(self) -> Mapping[tuple[Level, str, str], frozenset[str]]:
        found: dict[tuple[Level, str, str], set[str]] = defaultdict(set)
        for unit in self.register.new.values() if self.register else ():
            found[unit.level, unit.kind, spelling_key(unit.name)].add(unit.parent_code)
        return {key: frozenset(codes) for key, codes in found.items()}

    def tops_of(self, kind: str, name: str, day: date) -> frozenset[tuple[str, str]]:
        """Kind and spelling of the provinces in which units of the kind and name lie at the day; empty for no unit.

        A province lies in itself.
        """
        tops = self._new_tops if day >= TWO_TIERS else self._old_tops
        return tops.get((kind, spelling_key(name)), frozenset())

    @cached_property
    def _old_tops(self) -> Mapping[tuple[str, str], frozenset[tuple[str, str]]]:
        return _tops(self.register.old.values()) if self.register else {}

    @cached_property
    def _new_tops(self) -> Mapping[tuple[str, str], frozenset[tuple[str, str]]]:
        return _tops(self.register.new.values()) if self.register else {}

    @cached_property
    def _old_names(self) -> Names:
        return _names(self.register.old.values()) if self.register else {}

    @cached_property
    def _new_names(self) -> Names:
        """Every name a unit of two tiers has had: a plan may use the old one on the day of a change."""
        if self.register is None:
            return {}
        renamed = (
            RegisteredUnit(level=unit.level, code=unit.code, kind=kind, name=name)
            for change in self.register.changes
            for unit in self.register.new.values()
            if unit.code == change.code
            for kind, name in (split_kind(change.name, self.register.kinds),)
        )
        return _names((*self.register.new.values(), *renamed))


def _tops(units: Iterable[RegisteredUnit]) -> Mapping[tuple[str, str], frozenset[tuple[str, str]]]:
    listed = {unit.code: unit for unit in units}  # a code tells its level by its length
    found: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for unit in listed.values():
        top = unit
        while top.parent_code in listed:
            top = listed[top.parent_code]
        found[unit.kind, spelling_key(unit.name)].add((top.kind, spelling_key(top.name)))
    return {key: frozenset(tops) for key, tops in found.items()}


def _names(units: Iterable[RegisteredUnit]) -> Names:
    found: dict[tuple[str, str], set[Level]] = defaultdict(set)
    for unit in units:
        found[unit.kind, spelling_key(unit.name)].add(unit.level)
    return {key: frozenset(levels) for key, levels in found.items()}


NOTHING = Setting()
