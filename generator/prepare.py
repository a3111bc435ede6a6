"""From a profile and a pack to the plan in its final words, with everything that stands in the way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import cascade, dates, outline, resolve, review, signing
from generator.errors import Problem, Severity, has_errors
from generator.lexicon import Lexicon
from generator.lexicon.lift import Lifter
from generator.model import FigureField, Pack, Plan, PlanFacts, Profile, ResolvedPlan
from generator.profile import KEY, plan_path
from generator.register import Register
from generator.scope import Scope
from generator.text import nearest

MAX_PERCENT = 1000
_PERCENTAGE = re.compile(r"([0-9]+(?:[.][0-9]{3})*(?:,[0-9]+)?)\s*%", re.ASCII)
_SHOWN_NAMES = 12


def prepare_plan(
    profile: Profile, pack: Pack, lexicon: Lexicon, lifter: Lifter, register: Register | None = None
) -> tuple[ResolvedPlan | None, list[Problem]]:
    """The plan in its final words and every problem on the way; None when it cannot be worded.

    With a register, the codes of the units are looked up in it, and what is below them.
    """
    scope, problems = check_plan(profile, pack, lexicon, register)
    if scope is None or has_errors(problems):
        return None, problems
    resolved, found = word_plan(scope)
    problems += found
    problems += review.review_plan(resolved, scope, lifter)
    return resolved, problems


def check_plan(
    profile: Profile, pack: Pack, lexicon: Lexicon, register: Register | None = None
) -> tuple[Scope | None, list[Problem]]:
    """The scope of the profile's plan and everything wrong with its facts, before a word is written."""
    scope, problems = scope_for(profile, pack, lexicon, register)
    problems += _chain_pack_problems(profile, pack)
    if scope is None:
        return None, problems
    problems += cascade.check_units(scope, register)
    if register is not None:
        problems += cascade.check_register(profile, scope.plan, register)
    problems += _unknown_office(profile, lexicon)
    problems += cascade.check_dates(scope)
    problems += cascade.check_years(scope)
    problems += cascade.check_days(scope)
    if not has_errors(problems):
        problems += cascade.check_figures(scope)
    return scope, problems


def _unknown_office(profile: Profile, lexicon: Lexicon) -> Iterator[Problem]:
    """An office that the table of signing does not have: told, for practice differs."""
    office = profile.signer.position
    if office and not signing.is_known(office, lexicon):
        path = ("nguoi_ky", "chuc_vu")
        values = (("lua_chon", ", ".join(lexicon.offices_under(profile.signer.authority))),)
        yield Problem(
            code="HS154",
            place=profile.place(*path),
            path=path,
            found=office,
            values=values,
            severity=Severity.WARNING,
        )


def word_plan(scope: Scope) -> tuple[ResolvedPlan, list[Problem]]:
    """The plan of a scope in its final words, and what of it cannot be said at its level."""
    plan, problems = outline.build_plan(scope)
    problems += _untold_tasks(plan, scope)
    resolved, found = resolve.resolve_plan(plan, scope)
    return resolved, [*problems, *found]


def _untold_tasks(plan: Plan, scope: Scope) -> Iterator[Problem]:
    """Tasks that the unit's arrangement left without a place: none may be lost without a reason."""
    path = plan_path(scope.profile, scope.plan, "bo_cuc")
    for task in plan.untold:
        yield Problem(code="HS132", place=scope.profile.place(*path), path=path, found=task, severity=Severity.WARNING)


def scope_for(
    profile: Profile, pack: Pack, lexicon: Lexicon, register: Register | None = None
) -> tuple[Scope | None, list[Problem]]:
    """The scope of the profile's plan; None when the pack is not for it or its date leaves the regime open."""
    facts = profile.plan_for(pack.code)
    if facts is None:
        return None, [
            Problem(code="HS121", place=profile.place("ke_hoach"), path=("ke_hoach",), values=(("goi", pack.code),))
        ]
    path = plan_path(profile, facts, "ngay_ban_hanh")
    if facts.issue_date is None:
        return None, [Problem(code="HS122", place=profile.place(*path), path=path)]
    regime = lexicon.regime_at(facts.issue_date)
    if regime is None:
        marks = ", ".join(f"{known.first:%d/%m/%Y}" for known in lexicon.regimes if known.first)
        values = (("moc", marks), ("nam", str(facts.issue_date.year)))
        return None, [
            Problem(
                code="HS123",
                place=profile.place(*path),
                path=path,
                found=dates.typed_date(facts.issue_date),
                values=values,
            )
        ]
    known = cascade.placed(profile, facts.issue_date, register) if register is not None else profile
    return Scope(profile=known, pack=pack, lexicon=lexicon, regime=regime.code, issue_date=facts.issue_date), []


def _chain_pack_problems(profile: Profile, pack: Pack) -> Iterator[Problem]:
    """What the profile says that this pack does not know; of the units above, the figures they hand down."""
    for link in profile.chain():
        facts = link.plan_for(pack.code)
        if facts is None:
            continue
        if link is profile:
            yield from _pack_problems(profile, facts, pack)
        yield from _figure_problems(link, facts, pack)


def _pack_problems(profile: Profile, facts: PlanFacts, pack: Pack) -> Iterator[Problem]:
    level = profile.unit.level
    if level not in pack.levels:
        levels = (("lua_chon", ", ".join(level.value for level in pack.levels)),)
        yield Problem(code="HS131", place=profile.place("cap"), path=("cap",), found=level.value, values=levels)
    if facts.verb and facts.verb not in pack.verbs:
        path = plan_path(profile, facts, "dong_tu")
        values = (("lua_chon", ", ".join(pack.verbs)), ("gan_nhat", nearest(facts.verb, pack.verbs) or ""))
        yield Problem(
            code="HS112" if pack.verbs else "HS138",
            place=profile.place(*path),
            path=path,
            found=facts.verb,
            values=values,
        )
    for index, name in outline.locked_parts(facts, pack):
        path = plan_path(profile, facts, "bo_cuc", "bo", index)
        yield Problem(code="HS136", place=profile.place(*path), path=path, found=name)
    for rest, name, choices in outline.unknown_parts(facts, pack):
        path = plan_path(profile, facts, *rest)
        values = (("lua_chon", _some(choices)), ("gan_nhat", nearest(name, choices) or ""))
        yield Problem(
            code="HS116",
            place=profile.place(*path),
            path=path[:-1] if path[-1] == name else path,
            found=name,
            values=values,
        )


def _some(names: tuple[str, ...]) -> str:
    """The first names of a long list."""
    return ", ".join(names[:_SHOWN_NAMES]) + (", …" if len(names) > _SHOWN_NAMES else "")


def _figure_problems(profile: Profile, facts: PlanFacts, pack: Pack) -> Iterator[Problem]:
    for name, given in facts.figures.items():
        path = plan_path(profile, facts, "so_lieu", name)
        figure = pack.figures.get(name)
        if figure is None:
            near = nearest(name, pack.figures) or ""
            near_values = (("goi", pack.code), ("lua_chon", _some(tuple(pack.figures))), ("gan_nhat", near))
            yield Problem(code="HS115", place=profile.place(*path, KEY), path=path[:-1], found=name, values=near_values)
        elif not all(is_of_kind(value, figure) for value in given):
            most = ("toi_da", f"{MAX_PERCENT:,}".replace(",", "."))
            values = (("kieu", figure.kind), ("vi_du", figure.example), ("nhan", figure.label), most)
            is_absurd = figure.kind == "phần trăm" and any(map(_is_too_much, given))
            yield Problem(
                code="HS141" if is_absurd else "HS114",
                place=profile.place(*path),
                path=path,
                found=", ".join(given),
                values=values,
            )


def is_of_kind(value: str, figure: FigureField) -> bool:
    """Whether what was given for a figure can be one: a year, a day, a percentage, a number."""
    has_digit = any(char in "0123456789" for char in value)
    if figure.kind == "năm":
        return value.isascii() and value.isdigit() and len(value) == 4 and dates.parse_date(value) is not None
    if figure.kind == "ngày":
        return dates.parse_date(value) is not None or dates.parse_day(value) is not None
    if figure.kind == "phần trăm":
        return has_digit and "%" in value and not _is_too_much(value)
    return has_digit if figure.kind == "số" else True


def _is_too_much(value: str) -> bool:
    """Whether a percentage written in the value is one that no plan sets."""
    numbers = (match[1].replace(".", "").replace(",", ".") for match in _PERCENTAGE.finditer(value))
    return any(float(number) > MAX_PERCENT for number in numbers)
