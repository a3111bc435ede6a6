"""A document at its date, beside the tables of what holds until when."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from generator import dates
from generator.check.addresses import address_cells
from generator.check.dated import Dated
from generator.check.deadlines import Due, due, in_column
from generator.check.facts import Paragraph
from generator.check.former_units import FormerUnit, Units
from generator.check.held import is_goal_heading, is_held
from generator.check.moments import Moment, find_moments
from generator.check.rules.record import told as told  # for its rules
from generator.check.said import Said
from generator.text import modern_tones

YEAR = re.compile(r"(?<!đến )(?<!từ )(?<!hết )(?<!trước )(?<!sau )\bnăm (?P<year>[0-9]{4})(?!\s?[-–]\s?[0-9])")
_DEADLINE_COLUMN = re.compile(r"^(?:thời gian|thời hạn|hạn|tiến độ)\b", re.I)
PAST_NAME = re.compile(r"\s*[,(]?\s*(?:cũ\b|trước đây|nay là|nay thuộc)", re.I)
_CALENDAR_COLUMN = re.compile(r"^thời gian(?!.*\b(?:hoàn thành|xong|báo cáo|nộp|gửi)\b)", re.I)
_BEGUN = timedelta(days=92)  # a calendar that is not over began no earlier
_REACH = 160
_NEAR = 80  # letters in front of a unit in which the word for a house stands
_UNIT_WORD = re.compile(r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)\s", re.I)
_OLDEST = timedelta(days=3 * 366)  # what is older is history, not a deadline that was forgotten
_LATELY = timedelta(days=90)
_HEADING_LENGTH = 120
_NUMBERED = re.compile(
    r"\s*(?:(?P<part>(?i:phần|phụ lục)\b)|(?P<roman>[IVX]+)\.|(?P<clause>[0-9]+)\.(?![0-9])|(?P<sub>[0-9]+\.[0-9.]+)"
    r"|(?P<point>[a-zđ]\)))\s*"
)
_RANKS = ("part", "roman", "clause", "sub", "point")


@dataclass(frozen=True)
class InTime:
    """A document at its date, with what holds until when; `units` gives the register only when it is asked for."""

    said: Said
    dated: Dated
    load_units: Callable[[], Units]

    @cached_property
    def first(self) -> date:
        """The earliest day of issue: what is past then is past for certain. The first of all days when it is open."""
        return self.said.issued.first if self.said.issued else date.min

    @cached_property
    def last(self) -> date:
        """The latest day of issue: what is yet to come then is so for certain."""
        return self.said.issued.last if self.said.issued else date.max

    @cached_property
    def year(self) -> int | None:
        """The year the plan is for, by its subject line; None when that names none or several."""
        years = {match["year"] for match in YEAR.finditer(self.said.subject)}
        return int(years.pop()) if len(years) == 1 else None

    @cached_property
    def texts(self) -> tuple[tuple[Paragraph, str], ...]:
        """Below the head, each paragraph with what it says itself: no cited documents."""
        last = self.said.plan.head.last_index
        return tuple((each, self.said.own_text(each)) for each in self.said.paragraphs if each.index > last)

    @property
    def issued(self) -> str:
        """The date of issue, as far as it is known."""
        day = self.said.issued
        if day is None or day.is_complete:
            return dates.short_date(day) if day else ""
        return f"tháng {dates.month_text(day.month)}/{day.year}" if day.month else f"năm {day.year}"

    @cached_property
    def subject_pattern(self) -> re.Pattern[str] | None:
        """The subject line with its year left open; None when it has no year, or too few words around it."""
        match = YEAR.search(self.said.subject)
        if self.year is None or match is None:
            return None
        before = modern_tones(self.said.subject[: match.start()]).split()[-6:]
        behind = modern_tones(self.said.subject[match.end() :]).split()[:4]
        if len(before) < 2:
            return None
        words = [re.escape(word) for word in before], [re.escape(word) for word in behind]
        return re.compile(r"\s+".join([*words[0], r"năm (?P<year>[0-9]{4})", *words[1]]), re.I)

    @cached_property
    def deadline_columns(self) -> frozenset[tuple[int, int]]:
        """The columns of tables whose heading speaks of a time."""
        return frozenset(
            (cell.table, cell.column)
            for paragraph in self.said.paragraphs
            if (cell := paragraph.cell) and cell.row <= 1 and self._heads_deadlines(self.said.text(paragraph))
        )

    def _heads_deadlines(self, heading: str) -> bool:
        is_time = _DEADLINE_COLUMN.match(heading.strip())
        return is_time is not None and not self.dated.work.other_column.search(modern_tones(heading))

    @cached_property
    def calendar_columns(self) -> frozenset[tuple[int, int]]:
        """The columns `Thời gian` of tables that name nobody who does the work, and that go on behind the day of issue.

        `Tựu trường | 25/8/2025` tells when something is, also of what was some days before.
        """
        of_doers = {
            cell.table
            for paragraph in self.said.paragraphs
            if (cell := paragraph.cell) and cell.row <= 1 and self._heads_doers(self.said.text(paragraph))
        }
        return frozenset(place for place in self.deadline_columns - self._limits if place[0] not in of_doers)

    @cached_property
    def _limits(self) -> frozenset[tuple[int, int]]:
        """The columns that are headed as deadlines, or have no time that is yet to come."""
        cells = [(each.cell, self.said.text(each)) for each in self.said.paragraphs if each.cell]
        places = {(cell.table, cell.column): False for cell, _ in cells}
        for cell, text in cells:
            if (cell.table, cell.column) in self.deadline_columns and cell.row > 0:
                comes = any(moment.last >= self.first for moment in find_moments(text))
                places[cell.table, cell.column] |= comes
        limits = {
            (cell.table, cell.column)
            for cell, text in cells
            if cell.row <= 1 and self._heads_deadlines(text) and not _CALENDAR_COLUMN.match(text.strip())
        }
        return frozenset(place for place, comes in places.items() if not comes) | limits

    def _heads_doers(self, heading: str) -> bool:
        return self.dated.work.doers.search(modern_tones(heading)) is not None

    @cached_property
    def past_columns(self) -> frozenset[tuple[int, int]]:
        """The columns of tables that tell what was."""
        return frozenset(
            (cell.table, cell.column)
            for paragraph in self.said.paragraphs
            if (cell := paragraph.cell)
            and cell.row <= 1
            and self.dated.work.past_column.match(modern_tones(self.said.text(paragraph)))
        )

    @cached_property
    def times_set(self) -> tuple[tuple[Paragraph, str, Moment, Due], ...]:
        """The times already over on the day of issue for which work is set."""
        return tuple(
            (paragraph, text, moment, set_for)
            for paragraph, text in self.telling
            for moment in find_moments(text)
            if moment.last < self.first
            and self.first - moment.last <= self._oldest
            and (set_for := self._due(paragraph, text, moment))
        )

    def _due(self, paragraph: Paragraph, text: str, moment: Moment) -> Due | None:
        cell = paragraph.cell
        if cell is not None and cell.row > 0 and (cell.table, cell.column) in self.deadline_columns:
            if self.first - moment.last <= _BEGUN and (cell.table, cell.column) in self.calendar_columns:
                return None
            return Due.DEADLINE if in_column(text, moment, self.dated.work) else None
        return due(text, moment, self.dated.work) or (Due.TIME if self._is_held(paragraph, text, moment) else None)

    def _is_held(self, paragraph: Paragraph, text: str, moment: Moment) -> bool:
        """Whether something is held at a time of another year; what was over a little while ago is told of."""
        words = self.dated.held
        if moment.last.year >= (self.year or self.first.year):
            return False
        if self.first - moment.last <= _LATELY:
            return is_goal_heading(text, moment, words)
        heading = self.headings.get(paragraph.index, "")
        return is_held(text, moment, heading, words, self.dated.work) or is_goal_heading(text, moment, words)

    @cached_property
    def _oldest(self) -> timedelta:
        """How old a time may be that was forgotten: elections are held every five years."""
        every_five_years = self.dated.held.every_five_years.search(modern_tones(self.said.subject))
        return _OLDEST * 2 if every_five_years else _OLDEST

    @cached_property
    def headings(self) -> dict[int, str]:
        """By paragraph the heading above it, without its number."""
        found, heading = {}, ""
        for paragraph, text in self.texts:
            found[paragraph.index] = heading
            number = _NUMBERED.match(text) if paragraph.cell is None else None
            if number and _is_short(text):
                heading = modern_tones(text[number.end() :]).rstrip(" :")
        return found

    @cached_property
    def telling(self) -> tuple[tuple[Paragraph, str], ...]:
        """The paragraphs that may set work: not those of a section that tells what was, nor of such a column."""
        return tuple(self._telling())

    def _telling(self) -> Iterator[tuple[Paragraph, str]]:
        past: int | None = None
        for paragraph, text in self.texts:
            cell = paragraph.cell
            if cell is None:
                past = self._past_rank(text, past)
            if past is None and (cell is None or (cell.table, cell.column) not in self.past_columns):
                yield paragraph, text

    def _past_rank(self, text: str, past: int | None) -> int | None:
        """The rank of the section on the past that goes on after this paragraph; None outside of one."""
        number = _NUMBERED.match(text)
        rank = _RANKS.index(number.lastgroup) if number and number.lastgroup else None
        if past is not None and (rank <= past if rank is not None else past == len(_RANKS) and text.isupper()):
            past = None
        heading = modern_tones(text[number.end() :] if number else text.strip())
        if past is None and _is_short(text) and self.dated.work.past_section.match(heading):
            return rank if rank is not None else len(_RANKS)
        return past

    @cached_property
    def former(self) -> tuple[tuple[Paragraph, str, FormerUnit], ...]:
        """The units that were no more on the day of issue, each once in a paragraph, with the text they stand in."""
        if self.said.issued is None or not any(
            _UNIT_WORD.search(self.said.text(each)) for each in self.said.paragraphs
        ):
            return ()
        return tuple(self._former(self.load_units()))

    def _former(self, units: Units) -> Iterator[tuple[Paragraph, str, FormerUnit]]:
        plan = self.said.plan
        addresses = address_cells(plan.facts)
        broken = {each.attached.paragraph.index for each in plan.annexes if each.attached and each.attached_rest}
        for paragraph in self.said.paragraphs:
            if paragraph.index in addresses:
                continue
            text, told_of = _in_pieces(paragraph, self.said.own_text(paragraph)), set[str]()
            for unit in units.former(text, self.first, self.names):
                goes_on = paragraph.index in broken and unit.end == len(text)  # `… của UBND xã Ba` / `Gia)`
                if unit.text not in told_of and not goes_on and not self._is_house(text, unit.start):
                    told_of.add(unit.text)
                    yield paragraph, text, unit

    def _is_house(self, text: str, start: int) -> bool:
        words = self.said.plan.setting.words
        return words is not None and words.names.keeps_its_name(text[max(0, start - _NEAR) : start])

    @cached_property
    def base_places(self) -> frozenset[int]:
        """The paragraphs of the legal bases."""
        return frozenset(each.index for each in self.said.plan.bases)

    def names(self, name: str) -> bool:
        """Whether the document speaks of the unit, the body, the law."""
        return self.said.plan.names(name)


def _is_short(text: str) -> bool:
    """Whether a text may be a heading."""
    return len(text) < _HEADING_LENGTH and not text.rstrip().endswith((".", ";", ","))


def _in_pieces(paragraph: Paragraph, text: str) -> str:
    """The text with a sign where a tab parts two pieces: no name goes on behind it."""
    place = len(text) - len(" ".join(paragraph.text.split()))  # behind an automatic number
    for piece in paragraph.text.strip().split("\t")[:-1] if "\t" in paragraph.text else ():
        place += len(" ".join(piece.split()))
        if piece.strip() and text[place : place + 1] == " ":
            text = f"{text[:place]}|{text[place + 1 :]}"
            place += 1
    return text


def clause(text: str, end: int) -> str:
    """What stands before a place, from the last full stop or semicolon."""
    return re.split(r"[.;]\s", text[max(0, end - _REACH) : end])[-1]
