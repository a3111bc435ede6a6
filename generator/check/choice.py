"""Which plan of a profile a document is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from generator.check.expected import expect, scope_of
from generator.check.said import Said
from generator.errors import Problem, RenderError
from generator.lexicon import Lexicon
from generator.model import Pack, PlanFacts, Profile
from generator.render.package import PACK
from generator.text import fold

_ALIKE = 0.6
_LONGEST = 500  # letters of a subject line that are compared
_CLEARLY = 0.1  # how much nearer the best must be than the second


NO_PLAN = PlanFacts(document_kind="")  # the unit's own facts can still be compared


def choose_plan(
    profile: Profile, packs: Mapping[str, Pack], said: Said, asked: str, lexicon: Lexicon
) -> PlanFacts | None:
    """The plan of the pack asked for, of the pack that made the file, or the one with that subject.

    A profile without any plan gives an empty one; None: the only plan there is has quite another subject.
    """
    if asked:
        plan = profile.plan_for(asked)
        if plan is None:
            raise _refusal("HS121", profile, goi=asked)
        return plan
    if not profile.plans:
        return NO_PLAN
    made_with = said.plan.facts.properties.get(PACK, "")
    named = [plan for plan in profile.plans if plan.pack and plan.pack == made_with]
    if named:
        return named[0]
    if len(profile.plans) == 1:
        (plan,) = profile.plans
        return plan if _may_be(_likeness(profile, plan, packs, said, lexicon)) else None
    return _of_subject(profile, packs, said, lexicon)


def _may_be(likeness: float | None) -> bool:
    """Whether nothing speaks against it: one of the two subjects may be unknown."""
    return likeness is None or likeness >= _ALIKE


def _of_subject(profile: Profile, packs: Mapping[str, Pack], said: Said, lexicon: Lexicon) -> PlanFacts:
    ranked = sorted(
        ((_likeness(profile, plan, packs, said, lexicon) or 0.0, -at) for at, plan in enumerate(profile.plans)),
        reverse=True,
    )
    (best, place), (second, _) = ranked[0], ranked[1]
    if best < _ALIKE or best - second < _CLEARLY:
        names = ", ".join(plan.pack or plan.subject for plan in profile.plans)
        raise _refusal("HS135", profile, cac_goi=names)
    return profile.plans[-place]


def _likeness(
    profile: Profile, plan: PlanFacts, packs: Mapping[str, Pack], said: Said, lexicon: Lexicon
) -> float | None:
    """How alike the subject of the document and that of the plan are; None when one of them is unknown."""
    alone = replace(profile, plans=(plan,))
    scope = scope_of(alone, plan, packs.get(plan.pack), lexicon, said.issued)
    wanted = expect(scope).subject if scope else ""
    if not wanted or not said.subject:
        return None
    return SequenceMatcher(None, fold(said.subject[:_LONGEST]), fold(wanted[:_LONGEST])).ratio()


def _refusal(code: str, profile: Profile, **values: str) -> RenderError:
    place = profile.place("ke_hoach")
    return RenderError([Problem(code=code, place=place, path=("ke_hoach",), values=tuple(values.items()))])
