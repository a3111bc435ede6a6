"""A document compiled once for a group of units: per unit only values, a join, deflate and a write.

The compiled document is the slow way's own result, with marks where the units differ, cut at the marks; so it cannot
say anything that docxtpl would not have said. Static parts of the package are deflated once and copied as they are.
"""

from __future__ import annotations

import hashlib
import re
import struct
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from generator.model import ResolvedPlan, Rich, plain
from generator.render import context, engine, holes, package

_LAYOUT = tuple(context.LAYOUT)
_PARAGRAPHS = frozenset({"ke_co_quan", "trich_yeu", "ke_trich_yeu"})
_LAYOUT_MARK = "kQf{:03d}Qk"
_CUT = re.compile(
    rb"<w:p><w:r><w:t>kQf(\d{3})Qk</w:t></w:r></w:p>|<w:r><w:t>kQf(\d{3})Qk</w:t></w:r>|([kK]Q[zZ]\d{3}Q[kK])"
)
_DYNAMIC = (package.CORE, package.CUSTOM, package.DOCUMENT)

Deflate = Callable[[bytes], bytes]
Checksum = Callable[[bytes], int]


@dataclass(frozen=True, slots=True)
class Codec:
    """How parts are packed; the contents are the same, the bytes differ."""

    name: str
    deflate: Deflate
    crc32: Checksum


def fast_codec() -> Codec:
    """ISA-L where it is installed, else the standard library at its quickest."""
    try:
        from isal import isal_zlib
    except ImportError:
        return Codec("zlib", lambda raw: _deflated(zlib.compressobj(1, zlib.DEFLATED, -15), raw), zlib.crc32)
    return Codec(
        "isal",
        lambda raw: _deflated(isal_zlib.compressobj(1, isal_zlib.DEFLATED, -15), raw),
        isal_zlib.crc32,
    )


def standard_codec() -> Codec:
    return Codec("zlib", lambda raw: _deflated(zlib.compressobj(1, zlib.DEFLATED, -15), raw), zlib.crc32)


def _deflated(compressor: Any, raw: bytes) -> bytes:
    return bytes(compressor.compress(raw) + compressor.flush())


class Cut:
    """Bytes cut at their marks."""

    def __init__(self, raw: bytes) -> None:
        self.pieces: list[bytes] = []
        self.slots: list[tuple[int, str]] = []
        end = 0
        for match in _CUT.finditer(raw):
            self.pieces += [raw[end : match.start()], b""]
            layout = match[1] or match[2]
            name = f"layout:{int(layout)}" if layout else match[3].decode()
            self.slots.append((len(self.pieces) - 1, name))
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

    def __init__(
        self, plan: ResolvedPlan, names: list[str], template: bytes, template_name: str, properties: Mapping[str, str]
    ) -> None:
        """`plan` is a plan of the group with marks for its values, `names` the names of the marks."""
        self.names = names
        self.issuer, self.date, self.subject = plan.issuer_lines[1], plain(plan.place_and_date), plan.subject
        self.title = document_title(plan.document_title, plan.subject)
        self.properties = dict(properties)
        parts = engine.render_parts(template, template_name, {**context.build_context(plan), **_layout_marks()})
        finished = package.finish(parts, title="", properties={})
        self.static = {name: raw for name, raw in finished.items() if name not in _DYNAMIC}
        self.document = Cut(finished[package.DOCUMENT])
        self._digests = {name: hashlib.sha256(raw).digest() for name, raw in self.static.items()}
        self._packed: dict[str, _Packed] = {}

    # ------------------------------------------------------------ parts

    def parts(self, values: Mapping[str, str], digest: str) -> package.Parts:
        """The parts of a unit's document, equal to those of the slow way."""
        return {**self.static, **self._dynamic(values, digest)}

    def _dynamic(self, values: Mapping[str, str], digest: str) -> package.Parts:
        document = self.document.filled(self._document_values(values))
        core = package.core_xml(holes.fill(self.title, self.names, values))
        digests = {
            **self._digests,
            package.DOCUMENT: hashlib.sha256(document).digest(),
            package.CORE: hashlib.sha256(core).digest(),
        }
        properties = {**self.properties, package.PROFILE: digest, package.FINGERPRINT: package.fingerprint_of(digests)}
        return {package.CORE: core, package.CUSTOM: package.custom_xml(properties), package.DOCUMENT: document}

    def _document_values(self, values: Mapping[str, str]) -> dict[str, bytes]:
        filled: dict[str, bytes] = {}
        for name in self.document.names:
            if not name.startswith("layout:"):
                bare = name[:3] + name[6:]
                filled[name] = _escaped(holes.in_form(bare, values[self.names[int(name[3:6])]]))
        layout = context.layout(
            holes.fill(self.issuer, self.names, values),
            holes.fill(self.date, self.names, values),
            _filled_rich(self.subject, self.names, values),
        )
        for number, name in enumerate(_LAYOUT):
            filled[f"layout:{number}"] = _as_written(layout[name])
        return filled

    # ------------------------------------------------------------ package

    def package(self, values: Mapping[str, str], digest: str, codec: Codec) -> bytes:
        """The .docx of a unit."""
        if codec.name not in self._packed:
            self._packed[codec.name] = _Packed(self.static, codec)
        return self._packed[codec.name].with_parts(self._dynamic(values, digest))


def document_title(kind: str, subject: Rich) -> str:
    """The title among the properties of the file."""
    return f"{kind.capitalize()} {plain(subject)}"


def _layout_marks() -> dict[str, Markup]:
    """Paragraphs and runs that stand for the parts whose look hangs on the width of a value."""
    marks = {}
    for number, name in enumerate(_LAYOUT):
        run = f"<w:r><w:t>{_LAYOUT_MARK.format(number)}</w:t></w:r>"
        marks[name] = Markup(f"<w:p>{run}</w:p>" if name in _PARAGRAPHS else run)
    return marks


def _filled_rich(rich: Rich, names: list[str], values: Mapping[str, str]) -> Rich:
    return tuple(replace(run, text=holes.fill(run.text, names, values)) for run in rich)


def _escaped(value: str) -> bytes:
    """A value as lxml writes it between tags."""
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").encode()


def _as_written(markup: Markup) -> bytes:
    """Our own XML as lxml writes it: quotes between tags are not escaped."""
    return str(markup).replace("&#34;", '"').replace("&#39;", "'").encode()


# ---------------------------------------------------------------- zip

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_END = struct.Struct("<4s4H2LH")
_DATE = (1 << 5) | 1  # 1 January 1980
_DEFLATED, _VERSION, _UTF8 = 8, 20, 0x800


class _Packed:
    """The static parts as one run of bytes; a unit's own parts are put behind them."""

    def __init__(self, static: Mapping[str, bytes], codec: Codec) -> None:
        self.codec = codec
        self.members = b""
        self.directory = b""
        for name in sorted(static, key=lambda part: (part != package.CONTENT_TYPES, part)):
            # Packed once for thousands of documents, so packed as small as it goes.
            raw = static[name]
            packed = _deflated(zlib.compressobj(9, zlib.DEFLATED, -15), raw)
            local, central = _headers(name, zlib.crc32(raw), packed, len(raw), len(self.members))
            self.members += local + packed
            self.directory += central
        self.count = len(static)

    def with_parts(self, parts: Mapping[str, bytes]) -> bytes:
        pieces, directory, offset = [self.members], [self.directory], len(self.members)
        for name, raw in parts.items():
            packed = self.codec.deflate(raw)
            local, central = _headers(name, self.codec.crc32(raw), packed, len(raw), offset)
            pieces += [local, packed]
            directory.append(central)
            offset += len(local) + len(packed)
        index = b"".join(directory)
        count = self.count + len(parts)
        end = _END.pack(b"PK\5\6", 0, 0, count, count, len(index), offset, 0)
        return b"".join([*pieces, index, end])


def _headers(name: str, crc: int, packed: bytes, size: int, offset: int) -> tuple[bytes, bytes]:
    encoded = name.encode()
    local = _LOCAL.pack(b"PK\3\4", _VERSION, _UTF8, _DEFLATED, 0, _DATE, crc, len(packed), size, len(encoded), 0)
    central = _CENTRAL.pack(
        b"PK\1\2", _VERSION, 3, _VERSION, 0, _UTF8, _DEFLATED, 0, _DATE, crc, len(packed), size, len(encoded),
        0, 0, 0, 0, 0o600 << 16, offset,
    )  # fmt: skip
    return local + encoded, central + encoded
