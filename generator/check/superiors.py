"""The units above the issuer of a document, as the register has them."""

from __future__ import annotations

from generator.check.parts import Plan
from generator.register import RegisteredUnit
from generator.register.index import ancestors
from generator.text import spelling_key


def provinces_above(plan: Plan) -> tuple[RegisteredUnit, ...]:
    """The provinces the issuer may lie in, as they are called at its day; several where communes share the name."""
    issuer, load_units = plan.issuer, plan.setting.load_units
    if issuer is None or load_units is None:
        return ()
    index, key = load_units().index, spelling_key(issuer.name)
    own = (
        each
        for each in index.named(issuer.name)
        if each.unit.kind == issuer.kind
        and spelling_key(each.unit.name) == key
        and each.first <= issuer.day <= each.last
    )
    tops = (tuple(ancestors(each.unit, each.is_current, index.register, issuer.day))[-1:] for each in own)
    return tuple(dict.fromkeys(unit for top in tops for unit in top))
