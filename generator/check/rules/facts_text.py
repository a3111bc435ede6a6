"""Local bodies, telephone and figures of the profile, against the text of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.compared import GAP, Compared, name_key
from generator.check.facts import Paragraph
from generator.check.figures import find_figures
from generator.check.figures import key as figure_key
from generator.check.rules.record import Breach, told
from generator.text import modern_tones

_PHONE = re.compile(r"(?:điện thoại|SĐT|ĐT|số máy)[^0-9(+]{0,30}(?P<phone>[(+]?[0-9][0-9 .()-]{6,16}[0-9])", re.I)


# ---------------------------------------------------------------- bodies, contact, figures


def bodies(this: Compared) -> Iterator[Breach]:
    """The usual name of a body that the profile names otherwise."""
    names = [(body, re.escape(modern_tones(body.usual))) for body in this.expected.bodies]
    patterns = [(body, re.compile(rf"(?<!\w){name}(?!\w)", re.I)) for body, name in names]
    if patterns:
        for paragraph in this.said.paragraphs:
            text = modern_tones(this.said.own_text(paragraph))
            yield from (told(paragraph, body.usual, body.own) for body, pattern in patterns if pattern.search(text))


def phone(this: Compared) -> Iterator[Breach]:
    wanted = re.sub(r"\D", "", this.expected.phone)
    for paragraph in this.said.paragraphs if wanted else ():
        for match in _PHONE.finditer(this.said.text(paragraph)):
            if re.sub(r"\D", "", match["phone"]) != wanted:
                yield told(paragraph, match["phone"], this.expected.phone)


def _figures(this: Compared) -> Iterator[tuple[Paragraph, str, str, str]]:
    lines = this.expected.figures
    for paragraph in this.said.paragraphs if lines else ():
        for figure, found in find_figures(figure_key(this.said.text(paragraph)), lines):
            yield paragraph, found, figure.value, figure.label


def figures(this: Compared) -> Iterator[Breach]:
    for paragraph, found, wanted, label in _figures(this):
        if not GAP.search(found) and name_key(found) != name_key(figure_key(wanted)):
            yield told(paragraph, found, wanted, so_lieu=label)


def figure_open(this: Compared) -> Iterator[Breach]:
    for paragraph, found, wanted, label in _figures(this):
        if GAP.search(found):
            yield told(paragraph, found, wanted, so_lieu=label)
