"""The file as a whole: macros, more than one document, lines that are no paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.parts import Plan
from generator.check.rules.looks import excerpt, ordinals
from generator.check.rules.record import ITSELF, Breach, Component, Rule, practice

# What counts or compares paragraphs says nothing true of a text whose lines are parted otherwise.
OF_PARAGRAPHS = frozenset({"TT403", "TT410", "TT424", "TT429", "TT511", "TT512", "TT513", "TT737"})
PARTED = "TT500"


def macros(plan: Plan) -> Iterator[Breach]:
    """A file with macros under the name of one without: Word does not open it."""
    if plan.facts.has_macros:
        yield Breach()


def more_documents(plan: Plan) -> Iterator[Breach]:
    """Another document behind the first, which alone is checked."""
    if plan.second is not None:
        yield Breach(paragraph=plan.second, found=excerpt(plan.second.shown))


def parted_lines(plan: Plan) -> Iterator[Breach]:
    """Sentences and numbered lines in one paragraph, parted by Shift+Enter; told once."""
    parted = [paragraph for paragraph in plan.text if paragraph.is_parted]
    if parted:
        values = (("so", str(len(parted))), ("cac_doan", ordinals(parted)))
        yield Breach(paragraph=parted[0], found=excerpt(parted[0].shown), values=values)


RULES = (
    Rule(id="TT300", component=Component.WHOLE, article="", check=macros, source=ITSELF),
    Rule(id="TT400", component=Component.WHOLE, article="", check=more_documents, source=ITSELF),
    practice(PARTED, Component.TEXT, "Phụ lục I, Phần I, Mục II.6.e", parted_lines),
)
