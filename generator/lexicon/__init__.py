"""The words of administration by level, kind of unit and date; read both ways.

`lower`: a term → its words for a unit. `lift`: words in a text → the terms they may come from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.dates import PartialDate
from generator.model import Level, RecipientRow, Tags, Term, Text, Unit
from generator.yamlio import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """A period in which the bodies are named in one way; None: open at that end."""

    code: str
    first: date | None
    last: date | None
    meaning: str = ""

    def holds(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    name: str
    label: str
    short_forms: tuple[str, ...] = ()  # that people type before a name: TP, P
    regimes: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelRow:
    level: Level
    code_digits: int  # of a unit's code, the zeros in front among them
    regimes: frozenset[str]
    kinds: tuple[Kind, ...]
    above: tuple[tuple[frozenset[str], Level], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """A way of signing and its lines in the signature block."""

    code: str
    meaning: str
    lines: tuple[Text, ...]
    is_on_behalf: bool
    roles: frozenset[str] = frozenset()  # of those who may sign so
    names: tuple[str, ...] = ()  # its words, besides the code

    @property
    def is_for_another(self) -> bool:
        """Whether the one who signs is not the head, so that his own position must be named."""
        return len(self.lines) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office in which people sign, and the role it gives them."""

    name: str
    role: str
    leads_a_part: bool = False  # the name of a part of the body may follow
    is_beginning: bool = False  # only the first word of other offices


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    regimes: tuple[Regime, ...]
    levels: Mapping[Level, LevelRow]
    default_terrains: tuple[tuple[Tags, frozenset[str]], ...]
    capital_names: frozenset[tuple[str, str]]
    names_with_kind: frozenset[tuple[str, str]]
    organized_as: Mapping[tuple[str, str], str]  # units, by kind and name, with the bodies of another kind
    terms: Mapping[str, Term]
    bodies: Mapping[str, Term]
    powers: Mapping[str, Term]
    recipients: tuple[RecipientRow, ...]
    filing: tuple[tuple[Tags, Text], ...]
    authorities: Mapping[str, Authority]
    on_behalf_line: str
    head_position: str
    offices: tuple[Office, ...]
    body_names: tuple[str, ...]  # that do not follow an office
    _kind_names: tuple[str, ...] = field(init=False, repr=False, compare=False)  # asked for at each name of a list
    _short_forms: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        kinds = [kind for row in self.levels.values() for kind in row.kinds]
        object.__setattr__(self, "_kind_names", tuple(dict.fromkeys(kind.name for kind in kinds)))
        shortened = dict.fromkeys(short for kind in kinds for short in kind.short_forms)
        object.__setattr__(self, "_short_forms", tuple(shortened))

    def regime_at(self, issue_date: PartialDate) -> Regime | None:
        """The regime of the date; None when an open day or month leaves more than one possible."""
        possible = [
            regime for regime in self.regimes if regime.holds(issue_date.first) or regime.holds(issue_date.last)
        ]
        return possible[0] if len(possible) == 1 else None

    def regime(self, code: str) -> Regime:
        return next(regime for regime in self.regimes if regime.code == code)

    def kinds_at(self, level: Level, regime: str) -> tuple[str, ...]:
        """The kinds of unit that exist at the level in the regime; empty when the level does not exist."""
        row = self.levels[level]
        if row.regimes and regime not in row.regimes:
            return ()
        return tuple(kind.name for kind in row.kinds if not kind.regimes or regime in kind.regimes)

    def levels_of(self, kind: str) -> frozenset[Level]:
        """The levels at which units of the kind exist or existed: `thành phố` stood at two."""
        return frozenset(level for level, row in self.levels.items() if any(each.name == kind for each in row.kinds))

    def kinds(self) -> tuple[str, ...]:
        """The kinds of unit of all levels and times."""
        return self._kind_names

    def short_forms(self) -> tuple[str, ...]:
        """The short forms of all kinds."""
        return self._short_forms

    def level_above(self, level: Level, regime: str) -> Level | None:
        """The level directly above; None at the top."""
        return next((above for regimes, above in self.levels[level].above if not regimes or regime in regimes), None)

    def offices_under(self, authority: str) -> tuple[str, ...]:
        """The names of the offices in which people sign under an authority, the usual one first."""
        roles = self.authorities[authority].roles
        return tuple(office.name for office in self.offices if office.role in roles and not office.is_beginning)

    def terrains_of(self, unit: Unit) -> frozenset[str]:
        """The terrains the unit names, else the usual ones of its kind."""
        if unit.terrains:
            return unit.terrains
        return next(
            (
                terrains
                for tags, terrains in self.default_terrains
                if (not tags.levels or unit.level in tags.levels) and (not tags.kinds or unit.kind in tags.kinds)
            ),
            frozenset(),
        )


def abbreviations_of(source: Source) -> dict[str, tuple[str, ...]]:
    """The kinds of unit of `cap.yaml`, each with the short forms people type; for the register, which needs no more."""
    return {kind["ten"]: tuple(kind.get("tat", ())) for row in source.data["cap"] for kind in row["loai"]}
