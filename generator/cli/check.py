"""The command `kehoach check`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.cli.shape import DONE, TO_MEND, command, option


def check(language: str) -> click.Command:
    """Word files held against the decree; what is written are copies."""

    def callback(documents: tuple[Path, ...], fix: Path | None, comments: Path | None, is_json: bool) -> None:
        is_sound = (
            _copy(documents, fix, comments, is_json, language)
            if fix or comments
            else _check(documents, is_json, language)
        )
        sys.exit(DONE if is_sound else TO_MEND)

    return command(language, "check", "check", callback, _params(language))


def _check(documents: tuple[Path, ...], is_json: bool, language: str) -> bool:
    from generator.actions.documents import check_documents
    from generator.cli import check_output, output

    results = check_documents(documents)
    if is_json:
        output.echo_json(check_output.data(results, language))
    else:
        check_output.echo(results, language)
    return all(result.is_sound for result in results)


def _copy(documents: tuple[Path, ...], fix: Path | None, comments: Path | None, is_json: bool, language: str) -> bool:
    from generator.cli import check_copies, output

    copies = check_copies.make(documents, fix, comments, language)
    if is_json:
        output.echo_json(check_copies.data(copies, language))
    else:
        check_copies.echo(copies, language)
    return all(copied.is_sound for copied in copies)


def _params(language: str) -> list[click.Parameter]:
    path, target = click.Path(path_type=Path, exists=True, dir_okay=False), click.Path(path_type=Path)
    return [
        click.Argument(["documents"], metavar="VAN_BAN...", nargs=-1, required=True, type=path),
        option(language, "opt_fix", "--fix", "fix", metavar="BAN_SAO", type=target),
        option(language, "opt_comments", "--comments", "comments", metavar="BAN_SAO", type=target),
        option(language, "opt_json", "--json", "is_json", is_flag=True),
    ]
