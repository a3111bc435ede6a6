"""Who signs under which authority: what cannot stand together above a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from generator.check.parts import Plan
from generator.check.pieces import Piece
from generator.check.rules.names import is_committee
from generator.check.rules.record import Breach, Component, Rule, appendix_1, practice, told
from generator.lexicon import Lexicon
from generator.signing import office_of
from generator.text import fold

_LINE = re.compile(r"(?P<first>T\W{0,2}M|K\W{0,2}T|T\W{0,2}L|T\W?U\W?Q|Q)\b(?:[./]\s*|\s)(?P<rest>\S.*)", re.I)
_OF_COMMITTEE = re.compile(r"(?:uy_ban_nhan_dan|ubnd)(?:_|$)")
_BY_ORDER = frozenset({"TL", "TUQ"})  # signed by the head of a part of the body
_BY_ORDER_IN_FULL = ("thua_lenh_", "thua_uy_quyen_")
_OWN_ROLES = ("người đứng đầu", "cấp phó")  # those of the lexicon's table who lead the body itself
# Điều 13: a deputy signs for the head on behalf of the body, or for the one who signs by order; no more may meet.
_TOGETHER = frozenset({frozenset({"TM", "KT"}), frozenset({"TM", "Q"}), frozenset({"TL", "KT"})})
_IN_USE = frozenset({frozenset({"TM", "TL"}), frozenset({"TM", "TUQ"})})


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureLine:
    """A line above a name: `KT. CHỦ TỊCH`; no authority for an office that stands by itself."""

    piece: Piece
    authority: str
    rest: str


def signature_lines(plan: Plan) -> list[SignatureLine]:
    """The lines of authority and office, read."""
    found = []
    for piece in plan.foot.authority:
        match = _LINE.fullmatch(piece.text)
        first = re.sub(r"\W", "", match["first"]).upper() if match else ""
        found.append(SignatureLine(piece=piece, authority=first, rest=match["rest"] if match else piece.text))
    return found


def other_office(plan: Plan) -> Iterator[Breach]:
    """A People's Committee signed for by the head of a department, who may sign by order or delegation only."""
    lines, lexicon = signature_lines(plan), plan.setting.lexicon
    behalf = [line for line in lines if line.authority == "TM"]
    is_own = any(_OF_COMMITTEE.match(fold(line.rest)) for line in behalf) or (not behalf and is_committee(plan))
    is_by_order = any(line.authority in _BY_ORDER or fold(line.rest).startswith(_BY_ORDER_IN_FULL) for line in lines)
    if lexicon is None or not is_own or is_by_order or any(_signs_itself(line, lexicon) for line in lines):
        return
    line = next((line for line in lines if line.authority != "TM" and _leads_a_part(line.rest, lexicon)), None)
    if line:
        for_the_head = any(each.authority == "KT" for each in lines)
        yield told(line.piece.paragraph, line.piece.text, "PHÓ CHỦ TỊCH" if for_the_head else "CHỦ TỊCH")


def _signs_itself(line: SignatureLine, lexicon: Lexicon) -> bool:
    """`CHỦ TỊCH` by itself: another office beside it is one more that the same person holds."""
    office = office_of(line.rest, lexicon)
    return not line.authority and office is not None and office.role in _OWN_ROLES


def _leads_a_part(words: str, lexicon: Lexicon) -> bool:
    """Whether the office is known and leads a part of the body, not the body."""
    office = office_of(words, lexicon)
    return office is not None and office.role not in _OWN_ROLES


def _meeting(plan: Plan, allowed: frozenset[frozenset[str]]) -> Iterator[tuple[SignatureLine, SignatureLine]]:
    """Two authorities of one block that are none of the allowed pairs."""
    lines = [line for line in signature_lines(plan) if line.authority]
    for one, other in combinations(lines, 2):
        if one.authority != other.authority and {one.authority, other.authority} not in allowed:
            yield one, other


def no_delegation_further(plan: Plan) -> Iterator[Breach]:
    """Authorities of which each shuts the other out, the first such pair."""
    for one, other in _meeting(plan, _TOGETHER | _IN_USE):
        yield _pair(one, other)
        return


def on_behalf_by_order(plan: Plan) -> Iterator[Breach]:
    """`TM.` above `TL.` or `TUQ.`: who signs so acts for the head, not for the collective."""
    if not any(True for _ in _meeting(plan, _TOGETHER | _IN_USE)):
        for one, other in _meeting(plan, _TOGETHER):
            yield _pair(one, other)
            return


def _pair(one: SignatureLine, other: SignatureLine) -> Breach:
    found = f"{one.piece.text} / {other.piece.text}"
    return Breach(paragraph=other.piece.paragraph, found=found, values=(("bo", f"{one.authority}."),))


_SIGN = Component.SIGNATURE
RULES = (
    Rule(id="TT492", component=_SIGN, article="Điều 13", check=other_office, yields_to=("TT601", "TT662")),
    Rule(
        id="TT493",
        component=_SIGN,
        article=appendix_1("II.7.b") + "; Điều 13",
        check=no_delegation_further,
        yields_to=("TT601", "TT661"),
    ),
    practice("TT494", _SIGN, "Điều 13; " + appendix_1("II.7.b"), on_behalf_by_order, "TT601", "TT661"),
)
