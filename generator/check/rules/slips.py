"""Words that are certainly written wrong: names of bodies, offices and units with other capitals, slips of spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import islice

from generator.check.kept import Finder, finder
from generator.check.parts import Plan
from generator.check.prose import LOWER, UPPER, Line
from generator.check.rules.capitals import SURNAMES
from generator.check.rules.record import Breach, Component, Force, Rule, practice, usage
from generator.check.slips import Found
from generator.text import nfc, spelling_key

_SYLLABLE = rf"[{UPPER}][\w’'-]*"
_LOWER_SYLLABLE = rf"[{LOWER}][\w’'-]*"
_OF_MANY = re.compile(r"\s(?:(?:của|ở|tại)\s)?(?:các|nhiều|mỗi|từng)\s", re.I)
_OF_ONE = re.compile(rf"\s(?:[{LOWER}]+\s){{1,2}}[{UPPER}]")
_MOST = 200  # names of units of one document
# `tòan`, `họach`, `hùynh`, `qúy`: a syllable that ends in a consonant has its tone on the letter before that.
_misplaced_in = finder(
    r"(?<!\w)(?P<head>\w{0,3}?)(?:(?P<first>[òóỏõọ])(?P<second>[ae])(?P<tail>ng|nh|ch|[nmptcioy])"
    r"|(?P<glide>[ùúủũụ])(?P<y>y)(?P<coda>nh|ch|[npt]))(?!\w)"
    r"|(?<!\w)q(?P<u>[ùúủũụ])[aeiyêôâă](?:ng|nh|ch|[nmptciouy])?(?!\w)",
    re.I,
)
_two_stops_in = finder(rf"(?<!\w)(?!(?:ngày|tháng|năm|số)\.\.)[{LOWER}]{{2,7}}\.\.(?=\s+[{UPPER}]|\s*$)")


# ---------------------------------------------------------------- spelling


def misspelled(plan: Plan) -> Iterator[Breach]:
    """Slips of the table, and tones on the wrong letter; each once in a paragraph."""
    for line in plan.lines:
        told: set[str] = set()
        for start, text, right in (*_of_table(plan, line), *_misplaced(line)):
            if text.lower() not in told:
                told.add(text.lower())
                yield _breach(line, start, text, right)


def _of_table(plan: Plan, line: Line) -> Iterator[tuple[int, str, str]]:
    slips = plan.setting.slips
    for found in slips.misspelt(line.text) if slips else ():
        if not _is_name(found, line):
            yield found.start, found.text, _as_written(found.words.right, found.text)


def _is_name(found: Found, line: Line) -> bool:
    """A capital on each word, or on one word within a sentence: somebody or some place may be called so."""
    words = found.text.split()
    return (
        all(word[:1].isupper() for word in words)
        and not found.text.isupper()
        and (len(words) > 1 or found.start > line.offset)
    )


def _as_written(right: str, written: str) -> str:
    """The right words with the capitals of the wrong ones."""
    if written.isupper():
        return right.upper()
    return right[:1].upper() + right[1:] if written[:1].isupper() else right


def _misplaced(line: Line) -> Iterator[tuple[int, str, str]]:
    for match in _misplaced_in(line.text):
        yield match.start(), match[0], _placed(match)


def _placed(match: re.Match[str]) -> str:
    """The syllable with its tone on the letter behind the one that has it."""
    group = next(name for name in ("first", "glide", "u") if match[name])
    at, text = match.start(group) - match.start(), match[0]
    parts = unicodedata.normalize("NFD", text[at])
    return f"{text[:at]}{parts[0]}{nfc(text[at + 1] + parts[1:])}{text[at + 2 :]}"


def doubled_stop(plan: Plan) -> Iterator[Breach]:
    """`phổ biến.. Kế hoạch`: two full stops behind a word; room left for a figure and `v.v..` are none."""
    for line in plan.lines:
        for match in _two_stops_in(line.text)[:1]:
            yield _breach(line, match.start(), match[0], match[0][:-1])


# ---------------------------------------------------------------- capitals


def bodies(plan: Plan) -> Iterator[Breach]:
    """Names of bodies with other capitals than theirs, each once in a paragraph; those of cited documents are left."""
    slips = plan.setting.slips
    for line in plan.lines if slips else ():
        told: set[str] = set()
        for found in slips.wrong_bodies(line.text) if slips else ():
            is_new = found.text not in told and not plan.is_cited(line.paragraph, found.start)
            if is_new and not _is_of_many(found, line, plan):
                told.add(found.text)
                yield _breach(line, found.start, found.text, found.words.right)


def _is_of_many(found: Found, line: Line, plan: Plan) -> bool:
    """Whether a body with a small first letter is one that many units have: `phòng Văn hóa - Xã hội các xã, phường`.

    So is every body of a level below the issuer's, unless its unit is named.
    """
    right, issuer = found.words.right, plan.issuer
    if found.text != f"{right[0].lower()}{right[1:]}" or _OF_ONE.match(line.text, found.end):
        return False
    if _OF_MANY.match(line.text, found.end):
        return True
    levels = {level for match in plan.setting.bodies_in(right) for form in match.forms for level in form.tags.levels}
    return issuer is not None and bool(levels) and levels.isdisjoint(issuer.levels | issuer.above)


def set_names(plan: Plan) -> Iterator[Breach]:
    """`Chính Phủ`, `tổ Quốc`, `UBND Tỉnh`: words whose capitals are set; before a name it is the name that is told."""
    slips = plan.setting.slips
    for line in plan.lines if slips else ():
        told: set[str] = set()
        for found in slips.wrong_names(line.text) if slips else ():
            is_named = line.text[found.end + 1 : found.end + 2].isupper()
            if found.text not in told and not is_named and not plan.is_cited(line.paragraph, found.start):
                told.add(found.text)
                yield _breach(line, found.start, found.text, found.words.right)


def offices(plan: Plan) -> Iterator[Breach]:
    """`chủ tịch Nguyễn Văn A`: an office right before a person's name."""
    slips = plan.setting.slips
    find = _office_finder(slips.offices) if slips else None
    for line in plan.lines if find else ():
        for match in find(line.text) if find else ():
            office = match["office"]
            right = next(name for name in slips.offices if name.lower() == office.lower()) if slips else ""
            if office != right and not office.isupper():
                yield _breach(line, match.start("office"), office, right)
                break


@cache
def _office_finder(names: tuple[str, ...]) -> Finder:
    surnames = "|".join(sorted(SURNAMES))
    listed = "|".join(sorted(names, key=len, reverse=True))
    return finder(rf"(?<!\w)(?P<office>(?i:{listed})) (?:{surnames})(?: {_SYLLABLE}){{1,4}}(?!\w)")


def law_names(plan: Plan) -> Iterator[Breach]:
    """`Luật giáo dục`, `luật Đất đai`, `bộ luật lao động`: the kind and the name each take a capital."""
    slips = plan.setting.slips
    for line in plan.lines if slips else ():
        for match in slips.laws_in(line.text) if slips else ():
            kind, name = match["kind"], match["name"]
            right = f"{kind[0].upper()}{kind[1:].lower()} {name[0].upper()}{name[1:]}"
            is_common = match[0].islower() and " " not in kind
            if not is_common and not match[0].isupper() and match[0] != right:
                yield _breach(line, match.start(), match[0], right)


def signer_name(plan: Plan) -> Iterator[Breach]:
    """`Nguyễn văn Huy`: every syllable of a person's name takes a capital."""
    piece = plan.foot.signer
    words = piece.text.split() if piece else []
    if piece is None or len(words) < 2 or words[0] not in SURNAMES or not all(word.isalpha() for word in words):
        return
    right = " ".join(word[0].upper() + word[1:] for word in words)
    if right != " ".join(words):
        yield Breach(paragraph=piece.paragraph, found=piece.text, values=(("dung", right),))


def unit_names(plan: Plan) -> Iterator[Breach]:
    """`xã ba tơ`: the name of the issuer, or of a unit that is written well elsewhere, without its capitals."""
    names = _names_of_units(plan)
    lexicon = plan.setting.lexicon
    if lexicon is None or not names:
        return
    kinds = "|".join(sorted(lexicon.kinds(), key=len, reverse=True))
    listed = "|".join(re.escape(name) for name in sorted(names.values(), key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?i:{kinds}) (?P<name>(?i:{listed}))(?!\w)")
    for line in plan.lines:
        for match in pattern.finditer(line.text):
            name = match["name"]
            right = names.get(spelling_key(name), name)
            is_other = _initials(name) == _initials(right) or _is_word(line, match, plan)
            if not is_other and not plan.is_cited(line.paragraph, match.start()):
                yield _breach(line, match.start("name"), name, right)
                break


def _is_word(line: Line, match: re.Match[str], plan: Plan) -> bool:
    words = plan.setting.words
    return words is not None and words.names.is_common_word(line.text, *match.span("name"))


def _initials(name: str) -> str:
    """The first letters of its syllables; behind an apostrophe both are in use (Cư M'gar, Đắk R'Lấp)."""
    return "".join(syllable[0] for syllable in name.split())


def _names_of_units(plan: Plan) -> dict[str, str]:
    """Names of two syllables and more, by their spelling: that of the issuer, and those behind a word for a unit."""
    lexicon, issuer = plan.setting.lexicon, plan.issuer
    if lexicon is None:
        return {}
    find = _unit_finder(tuple(lexicon.kinds()))
    found = (match["name"] for line in plan.lines for match in find(line.text))
    own = issuer.full_name[len(issuer.kind) + 1 :] if issuer else ""
    if any(syllable[0].islower() for syllable in own.split()):  # a head that is printed in capitals may be typed so
        own = own.title()
    named = dict.fromkeys(filter(None, (own, *islice(found, _MOST))))
    return {spelling_key(name): name for name in reversed(named) if " " in name and not name.isupper()}


@cache
def _unit_finder(kinds: tuple[str, ...]) -> Finder:
    listed = "|".join(sorted(kinds, key=len, reverse=True))
    return finder(rf"(?<!\w)(?:{listed}) (?P<name>{_SYLLABLE}(?: {_SYLLABLE}){{1,3}})(?!\w)")


def _breach(line: Line, start: int, text: str, right: str) -> Breach:
    span = (start, start + len(text))
    return Breach(paragraph=line.paragraph, found=text, values=(("dung", right),), span=span)


_LANGUAGE = Component.LANGUAGE
RULES = (
    Rule(id="TT665", component=_LANGUAGE, article="Phụ lục II, Mục IV.1", check=bodies),
    Rule(id="TT666", component=_LANGUAGE, article="Phụ lục II, Mục III.1.a", check=unit_names),
    Rule(id="TT667", component=_LANGUAGE, article="Phụ lục II, Mục V.3", check=offices),
    Rule(id="TT594", component=_LANGUAGE, article="Phụ lục II, Mục V.6", check=law_names, force=Force.SHOULD),
    Rule(id="TT595", component=Component.SIGNATURE, article="Phụ lục II, Mục II.1", check=signer_name),
    usage("TT668", _LANGUAGE, misspelled),
    practice("TT728", _LANGUAGE, "Phụ lục II", set_names, "TT665", "TT541", "TT548", "TT508"),
    usage("TT729", _LANGUAGE, doubled_stop),
)
