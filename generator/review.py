"""A last reading of a plan before it is printed: bodies of another level or time, doubled words, stray marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator import deadlines
from generator.dates import typed_date
from generator.errors import Place, Problem, Severity
from generator.lexicon.lift import Lifter, Match
from generator.lexicon.lower import Situation, fits
from generator.model import PlanFacts, Profile, ResolvedPlan, Rich, plain
from generator.profile import plan_path
from generator.scope import Scope

# Slips of the text itself; none of them can be right in a plan.
_SLIPS = (
    (re.compile(r"(?<![\w-])(\w{2,})\s+\1(?![\w-])", re.IGNORECASE), "TT201"),
    (re.compile(r"[ \t]{2,}|\s[,;:.](?!\.)|[,;:]{2,}|(?<!\.)\.\.(?!\.)"), "TT202"),
    (re.compile(r"\{\{|\}\}|\{%|%\}|\[\[|\]\]"), "TT203"),
)
# Words of Vietnamese that are doubled on purpose.
_REDUPLICATED = frozenset(
    ["dần", "đều", "luôn", "thường", "ngày", "xa", "từng", "đời", "ngành", "nhà", "người", "nơi", "mãi", "hằng", "song"]
)


def review_plan(resolved: ResolvedPlan, scope: Scope, lifter: Lifter) -> Iterator[Problem]:
    """What a careful reader would stop at."""
    for node, rich in texts_of(resolved):
        yield from _slips(plain(rich), node, scope)
    yield from _late_deadlines(resolved, scope)
    allowed = _allowed_situations(scope)
    for path, text in own_words(scope.profile, scope.plan):
        yield from _foreign_bodies(text, path, allowed, scope, lifter)


def gap_problems(resolved: ResolvedPlan, profile: Profile) -> Iterator[Problem]:
    """Each gap as a problem: what `--final` refuses; the unit is named, since many may share a file."""
    unit = (("don_vi", profile.unit.full_name),)
    for gap in resolved.gaps:
        yield Problem(code="HS130", place=_place_of(profile), found=gap.label, values=unit)


def _place_of(profile: Profile) -> Place:
    """The row of a unit of a list; a profile as a whole."""
    row = profile.place()
    return row if row.cell else Place(file=profile.file)


def texts_of(resolved: ResolvedPlan) -> Iterator[tuple[str, Rich]]:
    """Every text of the plan that is read for slips, with the node it comes from."""
    yield "trich_yeu", resolved.subject
    for block in (*resolved.opening, *resolved.body):
        yield block.node, block.runs
    for annex in resolved.annexes:
        yield "phu_luc", annex.title
        for row in annex.rows:
            yield from (("phu_luc", cell) for cell in row.values())


def _slips(text: str, node: str, scope: Scope) -> Iterator[Problem]:
    """The first slip of each sort in a paragraph."""
    for code, match in slips(text):
        around = text[max(0, match.start() - 25) : match.end() + 25].strip()
        yield Problem(code=code, place=_place_of(scope.profile), path=(node,), found=around, severity=Severity.WARNING)


@lru_cache(maxsize=2_048)  # most sentences of a plan stand in those of other units too
def slips(text: str) -> tuple[tuple[str, re.Match[str]], ...]:
    """The code and place of the first slip of each sort in a text."""
    firsts = ((code, next(_found(text, expression, code), None)) for expression, code in _SLIPS)
    return tuple((code, match) for code, match in firsts if match is not None)


def _found(text: str, expression: re.Pattern[str], code: str) -> Iterator[re.Match[str]]:
    return (match for match in expression.finditer(text) if not _is_meant(match, code))


def _is_meant(match: re.Match[str], code: str) -> bool:
    return code == "TT201" and match[1].lower() in _REDUPLICATED


def _late_deadlines(resolved: ResolvedPlan, scope: Scope) -> Iterator[Problem]:
    """Tasks of the annex that should be done before the plan is even issued."""
    for annex in resolved.annexes:
        for row in annex.rows:
            if deadlines.is_over(plain(row["han"]), scope.issue_date):
                path = plan_path(scope.profile, scope.plan, "nhiem_vu")
                yield Problem(
                    code="PR109",
                    place=scope.profile.place(*path),
                    path=path,
                    found=f"{plain(row['viec'])}: {plain(row['han'])}",
                    values=(("ban_hanh", typed_date(scope.issue_date)),),
                    severity=Severity.WARNING,
                )


def _allowed_situations(scope: Scope) -> tuple[Situation, ...]:
    """The unit and those above it, whose bodies it may name."""
    return tuple(link.situation for link in scope.chain())


def own_words(profile: Profile, plan: PlanFacts) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What the person typed: the rest comes from pack and lexicon and is right by construction."""
    for name, body in profile.bodies.items():
        yield ("co_quan", name), body
    for index, recipient in enumerate(profile.recipients or ()):
        yield ("noi_nhan", index), recipient.text
    for name, paragraphs in plan.own_text.items():
        for paragraph in paragraphs:
            yield plan_path(profile, plan, "noi_dung_rieng", name), paragraph
    for name, change in plan.tasks.items():
        for body in (*change.lead, *(change.supporting or ())):
            yield plan_path(profile, plan, "nhiem_vu", name), body


def _foreign_bodies(
    text: str, path: tuple[str | int, ...], allowed: tuple[Situation, ...], scope: Scope, lifter: Lifter
) -> Iterator[Problem]:
    for match in lifter.find(text):
        if not _is_allowed(match, allowed, scope):
            yield Problem(
                code="TN103",
                place=scope.profile.place(*path),
                path=path,
                found=match.text,
                values=(("che_do", scope.lexicon.regime(scope.regime).meaning),),
                severity=Severity.WARNING,
            )


def _is_allowed(match: Match, allowed: tuple[Situation, ...], scope: Scope) -> bool:
    return any(fits(form.tags, situation, lambda _: True) for form in match.forms for situation in allowed)
