"""Names of bodies: in full, with the kind of unit, under the right body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.parts import Plan
from generator.check.pieces import Piece
from generator.check.rules.record import Breach, Component, Rule, appendix_1, practice

_COUNCIL = r"(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|HĐND)"
_SHORT = re.compile(r"(?:UBND|HĐND)\b")
_COMMITTEE = re.compile(r"(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)\b")
_KINDS = "TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU"
_UNIT = re.compile(rf"(?:{_KINDS}|TP)\b")
_WITH_KIND = re.compile(rf"{_COUNCIL}\s+(?:{_KINDS})\b")
_WITH_ANY_KIND = re.compile(rf"{_COUNCIL}\s+(?:(?:{_KINDS})\b|(?:TP|TX|TT|T|H|Q|X|P)[.\s])")  # in a superior's name
_OF_UNIT = re.compile(rf"{_COUNCIL}\b")
_OPEN = re.compile(rf"{_COUNCIL}[\s.…_]*[.…_]+")  # room left for the name
_BEHALF = re.compile(r"TM\W{0,2}\s*(?:UBND|HĐND)\b")


def _joined(pieces: tuple[Piece, ...]) -> str:
    return " ".join(" ".join(piece.shown.upper() for piece in pieces).split())


def is_committee(plan: Plan) -> bool:
    """Whether the issuer is a People's Committee, in full or shortened."""
    return _COMMITTEE.match(_joined(plan.head.issuer)) is not None


def short_name(plan: Plan) -> Iterator[Breach]:
    name = _joined(plan.head.issuer)
    if _SHORT.match(name):
        yield Breach(paragraph=plan.head.issuer[0].paragraph, found=name)


def unit_without_kind(plan: Plan) -> Iterator[Breach]:
    """A council or its committee is that of a province, a commune …; a superior's name may be shortened."""
    for pieces, wanted in ((plan.head.superior, _WITH_ANY_KIND), (plan.head.issuer, _WITH_KIND)):
        name = _joined(pieces)
        if _OF_UNIT.match(name) and not wanted.match(name) and not _OPEN.match(name):
            yield Breach(paragraph=pieces[0].paragraph, found=name)


def line_above_committee(plan: Plan) -> Iterator[Breach]:
    """A committee has no superior body: no committee above it, and no unit by its bare name."""
    above, own = _joined(plan.head.superior), _joined(plan.head.issuer)
    is_unit = bool(_UNIT.match(above)) and bool(_WITH_KIND.match(own))
    if is_committee(plan) and (_COMMITTEE.match(above) or is_unit):
        yield Breach(paragraph=plan.head.superior[0].paragraph, found=_joined(plan.head.superior))


def short_collective(plan: Plan) -> Iterator[Breach]:
    for piece in plan.foot.authority:
        if _BEHALF.match(piece.shown.upper()):
            yield Breach(paragraph=piece.paragraph, found=piece.text)


RULES = (
    Rule(id="TT337", component=Component.ISSUER, article=appendix_1("II.2.a"), check=short_name),
    Rule(id="TT338", component=Component.ISSUER, article=appendix_1("II.2.a"), check=unit_without_kind),
    practice("TT339", Component.ISSUER, appendix_1("II.2.a"), line_above_committee),
    practice("TT468", Component.SIGNATURE, appendix_1("V, dòng 7"), short_collective),
)
