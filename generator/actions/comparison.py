"""What a document is held against besides the decree: its own date, the register, and a unit's profile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator import cascade, prepare, resources
from generator.errors import GeneratorError, Problem, Severity, has_errors, in_order
from generator.model import Pack, PlanFacts, Profile

if TYPE_CHECKING:  # lxml is slow to import, and most commands need none of it
    from generator.check.former_units import Units
    from generator.check.parts import Plan
    from generator.check.rules.record import Rule
    from generator.check.said import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenProfile:
    """A profile that documents are held against, with its own problems; None when it cannot be built."""

    path: Path
    profile: Profile | None
    problems: tuple[Problem, ...] = ()

    @property
    def is_sound(self) -> bool:
        return not has_errors(self.problems)


def give_profile(path: Path) -> GivenProfile:
    """The profile of a path, to hold documents against."""
    profile, problems = resources.ProfileLoader(resources.load_lexicon()).load(path)
    return GivenProfile(path=path, profile=profile, problems=in_order(problems))


@dataclass
class DocumentRules:
    """The rules that hang on what a document is: on its date, and on the plan of the profile that it is."""

    profile: Profile | None
    pack: str
    problems: list[Problem] = field(default_factory=list)

    def of(self, plan: Plan) -> Iterable[Rule]:
        """The rules for one document; `problems` says why it could not be compared."""
        from generator.check.in_time import InTime
        from generator.check.rules import stale
        from generator.check.said import Said

        said = Said(plan)
        in_time = InTime(said, resources.load_dated(), load_units)
        return [*self._of_profile(said), *(rule.bound(in_time) for rule in stale.RULES)]

    def _of_profile(self, said: Said) -> list[Rule]:
        from generator.check import expected
        from generator.check.compared import Compared
        from generator.check.rules import facts

        if self.profile is None:
            return []
        try:
            profile, plan, pack = self._chosen(said, self.profile)
        except GeneratorError as error:
            self.problems += error.problems
            return []
        if plan.issue_date and pack:
            self.problems += prepare.check_plan(profile, pack, resources.load_lexicon())[1]
        if day := plan.issue_date or said.issued:
            profile = cascade.placed(profile, day, resources.load_register())
        scope = expected.scope_of(profile, plan, pack, resources.load_lexicon(), said.issued)
        if scope is None:
            place = profile.place("ke_hoach")
            self.problems.append(Problem(code="HS122", place=place, path=("ke_hoach", "ngay_ban_hanh")))
            return []
        compared = Compared(said, expected.expect(scope))
        return [rule.bound(compared) for rule in facts.rules_for(compared)]

    def _chosen(self, said: Said, profile: Profile) -> tuple[Profile, PlanFacts, Pack | None]:
        """The plan of the profile that the document is, with its pack; raises when that cannot be told.

        Where it is none of them, what is left of the profile is true of all plans of the unit.
        """
        from generator.check.choice import NO_PLAN, choose_plan

        packs = {plan.pack: _pack(plan.pack, profile) for plan in profile.plans if plan.pack}
        if self.pack:
            packs.setdefault(self.pack, _pack(self.pack, profile))
        plan = choose_plan(profile, packs, said, self.pack, resources.load_lexicon())
        if plan is None:
            place = profile.place("ke_hoach")
            self.problems.append(
                Problem(code="HS160", place=place, path=("ke_hoach",), found=said.subject, severity=Severity.WARNING)
            )
            of_all_plans = replace(profile, plans=(), recipients=None, extra_recipients=(), filing="")
            return of_all_plans, NO_PLAN, None
        return profile, plan, packs.get(self.pack or plan.pack)


def _pack(code: str, profile: Profile) -> Pack:
    return resources.load_pack(resources.pack_folder(code, profile.place("ke_hoach", "goi_mau")))


@cache
def load_units() -> Units:
    """The register with what became of its units; loaded when a document of two tiers names one."""
    from generator.check.former_units import Units

    return Units(resources.load_index(), resources.load_succession(), resources.load_word_tables().past)
