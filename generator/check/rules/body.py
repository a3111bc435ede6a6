"""Legal bases and the text: type, marks, headings, the mark of the end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, zip_longest

from generator.check.body import BodyItem, Rank
from generator.check.foot import is_addressee
from generator.check.parts import Plan
from generator.check.pieces import Piece, whole
from generator.check.rules import looks
from generator.check.rules.looks import excerpt, points
from generator.check.rules.paragraphs import is_note, is_running
from generator.check.rules.record import Breach, Check, Component, Rule, appendix_1, practice
from generator.numbering import LETTERS, letter, roman
from generator.text import strip_marks

END_MARK = "./."
_DASHES = ("-", "–", "+", "*")
_LINE = 70  # letters that surely fill a line
_ENDS_BADLY = re.compile(r"(?:[\s,;:/]|(?<!\.)(?<!v\.v)\.)\./\.$")  # `v.v.` keeps its own full stop
_BELOW_CLAUSE = (Rank.DECIMAL, Rank.POINT, Rank.BULLET, Rank.TEXT)
_NEAR_HEAD = 5  # paragraphs below the head in which an addressee stands


def bases(plan: Plan) -> Iterable[Piece]:
    return (whole(row) for row in plan.bases if not row.is_parted)


def texts(plan: Plan) -> Iterable[Piece]:
    return (whole(item.paragraph) for item in plan.body)


def _items(plan: Plan, rank: Rank, is_title: bool) -> Iterator[BodyItem]:
    return (item for item in plan.body if item.rank is rank and item.is_title is is_title)


def sections(plan: Plan) -> Iterable[Piece]:
    return (whole(item.paragraph) for item in _items(plan, Rank.SECTION, True))


def titled_clauses(plan: Plan) -> Iterable[Piece]:
    return (whole(item.paragraph) for item in _items(plan, Rank.CLAUSE, True))


def base_ends(plan: Plan) -> Iterator[Breach]:
    """Every base ends with `;`, the last with `.`."""
    for at, paragraph in enumerate(plan.bases, start=1):
        wanted = "." if at == len(plan.bases) else ";"
        if not paragraph.shown.endswith(wanted):
            yield Breach(paragraph=paragraph, found=paragraph.shown[-30:], values=(("dung", wanted),))


def _leaning(plan: Plan, of_notes: bool) -> Iterator[Breach]:
    for item in plan.body:
        row = item.paragraph
        if row.written_runs and row.has_every(lambda run: run.is_italic) and is_note(row) is of_notes:
            yield _at(item)


def body_upright(plan: Plan) -> Iterator[Breach]:
    """Words may be stressed; a whole paragraph may not lean."""
    return _leaning(plan, of_notes=False)


def notes_upright(plan: Plan) -> Iterator[Breach]:
    """A remark that leans: the decree has the content upright, and says nothing of remarks."""
    return _leaning(plan, of_notes=True)


def end_mark(plan: Plan) -> Iterator[Breach]:
    """The mark stands right behind the last word."""
    last = plan.body[-1].paragraph.shown if plan.body else END_MARK
    if not last.endswith(END_MARK) or _ENDS_BADLY.search(last):
        yield Breach(paragraph=plan.body[-1].paragraph, found=plan.body[-1].paragraph.shown[-40:])


def no_text(plan: Plan) -> Iterator[Breach]:
    """Nothing but bases between head and foot, in tables neither."""
    first, last = plan.head.last_index, plan.foot.first_index
    between = (row for row in plan.facts.written if row.index > first and (last is None or row.index < last))
    of_bases = {row.index for row in plan.bases}
    text = (row for row in between if row.index not in of_bases and not whole(row).is_typed_line)
    if plan.head.kind and next(text, None) is None:
        yield Breach()


def all_capitals(plan: Plan) -> Iterator[Breach]:
    """A sentence of the text in capitals."""
    for item in plan.body:
        if item.rank not in (Rank.SECTION, Rank.PART) and is_running(item) and whole(item.paragraph).shown.isupper():
            yield _at(item)


def bullets(plan: Plan) -> Iterator[Breach]:
    for item in plan.body:
        if item.rank is Rank.BULLET and item.mark not in _DASHES:
            yield Breach(paragraph=item.paragraph, found=item.mark)


def sizes_of_marks(plan: Plan) -> Iterator[Breach]:
    """Clauses and points are as big as the text; what is no size of a text at all is told by another rule."""
    counts = Counter(run.size_pt for item in plan.body if is_running(item) for run in item.paragraph.written_runs)
    if not counts:
        return
    wanted = counts.most_common(1)[0][0]
    for item in plan.body:
        sizes = [run.size_pt for run in item.paragraph.written_runs if run.size_pt != wanted]
        if item.rank in (Rank.CLAUSE, Rank.POINT) and sizes and 13 <= sizes[0] <= 14:
            yield Breach(paragraph=item.paragraph, found=points(sizes[0]), values=(("dung", points(wanted)),))


def addressee(plan: Plan) -> Iterator[Breach]:
    """`Kính gửi …` below the subject line, in a table or not, or above the foot; told once."""
    first = plan.head.last_index
    above = (whole(row) for row in plan.facts.written if first < row.index and row.shown)
    piece = next(filter(is_addressee, islice(above, _NEAR_HEAD)), plan.foot.addressee)
    if piece and piece.paragraph is not getattr(plan.foot.recipients_title, "paragraph", None):
        yield Breach(paragraph=piece.paragraph, found=excerpt(piece.text))


# ---------------------------------------------------------------- marks


def _sign(rank: Rank, wanted: str) -> Check:
    """The sign behind the mark of the rank."""

    def check(plan: Plan) -> Iterator[Breach]:
        for item in plan.body:
            if item.rank is rank and item.sign != wanted:
                yield Breach(
                    paragraph=item.paragraph,
                    found=item.paragraph.shown.removesuffix(item.words).strip(),
                    values=(("dung", f"{item.mark}{wanted}"),),
                )

    return check


def section_order(plan: Plan) -> Iterator[Breach]:
    """Sections count on from I, behind a wrong one from either; anew under a part or a letter, and letters from A."""
    last, place, last_letter = 0, 0, ""
    for item in plan.body:
        if item.rank is Rank.PART:
            last, place, last_letter = 0, 0, ""
        elif item.rank is Rank.SECTION and item.ordinal is None:
            due = _next_letters(last_letter)
            if item.is_title and due and item.mark not in due:
                yield Breach(paragraph=item.paragraph, found=item.mark, values=(("dung", due[0]),))
            last, place, last_letter = 0, 0, item.mark if last_letter or item.mark == "A" else ""
        elif item.rank is Rank.SECTION and item.ordinal is not None:
            place += 1
            if item.ordinal not in (last + 1, place):
                yield Breach(paragraph=item.paragraph, found=item.mark, values=(("dung", roman(place)),))
            last = item.ordinal


def _next_letters(last: str) -> str:
    """What may follow a letter that heads a section: by the Vietnamese alphabet, or by that of Word's own lists."""
    if not last:
        return ""
    vietnamese = LETTERS[LETTERS.find(last.lower()) + 1 :][:1].upper() if last.lower() in LETTERS else ""
    return vietnamese + chr(ord(last) + 1)


def clauses_in_capitals(plan: Plan) -> Iterator[Breach]:
    """`1. MỤC ĐÍCH`: the number of a clause before the title of a section; short forms (`UBND`) are no such title."""
    for item in _items(plan, Rank.CLAUSE, True):
        shown = whole(item.paragraph).shown
        words = item.words.replace("Đ", "D")
        if item.ordinal and shown.isupper() and " " in words and strip_marks(words) != words:
            values = (("dung", f"{roman(item.ordinal)}. {item.words.upper()}"),)
            yield Breach(paragraph=item.paragraph, found=excerpt(shown), values=values)


def letter_order(plan: Plan) -> Iterator[Breach]:
    """Points count on by the Vietnamese alphabet, đ after d; letters that it lacks are told by a rule of their own."""
    last = 0
    for item in plan.body:
        if item.rank is Rank.POINT and len(item.mark) == 1:
            place = LETTERS.index(item.mark) + 1 if item.mark in LETTERS else 0
            if place and place not in (last + 1, 1):
                yield Breach(
                    paragraph=item.paragraph, found=f"{item.mark})", values=(("dung", f"{letter(last + 1)})"),)
                )
            last = place or last + 1
        elif item.rank not in (Rank.BULLET, Rank.TEXT, Rank.POINT):
            last = 0


def bold_sentence(plan: Plan) -> Iterator[Breach]:
    """A clause that is a sentence, bold from end to end; a long heading of what stands below it is none."""
    for item, below in zip_longest(plan.body, plan.body[1:]):
        is_clause = item.rank is Rank.CLAUSE and not item.is_title and len(item.paragraph.shown) > _LINE
        if is_clause and _is_bold(item) and not _is_heading_of(item, below):
            yield _at(item)


def _is_heading_of(item: BodyItem, below: BodyItem | None) -> bool:
    """Whether a bold line that ends no sentence has its own text below: the list of those who are given a task."""
    is_text = below is not None and below.rank in _BELOW_CLAUSE and not _is_bold(below)
    return is_text and not item.ends_sentence


def _is_bold(item: BodyItem) -> bool:
    return item.paragraph.has_every(lambda run: run.is_bold)


def _at(item: BodyItem) -> Breach:
    return Breach(paragraph=item.paragraph, found=excerpt(item.paragraph.shown))


def _rule(code: str, place: str, check: Callable[[Plan], Iterable[Breach]]) -> Rule:
    return Rule(id=code, component=Component.TEXT, article=appendix_1(place), check=check)


RULES = (
    Rule(id="TT401", component=Component.BASES, article=appendix_1("II.6.a"), check=looks.italic(bases)),
    Rule(id="TT402", component=Component.BASES, article=appendix_1("II.6.a"), check=looks.size(bases, 13, 14)),
    Rule(id="TT403", component=Component.BASES, article=appendix_1("II.6.a"), check=base_ends),
    Rule(id="TT410", component=Component.TEXT, article="Điều 8, khoản 2, điểm e", check=no_text),
    _rule("TT411", "II.6.e", looks.size(texts, 13, 14)),
    _rule("TT416", "II.6.e", body_upright),
    practice("TT495", Component.TEXT, appendix_1("II.6.e"), notes_upright),
    practice("TT417", Component.TEXT, "Phụ lục III, Mẫu 1.4", end_mark),
    _rule("TT418", "II.9.c", addressee),
    _rule("TT419", "II.6.e", all_capitals),
    practice("TT420", Component.TEXT, appendix_1("II.6.đ"), bullets),
    _rule("TT421", "V, dòng 6.b", _sign(Rank.SECTION, ".")),
    _rule("TT422", "V, dòng 6.b", looks.capitals(sections)),
    _rule("TT423", "V, dòng 6.b", looks.bold(sections)),
    _rule("TT497", "V, dòng 6.b; II.6.đ", clauses_in_capitals),
    practice("TT424", Component.TEXT, appendix_1("V, dòng 6.b"), section_order),
    _rule("TT425", "II.6.đ", _sign(Rank.CLAUSE, ".")),
    _rule("TT426", "II.6.đ", looks.bold(titled_clauses)),
    _rule("TT427", "II.6.đ", bold_sentence),
    _rule("TT428", "II.6.đ", _sign(Rank.POINT, ")")),
    _rule("TT429", "II.6.đ", letter_order),
    _rule("TT450", "II.6.đ", sizes_of_marks),
)
