"""Patterns made of the words of tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.text import modern_tones


def any_of(words: Sequence[str]) -> str:
    """A pattern of any of the words, the longest first; blanks and dashes in any of the ways they are typed."""
    known = sorted({modern_tones(str(word)) for word in words}, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(_spelled, known))})"


def _spelled(word: str) -> str:
    return r"\s?[-–]\s?".join(re.escape(part).replace(r"\ ", r"\s+") for part in word.split(" - "))
