"""Where the units of a batch come from, as items that travel to the processes that draft them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from generator import profile as profiles
from generator import resources, schema
from generator.batch.lists import ListTable, Refused, list_row, refused_rows
from generator.batch.names import Wanted, stems
from generator.batch.table import ReadRow, SharedTable, Table, TableReader, TableRow
from generator.dates import parse_date
from generator.errors import Place, Problem, has_errors
from generator.model import Profile, Unit
from generator.sheet.chain import link_rows
from generator.sheet.read import read_list
from generator.text import slug
from generator.yamlio import Path as YamlPath

BELOW = "mau_cap_duoi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One unit to draft a plan for."""

    number: int
    key: str  # how the journal knows it
    label: str  # how a person knows it
    stem: str
    folder: str | None  # None: known when its profile has been read
    load: Any  # what its reader needs: a path, a row


class Reader(Protocol):
    """Turns items into profiles; lives in the process that drafts."""

    def read(self, item: Item) -> ReadRow: ...


class Source(Protocol):
    """Units to draft plans for; travels to other processes, so it holds values only."""

    def items(self, pack: str) -> list[Item]: ...

    def reader(self, pack: str) -> Reader: ...


def folder_of(profile: Profile) -> str:
    """One folder for each province, and in it one for each district: `quang-ngai`, `hai-duong/thanh-pho-hai-duong`."""
    above = [link.unit for link in profile.chain()[:-1]] or [profile.unit]
    return "/".join(slug(unit.name if index == 0 else unit.full_name) for index, unit in enumerate(above))


# ---------------------------------------------------------------- a folder of profiles


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderSource:
    """Every profile in a folder and the folders in it."""

    root: Path

    def items(self, pack: str) -> list[Item]:
        paths = sorted(path for path in self.root.rglob("*.y*ml") if path.suffix in {".yaml", ".yml"})
        shown = [path.relative_to(self.root) for path in paths]
        wanted = [Wanted(folder="", name=f"ke-hoach-{path.stem}", code=path.parent.as_posix()) for path in shown]
        return [
            Item(number=number, key=name.as_posix(), label=name.as_posix(), stem=stem, folder=None, load=path)
            for number, (path, name, stem) in enumerate(zip(paths, shown, stems(wanted), strict=True))
        ]

    def reader(self, pack: str) -> Reader:
        return _FileReader()


class _FileReader:
    def __init__(self) -> None:
        self._loader = resources.ProfileLoader(resources.load_lexicon())

    def read(self, item: Item) -> ReadRow:
        profile, problems = self._loader.load(item.load)
        return ReadRow(None if has_errors(problems) else profile, tuple(problems))


# ---------------------------------------------------------------- rows


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSource:
    """Units that stand as rows in a list or in the register."""

    table: Table
    rows: tuple[TableRow, ...]
    parents: tuple[Profile, ...]
    refused: tuple[Refused, ...] = ()  # rows that cannot be read as units

    def items(self, pack: str) -> list[Item]:
        folders = [folder_of(_below(parent)) for parent in self.parents]
        wanted = [self._wanted(row, folders, pack) for row in self.rows]
        drafted = [
            Item(
                number=number,
                key=self._key(row, each.folder),
                label=f"{self._cell(row, 'loai_don_vi')} {self._cell(row, 'ten')}",
                stem=stem,
                folder=each.folder,
                load=row,
            )
            for number, (row, each, stem) in enumerate(zip(self.rows, wanted, stems(wanted), strict=True))
        ]
        wrong = [
            Item(number=number, key=each.key, label=each.label, stem="", folder="", load=ReadRow(None, each.problems))
            for number, each in enumerate(self.refused, start=len(drafted))
        ]
        return [*drafted, *wrong]

    def reader(self, pack: str) -> Reader:
        return _RowReader(TableReader(self.table, self.parents, pack, resources.load_lexicon()))

    def _wanted(self, row: TableRow, folders: list[str], pack: str) -> Wanted:
        kind, name = self._cell(row, "loai_don_vi"), self._cell(row, "ten")
        folder = folders[row.parent] if row.parent >= 0 else slug(name)
        return Wanted(folder=folder, name=f"ke-hoach-{pack}-{kind}-{name}", code=self._cell(row, "ma_don_vi"))

    def _cell(self, row: TableRow, key: str) -> str:
        path = (key,)
        return row.cells[self.table.paths.index(path)] if path in self.table.paths else ""

    def _key(self, row: TableRow, folder: str) -> str:
        """The unit's own name in the journal, so that a row may move in the list."""
        unit = [self._cell(row, key) for key in ("ma_don_vi", "loai_don_vi", "ten")]
        return "|".join([*unit, folder])


class _RowReader:
    def __init__(self, reader: TableReader) -> None:
        self._reader = reader

    def read(self, item: Item) -> ReadRow:
        return item.load if isinstance(item.load, ReadRow) else self._reader.read(item.load)


def _below(parent: Profile) -> Profile:
    """A stand-in for any unit below, to name its folder."""
    unit = parent.unit
    return Profile(file="", unit=Unit(level=unit.level, kind=unit.kind, name=""), parent=parent)


def list_source(path: Path, pack: str) -> tuple[TableSource | None, list[Problem]]:
    """The units of a list; of those whose rows cannot be used, what is wrong."""
    lexicon = resources.load_lexicon()
    unit_list = read_list(path, resources.load_pack(resources.pack_folder(pack)), lexicon)
    links = link_rows(unit_list, lexicon, resources.load_register(), resources.ProfileLoader(lexicon).load)
    parents = list({id(parent): parent for parent in links.parents.values() if parent is not None}.values())
    places = {id(parent): index for index, parent in enumerate(parents)}
    sound = [row for row in unit_list.rows if row.key in links.parents and row.key not in unit_list.bad_rows]
    rows = tuple(list_row(row, places.get(id(links.parents[row.key]), -1)) for row in sound)
    refused, others = refused_rows(unit_list, [*unit_list.problems, *links.problems], {row.key for row in sound})
    if not rows and not refused:
        return None, others
    table = ListTable.of(unit_list)
    return TableSource(table=table, rows=rows, parents=tuple(parents), refused=refused), others


# ---------------------------------------------------------------- the communes below a unit


def communes_source(path: Path, pack: str) -> tuple[TableSource | None, list[Problem]]:
    """Every unit that the register has directly below the profile's unit at the date its plans are issued."""
    lexicon = resources.load_lexicon()
    parent, problems = resources.ProfileLoader(lexicon).load(path)
    if parent is None:
        return None, list(problems)
    shared, places = _defaults_below(path, pack)
    day = _issue_date(shared)
    if day is None or not parent.unit.code:
        return None, [*problems, *_lacking(parent, day is None)]
    units = resources.load_register().units_below(parent.unit.code, day)
    if not units:
        place = parent.place("ma_don_vi")
        return None, [*problems, _problem("LO103", place, "ma_don_vi", found=parent.unit.full_name)]
    table = SharedTable(file=str(path), paths=_IDENTITY, shared=shared, shared_places=places)
    rows = tuple(TableRow((unit.level.value, unit.kind, unit.name, unit.code), parent=0) for unit in units)
    return TableSource(table=table, rows=rows, parents=(parent,)), list(problems)


_IDENTITY = (("cap",), ("loai_don_vi",), ("ten",), ("ma_don_vi",))


def _defaults_below(path: Path, pack: str) -> tuple[dict[str, Any], dict[YamlPath, Place]]:
    """What the profile says for the units below it, as if each had written it itself, with its plan of the pack."""
    source, _ = resources.read_source(path)
    checked, _ = schema.check(source, schema.PROFILE, lists=(profiles.PLANS,))
    shared: dict[str, Any] = dict(checked.data.get(BELOW, {}))
    plans = shared.get(profiles.PLANS, [])
    mine = [index for index, plan in enumerate(plans) if plan.get("goi_mau", pack) == pack]
    places = {found[1:]: place for found, place in checked.places.items() if found[:1] == (BELOW,)}
    shared[profiles.PLANS] = {"goi_mau": pack, **plans[mine[0]]} if mine else {"goi_mau": pack}
    for found, place in list(places.items()):
        if mine and found[:2] == (profiles.PLANS, mine[0]):
            places[(profiles.PLANS, *found[2:])] = place
    return shared, places


def _issue_date(shared: Mapping[str, Any]) -> date | None:
    found = parse_date(shared[profiles.PLANS].get("ngay_ban_hanh", ""))
    return found.last if found else None


def _lacking(parent: Profile, has_no_date: bool) -> Iterator[Problem]:
    """What the profile must say before the units below it can be drafted."""
    if has_no_date:
        yield _problem("LO101", parent.place(BELOW), BELOW)
    if not parent.unit.code:
        yield _problem("LO102", parent.place("ten"), "ma_don_vi", found=parent.unit.full_name)


def _problem(code: str, place: Place, key: str, *, found: str = "") -> Problem:
    return Problem(code=code, place=place, path=(key,), found=found)
