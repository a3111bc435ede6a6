"""From words to terms: which bodies and levels a text speaks of.

Every form of the lexicon becomes a pattern; a slot for the kind or name of a unit stands for any kind or name.
Longer forms win, so that `Sở Nông nghiệp và Môi trường` is never read as a shorter body with a tail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from generator.lexicon import Lexicon
from generator.model import NO_TAGS, Literal, Slot, Tags, Term, TermRow, Text
from generator.text import modern_tones, nfc

_KIND_PATTERN = "(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)"
_NAME_PATTERN = r"(?:[A-ZĐÀ-Ỹ][\w’'-]*(?:\s[A-ZĐÀ-Ỹ][\w’'-]*){0,4})"
_SLOT_PATTERNS = {
    "loai": _KIND_PATTERN,
    "don_vi": f"{_KIND_PATTERN}(?: {_NAME_PATTERN})?",
    "ten": _NAME_PATTERN,
}
_COLLECTIVE = "các "
_FEWEST_LETTERS = 4
_FIRST_WORD = re.compile(r"(?:\[(?P<either>\w+)\])?(?P<rest>\w*)")


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
        self._lexicon = lexicon
        self._expressions: dict[str, re.Pattern[str]] = {}

    def find(self, text: str) -> Iterator[Match]:
        """Every body named in the text, from left to right, each with all the terms it may stand for.

        Places count in the composed form of the text; either way of placing a tone is known.
        """
        cleaned, end = modern_tones(nfc(text)), 0
        for begin in self._beginnings.finditer(cleaned):
            found = self._expression(begin[0]).match(cleaned, begin.start()) if begin.start() >= end else None
            if found:
                end = found.end()
                forms = self._by_pattern[self._patterns[int((found.lastgroup or "f0")[1:])]]
                yield Match(found.start(), end, found[0], tuple(forms))

    @cached_property
    def _by_pattern(self) -> dict[str, list[Form]]:
        table: dict[str, list[Form]] = {}
        for form in _forms(self._lexicon):
            table.setdefault(form.pattern, []).append(form)
        return table

    @cached_property
    def _patterns(self) -> list[str]:
        return sorted(self._by_pattern, key=lambda pattern: -self._by_pattern[pattern][0].fixed_letters)

    @cached_property
    def _by_first_word(self) -> dict[str, list[int]]:
        """The places of the patterns that begin with a word."""
        table: dict[str, list[int]] = {}
        for index, pattern in enumerate(self._patterns):
            for word in _first_words(pattern):
                table.setdefault(word, []).append(index)
        return table

    @cached_property
    def _beginnings(self) -> re.Pattern[str]:
        """Where a body may begin: at the first word of a form, the longest that stands there."""
        words = sorted(self._by_first_word, key=lambda word: (-len(word), word))
        return re.compile(rf"(?<!\w)(?:{'|'.join(words)})")

    def _expression(self, beginning: str) -> re.Pattern[str]:
        """The forms that may stand where this is the longest first word; built when it is first met."""
        if beginning not in self._expressions:
            places = {
                index for end in range(len(beginning) + 1) for index in self._by_first_word.get(beginning[:end], ())
            }
            # A body is a name: its first letter may be small only where the lexicon writes it so.
            forms = (rf"(?P<f{index}>{self._patterns[index]}(?!\w))" for index in sorted(places))
            self._expressions[beginning] = re.compile("|".join(forms))
        return self._expressions[beginning]


def _first_words(pattern: str) -> Iterator[str]:
    """The word a pattern begins with, in each way its first letter may be written."""
    match = _FIRST_WORD.match(pattern)
    if match:
        yield from (first + match["rest"] for first in match["either"] or ("",))


def _forms(lexicon: Lexicon) -> Iterator[Form]:
    for term in lexicon.bodies.values():
        for row in term.rows:
            for known in _expanded(row, lexicon):
                form = _form(term, known, lexicon)
                if form:
                    yield form


def _expanded(row: TermRow, lexicon: Lexicon) -> Iterator[TermRow]:
    """The row, or the rows of the term that is all it says: `{mat_tran}`."""
    only = row.text.parts[0] if row.text is not None and len(row.text.parts) == 1 else None
    term = lexicon.terms.get(only.name) if isinstance(only, Slot) else None
    if term is None:
        yield row
        return
    for inner in term.rows:
        yield replace(inner, tags=inner.tags if row.tags == NO_TAGS else row.tags)


def _form(term: Term, row: TermRow, lexicon: Lexicon) -> Form | None:
    """The pattern of one way of writing a body; None for what is no name: `các doanh nghiệp …`."""
    if row.text is None:
        return None
    text, first = row.text, row.text.parts[0]
    if isinstance(first, Literal) and first.text.startswith(_COLLECTIVE):
        # "các Ban Quản lý dự án …" is several bodies of one name; "các doanh nghiệp" is no body.
        name = first.text.removeprefix(_COLLECTIVE)
        if not name[:1].isupper():
            return None
        text = Text((Literal(name), *text.parts[1:]), text.place)
    letters = sum(len(part.text) for part in text.parts if isinstance(part, Literal))
    return Form(term.name, row.tags, _pattern(text, lexicon, ()), letters) if letters >= _FEWEST_LETTERS else None


def _pattern(text: Text, lexicon: Lexicon, within: tuple[str, ...]) -> str:
    pattern = ""
    for part in text.parts:
        if isinstance(part, Literal):
            pattern += re.escape(part.text) if pattern else _either_case(part.text)
        elif isinstance(part, Slot):
            pattern += _slot_pattern(part.name, lexicon, within)
    return pattern


def _slot_pattern(name: str, lexicon: Lexicon, within: tuple[str, ...]) -> str:
    """What may stand in a slot: a kind, a name, or any way of writing the term it names."""
    last = name.rpartition(".")[2]
    if last in _SLOT_PATTERNS:
        return _SLOT_PATTERNS[last]
    term = (lexicon.bodies if name.startswith("co_quan.") or ".co_quan." in name else lexicon.terms).get(last)
    if term is None or name in within:
        return _NAME_PATTERN
    texts = [row.text for row in term.rows if row.text is not None]
    forms = sorted({_pattern(text, lexicon, (*within, name)) for text in texts}, key=len, reverse=True)
    return f"(?:{'|'.join(forms)})" if forms else _NAME_PATTERN


def _either_case(text: str) -> str:
    first = text[0]
    return f"[{re.escape(first.lower() + first.upper())}]{re.escape(text[1:])}" if first.islower() else re.escape(text)
