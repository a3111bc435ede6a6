"""Page numbers: in the header, in the middle, from the second page on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree

from generator.check.facts import Furniture, Paragraph
from generator.check.findings import Finding
from generator.check.mend import setters
from generator.check.mend.record import Desk, Mender, mend
from generator.check.opened import OFFICE
from generator.check.properties import W
from generator.check.rules.page import FONT
from generator.render.package import W as NAMESPACE

_SIZE = 14.0
_ID = f"{{{OFFICE}}}id"
_DRAWINGS = (f"{W}drawing", f"{W}pict", f"{W}object")
_FIGURE = re.compile(r"\s*[0-9]*\s*")


def _numbered(desk: Desk) -> Iterator[tuple[Furniture, Paragraph]]:
    """The headers and footers with the page number, each part once."""
    seen = set()
    for section in desk.plan.facts.sections:
        for furniture in section.furniture:
            for paragraph in furniture.paragraphs:
                if paragraph.has_page_field and (paragraph.part, paragraph.ordinal) not in seen:
                    seen.add((paragraph.part, paragraph.ordinal))
                    yield furniture, paragraph


def _is_number_alone(paragraph: Paragraph) -> bool:
    return bool(_FIGURE.fullmatch(paragraph.text)) and not paragraph.has_border


# ---------------------------------------------------------------- its look


def _centered(desk: Desk, finding: Finding) -> None:
    for _, paragraph in _numbered(desk):
        if _is_number_alone(paragraph):
            setters.align(desk.node(paragraph), "center")


def _look(change: Callable[[Any], None]) -> Mender:
    def apply(desk: Desk, finding: Finding) -> None:
        for _, paragraph in _numbered(desk):
            for run in desk.node(paragraph).iter(f"{W}r"):
                change(run)

    return apply


def _plain(desk: Desk, finding: Finding) -> None:
    """Arabic figures from 1."""
    node = desk.opened.sections()[0].find(f"{W}pgNumType")
    for name in ("fmt", "start"):
        node.attrib.pop(W + name, None)


# ---------------------------------------------------------------- its place


def _add(desk: Desk, finding: Finding) -> None:
    if not desk.plan.facts.has_even_pages and _may_hide_first(desk):
        _number_headers(desk)
        _hide_first(desk)


def _move_up(desk: Desk, finding: Finding) -> None:
    """Out of the footers, where it stands alone, into the headers."""
    below = [paragraph for furniture, paragraph in _numbered(desk) if not furniture.is_header]
    are_alone = all(_is_number_alone(paragraph) for paragraph in below)
    if below and are_alone and not desk.plan.facts.has_even_pages and _may_hide_first(desk):
        for paragraph in below:
            _clear(desk.node(paragraph))
        _number_headers(desk)
        _hide_first(desk)


def _from_first_page(desk: Desk, finding: Finding) -> None:
    first = desk.plan.facts.sections[0]
    if not first.has_title_page and _may_hide_first(desk):
        _hide_first(desk)
        return
    for furniture in first.furniture if first.has_title_page else ():
        for paragraph in furniture.paragraphs if furniture.kind == "first" else ():
            if paragraph.has_page_field and _is_number_alone(paragraph):
                _clear(desk.node(paragraph))


def _may_hide_first(desk: Desk) -> bool:
    """Whether the first page may have headers of its own without losing a word."""
    first = desk.plan.facts.sections[0]
    shown = [row for each in first.furniture if each.kind == "default" for row in each.paragraphs]
    hidden = [row for each in first.furniture if each.kind == "first" for row in each.paragraphs]
    if first.has_title_page:
        return not any(row.has_page_field for row in hidden)
    is_bare = all(_is_number_alone(row) and not _is_drawn(desk, row) for row in shown)
    return is_bare and all(row.is_blank and not _is_drawn(desk, row) for row in hidden)


def _is_drawn(desk: Desk, paragraph: Paragraph) -> bool:
    return next(desk.node(paragraph).iter(*_DRAWINGS), None) is not None


def _hide_first(desk: Desk) -> None:
    setters.switch(desk.opened.sections()[0], "titlePg", True)


def _number_headers(desk: Desk) -> None:
    """Every header of inner pages gets the number; the first section gets a header where it has none."""
    numbered = {paragraph.part for furniture, paragraph in _numbered(desk) if furniture.is_header}
    for at, section in enumerate(desk.opened.sections()):
        reference = _default_header(section)
        part = desk.opened.target(reference.get(_ID, "")) if reference is not None else None
        if part is None and at == 0:
            _refer(section, desk.opened.add("header", _header()))
        elif part is not None and part not in numbered:
            numbered.add(part)
            desk.opened.tree(part).append(_number())


def _default_header(section: Any) -> Any:
    return next(
        (node for node in section.findall(f"{W}headerReference") if node.get(f"{W}type", "default") == "default"), None
    )


def _refer(section: Any, relation: str) -> None:
    reference = section.makeelement(f"{W}headerReference", nsmap={"r": OFFICE})
    reference.set(f"{W}type", "default")
    reference.set(_ID, relation)
    section.insert(0, reference)


def _header() -> Any:
    root = etree.Element(f"{W}hdr", nsmap={"w": NAMESPACE})
    root.append(_number())
    return root


def _number() -> Any:
    """A paragraph with nothing but the number."""
    paragraph = etree.Element(f"{W}p")
    look = setters.properties(paragraph)
    setters.write(look, "ind", left="0", firstLine="0")
    setters.write(look, "jc", val="center")
    for run in setters.page_field():
        setters.font(run, FONT)
        setters.size(run, _SIZE)
        paragraph.append(run)
    return paragraph


def _clear(paragraph: Any) -> None:
    """Nothing stays but the paragraph itself, for its part must have one."""
    for node in list(paragraph):
        if node.tag != f"{W}pPr":
            paragraph.remove(node)


MENDS = (
    mend("TT310", _add),
    mend("TT311", _move_up),
    mend("TT312", _centered),
    mend("TT313", _look(lambda run: setters.size(run, _SIZE))),
    mend("TT314", _look(lambda run: setters.italic(run, False))),
    mend("TT315", _from_first_page),
    mend("TT316", _plain),
    mend("TT317", _look(lambda run: setters.font(run, FONT))),
)
