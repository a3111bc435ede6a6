"""What is asked of a batch, and the units and the pack that are meant."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator import resources
from generator.actions.drafts import OTHER_ENDINGS, is_folder
from generator.batch.sources.communes import communes_source
from generator.batch.sources.folder import FolderSource
from generator.batch.sources.item import Source
from generator.batch.sources.many import folder_communes_source
from generator.errors import BatchError, Place, Problem, has_errors
from generator.sheet.book import SUFFIXES

_FILES = OTHER_ENDINGS | {".docx", ".pdf", ".ods"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is asked of a batch."""

    source: Path
    output: Path
    pack: str = ""
    with_communes: bool = False
    is_final: bool = False
    is_strict: bool = False
    resumes: bool = False
    wants_pdf: bool = False
    jobs: int = 1


def refuse_file_name(output: Path) -> None:
    """Raises for the name of a file where a folder is to be made; a folder that is there may be called anything."""
    if output.suffix.lower() in _FILES and not is_folder(output):
        values = (("ten_moi", str(output.with_suffix(""))),)
        raise BatchError([Problem(code="LO114", place=Place(file=str(output)), found=output.name, values=values)])


def open_source(order: Order) -> tuple[Source, list[Problem]]:
    if order.source.is_dir() and order.with_communes:
        return folder_communes_source(order.source, order.pack)
    if order.source.is_dir():
        return FolderSource(root=order.source), []
    if order.with_communes:
        source, problems = communes_source(order.source, order.pack)
        if source is None or has_errors(problems):
            raise BatchError(problems)
        return source, problems
    if order.source.suffix.lower() in SUFFIXES:
        from generator.batch.sources.lists import list_source  # slow to load, and needed for lists alone

        source, problems = list_source(order.source, order.pack)
        if source is None:
            raise BatchError(problems)
        return source, problems
    raise BatchError([Problem(code="LO108", place=Place(file=str(order.source)), found=str(order.source))])


def pack_of(order: Order) -> str:
    """The pack for all units; "" where each profile of a folder goes by its own. Rows name none: they must be told."""
    known = resources.pack_names()
    if order.source.is_dir() and not order.with_communes:
        return order.pack
    if order.pack or len(known) == 1:
        return order.pack or known[0]
    values = (("cac_goi", ", ".join(known)), ("vi_du", known[0] if known else ""))
    raise BatchError([Problem(code="LO107", place=Place(file=str(order.source)), values=values)])
