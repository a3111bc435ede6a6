"""Units and what their profiles say of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from generator.dates import PartialDate
from generator.errors import Place


class Level(Enum):
    """A level of local government; the value is the word in YAML."""

    PROVINCE = "tỉnh"
    DISTRICT = "huyện"
    COMMUNE = "xã"
    __hash__ = object.__hash__  # that of Enum is slow, and units are looked up by their level


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    level: Level
    kind: str
    name: str
    code: str = ""
    has_capital_kind: bool = False  # Thành phố Hồ Chí Minh, Quận 5 (NĐ 30/2020, Phụ lục II, III.1.b–c)
    terrains: frozenset[str] = frozenset()
    organized_as: str = ""  # the kind whose bodies it has, where that is not its own
    kinds_below: frozenset[str] = frozenset()  # of the units directly below it, as the register has them

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
