"""Slips of the hand in how the lines of a profile stand: not indented under their group, no blank after a colon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from generator import text as words
from generator.errors import Place, Problem
from generator.schema.fields import fields_of, proper_key
from generator.schema.tables import Schema
from generator.yamlio import NO_BLANK, Path, Source

_INDENT = 2
_LONGEST_VALUE, _MOST_LINES = 80, 12
_NEEDS_QUOTES = re.compile(r"[:#] |\s#|:$|^[^\w“(]")
_NEXT_KEY = re.compile(r"\s+(?=\w+:(?!//)\S)")  # YAML has joined the lines of such a text by blanks


# ---------------------------------------------------------------- not indented


def misplaced(source: Source, fields: Schema, path: Path, value: Any, lists: Iterable[str]) -> Problem | None:
    """An unknown key that a group beside it wants; None where no group does, or where it has the key already."""
    group = _group_for(source, fields, path, lists) or _empty_group_above(source, fields, path, value)
    return _not_indented(source, path, group, _key_in(fields[group], str(path[-1])), value) if group else None


def _group_for(source: Source, fields: Schema, path: Path, lists: Iterable[str]) -> str:
    """The group above that has such a field and lacks it; or the only one with such a field, if it is not there."""
    written, siblings = str(path[-1]), _value_at(source.data, path[:-1])
    of_the_key = [name for name, rules in fields.items() if _key_in(rules, written) in _group_of(rules)]
    with_room = [
        name
        for name in of_the_key
        if (fields[name]["type"] == "dict" or name in lists)
        and _has_room(siblings.get(name), _key_in(fields[name], written))
    ]
    above = [name for name in _written_above(source, fields, path) if name in with_room]
    if above:
        return above[-1]
    is_only = len(of_the_key) == 1 and with_room == of_the_key
    return of_the_key[0] if is_only and (*path[:-1], of_the_key[0]) not in source.key_places else ""


def _empty_group_above(source: Source, fields: Schema, path: Path, value: Any) -> str:
    """The group on the line above, if it is empty and its keys are the person's own (figures of a pack)."""
    last = next(reversed(_written_above(source, fields, path)), "")
    is_empty = bool(last) and last not in _value_at(source.data, path[:-1])
    return last if is_empty and _takes_any(fields[last], value) and not words.nearest(str(path[-1]), fields) else ""


def _written_above(source: Source, fields: Schema, path: Path) -> list[str]:
    """The known keys that stand before this one, in their order."""
    here, around = source.key_place(path), path[:-1]
    found = [(source.key_places[(*around, name)], name) for name in fields if (*around, name) in source.key_places]
    return [name for place, name in sorted(found) if place < here]


def _value_at(data: Any, path: Path) -> Mapping[str | int, Any]:
    for step in path:
        data = data[step]
    return data if isinstance(data, dict) else {}


def _group_of(rules: Any) -> Schema:
    return fields_of(rules) or {} if isinstance(rules, dict) and "schema" in rules else {}


def _key_in(rules: Any, key: str) -> str:
    return proper_key(key, _group_of(rules))


def _has_room(value: Any, key: str) -> bool:
    return value is None or (isinstance(value, dict) and key not in value)


def _takes_any(rules: Any, value: Any) -> bool:
    """Whether the group has keys that are the person's own, with such values."""
    types = rules.get("valuesrules", {}).get("type", ()) if isinstance(rules, dict) else ()
    return ("dict" if isinstance(value, dict) else "list" if isinstance(value, list) else "string") in (
        [types] if isinstance(types, str) else types
    )


def _not_indented(source: Source, path: Path, group: str, key: str, value: Any) -> Problem:
    head = source.key_places.get((*path[:-1], group), source.key_place(path))
    inside = _first_inside(source, (*path[:-1], group)) or replace(
        head, line=head.line + 1, column=head.column + _INDENT
    )
    line = _line_of(str(path[-1]), value)
    outer, inner = " " * (head.column - 1), " " * (inside.column - 1)
    mended = f"{outer}{group}: {{…, {line}}}" if inside.line == head.line else f"{outer}{group}:\n{inner}{line}"
    return Problem(
        code="HS011",
        place=source.key_place(path),
        path=(*path[:-1], group, key),
        found=str(path[-1]),
        values=(("nhom", group), ("nen_la", mended)),
    )


def _first_inside(source: Source, group: Path) -> Place | None:
    """Where the first key of a group stands; None when it has none."""
    first = next(iter(_value_at(source.data, group[:-1]).get(group[-1]) or ()), "")
    return source.key_places.get((*group, first))


def _line_of(key: str, value: Any) -> str:
    if not isinstance(value, str):
        return f"{key}: …"
    shown = words.one_line(value)
    shown = shown if len(shown) <= _LONGEST_VALUE else shown[:_LONGEST_VALUE] + "…"
    return f'{key}: "{shown}"' if _NEEDS_QUOTES.search(shown) and '"' not in shown else f"{key}: {shown}"


# ---------------------------------------------------------------- no blank after the colon


def joined(key: str, known: Iterable[str]) -> bool:
    """Whether what stands for a key is a key and its value without a blank between: `{goi_mau:ket-cau}`."""
    return bool(_spaced(key, known))


def unspaced_key(source: Source, path: Path, known: Iterable[str]) -> Problem:
    return _without_blank(source.key_place(path), path[:-1], str(path[-1]), _spaced(str(path[-1]), known))


def unspaced(source: Source, path: Path, value: Any, known: Iterable[str]) -> Problem | None:
    """A text in the place of a group that is its lines without a blank after the colons; None where it is not."""
    mended = _spaced(value, known) if isinstance(value, str) else ()
    if not mended:
        return None
    place = source.place(path)
    is_entry = bool(path) and isinstance(path[-1], int)
    first = " " * max(place.column - 3, 0) + "- " if is_entry else " " * (place.column - 1)
    lines = [first + mended[0], *(" " * (place.column - 1) + line for line in mended[1:])]
    return _without_blank(place, path, _shortened(value), lines)


def _spaced(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """The lines with their blanks; () when the text does not begin with a key that may stand here."""
    lines = [NO_BLANK.fullmatch(line) for line in _NEXT_KEY.split(words.one_line(text))]
    names = tuple(known)
    if not all(lines) or (names and proper_key(lines[0]["key"], names) not in names):  # type: ignore[index]
        return ()
    return tuple(_line_of(match["key"], match["value"]) for match in lines[:_MOST_LINES] if match)


def _without_blank(place: Place, path: Path, found: str, mended: Iterable[str]) -> Problem:
    return Problem(code="HS012", place=place, path=path, found=found, values=(("nen_la", "\n".join(mended)),))


def _shortened(value: str) -> str:
    shown = words.one_line(value)
    return shown if len(shown) <= _LONGEST_VALUE else shown[:_LONGEST_VALUE] + "…"
