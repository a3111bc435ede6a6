"""What was found in Word files as one JSON document, printed as it comes: memory does not grow with the files."""

from __future__ import annotations

import json
from collections.abc import Iterable
from textwrap import indent
from typing import Any

import click

from generator.actions.check_tally import Tally
from generator.actions.documents import CheckedFile
from generator.cli import check_table
from generator.cli.check_output import file_data
from generator.cli.output import problem_data
from generator.errors import Problem


def echo(results: Iterable[CheckedFile], problems: Iterable[Problem], tally: Tally, language: str) -> None:
    """Every place of every finding of every file, what is wrong with the folders, and the counts."""
    click.echo('{\n  "van_ban": [', nl=False)
    for result in results:
        click.echo(("," if tally.files else "") + "\n" + _shown(file_data(result, language), 4), nl=False)
        tally.add(result)
    rest = {
        "van_de": [problem_data(problem, language) for problem in problems],
        "tong_hop": check_table.data(tally, language),
    }
    click.echo("\n  ],\n" + _shown(rest, 0)[2:])


def _shown(value: Any, blanks: int) -> str:
    return indent(json.dumps(value, ensure_ascii=False, indent=2), " " * blanks)
