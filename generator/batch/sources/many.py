"""Several units with all that stand below them, in one run: a country from its provinces."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator import resources
from generator.actions.below import BELOW
from generator.batch.sources.communes import communes_source
from generator.batch.sources.folder import profile_paths
from generator.batch.sources.item import Item, Reader
from generator.batch.sources.rows import TableSource
from generator.batch.sources.table import ReadRow
from generator.errors import Problem, has_errors
from generator.model import Profile


@dataclass(frozen=True, slots=True)
class _Below:
    """What a profile gives: the units below it, or what is wrong; neither, when it asks for none."""

    name: str
    source: TableSource | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ManySource:
    """The units below each profile of a folder."""

    parts: tuple[_Below, ...]

    def items(self, pack: str) -> deque[Item]:
        numbers = itertools.count()
        return deque(item for index, part in enumerate(self.parts) for item in _items(part, index, pack, numbers))

    def without_items(self) -> ManySource:
        light = (replace(part, source=part.source and part.source.without_items()) for part in self.parts)
        return ManySource(tuple(light))

    def reader(self, pack: str) -> Reader:
        return _ManyReader({n: part.source.reader(pack) for n, part in enumerate(self.parts) if part.source})


def _items(part: _Below, index: int, pack: str, numbers: Iterator[int]) -> Iterator[Item]:
    if part.source is None:
        yield Item(number=next(numbers), key=part.name, label=part.name, stem="", folder="", load=_nothing(part))
        return
    items = part.source.items(pack)
    while items:
        item = items.popleft()
        yield item._replace(number=next(numbers), load=(index, item))


def _nothing(part: _Below) -> ReadRow:
    """What is read of a profile that gives no units: its problems, or that it asks for none."""
    return ReadRow(None, part.problems, is_unasked=not part.problems)


class _ManyReader:
    def __init__(self, readers: Mapping[int, Reader]) -> None:
        self._readers = readers

    def read(self, item: Item) -> ReadRow:
        if isinstance(item.load, ReadRow):
            return item.load
        index, inner = item.load
        return self._readers[index].read(inner)


def folder_communes_source(root: Path, pack: str) -> tuple[ManySource, list[Problem]]:
    """The units below every profile of the folder that has a word for them; a wrong profile stops only itself."""
    parts: list[_Below] = []
    notes: list[Problem] = []
    known: dict[tuple[str, str], str] = {}
    for path in profile_paths(root):
        name = path.relative_to(root).as_posix()
        part, found = _below(path, name, pack)
        if part.source:
            parent = part.source.parents[0]
            first = known.setdefault((parent.unit.level.value, parent.unit.code), name)
            if first != name:
                part, found = _Below(name, None, (_twice(parent, first),)), []
        parts.append(part)
        notes += found
    is_asked = any(part.source or part.problems for part in parts)
    return ManySource(tuple(parts) if is_asked else ()), notes


def _below(path: Path, name: str, pack: str) -> tuple[_Below, list[Problem]]:
    """The part of one profile, and what is to be told of it besides."""
    written, faults = resources.read_source(path)
    # A profile that cannot be read is told of as any other.
    if not (BELOW in written.data if isinstance(written.data, dict) else faults):
        return _Below(name), []
    source, problems = communes_source(path, pack, written)
    if source is None or has_errors(problems):
        return _Below(name, None, tuple(problems)), []
    return _Below(name, source), problems


def _twice(parent: Profile, first: str) -> Problem:
    place, path = parent.place("ma_don_vi"), ("ma_don_vi",)
    return Problem(code="LO111", place=place, path=path, found=parent.unit.full_name, values=(("tep", first),))
