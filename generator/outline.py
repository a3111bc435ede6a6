"""Which parts a unit's plan has: nodes chosen by tags and arrangement, tasks mapped to the bodies of the level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.errors import PackError, Problem
from generator.model import (
    DeclinedTask,
    EntryForm,
    Form,
    Node,
    Pack,
    Plan,
    PlanFacts,
    PlanNode,
    Rich,
    Run,
    Task,
    TaskChange,
    TaskRow,
    Text,
)
from generator.scope import BODY, Scope
from generator.text import capitalize_first, join_names
from generator.wording import Missing, capitalized, fill, joined, literal, merge

ROOT = "muc"  # the name under which a profile orders the sections themselves
_DOMAIN = "linh_vuc"


def build_plan(scope: Scope) -> tuple[Plan, list[Problem]]:
    """The plan of the scope's unit, and the sentences of tasks that cannot be said at its level."""
    tasks, declined = _select_tasks(scope)
    annexes = tuple(annex for annex in scope.pack.annexes if scope.fits(annex.tags))
    outline = _Outline(scope, tasks)
    opening = outline.nodes(scope.pack.opening)
    sections = outline.nodes(_ordered(scope.pack.sections, scope.plan.arrangement.order.get(ROOT, ())))
    closing = outline.nodes(scope.pack.closing)
    in_tables = {group for annex in annexes for group in annex.groups}
    untold = (task.row.id for task in tasks if task.row.id not in outline.told and task.row.group not in in_tables)
    plan = Plan(
        opening=opening,
        sections=sections,
        closing=closing,
        tasks=tasks,
        declined=declined,
        untold=tuple(untold),
        annexes=annexes,
    )
    return plan, outline.problems


def _ordered(nodes: tuple[Node, ...], order: Iterable[str]) -> tuple[Node, ...]:
    """The nodes with those named first, in the order they are named."""
    by_id = {node.id: node for node in nodes}
    first = [by_id[name] for name in order if name in by_id]
    return (*first, *(node for node in nodes if node not in first))


# ---------------------------------------------------------------- tasks


def _select_tasks(scope: Scope) -> tuple[tuple[Task, ...], tuple[DeclinedTask, ...]]:
    tasks: list[Task] = []
    declined: list[DeclinedTask] = []
    for row in scope.pack.tasks:
        change = scope.plan.tasks.get(row.id, TaskChange())
        chosen = _task(row, change, scope)
        if isinstance(chosen, Task):
            tasks.append(chosen)
        elif chosen is not None:
            declined.append(chosen)
    return tuple(tasks), tuple(declined)


def _task(row: TaskRow, change: TaskChange, scope: Scope) -> Task | DeclinedTask | None:
    """The task with its bodies, or why it is declined; None when it is not for this kind of unit at all."""
    if not scope.fits_but_power(row.tags):
        return None
    title = _name(fill(row.title, scope.find)[0]) if row.title else ""
    if change.declined:
        return DeclinedTask(task=row.id, reason=change.declined, title=title)
    if not scope.fits(row.tags):
        if row.weaker is None:
            return DeclinedTask(task=row.id, reason=f"{scope.unit.kind} không có thẩm quyền này", title=title)
        row = replace(row, content=row.weaker, pattern="", domain=None)
    found = [(function, scope.find(f"{BODY}.{function}")) for function in row.lead]
    bodies = list(dict.fromkeys(_name(value) for _, value in found if not isinstance(value, Missing)))
    if not bodies and not change.lead:
        reasons = [value.reason for _, value in found if isinstance(value, Missing)]
        return DeclinedTask(task=row.id, reason="; ".join(dict.fromkeys(reasons)), title=title)
    lead = change.lead or tuple(bodies)
    request = next((scope.request_of(function) for function, value in found if not isinstance(value, Missing)), "")
    return Task(
        row=row, lead=lead, request=request, supporting=_supporting(row, change, lead, scope), deadline=change.deadline
    )


def _supporting(row: TaskRow, change: TaskChange, lead: tuple[str, ...], scope: Scope) -> tuple[str, ...]:
    if change.supporting is not None:
        return change.supporting
    found = (scope.find(f"{BODY}.{function}") for function in row.supporting)
    names = dict.fromkeys(_name(value) for value in found if not isinstance(value, Missing))
    return tuple(name for name in names if name not in lead)


def _name(value: Rich) -> str:
    return "".join(run.text for run in value)


# ---------------------------------------------------------------- nodes


MAX_REUSED = 100  # parts that are used again in one plan: a part that holds itself has no end


class _Outline:
    def __init__(self, scope: Scope, tasks: tuple[Task, ...]) -> None:
        self.scope, self.tasks = scope, tasks
        self.arrangement = scope.plan.arrangement
        self.by_id = {node.id: node for node in scope.pack.nodes()}
        self.told: set[str] = set()
        self.reused = 0
        self.problems: list[Problem] = []

    def nodes(self, nodes: Iterable[Node]) -> tuple[PlanNode, ...]:
        return tuple(chosen for node in nodes for chosen in self._chosen(node))

    def _chosen(self, node: Node) -> Iterator[PlanNode]:
        """The node as this plan has it: nothing, one node, or the entries of bodies that stand in its place."""
        if not self._is_wanted(node):
            return
        if node.is_insertion:
            yield from self._inserted(node)
            return
        if node.same_as:
            node = self._reused(node)
        if node.assigns and node.entry_form is not EntryForm.ITEM:
            yield from self._entries(node)
            return
        children = self.nodes(_ordered(node.children, self.arrangement.order.get(node.id, ())))
        if node.assigns:
            children = (*children, *self._entries(node))
        if not node.paragraphs and not children and (node.children or node.assigns):
            return
        heading = self.arrangement.headings.get(node.id)
        yield PlanNode(
            id=node.id,
            heading=literal(heading) if heading else node.heading,
            paragraphs=self._paragraphs(node),
            children=children,
            form=node.form,
        )

    def _is_wanted(self, node: Node) -> bool:
        if node.is_optional and node.id not in self.arrangement.added:
            return False
        if node.id in self.arrangement.dropped and not node.is_locked:
            return False
        return self.scope.fits(node.tags) or (node.weaker is not None and self.scope.fits_but_power(node.tags))

    def _paragraphs(self, node: Node) -> tuple[Text | Rich, ...]:
        if node.weaker is not None and not self.scope.fits(node.tags):
            return (node.weaker,)
        return node.paragraphs

    def _inserted(self, node: Node) -> Iterator[PlanNode]:
        """The unit's own paragraphs at an insertion point."""
        for index, own in enumerate(self.scope.plan.own_text.get(node.id, ()), start=1):
            yield PlanNode(id=f"{node.id}.{index}", heading=None, paragraphs=(literal(own),), form=node.form)

    def _reused(self, node: Node) -> Node:
        self.reused += 1
        if self.reused > MAX_REUSED:
            raise PackError([Problem(code="MA207", place=node.place, found=node.same_as)])
        source = self.by_id[node.same_as]
        return replace(
            source,
            id=node.id,
            same_as=source.same_as,
            heading=node.heading or source.heading,
            form=node.form if node.form is not Form.AUTO else source.form,
            is_optional=False,
        )

    # ------------------------------------------------------------ entries of bodies

    def _entries(self, node: Node) -> Iterator[PlanNode]:
        """One entry for each body that leads a task of the node's groups, in the order of its first task."""
        groups = self.arrangement.groups.get(node.id, node.assigns)
        by_body: dict[tuple[str, ...], list[Task]] = {}
        for task in self._in_order([task for task in self.tasks if task.row.group in groups], node.id):
            if _is_said(task):
                by_body.setdefault(task.lead, []).append(task)
                self.told.add(task.row.id)
        for index, (lead, tasks) in enumerate(by_body.items(), start=1):
            yield self._entry(f"{node.id}.{index}", lead, tasks, node.entry_form)

    def _in_order(self, tasks: list[Task], node_id: str) -> list[Task]:
        order = self.arrangement.order.get(node_id, ())
        return sorted(tasks, key=lambda task: order.index(task.row.id) if task.row.id in order else len(order))

    def _entry(self, entry_id: str, lead: tuple[str, ...], tasks: list[Task], form: EntryForm) -> PlanNode:
        sentences = list(self._sentences(tasks))
        name = join_names(lead, last=" và ")
        request = tasks[0].request
        title = literal(f"{request} {name}" if request else capitalize_first(name))
        item = Form.ITEM if form is EntryForm.ITEM else Form.AUTO
        if form is EntryForm.CLAUSE:
            paragraphs = tuple(ended(capitalized(sentence)) for sentence in sentences)
            return PlanNode(id=entry_id, heading=title, paragraphs=paragraphs)
        if len(sentences) == 1:
            return PlanNode(
                id=entry_id, heading=None, form=item, paragraphs=(ended(merge([*title, Run(" "), *sentences[0]])),)
            )
        children = tuple(
            PlanNode(
                id=f"{entry_id}.{number}", heading=None, form=Form.ITEM, paragraphs=(ended(capitalized(sentence)),)
            )
            for number, sentence in enumerate(sentences, start=1)
        )
        return PlanNode(
            id=entry_id, heading=None, form=item, paragraphs=(merge([*title, Run(":")]),), children=children
        )

    def _sentences(self, tasks: list[Task]) -> Iterator[Rich]:
        """What the tasks say, those of one pattern said once with their fields joined."""
        done: set[str] = set()
        for task in tasks:
            pattern = task.row.pattern
            if not pattern and task.row.content is not None:
                yield self._filled(task.row.content)
            elif pattern and pattern not in done:
                done.add(pattern)
                domains = [
                    self._filled(same.row.domain)
                    for same in tasks
                    if same.row.pattern == pattern and same.row.domain is not None
                ]
                yield self._patterned(self.scope.pack.patterns[pattern], joined(dict.fromkeys(domains), "; "))

    def _patterned(self, pattern: Text, domains: Rich) -> Rich:
        rich, _ = fill(pattern, lambda name: domains if name == _DOMAIN else self.scope.find(name))
        return rich

    def _filled(self, text: Text) -> Rich:
        return self.scope.say(text, self.problems)


def _is_said(task: Task) -> bool:
    """Whether the task is said in the body of the plan, not only in a table."""
    return task.row.content is not None or bool(task.row.pattern)


def ended(rich: Rich) -> Rich:
    """The sentence with a full stop, unless it ends in a mark already."""
    if rich and rich[-1].text.rstrip()[-1:] in {".", ";", ":"}:
        return rich
    return merge([*rich, Run(".")])


def locked_parts(plan: PlanFacts, pack: Pack) -> list[tuple[int, str]]:
    """Parts the unit wants to drop although the pack has them locked, with their place in the unit's list."""
    locked = {node.id for node in pack.nodes() if node.is_locked}
    return [(index, name) for index, name in enumerate(plan.arrangement.dropped) if name in locked]


def unknown_parts(plan: PlanFacts, pack: Pack) -> Iterator[tuple[tuple[str | int, ...], str, tuple[str, ...]]]:
    """Names in the unit's arrangement that the pack does not have: path, name, the names there are."""
    nodes = {node.id: node for node in pack.nodes()}
    tasks = tuple(row.id for row in pack.tasks)
    groups = tuple(dict.fromkeys(row.group for row in pack.tasks))
    arrangement = plan.arrangement
    insertions = tuple(node.id for node in nodes.values() if node.is_insertion)
    assigning = tuple(node.id for node in nodes.values() if node.assigns)
    named: list[tuple[tuple[str, ...], Iterable[str], tuple[str, ...]]] = [
        (("bo_cuc", "bo"), arrangement.dropped, tuple(nodes)),
        (("bo_cuc", "them"), arrangement.added, tuple(nodes)),
        (("bo_cuc", "tieu_de"), arrangement.headings, tuple(nodes)),
        (("bo_cuc", "dau_con"), arrangement.child_marks, tuple(nodes)),
        (("bo_cuc", "phan_cong"), arrangement.groups, assigning),
        (("bo_cuc", "thu_tu"), arrangement.order, (ROOT, *nodes)),
        (("noi_dung_rieng",), plan.own_text, insertions),
        (("nhiem_vu",), plan.tasks, tasks),
        *((("bo_cuc", "phan_cong", node), wanted, groups) for node, wanted in arrangement.groups.items()),
    ]
    for parent, order in arrangement.order.items():
        if parent == ROOT:
            named.append((("bo_cuc", "thu_tu", ROOT), order, tuple(node.id for node in pack.sections)))
        elif parent in nodes:
            node = nodes[parent]
            children = tasks if node.assigns else tuple(child.id for child in node.children)
            named.append((("bo_cuc", "thu_tu", parent), order, children))
    for path, names, known in named:
        steps = enumerate(names) if isinstance(names, tuple) else ((name, name) for name in names)
        yield from (((*path, step), name, known) for step, name in steps if name not in known)
