"""Vietnamese text: normal form, comparison without marks, capitals, look-alike letters."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import filterfalse

# Letters of other alphabets that look like one of ours; they come from scanned or pasted text.
_LOOK_ALIKES = str.maketrans(
    {
        "Ð": "Đ",
        "ð": "đ",
        "Ɖ": "Đ",
        "А": "A",
        "В": "B",
        "Е": "E",
        "К": "K",
        "М": "M",
        "Н": "H",
        "О": "O",
        "Р": "P",
        "С": "C",
        "Т": "T",
        "Х": "X",
        "а": "a",
        "е": "e",
        "о": "o",
        "р": "p",
        "с": "c",
        "у": "y",
        "х": "x",
        "і": "i",
        "Α": "A",
        "Β": "B",
        "Ε": "E",
        "Η": "H",
        "Ι": "I",
        "Κ": "K",
        "Μ": "M",
        "Ν": "N",
        "Ο": "O",
        "Ρ": "P",
        "Τ": "T",
        "Χ": "X",
        "Υ": "Y",
        "ο": "o",
        "ν": "v",
    }
)
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Emoji, dingbats, and the private letters that stand for the marks of symbol fonts in text pasted from Word.
_SIGNS = re.compile("[\u2600-\u27bf\ue000-\uf8ff\ufe0e\ufe0f\U0001f000-\U0001faff]")
_BAD = re.compile(f"{_CONTROL.pattern}|{_INVISIBLE.pattern}|{_SIGNS.pattern}|[{''.join(map(chr, _LOOK_ALIKES))}]")
_UNSHOWN = re.compile(f"{_CONTROL.pattern}|{_INVISIBLE.pattern}")
_OLD_TONE = re.compile(r"(?<![qQ])([oO])([àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ])(?!\w)|(?<![qQ])([uU])([ỳýỷỹỵỲÝỶỸỴ])(?!\w)")
_ASCII_LETTER = re.compile("[A-Za-z]")
_LOOK_ALIKE = "".join(map(chr, _LOOK_ALIKES))
_ANY_LOOK_ALIKE = re.compile(f"[{_LOOK_ALIKE}]")
_FOREIGN_WORD = re.compile(rf"[^\W{_LOOK_ALIKE}]{{0,40}}([{_LOOK_ALIKE}])\w{{0,40}}")
_KEPT = 2_048  # keys of words that are asked for again and again in a list of units
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")


def visible(text: str) -> str:
    """The text with a mark for each letter that a screen would obey or hide, and that XML and UTF-8 cannot hold."""
    return _UNSHOWN.sub("\ufffd", text)


def nfc(text: str) -> str:
    """The composed form: `a` + `̀` becomes `à`."""
    return unicodedata.normalize("NFC", text)


def strip_marks(text: str) -> str:
    """`Đắk R'Lấp` → `Dak R'Lap`."""
    plain = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d").replace("Ð", "D").replace("ð", "d"))
    return "".join(filterfalse(unicodedata.combining, plain))


@lru_cache(maxsize=_KEPT)
def fold(text: str) -> str:
    """A key to compare what people type: no marks, no case, no look-alikes, words joined by `_`."""
    plain = strip_marks(text.translate(_LOOK_ALIKES)).lower()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")


@lru_cache(maxsize=_KEPT)
def spelling_key(text: str) -> str:
    """A key under which two ways of placing the tone are one name: hoà and hòa, Thuỷ and Thủy; Hòa and Hóa stay two."""
    return " ".join(map(_tone_last, nfc(text.translate(_LOOK_ALIKES)).lower().replace("’", "'").split()))


@lru_cache(maxsize=_KEPT)
def _tone_last(syllable: str) -> str:
    letters = unicodedata.normalize("NFD", syllable)
    tones = "".join(char for char in letters if char in _TONES)
    return unicodedata.normalize("NFC", "".join(char for char in letters if char not in _TONES)) + tones


@lru_cache(maxsize=1_024)
def modern_tones(text: str) -> str:
    """`Uỷ ban`, `hoá` → `Ủy ban`, `hóa`: the tone on the first vowel of oa, oe, uy; as many letters as before."""
    return _OLD_TONE.sub(lambda match: _moved(match[1] or match[3], match[2] or match[4]), text)


def _moved(first: str, second: str) -> str:
    letters = unicodedata.normalize("NFD", second)
    return unicodedata.normalize("NFC", first + letters[1:]) + letters[0]


def slug(text: str) -> str:
    """A name for a file: `phường Chiềng Sinh` → `phuong-chieng-sinh`."""
    return fold(text).replace("_", "-") or "khong-ten"


def one_line(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def squeeze_spaces(text: str) -> str:
    """Runs of blanks inside a line become one blank; line ends stay."""
    return _SPACES.sub(" ", text)


def capitalize_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def find_bad_letter(text: str) -> str | None:
    """The first letter that does not belong in Vietnamese text (look-alike, invisible, control, emoji), described."""
    found = _BAD.search(text)
    if found is None:
        return None
    char = found[0]
    shown = f"U+{ord(char):04X}"
    return f"“{char}” ({shown})" if ord(char) in _LOOK_ALIKES or _SIGNS.match(char) else shown


def find_look_alike(text: str) -> tuple[str, str] | None:
    """The first letter of another alphabet among ours, with its word; None when there is none.

    A whole word of another alphabet is a foreign word, not a slip.
    """
    if not _ANY_LOOK_ALIKE.search(text):
        return None
    for match in _FOREIGN_WORD.finditer(text):
        if match[1] in "ÐðƉ" or _ASCII_LETTER.search(match[0]):
            return match[1], match[0]
    return None


def mend_look_alikes(text: str) -> str:
    return _SIGNS.sub("", _INVISIBLE.sub("", text.translate(_LOOK_ALIKES)))


def without_bad_letters(text: str) -> str:
    """The text as it may be written: look-alikes as our letters, everything else that does not belong left out."""
    return _CONTROL.sub("", mend_look_alikes(text))


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that the word was most likely meant to be; None when none is close."""
    by_fold = {fold(candidate): candidate for candidate in candidates}
    found = difflib.get_close_matches(fold(word), list(by_fold), n=1, cutoff=0.7)
    return by_fold[found[0]] if found else None


def join_names(names: Iterable[str], *, last: str = ", ") -> str:
    """Names in a row; a semicolon parts them when one of them holds a comma itself."""
    listed = list(names)
    if any("," in name for name in listed):
        return "; ".join(listed)
    if len(listed) < 2:
        return "".join(listed)
    return ", ".join(listed[:-1]) + last + listed[-1]
