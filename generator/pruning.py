"""What remains of a profile without its faults, so that what the rest would meet is told in the same run.

Nothing is drafted from it, and nothing is told that hangs on what was taken out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.errors import Problem, Severity
from generator.yamlio import Path

_PLANS = "ke_hoach"
_WHO = frozenset({"cap", "loai_don_vi"})
# A name that is badly written is still the unit's name.
_OF_SPELLING = frozenset({"HS110", "HS139", "HS140"})
_NAME = ("ten",)
_OF_THE_NAME = frozenset({"HS128"})
_OF_THE_CHAIN = frozenset({"PR101", "PR103", "PR104", "PR105", "PR110", "PR113"})


def faulty_paths(problems: Iterable[Problem]) -> tuple[Path, ...]:
    """Where the values stand that are wrong, or that a misspelt key was meant to give."""
    return tuple(_path_of(problem) for problem in problems if problem.severity is Severity.ERROR)


def _path_of(problem: Problem) -> Path:
    meant = dict(problem.values).get("gan_nhat", "")
    return (*problem.path, meant) if problem.code == "HS101" and meant else problem.path


def pruned(data: dict[str, Any], problems: Iterable[Problem], *, has_many_plans: bool) -> dict[str, Any] | None:
    """The checked data without the values that are wrong; None when who the unit is, or a whole plan, is among them."""
    kept = _copied(data)
    for problem in problems:
        path = _path_of(problem)
        if path == _NAME and problem.code in _OF_SPELLING:
            continue
        if path[:1] == (_PLANS,) and not has_many_plans:
            path = (_PLANS, 0, *path[1:])
        head = 2 if path[:1] == (_PLANS,) else 0
        inner = next((n for n, step in enumerate(path) if n >= head and isinstance(step, int)), len(path))
        if head and len(path) == head:
            return None
        _take_out(kept, path[:inner])
    return kept if kept.keys() >= _WHO and "ten" in kept else None


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copied(inner) for key, inner in value.items()}
    return [_copied(inner) for inner in value] if isinstance(value, list) else value


def _take_out(data: Any, path: Path) -> None:
    """Removes what stands at the path, if anything does."""
    for step in path[:-1]:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return
    if path and isinstance(data, dict):
        data.pop(path[-1], None)


def certain(found: Iterable[Problem], told: Iterable[Problem], *, knows_above: bool) -> list[Problem]:
    """Of what was found in the rest, what holds however the faults that were told are mended."""
    listed = list(told)
    faults, places = faulty_paths(listed), {problem.place for problem in listed}
    return [
        problem
        for problem in found
        if problem.place not in places
        and not any(_touch(problem.path, path) for path in faults)
        and (knows_above or problem.code not in _OF_THE_CHAIN)
        and not (problem.code in _OF_THE_NAME and _NAME in faults)
    ]


def _touch(one: Path, other: Path) -> bool:
    """Whether one path lies in the other; a file as a whole touches nothing."""
    shared = min(len(one), len(other))
    return shared > 0 and one[:shared] == other[:shared]
