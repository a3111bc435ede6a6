"""Units below a unit that has none: the communes of a commune, left over from the plan of a district."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

from generator.check.issuer import Issuer
from generator.check.kept import Finder, finder
from generator.check.parts import Plan
from generator.check.prose import UPPER, Standing
from generator.check.rules.record import Breach, Component, Rule
from generator.check.rules.units import LAW_OF_TIERS
from generator.lexicon import Lexicon
from generator.register import TWO_TIERS

_MOST = 20  # places of one line
_JOINED = r"(?:\s*[,/]\s*|\s+(?:và|hoặc)\s+)"
_LIST_BEHIND = r"(?!\s*(?:[,/–-]|(?:và|hoặc|hay)\s)\s*(?:các\s|toàn\s)?(?i:@every)(?!\w))"
# `địa bàn xã đảo`, `trong xã hội`, and another name than the issuer's.
_ANOTHER = (
    rf"(?!\s[{UPPER}0-9])"
    r"(?!\s(?:hội|viên|đảo|biên|bạn|nông|nghèo|mới|khác|lân|giáp|liền|kề|kết|nơi|ven|miền|cũ|"
    r"đặc biệt|loại|vùng|khu vực|trọng điểm|an toàn|anh hùng|có|chưa|đạt)(?!\w))"
)


def communes_of_a_commune(plan: Plan) -> Iterator[Breach]:
    """`UBND các xã trên địa bàn đặc khu`: units of its own level, told as its own ones; each text once."""
    issuer, lexicon, words = plan.issuer, plan.setting.lexicon, plan.setting.words
    if issuer is None or lexicon is None or words is None:
        return
    kinds = _own_kinds(issuer, lexicon)
    if not kinds:
        return
    open_in = _opening_finder(words.partners.inside, kinds)
    pattern = _pattern(words.partners.inside, kinds, lexicon.kinds(), issuer.kind, issuer.full_name.split(" ", 1)[1])
    told: set[str] = set()
    for line in plan.lines:
        openings = islice(open_in(line.text), _MOST) if line.standing is not Standing.BASE else ()
        for match in filter(None, (pattern.match(line.text, opening.start()) for opening in openings)):
            if match[0].lower() not in told and plan.is_now(line, *match.span()):
                told.add(match[0].lower())
                values = (("don_vi", issuer.full_name), ("loai", issuer.kind))
                yield Breach(paragraph=line.paragraph, found=match[0], values=values, span=match.span())


def _own_kinds(issuer: Issuer, lexicon: Lexicon) -> tuple[str, ...]:
    """The kinds of the issuer's level, the longest first; () for a unit that has units below it."""
    below = set(lexicon.levels) - issuer.levels - issuer.above
    if len(issuer.levels) != 1 or any(lexicon.kinds_at(level, issuer.regime) for level in below):
        return ()
    kinds = {kind for level in issuer.levels for kind in lexicon.kinds_at(level, issuer.regime)}
    return tuple(sorted(kinds, key=len, reverse=True))


@cache
def _opening_finder(inside: str, kinds: tuple[str, ...]) -> Finder:
    """Where any unit's plan may speak so: few lines do, and of these each issuer asks for its own name."""
    return finder(_opening(inside, kinds))


def _opening(inside: str, kinds: tuple[str, ...]) -> str:
    each = f"(?i:{'|'.join(kinds)})"
    return rf"(?<!\w)[Cc]ác\s{each}(?!\w)(?:{_JOINED}{each}(?!\w)){{0,4}}\s{inside}"


@lru_cache(maxsize=64)
def _pattern(inside: str, kinds: tuple[str, ...], every: tuple[str, ...], own: str, name: str) -> re.Pattern[str]:
    behind = _LIST_BEHIND.replace("@every", "|".join(sorted(every, key=len, reverse=True)))
    return re.compile(
        rf"{_opening(inside, kinds)}\s{own}(?!\w){behind}"
        rf"(?:\s{re.escape(name)}(?!\w)|{_ANOTHER})"
    )


RULES = (
    Rule(
        id="TT596",
        component=Component.UNITS,
        article="",  # the law as a whole: a unit of the commune level has no units below it
        check=communes_of_a_commune,
        source=LAW_OF_TIERS,
        valid_from=TWO_TIERS,
        yields_to=("TT503", "TT601", "TT602"),
    ),
)
