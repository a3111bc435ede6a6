"""Other documents that a text cites: kind, number and symbol, date, issuer, subject, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from generator.check.facts import Paragraph
from generator.dates import PartialDate, parse_date

KINDS = (
    "Bộ luật|Luật|Pháp lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư liên tịch|Thông tư|"
    "Kế hoạch|Công văn|Công điện|Văn bản|Thông báo|Kết luận|Chương trình|Hướng dẫn|Quy định|Quy chế|Đề án|Tờ trình|"
    "Báo cáo|Quy hoạch"
)
OPEN = r"(?:[.…_]{2,}|…)"
_TOKEN = r"\s?[/–-]\s?[A-ZĐ0-9][A-Za-zĐđƯưƠơÔôÂâÊê0-9]*"
_SYMBOL = re.compile(
    rf"(?<![\w/.,-])(?P<number>[0-9]{{1,5}}|{OPEN})(?P<letters>(?:{_TOKEN}){{1,5}})(?![\w/])"
    rf"|(?<=số )(?P<open>{OPEN})"
)
_KIND = re.compile(rf"\b(?:{KINDS})\b", re.I)
_LEAD = re.compile(r"(?:[^.;:()“”]*?)(?:số\s*:?\s*)?")
_DATE = re.compile(
    r"\s*,?\s*(?:ban hành\s+|ký\s+)?ngày\s+(?P<date>[0-9]{1,2}\s?[/.-]\s?[0-9]{1,2}\s?[/.-]\s?[0-9]{4}"
    rf"|[0-9]{{1,2}}\s+tháng\s+[0-9]{{1,2}}\s+năm\s+[0-9]{{4}}|{OPEN})"
)
_ISSUER = re.compile(
    r"\s*,?\s*của\s+(?P<issuer>[^;,.:(“”\"]{2,120}?)(?=\s*(?:[;,.:(“”\"]|$)"
    r"|\s(?:về|ban hành|phê duyệt|quy định|sửa đổi|hướng dẫn|triển khai|thực hiện|tổ chức|kế hoạch|năm|tại)\b)"
)
# A semicolon or a full stop inside quotation marks belongs to the name that is quoted.
_QUOTED = r"“[^”]{0,400}”|“(?![^”]{0,400}”)"
_LINK = (
    r"(?:[Vv]ề|[Vv]/v|ban hành|phê duyệt|quy định|sửa đổi|hướng dẫn|triển khai|thực hiện|tổ chức|kế hoạch|đẩy mạnh|"
    r"tăng cường|công bố|thành lập|giao|[“\"])(?!\w)"
)
_SUBJECT = re.compile(
    rf"\s*,?\s*(?P<subject>{_LINK}(?:{_QUOTED}|[^;“])*?)(?=;|$|\.\s|\.$|\./\.|, (?:Ủy ban|UBND|Hội đồng|HĐND)\b)"
)
_REACH = 120
_MOST = 200  # citations of one paragraph that are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A citation; what it does not say is empty, what it leaves open with dots too."""

    paragraph: Paragraph
    start: int  # in the text as shown
    end: int
    kind: str = ""
    number: str = ""
    letters: str = ""  # /KH-UBND, -NQ/TW, /2015/NĐ-CP
    date: PartialDate | None = None
    issuer: str = ""
    subject: str = ""
    is_open: bool = False  # dots where the number belongs
    is_date_open: bool = False

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


def find_mentions(paragraphs: Iterable[Paragraph]) -> Iterator[Mention]:
    """Every citation by number, in order."""
    for paragraph in paragraphs:
        text = paragraph.shown
        if "/" in text or "số " in text:
            yield from islice(_mentions(paragraph, text), _MOST)


def _mentions(paragraph: Paragraph, text: str) -> Iterator[Mention]:
    last = 0
    for match in _SYMBOL.finditer(text):
        letters = _letters(match["letters"] or "")
        kind = _kind_before(text, max(last, match.start() - _REACH), match.start())
        is_symbol = "/" in letters and re.search("[A-ZĐ]", letters) is not None
        if match.start() < last or not (is_symbol or (match["open"] and kind)):
            continue
        mention = _mention(paragraph, text, match, letters, kind)
        last = mention.end
        yield mention


def _letters(written: str) -> str:
    return re.sub(r"\s", "", written).replace("–", "-")


def _kind_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """The kind of the document, the last one before its number."""
    found = list(_KIND.finditer(text, start, end))
    return found[-1] if found and _LEAD.fullmatch(text, found[-1].end(), end) else None


def _mention(
    paragraph: Paragraph, text: str, match: re.Match[str], letters: str, kind: re.Match[str] | None
) -> Mention:
    number = match["number"] or ""
    end = match.end()
    date = _DATE.match(text, end)
    end = date.end() if date else end
    issuer = _ISSUER.match(text, end)
    end = issuer.end() if issuer else end
    subject = _SUBJECT.match(text, end) if date or issuer else None
    return Mention(
        paragraph=paragraph,
        start=kind.start() if kind else match.start(),
        end=subject.end() if subject else end,
        kind=kind[0] if kind else "",
        number=number if number.isdigit() else "",
        letters=letters,
        date=parse_date(date["date"]) if date else None,
        issuer=issuer["issuer"].strip() if issuer else "",
        subject=subject["subject"].strip(" ,") if subject else "",
        is_open=not number.isdigit(),
        is_date_open=date is not None and not date["date"][:1].isdigit(),
    )


def split_symbol(symbol: str) -> tuple[str, str]:
    """`112/KH-UBND` → (112, /KH-UBND); without its first zeros."""
    match = re.match(r"\s*([0-9]*)(.*)", symbol)
    number, letters = (match[1], match[2]) if match else ("", symbol)
    return number.lstrip("0"), _letters(letters)
