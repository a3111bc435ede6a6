"""What a text does not give of a document at the place where it cites it: its date, its issuer, its subject.

Each may stand elsewhere than right behind the symbol: behind the last of a list of documents, in what leads to the
citation (`Ủy ban nhân dân tỉnh ban hành Kế hoạch số …`, `Đề án … theo Quyết định số …`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.check.mentions import Mention, Spot
from generator.check.prose import UPPER, clause_start

DATE, ISSUER, SUBJECT = "ngày ban hành", "cơ quan ban hành", "trích yếu"
_BETWEEN = re.compile(r"\s*(?:,|và|hoặc|cùng)(?:\s*(?:và|hoặc|cùng|với|các))*\s*(?:số\s*:?\s*)?", re.I)
_NEAR = 160  # letters before a citation that lead to it
# What stands right behind date or symbol: a body without `của`, or those that issued it together.
_BODY_BEHIND = re.compile(rf"\s+(?:giữa\b|liên\b|[{UPPER}])")
_ISSUED = re.compile(
    r"\b(?:ban hành|ký|có|gửi|ra|thông qua|nhận được|phê duyệt|công bố)"
    r"(?:\s(?:tại|theo|bằng|kèm theo|các|những))*\s*$",
    re.I,
)
_LEADS = re.compile(r"(?:\b(?:tại|theo|bằng|qua|kèm theo|trong|của|là)|[(–:-])\s*(?:các\s)?$", re.I)
_OF_BODY = re.compile(rf"\b(?:của|do)\s[{UPPER}]")
# What the document approves stands before it by its name, what a letter asks for by the word.
_TITLE = re.compile(
    r"\b(?:Chương trình|Đề án|Dự án|Kế hoạch|Chiến lược|Quy chế|Quy định|Quy hoạch|Phương án|Phong trào|Cuộc vận động|"
    r"Danh mục|Bộ (?:tiêu chí|chỉ số|nhận diện)|Điều lệ|Nội quy)\b|”"
)
_SAID = re.compile(
    r"\b(?:đề nghị|chỉ đạo|ý kiến|kết luận|yêu cầu|kiến nghị|báo cáo|thông báo|phê duyệt|ban hành|công nhận|giao)\b",
    re.I,
)
# Where a citation ends: its sentence, its clause, the subject of the main clause behind it.
_ENDS = re.compile(
    r"\s*(?:[;.]|$|,\s*(?:(?:UBND|HĐND|[ỦU]y ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Đảng ủy)\b|"
    r"(?:nhằm|để|bảo đảm|đảm bảo|đồng thời|báo cáo|kịp thời|hoàn thành|trong đó|cụ thể|gắn với)\b|$))"
)
# The small words of names of bodies; an issuer with another one may hold the subject as well.
_SMALL = re.compile(
    r"nhân|dân|tỉnh|thành|phố|xã|phường|đặc|khu|huyện|quận|thị|trấn|phủ|vụ|chính|trị|hành|trung|ương|ủy|uỷ|đảng|bộ|trưởng|"
    r"ban|sở|phòng|hội|đồng|thường|trực|quốc|khóa|tướng|tịch|chấp|và|an|sự|tư|pháp|viện|kiểm|sát|tòa|án"
)


def as_called(mentions: Iterable[Mention]) -> frozenset[Spot]:
    """The citations in the name of another document or in quotation marks: they are written as that name is."""
    found = set()
    index, last = -1, 0
    for mention in mentions:
        last = last if mention.paragraph.index == index else 0
        if mention.start < last or is_quoted(mention.paragraph.shown, mention.start):
            found.add(mention.spot)
        index, last = mention.paragraph.index, max(last, mention.end)
    return frozenset(found)


def lacking(mentions: Sequence[Mention]) -> dict[Spot, tuple[str, ...]]:
    """What is not given of each citation; `mentions` in their order."""
    called = as_called(mentions)
    listed = _last_of_lists(mentions)
    return {
        mention.spot: tuple(_lacking(mention, end, has_name=mention.spot not in called and not mention.is_open))
        for mention, end in zip(mentions, listed, strict=True)
    }


def _last_of_lists(mentions: Sequence[Mention]) -> list[Mention | None]:
    """For each the last of its list: `Quyết định số 1/…, số 2/… ngày … của …`; None where it stands alone."""
    ends: list[Mention | None] = [None] * len(mentions)
    for place in range(len(mentions) - 2, -1, -1):
        if _is_next(mentions[place], mentions[place + 1]):
            ends[place] = ends[place + 1] = ends[place + 1] or mentions[place + 1]
    return ends


def _is_next(mention: Mention, other: Mention) -> bool:
    if mention.paragraph.index != other.paragraph.index or other.start < mention.end or mention.subject:
        return False
    return _BETWEEN.fullmatch(mention.paragraph.shown, mention.end, other.start) is not None


def _lacking(mention: Mention, listed: Mention | None, *, has_name: bool) -> Iterator[str]:
    if not mention.has_date:
        yield DATE
    text = mention.paragraph.shown
    before = text[max(clause_start(text, mention.start), mention.start - _NEAR) : mention.start]
    if has_name and not _has_issuer(listed or mention, before):
        yield ISSUER
    if has_name and listed is None and not _has_subject(mention, before):
        yield SUBJECT


def _has_issuer(mention: Mention, before: str) -> bool:
    if mention.issuer or _BODY_BEHIND.match(mention.paragraph.shown, mention.end):
        return True
    return bool(_ISSUED.search(before) or (_LEADS.search(before) and _OF_BODY.search(before)))


def _has_subject(mention: Mention, before: str) -> bool:
    """Whether it is given, or may be: only a citation that surely ends without one has none."""
    if mention.subject or not _ENDS.match(mention.paragraph.shown, mention.end) or not _is_body(mention.issuer):
        return True
    if before.count("(") > before.count(")"):
        return True
    leads = _LEADS.search(before)
    return bool(leads and (_TITLE.search(before, 0, leads.start()) or _SAID.search(before)))


def _is_body(issuer: str) -> bool:
    """Whether the words are the name of a body and no more."""
    words = re.findall(r"\w+", issuer)
    return all(word[0].isupper() or word[0].isdigit() or _SMALL.fullmatch(word) for word in words)


def is_quoted(text: str, place: int) -> bool:
    """Whether a place in a line stands in quotation marks."""
    before = text[clause_start(text, place) : place]
    return before.count("“") > before.count("”")
