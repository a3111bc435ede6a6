"""Paper, margins, type, page numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.check.facts import Alignment, Container, Furniture, Paragraph, Run, Section
from generator.check.head import SECRET, URGENT
from generator.check.pages import has_inner_page
from generator.check.parts import Plan
from generator.check.rules.looks import excerpt, points
from generator.check.rules.record import Breach, Check, Component, Force, Rule, appendix_1, practice
from generator.text import fold

FONT = "Times New Roman"
BLACK = frozenset({"auto", "000000"})
_A4 = (210.0, 297.0)
_ROUND_MM = 0.05  # half of the tenth a program shows; it stores twips
_PAPER_MM = 0.2  # A4 in twips differs from program to program


def _mm(value: float) -> str:
    return f"{value:.1f}".replace(".", ",").removesuffix(",0") + " mm"


def paper(plan: Plan) -> Iterator[Breach]:
    for section in plan.facts.sections:
        sides = sorted((section.width_mm, section.height_mm))
        if any(abs(side - wanted) > _PAPER_MM for side, wanted in zip(sides, _A4, strict=True)):
            yield Breach(found=f"{_mm(section.width_mm)} × {_mm(section.height_mm)}")


def _of_text(plan: Plan) -> Iterable[Section]:
    """The sections that hold no annex."""
    first = min((annex.heading.paragraph.section for annex in plan.annexes), default=len(plan.facts.sections))
    return plan.facts.sections[: max(1, first)]


def _with_tables(plan: Plan) -> set[int]:
    """The sections with tables of the text's own, those of head and foot left out."""
    last_of_head, first_of_foot = plan.head.last_index, plan.foot.first_index
    return {
        paragraph.section
        for paragraph in plan.facts.paragraphs
        if paragraph.container is Container.CELL
        and paragraph.index > last_of_head
        and (first_of_foot is None or paragraph.index < first_of_foot)
    }


def _landscape(has_tables: bool) -> Check:
    def check(plan: Plan) -> Iterator[Breach]:
        with_tables = _with_tables(plan)
        for section in _of_text(plan):
            if section.is_landscape and (section.index in with_tables) is has_tables:
                yield Breach(found=f"{_mm(section.width_mm)} × {_mm(section.height_mm)}")

    return check


def _margin(measure: Callable[[Section], float], low: float, high: float) -> Check:
    def check(plan: Plan) -> Iterator[Breach]:
        for section in plan.facts.sections:
            if not section.is_landscape and not low - _ROUND_MM < measure(section) < high + _ROUND_MM:
                yield Breach(found=_mm(measure(section)))

    return check


def _every_run(plan: Plan) -> Iterator[tuple[Paragraph, Run]]:
    for paragraph in plan.facts.paragraphs:
        for run in paragraph.written_runs:
            yield paragraph, run


def foreign_fonts(run: Run) -> list[str]:
    """The fonts of a run that are not the one allowed."""
    return [name for name in run.fonts if name.casefold() != FONT.casefold()]


def font(plan: Plan) -> Iterator[Breach]:
    """One breach a paragraph."""
    told: set[int] = set()
    for paragraph, run in _every_run(plan):
        wrong = foreign_fonts(run)
        if wrong and paragraph.index not in told:
            told.add(paragraph.index)
            yield Breach(paragraph=paragraph, found=wrong[0])


def color(plan: Plan) -> Iterator[Breach]:
    """Black, but for stamps, which are red."""
    told = {paragraph.index for paragraph in plan.facts.paragraphs if fold(paragraph.shown) in URGENT | SECRET}
    for paragraph, run in _every_run(plan):
        if run.color not in BLACK and paragraph.index not in told:
            told.add(paragraph.index)
            yield Breach(paragraph=paragraph, found=excerpt(run.text.strip()))


def tracked_changes(plan: Plan) -> Iterator[Breach]:
    """Nobody sees which text was meant while they are open."""
    facts = plan.facts
    if facts.insertions or facts.deletions:
        yield Breach(found=f"+{facts.insertions}, -{facts.deletions}")


# ---------------------------------------------------------------- page numbers


def _numbered(plan: Plan) -> Iterator[tuple[Furniture, Paragraph]]:
    """The headers and footers of inner pages that carry the page number, each once."""
    kinds = ("default", "even") if plan.facts.has_even_pages else ("default",)
    seen = set()
    for section in plan.facts.sections:
        for furniture in section.furniture:
            number = furniture.page_number
            if furniture.kind in kinds and number is not None and number.index not in seen:
                seen.add(number.index)
                yield furniture, number


def is_numbered(plan: Plan) -> bool:
    return any(True for _ in _numbered(plan))


def number_missing(plan: Plan) -> Iterator[Breach]:
    """An annex counts its own pages: what has no more than one page needs no number."""
    if not is_numbered(plan) and has_inner_page(plan.facts, [annex.heading.paragraph for annex in plan.annexes]):
        yield Breach()


def number_place(plan: Plan) -> Iterator[Breach]:
    for furniture, paragraph in _numbered(plan):
        if not furniture.is_header:
            yield Breach(found=excerpt(paragraph.shown))


def number_centered(plan: Plan) -> Iterator[Breach]:
    """One in a footer must leave it first, which another rule tells."""
    for furniture, paragraph in _numbered(plan):
        # One tab goes to the middle stop that Word gives headers.
        by_tab = paragraph.text.startswith("\t") and not paragraph.text.startswith("\t\t")
        if furniture.is_header and paragraph.alignment is not Alignment.CENTER and not by_tab:
            yield Breach(found=excerpt(paragraph.shown))


def number_size(plan: Plan) -> Iterator[Breach]:
    for _, paragraph in _numbered(plan):
        wrong = [run.size_pt for run in paragraph.written_runs if not 13 <= run.size_pt <= 14]
        if wrong:
            yield Breach(found=points(wrong[0]))


def number_upright(plan: Plan) -> Iterator[Breach]:
    for _, paragraph in _numbered(plan):
        if not paragraph.has_every(lambda run: not run.is_italic):
            yield Breach(found=excerpt(paragraph.shown))


def number_font(plan: Plan) -> Iterator[Breach]:
    for _, paragraph in _numbered(plan):
        wrong = [name for run in paragraph.written_runs for name in foreign_fonts(run)]
        if wrong:
            yield Breach(found=wrong[0])


def number_on_first_page(plan: Plan) -> Iterator[Breach]:
    first = plan.facts.sections[0]
    kind = "first" if first.has_title_page else "default"
    if any(furniture.kind == kind and furniture.page_number for furniture in first.furniture):
        yield Breach()


def number_form(plan: Plan) -> Iterator[Breach]:
    first = plan.facts.sections[0]
    if is_numbered(plan) and first.number_start not in (None, 1):
        yield Breach(found=str(first.number_start))
    elif is_numbered(plan) and first.number_format != "decimal":
        yield Breach(found=first.number_format)


_PAGE, _COUNT = Component.PAGE, Component.PAGE_NUMBER
RULES = (
    Rule(id="TT301", component=_PAGE, article=appendix_1("I.1"), check=paper),
    Rule(id="TT302", component=_PAGE, article=appendix_1("I.2"), check=_landscape(has_tables=False)),
    Rule(id="TT303", component=_PAGE, article=appendix_1("I.2"), check=_landscape(has_tables=True), force=Force.MAY),
    Rule(id="TT304", component=_PAGE, article=appendix_1("I.3"), check=_margin(lambda page: page.top_mm, 20, 25)),
    Rule(id="TT305", component=_PAGE, article=appendix_1("I.3"), check=_margin(lambda page: page.bottom_mm, 20, 25)),
    Rule(id="TT306", component=_PAGE, article=appendix_1("I.3"), check=_margin(lambda page: page.left_mm, 30, 35)),
    Rule(id="TT307", component=_PAGE, article=appendix_1("I.3"), check=_margin(lambda page: page.right_mm, 15, 20)),
    Rule(id="TT308", component=_PAGE, article=appendix_1("I.4"), check=font),
    Rule(id="TT309", component=_PAGE, article=appendix_1("I.4"), check=color),
    practice("TT319", _PAGE, "Điều 12", tracked_changes),
    Rule(id="TT310", component=_COUNT, article=appendix_1("I.7"), check=number_missing),
    Rule(id="TT311", component=_COUNT, article=appendix_1("I.7"), check=number_place),
    Rule(id="TT312", component=_COUNT, article=appendix_1("I.7"), check=number_centered),
    Rule(id="TT313", component=_COUNT, article=appendix_1("I.7"), check=number_size),
    Rule(id="TT314", component=_COUNT, article=appendix_1("I.7"), check=number_upright),
    Rule(id="TT315", component=_COUNT, article=appendix_1("I.7"), check=number_on_first_page),
    Rule(id="TT316", component=_COUNT, article=appendix_1("I.7"), check=number_form),
    Rule(id="TT317", component=_COUNT, article=appendix_1("I.4"), check=number_font),
)
