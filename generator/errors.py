"""Where something is wrong and what: places, problems, and the exceptions that carry them."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class Severity(Enum):
    """How much a problem matters: an error stops the work, a warning is only told."""

    ERROR = "lỗi"
    WARNING = "lưu ý"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """A point in a file; line and column count from 1, 0 means the whole file.

    In a workbook the line is the row, and `cell` is what a person looks for: `C5`, `Cấp trên!C5`, a whole row `5`.
    """

    file: str
    line: int = 0
    column: int = 0
    cell: str = ""

    def __str__(self) -> str:
        if self.cell:
            return f"{self.file}:{self.cell}"
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing to mend in somebody's file.

    The sentences (what is expected, how to mend) belong to the code and live in `messages`; here are only the facts
    of the case, so that a problem travels between processes and is told in either language.
    """

    code: str  # stable; tests and docs refer to it
    place: Place
    path: tuple[str | int, ...] = ()  # keys that lead to the value, for the subject's label
    found: str = ""  # as the person wrote it
    values: tuple[tuple[str, str], ...] = ()  # what the sentences of the code need
    severity: Severity = Severity.ERROR

    @property
    def sort_key(self) -> tuple[object, ...]:
        return (self.place, self.code, self.found, tuple(map(str, self.path)))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems sorted by place, each once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.sort_key))


_REASONS = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.ENOTDIR: "không có thư mục này",
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.ENODEV: "đây là thiết bị hoặc ống dẫn (pipe), không phải tệp",
    errno.EACCES: "không được phép đọc hoặc ghi",
    errno.EPERM: "không được phép đọc hoặc ghi",
    errno.EROFS: "nơi này chỉ cho đọc",
    errno.EEXIST: "đã có tệp mang tên này",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.ENAMETOOLONG: "tên tệp quá dài",
    errno.ELOOP: "lối tắt dẫn vòng quanh",
}


def reason(error: OSError) -> str:
    """Why the system refuses, in plain words where it is one of the usual reasons."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turns what the system says against writing a file into a problem of that file."""
    try:
        yield
    except OSError as error:
        raise WriteError([Problem(code="DU202", place=Place(file=str(path)), found=reason(error))]) from error


def has_errors(problems: Iterable[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


class GeneratorError(Exception):
    """Ends an action; its only argument is the problems that made it impossible to go on."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "; ".join(f"{problem.place} {problem.code} {problem.found}" for problem in self.problems)


class WriteError(GeneratorError):
    """A file that cannot be written."""


class SourceError(GeneratorError):
    """A YAML file that cannot be read."""


class ProfileError(GeneratorError):
    """A profile that is wrong."""


class LexiconError(GeneratorError):
    """No word for this level and date."""


class CascadeError(GeneratorError):
    """A unit and the unit above that do not fit."""


class PackError(GeneratorError):
    """A pack that is damaged."""


class RenderError(GeneratorError):
    """A Word template that does not fit the plan, or a file that cannot be written."""


class BatchError(GeneratorError):
    """A batch that cannot begin or go on."""


class DocumentError(GeneratorError):
    """A Word document of somebody's that cannot be read."""
