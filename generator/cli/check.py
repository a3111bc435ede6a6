"""The command `kehoach check`."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.shape import DONE, STOPPED, TO_MEND, command, option
from generator.cli.texts import text

if TYPE_CHECKING:
    from generator.actions.check_tally import Tally
    from generator.actions.documents import CheckedFile
    from generator.errors import Problem

FEW = 5  # so many files are told one by one; more in a table


def check(language: str) -> click.Command:
    """Word files held against the decree; nothing is written."""

    def callback(documents: tuple[Path, ...], jobs: int, with_details: bool, is_json: bool) -> None:
        from generator.actions.folders import word_files
        from generator.cli import check_table, output
        from generator.errors import GeneratorError

        try:
            listed = word_files(documents)
        except GeneratorError as error:
            output.echo_refusal(error.problems, language, is_json)
            sys.exit(TO_MEND)
        if not is_json:
            output.echo_problems(listed.problems, language)
        is_told = with_details or len(listed.documents) <= FEW
        try:
            with closing(_checked(listed.documents, jobs, language, is_quiet=is_json or is_told)) as results:
                tally = _tell(results, listed.problems, language, is_json=is_json, is_told=is_told)
        except KeyboardInterrupt:
            click.echo(text(language, "check_stopped"), err=True)
            sys.exit(STOPPED)
        if not is_json and tally.files > FEW:
            check_table.echo(tally, language)
        sys.exit(DONE if tally.is_sound and not listed.problems else TO_MEND)

    return command(language, "check", "check", callback, _params(language))


def _checked(
    documents: Sequence[Path], jobs: int, language: str, *, is_quiet: bool
) -> Generator[CheckedFile, None, None]:
    """What was found in each file; one is checked here, several in processes of their own."""
    from generator.actions.checking import check_each
    from generator.actions.documents import check_documents
    from generator.cli.progress import Bar

    if len(documents) <= 1:
        yield from check_documents(documents)
        return
    with Bar(language, "check_line", is_quiet=is_quiet) as bar:
        yield from check_each(documents, jobs=jobs or os.cpu_count() or 1, progress=bar.show)


def _tell(
    results: Iterable[CheckedFile], problems: Sequence[Problem], language: str, *, is_json: bool, is_told: bool
) -> Tally:
    """Tells each file as it comes, if they are to be told one by one; what all have in common is returned."""
    from generator.actions.check_tally import Tally
    from generator.cli import check_json, check_output

    tally = Tally()
    if is_json:
        check_json.echo(results, problems, tally, language)
        return tally
    for result in results:
        tally.add(result)
        if is_told:
            check_output.echo([result], language)
    return tally


def _params(language: str) -> list[click.Parameter]:
    return [
        click.Argument(
            ["documents"], metavar="VAN_BAN...", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True)
        ),
        option(language, "opt_jobs", "--jobs", metavar="SO", type=click.IntRange(1, 64)),
        option(language, "opt_details", "--details", "with_details", is_flag=True),
        option(language, "opt_json", "--json", "is_json", is_flag=True),
    ]
