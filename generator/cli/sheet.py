"""The command `kehoach sheet`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.cli.shape import TO_MEND, command, option
from generator.cli.texts import text


def sheet(language: str) -> click.Command:
    """A blank list of units."""

    def callback(pack: str, level: str, communes: str, output_path: Path, is_json: bool) -> None:
        from generator.actions.lists import write_blank_list
        from generator.cli import output
        from generator.errors import GeneratorError

        try:
            written = write_blank_list(output_path, pack=pack, level=level, communes=communes)
        except GeneratorError as error:
            if is_json:
                problems = [output.problem_data(problem, language) for problem in error.problems]
                output.echo_json({"tep": None, "van_de": problems})
            else:
                output.echo_problems(error.problems, language)
            sys.exit(TO_MEND)
        if is_json:
            output.echo_json({"tep": str(written), "van_de": []})
        else:
            click.echo(text(language, "written", tep=written))

    return command(
        language,
        "sheet",
        "sheet",
        callback,
        [
            option(language, "opt_sheet_pack", "--pack", metavar="GOI", default=""),
            option(language, "opt_level", "--level", metavar="CAP", default=""),
            option(language, "opt_communes", "--communes", metavar="TINH", default=""),
            option(
                language,
                "opt_sheet_output",
                "-o",
                "--output",
                "output_path",
                metavar="TEP",
                required=True,
                type=click.Path(path_type=Path, dir_okay=False),
            ),
            option(language, "opt_json", "--json", "is_json", is_flag=True),
        ],
    )
