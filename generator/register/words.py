"""Names as people type them: word by word, with all marks, some or none, and how well they fit a name."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from unicodedata import normalize

from generator.text import fold, mend_look_alikes, modern_tones, nfc, spelling_key, strip_marks

Words = tuple[str, ...]
_WORD = re.compile(r"[^\W\d_]+|[0-9]+")
_PLAIN_WORD = re.compile(r"[a-z]+|[0-9]+")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_CACHED = 1 << 14  # more than there are names in the register


class Rank(IntEnum):
    """How well a unit fits what was asked; the lower the better."""

    EXACT = 0
    TONE = 1  # but for where the tone is placed: hòa, hoà
    UNMARKED = 2  # with marks left out
    BEGINS = 3
    CONTAINED = 4
    NEAR = 5


def words_of(text: str) -> Words:
    """The words and numbers in small letters: `P.Cư M'gar` → p, cư, m, gar; `Q5` → q, 5."""
    return tuple(_WORD.findall(mend_look_alikes(nfc(text)).lower()))


@lru_cache(maxsize=_CACHED)
def plain(word: str) -> str:
    """The word without marks; a number without the zeros before it."""
    return word.lstrip("0") or "0" if word.isdecimal() else fold(word)


def plain_words(words: Words) -> Words:
    return tuple(map(plain, words))


def plain_text(words: Words) -> str:
    return " ".join(map(plain, words))


@lru_cache(maxsize=_CACHED)
def words_of_name(name: str) -> Words:
    """The words of a name of the register."""
    return words_of(name)


def plain_name(name: str) -> str:
    """`plain_text` of a name of the register, four times as fast: an index of all of them is built at each start."""
    letters = normalize("NFD", name.lower().replace("đ", "d")).encode("ascii", "ignore").decode("ascii")
    return " ".join(_PLAIN_WORD.findall(letters))


def rank_whole(typed: Words, known: Words) -> Rank | None:
    """How well the words are the known ones, the worst word decides; None when they are others."""
    if len(typed) != len(known):
        return None
    worst = Rank.EXACT
    for one, other in zip(typed, known, strict=True):
        rank = _rank_word(one, other)
        if rank is None:
            return None
        worst = max(worst, rank)
    return worst


@lru_cache(maxsize=_CACHED)
def rank_name(typed: Words, known: Words) -> Rank | None:
    """How the words are found in a known name: all of it, its beginning, or somewhere; the last word may be cut off."""
    whole = rank_whole(typed, known)
    if whole is not None:
        return whole
    for start in range(len(known) - len(typed) + 1):
        *before, last = known[start : start + len(typed)]
        if rank_whole(typed[:-1], tuple(before)) is not None and _begins(typed[-1], last):
            return Rank.CONTAINED if start else Rank.BEGINS
    return None


def _rank_word(typed: str, known: str) -> Rank | None:
    if typed == known:
        return Rank.EXACT
    if plain(typed) != plain(known):
        return None
    typed_letters, typed_tones = _parts(typed)
    letters, tones = _parts(known)
    if (typed_letters, typed_tones) == (letters, tones):
        return Rank.TONE
    return Rank.UNMARKED if _leaves_out(typed_letters, letters) and typed_tones in ("", tones) else None


@lru_cache(maxsize=_CACHED)
def _parts(word: str) -> tuple[str, str]:
    """The letters without tones, and the tones: `thuỷ` → (thuy, hook)."""
    key = spelling_key(word)
    return "".join(char for char in key if char not in _TONES), "".join(char for char in key if char in _TONES)


def _leaves_out(typed: str, known: str) -> bool:
    """Whether each letter is the known one or the same without its mark; a mark of its own makes it another name."""
    if typed.isdecimal():
        return True
    return len(typed) == len(known) and all(a == b or a == strip_marks(b) for a, b in zip(typed, known, strict=True))


def _begins(typed: str, known: str) -> bool:
    """Whether the known word begins as typed; a number is never cut off."""
    if typed.isdecimal():
        return _rank_word(typed, known) is not None
    cut = {form[: len(typed)] for form in (known, modern_tones(known))}
    return any(_rank_word(typed, start) is not None for start in cut)
