"""How documents are cited: each base on its own line, laws by name, all others in full."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.check.facts import Paragraph
from generator.check.first_cited import DATE, ISSUER
from generator.check.kept import Finder, finder
from generator.check.parts import Plan
from generator.check.rules.looks import excerpt
from generator.check.rules.record import Breach, Check, Component, Rule, appendix_1

_ANOTHER = re.compile(r"[;.]\s*căn cứ\s", re.I)
_law_numbers_in = finder(r"(?:số:?\s)?\b[0-9]{1,4}/(?:[0-9]{4}/)?(?:QH|PL|UBTVQH)\w*")
# Not the law on the supervision `của Quốc hội và Hội đồng nhân dân`.
_law_issuers_in = finder(r"\bcủa (?:Quốc hội|Ủy ban Thường vụ Quốc hội)\b(?! và)", re.I)
_KIND = re.compile(r";|\b(?:luật|pháp lệnh|nghị quyết|nghị định|quyết định|thông tư)\b", re.I)
_LAWS = ("luật", "pháp lệnh")
_REACH = 200  # letters: no law has a longer name
# Kinds that never come without a number; a resolution of a congress does.
_NUMBERED = re.compile(r"căn cứ (?P<kind>nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kế hoạch|công văn)\b", re.I)
_UNNUMBERED = re.compile(r"đại hội|hội nghị|\bnày\b", re.I)
_NUMBER = re.compile(r"số:?\s*[0-9.…_]|[0-9.…_]{1,20}\s?[-/]\s?[A-ZĐ]", re.I)
_DATE = re.compile(r"\bngày\b|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}", re.I)
_ISSUER = re.compile(
    r"\bcủa\b|(?<![-/&])\b(?:Chính phủ|Thủ tướng|Chủ tịch|Bộ|Ban|Sở|[ỦU]y ban|Uỷ ban|UBND|Hội đồng|HĐND|Đảng ủy)\b"
)


def several_bases(plan: Plan) -> Iterator[Breach]:
    """Each base has a line of its own."""
    for paragraph in plan.bases:
        if "\n" not in paragraph.text and (match := _ANOTHER.search(paragraph.shown)):
            yield Breach(paragraph=paragraph, found=excerpt(paragraph.shown[match.start() :].lstrip("; .")))


def _said_of_law(paragraphs: Iterable[Paragraph], find: Finder) -> Iterator[Breach]:
    """A law or an ordinance goes by its name: what it does not need, once a paragraph."""
    for paragraph in paragraphs:
        text = paragraph.shown
        found = next((match[0] for match in find(text) if _is_of_law(text, match.start())), None)
        if found:
            yield Breach(paragraph=paragraph, found=found)


def _is_of_law(text: str, at: int) -> bool:
    """Whether the last kind of document named before the place is a law."""
    kinds = _KIND.findall(text[max(0, at - _REACH) : at])
    return bool(kinds) and kinds[-1].casefold() in _LAWS


def laws_in_bases(plan: Plan) -> Iterator[Breach]:
    numbered = tuple(_said_of_law(plan.bases, _law_numbers_in))
    told = {breach.paragraph.index for breach in numbered if breach.paragraph}
    yield from numbered
    yield from _said_of_law((row for row in plan.bases if row.index not in told), _law_issuers_in)


def laws_in_text(plan: Plan) -> Iterator[Breach]:
    return _said_of_law((item.paragraph for item in plan.body), _law_numbers_in)


def _lacking(wanted: re.Pattern[str]) -> Check:
    """A base that must name something and does not."""

    def check(plan: Plan) -> Iterator[Breach]:
        for paragraph in plan.bases:
            match = _NUMBERED.match(paragraph.shown)
            if match and not _UNNUMBERED.search(paragraph.shown) and not wanted.search(paragraph.shown):
                yield Breach(paragraph=paragraph, found=excerpt(paragraph.shown))

    return check


def lacking_in_base(paragraph: Paragraph) -> frozenset[str]:
    """What the rules of the bases find lacking in one, so that no other tells it again."""
    if not (_NUMBERED.match(paragraph.shown) and not _UNNUMBERED.search(paragraph.shown)):
        return frozenset()
    return frozenset(part for part, wanted in ((DATE, _DATE), (ISSUER, _ISSUER)) if not wanted.search(paragraph.shown))


def _rule(code: str, check: Check, place: str = "II.6.a", component: Component = Component.BASES) -> Rule:
    return Rule(id=code, component=component, article=appendix_1(place), check=check)


RULES = (
    _rule("TT404", several_bases),
    _rule("TT405", laws_in_bases),
    _rule("TT406", _lacking(_NUMBER)),
    _rule("TT407", _lacking(_DATE)),
    _rule("TT408", _lacking(_ISSUER)),
    _rule("TT409", laws_in_text, "II.6.b", Component.TEXT),
)
