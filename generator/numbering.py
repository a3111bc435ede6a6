"""Numbers and marks of sections, clauses and points: I. / 1. / a) / 1.1. / - / +."""

from __future__ import annotations

import re

# NĐ 30/2020, Phụ lục I, Phần I, Mục II.6.đ: the Vietnamese alphabet, with đ after d.
LETTERS = "abcdđeghiklmnopqrstuvxy"
BULLETS = ("-", "+")
MARKS = ("I.", "1.", "1.1.", "1.1.1.", "a)", "-", "+")
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def roman(number: int) -> str:
    """`19` → `XIX`."""
    if not 0 < number < 4000:
        raise ValueError(f"no Roman numeral for {number}")
    digits = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        digits.append(letters * count)
    return "".join(digits)


def parse_ordinal(text: str) -> int | None:
    """`XIX`, `19`, `thứ XIX` → 19; None when it is no number, or a badly formed Roman one."""
    cleaned = re.sub(r"^(lần\s+)?thứ\s+", "", " ".join(text.split()).lower()).upper()
    if cleaned.isascii() and cleaned.isdigit():
        digits = cleaned.lstrip("0")
        return int(digits) if 0 < len(digits) <= len("3999") and int(digits) < 4000 else None
    if len(cleaned) > len("MMMDCCCLXXXVIII"):
        return None
    total, rest = 0, cleaned
    for value, letters in _ROMAN:
        while rest.startswith(letters):
            total, rest = total + value, rest.removeprefix(letters)
    return total if 0 < total < 4000 and not rest and roman(total) == cleaned else None


def letter(number: int) -> str:
    """The letter of the n-th point; past the alphabet it starts again doubled (aa, bb)."""
    turn, index = divmod(number - 1, len(LETTERS))
    return LETTERS[index] * (turn + 1)


def mark(pattern: str, path: tuple[int, ...]) -> str:
    """The mark of a thing whose place among its siblings, from the section down, is `path`."""
    number = path[-1]
    if pattern == "I.":
        return f"{roman(number)}."
    if pattern == "1.":
        return f"{number}."
    if pattern == "a)":
        return f"{letter(number)})"
    if pattern in BULLETS:
        return pattern
    # Decimal marks count the places below the section: 1.1. stands under clause 1 of its section.
    depth = pattern.count("1")
    return ".".join(str(step) for step in path[-depth:]) + "."
