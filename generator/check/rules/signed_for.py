"""Whose plan it is: one body in the head, and the same in the number and above the signature; lines in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.foot import is_filing
from generator.check.parts import Plan
from generator.check.rules.looks import excerpt
from generator.check.rules.names import is_committee
from generator.check.rules.record import Breach, Component, Rule, appendix_1, practice, told
from generator.check.rules.signature import SignatureLine, signature_lines
from generator.text import fold

_COUNCIL = re.compile(r"(?:hoi_dong_nhan_dan|hdnd)(?:_|$)")
_COMMITTEE = re.compile(r"(?:uy_ban_nhan_dan|ubnd)(?:_|$)")
_BOTH = re.compile(r"hoi_dong_nhan_dan.*uy_ban_nhan_dan|hdnd.*ubnd")
_HEADS = {"so": "GIÁM ĐỐC", "phong": "TRƯỞNG PHÒNG"}  # the departments of a committee, by the first word of their names
_CHAIR = re.compile(r"(?:pho_)?chu_tich(?:_|$)")
_IN_FULL = "thay_mat_"
_UNIT = re.compile(r"(?:uy_ban_nhan_dan|ubnd)_(?P<kind>tinh|thanh_pho|tp|huyen|quan|thi_xa|xa|phuong|thi_tran|dac_khu)")
_SHORT_KINDS = {"tp": "thanh_pho"}
# Bodies that a committee sets up or works beside; what they issue has their name in its head.
_BESIDE = re.compile(
    r"(?:ban_chi_dao|bcd|ban_to_chuc|btc|hoi_dong(?!_nhan_dan)|hd(?!nd)|to_cong_tac|ban_chi_huy|bch|dang_uy|"
    r"ban_thuong_vu|btv|ban_chap_hanh|uy_ban_mat_tran|uy_ban_bau_cu|uy_ban_mttq)(?:_|[a-z]*$)"
)
_OFFICE_OF = re.compile(r"so|phong")  # led by one person, who signs for it without more
_BY_ORDER = ("TL", "TUQ")
_SYMBOL = re.compile(r"[/-]\s?KH\s?-\s?UBND\s*$", re.I)
_DASHES = ("-", "–", "+")


def _issuer(plan: Plan) -> str:
    return fold(" ".join(piece.text for piece in plan.head.issuer))


def _head_of_department(plan: Plan) -> str:
    """The office that heads the department which issues the plan; "" for any other issuer, or two that issue it."""
    issuer = _issuer(plan)
    is_joint = "uy_ban_nhan_dan" in issuer or "ubnd" in issuer
    return "" if is_joint else _HEADS.get(issuer.partition("_")[0], "")


def _collective(line: SignatureLine) -> str:
    """The body that the line says it signs for, short (`TM.`) or in full; "" for none."""
    words = fold(line.rest)
    return words if line.authority == "TM" else words.removeprefix(_IN_FULL) if words.startswith(_IN_FULL) else ""


def other_body(plan: Plan) -> Iterator[Breach]:
    yield from other_collective(plan)
    yield from other_tier(plan)


def other_collective(plan: Plan) -> Iterator[Breach]:
    """A committee's plan signed for the council, a department's for the committee or by who leads that."""
    issuer, lines, head = _issuer(plan), signature_lines(plan), _head_of_department(plan)
    for line in lines:
        body = _collective(line)
        if body and is_committee(plan) and not _BOTH.search(issuer) and _COUNCIL.match(body) and not _BOTH.match(body):
            yield told(line.piece.paragraph, line.piece.text, "TM. ỦY BAN NHÂN DÂN")
        elif body and head and _COMMITTEE.match(body):
            yield told(line.piece.paragraph, line.piece.text, head)
            return
    # The Chair alone: an office beside it may be that of another body which signs too.
    if head and lines and all(_CHAIR.match(fold(line.rest)) for line in lines) and lines[0].authority not in _BY_ORDER:
        line = lines[0]
        yield told(line.piece.paragraph, line.piece.text, f"KT. {head}" if line.authority == "KT" else head)


def other_tier(plan: Plan) -> Iterator[Breach]:
    """`TM. ỦY BAN NHÂN DÂN HUYỆN` in the plan of a commune; one with a name is told where all names are."""
    issuer = _UNIT.match(_issuer(plan))
    for line in signature_lines(plan) if issuer else ():
        signed = _UNIT.fullmatch(fold(line.rest)) if line.authority == "TM" else None
        if issuer and signed and _kind(signed) != _kind(issuer):
            yield told(line.piece.paragraph, line.piece.text, "TM. ỦY BAN NHÂN DÂN")


def _kind(unit: re.Match[str]) -> str:
    return _SHORT_KINDS.get(unit["kind"], unit["kind"])


def behalf_of_department(plan: Plan) -> Iterator[Breach]:
    """`TM. SỞ Y TẾ`: a department has one head and no collective."""
    head = _head_of_department(plan)
    for line in signature_lines(plan):
        if head and line.authority == "TM" and _OFFICE_OF.fullmatch(fold(line.rest).partition("_")[0]):
            yield told(line.piece.paragraph, line.piece.text, head)


def body_beside(plan: Plan) -> Iterator[Breach]:
    """`TM. BAN CHỈ ĐẠO` below a head that names the committee alone."""
    named = f"{_issuer(plan)}_{fold(' '.join(piece.text for piece in plan.head.superior))}"
    for line in signature_lines(plan):
        body = fold(line.rest) if line.authority == "TM" else ""
        is_named = "_".join(body.split("_")[:3]) in named
        if body and is_committee(plan) and _BESIDE.match(body) and not is_named:
            yield told(line.piece.paragraph, line.piece.text, "TM. ỦY BAN NHÂN DÂN")


def deputy_above_collective(plan: Plan) -> Iterator[Breach]:
    """`KT. CHỦ TỊCH` above `TM. ỦY BAN NHÂN DÂN`; two bodies that issue together have two blocks."""
    above, line = (*signature_lines(plan), None, None)[:2]
    if above and line and line.authority == "TM" and above.authority in ("KT", "Q"):
        found, right = f"{above.piece.text} / {line.piece.text}", f"{line.piece.text} / {above.piece.text}"
        yield told(line.piece.paragraph, found, right)


def committees_symbol(plan: Plan) -> Iterator[Breach]:
    """`KH-UBND` in the number of a department, which has letters of its own."""
    piece = plan.head.number
    if piece and _head_of_department(plan) and _SYMBOL.search(piece.text):
        yield Breach(paragraph=piece.paragraph, found=piece.text)


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
        check=other_body,
        yields_to=("TT601", "TT602", "TT661"),
    ),
    Rule(
        id="TT743",
        component=_SIGN,
        article="Điều 13; " + appendix_1("II.7.b"),
        check=behalf_of_department,
        yields_to=("TT601", "TT602", "TT661"),
    ),
    practice("TT744", _SIGN, "Điều 13; " + appendix_1("II.7.b"), body_beside, "TT601", "TT602", "TT661"),
    Rule(
        id="TT735",
        component=_SIGN,
        article=appendix_1("II.7.b"),
        check=deputy_above_collective,
        yields_to=("TT601", "TT602", "TT661"),
    ),
    Rule(
        id="TT736",
        component=Component.NUMBER,
        article=appendix_1("II.3.b"),
        check=committees_symbol,
        yields_to=("TT354", "TT601", "TT602", "TT606"),
    ),
)
