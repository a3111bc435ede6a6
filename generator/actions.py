"""One function for each thing a person asks for. They read and write files, and return results; they never print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator import prepare, resources, review
from generator.errors import GeneratorError, Place, Problem, RenderError, has_errors, in_order
from generator.lexicon.lift import Lifter
from generator.model import DeclinedTask, Pack, Profile, ResolvedPlan
from generator.text import slug

if TYPE_CHECKING:  # lxml is slow to import, and most commands need none of it
    from generator.check.findings import Finding

OUTPUT = Path("output")


@dataclass(frozen=True, slots=True, kw_only=True)
class Validated:
    """What was found in one profile."""

    profile: Path
    problems: tuple[Problem, ...]

    @property
    def is_sound(self) -> bool:
        return not has_errors(self.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """What became of one profile; `output` is None when nothing was written."""

    profile: Path
    pack: str = ""
    output: Path | None = None
    gaps: tuple[str, ...] = ()
    left_open: tuple[str, ...] = ()
    declined: tuple[DeclinedTask, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def is_done(self) -> bool:
        return self.output is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFile:
    """What was found in one Word file; `problems` when it could not be read."""

    document: Path
    findings: tuple[Finding, ...] = ()
    insertions: int = 0
    deletions: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Nothing that the decree demands is broken."""
        return not has_errors(self.problems) and not has_errors(finding.problem for finding in self.findings)


# ---------------------------------------------------------------- validate


def validate_profiles(paths: Iterable[Path], pack: str = "") -> list[Validated]:
    """Every problem of every profile and of the plans it speaks of; nothing is written."""
    loader = resources.ProfileLoader(resources.load_lexicon())
    return [Validated(profile=path, problems=in_order(_validate(path, loader, pack))) for path in paths]


def _validate(path: Path, loader: resources.ProfileLoader, pack: str) -> Iterator[Problem]:
    profile, problems = loader.load(path)
    yield from problems
    if profile is None:
        return
    for code in [pack] if pack else [plan.pack for plan in profile.plans if plan.pack]:
        try:
            _, found = prepare_plan(profile, code)
        except GeneratorError as error:
            found = list(error.problems)
        yield from found


# ---------------------------------------------------------------- render


def render_profiles(
    paths: Iterable[Path], *, pack: str = "", output: Path | None = None, is_final: bool = False
) -> list[Rendered]:
    """A Word plan for each profile; one that is wrong stops only itself."""
    loader = resources.ProfileLoader(resources.load_lexicon())
    taken: set[Path] = set()
    return [_render(path, loader, pack, output, is_final, taken) for path in paths]


def _render(
    path: Path, loader: resources.ProfileLoader, pack: str, output: Path | None, is_final: bool, taken: set[Path]
) -> Rendered:
    profile, problems = loader.load(path)
    if profile is None:
        return Rendered(profile=path, problems=in_order(problems))
    try:
        code = pack or only_pack(profile)
        plan, found = prepare_plan(profile, code)
        problems = (*problems, *found)
        if plan is None or has_errors(problems) or (is_final and plan.gaps):
            more = review.gap_problems(plan, profile) if plan is not None and is_final else ()
            return Rendered(profile=path, pack=code, problems=in_order((*problems, *more)))
        target = _free_name(_target(output, plan), taken)
        from generator.render.files import write_document

        written, notes = write_document(target, document_bytes(plan, code))
        taken.add(written)
    except GeneratorError as error:
        return Rendered(profile=path, pack=pack, problems=in_order((*problems, *error.problems)))
    return Rendered(
        profile=path,
        pack=code,
        output=written,
        gaps=tuple(gap.label for gap in plan.gaps),
        left_open=plan.left_open,
        declined=plan.declined,
        problems=in_order((*problems, *notes)),
    )


def only_pack(profile: Profile) -> str:
    """The pack of the profile's only plan; raises when there is none, or a choice to make."""
    named = [plan.pack for plan in profile.plans if plan.pack]
    if len(named) == 1:
        return named[0]
    place, packs = profile.place("ke_hoach"), ", ".join(named or resources.pack_names())
    code = "HS135" if named else "HS121"
    raise RenderError(
        [Problem(code=code, place=place, path=("ke_hoach",), values=(("cac_goi", packs), ("goi", packs)))]
    )


def _target(output: Path | None, plan: ResolvedPlan) -> Path:
    name = f"{slug(f'ke-hoach-{plan.pack}-{plan.unit.full_name}')}.docx"
    if output is None:
        return OUTPUT / name
    return output if output.suffix.lower() == ".docx" else output / name


def _free_name(target: Path, taken: set[Path]) -> Path:
    """The target, numbered when this run has written that name already (two wards of one name)."""
    number, free = 1, target
    while free in taken:
        number += 1
        free = target.with_stem(f"{target.stem}-{number}")
    return free


# ---------------------------------------------------------------- one plan


def prepare_plan(profile: Profile, pack_code: str) -> tuple[ResolvedPlan | None, list[Problem]]:
    """The plan of a shipped or found pack in its final words, and every problem on the way."""
    folder = resources.pack_folder(pack_code, profile.place("ke_hoach", "goi_mau"))
    has_code = any(link.unit.code for link in profile.chain())
    register = resources.load_register() if has_code else None
    return prepare.prepare_plan(profile, resources.load_pack(folder), resources.load_lexicon(), load_lifter(), register)


@cache
def load_lifter() -> Lifter:
    """Reads the lexicon backwards; built once."""
    return Lifter(resources.load_lexicon())


def document_bytes(plan: ResolvedPlan, pack_code: str) -> bytes:
    """The plan as a .docx, made with the pack's own template."""
    from generator.render import compiled, context, engine, package

    folder = resources.pack_folder(pack_code)
    template = resources.template_bytes(folder)
    name = str(folder / resources.TEMPLATE)
    problems = engine.check(template, name)
    if problems:
        raise RenderError(problems)
    parts = engine.render_parts(template, name, context.build_context(plan))
    return package.write_parts(compiled.finished_parts(plan, parts))


# ---------------------------------------------------------------- documents of anybody


def check_documents(paths: Iterable[Path]) -> list[CheckedFile]:
    """Every breach of the decree's form in every Word file; the files are only read."""
    return [_check_document(path) for path in paths]


def _check_document(path: Path) -> CheckedFile:
    from generator.check import findings, reader

    try:
        if path.stat().st_size > reader.MAX_FILE_BYTES:
            raise reader.refusal("TT103", str(path))
        checked = findings.check_document(path.read_bytes(), str(path))
    except OSError as error:
        problem = Problem(code="HS010", place=Place(file=str(path)), found=error.strerror or "")
        return CheckedFile(document=path, problems=(problem,))
    except GeneratorError as error:
        return CheckedFile(document=path, problems=error.problems)
    facts = checked.facts
    return CheckedFile(document=path, findings=checked.findings, insertions=facts.insertions, deletions=facts.deletions)


# ---------------------------------------------------------------- packs


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
    from generator.render import template

    parts = template.unpack(resources.template_bytes(folder), str(folder / resources.TEMPLATE))
    root = (folder / resources.UNPACKED).resolve()
    outside = [name for name in parts if not (root / name).resolve().is_relative_to(root)]
    if outside:
        raise RenderError([Problem(code="DU001", place=Place(file=str(folder / resources.TEMPLATE)), found=outside[0])])
    for name, content in parts.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    for path in root.rglob("*"):
        if path.is_file() and path.relative_to(root).as_posix() not in parts:
            path.unlink()
    return root


def check_pack(folder: Path) -> tuple[Problem, ...]:
    """Everything wrong with a pack: its texts, its Word template, the template's unpacked twin."""
    from generator.render import engine, template
    from generator.render.package import read_parts

    problems: list[Problem] = []
    try:
        resources.load_pack(folder)
        name = str(folder / resources.TEMPLATE)
        raw = resources.template_bytes(folder)
        problems += engine.check(raw, name)
        unpacked = folder / resources.UNPACKED
        if unpacked.is_dir() and not template.same_template(
            read_parts(raw, name), read_parts(template.pack_folder(unpacked), name)
        ):
            problems.append(Problem(code="DU203", place=Place(file=name), found=name))
    except GeneratorError as error:
        problems += error.problems
    return in_order(problems)
