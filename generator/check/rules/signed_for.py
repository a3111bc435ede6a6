"""Whose plan it is: one body in the head, and the same in the number and above the signature; lines in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.foot import is_filing
from generator.check.parts import Plan
from generator.check.rules.looks import excerpt
from generator.check.rules.names import is_committee
from generator.check.rules.record import Breach, Component, Rule, appendix_1, told
from generator.check.rules.signature import signature_lines
from generator.text import fold

_COUNCIL = re.compile(r"(?:hoi_dong_nhan_dan|hdnd)(?:_|$)")
_BOTH = re.compile(r"hoi_dong_nhan_dan.*uy_ban_nhan_dan|hdnd.*ubnd")
_DASHES = ("-", "–", "+")


def _issuer(plan: Plan) -> str:
    return fold(" ".join(piece.text for piece in plan.head.issuer))


def other_collective(plan: Plan) -> Iterator[Breach]:
    """A committee's plan signed for the council."""
    issuer = _issuer(plan)
    for line in signature_lines(plan):
        body = fold(line.rest) if line.authority == "TM" else ""
        if body and is_committee(plan) and not _BOTH.search(issuer) and _COUNCIL.match(body) and not _BOTH.match(body):
            yield told(line.piece.paragraph, line.piece.text, "TM. ỦY BAN NHÂN DÂN")


def deputy_above_collective(plan: Plan) -> Iterator[Breach]:
    """`KT. CHỦ TỊCH` above `TM. ỦY BAN NHÂN DÂN`; two bodies that issue together have two blocks."""
    above, line = (*signature_lines(plan), None, None)[:2]
    if above and line and line.authority == "TM" and above.authority in ("KT", "Q"):
        found, right = f"{above.piece.text} / {line.piece.text}", f"{line.piece.text} / {above.piece.text}"
        yield told(line.piece.paragraph, found, right)


def filing_not_last(plan: Plan) -> Iterator[Breach]:
    """Recipients below the line on filing; what stands there without a dash is the drafter's mark."""
    rows = plan.foot.recipients
    at = next((at for at, piece in enumerate(rows) if is_filing(piece)), len(rows))
    if any(piece.text.startswith(_DASHES) and not is_filing(piece) for piece in rows[at + 1 :]):
        yield Breach(paragraph=rows[at].paragraph, found=excerpt(rows[at].text))


_SIGN = Component.SIGNATURE
RULES = (
    Rule(id="TT730", component=Component.RECIPIENTS, article=appendix_1("II.9.d"), check=filing_not_last),
    Rule(
        id="TT734",
        component=_SIGN,
        article=appendix_1("II.7.b") + "; Điều 13",
        check=other_collective,
        yields_to=("TT601", "TT602", "TT661"),
    ),
    Rule(
        id="TT735",
        component=_SIGN,
        article=appendix_1("II.7.b"),
        check=deputy_above_collective,
        yields_to=("TT601", "TT602", "TT661"),
    ),
)
