"""The .docx as a zip of parts: read with limits, written so that the same parts give the same bytes."""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from html import escape
from typing import Any

from lxml import etree

from generator.errors import Place, Problem, RenderError

Parts = dict[str, bytes]
Checksum = tuple[int, int]  # CRC-32 and length

MAX_PARTS = 400
MAX_PART_BYTES = 30_000_000
MAX_TOTAL_BYTES = 60_000_000
CONTENT_TYPES, RELATIONS, CUSTOM, CORE, DOCUMENT = (
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/custom.xml",
    "docProps/core.xml",
    "word/document.xml",
)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FINGERPRINT = "kehoach.dau_van_tay"
PACK, PACK_VERSION, PROFILE = "kehoach.goi_mau", "kehoach.phien_ban_goi", "kehoach.ho_so"
UNIT, UNIT_CODE = "kehoach.don_vi", "kehoach.ma_don_vi"
# python-docx checks little of what it reads: a part or relation that is not there ends in any of these.
_STUMBLES = (KeyError, ValueError, TypeError, AttributeError, IndexError, RecursionError, AssertionError)
_EPOCH = (1980, 1, 1, 0, 0, 0)
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CUSTOM_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
# Parts a program rewrites when a file is merely opened or moved.
_NOT_FINGERPRINTED = frozenset({CUSTOM})


def read_parts(raw: bytes, name: str) -> Parts:
    """Every part of a .docx; raises when it is none, is damaged, or unpacks to more than it should."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            sizes = [info.file_size for info in infos]
            if len(infos) > MAX_PARTS or sum(sizes) > MAX_TOTAL_BYTES or max(sizes, default=0) > MAX_PART_BYTES:
                raise _refusal("DU002", name)
            parts = {info.filename: archive.read(info) for info in infos}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError) as error:
        raise _refusal("DU001", name) from error
    if DOCUMENT not in parts or CONTENT_TYPES not in parts:
        raise _refusal("DU001", name)
    return parts


@contextmanager
def reading_xml(name: str) -> Iterator[None]:
    """Turns what a library stumbles over in a damaged or hostile part into a problem of the file."""
    try:
        yield
    except (etree.XMLSyntaxError, etree.XMLSchemaError, UnicodeDecodeError, *_STUMBLES) as error:
        raise _refusal("DU001", name) from error


def _refusal(code: str, name: str) -> RenderError:
    return RenderError([Problem(code=code, place=Place(file=name), found=name)])


def write_parts(parts: Mapping[str, bytes]) -> bytes:
    """The parts as a .docx, in a fixed order with a fixed time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(parts, key=lambda part: (part != CONTENT_TYPES, not part.startswith("_rels"), part)):
            info = zipfile.ZipInfo(name, date_time=_EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, parts[name])
    return buffer.getvalue()


def parse_xml(raw: bytes) -> Any:
    """The tree of a part; entities and addresses outside the file are never followed."""
    return etree.fromstring(raw, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def finish(parts: Parts, *, title: str, properties: Mapping[str, str]) -> Parts:
    """The rendered parts made whole: no empty last section, the plan's own properties, a fingerprint of it all."""
    done = dict(parts)
    done[DOCUMENT] = _without_empty_last_section(done[DOCUMENT])
    done[CORE] = core_xml(title)
    return with_properties(done, properties)


def with_properties(parts: Mapping[str, bytes], properties: Mapping[str, str]) -> Parts:
    """The parts of any Office file with these custom properties and a fingerprint of all the others."""
    done = {**parts, CUSTOM: parts.get(CUSTOM, b"")}
    done[CONTENT_TYPES] = _with_custom_type(done[CONTENT_TYPES])
    done[RELATIONS] = _with_custom_relation(done[RELATIONS])
    done[CUSTOM] = custom_xml({**properties, FINGERPRINT: fingerprint(done)})
    return done


_MACRO_PROJECT = "vbaProject"
_MACRO_TYPE, _PLAIN_TYPE = (
    b"application/vnd.ms-word.document.macroEnabled.main+xml",
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
)


def has_macros(parts: Mapping[str, bytes]) -> bool:
    """Whether a file is one with macros, whatever it is called."""
    return _MACRO_TYPE in parts[CONTENT_TYPES] or any(_MACRO_PROJECT in name for name in parts)


def without_macros(parts: Mapping[str, bytes]) -> Parts:
    """The parts of a plain document: no macros, no relation to them, the content type that Word asks of a .docx."""
    kept = {name: raw for name, raw in parts.items() if not _is_of_macros(name)}
    types = _without(kept[CONTENT_TYPES], "PartName")
    relations = {name: _without(raw, "Target") for name, raw in kept.items() if name.endswith("document.xml.rels")}
    return {**kept, **relations, CONTENT_TYPES: types.replace(_MACRO_TYPE, _PLAIN_TYPE)}


def _is_of_macros(name: str) -> bool:
    return _MACRO_PROJECT in name or name.endswith("/vbaData.xml")


def _without(raw: bytes, attribute: str) -> bytes:
    """A list of parts or relations without what leads to macros."""
    root = parse_xml(raw)
    for node in list(root):
        if isinstance(node.tag, str) and _is_of_macros(f"/{node.get(attribute, '')}"):
            root.remove(node)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def fingerprint(parts: Mapping[str, bytes]) -> str:
    """What changes when a person edits the document.

    It tells an edited file from one as written, not a forged one: the checksums the zip keeps anyway are enough.
    """
    return fingerprint_of(checksum_lines({name: (zlib.crc32(raw), len(raw)) for name, raw in parts.items()}))


def checksum_lines(checksums: Mapping[str, Checksum]) -> list[str]:
    """A line for each part whose checksum counts."""
    return [f"{name} {crc} {size}" for name, (crc, size) in checksums.items() if name not in _NOT_FINGERPRINTED]


def fingerprint_of(lines: Iterable[str]) -> str:
    """The fingerprint of parts whose lines are known, in any order."""
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def is_as_written(raw: bytes) -> bool:
    """Whether a .docx is still exactly what this program wrote."""
    try:
        parts = read_parts(raw, "")
        return read_properties(parts).get(FINGERPRINT) == fingerprint(parts)
    except (RenderError, etree.XMLSyntaxError):
        return False


def is_of_same_plan(raw: bytes, other: bytes) -> bool:
    """Whether two documents of this program are the same plan of the same unit: told by its code, else by its names."""
    first, second = (read_properties(read_parts(each, "")) for each in (raw, other))
    codes = {found.get(UNIT_CODE, "") for found in (first, second)}
    unit = UNIT if "" in codes else UNIT_CODE
    return all(first.get(name) == second.get(name) for name in (PACK, unit))


def read_properties(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The custom properties of a document."""
    if not parts.get(CUSTOM):
        return {}
    root = parse_xml(parts[CUSTOM])
    return {node.get("name", ""): "".join(node.itertext()) for node in root}


def custom_xml(properties: Mapping[str, str]) -> bytes:
    rows = "".join(
        f"{_property_tag(number, name)}<vt:lpwstr>{escape(value, quote=False)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(properties.items(), start=2)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        f'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{rows}</Properties>'
    ).encode()


@lru_cache(maxsize=64)
def _property_tag(number: int, name: str) -> str:
    return f'<property fmtid="{_CUSTOM_FORMAT}" pid="{number}" name="{escape(name)}">'


def core_xml(title: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title, quote=False)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>"
    ).encode()


def _with_custom_type(raw: bytes) -> bytes:
    if b"/docProps/custom.xml" in raw:
        return raw
    return raw.replace(b"</Types>", f'<Override PartName="/{CUSTOM}" ContentType="{_CUSTOM_TYPE}"/></Types>'.encode())


def _with_custom_relation(raw: bytes) -> bytes:
    if _CUSTOM_RELATION.encode() in raw:
        return raw
    row = f'<Relationship Id="rIdKeHoach" Type="{_CUSTOM_RELATION}" Target="{CUSTOM}"/></Relationships>'
    return raw.replace(b"</Relationships>", row.encode())


def _without_empty_last_section(document: bytes) -> bytes:
    """Where nothing but an empty paragraph stands in the last section (a plan without annexes), that section goes.

    The paragraph of the break stays, for a table must not be the last thing of a document.
    """
    root = parse_xml(document)
    body = root.find(f"{{{W}}}body")
    rows = list(body)
    breaks = [row for row in rows if row.find(f"{{{W}}}pPr/{{{W}}}sectPr") is not None]
    if not breaks:
        return document
    after = rows[rows.index(breaks[-1]) + 1 : -1]
    if any("".join(row.itertext()).strip() or row.tag != f"{{{W}}}p" for row in after):
        return document
    section = breaks[-1].find(f"{{{W}}}pPr/{{{W}}}sectPr")
    for row in (*after, rows[-1]):
        body.remove(row)
    body.append(section)  # which takes it out of its paragraph
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
