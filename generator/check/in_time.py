"""A document at its date, beside the tables of what holds until when."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator import dates
from generator.check.dated import Dated
from generator.check.facts import Paragraph
from generator.check.former_units import Units
from generator.check.rules.record import told as told  # for its rules
from generator.check.said import Said
from generator.text import modern_tones

YEAR = re.compile(r"(?<!đến )(?<!từ )(?<!hết )(?<!trước )(?<!sau )\bnăm (?P<year>[0-9]{4})(?!\s?[-–]\s?[0-9])")
_DEADLINE_COLUMN = re.compile(r"^(?:thời gian|thời hạn|hạn|tiến độ)\b", re.I)
PAST_NAME = re.compile(r"\s*[,(]?\s*(?:cũ\b|trước đây|nay là|nay thuộc)", re.I)
_REACH = 160


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
            if (cell := paragraph.cell) and cell.row <= 1 and _DEADLINE_COLUMN.match(self.said.text(paragraph))
        )

    @cached_property
    def base_places(self) -> frozenset[int]:
        """The paragraphs of the legal bases."""
        return frozenset(each.index for each in self.said.plan.bases)

    def names(self, name: str) -> bool:
        """Whether the document speaks of the unit, the body, the law."""
        return self.said.plan.names(name)


def clause(text: str, end: int) -> str:
    """What stands before a place, from the last full stop or semicolon."""
    return re.split(r"[.;]\s", text[max(0, end - _REACH) : end])[-1]
