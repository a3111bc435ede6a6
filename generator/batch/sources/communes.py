"""The units that the register has below one whose profile says what theirs have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from generator import profile as profiles
from generator import resources, schema
from generator.batch.sources.rows import TableSource
from generator.batch.sources.table import SharedTable, TableRow, packed_rows
from generator.dates import parse_date
from generator.errors import Place, Problem
from generator.model import Profile
from generator.yamlio import Path as YamlPath

BELOW = "mau_cap_duoi"


def communes_source(path: Path, pack: str) -> tuple[TableSource | None, list[Problem]]:
    """Every unit that the register has directly below the profile's unit at the date its plans are issued."""
    lexicon = resources.load_lexicon()
    parent, problems = resources.ProfileLoader(lexicon).load(path)
    if parent is None:
        return None, list(problems)
    shared, places = _defaults_below(path, pack)
    day = _issue_date(shared)
    if day is None or not parent.unit.code:
        return None, [*problems, *_lacking(parent, day is None)]
    units = resources.load_register().units_below(parent.unit.code, day)
    if not units:
        place = parent.place("ma_don_vi")
        return None, [*problems, _problem("LO103", place, "ma_don_vi", found=parent.unit.full_name)]
    table = SharedTable(file=str(path), paths=_IDENTITY, shared=shared, shared_places=places)
    rows = packed_rows(TableRow((unit.level.value, unit.kind, unit.name, unit.code), parent=0) for unit in units)
    return TableSource(table=table, rows=rows, parents=(parent,)), list(problems)


_IDENTITY = (("cap",), ("loai_don_vi",), ("ten",), ("ma_don_vi",))


def _defaults_below(path: Path, pack: str) -> tuple[dict[str, Any], dict[YamlPath, Place]]:
    """What the profile says for the units below it, as if each had written it itself, with its plan of the pack."""
    source, _ = resources.read_source(path)
    checked, _ = schema.check(source, schema.PROFILE, lists=(profiles.PLANS,))
    shared: dict[str, Any] = dict(checked.data.get(BELOW, {}))
    plans = shared.get(profiles.PLANS, [])
    mine = [index for index, plan in enumerate(plans) if plan.get("goi_mau", pack) == pack]
    places = {found[1:]: place for found, place in checked.places.items() if found[:1] == (BELOW,)}
    shared[profiles.PLANS] = {"goi_mau": pack, **plans[mine[0]]} if mine else {"goi_mau": pack}
    for found, place in list(places.items()):
        if mine and found[:2] == (profiles.PLANS, mine[0]):
            places[(profiles.PLANS, *found[2:])] = place
    return shared, places


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
