"""The few letters that may change: zeros, the mark of the end, Unicode form, places of tones, doubled blanks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from generator.check.facts import Paragraph
from generator.check.findings import Finding
from generator.check.letters import letters_of, replace
from generator.check.mend.parts import has_own_letters
from generator.check.mend.record import Desk, Mender, mend
from generator.check.pieces import Piece
from generator.check.rules.body import END_MARK
from generator.check.rules.characters import doubled
from generator.text import modern_tones, nfc

Change = tuple[int, int, str]  # from, to, the letters to stand there
_LAST_MARK = re.compile(r"(?:[.;,:]{0,3}\s{0,3}\.\s*/\s*\.?|/\s*\.|[.;,:])\s*\Z")
_CLUSTER = re.compile("\\w[\u0300-\u036f]+")


def _rewrite(desk: Desk, paragraph: Paragraph, changes: Iterable[Change]) -> int:
    """Makes the changes in the XML, the last first so that places hold; returns how many, neighbours as one."""
    wanted = sorted(changes, reverse=True)
    letters = letters_of(paragraph, desk.node(paragraph)) if wanted else None
    for start, end, text in wanted if letters else ():
        replace(letters or (), start, end, text)
    ends = {end for _, end, _ in wanted}
    return sum(start not in ends for start, _, _ in wanted) if letters else 0


# ---------------------------------------------------------------- zeros


def _figure(select: Callable[[Desk], Piece | None], pattern: str) -> Mender:
    """The figure as the finding says it should be, at its place in the part."""

    def apply(desk: Desk, finding: Finding) -> None:
        piece, right = select(desk), dict(finding.values).get("dung", "")
        match = re.compile(pattern, re.I).search(piece.paragraph.text, piece.start, piece.end) if piece else None
        if piece and match and right.isdigit() and int(match[1]) == int(right):
            _rewrite(desk, piece.paragraph, [(match.start(1), match.end(1), right)])

    return apply


def _date(desk: Desk) -> Piece | None:
    return desk.plan.head.date


def _number(desk: Desk) -> Piece | None:
    return desk.plan.head.number


def _dates(desk: Desk, finding: Finding) -> None:
    """Each date written as the finding says, with the zeros it lacks."""
    paragraph, right = finding.paragraph, dict(finding.values).get("dung", "")
    if paragraph and finding.found and _figures(right) == _figures(finding.found):
        places = re.finditer(rf"(?<!\d){re.escape(finding.found)}(?!\d)", paragraph.text)
        _rewrite(desk, paragraph, [(match.start(), match.end(), right) for match in places])


def _figures(date: str) -> list[str]:
    """The date without zeros before its figures, to be sure that nothing else is changed."""
    return [part.lstrip("0") for part in re.split(r"(\d+)", date)]


# ---------------------------------------------------------------- the mark of the end


def _end_mark(desk: Desk, finding: Finding) -> None:
    """Only where the foot is known, so that this is the end, and a sentence ends there."""
    paragraph = finding.paragraph
    match = _LAST_MARK.search(paragraph.text) if paragraph else None
    if paragraph and match and desk.plan.foot.first_index is not None:
        end = match.start() + len(match[0].rstrip())
        _rewrite(desk, paragraph, [(match.start(), end, END_MARK)])


# ---------------------------------------------------------------- spelling of letters


def _everywhere(changes: Callable[[str], Iterable[Change]]) -> Mender:
    """In every paragraph; a finding of this sort is told once for the document, so each place is counted."""

    def apply(desk: Desk, finding: Finding) -> None:
        for paragraph in desk.plan.facts.paragraphs:
            if not has_own_letters(paragraph):
                desk.places[finding.rule.id] += _rewrite(desk, paragraph, changes(paragraph.text))

    return apply


def _composed(text: str) -> Iterable[Change]:
    for match in _CLUSTER.finditer(text):
        if nfc(match[0]) != match[0]:
            yield match.start(), match.end(), nfc(match[0])


def _tones(text: str) -> Iterable[Change]:
    modern = modern_tones(text)
    if len(modern) == len(text):
        for at, (old, new) in enumerate(zip(text, modern, strict=True)):
            if old != new:
                yield at, at + 1, new


def _blanks(desk: Desk, finding: Finding) -> None:
    if finding.paragraph:
        _rewrite(desk, finding.paragraph, ((start, end, " ") for start, end in doubled(finding.paragraph.text)))


MENDS = (
    mend("TT353", _figure(_number, r"số\s*:\s*([0-9])(?=\s*/)")),
    mend("TT363", _figure(_date, r"ngày\s*([0-9]{1,2})(?![0-9])")),
    mend("TT364 TT365", _figure(_date, r"tháng\s*([0-9]{1,2})(?![0-9])")),
    mend("TT417", _end_mark),
    mend("TT532", _dates),
    mend("TT551", _everywhere(_tones)),
    mend("TT561", _blanks),
    mend("TT565", _everywhere(_composed)),
)
