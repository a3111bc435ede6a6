"""A template made ready for documents: what docxtpl makes of it, in most cases without loading it.

What is read off a template is kept for the next start; whatever is out of the ordinary takes docxtpl's own way.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from generator import store
from generator.errors import Problem, RenderError
from generator.render.distilled import Distilled
from generator.render.package import Parts
from generator.render.tags import Unprintable

_LIBRARIES = ("docxtpl", "docx", "jinja2", "lxml")


@dataclass(frozen=True, slots=True)
class Program:
    """Prints documents with one template."""

    template: bytes
    name: str
    distilled: Distilled | None

    @property
    def asks_values(self) -> bool:
        """Whether what is printed may hang on what a value of the unit is; yes where that is unknown."""
        return self.distilled is None or self.distilled.asks_values

    def parts(self, context: dict[str, Any]) -> Parts:
        """The parts of a document, the same as those docxtpl makes; raises when template and plan do not fit."""
        try:
            if self.distilled is not None:
                return self.distilled.parts(context)
        except Unprintable:
            pass  # docxtpl prints it, or says what is wrong
        from generator.render import engine

        return engine.render_parts(self.template, self.name, context)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is kept of a template: what is wrong with it, or what was read off it."""

    problems: tuple[Problem, ...]
    distilled: Distilled | None = None


def open_program(template: bytes, name: str, *, has_annexes: bool) -> Program:
    """The program of a template; raises when it cannot be used. It is read but once."""
    made_of = b"\0".join([name.encode(), b"annexes" if has_annexes else b"", _libraries(), template])
    reading = store.kept(_Reading, "mau", made_of, lambda: _read(template, name, has_annexes=has_annexes))
    if reading.problems:
        raise RenderError(reading.problems)
    return Program(template, name, reading.distilled)


def _read(template: bytes, name: str, *, has_annexes: bool) -> _Reading:
    from generator.render import engine

    problems = engine.check(template, name, has_annexes=has_annexes)
    if problems:
        return _Reading(tuple(problems))
    return _Reading((), engine.distilled(template, name, has_annexes=has_annexes))


def _libraries() -> bytes:
    """What tells these libraries from an earlier or later release, without loading them: where and since when they lie,
    and the names of what is installed beside them, which have the releases in them.
    """
    origins = [Path(spec.origin) for spec in map(find_spec, _LIBRARIES) if spec and spec.origin]
    modules = [f"{path} {path.stat().st_mtime_ns}" for path in origins]
    releases = [path.name for folder in {path.parent.parent for path in origins} for path in folder.glob("*.dist-info")]
    return "\n".join([*modules, *sorted(releases)]).encode()
