"""Names that are not those of the issuer's level, kind or day: no body's, not yet a body's, another kind's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import islice

from generator.check.bodies import Mention, Reach, heirs_of
from generator.check.issuer import Issuer
from generator.check.parts import Plan
from generator.check.prose import UPPER, Line, Standing
from generator.check.rules.districts import told_as_results
from generator.check.rules.record import ITSELF, Breach, Component, usage
from generator.lexicon import Lexicon
from generator.lexicon.lift import Form

_UNREAD = (Standing.BASE, Standing.SUBJECT)
_MOST = 50  # places of one line
# What makes of the kind another thing: a list of kinds, a name, another word.
_NOT_ALONE = (
    rf"(?!\w)(?!\s*(?:[,/–-]|và\s|hoặc\s|hay\s)\s*(?:các\s)?(?i:@)(?!\w))(?!\s[{UPPER}0-9])"
    r"(?!\s?(?:\.{2}|…|_{2}|\[|<|“|\())(?!\s(?i:ủy|hội|viên|đoàn|đội|lỵ|lộ|cũ|bạn|khác|nào|này|mới|giáp|lân cận|"
    r"trực thuộc|liền kề|kết nghĩa|nghèo|trọng điểm|thông minh|bán chuyên trách|chính quy)(?!\w))"
)
_GOES_ON = re.compile(rf"\s(?:và|-|–)\s(?=[{UPPER}])")
_NUMBERED = re.compile(r"\s(?:[IVX]+|[0-9]+)(?!\w)")
_NAMED_BEHIND = rf"\s(?:(?:của|các)\s)?(?P<kind>@)(?:\s[{UPPER}]|\b)"


# ---------------------------------------------------------------- names of no body


def names_of_no_body(plan: Plan) -> Iterator[Breach]:
    """`Đảng ủy tỉnh`, `Thanh tra xã`: each told once."""
    words, issuer = plan.setting.words, plan.issuer
    if words is None or issuer is None:
        return
    told: set[str] = set()
    for line in plan.lines:
        for body, match in words.wrong_names.find(line.text) if line.standing not in _UNREAD else ():
            is_new = body.since <= issuer.day and match[0] not in told
            if is_new and _is_now(plan, line, *match.span()):
                told.add(match[0])
                values = (("dung", body.now), ("nguon", body.source))
                yield Breach(paragraph=line.paragraph, found=match[0], values=values, span=match.span())


# ---------------------------------------------------------------- bodies of a later time, of another kind


def bodies_to_come(plan: Plan) -> Iterator[Breach]:
    """`Sở Nông nghiệp và Môi trường` in 2023: a body of a later time, told once per name."""
    lexicon, issuer = plan.setting.lexicon, plan.issuer
    if lexicon is None or issuer is None:
        return
    order = [regime.code for regime in lexicon.regimes]
    later = frozenset(order[order.index(issuer.regime) + 1 :])
    for mention in _once(plan):
        regimes = [form.tags.regimes for form in mention.match.forms]
        is_later = mention.reach is Reach.UNKNOWN and all(codes and codes <= later for codes in regimes)
        if is_later and not _is_regional(mention, plan):
            yield _breach(mention, "")


def _is_regional(mention: Mention, plan: Plan) -> bool:
    """Whether it is one that was there before under the names of its districts, and not under a number."""
    words = plan.setting.words
    is_numbered = _NUMBERED.match(mention.line.text, mention.match.end)
    return words is not None and mention.match.text in words.levels.regional and not is_numbered


def bodies_of_other_kinds(plan: Plan) -> Iterator[Breach]:
    """`Phòng Kinh tế, Hạ tầng và Đô thị` in the plan of a commune that is no ward."""
    lexicon, issuer, words = plan.setting.lexicon, plan.issuer, plan.setting.words
    if lexicon is None or issuer is None or words is None or issuer.kind in words.levels.free_kinds:
        return
    for mention in _once(plan):
        is_other = not mention.kind and mention.reach is not Reach.OWN and not _may_be_named_so(mention, issuer, plan)
        forms = _of_other_kinds(mention, issuer) if is_other else ()
        if forms and not _names_a_kind_behind(mention, issuer, lexicon):
            right = heirs_of(replace(mention, match=replace(mention.match, forms=forms)), issuer, lexicon)
            if right:
                yield _breach(mention, " hoặc ".join(right))


def _may_be_named_so(mention: Mention, issuer: Issuer, plan: Plan) -> bool:
    """Whether the name goes on to another (`Phòng Kinh tế và Hạ tầng`), or is free to a unit below one of this kind."""
    words, behind = plan.setting.words, _GOES_ON.match(mention.line.text, mention.match.end)
    if words is None:
        return True
    if behind and not words.levels.first_words.match(mention.line.text, behind.end()):
        return True
    above = {kind for kind, _ in plan.setting.tops_of(issuer.kind, issuer.name, issuer.day)}
    return issuer.kind in words.levels.free_kinds_below and not above.isdisjoint(words.levels.free_below)


def _of_other_kinds(mention: Mention, issuer: Issuer) -> tuple[Form, ...]:
    """The forms that are right at the issuer's level and time, where all of them are of other kinds than its own."""
    here = [
        form
        for form in mention.match.forms
        if form.tags.levels & issuer.levels and (not form.tags.regimes or issuer.regime in form.tags.regimes)
    ]
    are_others = all(form.tags.kinds and issuer.kind not in form.tags.kinds for form in here)
    return tuple(here) if are_others and len(issuer.levels) == 1 else ()


def _names_a_kind_behind(mention: Mention, issuer: Issuer, lexicon: Lexicon) -> bool:
    kinds = {kind for level in issuer.levels for kind in lexicon.kinds_at(level, issuer.regime)} - {issuer.kind}
    pattern = _NAMED_BEHIND.replace("@", "|".join(sorted(kinds, key=len, reverse=True)))
    return bool(kinds) and re.match(pattern, mention.line.text[mention.match.end :]) is not None


def _once(plan: Plan) -> Iterator[Mention]:
    told: set[str] = set()
    for mention in plan.bodies:
        name, line, start = mention.match.text, mention.line, mention.match.start
        is_read = name not in told and line.standing not in _UNREAD
        if is_read and _is_now(plan, line, start, mention.match.end):
            told.add(name)
            yield mention


def _breach(mention: Mention, right: str) -> Breach:
    match = mention.match
    values = (("dung", right),) if right else ()
    return Breach(paragraph=mention.line.paragraph, found=match.text, values=values, span=(match.start, match.end))


# ---------------------------------------------------------------- the issuer's own level under another kind


def kinds_of_own_level(plan: Plan) -> Iterator[Breach]:
    """`toàn tỉnh` in the plan of a city, `lãnh đạo phường` in that of a xã; each text told once."""
    issuer, lexicon, words = plan.issuer, plan.setting.lexicon, plan.setting.words
    if issuer is None or lexicon is None or words is None or len(issuer.levels) != 1:
        return
    (level,) = issuer.levels
    wrong, leads = _other_kinds(issuer, lexicon), words.levels.leads.get(level.value)
    if not wrong or leads is None:
        return
    pattern, told, results = _pattern(leads, wrong, tuple(lexicon.kinds())), set[str](), told_as_results(plan)
    for line in plan.lines:
        is_read = (
            line.standing is not Standing.BASE and line.paragraph.index not in results
        )  # it may have been a tỉnh then
        for match in islice(pattern.finditer(line.text), _MOST) if is_read else ():
            text, span = match[0], match.span()
            if any(line.text[: span[1]].lower().endswith(term) for term in words.levels.terms):
                continue
            is_named = re.search(rf"(?i:(?<!\w){re.escape(match['kind'])})\s[{UPPER}]", line.text)
            if text.lower() not in told and not is_named and _is_now(plan, line, *span):
                told.add(text.lower())
                right = f"{match['lead']} {issuer.kind}"
                yield Breach(paragraph=line.paragraph, found=text, values=(("dung", right),), span=span)


def _other_kinds(issuer: Issuer, lexicon: Lexicon) -> tuple[str, ...]:
    """The other kinds of the issuer's level that none of a level below has."""
    every = set(lexicon.levels)
    own = {kind for level in issuer.levels for kind in lexicon.kinds_at(level, issuer.regime)}
    below = every - issuer.levels - issuer.above
    meant = {kind for level in below for kind in lexicon.kinds_at(level, issuer.regime)}
    return tuple(sorted(own - meant - {issuer.kind}, key=len, reverse=True))


@cache
def _pattern(leads: str, wrong: tuple[str, ...], every: tuple[str, ...]) -> re.Pattern[str]:
    alone = _NOT_ALONE.replace("@", "|".join(sorted(every, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?P<lead>(?i:{leads}))\s(?P<kind>(?i:{'|'.join(wrong)})){alone}")


def _is_now(plan: Plan, line: Line, start: int, end: int) -> bool:
    return not plan.is_cited(line.paragraph, start) and not plan.setting.is_told(line.text, start, end)


_HEAD = ("TT601", "TT602")
_OTHERS = ("TT503", "TT504", "TT506", "TT507", "TT508")
RULES = (
    usage("TT590", Component.UNITS, names_of_no_body, "TT501", "TT503", "TT508", *_HEAD),
    usage(
        "TT592",
        Component.UNITS,
        bodies_of_other_kinds,
        "TT502",
        *_HEAD,
        source="các nghị định về tổ chức cơ quan chuyên môn",
    ),
    usage("TT593", Component.UNITS, kinds_of_own_level, *_OTHERS, *_HEAD, source=ITSELF),
)
