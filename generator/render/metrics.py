"""How wide a line of Times New Roman is, for the rules under names and titles.

Advance widths in thousandths of the type size, from the metric twin Liberation Serif; a tone mark adds no width.
"""

from __future__ import annotations

import bisect
import itertools
import unicodedata
from collections.abc import Iterable, Sequence
from enum import Enum
from functools import cache, lru_cache


class Face(Enum):
    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"
    __hash__ = object.__hash__  # that of Enum is slow, and words are looked up by their face


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
_PRECISION_PT = 2


@cache
def _advances(face: Face) -> dict[str, int]:
    return {char: width for width, chars in _ADVANCES[face].items() for char in chars}


@lru_cache(maxsize=1024)
def _advance(char: str, face: Face) -> int:
    """The width of a letter; one with a tone is as wide as without: ậ as a, but ợ as ơ, whose horn makes it wider."""
    parts = unicodedata.normalize("NFD", char)
    base = unicodedata.normalize("NFC", parts[0] + (_HORN if _HORN in parts else ""))
    return _advances(face).get(base, _USUAL)


@lru_cache(maxsize=4096)
def _word_width(word: str, face: Face) -> int:
    return sum(_advance(char, face) for char in word.replace("\u00a0", " "))


def width_pt(text: str, size_pt: float, face: Face, tracking_pt: float = 0) -> float:
    """The width of the text on one line, in points; tracking is what stands between letters beside the usual."""
    words = text.split(" ")
    spaces = (len(words) - 1) * _advance(" ", face)
    return (sum([_word_width(word, face) for word in words]) + spaces) * size_pt / 1000 + tracking_pt * len(text)


def wrap(text: str, room_pt: float, size_pt: float, face: Face, tracking_pt: float = 0) -> list[str]:
    """The lines a paragraph breaks into, word by word, as a word processor does."""
    words, gap = text.split(" "), tracking_pt * 1000 / size_pt
    room = room_pt * 1000 / size_pt + _advance(" ", face) + gap
    starts = [*_line_starts(_ends(words, face, gap), room), len(words)]
    return [" ".join(words[first:last]) for first, last in itertools.pairwise(starts)]


def width_and_room(text: str, room_pt: float, size_pt: float, face: Face) -> tuple[float, float]:
    """The width of the text on one line, and the narrowest room in which it takes no more lines than it must.

    Set in that room, a title has no lone word at its end.
    """
    ends, space, unit = _ends(text.split(" "), face), _advance(" ", face), size_pt / 1000
    count = len(_line_starts(ends, room_pt / unit + space))
    low, high = room_pt / 3, room_pt
    while high - low > _PRECISION_PT:
        middle = (low + high) / 2
        if _fits(ends, middle / unit + space, count):
            high = middle
        else:
            low = middle
    return (ends[-1] - space) * unit, high


def _fits(ends: Sequence[float], room: float, lines: int) -> bool:
    """Whether the words take no more than so many lines of that room."""
    first, last = 0, len(ends) - 1
    for _ in range(lines):
        following = bisect.bisect_right(ends, ends[first] + room) - 1
        first = following if following > first else first + 1
        if first >= last:
            return True
    return False


def _ends(words: Iterable[str], face: Face, gap: float = 0) -> list[float]:
    """Where each word ends on one endless line, a space behind each; 0 first."""
    space = _advance(" ", face)
    widths = [_word_width(word, face) + space + gap * (len(word) + 1) for word in words]
    return list(itertools.accumulate(widths, initial=0.0))


def _line_starts(ends: Sequence[float], room: float) -> list[int]:
    """The place of the first word of each line, in a room with a space more than a line has."""
    starts = [0]
    while True:
        first = starts[-1]
        following = max(first + 1, bisect.bisect_right(ends, ends[first] + room) - 1)
        if following >= len(ends) - 1:
            return starts
        starts.append(following)
