"""The command `kehoach check`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.cli.shape import DONE, TO_MEND, command, option


def check(language: str) -> click.Command:
    """Word files held against the decree; nothing is written."""

    def callback(documents: tuple[Path, ...], is_json: bool) -> None:
        from generator.actions.documents import check_documents
        from generator.cli import check_output, output

        results = check_documents(documents)
        if is_json:
            output.echo_json(check_output.data(results, language))
        else:
            check_output.echo(results, language)
        sys.exit(DONE if all(result.is_sound for result in results) else TO_MEND)

    return command(language, "check", "check", callback, _params(language))


def _params(language: str) -> list[click.Parameter]:
    path = click.Path(path_type=Path, exists=True, dir_okay=False)
    return [
        click.Argument(["documents"], metavar="VAN_BAN...", nargs=-1, required=True, type=path),
        option(language, "opt_json", "--json", "is_json", is_flag=True),
    ]
