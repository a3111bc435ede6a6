"""Party congresses that a text speaks of: whose, which in number, of which term."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from generator.check.facts import Paragraph
from generator.check.mentions import OPEN
from generator.numbering import parse_ordinal

_MOST = 200  # congresses of one paragraph that are looked at
UNIT_KINDS = "tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu"
_CAPITAL = "A-ZĐÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĨŨƠƯẠ-Ỹ"
_NAME_WORD = rf"(?:[{_CAPITAL}][\w’'-]*|[0-9]{{1,2}}\b)"
NAME = rf"{_NAME_WORD}(?:\s(?:-\s)?{_NAME_WORD}){{0,6}}"  # Hà Giang 1, 1 Bảo Lộc, Văn Miếu - Quốc Tử Giám
_ORDINAL = rf"(?:thứ\s+)?(?P<{{}}>[IVXL]+\b|[0-9]{{{{1,2}}}}\b|{OPEN.replace('{', '{{').replace('}', '}}')})"
_CONGRESS = re.compile(
    rf"[Đđ]ại hội(?: đại biểu)?(?: toàn quốc)?(?: (?:lần )?{_ORDINAL.format('before')})?,?(?: của(?! Đảng(?! bộ)))?"
    rf"(?: (?P<party>[Đđ]ảng bộ(?: (?P<kind>{UNIT_KINDS}|{UNIT_KINDS.title()})(?: (?P<name>{NAME}))?| các cấp)?"
    rf"|toàn quốc))?"
    rf"(?:,? (?:lần|khóa) {_ORDINAL.format('behind')})?(?P<national> của Đảng)?"
    rf"(?:,? nhiệm kỳ (?P<term>[0-9]{{4}}\s?[-–]\s?[0-9]{{4}}|{OPEN}))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Congress:
    """A congress as one place names it; what it does not say is empty or None."""

    paragraph: Paragraph
    start: int
    end: int
    kind: str = ""  # of the unit whose party committee it is
    name: str = ""
    ordinal: int | None = None
    term: tuple[int, int] | None = None
    is_national: bool = False
    is_open: bool = False  # dots where the number belongs

    @property
    def text(self) -> str:
        return self.paragraph.shown[self.start : self.end]


def find_congresses(paragraphs: Iterable[Paragraph]) -> Iterator[Congress]:
    """Every congress whose committee, number or term is named, in order."""
    for paragraph in paragraphs:
        text = paragraph.shown
        if "ại hội" in text:
            for match in islice(_CONGRESS.finditer(text), _MOST):
                ordinal = match["before"] or match["behind"] or ""
                if ordinal or match["term"]:
                    yield _congress(paragraph, match, ordinal)


def _congress(paragraph: Paragraph, match: re.Match[str], ordinal: str) -> Congress:
    return Congress(
        paragraph=paragraph,
        start=match.start(),
        end=match.end(),
        kind=(match["kind"] or "").lower(),
        name=match["name"] or "",
        ordinal=parse_ordinal(ordinal),
        term=term_of(match["term"] or ""),
        is_national=bool(match["national"]) or "toàn quốc" in match[0],
        is_open=bool(ordinal) and parse_ordinal(ordinal) is None,
    )


def term_of(text: str) -> tuple[int, int] | None:
    """`2020 - 2025` → (2020, 2025); None when it is none."""
    found = re.fullmatch(r"\s*([0-9]{4})\s?[-–]\s?([0-9]{4})\s*", text)
    return (int(found[1]), int(found[2])) if found else None
