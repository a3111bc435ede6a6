"""The ways of naming districts, townships and their bodies, and what to write instead: rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.check.patterns import any_of
from generator.check.prose import UPPER

NAME = rf"[{UPPER}][\w’'-]*(?:\s[{UPPER}][\w’'-]*){{0,4}}"
# In a pattern, until it is filled in: the kinds that are gone, their first words, the kinds of all times.
_GONE, _STEMS, _EVERY = "@gone", "@stems", "@every"
_LIST = r"(?:\s*[,/-]\s*|\s+(?:và|hoặc)\s+)"
# The rest of a list of kinds: `các quận, huyện, thị xã`.
_REST = rf"(?:{_LIST}(?:(?i:các)\s)?(?i:{_EVERY})(?!\w)(?!\s(?:{NAME}|[0-9]|hội|viên))){{0,8}}"
_COUNT = r"[0-9]{1,3}(?:/[0-9]{1,3})?"
_LISTED = rf"(?=[^\W\d_]+(?:\s[^\W\d_]+)?{_LIST}(?i:{_EVERY})(?!\w))"  # another kind follows the first
_YES, _WITH, _WITHOUT, _STEM = "có", "được", "không", "gốc"
_ANY_LEVEL = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way of naming what is gone, and what to write instead, by the level of who issues or for any."""

    pattern: str
    instead: Mapping[str, str]
    of_all: Mapping[str, str] = field(default_factory=dict)  # for a body of all units, where its level has one too
    bodies_below: re.Pattern[str] | None = None  # which those are

    def filled(self, gone: Iterable[str], every: Iterable[str]) -> re.Pattern[str]:
        """Its pattern for these kinds, the longest first; an old city is found as `city`, with its name as `town`."""
        kinds = tuple(gone)
        words = {_GONE: kinds, _STEMS: dict.fromkeys(kind.split()[0] for kind in kinds), _EVERY: every}
        pattern = self.pattern
        for sign, each in words.items():
            pattern = pattern.replace(sign, "|".join(each))
        return re.compile(rf"(?<!\w){pattern}")

    def instead_at(self, levels: Iterable[str], found: str) -> str:
        """What to write instead of what was found in a document of the level; of several the first that is told."""
        every = (*levels, _ANY_LEVEL)
        body = self.bodies_below.match(found) if self.bodies_below else None
        if body and (of_all := next((self.of_all[level] for level in every if level in self.of_all), "")):
            return of_all.replace("{co_quan}", body["body"])
        return next((self.instead[level] for level in every if level in self.instead), "")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DistrictWords:
    """The table: its ways, that of a body with its district first, and the name that opens a line as a body does."""

    ways: tuple[Way, ...]
    opening: Way
    title: re.Pattern[str]  # up to the end of a text: the name of a law goes on
    reports: re.Pattern[str]  # in a sentence with a year that was over
    results: re.Pattern[str]  # in the title of a part or section
    results_below: re.Pattern[str]  # that a title of any rank begins with


def build_district_words(rows: Mapping[str, Any]) -> DistrictWords:
    """The ways of the file `cap_huyen`; a group that lacks is our own fault and raises."""
    body = _body(rows)
    work = any_of(rows["viec_dau_dong"])
    opening = Way(pattern=rf"(?i:{_GONE})\s+{NAME}(?=\s*(?:$|[:;,]|{work}))", instead={_ANY_LEVEL: rows["dau_dong"]})
    below = re.compile(rf"(?P<body>{any_of(rows['co_quan_cap_xa'])})\s+các\s")
    return DistrictWords(
        ways=tuple(_way(row, body, below) for row in rows["cach"]),
        opening=opening,
        title=re.compile(rf"\b{any_of(rows['ten_van_ban'])}\s[^.;:“”]{{0,100}}$"),
        reports=re.compile(rf"\b(?:{any_of(rows['bao_cao'])}|có [0-9])\b", re.I),
        results=re.compile(rf"\b{any_of(rows['muc_ket_qua'])}(?!\w)", re.I),
        results_below=re.compile(
            rf"{any_of(rows['muc_nho_ket_qua'])}(?!\w)(?!\s{any_of(rows['chua_co'])}(?!\w))", re.I
        ),
    )


def _body(rows: Mapping[str, Any]) -> str:
    """The name of a body up to its unit: it goes on without a word that joins something else to it."""
    goes_on = rf"(?:(?!\b{any_of(rows['het_ten'])}\b)[^,;.:()0-9]){{2,45}}?"
    named = rf"{any_of(rows['co_quan_ten'])} [{UPPER}]{goes_on}|{any_of(rows['co_quan_dai'])}{goes_on}"
    return rf"(?!{any_of(rows['giu_ten'])})(?:{any_of(rows['co_quan'])}|{named})"


def _way(row: Mapping[str, Any], body: str, below: re.Pattern[str]) -> Way:
    instead = row["dung"] if isinstance(row["dung"], dict) else {_ANY_LEVEL: row["dung"]}
    pattern = f"{_before(row, body)}{_named(row)}"
    return Way(pattern=pattern, instead=instead, of_all=row.get("dung_cac", {}), bodies_below=below)


def _before(row: Mapping[str, Any], body: str) -> str:
    """What stands before the kind: words, a body, the kinds that go before it in a list."""
    between = rf"(?:{any_of(row['xen'])}\s+){{0,2}}" if "xen" in row else ""
    not_behind = "".join(rf"(?<!{re.escape(word)} )" for word in row.get("tru_truoc", ()))
    if row.get("dem") == _YES:
        past = rf"(?![^.;]{{0,80}}\s{any_of(row['tru_ve'])}(?!\w))"
        return rf"(?i:{not_behind}){_COUNT}\s+{_LISTED}{past}(?:(?i:{any_of(row['cung'])}){_LIST}){{0,4}}"
    lead = body if row.get("co_quan") == _YES else rf"(?i:{any_of(row['truoc'])})" if "truoc" in row else ""
    least = 0 if lead else 1
    listed = rf"(?:(?i:{any_of(row['cung'])}){_LIST}){{{least},4}}" if "cung" in row else ""
    return rf"{not_behind}{lead}\s+{between}{listed}" if lead else rf"(?i:{between}){listed}"


def _named(row: Mapping[str, Any]) -> str:
    """The kind with what stands behind it: words, a name, the rest of a list."""
    kind = {"": _GONE, _STEM: _STEMS}.get(row.get("loai", ""), row.get("loai", ""))
    then = rf"\s{any_of(row['sau'])}(?!\w)" if "sau" in row else r"(?!\w)"
    no_word = rf"(?!\s{any_of(row['tru_sau'])}(?!\w))" if "tru_sau" in row else ""
    no_name = rf"(?!\s(?:{NAME}|[0-9]))" if row.get("ten") == _WITHOUT else ""
    city = rf"|(?P<city>thành phố)\s+(?P<town>{NAME})" if row.get("co_quan") == _YES else ""
    return rf"(?:(?i:{kind}){then}{no_word}{no_name}{city}){_behind(row)}"


def _behind(row: Mapping[str, Any]) -> str:
    rest = _REST if "cung" in row else ""
    if row.get("ten") == _WITH:
        return rf"(?:\s{NAME}|{rest})" if rest else rf"(?:\s{NAME})?"
    return rest
