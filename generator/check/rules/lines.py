"""Lines below motto, issuer, subject line and the head of an annex: that they are there, and how long they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.check.facts import CellPlace, Container, Paragraph
from generator.check.foot import Annex
from generator.check.parts import Plan
from generator.check.pieces import Piece
from generator.check.rules.looks import excerpt
from generator.check.rules.record import Breach, Check, Component, Rule, appendix_1, practice
from generator.render.metrics import Face, width_pt, wrap

_MM_PER_PT = 25.4 / 72
_BEHIND = 2  # paragraphs behind the head of an annex in which its line may stand
Lengths = list[float | None]
Find = Callable[[Plan], "Marked | None"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """Lines of text, and the lengths of what is drawn near them; None where a length cannot be read."""

    pieces: tuple[Piece, ...]
    lengths: Lengths
    room_mm: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How long a line may be, as parts of its text: what the decree says, and room for an eye that measures."""

    low: float
    high: float
    slack: float

    def holds(self, length: float, widths: list[float]) -> bool:
        return self.low * (1 - self.slack) * min(widths) <= length <= self.high * (1 + self.slack) * max(widths)


WHOLE = Share(low=1, high=1, slack=0.15)
THIRD_TO_HALF = Share(low=1 / 3, high=1 / 2, slack=0.12)


# ---------------------------------------------------------------- what is drawn


def _in_paragraph(plan: Plan, paragraph: Paragraph) -> Lengths:
    """Its own border and the shapes anchored to it, and underlining of all its text."""
    found: Lengths = list(paragraph.strokes_mm)
    if paragraph.has_border:
        room = _room(plan, paragraph)
        found.append(None if room is None else room - paragraph.left_mm - paragraph.right_mm)
    if paragraph.written_runs and paragraph.has_every(lambda run: run.is_underlined):
        found.append(_width(paragraph.shown, paragraph))
    return found


def _underlined(piece: Piece) -> Lengths:
    """A part of the words underlined."""
    words = [run.text for run in piece.runs if run.is_underlined]
    return [_width("".join(words).strip(), piece.paragraph)] if words else []


def _below_cell(plan: Plan, piece: Piece) -> Lengths:
    """Borders of cells right below the piece: of its own cell, and of blank ones that follow."""
    own = piece.paragraph.cell
    if own is None:
        return []
    found: Lengths = []
    rows = _rows_below(plan, own)
    if _is_last_in_cell(plan, piece) and own.has_line_below:
        found.append(own.width_mm)
    for cells in rows:
        for cell, paragraphs in cells.items():
            is_blank = all(paragraph.is_blank for paragraph in paragraphs)
            found += [cell.width_mm] if cell.has_line_above or (is_blank and cell.has_line_below) else []
        if any(not paragraph.is_blank for paragraphs in cells.values() for paragraph in paragraphs):
            break
    return found


def _rows_below(plan: Plan, own: CellPlace) -> list[dict[CellPlace, list[Paragraph]]]:
    """The cells below a cell, row by row."""
    rows: dict[int, dict[CellPlace, list[Paragraph]]] = {}
    for paragraph in plan.facts.paragraphs:
        cell = paragraph.cell
        if cell and cell.table == own.table and cell.row > own.row and _is_below(cell, own):
            rows.setdefault(cell.row, {}).setdefault(cell, []).append(paragraph)
    return [rows[row] for row in sorted(rows)]


def _is_below(cell: CellPlace, own: CellPlace) -> bool:
    if not (cell.width_mm and own.width_mm):
        return cell.column == own.column
    return cell.start_mm < own.start_mm + own.width_mm and own.start_mm < cell.start_mm + cell.width_mm


def _is_last_in_cell(plan: Plan, piece: Piece) -> bool:
    last = [paragraph for paragraph in plan.facts.written if paragraph.cell == piece.paragraph.cell][-1]
    return last is piece.paragraph


def _room(plan: Plan, paragraph: Paragraph) -> float | None:
    """How wide the text may run; None in a box or a cell of unknown width."""
    if paragraph.cell is not None:
        return paragraph.cell.room_mm
    if paragraph.container is Container.BOX or paragraph.is_framed:
        return None
    section = plan.facts.section_of(paragraph)
    return section.width_mm - section.left_mm - section.right_mm


# ---------------------------------------------------------------- lines and their parts


def _in_head(select: Callable[[Plan], tuple[Piece | None, ...]]) -> Find:
    """In the part's own column, or any shape in the head: it may float anywhere."""

    def find(plan: Plan) -> Marked | None:
        pieces = tuple(piece for piece in select(plan) if piece)
        if not pieces:
            return None
        last = pieces[-1]
        end = plan.head.kind.paragraph.index if plan.head.kind else plan.head.last_index + 1
        head = [paragraph for paragraph in plan.facts.paragraphs if paragraph.index < end]
        lengths = [*_underlined(last), *_below_cell(plan, last)]
        for paragraph in head:
            is_own = _is_same_column(paragraph, last.paragraph)
            lengths += _in_paragraph(plan, paragraph) if is_own else paragraph.strokes_mm
        return Marked(pieces=pieces, lengths=lengths, room_mm=_room(plan, last.paragraph))

    return find


def _is_same_column(paragraph: Paragraph, other: Paragraph) -> bool:
    cell, own = paragraph.cell, other.cell
    if own is None or cell is None:
        return own is cell
    return (cell.table, cell.column) == (own.table, own.column)


def _of_subject(plan: Plan) -> Marked | None:
    """From the kind to the first paragraph of the text."""
    pieces = plan.head.subject
    if not pieces:
        return None
    last = pieces[-1].paragraph
    first = plan.head.kind.paragraph.index if plan.head.kind else last.index
    end = plan.text[0].index if plan.text else last.index + 3
    near = [paragraph for paragraph in plan.facts.paragraphs if first <= paragraph.index <= end]
    lengths = [*_underlined(pieces[-1]), *_below_cell(plan, pieces[-1])]
    for paragraph in near:
        lengths += _in_paragraph(plan, paragraph)
    return Marked(pieces=pieces, lengths=lengths, room_mm=_room(plan, last))


def _missing(find: Find, share: Share) -> Check:
    def check(plan: Plan) -> Iterator[Breach]:
        marked = find(plan)
        if marked and not marked.lengths:
            last = marked.pieces[-1]
            values = _wanted(share, list(_widths(marked)))
            yield Breach(paragraph=last.paragraph, found=excerpt(last.text), values=values)

    return check


def _wrong_length(find: Find, share: Share) -> Check:
    """None of the lines has a right length; nothing is said where a length cannot be read."""

    def check(plan: Plan) -> Iterator[Breach]:
        marked = find(plan)
        known = [length for length in marked.lengths if length is not None] if marked else []
        if not marked or not known or len(known) < len(marked.lengths):
            return
        widths = list(_widths(marked))
        if widths and not any(share.holds(length, widths) for length in known):
            nearest = min(known, key=lambda length: abs(length - max(widths) * share.high))
            values = _wanted(share, widths)
            yield Breach(paragraph=marked.pieces[-1].paragraph, found=f"{nearest:.0f} mm", values=values)

    return check


def _wanted(share: Share, widths: list[float]) -> tuple[tuple[str, str], ...]:
    """The right length for the longest line of the words."""
    ends = [f"{part * max(widths, default=0.0):.0f}" for part in (share.low, share.high)]
    return (("dai", "–".join(dict.fromkeys(ends))),)


def _widths(marked: Marked) -> Iterable[float]:
    """How wide each line of the text is, broken where the room ends."""
    for piece in marked.pieces:
        run = piece.runs[0]
        room = marked.room_mm - piece.paragraph.left_mm - piece.paragraph.right_mm if marked.room_mm else 0
        face = _face(run.is_bold, run.is_italic)
        look = (run.size_pt, face, run.tracking_pt)
        rows = wrap(piece.shown, room / _MM_PER_PT, *look) if room > 0 else [piece.shown]
        yield from (width_pt(row, *look) * _MM_PER_PT for row in rows)


def _width(text: str, paragraph: Paragraph) -> float:
    run = paragraph.written_runs[0]
    return width_pt(text, run.size_pt, _face(run.is_bold, run.is_italic), run.tracking_pt) * _MM_PER_PT


def _face(is_bold: bool, is_italic: bool) -> Face:
    return Face.BOLD if is_bold else Face.ITALIC if is_italic else Face.REGULAR


# ---------------------------------------------------------------- annexes


def annex_without_line(plan: Plan) -> Iterator[Breach]:
    for annex in plan.annexes:
        if not any(_in_paragraph(plan, paragraph) for paragraph in _near(plan, annex)):
            yield Breach(paragraph=annex.heading.paragraph, found=annex.heading.text)


def _near(plan: Plan, annex: Annex) -> Iterator[Paragraph]:
    first = annex.heading.paragraph.index
    last = (annex.attached or (annex.heading, *annex.title)[-1]).paragraph
    return (paragraph for paragraph in plan.facts.paragraphs if first <= paragraph.index <= last.index + _BEHIND)


_motto = _in_head(lambda plan: (plan.head.motto,))
_issuer = _in_head(lambda plan: plan.head.issuer)
_II, _ISSUER, _KIND = Component.NATIONAL_NAME, Component.ISSUER, Component.KIND


def _rule(code: str, component: Component, place: str, check: Check) -> Rule:
    return Rule(id=code, component=component, article=appendix_1(place), check=check)


RULES = (
    _rule("TT331", _II, "II.1.b", _missing(_motto, WHOLE)),
    _rule("TT336", _II, "II.1.b", _wrong_length(_motto, WHOLE)),
    _rule("TT346", _ISSUER, "II.2.b", _missing(_issuer, THIRD_TO_HALF)),
    _rule("TT390", _ISSUER, "II.2.b", _wrong_length(_issuer, THIRD_TO_HALF)),
    _rule("TT387", _KIND, "II.5.b", _missing(_of_subject, THIRD_TO_HALF)),
    _rule("TT388", _KIND, "II.5.b", _wrong_length(_of_subject, THIRD_TO_HALF)),
    practice("TT489", Component.ANNEX, "Phụ lục III, Mẫu 2.1", annex_without_line),
)
