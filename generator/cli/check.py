"""The command `kehoach check`."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.shape import DONE, STOPPED, TO_MEND, ExistingPath, command, option
from generator.cli.texts import text

if TYPE_CHECKING:
    from generator.actions.check_tally import Tally
    from generator.actions.comparison import GivenProfile
    from generator.actions.documents import CheckedFile
    from generator.actions.folders import Listed

FEW = 5  # so many files are told one by one; more in a table


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What was asked on the command line."""

    documents: tuple[Path, ...]
    profile: Path | None
    pack: str | None
    jobs: int | None
    with_details: bool
    fix: Path | None
    comments: Path | None
    is_json: bool

    @property
    def processes(self) -> int:
        return self.jobs or os.cpu_count() or 1


def check(language: str) -> click.Command:
    """Word files held against the decree; what is written are copies."""

    def callback(**values: Any) -> None:
        from generator.cli import output
        from generator.errors import GeneratorError

        asked = _Asked(**values)
        if asked.pack and asked.profile is None:
            raise click.UsageError(text(language, "check_pack_alone"))
        try:
            is_sound = (_copy if asked.fix or asked.comments else _check)(asked, language)
        except GeneratorError as error:
            output.echo_refusal(error.problems, language, asked.is_json)
            sys.exit(TO_MEND)
        except KeyboardInterrupt:
            click.echo(text(language, "check_stopped"), err=True)
            sys.exit(STOPPED)
        sys.exit(DONE if is_sound else TO_MEND)

    return command(language, "check", "check", callback, _params(language))


def _check(asked: _Asked, language: str) -> bool:
    """Tells what was found in the files, and whether all is as it must be."""
    from generator.actions.comparison import give_profile
    from generator.actions.folders import word_files

    listed = word_files(asked.documents)
    given = give_profile(asked.profile) if asked.profile else None
    is_told = asked.with_details or len(listed.documents) <= FEW
    with closing(_checked(listed, given, asked, language, is_quiet=asked.is_json or is_told)) as results:
        tally = (_tell_json if asked.is_json else _tell)(results, listed, given, language, is_told=is_told)
    return tally.is_sound and not listed.problems and (given is None or given.is_sound)


def _copy(asked: _Asked, language: str) -> bool:
    """Writes mended or commented copies, and tells what remains."""
    from generator.actions.comparison import give_profile
    from generator.actions.folders import word_files
    from generator.cli import check_copies, check_output, output

    listed = word_files(asked.documents)
    given = give_profile(asked.profile) if asked.profile else None
    copies = check_copies.make(
        listed.documents, asked.fix, asked.comments, given, asked.pack or "", asked.processes, language
    )
    if asked.is_json:
        output.echo_json(check_copies.data(copies, listed.problems, given, language))
    else:
        output.echo_problems(listed.problems, language)
        check_output.echo_profile(given, language)
        check_copies.echo(copies, language)
    return all(copied.is_sound for copied in copies) and not listed.problems and (given is None or given.is_sound)


def _checked(
    listed: Listed, given: GivenProfile | None, asked: _Asked, language: str, *, is_quiet: bool
) -> Generator[CheckedFile, None, None]:
    """What was found in each file, in processes of their own: a bad one ends only itself."""
    from generator.actions.checking import check_each
    from generator.actions.documents import check_document
    from generator.cli.progress import Bar

    check_one = partial(check_document, profile=given.profile if given else None, pack=asked.pack or "")
    with Bar(language, "check_line", is_quiet=is_quiet or len(listed.documents) == 1) as bar:
        yield from check_each(listed.documents, jobs=asked.processes, progress=bar.show, check=check_one)


def _tell_json(
    results: Iterable[CheckedFile], listed: Listed, given: GivenProfile | None, language: str, *, is_told: bool
) -> Tally:
    from generator.cli import check_json

    return check_json.echo(results, listed.problems, given, language)


def _tell(
    results: Iterable[CheckedFile], listed: Listed, given: GivenProfile | None, language: str, *, is_told: bool
) -> Tally:
    """Tells each file as it comes, if they are to be told one by one, and many in a table."""
    from generator.actions.check_tally import Tally
    from generator.cli import check_output, check_table, output

    output.echo_problems(listed.problems, language)
    check_output.echo_profile(given, language)
    tally = Tally()
    for result in results:
        tally.add(result)
        if is_told:
            check_output.echo(result, language)
    if tally.files > FEW:
        check_table.echo(tally, language)
    return tally


def _params(language: str) -> list[click.Parameter]:
    path, target = ExistingPath(language), click.Path(path_type=Path)
    profile = ExistingPath(language, dir_okay=False)
    return [
        click.Argument(["documents"], metavar="VAN_BAN...", nargs=-1, required=True, type=path),
        option(language, "opt_profile", "--profile", "profile", metavar="HO_SO", type=profile),
        option(language, "opt_check_pack", "--pack", "pack", metavar="GOI"),
        option(language, "opt_jobs", "--jobs", metavar="SO", type=click.IntRange(1, 64)),
        option(language, "opt_details", "--details", "with_details", is_flag=True),
        option(language, "opt_fix", "--fix", "fix", metavar="BAN_SAO", type=target),
        option(language, "opt_comments", "--comments", "comments", metavar="BAN_SAO", type=target),
        option(language, "opt_json", "--json", "is_json", is_flag=True),
    ]
