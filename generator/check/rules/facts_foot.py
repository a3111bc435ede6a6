"""Signature and recipients of the profile, against the foot of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.check.compared import Compared, name_key, told
from generator.check.foot import ABBREVIATION
from generator.check.pieces import Piece
from generator.check.rules.record import Breach
from generator.text import fold

_SAME_RECIPIENT = 0.6
_OPEN = re.compile(r"[\s.…_]*")

# ---------------------------------------------------------------- signature


def _split_signature(lines: tuple[str, ...]) -> tuple[list[str], str]:
    """The lines of authority, and the office of the one who signs."""
    authority = [line for line in lines if ABBREVIATION.match(line)]
    office = next((line for line in reversed(lines) if not ABBREVIATION.match(line)), "")
    return authority, office


def authority(this: Compared) -> Iterator[Breach]:
    pieces = this.said.plan.foot.authority
    said, _ = _split_signature(tuple(piece.text for piece in pieces))
    wanted, _ = _split_signature(this.expected.signature)
    is_same = [_authority_key(line) for line in said] == [_authority_key(line) for line in wanted]
    if pieces and this.expected.signature and not is_same:
        yield told(pieces[0].paragraph, " / ".join(said) or pieces[0].text, " / ".join(wanted) or "không có")


def _authority_key(line: str) -> str:
    """`T/M UBND` is `TM. ỦY BAN NHÂN DÂN`; `TM. UBND PHƯỜNG X` names the unit too."""
    abbreviation, _, rest = re.sub(r"\W+", " ", line.replace("/", "").strip()).partition(" ")
    return f"{fold(abbreviation)} {' '.join(name_key(rest).split()[:4])}"


def office(this: Compared) -> Iterator[Breach]:
    pieces = this.said.plan.foot.authority
    _, said = _split_signature(tuple(piece.text for piece in pieces))
    _, wanted = _split_signature(this.expected.signature)
    if said and wanted and not name_key(said).startswith(name_key(wanted)):
        paragraph = next(piece.paragraph for piece in reversed(pieces) if piece.text == said)
        yield told(paragraph, said, wanted)


def signer(this: Compared) -> Iterator[Breach]:
    piece, wanted = this.said.plan.foot.signer, this.expected.signer
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


def _recipients(this: Compared) -> tuple[list[tuple[Piece, str]], Piece | None]:
    """The recipients with their keys, notes left out; and the line on filing."""
    rows = this.said.plan.foot.recipients
    filing = next((piece for piece in rows if fold(piece.text).startswith("luu")), None)
    listed = rows[: rows.index(filing)] if filing else rows
    return [(piece, _recipient_key(piece.text)) for piece in listed], filing


def _recipient_key(text: str) -> str:
    return name_key(re.sub(r"\s*\(để [^)]*\)", "", text))


def _paired(this: Compared) -> tuple[list[tuple[str, Piece | None]], list[Piece]]:
    """The recipients of the profile that the document lacks, each with the nearest of those it has too many."""
    listed, _ = _recipients(this)
    wanted = [*(this.expected.recipients or ()), *this.expected.extra_recipients]
    keys = {_recipient_key(text) for text in wanted}
    extra = [(piece, key) for piece, key in listed if key not in keys]
    present = {key for _, key in listed}
    missing = []
    for text in wanted:
        if _recipient_key(text) not in present:
            near = max(extra, key=lambda each: _likeness(each[1], text), default=None)
            is_near = near is not None and _likeness(near[1], text) >= _SAME_RECIPIENT
            missing.append((text, near[0] if near and is_near else None))
            if near and is_near:
                extra.remove(near)
    return missing, [piece for piece, _ in extra] if this.expected.recipients is not None else []


def _likeness(key: str, text: str) -> float:
    return SequenceMatcher(None, key, _recipient_key(text)).ratio()


def recipient_differs(this: Compared) -> Iterator[Breach]:
    for text, piece in _paired(this)[0]:
        if piece:
            yield told(piece.paragraph, piece.text, text)


def recipient_missing(this: Compared) -> Iterator[Breach]:
    title = this.said.plan.foot.recipients_title
    for text, piece in _paired(this)[0]:
        if piece is None and title:
            yield told(title.paragraph, "", text)


def recipient_unknown(this: Compared) -> Iterator[Breach]:
    for piece in _paired(this)[1]:
        yield Breach(paragraph=piece.paragraph, found=piece.text)


def filing(this: Compared) -> Iterator[Breach]:
    _, piece = _recipients(this)
    if piece and this.expected.filing:
        said = re.sub(r"^[-–\s]*lưu\s*:?\s*", "", piece.text, flags=re.I).rstrip(" .;")
        if name_key(said) != name_key(this.expected.filing):
            yield told(piece.paragraph, said, this.expected.filing)
