"""Checks that many parts share: size, bold, italic, capitals, alignment; each is made for a part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.check.facts import Alignment, Paragraph, Run
from generator.check.parts import Plan
from generator.check.pieces import Piece
from generator.check.rules.record import Breach, Check

Select = Callable[[Plan], Iterable[Piece | None]]
_EXCERPT = 60
_SHOWN = 12  # numbers of paragraphs


def excerpt(text: str) -> str:
    """The beginning of a text, enough to find it."""
    return text if len(text) <= _EXCERPT else text[: _EXCERPT - 1].rstrip() + "…"


def ordinals(paragraphs: Iterable[Paragraph]) -> str:
    """The numbers of the first paragraphs, as a reader counts them: `3, 8, 12`."""
    numbers = [str(paragraph.index + 1) for paragraph in paragraphs]
    return ", ".join(numbers[:_SHOWN]) + (", …" if len(numbers) > _SHOWN else "")


def points(size: float) -> str:
    """`13`, `13,5`."""
    return f"{size:g}".replace(".", ",")


def one(select: Callable[[Plan], Piece | None]) -> Select:
    return lambda plan: (select(plan),)


def size(select: Select, low: float, high: float) -> Check:
    """Every letter from `low` to `high` points."""

    def check(plan: Plan) -> Iterator[Breach]:
        for piece in _present(select, plan):
            wrong = [run.size_pt for run in piece.runs if not low <= run.size_pt <= high]
            if wrong:
                yield Breach(paragraph=piece.paragraph, found=points(wrong[0]))

    return check


def _runs(select: Select, holds: Callable[[Run], bool]) -> Check:
    def check(plan: Plan) -> Iterator[Breach]:
        for piece in _present(select, plan):
            if has_letters(piece) and not piece.has_every(holds):
                yield Breach(paragraph=piece.paragraph, found=excerpt(piece.text))

    return check


def bold(select: Select) -> Check:
    return _runs(select, lambda run: run.is_bold or not _has_letters(run.text))


def not_bold(select: Select) -> Check:
    return _runs(select, lambda run: not run.is_bold)


def upright(select: Select) -> Check:
    return _runs(select, lambda run: not run.is_italic)


def italic(select: Select) -> Check:
    return _runs(select, lambda run: run.is_italic or not _has_letters(run.text))


def bold_italic(select: Select) -> Check:
    return _runs(select, lambda run: (run.is_bold and run.is_italic) or not _has_letters(run.text))


def capitals(select: Select) -> Check:
    """All letters are capitals, typed or by formatting."""
    return _texts(select, lambda piece: piece.shown == piece.shown.upper())


def small_letters(select: Select) -> Check:
    """Not all letters are capitals."""
    return _texts(select, lambda piece: piece.shown != piece.shown.upper())


def _texts(select: Select, holds: Callable[[Piece], bool]) -> Check:
    def check(plan: Plan) -> Iterator[Breach]:
        for piece in _present(select, plan):
            if has_letters(piece) and not holds(piece):
                yield Breach(paragraph=piece.paragraph, found=excerpt(piece.shown))

    return check


def centered(select: Select) -> Check:
    """In the middle of its column; a line it shares with another part says nothing of it."""

    def check(plan: Plan) -> Iterator[Breach]:
        for piece in _present(select, plan):
            if piece.is_alone and piece.paragraph.alignment is not Alignment.CENTER:
                yield Breach(paragraph=piece.paragraph, found=excerpt(piece.text))

    return check


def required(select: Select, *, unless: Callable[[Plan], bool] = lambda plan: False) -> Check:
    """The part is there."""

    def check(plan: Plan) -> Iterator[Breach]:
        if not _present(select, plan) and not unless(plan):
            yield Breach()

    return check


def _present(select: Select, plan: Plan) -> list[Piece]:
    return [piece for piece in select(plan) if piece]


def has_letters(piece: Piece) -> bool:
    return _has_letters(piece.text)


def _has_letters(text: str) -> bool:
    return any(char.isalnum() for char in text)
