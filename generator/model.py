"""The things a plan is made of, as frozen values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from generator.dates import PartialDate
from generator.errors import Place


class Level(Enum):
    """A level of local government; the value is the word in YAML."""

    PROVINCE = "tỉnh"
    DISTRICT = "huyện"
    COMMUNE = "xã"


# ---------------------------------------------------------------- texts


@dataclass(frozen=True, slots=True)
class Literal:
    text: str
    italic: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A name to be filled: `{cap_tren.ubnd|hoa}`."""

    name: str
    capital: bool = False
    italic: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Optional:
    """A stretch that is left out when a value in it is not given."""

    parts: tuple[Literal | Slot, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A parsed text of a pack or of the lexicon, and where it was written."""

    parts: tuple[Literal | Slot | Optional, ...]
    place: Place

    def slots(self) -> Iterator[Slot]:
        for part in self.parts:
            if isinstance(part, Slot):
                yield part
            elif isinstance(part, Optional):
                yield from (inner for inner in part.parts if isinstance(inner, Slot))


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of final text of one look; `gap` names what is missing where the text is a row of dots."""

    text: str
    italic: bool = False
    bold: bool = False
    gap: str = ""


Rich = tuple[Run, ...]


def plain(rich: Rich) -> str:
    return "".join(run.text for run in rich)


# ---------------------------------------------------------------- conditions


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """When a row, node or task applies; an empty tag applies always."""

    levels: frozenset[Level] = frozenset()
    kinds: frozenset[str] = frozenset()
    regimes: frozenset[str] = frozenset()
    terrains: frozenset[str] = frozenset()
    needs: tuple[str, ...] = ()
    needs_not: tuple[str, ...] = ()
    power: str = ""


NO_TAGS = Tags()


# ---------------------------------------------------------------- profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    level: Level
    kind: str
    name: str
    code: str = ""
    has_capital_kind: bool = False  # Thành phố Hồ Chí Minh, Quận 5 (NĐ 30/2020, Phụ lục II, III.1.b–c)
    terrains: frozenset[str] = frozenset()
    organized_as: str = ""  # the kind whose bodies it has, where that is not its own

    @property
    def kind_text(self) -> str:
        return self.kind[:1].upper() + self.kind[1:] if self.has_capital_kind else self.kind

    @property
    def full_name(self) -> str:
        return f"{self.kind_text} {self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Congress:
    ordinal: str = ""  # as a Roman numeral
    term: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    authority: str = "TM"
    is_on_behalf: bool | None = None  # None: as the authority has it
    position: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A document that a plan cites."""

    kind: str = ""
    symbol: str = ""  # number and symbol: 1478/QĐ-TTg
    issue_date: PartialDate | None = None
    issuer: str = ""
    subject: str = ""
    cited_from: PartialDate | None = None
    cited_until: PartialDate | None = None
    place: Place = field(default=Place(file=""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskChange:
    """What a unit decides about one task of the pack."""

    lead: tuple[str, ...] = ()
    supporting: tuple[str, ...] | None = None
    deadline: str = ""
    declined: str = ""  # the reason; empty: not declined


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """House style that belongs to one plan: which optional places, in which order, under which headings and marks."""

    order: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    headings: Mapping[str, str] = field(default_factory=dict)
    child_marks: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFacts:
    """What a unit says of one of its plans."""

    pack: str = ""
    document_kind: str = "Kế hoạch"
    number: str = ""
    symbol: str = ""
    place_name: str = ""
    issue_date: PartialDate | None = None
    verb: str = ""
    subject: str = ""
    parent: Citation | None = None
    other_citations: tuple[Citation, ...] = ()
    figures: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    own_text: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tasks: Mapping[str, TaskChange] = field(default_factory=dict)
    arrangement: Arrangement = field(default_factory=Arrangement)
    index: int = 0  # which entry of `ke_hoach` it is, for places
    is_listed: bool = False  # `ke_hoach` was written as a list


DEFAULT_MARKS = ("I.", "1.", "a)", "-", "+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    body: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What a document is of: its unit, and the fingerprint of the profile it was made from."""

    unit: str  # with those above: `xã Ba Tơ, tỉnh Quảng Ngãi`
    code: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A unit and what it says of itself, with the profile of the unit above."""

    file: str
    unit: Unit
    parent: Profile | None = None
    plans: tuple[PlanFacts, ...] = ()
    congress: Congress = field(default_factory=Congress)
    signer: Signer = field(default_factory=Signer)
    bodies: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    recipients: tuple[Recipient, ...] | None = None
    extra_recipients: tuple[Recipient, ...] = ()
    filing: str = ""
    contact: Contact = field(default_factory=Contact)
    marks: tuple[str, ...] = DEFAULT_MARKS
    digest: str = ""  # of the file and of those above it
    places: Mapping[tuple[str | int, ...], Place] = field(default_factory=dict)

    def chain(self) -> tuple[Profile, ...]:
        """The profile and those above it, the highest first."""
        return (*(self.parent.chain() if self.parent else ()), self)

    @property
    def origin(self) -> Origin:
        """What documents of this profile remember of it."""
        return self.origin_of(self.unit, self.digest)

    def origin_of(self, unit: Unit, digest: str) -> Origin:
        """What documents of another unit in the place of this one remember of it."""
        names = [unit.full_name, *(link.unit.full_name for link in reversed(self.chain()[:-1]))]
        return Origin(unit=", ".join(names), code=unit.code, digest=digest)

    def plan_for(self, pack: str) -> PlanFacts | None:
        """What the unit says of its plan of that pack; None when it has none. A plan that names no pack is of any."""
        named = [plan for plan in self.plans if plan.pack == pack]
        unnamed = [plan for plan in self.plans if not plan.pack]
        return next(iter(named or unnamed), None)

    def place(self, *path: str | int) -> Place:
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(file=self.file))


# ---------------------------------------------------------------- pack


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


# ---------------------------------------------------------------- plan


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanNode:
    """A node that this plan has, with its children; texts of the pack are not filled yet, entries of bodies are."""

    id: str
    heading: Text | Rich | None
    paragraphs: tuple[Text | Rich, ...]
    children: tuple[PlanNode, ...] = ()
    form: Form = Form.AUTO
    assigns: tuple[str, ...] = ()
    entry_form: EntryForm = EntryForm.ITEM


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A task that this plan has, with the bodies that carry it."""

    row: TaskRow
    lead: tuple[str, ...]
    request: str
    supporting: tuple[str, ...]
    deadline: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclinedTask:
    task: str
    reason: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Which parts a unit's plan has: the outline, the tasks with their bodies, what was declined and why."""

    opening: tuple[PlanNode, ...]
    sections: tuple[PlanNode, ...]
    closing: tuple[PlanNode, ...]
    tasks: tuple[Task, ...]
    declined: tuple[DeclinedTask, ...]
    untold: tuple[str, ...]  # tasks that stand nowhere in the plan
    annexes: tuple[AnnexTable, ...]


class BlockKind(Enum):
    """How a paragraph is set; the value is the word the Word template knows."""

    SECTION = "muc"
    CLAUSE = "khoan"
    PLAIN_CLAUSE = "khoan_lien"
    GROUP = "nhom"
    POINT = "diem"
    ITEM = "gach"
    SUBITEM = "cong"
    PARAGRAPH = "doan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph of the body."""

    kind: BlockKind
    runs: Rich
    node: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedAnnex:
    number: str  # "", or I, II … when there are several
    title: Rich
    attached_to: str
    rows: tuple[Mapping[str, Rich], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A value that nobody has given; it stands as dots in the document."""

    label: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedPlan:
    """A plan in its final words; nothing is left to look up."""

    unit: Unit
    pack: str
    pack_version: str
    origin: Origin
    issuer_lines: tuple[str, str]
    number_symbol: str
    place_and_date: Rich
    document_title: str
    subject: Rich
    opening: tuple[Block, ...]
    body: tuple[Block, ...]
    recipients: tuple[Rich, ...]
    signature_lines: tuple[str, ...]
    signer_name: Rich
    annexes: tuple[ResolvedAnnex, ...]
    gaps: tuple[Gap, ...]
    left_open: tuple[str, ...]
    declined: tuple[DeclinedTask, ...]
