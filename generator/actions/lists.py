"""Lists of units in Excel or CSV: checked, marked, written blank."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from generator import prepare, resources
from generator.actions.capitals import capital_notes
from generator.actions.drafts import OTHER_ENDINGS, load_lifter
from generator.errors import GeneratorError, PackError, Place, Problem, RenderError, has_errors, in_order
from generator.lexicon import Lexicon
from generator.model import Level, Pack, Profile
from generator.profile import build_in_part
from generator.pruning import certain
from generator.register import Register
from generator.register.index import LATEST
from generator.schema import choice_of
from generator.sheet.chain import Links, build_row, link_rows
from generator.sheet.listing import RowKey
from generator.sheet.provinces import find_province
from generator.sheet.read import Row, UnitList, read_list
from generator.sheet.source import row_source

_OTHER_ENDINGS = (OTHER_ENDINGS | {".docx", ".pdf", ".ods"}) - {".xlsx"}
# What is told where nothing is given: no plan, no date, no position, no unit above.
_OF_A_DAY = ("ngay", "noi_ngay")  # which plan met a problem of the unit above
_SHOWN = 5
_OF_NOTHING_GIVEN = frozenset({"HS121", "HS122", "HS134", "PR101"})


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
    judge = RowJudge(unit_list, links, content, lexicon, register)
    profiles: dict[Row, Profile] = {}
    for row in unit_list.rows:
        profile, found = judge.judge(row)
        if profile is not None:
            profiles[row] = profile
        problems += found
    return CheckedList(unit_list=unit_list, pack=code, profiles=profiles, problems=in_order(told_once(problems)))


def told_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """What several plans say against one unit above them as one problem, with their days and where those stand."""
    alike: dict[Problem, list[dict[str, str]]] = {}
    for problem in problems:
        when = {name: value for name, value in problem.values if name in _OF_A_DAY}
        rest = tuple(pair for pair in problem.values if pair[0] not in _OF_A_DAY)
        alike.setdefault(replace(problem, values=rest), []).append(when)
    for problem, days in alike.items():
        joined = ((name, _few(each[name] for each in days)) for name in _OF_A_DAY if name in days[0])
        yield replace(problem, values=(*problem.values, *joined))


def _few(values: Iterable[str]) -> str:
    """The first of the values, each once."""
    listed = list(dict.fromkeys(values))
    return ", ".join(listed[:_SHOWN]) + (", …" if len(listed) > _SHOWN else "")


class RowJudge:
    """Tells everything wrong with a row and its plan in one run, also with a row that may not be drafted."""

    def __init__(self, unit_list: UnitList, links: Links, pack: Pack, lexicon: Lexicon, register: Register) -> None:
        self.unit_list, self.links, self.pack = unit_list, links, pack
        self.lexicon, self.register = lexicon, register
        self._told: dict[RowKey, list[Problem]] = {}
        for problem in unit_list.problems:
            sheet, _, _ = problem.place.cell.rpartition("!")
            self._told.setdefault((sheet, problem.place.line), []).append(problem)
        self._lacking = [problem for problem in unit_list.problems if problem.code == "DS103"]

    def judge(self, row: Row) -> tuple[Profile | None, list[Problem]]:
        """The profile of a row that may be drafted, and what is wrong besides what was told when it was read."""
        is_linked, parent = row.number in self.links.parents, self.links.parents.get(row.number)
        profile, problems = build_row(self.unit_list, row, parent, self.lexicon)
        if profile is not None and not has_errors(problems) and is_linked and row.key not in self.unit_list.bad_rows:
            _, found = prepare.prepare_plan(profile, self.pack, self.lexicon, load_lifter(), self.register)
            found = [*found, *capital_notes(profile, self.pack.code)]
            return (None if has_errors(found) else profile), [*problems, *found]
        told = [*problems, *self._told.get(row.key, ()), *self._lacking]
        part = profile or build_in_part(row_source(self.unit_list, row), parent, self.lexicon, told)
        if part is None:
            return None, problems
        _, found = prepare.check_plan(part, self.pack, self.lexicon, self.register)
        found = certain(found, told, knows_above=is_linked)
        return None, [*problems, *(problem for problem in found if not self._is_hidden_by_merging(row, problem))]

    def _is_hidden_by_merging(self, row: Row, problem: Problem) -> bool:
        """Whether something is missed that the merged cell above holds: only the merged cell is told of."""
        is_merged = any(known.code == "DS202" for known in self.unit_list.bad_rows.get(row.key, ()))
        return is_merged and problem.code in _OF_NOTHING_GIVEN


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
    """The blank list of a pack at a level; `communes` names a province whose communes are written in.

    Raises for a name with the ending of another kind of file; a name without an ending gets that of Excel.
    """
    from generator.sheet import blank, workbook

    target = _excel_name(target)
    content = resources.load_pack(resources.pack_folder(pack or _only_pack_there_is(target)))
    lexicon, register = resources.load_lexicon(), resources.load_register()
    chosen = _level_of_list(target, content, level)
    above = [find_province(resources.load_index(), communes, target)] if communes else []
    units = [unit for province in above for unit in register.units_below(province.code, LATEST)]
    workbook.write_new(target, blank.blank_list(target, content, lexicon, chosen, units, above))
    return target


def _excel_name(target: Path) -> Path:
    if target.suffix.lower() in _OTHER_ENDINGS:
        values = (("ten_moi", target.with_suffix(".xlsx").name),)
        raise RenderError([Problem(code="DS507", place=Place(file=str(target)), found=target.name, values=values)])
    return target if target.suffix.lower() == ".xlsx" else target.with_name(f"{target.name}.xlsx")


def _level_of_list(target: Path, pack: Pack, level: str) -> Level:
    """The level that was named, else the lowest of the pack."""
    names = [known.value for known in Level if known in pack.levels]
    written = choice_of(level, names) if level else names[-1]
    if written in names:
        return Level(written)
    values = (("lua_chon", ", ".join(names)),)
    raise PackError([Problem(code="DS506", place=Place(file=str(target)), found=level, values=values)])
