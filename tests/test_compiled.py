"""The fast way says exactly what docxtpl says: every part of every plan is equal, whatever the values."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator import actions, prepare, resources
from generator.model import Level, PlanFacts, Profile
from generator.render import compiled, holes, package
from tests.plans import PACKS, Made, all_plans, unit_profile


def compile_for(profile: Profile, pack: str) -> compiled.CompiledDocument:
    facts = profile.plan_for(pack)
    marked, names = holes.with_marks(profile, facts)
    folder = resources.pack_folder(pack)
    scope, _ = prepare.scope_for(marked, resources.load_pack(folder), resources.load_lexicon())
    plan, _ = prepare.word_plan(scope)
    properties = {package.PACK: plan.pack, package.PACK_VERSION: plan.pack_version}
    return compiled.CompiledDocument(plan, names, resources.template_bytes(folder), "mau.docx", properties)


def slow(profile: Profile, pack: str) -> package.Parts:
    scope, _ = prepare.scope_for(profile, resources.load_pack(resources.pack_folder(pack)), resources.load_lexicon())
    plan, _ = prepare.word_plan(scope)
    return package.read_parts(actions.document_bytes(plan, pack), "")


def assert_equal(fast: package.Parts, reference: package.Parts) -> None:
    assert fast.keys() == reference.keys()
    for name in reference:
        assert fast[name] == reference[name], name


@pytest.mark.parametrize("made", all_plans(), ids=lambda made: made.name)
def test_every_plan_is_the_same_by_both_ways(made: Made):
    profile, pack = made.scope.profile, made.plan.pack
    values = holes.values_of(profile, made.scope.plan)
    assert holes.is_safe(values)
    assert_equal(compile_for(profile, pack).parts(values, profile.digest), slow(profile, pack))


# ---------------------------------------------------------------- other values in the same group

NAMES = ["Thị trấn", "Chư Sê", "B’Lao", "Đắk R'Lấp", "Ia O", "Bạch Long Vĩ", "Thủ Dầu Một - Chánh Phú Hòa Phú Mỹ", "ô"]
TEXT = st.one_of(
    st.sampled_from(NAMES),
    st.text(
        st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Co"), exclude_characters="\ufffe\uffff")
        | st.sampled_from("&<>\"'{}%|*[]\\"),
        min_size=1,
        max_size=30,
    ),
)


@cache
def group(pack: str) -> tuple[Profile, compiled.CompiledDocument]:
    """A commune that gives everything, and the compiled document of its group."""
    base = unit_profile(Level.COMMUNE, "xã", "hai_cap")
    figures = {"ket-cau-ha-tang": "ty_le_giai_ngan", "chuyen-doi-so": "ty_le_dvc_toan_trinh"}
    facts = PlanFacts(
        pack=pack,
        number="7",
        place_name="Đâu đó",
        issue_date=base.plans[0].issue_date,
        figures={figures[pack]: ("9%",)},
    )
    full = replace(
        base, plans=(facts,), signer=replace(base.signer, name="A"), contact=replace(base.contact, phone="0123456789")
    )
    return full, compile_for(full, pack)


@settings(max_examples=40)
@given(st.sampled_from(PACKS), TEXT, TEXT, TEXT, st.integers(1, 9999))
def test_any_value_gives_the_same_document_by_both_ways(pack, name, signer, figure, number):
    base, document = group(pack)
    name, signer, figure = (" ".join(value.split()) for value in (name, signer, figure))
    assume(name and signer and figure)
    facts = base.plans[0]
    facts = replace(facts, number=str(number), figures=dict.fromkeys(facts.figures, (figure,)), place_name=name)
    unit = replace(base, unit=replace(base.unit, name=name), signer=replace(base.signer, name=signer), plans=(facts,))
    values = holes.values_of(unit, facts)
    assume(holes.is_safe(values))
    assert_equal(document.parts(values, unit.digest), slow(unit, pack))


@pytest.mark.parametrize("value", ["{_{", "a}_}", "a%_", "Nguyễn Văn A.", "x\ty", " x", "kQz001Qk", "KQZ1"])
def test_values_that_docxtpl_or_a_sentence_would_change_take_the_slow_way(value):
    assert not holes.is_safe({"nguoi_ky": value})


# ---------------------------------------------------------------- package


@pytest.mark.parametrize("codec", [compiled.standard_codec(), compiled.fast_codec()], ids=lambda codec: codec.name)
@pytest.mark.parametrize("pack", PACKS)
def test_the_package_is_a_sound_zip_with_the_parts_of_the_slow_way(codec, pack):
    profile, document = group(pack)
    values = holes.values_of(profile, profile.plans[0])
    raw = document.package(values, profile.digest, codec)
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        assert archive.testzip() is None and archive.namelist()[0] == package.CONTENT_TYPES
    assert_equal(package.read_parts(raw, ""), slow(profile, pack))
    assert package.is_as_written(raw)
    assert document.package(values, profile.digest, codec) == raw
