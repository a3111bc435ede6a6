"""A template must print every part of a plan: a tag deleted in Word by accident stops the work, and is named."""

from __future__ import annotations

import re
import shutil

import pytest

from generator import resources
from generator.actions.drafts import render_profiles
from generator.actions.packs import check_pack
from generator.batch.drafter import Drafter
from generator.errors import RenderError, Severity
from generator.render import engine, package
from tests.builders import assert_problem, value_of
from tests.plans import ROOT

WITH_ANNEXES = "chuyen-doi-so"
PARTS = package.read_parts(resources.template_bytes(ROOT / "templates" / WITH_ANNEXES), "mau.docx")
BODY = PARTS[package.DOCUMENT].decode()
# The rules under the issuer and the subject may be drawn by the template itself.
OPTIONAL = {"{{p ke_co_quan }}", "{{p ke_trich_yeu }}"}
MANDATORY = [match for match in re.finditer(r"\{\{.*?\}\}", BODY) if match[0] not in OPTIONAL]


def problems_with(body: str, *, has_annexes: bool = True):
    raw = package.write_parts({**PARTS, package.DOCUMENT: body.encode()})
    return engine.check(raw, "mau.docx", has_annexes=has_annexes)


def changed(old: str, new: str):
    assert BODY.count(old) == 1
    return problems_with(BODY.replace(old, new))


@pytest.mark.parametrize("tag", MANDATORY, ids=[f"{match[0]} {number}" for number, match in enumerate(MANDATORY)])
def test_any_tag_that_is_gone_is_told(tag):
    problems = problems_with(BODY[: tag.start()] + BODY[tag.end() :])
    assert {problem.code for problem in problems} == {"DU108"}
    assert any(tag[0] in problem.found for problem in problems)


@pytest.mark.parametrize(
    ("tag", "label"),
    [
        ("{{ co_quan_dong_1 }}", "dòng trên của tên cơ quan ban hành"),
        ("{{r co_quan_dong_2 }}", "tên cơ quan ban hành"),
        ("{{ so_ky_hieu }}", "số, ký hiệu"),
        ("{{r dia_danh_ngay }}", "địa danh và thời gian ban hành"),
        ("{{ ten_loai }}", "tên loại văn bản"),
        ("{{p trich_yeu }}", "trích yếu"),
        ("{{r nguoi_ky }}", "họ và tên người ký"),
    ],
)
def test_the_component_is_named_with_the_tag_to_type(tag, label):
    (problem,) = changed(tag, "")
    assert problem.found == tag and value_of(problem, "la") == label


def test_every_component_that_is_missing_is_told_at_once():
    body = BODY
    for tag in ("{{ so_ky_hieu }}", "{{r nguoi_ky }}", "{{r noi }}"):
        body = body.replace(tag, "")
    assert [problem.found.split(" trong")[0] for problem in problems_with(body)] == [
        "{{ so_ky_hieu }}",
        "{{r nguoi_ky }}",
        "{{r noi }}",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{{r co_quan_dong_2 }}", "{{ co_quan_dong_2 }}"),
        ("{{ so_ky_hieu }}", "{{r so_ky_hieu }}"),
        ("{{p trich_yeu }}", "{{r trich_yeu }}"),
    ],
)
def test_a_tag_of_the_wrong_kind_prints_nothing_and_is_told(old, new):
    assert assert_problem(changed(old, new), "DU108").found == old


def test_a_list_of_which_only_the_first_entry_is_printed_is_told():
    old = "{{r noi }}"
    assert assert_problem(changed(old, "{%r if loop.first %}{{r noi }}{%r endif %}"), "DU108").found.startswith(old)


def test_a_condition_that_swallows_a_component_is_told():
    assert_problem(changed("{{ so_ky_hieu }}", '{% if ten_loai == "CÔNG VĂN" %}{{ so_ky_hieu }}{% endif %}'), "DU108")


def test_a_kind_of_paragraph_that_is_not_printed_is_named():
    start = BODY.index('doan.kieu == "khoan" ')
    at = BODY.index("{{r doan.chu }}", start)
    (problem,) = problems_with(BODY[:at] + BODY[at + len("{{r doan.chu }}") :])
    assert value_of(problem, "la") == "nội dung (kiểu “khoan”)"


def test_a_column_of_the_annex_may_be_left_out_but_not_be_blank():
    cell = re.search(r"<w:tc>(?:(?!<w:tc>).)*\{\{r hang\.san_pham \}\}.*?</w:tc>", BODY, re.S)
    assert cell and problems_with(BODY.replace(cell[0], "")) == []
    assert "hang.san_pham" in assert_problem(changed("{{r hang.san_pham }}", ""), "DU108").found


def test_a_pack_without_annexes_needs_no_tags_for_them():
    body = BODY.replace("{{r hang.viec }}", "").replace("{{ phan.kem_theo }}", "")
    assert problems_with(body, has_annexes=False) == []


def test_a_section_break_inside_the_loop_of_annexes_is_told():
    """Without annexes the text would take the landscape page that is meant for them."""
    at = BODY.index("{%p for phan in phu_luc %}")
    loop = BODY.rindex("<w:p>", 0, at)
    begin, first = BODY.rindex("<w:p>", 0, BODY.rindex("<w:sectPr>", 0, at)), BODY.index("{%p if loop.first %}")
    behind = BODY.index("</w:p>", first) + len("</w:p>")
    inside = BODY[:begin] + BODY[loop:behind] + BODY[begin:loop] + BODY[behind:]
    (problem,) = pages_of(inside)
    assert (problem.code, problem.found) == ("DU109", "29,7 × 21,0 cm") and problem.severity is Severity.WARNING
    assert value_of(problem, "kho") == "21,0 × 29,7 cm"
    assert problems_with(inside) == [] and pages_of(BODY) == []


def pages_of(body: str):
    return list(engine.turned_pages(package.write_parts({**PARTS, package.DOCUMENT: body.encode()}), "mau.docx"))


def test_the_rules_may_be_drawn_by_the_template_itself():
    assert problems_with(BODY.replace("{{p ke_co_quan }}", "").replace("{{p ke_trich_yeu }}", "")) == []


def test_a_pack_whose_template_lost_a_tag_is_refused_everywhere(tmp_path, monkeypatch):
    pack = WITH_ANNEXES
    shutil.copytree(ROOT / "templates" / pack, tmp_path / "templates" / pack, ignore=shutil.ignore_patterns("mau"))
    target = tmp_path / "templates" / pack / "mau.docx"
    parts = package.read_parts(target.read_bytes(), "")
    body = parts[package.DOCUMENT].replace(b"{{r nguoi_ky }}", b"")
    target.write_bytes(package.write_parts({**parts, package.DOCUMENT: body}))
    monkeypatch.setenv("KEHOACH_TEMPLATES", str(tmp_path / "templates"))
    assert [problem.code for problem in check_pack(target.parent)] == ["DU108"]
    with pytest.raises(RenderError) as caught:
        Drafter(pack)
    assert_problem(caught.value.problems, "DU108", found="{{r nguoi_ky }}")
    profile = ROOT / "profiles/da-nang/phuong-hai-chau.yaml"
    (result,) = render_profiles([profile], output=tmp_path / "out")
    assert [problem.code for problem in result.problems] == ["DU108"]
    assert not (tmp_path / "out").exists()
