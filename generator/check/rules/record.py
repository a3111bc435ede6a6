"""What a rule of form is: its record, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import Enum
from typing import Any, Generic, TypeVar

from generator.check.facts import Paragraph
from generator.check.parts import Plan

IN_FORCE = date(2020, 3, 5)  # Nghị định 30/2020/NĐ-CP, Điều 37
DECREE = "Nghị định 30/2020/NĐ-CP"
# What asks for it where the decree does not: told honestly, in the reader's language.
PROFILE, ITSELF, REGISTER, DATED = "profile", "itself", "register", "dated"
USE = "thông lệ soạn thảo văn bản hành chính"


class Force(Enum):
    """How much the decree asks for it."""

    MUST = "phải"
    SHOULD = "nên"
    MAY = "được phép"


class Component(Enum):
    """The part of a document a rule is about, in the order of a document."""

    WHOLE = "whole"
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
    span: tuple[int, int] | None = None  # of what was found, in the paragraph as shown; None: no place but the whole


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
    yields_to: tuple[str, ...] = ()  # rules that say more of the same place: what they tell is not told again

    def __reduce__(self) -> tuple[Any, ...]:
        """A finding goes from process to process with what its rule says; a check may be made on the spot and stays."""
        return _said, ({each.name: getattr(self, each.name) for each in fields(self) if each.name != "check"},)

    @property
    def basis(self) -> str:
        """What asks for it, with the place in it."""
        return f"{self.source}, {self.article}" if self.article else self.source


Context = TypeVar("Context")


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleOver(Generic[Context]):
    """A rule that must know more than the document; its sentences stand under `id` in the messages."""

    id: str
    component: Component
    source: str
    check: Callable[[Context], Iterable[Breach]]
    force: Force = Force.MUST
    yields_to: tuple[str, ...] = ()

    def bound(self, context: Context) -> Rule:
        """The rule for one document and what is known of it."""
        return Rule(
            id=self.id,
            component=self.component,
            article="",
            check=lambda plan: self.check(context),
            force=self.force,
            valid_from=date.min,
            source=self.source,
            yields_to=self.yields_to,
        )


def _said(values: dict[str, Any]) -> Rule:
    return Rule(**values, check=_held_elsewhere)


def _held_elsewhere(plan: Plan) -> Iterable[Breach]:
    raise NotImplementedError("the rule of a finding that came from another process only tells")


def practice(code: str, component: Component, article: str, check: Check, *yields: str) -> Rule:
    """A rule that the decree's samples or use show, and its words do not; with those it yields to."""
    return Rule(
        id=code,
        component=component,
        article=article,
        check=check,
        force=Force.SHOULD,
        is_practice=True,
        yields_to=yields,
    )


def usage(code: str, component: Component, check: Check, *yields: str, source: str = USE) -> Rule:
    """A rule that only use asks for, or another law than the decree; with those it yields to."""
    return replace(practice(code, component, "", check, *yields), source=source)


def told(paragraph: Paragraph, found: str, right: str, **more: str) -> Breach:
    """A breach with what is right instead."""
    return Breach(paragraph=paragraph, found=found, values=(("dung", right), *more.items()))


def appendix_1(place: str) -> str:
    """`II.1.a` → the place in Phụ lục I, Phần I."""
    return f"Phụ lục I, Phần I, Mục {place}"
