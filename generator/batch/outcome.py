"""What became of one unit of a batch, as a line of the journal and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum
from typing import Any, NamedTuple

from generator.errors import Place, Problem, Severity
from generator.messages import MESSAGES


class Status(Enum):
    """The value is the word in the journal."""

    DONE = "xong"
    FAILED = "loi"
    SKIPPED = "bo_qua"  # a profile without a plan of this pack
    LEFT = "con_lai"  # a document of an earlier run that is no unit's of this one, and still stands


_NO_VALUES: Mapping[str, str] = {}
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Outcome(NamedTuple):
    """What became of a unit; made twice for each of thousands, so it must be quick to make."""

    number: int
    key: str
    label: str
    status: Status
    pack: str = ""
    made_from: str = ""  # the digest of everything the document was made from
    file: str = ""  # below the folder of the batch
    sha256: str = ""
    values: Mapping[str, str] = _NO_VALUES
    gaps: tuple[str, ...] = ()
    left_open: tuple[str, ...] = ()
    declined: tuple[str, ...] = ()
    recipients: int = 0
    problems: tuple[Problem, ...] = ()


def to_line(outcome: Outcome) -> str:
    """The outcome on one line; a name of a file that is no UTF-8 is kept as JSON writes such letters."""
    row = {
        "so": outcome.number,
        "khoa": outcome.key,
        "don_vi": outcome.label,
        "ket_qua": outcome.status.value,
        "goi": outcome.pack,
        "tu": outcome.made_from,
        "tep": outcome.file,
        "sha256": outcome.sha256,
        "gia_tri": dict(outcome.values),
        "cho_trong": outcome.gaps,
        "de_mo": outcome.left_open,
        "khong_giao": outcome.declined,
        "noi_nhan": outcome.recipients,
        "van_de": [_problem_row(problem) for problem in outcome.problems],
    }
    return _json(row).encode("utf-8", "backslashreplace").decode()


def from_line(line: str) -> Outcome | None:
    """The outcome of a line; None for a line that was cut off or is none of ours, whoever wrote it."""
    try:
        row = json.loads(line)
        return Outcome(
            number=_whole(row["so"]),
            key=_text(row["khoa"]),
            label=_text(row["don_vi"]),
            status=Status(row["ket_qua"]),
            pack=_text(row["goi"]),
            made_from=_text(row["tu"]),
            file=_inside(row["tep"]),
            sha256=_text(row["sha256"]),
            values=dict(zip(_texts([*_are(dict, row["gia_tri"])]), _texts([*row["gia_tri"].values()]), strict=True)),
            gaps=_texts(row["cho_trong"]),
            left_open=_texts(row["de_mo"]),
            declined=_texts(row["khong_giao"]),
            recipients=_whole(row["noi_nhan"]),
            problems=tuple(_problem(found) for found in _are(list, row["van_de"])),
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _are(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError(f"{type(value).__name__}, not {kind.__name__}")
    return value


def _text(value: Any) -> str:
    return str(_are(str, value))


def _texts(value: Any) -> tuple[str, ...]:
    if {*map(type, _are(list, value))} - {str}:
        raise TypeError("not all of them texts")
    return tuple(value)


def _whole(value: Any) -> int:
    return int(_are(int, value))


def _inside(value: Any) -> str:
    """The name of a document below the folder of the batch; no way out of it."""
    file = _text(value)
    if file.startswith("/") or "\\" in file or ":" in file or ".." in file.split("/") or "\0" in file:
        raise ValueError(f"a file elsewhere: {file}")
    return file


def _problem_row(problem: Problem) -> list[Any]:
    place = problem.place
    return [
        problem.code,
        [getattr(place, name) for name in place.__slots__],
        problem.path,
        problem.found,
        problem.values,
        problem.severity.value,
    ]


def _problem(row: list[Any]) -> Problem:
    code, place, path, found, values, severity = row
    file, line, column, cell = place
    if code not in MESSAGES:
        raise ValueError(f"no such problem: {code}")
    return Problem(
        code=code,
        place=Place(file=_text(file), line=_whole(line), column=_whole(column), cell=_text(cell)),
        path=tuple(_whole(step) if isinstance(step, int) else _text(step) for step in _are(list, path)),
        found=_text(found),
        values=tuple((_text(name), _text(value)) for name, value in _are(list, values)),
        severity=Severity(severity),
    )
