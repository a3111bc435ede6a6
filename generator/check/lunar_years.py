"""The sixty names of lunar years (`Bính Ngọ`) and their years: plain arithmetic, the same for all time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import islice

from generator.check.kept import kept
from generator.check.patterns import any_of

STEMS = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
BRANCHES = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")
_CYCLE = 60
_FIRST = 4  # the year 4 was Giáp Tý
_OTHER_SPELLINGS = {"kỉ": "kỷ", "quí": "quý", "tí": "tý", "tị": "tỵ", "mẹo": "mão"}
_NAME = rf"(?P<stem>{'|'.join(STEMS)}|Kỉ|Quí)\s(?P<branch>{'|'.join(BRANCHES)}|Tí|Tị|Mẹo)(?!\w)"
_MOST = 50  # names of one text


@dataclass(frozen=True, slots=True, kw_only=True)
class LunarYear:
    """A lunar year by its name, by the year in which it begins, or both."""

    start: int
    end: int
    name: str  # in capitals as names have them; "" where only the year is told
    year: int | None  # told beside the name
    is_feast: bool  # of the feast: it begins the year, and is of no other


def name_of(year: int) -> str:
    """2026 → `Bính Ngọ`."""
    return f"{STEMS[(year - _FIRST) % len(STEMS)]} {BRANCHES[(year - _FIRST) % len(BRANCHES)]}"


def year_of(name: str, near: int) -> int | None:
    """The year of the name that is nearest to another; None for a name that no year has (`Ất Ngọ`)."""
    return next((near + away for away in _outwards() if name_of(near + away) == name), None)


def _outwards() -> Iterator[int]:
    for distance in range(_CYCLE // 2 + 1):
        yield from (distance, -distance)


@dataclass(frozen=True, kw_only=True)
class FeastWords:
    """The words behind which lunar years stand, and those that look back on a feast."""

    pattern: re.Pattern[str]
    signs: tuple[str, ...]  # one of these stands in each; looking for them first takes a tenth of the time
    looks_back: re.Pattern[str]
    counted: re.Pattern[str]  # right behind a feast: a figure of it

    @cached_property
    def years_in(self) -> Callable[[str], tuple[LunarYear, ...]]:
        """The lunar years of a text behind the words for the feast and for a year, in order."""
        return kept(partial(_lunar_years, self))


def build_feast_words(rows: Mapping[str, Sequence[str]]) -> FeastWords:
    """The groups on the feast of the file `thoi_han`; a group that lacks is our own fault and raises."""
    year = r"(?<![0-9/])(?P<{}>(?:19|20)[0-9]{{2}})(?![0-9/])(?!\s?[-–]\s?(?:19|20)[0-9]{{2}})"
    feast, spring, lead = (any_of(rows[group]) for group in ("tet", "xuan", "nam_am_lich"))
    named = (
        rf"(?:(?:năm\s)?{year.format('before')}\s?[-–(]?\s?)?(?:{_NAME})"
        rf"(?:\s?[-–(/]?\s?(?:năm\s)?{year.format('behind')})?"
    )
    alone = rf"(?:năm\s)?{year.format('alone')}"
    return FeastWords(
        pattern=re.compile(
            rf"(?<!\w)(?:(?P<feast>{feast}|{spring})\s(?P<named>{named})|{feast}\s(?P<year>{alone})|"
            rf"{lead}\s(?P<lunar>{named.replace('(?P<', '(?P<of_')}))",
            re.I,
        ),
        signs=tuple({*(word.lower().split()[0] for word in rows["tet"]), *map(str.lower, BRANCHES), *_OTHER_SPELLINGS}),
        counted=re.compile(rf"\s*,?\s{any_of(rows['tet_so_lieu'])}\s(?:[^\W\d_]+\s){{0,2}}[0-9]", re.I),
        looks_back=re.compile(rf"(?<!\w){any_of(rows['tet_da_qua'])}(?!\w)", re.I),
    )


def _lunar_years(words: FeastWords, text: str) -> Iterator[LunarYear]:
    lowered = text.lower()
    if not any(sign in lowered for sign in words.signs):
        return
    for match in islice(words.pattern.finditer(text), _MOST):
        found = {name.removeprefix("of_"): part for name, part in match.groupdict().items() if part}
        name = f"{_spelled(found['stem'])} {_spelled(found['branch'])}" if "stem" in found else ""
        year = found.get("behind") or found.get("before") or found.get("alone")
        yield LunarYear(
            start=match.start(),
            end=match.end(),
            name=name,
            year=int(year) if year else None,
            is_feast="lunar" not in found,
        )


def _spelled(word: str) -> str:
    return _OTHER_SPELLINGS.get(word.lower(), word).capitalize()
