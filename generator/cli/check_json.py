"""What was found in Word files as one JSON document, printed as it comes: memory does not grow with the files."""

from __future__ import annotations

import json
from collections.abc import Iterable
from textwrap import indent
from typing import Any

import click

from generator.actions.check_tally import Tally
from generator.actions.comparison import GivenProfile
from generator.actions.documents import CheckedFile
from generator.cli import check_table
from generator.cli.check_output import file_data, profile_data
from generator.cli.output import problem_data
from generator.errors import Problem


def echo(
    results: Iterable[CheckedFile], problems: Iterable[Problem], given: GivenProfile | None, language: str
) -> Tally:
    """Every place of every finding of every file, what is wrong with the folders, and the counts."""
    tally = Tally()
    head = f'"ho_so": {_shown(profile_data(given, language), 2).lstrip()},\n  ' if given else ""
    click.echo(f'{{\n  {head}"van_ban": [', nl=False)
    for result in results:
        click.echo(("," if tally.files else "") + "\n" + _shown(file_data(result, language), 4), nl=False)
        tally.add(result)
    rest = {
        "van_de": [problem_data(problem, language) for problem in problems],
        "tong_hop": check_table.data(tally, language),
    }
    click.echo("\n  ],\n" + _shown(rest, 0)[2:])
    return tally


def _shown(value: Any, blanks: int) -> str:
    return indent(json.dumps(value, ensure_ascii=False, indent=2), " " * blanks)
