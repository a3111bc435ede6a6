"""Names of bodies in a profile: what `check` would tell of the document is told of the profile."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.actions.capitals import capital_notes
from generator.actions.documents import check_setting
from generator.actions.drafts import document_bytes, prepare_plan, validate_profiles
from generator.check.findings import check_document
from generator.errors import Severity
from generator.messages import tell
from generator.model import Contact, Level, Recipient
from tests.builders import assert_problem, value_of
from tests.plans import ROOT, SHIPPED, unit_profile

PACK = "ket-cau-ha-tang"


def contacted(body: str):
    profile = unit_profile(Level.COMMUNE, "xã", "hai_cap")
    return replace(profile, contact=Contact(body=body, phone="0255 1234567"))


# Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV.1: the first letters of a body's name and of what it is for.
@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("phòng Kinh tế", "Phòng Kinh tế"),
        ("Phòng văn hóa - xã hội xã", "Phòng Văn hóa - Xã hội xã"),
        ("Phòng Kinh tế", ""),
        ("phòng kinh tế", ""),  # a common noun
        ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã", ""),
    ],
)
def test_a_profile_is_told_what_check_would_tell_of_its_document(typed, right):
    profile = contacted(typed)
    plan, problems = prepare_plan(profile, PACK)
    notes = [each for each in problems if each.code == "HS156"]
    assert [value_of(each, "nen_ghi") for each in notes] == ([right] if right else [])
    assert all(each.severity is Severity.WARNING and each.path == ("lien_he", "dau_moi") for each in notes)
    assert plan is not None
    found = check_document(document_bytes(plan, PACK), "a.docx", setting=check_setting()).findings
    assert ("TT665" in {each.rule.id for each in found}) == bool(right)


def test_recipients_and_own_words_are_read_too():
    recipients = (Recipient(text="ủy ban mặt trận tổ quốc xã;"), Recipient(text="Lưu: VT."))
    profile = replace(contacted("Phòng Kinh tế"), recipients=recipients)
    (note,) = capital_notes(profile, PACK)
    assert (note.path, note.found) == (("noi_nhan", 0), "mặt trận tổ quốc")
    assert value_of(note, "nen_ghi") == "ủy ban Mặt trận Tổ quốc xã;"
    assert "Mặt trận Tổ quốc" in tell(note).fix


def test_a_note_has_its_place_and_stops_nothing(tmp_path):
    (tmp_path / "tinh.yaml").write_text((ROOT / "profiles/quang-ngai/tinh.yaml").read_text("utf-8"), "utf-8")
    text = (ROOT / "profiles/quang-ngai/xa-ba-gia.yaml").read_text("utf-8")
    file = tmp_path / "xa.yaml"
    file.write_text(f"{text}\nlien_he: {{dau_moi: phòng Kinh tế}}\n", "utf-8")
    [result] = validate_profiles([file])
    assert result.is_sound
    assert_problem(result.problems, "HS156", line=text.count("\n") + 2)


def test_no_shipped_profile_has_such_a_name():
    results = validate_profiles([ROOT / name for name in SHIPPED])
    assert [(each.profile, each.problems) for each in results if any(p.code == "HS156" for p in each.problems)] == []
