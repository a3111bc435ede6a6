"""Reads a generated .docx the way a person does: paragraphs in order, sections by their headings."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADINGS = frozenset({"Muc", "Khoan", "DeMuc"})


@dataclass
class Paragraph:
    style: str
    text: str
    is_italic: bool = False


@dataclass
class Section:
    heading: str
    paragraphs: list[Paragraph] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def clauses(self) -> list[str]:
        """The texts of its numbered clauses, titled or not."""
        return [paragraph.text for paragraph in self.paragraphs if paragraph.style in {"Khoan", "KhoanLien"}]


@dataclass
class ReadPlan:
    paragraphs: list[Paragraph]

    def of_style(self, *styles: str) -> list[str]:
        return [paragraph.text for paragraph in self.paragraphs if paragraph.style in styles]

    @property
    def headings(self) -> list[str]:
        return self.of_style(*HEADINGS)

    @property
    def opening(self) -> str:
        return " ".join(self.of_style("MoDau"))

    @property
    def sections(self) -> list[Section]:
        sections: list[Section] = []
        for paragraph in self.paragraphs:
            if paragraph.style == "Muc":
                sections.append(Section(paragraph.text))
            elif paragraph.style == "NoiNhanDe":
                break
            elif sections:
                sections[-1].paragraphs.append(paragraph)
        return sections

    def section(self, name: str) -> Section:
        return next(section for section in self.sections if name in section.heading)

    @property
    def text(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


def read_plan(path: Path) -> ReadPlan:
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return ReadPlan([_paragraph(node) for node in root.iter(f"{W}p")])


def _paragraph(node: etree._Element) -> Paragraph:
    style = node.find(f"{W}pPr/{W}pStyle")
    text = "".join(run.text or "" for run in node.iter(f"{W}t"))
    return Paragraph(
        style.get(f"{W}val") if style is not None else "", text, node.find(f"{W}r/{W}rPr/{W}i") is not None
    )


def spaced(text: str) -> str:
    """The text with the room left for writing by hand folded to one blank."""
    return re.sub(r"\s+", " ", text).strip()
