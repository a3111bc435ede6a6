"""Copies of Word files with what was found in them: mended, or as comments. The files themselves are only read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.actions.documents import CheckedFile, bytes_of, examine, refusal_of, result_of
from generator.errors import GeneratorError, Place, Problem, RenderError, Severity, has_errors, reason

if TYPE_CHECKING:  # lxml is slow to import, and most commands need none of it
    from generator.check.findings import Checked, Finding
    from generator.model import Profile

Tell = Callable[["Finding"], Sequence[str]]


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


def copy_documents(
    paths: Iterable[Path],
    *,
    fix: Path | None,
    comments: Path | None,
    tell: Tell,
    are_folders: bool,
    profile: Profile | None = None,
    pack: str = "",
) -> list[CopiedFile]:
    """A mended copy, a copy with comments, or both of each file: then the comments stand in a copy of the mended one.

    `tell` puts a finding into the lines of its comment. No file that is there is ever written over.
    """
    return [
        _copy(path, _target(fix, path, are_folders), _target(comments, path, are_folders), tell, profile, pack)
        for path in paths
    ]


def _target(target: Path | None, path: Path, is_folder: bool) -> Path | None:
    return target / path.name if target and is_folder else target


def _copy(
    path: Path, fix: Path | None, comments: Path | None, tell: Tell, profile: Profile | None, pack: str
) -> CopiedFile:
    from generator.check.mend.run import mend_document, unmended

    uncompared: dict[str, tuple[Problem, ...]] = {}

    def check(raw: bytes, name: str) -> Checked:
        checked, uncompared[name] = examine(raw, name, profile, pack)
        return checked

    name = str(path)
    try:
        _refuse_source(path, fix, comments)
        raw = bytes_of(path)
        mended = mend_document(raw, name, check) if fix else unmended(raw, name, check)
        noted = _noted(mended.raw, name, mended.checked, tell) if comments else b""
    except OSError as error:
        return CopiedFile(source=path, result=CheckedFile(document=path, problems=refusal_of(path, error)))
    except GeneratorError as error:
        return CopiedFile(source=path, result=CheckedFile(document=path, problems=error.problems))
    result = result_of(path, mended.checked, uncompared[name])
    copied = CopiedFile(source=path, result=result, mended=mended.counts)
    count = len(mended.checked.findings)
    return _write(copied, ((fix, mended.raw, "fixed"), (comments, noted, "commented")), count)


def _write(copied: CopiedFile, copies: Iterable[tuple[Path | None, bytes, str]], comments: int) -> CopiedFile:
    """The copies on the disk; when the mended one cannot be written, that is all there is to tell."""
    for target, raw, name in copies:
        if target is None:
            continue
        try:
            written, notes = write_copy(target, raw)
        except RenderError as error:
            if name == "fixed":  # its findings would be those of no file
                return replace(copied, result=CheckedFile(document=copied.source, problems=error.problems), mended=())
            copied = replace(copied, problems=(*copied.problems, *error.problems))
            continue
        if name == "fixed":
            result = replace(copied.result, document=written)
            copied = replace(copied, fixed=written, result=result, problems=(*copied.problems, *notes))
        else:
            copied = replace(copied, commented=written, comments=comments, problems=(*copied.problems, *notes))
    return copied


def _noted(raw: bytes, name: str, checked: Checked, tell: Tell) -> bytes:
    from generator.check.comments import Note, with_comments

    notes = [Note(finding=finding, lines=tell(finding)) for finding in checked.findings]
    return with_comments(raw, name, checked.facts, notes)


# ---------------------------------------------------------------- files


def _refuse_source(path: Path, *targets: Path | None) -> None:
    for target in targets:
        if target is not None and is_same_file(path, target):
            raise RenderError([Problem(code="DU211", place=Place(file=str(path)), found=str(target))])


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
