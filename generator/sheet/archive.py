"""A workbook's zip looked at before any library opens it: how much it unpacks to, and that no part defines entities."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from generator.errors import Place, Problem, SourceError

MAX_PARTS = 2_000
MAX_PART_BYTES = 200_000_000
MAX_TOTAL_BYTES = 300_000_000
_CHUNK = 1 << 20
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"


def check(path: Path, raw: bytes) -> Mapping[str, int]:
    """The size of each part; raises when the zip is damaged, locked, unpacks to too much or defines entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            sizes = [info.file_size for info in infos]
            if len(infos) > MAX_PARTS or sum(sizes) > MAX_TOTAL_BYTES or max(sizes, default=0) > MAX_PART_BYTES:
                raise _refusal("DS004", path, ("gioi_han", f"mở ra không quá {MAX_TOTAL_BYTES // 1_000_000} MB"))
            if len({info.filename.lower() for info in infos}) < len(infos):
                raise _refusal("DS003", path)  # two parts of one name: who reads which nobody knows
            if any(info.flag_bits & 1 for info in infos):
                raise _refusal("DS002", path)
            for info in infos:
                _check_part(path, archive, info)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        raise _refusal("DS003", path) from error
    return {info.filename: info.file_size for info in infos}


def _check_part(path: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
    """Reads the part to its end: the size it claims and its sum must be true; no XML of a workbook has a DTD."""
    is_xml = info.filename.endswith((".xml", ".rels", ".vml"))
    tail = b""
    with archive.open(info) as part:
        while chunk := part.read(_CHUNK):
            if is_xml and b"<!DOCTYPE" in tail + chunk:
                raise _refusal("DS003", path)
            tail = chunk[-16:]


def is_spreadsheet(raw: bytes) -> bool:
    """Whether an OpenDocument zip holds a spreadsheet."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return "mimetype" in archive.namelist() and archive.read("mimetype").startswith(_ODS)


def _refusal(code: str, path: Path, *values: tuple[str, str]) -> SourceError:
    return SourceError([Problem(code=code, place=Place(file=str(path)), values=values)])
