"""The units that the register has below one whose profile says what theirs have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from generator import profile as profiles
from generator import resources
from generator.actions.below import BELOW, section_of
from generator.actions.drafts import problems_below
from generator.batch.sources.rows import TableSource
from generator.batch.sources.table import SharedTable, TableRow, packed_rows
from generator.dates import parse_date
from generator.errors import Place, Problem, has_errors
from generator.model import Profile
from generator.yamlio import Path as YamlPath
from generator.yamlio import Source


def communes_source(path: Path, pack: str, source: Source | None = None) -> tuple[TableSource | None, list[Problem]]:
    """Every unit that the register has directly below the profile's unit at the date its plans are issued.

    `source` is what the file says, where that is known.
    """
    loader = resources.ProfileLoader(resources.load_lexicon())
    parent, problems = loader.load(path)
    section = _section_below(source or resources.read_source(path)[0], pack)
    found = _problems_in(section, parent or loader.part_of(path), pack, problems)
    if parent is None:
        return None, [*problems, *found]
    shared, places = section.data, section.places
    day = _issue_date(shared)
    if day is None or not parent.unit.code or has_errors(found):
        return None, [*problems, *_lacking(parent, day is None), *found]
    units = resources.load_register().units_below(parent.unit.code, day)
    if not units:
        place = parent.place("ma_don_vi")
        return None, [*problems, _problem("LO103", place, "ma_don_vi", found=parent.unit.full_name)]
    table = SharedTable(file=str(path), paths=_IDENTITY, shared=shared, shared_places=places)
    rows = packed_rows(TableRow((unit.level.value, unit.kind, unit.name, unit.code), parent=0) for unit in units)
    return TableSource(table=table, rows=rows, parents=(parent,)), list(problems)


def _problems_in(section: Source, parent: Profile | None, pack: str, told: Sequence[Problem]) -> list[Problem]:
    """What is wrong in the section, told once and not for each unit; a day it lacks is told apart."""
    found = problems_below(section, parent, pack, told=told, facts_alone=True) if parent is not None else ()
    return [problem for problem in found if problem.code != "HS122"]


_IDENTITY = (("cap",), ("loai_don_vi",), ("ten",), ("ma_don_vi",))


def _section_below(source: Source, pack: str) -> Source:
    """What the profile says for the units below it, as if each had written it itself, with its plan of the pack."""
    section = section_of(source)
    plans = section.data.get(profiles.PLANS)
    plans = plans if isinstance(plans, list) else []
    of_pack = (n for n, plan in enumerate(plans) if isinstance(plan, dict) and plan.get("goi_mau", pack) == pack)
    mine = next(of_pack, None)
    plan = {"goi_mau": pack, **plans[mine]} if mine is not None else {"goi_mau": pack}
    return Source(
        file=section.file,
        data={**section.data, profiles.PLANS: plan},
        places=_of_plan(section.places, mine),
        key_places=_of_plan(section.key_places, mine),
    )


def _of_plan(places: Mapping[YamlPath, Place], mine: int | None) -> dict[YamlPath, Place]:
    """The places, those of the one plan as if no other stood beside it."""
    own = {
        (profiles.PLANS, *found[2:]): place
        for found, place in places.items()
        if mine is not None and found[:2] == (profiles.PLANS, mine)
    }
    return {**places, **own}


def _issue_date(shared: Mapping[str, Any]) -> date | None:
    found = parse_date(shared[profiles.PLANS].get("ngay_ban_hanh", ""))
    return found.last if found else None


def _lacking(parent: Profile, has_no_date: bool) -> Iterator[Problem]:
    """What the profile must say before the units below it can be drafted."""
    if has_no_date:
        yield _problem("LO101", parent.place(BELOW), BELOW)
    if not parent.unit.code:
        yield _problem("LO102", parent.place("ten"), "ma_don_vi", found=parent.unit.full_name)


def _problem(code: str, place: Place, key: str, *, found: str = "") -> Problem:
    return Problem(code=code, place=place, path=(key,), found=found)
