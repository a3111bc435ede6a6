"""The style sheet of a document: defaults, chains of styles, theme fonts."""

from __future__ import annotations

from typing import Any

from generator.check.properties import TOGGLES, VAL, Look, W, is_line, paragraph_look, run_look

_MAX_CHAIN = 40
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# What Word falls back on where a file says nothing.
_WORD_RUN: Look = {"size": 10.0, "ascii": ("name", "Times New Roman"), "high": ("name", "Times New Roman")}


class Style:
    """One style's own settings."""

    def __init__(self, node: Any) -> None:
        name, base = node.find(f"{W}name"), node.find(f"{W}basedOn")
        self.name: str = name.get(VAL, "") if name is not None else ""
        self.base: str | None = base.get(VAL) if base is not None else None
        self.run = run_look(node.find(f"{W}rPr"))
        self.paragraph = paragraph_look(node.find(f"{W}pPr"))
        borders = node.find(f"{W}tblPr/{W}tblBorders")
        self.borders = {
            side.tag.removeprefix(W): is_line(side)
            for side in (borders if borders is not None else ())
            if isinstance(side.tag, str)
        }


class StyleSheet:
    """Answers what a style means once its whole chain is worked out; a style that is not there means nothing."""

    def __init__(self, styles: Any, theme: Any) -> None:
        self._styles: dict[tuple[str, str], Style] = {}
        self._defaults: dict[str, str] = {}
        self.run_defaults: Look = dict(_WORD_RUN)
        self.paragraph_defaults: Look = {}
        self._theme = _theme_fonts(theme)
        self._chains: dict[tuple[str, str], tuple[Style, ...]] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        if styles is not None:
            self._read(styles)

    def _read(self, root: Any) -> None:
        self.run_defaults |= run_look(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        self.paragraph_defaults |= paragraph_look(root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr"))
        for node in root.iterfind(f"{W}style"):
            kind, name = node.get(f"{W}type", "paragraph"), node.get(f"{W}styleId", "")
            self._styles[kind, name] = Style(node)
            if node.get(f"{W}default", "0") in ("1", "true", "on"):
                self._defaults[kind] = name

    def chain(self, kind: str, name: str | None) -> tuple[Style, ...]:
        """The styles a style is made of, the deepest base first."""
        key = (kind, name or self._defaults.get(kind, ""))
        if key not in self._chains:
            self._chains[key] = self._walk(*key)
        return self._chains[key]

    def _walk(self, kind: str, name: str) -> tuple[Style, ...]:
        found: list[Style] = []
        style = self._styles.get((kind, name))
        while style is not None and style not in found and len(found) < _MAX_CHAIN:
            found.append(style)
            style = self._styles.get((kind, style.base)) if style.base else None
        return tuple(reversed(found))

    def run_look(self, kind: str, name: str | None) -> Look:
        """What a style with all its bases sets for the text."""
        key = (kind, name or self._defaults.get(kind, ""))
        if key not in self._looks:
            look: Look = {}
            for style in self.chain(*key):
                look |= style.run
            self._looks[key] = look
        return self._looks[key]

    def table_borders(self, name: str) -> dict[str, bool]:
        """Of each border a table style names, whether it is drawn."""
        borders: dict[str, bool] = {}
        for style in self.chain("table", name):
            borders |= style.borders
        return borders

    def display_name(self, name: str | None) -> str:
        chain = self.chain("paragraph", name)
        return chain[-1].name if chain else ""

    def font(self, asked: tuple[str, str]) -> str:
        """The name of the font, a theme's slot resolved."""
        how, name = asked
        if how == "name":
            return name
        return self._theme.get("major" if name.startswith("major") else "minor", "")


def lay_over(*layers: Look) -> Look:
    """Style layers (table, paragraph, character) in one: the later wins, but bold on bold in two styles means off."""
    whole: Look = {}
    for layer in layers:
        for key, value in layer.items():
            whole[key] = whole.get(key, False) != value if key in TOGGLES else value
    return whole


def _theme_fonts(theme: Any) -> dict[str, str]:
    fonts: dict[str, str] = {}
    if theme is None:
        return fonts
    for key in ("major", "minor"):
        node = next(theme.iter(f"{_A}{key}Font"), None)
        latin = node.find(f"{_A}latin") if node is not None else None
        if latin is not None:
            fonts[key] = latin.get("typeface", "")
    return fonts
