"""Kinds of units that the issuer cannot have below it: `Ủy ban nhân dân các xã, thị trấn` in the plan of a quận."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from generator.check.issuer import Issuer
from generator.check.kept import Finder, finder
from generator.check.parts import Plan
from generator.check.prose import UPPER, Line, Standing
from generator.check.rules.districts import told_as_results
from generator.check.rules.record import Breach, Component, usage
from generator.check.superiors import kinds_below
from generator.lexicon import Lexicon
from generator.model import Level

_MOST = 20  # places of one line
_JOINED = r"(?:\s*[,/]\s*|\s+(?:và|hoặc)\s+)"
_COUNT = r"[0-9]{1,3}(?:/[0-9]{1,3})?"
_UNREAD = (Standing.BASE, Standing.SUBJECT)
_NAME_BEHIND = rf"(?!\w)(?!\s(?:[{UPPER}0-9]|hội(?!\w)|viên(?!\w)))"


def kinds_not_below(plan: Plan) -> Iterator[Breach]:
    """Lists of kinds behind a body or a count of which one is none of those below the issuer; each text once."""
    issuer, lexicon, words = plan.issuer, plan.setting.lexicon, plan.setting.words
    if issuer is None or lexicon is None or words is None or len(issuer.levels) != 1:
        return
    every, own = _kinds_of_level_below(issuer, lexicon, issuer.regime), _own_below(plan, issuer)
    if not own or not every - own:
        return
    find = _finder(words.levels.bodies, every, _counted(issuer, lexicon))
    told, results = set[str](), told_as_results(plan)
    for line in plan.lines:
        is_read = line.standing not in _UNREAD and line.paragraph.index not in results
        for match in islice(find(line.text), _MOST) if is_read else ():
            wrong = sorted({each.lower() for each in _kinds_in(match)} - own)
            if wrong and match[0].lower() not in told and _is_meant(plan, line, match):
                told.add(match[0].lower())
                yield _breach(line, match, wrong, sorted(own), issuer)


def _kinds_in(match: re.Match[str]) -> list[str]:
    """The kinds of a list, without their counts."""
    listed = re.split(_JOINED, match["joined"] or match["counted"])
    return [re.sub(rf"^{_COUNT}\s", "", each) for each in listed]


def _breach(line: Line, match: re.Match[str], wrong: list[str], own: list[str], issuer: Issuer) -> Breach:
    values = {"dung": _listed(own), "sai": _listed(wrong), "don_vi": issuer.full_name}
    return Breach(paragraph=line.paragraph, found=match[0], values=tuple(values.items()), span=match.span())


def _listed(kinds: list[str]) -> str:
    return " và ".join((", ".join(kinds[:-1]), kinds[-1])) if len(kinds) > 1 else kinds[0]


def _is_meant(plan: Plan, line: Line, match: re.Match[str]) -> bool:
    words = plan.setting.words
    is_elsewhere = words is not None and words.levels.elsewhere.match(line.text, match.end()) is not None
    return not is_elsewhere and plan.is_now(line, *match.span())


# ---------------------------------------------------------------- which kinds there are


def _kinds_of_level_below(issuer: Issuer, lexicon: Lexicon, regime: str) -> frozenset[str]:
    """The kinds that the level below has in a regime."""
    (level,) = issuer.levels
    lower = [each for each in Level if lexicon.level_above(each, issuer.regime) is level]
    return frozenset(kind for each in lower for kind in lexicon.kinds_at(each, regime))


def _counted(issuer: Issuer, lexicon: Lexicon) -> frozenset[str]:
    """What may be counted: the kinds of the level below, those of earlier regimes too."""
    order = [row.code for row in lexicon.regimes]
    regimes = order[: order.index(issuer.regime) + 1]
    return frozenset(kind for regime in regimes for kind in _kinds_of_level_below(issuer, lexicon, regime))


def _own_below(plan: Plan, issuer: Issuer) -> frozenset[str]:
    """The kinds of the units below the issuer: by the register, else those that its kind has by the law."""
    words, (level,) = plan.setting.words, issuer.levels
    by_law = words.levels.below.get(level.value, {}).get(issuer.kind, ()) if words else ()
    is_reached = plan.setting.register is not None and plan.setting.register.reaches(issuer.day)
    return kinds_below(plan) if is_reached else frozenset(by_law)


@cache
def _finder(bodies: str, below: frozenset[str], counted: frozenset[str]) -> Finder:
    """Where a body of several units stands, or units are counted, of two kinds at least."""
    each, any_kind = _either(below), _either(counted)
    behind_body = rf"(?:{bodies})\s[Cc]ác\s(?P<joined>{each}(?:{_JOINED}{each}){{0,4}})"
    by_count = rf"(?:{_COUNT}\s)(?P<counted>{any_kind}(?:{_JOINED}(?:{_COUNT}\s)?{any_kind}){{1,4}})"
    return finder(rf"(?<![\w/.,])(?:{behind_body}|{by_count}){_NAME_BEHIND}")


def _either(kinds: frozenset[str]) -> str:
    return rf"(?i:{'|'.join(sorted(kinds, key=len, reverse=True))})(?!\w)"


RULES = (
    usage(
        "TT587",
        Component.UNITS,
        kinds_not_below,
        "TT503",
        "TT508",
        "TT596",
        "TT601",
        "TT602",
        source="danh mục đơn vị hành chính kèm chương trình; Hiến pháp năm 2013, Điều 110",
    ),
)
