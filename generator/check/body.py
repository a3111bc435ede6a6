"""The body of a plan: its paragraphs with the level their mark gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from generator.check.facts import Alignment, Paragraph
from generator.numbering import parse_ordinal


class Rank(Enum):
    """What a paragraph of the body is."""

    PART = "Phần"
    SECTION = "I."
    CLAUSE = "1."
    DECIMAL = "1.1."
    POINT = "a)"
    BULLET = "-"
    PART_TITLE = "TIÊU ĐỀ"
    TEXT = ""


_MARKS = (
    (Rank.PART, re.compile(r"(?P<mark>(?:Phần|Chương|Mục|Tiểu mục)\s+(?:[IVXLC]+|[0-9]+|thứ\s\w+))\b[.:]?\s*", re.I)),
    (Rank.SECTION, re.compile(r"(?P<mark>[IVX]+|[A-Z])\s?[./)][-–:]?\s*(?=\D)")),
    (Rank.DECIMAL, re.compile(r"(?P<mark>[0-9]{1,2}(?:\.[0-9]{1,2})+)[.)]?\s+")),
    (Rank.CLAUSE, re.compile(r"(?P<mark>[0-9]{1,2})\s?[./)]\s*(?=\D)")),
    (Rank.POINT, re.compile(r"(?P<mark>[a-zđ]{1,2})\s?[)./]\s*(?=\D)")),
    (Rank.BULLET, re.compile(r"(?P<mark>[-–+*•●○▪■◦➢✓])\s*(?=\S)")),
)
# Numbers with a dash or a colon behind them, where a mark has its stop: `I - MỤC ĐÍCH`, `1: Mục đích`.
_LOOSE_MARKS = (
    (Rank.SECTION, re.compile(r"(?P<mark>[IVX]+|[A-Z])\s?[-–—:]\s*")),
    (Rank.CLAUSE, re.compile(r"(?P<mark>[0-9]{1,2})\s?[-–—:]\s*")),
    (Rank.POINT, re.compile(r"(?P<mark>[a-zđ])\s?[-–—:]\s*")),
)
_ROMAN = re.compile("[IVX]+")
_AND_SO_ON = re.compile(r"v\s?\.\s?v(?!\w)", re.I)  # `V.v…`, no section V
_TITLE_LENGTH = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyItem:
    """A paragraph of the body; `mark` as written (`II`, `3`, `đ`), `sign` what stands behind it (`.`, `)`)."""

    paragraph: Paragraph
    rank: Rank
    mark: str = ""
    sign: str = ""
    words: str = ""

    @property
    def ordinal(self) -> int | None:
        """The number of a section or clause; None for a letter (C and D are letters here, no hundreds)."""
        return parse_ordinal(self.mark) if re.fullmatch("[IVX]+|[0-9]+", self.mark) else None

    @property
    def is_title(self) -> bool:
        """A short line without the mark of a sentence's end."""
        return self.rank is not Rank.TEXT and len(self.words) <= _TITLE_LENGTH and not self.ends_sentence

    @property
    def ends_sentence(self) -> bool:
        """Whether the mark of a sentence's end stands behind the words."""
        return _ends_sentence(self.words)


def body_items(paragraphs: Iterable[Paragraph]) -> tuple[BodyItem, ...]:
    """The paragraphs as items; lines that look like a title below the word `Chương I` are one."""
    items: list[BodyItem] = []
    for paragraph in paragraphs:
        item = _item(paragraph)
        if items and _goes_on_as_title(items, item):
            item = replace(item, rank=Rank.PART_TITLE)
        items.append(item)
    return tuple(items)


def _goes_on_as_title(above: list[BodyItem], item: BodyItem) -> bool:
    before = above[-1]
    is_below = (before.rank is Rank.PART and not before.words) or before.rank is Rank.PART_TITLE
    is_short = len(item.words) <= _TITLE_LENGTH and not _ends_sentence(item.words)
    return is_below and item.rank is Rank.TEXT and is_short and (before.rank is Rank.PART or _looks_like_title(item))


def _looks_like_title(item: BodyItem) -> bool:
    return item.paragraph.alignment is Alignment.CENTER or item.words.isupper()


def _item(paragraph: Paragraph) -> BodyItem:
    text = paragraph.shown
    if _AND_SO_ON.match(text):
        return BodyItem(paragraph=paragraph, rank=Rank.TEXT, words=text)
    for rank, pattern in (*_MARKS, *_LOOSE_MARKS):
        match = pattern.match(text)
        if match and _is_marked(rank, match, text[match.end() :], (rank, pattern) in _LOOSE_MARKS):
            sign = match[0][len(match["mark"]) :].strip()
            return BodyItem(paragraph=paragraph, rank=rank, mark=match["mark"], sign=sign, words=text[match.end() :])
    return BodyItem(paragraph=paragraph, rank=Rank.TEXT, words=text)


def _is_marked(rank: Rank, match: re.Match[str], words: str, is_loose: bool) -> bool:
    """Whether a number in front is one of a list: `5 - 10 người` and `Phần II của Kế hoạch này do …` have none."""
    if rank is Rank.PART:
        return not _is_sentence(words)
    if not is_loose:
        return True
    is_heading = words.isupper() or (bool(_ROMAN.fullmatch(match["mark"])) and not _is_sentence(words))
    return words[:1].isupper() and (rank is not Rank.SECTION or is_heading)


def _is_sentence(words: str) -> bool:
    """Whether words are no heading: too long, or with the mark of an end."""
    return len(words) > _TITLE_LENGTH or _ends_sentence(words)


def _ends_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", ";", ":", ",", "!", "?", "…", "./"))
