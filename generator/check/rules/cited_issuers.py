"""Documents cited whose issuer, symbol and date do not fit each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.check.dated import day_text
from generator.check.former_units import today
from generator.check.mentions import Mention
from generator.check.parts import Plan
from generator.check.rules.districts import gone_kinds
from generator.check.rules.record import ITSELF, REGISTER, Breach, Component, Rule, told, usage
from generator.check.superiors import provinces_above
from generator.register import TWO_TIERS
from generator.text import modern_tones

_YEAR = re.compile(r"/(?P<year>20[0-9]{2})/")
_ANY_YEAR = re.compile(r"/(?:19|20)[0-9]{2}(?:/|$)")
_WITH_YEAR = ("Nghị định", "Thông tư", "Thông tư liên tịch")
_YEARS_SINCE = 2003  # from then on without exception; some years before already
_COMMITTEE = r"(?:(?:Chủ tịch|Phó Chủ tịch) )?(?:Ủy ban nhân dân|UBND)\b"
_COUNCIL = r"(?:Thường trực )?(?:Hội đồng nhân dân|HĐND)\b"
# Who issues what bears these letters, and what else an issuer may be; an issuer that is none of them tells nothing.
_ISSUERS = {
    "UBND": _COMMITTEE,
    "HĐND": _COUNCIL,
    "TTg": r"Thủ tướng\b",
    "CP": r"Chính phủ\b",
    "QH": r"Quốc hội\b",
}
_SHOWN = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "TTg": "Thủ tướng Chính phủ",
    "CP": "Chính phủ",
    "QH": "Quốc hội",
}
_OTHERS = r"(?:Bộ|Sở|Ủy ban Thường vụ Quốc hội)\s"
_ANY = re.compile("|".join((*_ISSUERS.values(), _OTHERS)))
_NEAR = 100  # letters around an issuer that may tell of the past
_LETTERS = re.compile(r"[-/](?P<letters>UBND|HĐND|TTg|CP|QH)(?:[0-9]{1,2})?$")


def issuer_gone(plan: Plan) -> Iterator[Breach]:
    """A document dated after its issuer had ceased, once in a paragraph: of another time, or another document."""
    seen: set[tuple[int, str]] = set()
    for mention in _cited(plan):
        place = mention.paragraph.index, f"{mention.issuer} {mention.date}"
        if place in seen:
            continue
        seen.add(place)
        day = mention.date.first if mention.date and mention.date.is_complete else None
        if day and day >= TWO_TIERS and mention.issuer:
            found = _former(mention, plan) or _of_district(mention, plan)
            if found:
                yield replace(found, values=(*found.values, ("ngay", day_text(day))))


def _cited(plan: Plan) -> Iterator[Mention]:
    last = plan.head.last_index
    return (each for each in plan.citations if each.paragraph.index > last)


def _former(mention: Mention, plan: Plan) -> Breach | None:
    """The unit of the issuer, when the register has it as one of before the document."""
    load_units, date, start = plan.setting.load_units, mention.date, mention.issuer_start
    if load_units is None or date is None:
        return None
    first, end = max(0, start - _NEAR), start + len(mention.issuer)
    for unit in load_units().former(mention.paragraph.shown[first : end + _NEAR], date.first, plan.names):
        if start <= first + unit.start < end:
            now = _own_province(unit.name, plan) or today(unit.became, plan.issuer.full_name if plan.issuer else "")
            return told(mention.paragraph, unit.text, now, ten=unit.name) if now else None
    return None


def _own_province(name: str, plan: Plan) -> str:
    """The province of the issuer, for a province that is no more; "" where it is not one."""
    provinces, (kind, _, bare) = provinces_above(plan), _split(name)
    if len(provinces) != 1:
        return ""
    levels = plan.setting.levels_of(kind, bare, TWO_TIERS.replace(month=6))
    return provinces[0].full_name if provinces[0].level in levels else ""


def _split(name: str) -> tuple[str, str, str]:
    return name.partition(" ") if name.startswith("tỉnh ") else ("thành phố", " ", name.removeprefix("thành phố "))


def _of_district(mention: Mention, plan: Plan) -> Breach | None:
    """`Ủy ban nhân dân huyện`: the kind of unit has ceased, whatever its name."""
    kinds = gone_kinds(plan)
    match = re.search(rf"(?<!\w)(?:{'|'.join(kinds)})(?!\w)", modern_tones(mention.issuer)) if kinds else None
    return told(mention.paragraph, mention.issuer, "tên cơ quan đã ban hành", ten=match[0]) if match else None


def year_of_symbol(plan: Plan) -> Iterator[Breach]:
    """`30/2020/NĐ-CP ngày 05/3/2021`: the year in the symbol is that of the day of issue."""
    for mention, _ in plan.cited:
        match = _YEAR.match(mention.letters)
        if match and mention.date and mention.date.year != int(match["year"]):
            found = f"{mention.name} … {mention.date.year}"
            yield told(mention.paragraph, found, match["year"], nam=str(mention.date.year))


def symbol_without_year(plan: Plan) -> Iterator[Breach]:
    """`Nghị định số 13/NĐ-CP ngày 19/02/2016`: the symbol of such a document bears its year."""
    for mention, _ in plan.cited:
        year = mention.date.year if mention.date and mention.number and mention.kind in _WITH_YEAR else 0
        if year >= _YEARS_SINCE and not _ANY_YEAR.search(mention.letters):
            yield told(mention.paragraph, mention.name, f"{mention.number}/{year}{mention.letters}", nam=str(year))


def issuer_of_symbol(plan: Plan) -> Iterator[Breach]:
    """`1478/QĐ-UBND của Thủ tướng Chính phủ`: the symbol bears the letters of another body."""
    for mention, _ in plan.cited:
        letters, issuer = _LETTERS.search(mention.letters), modern_tones(mention.issuer)
        if letters is None or mention.said_from < mention.start or not _ANY.match(issuer):
            continue
        if not re.match(_ISSUERS[letters["letters"]], issuer):
            right = _SHOWN[letters["letters"]]
            yield told(mention.paragraph, f"{mention.name} của {mention.issuer}", right, chu=letters["letters"])


_CITATIONS = Component.CITATIONS
RULES = (
    Rule(id="TT580", component=_CITATIONS, article="", check=issuer_gone, source=REGISTER, valid_from=TWO_TIERS),
    usage("TT581", _CITATIONS, year_of_symbol, source=ITSELF),
    usage("TT589", _CITATIONS, symbol_without_year, source="các luật về ban hành văn bản quy phạm pháp luật"),
    usage("TT582", _CITATIONS, issuer_of_symbol, source=ITSELF),
)
