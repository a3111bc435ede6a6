"""The Word template: its unpacked twin, and what a template from outside may not do."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from generator import resources
from generator.actions.drafts import render_profiles
from generator.actions.packs import build_template, check_pack, unpack_template
from generator.errors import RenderError
from generator.render import engine, package, template
from tests.plans import PACKS, ROOT

PACK = "ket-cau-ha-tang"


def parts(pack: str = PACK) -> dict[str, bytes]:
    return package.read_parts(resources.template_bytes(ROOT / "templates" / pack), "mau.docx")


def with_body(old: str, new: str) -> bytes:
    changed = parts()
    document = changed["word/document.xml"].decode()
    assert old in document
    changed["word/document.xml"] = document.replace(old, new, 1).encode()
    return package.write_parts(changed)


def codes(raw: bytes) -> set[str]:
    return {problem.code for problem in engine.check(raw, "mau.docx")}


# ---------------------------------------------------------------- the twin


@pytest.mark.parametrize("pack", PACKS)
def test_the_template_and_its_unpacked_twin_agree(pack):
    folder = ROOT / "templates" / pack
    built = template.pack_folder(folder / "mau")
    assert template.same_template(package.read_parts(built, ""), parts(pack))
    assert built == (folder / "mau.docx").read_bytes()


@pytest.mark.parametrize("pack", PACKS)
def test_unpacking_gives_the_files_of_the_twin(pack):
    folder = ROOT / "templates" / pack / "mau"
    unpacked = template.unpack(resources.template_bytes(ROOT / "templates" / pack), "mau.docx")
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} == set(unpacked)
    for name, content in unpacked.items():
        assert (folder / name).read_bytes() == content


def test_build_and_unpack_are_inverse(tmp_path):
    folder = tmp_path / "goi"
    folder.mkdir()
    (folder / "mau.docx").write_bytes(resources.template_bytes(ROOT / "templates" / PACK))
    unpack_template(folder)
    (folder / "mau.docx").unlink()
    build_template(folder)
    assert (folder / "mau.docx").read_bytes() == resources.template_bytes(ROOT / "templates" / PACK)


def test_indents_keep_the_blanks_inside_runs():
    raw = (
        b'<w:p xmlns:w="%s"><w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t>a</w:t></w:r></w:p>'
        % package.W.encode()
    )
    assert b'preserve"> </w:t>' in template.compact(template.pretty(raw))


def test_a_twin_that_differs_is_told(tmp_path):
    import shutil

    folder = tmp_path / PACK
    shutil.copytree(ROOT / "templates" / PACK, folder)
    path = folder / "mau/word/document.xml"
    path.write_text(path.read_text("utf-8").replace("Nơi nhận:", "NƠI NHẬN:"), encoding="utf-8")
    assert [problem.code for problem in check_pack(folder)] == ["DU203"]


@pytest.mark.parametrize("pack", PACKS)
def test_the_shipped_templates_are_sound(pack):
    assert engine.check(resources.template_bytes(ROOT / "templates" / pack), "mau.docx") == []
    assert check_pack(ROOT / "templates" / pack) == ()


# ---------------------------------------------------------------- what a template may not do

NUMBER = "Số: {{ so_ky_hieu }}"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Số: {{ so_ky_hieu }", "DU101"),
        ("Số: { { so_ky_hieu }}", "DU101"),
        ("Số: {{ so_ky_hieu", "DU101"),
        ("Số: {so_ky_hieu}", "DU101"),
        ("Số: {% if so_ky_hieu", "DU101"),
        ("Số: {{ so_ky_hieuu }}", "DU105"),
        ("Số: {{ so_ky_hieu | upper }}", "DU104"),
        ("Số: {{ so_ky_hieu() }}", "DU104"),
        ("Số: {{ ''.__class__ }}", "DU105"),
        ("Số: {{ noi_dung.__class__.__mro__ }}", "DU105"),
        ("Số: {{ noi_dung['x'] }}", "DU104"),
        ("Số: {% set x = 1 %}", "DU104"),
        ("Số: {{ 2 ** 99999999 }}", "DU104"),
        ("Số: {% for a in mo_dau %}{% endfor %}{% for b in range(99) %}{% endfor %}", "DU104"),
        ("Số: {% include 'x' %}", "DU104"),
        ("Số: {% if so_ky_hieu %}", "DU102"),
        ("Số {%p if so_ky_hieu %}", "DU103"),
        ("{%p if so_ky_hieu %}{%p endif %}", "DU103"),
    ],
)
def test_a_template_with_this_is_refused(written, code):
    assert code in codes(with_body(NUMBER, written))


def test_loops_inside_loops_have_a_limit():
    deep = "".join(f"{{% for a{n} in mo_dau %}}" for n in range(5)) + "x" + "{% endfor %}" * 5
    assert "DU104" in codes(with_body(NUMBER, deep))


def test_tracked_changes_in_a_template_are_told():
    run = '<w:ins w:id="1" w:author="a"><w:r><w:t>thêm</w:t></w:r></w:ins>'
    document = parts()["word/document.xml"].decode()
    changed = {**parts(), "word/document.xml": document.replace("</w:p>", f"{run}</w:p>", 1).encode()}
    assert "DU106" in codes(package.write_parts(changed))


def test_the_paragraph_of_a_fault_is_named():
    (problem,) = engine.check(with_body(NUMBER, "Số: {{ so_ky_hieu }"), "mau.docx")
    assert dict(problem.values)["doan"].isdigit() and "so_ky_hieu" in problem.found


def test_a_name_the_plan_does_not_give_is_an_error_and_not_a_blank():
    with pytest.raises(RenderError):
        engine.render_parts(resources.template_bytes(ROOT / "templates" / PACK), "mau.docx", {})


def test_a_template_that_is_wrong_stops_the_plan_before_anything_is_written(tmp_path, monkeypatch):
    import shutil

    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    target = tmp_path / "templates" / "chuyen-doi-so" / "mau.docx"
    raw = package.read_parts(target.read_bytes(), "")
    raw["word/document.xml"] = raw["word/document.xml"].replace(b"{{ so_ky_hieu }}", b"{{ so_ky_hieu }")
    target.write_bytes(package.write_parts(raw))
    monkeypatch.setenv("KEHOACH_TEMPLATES", str(tmp_path / "templates"))
    (result,) = render_profiles([ROOT / "profiles/da-nang/phuong-hai-chau.yaml"], output=tmp_path / "out")
    assert [problem.code for problem in result.problems] == ["DU101"]
    assert not (tmp_path / "out").exists()


def test_a_restyled_template_changes_the_look_and_not_the_words(tmp_path, monkeypatch):
    import shutil

    from tests.reading import read_plan

    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    target = tmp_path / "templates" / "chuyen-doi-so" / "mau.docx"
    raw = package.read_parts(target.read_bytes(), "")
    raw["word/styles.xml"] = raw["word/styles.xml"].replace(b'w:line="264"', b'w:line="300"')
    target.write_bytes(package.write_parts(raw))
    before, after = tmp_path / "a.docx", tmp_path / "b.docx"
    profile = ROOT / "profiles/da-nang/phuong-hai-chau.yaml"
    render_profiles([profile], output=before)
    monkeypatch.setenv("KEHOACH_TEMPLATES", str(tmp_path / "templates"))
    render_profiles([profile], output=after)
    assert read_plan(before).text == read_plan(after).text
    with zipfile.ZipFile(after) as archive:
        assert b'w:line="300"' in archive.read("word/styles.xml")


def test_a_part_with_a_path_outside_its_folder_is_not_unpacked(tmp_path):
    folder = tmp_path / "goi"
    folder.mkdir()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts().items():
            archive.writestr(name, content)
        archive.writestr("../../ngoai.xml", b"<a/>")
    (folder / "mau.docx").write_bytes(buffer.getvalue())
    with pytest.raises(RenderError):
        unpack_template(folder)
    assert [path.name for path in folder.iterdir()] == ["mau.docx"]
    assert not list(Path(tmp_path).parent.glob("ngoai.xml")) and not (tmp_path / "ngoai.xml").exists()
