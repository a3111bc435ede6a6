"""One function for each thing a person asks for. They read and write files, and return results; they never print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator import prepare, resources, review
from generator.errors import GeneratorError, PackError, Place, Problem, RenderError, has_errors, in_order
from generator.lexicon.lift import Lifter
from generator.model import DeclinedTask, Level, Pack, Profile, ResolvedPlan
from generator.register import RegisteredUnit
from generator.register.find import Found, ancestors, unit_of
from generator.register.find import find_units as search
from generator.register.succession import Step
from generator.schema import choice_of
from generator.sheet.chain import build_row, link_rows
from generator.sheet.provinces import LATEST, find_province
from generator.sheet.read import Row, UnitList, read_list
from generator.text import slug

if TYPE_CHECKING:  # lxml is slow to import, and most commands need none of it
    from generator.check.findings import Finding
    from generator.pdf import PdfResult

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
    """What became of one profile; `output` is None when nothing was written, `pdf` when there is none."""

    profile: Path
    pack: str = ""
    output: Path | None = None
    pdf: Path | None = None
    wants_pdf: bool = False
    gaps: tuple[str, ...] = ()
    left_open: tuple[str, ...] = ()
    declined: tuple[DeclinedTask, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def is_done(self) -> bool:
        return self.output is not None and (self.pdf is not None or not self.wants_pdf)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """A unit that another went to or came from, whole or in part."""

    unit: RegisteredUnit
    above: tuple[RegisteredUnit, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedUp:
    """A unit of the register: an old one with what it became, one of today with what it was made of."""

    found: Found
    became: tuple[Relative, ...] = ()
    came_from: tuple[Relative, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LookUp:
    """What a search found; `is_near` when these are only names like the one asked for."""

    units: tuple[LookedUp, ...]
    left_out: int
    is_near: bool


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
    paths: Iterable[Path],
    *,
    pack: str = "",
    output: Path | None = None,
    is_final: bool = False,
    wants_pdf: bool = False,
) -> list[Rendered]:
    """A Word plan for each profile, with its PDF when wanted; one that is wrong stops only itself."""
    loader = resources.ProfileLoader(resources.load_lexicon())
    taken: set[Path] = set()
    results = [_render(path, loader, pack, output, is_final, taken) for path in paths]
    return _with_pdfs(results) if wants_pdf else results


def _with_pdfs(results: list[Rendered]) -> list[Rendered]:
    """The results with the PDF of each plan that was written, or with the reason why there is none."""
    from generator.pdf import convert

    converted = convert([result.output for result in results if result.output])
    made = {result.document: result for result in converted.results}
    return [_with_pdf(result, made[result.output]) if result.output else result for result in results]


def _with_pdf(result: Rendered, made: PdfResult) -> Rendered:
    problems = in_order((*result.problems, *made.problems))
    return replace(result, pdf=made.pdf, wants_pdf=True, problems=problems)


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


# ---------------------------------------------------------------- lists of units


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedList:
    """A list of units, the profile of each row that may be drafted, and everything wrong."""

    unit_list: UnitList
    pack: str = ""
    profiles: Mapping[Row, Profile] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def is_sound(self) -> bool:
        return not has_errors(self.problems)


def check_list(path: Path, pack: str = "") -> CheckedList:
    """Every row of a list checked as a profile and as a plan; nothing is written."""
    try:
        code = pack or _only_pack_there_is(path)
        content = resources.load_pack(resources.pack_folder(code))
    except GeneratorError as error:
        return CheckedList(unit_list=UnitList(file=str(path)), pack=pack, problems=error.problems)
    lexicon, register = resources.load_lexicon(), resources.load_register()
    unit_list = read_list(path, content, lexicon)
    links = link_rows(unit_list, lexicon, register, resources.ProfileLoader(lexicon).load)
    problems = [*unit_list.problems, *links.problems]
    profiles: dict[Row, Profile] = {}
    for row in unit_list.rows:
        profile, found = build_row(unit_list, row, links.parents.get(row.key), lexicon)
        is_bad = row.key in unit_list.bad_rows or row.key not in links.parents or has_errors(found)
        if profile is not None and not is_bad:
            _, more = prepare.prepare_plan(profile, content, lexicon, load_lifter(), register)
            found += more
            if not has_errors(found):
                profiles[row] = profile
        problems += found
    return CheckedList(unit_list=unit_list, pack=code, profiles=profiles, problems=in_order(problems))


def mark_list(checked: CheckedList, *, english: bool = False) -> tuple[Path, tuple[Problem, ...]]:
    """Writes a copy of a checked list, beside it, with what was found at its cells."""
    from generator.sheet.mark import marked_copy

    path = Path(checked.unit_list.file)
    target = path.with_name(f"{path.stem}-ket-qua.xlsx")
    return marked_copy(path, checked.problems, target, english=english)


def _only_pack_there_is(path: Path) -> str:
    """The code of the pack when there is one only; raises when there is a choice to make."""
    names = resources.pack_names()
    if len(names) == 1:
        return names[0]
    values = (("cac_goi", ", ".join(names)), ("goi", next(iter(names), "")))
    raise PackError([Problem(code="DS012", place=Place(file=str(path)), values=values)])


def write_blank_list(target: Path, *, pack: str = "", level: str = "", communes: str = "") -> Path:
    """The blank list of a pack at a level; `communes` names a province whose communes are written in."""
    from generator.sheet import blank, workbook

    target = target if target.suffix.lower() == ".xlsx" else target.with_name(f"{target.name}.xlsx")
    content = resources.load_pack(resources.pack_folder(pack or _only_pack_there_is(target)))
    lexicon, register = resources.load_lexicon(), resources.load_register()
    chosen = _level_of_list(target, content, level)
    above = [find_province(register, communes, target)] if communes else []
    units = [unit for province in above for unit in register.units_below(province.code, LATEST)]
    workbook.write_new(target, blank.blank_list(target, content, lexicon, chosen, units, above))
    return target


def _level_of_list(target: Path, pack: Pack, level: str) -> Level:
    """The level that was named, else the lowest of the pack."""
    names = [known.value for known in Level if known in pack.levels]
    written = choice_of(level, names) if level else names[-1]
    if written in names:
        return Level(written)
    values = (("lua_chon", ", ".join(names)),)
    raise PackError([Problem(code="DS506", place=Place(file=str(target)), found=level, values=values)])


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


# ---------------------------------------------------------------- the register


def find_units(text: str, *, day: date | None = None, most: int | None = None) -> LookUp:
    """The units of the register the text may mean, the best first, `most` of them at the most."""
    found = search(text, resources.load_index(), day)
    every = found.units or found.near
    shown = every if most is None else every[:most]
    return LookUp(
        units=tuple(_looked_up(each) for each in shown),
        left_out=len(every) - len(shown),
        is_near=not found.units,
    )


def _looked_up(found: Found) -> LookedUp:
    steps = resources.load_succession()
    if found.is_current:
        came_from = (_relative(step.old, step, is_current=False) for step in steps.before.get(found.unit.code, ()))
        return LookedUp(found=found, came_from=tuple(came_from))
    became = (_relative(step.new, step, is_current=True) for step in steps.after.get(found.unit.code, ()))
    return LookedUp(found=found, became=tuple(became))


def _relative(code: str, step: Step, *, is_current: bool) -> Relative:
    register = resources.load_register()
    unit = unit_of(code, register, is_current=is_current)
    return Relative(unit=unit, above=tuple(ancestors(unit, is_current, register)), is_whole=step.is_whole)
