"""Documents that a text cites by number and symbol: `Kế hoạch số 36/KH-UBND ngày 12/4/2023 của … về …`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.check.prose import Line, Standing
from generator.dates import PartialDate, parse_date
from generator.text import fold

# Phụ lục III of the decree, and the kinds of legal and Party documents; each with the abbreviations in use.
KINDS: dict[str, tuple[str, ...]] = {
    "Nghị quyết": ("NQ",),
    "Quyết định": ("QĐ",),
    "Chỉ thị": ("CT",),
    "Quy chế": ("QC",),
    "Quy định": ("QyĐ", "QĐ", "QĐi"),
    "Thông cáo": ("TC",),
    "Thông báo": ("TB",),
    "Hướng dẫn": ("HD",),
    "Chương trình": ("CTr", "CTHĐ"),
    "Kế hoạch": ("KH",),
    "Phương án": ("PA",),
    "Đề án": ("ĐA",),
    "Dự án": ("DA",),
    "Báo cáo": ("BC",),
    "Biên bản": ("BB",),
    "Tờ trình": ("TTr",),
    "Hợp đồng": ("HĐ",),
    "Công điện": ("CĐ",),
    "Kết luận": ("KL",),
    "Nghị định": ("NĐ",),
    "Thông tư": ("TT", "TTLT"),
    "Công văn": (),
}
_KIND = "|".join(sorted(KINDS, key=len, reverse=True))
_CITED = re.compile(
    rf"(?<!\w)(?P<kind>{_KIND})(?P<extra> (?:hành động|liên tịch|phối hợp|thực hiện))? số:? ?"
    r"(?P<number>[0-9]{1,5}[a-z]?) ?[/-] ?"
    r"(?P<symbol>(?:[0-9]{4} ?/ ?)?[A-ZĐ][\wĐ]{0,12}(?: ?[-/&] ?[A-ZĐ][\wĐ]{0,14}){0,4})"
)
_DATE = re.compile(
    r",? ?(?:ban hành |ký )?(?P<word>ngày )(?P<date>[0-9]{1,2} ?[/.-] ?[0-9]{1,2} ?[/.-] ?[0-9]{4}|"
    r"[0-9]{1,2} tháng [0-9]{1,2},? năm [0-9]{4})?",
)
_ISSUER = re.compile(
    r",? ?của (?P<issuer>[^,;.“”()]{2,80}?)(?= (?:về|ban hành|phê duyệt|quy định|triển khai|thực hiện)\b|[,;.()“]|$)"
)
_SUBJECT = re.compile(r",? ?(?P<subject>(?:về|ban hành|phê duyệt|quy định|triển khai|thực hiện)\b[^;.“”]{5,60})")
_ANY = re.compile(
    r"(?<![\w/])(?P<number>[0-9]{1,5}[a-z]?) ?[/-] ?"
    r"(?P<symbol>(?:[0-9]{4} ?/ ?)?[A-ZĐ][\wĐ]{0,12}(?: ?[-/&] ?[A-ZĐ][\wĐ]{0,14}){0,4})"
)
_REACH = 200  # letters behind the symbol in which its date stands, when others are listed between
_MOST = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """One citation: its place in a line and what it says of the document; empty where it says nothing."""

    line: Line
    text: str
    kind: str
    number: str
    symbol: str
    has_date: bool
    date: PartialDate | None
    issuer: str
    subject: str

    @property
    def key(self) -> tuple[str, str, str]:
        """The document, as far as kind, number and symbol tell."""
        return self.kind, self.number, self.symbol


def citations(lines: Iterable[Line]) -> tuple[Cited, ...]:
    """Every citation of the text in its order; the subject line and the recipients cite nothing."""
    read = (line for line in lines if line.standing in (Standing.BASE, Standing.TEXT, Standing.CELL))
    return tuple(cited for line in read if " số" in line.text for cited in _in_line(line))[:_MOST]


def dated(lines: Iterable[Line]) -> dict[tuple[str, str], int]:
    """Number and symbol of every document named with a date, however its kind is written, and where it is first."""
    found: dict[tuple[str, str], int] = {}
    for line in lines:
        for match in _ANY.finditer(line.text) if "/" in line.text else ():
            if _has_date(line.text[match.end() : match.end() + _REACH]):
                found.setdefault(_document(match), line.paragraph.index)
    return found


def _document(match: re.Match[str]) -> tuple[str, str]:
    return match["number"].lstrip("0") or "0", re.sub(r"\s", "", match["symbol"])


def _has_date(rest: str) -> bool:
    return bool(re.search(r"(?:^|\W)ngày\s|năm [0-9]{4}", rest))


def _is_dated_before(text: str) -> bool:
    """`Ngày 05/3/2026, … ban hành Kế hoạch số …`: the date opens the sentence and is of no other document."""
    sentence = text[max(text.rfind(". ", 0), text.rfind(";"), len(text) - _REACH, 0) :]
    return bool(re.search(r"\bngày\s*[0-9]", sentence, re.I)) and " số " not in sentence


def _in_line(line: Line) -> Iterator[Cited]:
    for match in _CITED.finditer(line.text):
        rest = line.text[match.end() : match.end() + 300]
        date = _DATE.match(rest)
        after = rest[date.end() :] if date else rest
        issuer = _ISSUER.match(after)
        tail = after[issuer.end() :] if issuer else after
        subject = _SUBJECT.match(tail)
        written = date["date"] if date else None
        number, symbol = _document(match)
        yield Cited(
            line=line,
            text=match[0],
            kind=match["kind"],
            number=number,
            symbol=symbol,
            has_date=_has_date(rest[:_REACH]) or _is_dated_before(line.text[: match.start()]),
            date=parse_date(" ".join(written.replace(",", " ").split())) if written else None,
            issuer=fold(issuer["issuer"]) if issuer else "",
            subject=fold(subject["subject"])[:40] if subject else "",
        )
