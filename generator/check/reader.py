"""A .docx → `Facts`: bounded in size and depth, and the same for the same bytes."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from generator.check.facts import CellPlace, Container, Facts, Paragraph
from generator.check.lists import Lists
from generator.check.looks import Looks, ParagraphLook, alignment, line_rule
from generator.check.properties import VAL, W
from generator.check.runs import Changes, Content, RunReader
from generator.check.sections import Sections
from generator.check.styles import StyleSheet
from generator.check.tables import TableShape
from generator.errors import DocumentError, Place, Problem, RenderError
from generator.render.package import CUSTOM, DOCUMENT, Parts, has_macros, parse_xml, read_parts

MAX_FILE_BYTES = 40_000_000
MAX_XML_BYTES = 16_000_000
MAX_PARAGRAPHS = 30_000
_MAX_APPLICATION_BYTES = 100_000
_APPLICATION, _PAGES = "docProps/app.xml", re.compile(rb"<Pages>([0-9]{1,5})</Pages>")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .doc, and .docx locked with a password
_RELATIONS = "word/_rels/document.xml.rels"
_STRICT = "{http://purl.oclc.org/ooxml/"  # ISO/IEC 29500-1 Strict: other names for all that is in a file
_THROUGH = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))


def read_document(raw: bytes, name: str) -> Facts:
    """The facts of a Word file; raises with one clear problem when it cannot be read."""
    parts = _parts(raw, name)
    if len(parts[DOCUMENT]) > MAX_XML_BYTES:
        raise refusal("TT103", name)
    files = _Files(parts, name)
    return _Reader(files, name).facts()


def refusal(code: str, name: str) -> DocumentError:
    return DocumentError([Problem(code=code, place=Place(file=name), found=posixpath.basename(name))])


def _parts(raw: bytes, name: str) -> Parts:
    if len(raw) > MAX_FILE_BYTES:
        raise refusal("TT103", name)
    if raw.startswith(_OLE):
        raise refusal("TT102", name)
    try:
        return read_parts(raw, name)
    except RenderError as error:
        too_large = any(problem.code == "DU002" for problem in error.problems)
        raise refusal("TT103" if too_large else "TT101", name) from error


class _Files:
    """The parts of the file as trees; one that is missing is None, one that Word could not read either ends it."""

    def __init__(self, parts: Parts, name: str) -> None:
        self.parts, self.name = parts, name
        document = self.tree(DOCUMENT)
        if document is not None and document.tag.startswith(_STRICT):
            raise refusal("TT105", name)
        if document is None or document.find(f"{W}body") is None:
            raise refusal("TT104", name)
        self.document = document
        self.targets = self._targets()

    def tree(self, part: str) -> Any:
        raw = self.parts.get(part)
        if not raw or len(raw) > MAX_XML_BYTES:
            return None
        try:
            root = parse_xml(raw)
        except etree.XMLSyntaxError as error:
            raise refusal("TT104", self.name) from error
        # A Word file declares no document type; one that does wants to be expanded.
        return None if root.getroottree().docinfo.internalDTD is not None else root

    def _targets(self) -> dict[str, tuple[str, str]]:
        """Of each relation of the document: its kind and the part it leads to."""
        root = self.tree(_RELATIONS)
        targets = {}
        for node in root if root is not None else ():
            if isinstance(node.tag, str) and node.get("TargetMode") != "External":
                target = node.get("Target", "")
                path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"word/{target}")
                targets[node.get("Id", "")] = (node.get("Type", "").rsplit("/", 1)[-1], path)
        return targets

    def first(self, kind: str, usual: str) -> Any:
        """The tree of the part of a kind, by its relation or its usual place."""
        path = next((path for found, path in self.targets.values() if found == kind), usual)
        return self.tree(path)


class _Reader:
    def __init__(self, files: _Files, name: str) -> None:
        self.files, self.name = files, name
        sheet = StyleSheet(files.first("styles", "word/styles.xml"), files.first("theme", "word/theme/theme1.xml"))
        self.changes = Changes()
        self.looks = Looks(sheet, Lists(files.first("numbering", "word/numbering.xml")))
        self.count, self.tables, self.section = 0, 0, 0

    def facts(self) -> Facts:
        root = self.files.document
        paragraphs = tuple(self._part(root.find(f"{W}body"), root, DOCUMENT, Container.BODY))
        sections = Sections(root, self.files.targets, self._furniture)
        settings = self.files.first("settings", "word/settings.xml")
        even = settings.find(f"{W}evenAndOddHeaders") if settings is not None else None
        return Facts(
            file=self.name,
            paragraphs=paragraphs,
            sections=sections.all(),
            insertions=self.changes.insertions,
            deletions=self.changes.deletions,
            has_even_pages=even is not None and even.get(VAL, "1") not in ("0", "false", "off"),
            properties=_properties(self.files.tree(CUSTOM)),
            has_macros=has_macros(self.files.parts),
            noted_pages=_noted_pages(self.files.parts.get(_APPLICATION, b"")),
        )

    def _furniture(self, path: str, is_header: bool) -> tuple[Paragraph, ...]:
        root = self.files.tree(path)
        if root is None:
            return ()
        place = Container.HEADER if is_header else Container.FOOTER
        return tuple(replace(paragraph, container=place) for paragraph in self._part(root, root, path, place))

    def _part(self, body: Any, root: Any, part: str, container: Container) -> Iterator[Paragraph]:
        nodes = list(root.iter(f"{W}p"))
        if len(nodes) > MAX_PARAGRAPHS:
            raise refusal("TT103", self.name)
        walk = _Walk(self, part, {node: ordinal for ordinal, node in enumerate(nodes)})
        yield from walk.blocks(body, container, None, None)


class _Walk:
    """Goes through one part in its order."""

    def __init__(self, reader: _Reader, part: str, ordinals: dict[Any, int]) -> None:
        self.reader, self.part, self.ordinals = reader, part, ordinals
        self.runs = RunReader(reader.looks, reader.changes)

    def blocks(
        self, nodes: Iterable[Any], container: Container, cell: CellPlace | None, table_style: str | None
    ) -> Iterator[Paragraph]:
        for node in nodes:
            if node.tag == f"{W}p":
                yield from self._paragraph(node, container, cell, table_style)
            elif node.tag == f"{W}tbl":
                yield from self._table(node, container, cell)
            elif node.tag in _THROUGH:
                yield from self.blocks(node, container, cell, table_style)

    def _table(self, node: Any, container: Container, outer: CellPlace | None) -> Iterator[Paragraph]:
        shape = TableShape(node, self.reader.looks.sheet, self.reader.tables, outer.depth + 1 if outer else 1)
        self.reader.tables += 1
        for row_index, row in enumerate(shape.rows):
            if row.find(f"{W}trPr/{W}del") is not None:
                self.reader.changes.deletions += 1
                continue
            for node_of_cell, cell in shape.cells(row_index):
                yield from self.blocks(node_of_cell, Container.CELL, cell, shape.style)

    def _paragraph(
        self, node: Any, container: Container, cell: CellPlace | None, table_style: str | None
    ) -> Iterator[Paragraph]:
        properties = node.find(f"{W}pPr")
        look = self.reader.looks.paragraph(properties, table_style)
        content = self.runs.read(node, look)
        if content.text.strip() or not _is_deleted(properties):
            yield self._built(node, look, content, container, cell)
        for box in content.boxes:
            yield from self.blocks(box, Container.BOX, cell, table_style)
        if properties is not None and properties.find(f"{W}sectPr") is not None:
            self.reader.section += 1

    def _built(
        self, node: Any, look: ParagraphLook, content: Content, container: Container, cell: CellPlace | None
    ) -> Paragraph:
        values = look.values
        return Paragraph(
            index=self._next_index(),
            part=self.part,
            ordinal=self.ordinals[node],
            container=container,
            section=self.reader.section,
            text=content.text,
            number=look.number,
            runs=tuple(content.runs),
            alignment=alignment(values),
            before_pt=values.get("before", 0.0),
            after_pt=values.get("after", 0.0),
            is_contextual=values.get("contextual", False),
            line=values.get("line", 1.0),
            line_rule=line_rule(values),
            left_mm=values.get("left", 0.0),
            right_mm=values.get("right", 0.0),
            first_line_mm=values.get("first", 0.0),
            style=look.style_name,
            cell=cell,
            has_border=values.get("border", False),
            is_framed=values.get("framed", False),
            strokes_mm=tuple(content.strokes_mm),
            has_page_field=content.has_page_field,
            mark_pt=0.0 if content.text.strip() else self.reader.looks.mark_pt(node.find(f"{W}pPr"), look),
            starts_page=values.get("new_page", False),
            starts_noted_page=content.starts_noted_page,
            has_page_break=content.has_page_break,
        )

    def _next_index(self) -> int:
        index = self.reader.count
        self.reader.count += 1
        return index


def _properties(root: Any) -> dict[str, str]:
    """The custom properties of the file."""
    nodes = [node for node in root if isinstance(node.tag, str)] if root is not None else []
    return {node.get("name", ""): "".join(node.itertext()) for node in nodes}


def _noted_pages(raw: bytes) -> int:
    """How many pages the program that saved the file counted; a bad part says nothing."""
    match = _PAGES.search(raw[:_MAX_APPLICATION_BYTES])
    return int(match[1]) if match else 0


def _is_deleted(properties: Any) -> bool:
    return properties is not None and properties.find(f"{W}rPr/{W}del") is not None
