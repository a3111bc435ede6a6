"""A template read off once prints what docxtpl prints of it, and leaves to docxtpl what it cannot print."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import resources, store
from generator.errors import RenderError
from generator.model import Level
from generator.render import context, engine, package, program
from tests.laws import examples
from tests.plans import PACKS, ROOT, make, unit_profile

PACK = "ket-cau-ha-tang"
NUMBER = "{{ so_ky_hieu }}"
TABLE = (
    "<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>{{%tc for dong in quyen_han_ky %}}"
    "</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{{{ dong }}}}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>"
    "{{%tc endfor %}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
)
COLUMN = '<w:gridCol w:w="3000"/>'


def template(old: str = "", new: str = "") -> bytes:
    """The shipped template, with something else in one place of its body."""
    parts = package.read_parts(resources.template_bytes(ROOT / "templates" / PACK), "mau.docx")
    document = parts[package.DOCUMENT].decode()
    assert old in document
    return package.write_parts({**parts, package.DOCUMENT: document.replace(old, new, 1).encode()})


@cache
def names() -> dict[str, Any]:
    return context.build_context(make(unit_profile(Level.COMMUNE, "xã", "hai_cap"), PACK, "x").plan)


def opened(raw: bytes) -> program.Program:
    return program.open_program(raw, "mau.docx", has_annexes=False)


def assert_as_docxtpl(raw: bytes, given: dict[str, Any]) -> None:
    assert opened(raw).parts(given) == engine.render_parts(raw, "mau.docx", given)


@pytest.mark.parametrize("pack", PACKS)
def test_a_shipped_template_needs_no_docxtpl(pack):
    folder = resources.pack_folder(pack)
    has_annexes = bool(resources.load_pack(folder).annexes)
    made = program.open_program(resources.template_bytes(folder), "mau.docx", has_annexes=has_annexes)
    assert made.distilled is not None


# ---------------------------------------------------------------- statements

FACTS = ["co_quan_dong_1", "phu_luc", "noi_nhan", 'ten_loai == "KẾ HOẠCH"', 'so_ky_hieu != ""']
PLAIN = ["{{ ten_loai }}", "{{ co_quan_dong_1 }}", "&lt;b&gt;\"'", "a {# b #} c", "{{ 'x' }}", "{{ 7 }}"]


def questions(facts: list[str]) -> st.SearchStrategy[str]:
    return st.recursive(
        st.sampled_from(facts),
        lambda inner: st.one_of(
            inner.map(lambda test: f"not ({test})"),
            st.tuples(inner, st.sampled_from(["and", "or"]), inner).map(lambda part: f"({' '.join(part)})"),
        ),
        max_leaves=4,
    )


def bodies(facts: list[str], prints: list[str]) -> st.SearchStrategy[str]:
    test = questions(facts)
    return st.recursive(
        st.sampled_from(prints),
        lambda inner: st.one_of(
            st.tuples(test, inner, test, inner, inner).map(
                lambda part: "{{% if {} %}}{}{{% elif {} %}}{}{{% else %}}{}{{% endif %}}".format(*part)
            ),
            st.tuples(inner, inner).map("".join),
        ),
        max_leaves=6,
    )


LOOPS = st.tuples(
    st.sampled_from(["quyen_han_ky", "phu_luc"]),
    bodies([*FACTS, "loop.first", "loop.last", 'dong == "TM."'], [*PLAIN, "{{ dong }}", "{{ loop.last }}"]),
    bodies(FACTS, PLAIN),
).map(lambda part: "{{% for dong in {} %}}{}{{% else %}}{}{{% endfor %}}".format(*part))


@settings(max_examples=examples(30))
@given(bodies(FACTS, PLAIN), LOOPS, bodies(FACTS, PLAIN))
def test_whatever_its_statements_a_template_prints_as_by_docxtpl(before, loop, behind):
    raw = template(NUMBER, f"{NUMBER} {before}{loop}{behind}")
    assert_as_docxtpl(raw, {**names(), "quyen_han_ky": ["TM.", "<b>&", "a'b\""]})
    assert opened(raw).distilled is not None


@pytest.mark.parametrize(
    "text",
    [
        "{% for dong in quyen_han_ky if dong %}{{ dong }}{% endfor %}",
        '{% if "A" &lt; ten_loai %}a{% endif %}',
        '{% if "KẾ" in ten_loai %}a{% endif %}',
        '{% if "A" == ten_loai == ten_loai %}a{% endif %}',
        "{% for chu in ten_loai %}{{ chu }}.{% endfor %}",
        "{% if ten_loai %}" * 60 + "a" + "{% endif %}" * 60,
        "{{ " + "not " * 105 + "ten_loai }}",
    ],
)
def test_what_its_statements_cannot_say_docxtpl_prints(text):
    raw = template(NUMBER, f"{NUMBER} {text}")
    assert engine.check(raw, "mau.docx") == []
    assert opened(raw).distilled is None
    assert_as_docxtpl(raw, names())


@pytest.mark.parametrize("columns", [0, 1, 2, 5])
@pytest.mark.parametrize("cells", [1, 2, 3])
def test_a_table_has_the_columns_docxtpl_gives_it(columns, cells):
    raw = template("<w:sectPr", TABLE.format(columns=COLUMN * columns) + "<w:sectPr")
    assert_as_docxtpl(raw, {**names(), "quyen_han_ky": ["a"] * cells})


@pytest.mark.parametrize("prefix", ["wp", "q"])
@pytest.mark.parametrize("when", ["phu_luc", "not phu_luc"])
def test_a_picture_is_numbered_as_docxtpl_numbers_it(prefix, when):
    space = f'xmlns:{prefix}="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    inline = f'<{prefix}:inline {space}><{prefix}:docPr id="1" name="a"/></{prefix}:inline>'
    drawing = f"<w:p><w:r><w:drawing>{inline}</w:drawing></w:r></w:p>"
    raw = template("<w:sectPr", f"{line(f'{{%p if {when} %}}')}{drawing}{line('{%p endif %}')}<w:sectPr")
    assert_as_docxtpl(raw, names())
    assert_as_docxtpl(raw, {**names(), "phu_luc": []})


def line(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    "untried",
    [
        '<w:p><w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:t>x</w:t></w:r></w:p>',
        line('{{ "&lt;w:p&gt;x" }}'),
        line("{% for dong in quyen_han_ky %}{{ loop }}{% endfor %}"),
        line("a\tb"),
    ],
)
def test_what_no_plan_of_marks_prints_comes_out_as_by_docxtpl(untried):
    """A branch for one kind of document alone, which is none of those a template is tried with."""
    begin, end = line("{%p if ten_loai == 'KẾ HOẠCH' %}"), line("{%p endif %}")
    raw = template("<w:sectPr", f"{begin}{untried}{end}<w:sectPr")
    parts, reference = opened(raw).parts(names()), engine.render_parts(raw, "mau.docx", names())
    # An object of Jinja's prints where it lies in memory.
    at = re.compile(rb"0x[0-9a-f]+")
    assert {name: at.sub(b"", part) for name, part in parts.items()} == {
        name: at.sub(b"", part) for name, part in reference.items()
    }


@pytest.mark.parametrize(
    "tag",
    [
        "<w:r><w:t>{{ so_ky_hieu }}</w:t></w:r>",
        "<w:r><w:t>{</w:t></w:r><w:r><w:t>{ so_ky_hieu }}</w:t></w:r>",
        "<w:r><w:t>&#123;{ so_ky_hieu }}</w:t></w:r>",
        "<w:r><w:t>{</w:t></w:r><w:r><w:t>% if so_ky_hieu %}A{% endif %}</w:t></w:r>",
    ],
)
def test_a_header_with_a_tag_however_it_is_torn_is_printed_for_each_plan(tag):
    parts = package.read_parts(template(), "mau.docx")
    header = next(name for name in parts if "header" in name and b"</w:p>" in parts[name])
    parts[header] = parts[header].replace(b"</w:p>", f"{tag}</w:p>".encode(), 1)
    raw = package.write_parts(parts)
    assert_as_docxtpl(raw, names())
    assert not any(b"kQt" in part for part in opened(raw).parts(names()).values())


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("", False),
        ("{% if so_ky_hieu %}a{% endif %}", False),
        ('{% for doan in noi_dung %}{% if doan.kieu == "muc" %}a{% endif %}{% endfor %}', False),
        ('{% if so_ky_hieu == "15/KH-UBND" %}a{% endif %}', True),
        ('{% for dong in quyen_han_ky %}{% if not (dong != "TM.") %}a{% endif %}{% endfor %}', True),
        ('{% if "A" &lt; ten_loai %}a{% endif %}', True),  # not known
    ],
)
def test_a_template_that_asks_for_a_value_is_known(text, asks):
    assert opened(template(NUMBER, f"{NUMBER} {text}")).asks_values is asks


@pytest.mark.parametrize("missing", ["ten_loai", "noi_dung"])
def test_a_name_the_plan_lacks_is_told_as_by_docxtpl(missing):
    given = {name: value for name, value in names().items() if name != missing}
    with pytest.raises(RenderError) as found:
        opened(template()).parts(given)
    with pytest.raises(RenderError) as reference:
        engine.render_parts(template(), "mau.docx", given)
    assert found.value.problems == reference.value.problems


def test_a_faulty_template_is_refused_whether_kept_or_not(tmp_path, monkeypatch):
    monkeypatch.setenv(store.FOLDER, str(tmp_path))
    for _ in range(2):
        with pytest.raises(RenderError) as found:
            opened(template(NUMBER, "{{ so_ky_hieu }"))
        assert [problem.code for problem in found.value.problems] == ["DU101"]


def test_another_release_of_docxtpl_reads_the_template_again(tmp_path, monkeypatch):
    monkeypatch.setenv(store.FOLDER, str(tmp_path))
    opened(template())
    opened(template())
    assert len(list(tmp_path.glob("mau-*"))) == 1
    monkeypatch.setattr(program, "_libraries", lambda: b"another")
    opened(template())
    assert len(list(tmp_path.glob("mau-*"))) == 2


def test_a_second_plan_is_drafted_without_loading_docxtpl_or_jinja(tmp_path):
    """They are a third of the time of one plan."""
    code = (
        "import sys\nfrom pathlib import Path\nfrom generator.actions.drafts import render_profiles\n"
        "render_profiles([Path(sys.argv[1])], output=Path(sys.argv[2]))\n"
        "print(sorted({'docxtpl', 'docx', 'jinja2'} & set(sys.modules)))"
    )
    profile = ROOT / "profiles/da-nang/phuong-hai-chau.yaml"
    loaded = [
        subprocess.run(
            [sys.executable, "-c", code, str(profile), str(tmp_path / "out.docx")],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env={"KEHOACH_CACHE": str(tmp_path / "kho"), "PATH": "", "PYTHONPATH": str(ROOT)},
        ).stdout.strip()
        for _ in range(2)
    ]
    assert loaded == ["['docx', 'docxtpl', 'jinja2']", "[]"]
