"""The look a paragraph and its runs end up with: every layer of formatting laid over the one below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.check.facts import Alignment, LineRule
from generator.check.lists import Lists
from generator.check.properties import TOGGLES, VAL, Look, W, paragraph_look, run_look
from generator.check.styles import StyleSheet, lay_over

_ALIGNMENTS = {
    "center": Alignment.CENTER,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "both": Alignment.JUSTIFIED,
    "distribute": Alignment.JUSTIFIED,
}


@dataclass(slots=True)
class ParagraphLook:
    """A paragraph's formatting, and what its runs begin with."""

    values: Look
    style: str | None
    style_name: str
    number: str
    table_style: str | None


class Looks:
    """Works out looks for one document; counts its lists on the way, so paragraphs must come in order."""

    def __init__(self, sheet: StyleSheet, lists: Lists) -> None:
        self.sheet, self.lists = sheet, lists
        self._style_layers: dict[tuple[str | None, str | None], Look] = {}
        self._run_layers: dict[tuple[str | None, str | None, str | None], Look] = {}

    def paragraph(self, properties: Any, table_style: str | None) -> ParagraphLook:
        """Defaults → table style → paragraph style chain → list level → direct."""
        node = properties.find(f"{W}pStyle") if properties is not None else None
        style = node.get(VAL) if node is not None else None
        values = dict(self._styled(style, table_style))
        direct = paragraph_look(properties)
        list_id, level = _place_in_list(values, direct)
        if "numbering" in direct and list_id:
            values |= self.lists.indents(list_id, level)
        values |= direct
        number = self.lists.next_text(list_id, level) if list_id else ""
        return ParagraphLook(values, style, self.sheet.display_name(style), number, table_style)

    def _styled(self, style: str | None, table_style: str | None) -> Look:
        key = (style, table_style)
        if key not in self._style_layers:
            look = dict(self.sheet.paragraph_defaults)
            for row in self.sheet.chain("table", table_style) if table_style is not None else ():
                look |= row.paragraph
            for row in self.sheet.chain("paragraph", style):
                look |= self._with_list_indents(look, row.paragraph)
            self._style_layers[key] = look
        return self._style_layers[key]

    def _with_list_indents(self, below: Look, layer: Look) -> Look:
        """A style's own indents go before those of the list it names."""
        if "numbering" not in layer:
            return layer
        list_id, level = _place_in_list(below, layer)
        return {**self.lists.indents(list_id, level), **layer, "numbering": (list_id, level)}

    def run(self, properties: Any, paragraph: ParagraphLook) -> Look:
        """Defaults → table, paragraph and character styles → direct."""
        direct = run_look(properties)
        key = (paragraph.style, direct.get("style"), paragraph.table_style)
        if key not in self._run_layers:
            self._run_layers[key] = self._styled_run(paragraph, direct.get("style"))
        return {**self._run_layers[key], **direct}

    def mark_pt(self, properties: Any, paragraph: ParagraphLook) -> float:
        """The size of a paragraph's mark, which an empty line has."""
        size: float = self.run(properties.find(f"{W}rPr") if properties is not None else None, paragraph)["size"]
        return size

    def _styled_run(self, paragraph: ParagraphLook, character_style: str | None) -> Look:
        styled = lay_over(
            self.sheet.run_look("table", paragraph.table_style) if paragraph.table_style is not None else {},
            self.sheet.run_look("paragraph", paragraph.style),
            self.sheet.run_look("character", character_style),
        )
        look = {**self.sheet.run_defaults, **styled}
        for key in TOGGLES:  # what the defaults switch on, no style switches off
            look[key] = bool(self.sheet.run_defaults.get(key)) or bool(styled.get(key))
        return look

    def fonts(self, look: Look, text: str) -> tuple[str, ...]:
        """The fonts the letters of a text are set in."""
        is_plain = text.isascii()
        has_plain = is_plain or any(map(str.isascii, text))
        keys = [key for key, is_used in (("ascii", has_plain), ("high", not is_plain)) if is_used]
        return tuple(dict.fromkeys(self.sheet.font(look[key]) for key in keys))


def _place_in_list(below: Look, layer: Look) -> tuple[str, int]:
    """List and level, each from the layer or, where it is silent, from below; list 0 takes a paragraph out."""
    list_id, level = layer.get("numbering", (None, None))
    old_list, old_level = below.get("numbering", (None, None))
    list_id = old_list if list_id is None else list_id
    return ("" if list_id in (None, "0") else list_id, (old_level if level is None else level) or 0)


def alignment(look: Look) -> Alignment:
    """How the paragraph stands; one in a frame stands where the frame does."""
    return _ALIGNMENTS.get(look.get("frame") or look.get("align", "left"), Alignment.LEFT)


def line_rule(look: Look) -> LineRule:
    return LineRule(look.get("line_rule", "auto"))
