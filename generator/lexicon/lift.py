"""From words to terms: which bodies and levels a text speaks of.

Every form of the lexicon becomes a pattern; a slot for the kind or name of a unit stands for any kind or name.
Longer forms win, so that `Sở Nông nghiệp và Môi trường` is never read as a shorter body with a tail.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.lexicon import Lexicon
from generator.model import Literal, Slot, Tags, Term, TermRow

_KIND_PATTERN = "(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)"
_NAME_PATTERN = r"(?:[A-ZĐÀ-Ỹ][\w’'-]*(?:\s[A-ZĐÀ-Ỹ][\w’'-]*){0,4})"
_SLOT_PATTERNS = {
    "loai": _KIND_PATTERN,
    "don_vi": f"{_KIND_PATTERN}(?: {_NAME_PATTERN})?",
    "ten": _NAME_PATTERN,
    "cap_uy": "(?:Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy)",
}


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a term, and when it is right."""

    term: str
    tags: Tags
    pattern: str
    fixed_letters: int


@dataclass(frozen=True, slots=True)
class Match:
    start: int
    end: int
    text: str
    forms: tuple[Form, ...]

    @property
    def terms(self) -> frozenset[str]:
        return frozenset(form.term for form in self.forms)


class Lifter:
    """Finds the lexicon's bodies in texts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._terms = lexicon.bodies

    def find(self, text: str) -> Iterator[Match]:
        """Every body named in the text, from left to right, each with all the terms it may stand for."""
        for found in self._expression.finditer(text):
            forms = self._by_pattern[self._patterns[int((found.lastgroup or "f0")[1:])]]
            yield Match(found.start(), found.end(), found[0], tuple(forms))

    @cached_property
    def _by_pattern(self) -> dict[str, list[Form]]:
        table: dict[str, list[Form]] = {}
        for form in _forms(self._terms.values()):
            table.setdefault(form.pattern, []).append(form)
        return table

    @cached_property
    def _patterns(self) -> list[str]:
        return sorted(self._by_pattern, key=lambda pattern: -self._by_pattern[pattern][0].fixed_letters)

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        # A body is a name: its first letter may be small only where the lexicon writes it so.
        return re.compile(
            "|".join(rf"(?P<f{index}>(?<!\w){pattern}(?!\w))" for index, pattern in enumerate(self._patterns))
        )


def _forms(terms: Iterable[Term]) -> Iterator[Form]:
    for term in terms:
        for row in term.rows:
            form = _form(term, row)
            if form:
                yield form


def _form(term: Term, row: TermRow) -> Form | None:
    if row.text is None:
        return None
    pattern, letters = "", 0
    for part in row.text.parts:
        if isinstance(part, Literal):
            pattern += _either_case(part.text) if not pattern else re.escape(part.text)
            letters += len(part.text)
        elif isinstance(part, Slot):
            # A slot that is words itself (`{cap_tren.ubnd}`) says nothing of its own: the rest must do.
            pattern += _SLOT_PATTERNS.get(part.name, r"[\w ]{1,40}?")
    return Form(term.name, row.tags, pattern, letters) if letters >= 4 else None


def _either_case(text: str) -> str:
    first = text[0]
    return f"[{re.escape(first.lower() + first.upper())}]{re.escape(text[1:])}" if first.islower() else re.escape(text)
