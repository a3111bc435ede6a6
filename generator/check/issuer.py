"""Who issued a document and in which regime, as its head says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.check.head import Head
from generator.check.pieces import Piece
from generator.check.setting import Setting
from generator.dates import PartialDate
from generator.lexicon import Lexicon
from generator.model import Level
from generator.text import modern_tones, spelling_key

_COMMITTEE = re.compile(r"(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd)\s+(?P<unit>.{2,80})", re.I)
_DATE = re.compile(
    r"(?:ngày\s*(?P<day>[0-9]{1,2})\D{1,12})?tháng\s*(?P<month>[0-9]{1,2})?\D{0,12}năm\s*(?P<year>[0-9]{4})", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """The unit whose committee (or whose department) issued the document; several levels where it may be either."""

    kind: str
    name: str
    levels: frozenset[Level]
    regime: str
    day: date
    above: frozenset[Level]  # the levels above each of its own

    @property
    def full_name(self) -> str:
        """Kind and name as texts write them; a head may have the name in capitals."""
        return f"{self.kind} {self.name.title() if self.name.isupper() else self.name}"

    def is_named(self, kind: str, name: str) -> bool:
        own, named = spelling_key(self.name), spelling_key(name)
        # What stands below the name in the head, such as a steering committee, may be taken for a part of it.
        return self.kind == kind and (own == named or (" " in named and own.startswith(f"{named} ")))


def find_issuer(head: Head, setting: Setting) -> Issuer | None:
    """The issuer; None when the head does not say which unit it is of, or in which regime."""
    lexicon, issued = setting.lexicon, _date(head.date)
    regime = lexicon.regime_at(issued) if lexicon and issued else None
    if lexicon is None or issued is None or regime is None:
        return None
    for pieces in (head.issuer, head.superior):
        match = _COMMITTEE.search(modern_tones(" ".join(piece.text for piece in pieces)))
        found = _unit(match["unit"].strip(), regime.code, issued.first, setting, lexicon) if match else None
        if found:
            return found
    return None


def _date(piece: Piece | None) -> PartialDate | None:
    match = _DATE.search(piece.text) if piece else None
    if match is None:
        return None
    day, month = int(match["day"] or 0) or None, int(match["month"] or 0) or None
    value = PartialDate(int(match["year"]), month, day if month else None)
    try:
        return value if value.first else None
    except ValueError:
        return None


def _unit(words: str, regime: str, day: date, setting: Setting, lexicon: Lexicon) -> Issuer | None:
    lowered = words.casefold()
    kinds = {kind: level for level in Level for kind in lexicon.kinds_at(level, regime)}
    kind = next((kind for kind in sorted(kinds, key=len, reverse=True) if lowered.startswith(f"{kind} ")), None)
    if kind is None:
        return None
    name = words[len(kind) :].strip(" \t.…_*–-")
    possible = frozenset(level for level in Level if kind in lexicon.kinds_at(level, regime))
    levels = (possible & setting.levels_of(kind, name, day)) or possible
    above = [_above(level, regime, lexicon) for level in levels]
    return Issuer(
        kind=kind, name=name, levels=levels, regime=regime, day=day, above=frozenset.intersection(*above) - levels
    )


def _above(level: Level, regime: str, lexicon: Lexicon) -> frozenset[Level]:
    upper = lexicon.level_above(level, regime)
    return frozenset() if upper is None else frozenset({upper}) | _above(upper, regime, lexicon)
