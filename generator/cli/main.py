"""The command `kehoach`. Heavy modules are imported inside the command that needs them, so that help stays quick."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import __version__
from generator.cli.batch import batch
from generator.cli.check import check
from generator.cli.shape import BUG, DONE, TO_MEND, WRONG_CALL, ExistingPath, command, group_shape, option
from generator.cli.sheet import sheet
from generator.cli.texts import EN, VI, speak_vietnamese, text
from generator.cli.units import units

if TYPE_CHECKING:
    from generator.actions.packs import Named


# Objects made before unused cycles are looked for: what a batch loads lives to its end and was gone through again and
# again, a twentieth of its time. With more than these the cycles of YAML files read take nine megabytes, and not two.
_BETWEEN_COLLECTIONS = 30_000


def run() -> None:
    """The outermost door: language, commands, and an apology in place of a traceback."""
    gc.set_threshold(_BETWEEN_COLLECTIONS)
    language, arguments = _take_language(sys.argv[1:])
    if language == VI:
        speak_vietnamese()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        build(language).main(args=arguments, prog_name="kehoach")
    except Exception as error:
        sys.exit(_apologize(error, language))


def _take_language(arguments: list[str]) -> tuple[str, list[str]]:
    """The language and the arguments without it: `--lang` may stand before or behind the command."""
    chosen, rest = os.environ.get("KEHOACH_LANG", VI), list(arguments)
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            chosen = argument.partition("=")[2]
            rest = [*arguments[:index], *arguments[index + 1 :]]
        elif argument == "--lang":
            chosen = arguments[index + 1] if index + 1 < len(arguments) else ""
            rest = [*arguments[:index], *arguments[index + 2 :]]
    if chosen not in (VI, EN):
        click.echo(text(VI, "bad_language", found=chosen), err=True)
        sys.exit(WRONG_CALL)
    return chosen, rest


def _apologize(error: Exception, language: str) -> int:
    handle, name = tempfile.mkstemp(prefix="kehoach-", suffix=".log", text=True)
    with os.fdopen(handle, "w", encoding="utf-8") as log:
        log.write("".join(traceback.format_exception(error)))
    click.echo(text(language, "bug", tep=name), err=True)
    return BUG


def build(language: str = VI) -> click.Group:
    """The commands, speaking the language."""
    group = click.Group(
        "kehoach",
        **group_shape(language),
        help=text(language, "app"),
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    group.params.append(click.Option(["--lang"], metavar="vi|en", expose_value=False, help=text(language, "lang")))
    click.version_option(__version__, prog_name="kehoach", help=text(language, "version"))(group)
    for make in (_validate, _render, batch, sheet, units, check, _pack):
        group.add_command(make(language))
    return group


def _profiles(language: str) -> click.Argument:
    path = ExistingPath(language, dir_okay=False)
    return click.Argument(["profiles"], metavar="HO_SO...", nargs=-1, required=True, type=path)


def _validate(language: str) -> click.Command:
    def callback(profiles: tuple[Path, ...], pack: str, is_marked: bool, is_json: bool) -> None:
        from generator.actions.drafts import validate_profiles
        from generator.cli import lists, output

        listed = [path for path in profiles if lists.is_list(path)]
        results = validate_profiles([path for path in profiles if path not in listed], pack)
        checked = [lists.check(path, pack, is_marked, language) for path in listed]
        if is_json:
            data = output.validated_data(results, language)
            output.echo_json({**data, **lists.checked_data(checked, language)} if listed else data)
        else:
            output.echo_validated(results, language)
            lists.echo_checked(checked, language)
        is_sound = all(result.is_sound for result in results) and all(result.is_sound for result in checked)
        sys.exit(DONE if is_sound else TO_MEND)

    return command(
        language,
        "validate",
        "validate",
        callback,
        [
            _profiles(language),
            option(language, "opt_pack", "--pack", metavar="GOI", default=""),
            option(language, "opt_marked", "--marked", "is_marked", is_flag=True),
            option(language, "opt_json", "--json", "is_json", is_flag=True),
        ],
    )


def _render(language: str) -> click.Command:
    def callback(
        profiles: tuple[Path, ...], pack: str, output_path: Path | None, is_final: bool, wants_pdf: bool, is_json: bool
    ) -> None:
        from generator.actions.drafts import render_profiles
        from generator.cli import output
        from generator.errors import GeneratorError

        try:
            results = render_profiles(profiles, pack=pack, output=output_path, is_final=is_final, wants_pdf=wants_pdf)
        except GeneratorError as error:
            output.echo_refusal(error.problems, language, is_json)
            sys.exit(TO_MEND)
        if is_json:
            output.echo_json(output.rendered_data(results, language))
        else:
            output.echo_rendered(results, language)
        sys.exit(DONE if all(result.is_done for result in results) else TO_MEND)

    return command(
        language,
        "render",
        "render",
        callback,
        [
            _profiles(language),
            option(language, "opt_pack", "--pack", metavar="GOI", default=""),
            option(
                language, "opt_output", "-o", "--output", "output_path", metavar="TEP", type=click.Path(path_type=Path)
            ),
            option(language, "opt_final", "--final", "is_final", is_flag=True),
            option(language, "opt_pdf", "--pdf", "wants_pdf", is_flag=True),
            option(language, "opt_json", "--json", "is_json", is_flag=True),
        ],
    )


def _pack(language: str) -> click.Group:
    group = click.Group("pack", **group_shape(language), help=text(language, "pack"))
    for each in (
        _pack_list(language),
        _pack_check(language),
        _pack_files(language, "build"),
        _pack_files(language, "unpack"),
    ):
        group.add_command(each)
    return group


def _pack_argument() -> click.Argument:
    return click.Argument(["folder"], metavar="GOI", type=str)


def _pack_list(language: str) -> click.Command:
    def callback(is_json: bool) -> None:
        from generator.actions.packs import list_packs
        from generator.cli import output

        packs, problems = list_packs()
        if is_json:
            rows = [{"ma": pack.code, "ten": pack.title, "phien_ban": pack.version} for pack in packs]
            output.echo_json({"goi": rows, "van_de": [output.problem_data(problem, language) for problem in problems]})
        else:
            for pack in packs:
                click.echo(f"{pack.code:<20} {pack.version:<6} {pack.title}")
            output.echo_problems(problems, language)
        sys.exit(TO_MEND if problems else DONE)

    return command(
        language, "list", "pack_list", callback, [option(language, "opt_json", "--json", "is_json", is_flag=True)]
    )


def _pack_check(language: str) -> click.Command:
    def callback(folder: str, is_json: bool) -> None:
        from generator.actions.packs import check_pack
        from generator.cli import output

        named = _folder(folder, language)
        problems = check_pack(named.folder)
        if is_json:
            told = [output.problem_data(problem, language) for problem in problems]
            output.echo_json({"goi": folder, "thu_muc": str(named.folder), "van_de": told})
        else:
            if named.is_two:
                click.echo(text(language, "pack_meant", goi=folder, tep=named.folder))
            output.echo_problems(problems, language)
            if not problems:
                click.echo(text(language, "pack_sound", goi=folder))
        sys.exit(TO_MEND if problems else DONE)

    return command(
        language,
        "check",
        "pack_check",
        callback,
        [_pack_argument(), option(language, "opt_json", "--json", "is_json", is_flag=True)],
    )


def _pack_files(language: str, name: str) -> click.Command:
    def callback(folder: str) -> None:
        from generator.actions.packs import build_template, unpack_template
        from generator.cli import output
        from generator.errors import GeneratorError

        action, named = build_template if name == "build" else unpack_template, _folder(folder, language)
        if named.is_two:  # what is written into is not guessed
            raise click.UsageError(text(language, "pack_which", goi=folder, tep=named.folder))
        try:
            click.echo(text(language, "written", tep=action(named.folder)))
        except GeneratorError as error:
            output.echo_problems(error.problems, language)
            sys.exit(TO_MEND)

    return command(language, name, f"pack_{name}", callback, [_pack_argument()])


def _folder(name: str, language: str) -> Named:
    """The folder of a pack named by its code or by its path; a name that means nothing ends the command."""
    from generator.actions.packs import named_pack
    from generator.cli import output
    from generator.errors import GeneratorError

    try:
        return named_pack(name)
    except GeneratorError as error:
        output.echo_problems(error.problems, language)
        sys.exit(TO_MEND)


if __name__ == "__main__":
    run()
