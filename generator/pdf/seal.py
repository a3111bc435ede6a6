"""The bytes of a PDF: whether they are whole, and the line by which this program knows its own work again.

The line is a comment before `startxref`: any reader passes over it, no offset in the file moves, and the file still
ends with `%%EOF`. It names the digest of the rest of the PDF and of the Word file it was made from. A PDF that a person
has edited, commented or signed has other bytes, or a newer end, and is no longer known as ours.
"""

from __future__ import annotations

import hashlib
import re

TAIL = 2048  # the end of a PDF, where its seal stands
_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_SEAL = re.compile(rb"%kehoach pdf=([0-9a-f]{64}) docx=([0-9a-f]{64})\n(?=startxref\s+\d+\s+%%EOF\s*\Z)")


def is_whole(raw: bytes) -> bool:
    """Whether a PDF has its head, its end, and the table of objects where the end says it is."""
    end = _END.search(raw[-TAIL:])
    if not end or not raw.startswith(b"%PDF-"):
        return False
    table = raw[int(end[1]) : int(end[1]) + 20].lstrip()
    return table.startswith(b"xref") or re.match(rb"\d+ \d+ obj", table) is not None


def sealed(raw: bytes, document_digest: str) -> bytes:
    """A whole PDF with the line that makes it ours."""
    at = raw.rindex(b"startxref")
    line = f"%kehoach pdf={_digest(raw)} docx={document_digest}\n"
    return raw[:at] + line.encode() + raw[at:]


def document_digest(raw: bytes) -> str:
    """The name of a Word file's content."""
    return hashlib.sha256(raw).hexdigest()


def source_digest(raw: bytes) -> str:
    """The digest of the Word file a PDF of ours was made from; empty when the PDF is not, or no longer, ours."""
    seal = find_seal(raw[-TAIL:])
    if not seal:
        return ""
    start = max(len(raw) - TAIL, 0)
    rest = raw[: start + seal.start()] + raw[start + seal.end() :]
    return seal[2].decode() if _digest(rest) == seal[1].decode() else ""


def find_seal(tail: bytes) -> re.Match[bytes] | None:
    """The line in the end of a PDF; None where there is none, and the rest need not be read."""
    return _SEAL.search(tail)


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
