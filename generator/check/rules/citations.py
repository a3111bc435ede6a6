"""Citations: in full first and short later, one document one number and one date, symbols that fit their kind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from itertools import combinations, islice

from generator.check.congresses import UNIT_KINDS
from generator.check.first_cited import DATE, ISSUER, SUBJECT, as_called, is_quoted, lacking
from generator.check.kept import finder
from generator.check.mentions import SYMBOLS, Mention, abbreviation
from generator.check.parts import Plan
from generator.check.prose import Standing
from generator.check.rules.bases import lacking_in_base
from generator.check.rules.record import Breach, Component, Force, Rule, appendix_1
from generator.dates import PartialDate, parse_date
from generator.text import fold

# An abbreviation of two kinds (QĐ) is told by the first, the usual one.
_OWNERS = {abbreviation: kind for kind, known in reversed(SYMBOLS.items()) for abbreviation in reversed(known)}
# What people write for a kind; `Công văn` has no abbreviation in symbols.
_SHORT_KINDS = {**_OWNERS, "CV": "Công văn"}
_short_kinds_in = finder(
    rf"(?<![\w/&.-])(?P<short>{'|'.join(sorted(_SHORT_KINDS, key=len, reverse=True))})\s(?:số:?\s?)?"
    r"(?P<symbol>[0-9]{1,5}[a-z]?(?=[/0-9-]{1,9}[A-ZĐ])(?:[/-][A-ZĐ0-9][A-Za-zĐđƯưƠơ0-9]{0,14}){1,5})(?![\w/])"
)
# Kinds that never go by a number alone, with what tells that one document is meant.
_NUMBERED = (
    "Nghị quyết|Quyết định|Chỉ thị|Thông báo|Hướng dẫn|Kế hoạch|Báo cáo|Tờ trình|Công điện|Kết luận|Nghị định|Thông tư|"
    "Công văn"
)
_bare_numbers_in = finder(rf"(?<!\w)(?P<name>(?:{_NUMBERED}) số:? [0-9]{{1,5}}),? (?:ngày [0-9]|của [A-ZĐỦ])")
_DAY = re.compile(r"(?<![0-9/])[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}(?![0-9])")
_MOST_OF_ONE = 20  # citations of one document that are compared with each other
# A document yet to be issued has no date.
_TO_COME = re.compile(r"[^.;,]{0,120}?\(?\s*(?:sau khi|khi) (?:được |đã )?(?:ban hành|thông qua|phê duyệt|ký)", re.I)
# Who issues documents of such letters, as an example names it.
_ISSUERS = (
    ("-TTg", "Thủ tướng Chính phủ"),
    ("-CP", "Chính phủ"),
    ("TT-B", "Bộ trưởng Bộ …"),
    ("-HĐND", "Hội đồng nhân dân tỉnh"),
    ("-UBND", "Ủy ban nhân dân tỉnh"),
    ("-TW", "Ban Chấp hành Trung ương Đảng"),
    ("-TU", "Tỉnh ủy"),
    ("-ĐU", "Đảng ủy"),
    ("-B", "Bộ …"),
    ("-S", "Sở …"),
)
_KIND_ENDS = re.compile(rf"(?:^|_)(?:{'|'.join(fold(kind) for kind in UNIT_KINDS.split('|'))})$")
_OF_PARTIES = ("Hợp đồng", "Biên bản")  # two sides sign them: they have no issuer, and no subject
_COMPARED = 40  # letters of two subjects that are compared


def not_in_full(plan: Plan) -> Iterator[Breach]:
    """The first citation of a document in the text lacks its date, issuer or subject; a table may give its date."""
    first_dated: dict[str, int] = {}
    for mention in plan.citations:
        if mention.has_date:
            first_dated.setdefault(_document(mention), _index(mention))
    parts = lacking(plan.citations)
    own = plan.head.number.text.replace(" ", "") if plan.head.number else ""
    seen: set[str] = set()
    for mention, standing in plan.cited:
        document = _document(mention)
        is_first = document not in seen and first_dated.get(document, _index(mention)) >= _index(mention)
        missing = _told_here(mention, standing, _of_kind(mention, parts[mention.spot]))
        if is_first and missing and not own.endswith(document) and not _is_to_come(mention):
            yield _breach(mention, ("thieu", ", ".join(missing)), ("vi_du", _example(mention, missing)))
        seen.add(document)


def _of_kind(mention: Mention, missing: tuple[str, ...]) -> tuple[str, ...]:
    """What the kind has at all."""
    return tuple(part for part in missing if part == DATE or mention.kind not in _OF_PARTIES)


def _example(mention: Mention, missing: tuple[str, ...]) -> str:
    """What a full citation of the kind goes on with: the parts that lack, and no other."""
    issuer = next((issuer for mark, issuer in _ISSUERS if mark in mention.letters), "cơ quan ban hành")
    words = {DATE: "ngày 12/4/2023", ISSUER: f"của {issuer}", SUBJECT: "về …"}
    return " ".join(word for part, word in words.items() if part in missing)


def _told_here(mention: Mention, standing: Standing, missing: tuple[str, ...]) -> tuple[str, ...]:
    """What the rules of the legal bases do not tell already; a cell is short."""
    if standing is Standing.CELL:
        return ()
    told = lacking_in_base(mention.paragraph) if standing is Standing.BASE else frozenset()
    return tuple(part for part in missing if part not in told)


def without_word(plan: Plan) -> Iterator[Breach]:
    """`Nghị định 30/2020/NĐ-CP`: `số` does not stand before the number."""
    called = as_called(plan.citations)
    for mention, standing in plan.cited:
        is_bare = not mention.has_word and not mention.is_open and mention.spot not in called
        if is_bare and standing is not Standing.CELL:
            yield _breach(mention, ("dung", _with_word(mention)))


def short_kind(plan: Plan) -> Iterator[Breach]:
    """`QĐ 1234/QĐ-UBND`: the kind is to be written in full, in the text and in the legal bases."""
    for line in plan.lines:
        for match in _short_kinds_in(line.text) if line.standing in (Standing.TEXT, Standing.BASE) else ():
            if not is_quoted(line.text, match.start()):
                right = f"{_SHORT_KINDS[match['short']]} số {match['symbol']}"
                yield Breach(paragraph=line.paragraph, found=match[0], values=(("dung", right),))


def without_symbol(plan: Plan) -> Iterator[Breach]:
    """`Quyết định số 1234 ngày …`: a number without its symbol."""
    for line in plan.lines:
        for match in _bare_numbers_in(line.text) if line.standing in (Standing.TEXT, Standing.BASE) else ():
            if not is_quoted(line.text, match.start()):
                yield Breach(paragraph=line.paragraph, found=match["name"])


def _with_word(mention: Mention) -> str:
    words = mention.name.split()
    place = next(at for at, word in enumerate(words) if word[0].isdigit())
    return " ".join([*words[:place], "số", *words[place:]])


def _is_to_come(mention: Mention) -> bool:
    """`Nghị quyết số 19/2026/NQ-HĐND của Hội đồng nhân dân tỉnh (sau khi được ban hành)`."""
    return _TO_COME.match(mention.paragraph.shown, mention.name_end) is not None


def _document(mention: Mention) -> str:
    """A document under its number, whatever its kind is called."""
    return mention.symbol.lstrip("0")


def _index(mention: Mention) -> int:
    return mention.paragraph.index


def in_full_again(plan: Plan) -> Iterator[Breach]:
    """A later citation repeats date and subject; not one in the name of another document, which stays as it is."""
    called = as_called(plan.citations)
    seen: dict[tuple[str, str, str], PartialDate] = {}
    for mention, _ in plan.cited:
        if mention.date is None or not mention.subject or mention.spot in called:
            continue
        if seen.get(mention.key) == mention.date:
            yield _breach(mention, ("dung", mention.name))
        seen.setdefault(mention.key, mention.date)


def _as_written(mention: Mention) -> str:
    """The date of a citation as it stands there, so that a search for it finds it."""
    written = (match[0] for match in _DAY.finditer(mention.text))
    return next((text for text in written if parse_date(text) == mention.date), _day(mention))


def two_dates(plan: Plan) -> Iterator[Breach]:
    """One number, two dates: of one issuer and one year, or with one subject."""
    for group in _grouped(plan, lambda mention: mention.key):
        for first, other in _pairs(group):
            if first.date != other.date and _is_one_issuer(first, other) and _is_one_document(first, other):
                yield _breach(other, ("truoc", _as_written(first)), found=f"{other.name} ngày {_as_written(other)}")
                break


def two_numbers(plan: Plan) -> Iterator[Breach]:
    """One date, issuer and subject, two numbers."""
    for group in _grouped(plan, lambda mention: mention.date):
        for first, other in _pairs(group):
            is_same = (
                first.kind == other.kind and _issuer(first) == _issuer(other) and _subject(first) == _subject(other)
            )
            if first.key != other.key and is_same and _issuer(first) and _subject(first):
                yield _breach(other, ("truoc", first.symbol))
                break


def _grouped(plan: Plan, key: Callable[[Mention], Hashable]) -> list[list[Mention]]:
    groups: dict[Hashable, list[Mention]] = defaultdict(list)
    for mention, _ in plan.cited:
        if mention.date is not None:
            groups[key(mention)].append(mention)
    return [group[:_MOST_OF_ONE] for group in groups.values() if len(group) > 1]


def _pairs(group: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    return islice(combinations(group, 2), _MOST_OF_ONE * _MOST_OF_ONE)


def _issuer(mention: Mention) -> str:
    return fold(mention.issuer)


def _subject(mention: Mention) -> str:
    return fold(mention.subject)[:_COMPARED]


def _is_one_issuer(first: Mention, other: Mention) -> bool:
    names = sorted((_issuer(first), _issuer(other)), key=len)
    # One may leave out the name of the unit: `Ủy ban nhân dân tỉnh`, `Ủy ban nhân dân tỉnh Quảng Ninh`.
    is_shorter = bool(_KIND_ENDS.search(names[0])) and names[1].startswith(f"{names[0]}_")
    return names[0] == names[1] or not names[0] or is_shorter


def _is_one_document(first: Mention, other: Mention) -> bool:
    is_one_year = first.date is not None and other.date is not None and first.date.year == other.date.year
    return is_one_year or (_subject(first) == _subject(other) and bool(_subject(first)))


def _day(mention: Mention) -> str:
    date = mention.date
    return f"{date.day:02d}/{date.month:02d}/{date.year}" if date and date.day and date.month else ""


def wrong_symbol(plan: Plan) -> Iterator[Breach]:
    """`Kế hoạch số 12/QĐ-UBND`: the symbol is that of another kind."""
    for mention, _ in plan.cited:
        first = abbreviation(mention.letters)
        owner = _OWNERS.get(first)
        if owner and SYMBOLS[mention.kind] and first not in SYMBOLS[mention.kind]:
            yield _breach(mention, ("loai", owner), ("dung", SYMBOLS[mention.kind][0]))


def _breach(mention: Mention, *values: tuple[str, str], found: str = "") -> Breach:
    return Breach(paragraph=mention.paragraph, found=found or mention.name, values=values)


_CITATIONS = Component.CITATIONS
_PLACE = appendix_1("II.6.b")
RULES = (
    Rule(id="TT521", component=_CITATIONS, article=_PLACE, check=not_in_full),
    Rule(id="TT522", component=_CITATIONS, article=_PLACE, check=in_full_again, force=Force.SHOULD),
    Rule(id="TT523", component=_CITATIONS, article=_PLACE, check=two_dates, force=Force.SHOULD, is_practice=True),
    Rule(id="TT524", component=_CITATIONS, article=_PLACE, check=two_numbers, force=Force.SHOULD, is_practice=True),
    Rule(
        id="TT525",
        component=_CITATIONS,
        article="Phụ lục III, Mục I; Phụ lục I, Phần I, Mục II.3.b",
        check=wrong_symbol,
        force=Force.SHOULD,
    ),
    Rule(id="TT528", component=_CITATIONS, article=_PLACE, check=without_symbol),
    Rule(id="TT527", component=_CITATIONS, article=_PLACE, check=short_kind, force=Force.SHOULD),
    Rule(id="TT526", component=_CITATIONS, article=_PLACE, check=without_word, force=Force.SHOULD, is_practice=True),
)
