"""The place before the date: the unit where the issuer has its seat, by its bare name or, for some, its full one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.check.parts import Plan
from generator.check.pieces import Piece
from generator.check.rules.capitals import names_a_person
from generator.check.rules.head import place_of
from generator.check.rules.record import Breach, Component, Rule, appendix_1, practice, told
from generator.lexicon import Lexicon
from generator.text import spelling_key


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """The place as it is written, the kind of unit in front of the name, in full or shortened, and the name."""

    piece: Piece
    written: str
    kind: str
    name: str


def _read(plan: Plan) -> _Place | None:
    found, lexicon = place_of(plan), plan.setting.lexicon
    if found is None or lexicon is None:
        return None
    piece, place = found
    match = _pattern(lexicon.kinds(), lexicon.short_forms()).fullmatch(place)
    if match is None or any(spelling_key(place) == spelling_key(name) for _, name in lexicon.names_with_kind):
        return _Place(piece=piece, written=place, kind="", name=place)
    return _Place(piece=piece, written=place, kind=match["kind"] or match["short"], name=match["name"])


@cache
def _pattern(kinds: tuple[str, ...], short_forms: tuple[str, ...]) -> re.Pattern[str]:
    """`Thành phố Huế`, `TP. Huế`, `TP Huế`, `P.Hải Châu`."""
    full, short = ("|".join(sorted(words, key=len, reverse=True)) for words in (kinds, short_forms))
    return re.compile(rf"(?i:(?P<kind>{full})\s+|(?P<short>{short})(?:\.\s?|\s))(?P<name>\S.*)")


def place_above(plan: Plan) -> Iterator[Breach]:
    """The province on a commune's plan: a unit of a level above the issuer's has the name."""
    issuer, lexicon, place = plan.issuer, plan.setting.lexicon, _read(plan)
    if issuer is None or lexicon is None or place is None:
        return
    levels = {level for kind in lexicon.kinds() for level in plan.setting.levels_of(kind, place.name, issuer.day)}
    is_own = spelling_key(place.name) == spelling_key(issuer.name)
    if levels & issuer.above and not is_own:
        yield Breach(paragraph=place.piece.paragraph, found=place.written, values=(("don_vi", issuer.full_name),))


def place_with_kind(plan: Plan) -> Iterator[Breach]:
    """`Xã Ba Gia, ngày …`, where the bare name is the name of the place; a number or a person has its kind."""
    place = _read(plan)
    if place and place.kind and not _takes_its_kind(place, plan.setting.lexicon) and not _is_short(place.name):
        yield told(place.piece.paragraph, place.written, place.name)


def place_without_kind(plan: Plan) -> Iterator[Breach]:
    """`Hồ Chí Minh, ngày …`, `TP. Hồ Chí Minh, ngày …`: what bears the name of a person has its full name."""
    lexicon, place = plan.setting.lexicon, _read(plan)
    full = _full_name(place, lexicon) if place else ""
    if place and lexicon and full and place.kind.lower() not in lexicon.kinds():
        yield told(place.piece.paragraph, place.written, full)


def _takes_its_kind(place: _Place, lexicon: Lexicon | None) -> bool:
    return place.name[:1].isdigit() or names_a_person(place.name) or bool(_full_name(place, lexicon))


def _full_name(place: _Place, lexicon: Lexicon | None) -> str:
    """The name in full of a unit that the decree names as one; "" for any other."""
    known = sorted(lexicon.capital_names) if lexicon else []
    fitting = ((kind, name) for kind, name in known if place.name == name or place.name == _initials(name))
    kind, name = next(fitting, ("", ""))
    return f"{kind[:1].upper()}{kind[1:]} {name}" if name else ""


def _initials(name: str) -> str:
    return "".join(syllable[0] for syllable in name.split())


def _is_short(name: str) -> bool:
    """`HCM`, `ĐN`: letters for a name that nobody can tell."""
    return len(name) > 1 and " " not in name and name.isupper()


_DAY, _PLACE = Component.DATE, appendix_1("II.4.a")
_BY_PROFILE = ("TT601", "TT602", "TT607")  # a profile says what the place is
RULES = (
    practice("TT396", _DAY, _PLACE, place_above, "TT505", *_BY_PROFILE),
    practice("TT397", _DAY, _PLACE, place_with_kind, "TT396", *_BY_PROFILE),
    Rule(id="TT398", component=_DAY, article=_PLACE, check=place_without_kind, yields_to=("TT396", *_BY_PROFILE)),
)
