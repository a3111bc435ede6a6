"""Word files of plain paragraphs, as somebody types them without a template."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from generator import resources
from generator.actions.documents import check_document
from generator.check.findings import Finding
from generator.check.rules import RULES
from generator.model import Profile
from generator.render.package import CONTENT_TYPES, DOCUMENT, RELATIONS, write_parts
from tests.plans import ROOT

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'


def document(
    *text: str,
    issuer: Iterable[str] = ("ỦY BAN NHÂN DÂN", "XÃ BA GIA"),
    number: str = "Số: 12/KH-UBND",
    date: str = "Ba Gia, ngày 10 tháng 02 năm 2026",
    subject: str = "Chăm sóc cây xanh trên địa bàn xã Ba Gia",
    foot: Iterable[str] = ("Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH"),
) -> bytes:
    """A plan with these lines; what a test does not name is plain and right."""
    lines = [*issuer, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", number, date]
    body = [*map(_paragraph, lines), _paragraph("KẾ HOẠCH", "center"), _paragraph(subject, "center")]
    return of_paragraphs([*body, *map(_paragraph, (*text, *foot))])


def of_paragraphs(paragraphs: Iterable[str]) -> bytes:
    xml = f"<w:document {_W}><w:body>{''.join(paragraphs)}</w:body></w:document>"
    return write_parts({CONTENT_TYPES: _TYPES.encode(), RELATIONS: _RELATIONS.encode(), DOCUMENT: xml.encode()})


def _paragraph(text: str, align: str = "both") -> str:
    return f'<w:p><w:pPr><w:jc w:val="{align}"/></w:pPr><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


@cache
def profile_of(path: str) -> Profile:
    """A shipped profile: `son-la/tinh`."""
    profile, problems = resources.ProfileLoader(resources.load_lexicon()).load(ROOT / "profiles" / f"{path}.yaml")
    assert profile is not None, problems
    return profile


def findings(folder: Path, raw: bytes, profile: Profile | None = None, pack: str = "") -> list[Finding]:
    """What is found besides form and language: facts and stale text."""
    file = folder / "a.docx"
    file.write_bytes(raw)
    checked = check_document(file, profile, pack)
    assert not checked.problems and not checked.uncompared
    own = {rule.id for rule in RULES}
    return [finding for finding in checked.findings if finding.rule.id not in own]


def codes(found: Iterable[Finding]) -> list[str]:
    """Their ids, each once."""
    return list(dict.fromkeys(finding.rule.id for finding in found))


def wanted(finding: Finding) -> str:
    return dict(finding.values)["dung"]
