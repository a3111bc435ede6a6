"""The head of a document: national name, motto, issuer, number, place and date, kind, subject line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import dropwhile

from generator.check.facts import Alignment, Paragraph
from generator.check.pieces import Piece
from generator.text import fold

NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
KIND = "ke_hoach"
_REACH = 60  # pieces within which a head must end
_LIKE = 0.8
_LONGEST = 200  # letters of a line in a head
_NUMBER = re.compile(r"số\s*[:.…]|số\s*[0-9…]*\s*/", re.I)
_DATE = re.compile(r"\bngày\b.*\btháng\b.*\bnăm\b|,\s*ngày\s*[0-9]{1,2}\s*[/.-]", re.I)
ATTACHED = re.compile(r"\(\s*(?:ban hành\s+)?kèm theo", re.I)
_OPENING = ("căn cứ", "thực hiện", "thi hành", "nhằm", "để ", "triển khai", "theo", "trên cơ sở", "ủy ban", "uỷ ban")
_NO_SUBJECT = ("kính gửi", "căn cứ")  # however they look
_MARK = re.compile(r"(?:[IVXLC]+|[A-Z]|[0-9]+(?:\.[0-9]+)*)[.)]\s|(?:phần|chương)\s", re.I)
_BODIES = (
    "UBND|ỦY BAN|UỶ BAN|HĐND|HỘI ĐỒNG|SỞ|PHÒNG|BAN|VĂN PHÒNG|BỘ|TỔNG CỤC|CỤC|CHI CỤC|TRUNG TÂM|TRƯỜNG|VIỆN|THANH TRA|"
    "CÔNG AN|BẢO HIỂM|ĐÀI|HỘI|LIÊN ĐOÀN|MẶT TRẬN|CÔNG TY|BỆNH VIỆN|QUỸ|KHO BẠC|CHI NHÁNH|TÒA ÁN|VIỆN KIỂM SÁT|CHÍNH PHỦ"
)
_BODY = re.compile(rf"(?:{_BODIES})\b", re.I)
_UNITS = "TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU"
_UNIT_LINE = re.compile(rf"(?:{_UNITS})\b[.\s]", re.I)
_KIND_ALONE = re.compile(_UNITS, re.I)
_NAME_LINE = re.compile(rf"{_BODY.pattern}|{_UNIT_LINE.pattern}", re.I)
_FOLDED_NAME, _RECIPIENTS = fold(NATIONAL_NAME), "noi_nhan"
_HEAD_REACH = 8  # pieces around a national name in which its number stands
_FORM = re.compile(r"(?:phụ lục|mẫu|biểu)\b", re.I)
_GIVEN_NUMBER = re.compile(r"số\s*:?\s*[0-9]+\s*/", re.I)
URGENT = frozenset({"hoa_toc", "thuong_khan", "khan", "hoa_toc_hen_gio"})
SECRET = frozenset({"mat", "toi_mat", "tuyet_mat"})
_STAMPS = URGENT | SECRET | {"du_thao"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The parts above the text."""

    national_name: Piece | None = None
    motto: Piece | None = None
    superior: tuple[Piece, ...] = ()
    issuer: tuple[Piece, ...] = ()
    number: Piece | None = None
    date: Piece | None = None
    kind: Piece | None = None
    subject: tuple[Piece, ...] = ()
    stamps: tuple[Piece, ...] = ()  # of urgency
    attached: Piece | None = None  # `(Kèm theo Quyết định …)`: number, date and signature are the decision's

    @property
    def last_index(self) -> int:
        """The index of its last paragraph; -1 when there is no head at all."""
        parts = (
            *(self.national_name, self.motto, self.number, self.date, self.kind, self.attached),
            *(*self.issuer, *self.subject),
        )
        return max((piece.paragraph.index for piece in parts if piece), default=-1)


def find_head(pieces: tuple[Piece, ...]) -> Head:
    """The head among the pieces of a document."""
    kind_at = next((at for at, piece in enumerate(pieces[:_REACH]) if _is_kind(piece)), None)
    above = pieces[:kind_at] if kind_at is not None else _above_text(pieces)
    above = tuple(piece for piece in above if len(piece.text) <= _LONGEST)
    national = next((piece for piece in above if _is_like(piece, NATIONAL_NAME)), None)
    motto = next((piece for piece in above if _is_like(piece, MOTTO)), None)
    number = next((piece for piece in above if _NUMBER.match(piece.text)), None)
    above, date = _with_date(above, number)
    names = _names(above, (national, motto, number, date), number)
    split = _start_of_issuer(names)
    below = pieces[kind_at + 1 :] if kind_at is not None else ()
    subject = _subject(pieces[kind_at], below) if kind_at is not None else ()
    return Head(
        national_name=national,
        motto=motto,
        superior=names[:split],
        issuer=names[split:],
        number=number,
        date=date,
        kind=pieces[kind_at] if kind_at is not None else None,
        subject=subject,
        stamps=tuple(piece for piece in above if fold(piece.text) in URGENT),
        attached=next((piece for piece in below[len(subject) : len(subject) + 1] if ATTACHED.match(piece.text)), None),
    )


def second_begins(pieces: tuple[Piece, ...]) -> Paragraph | None:
    """The first paragraph of another document in the file: a head with a number, behind the recipients of the first.

    A form in an annex has a national name too; only a number that is given tells it from a document.
    """
    names = [at for at, piece in enumerate(pieces) if piece.text.isupper() and fold(piece.text) == _FOLDED_NAME]
    for at in names[1:]:
        between = list(dropwhile(lambda piece: not fold(piece.text).startswith(_RECIPIENTS), pieces[names[0] : at]))
        number = _GIVEN_NUMBER if any(_FORM.match(piece.text) for piece in between) else _NUMBER
        around = pieces[max(at - _HEAD_REACH, 0) : at + _HEAD_REACH]
        if between and any(number.match(piece.text) for piece in around):
            return _first_of_head(pieces, at)
    return None


def _first_of_head(pieces: tuple[Piece, ...], at: int) -> Paragraph:
    """Where the head of a national name begins: with its table, or with the names of bodies above it."""
    table = _table(pieces[at])
    if table is not None:
        return next(piece.paragraph for piece in pieces if _table(piece) == table)
    while pieces[at - 1].text.isupper() and _NAME_LINE.match(pieces[at - 1].text):
        at -= 1
    return pieces[at].paragraph


def _with_date(above: tuple[Piece, ...], number: Piece | None) -> tuple[tuple[Piece, ...], Piece | None]:
    """The pieces and the one of place and date; a place on a line of its own (`Lang Biang - Đà Lạt,`) joins the day."""
    date = next((piece for piece in above if _DATE.search(piece.text) and piece is not number), None)
    at = above.index(date) if date else 0
    place = above[at - 1] if at else None
    if date is None or place is None or place.paragraph is not date.paragraph or not place.text.endswith(","):
        return above, date
    whole = replace(place, end=date.end)
    return (*above[: at - 1], whole, *above[at + 1 :]), whole


def _is_kind(piece: Piece) -> bool:
    return fold(piece.text) == KIND


def _above_text(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Without a kind, what stands before the first long or numbered line."""
    end = next(
        (at for at, piece in enumerate(pieces[:_REACH]) if len(piece.text) > 120 or _MARK.match(piece.text)), _REACH
    )
    return pieces[: min(end, 14)]


def _is_like(piece: Piece, wanted: str) -> bool:
    found, key = fold(piece.text), fold(wanted)
    if abs(len(found) - len(key)) > 12:
        return False
    return found == key or SequenceMatcher(None, found, key).ratio() >= _LIKE


def _names(above: tuple[Piece, ...], known: tuple[Piece | None, ...], number: Piece | None) -> tuple[Piece, ...]:
    """The lines that name bodies: above the number (below it where none is), of none of the known parts.

    A unit's name right above the first of them is one more: some put `TỈNH …` above the committee of a commune.
    """
    end = above.index(number) if number in above else len(above)
    if not any(_BODY.match(piece.text) for piece in above[:end]):
        end = len(above)
    rest = [piece for piece in above[:end] if piece not in known and not piece.is_typed_line]
    named = [piece for piece in rest if fold(piece.text) not in _STAMPS and re.search(r"\w", piece.text)]
    begin = next((at for at, piece in enumerate(named) if _BODY.match(piece.text)), len(named))
    if 0 < begin < len(named) and _UNIT_LINE.match(named[begin - 1].text):
        begin -= 1
    return tuple(named[begin : begin + 6])


def _start_of_issuer(names: tuple[Piece, ...]) -> int:
    """Where the issuer's own name begins: at the last line that opens with a kind of body and is no tail of one."""
    starts = [at for at, piece in enumerate(names) if _BODY.match(piece.text) and not _is_tail(names, at)]
    return starts[-1] if starts else 0


def _is_tail(names: tuple[Piece, ...], at: int) -> bool:
    """`VĂN PHÒNG HĐND VÀ` / `UBND TỈNH`, `PHƯỜNG` / `TRƯỜNG LONG HÒA`: the line before is not at its end."""
    before = names[at - 1].text.upper() if at else ""
    return _KIND_ALONE.fullmatch(before) is not None or before.endswith(
        (" VÀ", ",", "-", " CỦA", " THUỘC", " NHÂN DÂN VÀ")
    )


def _subject(kind: Piece, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The lines below the kind that look like a title, in its table or outside of any."""
    found: list[Piece] = []
    for piece in pieces[:6]:
        looks = piece.paragraph.alignment is Alignment.CENTER or piece.has_every(lambda run: run.is_bold)
        is_first = not found and len(piece.text) <= 250 and not piece.text.endswith((".", ";", ":"))
        if (
            piece.is_typed_line
            or _begins_text(piece)
            or not (looks or is_first)
            or _table(piece) not in (None, _table(kind))
        ):
            break
        found.append(piece)
    return tuple(found)


def _table(piece: Piece) -> int | None:
    return piece.paragraph.cell.table if piece.paragraph.cell else None


def _begins_text(piece: Piece) -> bool:
    """Whether the text proper begins here: a mark, an attachment note, or an opening phrase that looks like text."""
    words = piece.text.casefold()
    is_text = piece.paragraph.alignment is not Alignment.CENTER and not piece.has_every(lambda run: run.is_bold)
    return (
        bool(_MARK.match(piece.text))
        or bool(ATTACHED.match(words))
        or words.startswith(_NO_SUBJECT)
        or (is_text and words.startswith(_OPENING))
    )
