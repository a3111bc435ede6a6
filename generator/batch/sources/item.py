"""Units to draft plans for, as items that travel to the processes that draft them."""

from __future__ import annotations

from typing import Any, NamedTuple, Protocol

from generator.batch.sources.table import ReadRow
from generator.model import Profile
from generator.text import slug


class Item(NamedTuple):
    """One unit to draft a plan for."""

    number: int
    key: str  # how the journal knows it
    label: str  # how a person knows it
    stem: str
    folder: str | None  # None: known when its profile has been read
    load: Any  # what its reader needs: a path, a row
    pack: str = ""  # which of its plans, where it has several and the batch is of no one pack


class Reader(Protocol):
    """Turns items into profiles; lives in the process that drafts."""

    def read(self, item: Item) -> ReadRow: ...


class Items(Protocol):
    """Units that wait for their plans; whoever takes one takes it away, so that what is done costs no memory."""

    def __len__(self) -> int: ...

    def popleft(self) -> Item: ...

    def copy(self) -> Items: ...


class Source(Protocol):
    """Units to draft plans for; travels to other processes, so it holds values only."""

    def items(self, pack: str) -> Items: ...

    def without_items(self) -> Source:
        """All that a reader needs, which goes with every chunk."""
        ...

    def reader(self, pack: str) -> Reader: ...


def folder_of(profile: Profile) -> str:
    """One folder for each province, and in it one for each district: `quang-ngai`, `hai-duong/thanh-pho-hai-duong`."""
    above = [link.unit for link in profile.chain()[:-1]] or [profile.unit]
    return "/".join(slug(unit.name if index == 0 else unit.full_name) for index, unit in enumerate(above))
