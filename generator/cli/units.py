"""The commands `kehoach units …`: the register of administrative units."""

from __future__ import annotations

import sys
from datetime import date

import click

from generator.cli.shape import DONE, TO_MEND, WRONG_CALL, command, group_shape, option
from generator.cli.texts import text

SHOWN_UNITS = 20


def units(language: str) -> click.Group:
    group = click.Group("units", **group_shape(language), help=text(language, "units"))
    group.add_command(_find(language))
    return group


def _find(language: str) -> click.Command:
    def callback(words: tuple[str, ...], day: str, with_all: bool, is_json: bool) -> None:
        from generator.actions.units import find_units
        from generator.cli import output, units_output

        asked = " ".join(words)
        _check_words(asked, language)
        result = find_units(asked, day=_day(day, language), most=None if with_all else SHOWN_UNITS)
        if is_json:
            output.echo_json(units_output.data(result, asked))
        else:
            units_output.echo(result, asked, language)
        sys.exit(TO_MEND if result.is_near else DONE)

    return command(
        language,
        "find",
        "units_find",
        callback,
        [
            click.Argument(["words"], metavar="TEN...", nargs=-1, required=True),
            option(language, "opt_day", "--date", "day", metavar="NGAY", default=""),
            option(language, "opt_all", "--all", "with_all", is_flag=True),
            option(language, "opt_json", "--json", "is_json", is_flag=True),
        ],
    )


def _check_words(asked: str, language: str) -> None:
    from generator.register.find import MOST_LETTERS, is_searchable

    if not is_searchable(asked):
        _refuse(text(language, "units_bad_text", so=MOST_LETTERS))


def _day(written: str, language: str) -> date | None:
    """The day asked for; a month or a year is none."""
    from generator.cli.units_output import day_text
    from generator.dates import parse_date
    from generator.register import FIRST_DAY

    if not written:
        return None
    found = parse_date(written)
    if found is None or found.day is None:
        _refuse(text(language, "units_bad_day", found=written))
        return None
    if found.first < FIRST_DAY:
        _refuse(text(language, "units_too_early", ngay=day_text(FIRST_DAY)))
    return found.first


def _refuse(sentence: str) -> None:
    click.echo(sentence, err=True)
    sys.exit(WRONG_CALL)
