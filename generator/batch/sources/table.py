"""Units written as rows: each row is a profile, and rows that differ only in values share the work of being checked.

The first row of a sort goes the whole way of a profile (schema, names, conversion). A later row that differs from it
only in values is that profile with other values, once each value has been found sound by the same rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, Protocol

from generator import resources, schema
from generator.batch import alike
from generator.errors import Place, Problem, has_errors
from generator.later import Later
from generator.lexicon import Lexicon
from generator.model import Profile
from generator.packed import Packed
from generator.profile import PLANS, build_profile, has_capital_kind, name_alone, value_of
from generator.render import holes
from generator.yamlio import Path, Source

_CODE = ("ma_don_vi",)
# What of a cell is looked at where it is no value: a code is as long as its level asks; which unit stands above,
# whatever the row calls it, is found already.
_LOOKED_AT: dict[tuple[str, ...], Callable[[str], object]] = {_CODE: len, ("cap_tren_truc_tiep",): bool}
# Where in a profile the values stand that may differ between alike units.
_HOLES: dict[tuple[str, ...], str] = {
    ("ten",): "ten",
    ("dai_hoi", "lan_thu"): "lan_thu",
    ("dai_hoi", "nhiem_ky"): "nhiem_ky",
    ("lien_he", "dau_moi"): "dau_moi",
    ("lien_he", "dien_thoai"): "dien_thoai",
    ("nguoi_ky", "ho_ten"): "nguoi_ky",
    (PLANS, "so"): "so",
    (PLANS, "dia_danh"): "dia_danh",
}
_FIGURES = (PLANS, "so_lieu")
_REMEMBERED = 500  # cells of a column; most columns have few different ones


class TableRow(NamedTuple):
    """One unit: its cells in the order of the table's paths, "" where nothing is given."""

    cells: tuple[str, ...]
    parent: int = -1  # which of the profiles above; none: -1
    number: int = 0
    sheet: str = ""
    level: str = ""  # where no cell says it


def packed_rows(rows: Iterable[TableRow] = ()) -> Packed[TableRow]:
    """Rows as they are held until it is their turn: nothing of each but what its cells say, and where it stands."""
    return Packed(TableRow._make, map(tuple, rows))


class Table(Protocol):
    """What a row of the table says: the key of a profile for each cell, and the way from a row to a profile."""

    @property
    def paths(self) -> tuple[tuple[str, ...], ...]: ...

    def build(
        self, row: TableRow, parent: Profile | None, lexicon: Lexicon
    ) -> tuple[Profile | None, list[Problem]]: ...

    def places(self, row: TableRow) -> Mapping[Path, Place]: ...

    def digest(self, row: TableRow, parent: Profile | None) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedTable:
    """Rows that stand in no file of their own; the rest of what each unit says is the same for all."""

    file: str
    paths: tuple[tuple[str, ...], ...]
    shared: Mapping[str, Any]
    shared_places: Mapping[Path, Place]

    def build(self, row: TableRow, parent: Profile | None, lexicon: Lexicon) -> tuple[Profile | None, list[Problem]]:
        data: dict[str, Any] = {**self.shared}
        for path, cell in zip(self.paths, row.cells, strict=True):
            if cell:
                data[path[-1]] = cell
        source = Source(file=self.file, data=data, places=dict(self.shared_places), key_places={})
        return build_profile(source, parent, lexicon, self.digest(row, parent))

    def places(self, row: TableRow) -> Mapping[Path, Place]:
        return self.shared_places

    def digest(self, row: TableRow, parent: Profile | None) -> str:
        above = parent.digest if parent else ""
        return resources.digest_of("\x1f".join(row.cells).encode(), above.encode(), repr(self.shared).encode())


class ReadRow(NamedTuple):
    """What was read of a unit: its own profile, or that it is like a unit read before; neither when it is wrong."""

    own: Profile | None
    problems: tuple[Problem, ...] = ()
    like: alike.Likeness | None = None
    is_unasked: bool = False  # what was read wants no plan: nothing is wrong with it

    @property
    def said(self) -> Profile | None:
        """A profile that says what the unit says, its values apart."""
        return self.like.like if self.like else self.own

    @property
    def profile(self) -> Profile | None:
        return self.like.make() if self.like else self.own


@dataclass(frozen=True, slots=True)
class _First:
    """The first row of a sort: its profile, the key of its group, and its values in their order."""

    profile: Profile
    key: alike.Key
    values: Mapping[str, str]
    figures: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, profile: Profile, pack: str) -> _First:
        whole = alike.itself(profile, pack)
        return cls(profile, whole.key, whole.values, whole.figures)


class _Cell(NamedTuple):
    """A cell: what rows must have in common with it to share the work, and its value."""

    sort: object
    said: str | None = ""  # as a profile holds it; None where it is in doubt, "" where it is no value


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the table; what was found of a cell is remembered."""

    path: tuple[str, ...]
    name: str  # of the value; "" for what is none
    _known: dict[str, _Cell] = field(default_factory=dict)

    def look_at(self, cell: str) -> _Cell:
        found = self._known.get(cell)
        if found is None:
            found = self._looked_at(cell)
            if len(self._known) < _REMEMBERED:
                self._known[cell] = found
        return found

    def _looked_at(self, cell: str) -> _Cell:
        is_value = bool(cell) and (self.name or self.path == _CODE)
        said = (value_of(self.path, cell) if schema.is_sound_value(self.path, cell) else None) if is_value else ""
        if self.name and cell:
            return _Cell(alike.sort_of(self.name, cell), said)
        return _Cell(_LOOKED_AT.get(self.path, str)(cell), said)


class TableReader:
    """Turns rows into profiles."""

    def __init__(self, table: Table, parents: tuple[Profile, ...], pack: str, lexicon: Lexicon) -> None:
        self.table, self.parents, self.pack, self.lexicon = table, parents, pack, lexicon
        self._names = [_hole_of(path) for path in table.paths]
        self._code = table.paths.index(_CODE) if _CODE in table.paths else -1
        self._columns = [_Column(path, name) for path, name in zip(table.paths, self._names, strict=True)]
        self._firsts: dict[tuple[object, ...], dict[int, _First]] = {}

    def read(self, row: TableRow) -> ReadRow:
        """The row's profile with everything wrong in it."""
        cells = [column.look_at(cell) for column, cell in zip(self._columns, row.cells, strict=True)]
        # What stands above the row is not looked at.
        sort = (row.parent >= 0, row.level, *[cell.sort for cell in cells])
        firsts = self._firsts.get(sort)
        if firsts is not None:
            like = self._like(self._first_under(firsts, row.parent), row, cells)
            if like is not None:
                return ReadRow(None, (), like)
        read = self._built(row)
        if firsts is None and read.own is not None and not read.problems:
            self._firsts[sort] = {row.parent: _First.of(read.own, self.pack)}
        return read

    def _first_under(self, firsts: dict[int, _First], parent: int) -> _First:
        """The first row of the sort, as it would be under that parent."""
        if parent not in firsts:
            profile = next(iter(firsts.values())).profile
            firsts[parent] = _First.of(replace(profile, parent=self.parents[parent]), self.pack)
        return firsts[parent]

    # ------------------------------------------------------------ like the first of its sort

    def _like(self, first: _First, row: TableRow, cells: Sequence[_Cell]) -> alike.Likeness | None:
        """The first of the sort with this row's values; None when one of them is in doubt."""
        if any(cell.said is None for cell in cells):
            return None
        base = first.profile
        given = {name: cell.said for name, cell in zip(self._names, cells, strict=True) if name and cell.said}
        kind, name = base.unit.kind, given["ten"]
        if (
            name_alone(kind, name, self.lexicon) != name
            or has_capital_kind(kind, name, self.lexicon) != base.unit.has_capital_kind
            or self.lexicon.organized_as.get((kind, name), "") != base.unit.organized_as
        ):
            return None
        code, digest = row.cells[self._code] if self._code >= 0 else "", self.table.digest(row, base.parent)

        def make() -> Profile:
            values = {**self._own_values(base), **given}
            places = Later(lambda: self.table.places(row))
            return holes.with_own_values(base, self.pack, values, code=code, digest=digest, places=places)

        return alike.Likeness(
            like=base,
            key=first.key,
            unit=replace(base.unit, name=name, code=code or base.unit.code),
            values={**first.values, **holes.printed(given)},
            figures={
                name: (given[hole],) if (hole := f"{holes.FIGURE}{name}") in given else texts
                for name, texts in first.figures.items()
            },
            digest=digest,
            make=make,
        )

    def _own_values(self, base: Profile) -> dict[str, str]:
        """The values that come from what all units share: they stay as they are."""
        facts = base.plan_for(self.pack)
        own = {
            "lan_thu": base.congress.ordinal,
            "nhiem_ky": base.congress.term,
            "dau_moi": base.contact.body,
            "dien_thoai": base.contact.phone,
            "nguoi_ky": base.signer.name,
            "so": facts.number if facts else "",
            "dia_danh": facts.place_name if facts else "",
        }
        return {name: value for name, value in own.items() if value and name not in self._names}

    # ------------------------------------------------------------ the whole way

    def _built(self, row: TableRow) -> ReadRow:
        parent = self.parents[row.parent] if row.parent >= 0 else None
        profile, problems = self.table.build(row, parent, self.lexicon)
        return ReadRow(None if has_errors(problems) else profile, tuple(problems))


def _hole_of(path: tuple[str, ...]) -> str:
    if path[:-1] == _FIGURES:
        return f"{holes.FIGURE}{path[-1]}"
    return _HOLES.get(path, "")
