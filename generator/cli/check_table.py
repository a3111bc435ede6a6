"""Many checked files: their counts, the files to look at first, the rules most often broken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from generator.actions.check_tally import FileTally, RuleTally, Tally
from generator.cli.check_output import force_name, place
from generator.cli.texts import EN, text
from generator.messages import tell

SHOWN_RULES = 20


def echo(tally: Tally, language: str) -> None:
    """The counts, then the table of files and the list of rules, where there is something in them."""
    counts = {"phai": tally.broken, "nen": tally.doubtful, "luu_y": tally.only_noted}
    counts |= {"dung": tally.sound, "hong": tally.unreadable}
    click.echo(text(language, "check_table", so=tally.files, **counts))
    for line in (*_files(tally, language), *_rules(tally, language)):
        click.echo(line)


def _files(tally: Tally, language: str) -> Iterator[str]:
    heads = [text(language, f"force_{name}") for name in ("must", "should", "may")]
    widths = [max(5, len(head)) for head in heads]
    if tally.worst:
        yield ""
        yield _row(heads, widths, text(language, "check_table_file"))
    for each in tally.worst:
        counts = ["–"] * 3 if each.problem else [str(count) for count in (each.must, each.should, each.may)]
        yield _row(counts, widths, f"{each.document}{_reason(each, language)}")
    if tally.left_out:
        yield text(language, "check_table_left", so=tally.left_out)


def _row(cells: list[str], widths: list[int], file: str) -> str:
    return "  ".join([*(f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True)), file])


def _reason(each: FileTally, language: str) -> str:
    if each.problem is None:
        return ""
    told = tell(each.problem, english=language == EN)
    return f": {each.problem.code} {told.subject}; {text(language, 'fix')}: {told.fix}"


def _rules(tally: Tally, language: str) -> Iterator[str]:
    rules = tally.most_broken
    if rules:
        yield f"\n{text(language, 'check_table_rules')}"
    for each in rules[:SHOWN_RULES]:
        told = tell(each.example.problem, english=language == EN)
        counted = text(language, "check_table_rule", tep=each.files, cho=each.places)
        yield f"{each.rule.id} [{force_name(each.rule.force, language)}] {told.subject}: {counted}"
        example = text(language, "check_table_example", tep=each.example.file, cho=place(each.example, language))
        yield f"    {example}"
    if len(rules) > SHOWN_RULES:
        yield text(language, "check_table_more_rules", so=len(rules) - SHOWN_RULES)


def data(tally: Tally, language: str) -> dict[str, Any]:
    """The same for JSON, with every rule; the files stand beside it."""
    return {
        "so_tep": tally.files,
        "trai_quy_dinh": tally.broken,
        "nen_xem_lai": tally.doubtful,
        "chi_luu_y": tally.only_noted,
        "dung": tally.sound,
        "khong_doc_duoc": tally.unreadable,
        "quy_tac": [_rule_data(each, language) for each in tally.most_broken],
    }


def _rule_data(each: RuleTally, language: str) -> dict[str, Any]:
    return {
        "ma": each.rule.id,
        "muc": force_name(each.rule.force, language),
        "doi_tuong": tell(each.example.problem, english=language == EN).subject,
        "so_tep": each.files,
        "so_cho": each.places,
        "vi_du": each.example.file,
    }
