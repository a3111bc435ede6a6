"""Where the parts of head and foot stand to each other, by the diagram of the decree (Mục IV)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.check.facts import Alignment, Container, LineRule, Paragraph
from generator.check.parts import Plan
from generator.check.pieces import Piece
from generator.check.rules.looks import excerpt, points
from generator.check.rules.record import Breach, Check, Component, Rule, appendix_1
from generator.check.spacing import lines

_SINGLE_SLACK = 0.02
_EDGE_MM = 5.0  # some set the list in a little from the word above
_FIXED = (0.85, 1.2)  # fixed spacing of a single line, as authors round it


def _is_left_of(piece: Piece, other: Piece) -> bool:
    """Whether the first surely stands left of the second: cells of one table, or pieces of one line."""
    cell, beside = piece.paragraph.cell, other.paragraph.cell
    if cell and beside:
        return cell.table == beside.table and cell.column < beside.column
    return piece.paragraph is other.paragraph and piece.start < other.start and piece.column < other.column


def _swapped(right: Callable[[Plan], Iterable[Piece | None]], left: Callable[[Plan], Iterable[Piece | None]]) -> Check:
    """What belongs on the right stands left of what belongs on the left."""

    def check(plan: Plan) -> Iterator[Breach]:
        lefts = [piece for piece in left(plan) if piece]
        for piece in right(plan):
            if piece and any(_is_left_of(piece, other) for other in lefts):
                yield Breach(paragraph=piece.paragraph, found=excerpt(piece.text))
                return

    return check


head_columns = _swapped(
    lambda plan: (plan.head.national_name, plan.head.motto, plan.head.date),
    lambda plan: (*plan.head.issuer, plan.head.number),
)
foot_columns = _swapped(
    lambda plan: (*plan.foot.authority, plan.foot.signer), lambda plan: (plan.foot.recipients_title,)
)


def _is_above(piece: Piece | None, other: Piece | None) -> bool:
    if piece is None or other is None:
        return False
    return (piece.paragraph.index, piece.start) < (other.paragraph.index, other.start)


def motto_above(plan: Plan) -> Iterator[Breach]:
    motto = plan.head.motto
    if motto and _is_above(motto, plan.head.national_name):
        yield Breach(paragraph=motto.paragraph, found=motto.text)


def _is_apart(piece: Piece, other: Piece) -> bool:
    """Whether two things surely stand at different heights: in different rows, or in lines of their own."""
    cell, beside = piece.paragraph.cell, other.paragraph.cell
    if cell and beside:
        return cell.table == beside.table and cell.row != beside.row
    both_in_text = {piece.paragraph.container, other.paragraph.container} == {Container.BODY}
    return both_in_text and piece.paragraph is not other.paragraph and not _is_framed(piece, other)


def _is_framed(*pieces: Piece) -> bool:
    return any(piece.paragraph.is_framed for piece in pieces)


def date_place(plan: Plan) -> Iterator[Breach]:
    """On the line of the number, below the motto."""
    head = plan.head
    if head.date and ((head.number and _is_apart(head.date, head.number)) or _is_above(head.date, head.motto)):
        yield Breach(paragraph=head.date.paragraph, found=head.date.text)


def recipients_place(plan: Plan) -> Iterator[Breach]:
    """Level with the first line of authority; without a table nobody can tell from the file."""
    title, authority = plan.foot.recipients_title, plan.foot.authority
    if title and authority and title.paragraph.cell and authority[0].paragraph.cell and _is_apart(title, authority[0]):
        yield Breach(paragraph=title.paragraph, found=title.text)


def at_left(plan: Plan) -> Iterator[Breach]:
    """`Nơi nhận:` and every line below it begin at the left edge."""
    for piece in (plan.foot.recipients_title, *plan.foot.recipients):
        paragraph = piece.paragraph if piece and piece.column == 0 else None
        if piece and paragraph and paragraph.container is not Container.BOX and not _is_at_left(paragraph):
            yield Breach(paragraph=paragraph, found=excerpt(piece.text))


def _is_at_left(paragraph: Paragraph) -> bool:
    start = paragraph.left_mm + min(paragraph.first_line_mm, 0 if paragraph.number else paragraph.first_line_mm)
    return paragraph.alignment in (Alignment.LEFT, Alignment.JUSTIFIED) and start <= _EDGE_MM


def _single(select: Callable[[Plan], Iterable[Piece | None]]) -> Check:
    def check(plan: Plan) -> Iterator[Breach]:
        for piece in select(plan):
            if piece and not is_single(piece.paragraph):
                yield Breach(paragraph=piece.paragraph, found=points(round(lines(piece.paragraph), 2)))
                return

    return check


def is_single(paragraph: Paragraph) -> bool:
    found = lines(paragraph)
    if paragraph.line_rule is LineRule.MULTIPLE:
        return abs(found - 1) <= _SINGLE_SLACK
    low, high = _FIXED
    return found <= high and (found >= low or paragraph.line_rule is LineRule.AT_LEAST)


def nation(plan: Plan) -> tuple[Piece | None, ...]:
    return plan.head.national_name, plan.head.motto


def names(plan: Plan) -> tuple[Piece, ...]:
    """The superior body and the issuer; nothing is said of an issuer alone."""
    return (*plan.head.superior, *plan.head.issuer) if plan.head.superior else ()


def _rule(code: str, component: Component, place: str, check: Check) -> Rule:
    return Rule(id=code, component=component, article=appendix_1(place), check=check)


RULES = (
    _rule("TT333", Component.NATIONAL_NAME, "II.1.a; Mục IV", head_columns),
    _rule("TT334", Component.NATIONAL_NAME, "II.1.b", motto_above),
    _rule(
        "TT335",
        Component.NATIONAL_NAME,
        "II.1.c",
        _single(nation),
    ),
    _rule("TT391", Component.ISSUER, "II.2.b", _single(names)),
    _rule("TT370", Component.DATE, "II.4.c", date_place),
    _rule("TT469", Component.SIGNATURE, "II.7.đ; Mục IV", foot_columns),
    _rule("TT470", Component.RECIPIENTS, "II.9.d", at_left),
    _rule("TT430", Component.RECIPIENTS, "II.9.d", recipients_place),
)
