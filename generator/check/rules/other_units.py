"""Units of the issuer's own level that are other ones: left over where the issuer is meant, or named beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from generator.check.district_words import NAME
from generator.check.guests import is_guest
from generator.check.issuer import Issuer
from generator.check.kept import Finder, finder, kept
from generator.check.parts import Plan
from generator.check.prose import UPPER, Line, Standing, clause_start
from generator.check.rules.annex import notes_of_this_plan
from generator.check.rules.districts import beginnings
from generator.check.rules.looks import excerpt
from generator.check.rules.record import Breach
from generator.lexicon import Lexicon
from generator.model import Level
from generator.text import modern_tones, spelling_key

_COMMITTEE = r"(?:UBND|Ủy ban nhân dân)"
_SPEAKS = r"(?:ban hành|xây dựng)\s+[Kk]ế hoạch\b(?! số)|yêu cầu\b|đề nghị\b"
_parties_in = finder(rf"(?<!\w)(?P<stem>\w+) [Ủủ]y (?P<name>{NAME})")
_PLACE = re.compile(r"(?P<place>[^,]{2,60}),")
# `, huyện Kim Bôi (tỉnh Hòa Bình)`, `, thành phố Hà Nội`
_PROVINCE_BEHIND = re.compile(
    rf"\s?(?:,\s|\(|,?\sthuộc\s)(?:(?P<kind>(?i:tỉnh|thành phố))\s)?(?P<name>{NAME})(?=\s?[),.;]|\s|$)"
)
_MOST = 200  # units of one line that are looked at

# Where the issuer itself is meant: what stands before its name, and what behind.
_ISSUES = re.compile(
    rf"(?:^|[,;:.]\s)(?:Chủ tịch )?{_COMMITTEE}\s+$",
)
_ISSUED = re.compile(
    r"\s+(?:ban hành|xây dựng|lập|triển khai)\s[^.;:“”]{0,60}?[Kk]ế hoạch\b(?! số)|\s+ban hành [Kk]ế hoạch\b(?! số)"
    r"|\s+(?:yêu cầu|đề nghị|giao)\s+(?:các|[A-ZĐ])"
)
_OF_COMMITTEE = re.compile(rf"\bcủa (?:Chủ tịch )?{_COMMITTEE}\s+$")
_OF_AREA = re.compile(
    r"(?:\bđịa bàn|\bcủa|\btoàn)(?:\s(?:Đảng ủy|HĐND|UBND|Hội đồng nhân dân|Ủy ban nhân dân))?\s+$", re.I
)
_FRAME = re.compile(r"^Trên đây là\b|\b(?:như sau|sau đây|nội dung sau)\s?:?$")
_ATTACHED = re.compile(r"^\W{0,3}(?:ban hành )?kèm theo\b", re.I)
_LIST = 3  # units of one clause that make a list of it


@dataclass(frozen=True, slots=True)
class _Named:
    """A unit of the issuer's level that is not the issuer, where a line names it."""

    line: Line
    start: int
    end: int
    kind: str
    name: str
    is_known: bool  # to the register

    @property
    def text(self) -> str:
        return self.line.text[self.start : self.end]

    @property
    def before(self) -> str:
        return self.line.text[clause_start(self.line.text, self.start) : self.start]

    @property
    def behind(self) -> str:
        return self.line.text[self.end : self.end + 120]


# ---------------------------------------------------------------- the rules


def in_the_issuers_place(plan: Plan) -> Iterator[Breach]:
    """Another unit where only the issuer can be meant; once in a paragraph."""
    told: set[int] = set()
    for named in _others(plan):
        if named.line.paragraph.index not in told and _is_issuers_place(named, plan):
            told.add(named.line.paragraph.index)
            yield _breach(named, plan)
    attached = plan.head.attached
    if attached:
        line = Line(
            attached.paragraph, Standing.TEXT, attached.paragraph.shown, attached.paragraph.shown, attached.shown
        )
        others = _in_line(line, plan, _kinds(plan))
        yield from (_breach(named, plan) for named in others if _OF_COMMITTEE.search(named.before))
    yield from _in_resolutions(plan)
    yield from _in_signature(plan)


def _in_resolutions(plan: Plan) -> Iterator[Breach]:
    """`Căn cứ Nghị quyết Đại hội Đảng bộ tỉnh …`: the only other units of legal bases that are surely left over."""
    words, kinds = plan.setting.words, _kinds(plan)
    for line in plan.lines if words else ():
        if line.standing is Standing.BASE and words:
            for named in _in_line(line, plan, kinds):
                if words.partners.of_own_party.search(named.before) and not plan.is_cited(line.paragraph, named.start):
                    yield _breach(named, plan)


def _in_signature(plan: Plan) -> Iterator[Breach]:
    """`TM. ỦY BAN NHÂN DÂN XÃ BÌNH CHƯƠNG`: the unit in the lines of authority, in whatever capitals."""
    issuer, lexicon = plan.issuer, plan.setting.lexicon
    if issuer is None or lexicon is None:
        return
    pattern = _signed_pattern(tuple(sorted(_kinds_of(issuer.levels, lexicon, issuer.regime), key=len, reverse=True)))
    for piece in plan.foot.authority:
        match = pattern.search(modern_tones(piece.text))
        if match is None or _is_issuer(issuer, match["kind"].lower(), match["name"]):
            continue
        # A line by itself may be an office: only a unit of the register is one there.
        if match["body"] or plan.setting.levels_of(match["kind"].lower(), match["name"], issuer.day):
            found, values = match[0][match.start("kind") - match.start() :].strip(), (("don_vi", issuer.full_name),)
            yield Breach(
                paragraph=piece.paragraph, found=found, values=values, span=_place_of(found, piece.paragraph.shown)
            )


def _place_of(found: str, shown: str) -> tuple[int, int]:
    """Where a part of a line stands in it; the whole line when it is shown in another way."""
    start = modern_tones(shown).find(found)
    return (start, start + len(found)) if start >= 0 else (0, len(shown))


def _is_issuer(issuer: Issuer, kind: str, name: str) -> bool:
    own, named = spelling_key(issuer.name), spelling_key(name)
    return kind == issuer.kind and (own == named or own.startswith(f"{named} ") or named.startswith(f"{own} "))


@cache
def _signed_pattern(kinds: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|(?P<body>(?i:\b(?:ubnd|ủy ban nhân dân)\s+)))(?P<kind>(?i:{'|'.join(kinds)}))\s+"
        rf"(?P<name>[{UPPER}][^(),;:/]{{1,60}}?)\s*$"
    )


def other_units(plan: Plan) -> Iterator[Breach]:
    """A unit of the issuer's own level that is another one; each once in a paragraph."""
    told: set[tuple[int, str, str]] = set()
    for named in _others(plan):
        unit = named.line.paragraph.index, named.kind, spelling_key(named.name)
        is_meant = _is_meant_as_own(named, plan) or (named.is_known and not _is_only_named(named, plan))
        if unit not in told and is_meant and not _is_beside(named, plan) and not _is_partner_of_plan(named, plan):
            told.add(unit)
            yield _breach(named, plan)


def _is_partner_of_plan(named: _Named, plan: Plan) -> bool:
    """Whether the subject line names it beside the issuer: `Phối hợp giữa xã Đà Bắc và xã Cao Sơn …`."""
    subject = spelling_key(" ".join(piece.text for piece in plan.head.subject))
    own = spelling_key(plan.issuer.full_name) if plan.issuer else ""
    return bool(own) and own in subject and spelling_key(f"{named.kind} {named.name}") in subject


def other_place(plan: Plan) -> Iterator[Breach]:
    """The place before the date is another unit of the issuer's level."""
    issuer, piece, lexicon = plan.issuer, plan.head.date, plan.setting.lexicon
    match = _PLACE.match(piece.text) if piece else None
    if issuer is None or piece is None or match is None or lexicon is None:
        return
    place = match["place"].strip()
    kinds = _kinds_of(issuer.levels, lexicon, issuer.regime)
    is_other = any(plan.setting.levels_of(kind, place, issuer.day) & issuer.levels for kind in kinds)
    if is_other and spelling_key(place) != spelling_key(issuer.name) and len(issuer.levels) == 1:
        yield Breach(paragraph=piece.paragraph, found=place, values=(("don_vi", issuer.full_name),))


def other_issuer_of_annex(plan: Plan) -> Iterator[Breach]:
    """`(Kèm theo Kế hoạch số … của UBND tỉnh …)`: what an annex goes with is of the issuer, not of a level above."""
    issuer, lexicon = plan.issuer, plan.setting.lexicon
    if issuer is None or lexicon is None or not issuer.above:
        return
    pattern = _note_pattern(tuple(sorted(_kinds_of(issuer.above, lexicon, issuer.regime), key=len, reverse=True)))
    for note in notes_of_this_plan(plan):
        match = pattern.search(modern_tones(note.shown))
        if match and match["kind"] != issuer.kind:
            values = (("don_vi", issuer.full_name),)
            yield Breach(paragraph=note, found=match["body"], values=values, span=match.span("body"))


@cache
def _note_pattern(kinds: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?i:kèm theo kế hoạch) .{{0,200}}\bcủa (?P<body>(?:Chủ tịch )?{_COMMITTEE}\s+"
        rf"(?P<kind>{'|'.join(kinds)})(?!\w)(?:\s{NAME})?)"
    )


@cache
def _speaker_pattern(kinds: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[,;.]\s)(?P<who>{_COMMITTEE}\s+(?P<kind>{'|'.join(kinds)})(?:\s{NAME})?)\s+(?:{_SPEAKS})")


def other_speaker(plan: Plan) -> Iterator[Breach]:
    """A committee of the level above, or of another kind, issues the plan or asks others in it.

    One of a level below may be told to make its plan.
    """
    issuer, lexicon = plan.issuer, plan.setting.lexicon
    if issuer is None or lexicon is None:
        return
    own_and_above = issuer.levels | issuer.above
    others = _kinds_of(own_and_above, lexicon, issuer.regime) - {issuer.kind}
    others -= _kinds_of(frozenset(lexicon.levels) - own_and_above, lexicon, issuer.regime)
    if not others:
        return
    pattern = _speaker_pattern(tuple(sorted(others, key=len, reverse=True)))
    for line in plan.lines:
        match = pattern.search(line.text) if line.standing is Standing.TEXT else None
        if match:
            values = (("don_vi", issuer.full_name),)
            yield Breach(paragraph=line.paragraph, found=excerpt(match["who"]), values=values, span=match.span("who"))


def _breach(named: _Named, plan: Plan) -> Breach:
    values = (("don_vi", plan.issuer.full_name),) if plan.issuer else ()
    found = f"{named.kind} {named.name}"
    return Breach(paragraph=named.line.paragraph, found=found, values=values, span=(named.start, named.end))


# ---------------------------------------------------------------- which units are others


def _others(plan: Plan) -> Iterator[_Named]:
    """The other units of the level that the sentences name, but for the legal bases, documents cited, and the past."""
    kinds = _kinds(plan)
    for line in plan.lines:
        if line.standing is not Standing.BASE:
            for named in _in_line(line, plan, kinds):
                is_cited = plan.is_cited(line.paragraph, named.start)
                if not is_cited and not plan.setting.is_told(line.text, named.start, named.end):
                    yield named


@dataclass(frozen=True, slots=True)
class _Kinds:
    """The kinds of unit of the issuer's level; `sure` are those of no other level."""

    own: set[str]
    sure: set[str]
    find: Finder


def _kinds(plan: Plan) -> _Kinds | None:
    issuer, lexicon = plan.issuer, plan.setting.lexicon
    if issuer is None or lexicon is None:
        return None
    own = _kinds_of(issuer.levels, lexicon, issuer.regime)
    sure = own - _kinds_of(frozenset(lexicon.levels) - issuer.levels, lexicon, issuer.regime)
    return _Kinds(own, sure, _unit_finder(tuple(sorted(own, key=len, reverse=True))))


def _in_line(line: Line, plan: Plan, kinds: _Kinds | None) -> Iterator[_Named]:
    issuer = plan.issuer
    if issuer is None or kinds is None:
        return
    for match in islice(kinds.find(line.text), _MOST):
        kind, start = match["kind"].lower(), match.start("name")
        if any(issuer.is_named(kind, name) for name in beginnings(match["name"])):
            continue
        levels = {name: plan.setting.levels_of(kind, name, issuer.day) for name in beginnings(match["name"])}
        known = next((name for name in levels if levels[name]), None)
        if known and levels[known] & issuer.levels:
            yield _Named(line, match.start(), start + len(known), kind, known, True)
        elif known is None and kind in kinds.sure and _looks_like_name(match["name"], plan):
            yield _Named(line, match.start(), match.end(), kind, match["name"], False)
    yield from _parties(line, plan, kinds.own)


def _parties(line: Line, plan: Plan, kinds: set[str]) -> Iterator[_Named]:
    """The units whose Party committee a line names without their kind: `Tỉnh ủy Lạng Sơn`."""
    issuer = plan.issuer
    for match in islice(_parties_in(line.text), _MOST) if issuer else ():
        stem = match["stem"].lower()
        for kind, name in (
            (kind, name) for kind in kinds if kind.split()[0] == stem for name in beginnings(match["name"])
        ):
            if issuer is None or spelling_key(name) == spelling_key(issuer.name):
                break
            if plan.setting.levels_of(kind, name, issuer.day) & issuer.levels:
                yield _Named(line, match.start(), match.start("name") + len(name), kind, name, True)
                break


def _looks_like_name(name: str, plan: Plan) -> bool:
    """Whether words with capitals that no register holds may be a name: two of them at least, not all in capitals."""
    words = plan.setting.words
    is_other = words is None or words.partners.no_name.match(name) is not None
    return " " in name and not name.isupper() and not is_other


@cache
def _unit_finder(kinds: tuple[str, ...]) -> Finder:
    return kept(_unit_pattern(kinds).finditer)


@cache
def _unit_pattern(kinds: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?<!thị )(?<!Thị )(?P<kind>(?i:{'|'.join(kinds)}))\s+(?P<name>{NAME})")


def _kinds_of(levels: frozenset[Level], lexicon: Lexicon, regime: str) -> set[str]:
    return {kind for level in levels for kind in lexicon.kinds_at(level, regime)}


# ---------------------------------------------------------------- what is said of them


def _is_issuers_place(named: _Named, plan: Plan) -> bool:
    line, before = named.line, named.before
    partners = plan.setting.words.partners if plan.setting.words else None
    if partners is None:
        return False
    if line.standing is Standing.SUBJECT:
        is_own = bool(_OF_AREA.search(before)) or not before.strip()  # it may go on from the line above
        return is_own and not partners.before.search(before)
    if line.standing is Standing.RECIPIENT:
        return bool(partners.own_people.search(before)) and not partners.behind.match(named.behind)
    if _ATTACHED.match(line.text):
        return bool(_OF_COMMITTEE.search(before))
    if partners.of_own_party.search(before):
        return not partners.is_partner(before, named.behind)
    if line.standing is not Standing.TEXT:
        return False
    if _FRAME.search(line.text):
        return bool(_OF_AREA.search(before) or _ISSUES.search(before)) and not partners.before.search(before)
    is_marked = line.offset > 0 and not line.text[line.offset : named.start].strip(" ").count(" ") > 3
    return bool(_ISSUES.search(before)) and bool(_ISSUED.match(named.behind)) and not is_marked


def _is_meant_as_own(named: _Named, plan: Plan) -> bool:
    """Whether an area or a body of its own stands before: a name that no register holds is then one misspelt."""
    words = plan.setting.words
    return words is not None and words.partners.own_body.search(named.before) is not None


def _is_only_named(named: _Named, plan: Plan) -> bool:
    """Whether it is its team, its people or a gift to it that is spoken of."""
    words = plan.setting.words
    return words is not None and words.names.is_only_named(named.before, f"{named.kind} {named.name}")


def _is_beside(named: _Named, plan: Plan) -> bool:
    """Whether it is named as another: a partner, a neighbour, one of a list."""
    words = plan.setting.words
    if words is None or words.partners.is_partner(named.before, named.behind):
        return True
    if is_guest(plan, named.line, named.start, words.partners):
        return True
    if _lies_in_another_province(named, plan):
        return True
    if named.before.endswith("(") and named.behind.startswith(")"):  # where something with a name of its own lies
        return True
    text = named.line.text
    start = clause_start(text, named.start)
    end = min((at for at in (text.find(";", named.end), text.find(". ", named.end)) if at >= 0), default=len(text))
    kinds = _kinds(plan)
    pattern = _unit_pattern(tuple(sorted(kinds.own, key=len, reverse=True)) if kinds else (named.kind,))
    return len({match["name"] for match in pattern.finditer(text, start, min(end, start + 600))}) >= _LIST


def _lies_in_another_province(named: _Named, plan: Plan) -> bool:
    """Whether the province behind it is not that of the issuer: `quận Thanh Xuân, thành phố Hà Nội` in Cần Thơ."""
    match, issuer = _PROVINCE_BEHIND.match(named.behind), plan.issuer
    if match is None or issuer is None:
        return False
    own = plan.setting.tops_of(issuer.kind, issuer.name, issuer.day)
    kinds = (match["kind"].lower(),) if match["kind"] else ("tỉnh", "thành phố")
    named_tops = {(kind, spelling_key(match["name"])) for kind in kinds}
    is_province = any(
        plan.setting.tops_of(kind, match["name"], issuer.day) == {(kind, name)} for kind, name in named_tops
    )
    return bool(own) and is_province and own.isdisjoint(named_tops)
