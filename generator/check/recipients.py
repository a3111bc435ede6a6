"""The recipients of a document beside those that are wanted: which are missing, which are too many."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.check.foot import is_filing
from generator.check.pieces import Piece

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
    filing = next((piece for piece in rows if is_filing(piece)), None)
    listed = [
        (lines[0], key(_NOTE.sub("", " ".join(piece.text for piece in lines))))
        for lines in entries(rows[: rows.index(filing)] if filing else rows)
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


def entries(rows: Iterable[Piece]) -> list[tuple[Piece, ...]]:
    """The recipients, each with its lines: in a list with dashes, one without goes on with a line that did not end."""
    found: list[tuple[Piece, ...]] = []
    for piece in rows:
        if found and _goes_on(found[-1], piece):
            found[-1] = (*found[-1], piece)
        else:
            found.append((piece,))
    return found


def _goes_on(above: tuple[Piece, ...], piece: Piece) -> bool:
    is_open = above[0].text.startswith(_DASHES) and not above[-1].text.endswith((";", "."))
    return is_open and not piece.text.startswith(_DASHES) and not is_filing(piece)


def _likeness(said: str, name: str) -> float:
    """How alike two names are, from 0 to 1; 0 for what is surely not alike, which is cheaper to tell."""
    matcher = SequenceMatcher(None, said[:_LONGEST], name[:_LONGEST], autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _SAME else 0.0
