"""Names of units, places and people as they are typed: what can be none, and capitals that no document keeps."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.numbering import parse_ordinal

# The marks that names of Vietnam have: Ea H'leo, Xuân Hương - Đà Lạt, H’Yim.
_IN_NAMES = frozenset(" '’-.,()")
_REMARK = re.compile(r"\s*[,(].*$")
_PIECE = re.compile(r"[^\s'’(-]+")


def is_name(text: str, *, may_have_digits: bool = True) -> bool:
    """Whether it can be a name: letters (`Ba Tơ`), or a number where units are numbered (`5`); no signs, no emoji."""
    if text.replace(" ", "").isalpha():
        return True  # most names are letters and nothing else
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
    if any(map(str.isupper, name)) and not name.isupper():
        return name  # both sorts of letters: most names have them
    letters = [char for char in name if char.isalpha()]
    is_shouted = len(letters) > 1 and all(map(str.isupper, letters)) and any(len(word) > 1 for word in name.split())
    is_low = bool(letters) and not any(map(str.isupper, letters))
    if not (is_shouted or is_low) or (is_shouted and parse_ordinal(name)):
        return name
    return _PIECE.sub(lambda piece: piece[0][:1].upper() + piece[0][1:].lower(), name)


def bare_name(name: str, kinds: tuple[str, ...], short_forms: tuple[str, ...]) -> str:
    """`P. Hải Châu`, `Thị trấn Châu Ổ`, `Bình Sơn (mới)`, `Bình Sơn, tỉnh Quảng Ngãi` → the name alone.

    No name of the register has brackets, commas or short forms; one that is like a kind and a single word (Xã Đàn) may
    be a name.
    """
    before, short, above = _patterns(kinds, short_forms)
    bare = short.sub("", _REMARK.sub("", name).strip(" .-–"))
    kind = before.match(bare)
    rest = bare[kind.end() :] if kind else ""
    if kind and (" " in rest or rest[0].isdecimal() or not _has_capitals(kind[0])):
        return bare_name(rest, kinds, short_forms)
    return above.sub("", bare).strip(" .-–")


def _has_capitals(words: str) -> bool:
    """Whether each of the words begins with one."""
    return all(word[:1].isupper() for word in words.split())


@lru_cache(maxsize=4)
def _patterns(
    kinds: tuple[str, ...], short_forms: tuple[str, ...]
) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A kind before a name, a short form before it, and the unit above after it."""
    typed = "|".join(" ".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in kind.split()) for kind in kinds)
    shortened = "|".join(sorted(short_forms, key=len, reverse=True))
    return (
        re.compile(rf"(?:{typed})\s+(?=\S)"),
        re.compile(rf"^(?:{shortened})(?:\s*\.\s*|\s+|(?=\d))(?=\S)", re.IGNORECASE),
        re.compile(rf"\s+(?:{'|'.join(kinds)})\s.*$"),
    )
