"""Where each letter of a paragraph's text stands in its XML; runs cut in two, and letters replaced, by position."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from generator.check.facts import Paragraph
from generator.check.looks import Looks
from generator.check.properties import Look, W, run_look
from generator.check.runs import MARKS, Changes, Content, RunReader, children

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MAX_LETTERS, _MAX_RUNS = 20_000, 400
_LOOK: Look = {"size": 14.0, "bold": False, "italic": False, "caps": False}


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter: the w:r it is in, the w:t with its offset there, or the mark (w:tab, w:br) it stands for."""

    run: Any
    child: Any
    offset: int | None

    @property
    def is_typed(self) -> bool:
        return self.offset is not None


class _NoLooks(Looks):
    """Direct formatting only; it is enough to tell which runs are hidden."""

    def __init__(self) -> None:
        pass

    def run(self, properties: Any, paragraph: Any) -> Look:
        return {**_LOOK, **run_look(properties)}

    def fonts(self, look: Look, text: str) -> tuple[str, ...]:
        return ()


class _Tracer(RunReader):
    """The reader of runs, remembering from which w:r each came."""

    def __init__(self) -> None:
        super().__init__(_NoLooks(), Changes())
        self.nodes: list[Any] = []

    def _run(self, node: Any, look: Any, content: Content) -> None:
        before = len(content.runs)
        super()._run(node, look, content)
        if len(content.runs) > before:
            self.nodes.append(node)


def letters_of(paragraph: Paragraph, node: Any) -> tuple[Letter, ...] | None:
    """Of each letter of the text its place; None where the XML says more than the text (hidden by a style).

    None too for a paragraph so long that no person wrote it: to cut it up would take too long.
    """
    if len(paragraph.text) > _MAX_LETTERS or len(paragraph.runs) > _MAX_RUNS:
        return None
    tracer = _Tracer()
    tracer.read(node, None)  # type: ignore[arg-type]
    letters = tuple(letter for run in tracer.nodes for letter in _letters(run))
    return letters if _text(letters) == paragraph.text else None


def _letters(run: Any) -> list[Letter]:
    found: list[Letter] = []
    for child in children(run):
        if child.tag == f"{W}t":
            found += [Letter(run, child, offset) for offset in range(len(child.text or ""))]
        elif child.tag in MARKS:
            found.append(Letter(run, child, None))
    return found


def _text(letters: tuple[Letter, ...]) -> str:
    return "".join(
        MARKS[letter.child.tag] if letter.offset is None else letter.child.text[letter.offset] for letter in letters
    )


def runs_between(paragraph: Paragraph, node: Any, start: int, end: int) -> list[Any]:
    """The w:r that hold exactly this stretch of the text, cut out of theirs where need be; [] where they cannot be."""
    if start >= end or not (_cut(paragraph, node, start) and _cut(paragraph, node, end)):
        return []
    letters = letters_of(paragraph, node) or ()
    return list(dict.fromkeys(letter.run for letter in letters[start:end]))


def _cut(paragraph: Paragraph, node: Any, position: int) -> bool:
    """Whether a run now begins at the position."""
    letters = letters_of(paragraph, node)
    if letters is None:
        return False
    if not 0 < position < len(letters) or letters[position - 1].run is not letters[position].run:
        return True
    letter = letters[position]
    if letter.child.getparent() is not letter.run:
        return False
    _split(letter)
    return True


def _split(letter: Letter) -> None:
    """Cuts the run before the letter; both halves look as the whole did."""
    run, child = letter.run, letter.child
    second = run.makeelement(run.tag, dict(run.attrib), nsmap=run.nsmap)
    properties = run.find(f"{W}rPr")
    if properties is not None:
        second.append(deepcopy(properties))
    moved = list(child.itersiblings())
    if letter.offset:
        rest = deepcopy(child)
        rest.tail = None
        _say(rest, child.text[letter.offset :])
        _say(child, child.text[: letter.offset])
        second.append(rest)
    else:
        moved = [child, *moved]
    for each in moved:
        second.append(each)
    run.addnext(second)


def replace(letters: tuple[Letter, ...], start: int, end: int, text: str) -> bool:
    """Puts other letters for a stretch, in the run of its first; False where a tab or a break is in it.

    The letters before `start` keep their places, so several stretches are replaced from the last to the first.
    """
    span = letters[start:end] or letters[start - 1 : start]
    if not span or not all(letter.is_typed for letter in span):
        return False
    first = span[0]
    at = (first.offset or 0) + (0 if end > start else 1)
    for child in dict.fromkeys(letter.child for letter in span):
        gone = {letter.offset for letter in letters[start:end] if letter.child is child}
        kept = [char for offset, char in enumerate(child.text) if offset not in gone]
        if child is first.child:
            kept[at:at] = text
        _say(child, "".join(kept))
    return True


def _say(node: Any, text: str) -> None:
    node.text = text
    node.set(SPACE, "preserve")
