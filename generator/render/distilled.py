"""A template read off once: its statements, and what stands around the body in every finished document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from generator.render.package import DOCUMENT, Parts, W, parse_xml
from generator.render.tags import Statement, Unprintable, compares_values, printer

# docxtpl writes `{_{` for braces that a template wants printed, turns white space in texts into breaks and numbers
# pictures; hung into the document, what names a namespace again loses it.
_LEFT_TO_DOCXTPL = re.compile(r"\{_[{%]|[}%]_\}|[\n\t\a\f]|docPr|xmlns")


@dataclass(frozen=True, slots=True)
class Distilled:
    """What is needed to print documents with a template."""

    statements: tuple[Statement, ...]
    head: bytes
    tail: bytes
    others: Parts  # the parts that are the same in every document

    @property
    def asks_values(self) -> bool:
        """Whether it compares what is printed with something: a mark in its place would not be the same."""
        return any(map(compares_values, self.statements))

    def parts(self, context: Mapping[str, Any]) -> Parts:
        """The parts of a document, the same as those docxtpl makes; raises `Unprintable` for what is left to it."""
        body = _as_written(printer(self.statements)(context))
        return {**self.others, DOCUMENT: b"".join([self.head, body, self.tail])}


def _as_written(xml: str) -> bytes:
    """The printed body as lxml writes it, without its own tags."""
    if _LEFT_TO_DOCXTPL.search(xml, xml.find(">") + 1):
        raise Unprintable
    try:
        body = parse_xml(xml.encode())
    except (etree.XMLSyntaxError, UnicodeEncodeError) as error:
        raise Unprintable from error
    if not all(map(_has_its_columns, body.iter(f"{{{W}}}tbl"))):
        raise Unprintable
    content = bytes(etree.tostring(body, encoding="UTF-8"))
    return content[content.index(b">") + 1 : content.rindex(b"<")]


def _has_its_columns(table: Any) -> bool:
    """Whether no row has more cells than there are columns, and the widest fills them: docxtpl changes nothing then."""
    columns = len(table.findall(f"{{{W}}}tblGrid/{{{W}}}gridCol"))
    rows = [row.findall(f"{{{W}}}tc") for row in table.iter(f"{{{W}}}tr")]
    return bool(rows) and max(map(len, rows)) <= columns <= max(sum(map(_span, cells)) for cells in rows)


def _span(cell: Any) -> int:
    span = cell.find(f"{{{W}}}tcPr/{{{W}}}gridSpan")
    return 1 if span is None else int(span.get(f"{{{W}}}val"))
