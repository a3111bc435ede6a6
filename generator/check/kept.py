"""What was found in a text, kept: plans of one pack have nearly all of their lines in common."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
Finder = Callable[[str], tuple[re.Match[str], ...]]  # the places of a pattern in a text
_LONGEST = 1_000  # letters of a text that is kept
_MOST = 4_096  # texts; then it begins anew


def kept(scan: Callable[[str], Iterable[T]]) -> Callable[[str], tuple[T, ...]]:
    """The scan of a text with a memory; what it finds may depend on nothing but the text."""
    known: dict[str, tuple[T, ...]] = {}

    def find(text: str) -> tuple[T, ...]:
        if (found := known.get(text)) is None:
            found = tuple(scan(text))
            if len(known) >= _MOST:
                known.clear()
            if len(text) <= _LONGEST:
                known[text] = found
        return found

    return find


def finder(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> Finder:
    """The places of a pattern in a text, kept."""
    return kept(re.compile(pattern, flags).finditer)
