"""When a deadline is over, told from its words by the calendar."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.batch.drafter import Drafter
from generator.dates import PartialDate
from generator.deadlines import is_over, is_time_alone
from generator.errors import Severity
from generator.model import Level, TaskChange, plain
from generator.wording import Missing
from tests.builders import assert_problem, make_pack, make_plan, make_profile, scope_of, value_of
from tests.plans import unit_profile

PACK = "chuyen-doi-so"


def day(value: date) -> PartialDate:
    return PartialDate(value.year, value.month, value.day)


# ---------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("deadline", "last"),
    [
        ("Quý III/2026", date(2026, 9, 30)),
        ("quý 3 năm 2026", date(2026, 9, 30)),
        ("Quý II, III/2026", date(2026, 9, 30)),
        ("Quý I và quý II năm 2026", date(2026, 6, 30)),
        ("Quý III-IV/2026", date(2026, 12, 31)),
        ("tháng 10/2026", date(2026, 10, 31)),
        ("Thường xuyên; cao điểm tháng 10/2026", date(2026, 10, 31)),
        ("Tháng 10, 11/2026", date(2026, 11, 30)),
        ("Tháng 10 - 11/2026", date(2026, 11, 30)),
        # The mark between day and month stands before the year too; another one parts the months of a range.
        ("10-12/2026", date(2026, 12, 31)),
        ("10 – 12/2026", date(2026, 12, 31)),
        ("10-12-2026", date(2026, 12, 10)),
        ("28-30/12/2026", date(2026, 12, 30)),
        ("02/2028", date(2028, 2, 29)),
        ("Trước ngày 31/3/2026", date(2026, 3, 31)),
        ("Trước 31/3/2026 và 30/6/2026", date(2026, 6, 30)),
        ("ngày 05 tháng 11 năm 2026", date(2026, 11, 5)),
        ("năm 2026", date(2026, 12, 31)),
        ("2026", date(2026, 12, 31)),
        ("Quý IV/2025 và năm 2026", date(2026, 12, 31)),
        ("Năm 2025 - 2026", date(2026, 12, 31)),
        ("6 tháng đầu năm 2026", date(2026, 12, 31)),  # not sooner than surely
        ("Từ tháng 3/2026 đến tháng 6/2026", date(2026, 6, 30)),
    ],
)
def test_a_deadline_is_over_on_the_day_after_its_last(deadline, last):
    assert not is_over(deadline, day(last))
    assert is_over(deadline, day(last + timedelta(days=1)))


@pytest.mark.parametrize(
    "deadline",
    [
        "",
        "Thường xuyên",
        "Hằng năm",
        "10/12",
        "Từ tháng 3/2020",
        "Từ năm 2020 trở đi",
        "Sau ngày 31/3/2020",
        "Theo Quyết định số 749/QĐ-TTg ngày 03/6/2020",
        "Nghị định 2020/NĐ-CP",
        "31/02/2020",
    ],
)
def test_words_without_an_end_are_never_over(deadline):
    assert not is_over(deadline, PartialDate(2027))


@given(st.integers(1, 4), st.integers(1946, 2099), st.dates(date(1945, 1, 1), date(2100, 12, 31)))
def test_a_quarter_ends_with_its_third_month(quarter, year, issued):
    end = date(year, 3 * quarter, monthrange(year, 3 * quarter)[1])
    roman = ("I", "II", "III", "IV")[quarter - 1]
    assert is_over(f"Quý {roman}/{year}", day(issued)) == is_over(f"quý {quarter} năm {year}", day(issued))
    assert is_over(f"Quý {roman}/{year}", day(issued)) == (issued > end)


@pytest.mark.parametrize("issued", [PartialDate(2026), PartialDate(2026, 9)])
def test_an_open_date_of_issue_is_its_first_day(issued):
    assert not is_over("Quý III/2026", issued)
    assert is_over("Quý III/2025", issued)


@pytest.mark.parametrize(
    ("words", "is_alone"),
    [("30/9/2026", True), ("Quý III/2026", True), ("tháng 10/2026", True), ("năm 2021", False), ("2021", False),
     ("trước ngày 30/9/2026", True), ("30/9", False), ("10-12/2026", True), ("hết năm 2025", True),
     ("đến hết năm 2025", True), ("trong năm 2025", True), ("trong quý III/2026", True), ("từ năm 2025", False),
     ("giai đoạn 2021 - 2025", False), ("so với năm 2021", False)],
)  # fmt: skip
def test_a_year_by_itself_is_no_time_that_a_phrase_sets(words, is_alone):
    assert is_time_alone(words) is is_alone


# ---------------------------------------------------------------- plans


def commune(issued: PartialDate, **changes):
    profile = unit_profile(Level.COMMUNE, "xã", "hai_cap")
    plans = tuple(replace(plan, issue_date=issued, **changes) if plan.pack == PACK else plan for plan in profile.plans)
    return replace(profile, plans=plans)


def deadlines_of(profile):
    plan, problems = Drafter(PACK)._prepared(profile)
    assert plan is not None
    return plan, [plain(row["han"]) for annex in plan.annexes for row in annex.rows], problems


def test_quarters_and_months_of_the_pack_that_are_over_are_gaps():
    plan, deadlines, problems = deadlines_of(commune(PartialDate(2026, 12, 28)))
    assert not any("Quý III/2026" in each or "tháng 10/2026" in each for each in deadlines)
    labels = [gap.label for gap in plan.gaps]
    assert any("khu dân cư số" in label for label in labels) and any("Ngày Chuyển đổi số" in label for label in labels)
    assert not [problem for problem in problems if problem.code == "PR109"]


def test_those_that_are_still_to_come_are_printed():
    _, deadlines, _ = deadlines_of(commune(PartialDate(2026, 9, 30)))
    assert "Quý III/2026" in deadlines and "Thường xuyên; cao điểm tháng 10/2026" in deadlines


@pytest.mark.parametrize("written", ["Quý III/2026", "tháng 11/2026", "Trong quý II, quý III năm 2026", "năm 2025"])
def test_one_that_the_unit_set_is_told_and_stays(written):
    late = commune(PartialDate(2026, 12, 28), tasks={"pl-khu-dan-cu-so": TaskChange(deadline=written)})
    _, deadlines, problems = deadlines_of(late)
    problem = assert_problem(problems, "PR109")
    assert problem.severity is Severity.WARNING and problem.found.endswith(f": {written}") and written in deadlines
    assert value_of(problem, "ban_hanh") == "28/12/2026"


@pytest.mark.parametrize("figures", [{}, {"nam_ke_hoach": ("2026",)}, {"nam_ke_hoach": ("2027",)}])
def test_alike_units_have_the_gaps_of_the_slow_way(figures):
    drafter = Drafter(PACK)
    profile = commune(PartialDate(2026, 12, 28), figures=figures)
    first = drafter.draft(profile)
    assert [drafter.draft(profile) for _ in range(3)] == [first] * 3
    assert any("thời hạn của việc" in gap for gap in first.gaps) == (figures != {"nam_ke_hoach": ("2027",)})


@pytest.mark.parametrize(
    ("words", "is_gap"),
    [
        ("hết năm 2025", True),
        ("trong năm 2025", True),
        ("trước ngày 31/12/2025", True),
        ("10-12/2025", True),
        ("hết năm 2026", False),
        ("năm 2021", False),
        ("giai đoạn 2021 - 2025", False),
    ],
)
def test_a_phrase_of_the_pack_that_is_over_is_left_for_the_unit_to_set(words, is_gap):
    manifest = f'cum_tu:\n  moc: {{nghia: hạn của việc, dang: [{{viet: "{words}"}}]}}\n'
    profile = make_profile(plans=(make_plan(issue_date=PartialDate(2026, 2, 1)),))
    value = scope_of(profile, make_pack(manifest)).find("moc")
    assert isinstance(value, Missing) is is_gap
    assert value.label == "hạn của việc" if isinstance(value, Missing) else plain(value) == words
