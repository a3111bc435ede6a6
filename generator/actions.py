"""One function for each thing a person asks for. They read and write files, and return results; they never print."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator import cascade, dates, outline, resolve, resources, review
from generator.errors import GeneratorError, Place, Problem, RenderError, Severity, has_errors, in_order
from generator.lexicon.lift import Lifter
from generator.model import DeclinedTask, FigureField, Pack, Plan, PlanFacts, Profile, ResolvedPlan
from generator.profile import plan_path
from generator.scope import Scope
from generator.text import nearest, slug

OUTPUT = Path("output")
_SHOWN_NAMES = 12


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
        code = pack or _only_pack(profile)
        plan, found = prepare_plan(profile, code)
        problems = (*problems, *found)
        if plan is None or has_errors(problems) or (is_final and plan.gaps):
            more = review.gap_problems(plan, profile) if plan is not None and is_final else ()
            return Rendered(profile=path, pack=code, problems=in_order((*problems, *more)))
        target = _free_name(_target(output, plan), taken)
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


def _only_pack(profile: Profile) -> str:
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
    """The plan in its final words and every problem on the way; None when it cannot be worded."""
    folder = resources.pack_folder(pack_code, profile.place("ke_hoach", "goi_mau"))
    pack = resources.load_pack(folder)
    scope, problems = _scope(profile, pack)
    if scope is None:
        return None, problems
    problems += cascade.check_units(profile, scope.regime, scope.lexicon)
    if any(link.unit.code for link in profile.chain()):
        problems += cascade.check_register(profile, scope.issue_date, resources.load_register())
    problems += _pack_problems(scope)
    if has_errors(problems):
        return None, problems
    problems += [*cascade.check_dates(scope), *cascade.check_figures(scope)]
    plan, found = outline.build_plan(scope)
    problems += found
    problems += _untold_tasks(plan, scope)
    resolved, found = resolve.resolve_plan(plan, scope, profile.digest)
    problems += found
    problems += review.review_plan(resolved, scope, _lifter())
    return resolved, problems


def _untold_tasks(plan: Plan, scope: Scope) -> Iterator[Problem]:
    """Tasks that the unit's arrangement left without a place: none may be lost without a reason."""
    path = plan_path(scope.profile, scope.plan, "bo_cuc")
    for task in plan.untold:
        yield Problem(code="HS132", place=scope.profile.place(*path), path=path, found=task, severity=Severity.WARNING)


@cache
def _lifter() -> Lifter:
    return Lifter(resources.load_lexicon())


def _scope(profile: Profile, pack: Pack) -> tuple[Scope | None, list[Problem]]:
    """The scope of the profile's plan; None when the pack is not for it or its date leaves the regime open."""
    facts, lexicon = profile.plan_for(pack.code), resources.load_lexicon()
    if facts is None:
        return None, [
            Problem(code="HS121", place=profile.place("ke_hoach"), path=("ke_hoach",), values=(("goi", pack.code),))
        ]
    path = plan_path(profile, facts, "ngay_ban_hanh")
    if facts.issue_date is None:
        return None, [Problem(code="HS122", place=profile.place(*path), path=path)]
    regime = lexicon.regime_at(facts.issue_date)
    if regime is None:
        marks = ", ".join(f"{known.first:%d/%m/%Y}" for known in lexicon.regimes if known.first)
        values = (("moc", marks), ("nam", str(facts.issue_date.year)))
        return None, [
            Problem(
                code="HS123",
                place=profile.place(*path),
                path=path,
                found=dates.long_date(facts.issue_date),
                values=values,
            )
        ]
    scope = Scope(profile=profile, pack=pack, lexicon=lexicon, regime=regime.code, issue_date=facts.issue_date)
    return scope, []


def _pack_problems(scope: Scope) -> Iterator[Problem]:
    """What the profile says that this pack does not know."""
    profile, pack, facts = scope.profile, scope.pack, scope.plan
    if scope.unit.level not in pack.levels:
        levels = (("lua_chon", ", ".join(level.value for level in pack.levels)),)
        yield Problem(
            code="HS131", place=profile.place("cap"), path=("cap",), found=scope.unit.level.value, values=levels
        )
    if facts.verb and facts.verb not in pack.verbs:
        path = plan_path(profile, facts, "dong_tu")
        values = (("lua_chon", ", ".join(pack.verbs)), ("gan_nhat", nearest(facts.verb, pack.verbs) or ""))
        yield Problem(code="HS112", place=profile.place(*path), path=path, found=facts.verb, values=values)
    yield from _figure_problems(profile, facts, pack)
    for name in outline.locked_parts(scope):
        path = plan_path(profile, facts, "bo_cuc", "bo")
        yield Problem(code="HS136", place=profile.place(*path), path=path, found=name)
    for rest, name, choices in outline.unknown_parts(scope):
        path = plan_path(profile, facts, *rest)
        values = (("lua_chon", _some(choices)), ("gan_nhat", nearest(name, choices) or ""))
        yield Problem(
            code="HS116",
            place=profile.place(*path),
            path=path[:-1] if path[-1] == name else path,
            found=name,
            values=values,
        )


def _some(names: tuple[str, ...]) -> str:
    """The first names of a long list."""
    return ", ".join(names[:_SHOWN_NAMES]) + (", …" if len(names) > _SHOWN_NAMES else "")


def _figure_problems(profile: Profile, facts: PlanFacts, pack: Pack) -> Iterator[Problem]:
    for name, given in facts.figures.items():
        path = plan_path(profile, facts, "so_lieu", name)
        figure = pack.figures.get(name)
        if figure is None:
            near = nearest(name, pack.figures) or ""
            known = (("goi", pack.code), ("lua_chon", _some(tuple(pack.figures))), ("gan_nhat", near))
            yield Problem(code="HS115", place=profile.place(*path), path=path[:-1], found=name, values=known)
        elif not all(_is_of_kind(value, figure) for value in given):
            values = (("kieu", figure.kind), ("vi_du", figure.example))
            yield Problem(code="HS114", place=profile.place(*path), path=path, found=", ".join(given), values=values)


def _is_of_kind(value: str, figure: FigureField) -> bool:
    has_digit = any(char.isdigit() for char in value)
    if figure.kind == "năm":
        return value.isdigit() and len(value) == 4
    if figure.kind == "ngày":
        return dates.parse_date(value) is not None or dates.parse_day(value) is not None
    if figure.kind == "phần trăm":
        return has_digit and "%" in value
    return has_digit if figure.kind == "số" else True


def document_bytes(plan: ResolvedPlan, pack_code: str) -> bytes:
    """The plan as a .docx, made with the pack's own template."""
    from generator.model import plain
    from generator.render import context, engine, package

    folder = resources.pack_folder(pack_code)
    template = resources.template_bytes(folder)
    name = str(folder / resources.TEMPLATE)
    problems = engine.check(template, name)
    if problems:
        raise RenderError(problems)
    parts = engine.render_parts(template, name, context.build_context(plan))
    title = f"{plan.document_title.capitalize()} {plain(plan.subject)}"
    properties = {
        "kehoach.goi_mau": plan.pack,
        "kehoach.phien_ban_goi": plan.pack_version,
        "kehoach.ho_so": plan.profile_digest,
    }
    return package.write_parts(package.finish(parts, title=title, properties=properties))


# ---------------------------------------------------------------- files


def write_document(target: Path, content: bytes) -> tuple[Path, list[Problem]]:
    """Writes beside the target and renames; a target that a person has edited stays, the new one is renamed."""
    from generator.render.package import is_as_written

    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        written, notes = target, []
        if target.exists() and not is_as_written(target.read_bytes()):
            written = _next_name(target)
            notes = [
                Problem(
                    code="DU201",
                    place=Place(file=str(target)),
                    found=str(target),
                    values=(("ten_moi", str(written)),),
                    severity=Severity.WARNING,
                )
            ]
        _write_atomically(written, content)
    except OSError as error:
        raise RenderError(
            [Problem(code="DU202", place=Place(file=str(target)), found=error.strerror or str(error))]
        ) from error
    return written, notes


def _next_name(target: Path) -> Path:
    """The first numbered name that is free, or that is still as this program wrote it."""
    from generator.render.package import is_as_written

    number = 2
    while True:
        candidate = target.with_stem(f"{target.stem}-{number}")
        if not candidate.exists() or is_as_written(candidate.read_bytes()):
            return candidate
        number += 1


def _write_atomically(target: Path, content: bytes) -> None:
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".kehoach-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


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
    from generator.render import template

    content = template.pack_folder(folder / resources.UNPACKED)
    _write_atomically(folder / resources.TEMPLATE, content)
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
