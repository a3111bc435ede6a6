"""The facts of a profile against what a document says: one record each, in the order of a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.check.compared import Compared
from generator.check.rules import facts_cited, facts_foot, facts_head, facts_text
from generator.check.rules.record import PROFILE, Breach, Component, Force, RuleOver

Check = Callable[[Compared], Iterator[Breach]]


def _rule(code: str, component: Component, check: Check, force: Force = Force.MUST) -> RuleOver[Compared]:
    return RuleOver(id=code, component=component, source=PROFILE, check=check, force=force)


_TO, _SIGN = Component.RECIPIENTS, Component.SIGNATURE
ANOTHER_UNIT = _rule("TT601", Component.WHOLE, facts_head.another_unit)
RULES: tuple[RuleOver[Compared], ...] = (
    ANOTHER_UNIT,
    _rule("TT602", Component.ISSUER, facts_head.issuer),
    _rule("TT603", Component.ISSUER, facts_head.superior),
    _rule("TT604", Component.NUMBER, facts_head.number),
    _rule("TT605", Component.NUMBER, facts_head.number_open, Force.SHOULD),
    _rule("TT606", Component.NUMBER, facts_head.symbol),
    _rule("TT607", Component.DATE, facts_head.place_name),
    _rule("TT608", Component.DATE, facts_head.issue_date),
    _rule("TT609", Component.DATE, facts_head.date_open, Force.SHOULD),
    _rule("TT610", Component.KIND, facts_head.kind),
    _rule("TT611", Component.KIND, facts_head.subject),
    _rule("TT621", Component.BASES, facts_cited.cited_number),
    _rule("TT622", Component.BASES, facts_cited.cited_date),
    _rule("TT623", Component.BASES, facts_cited.cited_issuer),
    _rule("TT624", Component.BASES, facts_cited.cited_kind),
    _rule("TT625", Component.BASES, facts_cited.cited_subject),
    _rule("TT626", Component.BASES, facts_cited.not_cited, Force.SHOULD),
    _rule("TT627", Component.BASES, facts_cited.cited_open, Force.SHOULD),
    _rule("TT631", Component.TEXT, facts_cited.congress_ordinal),
    _rule("TT632", Component.TEXT, facts_cited.congress_term),
    _rule("TT633", Component.TEXT, facts_cited.congress_owner),
    _rule("TT634", Component.TEXT, facts_cited.congress_open, Force.SHOULD),
    _rule("TT641", Component.TEXT, facts_text.bodies),
    _rule("TT642", Component.TEXT, facts_text.phone),
    _rule("TT643", Component.TEXT, facts_text.figures),
    _rule("TT644", Component.TEXT, facts_text.figure_open, Force.SHOULD),
    _rule("TT651", _TO, facts_foot.recipient_differs),
    _rule("TT652", _TO, facts_foot.recipient_missing),
    _rule("TT653", _TO, facts_foot.recipient_unknown),
    _rule("TT654", _TO, facts_foot.filing),
    _rule("TT660", _SIGN, facts_foot.deputy, Force.SHOULD),
    _rule("TT661", _SIGN, facts_foot.authority),
    _rule("TT662", _SIGN, facts_foot.office),
    _rule("TT663", _SIGN, facts_foot.signer),
    _rule("TT664", _SIGN, facts_foot.signer_open, Force.SHOULD),
)


def rules_for(compared: Compared) -> tuple[RuleOver[Compared], ...]:
    """All rules; only that one thing is said of a document of another unit."""
    return (ANOTHER_UNIT,) if compared.is_foreign else RULES
