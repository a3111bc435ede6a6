"""The sections of a document: page, margins, headers and footers with those taken over from the section before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.check.facts import Furniture, Paragraph, Section
from generator.check.properties import VAL, W, is_on, length, mm, number

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_LETTER = (12240.0, 15840.0)  # what Word takes where a file names no paper
_SAME_PAGE = ("continuous", "nextColumn")
Reader = Callable[[str, bool], tuple[Paragraph, ...]]


class Sections:
    """Reads the sections in order; a header that a section does not name is that of the section before."""

    def __init__(self, root: Any, targets: Mapping[str, tuple[str, str]], read: Reader) -> None:
        self.root, self.targets, self.read = root, targets, read
        self._parts: dict[str, tuple[Paragraph, ...]] = {}

    def all(self) -> tuple[Section, ...]:
        inherited: dict[tuple[str, bool], Furniture] = {}
        found = []
        nodes = [node for node in self.root.iter(f"{W}sectPr") if node.getparent().tag != f"{W}sectPrChange"]
        for index, node in enumerate(nodes):
            inherited = {**inherited, **self._furniture(node)}
            found.append(_section(index, node, tuple(inherited.values())))
        return tuple(found) or (_section(0, None, ()),)

    def _furniture(self, node: Any) -> dict[tuple[str, bool], Furniture]:
        found = {}
        for tag, is_header in ((f"{W}headerReference", True), (f"{W}footerReference", False)):
            for reference in node.iterfind(tag):
                kind = reference.get(f"{W}type", "default")
                _, path = self.targets.get(reference.get(f"{_R}id", ""), ("", ""))
                if path not in self._parts:
                    self._parts[path] = self.read(path, is_header)
                found[kind, is_header] = Furniture(kind=kind, is_header=is_header, paragraphs=self._parts[path])
        return found


def _section(index: int, node: Any, furniture: tuple[Furniture, ...]) -> Section:
    size, margins, numbers, title, kind = (
        node.find(W + name) if node is not None else None for name in ("pgSz", "pgMar", "pgNumType", "titlePg", "type")
    )
    start = number(numbers.get(f"{W}start")) if numbers is not None else None
    return Section(
        index=index,
        width_mm=_length(size, "w", _LETTER[0]),
        height_mm=_length(size, "h", _LETTER[1]),
        top_mm=_length(margins, "top", 1440),
        bottom_mm=_length(margins, "bottom", 1440),
        left_mm=_length(margins, "left", 1440) + _length(margins, "gutter", 0),
        right_mm=_length(margins, "right", 1440),
        has_title_page=title is not None and is_on(title),
        starts_page=kind is None or kind.get(VAL) not in _SAME_PAGE,
        number_start=None if start is None else int(start),
        number_format=numbers.get(f"{W}fmt", "decimal") if numbers is not None else "decimal",
        furniture=furniture,
    )


def _length(node: Any, name: str, default: float) -> float:
    value = length(node.get(W + name)) if node is not None else None
    return mm(abs(default if value is None else value))
