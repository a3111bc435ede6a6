"""Districts and townships in a plan of two tiers: their bodies, their area, their tier."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from generator.check.body import Rank
from generator.check.former_units import today
from generator.check.issuer import Issuer
from generator.check.parts import Plan
from generator.check.prose import UPPER, Line, Standing, clause_start
from generator.check.rules.record import Breach
from generator.lexicon import Lexicon
from generator.register import TWO_TIERS

NAME = rf"[{UPPER}][\w’'-]*(?:\s[{UPPER}][\w’'-]*){{0,4}}"
# The name of a body goes on to the unit without a word that joins something else to it.
_GOES_ON = r"(?:(?!\b(?:với|trên|tại|cho|phối|các|của|về)\b)[^,;.:()0-9]){2,45}?"
_BODY = (
    r"(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Công an|Đảng bộ|Đảng ủy|Ban Thường vụ|Ban Chỉ huy Quân sự|"
    r"Ban Chỉ đạo|Thanh tra|(?:Ủy ban )?(?:Mặt trận Tổ quốc|MTTQ)(?: Việt Nam)?|Liên đoàn Lao động|Đoàn Thanh niên|"
    r"Tòa án nhân dân|Toà án nhân dân|Viện kiểm sát nhân dân|Hạt Kiểm lâm|Ngân hàng Chính sách xã hội|"
    rf"Ban Quản lý{_GOES_ON}|"
    # Health centres keep the name of their district until they are renamed.
    rf"(?:Phòng|Hội|Hội đồng|Văn phòng|Trung tâm(?! Y tế)|Đài|Bộ phận|"
    rf"Ban (?:Chỉ đạo|Chỉ huy|Tổ chức|Tuyên giáo|Dân vận)) [{UPPER}]{_GOES_ON})"
)
_LIST = r"(?:\s*[,/-]\s*|\s+(?:và|hoặc)\s+)"
# Names of laws and standards hold the word for good.
_TITLE = re.compile(r"\b(?:Bộ luật|Luật|Pháp lệnh|Quy chế|Bộ tiêu chí)\s[^.;:“”]{0,100}$")
_YEARS = re.compile(r"(?<![0-9/])(?P<first>20[0-9]{2})(?:\s?[-–]\s?(?P<last>20[0-9]{2}))?(?![0-9])")
_REPORTS = re.compile(r"\b(?:kết quả|đạt|đã|tổng kết|sơ kết|đánh giá|so với|còn|giảm|tăng|có [0-9])\b", re.I)
_RESULTS = re.compile(
    r"\bkết quả (?:thực hiện|đạt được|công tác|năm|giai đoạn)|\bđánh giá (?:kết quả|tình hình)|"
    r"\btổng kết (?:năm|giai đoạn)",
    re.I,
)


Found = tuple[re.Match[str], str]  # a place, and what to write instead
_TOLD = 5  # places of one line that are told
_MOST = 200  # places of one line and one way that are looked at


@dataclass(frozen=True, slots=True)
class Way:
    """A way of naming what is gone: @ stands for its kinds, # for any name.

    In `instead` {loai} stands for the issuer's kind, {khac} for the other level.
    """

    pattern: str
    instead: str


_WAYS = (
    Way(
        rf"{_BODY}\s+(?:(?:các|cấp|của)\s+){{0,2}}(?:(?:@)(?!\w)|(?P<city>thành phố)\s+(?P<town>#))(?:\s#)?",
        "cơ quan tương ứng của {loai} hoặc của {khac}",
    ),
    Way(r"(?i:huyện|quận|thị) ủy(?!\w| viên)", "Đảng ủy {loai} hoặc cấp ủy cấp tỉnh"),
    Way(r"(?i:trên |trong )?(?i:địa bàn)(?: các| toàn)? (?:@)(?!\w)(?:\s#)?", "“trên địa bàn {loai}”"),
    Way(r"(?i:toàn) (?:@)(?!\w)(?:\s#)?", "“toàn {loai}”"),
    Way(r"(?i:cấp) (?:@)(?!\w)", "“cấp xã” hoặc “cấp tỉnh”"),
    Way(r"(?i:từ) (?:@) đến(?!\w)", "“từ tỉnh đến cơ sở”"),
    Way(rf"(?i:tỉnh){_LIST}(?:@)(?!\w)(?!\s#)", "“tỉnh, xã”"),
    Way(rf"(?:[Cc]ác )?(?:(?i:xã|phường){_LIST}){{1,2}}(?i:thị trấn)(?!\w)(?!\s#)", "“các xã, phường, đặc khu”"),
    Way(r"(?i:các) (?:@)(?!\w)", "“các xã, phường, đặc khu”"),
    Way(r"(?i:của|ngân sách) (?:@)(?!\w)(?!\s(?:#|[0-9]|ủy))", "của {loai}"),
    Way(
        r"(?<!nguyên )(?i:lãnh đạo|cán bộ|công chức|cơ quan|đơn vị|phòng|ban|ngành|đoàn thể)"
        r"(?: (?i:thuộc))? (?:@)(?!\w)(?!\s(?:ủy|nghèo)\b)(?:\s#)?",
        "người, cơ quan tương ứng của {loai} hoặc của {khac}",
    ),
    Way(r"(?i:thuộc) (?:@)(?!\w)(?!\s(?:#|[0-9]|ủy|nghèo))", "thuộc {loai}"),
    Way(r"(?i:huyện|quận|thị) đoàn(?!\w| viên| kết)", "Đoàn Thanh niên {loai}"),
)


# ---------------------------------------------------------------- the rule


def gone_units(plan: Plan) -> Iterator[Breach]:
    """Units of a kind that exists no more, where they act, are addressed, or are the plan's own area or tier."""
    kinds, issuer = gone_kinds(plan), plan.issuer
    if not kinds or issuer is None:
        return
    results = _results(plan)
    for line in plan.lines:
        lowered = line.text.lower()
        is_read = line.standing is not Standing.BASE and line.paragraph.index not in results
        if is_read and any(kind in lowered for kind in (*kinds, "thành phố")):
            for match, instead in islice(_apart(_living(line, kinds, plan)), _TOLD):
                yield _breach(line, match, instead, plan, issuer)


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


def is_of_district(line: Line, start: int, kinds: tuple[str, ...]) -> bool:
    """Whether the name of a body goes on to a unit that is gone: `Phòng Tư pháp quận`."""
    return bool(kinds and _ways(kinds)[0][0].match(line.text, start))


def _breach(line: Line, match: re.Match[str], instead: str, plan: Plan, issuer: Issuer) -> Breach:
    other = "cấp tỉnh" if issuer.above else "cấp xã"
    values = (("dung", instead.format(loai=issuer.kind, khac=other)), ("nay", _now(match[0], plan, issuer)))
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
    for match, instead in sorted(found, key=lambda each: (each[0].start(), -each[0].end())):
        if match.start() >= last and match[0] not in told:
            last = match.end()
            told.add(match[0])
            yield match, instead


def _living(line: Line, kinds: tuple[str, ...], plan: Plan) -> Iterator[Found]:
    """The places in a line that are none of the past, and no names of houses."""
    for found in _found(line, kinds, plan):
        match = found[0]
        is_cited = plan.is_cited(line.paragraph, match.start())
        if not (is_cited or _is_name_of_old(line.text, match, plan) or _is_past(line.text, match, plan)):
            yield found


def _is_name_of_old(text: str, match: re.Match[str], plan: Plan) -> bool:
    words = plan.setting.words
    return words is not None and words.names.is_name_of_old(text, *match.span())


def _found(line: Line, kinds: tuple[str, ...], plan: Plan) -> Iterator[Found]:
    """Such units in a line; a city only if the register knows it as one of a province."""
    for number, (pattern, instead) in enumerate(_ways(kinds)):
        for match in islice(pattern.finditer(line.text), _MOST):
            if number or not match["city"] or _is_old_city(match["town"], plan):
                yield match, instead
    words = line.words.lstrip("-–+ ")
    opening = _opening_pattern(kinds).match(line.text, len(line.text) - len(words))
    if opening and opening[0][:1].isupper():
        yield opening, _WAYS[0].instead


@cache
def _ways(kinds: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    gone = f"(?i:{'|'.join(kinds)})"
    return tuple(
        (re.compile(rf"(?<!\w){way.pattern.replace('@', gone).replace('#', NAME)}"), way.instead) for way in _WAYS
    )


@cache
def _opening_pattern(kinds: tuple[str, ...]) -> re.Pattern[str]:
    gone = "|".join(kinds)
    return re.compile(rf"(?i:{gone})\s+{NAME}(?=\s*(?:$|[:;,]|chủ trì|phối hợp|tổ chức|chỉ đạo|báo cáo))")


def _is_old_city(name: str, plan: Plan) -> bool:
    setting, issuer = plan.setting, plan.issuer
    return issuer is not None and any(
        setting.is_of_old("thành phố", each) and not setting.levels_of("thành phố", each, issuer.day)
        for each in beginnings(name)
    )


def beginnings(name: str) -> list[str]:
    """The name and its beginnings, the longest first: what follows a name may be a name too."""
    words = name.split()
    return [" ".join(words[:count]) for count in range(len(words), 0, -1)]


# ---------------------------------------------------------------- what is past


def _is_past(text: str, match: re.Match[str], plan: Plan) -> bool:
    """Whether it is told as past, is in the name of a law, or in a report on the years before."""
    clause = text[clause_start(text, match.start()) : match.start()]
    return plan.setting.is_past(text, *match.span()) or bool(_TITLE.search(clause[-120:])) or _is_report(text, match)


def _is_report(text: str, match: re.Match[str]) -> bool:
    """`Năm 2024, toàn huyện có …`: a sentence on results whose years were all over when the districts ended."""
    ends = [place for place in (text.find(";", match.end()), text.find(". ", match.end())) if place >= 0]
    sentence = text[clause_start(text, match.start()) : min(ends, default=len(text))][:600]
    years = [int(each["last"] or int(each["first"]) + 1) for each in _YEARS.finditer(sentence)]
    return bool(years) and max(years) <= TWO_TIERS.year and bool(_REPORTS.search(sentence))


def _results(plan: Plan) -> frozenset[int]:
    """The paragraphs below a heading such as `I. KẾT QUẢ THỰC HIỆN NĂM 2024`, up to the next of its rank."""
    found, is_inside = set(), False
    for item in plan.body:
        if item.rank in (Rank.PART, Rank.PART_TITLE, Rank.SECTION):
            is_inside = bool(_RESULTS.search(item.words))
        if is_inside:
            found.add(item.paragraph.index)
    return frozenset(found)
