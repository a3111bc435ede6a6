"""The command `kehoach batch`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click

from generator.cli.shape import DONE, SOME_FAILED, STOPPED, TO_MEND, ExistingPath, command, option
from generator.cli.texts import text


def batch(language: str) -> click.Command:
    """Plans for many units in one run."""

    def callback(source: Path, output_path: Path, jobs: int, is_json: bool, scheduler: str, **asked: Any) -> None:
        from generator.batch.command import run_batch
        from generator.batch.order import Order
        from generator.cli import batch_output, output, progress
        from generator.errors import GeneratorError, has_errors

        order = Order(source=source, output=output_path, jobs=jobs or os.cpu_count() or 1, **asked)
        try:
            with (
                progress.Bar(language, "pdf_line", is_quiet=is_json) as pdf_bar,
                progress.Bar(language, "batch_line", is_quiet=is_json) as bar,
            ):
                result = run_batch(order, progress=bar.show, pdf_progress=pdf_bar.show, scheduler=scheduler)
        except GeneratorError as error:
            output.echo_refusal(error.problems, language, is_json)
            if order.is_strict and not is_json:
                click.echo(text(language, "batch_strict"))
            sys.exit(TO_MEND)
        except KeyboardInterrupt:
            click.echo(text(language, "batch_stopped"), err=True)
            sys.exit(STOPPED)
        if is_json:
            output.echo_json(batch_output.data(result, language))
        else:
            batch_output.echo(result, order, language)
        sys.exit(SOME_FAILED if result.failed or has_errors(result.problems) else DONE)

    return command(language, "batch", "batch", callback, _params(language))


def _params(language: str) -> list[click.Parameter]:
    folder, flag = click.Path(path_type=Path, file_okay=False), {"is_flag": True}
    return [
        click.Argument(["source"], metavar="NGUON", type=ExistingPath(language)),
        option(language, "opt_folder", "-o", "--output", "output_path", metavar="THU_MUC", type=folder, required=True),
        option(language, "opt_pack", "--pack", metavar="GOI", default=""),
        option(language, "opt_below", "--communes", "with_communes", **flag),
        option(language, "opt_jobs", "--jobs", metavar="SO", type=click.IntRange(1, 64)),
        option(language, "opt_resume", "--resume", "resumes", **flag),
        option(language, "opt_strict", "--strict", "is_strict", **flag),
        option(language, "opt_final", "--final", "is_final", **flag),
        option(language, "opt_pdf", "--pdf", "wants_pdf", **flag),
        option(language, "opt_scheduler", "--scheduler", metavar="DIA_CHI", default=""),
        option(language, "opt_json", "--json", "is_json", **flag),
    ]
