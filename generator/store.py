"""What was found out of files once, kept on the disk for the next start: the lexicon, the packs, templates, tables.

A kept thing is as trusted as the compiled modules Python itself keeps: it lies in a folder of the user that nobody else
may write to, else it is neither read nor written. Losing it costs a tenth of a second, never a result.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import stat
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

FOLDER = "KEHOACH_CACHE"  # another folder, or nothing at all: nothing is kept
_FOLDERS = ("check", "lexicon", "model", "pack", "render")  # with those above them, what kept things are built by
_KEPT_OF_A_NAME = 8
_MAX_BYTES = 20_000_000
_DIGEST_BYTES = hashlib.sha256().digest_size
_NEITHER_WAIT_NOR_FOLLOW = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
Kept = TypeVar("Kept")


def kept(kind: type[Kept], name: str, made_of: bytes, build: Callable[[], Kept]) -> Kept:
    """What `build` returns: that of an earlier start when it was made of the same by the same program."""
    path = _path(name, made_of)
    if path is None:
        return build()
    found = _read(path)
    if isinstance(found, kind):
        return found
    made = build()
    _write(path, made, f"{name}-")
    return made


def _path(name: str, made_of: bytes) -> Path | None:
    folder = _folder()
    if folder is None:
        return None
    digest = hashlib.sha256(b"\0".join([_program(), made_of])).hexdigest()
    return folder / f"{name}-{digest[:32]}.bin"


def _folder() -> Path | None:
    """Where things are kept; None when nothing shall be, or when others could write there."""
    named = os.environ.get(FOLDER)
    try:
        folder = Path(named) if named is not None else _usual_folder()
        if named == "" or not folder.is_absolute():
            return None
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder if _is_ours(folder.lstat(), stat.S_ISDIR) else None
    except (OSError, RuntimeError, ValueError):
        return None


def _usual_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", "")) / "kehoach"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kehoach"


def _is_ours(status: os.stat_result, is_kind: Callable[[int], bool]) -> bool:
    """Whether a file or folder is no link, belongs to the user, and is closed to the writing of others."""
    if not is_kind(status.st_mode):
        return False
    return sys.platform == "win32" or (status.st_uid == os.geteuid() and not status.st_mode & 0o022)


@cache
def _program() -> bytes:
    """What tells this program from an earlier or changed one: its modules with their size and time, and Python."""
    root = Path(__file__).parent
    modules = sorted(path for folder in (root, *(root / name for name in _FOLDERS)) for path in folder.glob("*.py"))
    rows = [f"{path} {status.st_size} {status.st_mtime_ns}" for path in modules for status in [path.stat()]]
    return "\n".join([sys.version, *rows]).encode()


def _read(path: Path) -> object:
    """What is kept there; None when there is nothing, or it is not to be used."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | _NEITHER_WAIT_NOR_FOLLOW), "rb") as file:
            status = os.fstat(file.fileno())
            if not _is_ours(status, stat.S_ISREG) or status.st_size > _MAX_BYTES:
                return None
            digest, content = file.read(_DIGEST_BYTES), file.read()
        return pickle.loads(content) if hashlib.sha256(content).digest() == digest else None
    except Exception:  # whatever a damaged file does: it is built again
        return None


def _write(path: Path, made: object, prefix: str) -> None:
    """Keeps it if that can be done; the oldest of the same name make room."""
    try:
        with tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=prefix, suffix=".tmp", delete=False) as file:
            content = pickle.dumps(made, protocol=5)
            file.write(hashlib.sha256(content).digest() + content)
        Path(file.name).replace(path)
        others = sorted(path.parent.glob(f"{prefix}*"), key=lambda other: other.stat().st_mtime_ns, reverse=True)
        for other in others[_KEPT_OF_A_NAME:]:
            other.unlink(missing_ok=True)
    except OSError:
        return
