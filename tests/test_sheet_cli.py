"""`kehoach sheet` and `kehoach validate` of a list, as a person meets them."""

from __future__ import annotations

import json

import openpyxl
import pytest

from tests.commands import kehoach
from tests.sheets import PACK, UNIT, small_list

WARD = "profiles/da-nang/phuong-hai-chau.yaml"
WRONG = [2, None, "xã", "Ba Tơ", "31/02/2026"]


def test_sheet_writes_a_list_and_never_over_another(tmp_path):
    path = tmp_path / "ds.xlsx"
    done = kehoach("sheet", "--pack", PACK, "--communes", "Quảng Ngãi", "-o", str(path))
    assert done.returncode == 0 and f"Đã ghi {path}" in done.stdout
    assert openpyxl.load_workbook(path)["Danh sách"]["D5"].value == "Cẩm Thành"
    again = kehoach("sheet", "--pack", PACK, "-o", str(path))
    assert again.returncode == 1 and "DS501" in again.stdout and "ds-2.xlsx" in again.stdout


def test_sheet_without_a_pack_asks_which(tmp_path):
    done = kehoach("sheet", "-o", str(tmp_path / "ds.xlsx"))
    assert done.returncode == 1 and "DS012" in done.stdout and "--pack" in done.stdout
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["ds.csv", "ds.XLS", "ds.ods", "ds.docx", "ds.yaml"])
def test_sheet_refuses_the_ending_of_another_kind_of_file(tmp_path, name):
    done = kehoach("sheet", "--pack", PACK, "-o", str(tmp_path / name))
    assert done.returncode == 1 and "DS507" in done.stdout and "ghi -o ds.xlsx" in done.stdout
    assert not list(tmp_path.iterdir())


def test_sheet_tells_the_same_in_json(tmp_path):
    done = kehoach("sheet", "--pack", PACK, "--level", "xa", "-o", str(tmp_path / "ds"), "--json")
    assert json.loads(done.stdout) == {"tep": str(tmp_path / "ds.xlsx"), "van_de": []}
    done = kehoach("sheet", "--pack", PACK, "--level", "xa", "-o", str(tmp_path / "ds"), "--json")
    assert done.returncode == 1 and json.loads(done.stdout)["van_de"][0]["ma"] == "DS501"


def test_validate_tells_the_faults_of_a_list_at_their_cells_and_counts_the_units(tmp_path):
    path = small_list(tmp_path, UNIT, WRONG)
    done = kehoach("validate", str(path), "--pack", PACK)
    assert done.returncode == 1
    assert f"{path}:E3: lỗi HS105" in done.stdout and "1/2 đơn vị soạn được; 1 lỗi" in done.stdout
    assert [child.name for child in tmp_path.iterdir()] == ["ds.xlsx"]


def test_validate_of_a_sound_list_and_a_profile_together(tmp_path):
    path = small_list(tmp_path, UNIT)
    done = kehoach("validate", str(path), WARD, "--pack", "chuyen-doi-so", "--marked")
    assert "1 đơn vị" in done.stdout and WARD in done.stdout
    done = kehoach("validate", str(path), "--pack", PACK, "--marked")
    assert done.returncode == 0 and f"{path}: 1 đơn vị, không có lỗi" in done.stdout
    assert not (tmp_path / "ds-ket-qua.xlsx").exists()


def test_validate_writes_the_marked_copy_when_asked(tmp_path):
    path = small_list(tmp_path, UNIT, WRONG)
    done = kehoach("validate", str(path), "--pack", PACK, "--marked")
    copy = tmp_path / "ds-ket-qua.xlsx"
    assert f"Bản đánh dấu lỗi: {copy}" in done.stdout
    assert "HS105" in openpyxl.load_workbook(copy)["Danh sách"]["E3"].comment.text


def test_validate_of_a_list_in_json_names_the_cell(tmp_path):
    path = small_list(tmp_path, UNIT, WRONG)
    (told,) = json.loads(kehoach("validate", str(path), "--pack", PACK, "--json").stdout)["danh_sach"]
    (problem,) = told.pop("van_de")
    assert (problem["o"], problem["dong"], problem["cot"]) == ("E3", 3, 5)
    assert told == {
        "tep": str(path),
        "goi_mau": PACK,
        "hop_le": False,
        "so_don_vi": 2,
        "soan_duoc": 1,
        "ban_danh_dau": None,
    }
