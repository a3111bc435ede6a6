"""What a look-up in the register found, as lines for a person or as one JSON document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

import click

from generator.actions.units import LookedUp, LookUp, Relative
from generator.cli.texts import text
from generator.dates import parse_date
from generator.register import TWO_TIERS, Change, RegisteredUnit
from generator.text import capitalize_first

SHOWN_NAMES = 3
_LAST_OLD_DAY = TWO_TIERS - timedelta(days=1)
RANKS = ("đúng chữ", "khác cách đặt dấu", "không kể dấu", "bắt đầu bằng", "có chứa", "gần giống")


def echo(result: LookUp, asked: str, language: str) -> None:
    if result.is_near:
        click.echo(text(language, "units_none", found=asked))
        if result.units:
            click.echo(text(language, "units_near"))
    for each in result.units:
        for line in _lines(each, language):
            click.echo(line)
    if result.left_out:
        click.echo(text(language, "units_left", so=result.left_out))
    if result.units and not result.is_near:
        found = result.units[0].found
        key = "units_profile" if found.is_current else "units_profile_old"
        click.echo("\n" + text(language, key, ten=found.unit.full_name, ngay=day_text(_LAST_OLD_DAY)))
        click.echo("\n".join(profile_lines(found.unit)))


def profile_lines(unit: RegisteredUnit) -> list[str]:
    """The lines with which a profile of the unit begins."""
    name = f'"{unit.name}"' if unit.name.isdigit() else unit.name
    return [f"cap: {unit.level.value}", f"loai_don_vi: {unit.kind}", f"ten: {name}", f'ma_don_vi: "{unit.code}"']


def day_text(day: date) -> str:
    """As the decree writes days: 01/7/2025."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def _lines(each: LookedUp, language: str) -> Iterator[str]:
    found = each.found
    key, day = ("units_since", TWO_TIERS) if found.is_current else ("units_until", _LAST_OLD_DAY)
    yield f"{found.unit.code:<6} {_named(found.unit, found.above)} ({text(language, key, ngay=day_text(day))})"
    for change in found.changes:
        yield f"       {_change_line(change, language)}"
    if each.became:
        parts = [_relative_name(relative, language) for relative in each.became]
        yield f"       {text(language, 'units_became')} {'; '.join(parts)}"
    if each.came_from:
        parts = [capitalize_first(_relative_name(relative, language, is_short=True)) for relative in each.came_from]
        yield f"       {text(language, 'units_came_from', so=len(parts), ten=_some(parts, language))}"


def _named(unit: RegisteredUnit, above: Sequence[RegisteredUnit]) -> str:
    return ", ".join([capitalize_first(unit.full_name), *(each.full_name for each in above)])


def _relative_name(relative: Relative, language: str, *, is_short: bool = False) -> str:
    name = relative.unit.full_name if is_short else _named(relative.unit, relative.above)
    name = f"{name} ({relative.unit.code})" if not is_short else name
    return name if relative.is_whole else text(language, "units_part", ten=name)


def _some(names: Sequence[str], language: str) -> str:
    """The first few names, and how many there are besides."""
    shown = "; ".join(names[:SHOWN_NAMES])
    left = len(names) - SHOWN_NAMES
    return text(language, "units_and_more", ten=shown, so=left) if left > 0 else shown


def _change_line(change: Change, language: str) -> str:
    return text(
        language,
        "units_changed" if change.is_verified else "units_changed_doubtful",
        ngay=day_text(change.first_day),
        cu=change.old_name,
        moi=change.name,
        van_ban=change.document,
        ngay_van_ban=_written(change.document_date),
    )


def _written(day: str) -> str:
    found = parse_date(day)
    return day_text(found.first) if found else day


# ---------------------------------------------------------------- JSON


def data(result: LookUp, asked: str) -> dict[str, Any]:
    """The whole result under the names of the contract."""
    return {
        "tra": asked,
        "tim_thay": not result.is_near,
        "don_vi": [_unit_data(each) for each in result.units],
        "con_lai": result.left_out,
    }


def _unit_data(each: LookedUp) -> dict[str, Any]:
    found = each.found
    return {
        **_identity(found.unit),
        "cap_tren": [_identity(unit) for unit in found.above],
        "tu_ngay": TWO_TIERS.isoformat() if found.is_current else None,
        "den_ngay": None if found.is_current else _LAST_OLD_DAY.isoformat(),
        "khop": RANKS[found.rank],
        "thay_doi": [_change_data(change) for change in found.changes],
        "nay_la": [_relative_data(relative) for relative in each.became],
        "tu_don_vi_cu": [_relative_data(relative) for relative in each.came_from],
    }


def _identity(unit: RegisteredUnit) -> dict[str, str]:
    return {"cap": unit.level.value, "loai_don_vi": unit.kind, "ten": unit.name, "ma_don_vi": unit.code}


def _relative_data(relative: Relative) -> dict[str, Any]:
    above = [_identity(unit) for unit in relative.above]
    return {
        **_identity(relative.unit),
        "cap_tren": above,
        "tron_ven": relative.is_whole,
        "mac_dinh": relative.is_default,
    }


def _change_data(change: Change) -> dict[str, Any]:
    return {
        "ten_cu": change.old_name,
        "ten_moi": change.name,
        "tu_ngay": change.first_day.isoformat(),
        "van_ban": change.document,
        "ngay_van_ban": change.document_date,
        "da_doi_chieu": change.is_verified,
    }
