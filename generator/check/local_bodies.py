"""Posts and bodies of provinces, communes and their Party committees that are no more: rows of a table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from generator.check.kept import kept
from generator.check.patterns import any_of
from generator.check.prose import UPPER
from generator.dates import parse_date
from generator.model import Level
from generator.text import modern_tones

_JOINT = r"\s?(?:[-–&,.]|và)?\s?"
_LETTERS_END = r"(?![-–&,]\w)(?!\s(?:[-–&]|và)\s?[A-ZĐ]{2,}(?!\w))"
_UNVERIFIED, _YES = "chưa", "có"
_EVER = "01/01/1990"  # no plan that is checked is older


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalBody:
    """A post or body under all its spellings; `since` is the first day on which it surely was no more."""

    name: str
    shown: str  # one way of naming it in a sentence
    pattern: re.Pattern[str]
    openings: tuple[str, ...]  # in small letters: a line without any of them names no such body
    since: date
    now: str
    source: str
    is_verified: bool


Named = tuple[LocalBody, re.Match[str]]


@dataclass(frozen=True, kw_only=True)
class LocalBodies:
    """Such posts and bodies, and where they stand in a text, one row after the other."""

    rows: tuple[LocalBody, ...]

    @cached_property
    def find(self) -> Callable[[str], tuple[Named, ...]]:
        return kept(self._named)

    def _named(self, text: str) -> Iterator[Named]:
        lowered = text.lower()
        for body in self.rows:
            if any(words in lowered for words in body.openings):
                yield from ((body, match) for match in body.pattern.finditer(text))


def build_local_bodies(rows: Mapping[str, Any]) -> LocalBodies:
    """The rows of the file `co_quan_dia_phuong`; a row that lacks something is our own fault and raises."""
    flags = {_YES: re.NOFLAG}
    return LocalBodies(rows=tuple(_body(row, flags.get(row.get("viet_hoa"), re.I)) for row in rows["co_quan"]))


def build_wrong_names(rows: Mapping[str, Any]) -> LocalBodies:
    """The rows of the group `khong_co`: names that no body has, in their own capitals."""
    return LocalBodies(rows=tuple(_body({"tu": _EVER, **row}, re.NOFLAG) for row in rows["khong_co"]))


def _body(row: Mapping[str, Any], flags: re.RegexFlag) -> LocalBody:
    posts = row.get("sau", ())
    return LocalBody(
        name=row["ten"],
        shown=" ".join((*posts[:1], row["ten"])),
        pattern=re.compile(_pattern(row, posts), flags),
        openings=tuple({*map(_opening, posts or (*_spellings(row), *map(_begun, _shortened(row))))}),
        since=_day(row["tu"]),
        now=row["nay"],
        source=row["nguon"],
        is_verified=row.get("kiem_chung") != _UNVERIFIED,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelWords:
    """Words on the kinds of a level: which stand before the issuer's own, which kinds may name offices otherwise."""

    bodies: str  # a pattern of what a unit has under its kind
    leads: Mapping[str, str]  # level → a pattern
    bodies_at: Mapping[str, str]  # level → the same of what units of this level alone have
    below: Mapping[str, Mapping[str, Sequence[str]]]  # level → kind → the kinds of the units below it, by the law
    elsewhere: re.Pattern[str]  # behind the kinds of units: those of another place
    terms: tuple[str, ...]  # what a kind of unit is called in laws, with such words in it
    free_kinds: frozenset[str]
    free_kinds_below: frozenset[str]  # that may too, below a province of one of these kinds
    free_below: frozenset[str]
    first_words: re.Pattern[str]  # of a body
    regional: frozenset[str]  # bodies that had the names of districts before they had numbers
    new_kinds: frozenset[str]  # units of the old register that were of another kind before it begins

    def bodies_of(self, levels: Iterable[Level]) -> str:
        """The pattern of what a unit of the levels has under its kind."""
        return "|".join(
            (self.bodies, *(self.bodies_at[level.value] for level in levels if level.value in self.bodies_at))
        )


def build_level_words(rows: Mapping[str, Any]) -> LevelWords:
    """The groups on levels and kinds of the file; one that lacks is our own fault and raises."""
    return LevelWords(
        bodies=any_of(rows["co_quan_khong_ten"]),
        bodies_at={level: any_of(words) for level, words in rows["co_quan_theo_cap"].items()},
        leads={level: any_of(words) for level, words in rows["dau_loai"].items()},
        below=rows["ben_duoi"],
        elsewhere=re.compile(
            rf"\s(?:{any_of(rows['noi_khac'])}(?!\w)|{any_of(rows['o_dau'])}\s[^;.,]{{0,20}}[{UPPER}])"
        ),
        terms=tuple(rows["ten_goi"]),
        free_kinds=frozenset(rows["ten_phong_tuy_noi"]),
        free_kinds_below=frozenset(rows["ten_phong_nhu_do_thi"]["loai"]),
        free_below=frozenset(rows["ten_phong_nhu_do_thi"]["thuoc"]),
        first_words=re.compile(rf"{any_of(rows['mo_dau_co_quan'])}(?!\w)"),
        regional=frozenset(rows["co_quan_lien_huyen"]),
        new_kinds=frozenset(rows["doi_loai"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneEverywhere:
    """Bodies that no unit has any more from a day on."""

    names: re.Pattern[str]
    since: date


def build_gone_everywhere(rows: Mapping[str, Any]) -> GoneEverywhere:
    """The group `het_moi_noi`."""
    group = rows["het_moi_noi"]
    return GoneEverywhere(names=re.compile(rf"{any_of(group['ten'])}(?!\w)"), since=_day(group["tu"]))


def _spellings(row: Mapping[str, Any]) -> tuple[str, ...]:
    return (row["ten"], *row.get("viet", ()))


def _shortened(row: Mapping[str, Any]) -> Sequence[Sequence[str]]:
    """What comes before and the letters of each part: Sở, LĐ, TB, XH."""
    return tuple(row.get("tat", ()))


def _begun(parts: Sequence[str]) -> str:
    return " ".join(parts[:2])


def _joined(parts: Sequence[str]) -> str:
    """Letters with whatever joins them: `LĐTBXH`, `LĐ-TB&XH`, `LĐ, TB và XH`; to their end (`KT-HT-ĐT` is another)."""
    return rf"{re.escape(parts[0])}\s+{_JOINT.join(map(re.escape, parts[1:]))}{_LETTERS_END}"


def _opening(words: str) -> str:
    return " ".join(modern_tones(words).lower().split()[:2])


def _pattern(row: Mapping[str, Any], posts: list[str]) -> str:
    before = rf"{any_of(posts)}\s+" if posts else ""
    not_behind = "".join(rf"(?<!\b{re.escape(modern_tones(word))} )" for word in row.get("tru_sau", ()))
    not_before = "".join(rf"(?! {re.escape(modern_tones(word))}(?!\w))" for word in row.get("tru_truoc", ()))
    named = "|".join((any_of(_spellings(row)), *map(_joined, _shortened(row))))
    return rf"(?<!\w){not_behind}{before}(?:{named})(?!\w){not_before}"


def _day(text: str) -> date:
    value = parse_date(text)
    if value is None or not value.is_complete:
        raise ValueError(f"no day: {text}")
    return value.first
