"""Signature and recipients of the profile, against the foot of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.compared import Compared, name_key
from generator.check.foot import ABBREVIATION
from generator.check.pieces import Piece
from generator.check.rules.record import Breach, told
from generator.text import fold

_OPEN = re.compile(r"[\s.…_]*")

# ---------------------------------------------------------------- signature


def _split_signature(lines: tuple[str, ...]) -> tuple[list[str], str]:
    """The lines of authority, and the office of the one who signs."""
    authority = [line for line in lines if ABBREVIATION.match(line)]
    office = next((line for line in reversed(lines) if not ABBREVIATION.match(line)), "")
    return authority, office


def deputy(this: Compared) -> Iterator[Breach]:
    """A deputy who signs for the head that the profile names: lawful on any day, to be looked at."""
    pieces, signed = this.said.plan.foot.authority, this.said.plan.foot.signer
    if _is_signed_for_head(this):
        said = [piece.text for piece in (*pieces, signed) if piece]
        wanted = [*this.expected.signature, this.expected.signer]
        yield told(pieces[0].paragraph, " / ".join(said), " / ".join(filter(None, wanted)))


def _is_signed_for_head(this: Compared) -> bool:
    """`KT. CHỦ TỊCH / PHÓ CHỦ TỊCH` where the profile has `CHỦ TỊCH`, and all else of the authority is the same."""
    said, said_office = _split_signature(tuple(piece.text for piece in this.said.plan.foot.authority))
    wanted, head = _split_signature(this.expected.signature)
    keys = [_authority_key(line) for line in wanted]
    is_for_head = bool(head) and [_authority_key(line) for line in said] == [*keys, _authority_key(f"KT. {head}")]
    return is_for_head and name_key(said_office) == name_key(f"Phó {head}")


def authority(this: Compared) -> Iterator[Breach]:
    if _is_signed_for_head(this):
        return
    pieces = this.said.plan.foot.authority
    said, _ = _split_signature(tuple(piece.text for piece in pieces))
    wanted, _ = _split_signature(this.expected.signature)
    is_same = [_authority_key(line) for line in said] == [_authority_key(line) for line in wanted]
    if pieces and this.expected.signature and not is_same:
        yield told(
            pieces[0].paragraph, " / ".join(said) or pieces[0].text, " / ".join(wanted) or "không có dòng TM., KT. …"
        )


def _authority_key(line: str) -> str:
    """`T/M UBND` is `TM. ỦY BAN NHÂN DÂN`; `TM. UBND PHƯỜNG X` names the unit too."""
    abbreviation, _, rest = re.sub(r"\W+", " ", line.replace("/", "").strip()).partition(" ")
    return f"{fold(abbreviation)} {' '.join(name_key(rest).split()[:4])}"


def office(this: Compared) -> Iterator[Breach]:
    pieces = this.said.plan.foot.authority
    _, said = _split_signature(tuple(piece.text for piece in pieces))
    _, wanted = _split_signature(this.expected.signature)
    is_same = name_key(said).startswith(name_key(wanted)) or _is_signed_for_head(this)
    if said and wanted and not is_same:
        paragraph = next(piece.paragraph for piece in reversed(pieces) if piece.text == said)
        yield told(paragraph, said, wanted)


def signer(this: Compared) -> Iterator[Breach]:
    piece, wanted = this.said.plan.foot.signer, this.expected.signer
    if _is_signed_for_head(this):
        return
    if piece and wanted and not _is_blank(piece) and not name_key(piece.text).endswith(name_key(wanted)):
        yield told(piece.paragraph, piece.text, wanted)


def signer_open(this: Compared) -> Iterator[Breach]:
    foot, wanted = this.said.plan.foot, this.expected.signer
    if wanted and foot.authority and (foot.signer is None or _is_blank(foot.signer)):
        piece = foot.signer or foot.authority[-1]
        yield told(piece.paragraph, piece.text, wanted)


def _is_blank(piece: Piece) -> bool:
    return bool(_OPEN.fullmatch(piece.text))


# ---------------------------------------------------------------- recipients


def recipient_differs(this: Compared) -> Iterator[Breach]:
    for text, piece in this.recipients.missing:
        if piece:
            yield told(piece.paragraph, piece.text, text)


def recipient_missing(this: Compared) -> Iterator[Breach]:
    title = this.said.plan.foot.recipients_title
    for text, piece in this.recipients.missing:
        if piece is None and title:
            yield told(title.paragraph, "", text)


def recipient_unknown(this: Compared) -> Iterator[Breach]:
    for piece in this.recipients.extra if this.expected.recipients is not None else ():
        yield Breach(paragraph=piece.paragraph, found=piece.text)


def filing(this: Compared) -> Iterator[Breach]:
    piece = this.recipients.filing
    if piece and this.expected.filing:
        said = re.sub(r"^[-–\s]*lưu\s*:?\s*", "", piece.text, flags=re.I).rstrip(" .;")
        if name_key(said) != name_key(this.expected.filing):
            yield told(piece.paragraph, said, this.expected.filing)
