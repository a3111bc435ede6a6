"""docxtpl, wrapped once: our own sandbox, autoescape on, undefined names refused."""

from __future__ import annotations

import io
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.errors import Place, Problem, RenderError
from generator.render.package import Parts, read_parts
from generator.render.template import check_template


def sandbox() -> ImmutableSandboxedEnvironment:
    """A Jinja environment in which a template can print and nothing else."""
    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    environment.globals.clear()
    environment.filters.clear()
    environment.tests.clear()
    return environment


def check(template: bytes, name: str) -> list[Problem]:
    """What is wrong with a template; empty when it can be used."""
    parts = read_parts(template, name)
    document = DocxTemplate(io.BytesIO(template))
    environment = sandbox()
    return list(check_template(parts, name, lambda xml: environment.parse(document.patch_xml(xml))))


def render_parts(template: bytes, name: str, context: dict[str, Any]) -> Parts:
    """The parts of the document that docxtpl makes of the template; raises when the two do not fit."""
    document = DocxTemplate(io.BytesIO(template))
    try:
        document.render(context, jinja_env=sandbox(), autoescape=True)
    except TemplateError as error:
        raise RenderError(
            [Problem(code="DU102", place=Place(file=name), found=error.message or type(error).__name__)]
        ) from error
    buffer = io.BytesIO()
    document.save(buffer)
    return read_parts(buffer.getvalue(), name)
