"""Values that differ between the units of one group, and the marks that stand for them while the group is compiled.

A mark is letters and digits, a small letter first and capitals inside, so that it passes unchanged through everything
that is done to a value and shows what was done: `kQz004Qk` stands as it is, `KQz004Qk` was given a capital,
`KQZ004QK` was set in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from generator.model import Congress, Contact, PlanFacts, Profile
from generator.text import capitalize_first, join_names

MARK = re.compile(r"[kK]Q[zZ](\d{3})Q[kK]")
_FIGURE = "so_lieu."
# docxtpl turns some runs of characters into others; a sentence looks at the mark it ends with.
# Such values take the slow way.
_UNSAFE = re.compile(r"\{_|_\}|%_|_%|[\n\t\a\f\v\r]|[\s.;:,]$|^\s|kQz\d|KQZ\d", re.IGNORECASE)


def values_of(profile: Profile, facts: PlanFacts) -> dict[str, str]:
    """The values of a profile that may differ within a group, by name; what is not given is not there."""
    given = {
        "ten": profile.unit.name,
        "lan_thu": profile.congress.ordinal,
        "nhiem_ky": profile.congress.term,
        "dau_moi": profile.contact.body,
        "dien_thoai": profile.contact.phone,
        "nguoi_ky": profile.signer.name,
        "so": facts.number.lstrip("0").rjust(2, "0") if facts.number else "",
        "dia_danh": facts.place_name,
        **{f"{_FIGURE}{name}": join_names(values) for name, values in facts.figures.items()},
    }
    return {name: value for name, value in given.items() if value}


def is_safe(values: Mapping[str, str]) -> bool:
    """Whether the values can be filled into a compiled document with the same result as by the slow way."""
    return not any(_UNSAFE.search(value) for value in values.values())


def with_marks(profile: Profile, facts: PlanFacts) -> tuple[Profile, list[str]]:
    """The profile with a mark in place of each value, and the names of the marks by their number."""
    names = list(values_of(profile, facts))
    mark = {name: f"kQz{number:03d}Qk" for number, name in enumerate(names)}
    marked = replace(
        facts,
        number=mark.get("so", ""),
        place_name=mark.get("dia_danh", ""),
        figures={name: (mark[f"{_FIGURE}{name}"],) if values else values for name, values in facts.figures.items()},
    )
    return (
        replace(
            profile,
            unit=replace(profile.unit, name=mark["ten"]),
            congress=Congress(ordinal=mark.get("lan_thu", ""), term=mark.get("nhiem_ky", "")),
            contact=Contact(body=mark.get("dau_moi", ""), phone=mark.get("dien_thoai", "")),
            signer=replace(profile.signer, name=mark.get("nguoi_ky", "")),
            plans=(marked,),
        ),
        names,
    )


def in_form(mark: str, value: str) -> str:
    """The value as the mark says it is written."""
    if mark.isupper():
        return value.upper()
    return capitalize_first(value) if mark[0] == "K" else value


def fill(text: str, names: list[str], values: Mapping[str, str]) -> str:
    """A text with its marks replaced by the values."""
    return MARK.sub(lambda match: in_form(match[0].replace(match[1], ""), values[names[int(match[1])]]), text)
