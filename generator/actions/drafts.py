"""Profiles → plans: what `validate` and `render` do."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator import prepare, resources, review
from generator.actions import below
from generator.actions.capitals import capital_notes
from generator.errors import GeneratorError, Place, Problem, RenderError, has_errors, in_order
from generator.lexicon.lift import Lifter
from generator.model import DeclinedTask, Pack, Profile, ResolvedPlan
from generator.pruning import certain
from generator.scope import Scope
from generator.text import slug
from generator.yamlio import Source

if TYPE_CHECKING:  # lxml is slow to import, and most commands need none of it
    from generator.pdf import PdfResult


OUTPUT = Path("output")
# Endings of files that somebody may expect; a folder of such a name would be a surprise.
OTHER_ENDINGS = frozenset({".doc", ".docm", ".odt", ".rtf", ".txt", ".md", ".htm", ".html"}) | frozenset(
    {".xls", ".xlsx", ".csv", ".yaml", ".yml", ".json", ".xml", ".zip"}
)


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


def validate_profiles(paths: Iterable[Path], pack: str = "") -> list[Validated]:
    """Every problem of every profile and of the plans it speaks of; nothing is written."""
    loader = resources.ProfileLoader(resources.load_lexicon())
    return [Validated(profile=path, problems=in_order(_validate(path, loader, pack))) for path in paths]


def _validate(path: Path, loader: resources.ProfileLoader, pack: str) -> Iterator[Problem]:
    whole, problems = loader.load(path)
    yield from problems
    profile = whole or loader.part_of(path)
    if profile is None:
        return
    found = _plan_problems(profile, pack, in_part=whole is None)
    yield from found if whole else certain(found, problems, knows_above=profile.parent is not None)
    if below.has_section(profile):
        yield from problems_below(below.section_of(resources.read_source(path)[0]), profile, pack, told=problems)


def problems_below(
    section: Source, parent: Profile, pack: str = "", *, told: Iterable[Problem] = (), facts_alone: bool = False
) -> Iterator[Problem]:
    """What is wrong in what a profile says for the units below it; `told` is what its own reading has found.

    `facts_alone` leaves out what is only found in the words of a plan.
    """
    faults = tuple(told)
    known = {(problem.code, problem.place) for problem in faults}

    def found() -> Iterator[Problem]:
        for unit in below.stand_ins(section, parent):
            yield from unit.problems
            profile = unit.whole or unit.part
            if profile is not None:
                more = _plan_problems(profile, pack, in_part=facts_alone or unit.whole is None)
                yield from certain(more, unit.problems, knows_above=not has_errors(faults))

    for problem in below.told_in(section, found()):
        if (problem.code, problem.place) not in known:
            yield problem


def _plan_problems(profile: Profile, pack: str, *, in_part: bool) -> Iterator[Problem]:
    """What is wrong with the plans of a profile, or with that of the pack."""
    for code in [pack] if pack else [plan.pack for plan in profile.plans if plan.pack]:
        try:
            _, found = check_plan(profile, code) if in_part else prepare_plan(profile, code)
        except GeneratorError as error:
            found = list(error.problems)
        yield from found


def render_profiles(
    paths: Iterable[Path],
    *,
    pack: str = "",
    output: Path | None = None,
    is_final: bool = False,
    wants_pdf: bool = False,
) -> list[Rendered]:
    """A Word plan for each profile, with its PDF when wanted; one that is wrong stops only itself.

    `output` is a folder, or the name of the Word file, or of the PDF that stands beside it; raises for any other.
    """
    wants_pdf = wants_pdf or _is_pdf(output)
    output = _word_name(output)
    loader = resources.ProfileLoader(resources.load_lexicon())
    taken: set[Path] = set()
    results = [_render(path, loader, pack, output, is_final, taken) for path in paths]
    return _with_pdfs(results) if wants_pdf else results


def _is_pdf(output: Path | None) -> bool:
    return output is not None and output.suffix.lower() == ".pdf" and not is_folder(output)


def is_folder(path: Path) -> bool:
    """Whether there is such a folder; no for a name that is too long for the system."""
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises for such a name


def _word_name(output: Path | None) -> Path | None:
    """The name with the ending of Word in place of that of PDF; raises for the ending of what is not made here."""
    if output is None or is_folder(output):
        return output
    if output.suffix.lower() in OTHER_ENDINGS:
        values = (("ten_moi", output.with_suffix(".docx").name),)
        raise RenderError([Problem(code="DU206", place=Place(file=str(output)), found=output.name, values=values)])
    return output.with_suffix(".docx") if _is_pdf(output) else output


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


def prepare_plan(profile: Profile, pack_code: str) -> tuple[ResolvedPlan | None, list[Problem]]:
    """The plan of a shipped or found pack in its final words, and every problem on the way."""
    pack = _pack_for(profile, pack_code)
    register = resources.load_register()
    plan, found = prepare.prepare_plan(profile, pack, resources.load_lexicon(), load_lifter(), register)
    return plan, [*found, *capital_notes(profile, pack.code)]


def check_plan(profile: Profile, pack_code: str) -> tuple[Scope | None, list[Problem]]:
    """Everything wrong with the facts of a plan, before a word is written."""
    pack, register = _pack_for(profile, pack_code), resources.load_register()
    return prepare.check_plan(profile, pack, resources.load_lexicon(), register)


def _pack_for(profile: Profile, code: str) -> Pack:
    return resources.load_pack(resources.pack_folder(code, profile.place("ke_hoach", "goi_mau")))


@cache
def load_lifter() -> Lifter:
    """Reads the lexicon backwards; built once."""
    return Lifter(resources.load_lexicon())


def document_bytes(plan: ResolvedPlan, pack_code: str) -> bytes:
    """The plan as a .docx, made with the pack's own template."""
    from generator.render import compiled, context, package, program

    folder = resources.pack_folder(pack_code)
    template, name = resources.template_bytes(folder), str(folder / resources.TEMPLATE)
    has_annexes = bool(resources.load_pack(folder).annexes)
    parts = program.open_program(template, name, has_annexes=has_annexes).parts(context.build_context(plan))
    return package.write_parts(compiled.finished_parts(plan, parts))
