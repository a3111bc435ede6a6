"""A Word file opened for a copy with changes: its parts, and the places that `Facts` speak of."""

from __future__ import annotations

import posixpath
from typing import Any

from lxml import etree

from generator.check.facts import Paragraph
from generator.check.properties import W
from generator.render.package import (
    CONTENT_TYPES,
    DOCUMENT,
    has_macros,
    parse_xml,
    read_parts,
    without_macros,
    write_parts,
)

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "word/_rels/document.xml.rels"
_PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PLAIN = f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE_RELATIONS}"/>'.encode()


class Opened:
    """The parts of a file; only what was changed is written anew, the rest stays byte for byte."""

    def __init__(self, raw: bytes, name: str) -> None:
        self.raw = raw
        parts = read_parts(raw, name)
        self._had_macros = has_macros(parts)  # a copy has none: Word opens no .docx with macros
        self._parts = without_macros(parts) if self._had_macros else parts
        self._trees: dict[str, Any] = {}
        self._before: dict[str, bytes] = {}
        self._paragraphs: dict[str, list[Any]] = {}
        self._is_grown = False

    @property
    def document(self) -> Any:
        return self.tree(DOCUMENT)

    @property
    def body(self) -> Any:
        return self.document.find(f"{W}body")

    def tree(self, part: str) -> Any:
        """The tree of a part, the same each time; changes to it are written."""
        if part not in self._trees:
            self._trees[part] = parse_xml(self._parts[part])
            self._before[part] = etree.tostring(self._trees[part])
        return self._trees[part]

    def node(self, paragraph: Paragraph) -> Any:
        """The element of a paragraph; it holds as long as no paragraph is put before it."""
        if paragraph.part not in self._paragraphs:
            self._paragraphs[paragraph.part] = list(self.tree(paragraph.part).iter(f"{W}p"))
        return self._paragraphs[paragraph.part][paragraph.ordinal]

    def sections(self) -> list[Any]:
        """The sections as `Facts` count them; a document without any gets its one."""
        nodes = [node for node in self.document.iter(f"{W}sectPr") if node.getparent().tag != f"{W}sectPrChange"]
        return nodes or [etree.SubElement(self.body, f"{W}sectPr")]

    def related(self, kind: str) -> str | None:
        """The part the document is related to by that kind of relation."""
        if RELATIONS in self._parts:
            for node in self.tree(RELATIONS):
                if isinstance(node.tag, str) and node.get("Type", "").rsplit("/", 1)[-1] == kind:
                    return self._path(node)
        return None

    def target(self, relation: str) -> str | None:
        """The part a relation of the document leads to."""
        nodes = self.tree(RELATIONS) if RELATIONS in self._parts else ()
        found = (self._path(node) for node in nodes if isinstance(node.tag, str) and node.get("Id") == relation)
        return next(found, None)

    def _path(self, node: Any) -> str | None:
        target = node.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"word/{target}")
        return path if path in self._parts else None

    def add(self, kind: str, root: Any) -> str:
        """A new part `word/<kind>.xml` with its content type; returns the id of the document's relation to it."""
        names = (f"word/{kind}{number or ''}.xml" for number in range(1000))
        part = next(name for name in names if name not in self._parts)
        self._parts[part] = _written(root)
        override = etree.SubElement(self.tree(CONTENT_TYPES), f"{{{_TYPES}}}Override")
        override.set("PartName", f"/{part}")
        override.set("ContentType", f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml")
        self._is_grown = True
        return self._relate(kind, posixpath.basename(part))

    def _relate(self, kind: str, target: str) -> str:
        self._parts.setdefault(RELATIONS, _PLAIN)
        root = self.tree(RELATIONS)
        taken = {node.get("Id") for node in root}
        name = next(f"rIdKeHoach{number}" for number in range(1, 1000) if f"rIdKeHoach{number}" not in taken)
        node = etree.SubElement(root, f"{{{_PACKAGE_RELATIONS}}}Relationship")
        node.set("Id", name)
        node.set("Type", f"{OFFICE}/{kind}")
        node.set("Target", target)
        return name

    def bytes(self) -> bytes:
        """The file with its changes; the very bytes it had when there are none."""
        changed = {part: tree for part, tree in self._trees.items() if etree.tostring(tree) != self._before[part]}
        if not changed and not self._is_grown and not self._had_macros:
            return self.raw
        return write_parts({**self._parts, **{part: _written(tree) for part, tree in changed.items()}})


def _written(root: Any) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
