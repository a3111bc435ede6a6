"""Documents that are carried out and come from another unit than those above the issuer: left over from a copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.district_words import NAME
from generator.check.issuer import Issuer
from generator.check.mentions import Mention
from generator.check.parts import Plan
from generator.check.prose import Standing, clause_start
from generator.check.rules.other_kinds import other_kinds_above
from generator.check.rules.record import Breach, Component, told, usage
from generator.check.superiors import units_above
from generator.model import Level
from generator.register import TWO_TIERS, RegisteredUnit
from generator.text import modern_tones, spelling_key

_KINDS = r"(?i:tỉnh|thành phố|quận|huyện|thị xã)"
_PRECEDING = 160  # letters before a document in which the word for carrying it out stands
_BEFORE = TWO_TIERS.replace(month=6)  # a day of the three tiers
_READ = (Standing.BASE, Standing.TEXT)


def other_superior(plan: Plan) -> Iterator[Breach]:
    """`Thực hiện Kế hoạch số … của Ủy ban nhân dân tỉnh …`, which lies elsewhere or is of a kind that none above is."""
    issuer, words = plan.issuer, plan.setting.words
    if issuer is None or words is None or not issuer.above:
        return
    of_unit = re.compile(rf"{words.upper.issuer}\s(?P<unit>(?P<kind>{_KINDS})(?:\s(?P<name>{NAME}))?)$")
    for mention, standing in plan.cited:
        match = of_unit.search(modern_tones(mention.issuer)) if standing in _READ else None
        if match is None or not _is_carried_out(mention, plan):
            continue
        kind, name = match["kind"].lower(), match["name"]
        right = _other_unit(plan, issuer, kind, name) if name else _other_kind(plan, issuer, kind, mention)
        if right:
            yield told(mention.paragraph, f"{mention.name} của {match[0]}", right, don_vi=issuer.full_name)


def _is_carried_out(mention: Mention, plan: Plan) -> bool:
    """Whether the plan says that it carries the document out, and nobody shares it with the issuer of it."""
    words, text = plan.setting.words, mention.paragraph.shown
    first = max(clause_start(text, mention.start), mention.start - _PRECEDING)
    before, whole = modern_tones(text[first : mention.start]), modern_tones(mention.text)
    return (
        words is not None
        and words.upper.carried_out.search(before) is not None
        and words.upper.shared.search(f"{before} {whole}") is None
        and not plan.setting.is_past(text, mention.start, mention.end)
    )


# ---------------------------------------------------------------- a unit by its name


def _other_unit(plan: Plan, issuer: Issuer, kind: str, name: str) -> str:
    """The unit above that the document must come from; "" where the one named may be it, or none can tell."""
    levels = plan.setting.levels_of(kind, name, issuer.day) or plan.setting.levels_of(kind, name, _BEFORE)
    if len(levels) != 1 or not levels <= issuer.above:
        return ""
    (level,) = levels
    above = units_above(plan).get(level, ())
    sure = [unit for unit in above if not unit.parent_code or plan.names(unit.full_name)]
    own = [unit for unit in sure if plan.names(unit.full_name)] or sure
    is_it = any(spelling_key(unit.name) == spelling_key(name) for unit in above)
    if len(own) != 1 or is_it or _became(plan, level, name, own[0]):
        return ""
    return own[0].full_name


def _became(plan: Plan, level: Level, name: str, own: RegisteredUnit) -> bool:
    """Whether the unit named is one of those that the unit above was made of."""
    load_units, key = plan.setting.load_units, spelling_key(name)
    if load_units is None:
        return True
    units = load_units()
    named = (each for each in units.index.named(name) if each.unit.level is level and not each.is_current)
    return any(
        step.new == own.code
        for each in named
        if spelling_key(each.unit.name) == key
        for step in units.succession.after(each.unit.code)
    )


# ---------------------------------------------------------------- a kind without a name


def _other_kind(plan: Plan, issuer: Issuer, kind: str, mention: Mention) -> str:
    """The kind of the unit above in the place of one that it was not when the document was issued."""
    day = mention.date.first if mention.date and mention.date.is_complete else None
    right = other_kinds_above(plan).get(kind, "")
    return right if day is not None and (issuer.day < TWO_TIERS or day >= TWO_TIERS) else ""


RULES = (
    usage(
        "TT584",
        Component.CITATIONS,
        other_superior,
        "TT580",
        "TT582",
        "TT601",
        "TT602",
        source="danh mục đơn vị hành chính kèm chương trình",
    ),
)
