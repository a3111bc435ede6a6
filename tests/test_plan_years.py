"""The year of a yearly plan: that of its issue or the next one, and that of the plan it carries out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.batch.drafter import Drafter
from generator.dates import PartialDate
from generator.errors import Severity
from generator.messages import tell
from generator.model import Citation, Level
from tests.builders import assert_problem, value_of
from tests.plans import unit_profile

PACK = "chuyen-doi-so"
FIRST, DECEMBER = PartialDate(2026, 12, 1), PartialDate(2026, 12, 28)


def with_plan(profile, year: str, **changes):
    figures = {"nam_ke_hoach": (year,)} if year else {}
    plans = tuple(replace(plan, figures=figures, **changes) if plan.pack == PACK else plan for plan in profile.plans)
    return replace(profile, plans=plans)


def commune(year: str, above: str = "", *, issued=DECEMBER, issued_above=FIRST, **changes):
    """A commune's plan for a year under a province's plan for another; "": the year is not given."""
    profile = unit_profile(Level.COMMUNE, "xã", "hai_cap")
    assert profile.parent is not None
    return replace(
        with_plan(profile, year, issue_date=issued, **changes),
        parent=with_plan(profile.parent, above, issue_date=issued_above),
    )


@pytest.fixture(scope="module")
def drafter() -> Drafter:
    return Drafter(PACK)


def years_told(drafter: Drafter, profile):
    _, problems = drafter._prepared(profile)
    return [problem for problem in problems if problem.code in {"HS155", "PR113"}]


@pytest.mark.parametrize(
    ("year", "above"), [("", ""), ("2026", ""), ("2026", "2026"), ("2027", "2027"), ("", "2027"), ("", "2026")]
)
def test_the_year_of_issue_or_the_next_is_sound_when_the_plan_above_has_it_too(drafter, year, above):
    assert years_told(drafter, commune(year, above)) == []


@pytest.mark.parametrize("year", ["1999", "2025", "2028", "2030"])
def test_another_year_is_an_error_that_names_those_that_may_be(drafter, year):
    (problem,) = years_told(drafter, commune(year, "2026"))
    assert (problem.code, problem.severity, problem.found) == ("HS155", Severity.ERROR, year)
    assert (value_of(problem, "nam"), value_of(problem, "nam_sau")) == ("2026", "2027")
    assert "nam_ke_hoach: 2026" in tell(problem).fix


def test_a_year_that_comes_from_above_is_held_against_the_own_date(drafter):
    late = commune("", "2026", issued=PartialDate(2027, 2, 1))
    (problem,) = years_told(drafter, late)
    assert (problem.code, problem.found) == ("HS155", "2026")


@pytest.mark.parametrize("above", ["2026", ""])  # not given: the year in which the plan above was issued
def test_a_plan_of_another_year_than_the_one_above_names_both(drafter, above):
    (problem,) = years_told(drafter, commune("2027", above))
    assert (problem.code, problem.severity) == ("PR113", Severity.WARNING)
    assert (problem.found, value_of(problem, "nam_cap_tren")) == ("2027", "2026")
    assert "2027" in tell(problem).fix and "2026" in tell(problem).expected


def test_the_year_above_is_that_of_its_own_date_of_issue(drafter):
    (problem,) = years_told(drafter, commune("", "", issued=PartialDate(2027, 2, 1)))
    assert (problem.code, problem.found, value_of(problem, "nam_cap_tren")) == ("PR113", "2027", "2026")


def cited(kind: str, subject: str) -> Citation:
    return Citation(kind=kind, symbol="12/KH-UBND", issue_date=PartialDate(2026, 12, 1), issuer="", subject=subject)


@pytest.mark.parametrize(
    ("kind", "subject", "is_told"),
    [
        ("Kế hoạch", "Chuyển đổi số năm 2026", True),
        ("Kế hoạch", "Chuyển đổi số năm 2027", False),
        ("Kế hoạch", "Chuyển đổi số giai đoạn 2026 - 2030", False),
        ("Kế hoạch", "Chuyển đổi số đến năm 2030", False),
        ("Kế hoạch", "Chuyển đổi số năm 2026 và năm 2027", False),
        ("Quyết định", "giao chỉ tiêu năm 2026", False),
    ],
)
def test_a_cited_plan_has_the_year_of_its_subject(drafter, kind, subject, is_told):
    problems = years_told(drafter, commune("2027", "2026", parent=cited(kind, subject)))
    assert [problem.code for problem in problems] == (["PR113"] if is_told else [])


@pytest.mark.parametrize("issued_above", [PartialDate(2026, 12, 1), PartialDate(2026, 12)])
def test_alike_units_are_told_what_the_slow_way_tells(issued_above):
    drafter = Drafter(PACK)
    good = [drafter.draft(commune("2027", "2027", issued_above=issued_above)) for _ in range(3)]
    assert all(draft.content and not years_of(draft) for draft in good)
    for year, code in [("2026", "PR113"), ("2030", "HS155"), ("1999", "HS155")]:
        draft = drafter.draft(commune(year, "2027", issued_above=issued_above))
        assert_problem(draft.problems, code, found=year)
        assert bool(draft.content) is (code == "PR113")


def years_of(draft):
    return [problem for problem in draft.problems if problem.code in {"HS155", "PR113"}]
