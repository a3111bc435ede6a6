"""Packs and templates from strangers: nothing runs, nothing grows without end, nothing leads out."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator import prepare, resources
from generator.actions.packs import build_template, check_pack, unpack_template
from generator.errors import GeneratorError, PackError, RenderError
from generator.render import engine, package
from tests.builders import assert_problem, lexicon, make_pack, make_profile, write_tree
from tests.plans import PACKS, ROOT

BASE = package.read_parts(resources.template_bytes(ROOT / "templates" / PACKS[0]), "mau.docx")
posix = pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")


def with_texts(*texts: str) -> dict[str, bytes]:
    """The template with these paragraphs in front."""
    paragraphs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    return with_part(package.DOCUMENT, BASE[package.DOCUMENT].replace(b"<w:body>", f"<w:body>{paragraphs}".encode(), 1))


def with_part(name: str, content: bytes) -> dict[str, bytes]:
    return {**BASE, name: content}


def codes(parts: dict[str, bytes]) -> set[str]:
    try:
        return {problem.code for problem in engine.check(package.write_parts(parts), "mau.docx")}
    except GeneratorError as error:
        return {problem.code for problem in error.problems}


@pytest.mark.parametrize(
    "text",
    [
        "{{ trich_yeu.__class__.__mro__ }}",
        "{{ trich_yeu['__class__'] }}",
        "{{ trich_yeu|attr('x') }}",
        "{{ 'a' * 10000000000 }}",
        "{{ 9**9**9**9 }}",
        "{% for i in range(1000000000) %}x{% endfor %}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{% for a in noi_dung recursive %}{{ loop(a) }}{% endfor %}",
        "{% set x = 1 %}",
        "{% import 'x' as y %}",
        "{% for a in noi_dung %}{% for b in noi_dung %}{{ b.chu }}{% endfor %}{% endfor %}",
        "{% for a in noi_dung %}{% if a %}{% for b in mo_dau %}x{% endfor %}{% endif %}{% endfor %}",
    ],
)
def test_a_template_may_only_print_and_loop_over_what_it_is_given(text):
    assert codes(with_texts(text)) & {"DU104", "DU105"}


@pytest.mark.parametrize(
    "text",
    [
        "{{ " + "(" * 20_000 + "trich_yeu" + ")" * 20_000 + " }}",
        "{{ " + "not " * 20_000 + "trich_yeu }}",
        "{% if trich_yeu %}" * 3_000 + "{% endif %}" * 3_000,
    ],
    ids=["brackets", "not", "if"],
)
def test_a_template_nested_past_all_measure_is_refused(text):
    assert codes(with_texts(text)) == {"DU001"}


def test_a_template_with_hundreds_of_loops_is_refused():
    assert codes(with_texts(*["{% for a in noi_dung %}{{ a.chu }}{% endfor %}"] * 300)) == {"DU104"}


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        (package.DOCUMENT, b"<x", "DU001"),
        (package.DOCUMENT, BASE[package.DOCUMENT].decode().encode("utf-16"), "DU001"),
        (package.DOCUMENT, b'<!DOCTYPE a [<!ENTITY b "c">]><a/>', "DU107"),
        ("docProps/app.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a/>', "DU107"),
        (package.CORE, b"<a>{{ 'a' * 10000000000 }}</a>", "DU104"),
        ("word/vbaProject.bin", b"x", "DU107"),
        ("word/embeddings/a.xlsx", b"x", "DU107"),
        ("word/activeX/activeX1.xml", b"<a/>", "DU107"),
        ("../../a.xml", b"<a/>", "DU107"),
        ("../../evil.txt", b"x", "DU107"),
        ("C:a.txt", b"x", "DU107"),
        ("/a.xml", b"<a/>", "DU107"),
    ],
)
def test_a_part_that_runs_leads_out_or_is_damaged_is_refused(name, content, code):
    assert code in codes(with_part(name, content))


@pytest.mark.parametrize(("kind", "is_refused"), [("attachedTemplate", True), ("image", True), ("hyperlink", False)])
def test_what_a_program_would_fetch_from_outside_is_refused(kind, is_refused):
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
        'Target="http://vi-du.invalid/x" TargetMode="External"/></Relationships>'
    )
    assert ("DU107" in codes(with_part("word/_rels/settings.xml.rels", relation.encode()))) == is_refused


@pytest.mark.parametrize("pack", PACKS)
def test_the_shipped_templates_are_none_of_that(pack):
    assert check_pack(ROOT / "templates" / pack) == ()


# ---------------------------------------------------------------- the folder of a template


@posix
def test_unpacking_neither_writes_nor_deletes_at_the_other_end_of_a_link(tmp_path):
    write_tree(tmp_path, {"nha/quan-trong.txt": "ours", "goi/goi.yaml": "ma: goi\n"})
    (tmp_path / "goi/mau.docx").write_bytes(package.write_parts(BASE))
    (tmp_path / "goi/mau").symlink_to(tmp_path / "nha")
    with pytest.raises(RenderError) as caught:
        unpack_template(tmp_path / "goi")
    assert_problem(caught.value.problems, "DU205")
    assert [path.name for path in (tmp_path / "nha").iterdir()] == ["quan-trong.txt"]


@posix
def test_building_takes_nothing_in_through_a_link(tmp_path):
    write_tree(tmp_path, {"bi-mat.xml": "<a>bí mật</a>", "goi/mau/word/document.xml": "<a/>"})
    (tmp_path / "goi/mau/word/a.xml").symlink_to(tmp_path / "bi-mat.xml")
    with pytest.raises(RenderError) as caught:
        build_template(tmp_path / "goi")
    assert_problem(caught.value.problems, "DU107")
    assert not (tmp_path / "goi/mau.docx").exists()


@pytest.mark.parametrize("name", ["../a.xml", "/a.xml", "a\\..\\b.xml", "C:a.xml"])
def test_a_part_that_would_be_unpacked_elsewhere_is_refused(tmp_path, name):
    (tmp_path / "goi").mkdir()
    (tmp_path / "goi/mau.docx").write_bytes(package.write_parts(with_part(name, b"<a/>")))
    with pytest.raises(RenderError) as caught:
        unpack_template(tmp_path / "goi")
    assert_problem(caught.value.problems, "DU107")
    assert [path.name for path in tmp_path.iterdir()] == ["goi"]


# ---------------------------------------------------------------- the texts of a pack


def prepared(manifest: str, content: str = "") -> None:
    pack = make_pack(manifest, content) if content else make_pack(manifest)
    prepare.prepare_plan(make_profile(), pack, lexicon(), resources_lifter())


def resources_lifter():
    from generator.actions.drafts import load_lifter

    return load_lifter()


def phrase(name: str, words: str) -> str:
    return f'  {name}: {{nghia: x, dang: [{{viet: "{words}"}}]}}\n'


CONTENT = """
mo_dau: [{id: mo-dau, noi_dung: "Mở đầu {c0}."}]
muc: [{id: muc-dich, tieu_de: Mục đích}]
"""


def test_phrases_that_lead_in_a_circle_are_told():
    circle = "cum_tu:\n" + phrase("c0", "{c1}") + phrase("c1", "{c2}") + phrase("c2", "{c0}")
    with pytest.raises(PackError) as caught:
        prepared(circle, CONTENT)
    assert "c0 → c1 → c2 → c0" in assert_problem(caught.value.problems, "MA205").found


def test_a_long_chain_of_phrases_is_told_before_it_exhausts_the_stack():
    chain = "cum_tu:\n" + "".join(phrase(f"c{n}", f"{{c{n + 1}}}") for n in range(300)) + phrase("c300", "x")
    with pytest.raises(PackError) as caught:
        prepared(chain, CONTENT)
    assert_problem(caught.value.problems, "MA205")


def test_phrases_that_multiply_are_told_before_they_fill_the_memory():
    bomb = "cum_tu:\n" + "".join(phrase(f"c{n}", f"{{c{n + 1}}}" * 100) for n in range(9)) + phrase("c9", "ha ha")
    with pytest.raises(PackError) as caught:
        prepared(bomb, CONTENT)
    assert_problem(caught.value.problems, "MA206")


@pytest.mark.parametrize(
    "content",
    [
        "mo_dau: [{id: a, noi_dung: x}]\nmuc: [{id: p, tieu_de: P, con: [{id: c, nhu: p}]}]\n",
        "mo_dau: [{id: a, noi_dung: x}]\nmuc:\n"
        + "".join(
            f"  - {{id: p{n}, tieu_de: P, con: [{', '.join(f'{{id: c{n}-{m}, nhu: p{n + 1}}}' for m in range(9))}]}}\n"
            for n in range(9)
        )
        + "  - {id: p9, tieu_de: P}\n",
    ],
    ids=["in itself", "nine times nine"],
)
def test_parts_used_again_without_end_are_told(content):
    with pytest.raises(PackError) as caught:
        prepared("", content)
    assert_problem(caught.value.problems, "MA207")


@pytest.mark.parametrize("code", ["../../etc", "..", "/etc", "a/b", "a\\b", "", "A", "goi\n"])
def test_a_pack_is_named_by_its_code_and_by_no_path(code):
    with pytest.raises(PackError) as caught:
        resources.pack_folder(code)
    assert_problem(caught.value.problems, "HS120")


@pytest.mark.parametrize("what", ["nothing", "a folder", pytest.param("a pipe", marks=posix)])
def test_the_programs_own_pack_is_not_printed_in_place_of_a_damaged_one(what, tmp_path, monkeypatch):
    import os

    folder = tmp_path / "templates" / PACKS[0]
    folder.mkdir(parents=True)
    if what == "a folder":
        (folder / "goi.yaml").mkdir()
    elif what == "a pipe":
        os.mkfifo(folder / "goi.yaml")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PackError) as caught:
        resources.pack_folder(PACKS[0])
    assert assert_problem(caught.value.problems, "HS143", found=PACKS[0]).place.file == str(folder / "goi.yaml")
    assert resources.pack_folder(PACKS[1]) == ROOT / "templates" / PACKS[1]


@posix
def test_a_pipe_in_the_place_of_a_template_is_not_waited_for(tmp_path):
    import os

    os.mkfifo(tmp_path / "mau.docx")
    with pytest.raises(GeneratorError) as caught:
        resources.template_bytes(Path(tmp_path))
    assert_problem(caught.value.problems, "HS010")
