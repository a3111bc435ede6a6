"""A plan in its final words: numbers and marks set, every slot filled, gaps and absences listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from generator import dates, deadlines, numbering
from generator.errors import Problem
from generator.lexicon import Lexicon
from generator.model import (
    AnnexTable,
    Block,
    BlockKind,
    Form,
    Gap,
    Plan,
    PlanNode,
    Recipient,
    RecipientRow,
    ResolvedAnnex,
    ResolvedPlan,
    Rich,
    Run,
    Signer,
    Slot,
    Task,
    Text,
    plain,
)
from generator.scope import Scope, gap, number_text
from generator.text import capitalize_first, join_names
from generator.wording import Missing, capitalized, fill, literal, merge

END_MARK = "./."
ISSUER = "Ủy ban nhân dân"
FILING = "Lưu"


def resolve_plan(plan: Plan, scope: Scope) -> tuple[ResolvedPlan, list[Problem]]:
    """The plan with only final Vietnamese text in it, and what could not be said at this level."""
    writer = _Writer(scope)
    opening = tuple(writer.paragraphs(plan.opening))
    body = _with_end_mark((*writer.sections(plan.sections), *writer.paragraphs(plan.closing)))
    signer, facts = scope.profile.signer, scope.plan
    resolved = ResolvedPlan(
        unit=scope.unit,
        pack=scope.pack.code,
        pack_version=scope.pack.version,
        origin=scope.profile.origin,
        issuer_lines=(ISSUER.upper(), scope.unit.full_name.upper()),
        number_symbol=f"{number_text(facts.number) or dates.OPEN}/{facts.symbol or scope.pack.symbol}",
        place_and_date=_place_and_date(scope),
        document_title=scope.pack.document_title,
        subject=upright(writer.slot("trich_yeu")),
        opening=opening,
        body=body,
        recipients=tuple(writer.recipients()),
        signature_lines=tuple(signature_lines(signer, scope.lexicon)),
        signer_name=literal(signer.name) if signer.name else gap("họ và tên người ký"),
        annexes=tuple(writer.annexes(plan)),
        gaps=(),
        left_open=tuple(_left_open(scope)),
        declined=plan.declined,
    )
    return _with_gaps(resolved), writer.problems


def _with_end_mark(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """NĐ 30/2020, Mẫu 1.4: the content ends with "./."."""
    if not blocks:
        return blocks
    last = blocks[-1]
    runs = list(last.runs)
    runs[-1] = (
        Run(runs[-1].text.rstrip(" .;:") + END_MARK, italic=runs[-1].italic, bold=runs[-1].bold, gap="")
        if not runs[-1].gap
        else runs[-1]
    )
    if runs[-1].gap:
        runs.append(Run(END_MARK))
    return (*blocks[:-1], Block(kind=last.kind, runs=tuple(runs), node=last.node, mark=last.mark))


def place_name(scope: Scope) -> str:
    """Where the plan is issued: the unit's name, with its kind only where that is part of the name."""
    unit = scope.unit
    return scope.plan.place_name or (unit.full_name if unit.has_capital_kind else unit.name)


def _place_and_date(scope: Scope) -> Rich:
    return literal(f"{place_name(scope)}, {dates.long_date(scope.issue_date)}")


def signature_lines(signer: Signer, lexicon: Lexicon) -> Iterator[str]:
    """The lines above the signature: TM., KT., the position."""
    authority = lexicon.authorities[signer.authority]
    is_on_behalf = authority.is_on_behalf if signer.is_on_behalf is None else signer.is_on_behalf
    if is_on_behalf:
        yield lexicon.on_behalf_line.upper()
    words = {"chuc_vu": signer.position or lexicon.head_position, "nguoi_dung_dau": lexicon.head_position}
    for line in authority.lines:
        rich, _ = fill(line, lambda name: literal(words[name]))
        # "KT.", "TUQ." keep their full stop; upper() leaves it alone.
        yield plain(rich).upper()


def _left_open(scope: Scope) -> Iterator[str]:
    if not scope.plan.number:
        yield "số văn bản"
    if scope.issue_date.is_open:
        yield "ngày ban hành"


def _with_gaps(resolved: ResolvedPlan) -> ResolvedPlan:
    blocks = [block.runs for block in (*resolved.opening, *resolved.body)]
    annexes = [
        rich
        for annex in resolved.annexes
        for rich in (annex.title, *(cell for row in annex.rows for cell in row.values()))
    ]
    everything = [
        resolved.subject,
        resolved.place_and_date,
        *blocks,
        *resolved.recipients,
        resolved.signer_name,
        *annexes,
    ]
    labels = dict.fromkeys(run.gap for rich in everything for run in rich if run.gap)
    return replace(resolved, gaps=tuple(Gap(label=label, key="") for label in labels))


@dataclass(slots=True)
class _Writer:
    scope: Scope
    problems: list[Problem] = field(default_factory=list)

    # ------------------------------------------------------------ texts

    def text(self, text: Text | Rich) -> Rich:
        if not isinstance(text, Text):
            return text
        return self.scope.say(text, self.problems)

    def slot(self, name: str) -> Rich:
        value = self.scope.find(name)
        return gap(value.label) if isinstance(value, Missing) else value

    # ------------------------------------------------------------ body

    def paragraphs(self, nodes: Iterable[PlanNode]) -> Iterator[Block]:
        """Nodes outside the sections: opening and closing, plain paragraphs without marks."""
        for node in nodes:
            for paragraph in node.paragraphs:
                yield Block(kind=BlockKind.PARAGRAPH, runs=self.text(paragraph), node=node.id)

    def sections(self, nodes: tuple[PlanNode, ...]) -> Iterator[Block]:
        yield from self._level(nodes, parent="", parent_mark="", path=())

    def _level(
        self, nodes: tuple[PlanNode, ...], *, parent: str, parent_mark: str, path: tuple[int, ...]
    ) -> Iterator[Block]:
        count = 0
        for node in nodes:
            pattern = self._pattern(node, parent, parent_mark, len(path) + 1)
            if pattern and pattern not in numbering.BULLETS:
                count += 1
            here = (*path, count)
            yield from self._node(node, pattern, here)
            yield from self._level(node.children, parent=node.id, parent_mark=pattern or parent_mark, path=here)

    def _pattern(self, node: PlanNode, parent: str, parent_mark: str, depth: int) -> str:
        """The kind of mark the node takes; "" for a plain paragraph."""
        if node.form is Form.PARAGRAPH:
            return ""
        chosen = self.scope.plan.arrangement.child_marks.get(parent.split(".")[0])
        if chosen:
            return chosen
        marks = self.scope.profile.marks
        if depth <= 2 and node.form is Form.AUTO:
            return marks[depth - 1]
        below = marks[marks.index(parent_mark) + 1 :] if parent_mark in marks else marks[2:]
        if node.heading is not None:
            return below[0] if below else marks[-1]
        return next((mark for mark in below if mark in numbering.BULLETS), numbering.BULLETS[-1])

    def _node(self, node: PlanNode, pattern: str, path: tuple[int, ...]) -> Iterator[Block]:
        mark = numbering.mark(pattern, path) if pattern else ""
        texts = [self.text(paragraph) for paragraph in node.paragraphs]
        if node.heading is not None:
            heading = self.text(node.heading)
            heading = upper(heading) if len(path) == 1 else heading
            kind = {1: BlockKind.SECTION, 2: BlockKind.CLAUSE}.get(len(path), BlockKind.GROUP)
            yield self._block(kind, heading, node.id, mark)
        elif texts:
            first = texts.pop(0)
            yield self._block(_kind_of_item(pattern, len(path)), first, node.id, mark)
        for text in texts:
            yield self._block(BlockKind.PARAGRAPH, text, node.id, "")

    def _block(self, kind: BlockKind, runs: Rich, node: str, mark: str) -> Block:
        return Block(kind=kind, runs=runs, node=node, mark=mark)

    # ------------------------------------------------------------ recipients

    def recipients(self) -> Iterator[Rich]:
        """The lines under "Nơi nhận:", each with its dash and end mark."""
        for recipient in self._recipients():
            text = capitalize_first(recipient.text.rstrip(" ;,."))
            note = f" ({recipient.note.strip('()')})" if recipient.note else ""
            yield literal(f"- {text}{note};")
        filing = self.scope.profile.filing
        rows = (self.text(text) for tags, text in self.scope.lexicon.filing if self.scope.fits(tags))
        yield merge([Run(f"- {FILING}: "), *(literal(filing) if filing else next(rows, ())), Run(".")])

    def _recipients(self) -> Iterator[Recipient]:
        own = self.scope.profile.recipients
        yield from own if own is not None else self._usual_recipients()
        yield from self.scope.profile.extra_recipients

    def _usual_recipients(self) -> Iterator[Recipient]:
        added = [row for row in self.scope.pack.recipients if self.scope.fits(row.tags)]
        usual = [row for row in self.scope.lexicon.recipients if self.scope.fits(row.tags)]
        for row in usual:
            yield from (self._recipient(extra) for extra in added if extra.before == row.id)
            if self._exists(row):
                yield self._recipient(row)
        places = {row.id for row in usual}
        yield from (self._recipient(extra) for extra in added if extra.before not in places)

    def _exists(self, row: RecipientRow) -> bool:
        return not isinstance(self.scope.fill(row.text), Missing)

    def _recipient(self, row: RecipientRow) -> Recipient:
        return Recipient(text=plain(self.text(row.text)), note=row.note)

    # ------------------------------------------------------------ annexes

    def annexes(self, plan: Plan) -> Iterator[ResolvedAnnex]:
        for index, annex in enumerate(plan.annexes, start=1):
            yield ResolvedAnnex(
                number=numbering.roman(index) if len(plan.annexes) > 1 else "",
                title=upper(self.text(annex.title)),
                attached_to=self._attached_to(),
                rows=tuple(self._rows(annex, plan)),
            )

    def _attached_to(self) -> str:
        """What the annex belongs to (NĐ 30/2020, Phụ lục I, Phần I, Mục III.1.c); open parts stay open."""
        facts = self.scope.plan
        symbol = f"{number_text(facts.number) or dates.OPEN}/{facts.symbol or self.scope.pack.symbol}"
        title = capitalize_first(self.scope.pack.document_title.lower())
        when = dates.long_date(self.scope.issue_date)
        return f"(Kèm theo {title} số {symbol} {when} của {self.scope.text_of('ubnd_ten')})"

    def _rows(self, annex: AnnexTable, plan: Plan) -> Iterator[dict[str, Rich]]:
        tasks = [task for task in plan.tasks if task.row.group in annex.groups]
        for number, task in enumerate(tasks, start=1):
            yield self._cells(number, task)

    def _cells(self, number: int, task: Task) -> dict[str, Rich]:
        row = task.row
        work = capitalized(self.text(row.title or row.content or ()))
        return {
            "tt": literal(str(number)),
            "viec": work,
            "chu_tri": literal(capitalize_first(join_names(task.lead))),
            "phoi_hop": literal(capitalize_first(join_names(task.supporting))),
            "han": literal(task.deadline) or self._deadline(row.deadline, work),
            "san_pham": capitalized(self.text(row.product or ())),
        }

    def _deadline(self, text: Text | None, work: Rich) -> Rich:
        """The pack's deadline of a task; one that is over when the plan is issued is left for the unit to set."""
        words = self.text(text or ())
        is_one_slot = text is not None and len(text.parts) == 1 and isinstance(text.parts[0], Slot)
        # What a slot says alone was asked of the unit, or looked at when the slot was filled.
        if is_one_slot or not deadlines.is_over(plain(words), self.scope.issue_date):
            return words
        return gap(f"thời hạn của việc “{plain(work)}”")


def upper(rich: Rich) -> Rich:
    """NĐ 30/2020: titles of sections and annexes are set in capitals."""
    return tuple(replace(run, text=run.text.upper()) for run in rich)


def upright(rich: Rich) -> Rich:
    """NĐ 30/2020, Phụ lục I, Phần I, Mục II.5.b: the subject line is bold and upright throughout."""
    return merge(replace(run, italic=False, bold=False) for run in rich)


def _kind_of_item(pattern: str, depth: int) -> BlockKind:
    if not pattern:
        return BlockKind.PARAGRAPH
    if pattern in numbering.BULLETS:
        return BlockKind.ITEM if pattern == numbering.BULLETS[0] else BlockKind.SUBITEM
    return BlockKind.PLAIN_CLAUSE if depth == 2 else BlockKind.POINT
