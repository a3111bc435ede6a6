"""The runs of a paragraph: tracked changes resolved, fields reduced to what they show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.check.facts import Run
from generator.check.looks import Looks, ParagraphLook
from generator.check.properties import W
from generator.check.strokes import strokes_of

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_INSERTED = frozenset({f"{W}ins", f"{W}moveTo"})
_THROUGH = frozenset(
    W + name for name in ("hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo", "fldSimple")
)
MARKS = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}br": "\n", f"{W}sym": "\u25a1"}
_BREAK_KIND, _NOTED_PAGE = f"{W}type", f"{W}lastRenderedPageBreak"
_RUN, _TEXT, _RUN_LOOK = f"{W}r", f"{W}t", f"{W}rPr"
_FIELD, _INSTRUCTION, _SIMPLE_FIELD = f"{W}fldChar", f"{W}instrText", f"{W}fldSimple"
_ALTERNATIVES = f"{_COMPATIBILITY}AlternateContent"
_DRAWINGS = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})


@dataclass(slots=True)
class Changes:
    """How many tracked insertions and deletions a document holds."""

    insertions: int = 0
    deletions: int = 0


@dataclass(slots=True)
class Content:
    """What was found inside one paragraph."""

    runs: list[Run] = field(default_factory=list)
    length: int = 0
    strokes_mm: list[float | None] = field(default_factory=list)
    has_page_field: bool = False
    has_page_break: bool = False
    starts_noted_page: bool = False
    boxes: list[Any] = field(default_factory=list)  # contents of text boxes anchored here

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


class RunReader:
    """Reads paragraphs one after the other; a field may begin in one and end in another."""

    def __init__(self, looks: Looks, changes: Changes) -> None:
        self.looks, self.changes = looks, changes
        self._fields: list[list[str]] = []  # of each open field: its instruction, then "shown" once the result begins

    def read(self, node: Any, look: ParagraphLook) -> Content:
        content = Content()
        self._walk(node, look, content)
        return content

    def _walk(self, node: Any, look: ParagraphLook, content: Content) -> None:
        for child in node:
            tag = child.tag
            if tag == _RUN:
                self._run(child, look, content)
            elif tag in _DELETED:
                self.changes.deletions += 1
            elif tag in _INSERTED:
                self.changes.insertions += 1
                self._walk(child, look, content)
            elif tag in _THROUGH:
                if tag == _SIMPLE_FIELD and _is_page(child.get(f"{W}instr", "")):
                    content.has_page_field = True
                self._walk(child, look, content)

    def _run(self, node: Any, look: ParagraphLook, content: Content) -> None:
        parts = []
        for child in children(node):
            tag = child.tag
            if tag == _TEXT:
                parts.append(child.text or "" if self._is_shown else "")
            elif tag in MARKS and self._is_shown:
                parts.append(MARKS[tag])
                content.has_page_break |= child.get(_BREAK_KIND) == "page"
            elif tag == _NOTED_PAGE:
                content.starts_noted_page = True
            elif tag == _FIELD:
                self._field(child.get(f"{W}fldCharType", ""), content)
            elif tag == _INSTRUCTION and self._fields:
                self._fields[-1][0] += child.text or ""
            elif tag in _DRAWINGS:
                content.strokes_mm += strokes_of(child)
                content.boxes += child.iter(f"{W}txbxContent")
        if text := "".join(parts):
            self._add(text, node.find(_RUN_LOOK), look, content)

    @property
    def _is_shown(self) -> bool:
        return all(len(field) > 1 for field in self._fields)

    def _field(self, kind: str, content: Content) -> None:
        if kind == "begin":
            self._fields.append([""])
        elif self._fields and kind == "separate":
            self._fields[-1].append("shown")
            content.has_page_field |= _is_page(self._fields[-1][0])
        elif self._fields and kind == "end":
            content.has_page_field |= _is_page(self._fields.pop()[0])

    def _add(self, text: str, properties: Any, paragraph: ParagraphLook, content: Content) -> None:
        look = self.looks.run(properties, paragraph)
        if look.get("vanish"):
            return
        content.runs.append(
            Run(
                text=text,
                start=content.length,
                fonts=self.looks.fonts(look, text),
                size_pt=look["size"],
                is_bold=look["bold"],
                is_italic=look["italic"],
                is_caps=look["caps"],
                is_underlined=look.get("underline", False),
                tracking_pt=look.get("tracking", 0.0),
                color=look.get("color", "auto"),
            )
        )
        content.length += len(text)


def children(node: Any) -> Iterator[Any]:
    """The children of a run; of two ways to say one thing, the first."""
    for child in node:
        if child.tag == _ALTERNATIVES:
            first = child.find(f"{_COMPATIBILITY}Choice")
            yield from first if first is not None else ()
        else:
            yield child


def _is_page(instruction: str) -> bool:
    return instruction.split()[:1] == ["PAGE"]
