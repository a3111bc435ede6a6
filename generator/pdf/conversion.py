"""Word files → PDFs beside them, with a result for every one of them."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from generator.errors import Place, Problem, RenderError, in_order
from generator.pdf import seal
from generator.pdf.fonts import font_notes
from generator.pdf.office import OVERRIDE, find_office, remove
from generator.pdf.place import put
from generator.pdf.starts import OFFICE_PLACE, Limits, Outcome, Starts

_TEMPORARY = "TMP"  # the temporary folder has no path when it cannot be made


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfResult:
    """What became of one document; `pdf` is None when there is none, and then `problems` say why."""

    document: Path
    pdf: Path | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """The results, one for each document in the order they were given."""

    results: tuple[PdfResult, ...]

    @property
    def is_done(self) -> bool:
        return all(result.pdf for result in self.results)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything there is to tell, each once: what concerns the machine stands with every document."""
        return in_order(problem for result in self.results for problem in result.problems)


def convert(
    documents: Sequence[Path],
    *,
    instances: int = 1,
    progress: Callable[[int], None] | None = None,
    seconds_per_file: float = 30.0,
    seconds_to_start: float = 60.0,
) -> Converted:
    """A PDF beside each document, or a problem; `progress` is told how many documents are settled.

    `instances` LibreOffices run at once, each needs a core and about 220 MB. One that makes no PDF for
    `seconds_per_file` (and, at first, `seconds_to_start` more) is ended; what it has made is kept.
    """
    limits = Limits(instances=max(1, instances), seconds_to_start=seconds_to_start, seconds_per_file=seconds_per_file)
    named = {_absolute(path): path for path in reversed(documents)}
    results = _results(list(reversed(named.values())), limits, progress or (lambda _: None)) if named else {}
    return Converted(results=tuple(replace(results[named[_absolute(path)]], document=path) for path in documents))


def _absolute(path: Path) -> str:
    return os.path.abspath(path)  # noqa: PTH100 - a link stays a document of its own


def _results(documents: list[Path], limits: Limits, progress: Callable[[int], None]) -> dict[Path, PdfResult]:
    program = find_office()
    if program is None:
        return _none_of(documents, Problem(code="DU301", place=OFFICE_PLACE, found=os.environ.get(OVERRIDE, "")))
    try:
        folder = Path(tempfile.mkdtemp(prefix="kehoach-pdf-"))
    except OSError as error:
        return _none_of(documents, Problem(code="DU202", place=Place(file=_TEMPORARY), found=str(error)))
    try:
        with closing(Starts(program, folder, limits).outcomes(documents)) as outcomes:
            return _placed(outcomes, progress)
    finally:
        remove(folder)


def _none_of(documents: list[Path], problem: Problem) -> dict[Path, PdfResult]:
    return {path: PdfResult(document=path, problems=(problem,)) for path in documents}


def _placed(outcomes: Iterator[Outcome], progress: Callable[[int], None]) -> dict[Path, PdfResult]:
    results: dict[Path, PdfResult] = {}
    taken: set[str] = set()
    notes = font_notes()
    for outcome in outcomes:
        results[outcome.document] = _settled(outcome, taken, notes)
        progress(len(results))
    return results


def _settled(outcome: Outcome, taken: set[str], notes: tuple[Problem, ...]) -> PdfResult:
    """The PDF put in its place, or what went wrong."""
    if outcome.problem:
        return PdfResult(document=outcome.document, problems=(outcome.problem,))
    try:
        target, renamed = put(outcome.document, seal.sealed(outcome.pdf, outcome.digest), taken)
    except RenderError as error:
        return PdfResult(document=outcome.document, problems=error.problems)
    return PdfResult(document=outcome.document, pdf=target, problems=(*notes, *renamed))
