"""The recipients of a document beside those that are wanted: which are missing, which are too many."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.check.pieces import Piece
from generator.text import fold

_SAME = 0.6  # a line this near is the recipient under another name
_LONGEST = 80  # letters that are compared
_DASHES = ("-", "–", "+")
_NOTE = re.compile(r"\s*\(để [^)]*\)")
Key = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipients:
    """What was found: each that is missing with the line that stands for it, if any; the other lines; the filing."""

    missing: tuple[tuple[str, Piece | None], ...]
    extra: tuple[Piece, ...]
    filing: Piece | None


def compare_recipients(rows: tuple[Piece, ...], wanted: Iterable[str], key: Key) -> Recipients:
    """The lines below “Nơi nhận:” beside the names wanted; notes such as “(để báo cáo)” count for nothing."""
    filing = next((piece for piece in rows if fold(piece.text).startswith("luu")), None)
    listed = [
        (piece, key(_NOTE.sub("", text))) for piece, text in _lines(rows[: rows.index(filing)] if filing else rows)
    ]
    names = {text: key(_NOTE.sub("", text)) for text in wanted}
    present = {said for _, said in listed}
    extra = [(piece, said) for piece, said in listed if said not in names.values()]
    missing: list[tuple[str, Piece | None]] = []
    for text, name in names.items():
        if name not in present:
            near = max(extra, key=lambda each: _likeness(each[1], name), default=None)
            is_near = near is not None and _likeness(near[1], name) >= _SAME
            missing.append((text, near[0] if near and is_near else None))
            extra = [each for each in extra if not (is_near and each is near)]
    return Recipients(missing=tuple(missing), extra=tuple(piece for piece, _ in extra), filing=filing)


def _lines(rows: Iterable[Piece]) -> list[tuple[Piece, str]]:
    """The lines with their text; one without a dash goes on with the line before that did not end."""
    lines: list[tuple[Piece, str]] = []
    for piece in rows:
        if lines and not piece.text.startswith(_DASHES) and not lines[-1][1].endswith((";", ".")):
            lines[-1] = (lines[-1][0], f"{lines[-1][1]} {piece.text}")
        else:
            lines.append((piece, piece.text))
    return lines


def _likeness(said: str, name: str) -> float:
    """How alike two names are, from 0 to 1; 0 for what is surely not alike, which is cheaper to tell."""
    matcher = SequenceMatcher(None, said[:_LONGEST], name[:_LONGEST], autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _SAME else 0.0
