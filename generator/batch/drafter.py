"""Drafts the plans of many units with one pack: alike units share their words, the rest take the slow way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from generator import prepare, resolve, resources, review
from generator.actions.capitals import capital_notes
from generator.actions.drafts import load_lifter
from generator.batch import alike, own
from generator.batch.group import Group, Tools, open_group
from generator.errors import Problem, has_errors, in_order
from generator.model import DeclinedTask, Level, Profile, ResolvedPlan
from generator.render import archive, context, holes, package, program
from generator.render.compiled import CompiledDocument, finished_parts, properties_of

MAX_GROUPS = 64
_Below = frozenset[str]  # the kinds of units that the register has below one: words may hang on them
_Above = tuple[_Below, ...] | None  # those below the units above, the highest first
_WHATEVER = None  # in their place: the words do not hang on them


class Draft(NamedTuple):
    """What became of one unit's plan before it is written; no content: it cannot be made."""

    content: bytes | None = None
    values: Mapping[str, str] = {}
    gaps: tuple[str, ...] = ()
    left_open: tuple[str, ...] = ()
    declined: tuple[DeclinedTask, ...] = ()
    recipients: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def own_values(self) -> dict[str, str]:
        """The values of the unit itself, without those of the units above."""
        return {name: value for name, value in self.values.items() if not name.startswith(holes.ABOVE)}


class Drafter:
    """Makes documents with one pack; everything that is equal for many units is made once."""

    def __init__(self, pack_code: str, *, is_final: bool = False, codec: archive.Codec | None = None) -> None:
        """Raises when there is no such pack or its template cannot be used."""
        folder = resources.pack_folder(pack_code)
        template, name = resources.template_bytes(folder), str(folder / resources.TEMPLATE)
        pack = resources.load_pack(folder)
        lexicon = resources.load_lexicon()
        self.tools = Tools(
            pack=pack,
            lexicon=lexicon,
            lifter=load_lifter(),
            register=resources.load_register(),
            program=program.open_program(template, name, has_annexes=bool(pack.annexes)),
        )
        self._asks_values = self.tools.program.asks_values
        self.is_final = is_final
        self._digest = resources.pack_digest(folder).encode()
        self.codec = codec or archive.fast_codec()
        self._archives: dict[str, archive.Archive] = {}
        self._groups: dict[tuple[alike.Key, _Below], dict[_Above, Group | None]] = {}
        self._proven: dict[tuple[Level, str], bool] = {}
        self._told: dict[alike.Key, dict[str, str]] = {}

    def made_from(self, digest: str) -> str:
        """A digest of everything a document is made from; `digest` is that of its profile."""
        final = b"final" if self.is_final else b"draft"
        return resources.digest_of(self._digest, final, digest.encode())

    def draft(self, profile: Profile) -> Draft:
        """The document of a sound profile."""
        return self.draft_like(alike.itself(profile, self.tools.pack.code))

    def draft_like(self, asked: alike.Likeness) -> Draft:
        """The document of a unit that is like another one, whose profile is sound."""
        return self.draft_in(self.group_for(asked), asked)

    def group_for(self, asked: alike.Likeness) -> Group | None:
        """The group that makes the unit's document; None when it must be made the ordinary way."""
        group = self._group_of(asked)
        return group if group is not None and group.takes(asked) and self._is_proven(group, asked) else None

    def draft_in(self, group: Group | None, asked: alike.Likeness) -> Draft:
        """The document of a unit that the group takes, or that has none."""
        values = asked.values
        if group is None:
            return self._slowly(asked.make(), values)
        gaps = group.gaps(values)
        if gaps and self.is_final:
            return self._slowly(asked.make(), values)
        parts = group.document.own_parts(values, properties_of(group.plan, asked.origin), self.codec.crc32)
        return Draft(
            content=self.packed(group.document, parts),
            values=values,
            gaps=gaps,
            left_open=group.plan.left_open,
            declined=group.plan.declined,
            recipients=len(group.plan.recipients),
        )

    def packed(self, document: CompiledDocument, parts: Mapping[str, archive.Checked]) -> bytes:
        """The .docx of a unit whose own parts are these."""
        return self._archive(document.static, document.static_digest).document(parts)

    def told_of(self, asked: alike.Likeness) -> Mapping[str, str]:
        """What is told of the unit beside its values: it is the same for all that are alike."""
        if asked.key not in self._told:
            _make_room(self._told, MAX_GROUPS)
            signature = tuple(resolve.signature_lines(asked.like.signer, self.tools.lexicon))
            self._told[asked.key] = own.told_of(asked.like, self.tools.pack.code, signature)
        return self._told[asked.key]

    # ------------------------------------------------------------ groups

    def _group_of(self, asked: alike.Likeness) -> Group | None:
        facts = asked.like.plan_for(self.tools.pack.code)
        if self._asks_values or facts is None or facts.issue_date is None:
            return None
        day, kinds_below = facts.issue_date.last, self.tools.register.kinds_below
        key = (asked.key, kinds_below(asked.unit, day))
        if key not in self._groups:
            _make_room(self._groups, MAX_GROUPS)
            self._groups[key] = {}
        groups = self._groups[key]
        if _WHATEVER in groups:
            return groups[_WHATEVER]
        above = tuple(kinds_below(link.unit, day) for link in asked.like.chain()[:-1])
        if above in groups:
            return groups[above]
        group = open_group(replace(asked.like, unit=asked.unit), self.tools)
        groups[above if group is None or group.hangs_on_above else _WHATEVER] = group
        return group

    def _is_proven(self, group: Group, asked: alike.Likeness) -> bool:
        """Whether groups of this level and kind make what the slow way makes, tried on the first unit they take.

        Tests hold that both ways are equal; this is for a template or pack that no test has seen.
        """
        if group.is_proven is None:
            kind = (asked.unit.level, asked.unit.kind)
            if kind not in self._proven:
                plan, _ = self._prepared(asked.make())
                made = group.document.parts(asked.values, properties_of(group.plan, asked.origin))
                self._proven[kind] = plan is not None and made == self._parts(plan)
            group.is_proven = self._proven[kind]
        return group.is_proven

    # ------------------------------------------------------------ the slow way

    def _slowly(self, profile: Profile, values: Mapping[str, str]) -> Draft:
        """The draft made the ordinary way."""
        plan, problems = self._prepared(profile)
        if plan is None or has_errors(problems) or (self.is_final and plan.gaps):
            more = review.gap_problems(plan, profile) if plan is not None and self.is_final else ()
            return Draft(values=values, problems=in_order((*problems, *more)))
        return Draft(
            content=self._packed_alone(self._parts(plan)),
            values=values,
            gaps=tuple(gap.label for gap in plan.gaps),
            left_open=plan.left_open,
            declined=plan.declined,
            recipients=len(plan.recipients),
            problems=in_order(problems),
        )

    def _packed_alone(self, parts: package.Parts) -> bytes:
        digest = archive.static_digest(archive.static_parts(parts))
        return self._archive(parts, digest).document(archive.own_parts(parts))

    def _prepared(self, profile: Profile) -> tuple[ResolvedPlan | None, list[Problem]]:
        tools = self.tools
        plan, found = prepare.prepare_plan(profile, tools.pack, tools.lexicon, tools.lifter, tools.register)
        return plan, [*found, *capital_notes(profile, tools.pack.code)]

    def _parts(self, plan: ResolvedPlan) -> package.Parts:
        return finished_parts(plan, self.tools.program.parts(context.build_context(plan)))

    def _archive(self, parts: package.Parts, digest: str) -> archive.Archive:
        """The archive for these unchanging parts; nearly always there is one for all documents of the pack."""
        if digest not in self._archives:
            self._archives[digest] = archive.Archive(parts, self.codec)
        return self._archives[digest]


def _make_room(kept: dict[Any, Any], most: int) -> None:
    """Drops the oldest when there are as many as there may be."""
    if len(kept) >= most:
        kept.pop(next(iter(kept)))
