"""How wide a line of Times New Roman is, for the rules under names and titles.

Advance widths in thousandths of the type size, from the metric twin Liberation Serif; a tone mark adds no width.
"""

from __future__ import annotations

import unicodedata
from enum import Enum
from functools import cache


class Face(Enum):
    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"


_ADVANCES: dict[Face, dict[int, str]] = {
    Face.REGULAR: {
        180: "'",
        200: "|",
        250: " ,.",
        278: "/:;\\ijlt",
        333: "!()-I[]`fr‘’",
        389: "Js",
        408: '"',
        444: "?acez“”",
        480: "{}",
        500: "#$*0123456789_bdghknopquvxyđ–",
        529: "ơ",
        541: "~",
        542: "ư",
        556: "FPS",
        564: "+<=>",
        611: "ELTZ",
        667: "BCR",
        722: "ADGHKNOQUVXYwĐƠ",
        776: "Ư",
        778: "&m",
        833: "%",
        889: "M",
        921: "@",
        944: "W",
        1000: "…",
    },
    Face.BOLD: {
        220: "|",
        250: " ,.",
        278: "'/\\il",
        333: "!()-:;[]`fjt‘’",
        389: "Is",
        394: "{}",
        444: "cerz",
        500: "#$*0123456789?J_agovxy“”–",
        520: "~",
        554: "ơ",
        555: '"',
        556: "Sbdhknpquđ",
        570: "+<=>",
        600: "ư",
        611: "FP",
        667: "BELTZ",
        722: "ACDNRUVXYwĐ",
        778: "GHKOQƠ",
        796: "Ư",
        833: "&m",
        930: "@",
        944: "M",
        1000: "%W…",
    },
    Face.ITALIC: {
        214: "'",
        250: " ,.",
        275: "|",
        278: "/\\fijlt",
        333: "!()-:;I`‘’",
        389: "[]rsz",
        400: "{}",
        420: '"',
        444: "Jcekvxy",
        500: "#$*0123456789?S_abdghnopquđ–",
        534: "ơ",
        541: "~",
        545: "ư",
        556: "LTYZ“”",
        611: "ABEFPRVX",
        667: "CKNw",
        675: "+<=>",
        722: "DGHOQUmĐƠ",
        754: "Ư",
        778: "&",
        833: "%MW",
        889: "…",
        920: "@",
    },
}
_USUAL = 500  # a letter that is not in the table
_HORN = "\u031b"


@cache
def _advances(face: Face) -> dict[str, int]:
    return {char: width for width, chars in _ADVANCES[face].items() for char in chars}


def _base(char: str) -> str:
    """The letter without its tone: ậ → a, but ợ → ơ, whose horn makes it wider."""
    parts = unicodedata.normalize("NFD", char)
    return unicodedata.normalize("NFC", parts[0] + (_HORN if _HORN in parts else ""))


def width_pt(text: str, size_pt: float, face: Face) -> float:
    """The width of the text on one line, in points."""
    table = _advances(face)
    return sum(table.get(_base(char), _USUAL) for char in text.replace("\u00a0", " ")) * size_pt / 1000


def wrap(text: str, room_pt: float, size_pt: float, face: Face) -> list[str]:
    """The lines a paragraph breaks into, word by word, as a word processor does."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_pt(longer, size_pt, face) <= room_pt:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def balanced_room(text: str, room_pt: float, size_pt: float, face: Face) -> float:
    """The narrowest room in which the text still takes no more lines: a title without a lone word at its end."""
    count = len(wrap(text, room_pt, size_pt, face))
    low, high = room_pt / 3, room_pt
    while high - low > 1:
        middle = (low + high) / 2
        if len(wrap(text, middle, size_pt, face)) <= count:
            high = middle
        else:
            low = middle
    return high
