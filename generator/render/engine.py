"""docxtpl, wrapped once: our own sandbox, autoescape on, undefined names refused."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.errors import Place, Problem, RenderError, Severity
from generator.render.distil import distil
from generator.render.distilled import Distilled
from generator.render.package import DOCUMENT, Parts, W, finish, parse_xml, read_parts, reading_xml
from generator.render.tags import Unprintable
from generator.render.template import check_template
from generator.render.trial import Trial

_TAG = re.compile(rb"\{[{%#]")
_TWIPS_PER_CM = 567
_BODY, _BODY_END = b"<w:body>", b"</w:body>"


def sandbox() -> ImmutableSandboxedEnvironment:
    """A Jinja environment in which a template can print and nothing else."""
    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    environment.globals.clear()
    environment.filters.clear()
    environment.tests.clear()
    return environment


def check(template: bytes, name: str, *, has_annexes: bool = False) -> list[Problem]:
    """What is wrong with a template; empty when it can be used for a pack with or without annexes."""
    parts = read_parts(template, name)
    document = DocxTemplate(io.BytesIO(template))
    environment = sandbox()
    with reading_xml(name):
        problems = list(check_template(parts, name, lambda xml: environment.parse(document.patch_xml(xml))))
        return problems or _tried(template, name, Trial(has_annexes=has_annexes))


def turned_pages(template: bytes, name: str) -> Iterator[Problem]:
    """A problem where a sound template prints a plan without annexes on other pages than one that has them."""
    usual, alone = (_first_page(template, name, has_annexes=each) for each in (True, False))
    if usual != alone:
        values = (("kho", usual),)
        yield Problem(code="DU109", place=Place(file=name), found=alone, values=values, severity=Severity.WARNING)


def _first_page(template: bytes, name: str, *, has_annexes: bool) -> str:
    """The size of the first pages of the finished plan of marks, in centimetres."""
    parts = render_parts(template, name, Trial(has_annexes=has_annexes).context)
    with reading_xml(name):
        size = next(parse_xml(finish(parts, title="", properties={})[DOCUMENT]).iter(f"{{{W}}}pgSz"), None)
        sides = [int(size.get(f"{{{W}}}{side}", "0")) for side in "wh"] if size is not None else []
    return " × ".join(f"{twips / _TWIPS_PER_CM:.1f}".replace(".", ",") for twips in sides) + " cm"


def distilled(template: bytes, name: str, *, has_annexes: bool) -> Distilled | None:
    """A sound template read off; None unless its statements print what docxtpl prints, tried on a plan of marks."""
    full, *fewer = Trial(has_annexes=has_annexes).contexts
    reference = render_parts(template, name, full)
    try:
        found = _read_off(template, name, reference)
        is_equal = found.parts(full) == reference
        is_equal = is_equal and all(found.parts(each) == render_parts(template, name, each) for each in fewer)
        return found if is_equal else None
    except Unprintable:
        return None


def _read_off(template: bytes, name: str, finished: Parts) -> Distilled:
    """The statements of the body, and around them what stands around it in the finished document."""
    document = DocxTemplate(io.BytesIO(template))
    document.render_init()
    others = {part: raw for part, raw in finished.items() if part != DOCUMENT}
    if any(_has_tags(document, part, raw) for part, raw in read_parts(template, name).items() if part != DOCUMENT):
        raise Unprintable
    statements = distil(sandbox().parse(document.patch_xml(document.get_xml())))
    whole = finished[DOCUMENT]
    begin, end = whole.find(_BODY) + len(_BODY), whole.rfind(_BODY_END)
    return Distilled(statements=statements, head=whole[:begin], tail=whole[end:], others=others)


def _has_tags(document: DocxTemplate, part: str, raw: bytes) -> bool:
    """Whether docxtpl, which joins what Word has torn, would find a tag in the part."""
    if _TAG.search(raw):
        return True
    is_xml = part.endswith((".xml", ".rels"))
    return is_xml and bool(_TAG.search(document.patch_xml(document.xml_to_string(parse_xml(raw))).encode()))


def _tried(template: bytes, name: str, trial: Trial) -> list[Problem]:
    """What a sound template leaves out of a plan, or why it cannot be printed with."""
    try:
        return list(trial.missing(render_parts(template, name, trial.context), name))
    except RenderError as error:
        return list(error.problems)


def render_parts(template: bytes, name: str, context: dict[str, Any]) -> Parts:
    """The parts of the document that docxtpl makes of the template; raises when the two do not fit."""
    buffer = io.BytesIO()
    with reading_xml(name):
        document = DocxTemplate(io.BytesIO(template))
        try:
            document.render(context, jinja_env=sandbox(), autoescape=True)
        except TemplateError as error:
            raise _misfit(name, error) from error
        document.save(buffer)
    return read_parts(buffer.getvalue(), name)


def _misfit(name: str, error: TemplateError) -> RenderError:
    return RenderError([Problem(code="DU102", place=Place(file=name), found=error.message or type(error).__name__)])
