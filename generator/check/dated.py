"""What holds until when: documents, central bodies, terms of party congresses; and what deadlines are told by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.check.congresses import term_of
from generator.check.deadlines import WorkWords, build_work_words
from generator.check.held import HeldWords, build_held_words
from generator.check.jubilees import JubileeWords, build_jubilee_words
from generator.check.lunar_years import FeastWords, build_feast_words
from generator.check.mentions import split_symbol
from generator.dates import parse_date, short_date
from generator.numbering import parse_ordinal
from generator.text import fold, modern_tones
from generator.yamlio import Source

DOCUMENTS, BODIES, TERMS, WORK = "van_ban", "co_quan_trung_uong", "nhiem_ky", "thoi_han"
JUBILEES = "ky_niem"
FILES = (DOCUMENTS, BODIES, TERMS, WORK, JUBILEES)
_UNVERIFIED, _YES = "chưa", "có"
# Behind the whole name of a law; `Luật Quy hoạch đô thị` is no part of `Luật Quy hoạch đô thị và nông thôn`.
_NAME_ENDS = r"(?=\s*(?:[;.,:()”\"]|$|và (?:các|những|[A-ZĐ])|được\b|đã\b|để\b|trên\b|tại\b|trong\b|đến\b|cho\b))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expired:
    """A document that holds no longer."""

    kind: str
    name: str
    number: str
    letters: str
    since: date
    now: str
    is_verified: bool
    by_name: re.Pattern[str] | None  # a law is cited by its name and its year too
    called: tuple[str, ...] = ()  # its kind with its name and with each shorter one

    @property
    def title(self) -> str:
        """How a message names it."""
        return f"{self.kind} {self.name} số {self.number}{self.letters}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerBody:
    """A central body that bears this name no longer."""

    name: str
    since: date
    now: str
    source: str
    is_verified: bool
    symbol: str = ""  # what its documents bore


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of the party committees of a level that is surely over."""

    level: str
    years: tuple[int, int]
    since: date
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """The tables; `by_symbol` finds a document under its number."""

    by_symbol: Mapping[tuple[str, str], Expired]
    laws: tuple[Expired, ...]
    bodies: Mapping[str, FormerBody]  # by name, tones placed the modern way
    terms: tuple[Term, ...]
    congresses: tuple[tuple[int, date], ...]  # national: number, first day after it
    work: WorkWords  # what tells a deadline
    held: HeldWords  # what tells when something is held
    feasts: FeastWords
    jubilees: JubileeWords
    new_years: Mapping[int, date]  # the first day of each lunar year, by the year it falls in


def build_dated(sources: Mapping[str, Source]) -> Dated:
    """The tables of the files of `FILES`; a row that lacks something is our own fault and raises."""
    documents = [_expired(row) for row in sources[DOCUMENTS].data["van_ban"]]
    bodies = [body for row in sources[BODIES].data["co_quan"] for body in _bodies(row)]
    terms = sources[TERMS].data
    return Dated(
        by_symbol={(each.number, fold(each.letters)): each for each in documents},
        laws=tuple(each for each in documents if each.by_name),
        bodies={modern_tones(each.name): each for each in bodies},
        terms=tuple(_term(row) for row in terms["nhiem_ky"]),
        congresses=tuple((_ordinal(row["lan_thu"]), _day(row["tu"])) for row in terms["toan_quoc"]),
        work=build_work_words(sources[WORK].data),
        held=build_held_words(sources[WORK].data),
        feasts=build_feast_words(sources[WORK].data),
        jubilees=build_jubilee_words(sources[JUBILEES].data),
        new_years={day.year: day for day in map(_day, sources[JUBILEES].data["mung_mot"])},
    )


def _expired(row: Mapping[str, Any]) -> Expired:
    number, letters = split_symbol(row["so"])
    return Expired(
        kind=row["loai"],
        name=row["ten"],
        number=number,
        letters=letters,
        since=_day(row["tu"]),
        now=row["nay"],
        is_verified=row.get("kiem_chung") != _UNVERIFIED,
        by_name=_law_pattern(row) if row["loai"] in ("Luật", "Bộ luật", "Pháp lệnh") else None,
        called=tuple(_called(row)),
    )


def _called(row: Mapping[str, Any]) -> Iterator[str]:
    for name in (row["ten"], *row.get("goi_tat", ())):
        yield f"{row['loai']} {name}"


def _law_pattern(row: Mapping[str, Any]) -> re.Pattern[str]:
    """`Luật Đất đai năm 2013`, `Luật Đất đai ngày 29 tháng 11 năm 2013`, `Luật Đất đai ngày 29/11/2013`.

    Where no law bears the name any more, the name alone too: as a name (`Luật …`, not `pháp luật …`), and to its end.
    """
    day = _day(row["ngay"])
    name = f"(?:{'|'.join(map(re.escape, _called(row)))})"
    month = f"0?{day.month}"
    long, short = rf"ngày 0?{day.day} tháng {month} năm {day.year}", rf"ngày 0?{day.day}/{month}/{day.year}"
    dated = rf"(?<!\w)(?i:{name},? \(?(?:{long}|{short}|(?:năm )?{day.year}(?![0-9])))"
    if row.get("ten_da_het") != _YES:
        return re.compile(dated)
    return re.compile(rf"{dated}|(?<!\w){row['loai']} (?i:{re.escape(row['ten'])}){_NAME_ENDS}")


def _bodies(row: Mapping[str, Any]) -> Iterator[FormerBody]:
    """The body under each of its spellings: what is found is told as it stands there."""
    for name in (row["ten"], *row.get("viet", ())):
        yield _body(row, name)


def _body(row: Mapping[str, Any], name: str) -> FormerBody:
    return FormerBody(
        name=name,
        since=_day(row["tu"]),
        now=row["nay"],
        source=row["nguon"],
        is_verified=row.get("kiem_chung") != _UNVERIFIED,
        symbol=row.get("ky_hieu", ""),
    )


def _term(row: Mapping[str, Any]) -> Term:
    years = term_of(row["nhiem_ky"])
    if years is None:
        raise ValueError(f"no term: {row['nhiem_ky']}")
    return Term(level=row["cap"], years=years, since=_day(row["tu"]), now=row["nay"])


def _day(text: str) -> date:
    value = parse_date(text)
    if value is None or not value.is_complete:
        raise ValueError(f"no day: {text}")
    return value.first


def _ordinal(text: str) -> int:
    value = parse_ordinal(text)
    if value is None:
        raise ValueError(f"no number: {text}")
    return value


def day_text(day: date) -> str:
    """The day as texts write it: 01/8/2024."""
    value = parse_date(day.isoformat())
    return short_date(value) if value else ""
