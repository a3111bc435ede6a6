"""The command `kehoach check`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.cli.shape import DONE, TO_MEND, command, option
from generator.cli.texts import text


def check(language: str) -> click.Command:
    """Word files held against the decree; nothing is written."""

    def callback(documents: tuple[Path, ...], profile: Path | None, pack: str | None, is_json: bool) -> None:
        from generator.actions.comparison import give_profile
        from generator.actions.documents import check_documents
        from generator.cli import check_output, output

        if pack and profile is None:
            raise click.UsageError(text(language, "check_pack_alone"))
        given = give_profile(profile) if profile else None
        results = check_documents(documents, given.profile if given else None, pack or "")
        if is_json:
            output.echo_json(check_output.data(results, language, given))
        else:
            check_output.echo(results, language, given)
        is_sound = (given is None or given.is_sound) and all(result.is_sound for result in results)
        sys.exit(DONE if is_sound else TO_MEND)

    return command(language, "check", "check", callback, _params(language))


def _params(language: str) -> list[click.Parameter]:
    path = click.Path(path_type=Path, exists=True, dir_okay=False)
    return [
        click.Argument(["documents"], metavar="VAN_BAN...", nargs=-1, required=True, type=path),
        option(language, "opt_profile", "--profile", "profile", metavar="HO_SO", type=path),
        option(language, "opt_check_pack", "--pack", "pack", metavar="GOI"),
        option(language, "opt_json", "--json", "is_json", is_flag=True),
    ]
