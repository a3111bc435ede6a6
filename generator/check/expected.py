"""What a unit's profile says that its document must say: in the words the generator would print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator import citation, resolve
from generator.check.figures import FigureLine, figure_lines
from generator.check.mentions import split_symbol
from generator.dates import PartialDate
from generator.errors import Place
from generator.lexicon import Lexicon
from generator.model import Congress, Level, Pack, PlanFacts, Profile, Signer, Text, Unit, plain
from generator.numbering import parse_ordinal
from generator.scope import Scope, cited_above
from generator.wording import Missing

# For a document that was made by hand: nothing of a pack is expected of it.
NO_PACK = Pack(
    code="",
    title="",
    version="",
    levels=frozenset(Level),
    roots=(),
    verbs=(),
    subject=Text((), Place(file="")),
    figures={},
    phrases={},
    patterns={},
    recipients=(),
    opening=(),
    sections=(),
    tasks=(),
    closing=(),
    annexes=(),
    symbol="",
    document_title="",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document that the profile cites; what is not known is empty."""

    kind: str
    number: str
    letters: str
    date: PartialDate | None
    issuer: str
    subject: str

    @property
    def symbol(self) -> str:
        return f"{self.number}{self.letters}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body under the name the unit gives it, and the usual name that must not stand for it."""

    own: str
    usual: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """The facts of one plan of a profile; what the profile leaves open is empty and expects nothing."""

    unit: Unit
    chain: tuple[Unit, ...]
    congresses: tuple[tuple[Unit, int | None, str], ...]  # of each unit of the chain: number, term
    number: str
    letters: str
    place_name: str
    issued: PartialDate | None
    kind: str
    subject: str
    parents: tuple[Document, ...]
    others: tuple[Document, ...]
    signature: tuple[str, ...]
    signer: str
    recipients: tuple[str, ...] | None  # None: the usual ones, which nobody is held to
    extra_recipients: tuple[str, ...]
    filing: str
    bodies: tuple[Body, ...]
    phone: str
    figures: tuple[FigureLine, ...]


def scope_of(
    profile: Profile, plan: PlanFacts, pack: Pack | None, lexicon: Lexicon, issued: PartialDate | None
) -> Scope | None:
    """The scope of the plan, at its own date or else at the document's; None when neither tells the regime."""
    day = plan.issue_date or issued
    regime = lexicon.regime_at(day) if day else None
    if day is None or regime is None:
        return None
    return Scope(profile=profile, pack=pack or NO_PACK, lexicon=lexicon, regime=regime.code, issue_date=day)


def expect(scope: Scope) -> Expected:
    """What the profile of the scope says of its plan."""
    profile, facts, pack = scope.profile, scope.plan, scope.pack
    links = profile.chain()
    has_signer = profile.signer != Signer()
    return Expected(
        unit=profile.unit,
        chain=tuple(link.unit for link in links),
        congresses=tuple((link.unit, *_congress(link.congress)) for link in links),
        number=facts.number.lstrip("0"),
        letters=f"/{facts.symbol or pack.symbol}" if facts.symbol or pack.symbol else "",
        place_name=resolve.place_name(scope),
        issued=facts.issue_date,
        kind=pack.document_title or facts.document_kind,
        subject=_subject(scope),
        parents=tuple(_document(cited) for cited in cited_above(scope)),
        others=tuple(_document(citation.from_document(each)) for each in facts.other_citations),
        signature=tuple(resolve.signature_lines(profile.signer, scope.lexicon)) if has_signer else (),
        signer=profile.signer.name,
        recipients=None if profile.recipients is None else tuple(each.text for each in profile.recipients),
        extra_recipients=tuple(each.text for each in profile.extra_recipients),
        filing=profile.filing,
        bodies=tuple(_bodies(scope)),
        phone=profile.contact.phone,
        figures=figure_lines(scope) if pack is not NO_PACK else (),
    )


def _congress(congress: Congress) -> tuple[int | None, str]:
    return parse_ordinal(congress.ordinal), congress.term


def _subject(scope: Scope) -> str:
    """The subject line; "" when it is not known, or when a part of it is open."""
    value = scope.find("trich_yeu")
    if isinstance(value, Missing) or any(run.gap for run in value):
        return ""
    return plain(value)


def _document(cited: citation.Cited) -> Document:
    number, letters = split_symbol(cited.symbol)
    is_open = any(run.gap for run in cited.subject)
    return Document(
        kind=cited.kind,
        number=number,
        letters=letters,
        date=cited.issue_date,
        issuer=cited.issuer,
        subject="" if is_open else plain(cited.subject),
    )


def _bodies(scope: Scope) -> Iterator[Body]:
    """The bodies that the unit names otherwise than usual, where the usual name means no other body of it."""
    usual, words = _usual_names(scope), _own_words(scope)
    for function, own in scope.profile.bodies.items():
        name = usual.get(function, "")
        others = {scope.text_of(f"co_quan.{other}").casefold() for other in usual if other != function}
        is_name = name and not name.casefold().startswith("các ")
        is_other = name.casefold() not in own.casefold() and own.casefold() not in name.casefold()
        if is_name and is_other and not any(name.casefold() in other for other in (*others, *words)):
            yield Body(own=own, usual=name)


def _own_words(scope: Scope) -> list[str]:
    """Where the profile itself writes names: its bodies, words, figures, recipients, own paragraphs."""
    profile, plan = scope.profile, scope.plan
    lists = (*plan.figures.values(), *plan.own_text.values(), *(change.lead for change in plan.tasks.values()))
    recipients = [each.text for each in (*(profile.recipients or ()), *profile.extra_recipients)]
    texts = [*profile.bodies.values(), *profile.words.values(), *recipients, profile.contact.body]
    return [text.casefold() for text in (*texts, *(value for values in lists for value in values)) if text]


def _usual_names(scope: Scope) -> dict[str, str]:
    """The bodies of all functions as the lexicon names them for this unit at this date."""
    if not scope.profile.bodies:
        return {}
    plain_scope = Scope(
        profile=replace(scope.profile, bodies={}),
        pack=scope.pack,
        lexicon=scope.lexicon,
        regime=scope.regime,
        issue_date=scope.issue_date,
    )
    names = {function: plain_scope.text_of(f"co_quan.{function}") for function in scope.lexicon.bodies}
    return {function: name for function, name in names.items() if name}
