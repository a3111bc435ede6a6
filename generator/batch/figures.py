"""What would be told of the figures of alike units: of the same few values, that come again and again, asked once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from generator import cascade, prepare
from generator.dates import PartialDate
from generator.model import FigureField
from generator.scope import Scope

_REMEMBERED = 1_000  # values
Given = Mapping[str, tuple[str, ...]]  # by the name of the figure


class Above(NamedTuple):
    """What a figure of a unit is held against."""

    text: str | None = None  # of the unit above, where the figure may not be looser
    year: int | None = None  # of the plan above, where the figure names the year


_NOTHING_ABOVE = Above()


def above_of(figures: Mapping[str, FigureField], scope: Scope) -> Mapping[str, Above]:
    """What the figures of units in the place of the scope's are held against."""
    return {
        name: Above(
            text=scope.above.text_of(name) if figure.limit and scope.above is not None else None,
            year=cascade.year_above(figure, scope) if figure.is_plan_year else None,
        )
        for name, figure in figures.items()
    }


class Judge:
    """Says of the figures of units whose plans are issued on one day whether anything is to be told of them."""

    def __init__(self, figures: Mapping[str, FigureField], issue_date: PartialDate) -> None:
        self._figures, self._issue_date = figures, issue_date
        self._is_sound = lru_cache(maxsize=_REMEMBERED)(self._is_found_sound)
        self._fits = lru_cache(maxsize=_REMEMBERED)(self._is_found_fitting)

    def are_sound(self, given: Given) -> bool:
        """Whether nothing is wrong with them by themselves."""
        return all(self._is_sound(name, values) for name, values in given.items())

    def fit_under(self, above: Mapping[str, Above], given: Given) -> bool:
        """Whether nothing is to be told of them beside those of the unit above."""
        return all(self._fits(name, values, above.get(name, _NOTHING_ABOVE)) for name, values in given.items())

    def _is_found_sound(self, name: str, given: tuple[str, ...]) -> bool:
        figure = self._figures[name]
        is_of_kind = all(prepare.is_of_kind(value, figure) for value in given)
        return is_of_kind and not cascade.is_day_over(figure, given, self._issue_date)

    def _is_found_fitting(self, name: str, given: tuple[str, ...], above: Above) -> bool:
        figure = self._figures[name]
        if above.text is not None and given and cascade.is_looser(figure, ", ".join(given), above.text):
            return False
        years = [int(value) for value in given if value.isdigit()] if figure.is_plan_year else []
        return all(cascade.is_year_for(year, self._issue_date) and above.year in (None, year) for year in years)
