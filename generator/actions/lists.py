"""Lists of units in Excel or CSV: checked, marked, written blank."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generator import prepare, resources
from generator.actions.drafts import load_lifter
from generator.errors import GeneratorError, PackError, Place, Problem, has_errors, in_order
from generator.model import Level, Pack, Profile
from generator.schema import choice_of
from generator.sheet.chain import build_row, link_rows
from generator.sheet.provinces import LATEST, find_province
from generator.sheet.read import Row, UnitList, read_list


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
    links = link_rows(unit_list, lexicon, register, partial(resources.ProfileLoader(lexicon).load_above, below=path))
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
