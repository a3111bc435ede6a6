"""Findings as Word comments at their places, in a copy; the text and its look stay what they were."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

from generator.check.facts import Container, Facts, Paragraph
from generator.check.findings import Finding
from generator.check.letters import runs_between
from generator.check.opened import Opened
from generator.check.properties import W
from generator.check.reader import refusal
from generator.check.rules.looks import excerpt
from generator.render.package import DOCUMENT
from generator.render.package import W as NAMESPACE

AUTHOR, INITIALS = "kehoach", "KH"
DATE = "2020-03-05T00:00:00Z"  # the decree's first day: the same input gives the same bytes
MOST_OF_A_RULE = 50  # comments: nobody reads more of one sort, and Word slows down
_BOX = f"{W}txbxContent"
_MARKERS = ("comment", "commentRangeStart", "commentRangeEnd", "commentReference")
_MEASURE = re.compile(r"[\d.,]+ (?:pt|mm|cm)|[\d.,\s–-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A finding with what is said of it, line by line."""

    finding: Finding
    lines: Sequence[str]


def to_be_noted(findings: Iterable[Finding]) -> Iterator[tuple[Finding, int]]:
    """The first places of each rule; with the last of them, how many more there are."""
    rows = tuple(findings)
    left = Counter(finding.rule.id for finding in rows)
    seen: Counter[str] = Counter()
    for finding in rows:
        rule = finding.rule.id
        seen[rule] += 1
        if seen[rule] <= MOST_OF_A_RULE:
            yield finding, left[rule] - MOST_OF_A_RULE if seen[rule] == MOST_OF_A_RULE else 0


def with_comments(raw: bytes, name: str, facts: Facts, notes: Iterable[Note]) -> bytes:
    """The file with a comment for every note; comments that are there stay, new numbers follow theirs."""
    try:
        opened = Opened(raw, name)
        writer = _Writer(opened, facts)
        for note in notes:
            writer.add(note)
        return opened.bytes()
    except etree.XMLSyntaxError as error:
        raise refusal("TT104", name) from error


class _Writer:
    def __init__(self, opened: Opened, facts: Facts) -> None:
        self.opened, self.facts = opened, facts
        self._root: Any = None
        self._next = 0

    def add(self, note: Note) -> None:
        paragraph = self._place(note.finding.paragraph)
        if paragraph is None:  # nothing stands in the document that a comment could be hung on
            return
        number = str(self._number())
        self.comments.append(_comment(number, note.lines))
        self._anchor(note, paragraph, number)

    @property
    def comments(self) -> Any:
        """The root of the comments, made with its part when there is none."""
        if self._root is None:
            part = self.opened.related("comments") or self._new_part()
            self._root = self.opened.tree(part)
        return self._root

    def _new_part(self) -> str:
        self.opened.add("comments", etree.Element(f"{W}comments", nsmap={"w": NAMESPACE}))
        return self.opened.related("comments") or ""

    def _number(self) -> int:
        if not self._next:
            used = (_numbers(tree) for tree in (self.comments, self.opened.document))
            self._next = max((number for numbers in used for number in numbers), default=-1) + 1
        self._next += 1
        return self._next - 1

    def _place(self, paragraph: Paragraph | None) -> Paragraph | None:
        """The paragraph of the body to hang it on: for headers and footers the first of their section."""
        rows = self.facts.paragraphs
        if paragraph is None:
            return next(iter(rows), None)
        if paragraph.part == DOCUMENT:
            return paragraph
        section = next((section.index for section in self.facts.sections if _is_in(paragraph, section.furniture)), 0)
        return next((row for row in rows if row.section == section), next(iter(rows), None))

    def _anchor(self, note: Note, paragraph: Paragraph, number: str) -> None:
        node = self.opened.node(paragraph)
        is_own = paragraph is note.finding.paragraph and paragraph.container is not Container.BOX
        runs = self._words(note.finding, paragraph, node) if is_own and not _in_box(node) else []
        _mark(runs[0], runs[-1], number) if runs else _mark_whole(_outside_of_boxes(node), number)

    def _words(self, finding: Finding, paragraph: Paragraph, node: Any) -> list[Any]:
        """The runs of the very words, where they are told and stand there once."""
        is_text = dict(finding.values).get("dung") or not _MEASURE.fullmatch(finding.found)
        if not finding.found or not is_text or finding.found == excerpt(paragraph.shown):
            return []
        found = list(re.finditer(rf"(?<!\w){re.escape(finding.found)}(?!\w)", paragraph.text))
        return runs_between(paragraph, node, *found[0].span()) if len(found) == 1 else []


def _is_in(paragraph: Paragraph, furniture: Iterable[Any]) -> bool:
    return any(paragraph.part == row.part for each in furniture for row in each.paragraphs)


def _numbers(tree: Any) -> Iterable[int]:
    for name in _MARKERS:
        for node in tree.iter(W + name):
            if node.get(f"{W}id", "").isdigit():
                yield int(node.get(f"{W}id"))


def _in_box(node: Any) -> bool:
    return next(node.iterancestors(_BOX), None) is not None


def _outside_of_boxes(node: Any) -> Any:
    """The paragraph, or the one that holds the box it is in: the format allows no comment inside a box."""
    while (box := next(node.iterancestors(_BOX), None)) is not None:
        node = next(box.iterancestors(f"{W}p"))
    return node


def _mark(first: Any, last: Any, number: str) -> None:
    """Around the runs; what wraps a run (a link, a tracked insertion, a control) is taken whole."""
    first, last = _child_of_paragraph(first), _child_of_paragraph(last)
    first.addprevious(_marker("commentRangeStart", number))
    end = _marker("commentRangeEnd", number)
    last.addnext(end)
    end.addnext(_reference(number))


def _child_of_paragraph(node: Any) -> Any:
    while node.getparent().tag != f"{W}p":
        node = node.getparent()
    return node


def _mark_whole(node: Any, number: str) -> None:
    properties = node.find(f"{W}pPr")
    node.insert(0 if properties is None else node.index(properties) + 1, _marker("commentRangeStart", number))
    node.append(_marker("commentRangeEnd", number))
    node.append(_reference(number))


def _marker(name: str, number: str) -> Any:
    node = etree.Element(W + name)
    node.set(f"{W}id", number)
    return node


def _reference(number: str) -> Any:
    run = etree.Element(f"{W}r")
    run.append(_marker("commentReference", number))
    return run


def _comment(number: str, lines: Sequence[str]) -> Any:
    comment = _marker("comment", number)
    for key, value in (("author", AUTHOR), ("date", DATE), ("initials", INITIALS)):
        comment.set(W + key, value)
    for line in lines:
        comment.append(_line(line))
    return comment


def _line(text: str) -> Any:
    """A paragraph with its own plain look, so that no style of the document shapes it."""
    node = etree.Element(f"{W}p")
    properties = etree.SubElement(node, f"{W}pPr")
    _set(properties, "spacing", before="0", after="0", line="240", lineRule="auto")
    _set(properties, "ind", left="0", firstLine="0")
    _set(properties, "jc", val="left")
    run = etree.SubElement(node, f"{W}r")
    look = etree.SubElement(run, f"{W}rPr")
    _set(look, "b", val="0")
    _set(look, "i", val="0")
    _set(look, "sz", val="20")
    etree.SubElement(run, f"{W}t").text = text
    return node


def _set(parent: Any, name: str, **values: str) -> None:
    node = etree.SubElement(parent, W + name)
    for key, value in values.items():
        node.set(W + key, value)
