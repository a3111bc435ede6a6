"""Other documents that a text cites: kind, number and symbol, date, issuer, subject, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.check.facts import Paragraph
from generator.dates import PartialDate, parse_date

# Phụ lục III of the decree, and the kinds of legal and Party documents; each with the abbreviations in use.
SYMBOLS: dict[str, tuple[str, ...]] = {
    "Nghị quyết": ("NQ",),
    "Nghị quyết liên tịch": ("NQLT", "NQ"),
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
    "Thông tư liên tịch": ("TTLT", "TT"),
    "Công văn": (),
}
# Kinds that are cited too, and whose symbols are no abbreviations of them.
_LAWS = ("Bộ luật", "Luật", "Pháp lệnh", "Văn bản", "Quy hoạch")
_KINDS = "|".join(sorted((*SYMBOLS, *_LAWS), key=len, reverse=True))
OPEN = r"(?:[.…_]{2,}+|…)"  # taken whole: a long row of dots costs no more than a short one
_TOKEN = r"\s?[/–&-]\s?[A-ZĐ0-9][A-Za-zĐđƯưƠơÔôÂâÊê0-9]{0,14}"
_SYMBOL = re.compile(
    rf"(?<![\w/.,…-])(?:(?P<number>[0-9]{{1,5}})(?P<letter>[a-z]?)|{OPEN})(?P<letters>(?:{_TOKEN}){{1,5}})(?![\w/])"
    rf"|(?<=số )(?P<open>{OPEN})"
)
_KIND = re.compile(rf"\b(?:{_KINDS})\b", re.I)
_LEAD = re.compile(r"[^.;:()“”]*?(?:số\s*:?\s*)?")
# What stands between the name of a kind and its number when nothing but this document is named.
_DIRECT = re.compile(r"(?: (?:hành động|liên tịch|phối hợp|thực hiện))?(?P<word> số:?)? ?", re.I)
_DAY = r"[0-9]{1,2}\s?[/.-]\s?[0-9]{1,2}\s?[/.-]\s?[0-9]{4}|[0-9]{1,2}\s+tháng\s+[0-9]{1,2},?\s+năm\s+[0-9]{4}"
# With its day, its month or all of it left open: `ngày … tháng … năm 2026`, `ngày …/…/2026`, `ngày tháng 3 năm 2026`.
_PART = rf"(?:[0-9]{{1,2}}|{OPEN})"
_OPEN_SHORT = rf"{_PART}\s?/\s?{_PART}\s?/\s?(?:[0-9]{{4}}|{OPEN})"
_OPEN_LONG = rf"{_PART}?\s*tháng\s*{_PART}?\s*,?\s*năm\s*(?:[0-9]{{4}}|[0-9]{{0,2}}{OPEN})"
_DATE = re.compile(
    rf"\s*,?\s*(?:ban hành\s+|ký\s+)?ngày\s+(?P<date>{_DAY}|(?P<open>{_OPEN_SHORT}|{_OPEN_LONG}|{OPEN}))"
)
# A day in the same clause that is no deadline, or the year alone: `Quyết định số 12/QĐ-UBND năm 2024`.
_DATED_BEHIND = re.compile(
    r"(?:[^;.]|\.(?!\s))*?(?<!trước)(?<!đến)(?<!từ)(?<!hết)(?<!sau)(?<!vào)(?:^|\W)(?:ngày|ngày\s+tháng)\s*[0-9.…_]"
)
_YEAR_BEHIND = re.compile(r"\s*,?\s*\(?\s*năm [0-9]{4}")
_ISSUER = re.compile(
    r"(?:\s*\([^()]{1,80}\))?\s*,?\s*(?:của|do)\s+(?P<issuer>[^;,.:(“”\"]{2,120}?)(?=\s*(?:[;,.:(“”\"]|$)"
    r"|\s(?:về|ban hành|phê duyệt|quy định|sửa đổi|hướng dẫn|triển khai|thực hiện|tổ chức|kế hoạch|năm|ngày|tại)\b)"
)
# Who says it, in front of the document that tells of it: `Kết luận của Chủ tịch … tại Thông báo số …`.
_SAID_IN = re.compile(
    r"\bcủa (?P<issuer>(?:[A-ZĐỦỤ]|đồng chí|lãnh đạo|Ủy)[^;.:(),“”]{2,110}?)\s+(?:(?:được )?nêu )?(?:tại|trong)\s+$"
)
_SAID_NEAR = 140  # letters in which that stands
# A semicolon or a full stop inside quotation marks belongs to the name that is quoted.
_QUOTED = r"“[^”]{0,400}”|“(?![^”]{0,400}”)"
_LINK = (
    r"(?:[Vv]ề|[Vv]/v|ban hành|phê duyệt|quy định|sửa đổi|hướng dẫn|triển khai|thực hiện|tổ chức|kế hoạch|đẩy mạnh|"
    r"tăng cường|công bố|thành lập|giao|[“\"])(?!\w)"
)
_SUBJECT = re.compile(
    rf"\s*,?\s*(?P<subject>{_LINK}(?:{_QUOTED}|[^;“])*?)(?=;|$|\.\s|\.$|\./\.|, (?:Ủy ban|Uỷ ban|UBND|Hội đồng|HĐND)\b)"
)
_NAMES = {name.casefold(): name for name in (*SYMBOLS, *_LAWS)}
_ABBREVIATIONS = frozenset(each for known in SYMBOLS.values() for each in known)
_ASSEMBLY = re.compile(r"(?:QH|UBTVQH)[0-9]{1,2}")  # what the National Assembly has in the place of an abbreviation
_NEAR = 120  # letters before a number in which its kind stands
_REACH = 200  # letters behind a symbol in which its date stands, when others are listed between
_LONGEST = 3_000  # letters of a subject
_MOST = 200  # citations of one paragraph whose subjects are read


Spot = tuple[int, int]  # the paragraph, and where in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A citation; what it does not say is empty, what it leaves open with dots too."""

    paragraph: Paragraph
    start: int  # in the text as shown
    end: int
    name_end: int  # where kind, number and symbol end
    kind: str = ""
    number: str = ""
    letters: str = ""  # /KH-UBND, -NQ/TW, /2015/NĐ-CP
    date: PartialDate | None = None
    issuer: str = ""
    issuer_start: int = 0  # of what is read as the issuer
    said_from: int = 0  # where it begins together with who says it, who may stand before its kind
    subject: str = ""
    has_date: bool = False  # a date of it stands nearby, if not right behind its symbol
    is_direct: bool = False  # `Kế hoạch số 12/…`, `Kế hoạch 12/KH-…`: nothing stands between the kind and the number
    has_word: bool = False  # `số` stands before the number
    is_open: bool = False  # dots where the number belongs
    is_date_open: bool = False

    @property
    def spot(self) -> Spot:
        return self.paragraph.index, self.start

    @property
    def symbol(self) -> str:
        return f"{self.number}{self.letters}"

    @property
    def is_full(self) -> bool:
        """Cited as for the first time: with its date or its issuer."""
        return self.date is not None or bool(self.issuer)

    @property
    def text(self) -> str:
        return self.paragraph.shown[self.start : self.end]

    @property
    def name(self) -> str:
        """Kind, number and symbol as they are written."""
        return self.paragraph.shown[self.start : self.name_end]

    @property
    def key(self) -> tuple[str, str, str]:
        """The document, as far as kind, number and symbol tell."""
        return self.kind, self.number.lstrip("0"), self.letters


def find_mentions(paragraphs: Iterable[Paragraph]) -> Iterator[Mention]:
    """Every citation by number, in order; one in the subject of another follows it."""
    for paragraph in paragraphs:
        text = paragraph.shown
        if "/" in text or "số " in text:
            yield from _mentions(paragraph, text)


def outer(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The citations that stand in no other one."""
    index, last = -1, 0
    for mention in mentions:
        last = last if mention.paragraph.index == index else 0
        if mention.start >= last:
            yield mention
            index, last = mention.paragraph.index, mention.end


def _mentions(paragraph: Paragraph, text: str) -> Iterator[Mention]:
    last = count = 0
    for match in _SYMBOL.finditer(text):
        letters = _letters(match["letters"] or "")
        kind = _kind_before(text, max(last, match.start() - _NEAR), match.start())
        is_symbol = "/" in letters and re.search("[A-ZĐ]", letters) is not None
        if is_symbol or (match["open"] and kind):
            yield _mention(paragraph, text, match, letters, kind, reads_subject=count < _MOST)
            last = match.end()
            count += 1


def _letters(written: str) -> str:
    return re.sub(r"\s", "", written).replace("–", "-")


def _kind_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """The kind of the document, the last one before its number."""
    found = list(_KIND.finditer(text, start, end))
    return found[-1] if found and _LEAD.fullmatch(text, found[-1].end(), end) else None


def _mention(
    paragraph: Paragraph,
    text: str,
    match: re.Match[str],
    letters: str,
    kind: re.Match[str] | None,
    *,
    reads_subject: bool,
) -> Mention:
    behind = _behind(text, match.end())
    start = kind.start() if kind else match.start()
    ahead = _SAID_IN.search(text, max(0, start - _SAID_NEAR), start) if kind else None
    date, issuer, end = behind.date, behind.issuer or ahead, behind.end
    subject = _SUBJECT.match(text, end, end + _LONGEST) if reads_subject and (date or issuer) else None
    word = _word_before(text, kind, match.start(), letters)
    return Mention(
        paragraph=paragraph,
        start=start,
        end=subject.end() if subject else end,
        name_end=match.end(),
        kind=_NAMES[kind[0].casefold()] if kind else "",
        number=(match["number"] or "") + (match["letter"] or ""),
        letters=letters,
        date=parse_date(" ".join(date["date"].replace(",", " ").split())) if date else None,
        issuer=issuer["issuer"].strip() if issuer else "",
        issuer_start=issuer.start("issuer") if issuer else 0,
        said_from=ahead.start() if ahead else start,
        subject=subject["subject"].strip(" ,") if subject else "",
        has_date=behind.is_dated or _is_dated(text, start, match.end()),
        is_direct=word is not None,
        has_word=bool(word),
        is_open=match["number"] is None,
        is_date_open=date is not None and date["open"] is not None,
    )


class _Behind(NamedTuple):
    """Date and issuer right behind a symbol, in either order."""

    date: re.Match[str] | None
    issuer: re.Match[str] | None
    end: int
    is_dated: bool


def _behind(text: str, end: int) -> _Behind:
    date = _DATE.match(text, end)
    first = date or _YEAR_BEHIND.match(text, end)
    issuer = _ISSUER.match(text, first.end() if first else end)
    last = issuer.end() if issuer else first.end() if first else end
    if issuer and first is None:  # `… của Chính phủ ngày 05/3/2020`
        date = _DATE.match(text, last)
        first = date or _YEAR_BEHIND.match(text, last)
        last = date.end() if date else last
    return _Behind(date=date, issuer=issuer, end=last, is_dated=first is not None)


def _word_before(text: str, kind: re.Match[str] | None, number: int, letters: str) -> str | None:
    """What stands as `số` between kind and number; None when something else does, or a mere name (`Đề án 06/CP`)."""
    direct = _DIRECT.fullmatch(text, kind.end(), number) if kind else None
    if kind is None or direct is None:
        return None
    is_symbol = not SYMBOLS.get(_NAMES[kind[0].casefold()], ("",)) or _is_of_documents(abbreviation(letters))
    return direct["word"] or ("" if is_symbol else None)


def abbreviation(letters: str) -> str:
    """`/2020/NĐ-CP` → NĐ, what a symbol says of the kind."""
    return re.split(r"[-/&]", re.sub(r"^[/-](?:[0-9]{4}/)?", "", letters))[0]


def _is_of_documents(short: str) -> bool:
    return short in _ABBREVIATIONS or _ASSEMBLY.fullmatch(short) is not None


def _is_dated(text: str, start: int, end: int) -> bool:
    """Whether a date stands behind the symbol, or opens the sentence: `Ngày 05/3/2026, … ban hành Kế hoạch số …`."""
    if _DATED_BEHIND.match(text[end : end + _REACH]):
        return True
    first = max(start - _REACH, 0)
    sentence = text[max(text.rfind(". ", first, start), text.rfind(";", first, start), first) : start]
    return bool(re.search(r"\bngày\s*[0-9]", sentence, re.I)) and " số " not in sentence


def split_symbol(symbol: str) -> tuple[str, str]:
    """`112/KH-UBND` → (112, /KH-UBND); without its first zeros."""
    match = re.match(r"\s*([0-9]*)(.*)", symbol)
    number, letters = (match[1], match[2]) if match else ("", symbol)
    return number.lstrip("0"), _letters(letters)
