from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import dates
from generator.dates import PartialDate

days = st.dates(date(dates.FIRST_YEAR, 1, 1), date(dates.LAST_YEAR, 12, 31))


def partial(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


# ---------------------------------------------------------------- reading


@pytest.mark.parametrize(
    "written",
    [
        "28/11/2022",
        "28-11-2022",
        "28.11.2022",
        "28 / 11 / 2022",
        "2022-11-28",
        "ngày 28/11/2022",
        "ngày 28 tháng 11 năm 2022",
        "Ngày 28 tháng 11\nnăm 2022",
    ],
)
def test_a_day_is_read_in_all_usual_ways(written):
    assert dates.parse_date(written) == PartialDate(2022, 11, 28)


@pytest.mark.parametrize("written", ["02/2023", "2/2023", "tháng 2/2023", "tháng 02 năm 2023", "ngày tháng 2 năm 2023"])
def test_a_day_may_be_open(written):
    assert dates.parse_date(written) == PartialDate(2023, 2)


@pytest.mark.parametrize("written", ["2023", "năm 2023"])
def test_a_month_may_be_open(written):
    assert dates.parse_date(written) == PartialDate(2023)


@pytest.mark.parametrize(
    "written",
    [
        "31/02/2026",
        "10-12/2026",  # the months 10 to 12
        "10/12-2026",
        "10.12/2026",
        "29/02/2026",
        "29/02/2100",
        "31/4/2026",
        "0/2/2026",
        "32/1/2026",
        "00/2026",
        "13/2026",
        "1/1/26",
        "1/1/1944",
        "2101",
        "2022-13-01",
        "11/28/2022",
        "112022",
        "Quý I năm 2023",
        "hôm nay",
        "",
    ],
)
def test_what_is_no_real_date_is_none(written):
    assert dates.parse_date(written) is None


def test_the_29th_of_february_is_real_in_a_leap_year():
    assert dates.parse_date("29/02/2024") == PartialDate(2024, 2, 29)
    assert dates.parse_date("29/02/2000") == PartialDate(2000, 2, 29)


@given(days)
def test_every_real_day_is_read_back_from_each_way_of_writing_it(day):
    value = partial(day)
    assert dates.parse_date(dates.short_date(value)) == value
    assert dates.parse_date(dates.long_date(value)) == value
    assert dates.parse_date(day.isoformat()) == value
    assert dates.parse_date(f"{day.day}/{day.month}/{day.year}") == value


@given(days)
def test_a_month_with_an_open_day_is_read_back(day):
    value = PartialDate(day.year, day.month)
    assert dates.parse_date(dates.long_date(value)) == value


@given(st.integers(0, 40), st.integers(0, 20), st.integers(dates.FIRST_YEAR, dates.LAST_YEAR))
def test_a_day_is_read_exactly_when_the_calendar_has_it(day, month, year):
    try:
        expected = partial(date(year, month, day))
    except ValueError:
        expected = None
    assert dates.parse_date(f"{day}/{month}/{year}") == expected


# ---------------------------------------------------------------- days of every year


@pytest.mark.parametrize("written", ["10/12", "ngày 10/12", "10 tháng 12", "ngày 10 tháng 12"])
def test_a_day_of_every_year_is_month_and_day(written):
    assert dates.parse_day(written) == (12, 10)


def test_the_29th_of_february_is_a_day_that_can_come():
    assert dates.parse_day("29/02") == (2, 29)


@pytest.mark.parametrize("written", ["30/02", "31/6", "0/1", "1/13", "10/12/2026", "tháng 12", ""])
def test_what_is_no_day_of_a_year_is_none(written):
    assert dates.parse_day(written) is None


# ---------------------------------------------------------------- writing: NĐ 30/2020, Phụ lục I, Phần I, II.4.b


@pytest.mark.parametrize(("month", "written"), [(1, "01"), (2, "02")])
def test_months_one_and_two_take_a_leading_zero(month, written):
    assert dates.month_text(month) == written


@pytest.mark.parametrize("month", range(3, 13))
def test_a_month_above_two_has_no_leading_zero(month):
    assert dates.month_text(month) == str(month)


@pytest.mark.parametrize(("day", "written"), [(1, "01"), (9, "09"), (10, "10"), (31, "31")])
def test_a_day_below_ten_takes_a_leading_zero(day, written):
    assert dates.day_text(day) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (PartialDate(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),  # the decree's own example
        (PartialDate(2023, 4, 4), "ngày 04 tháng 4 năm 2023"),
        (PartialDate(2020, 6, 29), "ngày 29 tháng 6 năm 2020"),
        (PartialDate(2022, 11, 28), "ngày 28 tháng 11 năm 2022"),
    ],
)
def test_the_date_of_issue_is_written_out(value, written):
    assert dates.long_date(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (PartialDate(2022, 11, 28), "28/11/2022"),
        (PartialDate(2023, 3, 21), "21/3/2023"),
        (PartialDate(2026, 2, 1), "01/02/2026"),
    ],
)
def test_a_date_in_running_text_follows_the_same_zero_rule(value, written):
    assert dates.short_date(value) == written


@pytest.mark.parametrize("value", [PartialDate(2026), PartialDate(2026, 2)])
def test_an_open_date_has_no_short_form(value):
    with pytest.raises(ValueError, match="not complete"):
        dates.short_date(value)


def test_an_open_day_leaves_room_that_never_wraps():
    written = dates.long_date(PartialDate(2026, 2))
    assert written.replace(dates.OPEN, "_") == "ngày_tháng 02 năm 2026"
    assert set(dates.OPEN) == {"\u00a0"}


def test_an_open_day_and_month_leave_room_for_both():
    assert dates.long_date(PartialDate(2026)).replace(dates.OPEN, "_") == "ngày_tháng_năm 2026"


# ---------------------------------------------------------------- what an open date can mean


def test_a_complete_date_means_one_day():
    value = PartialDate(2025, 6, 30)
    assert value.first == value.last == date(2025, 6, 30)
    assert value.is_complete
    assert not value.is_open


def test_an_open_day_means_the_days_of_its_month():
    value = PartialDate(2024, 2)
    assert (value.first, value.last) == (date(2024, 2, 1), date(2024, 2, 29))
    assert value.is_open
    assert not value.is_complete


def test_an_open_month_means_the_days_of_its_year():
    value = PartialDate(2025)
    assert (value.first, value.last) == (date(2025, 1, 1), date(2025, 12, 31))


@given(days)
def test_the_last_day_of_a_month_is_followed_by_another_month(day):
    value = PartialDate(day.year, day.month)
    assert value.last.month == day.month
    assert value.first <= day <= value.last
    assert (value.last + timedelta(days=1)).month != day.month


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (PartialDate(2026, 5, 10), "10/5/2026"),
        (PartialDate(2026, 2, 5), "05/02/2026"),
        (PartialDate(2026, 5), "5/2026"),
        (PartialDate(2026, 2), "02/2026"),
        (PartialDate(2026), "2026"),
    ],
)
def test_a_date_is_shown_back_with_the_zeros_of_a_document(value, shown):
    assert dates.typed_date(value) == shown and dates.parse_date(shown) == value
