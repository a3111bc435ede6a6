"""The sentences of a document: each paragraph in its normal form, with the part it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from generator.check.body import BodyItem
from generator.check.facts import Container, Facts, Paragraph
from generator.check.foot import Annex, Foot
from generator.check.head import Head
from generator.text import modern_tones

_LATIN = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00))]
LOWER = "".join(char for char in _LATIN if char.islower())  # for character classes: a range would hold both cases
UPPER = "".join(char for char in _LATIN if char.isupper())
LONGEST = 20_000  # letters of a line that are read; a longer paragraph is no sentence


class Standing(Enum):
    """Where a line stands."""

    SUBJECT = "subject"
    BASE = "base"
    TEXT = "text"
    CELL = "cell"
    ANNEX = "annex"
    RECIPIENT = "recipient"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph to be read; `words` is its text without a mark, `text` has the tones in one way of writing."""

    paragraph: Paragraph
    standing: Standing
    shown: str
    text: str
    words: str

    @property
    def offset(self) -> int:
        """Where `words` begin in `text`."""
        return len(self.text) - len(self.words)


def lines_of(
    facts: Facts, head: Head, foot: Foot, annexes: tuple[Annex, ...], items: Iterable[BodyItem], bases: Iterable[int]
) -> tuple[Line, ...]:
    """Subject line, text with its tables, recipients, annexes, in the order of the document."""
    marked = {item.paragraph.index: item.words for item in items}
    standings = _Standings(head, foot, annexes, frozenset(bases))
    return tuple(_lines(facts.paragraphs, marked, standings))


def _lines(paragraphs: Iterable[Paragraph], marked: dict[int, str], standings: _Standings) -> Iterator[Line]:
    for paragraph in paragraphs:
        standing = standings.of(paragraph)
        if standing is None or not (whole := paragraph.shown):
            continue
        shown = whole[:LONGEST]
        text = modern_tones(shown)
        words = marked.get(paragraph.index, whole)
        yield Line(paragraph, standing, shown, text, text[len(whole) - len(words) :])


class _Standings:
    def __init__(self, head: Head, foot: Foot, annexes: tuple[Annex, ...], bases: frozenset[int]) -> None:
        self.bases = bases
        self.subject = {piece.paragraph.index for piece in head.subject}
        self.recipients = {piece.paragraph.index for piece in foot.recipients}
        self.head_end = head.last_index
        self.annexes_begin = annexes[0].heading.paragraph.index if annexes else None
        self.foot_begin = foot.first_index

    def of(self, paragraph: Paragraph) -> Standing | None:
        """The part of a paragraph; None for head and foot, which are no sentences."""
        index = paragraph.index
        if index in self.subject:
            return Standing.SUBJECT
        if index in self.recipients:
            return Standing.RECIPIENT
        if self.annexes_begin is not None and index >= self.annexes_begin:
            return Standing.ANNEX
        if index <= self.head_end or (self.foot_begin is not None and index >= self.foot_begin):
            return None
        if index in self.bases:
            return Standing.BASE
        return Standing.TEXT if paragraph.container is Container.BODY else Standing.CELL


# ---------------------------------------------------------------- what a place in a line is


_NEAR = 70  # letters in which a word on the past is looked for
_LONGEST_CLAUSE = 2_000  # letters: who asks for every place of a text reads no place of it more than so often
_CLOSE = 30  # letters in which one is that must stand at the name itself
_ENDS = re.compile(r"[;.]\s")
# Units and bodies that are put together, taken apart or ended; papers, houses and people are put in order too.
_REFORM = (
    r"(?:(?:sáp nhập|hợp nhất|chia tách|giải thể)(?!\s(?:thôn|tổ|văn bản|hồ sơ|dữ liệu|thông tin|tài liệu)\b)"
    r"|sắp xếp,? (?:tổ chức lại|lại tổ chức|tinh gọn|(?:lại )?(?:(?:các|tổ chức|hệ thống)\s)*"
    r"(?:đơn vị hành chính|đvhc|bộ máy|chính quyền|cơ quan|đảng bộ|cấp (?:tỉnh|huyện|xã)|xã\b|huyện\b))"
    r"|(?:kết thúc|chấm dứt) (?:hoạt động|nhiệm vụ))"
)
# A deadline is no past: of all days only those of the change are.
_PAST = re.compile(
    rf"trước đây|{_REFORM}|nay (?:là|thuộc)\b|tiền thân|giai đoạn trước|"
    r"(?:trước|sau) (?:khi )?(?:thực hiện )?(?:việc )?(?:sắp xếp|tổ chức lại)(?!\s(?:hồ sơ|tài liệu|hội trường|chỗ))|"
    r"trước (?:ngày )?0?1/0?7/2025|đến (?:hết )?(?:ngày )?30/0?6/2025",
    re.I,
)
_ENDED_BEFORE = re.compile(
    r"(?:\bkhông (?:còn|tổ chức)|\bbỏ|\bxóa bỏ)\s"
    r"(?:(?:chính quyền|đơn vị|hành chính|địa phương|tổ chức|mô hình|các)\s)*$",
    re.I,
)
_ENDED_BEHIND = re.compile(
    r"(?:,\s(?:huyện|quận|thị xã|thị trấn|thành phố|xã|phường))*[^;.,]{0,20}\b(?:cũ\b|không còn\b)", re.I
)
_OLD_BEFORE = re.compile(r"\bcũ\s?[(:]\s?(?:[^()]{0,40}[,;]\s)?$", re.I)
# What comes from a body that is no more; what goes to one is a slip.
_HANDS_OVER = re.compile(r"\s(?:đã\s)?(?:chuyển giao|bàn giao|để lại|chuyển (?:về|sang|cho))\b", re.I)
_HANDED_OVER = re.compile(
    r"\b(?:tiếp nhận|nhận|bàn giao|chuyển giao|kế thừa)\b[^.;]{0,60}\b(?:từ|của|do)\s+"
    r"(?:(?:các|UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Công an)\s)*$",
    re.I,
)


def is_told(text: str, start: int, end: int) -> bool:
    """Whether a place in a line is quoted or speaks of the past, and so is no act of this plan."""
    clause = text[clause_start(text, start) : start]
    if clause.count("“") > clause.count("”"):
        return True
    behind = _ENDS.split(text[end : end + _NEAR], maxsplit=1)[0]
    before = clause[-_NEAR:]
    return (
        bool(_PAST.search(before) or _PAST.search(behind) or _PAST.search(text, start, end))
        or bool(_ENDED_BEFORE.search(before) or _OLD_BEFORE.search(before) or _HANDED_OVER.search(before))
        or bool(_ENDED_BEHIND.match(behind[:_CLOSE]) or _HANDS_OVER.match(behind))
    )


def clause_start(text: str, end: int) -> int:
    """Where the clause of a place begins: behind the last full stop or semicolon, and never far away."""
    first = max(end - _LONGEST_CLAUSE, 0)
    return max(text.rfind(";", first, end), text.rfind(". ", first, end), first)
