"""The blank list: what it asks for, how it keeps what is typed, and that nothing is written over."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import openpyxl
import pytest

from generator import resources
from generator.actions.drafts import prepare_plan
from generator.actions.lists import check_list, write_blank_list
from generator.errors import GeneratorError
from generator.model import Level, Pack
from generator.pack.build import build_pack
from generator.sheet.columns import Column, columns_for, fact_keys, heading_key, upper_columns_for
from generator.sheet.listing import column_letters
from generator.sheet.provinces import find_province
from tests.builders import assert_problem, lexicon, make_pack, source, value_of
from tests.plans import PACKS, ROOT
from tests.sheets import PACK, check

HEAD, EXAMPLE, FIRST = 3, 4, 5


def paths(columns: tuple[Column, ...]) -> list[str]:
    return [".".join(column.path) for column in columns]


def pack_saying(text: str, manifest: str = "") -> Pack:
    """A pack whose only sentence is this one."""
    content = f'mo_dau: [{{id: mo-dau, noi_dung: "{text}"}}]\nmuc: [{{id: muc-dich, tieu_de: Mục đích}}]\n'
    return make_pack(manifest, content)


@pytest.fixture
def blank(tmp_path):
    return write_blank_list(tmp_path / "ds.xlsx", pack=PACK)


# ---------------------------------------------------------------- which columns


def test_the_congress_is_asked_for_only_where_a_text_speaks_of_it():
    assert "dai_hoi.lan_thu" not in paths(columns_for(pack_saying("Mở đầu."), lexicon(), Level.COMMUNE))
    direct = columns_for(pack_saying("Đại hội lần thứ {dai_hoi_lan_thu}."), lexicon(), Level.COMMUNE)
    assert "dai_hoi.lan_thu" in paths(direct) and "dai_hoi.nhiem_ky" not in paths(direct)


def test_the_congress_is_found_through_phrases_and_terms():
    phrase = '\ncum_tu:\n  dinh_huong: {nghia: x, dang: [{viet: "theo {nghi_quyet_dai_hoi}"}]}\n'
    pack = pack_saying("Thực hiện {dinh_huong}.", phrase)
    assert {"dai_hoi.lan_thu", "dai_hoi.nhiem_ky"} <= set(paths(columns_for(pack, lexicon(), Level.COMMUNE)))


def test_the_congress_above_is_asked_of_the_units_above_only():
    pack = pack_saying("Lần thứ {cap_tren.dai_hoi_lan_thu}.")
    assert "dai_hoi.lan_thu" not in paths(columns_for(pack, lexicon(), Level.COMMUNE))
    assert "dai_hoi.lan_thu" in paths(upper_columns_for(pack, lexicon(), Level.COMMUNE))


FIGURES = """
so_lieu:
  a: {nhan: A, tuy_chon: có}
  b: {nhan: B}
  c: {nhan: C, cap: [tỉnh]}
  d: {nhan: D}
"""


def test_figures_that_leave_a_gap_come_first_and_others_levels_not_at_all():
    pack = pack_saying("{b}[[ {a}]] {b}[[ {c}]]", FIGURES)
    assert paths(columns_for(pack, lexicon(), Level.COMMUNE))[-2:] == ["ke_hoach.so_lieu.b", "ke_hoach.so_lieu.a"]
    assert "ke_hoach.so_lieu.c" in paths(columns_for(pack, lexicon(), Level.PROVINCE))


def test_kinds_and_levels_are_those_of_the_level():
    by_path = {column.path: column for column in columns_for(make_pack(), lexicon(), Level.COMMUNE)}
    assert by_path[("loai_don_vi",)].choices == ("xã", "phường", "thị trấn", "đặc khu")
    assert ("cap",) not in by_path
    # A thành phố stands at two levels: the level must be asked for.
    assert ("cap",) in {column.path for column in columns_for(make_pack(), lexicon(), Level.DISTRICT)}


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("level", Level)
def test_headings_are_distinct_and_have_a_note(pack, level):
    columns = columns_for(resources.load_pack(resources.pack_folder(pack)), lexicon(), level)
    assert len({heading_key(column.heading) for column in columns}) == len(columns)
    assert all(column.note for column in columns)
    assert {heading_key(column.heading) for column in columns if column.path[-2:-1] != ("so_lieu",)} <= fact_keys()


def test_two_figures_of_one_label_get_two_headings():
    figures = 'so_lieu: {a: {nhan: "Tỷ lệ"}, b: {nhan: "Tỷ lệ"}}\n'
    columns = columns_for(pack_saying("{a} {b}", figures), lexicon(), Level.COMMUNE)
    assert [column.heading for column in columns[-2:]] == ["Tỷ lệ", "Tỷ lệ (b)"]


# ---------------------------------------------------------------- the file


def test_every_cell_is_text_so_that_zeros_and_percent_signs_stay(blank):
    sheet = openpyxl.load_workbook(blank)["Danh sách"]
    assert {cell.number_format for row in sheet.iter_rows(min_row=EXAMPLE) for cell in row} == {"@"}
    letters = [column_letters(position) for position in range(1, sheet.max_column + 1)]
    assert {sheet.column_dimensions[letter].number_format for letter in letters} == {"@"}


def test_the_list_has_drop_downs_notes_a_fixed_heading_and_a_page_set_up(blank):
    book = openpyxl.load_workbook(blank)
    assert book.sheetnames == ["Danh sách", "Cấp trên", "Hướng dẫn"]
    sheet = book["Danh sách"]
    rules = {rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert '"xã,phường,thị trấn,đặc khu"' in rules
    assert all(cell.comment for cell in sheet[HEAD][1:]) and sheet["A4"].value == "Ví dụ"
    assert sheet.freeze_panes == "E4"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert 10 <= len([row for row in book["Hướng dẫn"].iter_rows(min_row=3) if row[1].value]) <= 14


def test_the_blank_list_of_each_pack_and_level_is_read_without_complaint(tmp_path):
    for pack in PACKS:
        for level in Level:
            path = write_blank_list(tmp_path / f"{pack}-{level.name}", pack=pack, level=level.value)
            checked = check_list(path, pack)
            assert [problem.code for problem in checked.problems] == ["DS008"]


def test_the_same_list_has_the_same_bytes(blank, tmp_path):
    other = write_blank_list(tmp_path / "khac.xlsx", pack=PACK)
    assert other.read_bytes() == blank.read_bytes()


def test_a_file_that_is_there_stays(blank):
    before = blank.read_bytes()
    with pytest.raises(GeneratorError) as refused:
        write_blank_list(blank, pack=PACK)
    assert value_of(assert_problem(refused.value.problems, "DS501"), "ten_moi") == "ds-2.xlsx"
    assert blank.read_bytes() == before


def test_without_openpyxl_the_command_that_installs_it_is_told(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(GeneratorError) as refused:
        write_blank_list(tmp_path / "ds.xlsx", pack=PACK)
    assert_problem(refused.value.problems, "DS502")


def test_a_level_the_pack_is_not_for_is_refused(tmp_path):
    with pytest.raises(GeneratorError) as refused:
        write_blank_list(tmp_path / "ds.xlsx", pack=PACK, level="thôn")
    assert_problem(refused.value.problems, "DS506", found="thôn")


# ---------------------------------------------------------------- units written in


@pytest.mark.parametrize("written", ["51", "Quảng Ngãi", "tinh quang ngai", "T. Quảng Ngãi"])
def test_the_communes_of_a_province_are_written_in_by_code(tmp_path, written):
    path = write_blank_list(tmp_path / "ds.xlsx", pack=PACK, communes=written)
    book = openpyxl.load_workbook(path)
    rows = list(book["Danh sách"].iter_rows(min_row=FIRST, max_col=4, values_only=True))
    # Nghị quyết 1677/NQ-UBTVQH15: 86 xã, 9 phường, 1 đặc khu.
    assert len(rows) == 96
    assert [row[1] for row in rows] == sorted(row[1] for row in rows)
    assert [[row[2] for row in rows].count(kind) for kind in ("xã", "phường", "đặc khu")] == [86, 9, 1]
    assert ("21205", "xã", "Ba Gia") in {row[1:] for row in rows}
    assert [cell.value for cell in book["Cấp trên"][FIRST]][1:5] == ["51", "tỉnh", "tỉnh", "Quảng Ngãi"]


@pytest.mark.parametrize("written", ["TP. Hồ Chí Minh", "TPHCM", "TP. HCM", "tp hồ chí minh"])
def test_a_city_is_known_by_its_short_forms(written):
    assert find_province(resources.load_index(), written, Path("ds.xlsx")).code == "79"


@pytest.mark.parametrize("written", ["Quảng", "Bình Dương", "huyện Ba Tơ", ""])
def test_the_beginning_of_a_name_or_a_unit_of_before_is_no_province(written):
    with pytest.raises(GeneratorError) as refused:
        find_province(resources.load_index(), written, Path("ds.xlsx"))
    assert_problem(refused.value.problems, "DS503", found=written)


def test_a_province_nobody_knows_is_told_with_the_nearest(tmp_path):
    with pytest.raises(GeneratorError) as refused:
        write_blank_list(tmp_path / "ds.xlsx", pack=PACK, communes="Quảng Ngai i")
    assert value_of(assert_problem(refused.value.problems, "DS503"), "gan_nhat") == "Quảng Ngãi"


# ---------------------------------------------------------------- there and back


def filled(path, values, sheet="Danh sách"):
    """The blank list with one unit written in, under the headings of these facts."""
    book = openpyxl.load_workbook(path)
    page = book[sheet]
    headings = {heading_key(str(cell.value)): cell.column for cell in page[HEAD]}
    pack = resources.load_pack(resources.pack_folder(PACK))
    columns = columns_for(pack, lexicon(), Level.COMMUNE)
    for fact, value in values.items():
        (column,) = [column for column in columns if ".".join(column.path) == fact]
        page.cell(FIRST, headings[heading_key(column.heading)], value)
    book.save(path)


def test_a_list_filled_with_the_values_of_a_profile_gives_the_same_profile(tmp_path):
    folder = tmp_path / "quang-ngai"
    shutil.copytree(ROOT / "profiles/quang-ngai", folder)
    expected, problems = resources.ProfileLoader(lexicon()).load(folder / "xa-ba-gia.yaml")
    assert problems == ()
    path = write_blank_list(folder / "ds.xlsx", pack=PACK)
    filled(
        path,
        {
            "ma_don_vi": "21205",
            "loai_don_vi": "xã",
            "ten": "Ba Gia",
            "cap_tren_truc_tiep": "tinh.yaml",
            "dai_hoi.lan_thu": "I",
            "dai_hoi.nhiem_ky": "2025 - 2030",
            "ke_hoach.ngay_ban_hanh": "02/2026",
            "ke_hoach.so_lieu.dia_ban_trich_yeu": "trên địa bàn xã Ba Gia",
            "ke_hoach.so_lieu.ten_goi_tat": "Phong trào thi đua",
        },
    )
    checked = check(path)
    (profile,) = checked.profiles.values()
    same = ("unit", "parent", "plans", "congress", "signer", "bodies", "words", "recipients", "contact", "marks")
    assert {name: getattr(profile, name) for name in same} == {name: getattr(expected, name) for name in same}
    plan, _ = prepare_plan(profile, PACK)
    wanted, _ = prepare_plan(expected, PACK)
    assert plan is not None and wanted is not None
    assert (plan.subject, plan.body, plan.recipients, plan.gaps) == (
        wanted.subject,
        wanted.body,
        wanted.recipients,
        wanted.gaps,
    )


def test_a_pack_without_figures_still_gives_a_list():
    manifest = 'ma: nho\nten: Nhỏ\nphien_ban: "1.0"\ncap: [tỉnh]\ntrich_yeu: việc nhỏ\n'
    content = "mo_dau: [{id: mo-dau, noi_dung: Mở đầu.}]\nmuc: [{id: muc-dich, tieu_de: Mục đích}]\n"
    pack = build_pack(source(manifest), source(content), lexicon())
    assert "ke_hoach.ngay_ban_hanh" in paths(columns_for(pack, lexicon(), Level.PROVINCE))
    assert "cap_tren_truc_tiep" not in paths(columns_for(pack, lexicon(), Level.PROVINCE))
