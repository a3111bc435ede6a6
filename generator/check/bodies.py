"""The bodies a document names: the lexicon lifted over its lines once, each body placed by level and regime."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from generator.check.issuer import Issuer
from generator.check.prose import Line
from generator.check.setting import Setting
from generator.lexicon import Lexicon
from generator.lexicon.lift import Form, Match
from generator.model import Level, Literal, Optional, Slot, Tags, Term


class Reach(Enum):
    """Whose body it is, seen from the issuer."""

    OWN = "own"
    ABOVE = "above"
    BELOW = "below"
    ENDED = "ended"  # of no level any more at the date
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Mention:
    """A body named in a line; its place counts in `line.text`."""

    line: Line
    match: Match
    reach: Reach
    kind: str  # the kind of unit in its name, "" without


def find_bodies(lines: Iterable[Line], issuer: Issuer | None, setting: Setting) -> tuple[Mention, ...]:
    """Every body named; none when issuer or lexicon are not known."""
    if issuer is None or setting.lexicon is None:
        return ()
    placer = _Placer(issuer, setting.lexicon)
    return tuple(
        Mention(line, match, placer.reach(match), placer.kind_in(match))
        for line in lines
        for match in setting.bodies_in(line.text)
    )


class _Placer:
    def __init__(self, issuer: Issuer, lexicon: Lexicon) -> None:
        self.issuer, self.lexicon = issuer, lexicon
        self.order = [regime.code for regime in lexicon.regimes]
        kinds = sorted({kind.name for row in lexicon.levels.values() for kind in row.kinds}, key=len, reverse=True)
        self._reaches: dict[str, Reach] = {}
        self._kind = re.compile(rf"(?<!\w)(?:{'|'.join(kinds)})(?!\w)")

    def kind_in(self, match: Match) -> str:
        found = self._kind.search(match.text)
        return found[0] if found else ""

    def reach(self, match: Match) -> Reach:
        """The nearest level at which the body exists in the issuer's regime."""
        if match.text not in self._reaches:
            self._reaches[match.text] = self._reach(match)
        return self._reaches[match.text]

    def _reach(self, match: Match) -> Reach:
        kind, here = self.kind_in(match), self.issuer.regime
        if any(self._is_own(form, kind, level) for form in match.forms for level in self.issuer.levels):
            return Reach.OWN
        levels = {level for form in match.forms for level in self._levels(form, kind, here)}
        if levels:
            return Reach.ABOVE if levels <= self.issuer.above else Reach.BELOW
        regimes = {code for form in match.forms for code in self.order if any(self._levels(form, kind, code))}
        is_past = regimes and all(self.order.index(code) < self.order.index(here) for code in regimes)
        return Reach.ENDED if is_past else Reach.UNKNOWN

    def _is_own(self, form: Form, kind: str, level: Level) -> bool:
        own = (self.issuer.kind,)
        return (not kind or kind in own) and _fits(form.tags, level, own, self.issuer.regime)

    def _levels(self, form: Form, kind: str, regime: str) -> Iterator[Level]:
        for level in Level:
            kinds = self.lexicon.kinds_at(level, regime)
            if kinds and (not kind or kind in kinds) and _fits(form.tags, level, kinds, regime):
                yield level


def _fits(tags: Tags, level: Level, kinds: Iterable[str], regime: str) -> bool:
    """By level, kind and regime alone: what else a row asks of a unit, a stranger's document does not say."""
    return (
        (not tags.levels or level in tags.levels)
        and (not tags.kinds or bool(tags.kinds & set(kinds)))
        and (not tags.regimes or regime in tags.regimes)
    )


# ---------------------------------------------------------------- what became of a body


_COMMITTEE = "cap_uy"  # the word of the lexicon for the Party committee of a unit
_TELLS = 4  # words of a name that tell the body without the unit


def heirs_of(mention: Mention, issuer: Issuer, lexicon: Lexicon) -> tuple[str, ...]:
    """The bodies that have its work in the issuer's regime, at its level or, where that ended, at the issuer's."""
    found: dict[str, None] = {}
    named = _levels_of_committee(mention.match.text, lexicon)
    forms = [form for form in mention.match.forms if not named or form.tags.levels & named]
    for form in forms:
        lasting = [level for level in form.tags.levels if lexicon.kinds_at(level, issuer.regime)]
        for level in lasting or issuer.levels:
            name = _name_at(lexicon.bodies[form.term], level, issuer, lexicon)
            if name:
                found[name] = None
    return tuple(found)


def _levels_of_committee(name: str, lexicon: Lexicon) -> frozenset[Level]:
    """The levels of the Party committee that a body's name ends with: `Ban Tuyên giáo Tỉnh ủy`."""
    term = lexicon.terms.get(_COMMITTEE)
    rows = [row for row in term.rows if row.text] if term else []
    ends = [(row, row.text.parts[0]) for row in rows if row.text]
    found = [row.tags.levels for row, part in ends if isinstance(part, Literal) and name.endswith(part.text)]
    return frozenset().union(*found)


def _name_at(term: Term, level: Level, issuer: Issuer, lexicon: Lexicon) -> str:
    """The term's words at a level; nothing where they need more than the kind of the unit."""
    kinds = (issuer.kind,) if level in issuer.levels else lexicon.kinds_at(level, issuer.regime)
    for row in term.rows:
        if _fits(row.tags, level, kinds, issuer.regime):
            parts = row.text.parts if row.text else ()
            words = [part.text if isinstance(part, Literal) else _slot(part, kinds) for part in parts]
            if len(words) == 2 and not words[1] and len(words[0].split()) >= _TELLS:
                return words[0].strip()  # `Ban Tuyên giáo và Dân vận`, of whichever committee
            return "".join(words) if all(words) else ""
    return ""


def _slot(part: Slot | Optional, kinds: tuple[str, ...]) -> str:
    is_kind = isinstance(part, Slot) and part.name == "loai"
    return kinds[0] if is_kind and len(kinds) == 1 else ""


# ---------------------------------------------------------------- who is ordered

_ORDERED = re.compile(r"(?:^|\W)(?:giao|yêu cầu|phân công|chỉ đạo)(?:\s+cho)?\s*$", re.I)
# Another gives the order, or it was given.
_ELSEWHERE = re.compile(r"\b(?:đề nghị|kiến nghị|đã|được|chưa)\b[^.;]*$", re.I)
_LEAD_TITLE = re.compile(r"\bchủ trì\s?:\s?$", re.I)
_BRACKET = r"\s*(?:\([^()]{1,40}\)\s*)?"
_VERBS = (
    r",?\s*(?:là cơ quan|chủ trì|chịu trách nhiệm|có trách nhiệm|tham mưu|phối hợp|hướng dẫn|tổ chức|xây dựng|theo dõi|"
    r"đôn đốc|tổng hợp|triển khai|thực hiện|đẩy mạnh|tăng cường)\b"
)
_WORK = re.compile(rf"{_BRACKET}{_VERBS}", re.I)
_WORK_OR_END = re.compile(rf"{_BRACKET}(?:$|[:;.]|{_VERBS})", re.I)
_LEADS = re.compile(r"\s*(?:là cơ quan\s+)?chủ trì\b", re.I)


def is_ordered(mention: Mention, start: int) -> bool:
    """Whether the line gives the body a task: it opens the line, or stands behind a verb that orders.

    A body that is asked (`Đề nghị …`), reported to, or followed (`theo hướng dẫn của …`) is not. `start` is where it
    begins, or the office of who heads it.
    """
    line, match = mention.line, mention.match
    before, after = line.text[line.offset : start], line.text[match.end :]
    if not before.strip():
        return is_followed_by_work(after, is_person=start < match.start)
    if _ORDERED.search(before):
        return not _ELSEWHERE.search(before)
    if _LEAD_TITLE.search(before):
        return True
    return bool(re.search(r"(?:^|\W)do\s*$", before)) and bool(_LEADS.match(after))


def is_followed_by_work(after: str, *, is_person: bool = False) -> bool:
    """Whether a body that opens a line is given what follows: a verb, or nothing more, as in a heading.

    A person without a verb may be one of those who are invited.
    """
    return bool((_WORK if is_person else _WORK_OR_END).match(after))
