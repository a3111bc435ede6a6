"""What became of one unit of a batch, as a line of the journal and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from generator.errors import Place, Problem, Severity


class Status(Enum):
    """The value is the word in the journal."""

    DONE = "xong"
    FAILED = "loi"
    SKIPPED = "bo_qua"  # a profile without a plan of this pack


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    number: int
    key: str
    label: str
    status: Status
    pack: str = ""
    made_from: str = ""  # the digest of everything the document was made from
    file: str = ""  # below the folder of the batch
    sha256: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    gaps: tuple[str, ...] = ()
    left_open: tuple[str, ...] = ()
    declined: tuple[str, ...] = ()
    recipients: int = 0
    problems: tuple[Problem, ...] = ()


def to_line(outcome: Outcome) -> str:
    """The outcome on one line."""
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
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def from_line(line: str) -> Outcome | None:
    """The outcome of a line; None for a line that was cut off or is none of ours."""
    try:
        row = json.loads(line)
        return Outcome(
            number=row["so"],
            key=row["khoa"],
            label=row["don_vi"],
            status=Status(row["ket_qua"]),
            pack=row["goi"],
            made_from=row["tu"],
            file=row["tep"],
            sha256=row["sha256"],
            values=row["gia_tri"],
            gaps=tuple(row["cho_trong"]),
            left_open=tuple(row["de_mo"]),
            declined=tuple(row["khong_giao"]),
            recipients=row["noi_nhan"],
            problems=tuple(_problem(found) for found in row["van_de"]),
        )
    except (ValueError, KeyError, TypeError):
        return None


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
    return Problem(
        code=code,
        place=Place(**dict(zip(Place.__slots__, place, strict=True))),
        path=tuple(path),
        found=found,
        values=tuple((name, value) for name, value in values),
        severity=Severity(severity),
    )
