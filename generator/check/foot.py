"""What stands below the text: recipients, signature, annexes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.check.facts import Alignment, Container
from generator.check.head import ATTACHED
from generator.check.pieces import Piece
from generator.text import fold

RECIPIENTS = "noi_nhan"
# TM. and the like however an author wrote them: T/M, TM, K.T.
ABBREVIATION = re.compile(r"(?:T\W{0,2}M|K\W{0,2}T|T\W{0,2}L|T\W?U\W?Q)(?:[./]\s*|\s)\S|Q[./]\s*\S", re.I)
_OFFICES = (
    "chu_tich",
    "pho_chu_tich",
    "giam_doc",
    "pho_giam_doc",
    "truong_phong",
    "pho_truong_phong",
    "chanh_van_phong",
    "pho_chanh_van_phong",
    "bo_truong",
    "thu_truong",
    "truong_ban",
    "pho_truong_ban",
    "cuc_truong",
    "pho_cuc_truong",
    "chi_cuc_truong",
    "hieu_truong",
    "pho_hieu_truong",
    "tong_giam_doc",
    "vien_truong",
    "chanh_thanh_tra",
    "uy_vien",
    "uy_ban_nhan_dan",
    "hoi_dong_nhan_dan",
    "thu_tuong",
)
# What the abbreviations stand for, in words above the office: `THAY MẶT ỦY BAN NHÂN DÂN`.
WRITTEN_OUT = re.compile(
    r"(?:thay mặt|ký thay|thừa lệnh|thừa [ủu][ỷy]? ?quyền|quyền)\s+"
    r"(?:(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân|chủ tịch|giám đốc|trưởng phòng|ubnd|hđnd)"
    r"(?:\s(?:ubnd|hđnd|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|sở|phòng)\s[^.,;:()]{1,50})?",
    re.I,
)
_DASHES = ("-", "–", "+", "*")
_ADDRESSEE = "kinh_gui"
_ANNEX = re.compile(r"phụ\s+lục(?:\s+(?P<number>[IVXLC]+|[0-9]+|[A-Z]))?\s*[.:]?", re.I)
_FIGURES = re.compile(r"\d|:")
_MAX_ITEMS = 60
_NOTE_LINES = 3
_LONGEST_NOTE = 600  # letters
_MAX_ANNEXES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """Recipients on the left, signature on the right."""

    recipients_title: Piece | None = None
    recipients: tuple[Piece, ...] = ()
    authority: tuple[Piece, ...] = ()  # lines of authority and office
    signer: Piece | None = None
    addressee: Piece | None = None  # `Kính gửi: …` between the end of the text and these

    @property
    def first_index(self) -> int | None:
        """The index of its first paragraph; None when there is no foot."""
        pieces = [piece for piece in (self.addressee, self.recipients_title, *self.authority[:1]) if piece]
        return min((piece.paragraph.index for piece in pieces), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """The head of an annex."""

    heading: Piece
    number: str
    title: tuple[Piece, ...]
    attached: Piece | None
    attached_rest: tuple[Piece, ...] = ()  # where that note goes on in lines of its own

    @property
    def note(self) -> str:
        """What the annex is attached to, as one text, of a long one the beginning; "" without such a note."""
        lines = (self.attached, *self.attached_rest) if self.attached else ()
        return " ".join(piece.text for piece in lines)[:_LONGEST_NOTE]


# `(Chữ ký)`, `[…]`, and what an electronic office puts its signature in the place of: `#ChuKyLanhDao`.
_NOT_SIGNED = ("(", "[", "#", "{{", "<")


def find_foot(pieces: tuple[Piece, ...]) -> Foot:
    """The foot among the pieces behind the head."""
    at = _recipients_at(pieces)
    if at is None:
        authority, signer = _signature(_from_authority(pieces))
        foot = Foot(authority=authority, signer=signer)
    else:
        title, rest = pieces[at], pieces[at + 1 :]
        left = [piece for piece in rest if _is_under(piece, title)]
        right = _right_of(pieces, at, title, left)
        authority, signer = _signature(right)
        foot = Foot(recipients_title=title, recipients=tuple(left[:_MAX_ITEMS]), authority=authority, signer=signer)
    return replace(foot, addressee=_addressee(pieces, foot.first_index))


def _recipients_at(pieces: tuple[Piece, ...]) -> int | None:
    """Where the words `Nơi nhận` stand; where there are none, `Kính gửi` above a list that ends with the filing."""
    at = next((at for at in range(len(pieces) - 1, -1, -1) if _is_recipients(pieces[at])), None)
    if at is not None:
        return at
    filed = next((at for at in range(len(pieces) - 1, -1, -1) if is_filing(pieces[at])), None)
    above = range(filed - 1, max(filed - _MAX_ITEMS, 0) - 1, -1) if filed is not None else range(0)
    return next((at for at in above if is_addressee(pieces[at])), None)


def is_addressee(piece: Piece) -> bool:
    """Whether a line begins with the words `Kính gửi`, which a plan does not have."""
    return fold(piece.text[:20]).startswith(_ADDRESSEE)


def _addressee(pieces: tuple[Piece, ...], first: int | None) -> Piece | None:
    """`Kính gửi …` behind the mark of the end and above the foot."""
    if first is None:
        return None
    above = [piece for piece in pieces if piece.paragraph.index < first]
    end = next((at for at in range(len(above) - 1, -1, -1) if _ends_the_text(above[at])), len(above))
    return next((piece for piece in above[end + 1 :] if is_addressee(piece)), None)


def _ends_the_text(piece: Piece) -> bool:
    return piece.text.endswith("./.")


def _is_recipients(piece: Piece) -> bool:
    return fold(piece.text) == RECIPIENTS or (
        fold(piece.text).startswith(RECIPIENTS) and len(piece.text) <= 12 and piece.column == 0
    )


def _is_under(piece: Piece, title: Piece) -> bool:
    """In the same column of the same table; without a table, a line that begins with a dash or is of that size."""
    cell, own = piece.paragraph.cell, title.paragraph.cell
    if own is not None:
        return cell is not None and (cell.table, cell.column) == (own.table, own.column)
    if cell is not None or piece.column:
        return False
    return piece.text.startswith(_DASHES[:3]) or is_filing(piece) or _is_small(piece)


def _is_small(piece: Piece) -> bool:
    return piece.has_every(lambda run: run.size_pt <= 12) and not is_authority(piece)


def is_filing(piece: Piece) -> bool:
    """Whether a line says where the document is kept: `- Lưu: VT, …`."""
    return fold(piece.text).split("_")[0] == "luu"


def _right_of(pieces: tuple[Piece, ...], at: int, title: Piece, left: list[Piece]) -> list[Piece]:
    own, taken = title.paragraph.cell, {id(piece) for piece in left}
    if own is None:
        return [piece for piece in pieces[at + 1 :] if id(piece) not in taken] or list(_from_authority(pieces[:at]))
    beside = [
        piece
        for piece in pieces
        if (cell := piece.paragraph.cell) is not None and cell.table == own.table and cell.column > own.column
    ]
    return beside or [*_from_authority(pieces[:at]), *(piece for piece in pieces[at + 1 :] if id(piece) not in taken)]


def _from_authority(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces from the first line of authority in the last part of a document on; all of it below the text."""
    found = tuple(pieces)[-12:]
    end = next((at for at in range(len(found) - 1, -1, -1) if _ends_the_text(found[at])), -1)
    found = found[end + 1 :]
    at = next((at for at, piece in enumerate(found) if is_authority(piece) and len(piece.text) < 80), len(found))
    return found[at:]


def _signature(pieces: Iterable[Piece]) -> tuple[tuple[Piece, ...], Piece | None]:
    """Lines of authority and office, then the name."""
    lines = [piece for piece in pieces if not piece.text.startswith(_NOT_SIGNED)]
    begin = next((at for at, piece in enumerate(lines) if is_authority(piece)), None)
    if begin is None:
        return (), None
    end = next((at for at in range(begin, len(lines)) if not _continues(lines, at)), len(lines))
    # A digital signature may print its time and its body among the lines: names hold no figures.
    signer = next((piece for piece in lines[end:] if not _FIGURES.search(piece.text) and len(piece.text) <= 60), None)
    return tuple(lines[begin:end]), signer


def _continues(lines: list[Piece], at: int) -> bool:
    """An office, or the second line of a long one: capitals that are followed by another line."""
    piece = lines[at]
    is_long_office = piece.text.isupper() and not _FIGURES.search(piece.text) and at + 1 < len(lines)
    return is_authority(piece) or is_long_office


def is_authority(piece: Piece) -> bool:
    """Whether a line says on whose authority or in which office somebody signs."""
    if piece.text.startswith(_DASHES):  # one of a list: `- Chủ tịch, các Phó Chủ tịch UBND xã;`
        return False
    words = fold(piece.text)
    return (
        bool(ABBREVIATION.match(piece.text))
        or is_written_out(piece)
        or any(words == office or words.startswith(f"{office}_") for office in _OFFICES)
    )


def is_written_out(piece: Piece) -> bool:
    """Whether a line says in words what `TM.`, `KT.` and the like stand for."""
    return WRITTEN_OUT.fullmatch(piece.text) is not None


def find_annexes(pieces: tuple[Piece, ...]) -> tuple[Annex, ...]:
    """The heads of annexes: a short line `Phụ lục …` of its own, in no table, no sentence of the text."""
    foot_at = next((at for at, piece in enumerate(pieces) if _is_recipients(piece)), len(pieces))
    found = []
    for at, piece in enumerate(pieces):
        match = _ANNEX.fullmatch(piece.text)
        is_heading = at > foot_at or piece.paragraph.alignment is Alignment.CENTER or _is_bold(piece)
        if match and piece.paragraph.container is Container.BODY and is_heading:
            found.append(_annex(piece, match["number"] or "", pieces[at + 1 : at + 8]))
    return tuple(found[:_MAX_ANNEXES])


def _is_bold(piece: Piece) -> bool:
    return piece.has_every(lambda run: run.is_bold)


def _annex(heading: Piece, number: str, after: tuple[Piece, ...]) -> Annex:
    title: list[Piece] = []
    attached: Piece | None = None
    rest: tuple[Piece, ...] = ()
    for at, piece in enumerate(after):
        if ATTACHED.match(piece.text):
            attached, rest = piece, _rest_of_note(after[at : at + _NOTE_LINES])
            break
        if piece.paragraph.container is not Container.BODY or len(title) == 4 or not _is_title(piece):
            break
        title.append(piece)
    return Annex(heading=heading, number=number, title=tuple(title), attached=attached, attached_rest=rest)


def _rest_of_note(lines: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The lines behind the first up to the one that closes its bracket; none where no line set like it does."""
    for at, piece in enumerate(lines):
        is_like = piece.paragraph.alignment is lines[0].paragraph.alignment
        if piece.paragraph.container is not Container.BODY or not is_like:
            break
        if piece.text.rstrip(" .;").endswith(")"):
            return lines[1 : at + 1]
    return ()


def _is_title(piece: Piece) -> bool:
    centred = piece.paragraph.alignment is Alignment.CENTER
    return centred or piece.text.isupper() or _is_bold(piece)
