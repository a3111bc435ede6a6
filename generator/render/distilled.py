"""A template read off once: its statements, and what stands around the body in every finished document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from generator.render.package import DOCUMENT, Parts, W, parse_xml
from generator.render.tags import Statement, Unprintable, printer

# docxtpl writes `{_{` for braces that a template wants printed, turns white space in texts into breaks, adds columns
# to tables and numbers pictures.
_LEFT_TO_DOCXTPL = re.compile(r"\{_[{%]|[}%]_\}|[\n\t\a\f]|<wp:docPr\b")


@dataclass(frozen=True, slots=True)
class Distilled:
    """What is needed to print documents with a template."""

    statements: tuple[Statement, ...]
    head: bytes
    tail: bytes
    others: Parts  # the parts that are the same in every document

    def parts(self, context: Mapping[str, Any]) -> Parts:
        """The parts of a document, the same as those docxtpl makes; raises `Unprintable` for what is left to it."""
        body = _as_written(printer(self.statements)(context))
        return {**self.others, DOCUMENT: b"".join([self.head, body, self.tail])}


def _as_written(xml: str) -> bytes:
    """The printed body as lxml writes it, without its own tags."""
    if _LEFT_TO_DOCXTPL.search(xml):
        raise Unprintable
    try:
        body = parse_xml(xml.encode())
    except etree.XMLSyntaxError as error:
        raise Unprintable from error
    if any(map(_lacks_columns, body.iter(f"{{{W}}}tbl"))):
        raise Unprintable
    content = bytes(etree.tostring(body, encoding="UTF-8"))
    return content[content.index(b">") + 1 : content.rindex(b"<")]


def _lacks_columns(table: Any) -> bool:
    columns = len(table.findall(f"{{{W}}}tblGrid/{{{W}}}gridCol"))
    return any(len(row.findall(f"{{{W}}}tc")) > columns for row in table.iter(f"{{{W}}}tr"))
