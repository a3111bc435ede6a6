"""The widest names of the register at the head of a plan: what is printed under them is as long as it must be."""

from __future__ import annotations

from dataclasses import replace

from generator.actions.drafts import document_bytes
from generator.check.parts import recognize
from generator.check.reader import read_document
from generator.check.rules import lines
from generator.render.metrics import Face, width_pt
from generator.resources import load_register
from tests.broken_form import PLAN
from tests.plans import shipped_plans

_NEARLY_AS_WIDE_AS_THE_COLUMN_PT = 160


def widest_names() -> list[str]:
    register = load_register()
    names = {unit.full_name.upper() for table in (register.old, register.new) for unit in table.values()}
    return sorted(name for name in names if width_pt(name, 13, Face.BOLD) > _NEARLY_AS_WIDE_AS_THE_COLUMN_PT)


def test_the_rule_under_the_widest_names_has_its_length():
    """Letters set closer and names on two lines alike: the checker sees what the page shows."""
    plan = next(made.plan for made in shipped_plans() if made.name == PLAN)
    names, told = widest_names(), {}
    assert {"PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM", "PHƯỜNG BẮC NHA TRANG", "PHƯỜNG TRƯƠNG QUANG TRỌNG"} <= set(names)
    for name in names:
        headed = replace(plan, issuer_lines=("ỦY BAN NHÂN DÂN", name), body=plan.body[-1:], annexes=())
        page = recognize(read_document(document_bytes(headed, PLAN.split(" × ")[1]), "a.docx"))
        if broken := [rule.id for rule in lines.RULES if any(rule.check(page))]:
            told[name] = broken
    assert told == {}
