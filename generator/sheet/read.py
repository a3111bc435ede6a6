"""A list of units in Excel or CSV → `UnitList`: every cell as text; what cannot be taken is told at its cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path

from generator.errors import GeneratorError, Place, Problem, Severity, in_order
from generator.lexicon import Lexicon
from generator.model import Level, Pack
from generator.packed import Packed
from generator.repeats import Repeats
from generator.schema import LEVELS, choice_of
from generator.sheet import cells, headings
from generator.sheet.book import Book, open_book
from generator.sheet.columns import (
    ABOVE,
    CODE,
    EXAMPLE_MARK,
    FIGURES,
    KIND,
    LEVEL,
    NAME,
    CellKind,
    Column,
    heading_key,
    heading_names,
    known_columns,
    levels_of_kind,
)
from generator.sheet.grid import MAX_HEAD_ROWS, Sheet, Value, Values
from generator.sheet.listing import Row, RowKey, UnitList, cell_place, packed_units
from generator.text import fold, spelling_key

LIST_SHEET, UPPER_SHEET, GUIDE_SHEET = "Danh sách", "Cấp trên", "Hướng dẫn"
__all__ = ["Row", "UnitList", "read_list"]


def read_list(path: Path, pack: Pack, lexicon: Lexicon) -> UnitList:
    """The list of a file; when the file cannot be read, a list without rows whose problems say why."""
    empty = UnitList(file=str(path), pack=pack.code)
    try:
        whole, blamed = _read_file(path, pack, lexicon, empty)
    except GeneratorError as error:
        return replace(empty, problems=error.problems)
    doubles = [*_doubles(whole, whole.rows), *_doubles(whole, whole.upper_rows), *_two_truths(whole)]
    problems = in_order([*whole.problems, *dict.fromkeys(problem for _, problem in doubles)])
    return replace(whole, problems=problems, bad_rows=_bad_rows(whole, [*blamed, *doubles]))


def _read_file(path: Path, pack: Pack, lexicon: Lexicon, empty: UnitList) -> tuple[UnitList, list[Blame]]:
    """The list as its file has it, and the rows that a problem of their own or of their sheet makes unusable.

    What the file holds besides is let go here, before anything else is done with the rows.
    """
    names = heading_names(known_columns(pack, lexicon))
    book = open_book(path, lambda row: sum(heading_key(text) in names for text in row))
    main, upper = sheets_of(book)
    reader = _Reader(str(path), lexicon, names, book.is_typed)
    listed = reader.read(main, "")
    above = reader.read(upper, upper.name) if upper else _Table()
    problems = [*book.notes, *_unread_sheets(book, main, upper, str(path)), *listed.problems, *above.problems]
    blamed = [*_of_their_rows(problems), *listed.blamed(""), *above.blamed(upper.name if upper else "")]
    whole = replace(
        empty,
        columns=listed.columns,
        positions=listed.positions,
        rows=listed.rows,
        levels=listed.levels,
        upper_columns=above.columns,
        upper_positions=above.positions,
        upper_rows=above.rows,
        problems=tuple(problems),
    )
    return whole, blamed


def sheets_of(book: Book) -> tuple[Sheet, Sheet | None]:
    """The sheet of the list and that of the units above, by their names; else the first that is seen is the list."""
    by_name = {fold(sheet.name): sheet for sheet in reversed(book.sheets)}
    upper = by_name.get(fold(UPPER_SHEET))
    others = [sheet for sheet in book.sheets if sheet is not upper and fold(sheet.name) != fold(GUIDE_SHEET)]
    seen = [sheet for sheet in others if not sheet.is_hidden and sheet.rows]
    main = by_name.get(fold(LIST_SHEET)) or next(iter([*seen, *others]), book.sheets[0])
    return main, upper if upper is not main else None


def _unread_sheets(book: Book, main: Sheet, upper: Sheet | None, file: str) -> Iterator[Problem]:
    for sheet in book.sheets:
        if sheet not in (main, upper) and sheet.rows and fold(sheet.name) != fold(GUIDE_SHEET):
            yield Problem(code="DS010", place=Place(file=file), found=sheet.name, severity=Severity.WARNING)


Blame = tuple[RowKey, Problem]  # a row that may not be drafted because of a problem, there or elsewhere


def _of_their_rows(problems: Iterable[Problem]) -> Iterator[Blame]:
    for problem in problems:
        if problem.severity is Severity.ERROR and problem.place.cell:
            yield (problem.place.cell.rpartition("!")[0], problem.place.line), problem


def _bad_rows(whole: UnitList, blamed: Iterable[Blame]) -> dict[RowKey, tuple[Problem, ...]]:
    """Each row that may not be drafted, with what is wrong in it or for it, every problem once."""
    found: dict[RowKey, dict[Problem, None]] = {}
    for key, problem in blamed:
        found.setdefault(key, {})[problem] = None
    rows = {row.key for row in chain(whole.rows, whole.upper_rows) if row.key in found} if found else ()
    return {key: tuple(problems) for key, problems in found.items() if key in rows}


# ---------------------------------------------------------------- one sheet


@dataclass(slots=True, kw_only=True)
class _Table:
    """What was read of one sheet."""

    columns: tuple[Column, ...] = ()
    positions: tuple[int, ...] = ()
    rows: Packed[Row] = field(default_factory=packed_units)
    levels: frozenset[str] = frozenset()
    problems: list[Problem] = field(default_factory=list)
    head_errors: tuple[Problem, ...] = ()  # of which no row can be read rightly
    merged_rows: tuple[tuple[range, Problem], ...] = ()  # the rows under each merged box

    def blamed(self, name: str) -> Iterator[Blame]:
        """The rows that a problem elsewhere in the sheet makes unusable; `name` is "" for the list itself."""
        for row in self.rows if self.head_errors else ():
            yield from ((row.key, problem) for problem in self.head_errors)
        for covered, problem in self.merged_rows:
            yield from (((name, number), problem) for number in covered)


class _Reader:
    def __init__(self, file: str, lexicon: Lexicon, names: Mapping[str, Column], is_typed: bool) -> None:
        self.file, self.lexicon, self.names, self.is_typed = file, lexicon, names, is_typed

    def read(self, sheet: Sheet, name: str) -> _Table:
        """The columns and rows of a sheet; `name` is "" for the list itself."""
        head = headings.find_head(sheet, self.names, MAX_HEAD_ROWS)
        if head is None:
            code = "DS007" if any(any(_is_filled(value) for value in row) for row in sheet.rows) else "DS006"
            place = Place(file=self.file)
            problem = Problem(code=code, place=place, found=name or sheet.name)
            return _Table(problems=[problem], head_errors=(problem,))
        found = headings.read_head(sheet, head, self.names, self.file, name)
        if name:
            found = replace(
                found, problems=tuple(problem for problem in found.problems if problem.path not in _OPTIONAL_ABOVE)
            )
        table = _Table(columns=found.columns, positions=found.positions, problems=list(found.problems))
        table.head_errors = tuple(problem for problem in found.problems if problem.severity is Severity.ERROR)
        rows = _Rows(self, sheet, name, found, head)
        table.rows = packed_units(rows.read())
        table.levels = frozenset(rows.levels)
        table.problems += rows.problems
        table.merged_rows = tuple((covered, problem) for covered, _, problem in rows.merged)
        if not table.rows and not name and not table.head_errors:
            table.problems.append(Problem(code="DS008", place=Place(file=self.file), found=sheet.name))
        return table


_OPTIONAL_ABOVE = (("ke_hoach", "ngay_ban_hanh"),)


class _Rows:
    """The rows under the headings of a sheet."""

    def __init__(self, reader: _Reader, sheet: Sheet, name: str, head: headings.Head, head_row: int) -> None:
        self.reader, self.sheet, self.name, self.head, self.head_row = reader, sheet, name, head, head_row
        self.paths = [column.path for column in head.columns]
        self.problems: list[Problem] = []
        self.levels: set[str] = set()
        self._values: Values = ()  # of the row that is being read
        self.merged = self._merged_boxes()
        self.odd_rows = {row for row, _ in (*sheet.errors, *sheet.uncomputed)}

    def read(self) -> Iterator[Row]:
        below = islice(self.sheet.rows, self.head_row, None)
        for number, values in enumerate(below, start=self.head_row + 1):
            self._values = values
            if self._has_content(number) and not self._is_example(number):
                yield self._row(number)

    def _value(self, position: int) -> Value:
        return self._values[position] if position < len(self._values) else ""

    def _has_content(self, number: int) -> bool:
        """Whether a column of the list holds anything in the row; notes and running numbers alone are no unit."""
        spots = (self.sheet.errors.keys() | self.sheet.uncomputed) if number in self.odd_rows else ()
        return any(
            _is_filled(self._value(position)) or (number, position + 1) in spots
            for position in self.head.read_positions
        )

    def _is_example(self, number: int) -> bool:
        """The row of examples of the blank list is skipped; when somebody has written over it, that is told."""
        position = self.head.number_position
        marked = position is not None and fold(str(self._value(position))) == fold(EXAMPLE_MARK)
        if not marked:
            return False
        written = [clean_text(self._value(position)) for position in self.head.positions]
        known = [{"", column.example, *column.choices} for column in self.head.columns]
        if any(text not in texts for text, texts in zip(written, known, strict=True)):
            place = cell_place(self.reader.file, self.name, number, (position or 0) + 1)
            self.problems.append(Problem(code="DS011", place=place, found=EXAMPLE_MARK, severity=Severity.WARNING))
        return True

    def _row(self, number: int) -> Row:
        self._tell_hidden(number)
        columns, positions = self.head.columns, self.head.positions
        texts = [self._cell(number, position, column) for column, position in zip(columns, positions, strict=True)]
        level = self._level(number, dict(zip(self.paths, texts, strict=True)))
        if CODE in self.paths:
            place = self.paths.index(CODE)
            texts[place] = self._padded(number, positions[place], texts[place], level)
        self._tell_stray_cells(number)
        self.levels.add(level)
        return Row(number=number, sheet=self.name, cells=tuple(texts), level=level)

    # ------------------------------------------------------------ cells

    def _cell(self, number: int, position: int, column: Column) -> str:
        value = self._value(position)
        if isinstance(value, str) and value and number not in self.odd_rows:
            text = cells.read_text(value, column.kind, self.reader.is_typed)
            if text and isinstance(text, str):
                return text
        spot = (number, position + 1)
        if spot in self.sheet.errors:
            refusal = cells.Refusal(code="DS302", found=self.sheet.errors[spot])
        elif spot in self.sheet.uncomputed:
            refusal = cells.Refusal(code="DS301")
        else:
            text = cells.read_cell(
                value,
                column.kind,
                is_typed=self.reader.is_typed,
                form=self.sheet.forms.get(spot, self.sheet.date_form),
                keeps_year=column.kind is CellKind.DATE and column.path[: len(FIGURES)] != FIGURES,
            )
            if isinstance(text, str):
                self._tell_blank(number, position, column, text)
                return text
            refusal = text
        called = (("nhan", column.heading),) if column.path[: len(FIGURES)] == FIGURES else ()
        self._add(refusal.code, number, position, column.path, refusal.found, (*refusal.values, *called))
        return ""

    def _tell_blank(self, number: int, position: int, column: Column, text: str) -> None:
        is_needed = column.is_required and not (self.name and column.path in _OPTIONAL_ABOVE)
        if is_needed and not text and not self._is_merged(number, position):
            self._add("DS204", number, position, column.path, values=(("vi_du", column.example),))

    def _padded(self, number: int, position: int, text: str, level: str) -> str:
        is_number = isinstance(self._value(position), int | float) or not self.reader.is_typed
        return cells.padded_code(text, self._digits(Level(level))) if is_number and level in LEVELS else text

    def _digits(self, level: Level) -> int:
        return self.reader.lexicon.levels[level].code_digits

    def _level(self, number: int, texts: Mapping[tuple[str, ...], str]) -> str:
        """The level the row names, else that of its kind, else the one whose codes are as long as its own."""
        written = choice_of(texts.get(LEVEL, ""), LEVELS)
        if written:
            return written
        kind = texts.get(KIND, "")
        possible = levels_of_kind(self.reader.lexicon, kind) if kind else ()
        if len(possible) > 1:
            by_digits = [level for level in possible if self._digits(level) == len(texts.get(CODE, ""))]
            possible = tuple(by_digits) or possible
        if len(possible) == 1:
            return possible[0].value
        if kind:
            self._tell_level(number, kind, possible)
        return ""

    def _tell_level(self, number: int, kind: str, possible: tuple[Level, ...]) -> None:
        known = {known.name for row in self.reader.lexicon.levels.values() for known in row.kinds}
        position = self.head.positions[[column.path for column in self.head.columns].index(KIND)]
        values = (("cac_cap", ", ".join(level.value for level in possible)), ("lua_chon", ", ".join(sorted(known))))
        self._add("DS205" if possible else "DS206", number, position, KIND, kind, values)

    # ------------------------------------------------------------ rows and boxes that may not be used

    def _tell_hidden(self, number: int) -> None:
        if number in self.sheet.hidden_rows:
            filled = [position for position in self.head.positions if _is_filled(self._value(position))]
            self._add("DS201", number, next(iter(filled), 0), ())

    def _merged_boxes(self) -> tuple[tuple[range, range, Problem], ...]:
        """The rows and positions of the merged boxes below the headings; each box is told once, at its first cell."""
        boxes = []
        for (top, left), (bottom, right) in self.sheet.merges:
            positions = range(left - 1, min(right, self.head.width + 1))
            if bottom > self.head_row and any(position in positions for position in self.head.read_positions):
                problem = self._add("DS202", top, left - 1, ())
                boxes.append((range(top, min(bottom, len(self.sheet.rows)) + 1), positions, problem))
        return tuple(boxes)

    def _is_merged(self, number: int, position: int) -> bool:
        return any(number in rows and position in positions for rows, positions, _ in self.merged)

    def _tell_stray_cells(self, number: int) -> None:
        """Something beside the last heading belongs to no column."""
        for position in range(self.head.width, len(self._values)):
            if _is_filled(self._value(position)):
                self._add("DS104", number, position, (), clean_text(self._value(position))[:60])

    def _add(
        self,
        code: str,
        number: int,
        position: int,
        path: tuple[str, ...],
        found: str = "",
        values: tuple[tuple[str, str], ...] = (),
    ) -> Problem:
        place = cell_place(self.reader.file, self.name, number, position + 1)
        problem = Problem(code=code, place=place, path=path, found=found, values=values)
        self.problems.append(problem)
        return problem


def _is_filled(value: Value) -> bool:
    return bool(value.strip()) if isinstance(value, str) else True


def clean_text(value: Value) -> str:
    """A value as a person sees it."""
    if isinstance(value, str):
        return cells.clean(value)
    return cells.number_text(float(value)) if isinstance(value, int | float) else str(value)


# ---------------------------------------------------------------- one unit twice


def _doubles(whole: UnitList, rows: Sequence[Row]) -> Iterator[Blame]:
    """Both rows of one unit: of the same code, or of the same kind, name and unit above. It is told at the second."""
    again = _repeated_hashes(whole, rows)
    known: dict[tuple[str, ...], Row] = {}
    for row in rows if again else ():
        by_name, *by_code = keys = _keys_of(whole, row)
        if again.isdisjoint(map(hash, keys)):
            continue
        code, name = whole.text(row, CODE), whole.text(row, NAME)
        same_code = next((known[key] for key in by_code if key in known), None)
        same_name = known.get(by_name) if name else None
        if same_name and code and whole.text(same_name, CODE) not in ("", code):
            same_name = None  # two units of one name, told apart by their codes
        first = same_code or same_name
        if first:
            path, found = (CODE, code) if same_code else (NAME, name)
            values = (("dong", str(first.number)),)
            problem = Problem(code="DS203", place=whole.place(row, path), path=path, found=found, values=values)
            yield from ((double.key, problem) for double in (first, row))
            continue
        for key in keys:
            known.setdefault(key, row)


def _repeated_hashes(whole: UnitList, rows: Sequence[Row]) -> frozenset[int]:
    """Of the keys that several rows have; nothing more is kept of the thousands that have keys of their own."""
    repeats: Repeats[tuple[str, ...]] = Repeats()
    for row in rows:
        for key in _keys_of(whole, row):
            repeats.add(key)
    return repeats.hashes()


def _keys_of(whole: UnitList, row: Row) -> list[tuple[str, ...]]:
    """What no two units have in common: kind, name and unit above; level and code, where it has one."""
    kind, name, above = (whole.text(row, path) for path in (KIND, NAME, ABOVE))
    code = whole.text(row, CODE)
    by_code = [(row.level, code)] if code else []
    return [(fold(kind), spelling_key(name), spelling_key(above)), *by_code]


def _two_truths(whole: UnitList) -> Iterator[Blame]:
    """What the sheet of the units above says otherwise than the list says of the same unit: neither is believed."""
    uppers = [upper for upper in whole.upper_rows if upper.level in whole.levels]
    wanted = {key for upper in uppers for key in _names_of(whole, upper)}
    listed: dict[tuple[str, ...], Row] = {}
    for row in whole.rows if wanted else ():
        for key in wanted.intersection(_names_of(whole, row)):
            listed.setdefault(key, row)
    for upper in uppers:
        same = next((listed[key] for key in _names_of(whole, upper) if key in listed), None)
        codes = {whole.text(each, CODE) for each in (same, upper) if each} - {""}
        if same is None or len(codes) > 1:
            continue
        for column in whole.upper_columns:
            above, own = whole.text(upper, column.path), whole.text(same, column.path)
            if above and own and above != own:
                values = (("dong", str(same.number)), ("khac", own))
                place, path = whole.place(upper, column.path), column.path
                yield upper.key, Problem(code="DS207", place=place, path=path, found=above, values=values)


def _names_of(whole: UnitList, row: Row) -> Iterator[tuple[str, ...]]:
    """What a unit is known by: its code, and its kind and name."""
    code = whole.text(row, CODE)
    if code:
        yield row.level, code
    yield row.level, fold(whole.text(row, KIND)), spelling_key(whole.text(row, NAME))
