"""The widest names of the register at the head of a plan: how they break, and what is printed under them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.actions.drafts import document_bytes
from generator.check.parts import Plan, recognize
from generator.check.reader import read_document
from generator.check.rules import lines
from generator.render.metrics import Face, width_pt
from generator.resources import load_register
from tests.broken_form import PLAN
from tests.plans import shipped_plans

_NEARLY_AS_WIDE_AS_THE_COLUMN_PT = 160


def widest_units() -> list[tuple[str, str]]:
    """Kind and name of those whose full name nearly fills its column, or more."""
    register = load_register()
    units = {(unit.kind, unit.name) for table in (register.old, register.new) for unit in table.values()}
    return sorted(
        unit for unit in units if width_pt(" ".join(unit).upper(), 13, Face.BOLD) > _NEARLY_AS_WIDE_AS_THE_COLUMN_PT
    )


def headed(kind: str, name: str) -> Plan:
    """A short plan of the unit, as the checker reads it."""
    plan = next(made.plan for made in shipped_plans() if made.name == PLAN)
    named = replace(
        plan,
        unit=replace(plan.unit, kind=kind, name=name),
        issuer_lines=("ỦY BAN NHÂN DÂN", f"{kind} {name}".upper()),
        body=plan.body[-1:],
        annexes=(),
    )
    return recognize(read_document(document_bytes(named, PLAN.split(" × ")[1]), "a.docx"))


def test_the_rule_under_the_widest_names_has_its_length():
    """Letters set closer and names on two lines alike: the checker sees what the page shows."""
    units, told = widest_units(), {}
    assert {("phường", "Văn Miếu - Quốc Tử Giám"), ("phường", "Bắc Nha Trang"), ("phường", "Trần Hưng Đạo")} <= set(
        units
    )
    for kind, name in units:
        page = headed(kind, name)
        if broken := [rule.id for rule in lines.RULES if any(rule.check(page))]:
            told[kind, name] = broken
    assert told == {}


# The column of the heading is 165 points wide: `PHƯỜNG` takes 49 of them, `TRẦN HƯNG ĐẠO` 121, both 174 with the blank.
@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("phường", "Hải Châu", ["PHƯỜNG HẢI CHÂU"]),
        ("phường", "Bắc Nha Trang", ["PHƯỜNG BẮC NHA TRANG"]),  # with its letters a little closer
        ("phường", "Trần Hưng Đạo", ["PHƯỜNG", "TRẦN HƯNG ĐẠO"]),
        ("phường", "Xuân Hương - Đà Lạt", ["PHƯỜNG", "XUÂN HƯƠNG - ĐÀ LẠT"]),
        ("phường", "Trường Long Hòa", ["PHƯỜNG", "TRƯỜNG LONG HÒA"]),  # no school
        ("thị trấn", "Nông trường Lệ Ninh", ["THỊ TRẤN", "NÔNG TRƯỜNG LỆ NINH"]),
        ("phường", "Văn Miếu - Quốc Tử Giám", ["PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM"]),  # no line holds such a name
    ],
)
def test_a_name_too_long_for_its_line_stands_whole_below_its_kind(kind, name, expected):
    issuer = headed(kind, name).head.issuer
    assert [piece.text for piece in issuer[1:]] == expected
