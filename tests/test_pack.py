"""Packs: read whole or refused with every problem; a new subject needs no code."""

from __future__ import annotations

import pytest

from generator import resources
from generator.actions.drafts import render_profiles, validate_profiles
from generator.actions.packs import check_pack
from generator.errors import PackError
from generator.model import Level
from tests.builders import assert_problem, lexicon, source, value_of, write_tree
from tests.plans import PACKS, ROOT

MANIFEST = """
ma: nuoc-sach
ten: Kế hoạch cấp nước sạch
phien_ban: "1.0"
cap: [tỉnh, xã]
van_ban_goc:
  - {loai: Quyết định, so_ky_hieu: 1/QĐ-TTg, ngay: 01/01/2026, co_quan: Thủ tướng Chính phủ, trich_yeu: về nước sạch}
trich_yeu: "Cấp nước sạch {dia_ban_ten}"
so_lieu: {ty_le: {nhan: Tỷ lệ hộ có nước sạch, kieu: phần trăm, vi_du: 95%}}
"""
CONTENT = """
mo_dau: [{id: md, noi_dung: "Thực hiện {trich_dan_cap_tren}, {ubnd} ban hành Kế hoạch như sau:"}]
muc:
  - id: muc-tieu
    tieu_de: Mục tiêu
    con: [{id: mt, dang: ý, noi_dung: "Tỷ lệ hộ dùng nước sạch đạt {ty_le}."}]
  - {id: to-chuc, tieu_de: Tổ chức thực hiện, con: [{id: tc, phan_cong: [a], cach: khoản}]}
nhiem_vu: [{id: nv, nhom: a, chu_tri: nong_nghiep, noi_dung: "chủ trì thực hiện; báo cáo trước ngày 15/12"}]
"""


def build(manifest: str = MANIFEST, content: str = CONTENT):
    from generator.pack.build import build_pack

    return build_pack(source(manifest, "goi.yaml"), source(content, "noi_dung.yaml"), lexicon())


def problems_of(manifest: str = MANIFEST, content: str = CONTENT):
    with pytest.raises(PackError) as raised:
        build(manifest, content)
    return raised.value.problems


@pytest.mark.parametrize("code", PACKS)
def test_the_shipped_packs_are_sound(code):
    pack = resources.load_pack(ROOT / "templates" / code)
    assert pack.code == code and pack.levels == frozenset(Level)


def test_a_new_subject_is_only_data(tmp_path, monkeypatch):
    import shutil

    folder = tmp_path / "templates" / "nuoc-sach"
    write_tree(folder, {"goi.yaml": MANIFEST, "noi_dung.yaml": CONTENT})
    shutil.copy(ROOT / "templates/ket-cau-ha-tang/mau.docx", folder)
    profile = "cap: tỉnh\nloai_don_vi: tỉnh\nten: A\nke_hoach: {goi_mau: nuoc-sach, ngay_ban_hanh: 02/2026}\n"
    write_tree(tmp_path, {"a.yaml": profile})
    monkeypatch.setenv("KEHOACH_TEMPLATES", str(tmp_path / "templates"))
    (result,) = render_profiles([tmp_path / "a.yaml"], output=tmp_path / "out")
    assert result.is_done and not result.problems
    assert result.gaps == ("Tỷ lệ hộ có nước sạch", "họ và tên người ký")
    assert check_pack(folder) == ()


def test_a_slot_that_does_not_exist_offers_the_nearest():
    problem = assert_problem(problems_of(content=CONTENT.replace("{ty_le}", "{ty_lee}")), "MA202", found="{ty_lee}")
    assert value_of(problem, "gan_nhat") == "ty_le" and problem.place.line == 6


@pytest.mark.parametrize("text", ["{a", "a}", "[[a", "a]]", "[[a [[b]]]]", "*a", "{a b}", "{A}"])
def test_marks_that_do_not_pair_are_told(text):
    found = problems_of(content=CONTENT.replace("Tỷ lệ hộ dùng nước sạch đạt {ty_le}.", text))
    assert "MA201" in {problem.code for problem in found}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("chu_tri: nong_nghiep", "chu_tri: nong_nghiepp", "MA203"),
        ("phan_cong: [a]", "phan_cong: [b]", "MA203"),
        ("nhom: a,", "nhom: a, mau_cau: khong-co,", "MA203"),
        ("nhom: a,", "nhom: a, tham_quyen: khong_co,", "MA203"),
        ("nhom: a,", "nhom: a, che_do: [bon_cap],", "MA203"),
        ("nhom: a,", "nhom: a, can: [khong_co_ten],", "MA202"),
        ("id: nv,", "id: mt,", "MA103"),
        ("id: nv,", "id: Nhiệm vụ,", "MA105"),
        ("cach: khoản", "cach: dòng", "HS104"),
        ('noi_dung: "Tỷ lệ', 'noidung: "Tỷ lệ', "HS101"),
    ],
)
def test_names_that_lead_nowhere_are_told(old, new, code):
    assert old in CONTENT
    assert code in {problem.code for problem in problems_of(content=CONTENT.replace(old, new))}


def test_a_figure_may_not_take_the_name_of_a_term():
    assert_problem(problems_of(MANIFEST.replace("{ty_le:", "{ubnd: {nhan: x}, ty_le:")), "MA204", found="ubnd")


def test_every_problem_of_both_files_is_told_at_once():
    broken = CONTENT.replace("chu_tri: nong_nghiep", "chu_tri: x").replace("{ty_le}", "{y}")
    assert {problem.code for problem in problems_of(content=broken)} == {"MA202", "MA203"}


def test_a_pack_for_other_levels_is_refused(tmp_path, monkeypatch):
    write_tree(tmp_path / "templates" / "nuoc-sach", {"goi.yaml": MANIFEST, "noi_dung.yaml": CONTENT})
    write_tree(
        tmp_path,
        {
            "tinh.yaml": "cap: tỉnh\nloai_don_vi: tỉnh\nten: A\n",
            "huyen.yaml": "cap: huyện\nloai_don_vi: huyện\nten: B\ncap_tren_truc_tiep: tinh.yaml\n"
            "ke_hoach: {goi_mau: nuoc-sach, ngay_ban_hanh: 02/2024}\n",
        },
    )
    monkeypatch.setenv("KEHOACH_TEMPLATES", str(tmp_path / "templates"))
    (result,) = validate_profiles([tmp_path / "huyen.yaml"])
    assert_problem(result.problems, "HS131", found="huyện", line=1)


def test_texts_of_a_pack_are_never_executed():
    hostile = "{{ ''.__class__ }}"
    assert "MA201" in {p.code for p in problems_of(content=CONTENT.replace("{ty_le}", hostile))}


@pytest.mark.parametrize("code", ["../ket-cau-ha-tang", "ket-cau-ha-tang/..", "/etc", "a\\b", ""])
def test_a_pack_is_never_looked_for_outside_the_folder_of_packs(code):
    with pytest.raises(PackError) as raised:
        resources.pack_folder(code)
    assert raised.value.problems[0].code == "HS120"
