"""Whether a unit's plan fits under the plan of the unit above: levels, dates, figures that may not be looser."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from generator import citation, dates, deadlines
from generator.errors import Place, Problem, Severity
from generator.model import FigureField, Level, PlanFacts, Profile, Unit, plain
from generator.profile import LINK_TO_PARENT, plan_path
from generator.register import Register, RegisteredUnit
from generator.scope import NO_PLAN, Scope
from generator.text import slug, spelling_key
from generator.wording import Missing

YEARS_AHEAD = 1  # a plan is for the year it is issued in, or for one of so many after it
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_YEAR_OF_PLAN = re.compile(r"(?<!đến )(?<!từ )năm ([0-9]{4})(?!\s?[-–]\s?[0-9])", re.IGNORECASE)
_PLAN = "kế hoạch"


def check_units(scope: Scope, register: Register | None = None) -> Iterator[Problem]:
    """Units of the chain that cannot exist, or cannot stand there, at the date.

    With a register, what should stand above a unit is shown under its real name.
    """
    lexicon, regime = scope.lexicon, scope.regime
    for link in scope.profile.chain():
        kinds = lexicon.kinds_at(link.unit.level, regime)
        if link.unit.kind not in kinds:
            yield Problem(
                code="PR102",
                place=link.place("loai_don_vi"),
                path=("loai_don_vi",),
                found=link.unit.full_name,
                values=(
                    ("lua_chon", ", ".join(kinds) or f"không có cấp {link.unit.level.value}"),
                    ("che_do", lexicon.regime(regime).meaning),
                ),
            )
        else:
            yield from _check_parent(link, lexicon.level_above(link.unit.level, regime), scope, register)


def _check_parent(link: Profile, expected: Level | None, scope: Scope, register: Register | None) -> Iterator[Problem]:
    """The unit above, where the date wants one of that level; None: where it wants none."""
    path, place, name = (LINK_TO_PARENT,), link.place(LINK_TO_PARENT), link.unit.full_name
    if expected is None:
        if link.parent is not None:
            yield Problem(
                code="PR110", place=place, path=path, found=link.parent.unit.full_name, values=(("don_vi", name),)
            )
        return
    values = (("can_cap", expected.value), ("don_vi", name))
    if link.parent is None:
        shown = (
            ("tep", f"{slug(expected.value)}.yaml"),
            ("mau", _lines_of_above(link.unit, expected, scope, register)),
        )
        yield Problem(code="PR101", place=link.place("cap"), path=path, values=(*values, *shown))
    elif link.parent.unit.level is not expected:
        yield Problem(code="PR103", place=place, path=path, found=link.parent.unit.full_name, values=values)


def _lines_of_above(unit: Unit, level: Level, scope: Scope, register: Register | None) -> str:
    """The lines that are enough for the profile of the unit above; with its names, where the unit's code tells them."""
    day = scope.issue_date.last
    found = register.find(unit.level, unit.code, day) if register and unit.code else None
    upper = register.above(found, level, day) if register and found else None
    kind = upper.kind if upper else f"…  # {', '.join(scope.lexicon.kinds_at(level, scope.regime))}"
    return f"cap: {level.value}\nloai_don_vi: {kind}\nten: {upper.name if upper else '…'}"


def check_register(profile: Profile, plan: PlanFacts, register: Register) -> Iterator[Problem]:
    """Codes that the register does not have on the day of the plan, or has under another name; for a person to see."""
    if plan.issue_date is None:
        return
    dated = profile.place(*plan_path(profile, plan, "ngay_ban_hanh"))
    when = (("ngay", dates.typed_date(plan.issue_date)), ("noi_ngay", dated.cell or str(dated)))
    for link in profile.chain():
        yield from (_with(problem, when) for problem in check_code(link, plan.issue_date, register))


def _with(problem: Problem, values: tuple[tuple[str, str], ...]) -> Problem:
    return replace(problem, values=(*problem.values, *values))


def is_as_registered(unit: Unit, above: Unit | None, issue_date: dates.PartialDate, register: Register) -> bool:
    """Whether the register has nothing to say against the unit's code, nor against the unit above."""
    if not unit.code or not register.reaches(issue_date.last):
        return True
    found = register.find(unit.level, unit.code, issue_date.last)
    if found is None or unit.kind != found.kind:
        return False
    is_named_so = unit.name == found.name or spelling_key(unit.name) == spelling_key(found.name)
    return is_named_so and _other_above(found, above, issue_date, register) is None


def _other_above(
    found: RegisteredUnit, above: Unit | None, issue_date: dates.PartialDate, register: Register
) -> RegisteredUnit | None:
    """The unit that the register has above, where what stands above is another one that it knows."""
    upper = register.above(found, above.level, issue_date.last) if above else None
    if above is None or upper is None or (above.kind, above.name) == (upper.kind, upper.name):
        return None
    if above.code:
        is_known = register.find(above.level, above.code, issue_date.last) is not None
        return upper if is_known and above.code != upper.code else None
    is_same = spelling_key(above.full_name) == spelling_key(upper.full_name)
    return upper if not is_same and register.has_name(above.level, above.full_name, issue_date.last) else None


def check_code(profile: Profile, issue_date: dates.PartialDate, register: Register) -> Iterator[Problem]:
    """The same for the unit alone."""
    unit, above = profile.unit, profile.parent.unit if profile.parent else None
    if is_as_registered(unit, above, issue_date, register):
        return
    found, place = register.find(unit.level, unit.code, issue_date.last), profile.place("ma_don_vi")
    if found is None:
        yield Problem(code="HS127", place=place, path=("ma_don_vi",), found=unit.code, severity=Severity.WARNING)
    elif (unit.kind, spelling_key(unit.name)) != (found.kind, spelling_key(found.name)):
        yield Problem(
            code="HS128",
            place=place,
            path=("ma_don_vi",),
            found=unit.full_name,
            values=(("danh_muc", found.full_name), *_days_of_name(unit, register)),
            severity=Severity.WARNING,
        )
    elif above and (upper := _other_above(found, above, issue_date, register)):
        yield Problem(
            code="HS144",
            place=profile.place(LINK_TO_PARENT),
            path=(LINK_TO_PARENT,),
            found=above.full_name,
            values=(("danh_muc", upper.full_name), ("don_vi", unit.full_name), ("ma", unit.code)),
            severity=Severity.WARNING,
        )


def placed(profile: Profile, issue_date: dates.PartialDate, register: Register) -> Profile:
    """The profile whose units know what the register has directly below them at the date."""
    parent = placed(profile.parent, issue_date, register) if profile.parent else None
    kinds = register.kinds_below(profile.unit, issue_date.last)
    if parent is profile.parent and kinds == profile.unit.kinds_below:
        return profile
    return replace(profile, unit=replace(profile.unit, kinds_below=kinds), parent=parent)


def _days_of_name(unit: Unit, register: Register) -> tuple[tuple[str, str], ...]:
    """The first day on which the register has the unit under its name, and the last; nothing if it never does."""
    found = register.days_of_name(unit.level, unit.code, unit.full_name)
    if found is None:
        return ()
    first, last = (dates.short_date(dates.PartialDate(day.year, day.month, day.day)) if day else "" for day in found)
    return (("gan_nhat", first), ("het", f" – {last}" if last else ""))


def check_dates(scope: Scope) -> Iterator[Problem]:
    """A plan is not older than the document it carries out, nor than the roots of its pack."""
    own = scope.issue_date
    for cited, place in _documents_above(scope):
        if cited.first > own.last:
            yield Problem(
                code="PR104",
                place=place,
                path=plan_path(scope.profile, scope.plan, "ngay_ban_hanh"),
                found=dates.typed_date(own),
                values=(("cap_tren", dates.typed_date(cited)),),
            )


def _documents_above(scope: Scope) -> Iterator[tuple[dates.PartialDate, Place]]:
    place = scope.profile.place(*plan_path(scope.profile, scope.plan, "ngay_ban_hanh"))
    plan = scope.plan
    if plan.parent is not None and plan.parent.issue_date is not None:
        yield plan.parent.issue_date, place
    elif scope.above is not None and scope.above.plan.issue_date is not None:
        yield scope.above.plan.issue_date, place
    # Under a plan stands the unit above; without one the plan carries out the roots of its pack themselves.
    is_first = plan.parent is None and scope.above is None
    roots = [root for root in scope.pack.roots if is_first and citation.is_cited_at(root, scope.issue_date)]
    for document in (*plan.other_citations, *roots):
        if document.issue_date is not None:
            yield document.issue_date, place


def check_years(scope: Scope) -> Iterator[Problem]:
    """The year a plan is for: not far from its date of issue, and that of the plan it carries out."""
    for figure in scope.pack.figures.values():
        year = _year_in(scope.text_of(figure.name)) if figure.is_plan_year else None
        if year is None:
            continue
        above = year_above(figure, scope)
        if not is_year_for(year, scope.issue_date):
            issued = scope.issue_date.year
            yield _odd_year("HS155", Severity.ERROR, figure, scope, nam=issued, nam_sau=issued + YEARS_AHEAD)
        elif above is not None and above != year:
            yield _odd_year("PR113", Severity.WARNING, figure, scope, nam_cap_tren=above)


def _odd_year(code: str, severity: Severity, figure: FigureField, scope: Scope, **years: int) -> Problem:
    path = plan_path(scope.profile, scope.plan, "so_lieu", figure.name)
    values = (("truong", figure.name), ("nhan", figure.label), *((name, str(year)) for name, year in years.items()))
    found, place = scope.text_of(figure.name), scope.profile.place(*path)
    return Problem(code=code, place=place, path=path, found=found, values=values, severity=severity)


def is_year_for(year: int, issue_date: dates.PartialDate) -> bool:
    """Whether a plan issued on the date may be for the year."""
    return issue_date.year <= year <= issue_date.year + YEARS_AHEAD


def year_above(figure: FigureField, scope: Scope) -> int | None:
    """The year of the plan that a plan carries out, by the date of that one; None when it is not known."""
    named, above = scope.plan.parent, scope.above
    if named is not None:
        years = set(_YEAR_OF_PLAN.findall(named.subject)) if named.kind.lower() == _PLAN else set()
        return int(years.pop()) if len(years) == 1 else None
    if above is None or above.plan is NO_PLAN:
        return None
    issued = above.plan.issue_date or scope.issue_date
    own = Scope(profile=above.profile, pack=above.pack, lexicon=above.lexicon, regime=above.regime, issue_date=issued)
    return _year_in(own.text_of(figure.name))


def _year_in(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) == 4 else None


def check_days(scope: Scope) -> Iterator[Problem]:
    """Days by when some work is done, given by the unit or one above, that are over when its plan is issued."""
    issued = dates.typed_date(scope.issue_date)
    for name, figure in scope.pack.figures.items():
        giver = scope.giver_of(figure)
        given = giver.plan.figures[name] if giver is not None else ()
        if giver is not None and is_day_over(figure, given, scope.issue_date):
            path = plan_path(giver.profile, giver.plan, "so_lieu", name)
            yield Problem(
                code="PR114",
                place=giver.profile.place(*path),
                path=path,
                found=", ".join(given),
                values=(
                    ("truong", name),
                    ("nhan", figure.label),
                    ("ban_hanh", issued),
                    ("som_nhat", str(scope.issue_date.year) if all(map(_year_in, given)) else issued),
                ),
                severity=Severity.WARNING,
            )


def is_day_over(figure: FigureField | None, given: Iterable[str], issue_date: dates.PartialDate) -> bool:
    """Whether a figure that says by when names a time before the plan."""
    return figure is not None and figure.is_deadline and any(deadlines.is_over(value, issue_date) for value in given)


def check_figures(scope: Scope) -> Iterator[Problem]:
    """Figures of the unit that are looser than the same figure of the unit above: told, for a person to confirm."""
    if scope.above is None:
        return
    for figure in scope.pack.figures.values():
        if figure.limit:
            yield from _looser(figure, scope, scope.above)


def _looser(figure: FigureField, scope: Scope, above: Scope) -> Iterator[Problem]:
    value, value_above = scope.find(figure.name), above.find(figure.name)
    if isinstance(value, Missing) or isinstance(value_above, Missing):
        return
    if is_looser(figure, plain(value), plain(value_above)):
        path = plan_path(scope.profile, scope.plan, "so_lieu", figure.name)
        values = (("cap_tren", plain(value_above)), ("gioi_han", figure.limit), ("nhan", figure.label))
        yield Problem(
            code="PR105",
            place=scope.profile.place(*path),
            path=path,
            found=plain(value),
            values=values,
            severity=Severity.WARNING,
        )


def is_looser(figure: FigureField, value: str, value_above: str) -> bool:
    """Whether the value asks for less than that of the unit above, by the figure's own rule."""
    own, theirs = _measure(value, figure.kind), _measure(value_above, figure.kind)
    if not figure.limit or own is None or theirs is None:
        return False
    return own < theirs if figure.limit == "không thấp hơn" else own > theirs


@lru_cache(maxsize=4096)
def _measure(value: str, kind: str) -> float | None:
    """A number to compare: the first figure of the value, or the day of the year."""
    day = dates.parse_day(value)
    if day is not None:
        return day[0] * 100 + day[1]
    whole = dates.parse_date(value) if kind == "ngày" else None
    if whole is not None:
        return whole.last.toordinal()
    match = _NUMBER.search(value)
    return float(match[0].replace(",", ".")) if match else None
