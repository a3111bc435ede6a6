"""Names of units, places and people as they are typed: what can be none, and capitals that no document keeps."""

from __future__ import annotations

import re

from generator.numbering import parse_ordinal

# The marks that names of Vietnam have: Ea H'leo, Xuân Hương - Đà Lạt, H’Yim.
_IN_NAMES = frozenset(" '’-.,()")
_PIECE = re.compile(r"[^\s'’(-]+")


def is_name(text: str, *, may_have_digits: bool = True) -> bool:
    """Whether it can be a name: letters (`Ba Tơ`), or a number where units are numbered (`5`); no signs, no emoji."""
    has_core = any(char.isalpha() or (may_have_digits and char.isdecimal()) for char in text)
    return has_core and all(
        char.isalpha() or char in _IN_NAMES or (may_have_digits and char.isdecimal()) for char in text
    )


def has_letters(text: str) -> bool:
    return any(char.isalpha() for char in text)


def in_proper_case(name: str) -> str:
    """`XÃ BA TƠ`, `ba tơ` → with a capital at each word; any other name as it is.

    A Roman number (phường III) and a name of single letters are no shouting; `é Tòng` is so in the register.
    """
    letters = [char for char in name if char.isalpha()]
    is_shouted = len(letters) > 1 and all(map(str.isupper, letters)) and any(len(word) > 1 for word in name.split())
    is_low = bool(letters) and not any(map(str.isupper, letters))
    if not (is_shouted or is_low) or (is_shouted and parse_ordinal(name)):
        return name
    return _PIECE.sub(lambda piece: piece[0][:1].upper() + piece[0][1:].lower(), name)
