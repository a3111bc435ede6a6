"""A folder of profiles as the source of a batch."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from pathlib import Path

from generator import resources
from generator.batch.names import Wanted, stems
from generator.batch.sources.item import Item, Reader
from generator.batch.sources.table import ReadRow
from generator.errors import GeneratorError, has_errors
from generator.text import visible
from generator.yamlio import MAX_BYTES

_PACK_KEYS = (b"goi_mau", "ói mẫu".encode())  # a profile is read twice only where it may have several plans


def profile_paths(root: Path) -> list[Path]:
    """The profiles in a folder and the folders in it, in order."""
    return sorted(path for path in root.rglob("*.y*ml") if path.suffix in {".yaml", ".yml"})


def _wanted(shown: Path, pack: str) -> Wanted:
    name = f"ke-hoach-{pack}-{shown.stem}" if pack else f"ke-hoach-{shown.stem}"
    return Wanted(folder="", name=name, code=shown.parent.as_posix())


def _packs_of(path: Path) -> list[str]:
    """The packs of a profile with several plans; "" alone for one plan, or where the draft will tell what is wrong."""
    try:
        raw = resources.read_bytes(path, MAX_BYTES)
    except GeneratorError:
        return [""]
    if sum(map(raw.count, _PACK_KEYS)) < 2:
        return [""]
    profile, _ = resources.ProfileLoader(resources.load_lexicon()).load(path)
    packs = [plan.pack for plan in profile.plans if plan.pack] if profile else []
    return packs if len(packs) > 1 else [""]


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderSource:
    """Every profile in a folder and the folders in it."""

    root: Path

    def items(self, pack: str) -> deque[Item]:
        """One item for each profile; without a pack, one for each plan of a profile that has several."""
        plans = [(path, code) for path in profile_paths(self.root) for code in ([""] if pack else _packs_of(path))]
        shown = [path.relative_to(self.root) for path, _ in plans]
        wanted = [_wanted(name, code or pack) for name, (_, code) in zip(shown, plans, strict=True)]
        return deque(
            Item(
                number=number,
                key=f"{name.as_posix()}|{code}" if code else name.as_posix(),
                label=visible(f"{name.as_posix()} ({code})" if code else name.as_posix()),
                stem=stem,
                folder=None,
                load=path,
                pack=code,
            )
            for number, ((path, code), name, stem) in enumerate(zip(plans, shown, stems(wanted), strict=True))
        )

    def without_items(self) -> FolderSource:
        return self

    def reader(self, pack: str) -> Reader:
        return _FileReader()


class _FileReader:
    def __init__(self) -> None:
        self._loader = resources.ProfileLoader(resources.load_lexicon())

    def read(self, item: Item) -> ReadRow:
        profile, problems = self._loader.load(item.load)
        return ReadRow(None if has_errors(problems) else profile, tuple(problems))
