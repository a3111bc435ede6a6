"""How commands and options are built, so that all of them read alike; and the exit codes of the contract."""

from __future__ import annotations

from typing import Any

import click

from generator.cli.texts import EN, text

DONE, TO_MEND, WRONG_CALL, SOME_FAILED, BUG, STOPPED = 0, 1, 2, 3, 70, 130


def group_shape(language: str) -> dict[str, Any]:
    """How the usage line of a group reads."""
    return {} if language == EN else {"options_metavar": "[TÙY CHỌN]", "subcommand_metavar": "LỆNH [THAM SỐ]..."}


def command(language: str, name: str, key: str, callback: Any, params: list[click.Parameter]) -> click.Command:
    more: dict[str, Any] = {} if language == EN else {"options_metavar": "[TÙY CHỌN]"}
    return click.Command(name, callback=callback, help=text(language, key), params=params, **more)


def option(language: str, key: str, *names: str, **more: Any) -> click.Option:
    return click.Option(names, help=text(language, key), **more)
