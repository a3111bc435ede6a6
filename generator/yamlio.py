"""YAML text → data in which every scalar is the text that was written, with the place of every node.

PyYAML's own construction would turn `00123` into 83, `12:30` into 750, `no` into False and let the last of two equal
keys win. Here only the node graph is used: text stays text, an empty value is None, and whatever could mislead is
refused with its place.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator import text as words
from generator.errors import Place, Problem, Severity

MAX_BYTES = 1_000_000
MAX_DEPTH = 40
MAX_NODES = 60_000
Path = tuple[str | int, ...]

# What YAML itself does not allow in a stream; it would stop there without a place.
_HIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# A key and its value without a blank between; `http://…` and `10:30` are none.
NO_BLANK = re.compile(r"(?P<key>[^\W\d_][\w ]{0,59}):(?P<value>(?!//)\S.*)")
_UNSPACED_ROW = re.compile(rf"(?P<before> *(?:- +)?){NO_BLANK.pattern}")
_ROWS_ABOVE = 5

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Data as text, with the place of every value and of every key."""

    file: str
    data: Any = None
    places: dict[Path, Place] = field(default_factory=dict)
    key_places: dict[Path, Place] = field(default_factory=dict)

    def place(self, path: Path) -> Place:
        """The place of the value at the path, or of the nearest thing around it that was written."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(file=self.file))

    def key_place(self, path: Path) -> Place:
        return self.key_places.get(path) or self.place(path)


def parse_yaml(raw: bytes, file: str) -> tuple[Source, list[Problem]]:
    """The data of one YAML file; on an error the data is None and the problems say where and why."""
    nothing = Source(file=file)
    if len(raw) > MAX_BYTES:
        more = MAX_BYTES if len(raw) == MAX_BYTES + 1 else len(raw)  # one byte more: the rest was not read
        size = f"{more:,} byte".replace(",", ".")
        shown = f"hơn {size}" if more == MAX_BYTES else size
        return nothing, [_problem("HS001", file, found=shown, values=(("toi_da", "1 MB"),))]
    decoded, problem = _decode(raw, file)
    if decoded is None:
        return nothing, [problem] if problem else []
    tabs = [
        _problem("HS003", file, line, column + 1)
        for line, row in enumerate(decoded.splitlines(), start=1)
        if (column := _tab_in_indent(row)) is not None
    ]
    strange = [
        _problem(
            "HS008",
            file,
            line,
            found.start() + 1,
            found=f"U+{ord(found[0]):04X}",
            values=(("nen_la", _HIDDEN.sub("", row).strip() or "(xóa dòng này)"),),
        )
        for line, row in enumerate(decoded.split("\n"), start=1)
        if (found := _HIDDEN.search(row))
    ]
    if tabs or strange:
        return nothing, [*tabs, *strange]
    try:
        refused = _refused_event(decoded, file)
        node = None if refused else yaml.compose(decoded, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line, column = _place_of(error)
        unspaced = _unspaced_rows(decoded, file, line)
        return nothing, unspaced or [_problem("HS004", file, line, column, found=_line_at(decoded, line))]
    except yaml.YAMLError:
        return nothing, [_problem("HS004", file)]
    if refused:
        return nothing, [refused]
    reader = _Reader(file)
    data = reader.read(node, ()) if node is not None else None
    source = Source(file=file, data=data, places=reader.places, key_places=reader.key_places)
    return source, reader.problems


def _decode(raw: bytes, file: str) -> tuple[str | None, Problem | None]:
    if b"\0" in raw:
        return None, _problem("HS002", file, 1, 1)
    try:
        return words.nfc(raw.decode("utf-8-sig")).replace("\r\n", "\n"), None
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line, column = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode("utf-8", "ignore")) + 1
        return None, _problem("HS002", file, line, column)


def _tab_in_indent(row: str) -> int | None:
    indent = row[: len(row) - len(row.lstrip())]
    return indent.index("\t") if "\t" in indent and row.strip() else None


def _refused_event(decoded: str, file: str) -> Problem | None:
    """The first thing that must not be composed: nesting without end, an anchor or alias, too many values.

    Events come one by one, so a file made to exhaust the stack is stopped here; composing recurses.
    """
    depth = count = 0
    for event in yaml.parse(decoded, Loader=_Loader):
        if isinstance(event, yaml.NodeEvent):
            count += 1
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        mark = event.start_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        if depth > MAX_DEPTH or count > MAX_NODES:
            return _problem("HS007", file, line, column)
        anchor = getattr(event, "anchor", None)
        if anchor is not None:
            return _problem("HS006", file, line, column, found=str(anchor))
    return None


def _place_of(error: yaml.MarkedYAMLError) -> tuple[int, int]:
    mark = error.problem_mark or error.context_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _unspaced_rows(decoded: str, file: str, line: int) -> list[Problem]:
    """The rows at or just above the line that lack the blank after the colon, if with it the file reads on."""
    rows = decoded.split("\n")
    found = {
        number: match
        for number in range(max(line - _ROWS_ABOVE, 1), min(line, len(rows)) + 1)
        if (match := _UNSPACED_ROW.fullmatch(rows[number - 1].rstrip()))
    }
    mended = {number: f"{row['before']}{row['key']}: {row['value']}" for number, row in found.items()}
    read_on = [mended.get(number, row) for number, row in enumerate(rows, start=1)]
    if not found or _stops_at("\n".join(read_on), file) <= line:
        return []
    return [
        _problem("HS012", file, number, len(row["before"]) + 1, found=row[0].strip()[:80], values=(("nen_la", text),))
        for (number, row), text in zip(found.items(), mended.values(), strict=True)
    ]


def _stops_at(decoded: str, file: str) -> float:
    """The line at which a text is no YAML any more; without end where it is."""
    try:
        _refused_event(decoded, file)
    except yaml.MarkedYAMLError as error:
        return _place_of(error)[0]
    except yaml.YAMLError:
        return 0
    return math.inf


def _line_at(decoded: str, line: int) -> str:
    rows = decoded.split("\n")
    return rows[line - 1].strip()[:80] if 0 < line <= len(rows) else ""


def _problem(
    code: str,
    file: str,
    line: int = 0,
    column: int = 0,
    *,
    found: str = "",
    severity: Severity = Severity.ERROR,
    path: Path = (),
    values: tuple[tuple[str, str], ...] = (),
) -> Problem:
    place = Place(file=file, line=line, column=column)
    return Problem(code=code, place=place, found=found, path=path, severity=severity, values=values)


class _Reader:
    """Walks the node graph once."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.places: dict[Path, Place] = {}
        self.key_places: dict[Path, Place] = {}
        self.problems: list[Problem] = []

    def read(self, node: yaml.Node, path: Path) -> Any:
        place = self._place(node)
        self.places[path] = place
        if not isinstance(node, yaml.ScalarNode) and node.tag not in _COLLECTION_TAGS:
            self._add("HS009", place, path, found=str(node.tag))
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node, path))
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*path, index)) for index, item in enumerate(node.value)]
        return self._scalar(node, path)

    def _pairs(self, node: yaml.MappingNode, path: Path) -> Iterator[tuple[str, Any]]:
        first: dict[str, Place] = {}
        for key_node, value_node in node.value:
            place = self._place(key_node)
            is_scalar = isinstance(key_node, yaml.ScalarNode)
            if not is_scalar or key_node.tag == "tag:yaml.org,2002:merge":
                self._add("HS004", place, path, found=str(key_node.value) if is_scalar else "")
                continue
            key = words.mend_look_alikes(words.nfc(str(key_node.value))).strip()
            if key in first:
                self._add("HS005", place, (*path, key), found=key, values=(("dong", str(first[key].line)),))
                continue
            first[key] = place
            self.key_places[(*path, key)] = place
            yield key, self.read(value_node, (*path, key))

    def _scalar(self, node: yaml.Node, path: Path) -> str | None:
        if node.tag not in _PLAIN_TAGS:
            self._add("HS009", self._place(node), path, found=str(node.tag))
        value = words.squeeze_spaces(words.nfc(str(node.value))).strip()
        bad = words.find_bad_letter(value)
        if bad:
            mended = words.without_bad_letters(value)
            self._add(
                "HS008",
                self._place(node),
                path,
                found=f"{value[:60]}: {bad}",
                values=(("nen_la", mended or "(để trống)"),),
            )
        return value or None

    def _place(self, node: yaml.Node) -> Place:
        return Place(file=self.file, line=node.start_mark.line + 1, column=node.start_mark.column + 1)

    def _add(
        self, code: str, place: Place, path: Path, *, found: str = "", values: tuple[tuple[str, str], ...] = ()
    ) -> None:
        self.problems.append(Problem(code=code, place=place, path=path, found=found, values=values))


_COLLECTION_TAGS = frozenset({"tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"})
_PLAIN_TAGS = frozenset(
    f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null", "timestamp", "value")
)
