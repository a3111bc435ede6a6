"""Results as lines for a person or as one JSON document."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from generator.cli.texts import EN, text
from generator.errors import Problem, Severity
from generator.messages import tell
from generator.text import visible

if TYPE_CHECKING:  # a look-up of units or a check of a Word file drafts nothing
    from generator.actions.drafts import Rendered, Validated

SHOWN_PROBLEMS = 20  # of one code
SHOWN_SPOTS = 100


def echo_problems(problems: Iterable[Problem], language: str, *, tells_every_file: bool = False) -> None:
    """The problems in order; of those that are the same mistake again, after twenty, only where they are.

    `tells_every_file`: what is wrong with a whole file is told however often it was.
    """
    alike: Counter[str] = Counter()
    unshown: dict[str, list[Problem]] = {}
    for problem in problems:
        if tells_every_file and not problem.place.line:
            click.echo(_lines(problem, language))
            continue
        alike[problem.code] += 1
        if alike[problem.code] > SHOWN_PROBLEMS:
            unshown.setdefault(problem.code, []).append(problem)
        else:
            click.echo(_lines(problem, language))
    for code, rest in unshown.items():
        spots = list(dict.fromkeys(_spot(problem) for problem in rest))
        shown = ", ".join(spots[:SHOWN_SPOTS]) + (", …" if len(spots) > SHOWN_SPOTS else "")
        click.echo(text(language, "more", so=len(rest), ma=code, cho=visible(shown)))


def _spot(problem: Problem) -> str:
    """Where a problem is, as short as its kind of file allows."""
    return problem.place.cell or str(problem.place)


def _lines(problem: Problem, language: str) -> str:
    told = tell(problem, english=language == EN)
    labels = [text(language, key) for key in ("found", "expected", "fix")]
    width = max(map(len, labels))
    below = "\n" + " " * (width + 6)  # lines of a file, shown as they should stand
    values = [value.replace("\n", below) for value in (told.found, told.expected, told.fix)]
    rows = [(label, value) for label, value in zip(labels, values, strict=True) if value]
    head = f"{visible(str(problem.place))}: {told.severity} {problem.code} — {told.subject}"
    return "\n".join([head, *(f"    {label:<{width}}: {value}" for label, value in rows)])


def problem_data(problem: Problem, language: str) -> dict[str, Any]:
    """A problem under the names of the contract."""
    told = tell(problem, english=language == EN)
    return {
        "ma": problem.code,
        "tep": problem.place.file,
        "dong": problem.place.line,
        "cot": problem.place.column,
        "o": problem.place.cell,
        "doi_tuong": told.subject,
        "dang_ghi": told.found,
        "can": told.expected,
        "cach_sua": told.fix,
        "muc_do": told.severity,
    }


def echo_refusal(problems: Iterable[Problem], language: str, is_json: bool) -> None:
    """Why nothing could be done at all."""
    if is_json:
        echo_json({"van_de": [problem_data(problem, language) for problem in problems]})
    else:
        echo_problems(problems, language)


def echo_json(data: Any) -> None:
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


# ---------------------------------------------------------------- validate


def echo_validated(results: list[Validated], language: str) -> None:
    everything = [problem for result in results for problem in result.problems]
    echo_problems(dict.fromkeys(everything), language, tells_every_file=True)
    for result in results:
        if not result.problems:
            click.echo(text(language, "sound", tep=result.profile))
    if everything:
        errors = sum(problem.severity is Severity.ERROR for problem in dict.fromkeys(everything))
        click.echo(text(language, "count", loi=errors, luu_y=len(dict.fromkeys(everything)) - errors))


def validated_data(results: list[Validated], language: str) -> dict[str, Any]:
    return {
        "ho_so": [
            {
                "tep": str(result.profile),
                "hop_le": result.is_sound,
                "van_de": [problem_data(problem, language) for problem in result.problems],
            }
            for result in results
        ]
    }


# ---------------------------------------------------------------- render


def echo_rendered(results: list[Rendered], language: str) -> None:
    told: set[Problem] = set()
    for result in results:
        echo_problems((problem for problem in result.problems if problem not in told), language)
        told.update(result.problems)
        if result.output is None:
            click.echo(text(language, "not_written", tep=result.profile))
            continue
        click.echo(text(language, "written", tep=result.output))
        if result.wants_pdf:
            click.echo(text(language, "written" if result.pdf else "no_pdf", tep=result.pdf or result.output))
        if result.gaps:
            click.echo(text(language, "before_signing", so=len(result.gaps)))
            for gap in result.gaps:
                click.echo(f"  - {gap}")
        if result.left_open:
            click.echo(text(language, "left_open", ten=", ".join(result.left_open)))


def rendered_data(results: list[Rendered], language: str) -> dict[str, Any]:
    return {
        "ket_qua": [
            {
                "ho_so": str(result.profile),
                "goi_mau": result.pack,
                "tep": str(result.output) if result.output else None,
                "pdf": str(result.pdf) if result.pdf else None,
                "truoc_khi_ky": list(result.gaps),
                "de_trong": list(result.left_open),
                "khong_giao": [
                    {"ma": task.task, "nhiem_vu": task.title, "ly_do": task.reason} for task in result.declined
                ],
                "van_de": [problem_data(problem, language) for problem in result.problems],
            }
            for result in results
        ]
    }
