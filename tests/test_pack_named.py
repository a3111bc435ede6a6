"""Which pack a name means on the command line: the one that is drafted with, and no folder in silence."""

from __future__ import annotations

import json
import shutil

import pytest

from tests.commands import kehoach
from tests.plans import PACKS, ROOT

PACK = PACKS[1]
SHIPPED = ROOT / "templates" / PACK


@pytest.fixture
def folder(tmp_path):
    """A folder of the pack's name with a template that is none."""
    shutil.copytree(SHIPPED, tmp_path / PACK)
    (tmp_path / PACK / "mau.docx").write_bytes(b"x")
    return tmp_path


def test_a_code_means_the_pack_that_is_drafted_with_and_says_so_beside_a_folder_of_its_name(folder):
    done = kehoach("pack", "check", PACK, cwd=folder)
    assert done.returncode == 0
    told, sound = done.stdout.splitlines()
    assert str(SHIPPED) in told and f"./{PACK}" in told
    assert sound == f"Gói {PACK}: không có lỗi"
    data = json.loads(kehoach("pack", "check", PACK, "--json", cwd=folder).stdout)
    assert (data["goi"], data["thu_muc"], data["van_de"]) == (PACK, str(SHIPPED), [])


@pytest.mark.parametrize("path", [f"./{PACK}", f"{PACK}/"])
def test_a_path_means_the_folder(folder, path):
    done = kehoach("pack", "check", path, cwd=folder)
    assert done.returncode == 1 and "DU" in done.stdout and str(SHIPPED) not in done.stdout


def test_a_folder_that_has_the_name_of_no_pack_is_meant_by_it(folder):
    (folder / PACK).rename(folder / "goi-cua-toi")
    done = kehoach("pack", "check", "goi-cua-toi", cwd=folder)
    assert done.returncode == 1 and "goi-cua-toi/mau.docx" in done.stdout


def test_of_one_pack_by_two_ways_nothing_is_asked():
    done = kehoach("pack", "check", PACK, cwd=SHIPPED.parent)
    assert (done.returncode, done.stdout) == (0, f"Gói {PACK}: không có lỗi\n")


@pytest.mark.parametrize("command", ["build", "unpack"])
def test_what_is_written_into_is_asked_for(folder, command):
    before = {path: path.read_bytes() for path in SHIPPED.rglob("*") if path.is_file()}
    done = kehoach("pack", command, PACK, cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert str(SHIPPED) in done.stderr and f"./{PACK}" in done.stderr
    assert (folder / PACK / "mau.docx").read_bytes() == b"x"
    assert {path: path.read_bytes() for path in SHIPPED.rglob("*") if path.is_file()} == before


def test_it_is_told_in_english_too(folder):
    assert "which render takes too" in kehoach("--lang", "en", "pack", "check", PACK, cwd=folder).stdout
