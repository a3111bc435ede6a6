"""One way of writing in one document: words that may be written in two ways, tones, ranges of years, quotes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from generator.check.facts import Paragraph
from generator.check.kept import kept
from generator.check.parts import Plan
from generator.check.rules.looks import ordinals
from generator.check.rules.record import Breach, Component, usage

_TONES = re.compile(
    r"(?P<new>[òóỏõọÒÓỎÕỌ][aeAE](?!\w)|(?<![qQ])[ùúủũụÙÚỦŨỤ][yY](?!\w))|"
    r"(?P<old>[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ](?!\w)|(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ](?!\w))"
)
_YEARS = re.compile(r"(?<![0-9/.-])(?:19|20)[0-9]{2}( ?)([-–—])( ?)(?:19|20)[0-9]{2}(?![0-9/-]|\.[0-9])")
_QUOTES = re.compile(r"[“”]|(?<![0-9])\"")
# Not `gian hàng năm nay`: goods, and a year that is named.
_YEARLY = re.compile(
    r"(?<!\w)(?<!gian )(?<!đơn )(?<!cửa )(?<!mặt )(?<!bán )(?<!mua )([Hh](?:ằng|àng)) "
    r"(?=(?:ngày|tuần|tháng|quý|năm)(?!\w)(?! (?:nay|ngoái|trước)(?!\w)))"
)
_ENSURE = re.compile(r"(?<!\w)(?:([Bb]ảo đảm)|([Đđ]ảm bảo))(?!\w)")
# Words with i or y; small letters only, since names keep their own.
_PAIRS = (
    ("kỹ", "kĩ"),
    ("kỳ", "kì"),
    ("ký", "kí"),
    ("kỷ", "kỉ"),
    ("lý", "lí"),
    ("mỹ", "mĩ"),
    ("sĩ", "sỹ"),
    ("quý", "quí"),
    ("hy vọng", "hi vọng"),
    ("tỷ lệ", "tỉ lệ"),
    ("tỷ đồng", "tỉ đồng"),
)
_EITHER = re.compile(rf"(?<!\w)(?:{'|'.join(word for pair in _PAIRS for word in pair)})(?!\w)")
_YEARS_THING = "years"
# Of each thing the way that laws have; the others are right too, but not beside it.
_PREFERRED = {
    "ensure": "bảo đảm",
    "yearly": "hằng (năm, tháng, …)",
    _YEARS_THING: "2021 - 2025",
    "tone": "hòa, ủy",
    "quotes": "“…”",
}
_GROUP = {word: pair for pair in _PAIRS for word in pair}


def _mixed(read: Callable[[str], Iterable[tuple[str, str]]]) -> Callable[[Plan], Iterator[Breach]]:
    """One breach for each thing spelled in more than one way; `read` gives thing and way from a text."""

    ways_in = kept(read)

    def check(plan: Plan) -> Iterator[Breach]:
        found: dict[str, dict[str, list[Paragraph]]] = defaultdict(lambda: defaultdict(list))
        for line in plan.lines:
            for thing, way in ways_in(line.shown):
                found[thing][way].append(line.paragraph)
        for thing, ways in found.items():
            if len(ways) > 1:
                yield _breach(thing, ways)

    return check


def _breach(thing: str, ways: dict[str, list[Paragraph]]) -> Breach:
    """Every count, and the places of the rarer forms; of forms as frequent the one that laws prefer is to stay."""
    better = _PREFERRED.get(thing, thing)  # a pair of words goes by its better one
    ranked = sorted(ways.items(), key=lambda item: (-len(item[1]), item[0] != better))
    (usual, most), *rest = ranked
    if thing == _YEARS_THING and len(most) == len(rest[0][1]):  # none of them may be the one to write
        usual, rest = _PREFERRED[thing], [item for item in ranked if item[0] != _PREFERRED[thing]]
    rare = sorted({paragraph.index: paragraph for _, places in rest for paragraph in places}.items())
    shown = ordinals(paragraph for _, paragraph in rare)
    counts = "; ".join(f"{way} × {len(places)}" for way, places in ranked)
    others = ", ".join(way for way, _ in rest)
    return Breach(paragraph=rare[0][1], found=counts, values=(("nhieu", usual), ("it", others), ("cac_doan", shown)))


def _tones(text: str) -> Iterator[tuple[str, str]]:
    for match in _TONES.finditer(text):
        yield "tone", "hòa, ủy" if match["new"] else "hoà, uỷ"


def _years(text: str) -> Iterator[tuple[str, str]]:
    for match in _YEARS.finditer(text):
        yield _YEARS_THING, f"2021{match[1]}{match[2]}{match[3]}2025"


def _quotes(text: str) -> Iterator[tuple[str, str]]:
    for match in _QUOTES.finditer(text):
        yield "quotes", '"…"' if match[0] == '"' else "“…”"


def _yearly(text: str) -> Iterator[tuple[str, str]]:
    for match in _YEARLY.finditer(text):
        yield "yearly", f"{match[1].lower()} (năm, tháng, …)"


def _ensure(text: str) -> Iterator[tuple[str, str]]:
    for match in _ENSURE.finditer(text):
        yield "ensure", match[0].lower()


def _letters(text: str) -> Iterator[tuple[str, str]]:
    for match in _EITHER.finditer(text):
        yield _GROUP[match[0]][0], match[0]


RULES = (
    usage("TT551", Component.LANGUAGE, _mixed(_tones)),
    usage("TT552", Component.LANGUAGE, _mixed(_yearly)),
    usage("TT553", Component.LANGUAGE, _mixed(_ensure)),
    usage("TT554", Component.LANGUAGE, _mixed(_letters)),
    usage("TT555", Component.LANGUAGE, _mixed(_years)),
    usage("TT556", Component.LANGUAGE, _mixed(_quotes)),
)
