"""Where packs, lexicon and profiles are, and how their files are read; the only module that knows.

What checks and builds them (and with it Cerberus) is imported where it is used: a look-up of units needs none of it.
"""

from __future__ import annotations

import csv
import errno
import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from generator import __version__, store
from generator.errors import GeneratorError, PackError, Place, Problem, SourceError, has_errors, reason
from generator.lexicon import Lexicon, abbreviations_of
from generator.model import Pack, Profile
from generator.register import Register, build_register
from generator.register.index import SHORT_NAMES, Index, build_index
from generator.register.succession import TABLE as MAPPING_TABLE
from generator.register.succession import Succession, build_succession
from generator.text import nearest, nfc
from generator.yamlio import MAX_BYTES, Source, parse_yaml

if TYPE_CHECKING:  # read by a check of documents only
    from generator.check.dated import Dated
    from generator.check.slips import Slips, Table
    from generator.check.word_tables import WordTables

MANIFEST, CONTENT, TEMPLATE, UNPACKED = "goi.yaml", "noi_dung.yaml", "mau.docx", "mau"
MAX_TEMPLATE_BYTES = 5_000_000
MAX_CHAIN = 5
_OF_THE_CHAIN = ("PR106", "PR108", "PR111")
_NO_NAME = "đường dẫn có ký tự không dùng được trong tên tệp"
_PROFILE_NAME = re.compile(r"\.ya?ml(\.txt)?$", re.IGNORECASE)
_PACK_CODE = re.compile(r"(?=.{1,120}$)[a-z0-9]+(-[a-z0-9]+)*")


@contextmanager
def reading(path: Path, code: str) -> Iterator[None]:
    """Turns the system's refusal to read a file into a problem of that file."""
    try:
        yield
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else _NO_NAME
        raise SourceError([Problem(code=code, place=Place(file=str(path)), found=why)]) from error


def read_bytes(path: Path, limit: int) -> bytes:
    """The file's bytes, at most one more than the limit, so that a huge file is seen without being read whole."""
    with reading(path, "HS010"), _opened(path) as file:
        return file.read(limit + 1)


def _opened(path: Path) -> BinaryIO:
    """The file open for reading; raises for all that is no ordinary file: a pipe would be waited for, a device not end.

    It is asked of what was opened, so that nothing can be put in its place in between.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    mode = os.fstat(handle).st_mode
    if not stat.S_ISREG(mode):
        os.close(handle)
        raise OSError(errno.EISDIR if stat.S_ISDIR(mode) else errno.ENODEV, "", str(path))
    return os.fdopen(handle, "rb")


def file_near(path: Path) -> str:
    """The name of the file that was meant by a path that is none; "" when nothing in its folder is like it.

    First one that differs in its ending (`.yml`, the `.txt` that Notepad adds) or its capitals alone.
    """
    try:
        names = sorted(child.name for child in path.parent.iterdir() if "." in child.name)
    except (OSError, ValueError):
        return ""
    wanted = _bare_of_ending(path.name)
    alike = next((name for name in names if _bare_of_ending(name) == wanted), "")
    return alike or nearest(path.name, [name for name in names if _PROFILE_NAME.search(name)]) or ""


def _bare_of_ending(name: str) -> str:
    key = nfc(name).casefold()
    key = key.removesuffix(".txt") if "." in key.removesuffix(".txt") else key
    return key.removesuffix(".yml").removesuffix(".yaml")


def real_path(path: Path) -> Path:
    """The path without its links; links that lead in a circle stay as they are."""
    return Path(os.path.realpath(path))


def read_source(path: Path) -> tuple[Source, list[Problem]]:
    return parse_yaml(read_bytes(path, MAX_BYTES), str(path))


def digest_of(*parts: bytes) -> str:
    """A fingerprint of what a plan was made from."""
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


# ---------------------------------------------------------------- lexicon


@cache
def load_lexicon() -> Lexicon:
    """The lexicon shipped with the program."""
    return store.kept(Lexicon, "lexicon", _lexicon_digest().encode(), _build_lexicon)


@cache
def _lexicon_files() -> Mapping[str, bytes]:
    folder = resources.files("generator.lexicon") / "data"
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir(), key=lambda path: path.name)}


@cache
def _lexicon_digest() -> str:
    return digest_of(*_lexicon_files().values())


def _build_lexicon() -> Lexicon:
    from generator.lexicon.build import FILES, build_lexicon

    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for name in FILES:
        sources[name], found = parse_yaml(_lexicon_files()[f"{name}.yaml"], f"{name}.yaml")
        problems += found
    if problems:
        raise SourceError(problems)
    return build_lexicon(sources)


@cache
def load_register() -> Register:
    """The register of units shipped with the program."""
    return build_register(_table, load_kinds())


@cache
def load_dated() -> Dated:
    """The tables of documents, bodies and terms that hold no longer; only a check of documents needs them."""
    from generator.check import dated

    return dated.build_dated(_check_tables(dated.FILES))


@cache
def load_slips() -> Slips:
    """The tables of words that are certainly written wrong; only a check of documents needs them."""
    from generator.check import slips

    return slips.build_slips(_check_tables(slips.FILES))


@cache
def load_names_of_bodies() -> Table:
    """The names of bodies with their capitals, of those tables the one that a profile is read by too."""
    from generator.check import slips

    def build() -> dict[str, tuple[slips.Words, ...]]:
        return dict(slips.build_bodies(_check_tables([slips.CAPITALS])[slips.CAPITALS]))

    return store.kept(dict, slips.CAPITALS, _check_table(slips.CAPITALS), build)


@cache
def load_word_tables() -> WordTables:
    """The tables of words that rules of language ask for; only a check of documents needs them."""
    from generator.check import word_tables

    return word_tables.build_word_tables(_check_tables(word_tables.FILES))


def _check_tables(names: Iterable[str]) -> dict[str, Source]:
    """The tables of the checker, by name."""
    sources = {}
    for name in names:
        sources[name], problems = parse_yaml(_check_table(name), f"{name}.yaml")
        if problems:
            raise SourceError(problems)
    return sources


def _check_table(name: str) -> bytes:
    return (resources.files("generator.check") / "data" / f"{name}.yaml").read_bytes()


@cache
def load_kinds() -> Mapping[str, tuple[str, ...]]:
    """The kinds of unit with their short forms; read without the rest of the lexicon, which a look-up does not need."""
    data = (resources.files("generator.lexicon") / "data" / "cap.yaml").read_bytes()
    return abbreviations_of(parse_yaml(data, "cap.yaml")[0])


@cache
def load_succession() -> Succession:
    """What became of the units of three tiers; only a look-up needs it."""
    return build_succession(_table_lines(MAPPING_TABLE), load_register())


@cache
def load_index() -> Index:
    """The names of the register, to be searched."""
    short_names = [(row["viet_tat"], row["ten"]) for row in _table(SHORT_NAMES)]
    return build_index(load_register(), load_kinds(), short_names)


def _table(name: str) -> list[dict[str, str]]:
    """The rows of a table; made by hand, since DictReader takes three times as long at each start."""
    heads, *rows = csv.reader(_table_lines(name))
    return [dict(zip(heads, row, strict=True)) for row in rows]


def _table_lines(name: str) -> list[str]:
    return (resources.files("generator.register") / "data" / f"{name}.csv").read_text("utf-8").splitlines()


# ---------------------------------------------------------------- packs


def template_folders() -> tuple[Path, ...]:
    """Where packs are looked for, the first that has one wins."""
    named = os.environ.get("KEHOACH_TEMPLATES")
    checkout = Path(__file__).resolve().parent.parent / "templates"
    shipped = Path(str(resources.files("generator"))) / "_shipped" / "templates"
    candidates = (*([Path(named)] if named else []), Path("templates"), checkout, shipped)
    return tuple(dict.fromkeys(folder.resolve() for folder in candidates if folder.is_dir()))


def pack_names() -> tuple[str, ...]:
    """The codes of all packs there are."""
    names = {child.name for folder in template_folders() for child in folder.iterdir() if (child / MANIFEST).is_file()}
    return tuple(sorted(names))


def pack_folder(code: str, place: Place | None = None) -> Path:
    """The folder of a pack; raises when there is none of that name, or the first of that name is not whole."""
    named = [folder / code for folder in template_folders()] if _PACK_CODE.fullmatch(code) else []
    for folder in named:
        if (folder / MANIFEST).is_file():
            return folder
        if folder.is_dir():  # in place of somebody's own pack, the program's must not be printed in silence
            raise PackError([Problem(code="HS143", place=Place(file=str(folder / MANIFEST)), found=folder.name)])
    known = pack_names()
    values = (("cac_goi", ", ".join(known)), ("gan_nhat", nearest(code, known) or ""))
    raise PackError([Problem(code="HS120", place=place or Place(file=code), found=code, values=values)])


@cache
def load_pack(folder: Path) -> Pack:
    """The content of the pack in a folder."""
    manifest, content = (read_bytes(folder / name, MAX_BYTES) for name in (MANIFEST, CONTENT))
    made_of = b"\0".join([str(folder).encode(), _lexicon_digest().encode(), manifest, content])
    return store.kept(Pack, f"pack-{folder.name}", made_of, lambda: _pack_of(folder, manifest, content))


def _pack_of(folder: Path, raw_manifest: bytes, raw_content: bytes) -> Pack:
    from generator.pack.build import build_pack

    manifest, problems = parse_yaml(raw_manifest, str(folder / MANIFEST))
    content, found = parse_yaml(raw_content, str(folder / CONTENT))
    if problems or found:
        raise PackError([*problems, *found])
    return build_pack(manifest, content, load_lexicon())


def template_bytes(folder: Path) -> bytes:
    """The Word template of a pack."""
    path = folder / TEMPLATE
    raw = read_bytes(path, MAX_TEMPLATE_BYTES)
    if len(raw) > MAX_TEMPLATE_BYTES:
        raise PackError([Problem(code="HS001", place=Place(file=str(path)), values=(("toi_da", "5 MB"),))])
    return raw


def pack_digest(folder: Path) -> str:
    """A digest of what is printed with a pack: its files, and the program with its lexicon."""
    files = [read_bytes(folder / name, MAX_TEMPLATE_BYTES) for name in (MANIFEST, CONTENT, TEMPLATE)]
    return digest_of(__version__.encode(), *files, _lexicon_digest().encode())


# ---------------------------------------------------------------- profiles


class ProfileLoader:
    """Reads profiles with their chains; a profile that stands above several is read once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._parts: dict[Path, Profile] = {}
        self._loaded: dict[Path, tuple[Profile | None, tuple[Problem, ...]]] = {}

    def load(self, path: Path) -> tuple[Profile | None, tuple[Problem, ...]]:
        """The profile and every problem of it and of the profiles above it; None when it cannot be built."""
        return self._load(path, ())

    def part_of(self, path: Path) -> Profile | None:
        """Of a profile that was loaded and is wrong, what it says besides; None when that is not enough."""
        return self._parts.get(path)

    def load_above(self, path: Path, below: Path) -> tuple[Profile | None, tuple[Problem, ...]]:
        """The same of a profile that another file names as the one above; its words are shown only if it is one."""
        return self._load(path, (below,))

    def _load(self, path: Path, below: tuple[Path, ...]) -> tuple[Profile | None, tuple[Problem, ...]]:
        key = real_path(path)
        if key in self._loaded:
            return self._loaded[key]
        found = self._read(path, below)
        # Only what stands above others is kept: a batch reads thousands of units. A circle or a chain too long depends
        # on where the reading began: it is not the file's own fault.
        if below and not any(problem.code in _OF_THE_CHAIN for problem in found[1]):
            self._loaded[key] = found
        return found

    def _read(self, path: Path, below: tuple[Path, ...]) -> tuple[Profile | None, tuple[Problem, ...]]:
        from generator.profile import build_in_part, build_profile

        try:
            raw = read_bytes(path, MAX_BYTES)
        except GeneratorError as error:
            return None, error.problems
        if below and not _may_be_profile(raw):
            named_in = (("trong", str(below[-1])),)
            return None, (Problem(code="PR111", place=Place(file=str(path)), values=named_in),)
        source, problems = parse_yaml(raw, str(path))
        if source.data is None and problems:
            return None, tuple(problems)
        parent, found = self._parent(path, source, (*below, path))
        digest = digest_of(raw, parent.digest.encode() if parent else b"")
        own, more = build_profile(source, parent, self.lexicon, digest)
        problems = [*problems, *found, *more]
        if has_errors(problems) and not below:
            part = build_in_part(source, parent, self.lexicon, problems)
            self._parts |= {path: part} if part else {}
        return (None if has_errors(problems) else own), tuple(problems)

    def _parent(
        self, path: Path, source: Source, chain: tuple[Path, ...]
    ) -> tuple[Profile | None, tuple[Problem, ...]]:
        from generator.profile import link_of

        link = link_of(source)
        if link is None:
            return None, ()
        written, place = link
        target = path.parent / written
        shown = " → ".join([step.name for step in chain] + [target.name])
        if not _is_possible(target):
            return None, (_chain_problem("PR107", place, written, shown, ("gan_nhat", "")),)
        if real_path(target) in map(real_path, chain):
            return None, (_chain_problem("PR106", place, written, shown),)
        if len(chain) > MAX_CHAIN:
            return None, (_chain_problem("PR108", place, written, shown),)
        if target.is_dir():
            return None, (_chain_problem("PR112", place, written, shown, ("vi_du", profile_in(target, written))),)
        if not target.is_file():
            return None, (_chain_problem("PR107", place, written, shown, ("gan_nhat", file_near(target))),)
        return self._load(target, chain)


def _may_be_profile(raw: bytes) -> bool:
    """Whether a file that somebody else's file points to may be shown: not any file of the machine, only a profile."""
    from generator.profile import looks_like_profile

    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return True  # refused for its encoding, of which nothing is shown
    return len(raw) > MAX_BYTES or not text.strip() or looks_like_profile(text)


def _is_possible(path: Path) -> bool:
    """Whether the system can look for the path at all: not with a NUL in it, nor with a name past all lengths."""
    try:
        real_path(path).is_file()
    except (OSError, ValueError):
        return False
    return True


def profile_in(folder: Path, written: str) -> str:
    """The way to a profile in a folder that was named in its place, as it should be written."""
    found = sorted(path.name for path in folder.glob("*.y*ml"))
    return f"{written.rstrip('/')}/{next(iter(found), 'tinh.yaml')}"


def _chain_problem(code: str, place: Place, link: str, chain: str, *more: tuple[str, str]) -> Problem:
    from generator.profile import LINK_TO_PARENT

    return Problem(code=code, place=place, path=(LINK_TO_PARENT,), found=link, values=(("chuoi", chain), *more))
