"""Type and place of the recognised parts: size, bold, italic, capitals, the middle; and font and colour anywhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from generator.check.facts import Paragraph, Run
from generator.check.findings import Finding
from generator.check.letters import runs_between
from generator.check.mend import setters
from generator.check.mend.record import Desk, Mender, mend
from generator.check.parts import Plan
from generator.check.pieces import Piece, whole
from generator.check.properties import number
from generator.check.rules import annex, body, chapters, foot, head
from generator.check.rules.looks import Select
from generator.check.rules.page import BLACK, FONT, foreign_fonts

Holds = Callable[[Run], bool]
# Letters of these fonts are other letters in any other font: old Vietnamese code tables, and signs.
_OWN_LETTERS = re.compile(r"\.vn|vni|\.tmc|vk |wingdings|webdings|symbol|mt extra|marlett|zapf", re.I)
_HEAD_SIZES: tuple[tuple[Select, float], ...] = ((head.national_name, 13), (head.motto, 14), (head.place_and_date, 14))


def _restyle(desk: Desk, piece: Piece, holds: Holds, change: Callable[[Any], None]) -> None:
    """Changes the runs of a piece that do not hold, cut out of theirs where need be, and no letter more."""
    node = desk.node(piece.paragraph)
    for run in piece.runs:
        if not holds(run):
            for each in runs_between(piece.paragraph, node, run.start, run.start + len(run.text)):
                change(each)


def _each(select: Select, holds: Holds, change: Callable[[Any], None]) -> Mender:
    def apply(desk: Desk, finding: Finding) -> None:
        for piece in desk.pieces(select, finding.paragraph) if finding.paragraph else ():
            _restyle(desk, piece, holds, change)

    return apply


def _size(select: Select, low: float, high: float, best: float) -> Mender:
    return _each(select, lambda run: low <= run.size_pt <= high, lambda run: setters.size(run, best))


def _bold(select: Select, is_on: bool = True) -> Mender:
    return _each(select, lambda run: run.is_bold is is_on, lambda run: setters.bold(run, is_on))


def _italic(select: Select, is_on: bool = True) -> Mender:
    return _each(select, lambda run: run.is_italic is is_on, lambda run: setters.italic(run, is_on))


def _capitals(select: Select) -> Mender:
    """Shown in capitals; the letters typed stay."""
    return _each(select, lambda run: run.is_caps or run.text == run.text.upper(), setters.capitals)


def _both(*menders: Mender) -> Mender:
    def apply(desk: Desk, finding: Finding) -> None:
        for each in menders:
            each(desk, finding)

    return apply


def _centered(desk: Desk, finding: Finding) -> None:
    if finding.paragraph:
        setters.align(desk.node(finding.paragraph), "center")


def _text_size(desk: Desk, finding: Finding) -> None:
    """The size most of the text has, where it may have it."""
    if finding.paragraph:
        best = desk.once("size", lambda plan: _usual_size(body.texts(plan)))
        piece = whole(finding.paragraph)
        _restyle(desk, piece, lambda run: 13 <= run.size_pt <= 14, lambda run: setters.size(run, best))


def _usual_size(pieces: Iterable[Piece]) -> float:
    counts: Counter[float] = Counter()
    for piece in pieces:
        for run in piece.runs:
            if 13 <= run.size_pt <= 14:
                counts[run.size_pt] += len(run.text)
    return counts.most_common(1)[0][0] if counts else 14.0


def _size_of_mark(desk: Desk, finding: Finding) -> None:
    """The size the finding asks for: that of the text around."""
    right = dict(finding.values).get("dung", "").replace(",", ".")
    if finding.paragraph and (best := number(right)) is not None:
        is_right: Holds = lambda run: run.size_pt == best or not 13 <= run.size_pt <= 14  # noqa: E731
        _restyle(desk, whole(finding.paragraph), is_right, _to_size(best))


def _sizes_together(desk: Desk, finding: Finding) -> None:
    for select, points in _HEAD_SIZES:
        for piece in select(desk.plan):
            if piece:
                _restyle(desk, piece, _is_size(points), _to_size(points))


def _is_size(points: float) -> Holds:
    return lambda run: run.size_pt == points


def _to_size(points: float) -> Callable[[Any], None]:
    return lambda run: setters.size(run, points)


def _font(desk: Desk, finding: Finding) -> None:
    if finding.paragraph and not has_own_letters(finding.paragraph):
        _restyle(
            desk, whole(finding.paragraph), lambda run: not foreign_fonts(run), lambda run: setters.font(run, FONT)
        )


def has_own_letters(paragraph: Paragraph) -> bool:
    """Whether another font would make other letters of it."""
    return any(_OWN_LETTERS.match(name) for run in paragraph.runs for name in run.fonts)


def _color(desk: Desk, finding: Finding) -> None:
    if finding.paragraph:
        _restyle(desk, whole(finding.paragraph), lambda run: run.color in BLACK, setters.black)


def _stamps(plan: Plan) -> Iterable[Piece]:
    return plan.head.stamps


def _not_upright(plan: Plan) -> Iterable[Piece]:
    return (piece for piece in body.texts(plan) if piece.has_every(lambda run: run.is_italic))


MENDS = (
    mend("TT308", _font),
    mend("TT309", _color),
    mend("TT322", _size(head.national_name, 12, 13, 13)),
    mend("TT323", _bold(head.national_name)),
    mend("TT324", _italic(head.national_name, False)),
    mend("TT327", _size(head.motto, 13, 14, 14)),
    mend("TT328", _bold(head.motto)),
    mend("TT329", _italic(head.motto, False)),
    mend("TT332", _sizes_together),
    mend("TT341", _capitals(head.issuer)),
    mend("TT342", _size(head.issuer, 12, 13, 13)),
    mend("TT343", _bold(head.issuer)),
    mend("TT344", _italic(head.issuer, False)),
    mend("TT347", _bold(head.superior, False)),
    mend("TT348", _capitals(head.superior)),
    mend("TT349", _size(head.superior, 12, 13, 13)),
    mend("TT350", _italic(head.superior, False)),
    mend("TT355", _size(head.number, 13, 13, 13)),
    mend("TT356", _italic(head.number, False)),
    mend("TT357", _bold(head.number, False)),
    mend("TT367", _italic(head.place_and_date)),
    mend("TT368", _size(head.place_and_date, 13, 14, 14)),
    mend("TT372", _capitals(head.kind)),
    mend("TT373", _size(head.kind, 13, 14, 14)),
    mend("TT374", _bold(head.kind)),
    mend("TT375", _italic(head.kind, False)),
    mend("TT378", _both(_capitals(_stamps), _bold(_stamps), _italic(_stamps, False), _size(_stamps, 13, 14, 13))),
    mend("TT382", _size(head.subject, 13, 14, 14)),
    mend("TT383", _bold(head.subject)),
    mend("TT384", _italic(head.subject, False)),
    mend("TT330 TT345 TT358 TT369 TT376 TT385 TT442 TT449 TT456 TT466 TT475 TT481 TT485", _centered),
    mend("TT401", _italic(body.bases)),
    mend("TT402", _size(body.bases, 13, 14, 14)),
    mend("TT411", _text_size),
    mend("TT416", _italic(_not_upright, False)),
    mend("TT422", _capitals(body.sections)),
    mend("TT423", _bold(body.sections)),
    mend("TT426", _bold(body.titled_clauses)),
    mend("TT427", _bold(body.texts, False)),
    mend("TT443", _bold(chapters.lines)),
    mend("TT447", _capitals(chapters.titles)),
    mend("TT448", _bold(chapters.titles)),
    mend("TT450", _size_of_mark),
    mend("TT433", _size(foot.recipients_title, 12, 12, 12)),
    mend("TT434", _both(_bold(foot.recipients_title), _italic(foot.recipients_title))),
    mend("TT435", _size(foot.recipients, 11, 11, 11)),
    mend("TT436", _italic(foot.recipients, False)),
    mend("TT452", _capitals(foot.authority)),
    mend("TT453", _size(foot.authority, 13, 14, 14)),
    mend("TT454", _bold(foot.authority)),
    mend("TT455", _italic(foot.authority, False)),
    mend("TT463", _size(foot.signer, 13, 14, 14)),
    mend("TT464", _bold(foot.signer)),
    mend("TT465", _italic(foot.signer, False)),
    mend("TT472", _size(annex.headings, 14, 14, 14)),
    mend("TT473", _bold(annex.headings)),
    mend("TT474", _italic(annex.headings, False)),
    mend("TT478", _capitals(annex.titles)),
    mend("TT479", _size(annex.titles, 13, 14, 14)),
    mend("TT480", _bold(annex.titles)),
    mend("TT488", _italic(annex.titles, False)),
    mend("TT483", _italic(annex.attachments)),
    mend("TT484", _size(annex.attachments, 13, 14, 14)),
)
