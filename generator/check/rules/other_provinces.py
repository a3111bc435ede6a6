"""Another province in the place of the one above a commune: reported to, followed, or a recipient."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from itertools import islice

from generator.check.beside import UpperWords
from generator.check.district_words import NAME
from generator.check.issuer import Issuer
from generator.check.parts import Plan
from generator.check.prose import Line, Standing, clause_start
from generator.check.rules.districts import beginnings
from generator.check.rules.record import Breach, Component, usage
from generator.check.setting import Setting
from generator.check.superiors import provinces_above
from generator.register import TWO_TIERS, RegisteredUnit
from generator.text import spelling_key

_MOST = 20  # bodies of one line that are looked at


def other_province(plan: Plan) -> Iterator[Breach]:
    """A body of another province, of today or of before, where only one of the issuer's own can stand."""
    issuer = plan.issuer
    if issuer is None or plan.setting.words is None:
        return
    if not any("tỉnh " in line.text or "thành phố " in line.text for line in plan.lines):
        return
    provinces = provinces_above(plan)
    if len(provinces) != 1:
        return
    [own] = provinces
    words = plan.setting.words.upper
    for line in plan.lines:
        for match in islice(_named(words.body).finditer(line.text), _MOST):
            name = _other(match, own, plan.setting, issuer)
            if name and _is_above(line, match, words) and not _is_beside(line, match, words, plan):
                start = match.start("unit")
                end = match.start("name") + len(name)
                values = (("dung", own.full_name),)
                yield Breach(paragraph=line.paragraph, found=line.text[start:end], values=values, span=(start, end))


@cache
def _named(body: str) -> re.Pattern[str]:
    unit = rf"(?P<unit>(?P<kind>tỉnh|thành phố|Tỉnh|Thành phố)\s+(?P<name>{NAME}))"
    return re.compile(rf"(?<!\w)(?P<body>{body})\s+{unit}")


def _other(match: re.Match[str], own: RegisteredUnit, setting: Setting, issuer: Issuer) -> str:
    """The name of the province, the longest that one bears; "" for the issuer's own and for none."""
    kind = match["kind"].lower()
    for name in beginnings(match["name"]):
        if spelling_key(name) == spelling_key(own.name):
            return ""
        levels = setting.levels_of(kind, name, issuer.day) | setting.levels_of(kind, name, TWO_TIERS - timedelta(1))
        if own.level in levels:
            return name
    return ""


def _is_above(line: Line, match: re.Match[str], words: UpperWords) -> bool:
    before = line.text[clause_start(line.text, match.start()) : match.start()]
    if line.standing is Standing.RECIPIENT:
        return bool(words.recipient.match(before))
    return line.standing in (Standing.TEXT, Standing.CELL, Standing.ANNEX) and bool(words.above.search(before))


def _is_beside(line: Line, match: re.Match[str], words: UpperWords, plan: Plan) -> bool:
    start, end = match.span()
    near = line.text[max(clause_start(line.text, start), start - 80) : end + 40]
    is_cited = plan.is_cited(line.paragraph, start)
    return is_cited or bool(words.beside.search(near)) or plan.setting.is_told(line.text, start, end)


RULES = (
    usage(
        "TT583", Component.UNITS, other_province, "TT601", "TT602", source="danh mục đơn vị hành chính kèm chương trình"
    ),
)
