"""A document beside the profile it should agree with, and how their words are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from generator.check.expected import Expected
from generator.check.recipients import Recipients, compare_recipients
from generator.check.said import Said
from generator.dates import PartialDate
from generator.model import Unit
from generator.text import spelling_key

GAP = re.compile(r"[.…_]{2,}|…")
_LONGEST = 3000  # letters of what is compared as a name
_ALIKE = 0.8  # names this near are one name misspelt
_SHORT = (
    (re.compile(r"\bUBND\b", re.I), "ủy ban nhân dân"),
    (re.compile(r"\bHĐND\b", re.I), "hội đồng nhân dân"),
    (re.compile(r"\b(?:UB)?MTTQ\b", re.I), "mặt trận tổ quốc"),
    (re.compile(r"\bTP\.? ", re.I), "thành phố "),
)


@dataclass(frozen=True)
class Compared:
    """A document beside the profile it should agree with."""

    said: Said
    expected: Expected

    @cached_property
    def is_foreign(self) -> bool:
        """Whether the document is of another unit altogether."""
        issuer, unit = name_key(self.said.issuer), self.expected.unit
        if not issuer or holds_name(issuer, name_key(unit.name)):
            return False
        above = " ".join(name_key(piece.text) for piece in self.said.plan.head.superior)
        wanted = name_key(f"Ủy ban nhân dân {unit.full_name}")
        is_below = holds_name(above, name_key(unit.full_name))
        return not is_below and not _is_alike(issuer.removesuffix(wanted), wanted, unit)

    @cached_property
    def recipients(self) -> Recipients:
        """The recipients of the document beside those of the profile."""
        wanted = (*(self.expected.recipients or ()), *self.expected.extra_recipients)
        return compare_recipients(self.said.plan.foot.recipients, wanted, name_key)


def _is_alike(issuer: str, wanted: str, unit: Unit) -> bool:
    """Whether the last words of the issuer are the unit's name, but for a letter."""
    name = name_key(unit.name)
    words = " ".join(issuer.split()[-len(name.split()) :])
    return len(name) > 3 and SequenceMatcher(None, words, name).ratio() >= _ALIKE


def name_key(text: str) -> str:
    """A name to be compared: abbreviations written out, tones placed one way, small letters, no marks around it."""
    words = re.sub(r"[“”\"]", "", text[:_LONGEST].replace("–", "-")).strip(" -+;,.")
    for pattern, long in _SHORT:
        words = pattern.sub(long, words)
    return spelling_key(re.sub(r"\s*([-,;:().])\s*", r" \1 ", words))


def holds_name(key: str, name: str) -> bool:
    """Whether the words of a name stand in a text, both as keys."""
    return f" {name} " in f" {key} "


def contradicts(said: PartialDate, wanted: PartialDate) -> bool:
    """Whether no day can be both; a part that either leaves open contradicts nothing."""
    pairs = ((said.year, wanted.year), (said.month, wanted.month), (said.day, wanted.day))
    return any(one is not None and other is not None and one != other for one, other in pairs)
