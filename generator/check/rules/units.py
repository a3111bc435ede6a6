"""Bodies of another level or time, districts after two tiers, other units: what is left over from a copied plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from generator.check.bodies import Mention, Reach, is_ordered
from generator.check.issuer import Issuer
from generator.check.parts import Plan
from generator.check.prose import UPPER, Line, Standing, is_told
from generator.check.rules.looks import excerpt
from generator.check.rules.record import Breach, Check, Component, Force, Rule, appendix_1
from generator.lexicon import Lexicon
from generator.model import Level
from generator.register import TWO_TIERS
from generator.text import spelling_key

LAW_OF_TIERS = "Luật Tổ chức chính quyền địa phương số 72/2025/QH15"
LAW_OF_GOVERNMENT = "Luật Tổ chức chính quyền địa phương"
_NAME = rf"[{UPPER}][\w’'-]*(?:\s[{UPPER}][\w’'-]*){{0,4}}"
# A department's name goes on to the unit without a word that joins something else to it.
_OFFICE = rf"Phòng [{UPPER}](?:(?!\b(?:với|trên|tại|cho|phối|các)\b)[^,;.:()0-9]){{2,45}}?"
_AUTHORITY = rf"(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Công an|Ban Chỉ huy Quân sự|{_OFFICE})"
_SPEAKS = r"(?:ban hành|xây dựng)\s+[Kk]ế hoạch\b(?! số)|yêu cầu\b|đề nghị\b"
_LEADING = re.compile(r"chủ trì|phụ trách|(?<!phối hợp )thực hiện(?! phối hợp)", re.I)
_PLACE = re.compile(r"(?P<place>[^,]{2,60}),")


def _acts(plan: Plan) -> Iterator[Line]:
    """The lines in which somebody may act: not the legal bases, not the subject line."""
    return (line for line in plan.lines if line.standing not in (Standing.BASE, Standing.SUBJECT))


def _is_past(mention: Mention) -> bool:
    return is_told(mention.line.text, mention.match.start, mention.match.end)


def ordered_above(plan: Plan) -> Iterator[Breach]:
    """A body of a level above that is given a task, in a sentence or in the column of those who lead."""
    above = [mention for mention in plan.bodies if mention.reach is Reach.ABOVE and not _is_past(mention)]
    headings = _headings(plan) if any(mention.line.paragraph.cell for mention in above) else {}
    for mention in above:
        cell = mention.line.paragraph.cell
        if mention.line.standing in (Standing.BASE, Standing.SUBJECT, Standing.RECIPIENT):
            continue
        leads = bool(_LEADING.search(headings.get((cell.table, cell.column), ""))) if cell else is_ordered(mention)
        if leads:
            yield Breach(paragraph=mention.line.paragraph, found=mention.match.text)


def _headings(plan: Plan) -> dict[tuple[int, int], str]:
    """The first row of every table, by table and column."""
    found: dict[tuple[int, int], str] = {}
    for paragraph in plan.facts.paragraphs:
        if paragraph.cell and paragraph.cell.row == 0:
            place = paragraph.cell.table, paragraph.cell.column
            found[place] = f"{found.get(place, '')} {paragraph.shown}"
    return found


def ended_bodies(plan: Plan) -> Iterator[Breach]:
    """A body of an earlier time, told once per name; offices of districts are a rule of their own."""
    kinds = _gone(plan)
    told: set[str] = set()
    for mention in plan.bodies:
        name = mention.match.text
        is_left = mention.reach is Reach.ENDED and mention.line.standing not in (Standing.BASE, Standing.SUBJECT)
        if is_left and name not in told and not _is_past(mention) and not _is_of_district(mention, kinds):
            told.add(name)
            yield Breach(paragraph=mention.line.paragraph, found=name)


def _is_of_district(mention: Mention, kinds: tuple[str, ...]) -> bool:
    """Whether the name goes on to a unit that is gone: `Phòng Tư pháp quận`."""
    return bool(kinds and _gone_pattern(kinds).match(mention.line.text, mention.match.start))


# ---------------------------------------------------------------- units that are gone


def _gone(plan: Plan) -> tuple[str, ...]:
    """The kinds of unit that exist no more in the regime of the document; () when it is not known."""
    lexicon, issuer = plan.setting.lexicon, plan.issuer
    return _kinds_gone(lexicon, issuer.regime) if lexicon and issuer else ()


def _kinds_gone(lexicon: Lexicon, regime: str) -> tuple[str, ...]:
    order = [row.code for row in lexicon.regimes]
    earlier = order[: order.index(regime)]
    before = {kind for code in earlier for level in lexicon.levels for kind in lexicon.kinds_at(level, code)}
    now = {kind for level in lexicon.levels for kind in lexicon.kinds_at(level, regime)}
    return tuple(sorted(before - now, key=len, reverse=True))


@cache
def _gone_pattern(kinds: tuple[str, ...]) -> re.Pattern[str]:
    gone = "|".join(kinds)
    return re.compile(
        rf"(?<!\w){_AUTHORITY}\s+(?:(?:các|cấp)\s+)?(?:(?:{gone})(?!\w)|(?P<city>thành phố)\s+(?P<name>{_NAME}))"
        rf"(?:\s{_NAME})?"
    )


@cache
def _opening_pattern(kinds: tuple[str, ...]) -> re.Pattern[str]:
    gone = "|".join(kinds)
    return re.compile(rf"(?i:{gone})\s+{_NAME}(?=\s*(?:$|[:;,]|chủ trì|phối hợp|tổ chức|chỉ đạo|báo cáo))")


def gone_units(plan: Plan) -> Iterator[Breach]:
    """A unit of a kind that exists no more, where it acts or is addressed."""
    kinds = _gone(plan)
    if not kinds:
        return
    for line in _acts(plan):
        lowered = line.text.lower()
        if not any(kind in lowered for kind in (*kinds, "thành phố")):
            continue
        acting = (match for match in _gone_in(line, kinds, plan) if not is_told(line.text, match.start(), match.end()))
        for match in islice(acting, 1):
            yield Breach(paragraph=line.paragraph, found=match[0])


def _gone_in(line: Line, kinds: tuple[str, ...], plan: Plan) -> Iterator[re.Match[str]]:
    """Such units in a line; a city only if the register knows it as one of a province."""
    for match in _gone_pattern(kinds).finditer(line.text):
        if not match["city"] or _is_old_city(match["name"], plan):
            yield match
    words = line.words.lstrip("-–+ ")
    opening = _opening_pattern(kinds).match(line.text, len(line.text) - len(words))
    if opening and opening[0][:1].isupper():
        yield opening


def _is_old_city(name: str, plan: Plan) -> bool:
    setting, issuer = plan.setting, plan.issuer
    names = _beginnings(name)
    return issuer is not None and any(
        setting.is_of_old("thành phố", each) and not setting.levels_of("thành phố", each, issuer.day) for each in names
    )


def _beginnings(name: str) -> list[str]:
    """The name and its beginnings, the longest first: what follows a name may be a name too."""
    words = name.split()
    return [" ".join(words[:count]) for count in range(len(words), 0, -1)]


# ---------------------------------------------------------------- other units


@cache
def _unit_pattern(kinds: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?<!thị )(?<!Thị )(?P<kind>(?i:{'|'.join(kinds)}))\s+(?P<name>{_NAME})")


def other_units(plan: Plan) -> Iterator[Breach]:
    """A unit of the issuer's own level that is another one; each told once."""
    issuer, lexicon = plan.issuer, plan.setting.lexicon
    if issuer is None or lexicon is None:
        return
    kinds = _kinds_of(issuer.levels, lexicon, issuer.regime)
    told: set[tuple[str, str]] = set()
    for line in plan.lines:
        if line.standing is Standing.BASE:
            continue
        for match in _unit_pattern(tuple(sorted(kinds, key=len, reverse=True))).finditer(line.text):
            name = _other(match, issuer, plan)
            if name and name not in told and not is_told(line.text, match.start(), match.end()):
                told.add(name)
                yield Breach(paragraph=line.paragraph, found=" ".join(name), values=(("don_vi", _own(issuer)),))


def _other(match: re.Match[str], issuer: Issuer, plan: Plan) -> tuple[str, str] | None:
    """Kind and name of another unit of the level; None for the issuer itself and for what the register lacks."""
    kind = match["kind"].lower()
    for name in _beginnings(match["name"]):
        if issuer.is_named(kind, name):
            return None
        if plan.setting.levels_of(kind, name, issuer.day) & issuer.levels:
            return kind, name
    return None


def _own(issuer: Issuer) -> str:
    name = issuer.name if not issuer.name.isupper() else issuer.name.title()
    return f"{issuer.kind} {name}"


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
        yield Breach(paragraph=piece.paragraph, found=place, values=(("don_vi", _own(issuer)),))


# ---------------------------------------------------------------- who speaks


@cache
def _speaker_pattern(kinds: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|[,;.]\s)(?P<who>(?:UBND|Ủy ban nhân dân)\s+(?P<kind>{'|'.join(kinds)})(?:\s{_NAME})?)\s+(?:{_SPEAKS})"
    )


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
            yield Breach(paragraph=line.paragraph, found=excerpt(match["who"]), values=(("don_vi", _own(issuer)),))


def _kinds_of(levels: frozenset[Level], lexicon: Lexicon, regime: str) -> set[str]:
    return {kind for level in levels for kind in lexicon.kinds_at(level, regime)}


def _rule(code: str, check: Check, source: str, article: str = "") -> Rule:
    return Rule(
        id=code,
        component=Component.UNITS,
        article=article,
        check=check,
        force=Force.SHOULD,
        is_practice=True,
        source=source,
    )


RULES = (
    _rule("TT501", ordered_above, LAW_OF_GOVERNMENT),
    _rule("TT502", ended_bodies, "các nghị định về tổ chức cơ quan chuyên môn"),
    Rule(
        id="TT503",
        component=Component.UNITS,
        article="Điều 1",
        check=gone_units,
        source=LAW_OF_TIERS,
        valid_from=TWO_TIERS,
    ),
    _rule("TT504", other_units, LAW_OF_GOVERNMENT),
    Rule(
        id="TT505",
        component=Component.UNITS,
        article=appendix_1("II.4.a"),
        check=other_place,
        force=Force.SHOULD,
    ),
    _rule("TT506", other_speaker, LAW_OF_GOVERNMENT),
)
