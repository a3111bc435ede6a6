"""The row of headings of a sheet: where it is, which columns it names, what is wrong with it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from generator.errors import Place, Problem
from generator.sheet.cells import clean
from generator.sheet.columns import NUMBER_HEADING, Column, heading_key, is_set_aside
from generator.sheet.grid import Sheet, Values
from generator.sheet.listing import cell_place, row_place
from generator.text import nearest, one_line

_FEWEST = 2  # headings that make a row the row of headings
_SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The columns that were found, with their positions in the sheet from 0."""

    columns: tuple[Column, ...]
    positions: tuple[int, ...]
    number_position: int | None  # of the running number, where the example row is marked
    read_positions: tuple[int, ...]  # everything but what is set aside, with headings or without
    width: int  # beyond it there are no headings
    problems: tuple[Problem, ...]


def find_head(sheet: Sheet, names: Container[str], rows: int) -> int | None:
    """The number of the row with the most headings among the first rows; None when none has enough."""
    scores = [sum(key in names for key in {heading_key(text) for text in _texts(row)}) for row in sheet.rows[:rows]]
    best = max(scores, default=0)
    return scores.index(best) + 1 if best >= _FEWEST else None


def _texts(row: Values) -> list[str]:
    return [one_line(clean(value)) if isinstance(value, str) else "" for value in row]


def read_head(sheet: Sheet, number: int, names: Mapping[str, Column], file: str, name: str) -> Head:
    """The columns named by the row of that number; `name` is the sheet's in places, "" for the list itself."""
    texts = _texts(sheet.rows[number - 1])
    found: dict[Column, int] = {}
    problems: list[Problem] = []
    for position, text in enumerate(texts):
        place = cell_place(file, name, number, position + 1)
        column = names.get(heading_key(text))
        if not text or is_set_aside(text):
            continue
        if column is None:
            problems.append(_unknown(text, names, place))
        elif column in found:
            first = cell_place(file, name, number, found[column] + 1).cell
            problems.append(Problem(code="DS102", place=place, found=text, values=(("o_truoc", first),)))
        else:
            found[column] = position
    problems += _missing(found, names, row_place(file, name, number))
    width = max((position + 1 for position, text in enumerate(texts) if text), default=0)
    problems += _unnamed(sheet, number, texts, width, file, name)
    aside = {position for position, text in enumerate(texts) if is_set_aside(text)}
    return Head(
        columns=tuple(found),
        positions=tuple(found.values()),
        number_position=next((p for p in sorted(aside) if heading_key(texts[p]) == heading_key(NUMBER_HEADING)), None),
        read_positions=tuple(position for position in range(len(texts)) if position not in aside),
        width=width,
        problems=tuple(problems),
    )


def _unknown(text: str, names: Mapping[str, Column], place: Place) -> Problem:
    labels = list(dict.fromkeys(column.heading for column in names.values()))
    near = nearest(text, labels)
    if near is None:
        by_key = nearest(text, names)
        near = names[by_key].heading if by_key else ""
    values = (("gan_nhat", near), ("cac_cot", ", ".join(labels[:_SHOWN]) + ", …"))
    return Problem(code="DS101", place=place, found=text[:80], values=values)


def _missing(found: Mapping[Column, int], names: Mapping[str, Column], place: Place) -> Iterator[Problem]:
    for column in dict.fromkeys(names.values()):
        if column.is_required and column not in found:
            values = (("cot", column.heading),)
            yield Problem(code="DS103", place=place, path=column.path, values=values)


def _unnamed(sheet: Sheet, number: int, texts: list[str], width: int, file: str, name: str) -> Iterator[Problem]:
    """Columns between the headings that hold something but have no name."""
    for position in range(width):
        if texts[position]:
            continue
        below = (row[position] for row in islice(sheet.rows, number, None) if position < len(row))
        if any(not isinstance(value, str) or value.strip() for value in below):
            yield Problem(code="DS104", place=cell_place(file, name, number, position + 1))
