"""Every rule of form: silent on what is right, heard on what is wrong, and alone in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.actions.documents import check_setting
from generator.actions.drafts import document_bytes
from generator.check.findings import check_document
from generator.check.rules import RULES, facts, stale
from generator.check.rules.record import Force
from generator.errors import Place, Problem
from generator.messages import MESSAGES, tell
from generator.model import Level
from tests import broken_form
from tests.plans import PACKS, imagined_plans, make, shipped_plans, unit_profile

FORM = tuple(rule for rule in RULES if rule.id < "TT5")


def found(raw: bytes) -> list[str]:
    """The ids of the rules broken, each once."""
    checked = check_document(raw, "a.docx", FORM, setting=check_setting())
    return list(dict.fromkeys(finding.rule.id for finding in checked.findings))


@pytest.mark.parametrize("plans", [shipped_plans, pytest.param(imagined_plans, marks=pytest.mark.slow)])
def test_every_plan_the_program_makes_keeps_every_rule(plans):
    """Of form all of them, of language those that must or should be kept: one that may be broken is only told."""
    told = {}
    for made in plans():
        raw = document_bytes(made.plan, made.name.split(" × ")[1])
        findings = check_document(raw, "a.docx", setting=check_setting()).findings
        broken = {each.rule.id for each in findings if each.rule in FORM or each.rule.force is not Force.MAY}
        if broken:
            told[made.name] = broken
    assert told == {}


@pytest.mark.parametrize("name", ["Cư M'gar", "Ea H'leo", "Đắk R'Lấp", "B’Lao", "Văn Miếu - Quốc Tử Giám"])
def test_a_name_as_the_register_spells_it_is_no_slip(name):
    base = unit_profile(Level.COMMUNE, "xã", "hai_cap")
    plan = make(replace(base, unit=replace(base.unit, name=name)), PACKS[0], name).plan
    findings = check_document(document_bytes(plan, PACKS[0]), "a.docx", setting=check_setting()).findings
    assert [each.rule.id for each in findings if each.rule.force is not Force.MAY] == []


def test_the_plan_that_is_broken_below_keeps_every_rule():
    assert found(broken_form.correct()) == []


def test_every_rule_has_its_change():
    assert set(broken_form.CHANGES) == {rule.id for rule in FORM}


@pytest.mark.parametrize("code", broken_form.CHANGES)
def test_a_change_breaks_its_rule_and_no_other(code):
    assert found(broken_form.broken(broken_form.CHANGES[code])) == [code]


def test_every_rule_is_told_in_both_languages():
    over = (*facts.RULES, *stale.RULES)
    told = {code for code in MESSAGES if code.startswith(("TT3", "TT4", "TT5", "TT6", "TT7"))}
    assert {rule.id for rule in (*RULES, *over)} == told
    for rule in (*RULES, *over):
        problem = Problem(code=rule.id, place=Place(file="a.docx"), values=(("dung", "05"),))
        for english in (False, True):
            told = tell(problem, english=english)
            assert told.subject and told.expected and told.fix
            assert "{" not in told.subject + told.expected + told.fix


def test_what_is_practice_is_never_demanded():
    assert all(rule.force is not Force.MUST for rule in RULES if rule.is_practice)


@pytest.mark.parametrize(("code", "end"), [("TT438", ","), ("TT439", "VP;")])
def test_the_end_of_a_line_of_recipients_is_told(code, end):
    [finding] = [
        each
        for each in check_document(broken_form.broken(broken_form.CHANGES[code]), "a.docx", FORM).findings
        if each.rule.id == code
    ]
    assert dict(finding.values)["cuoi"].endswith(end)


@pytest.mark.parametrize(
    ("attached", "head", "expected"),
    [
        (("12", "10"), ("12", "10"), []),
        (("012", "10"), ("12", "10"), []),
        (("21", "10"), ("12", "10"), ["số 21/KH-UBND"]),
        (("12", "11"), ("12", "10"), ["ngày 11/5/2023"]),
        (("21", "11"), ("12", "10"), ["số 21/KH-UBND", "ngày 11/5/2023"]),
        (("…", "…"), ("12", "10"), []),
        (("12", "10"), ("  ", "  "), []),
    ],
)
def test_an_annex_goes_with_its_own_plan(attached, head, expected):
    change = broken_form.of_another_plan(*attached, number=head[0], day=head[1])
    findings = check_document(broken_form.broken(change), "a.docx", FORM).findings
    assert [each.found for each in findings if each.rule.id == "TT491"] == expected


def test_an_annex_of_a_decision_is_left_alone():
    change = broken_form.both(
        broken_form.of_another_plan("12", "10", number="12", day="10"),
        broken_form.reworded("(Kèm theo", "Kế hoạch số 12/KH-UBND", "Quyết định số 13/QĐ-UBND"),
    )
    assert found(broken_form.broken(change)) == []


def test_the_number_an_annex_should_have_is_told_without_blanks():
    change = broken_form.both(
        broken_form.of_another_plan("21", "10", number="12", day="10"),
        broken_form.written("Số:", "Số: 12 /KH - UBND"),
    )
    [finding] = [
        each for each in check_document(broken_form.broken(change), "a.docx", FORM).findings if each.rule.id == "TT491"
    ]
    assert dict(finding.values)["dung"] == "số 12/KH-UBND"
