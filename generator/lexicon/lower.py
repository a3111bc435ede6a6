"""From a term to its words: which row of the lexicon speaks for a unit at a date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.model import Level, Tags, Term, TermRow

HasValue = Callable[[str], bool]


@dataclass(slots=True)
class Below:
    """The kinds of the units below a unit; it remembers whether any words were chosen by them."""

    kinds: frozenset[str]
    is_asked: bool = False

    def has_any(self, kinds: frozenset[str]) -> bool:
        self.is_asked = True
        return not kinds.isdisjoint(self.kinds)


@dataclass(frozen=True, slots=True)
class Situation:
    """What decides which words are used: level, kind, regime, terrain, powers of the level, kinds of units below."""

    level: Level
    kind: str
    regime: str
    terrains: frozenset[str]
    powers: frozenset[str]
    below: Below


def fits(tags: Tags, situation: Situation, has_value: HasValue) -> bool:
    """Whether everything the tags ask for holds."""
    return fits_but_power(tags, situation, has_value) and holds_power(tags, situation)


def holds_power(tags: Tags, situation: Situation) -> bool:
    return not tags.power or tags.power in situation.powers


def fits_but_power(tags: Tags, situation: Situation, has_value: HasValue) -> bool:
    return (
        (not tags.levels or situation.level in tags.levels)
        and (not tags.kinds or situation.kind in tags.kinds)
        and (not tags.regimes or situation.regime in tags.regimes)
        and (not tags.terrains or bool(tags.terrains & situation.terrains))
        and all(has_value(name) for name in tags.needs)
        and not any(has_value(name) for name in tags.needs_not)
        and (not tags.kinds_below or situation.below.has_any(tags.kinds_below))
    )


def find_row(term: Term, situation: Situation, has_value: HasValue) -> TermRow | None:
    """The first row whose tags fit; None when the lexicon has no word for this situation."""
    return next((row for row in term.rows if fits(row.tags, situation, has_value)), None)


def powers_of(level: Level, powers: Iterable[Term]) -> frozenset[str]:
    return frozenset(power.name for power in powers if level in power.held_by)
