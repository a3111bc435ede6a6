"""Values that differ between the units of one group, and the marks that stand for them while the group is compiled.

A mark is letters and digits, a small letter first and capitals inside, so that it passes unchanged through everything
that is done to a value and shows what was done: `kQz004Qk` stands as it is, `KQz004Qk` was given a capital,
`KQZ004QK` was set in capitals. The date of a document above is a mark too: a day long before any plan.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from generator import dates
from generator.model import Congress, Contact, PlanFacts, Profile
from generator.scope import NO_PLAN, number_text
from generator.text import capitalize_first, join_names

MARK = re.compile(r"[kK]Q[zZ](\d{3})Q[kK]")
_NUMBER = "so"
FIGURE, ABOVE, DATE = "so_lieu.", "cap_tren.", "ngay_ban_hanh"
_MARK_YEAR, _MARK_MONTH = dates.FIRST_YEAR, 3
_ANY_DATE_MARK = dates.short_date(dates.PartialDate(_MARK_YEAR, _MARK_MONTH, 1))[2:]  # /3/1945: as each of them ends
# docxtpl turns some runs of characters into others; a sentence looks at the mark it ends with, a citation at the
# words it begins with. Such values take the slow way.
_UNSAFE = re.compile(
    r"\{_|_\}|%_|_%|[\n\t\a\f\v\r]|[\s.;:,]$|^[\s.;:,]|kQz\d|KQZ\d|\d/3/1945|[{}\[\]%]{2}|^[{}\[\]]|[{}\[\]]$"
    r"|^(?:về|ban hành|phê duyệt|quy định|thực hiện|triển khai)\b",
    re.IGNORECASE,
)


def values_of(profile: Profile, pack: str) -> dict[str, str]:
    """What may differ within a group, by name, of the unit and of those above it; what is not given is not there."""
    values: dict[str, str] = {}
    prefix, link = "", profile
    while True:
        values |= {f"{prefix}{name}": value for name, value in _of_link(link, link.plan_for(pack) or NO_PLAN).items()}
        if link.parent is None:
            return values
        prefix, link = prefix + ABOVE, link.parent
        date = (link.plan_for(pack) or NO_PLAN).issue_date
        if date is not None and date.is_complete:
            values[prefix + DATE] = dates.short_date(date)


def _of_link(profile: Profile, facts: PlanFacts) -> dict[str, str]:
    given = {
        "ten": profile.unit.name,
        "lan_thu": profile.congress.ordinal,
        "nhiem_ky": profile.congress.term,
        "dau_moi": profile.contact.body,
        "dien_thoai": profile.contact.phone,
        "nguoi_ky": profile.signer.name,
        _NUMBER: facts.number,
        "dia_danh": facts.place_name,
        **{f"{FIGURE}{name}": join_names(values) for name, values in facts.figures.items()},
    }
    return printed({name: value for name, value in given.items() if value})


def printed(values: Mapping[str, str]) -> dict[str, str]:
    """The values of a unit as they are printed."""
    return {name: number_text(value) if name == _NUMBER else value for name, value in values.items()}


def is_safe(values: Mapping[str, str]) -> bool:
    """Whether the values can be filled into a compiled document with the same result as by the slow way."""
    return all(map(_is_safe, values.values()))


@lru_cache(maxsize=1024)
def _is_safe(value: str) -> bool:
    return not _UNSAFE.search(value)


def with_values(profile: Profile, pack: str, values: Mapping[str, str], prefix: str = "") -> Profile:
    """The profile and those above it with other values; what was not given stays so."""
    own = with_own_values(profile, pack, values, prefix)
    if profile.parent is None:
        return own
    return replace(own, parent=with_values(profile.parent, pack, values, prefix + ABOVE))


def with_own_values(
    profile: Profile, pack: str, values: Mapping[str, str], prefix: str = "", *, code: str = "", **more: Any
) -> Profile:
    """The same for the unit alone; `code` and `more` are what else its profile says."""
    facts = profile.plan_for(pack)
    return replace(
        profile,
        **more,
        unit=replace(profile.unit, name=values[f"{prefix}ten"], code=code or profile.unit.code),
        congress=Congress(ordinal=values.get(f"{prefix}lan_thu", ""), term=values.get(f"{prefix}nhiem_ky", "")),
        contact=Contact(body=values.get(f"{prefix}dau_moi", ""), phone=values.get(f"{prefix}dien_thoai", "")),
        signer=replace(profile.signer, name=values.get(f"{prefix}nguoi_ky", "")),
        plans=tuple(_with_facts(plan, values, prefix) if plan is facts else plan for plan in profile.plans),
    )


def _with_facts(facts: PlanFacts, values: Mapping[str, str], prefix: str) -> PlanFacts:
    figures = {
        name: (values[f"{prefix}{FIGURE}{name}"],) if f"{prefix}{FIGURE}{name}" in values else given
        for name, given in facts.figures.items()
    }
    date = values.get(prefix + DATE)
    return replace(
        facts,
        number=values.get(f"{prefix}so", ""),
        place_name=values.get(f"{prefix}dia_danh", ""),
        figures=figures,
        issue_date=dates.parse_date(date) if date else facts.issue_date,
    )


def with_marks(profile: Profile, pack: str) -> tuple[Profile, list[str]]:
    """The profile with a mark in place of each value, and the names of the marks by their number."""
    names = list(values_of(profile, pack))
    marks = {name: mark(number, name) for number, name in enumerate(names)}
    return with_values(profile, pack, marks), names


def mark(number: int, name: str) -> str:
    return date_mark(name) if name.endswith(DATE) else f"kQz{number:03d}Qk"


def date_mark(name: str) -> str:
    """A day that no plan bears; the day of the month says how far above the unit stands."""
    return dates.short_date(dates.PartialDate(_MARK_YEAR, _MARK_MONTH, name.count(ABOVE)))


def with_date_marks(text: str, names: list[str]) -> str:
    """The text with the days that stand for dates turned into marks like the others."""
    if _ANY_DATE_MARK not in text:
        return text
    for number, name in enumerate(names):
        if name.endswith(DATE):
            text = text.replace(date_mark(name), f"kQz{number:03d}Qk")
    return text


def form_of(mark: str) -> Callable[[str], str]:
    """What is done to a value where this mark stands."""
    if mark.isupper():
        return str.upper
    return capitalize_first if mark[0] == "K" else str


class MarkedText:
    """A text cut at its marks once, to be filled for thousands of units."""

    __slots__ = ("_pieces", "_slots")

    def __init__(self, text: str, names: list[str]) -> None:
        self._pieces: list[str] = []
        self._slots: list[tuple[int, str, Callable[[str], str]]] = []
        end = 0
        for match in MARK.finditer(text):
            self._pieces += [text[end : match.start()], ""]
            bare = match[0].replace(match[1], "")
            self._slots.append((len(self._pieces) - 1, names[int(match[1])], form_of(bare)))
            end = match.end()
        self._pieces.append(text[end:])

    def filled(self, values: Mapping[str, str]) -> str:
        pieces = self._pieces.copy()
        for place, name, form in self._slots:
            pieces[place] = form(values[name])
        return "".join(pieces)
