"""Which unit stands above each row of a list: found by code, name or file, built once, and told where it cannot be."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.dates import PartialDate, parse_date
from generator.errors import Problem, has_errors, in_order
from generator.lexicon import Lexicon
from generator.model import Level, Profile
from generator.profile import build_profile
from generator.register import Register, RegisteredUnit
from generator.resources import file_near
from generator.schema import LEVELS
from generator.sheet.columns import ABOVE, CODE, FIGURES, ISSUE_DATE, KIND, LEVEL, NAME
from generator.sheet.listing import Row, RowKey, UnitList
from generator.sheet.source import cell_places, row_source
from generator.text import fold, nearest, spelling_key
from generator.yamlio import Source

MAX_STEPS = 4
_OF_NO_CELL = frozenset({"DS203", "DS207"})  # told at a cell whose own value was read all the same
_FILES = (".yaml", ".yml")
_SHOWN = 8
LoadProfile = Callable[[Path], tuple[Profile | None, tuple[Problem, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """What stands above each row of the list, by the number of the row."""

    parents: Mapping[int, Profile | None]  # None: nothing stands above it; a row that is not here has a problem
    problems: tuple[Problem, ...] = ()


def link_rows(unit_list: UnitList, lexicon: Lexicon, register: Register, load_profile: LoadProfile) -> Links:
    """The profile above each row of the list; a row whose unit above cannot be told or built is left out.

    `load_profile` reads a profile that a row names by its file.
    """
    linker = _Linker(unit_list, lexicon, register, load_profile)
    parents = {row.number: found.profile for row in unit_list.rows if (found := linker.above(row)).is_sound}
    for row in unit_list.upper_rows:
        linker.built(row, ())
    return Links(parents=parents, problems=in_order(linker.problems))


def build_row(
    unit_list: UnitList, row: Row, parent: Profile | None, lexicon: Lexicon
) -> tuple[Profile | None, list[Problem]]:
    """The profile of a row and everything wrong with it; a cell that was refused when read is not told of again."""
    source = row_source(unit_list, row)
    profile, problems = build_profile(source, parent, lexicon, row_digest(unit_list, row, parent))
    places = cell_places(unit_list, row)
    told = {problem.place for problem in unit_list.problems if problem.code not in _OF_NO_CELL}
    headings = {column.path: column.heading for column in unit_list.columns_of(row) if column.path[:-1] == FIGURES}
    kept = []
    for problem in problems:
        place = places.get(problem.path, problem.place)
        # A cell or column that must not be empty is told of when the list is read.
        if place not in told and problem.code != "HS102":
            kept.append(_called(replace(problem, place=place), headings))
    if profile is None:
        return None, kept
    return replace(profile, places={**places, **profile.places}), kept


def _called(problem: Problem, headings: Mapping[tuple[str, ...], str]) -> Problem:
    """The problem of a figure under the heading of its column, where it does not say what the figure is called."""
    heading = next((found for path, found in headings.items() if problem.path[: len(path)] == path), "")
    is_known = not heading or any(name == "nhan" for name, _ in problem.values)
    return problem if is_known else replace(problem, values=(*problem.values, ("nhan", heading)))


def row_digest(unit_list: UnitList, row: Row, parent: Profile | None) -> str:
    """A fingerprint of what the row says, whatever the order of its columns, and of the units above it."""
    named = zip(unit_list.columns_of(row), row.cells, strict=True)
    said = sorted(f"{'.'.join(column.path)}={cell}" for column, cell in named if cell)
    parts = [row.level, *said, parent.digest if parent else ""]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class _Above:
    """What was found above a row: a profile, nothing at all, or a reason why neither is certain."""

    profile: Profile | None = None
    is_sound: bool = True


_UNSOUND = _Above(None, False)


@dataclass(slots=True)
class _Linker:
    unit_list: UnitList
    lexicon: Lexicon
    register: Register
    load_profile: LoadProfile
    problems: list[Problem] = field(default_factory=list)
    _above: dict[RowKey, _Above] = field(default_factory=dict)
    _built: dict[RowKey, Profile | None] = field(default_factory=dict)
    _found: dict[RowKey, _Above] = field(default_factory=dict)  # by the row above: most rows stand under few
    _registered: dict[str, Profile | None] = field(default_factory=dict)
    _indexes: dict[bool, dict[str, list[Row]]] = field(default_factory=dict)
    _possible: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)  # levels above, by level and date
    _short_forms: dict[str, tuple[str, ...]] = field(default_factory=dict)  # of each kind: TP, P

    def __post_init__(self) -> None:
        kinds = (kind for row in self.lexicon.levels.values() for kind in row.kinds)
        self._short_forms = {fold(kind.name): kind.short_forms for kind in kinds}

    def _index(self, *, of_list: bool) -> dict[str, list[Row]]:
        """The rows of the list, or those of the sheet of the units above, by whatever they are called."""
        if of_list not in self._indexes:
            found: dict[str, list[Row]] = {}
            for row in self.unit_list.rows if of_list else self.unit_list.upper_rows:
                code, kind, name = (self.unit_list.text(row, path) for path in (CODE, KIND, NAME))
                called = (name, *(f"{short} {name}" for short in self._short_forms.get(fold(kind), ())))
                for key in {*_keys(code, f"{kind} {name}"), *(key for each in called for key in _keys("", each))}:
                    found.setdefault(key, []).append(row)
            self._indexes[of_list] = found
        return self._indexes[of_list]

    # ------------------------------------------------------------ building

    def above(self, row: Row, below: tuple[Row, ...] = ()) -> _Above:
        """What stands above a row; each row is asked once."""
        if row.key not in self._above:
            self._above[row.key] = self._find_above(row, (*below, row))
        return self._above[row.key]

    def built(self, row: Row, below: tuple[Row, ...]) -> Profile | None:
        """The profile of a row that stands above others; None when it is wrong, which is told once."""
        if row.key not in self._built:
            found = self.above(row, below)
            self._built[row.key] = None
            if found.is_sound:
                profile, problems = build_row(self.unit_list, row, found.profile, self.lexicon)
                # A row of the list itself is checked, and told of, together with the others.
                self.problems += problems if row.sheet else []
                is_wrong = row.key in self.unit_list.bad_rows or has_errors(problems)
                self._built[row.key] = None if is_wrong else profile
        return self._built[row.key]

    # ------------------------------------------------------------ finding

    def _find_above(self, row: Row, chain: tuple[Row, ...]) -> _Above:
        written = self.unit_list.text(row, ABOVE)
        if not written:
            return self._unwritten(row, chain)
        if written.lower().endswith(_FILES):
            return self._from_file(row, written)
        candidates = self._named(row, written)
        if len(candidates) == 1:
            return self._from_row(row, candidates[0], chain)
        if candidates:
            names = "; ".join(self._describe(candidate) for candidate in candidates[:_SHOWN])
            return self._refuse("DS402", row, written, ("cac_dong", names))
        choices = [self._full_name(known) for known in (self.unit_list.upper_rows or self.unit_list.rows)]
        return self._refuse("DS401", row, written, ("gan_nhat", nearest(written, choices) or ""))

    def _named(self, row: Row, written: str) -> list[Row]:
        """The rows that the words may mean: by code or exact name; else without marks."""
        levels = self._levels_above(row)
        for key in _keys(written, written):
            uppers = [known for known in self._index(of_list=False).get(key, ()) if known.key != row.key]
            # The sheet of the units above goes before the list, where such a unit may stand once more.
            nearer = [known for known in uppers if known.level in levels]
            if nearer or (uppers and self.unit_list.levels.isdisjoint(levels)):
                return nearer or uppers
            listed = [known for known in self._index(of_list=True).get(key, ()) if known.key != row.key]
            chosen = [known for known in listed if known.level in levels] or uppers or listed
            if chosen:
                return chosen
        return []

    def _from_row(self, row: Row, upper: Row, chain: tuple[Row, ...]) -> _Above:
        if upper.key in {step.key for step in chain} or len(chain) >= MAX_STEPS:
            path = " → ".join(self._full_name(step) for step in (*chain, upper))
            return self._refuse("DS404", row, self.unit_list.text(row, ABOVE), ("chuoi", path))
        profile = self.built(upper, chain)
        if profile is None:
            place = self.unit_list.place(upper)
            self.problems.append(
                Problem(
                    code="DS405",
                    place=self.unit_list.place(row),
                    found=self._full_name(upper),
                    values=(("o", place.cell),),
                )
            )
            return _UNSOUND
        return self._found.setdefault(upper.key, _Above(profile))

    def _from_file(self, row: Row, written: str) -> _Above:
        """A profile named by its path, from the folder of the list."""
        place, target = self.unit_list.place(row, ABOVE), Path(self.unit_list.file).parent / written
        values = (("chuoi", f"{Path(self.unit_list.file).name} → {written}"), ("gan_nhat", file_near(target)))
        if not _is_file(target):
            self.problems.append(Problem(code="PR107", place=place, path=ABOVE, found=written, values=values))
            return _UNSOUND
        profile, problems = self.load_profile(target)
        self.problems += problems
        return _Above(profile) if profile is not None else _UNSOUND

    def _unwritten(self, row: Row, chain: tuple[Row, ...]) -> _Above:
        """Nothing written: the only unit above there is, else what the register says of the unit's code."""
        levels = self._levels_above(row)
        if row.level in LEVELS and not levels:
            return _Above()  # a province
        others = [upper for upper in self.unit_list.upper_rows if upper.key not in {step.key for step in chain}]
        alone = others if not row.sheet else []
        nearer = [upper for upper in others if levels and upper.level == levels[0]]
        for candidates in (alone, nearer):
            if len(candidates) == 1:
                return self._from_row(row, candidates[0], chain)
        return self._from_register(row, chain)

    def _from_register(self, row: Row, chain: tuple[Row, ...]) -> _Above:
        unit, day = self._registered_unit(row)
        if day is None:
            return _Above()  # without a date nothing can be said; that is told at its own cell
        upper = unit and self._registered_above(unit, day)
        if not upper:
            return self._refuse("DS403", row, "")
        rows = [known for known in self._coded(upper) if known.key != row.key]
        if rows:
            return self._from_row(row, rows[0], chain)
        return _Above(self._registered_profile(upper, day))

    def _coded(self, unit: RegisteredUnit) -> list[Row]:
        """The rows of a unit of the register, those of the sheet of the units above first."""
        key, level = _number_key(unit.code), unit.level.value
        rows = list(self._index(of_list=False).get(key, ()))
        if level in self.unit_list.levels:
            rows += self._index(of_list=True).get(key, ())
        return [row for row in rows if row.level == level]

    def _registered_profile(self, unit: RegisteredUnit, day: PartialDate) -> Profile | None:
        """What the register knows of a unit that no row speaks of: its plan's number and date stay open."""
        if unit.code not in self._registered:
            upper = self._registered_above(unit, day)
            parent = self._registered_profile(upper, day) if upper else None
            names = {LEVEL[0]: unit.level.value, KIND[0]: unit.kind, NAME[0]: unit.name, CODE[0]: unit.code}
            source = Source(file=self.unit_list.file, data=names)
            digest = f"{unit.code} {unit.full_name}, {parent.digest if parent else ''}"
            self._registered[unit.code], _ = build_profile(source, parent, self.lexicon, digest)
        return self._registered[unit.code]

    def _registered_unit(self, row: Row) -> tuple[RegisteredUnit | None, PartialDate | None]:
        day = parse_date(self.unit_list.text(row, ISSUE_DATE))
        if day is None or row.level not in LEVELS:
            return None, day
        code = self.unit_list.text(row, CODE)
        return self.register.find(Level(row.level), code, day.last) if code else None, day

    def _registered_above(self, unit: RegisteredUnit, day: PartialDate) -> RegisteredUnit | None:
        found = (self.register.find(level, unit.parent_code, day.last) for level in Level if unit.parent_code)
        return next((upper for upper in found if upper and upper.level is not unit.level), None)

    # ------------------------------------------------------------ words

    def _levels_above(self, row: Row) -> tuple[str, ...]:
        """The levels that may stand directly above the row: at its date where it has one."""
        said = (row.level, self.unit_list.text(row, ISSUE_DATE))
        if said not in self._possible:
            self._possible[said] = self._levels_on(*said)
        return self._possible[said]

    def _levels_on(self, level: str, date: str) -> tuple[str, ...]:
        if level not in LEVELS:
            return ()
        day = parse_date(date)
        regime = self.lexicon.regime_at(day) if day else None
        above = self.lexicon.levels[Level(level)].above
        return tuple(upper.value for regimes, upper in above if not regime or not regimes or regime.code in regimes)

    def _full_name(self, row: Row) -> str:
        return f"{self.unit_list.text(row, KIND)} {self.unit_list.text(row, NAME)}".strip()

    def _describe(self, row: Row) -> str:
        code = self.unit_list.text(row, CODE)
        return f"{self._full_name(row)}{f' (mã {code})' if code else ''}, ô {self.unit_list.place(row, NAME).cell}"

    def _refuse(self, code: str, row: Row, found: str, *values: tuple[str, str]) -> _Above:
        place = self.unit_list.place(row, ABOVE)
        self.problems.append(Problem(code=code, place=place, path=ABOVE, found=found, values=values))
        return _UNSOUND


def _keys(code: str, name: str) -> tuple[str, ...]:
    """What a unit is found by, the surest first: its code, its name, its name without marks."""
    folded = fold(name)
    return tuple(key for key in (_number_key(code), spelling_key(name), f"~{folded}" if folded else "") if key)


def _number_key(text: str) -> str:
    """A code without the zeros that a column of numbers loses; "" when it is no code."""
    return f"#{int(text)}" if text.isascii() and text.isdigit() and len(text) <= 5 else ""


def _is_file(path: Path) -> bool:
    """Whether there is such a file; no for what the system cannot even look for."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
