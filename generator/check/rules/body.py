"""Legal bases and the text: type, spacing, marks, headings, the mark of the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from generator.check.body import BodyItem, Rank
from generator.check.facts import Alignment, LineRule, Paragraph
from generator.check.parts import Plan
from generator.check.pieces import Piece, whole
from generator.check.rules import looks
from generator.check.rules.looks import excerpt, points
from generator.check.rules.record import Breach, Check, Component, Force, Rule, appendix_1
from generator.numbering import LETTERS, letter, roman

END_MARK = "./."
INDENTS_MM = (10.0, 12.7)
_NEAR_MM = 0.3
_SINGLE = 1.15  # a single line of Times New Roman, in its own size
_LINE = 70  # letters that surely fill a line
_ROUND_PT = 0.6


def bases(plan: Plan) -> Iterable[Piece]:
    return map(whole, plan.bases)


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


def _is_running(item: BodyItem) -> bool:
    """Sentences of the text: a title or a short line looks the same however it is set."""
    return not item.is_title and len(item.paragraph.shown) > _LINE


def justified(plan: Plan) -> Iterator[Breach]:
    for item in plan.body:
        if _is_running(item) and item.paragraph.alignment is not Alignment.JUSTIFIED:
            yield _at(item)


def first_line(plan: Plan) -> Iterator[Breach]:
    """Where the first letter stands; a typed tab or an automatic number has its own way to get there."""
    for item in plan.body:
        paragraph = item.paragraph
        start = paragraph.left_mm + paragraph.first_line_mm
        is_measured = _is_running(item) and not paragraph.number and not paragraph.text.startswith("\t")
        if is_measured and not any(abs(start - wanted) <= _NEAR_MM for wanted in INDENTS_MM):
            yield Breach(paragraph=paragraph, found=f"{start / 10:.2f} cm".replace(".", ","))


def spacing(plan: Plan) -> Iterator[Breach]:
    for above, below in pairwise(item.paragraph for item in plan.body):
        if below.index == above.index + 1 and (gap := _gap(above, below)) < 5.95:
            yield Breach(paragraph=below, found=f"{points(round(gap, 1))} pt")


def _gap(above: Paragraph, below: Paragraph) -> float:
    same = above.style == below.style
    after = 0 if same and above.is_contextual else above.after_pt
    before = 0 if same and below.is_contextual else below.before_pt
    return after + before


def line_spacing(plan: Plan) -> Iterator[Breach]:
    for item in plan.body:
        lines = _lines(item.paragraph)
        if not _is_line_in_range(item.paragraph, lines):
            yield Breach(paragraph=item.paragraph, found=points(round(lines, 2)))


def _lines(paragraph: Paragraph) -> float:
    """The spacing in single lines."""
    if paragraph.line_rule is LineRule.MULTIPLE:
        return paragraph.line
    return paragraph.line / (_SINGLE * _largest(paragraph))


def _largest(paragraph: Paragraph) -> float:
    return max((run.size_pt for run in paragraph.written_runs), default=14.0)


def _is_line_in_range(paragraph: Paragraph, lines: float) -> bool:
    slack = 0.005 if paragraph.line_rule is LineRule.MULTIPLE else _ROUND_PT / (_SINGLE * _largest(paragraph))
    is_enough = paragraph.line_rule is LineRule.AT_LEAST or lines >= 1 - slack
    return is_enough and lines <= 1.5 + slack


def body_upright(plan: Plan) -> Iterator[Breach]:
    """Words may be stressed; a whole paragraph may not lean."""
    for item in plan.body:
        if item.paragraph.written_runs and item.paragraph.has_every(lambda run: run.is_italic):
            yield _at(item)


def end_mark(plan: Plan) -> Iterator[Breach]:
    if plan.body and not plan.body[-1].paragraph.shown.endswith(END_MARK):
        yield Breach(paragraph=plan.body[-1].paragraph, found=plan.body[-1].paragraph.shown[-40:])


def addressee(plan: Plan) -> Iterator[Breach]:
    for item in plan.body[:5]:
        if item.paragraph.shown.casefold().startswith("kính gửi"):
            yield _at(item)


# ---------------------------------------------------------------- marks


def _sign(rank: Rank, wanted: str) -> Check:
    """The sign behind the mark of the rank."""

    def check(plan: Plan) -> Iterator[Breach]:
        for item in plan.body:
            if item.rank is rank and item.sign != wanted:
                yield Breach(
                    paragraph=item.paragraph,
                    found=f"{item.mark}{item.sign}",
                    values=(("dung", f"{item.mark}{wanted}"),),
                )

    return check


def section_order(plan: Plan) -> Iterator[Breach]:
    """Sections count on from I; they may begin again under a part or a letter."""
    last = 0
    for item in plan.body:
        if item.rank is Rank.PART or (item.rank is Rank.SECTION and item.ordinal is None):
            last = 0
        elif item.rank is Rank.SECTION and item.ordinal is not None:
            if item.ordinal != last + 1:
                yield Breach(paragraph=item.paragraph, found=item.mark, values=(("dung", roman(last + 1)),))
            last = item.ordinal


def letter_order(plan: Plan) -> Iterator[Breach]:
    """Points count on by the Vietnamese alphabet, đ after d."""
    last = 0
    for item in plan.body:
        if item.rank is Rank.POINT and item.mark in LETTERS:
            place = LETTERS.index(item.mark) + 1
            if place not in (last + 1, 1):
                yield Breach(
                    paragraph=item.paragraph, found=f"{item.mark})", values=(("dung", f"{letter(last + 1)})"),)
                )
            last = place
        elif item.rank not in (Rank.BULLET, Rank.TEXT, Rank.POINT):
            last = 0


def bold_sentence(plan: Plan) -> Iterator[Breach]:
    """A clause that is a sentence, bold from end to end."""
    for item in _items(plan, Rank.CLAUSE, False):
        if len(item.paragraph.shown) > _LINE and item.paragraph.has_every(lambda run: run.is_bold):
            yield _at(item)


def _at(item: BodyItem) -> Breach:
    return Breach(paragraph=item.paragraph, found=excerpt(item.paragraph.shown))


def _rule(code: str, place: str, check: Callable[[Plan], Iterable[Breach]]) -> Rule:
    return Rule(id=code, component=Component.TEXT, article=appendix_1(place), check=check)


RULES = (
    Rule(id="TT401", component=Component.BASES, article=appendix_1("II.6.a"), check=looks.italic(bases)),
    Rule(id="TT402", component=Component.BASES, article=appendix_1("II.6.a"), check=looks.size(bases, 13, 14)),
    Rule(id="TT403", component=Component.BASES, article=appendix_1("II.6.a"), check=base_ends),
    _rule("TT411", "II.6.e", looks.size(texts, 13, 14)),
    _rule("TT412", "II.6.e", justified),
    _rule("TT413", "II.6.e", first_line),
    _rule("TT414", "II.6.e", spacing),
    _rule("TT415", "II.6.e", line_spacing),
    _rule("TT416", "II.6.e", body_upright),
    Rule(
        id="TT417",
        component=Component.TEXT,
        article="Phụ lục III, Mẫu 1.4",
        check=end_mark,
        force=Force.SHOULD,
        is_practice=True,
    ),
    Rule(id="TT418", component=Component.TEXT, article=appendix_1("II.9.b"), check=addressee, force=Force.SHOULD),
    _rule("TT421", "V, dòng 6.b", _sign(Rank.SECTION, ".")),
    _rule("TT422", "V, dòng 6.b", looks.capitals(sections)),
    _rule("TT423", "V, dòng 6.b", looks.bold(sections)),
    Rule(
        id="TT424",
        component=Component.TEXT,
        article=appendix_1("V, dòng 6.b"),
        check=section_order,
        force=Force.SHOULD,
        is_practice=True,
    ),
    _rule("TT425", "II.6.đ", _sign(Rank.CLAUSE, ".")),
    _rule("TT426", "II.6.đ", looks.bold(titled_clauses)),
    _rule("TT427", "II.6.đ", bold_sentence),
    _rule("TT428", "II.6.đ", _sign(Rank.POINT, ")")),
    _rule("TT429", "II.6.đ", letter_order),
)
