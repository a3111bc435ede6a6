"""Words that are certainly written wrong: slips of spelling, and names of bodies with other capitals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from generator.check.kept import kept
from generator.check.patterns import any_of
from generator.text import modern_tones
from generator.yamlio import Source

SPELLING, CAPITALS = "chinh_ta", "chu_hoa"
FILES = (SPELLING, CAPITALS)
_WORD = re.compile(r"\w+")
_LAST_WORD = re.compile(r"(\w+)\s$")
_NEXT_WORD = re.compile(r"\s(\w+)")
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words that are looked for as they follow one another, and those beside which they are something else."""

    written: str  # with modern tones
    right: str
    also: frozenset[str] = frozenset()  # other ways that are right
    not_behind: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    is_common: bool = False  # all in small letters they are a common noun
    common_before: frozenset[str] = frozenset()  # before these they are one, all in small letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Words of a text that are in a table."""

    start: int
    end: int
    text: str
    words: Words


Table = Mapping[str, tuple[Words, ...]]  # by the first word, in small letters


Scan = Callable[[str], tuple[Found, ...]]


@dataclass(frozen=True, kw_only=True)
class Slips:
    """The tables, and what of them stands in a text; `offices` take a capital beside a person's name."""

    spelling: Table
    bodies: Table
    names: Table  # words that are no bodies, with their capitals
    offices: tuple[str, ...]
    laws: re.Pattern[str]

    @cached_property
    def misspelt(self) -> Scan:
        return kept(lambda text: find_words(text, self.spelling))

    @cached_property
    def wrong_bodies(self) -> Scan:
        return kept(lambda text: wrong_capitals(text, self.bodies))

    @cached_property
    def wrong_names(self) -> Scan:
        return kept(lambda text: wrong_capitals(text, self.names))

    @cached_property
    def laws_in(self) -> Callable[[str], tuple[re.Match[str], ...]]:
        return kept(self.laws.finditer)


def build_slips(sources: Mapping[str, Source]) -> Slips:
    """The tables of the files of `FILES`; a row that lacks something is our own fault and raises."""
    capitals = sources[CAPITALS].data
    return Slips(
        spelling=_table(sources[SPELLING].data["chinh_ta"], written="sai", right="dung"),
        bodies=build_bodies(sources[CAPITALS]),
        names=_table(capitals["chu_rieng"], written="ten", right="ten"),
        offices=tuple(capitals["chuc_vu"]),
        laws=_law_pattern(capitals["luat"], capitals["luat_sau"]),
    )


def build_bodies(source: Source) -> Table:
    """The names of bodies in the file `CAPITALS`."""
    capitals = source.data
    departments = [{"ten": f"Sở {field}", "sau": capitals["so_sau"]} for field in capitals["so"]]
    ministries = [{"ten": f"Bộ {field}", "sau": capitals["bo_sau"], "chu_thuong": "có"} for field in capitals["bo"]]
    offices = [
        {"ten": f"Phòng {field}", "sau": capitals["phong_sau"], "chu_thuong": "có"} for field in capitals["phong"]
    ]
    return _table([*capitals["ten"], *departments, *ministries, *offices], written="ten", right="ten")


def wrong_capitals(text: str, bodies: Table) -> Iterator[Found]:
    """The names of bodies in a text with modern tones that have other capitals than theirs."""
    return (found for found in find_words(text, bodies) if not _is_right(found, _NEXT_WORD.match(text, found.end)))


def _is_right(found: Found, behind: re.Match[str] | None) -> bool:
    text, words = found.text, found.words
    if words.right[:1].islower():
        text = text[:1].lower() + text[1:]
    is_common = text.islower() and (words.is_common or (behind and behind[1] in words.common_before))
    return bool(is_common) or found.text.isupper() or text == words.right or text in words.also


def _law_pattern(names: Iterable[str], not_behind: Iterable[str]) -> re.Pattern[str]:
    """`Luật …`, `Bộ luật …` with any of the names, the longest first."""
    guards = "".join(rf"(?<!\b{re.escape(word)} )" for word in not_behind)
    return re.compile(rf"(?<!\w){guards}(?P<kind>bộ luật|luật)\s(?P<name>{any_of(list(names))})(?!\w)", re.I)


def _table(rows: Iterable[Mapping[str, Any]], *, written: str, right: str) -> Table:
    """The rows by their first word, the longest first, so that `Đoàn Thanh niên Cộng sản …` is one name."""
    found: dict[str, list[Words]] = {}
    for row in sorted(rows, key=lambda row: -len(row[written])):
        words = Words(
            written=modern_tones(row[written]),
            right=row[right],
            also=frozenset(row.get("cung_duoc", ())),
            not_behind=frozenset(row.get("sau", ())),
            not_before=frozenset(row.get("truoc", ())),
            is_common=row.get("chu_thuong") == "có",
            common_before=frozenset(row.get("chung_truoc", ())),
        )
        found.setdefault(row[written].split()[0].rstrip(",").lower(), []).append(words)
    return {first: tuple(each) for first, each in found.items()}


def find_words(text: str, table: Table) -> Iterator[Found]:
    """Where the words of a table stand in a text with modern tones, the longest at each place, none within another."""
    if table.keys().isdisjoint(_words(text)):
        return
    end = 0
    for word in _WORD.finditer(text):
        rows = table.get(word[0].lower()) if len(word[0]) <= _LONGEST_WORD and word.start() >= end else None
        for words in rows or ():
            match = _pattern(words.written).match(text, word.start())
            if match and not _is_another(text, match, words):
                end = match.end()
                yield Found(start=match.start(), end=end, text=match[0], words=words)
                break


@kept  # each line is looked through with several tables
def _words(text: str) -> Iterable[str]:
    return frozenset(_WORD.findall(text.lower()))


@cache
def _pattern(written: str) -> re.Pattern[str]:
    """Words of a table in any capitals; a text asks for few of them."""
    return re.compile(rf"{re.escape(written)}(?!\w)", re.I)


def _is_another(text: str, match: re.Match[str], words: Words) -> bool:
    """Whether the word before or behind makes something else of them."""
    before = _LAST_WORD.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    behind = _NEXT_WORD.match(text, match.end())
    return bool(before and before[1].lower() in words.not_behind) or bool(
        behind and behind[1].lower() in words.not_before
    )
