"""What each slot of a text means for one unit at one date: its facts, the pack's figures, the lexicon's words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property

from generator import citation, dates, deadlines
from generator.errors import PackError, Place, Problem
from generator.lexicon import Lexicon, lower
from generator.model import (
    Citation,
    FigureField,
    Level,
    Pack,
    PlanFacts,
    Profile,
    Rich,
    Run,
    Slot,
    Tags,
    Term,
    Text,
    plain,
)
from generator.text import join_names
from generator.wording import GAP_TEXT, Missing, fill, literal, lowered

NO_PLAN = PlanFacts()
MAX_STEPS, MAX_LETTERS = 40, 100_000  # of slots that lead to slots; of one text with its slots filled
_SHOWN_STEPS = 8
ABOVE, PROVINCE, BODY, POWER = "cap_tren", "tinh", "co_quan", "quyen"


def _refusal(code: str, found: str, place: Place) -> PackError:
    """The end of a pack whose slots lead in a circle or grow without measure."""
    return PackError([Problem(code=code, place=place, found=found)])


class Scope:
    """The values of all slots for one unit's plan."""

    def __init__(
        self, *, profile: Profile, pack: Pack, lexicon: Lexicon, regime: str, issue_date: dates.PartialDate
    ) -> None:
        self.profile, self.pack, self.lexicon, self.regime = profile, pack, lexicon, regime
        self.issue_date = issue_date
        self.plan = profile.plan_for(pack.code) or NO_PLAN
        self.unit = profile.unit
        self.situation = lower.Situation(
            level=self.unit.level,
            kind=self.unit.kind,
            regime=regime,
            terrains=lexicon.terrains_of(self.unit),
            powers=lower.powers_of(self.unit.level, lexicon.powers.values()),
            below=lower.Below(self.unit.kinds_below),
        )
        self._situation_of_bodies = replace(self.situation, kind=self.unit.organized_as or self.unit.kind)
        self._found: dict[str, Rich | Missing] = {}
        self._open: list[str] = []

    # ------------------------------------------------------------ the units above

    @cached_property
    def above(self) -> Scope | None:
        """The scope of the unit above, its words taken at the date of this plan; None at the top."""
        parent = self.profile.parent
        if parent is None:
            return None
        return Scope(
            profile=parent, pack=self.pack, lexicon=self.lexicon, regime=self.regime, issue_date=self.issue_date
        )

    @property
    def province(self) -> Scope | None:
        scope: Scope | None = self
        while scope is not None and scope.unit.level is not Level.PROVINCE:
            scope = scope.above
        return scope

    def chain(self) -> Iterator[Scope]:
        """The scopes from the province down to this unit."""
        if self.above is not None:
            yield from self.above.chain()
        yield self

    # ------------------------------------------------------------ finding

    def find(self, name: str) -> Rich | Missing:
        """The words of a slot, or why it has none."""
        if name not in self._found:
            if name in self._open or len(self._open) > MAX_STEPS:
                steps = " → ".join([*self._open[-_SHOWN_STEPS:], name])
                raise _refusal("MA205", steps, Place(file=self.pack.code))
            self._open.append(name)
            self._found[name] = self._look_up(name)
            self._open.pop()
        return self._found[name]

    def has(self, name: str) -> bool:
        """Whether the slot has a value without a gap in it, or one that is over and is to be set anew."""
        value = self.find(name)
        if isinstance(value, Missing):
            return value.is_over
        return bool(value) and not any(run.gap for run in value)

    def text_of(self, name: str) -> str:
        """The plain words of a slot; "" when it has none."""
        value = self.find(name)
        return "" if isinstance(value, Missing) else plain(value)

    def fits(self, tags: Tags) -> bool:
        return lower.fits(tags, self.situation, self.has)

    def fits_but_power(self, tags: Tags) -> bool:
        return lower.fits_but_power(tags, self.situation, self.has)

    def fill(self, text: Text) -> Rich | Missing:
        """The text in the words of this unit; Missing when it speaks of a thing that does not exist here."""
        rich, missing = self._filled(text)
        return next((lack for _, lack in missing if lack.reason), rich)

    def say(self, text: Text, problems: list[Problem]) -> Rich:
        """The text in the words of this unit; a slot for a thing that does not exist here is added to the problems."""
        rich, missing = self._filled(text)
        for slot, lack in missing:
            if lack.reason:
                values = (("ly_do", lack.reason), ("don_vi", self.unit.full_name))
                problems.append(Problem(code="TN102", place=text.place, found="{" + slot.name + "}", values=values))
        return rich

    def _filled(self, text: Text) -> tuple[Rich, list[tuple[Slot, Missing]]]:
        """The text with its slots filled; raises when they make it grow past all measure."""
        size = 0

        def find(name: str) -> Rich | Missing:
            nonlocal size
            value = self.find(name)
            size += 0 if isinstance(value, Missing) else sum(len(run.text) + 1 for run in value)
            if size > MAX_LETTERS:
                raise _refusal("MA206", f"{{{name}}}", text.place)
            return value

        return fill(text, find)

    def request_of(self, function: str) -> str:
        """The words before a body that is asked and not ordered; "" where it is ordered."""
        return self.lexicon.bodies[function].request

    def _look_up(self, name: str) -> Rich | Missing:
        head, _, rest = name.partition(".")
        if rest:
            return self._look_up_elsewhere(head, rest)
        if name in COMPUTED:
            return COMPUTED[name](self)
        if name in self.pack.figures:
            return self._figure(self.pack.figures[name])
        if name in self.profile.words:
            return literal(self.profile.words[name])
        if name in self.pack.phrases:
            return self._phrase(self.pack.phrases[name])
        if name in self.lexicon.terms:
            return self._term(self.lexicon.terms[name])
        raise KeyError(name)

    def _look_up_elsewhere(self, head: str, rest: str) -> Rich | Missing:
        if head == BODY:
            return self._body(rest)
        if head == POWER:
            return self._term(self.lexicon.powers[rest])
        scope = self.above if head == ABOVE else self.province
        if scope is None:
            return Missing(label=rest, key=rest, reason="không có đơn vị cấp trên")
        return scope.find(rest)

    def _body(self, function: str) -> Rich | Missing:
        own = self.profile.bodies.get(function)
        return literal(own) if own else self._term(self.lexicon.bodies[function], self._situation_of_bodies)

    def _phrase(self, phrase: Term) -> Rich | Missing:
        """The words of a phrase; a time of the pack that is over when the plan is issued is left for the unit to set.

        A year alone stays: it may be the one that figures are compared with. What the unit itself has set stands too,
        and is told of.
        """
        value = self._term(phrase)
        words = "" if isinstance(value, Missing) else plain(value)
        is_left = deadlines.is_time_alone(words) and deadlines.is_over(words, self.issue_date)
        return (
            Missing(label=phrase.meaning, key=f"tu_ngu.{phrase.name}", is_over=True)
            if is_left and self._is_packs(phrase)
            else value
        )

    def _is_over(self, value: Rich | Missing) -> bool:
        return not isinstance(value, Missing) and deadlines.is_over(plain(value), self.issue_date)

    def _is_packs(self, phrase: Term) -> bool:
        """Whether the words of a phrase are the pack's and not a figure that the unit gives."""
        row = lower.find_row(phrase, self.situation, self.has)
        slots = row.text.slots() if row is not None and row.text is not None else ()
        figures = (self.pack.figures[slot.name] for slot in slots if slot.name in self.plan.figures)
        return all(figure.is_plan_year for figure in figures)

    def times_of_pack(self) -> Iterator[str]:
        """The words of those phrases that would be left open if they were a time that is over."""
        for phrase in filter(self._is_packs, self.pack.phrases.values()):
            value = self._term(phrase)
            if not isinstance(value, Missing):
                yield plain(value)

    def _term(self, term: Term, situation: lower.Situation | None = None) -> Rich | Missing:
        row = lower.find_row(term, situation or self.situation, self.has)
        if row is None:
            return Missing(
                label=term.meaning,
                key=term.name,
                reason=f"từ điển chưa có “{term.meaning or term.name}” cho {self.unit.kind}, chế độ {self.regime}",
            )
        if row.text is None:
            return Missing(label=term.meaning, key=term.name, reason=row.absence)
        return self.fill(row.text)

    def giver_of(self, figure: FigureField) -> Scope | None:
        """The scope of the unit whose word for a figure is printed, this one or one above; None where none gave it."""
        if figure.levels and self.unit.level not in figure.levels:
            return None
        if self.plan.figures.get(figure.name):
            return self
        return self.above.giver_of(figure) if figure.is_inherited and self.above is not None else None

    def deadlines_of_others(self) -> Iterator[str]:
        """The words of those deadlines that the unit does not give itself."""
        for figure in self.pack.figures.values():
            if figure.is_deadline and self.giver_of(figure) is not self:
                yield self.text_of(figure.name)

    def _figure(self, figure: FigureField) -> Rich | Missing:
        """What is given for a figure; a default that says by when, and is over, is left for the unit to set."""
        if figure.levels and self.unit.level not in figure.levels:
            return Missing(label=figure.label, key=f"ke_hoach.so_lieu.{figure.name}")
        given = self.plan.figures.get(figure.name)
        if given:
            return literal(join_names(given))
        if figure.is_inherited and self.above is not None:
            inherited = self.above.find(figure.name)
            if not isinstance(inherited, Missing):
                return inherited
        default = self.fill(figure.default) if figure.default is not None else None
        is_over = figure.is_deadline and default is not None and self._is_over(default)
        if default is not None and not is_over:
            return default
        return Missing(label=figure.label, key=f"ke_hoach.so_lieu.{figure.name}", is_over=is_over)


# ---------------------------------------------------------------- slots that are computed


def _kinds_of_chain(scope: Scope, pattern: str) -> Rich:
    """One phrase for each unit of the chain; the full name where two have the same kind."""
    units = [link.unit for link in scope.chain()]
    kinds = [unit.kind_text for unit in units]
    return literal(
        ", ".join(
            pattern.format(unit.full_name if kinds.count(unit.kind_text) > 1 else unit.kind_text) for unit in units
        )
    )


def _verb(scope: Scope) -> Rich | Missing:
    return _given(scope.plan.verb or next(iter(scope.pack.verbs), ""), "động từ của trích yếu", "ke_hoach.dong_tu")


def _subject(scope: Scope) -> Rich | Missing:
    return literal(scope.plan.subject) if scope.plan.subject else scope.fill(scope.pack.subject)


def _subject_in_sentence(scope: Scope) -> Rich | Missing:
    value = scope.find("trich_yeu")
    return value if isinstance(value, Missing) else lowered(value)


def _document_title(scope: Scope) -> Rich:
    return literal(scope.plan.document_kind)


def cited_above(scope: Scope) -> list[citation.Cited]:
    """The documents a plan stands on: its own word for it, else the plan of the unit above, else the pack's root."""
    if scope.plan.parent is not None:
        return [citation.from_document(_completed(scope.plan.parent, scope))]
    if scope.above is not None:
        return [_plan_of(scope.above)]
    day = scope.issue_date
    return [citation.from_document(root) for root in scope.pack.roots if citation.is_cited_at(root, day)]


def _completed(document: Citation, scope: Scope) -> Citation:
    """A document named in the profile; its issuer, when left out, is the committee above."""
    if document.issuer or scope.above is None:
        return document
    return Citation(
        kind=document.kind,
        symbol=document.symbol,
        issue_date=document.issue_date,
        issuer=scope.above.text_of("ubnd_ten"),
        subject=document.subject,
        place=document.place,
    )


def _plan_of(scope: Scope) -> citation.Cited:
    plan = scope.plan
    symbol = f"{number_text(plan.number)}/{plan.symbol or scope.pack.symbol}" if plan.number else ""
    subject = scope.find("trich_yeu")
    return citation.Cited(
        kind=plan.document_kind,
        symbol=symbol,
        issue_date=plan.issue_date,
        issuer=scope.text_of("ubnd_ten"),
        subject=() if isinstance(subject, Missing) else subject,
        owner=scope.unit.full_name,
    )


def number_text(number: str) -> str:
    """NĐ 30/2020, Phụ lục I, Phần I, Mục II.3.c: a number below ten takes a leading zero."""
    return number.lstrip("0").rjust(2, "0") if number else ""


def _parent_full(scope: Scope) -> Rich:
    return citation.join([citation.full(cited) for cited in cited_above(scope)])


def _parent_short(scope: Scope) -> Rich:
    return citation.join([citation.short(cited) for cited in cited_above(scope)])


def _others(scope: Scope) -> Rich | Missing:
    others = [citation.full(citation.from_document(document)) for document in scope.plan.other_citations]
    return citation.join(others) if others else Missing(label="văn bản khác", key="ke_hoach.van_ban_khac")


def _congress_ordinal(scope: Scope) -> Rich | Missing:
    label = f"Đại hội Đảng bộ {scope.unit.full_name} lần thứ mấy"
    return _given(scope.profile.congress.ordinal, label, "dai_hoi.lan_thu")


def _given(value: str, label: str, key: str) -> Rich | Missing:
    return literal(value) if value else Missing(label=label, key=key)


def gap(label: str) -> Rich:
    return (Run(GAP_TEXT, gap=label),)


COMPUTED: dict[str, Callable[[Scope], Rich | Missing]] = {
    "loai": lambda scope: literal(scope.unit.kind_text),
    "ten": lambda scope: literal(scope.unit.name),
    "don_vi": lambda scope: literal(scope.unit.full_name),
    "nam": lambda scope: literal(str(scope.issue_date.year)),
    "cua_cac_cap": lambda scope: _kinds_of_chain(scope, "của {}"),
    "ten_cac_cap": lambda scope: _kinds_of_chain(scope, "{}"),
    "ubnd_cac_cap": lambda scope: _kinds_of_chain(scope, "Ủy ban nhân dân {}"),
    "dai_hoi_lan_thu": _congress_ordinal,
    "nhiem_ky": lambda scope: _given(
        scope.profile.congress.term, f"nhiệm kỳ Đảng bộ {scope.unit.full_name}", "dai_hoi.nhiem_ky"
    ),
    "dong_tu": _verb,
    "trich_yeu": _subject,
    "trich_yeu_lien": _subject_in_sentence,
    "ten_loai": _document_title,
    "trich_dan_cap_tren": _parent_full,
    "van_ban_cap_tren": _parent_short,
    "van_ban_khac": _others,
    "dau_moi": lambda scope: _given(scope.profile.contact.body, "đầu mối liên hệ", "lien_he.dau_moi"),
    "dien_thoai": lambda scope: _given(scope.profile.contact.phone, "số điện thoại liên hệ", "lien_he.dien_thoai"),
}


def known_slot(name: str, pack: Pack | None, lexicon: Lexicon) -> bool:
    """Whether a slot of this name can be filled at all."""
    head, _, rest = name.partition(".")
    if rest:
        if head == BODY:
            return rest in lexicon.bodies
        if head == POWER:
            return rest in lexicon.powers
        return head in {ABOVE, PROVINCE} and known_slot(rest, pack, lexicon)
    of_pack = pack is not None and (name in pack.figures or name in pack.phrases)
    return of_pack or name in COMPUTED or name in lexicon.terms


def slot_names(pack: Pack, lexicon: Lexicon) -> tuple[str, ...]:
    """Every simple slot a text of the pack may use, for suggestions."""
    return tuple(
        sorted(
            {
                *COMPUTED,
                *lexicon.terms,
                *pack.figures,
                *pack.phrases,
                *(f"{BODY}.{name}" for name in lexicon.bodies),
                *(f"{POWER}.{name}" for name in lexicon.powers),
            }
        )
    )
