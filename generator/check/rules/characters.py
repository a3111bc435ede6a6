"""Blanks and letters that are out of place: doubled blanks, look-alikes, invisible characters, old code tables."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import islice

from generator.check.facts import Paragraph, Run
from generator.check.parts import Plan
from generator.check.prose import LOWER, UPPER, Line, Standing
from generator.check.rules.looks import excerpt, ordinals
from generator.check.rules.record import Breach, Component, Force, Rule, appendix_1, usage
from generator.text import find_look_alike, nfc

_BLANKS = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
# Room left for a figure to be written by hand.
_OPEN_BEFORE = re.compile(r"(?:ngày|tháng|năm|số:?|\(|[.…_])$", re.I)
_OPEN_AFTER = re.compile(r"(?:/|tháng\b|năm\b|ngày\b|\)|[.…_])", re.I)
_LOOSE = (" ,", " ;", " :", " .", " !", " ?", "( ", " )")
_BEFORE_MARK = re.compile(
    rf"(?<=[\w”)%]) (?:[,;:!?](?=\s|$)|[,;](?=[{LOWER}{UPPER}]))|"
    r"(?<=[\w”)%]) \.(?=\s|$)(?!\s*[.…])|\( (?=\w)|(?<=\w) \)"
)
_AFTER_MARK = re.compile(rf"[,;:](?=[{LOWER}{UPPER}])|\.(?=[{UPPER}][{LOWER}])")
_ADDRESS = re.compile(r"\S*(?:@|://|www\.|\.vn\b|\.com\b)\S*", re.I)
_TAB = re.compile(r"(?<=\S)[ \u00a0]*\t+[ \u00a0]*(?=\S)")
_MARK = re.compile(r"\s*(?:[IVXLC]+|[0-9]{1,2}(?:\.[0-9]{1,2})*|[A-Za-zđĐ]{1,2}|[-–+*•])?\s?[.)/]?\s*")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_NO_BREAK = re.compile(rf"(?P<before>[{LOWER}{UPPER}]+)\u00a0(?=[{LOWER}])")
_GLUED = frozenset(("ngày", "tháng", "năm", "số", "điều", "khoản", "điểm", "mục", "phần", "lần", "thứ", "ông", "bà"))
_OLD_FONT = re.compile(r"\.Vn|VNI-|VNtimes|\.TMC", re.I)
# What TCVN3 and VNI letters look like once their font is gone: signs and stray vowels inside of words.
_TCVN3 = re.compile(
    r"(?<=[A-Za-z])[©®¬µ¸¶·¹¨»¾¼½ª«¦§£¤¥](?=[a-z])|"
    r"(?<![^\s(“-])®(?=[a-zµ¸¶·¹¨©ª«¬])|(?<=[a-z])[ÆÇÈÉËÌÎÏÐÑÒÓÕÖ×ØÜÞ](?=[a-z])"
)
_VNI = re.compile(r"aâ|eâ|oâ|aê|öô|uû|aù|aø|öù|ñ(?=[aeiouyö])")
_OLD_SIGNS = re.compile("[©®¬µ¸¶·¹¨»¾¼½ª«¦§£¤¥ÆÇÈÉËÌÎÏÐÑÒÓÕÖ×ØÜÞñöûø]|aâ|oâ|eâ")
_LANGUAGE = Component.LANGUAGE
_FEWEST = 3  # such letters in a paragraph before it is believed


def _inside(plan: Plan) -> Iterator[Line]:
    """The sentences; in head and foot blanks and tabs move things to their place."""
    return (line for line in plan.lines if line.standing is not Standing.RECIPIENT)


def _around(text: str, start: int, end: int) -> str:
    return " ".join(text[max(0, start - 20) : end + 20].replace("\t", "→").split("\n")).strip()


def double_blanks(plan: Plan) -> Iterator[Breach]:
    for line in _inside(plan):
        text = line.paragraph.text
        if "  " not in text and "\u00a0" not in text:
            continue
        for start, end in islice(doubled(text), 1):
            yield Breach(paragraph=line.paragraph, found=_around(text, start, end))


def doubled(text: str) -> Iterator[tuple[int, int]]:
    """Where blanks are doubled between words, from and to; room left for a figure is none."""
    for match in _BLANKS.finditer(text):
        before, after = text[: match.start()][-8:], text[match.end() :][:8]
        is_filled = after[0].isdigit() and not before.endswith(("(", ".", "…", "_"))  # `ngày  20`: the figure is there
        if is_filled or not (_OPEN_BEFORE.search(before) or _OPEN_AFTER.match(after)):
            yield match.span()


def blank_before_mark(plan: Plan) -> Iterator[Breach]:
    for line in _inside(plan):
        is_likely = any(pair in line.text for pair in _LOOSE)
        if is_likely and (match := _BEFORE_MARK.search(line.text)):
            yield Breach(paragraph=line.paragraph, found=_around(line.text, match.start(), match.end()))


def no_blank_after_mark(plan: Plan) -> Iterator[Breach]:
    for line in _inside(plan):
        match = next((match for match in _AFTER_MARK.finditer(line.text) if _is_glued(line.text, match)), None)
        if match:
            yield Breach(paragraph=line.paragraph, found=_around(line.text, match.start(), match.end()))


def _is_glued(text: str, match: re.Match[str]) -> bool:
    """A word directly before the mark, and no address around it."""
    if not text[max(0, match.start() - 1) : match.start()].islower():
        return False
    start = text.rfind(" ", max(0, match.start() - 200), match.start()) + 1
    return not _ADDRESS.match(text[start : start + 200])


def tabs_inside(plan: Plan) -> Iterator[Breach]:
    """A tab between words; behind a mark, or before the page of a list of contents, it is in its place."""
    for line in _inside(plan):
        text = line.paragraph.text
        if "\t" not in text or line.standing in (Standing.CELL, Standing.ANNEX, Standing.SUBJECT):
            continue
        for match in _TAB.finditer(text):
            is_placed = _MARK.fullmatch(text[: match.start()][-12:]) or text[match.end() :].strip().isdigit()
            if not is_placed:
                yield Breach(paragraph=line.paragraph, found=_around(text, match.start(), match.end()))
                break


# ---------------------------------------------------------------- told once for the document


def _once(holds: Callable[[Paragraph], int]) -> Callable[[Plan], Iterator[Breach]]:
    """One breach at the first paragraph, with how many paragraphs and characters there are."""

    def check(plan: Plan) -> Iterator[Breach]:
        found = [(paragraph, count) for paragraph in plan.facts.written if (count := holds(paragraph))]
        if found:
            values = (("cac_doan", ordinals(paragraph for paragraph, _ in found)),)
            yield Breach(paragraph=found[0][0], found=f"× {sum(count for _, count in found)}", values=values)

    return check


def _decomposed(paragraph: Paragraph) -> int:
    text = paragraph.text
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return 0
    return sum(1 for char in text if unicodedata.combining(char))


def _invisible(paragraph: Paragraph) -> int:
    count = 0 if paragraph.text.isascii() else len(_INVISIBLE.findall(paragraph.text))
    return 0 if count and _old_code(paragraph) else count


def _no_break(paragraph: Paragraph) -> int:
    if "\u00a0" not in paragraph.text:
        return 0
    return sum(match["before"].lower() not in _GLUED for match in _NO_BREAK.finditer(nfc(paragraph.text)))


def _private(paragraph: Paragraph) -> int:
    """Those inside the text: at its beginning stands the bullet of a symbol font."""
    return 0 if paragraph.text.isascii() else len(_PRIVATE.findall(paragraph.text.lstrip()[1:]))


def _old_code(paragraph: Paragraph) -> int:
    if paragraph.text.isascii():
        return 0
    if any(_is_in_old_font(run) for run in paragraph.written_runs):
        return 1
    if not _OLD_SIGNS.search(paragraph.text):
        return 0
    counts = (len(_TCVN3.findall(paragraph.text)), len(_VNI.findall(paragraph.text)))
    return 1 if max(counts) >= _FEWEST else 0


def _is_in_old_font(run: Run) -> bool:
    """Letters of an old table, in their font; Unicode letters in such a font are only in a wrong font."""
    if run.text.isascii() or not any(_OLD_FONT.match(font) for font in run.fonts):
        return False
    return max(map(ord, run.text)) < 0x100


def look_alikes(plan: Plan) -> Iterator[Breach]:
    """Letters of other alphabets inside of words, one breach a paragraph."""
    for paragraph in plan.facts.written:
        if paragraph.text.isascii() or _old_code(paragraph):
            continue
        found = find_look_alike(paragraph.text)
        if found is not None:
            char, word = found
            yield Breach(
                paragraph=paragraph, found=f"{excerpt(word)}: {char} (U+{ord(char):04X})", values=(("chu", char),)
            )


def _unicode_rule(code: str, check: Callable[[Plan], Iterator[Breach]], force: Force) -> Rule:
    """The decree asks for Unicode by TCVN 6909:2001."""
    return Rule(id=code, component=_LANGUAGE, article=appendix_1("I.4"), check=check, force=force)


RULES = (
    usage("TT561", _LANGUAGE, double_blanks),
    usage("TT562", _LANGUAGE, blank_before_mark),
    usage("TT563", _LANGUAGE, no_blank_after_mark),
    usage("TT564", _LANGUAGE, tabs_inside),
    usage(
        "TT565", _LANGUAGE, _once(_decomposed)
    ),  # TCVN 6909:2001 has composed and combining letters; in use are the former
    _unicode_rule("TT566", look_alikes, Force.MUST),
    usage("TT567", _LANGUAGE, _once(_invisible)),
    usage("TT568", _LANGUAGE, _once(_no_break)),
    _unicode_rule("TT569", _once(_private), Force.SHOULD),
    _unicode_rule("TT570", _once(_old_code), Force.MUST),
)
