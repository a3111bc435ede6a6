"""What a rule of form is: its record, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.check.facts import Paragraph
from generator.check.parts import Plan

IN_FORCE = date(2020, 3, 5)  # Nghị định 30/2020/NĐ-CP, Điều 37
DECREE = "Nghị định 30/2020/NĐ-CP"
USE = "thông lệ soạn thảo văn bản hành chính"


class Force(Enum):
    """How much the decree asks for it."""

    MUST = "phải"
    SHOULD = "nên"
    MAY = "được phép"


class Component(Enum):
    """The part of a document a rule is about, in the order of a document."""

    PAGE = "page"
    PAGE_NUMBER = "page_number"
    NATIONAL_NAME = "national_name"
    ISSUER = "issuer"
    NUMBER = "number"
    DATE = "date"
    KIND = "kind"
    BASES = "bases"
    TEXT = "text"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"
    ANNEX = "annex"
    UNITS = "units"
    CITATIONS = "citations"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """One place where a rule does not hold; no paragraph means the document as a whole."""

    paragraph: Paragraph | None = None
    found: str = ""
    values: tuple[tuple[str, str], ...] = ()


Check = Callable[[Plan], Iterable[Breach]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One demand of the decree; its sentences stand under `id` in the messages."""

    id: str
    component: Component
    article: str
    check: Check
    force: Force = Force.MUST
    is_practice: bool = False  # shown in the decree's samples or in use, not said in its words
    valid_from: date = IN_FORCE
    source: str = DECREE  # the decree, another document, or use

    @property
    def basis(self) -> str:
        """What asks for it, with the place in it."""
        return f"{self.source}, {self.article}" if self.article else self.source


def appendix_1(place: str) -> str:
    """`II.1.a` → the place in Phụ lục I, Phần I."""
    return f"Phụ lục I, Phần I, Mục {place}"
