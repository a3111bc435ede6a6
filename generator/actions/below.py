"""What a profile says for the units below it, looked at as those units would have it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from generator import profile as profiles
from generator import resources, schema
from generator.dates import PartialDate, parse_date
from generator.errors import Problem
from generator.lexicon import Lexicon
from generator.model import Level, Profile
from generator.yamlio import Source

BELOW = "mau_cap_duoi"


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """A unit below as the section would have it: its profile, or a part of one that is wrong, with what is wrong."""

    whole: Profile | None
    part: Profile | None
    problems: tuple[Problem, ...]


def has_section(profile: Profile) -> bool:
    """Whether the profile says anything for the units below it."""
    return (BELOW,) in profile.places


def section_of(source: Source) -> Source:
    """What a profile says for the units below it, as if that were a file; empty where it says nothing."""
    checked, _ = schema.check(source, schema.PROFILE, lists=(profiles.PLANS,))
    data = checked.data.get(BELOW) if isinstance(checked.data, dict) else None
    places, key_places = (
        {found[1:]: place for found, place in table.items() if found[:1] == (BELOW,)}
        for table in (checked.places, checked.key_places)
    )
    return Source(file=source.file, data=data if isinstance(data, dict) else {}, places=places, key_places=key_places)


def stand_ins(section: Source, parent: Profile) -> Iterator[StandIn]:
    """One unit of each kind below, with what the section says."""
    lexicon = resources.load_lexicon()
    for identity in _identities(section, parent, lexicon):
        source = replace(section, data={**section.data, **identity})
        whole, problems = profiles.build_profile(source, parent, lexicon)
        part = None if whole else profiles.build_in_part(source, parent, lexicon, problems)
        yield StandIn(whole=whole, part=part, problems=tuple(problems))


def told_in(section: Source, problems: Iterator[Problem]) -> Iterator[Problem]:
    """Those of the problems that stand in the section, named as things of it; each once, of whichever kind of unit."""
    inside = {*section.places.values(), *section.key_places.values()}
    told: set[tuple[object, ...]] = set()
    for problem in problems:
        key = (problem.code, problem.place, problem.path, problem.found)
        if problem.place in inside and key not in told:
            told.add(key)
            yield replace(problem, path=(BELOW, *problem.path))


def _identities(section: Source, parent: Profile, lexicon: Lexicon) -> Iterator[dict[str, Any]]:
    """Who the units are: of the register where it knows the unit above, else of the kinds there are."""
    issued = next(_dates(section, parent), None)
    day = issued.last if issued else date.max
    found = resources.load_register().units_below(parent.unit.code, day) if parent.unit.code else ()
    if found:
        for unit in {unit.kind: unit for unit in reversed(found)}.values():
            yield {"cap": unit.level.value, "loai_don_vi": unit.kind, "ten": unit.name, "ma_don_vi": unit.code}
        return
    regime = (lexicon.regime_at(issued) if issued else None) or lexicon.regimes[-1]
    for level in Level:
        if lexicon.level_above(level, regime.code) is parent.unit.level:
            for kind in lexicon.kinds_at(level, regime.code):
                yield {"cap": level.value, "loai_don_vi": kind, "ten": parent.unit.name}


def _dates(section: Source, parent: Profile) -> Iterator[PartialDate]:
    """The days on which plans are issued, those of the units below first."""
    plans = section.data.get(profiles.PLANS, ())
    for plan in plans if isinstance(plans, list) else (plans,):
        written = plan.get("ngay_ban_hanh", "") if isinstance(plan, dict) else ""
        issued = parse_date(written) if isinstance(written, str) else None
        if issued:
            yield issued
    yield from (plan.issue_date for plan in parent.plans if plan.issue_date)
