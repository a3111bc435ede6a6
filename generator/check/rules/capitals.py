"""Capital letters by Phụ lục II of the decree: only what is sure from the words around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.check.parts import Plan
from generator.check.prose import LOWER, UPPER, Line, Standing
from generator.check.rules.districts import beginnings
from generator.check.rules.record import Breach, Component, Force, Rule

_NAME = rf"[{UPPER}][\w’'-]*"
_OF_PARTY_OR_STATE = "".join(
    f"(?<={words} )|"
    for words in ("[Đđ]ảng và", "[Đđ]ảng,", "pháp luật của", "chính sách của", "quy định của", "chủ trương của")
).rstrip("|")
_STATE = re.compile(
    rf"(?:{_OF_PARTY_OR_STATE})nhà nước\b(?! (?:về|đối với|có thẩm quyền|cấp trên|ngoài))|"
    r"\bnhà nước(?= (?:ta|và [Nn]hân dân)\b)"
)
# Words that make a name with `nhân dân`: Ủy ban, Hội đồng, Tòa án, Viện kiểm sát, Quân đội, Công an, chiến tranh …
_WITH_PEOPLE = (
    "ban", "đồng", "án", "sát", "đội", "an", "tranh", "ninh", "thẩm", "tướng", "phòng", "giáo", "sĩ", "sỹ", "thuốc",
    "báo", "dụng", "trang", "chủ", "tòa", "tra", "ngoại", "tế", "giao", "minh",
)  # fmt: skip
_PEOPLE = re.compile(r"nhân dân\b(?! (?:tệ|tự vệ|tự quản|cách mạng))")
_PARTY = re.compile(
    r"(?<=của )đảng\b(?= và |[,;.]|$)|\bđảng\b(?= và (?:[Nn]hà nước|[Cc]hính phủ|[Nn]hân dân)\b)|"
    r"\bđảng [Cc]ộng sản Việt Nam\b|\bĐảng cộng sản Việt Nam\b"
)
_OFFICE = re.compile(
    r"\b(?:phó )?(?:chủ tịch|Chủ Tịch) (?:UBND|HĐND|[Ủủ]y ban nhân dân|[Hh]ội đồng nhân dân|"
    r"(?:Ủy ban )?(?:MTTQ|Mặt trận))(?!\w)|\bthủ tướng [Cc]hính phủ\b|\bThủ tướng chính phủ\b|"
    r"\b(?:phó )?bí thư (?:Đảng ủy|Tỉnh ủy|Thành ủy)\b|"
    rf"\b(?:phó )?giám đốc (?:(?:Sở|Trung tâm) (?=[{UPPER}])|Công an (?=tỉnh|thành phố))|"
    r"\b(?:phó )?trưởng phòng (?=(?:Văn hóa|Kinh tế|Nội vụ|Tư pháp) )|"
    r"\b(?:phó )?chánh văn phòng (?=HĐND|UBND|Hội đồng nhân dân|Ủy ban nhân dân)"
)
_OFFICE_WORDS = (
    "chủ tịch",
    "Chủ Tịch",
    "thủ tướng",
    "Thủ tướng chính",
    "bí thư",
    "giám đốc",
    "trưởng phòng",
    "chánh văn",
)
_OF_COMMITTEE = re.compile(r"[nN]hân [dD]ân\b")
_COMMITTEES = ("Ủy ban nhân dân", "Hội đồng nhân dân")
_ARTICLE = re.compile(
    r"\bđiều [0-9]{1,3}(?= (?:của )?(?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Hiến pháp)\b)|"
    r"(?<=khoản [0-9] )điều [0-9]{1,3}\b|(?<=khoản [0-9]{2} )điều [0-9]{1,3}\b"
)
_CLAUSE = re.compile(rf"(?<=[{LOWER},;] )(?:Khoản(?= [0-9]{{1,2}},? (?:[Đđ]iều|và)\b)|Điểm(?= [a-zđ]\)?,? [Kk]hoản\b))")
# Units named after a person or an event take a capital; a family name tells most of them.
SURNAMES = frozenset(
    ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
     "Lý", "Đinh", "Trương", "Lương", "Tô", "Đoàn", "Mai", "Tôn", "Cao", "Chu", "Mạc")
)  # fmt: skip
_FAMILIES = SURNAMES | frozenset(
    ("Hai", "Bà", "Quang", "Trưng", "Điện", "Hùng", "Lạc", "An", "Yết", "Thái", "Trưởng", "Cách", "Thủ")
)
_UNIT = re.compile(
    rf"(?<=[{LOWER}] )(?P<kind>Tỉnh|Huyện|Quận|Thị xã|Thị trấn|Phường|Xã|Đặc khu|Thành phố) "
    rf"(?P<name>{_NAME}(?: {_NAME}){{0,3}})"
)


def _found(pattern: re.Pattern[str], *needles: str) -> Callable[[Plan], Iterator[Breach]]:
    """The first place in each line that the pattern finds; lines without any of the needles are not searched."""

    def check(plan: Plan) -> Iterator[Breach]:
        for line in _sentences(plan):
            if any(needle in line.text for needle in needles) and (match := pattern.search(line.text)):
                yield Breach(paragraph=line.paragraph, found=_around(line.text, match))

    return check


def people(plan: Plan) -> Iterator[Breach]:
    """`nhân dân` by itself: not behind a word with which it makes a name, nor that of another country."""
    words = plan.setting.words
    for line in _sentences(plan):
        for match in _PEOPLE.finditer(line.text):
            before = line.text[max(0, match.start() - 20) : match.start()]
            if words and words.names.is_foreign_people(line.text[match.end() : match.end() + 60]):
                continue
            if plan.is_cited(line.paragraph, match.start()):  # a subject is cited as it was written
                continue
            if not before or (
                before[-1] == " " and before.split()[-1:] and before.split()[-1].lower() not in _WITH_PEOPLE
            ):
                yield Breach(paragraph=line.paragraph, found=_around(line.text, match))
                break


def committees(plan: Plan) -> Iterator[Breach]:
    """`ủy ban nhân dân`, `Ủy ban Nhân dân`: one way of writing the name is the decree's."""
    for line in _sentences(plan):
        for match in _OF_COMMITTEE.finditer(line.text):
            for name in _COMMITTEES:
                written = line.text[max(0, match.end() - len(name)) : match.end()]
                if written != name and written.casefold() == name.casefold():
                    yield Breach(paragraph=line.paragraph, found=written)


def _sentences(plan: Plan) -> Iterator[Line]:
    return (line for line in plan.lines if line.standing is not Standing.SUBJECT)


def _around(text: str, match: re.Match[str]) -> str:
    """The place with the words beside it."""
    start = text.rfind(" ", 0, max(0, match.start() - 12)) + 1
    end = text.find(" ", match.end() + 8)
    return text[start : end if end >= 0 else len(text)].strip()


def names_a_person(name: str) -> bool:
    """Whether a unit's name begins as names of persons and of events do, by its first syllable."""
    return name.split()[0] in _FAMILIES


def unit_kinds(plan: Plan) -> Iterator[Breach]:
    """`trên địa bàn Phường Chiềng Sinh`; a number, or the name of a person, an event or a thing, takes the capital."""
    lexicon = plan.setting.lexicon
    capital = lexicon.capital_names if lexicon else frozenset()
    plain = plan.setting.words.names.plain_kinds if plan.setting.words else frozenset()
    for line in plan.lines:
        for match in _UNIT.finditer(line.text):
            if not _may_be_unit(line, match, plan):
                continue
            kind, name = match["kind"].lower(), match["name"]
            before = line.text[max(0, match.start() - 20) : match.start()].split()
            is_person = (names_a_person(name) and kind not in plain) or before[-1] in SURNAMES  # `ông Trần Huyện Lệ`
            if not is_person and not any(kind == known and name.startswith(own) for known, own in capital):
                yield Breach(paragraph=line.paragraph, found=match[0], values=(("dung", f"{kind} {name}"),))


def _may_be_unit(line: Line, match: re.Match[str], plan: Plan) -> bool:
    """Whether a register has the unit, and what stands around it does not make it a street or a house of business."""
    kind, name, words = match["kind"].lower(), match["name"], plan.setting.words
    before = line.text[max(0, match.start() - 30) : match.start()]
    is_thing = words is not None and words.names.is_of_thing(before, name)
    return not is_thing and any(plan.setting.may_be_unit(kind, each) for each in beginnings(name))


def _rule(code: str, place: str, check: Callable[[Plan], Iterator[Breach]], force: Force = Force.SHOULD) -> Rule:
    return Rule(id=code, component=Component.LANGUAGE, article=f"Phụ lục II, Mục {place}", check=check, force=force)


RULES = (
    _rule("TT541", "V.1", _found(_STATE, "nhà nước"), Force.MUST),
    _rule("TT542", "V.1", people),
    _rule("TT543", "V.4", _found(_PARTY, "đảng", "Đảng cộng"), Force.MUST),
    _rule("TT544", "V.3", _found(_OFFICE, *_OFFICE_WORDS)),
    _rule("TT545", "IV.1.a", committees),
    _rule("TT546", "V.7", _found(_ARTICLE, "điều "), Force.MUST),
    _rule("TT547", "V.7", _found(_CLAUSE, "Khoản", "Điểm"), Force.MUST),
    _rule("TT548", "III.1.a", unit_kinds),
)
