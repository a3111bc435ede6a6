"""Days that are celebrated by the number of their years, and the year each is counted from: rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from generator.check.patterns import any_of
from generator.check.prose import UPPER

_YES = "có"
_MOST = 50  # places of one text
_COUNT = r"\b[Kk]ỷ niệm\s+(?:(?P<count>[0-9]{1,3})\s+năm|lần thứ\s+(?P<nth>[0-9]{1,3}))\s+(?:[Nn]gày\s+)?"
# `Quốc khánh nước …`: that of another country.
_ABROAD = rf"(?!\s(?:[Nn]ước\s)?(?!Việt Nam|Cộng hòa xã hội|Cộng hòa Xã hội|CHXHCN)[{UPPER}])"


@dataclass(frozen=True, slots=True, kw_only=True)
class Jubilee:
    """A day celebrated in a text: from where to where, how many years, counted from which."""

    start: int
    end: int
    count: int
    since: int

    @property
    def year(self) -> int:
        """The year in which there are so many."""
        return self.since + self.count


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class JubileeWords:
    """The rows as one pattern, a group for each; the years by the groups."""

    pattern: re.Pattern[str]
    years: Mapping[str, int]

    def find(self, text: str) -> Iterator[Jubilee]:
        """The days that a text with modern tones celebrates with their number of years."""
        for match in islice(self.pattern.finditer(text), _MOST):
            group = next(name for name in self.years if match[name])
            count = int(match["count"] or match["nth"])
            yield Jubilee(start=match.start(), end=match.end(), count=count, since=self.years[group])


def build_jubilee_words(rows: Mapping[str, Iterable[Mapping[str, Any]]]) -> JubileeWords:
    """The rows of the file `ky_niem`; a row that lacks something is our own fault and raises."""
    days = list(rows["ngay"])
    named = "|".join(rf"(?P<day{at}>{_named(row)})" for at, row in enumerate(days))
    years = {f"day{at}": int(row["nam"]) for at, row in enumerate(days)}
    return JubileeWords(pattern=re.compile(rf"{_COUNT}(?:{named})"), years=years)


def _named(row: Mapping[str, Any]) -> str:
    others = "".join(rf"(?!\s{re.escape(word)}(?!\w))" for word in row.get("tru_truoc", ()))
    abroad = _ABROAD if row.get("nuoc_khac") == _YES else ""
    return rf"(?i:{any_of(row['ten'])})(?![\w/]){others}{abroad}"
