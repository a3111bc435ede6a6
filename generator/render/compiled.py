"""A document compiled once for a group of units: per unit only values and a join.

The compiled document is the slow way's own result, with marks where the units differ, cut at the marks; so it cannot
say anything that docxtpl would not have said.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Mapping
from functools import lru_cache

from markupsafe import Markup

from generator.model import Origin, ResolvedPlan, Run, plain
from generator.render import context, holes, package
from generator.render.archive import Checked, static_digest, static_parts
from generator.render.program import Program

_PARAGRAPHS = frozenset({"ke_co_quan", "trich_yeu", "ke_trich_yeu"})
_LAYOUT_MARK = "kQf{:03d}Qk"
_MARKS = re.compile(rb"[kK]Q[fzZ]\d{3}Q[kK]")


class Cut:
    """Bytes cut at their marks."""

    def __init__(self, raw: bytes) -> None:
        self.pieces: list[bytes] = []
        self.slots: list[tuple[int, str]] = []
        end = 0
        for mark, standing in _LAYOUT_MARKS.values():
            raw = raw.replace(str(standing).encode(), mark.encode())
        for match in _MARKS.finditer(raw):
            self.pieces += [raw[end : match.start()], b""]
            self.slots.append((len(self.pieces) - 1, match[0].decode()))
            end = match.end()
        self.pieces.append(raw[end:])

    @property
    def names(self) -> set[str]:
        return {name for _, name in self.slots}

    def filled(self, values: Mapping[str, bytes]) -> bytes:
        pieces = self.pieces.copy()
        for place, name in self.slots:
            pieces[place] = values[name]
        return b"".join(pieces)


class CompiledDocument:
    """What is equal in the documents of a group, ready to be filled for each unit."""

    def __init__(self, plan: ResolvedPlan, names: list[str], program: Program) -> None:
        """`plan` is a plan of the group with marks for its values, `names` the names of the marks."""
        self.names = names
        self._issuer, self._date = self._text(plan.issuer_lines[1]), self._text(plain(plan.place_and_date))
        self._kind = plan.unit.kind
        self._subject = [(self._text(run.text), run) for run in plan.subject]
        self._title = self._text(document_title(plan))
        parts = package.finish(
            program.parts({**context.build_context(plan), **{name: look for name, (_, look) in _LAYOUT_MARKS.items()}}),
            title="",
            properties={},
        )
        self.static = static_parts(parts)
        self.document = Cut(holes.with_date_marks(parts[package.DOCUMENT].decode(), names).encode())
        marks = [mark for mark in self.document.names if holes.MARK.fullmatch(mark)]
        self._slots = [(mark, names[int(mark[3:6])], holes.form_of(mark[:3] + mark[6:])) for mark in marks]
        self.static_digest = static_digest(self.static)
        self._lines = package.checksum_lines({name: (zlib.crc32(raw), len(raw)) for name, raw in self.static.items()})

    def parts(self, values: Mapping[str, str], properties: Mapping[str, str]) -> package.Parts:
        """The parts of a unit's document, equal to those of the slow way."""
        own = self.own_parts(values, properties, zlib.crc32)
        return {**self.static, **{name: raw for name, (raw, _) in own.items()}}

    def own_parts(
        self, values: Mapping[str, str], properties: Mapping[str, str], crc32: Callable[[bytes], int]
    ) -> dict[str, Checked]:
        """Those parts of a unit's document that differ from the group's."""
        document = self.document.filled(self._document_values(values))
        core = package.core_xml(self._title.filled(values))
        own = {package.CORE: (core, crc32(core)), package.DOCUMENT: (document, crc32(document))}
        lines = package.checksum_lines({name: (crc, len(raw)) for name, (raw, crc) in own.items()})
        custom = package.custom_xml({**properties, package.FINGERPRINT: package.fingerprint_of(self._lines + lines)})
        return {**own, package.CUSTOM: (custom, crc32(custom))}

    def _document_values(self, values: Mapping[str, str]) -> dict[str, bytes]:
        filled = {mark: _put(values[name], form) for mark, name, form in self._slots}
        subject = tuple([Run(text.filled(values), run.italic, run.bold, run.gap) for text, run in self._subject])
        layout = context.layout(self._issuer.filled(values), self._kind, self._date.filled(values), subject)
        for name, (mark, _) in _LAYOUT_MARKS.items():
            filled[mark] = _as_written(layout[name])
        return filled

    def _text(self, text: str) -> holes.MarkedText:
        return holes.MarkedText(holes.with_date_marks(text, self.names), self.names)


def document_title(plan: ResolvedPlan) -> str:
    """The title among the properties of the file."""
    return f"{plan.document_title.capitalize()} {plain(plan.subject)}"


def properties_of(plan: ResolvedPlan, origin: Origin) -> dict[str, str]:
    """What a document remembers of how it was made."""
    return {
        package.PACK: plan.pack,
        package.PACK_VERSION: plan.pack_version,
        package.UNIT: origin.unit,
        package.UNIT_CODE: origin.code,
        package.PROFILE: origin.digest,
    }


def finished_parts(plan: ResolvedPlan, parts: package.Parts) -> package.Parts:
    """The rendered parts of a plan made whole: title, properties, fingerprint."""
    return package.finish(parts, title=document_title(plan), properties=properties_of(plan, plan.origin))


def _standing_for(number: int, name: str) -> tuple[str, Markup]:
    """A mark, and the paragraph or run that holds it while the document is rendered."""
    mark = _LAYOUT_MARK.format(number)
    run = f"<w:r><w:t>{mark}</w:t></w:r>"
    return mark, Markup(f"<w:p>{run}</w:p>" if name in _PARAGRAPHS else run)


# For the parts whose look hangs on the width of a value.
_LAYOUT_MARKS = {name: _standing_for(number, name) for number, name in enumerate(context.LAYOUT)}


@lru_cache(maxsize=1024)
def _put(value: str, form: Callable[[str], str]) -> bytes:
    """A value in its form as lxml writes it between tags; those of the units above come again and again."""
    return form(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").encode()


def _as_written(xml: str) -> bytes:
    """Our own XML as lxml writes it: quotes between tags are not escaped."""
    return xml.replace("&#34;", '"').replace("&#39;", "'").encode()
