"""How commands and options are built, so that all of them read alike; and the exit codes of the contract."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from generator.cli.texts import EN, text
from generator.text import visible

DONE, TO_MEND, WRONG_CALL, SOME_FAILED, BUG, STOPPED = 0, 1, 2, 3, 70, 130


def group_shape(language: str) -> dict[str, Any]:
    """How the usage line of a group reads."""
    return {} if language == EN else {"options_metavar": "[TÙY CHỌN]", "subcommand_metavar": "LỆNH [THAM SỐ]..."}


def command(language: str, name: str, key: str, callback: Any, params: list[click.Parameter]) -> click.Command:
    more: dict[str, Any] = {} if language == EN else {"options_metavar": "[TÙY CHỌN]"}
    return click.Command(name, callback=callback, help=text(language, key), params=params, **more)


def option(language: str, key: str, *names: str, **more: Any) -> click.Option:
    return click.Option(names, help=text(language, key), **more)


class ExistingPath(click.Path):
    """A path that must exist; of one that does not, the file that was meant is named."""

    def __init__(self, language: str, *, dir_okay: bool = True) -> None:
        super().__init__(exists=True, dir_okay=dir_okay, path_type=Path)
        self.language = language

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            meant = _file_meant(Path(value), self.language)
            if not meant:
                raise
            raise click.BadParameter(f"{error.message} {meant}", ctx, param) from error


def _file_meant(path: Path, language: str) -> str:
    from generator.resources import file_near

    name = "" if os.path.lexists(path) else file_near(path)
    if not name:
        return ""
    is_of_notepad = name.lower().endswith(".txt")
    return text(language, "file_txt" if is_of_notepad else "file_near", ten=visible(name), dung=visible(name[:-4]))
