"""A plan on its way: the parts a unit's plan has, then its final words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from generator.model.packs import AnnexTable, EntryForm, Form, TaskRow
from generator.model.texts import Rich, Text
from generator.model.units import Origin, Unit


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
