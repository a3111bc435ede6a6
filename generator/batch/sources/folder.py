"""A folder of profiles as the source of a batch."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator import resources
from generator.batch.names import Wanted, stems
from generator.batch.sources.item import Item, Reader
from generator.batch.sources.table import ReadRow
from generator.errors import has_errors


def profile_paths(root: Path) -> list[Path]:
    """The profiles in a folder and the folders in it, in order."""
    return sorted(path for path in root.rglob("*.y*ml") if path.suffix in {".yaml", ".yml"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderSource:
    """Every profile in a folder and the folders in it."""

    root: Path

    def items(self, pack: str) -> list[Item]:
        paths = profile_paths(self.root)
        shown = [path.relative_to(self.root) for path in paths]
        wanted = [Wanted(folder="", name=f"ke-hoach-{path.stem}", code=path.parent.as_posix()) for path in shown]
        return [
            Item(number=number, key=name.as_posix(), label=name.as_posix(), stem=stem, folder=None, load=path)
            for number, (path, name, stem) in enumerate(zip(paths, shown, stems(wanted), strict=True))
        ]

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
