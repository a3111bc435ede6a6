"""Orders in a text: the verb that orders, and where the bodies that it orders stand; the words are rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from generator.check.kept import Finder, finder
from generator.check.patterns import any_of
from generator.check.prose import UPPER, Line, clause_start
from generator.lexicon import Lexicon
from generator.model import Level

_REACH = 200  # letters behind a verb in which the bodies ordered are looked for
_MOST = 50  # verbs of one line
_COMMITTEE = r"(?:UBND|Ủy ban nhân dân|Chủ tịch)\b[^,;.:]{0,60}$"
_NAME = rf"[{UPPER}][\w’'-]*(?:\s[{UPPER}][\w’'-]*){{0,4}}"
_KINDS = r"(?i:tỉnh|thành phố|xã|phường|đặc khu|huyện|quận|thị xã|thị trấn)(?!\w| ủy)"
# What may follow the name of a body: the country, the levels, kinds with or without a name.
_OF_UNIT = (
    # The committee of a district, of a province goes by its name: `Huyện ủy Quỳnh Phụ`.
    rf"(?:(?:(?<=Huyện ủy)|(?<=Quận ủy)|(?<=Thị ủy)|(?<=Tỉnh ủy)|(?<=Thành ủy))\s{_NAME})?"
    r"(?:\s+Việt Nam)?(?:\s+các cấp|\s+(?:Tỉnh|Thành|Đảng) ủy(?!\w)|"
    rf"\s+(?:các\s+)?{_KINDS}(?:,\s{_KINDS})*(?:\s{_NAME})?)?"
)
# An office keeps the name of whom it serves: `Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân`.
_BESIDE = re.compile(r"(?:^\s*|,\s*|(?<!\w)và\s+)(?:các\s+)?$", re.I)
_OFFICE = re.compile(r"Văn phòng [^,]*$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderWords:
    """The words of the table, each group as one pattern."""

    verbs_in: Finder
    elsewhere: re.Pattern[str]  # in the clause before the verb: another gives the order, or gave it
    leads_on: re.Pattern[str]  # right before the verb
    work: re.Pattern[str]  # behind the names of those who are ordered
    asked: re.Pattern[str]  # bodies that are asked and never ordered
    asked_first: re.Pattern[str]  # at the beginning of a clause or a heading
    gives_tasks: re.Pattern[str]  # the title of the section in which a clause goes by who has its task
    asked_as_heading: re.Pattern[str]  # the title of such a clause
    heads: re.Pattern[str]  # the office of who heads a body
    plural: Mapping[str, str]  # level → a pattern of its bodies, named together
    committee: str


def build_order_words(rows: Mapping[str, Any]) -> OrderWords:
    """The patterns of the file `viec_giao`; a group that lacks is our own fault and raises."""
    asked = any_of(_either_case([word for group in rows["de_nghi"] for word in group]))
    return OrderWords(
        verbs_in=finder(rf"(?<!\w){any_of(rows['giao'])}\s*:?\s+", re.I),
        elsewhere=re.compile(rf"(?<!\w){any_of(rows['khong_phai_giao'])}(?!\w)", re.I),
        leads_on=re.compile(rf"(?:^|[,:–-]|(?<!\w){any_of(rows['noi_loi_giao'])}|{_COMMITTEE})\s*$", re.I),
        work=re.compile(rf"[.;:()]|(?<!\w)(?<!các ){any_of(rows['het_ten'])}(?!\w)"),  # no `Ủy ban Kiểm tra`
        asked=re.compile(rf"(?<!\w)(?:các\s+)?{asked}(?!\w)(?! viên){_OF_UNIT}"),
        asked_first=re.compile(rf"\W*(?:đề nghị|do\s|{asked})(?!\w)", re.I),
        gives_tasks=re.compile(rf"{any_of(rows['muc_giao_viec'])}\W*$", re.I),
        asked_as_heading=re.compile(rf"{any_of(rows['ten_khoan'])}(?!\w)[^.:;]*$"),
        heads=re.compile(rf"(?<!\w)(?i:{any_of(rows['dung_dau'])})\s+"),
        plural={row["cap"]: any_of(row["ten"]) for row in rows["goi_chung"]},
        committee=any_of(rows["uy_ban"]),
    )


def _either_case(words: Sequence[str]) -> list[str]:
    """Names keep their capitals; `chi bộ`, `các sở` may begin with one."""
    return [*words, *(f"{word[0].upper()}{word[1:]}" for word in words)]


# ---------------------------------------------------------------- in a line


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """A body in the place of one that is ordered; from its verb, where that stands right before it."""

    start: int
    end: int
    body: str
    is_first: bool  # nothing stands between the verb and the body


def ordered(line: Line, bodies: re.Pattern[str], words: OrderWords) -> Iterator[Ordered]:
    """The first of these bodies behind each verb of a line that orders."""
    for verb in islice(words.verbs_in(line.text), _MOST):
        if verb.start() < line.offset:
            continue
        before = line.text[max(clause_start(line.text, verb.start()), line.offset) : verb.start()].lstrip(" .;")
        if not is_order(before, words):
            continue
        names = _names_behind(line.text, verb.end(), words)
        for match in bodies.finditer(names):
            if _BESIDE.search(names, 0, match.start()) and not _OFFICE.search(names, 0, match.start()):
                is_first = not names[: match.start()].strip()
                start = verb.start() if is_first else verb.end() + match.start()
                yield Ordered(start=start, end=verb.end() + match.end(), body=match[0].strip(), is_first=is_first)
                break


def is_order(before: str, words: OrderWords) -> bool:
    """Whether a verb orders by what stands before it in the clause: `bàn giao`, `theo yêu cầu` do not."""
    is_ours = words.leads_on.search(before) and not words.elsewhere.search(before)
    return bool(is_ours) and not (before and words.asked_first.match(before))


def _names_behind(text: str, start: int, words: OrderWords) -> str:
    """What stands behind the verb up to the work that is ordered."""
    reach = text[start : start + _REACH]
    end = words.work.search(reach)
    return reach[: end.start()] if end else reach


# ---------------------------------------------------------------- bodies that are not below a unit


def bodies_above(
    words: OrderWords, lexicon: Lexicon, regime: str, own: frozenset[Level], above: frozenset[Level]
) -> tuple[str, str]:
    """Patterns of bodies named together or by level that a unit of these levels has not below it; "" for none.

    The second is of names that mean them behind an order only: `các xã, phường`.
    """
    beside = {kind for level in own | above for kind in lexicon.kinds_at(level, regime)}
    below = {kind for level in set(lexicon.levels) - own - above for kind in lexicon.kinds_at(level, regime)}
    kinds = "|".join(sorted(beside - below, key=len, reverse=True))
    upper = {kind for level in above for kind in lexicon.kinds_at(level, regime)} - below
    higher = "|".join(sorted(upper - {kind for level in own for kind in lexicon.kinds_at(level, regime)}, key=len))
    found = [
        rf"(?i:{words.plural[level.value]})(?:\s+(?:{higher})(?!\w))?" for level in above if level.value in words.plural
    ]
    units = rf"[Cc]ác\s+(?:{kinds})(?!\w|\sviên|\shội)(?:(?:,\s|\svà\s)(?:{kinds})(?!\w))*" if kinds else ""
    if units:
        found.append(rf"(?:Chủ tịch\s+)?{words.committee}\s+{units}")
    if higher:
        found.append(rf"(?:Chủ tịch\s+)?{words.committee}\s+(?:{higher})(?!\w)(?:\s{_NAME})?")
    return "|".join(found), units
