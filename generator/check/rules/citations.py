"""How documents are cited: each base on its own line, laws by name, all others in full."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.check.facts import Paragraph
from generator.check.parts import Plan
from generator.check.rules.looks import excerpt
from generator.check.rules.record import Breach, Check, Component, Rule, appendix_1

_ANOTHER = re.compile(r"[;.]\s*căn cứ\s", re.I)
_OTHERS = "nghị quyết|nghị định|quyết định|thông tư|;"  # what follows is not the law's
_LAW = rf"(?:luật|pháp lệnh)\b(?:(?!{_OTHERS}).){{0,200}}?\b"  # bounded: a name is no longer
_LAW_NUMBER = re.compile(_LAW + r"(?P<number>(?:số:?\s*)?[0-9]+/(?:[0-9]{4}/)?(?:QH|PL|UBTVQH)\w*)", re.I)
# Not the law on the supervision `của Quốc hội và Hội đồng nhân dân`.
_LAW_ISSUER = re.compile(_LAW + r"(?P<issuer>của (?:Quốc hội|Ủy ban Thường vụ Quốc hội))\b(?! và)", re.I)
# Kinds that never come without a number; a resolution of a congress does.
_NUMBERED = re.compile(r"căn cứ (?P<kind>nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kế hoạch|công văn)\b", re.I)
_UNNUMBERED = re.compile(r"đại hội|hội nghị|\bnày\b", re.I)
_NUMBER = re.compile(r"số:?\s*[0-9.…_]|[0-9.…_]{1,20}\s?[-/]\s?[A-ZĐ]", re.I)
_DATE = re.compile(r"\bngày\b|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}", re.I)
_ISSUER = re.compile(
    r"\bcủa\b|\b(?:Chính phủ|Thủ tướng|Chủ tịch|Bộ|Ban|Sở|[ỦU]y ban|Uỷ ban|UBND|Hội đồng|HĐND|Đảng ủy)\b"
)


def several_bases(plan: Plan) -> Iterator[Breach]:
    """Each base has a line of its own."""
    for paragraph in plan.bases:
        if "\n" not in paragraph.text and (match := _ANOTHER.search(paragraph.shown)):
            yield Breach(paragraph=paragraph, found=excerpt(paragraph.shown[match.start() :].lstrip("; .")))


def _numbered_laws(paragraphs: Iterable[Paragraph]) -> Iterator[Breach]:
    """A law or an ordinance goes by its name."""
    for paragraph in paragraphs:
        match = _LAW_NUMBER.search(paragraph.shown)
        if match:
            yield Breach(paragraph=paragraph, found=match["number"])


def laws_in_bases(plan: Plan) -> Iterator[Breach]:
    yield from _numbered_laws(plan.bases)
    for paragraph in plan.bases:
        match = _LAW_ISSUER.search(paragraph.shown)
        if match and not _LAW_NUMBER.search(paragraph.shown):
            yield Breach(paragraph=paragraph, found=match["issuer"])


def laws_in_text(plan: Plan) -> Iterator[Breach]:
    return _numbered_laws(item.paragraph for item in plan.body)


def _lacking(wanted: re.Pattern[str]) -> Check:
    """A base that must name something and does not."""

    def check(plan: Plan) -> Iterator[Breach]:
        for paragraph in plan.bases:
            match = _NUMBERED.match(paragraph.shown)
            if match and not _UNNUMBERED.search(paragraph.shown) and not wanted.search(paragraph.shown):
                yield Breach(paragraph=paragraph, found=excerpt(paragraph.shown))

    return check


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
