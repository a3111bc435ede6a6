"""The plain program that a careful beginner writes: SafeLoader, Cerberus, clauses as Jinja strings, a docxtpl loop.

Its clauses are the texts of our own plan with `{{ }}` where the units differ, and its template is ours, so that both
programs print the same document. The decisions of level, date and body are already made for it.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import cerberus
import yaml
from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined

from generator import prepare, resources, schema
from generator.model import Block, Profile, ResolvedPlan, Rich
from generator.render import context, holes

_SCHEMA = {
    "cap": {"type": "string", "allowed": ["tỉnh", "huyện", "xã"], "required": True},
    "loai_don_vi": {"type": "string", "required": True},
    "ten": {"type": "string", "required": True, "maxlength": 120},
    "ma_don_vi": {"type": "string", "regex": r"\d{5}"},
    "cap_tren_truc_tiep": {"type": "string"},
    "dai_hoi": {"type": "dict", "schema": {"lan_thu": {"type": "string"}, "nhiem_ky": {"type": "string"}}},
    "nguoi_ky": {"type": "dict", "schema": {"ho_ten": {"type": "string", "maxlength": 120}}},
    "ke_hoach": {
        "type": "dict",
        "schema": {
            "goi_mau": {"type": "string"},
            "so": {"type": "integer", "min": 1},
            "ngay_ban_hanh": {"type": "string", "regex": r"\d{2}/\d{2}/\d{4}"},
            "so_lieu": {"type": "dict", "valuesrules": {"type": "string", "maxlength": schema.MAX_TEXT}},
        },
    },
}


class PlainProgram:
    """Makes documents one by one, as the libraries' own pages show it."""

    def __init__(self, profile: Profile, pack: str) -> None:
        """`profile` is any unit of the kind; its plan gives the clauses."""
        marked, self.names = holes.with_marks(profile, pack)
        folder = resources.pack_folder(pack)
        scope, _ = prepare.scope_for(marked, resources.load_pack(folder), resources.load_lexicon())
        assert scope is not None
        self.plan, _ = prepare.word_plan(scope)
        self.template = resources.template_bytes(folder)

    def read(self, path: Path) -> dict[str, Any]:
        data = yaml.safe_load(path.read_text("utf-8"))
        validator = cerberus.Validator(_SCHEMA)
        assert validator.validate(data), validator.errors
        return data

    def texts(self, values: Mapping[str, str]) -> ResolvedPlan:
        """The clauses rendered for a unit, each compiled anew."""
        environment = Environment(undefined=StrictUndefined)
        names = {name.replace(".", "_"): value for name, value in values.items()}

        def said(text: str) -> str:
            return environment.from_string(self._source(text)).render(names)

        def rich(runs: Rich) -> Rich:
            return tuple(replace(run, text=said(run.text)) for run in runs)

        def blocks(found: tuple[Block, ...]) -> tuple[Block, ...]:
            return tuple(replace(block, runs=rich(block.runs)) for block in found)

        plan = self.plan
        return replace(
            plan,
            issuer_lines=(plan.issuer_lines[0], said(plan.issuer_lines[1])),
            number_symbol=said(plan.number_symbol),
            place_and_date=rich(plan.place_and_date),
            subject=rich(plan.subject),
            opening=blocks(plan.opening),
            body=blocks(plan.body),
            recipients=tuple(map(rich, plan.recipients)),
            signer_name=rich(plan.signer_name),
            annexes=tuple(
                replace(
                    annex,
                    title=rich(annex.title),
                    attached_to=said(annex.attached_to),
                    rows=tuple({name: rich(cell) for name, cell in row.items()} for row in annex.rows),
                )
                for annex in plan.annexes
            ),
        )

    def _source(self, text: str) -> str:
        """A text with its marks as a beginner would have written them."""
        text = holes.with_date_marks(text, self.names)

        def tag(match: Any) -> str:
            name, form = self.names[int(match[1])].replace(".", "_"), match[0]
            if form.replace(match[1], "").isupper():
                return "{{ " + name + ".upper() }}"
            return "{{ " + (f"{name}[:1].upper() ~ {name}[1:]" if form[0] == "K" else name) + " }}"

        return holes.MARK.sub(tag, text)

    def document(self, plan: ResolvedPlan) -> bytes:
        """The document step: docxtpl from the template's file to the document's bytes."""
        template = DocxTemplate(io.BytesIO(self.template))
        template.render(context.build_context(plan), autoescape=True)
        buffer = io.BytesIO()
        template.save(buffer)
        return buffer.getvalue()
