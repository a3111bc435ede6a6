"""docxtpl, wrapped once: our own sandbox, autoescape on, undefined names refused."""

from __future__ import annotations

import copy
import io
import re
from functools import cached_property
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree

from generator import store
from generator.errors import Place, Problem, RenderError
from generator.render.package import DOCUMENT, Parts, read_parts, reading_xml
from generator.render.template import check_template
from generator.render.trial import Trial

_TAG = re.compile(rb"\{[{%#]")
# docxtpl writes these for the braces that a template wants printed, and turns white space in texts into breaks.
_PRINTED_BRACES = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))
_BREAKS = re.compile("[\n\t\a\f]")


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


def check_once(template: bytes, name: str, *, has_annexes: bool) -> tuple[Problem, ...]:
    """The same, of a template that an earlier start may have checked: it takes as long as a document."""
    made_of = b"\0".join([name.encode(), b"annexes" if has_annexes else b"", template])
    return store.kept(tuple, "mau", made_of, lambda: tuple(check(template, name, has_annexes=has_annexes)))


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


class Program:
    """A template made ready once for many documents: docxtpl's own steps, without doing the same ones again.

    Only the body differs between documents; a template with tags in other parts takes docxtpl's usual way.
    """

    def __init__(self, template: bytes, name: str) -> None:
        self.template, self.name = template, name
        self._others: Parts | None = None
        self._has_tags_elsewhere = any(
            _TAG.search(raw) for part, raw in read_parts(template, name).items() if part != DOCUMENT
        )

    def parts(self, context: dict[str, Any]) -> Parts:
        """The parts of a document, the same as those of `render_parts`."""
        if self._others is None or self._has_tags_elsewhere:
            self._others = render_parts(self.template, self.name, context)
            return self._others
        return {**self._others, DOCUMENT: self._document(context)}

    @cached_property
    def _docx(self) -> Any:
        document = DocxTemplate(io.BytesIO(self.template))
        document.render_init()
        return document

    @cached_property
    def _compiled(self) -> Template:
        xml = self._docx.patch_xml(self._docx.get_xml())
        # One paragraph a line, as docxtpl has it, so that an error has a line to name.
        return sandbox().from_string(re.sub(r"<w:p([ >])", r"\n<w:p\1", xml))

    def _document(self, context: dict[str, Any]) -> bytes:
        try:
            xml = self._compiled.render(context)
        except TemplateError as error:
            raise _misfit(self.name, error) from error
        xml = re.sub(r"\n<w:p([ >])", r"<w:p\1", xml)
        for written, printed in _PRINTED_BRACES:
            xml = xml.replace(written, printed)
        if _BREAKS.search(xml):
            xml = self._docx.resolve_listing(xml)
        self._docx.render_init()
        body = self._docx.fix_tables(xml)
        self._docx.fix_docpr_ids(body)
        return self._whole(body)

    def _whole(self, body: Any) -> bytes:
        """The part with this body: what docxtpl does by hanging one tree into the other, which takes far longer."""
        if body.nsmap != self._docx.docx.element.nsmap or body.attrib or body.prefix != "w":
            self._docx.map_tree(body)
            return bytes(self._docx.docx.part.blob)
        head, tail = self._around
        content = bytes(etree.tostring(body, encoding="UTF-8"))
        return b"".join([head, b"<w:body>", content[content.index(b">") + 1 :], tail])

    @cached_property
    def _around(self) -> tuple[bytes, bytes]:
        """What stands before and behind the body."""
        root = copy.deepcopy(self._docx.docx.element)
        for child in list(root.body):
            root.body.remove(child)
        head, _, tail = bytes(etree.tostring(root, encoding="UTF-8", standalone=True)).partition(b"<w:body/>")
        return head, tail
