"""Checked lists of units as lines for a person or as JSON, and the copy with their faults marked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from generator.actions.lists import CheckedList, check_list, mark_list
from generator.cli.output import echo_problems, problem_data
from generator.cli.texts import EN, text
from generator.errors import GeneratorError, Problem, Severity, has_errors
from generator.sheet.book import SUFFIXES


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A checked list and what came of its marked copy."""

    result: CheckedList
    marked: Path | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def is_sound(self) -> bool:
        return not has_errors(self.problems)


def is_list(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES


def check(path: Path, pack: str, is_marked: bool, language: str) -> Checked:
    """The list checked; with a marked copy beside it when one is wanted and anything was found."""
    result = check_list(path, pack)
    if not is_marked or not result.problems or not result.pack:
        return Checked(result=result, problems=result.problems)
    try:
        written, notes = mark_list(result, english=language == EN)
    except GeneratorError as error:
        more = [problem for problem in error.problems if problem not in result.problems]
        return Checked(result=result, problems=(*result.problems, *more))
    return Checked(result=result, marked=written, problems=(*result.problems, *notes))


def echo_checked(checked: list[Checked], language: str) -> None:
    for one in checked:
        units = one.result.unit_list
        echo_problems(one.problems, language, tells_every_file=True)
        if not one.problems:
            click.echo(text(language, "list_sound", tep=units.file, so=len(units.rows)))
            continue
        errors = sum(problem.severity is Severity.ERROR for problem in one.problems)
        counts = {"duoc": len(one.result.profiles), "so": len(units.rows), "loi": errors}
        click.echo(text(language, "list_count", tep=units.file, luu_y=len(one.problems) - errors, **counts))
        if one.marked:
            click.echo(text(language, "marked", tep=one.marked))


def checked_data(checked: list[Checked], language: str) -> dict[str, Any]:
    return {
        "danh_sach": [
            {
                "tep": one.result.unit_list.file,
                "goi_mau": one.result.pack,
                "hop_le": one.is_sound,
                "so_don_vi": len(one.result.unit_list.rows),
                "soan_duoc": len(one.result.profiles),
                "ban_danh_dau": str(one.marked) if one.marked else None,
                "van_de": [problem_data(problem, language) for problem in one.problems],
            }
            for one in checked
        ]
    }
