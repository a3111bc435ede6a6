"""The packs there are, and the tools of those who write one."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from generator import resources
from generator.errors import GeneratorError, Place, Problem, RenderError, in_order
from generator.model import Pack


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The folder that the name of a pack means; `is_two` where another folder could be meant as well."""

    folder: Path
    is_two: bool = False


def named_pack(name: str) -> Named:
    """The pack of that code, the same that drafting takes wherever one stands; of no such pack, the folder there."""
    here = Path(name) if os.path.isdir(name) else None  # noqa: PTH112 - Path.is_dir raises for a name past all lengths
    try:
        folder = resources.pack_folder(name)
    except GeneratorError:
        if here is None:
            raise
        return Named(folder=here)
    return Named(folder=folder, is_two=here is not None and not here.samefile(folder))


def list_packs() -> tuple[list[Pack], tuple[Problem, ...]]:
    """The packs there are, and what is wrong with those that cannot be read."""
    packs: list[Pack] = []
    problems: list[Problem] = []
    for name in resources.pack_names():
        try:
            packs.append(resources.load_pack(resources.pack_folder(name)))
        except GeneratorError as error:
            problems += error.problems
    return packs, in_order(problems)


def build_template(folder: Path) -> Path:
    """mau/ → mau.docx."""
    from generator.render import files, template

    content = template.pack_folder(folder / resources.UNPACKED)
    files.write_atomically(folder / resources.TEMPLATE, content)
    return folder / resources.TEMPLATE


def unpack_template(folder: Path) -> Path:
    """mau.docx → mau/, every part indented for reading; parts that are gone from the .docx go from the folder."""
    from generator.render import files, template

    parts = template.unpack(resources.template_bytes(folder), str(folder / resources.TEMPLATE))
    root = folder / resources.UNPACKED
    outside = [name for name in parts if template.leads_out(name)]
    if outside:
        raise RenderError([Problem(code="DU107", place=Place(file=str(folder / resources.TEMPLATE)), found=outside[0])])
    there = [path for path in root.rglob("*") if not root.is_symlink()]
    files.refuse_links(folder, root, *there)  # nothing is written, or taken away, at the other end of a link
    for name, content in parts.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        files.write_atomically(root / name, content)
    for path in there:
        if path.is_file() and path.relative_to(root).as_posix() not in parts:
            path.unlink()
    return root


def check_pack(folder: Path) -> tuple[Problem, ...]:
    """Everything wrong with a pack: its texts, its Word template, the template's unpacked twin."""
    from generator.render import engine, template
    from generator.render.package import read_parts

    problems: list[Problem] = []
    try:
        pack = resources.load_pack(folder)
        name = str(folder / resources.TEMPLATE)
        raw = resources.template_bytes(folder)
        problems += engine.check(raw, name, has_annexes=bool(pack.annexes))
        if pack.annexes and not problems:
            problems += engine.turned_pages(raw, name)
        unpacked = folder / resources.UNPACKED
        if unpacked.is_dir() and not template.same_template(
            read_parts(raw, name), read_parts(template.pack_folder(unpacked), name)
        ):
            problems.append(Problem(code="DU203", place=Place(file=name), found=name))
    except GeneratorError as error:
        problems += error.problems
    return in_order(problems)
