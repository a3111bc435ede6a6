"""What `check --fix` and `check --comments` wrote, on the screen, as JSON, and in the comments themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from generator.actions.comparison import GivenProfile
from generator.actions.copies import CopiedFile, copy_documents, is_same_file
from generator.check.facts import Container
from generator.check.findings import Finding
from generator.check.rules.looks import excerpt
from generator.cli import check_output
from generator.cli.output import echo_problems, problem_data
from generator.cli.texts import EN, text
from generator.errors import Place, Problem
from generator.messages import tell

_FURNITURE = {Container.HEADER: "copy_in_header", Container.FOOTER: "copy_in_footer"}
WORD = ".docx"
_OTHER_FORMATS = frozenset((".doc", ".docm", ".dotx", ".odt", ".pdf", ".rtf", ".txt", ".json"))


def make(
    paths: Sequence[Path],
    fix: Path | None,
    comments: Path | None,
    given: GivenProfile | None,
    pack: str,
    jobs: int,
    language: str,
) -> list[CopiedFile]:
    """Writes the copies; raises a usage error where the names of the copies cannot be meant so."""
    targets = [target for target in (fix, comments) if target]
    if any(target.suffix.lower() in _OTHER_FORMATS and not target.is_dir() for target in targets):
        raise click.UsageError(text(language, "copy_format"))
    folders = {_is_folder(target) for target in targets}
    if len(folders) == 2:
        raise click.UsageError(text(language, "copy_mixed"))
    are_folders = folders == {True}
    if len(paths) > 1 and not are_folders:
        raise click.UsageError(text(language, "copy_many"))
    if fix and comments and (fix == comments or is_same_file(fix, comments)):
        raise click.UsageError(text(language, "copy_twice"))
    return copy_documents(
        paths,
        fix=fix,
        comments=comments,
        tell=partial(comment_lines, language=language),
        are_folders=are_folders,
        profile=given.profile if given else None,
        pack=pack,
        jobs=jobs,
    )


def _is_folder(target: Path) -> bool:
    """A name that ends in .docx is a file, unless such a folder is there; any other is a folder."""
    return target.is_dir() or target.suffix.lower() != WORD


def comment_lines(finding: Finding, more: int, language: str) -> tuple[str, ...]:
    """What is wrong, what is expected, how to mend it, and who says so."""
    told = tell(finding.problem, english=language == EN)
    force = check_output.force_name(finding.rule.force, language)
    found = f": {told.found}" if told.found else ""
    return (
        f"{finding.rule.id} [{force}] {told.subject}{found}",
        *_where(finding, language),
        f"{text(language, 'expected')}: {told.expected}",
        f"{text(language, 'fix')}: {told.fix}",
        f"{text(language, 'check_by')}: {check_output.article(finding, language)}",
        *((text(language, "copy_more", so=more),) if more else ()),
    )


def _where(finding: Finding, language: str) -> tuple[str, ...]:
    """What the place of the comment does not say: that the finding is of the whole, or of a header."""
    if finding.paragraph is None:
        return (text(language, "copy_of_whole"),)
    key = _FURNITURE.get(finding.paragraph.container)
    return (text(language, key, chu=excerpt(finding.paragraph.shown)),) if key else ()


def echo(copies: Iterable[CopiedFile], language: str) -> None:
    """What was mended by rule, what was written, then what remains as `check` tells it."""
    for copied in copies:
        if copied.result.problems:
            check_output.echo(copied.result, language)
            continue
        if copied.fixed:
            _echo_mended(copied, language)
        if copied.commented:
            click.echo(text(language, "copy_commented", tep=copied.commented, so=copied.comments))
        echo_problems(copied.problems, language)
        if copied.fixed:
            click.echo(text(language, "copy_remains"))
        check_output.echo(copied.result, language)


def _echo_mended(copied: CopiedFile, language: str) -> None:
    count = sum(number for _, number in copied.mended)
    key = "copy_fixed" if count else "copy_nothing"
    click.echo(text(language, key, goc=copied.source, tep=copied.fixed, so=count))
    for rule, number in copied.mended:
        click.echo(f"  {rule} {_subject(rule, language)}: {text(language, 'copy_places', so=number)}")


def _subject(rule: str, language: str) -> str:
    return tell(Problem(code=rule, place=Place(file="")), english=language == EN).subject


def data(
    copies: Iterable[CopiedFile], problems: Iterable[Problem], given: GivenProfile | None, language: str
) -> dict[str, Any]:
    """The same as one JSON document: that of `check`, with what was mended and written."""
    return {
        **({"ho_so": check_output.profile_data(given, language)} if given else {}),
        "van_ban": [_copied_data(copied, language) for copied in copies],
        "van_de": [problem_data(problem, language) for problem in problems],
    }


def _copied_data(copied: CopiedFile, language: str) -> dict[str, Any]:
    row = check_output.file_data(copied.result, language)
    more = [problem_data(problem, language) for problem in copied.problems]
    mended = [{"ma": rule, "noi_dung": _subject(rule, language), "so": number} for rule, number in copied.mended]
    return {
        **row,
        "dat": copied.is_sound,
        "van_de": [*row["van_de"], *more],
        "tep_goc": str(copied.source),
        "ban_sua": str(copied.fixed) if copied.fixed else None,
        "ban_ghi_chu": str(copied.commented) if copied.commented else None,
        "da_sua": mended,
    }
