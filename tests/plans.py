"""Every plan worth reading: each shipped profile with each pack, and a unit of every kind in every regime."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

from generator import prepare, resources
from generator.actions.drafts import prepare_plan
from generator.dates import PartialDate
from generator.model import Block, Congress, Level, PlanFacts, Profile, ResolvedPlan, Unit, plain
from generator.numbering import roman
from generator.scope import Scope

ROOT = Path(__file__).parent.parent
PACKS = ("ket-cau-ha-tang", "chuyen-doi-so")
DATES = {
    "ba_cap": PartialDate(2023, 4, 12),
    "ba_cap_sap_xep": PartialDate(2025, 5, 20),
    "hai_cap": PartialDate(2026, 3, 9),
}
SHIPPED = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "profiles").glob("*/*.yaml"))
UPPER_KIND = {Level.PROVINCE: "tỉnh", Level.DISTRICT: "huyện"}


@dataclass(frozen=True)
class Made:
    """A plan in its final words, with what it was made from."""

    name: str
    scope: Scope
    plan: ResolvedPlan

    @property
    def level(self) -> Level:
        return self.scope.unit.level

    @property
    def blocks(self) -> tuple[Block, ...]:
        return (*self.plan.opening, *self.plan.body)

    @cached_property
    def texts(self) -> list[str]:
        annex = [plain(cell) for table in self.plan.annexes for row in table.rows for cell in row.values()]
        blocks = [f"{block.mark} {plain(block.runs)}".strip() for block in self.blocks]
        return [plain(self.plan.subject), *blocks, *annex, *map(plain, self.plan.recipients)]

    @cached_property
    def text(self) -> str:
        return "\n".join(self.texts)


def unit_profile(level: Level, kind: str, regime: str, **changes: object) -> Profile:
    """A unit of the kind with the units that stand above it in the regime; nothing else is given."""
    lexicon = resources.load_lexicon()
    above = lexicon.level_above(level, regime)
    parent = unit_profile(above, UPPER_KIND[above], regime) if above else None
    number = {Level.PROVINCE: 11, Level.DISTRICT: 22, Level.COMMUNE: 33}[level]
    date = DATES[regime]
    own_date = replace(date, day={Level.PROVINCE: 2, Level.DISTRICT: 5, Level.COMMUNE: 9}[level])
    base = Profile(
        file=f"{kind}.yaml",
        unit=Unit(level=level, kind=kind, name="Minh Họa"),
        parent=parent,
        congress=Congress(ordinal=roman(number), term="2025 - 2030" if regime == "hai_cap" else "2020 - 2025"),
        plans=tuple(PlanFacts(pack=pack, number=str(number), issue_date=own_date) for pack in PACKS),
    )
    return replace(base, **changes)


def make(profile: Profile, pack: str, name: str) -> Made:
    plan, problems = prepare_plan(profile, pack)
    assert plan is not None, problems
    assert not [problem for problem in problems if problem.severity.name == "ERROR"], problems
    own_pack = resources.load_pack(resources.pack_folder(pack))
    scope, _ = prepare.scope_for(profile, own_pack, resources.load_lexicon(), resources.load_register())
    assert scope is not None
    return Made(name, scope, plan)


def every_kind() -> Iterator[tuple[Level, str, str]]:
    lexicon = resources.load_lexicon()
    for regime in DATES:
        for level in Level:
            for kind in lexicon.kinds_at(level, regime):
                yield level, kind, regime


@cache
def shipped_plans() -> tuple[Made, ...]:
    loader = resources.ProfileLoader(resources.load_lexicon())
    made = []
    for path in SHIPPED:
        profile, problems = loader.load(ROOT / path)
        assert profile is not None, problems
        dated = [plan.issue_date for plan in profile.plans if plan.issue_date]
        for pack in PACKS:
            own = profile
            if not profile.plan_for(pack):
                facts = PlanFacts(pack=pack, issue_date=dated[0] if dated else PartialDate(2023, 2))
                own = replace(profile, plans=(*profile.plans, facts))
            made.append(make(own, pack, f"{path} × {pack}"))
    return tuple(made)


@cache
def imagined_plans() -> tuple[Made, ...]:
    return tuple(
        make(unit_profile(level, kind, regime), pack, f"{kind} ({level.value}), {regime} × {pack}")
        for level, kind, regime in every_kind()
        for pack in PACKS
    )


@cache
def all_plans() -> tuple[Made, ...]:
    return (*shipped_plans(), *imagined_plans())
