"""Districts and townships in a plan of two tiers: their bodies, their area, their tier."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice

from generator.check.body import BodyItem, Rank
from generator.check.district_words import DistrictWords, Way
from generator.check.former_units import today
from generator.check.issuer import Issuer
from generator.check.kept import kept
from generator.check.parts import Plan
from generator.check.prose import Line, Standing, clause_start
from generator.check.rules.record import Breach
from generator.lexicon import Lexicon
from generator.register import TWO_TIERS
from generator.text import modern_tones

_COUNT = re.compile(r"[0-9]\s$")  # `15 xã, thị trấn`: no `các` behind it
_YEARS = re.compile(r"(?<![0-9/])(?P<first>20[0-9]{2})(?:\s?[-–]\s?(?P<last>20[0-9]{2}))?(?![0-9])")
# How deep a heading of the rank stands; the others are none.
_DEPTHS = {
    rank: depth
    for depth, ranks in enumerate(
        ((Rank.PART, Rank.PART_TITLE), (Rank.SECTION,), (Rank.CLAUSE,), (Rank.DECIMAL,), (Rank.POINT,))
    )
    for rank in ranks
}
_LARGE = 1  # the depth of sections
_LONGEST_TITLE = 160


Found = tuple[re.Match[str], Way]  # a place, and the way in which it is named


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """The ways of naming the kinds that are gone: that of bodies first; and the name that opens a line as they do."""

    bodies: re.Pattern[str]
    inside: Callable[[str], tuple[Found, ...]]
    opens: re.Pattern[str]
    opening: Way


_CITY = "thành phố"  # it stood below a province too
_TOLD = 5  # places of one line that are told
_MOST = 200  # places of one line and one way that are looked at


# ---------------------------------------------------------------- the rule


def gone_units(plan: Plan) -> Iterator[Breach]:
    """Units of a kind that exists no more, where they act, are addressed, or are the plan's own area or tier."""
    kinds, issuer, ways = gone_kinds(plan), plan.issuer, _ways_of(plan)
    if ways is None or issuer is None:
        return
    results, stems = told_as_results(plan), {kind.split()[0] for kind in (*kinds, _CITY)}
    for line in plan.lines:
        lowered = line.text.lower()
        is_read = line.standing is not Standing.BASE and line.paragraph.index not in results
        if is_read and any(stem in lowered for stem in stems):
            for match, way in islice(_apart(_living(line, ways, plan)), _TOLD):
                yield _breach(line, match, way, plan, issuer)


def gone_kinds(plan: Plan) -> tuple[str, ...]:
    """The kinds of unit that exist no more in the regime of the document; () when it is not known."""
    lexicon, issuer = plan.setting.lexicon, plan.issuer
    return _kinds_gone(lexicon, issuer.regime) if lexicon and issuer else ()


def _kinds_gone(lexicon: Lexicon, regime: str) -> tuple[str, ...]:
    order = [row.code for row in lexicon.regimes]
    earlier = order[: order.index(regime)]
    before = {kind for code in earlier for level in lexicon.levels for kind in lexicon.kinds_at(level, code)}
    now = {kind for level in lexicon.levels for kind in lexicon.kinds_at(level, regime)}
    return tuple(sorted(before - now, key=len, reverse=True))


def is_of_district(line: Line, start: int, plan: Plan) -> bool:
    """Whether the name of a body goes on to a unit that is gone: `Phòng Tư pháp quận`."""
    ways = _ways_of(plan)
    return bool(ways and ways.bodies.match(line.text, start))


def _ways_of(plan: Plan) -> Ways | None:
    """The ways of naming the kinds that are gone; None where none are."""
    kinds, lexicon, words = gone_kinds(plan), plan.setting.lexicon, plan.setting.words
    every = tuple(sorted(lexicon.kinds(), key=len, reverse=True)) if lexicon else ()
    return _filled(words.districts, kinds, every) if kinds and words else None


@cache
def _filled(words: DistrictWords, kinds: tuple[str, ...], every: tuple[str, ...]) -> Ways:
    ways = [(way.filled(kinds, every), way) for way in words.ways]
    inside = kept(partial(_inside, ways))
    return Ways(bodies=ways[0][0], inside=inside, opens=words.opening.filled(kinds, every), opening=words.opening)


def _inside(ways: Sequence[tuple[re.Pattern[str], Way]], text: str) -> Iterator[Found]:
    return ((match, way) for pattern, way in ways for match in islice(pattern.finditer(text), _MOST))


def _breach(line: Line, match: re.Match[str], way: Way, plan: Plan, issuer: Issuer) -> Breach:
    other = "cấp tỉnh" if issuer.above else "cấp xã"
    instead = way.instead_at((level.value for level in issuer.levels), match[0]).format(loai=issuer.kind, khac=other)
    if _COUNT.search(line.text, 0, match.start()):
        instead = instead.replace("“các ", "“")
    values = (("dung", instead), ("nay", _now(match[0], plan, issuer)))
    return Breach(paragraph=line.paragraph, found=match[0], values=values, span=match.span())


def _now(text: str, plan: Plan, issuer: Issuer) -> str:
    """What the unit named became: a clause more for the message; nothing where none is named."""
    if plan.setting.load_units is None:
        return ""
    former = next(plan.setting.load_units().former(text, issuer.day, plan.names), None)
    now = today(former.became, issuer.full_name) if former else ""
    return f"; {former.name} nay thuộc {now}" if former and now else ""


# ---------------------------------------------------------------- where it is named


def _apart(found: Iterable[Found]) -> Iterator[Found]:
    """The places from left to right, each text once, none inside of another."""
    last, told = 0, set()
    for match, way in sorted(found, key=lambda each: (each[0].start(), -each[0].end())):
        if match.start() >= last and match[0] not in told:
            last = match.end()
            told.add(match[0])
            yield match, way


def _living(line: Line, ways: Ways, plan: Plan) -> Iterator[Found]:
    """The places in a line that are none of the past, and no names of houses."""
    for found in _found(line, ways, plan):
        match = found[0]
        is_cited = plan.is_cited(line.paragraph, match.start())
        if not (is_cited or _is_name_of_old(line.text, match, plan) or _is_past(line.text, match, plan)):
            yield found


def _is_name_of_old(text: str, match: re.Match[str], plan: Plan) -> bool:
    words = plan.setting.words
    return words is not None and words.names.is_name_of_old(text, *match.span())


def _found(line: Line, ways: Ways, plan: Plan) -> Iterator[Found]:
    """Such units in a line; a city only if the register knows it as one of a province."""
    for match, way in ways.inside(line.text):
        town = match["town"] if "town" in match.re.groupindex else None
        if town is None or _is_old_city(town, plan):
            yield match, way
    words = line.words.lstrip("-–+ ")
    opened = ways.opens.match(line.text, len(line.text) - len(words))
    if opened and opened[0][:1].isupper():
        yield opened, ways.opening


def _is_old_city(name: str, plan: Plan) -> bool:
    setting, issuer = plan.setting, plan.issuer
    return issuer is not None and any(
        setting.is_of_old(_CITY, each) and not setting.levels_of(_CITY, each, issuer.day) for each in beginnings(name)
    )


def beginnings(name: str) -> list[str]:
    """The name and its beginnings, the longest first: what follows a name may be a name too."""
    words = name.split()
    return [" ".join(words[:count]) for count in range(len(words), 0, -1)]


# ---------------------------------------------------------------- what is past


def _is_past(text: str, match: re.Match[str], plan: Plan) -> bool:
    """Whether it is told as past, is in the name of a law, or in a report on the years before."""
    clause = text[clause_start(text, match.start()) : match.start()]
    words = plan.setting.words
    is_past = plan.setting.is_past(text, *match.span()) or _is_summed_up(clause, plan)
    is_title = words is not None and words.districts.title.search(clause[-120:]) is not None
    return is_past or is_title or _is_report(text, match, plan)


def _is_summed_up(clause: str, plan: Plan) -> bool:
    words, subject = plan.setting.words, " ".join(piece.text for piece in plan.head.subject)
    return words is not None and words.past.is_congress_summed_up(subject, clause)


def _is_report(text: str, match: re.Match[str], plan: Plan) -> bool:
    """`Năm 2024, toàn huyện có …`: a sentence on results whose years were all over when the districts ended."""
    ends = [place for place in (text.find(";", match.end()), text.find(". ", match.end())) if place >= 0]
    sentence = text[clause_start(text, match.start()) : min(ends, default=len(text))][:600]
    years = [int(each["last"] or int(each["first"]) + 1) for each in _YEARS.finditer(sentence)]
    words = plan.setting.words
    return bool(years and words and max(years) <= TWO_TIERS.year and words.districts.reports.search(sentence))


def told_as_results(plan: Plan) -> frozenset[int]:
    """The paragraphs below a heading such as `I. KẾT QUẢ NĂM 2024`, `a) Kết quả`, up to the next of its rank."""
    found: set[int] = set()
    inside: int | None = None
    for item in plan.body:
        depth = _DEPTHS.get(item.rank)
        if depth is not None and (inside is None or depth <= inside):
            inside = depth if _tells_results(item, depth, plan) else None
        if inside is not None:
            found.add(item.paragraph.index)
    return frozenset(found)


def _tells_results(item: BodyItem, depth: int, plan: Plan) -> bool:
    words, title = plan.setting.words, modern_tones(item.words)
    if words is None:
        return False
    if depth <= _LARGE and words.districts.results.search(title):
        return True
    is_title = len(title) <= _LONGEST_TITLE and not title.rstrip().endswith((".", ";", ","))
    return is_title and words.districts.results_below.match(title) is not None
