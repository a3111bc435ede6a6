"""What a pack holds: content, tasks, figures, terms, and when each applies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from generator.errors import Place
from generator.model.texts import Text
from generator.model.units import Citation, Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """When a row, node or task applies; an empty tag applies always."""

    levels: frozenset[Level] = frozenset()
    kinds: frozenset[str] = frozenset()
    kinds_below: frozenset[str] = frozenset()
    regimes: frozenset[str] = frozenset()
    terrains: frozenset[str] = frozenset()
    needs: tuple[str, ...] = ()
    needs_not: tuple[str, ...] = ()
    power: str = ""


NO_TAGS = Tags()


class Form(Enum):
    """How a node stands on the page; the value is the word in YAML."""

    AUTO = ""
    ITEM = "ý"
    PARAGRAPH = "đoạn"


class EntryForm(Enum):
    """How the entry of one body stands in an assignment; the value is the word in YAML."""

    ITEM = "ý"
    CLAUSE = "khoản"
    RUN_IN = "khoản liền"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A piece of a pack's content: a section, clause, point, item or paragraph."""

    id: str
    heading: Text | None = None
    paragraphs: tuple[Text, ...] = ()
    children: tuple[Node, ...] = ()
    tags: Tags = NO_TAGS
    weaker: Text | None = None  # said instead by a level that lacks the power
    form: Form = Form.AUTO
    is_optional: bool = False
    is_locked: bool = False
    is_insertion: bool = False
    assigns: tuple[str, ...] = ()  # groups of tasks
    entry_form: EntryForm = EntryForm.ITEM
    same_as: str = ""
    place: Place = field(default=Place(file=""))

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A task of a pack: a function, what it does, until when."""

    id: str
    group: str
    lead: tuple[str, ...]  # functions
    supporting: tuple[str, ...] = ()
    content: Text | None = None
    pattern: str = ""
    domain: Text | None = None  # what is filled into the pattern
    deadline: Text | None = None
    product: Text | None = None
    title: Text | None = None  # the task as a noun phrase, for a table
    tags: Tags = NO_TAGS
    weaker: Text | None = None
    place: Place = field(default=Place(file=""))


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureField:
    """Something the pack asks of a unit."""

    name: str
    label: str
    kind: str = "chữ"
    example: str = ""
    is_optional: bool = False
    is_inherited: bool = False
    default: Text | None = None
    limit: str = ""  # how it must stand to the parent's
    levels: frozenset[Level] = frozenset()
    is_plan_year: bool = False  # the year the plan is for
    is_deadline: bool = False  # by when something is done


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    tags: Tags
    text: Text | None  # None: the thing does not exist there
    absence: str = ""
    place: Place = field(default=Place(file=""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A name with its words by level, kind, regime."""

    name: str
    meaning: str
    rows: tuple[TermRow, ...]
    request: str = ""  # "Đề nghị" before a body that is asked and not ordered
    held_by: frozenset[Level] = frozenset()  # levels that hold the power, if the term is one


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientRow:
    id: str
    tags: Tags
    text: Text
    note: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexTable:
    id: str
    title: Text
    groups: tuple[str, ...]
    tags: Tags = NO_TAGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The content of a kind of plan."""

    code: str
    title: str
    version: str
    levels: frozenset[Level]
    roots: tuple[Citation, ...]
    verbs: tuple[str, ...]
    subject: Text
    figures: Mapping[str, FigureField]
    phrases: Mapping[str, Term]
    patterns: Mapping[str, Text]
    recipients: tuple[RecipientRow, ...]
    opening: tuple[Node, ...]
    sections: tuple[Node, ...]
    tasks: tuple[TaskRow, ...]
    closing: tuple[Node, ...]
    annexes: tuple[AnnexTable, ...]
    symbol: str = "KH-UBND"
    document_title: str = "KẾ HOẠCH"
    file: str = ""

    def nodes(self) -> Iterator[Node]:
        for node in (*self.opening, *self.sections, *self.closing):
            yield from node.walk()
