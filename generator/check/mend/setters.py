"""Direct formatting, written in the order the schema asks for."""

from __future__ import annotations

from typing import Any

from lxml import etree

from generator.check.properties import W

_RUN = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath rPrChange"
)
_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_SECTION = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
    "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
)
_ORDERS = {
    f"{W}{parent}": {f"{W}{name}": place for place, name in enumerate(order.split())}
    for parent, order in (("rPr", _RUN), ("pPr", _PARAGRAPH), ("sectPr", _SECTION))
}


def properties(node: Any) -> Any:
    """The w:rPr of a run, the w:pPr of a paragraph; made where there is none."""
    name = f"{node.tag}Pr"
    found = node.find(name)
    if found is None:
        found = node.makeelement(name)
        node.insert(0, found)
    return found


def setting(parent: Any, name: str) -> Any:
    """The element of a w:rPr, w:pPr or w:sectPr; made at its place where there is none."""
    found = parent.find(W + name)
    return put(parent, parent.makeelement(W + name)) if found is None else found


def put(parent: Any, node: Any) -> Any:
    """Puts an element into a w:rPr, w:pPr or w:sectPr at its place."""
    order = _ORDERS[parent.tag]
    own = order[node.tag]
    for at, other in enumerate(parent):
        if order.get(other.tag, len(order)) > own:
            parent.insert(at, node)
            return node
    parent.append(node)
    return node


def write(parent: Any, name: str, **values: str | None) -> None:
    """Sets attributes of an element; None takes one away."""
    node = setting(parent, name)
    for key, value in values.items():
        if value is None:
            node.attrib.pop(W + key, None)
        else:
            node.set(W + key, value)


def switch(parent: Any, name: str, is_on: bool) -> None:
    """A yes-or-no element, said outright."""
    write(parent, name, val=None if is_on else "0")


def remove(parent: Any, name: str) -> None:
    for node in parent.findall(W + name):
        parent.remove(node)


def bold(run: Any, is_on: bool) -> None:
    for name in ("b", "bCs"):
        switch(properties(run), name, is_on)


def italic(run: Any, is_on: bool) -> None:
    for name in ("i", "iCs"):
        switch(properties(run), name, is_on)


def capitals(run: Any) -> None:
    remove(properties(run), "smallCaps")
    switch(properties(run), "caps", True)


def size(run: Any, points: float) -> None:
    for name in ("sz", "szCs"):
        write(properties(run), name, val=str(round(points * 2)))


def font(run: Any, name: str) -> None:
    write(properties(run), "rFonts", ascii=name, hAnsi=name, cs=name, asciiTheme=None, hAnsiTheme=None, cstheme=None)


def black(run: Any) -> None:
    write(properties(run), "color", val="000000", themeColor=None, themeTint=None, themeShade=None)


def align(paragraph: Any, how: str) -> None:
    """A paragraph in a frame stands where the frame does."""
    frame = properties(paragraph).find(f"{W}framePr")
    if frame is not None and frame.get(f"{W}xAlign") and how == "center":
        frame.set(f"{W}xAlign", how)
    write(properties(paragraph), "jc", val=how)


def page_field() -> list[Any]:
    """The runs of a page number."""
    runs = [etree.Element(f"{W}r") for _ in range(5)]
    for run, kind in ((runs[0], "begin"), (runs[2], "separate"), (runs[4], "end")):
        etree.SubElement(run, f"{W}fldChar").set(f"{W}fldCharType", kind)
    etree.SubElement(runs[1], f"{W}instrText").text = "PAGE"
    etree.SubElement(runs[3], f"{W}t").text = "2"
    return runs
