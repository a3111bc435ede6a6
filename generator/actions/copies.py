"""Copies of Word files with what was found in them: mended, or as comments. The files themselves are only read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.actions.apart import Work, each_apart
from generator.actions.checking import light, refused
from generator.actions.documents import CheckedFile, bytes_of, examine, refusal_of, result_of
from generator.errors import GeneratorError, Place, Problem, RenderError, Severity, has_errors, reason

if TYPE_CHECKING:  # lxml is slow to import, and most commands need none of it
    from generator.check.findings import Checked, Finding
    from generator.check.mend.run import Mended
    from generator.model import Profile

Tell = Callable[["Finding", int], Sequence[str]]  # with how many more places of its rule have no comment


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedFile:
    """What was written for one Word file; `result` is what the last copy still breaks, or why there is none."""

    source: Path
    result: CheckedFile
    mended: tuple[tuple[str, int], ...] = ()  # rules, with how many findings went
    fixed: Path | None = None
    commented: Path | None = None
    comments: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def is_sound(self) -> bool:
        return self.result.is_sound and not has_errors(self.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What is to be made of every file; `tell` puts a finding into the lines of its comment."""

    is_fixed: bool
    is_commented: bool
    tell: Tell
    profile: Profile | None
    pack: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """The bytes of the copies of one file, with what is told of them."""

    result: CheckedFile
    mended: tuple[tuple[str, int], ...] = ()
    fixed: bytes = b""
    commented: bytes = b""
    comments: int = 0


def copy_documents(
    paths: Sequence[Path],
    *,
    fix: Path | None,
    comments: Path | None,
    tell: Tell,
    are_folders: bool,
    profile: Profile | None = None,
    pack: str = "",
    jobs: int = 1,
) -> list[CopiedFile]:
    """A mended copy, a copy with comments, or both of each file: then the comments stand in a copy of the mended one.

    `tell`, a function of a module, puts a finding into the lines of its comment. The copies are made in processes of
    their own and written in this one; no file that is there is ever written over.
    """
    targets = {path: (_target(fix, path, are_folders), _target(comments, path, are_folders)) for path in paths}
    unfit = {path: problems for path in paths if (problems := _refusal(path, *targets[path]))}
    asked = _Asked(is_fixed=fix is not None, is_commented=comments is not None, tell=tell, profile=profile, pack=pack)
    work = Work(do=partial(_make, asked), refused=_unmade)
    allowed = [path for path in paths if path not in unfit]
    made = each_apart(allowed, work, jobs=jobs)
    with closing(made):
        written = {path: _written(path, each, *targets[path]) for path, each in zip(allowed, made, strict=True)}
    return [written.get(path) or _refused(path, unfit[path]) for path in paths]


def _target(target: Path | None, path: Path, is_folder: bool) -> Path | None:
    return target / path.name if target and is_folder else target


def _refused(path: Path, problems: Sequence[Problem]) -> CopiedFile:
    return CopiedFile(source=path, result=CheckedFile(document=path, problems=tuple(problems)))


def _unmade(path: Path, problem: Problem) -> _Made:
    return _Made(result=refused(path, problem))


def _make(asked: _Asked, path: Path) -> _Made:
    from generator.check.mend.run import mend_document, unmended

    uncompared: dict[str, tuple[Problem, ...]] = {}

    def check(raw: bytes, name: str) -> Checked:
        checked, uncompared[name] = examine(raw, name, asked.profile, asked.pack)
        return checked

    name = str(path)
    try:
        raw = bytes_of(path)
        mended = mend_document(raw, name, check) if asked.is_fixed else unmended(raw, name, check)
        noted, count = _noted(mended, name, asked.tell) if asked.is_commented else (b"", 0)
    except OSError as error:
        return _Made(result=CheckedFile(document=path, problems=refusal_of(path, error)))
    except GeneratorError as error:
        return _Made(result=CheckedFile(document=path, problems=error.problems))
    result = light(result_of(path, mended.checked, uncompared[name]))
    fixed = mended.raw if asked.is_fixed else b""
    return _Made(result=result, mended=mended.counts, fixed=fixed, commented=noted, comments=count)


def _noted(mended: Mended, name: str, tell: Tell) -> tuple[bytes, int]:
    """The file with its comments, and how many these are."""
    from generator.check.comments import Note, to_be_noted, with_comments

    chosen = to_be_noted(mended.checked.findings)
    notes = [Note(finding=finding, lines=tell(finding, more)) for finding, more in chosen]
    return with_comments(mended.raw, name, mended.checked.facts, notes), len(notes)


def _written(path: Path, made: _Made, fix: Path | None, comments: Path | None) -> CopiedFile:
    """The copies on the disk; when the mended one cannot be written, that is all there is to tell."""
    copied = CopiedFile(source=path, result=made.result, mended=made.mended)
    if made.result.problems:
        return copied
    try:
        written, notes = write_copy(fix, made.fixed) if fix else (None, [])
    except RenderError as error:  # its findings would be those of no file
        return _refused(path, error.problems)
    if written:
        result = replace(made.result, document=written)
        copied = replace(copied, fixed=written, result=result, problems=tuple(notes))
    try:
        written, notes = write_copy(comments, made.commented) if comments else (None, [])
    except RenderError as error:
        return replace(copied, problems=(*copied.problems, *error.problems))
    count = made.comments if written else 0
    return replace(copied, commented=written, comments=count, problems=(*copied.problems, *notes))


# ---------------------------------------------------------------- files


def _refusal(path: Path, *targets: Path | None) -> list[Problem]:
    """Why the file itself is no name for a copy."""
    same = (target for target in targets if target is not None and is_same_file(path, target))
    return [Problem(code="DU211", place=Place(file=str(path)), found=str(target)) for target in same]


def is_same_file(path: Path, other: Path) -> bool:
    """Whether two names lead to one file: through links, or through another case where the disk knows none."""
    from generator.resources import real_path  # slow to import

    try:
        return real_path(path) == real_path(other) or (other.exists() and path.samefile(other))
    except (OSError, ValueError):
        return False


def write_copy(target: Path, content: bytes) -> tuple[Path, list[Problem]]:
    """Writes the copy whole or not at all; a file that is there stays, and the copy gets the next free name."""
    from generator.render.files import write_atomically

    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        written = _free_name(target, content)
        if not written.exists():
            write_atomically(written, content)
    except OSError as error:
        raise RenderError([Problem(code="DU213", place=Place(file=str(target)), found=reason(error))]) from error
    if written == target:
        return written, []
    values = (("ten_moi", str(written)),)
    note = Problem(
        code="DU212", place=Place(file=str(target)), found=str(target), values=values, severity=Severity.WARNING
    )
    return written, [note]


def _free_name(target: Path, content: bytes) -> Path:
    """The target, or its first numbered name, that is free or holds this very copy already."""
    number, candidate = 1, target
    while candidate.exists() and not (candidate.is_file() and candidate.read_bytes() == content):
        number += 1
        candidate = target.with_stem(f"{target.stem} ({number})")
    return candidate
