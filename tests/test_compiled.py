"""The fast way says exactly what docxtpl says: every part of every plan is equal, whatever the values."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator import prepare, resources
from generator.dates import PartialDate
from generator.model import Level, PlanFacts, Profile, ResolvedPlan, Run
from generator.render import archive, compiled, context, engine, holes, package
from generator.render.program import Program, open_program
from tests.laws import examples
from tests.plans import PACKS, Made, imagined_plans, shipped_plans, unit_profile


@cache
def program(pack: str) -> Program:
    folder = resources.pack_folder(pack)
    has_annexes = bool(resources.load_pack(folder).annexes)
    return open_program(resources.template_bytes(folder), "mau.docx", has_annexes=has_annexes)


def compile_for(profile: Profile, pack: str) -> tuple[compiled.CompiledDocument, ResolvedPlan]:
    marked, names = holes.with_marks(profile, pack)
    scope, _ = prepare.scope_for(marked, resources.load_pack(resources.pack_folder(pack)), resources.load_lexicon())
    plan, _ = prepare.word_plan(scope)
    return compiled.CompiledDocument(plan, names, program(pack)), plan


def word(profile: Profile, pack: str) -> ResolvedPlan:
    scope, _ = prepare.scope_for(profile, resources.load_pack(resources.pack_folder(pack)), resources.load_lexicon())
    return prepare.word_plan(scope)[0]


def slow(profile: Profile, pack: str) -> package.Parts:
    """By docxtpl alone."""
    plan, template = word(profile, pack), resources.template_bytes(resources.pack_folder(pack))
    parts = engine.render_parts(template, "mau.docx", context.build_context(plan))
    return package.read_parts(package.write_parts(compiled.finished_parts(plan, parts)), "")


def fast(made: tuple[compiled.CompiledDocument, ResolvedPlan], profile: Profile, pack: str) -> package.Parts:
    document, plan = made
    return document.parts(holes.values_of(profile, pack), compiled.properties_of(plan, profile.origin))


def assert_equal(parts: package.Parts, reference: package.Parts) -> None:
    assert parts.keys() == reference.keys()
    for name in reference:
        assert parts[name] == reference[name], name


def of_each_kind() -> Iterator[Any]:
    """Every plan; of those that are imagined, the quick run takes each kind of unit once, the packs in turn."""
    for number, made in enumerate(imagined_plans()):
        is_taken = number % 4 in (0, 3)
        yield pytest.param(made, id=made.name, marks=() if is_taken else pytest.mark.slow)
    for made in shipped_plans():
        yield pytest.param(made, id=made.name)


@pytest.mark.parametrize("made", list(of_each_kind()))
def test_every_plan_is_the_same_by_all_ways(made: Made):
    profile, pack = made.scope.profile, made.plan.pack
    reference = slow(profile, pack)
    assert holes.is_safe(holes.values_of(profile, pack))
    assert_equal(fast(compile_for(profile, pack), profile, pack), reference)
    plan = word(profile, pack)
    assert_equal(compiled.finished_parts(plan, program(pack).parts(context.build_context(plan))), reference)


def test_a_program_prints_braces_and_breaks_as_docxtpl_does():
    plan = word(unit_profile(Level.COMMUNE, "xã", "hai_cap"), PACKS[0])
    for text in ("a {_{ b }_} c", "{_% x %_}", "một\thai", "một\nhai", "một\ahai", "một\fhai"):
        names = context.build_context(replace(plan, recipients=((Run(text),),)))
        template = resources.template_bytes(resources.pack_folder(PACKS[0]))
        assert_equal(program(PACKS[0]).parts(names), engine.render_parts(template, "mau.docx", names))


@pytest.mark.parametrize("opening", [b'<w:body xmlns:x="urn:x" x:a="1">', b'<w:body xmlns:x="urn:x">', b"<w:body>"])
def test_a_body_with_names_of_its_own_comes_out_as_docxtpl_leaves_it(opening):
    plan = word(unit_profile(Level.COMMUNE, "xã", "hai_cap"), PACKS[0])
    parts = package.read_parts(resources.template_bytes(resources.pack_folder(PACKS[0])), "mau.docx")
    assert parts[package.DOCUMENT].count(b"<w:body>") == 1
    changed = parts[package.DOCUMENT].replace(b"<w:body>", opening)
    template = package.write_parts({**parts, package.DOCUMENT: changed})
    own, names = open_program(template, "mau.docx", has_annexes=False), context.build_context(plan)
    for _ in range(2):
        assert_equal(own.parts(names), engine.render_parts(template, "mau.docx", names))


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
def group(pack: str) -> tuple[Profile, tuple[compiled.CompiledDocument, ResolvedPlan]]:
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


@settings(max_examples=examples(40))
@given(st.sampled_from(PACKS), TEXT, TEXT, TEXT, st.integers(1, 9999))
def test_any_value_gives_the_same_document_by_both_ways(pack, name, signer, figure, number):
    base, made = group(pack)
    name, signer, figure = (" ".join(value.split()) for value in (name, signer, figure))
    assume(name and signer and figure)
    facts = base.plans[0]
    facts = replace(facts, number=str(number), figures=dict.fromkeys(facts.figures, (figure,)), place_name=name)
    unit = replace(base, unit=replace(base.unit, name=name), signer=replace(base.signer, name=signer), plans=(facts,))
    assume(holes.is_safe(holes.values_of(unit, pack)))
    assert_equal(fast(made, unit, pack), slow(unit, pack))


@pytest.mark.parametrize("pack", PACKS)
def test_the_units_above_may_be_others_too(pack):
    base, made = group(pack)
    facts = base.parent.plans[PACKS.index(pack)]
    above = replace(
        base.parent,
        unit=replace(base.parent.unit, name="Bà Rịa - Vũng Tàu"),
        congress=replace(base.parent.congress, ordinal="I", term="2025 - 2030"),
        plans=(replace(facts, number="7", issue_date=PartialDate(2026, 1, 31)),),
    )
    unit = replace(base, parent=above)
    assert_equal(fast(made, unit, pack), slow(unit, pack))


@pytest.mark.parametrize("value", ["{_{", "a}_}", "a%_", "Nguyễn Văn A.", "x\ty", " x", "kQz001Qk", "KQZ1"])
def test_values_that_docxtpl_or_a_sentence_would_change_take_the_slow_way(value):
    assert not holes.is_safe({"nguoi_ky": value})


# ---------------------------------------------------------------- package


@pytest.mark.parametrize("codec", [archive.standard_codec(), archive.fast_codec()], ids=lambda codec: codec.name)
@pytest.mark.parametrize("pack", PACKS)
def test_the_package_is_a_sound_zip_with_the_parts_of_the_slow_way(codec, pack):
    profile, made = group(pack)
    parts = fast(made, profile, pack)
    raw = archive.Archive(parts, codec).document(archive.own_parts(parts))
    with zipfile.ZipFile(io.BytesIO(raw)) as package_file:
        assert package_file.testzip() is None and package_file.namelist()[0] == package.CONTENT_TYPES
    assert_equal(package.read_parts(raw, ""), slow(profile, pack))
    assert package.is_as_written(raw)
    assert archive.Archive(parts, codec).document(archive.own_parts(parts)) == raw


BODIES = st.lists(
    st.sampled_from([b"<w:p>a</w:p>", b"<w:p>b</w:p>", b"<w:tbl/>", b"x" * 90]), min_size=60, max_size=400
)


@settings(max_examples=examples(60))
@given(st.lists(BODIES, min_size=1, max_size=4))
def test_a_body_is_packed_the_same_whatever_was_packed_before_it(bodies):
    used = archive.standard_codec()
    for body in map(b"".join, bodies):
        packed = used.deflate(body)
        assert zlib.decompress(packed, -15) == body
        assert packed == archive.standard_codec().deflate(body)
