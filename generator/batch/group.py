"""A group of alike units: its words resolved and its document compiled once, and what must still be asked of each unit.

A unit of which anything is in doubt is left to the slow way; so what is drafted here is without problems.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from generator import cascade, deadlines, prepare, review
from generator.actions.capitals import capital_notes, has_wrong_capitals
from generator.batch import figures
from generator.batch.alike import Likeness
from generator.errors import Problem
from generator.lexicon import Lexicon
from generator.lexicon.lift import Lifter
from generator.model import Contact, Pack, Profile, ResolvedPlan, plain
from generator.register import Register
from generator.render import holes
from generator.render.compiled import CompiledDocument
from generator.render.program import Program
from generator.scope import Scope

_WORD = re.compile(r"\w+")
_BRACES = frozenset("{}")
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What every plan of a pack is made with; built once in a process."""

    pack: Pack
    lexicon: Lexicon
    lifter: Lifter
    register: Register
    program: Program


class Group:
    """Alike units under any units above that are alike too."""

    def __init__(self, marked: ResolvedPlan, names: list[str], scope: Scope, tools: Tools) -> None:
        """The group of a plan of marks, as the scope words it."""
        # Its words stand in the document; kept are those facts that are told of each unit.
        self.plan = replace(marked, opening=(), body=(), annexes=())
        self.issue_date, self.tools = scope.issue_date, tools
        self.document = CompiledDocument(marked, names, tools.program)
        self.figures = figures.Judge(tools.pack.figures, scope.issue_date)
        self.joints = Joints([plain(rich) for _, rich in review.texts_of(marked)], names)
        self._gaps = [holes.MarkedText(holes.with_date_marks(gap.label, names), names) for gap in marked.gaps]
        texts = [*scope.deadlines_of_others(), *(plain(row["han"]) for annex in marked.annexes for row in annex.rows)]
        self._deadlines, self._times = (
            [holes.MarkedText(text, names) for text in dict.fromkeys(found) if holes.MARK.search(text)]
            for found in (texts, scope.times_of_pack())
        )
        self._kin: dict[int, _Kin] = {}
        self.is_proven: bool | None = None  # not tried yet
        # Whether the words hang on what the register has below the units above.
        self.hangs_on_above = any(link.situation.below.is_asked for link in scope.chain() if link is not scope)

    def gaps(self, values: Mapping[str, str]) -> tuple[str, ...]:
        return tuple([label.filled(values) for label in self._gaps])

    def takes(self, asked: Likeness) -> bool:
        """Whether nothing at all is to be told of the unit's plan."""
        return (
            holes.is_safe(asked.values)
            and self.joints.are_clean(asked.values)
            and self.figures.are_sound(asked.figures)
            and not has_wrong_capitals(asked.values.get("dau_moi", ""))
            and not any(self._own_problems(asked))
            and (kin := self._kin_of(asked)).is_quiet
            and self.figures.fit_under(kin.above, asked.figures)
        )

    # ------------------------------------------------------------ what hangs on the unit's own values

    def _own_problems(self, asked: Likeness) -> Iterator[bool]:
        above = asked.like.parent.unit if asked.like.parent else None
        yield not cascade.is_as_registered(asked.unit, above, self.issue_date, self.tools.register)
        for deadline in self._deadlines:
            yield deadlines.is_over(deadline.filled(asked.values), self.issue_date)
        for time in self._times:
            words = time.filled(asked.values)
            yield deadlines.is_time_alone(words) and deadlines.is_over(words, self.issue_date)

    # ------------------------------------------------------------ what is equal for all units under one

    def _kin_of(self, asked: Likeness) -> _Kin:
        """What holds for this unit's facts and those above it, looked at once for each unit above."""
        parent = asked.like.parent
        kin = self._kin.get(id(parent))
        if kin is None or kin.parent is not parent:
            tools = self.tools
            scope, problems = prepare.check_plan(asked.make(), tools.pack, tools.lexicon, tools.register)
            above = figures.above_of(tools.pack.figures, scope) if scope else {}
            kin = self._kin[id(parent)] = _Kin(parent=parent, above=above, is_quiet=not problems)
        return kin


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kin:
    """The units of a group that stand under one unit."""

    parent: Profile | None
    above: Mapping[str, figures.Above]  # by the name of the figure
    is_quiet: bool


class Joints:
    """The words that stand beside a value, so that a word doubled across its edge is seen."""

    def __init__(self, texts: Iterable[str], names: list[str]) -> None:
        self._beside: dict[str, frozenset[str]] = {}
        self._pairs: set[tuple[str, str]] = set()
        self.is_sound = True
        for text in texts:
            self._read(holes.with_date_marks(text, names), names)

    def _read(self, text: str, names: list[str]) -> None:
        previous = ""
        for match in holes.MARK.finditer(text):
            name = names[int(match[1])]
            before, after = text[: match.start()], text[match.end() :]
            self.is_sound &= before[-1:] not in _BRACES and after[:1] not in _BRACES
            left, right = _WORD.findall(before)[-1:], _WORD.findall(after)[:1]
            for word in (*left, *right):
                if not holes.MARK.fullmatch(word):
                    self._beside[name] = self._beside.get(name, _NOTHING) | {word.casefold()}
            if left and holes.MARK.fullmatch(left[0]):
                self._pairs.add((previous, name))
            previous = name

    def are_clean(self, values: Mapping[str, str]) -> bool:
        """Whether no value has a slip in itself or with a word beside it; in doubt it has."""
        edges: dict[str, tuple[str, ...]] = {}
        for name, value in values.items():
            edge = _edges(value)
            if edge is None or not self._beside.get(name, _NOTHING).isdisjoint(edge):
                return False
            edges[name] = edge
        return not any(edges[first][-1:] == edges[second][:1] for first, second in self._pairs)


@lru_cache(maxsize=1024)
def _edges(value: str) -> tuple[str, ...] | None:
    """The first and the last word of a value; None when there is a slip inside it."""
    words = value.casefold().split(" ")
    if all(map(str.isalnum, words)) and not any(map(operator.eq, words, words[1:])):
        return words[0], words[-1]  # plain words, no two neighbours alike: most names are so
    words = _WORD.findall(value.casefold())
    return None if review.slips(value) else (*words[:1], *words[-1:])


def open_group(profile: Profile, tools: Tools) -> Group | None:
    """The group of units alike to this one; None when something is to be told of each of them."""
    facts = profile.plan_for(tools.pack.code)
    if facts is None or facts.issue_date is None:
        return None
    known = cascade.placed(profile, facts.issue_date, tools.register)  # by its name too, before a mark stands for it
    marked, names = holes.with_marks(known, tools.pack.code)
    scope, problems = prepare.scope_for(marked, tools.pack, tools.lexicon)
    if scope is None or problems:
        return None
    plan, found = prepare.word_plan(scope)
    if found or _is_told_of(plan, scope, tools) or _has_notes(profile, tools):
        return None
    group = Group(plan, names, scope, tools)
    return group if group.joints.is_sound else None


def _has_notes(profile: Profile, tools: Tools) -> bool:
    """Whether a name is to be told of among the words of all units of the group: whom to call is each one's own."""
    return any(True for _ in capital_notes(replace(profile, contact=Contact()), tools.pack.code))


def _is_told_of(plan: ResolvedPlan, scope: Scope, tools: Tools) -> bool:
    found: Iterator[Problem] = review.review_plan(plan, scope, tools.lifter)
    return any(True for _ in found)
