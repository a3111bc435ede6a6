"""Names that look like those of units and are none, and peoples that are not the Vietnamese: rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.check.patterns import any_of
from generator.check.prose import UPPER
from generator.text import modern_tones

_NEAR = 60  # letters in front of a name that are read


@dataclass(frozen=True, slots=True, kw_only=True)
class ProperNames:
    """The words of the table, each group as one pattern."""

    teams: re.Pattern[str]
    known_to_all: frozenset[str]
    things: re.Pattern[str]
    trade: frozenset[str]
    keeping: re.Pattern[str]
    firms: re.Pattern[str]  # a house of business whose name goes on up to the unit
    memorials: re.Pattern[str]
    peoples: re.Pattern[str]
    common_words: frozenset[str]  # names of units that are words too
    goes_on_as_other: re.Pattern[str]  # right behind such a word: it is another name
    plain_kinds: frozenset[str]  # of units none is named after a person or an event

    def is_only_named(self, before: str, unit: str) -> bool:
        """Whether another unit is only spoken of, by what stands before it: its team, its soldiers, a gift to it."""
        return modern_tones(unit) in self.known_to_all or bool(self.teams.search(before))

    def is_of_thing(self, before: str, name: str) -> bool:
        """Whether a kind of unit with a capital belongs to the name of a street, a market, a house of business."""
        is_thing = bool(self.things.search(before)) or self.keeps_its_name(before)
        return is_thing or not self.trade.isdisjoint(name.split())

    def keeps_its_name(self, before: str) -> bool:
        """Whether a unit's name is that of a house that has not been renamed: `Trung tâm Y tế huyện Ba Tơ`."""
        text = modern_tones(before)
        return bool(self.keeping.search(text) or self.firms.search(text))

    def is_name_of_old(self, text: str, start: int, end: int) -> bool:
        """Whether a body at this place is a house that keeps its name, or one remembered: `di tích Huyện ủy`."""
        before = text[max(0, start - _NEAR) : start]
        is_house = any(self.keeping.search(text[start:place]) for place in _words_end(text, start, end))
        return is_house or (text[start].isupper() and bool(self.memorials.search(before)))

    def is_common_word(self, text: str, start: int, end: int) -> bool:
        """Whether what is spelled as a unit's name is no name: `xã an toàn về an ninh`, `xã An toàn khu`."""
        written = text[start:end]
        if modern_tones(written).lower() not in self.common_words:
            return False
        return written.islower() or bool(self.goes_on_as_other.match(text, end))

    def is_foreign_people(self, behind: str) -> bool:
        """Whether `nhân dân` is followed by another country: `nhân dân Cuba`, `nhân dân hai nước`."""
        return bool(self.peoples.match(behind))


def build_proper_names(rows: Mapping[str, Any]) -> ProperNames:
    """The patterns of the file `ten_rieng`; a group that lacks is our own fault and raises."""
    country = rf"(?:(?:nước|hai nước)\s+(?:bạn\s+)?)?{any_of(rows['nuoc'])}(?!\w)(?!\s[{UPPER}])"
    return ProperNames(
        teams=re.compile(rf"(?<!\w){any_of(rows['doi_nhom'])}\s+$", re.I),
        known_to_all=frozenset(modern_tones(name) for name in rows["ca_nuoc"]),
        things=re.compile(rf"(?<!\w){any_of(rows['truoc_ten'])}\s+$", re.I),
        trade=frozenset(rows["ten_kinh_doanh"]),
        keeping=re.compile(rf"(?<!\w){any_of(rows['giu_ten'])}\s+$", re.I),
        firms=re.compile(
            rf"(?<!\w){any_of(rows['ten_doanh_nghiep'])}(?:\s(?!(?i:{any_of(rows['het_ten_doanh_nghiep'])})(?!\w))"
            rf"[^\s,;:.()]+){{1,14}}\s+$"
        ),
        memorials=re.compile(rf"(?<!\w){any_of(rows['noi_ghi_nho'])}\s+$", re.I),
        common_words=frozenset(modern_tones(word) for word in rows["tu_thuong"]),
        goes_on_as_other=re.compile(rf"\s+{any_of(rows['ten_khac'])}(?!\w)", re.I),
        plain_kinds=frozenset(rows["khong_ten_nguoi"]),
        peoples=re.compile(rf"\s+(?:{any_of([*rows['nhan_dan_noi_khac'], *rows['nhan_dan_chung']])}(?!\w)|{country})"),
    )


def _words_end(text: str, start: int, end: int) -> Iterator[int]:
    """Behind the blank of every word of a stretch."""
    return (place + 1 for place in range(start, end) if text[place] == " ")
