"""The .docx as a zip written by hand: parts that never change are packed once and copied as they are."""

from __future__ import annotations

import itertools
import struct
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.render import package

# The parts that differ from document to document; they stand behind the others.
DYNAMIC = (package.CORE, package.CUSTOM, package.DOCUMENT)
_RAW = -15  # the widest window, no header: what a zip wants
_SMALL = 4_096  # bytes
_PARAGRAPH = b"</w:p>"
_IN_A_PIECE = 64
Deflate = Callable[[bytes], bytes]
Checksum = Callable[[bytes], int]
Checked = tuple[bytes, int]  # a part and its CRC-32


@dataclass(frozen=True, slots=True)
class Codec:
    """How parts are packed; the contents are the same, the bytes differ."""

    name: str
    deflate: Deflate
    crc32: Checksum


def fast_codec() -> Codec:
    """ISA-L at its quickest where it is installed, else the standard library."""
    try:
        from isal import isal_zlib
    except ImportError:
        return standard_codec()
    return Codec("isal", lambda raw: isal_zlib.compress(raw, 0, _RAW), isal_zlib.crc32)


def standard_codec() -> Codec:
    """The standard library at its quickest."""
    return Codec("zlib", _Pieces().deflate, zlib.crc32)


class _Pieces:
    """Deflates a body piece by piece; a piece that the last body had in its place is not deflated again.

    The bytes hang on the body alone: where it is cut is told by its paragraphs, and no piece looks back into another.
    The price is an eighth more of them.
    """

    def __init__(self) -> None:
        self._last: dict[tuple[int, bool], tuple[bytes, bytes]] = {}

    def deflate(self, raw: bytes) -> bytes:
        if len(raw) <= _SMALL:
            return _deflated(raw, small=True)
        packed = []
        pieces = _cut(raw)
        for number, piece in enumerate(pieces, start=1):
            place = (number, number == len(pieces))
            if place not in self._last or self._last[place][0] != piece:
                self._last[place] = (piece, _deflated(piece, is_last=place[1]))
            packed.append(self._last[place][1])
        return b"".join(packed)


def _cut(raw: bytes) -> list[bytes]:
    """Pieces of so many paragraphs each, counted from the end: the first, with the heading, is the odd one."""
    paragraphs = raw.split(_PARAGRAPH)
    first = len(paragraphs) % _IN_A_PIECE or _IN_A_PIECE
    starts = [0, *range(first, len(paragraphs), _IN_A_PIECE), len(paragraphs)]
    pieces = [_PARAGRAPH.join(paragraphs[start:end]) for start, end in itertools.pairwise(starts)]
    return [*(piece + _PARAGRAPH for piece in pieces[:-1]), pieces[-1]]


def _deflated(raw: bytes, *, small: bool = False, is_last: bool = True) -> bytes:
    """A small part asks for a small window only: making a wide one ready costs more than the part itself."""
    wide, memory = (-12, 4) if small else (_RAW, 8)
    packer = zlib.compressobj(1, zlib.DEFLATED, wide, memory)
    return packer.compress(raw) + packer.flush(zlib.Z_FINISH if is_last else zlib.Z_FULL_FLUSH)


def static_parts(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts that are the same in every document of one template."""
    return {name: raw for name, raw in parts.items() if name not in DYNAMIC}


def own_parts(parts: Mapping[str, bytes]) -> dict[str, Checked]:
    """The other parts of a document."""
    return {name: (parts[name], zlib.crc32(parts[name])) for name in DYNAMIC}


def static_digest(static: Mapping[str, bytes]) -> str:
    return package.fingerprint(static)


_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_END = struct.Struct("<4s4H2LH")
_DATE = (1 << 5) | 1  # 1 January 1980
_DEFLATED, _VERSION, _UTF8 = 8, 20, 0x800


class Archive:
    """The unchanging parts of a document as one run of bytes; its own parts are put behind them."""

    def __init__(self, parts: Mapping[str, bytes], codec: Codec) -> None:
        """`parts` are those of any document of the kind."""
        static = static_parts(parts)
        self.codec, self.digest = codec, static_digest(static)
        self.members = b""
        self.directory = b""
        for name in sorted(static, key=lambda part: (part != package.CONTENT_TYPES, part)):
            # Packed once for thousands of documents, so packed as small as it goes.
            raw = static[name]
            packed = zlib.compress(raw, 9, _RAW)
            local, central = _headers(name, zlib.crc32(raw), packed, len(raw), len(self.members))
            self.members += local + packed
            self.directory += central
        self.count = len(static)

    def document(self, own: Mapping[str, Checked]) -> bytes:
        """The .docx of a document whose unchanging parts are these; `own` are its other parts."""
        pieces, directory, offset = [self.members], [self.directory], len(self.members)
        for name in DYNAMIC:
            raw, crc = own[name]
            packed = self.codec.deflate(raw)
            local, central = _headers(name, crc, packed, len(raw), offset)
            pieces += [local, packed]
            directory.append(central)
            offset += len(local) + len(packed)
        index = b"".join(directory)
        count = self.count + len(DYNAMIC)
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
