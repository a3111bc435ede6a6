"""`kehoach check --fix` and `--comments` as a person meets them; the file itself is never written."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import pdf
from generator.actions.copies import is_same_file
from generator.check.findings import check_document
from generator.cli.main import build
from generator.cli.texts import EN, VI
from generator.render import files as disk
from tests import broken_form
from tests.broken_form import CHANGES, both
from tests.test_check_comments import comments

pytestmark = pytest.mark.usefixtures("warm")

SOURCE = "ke-hoach.docx"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A file with one thing to mend by rule and one for a person."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / SOURCE).write_bytes(broken_form.broken(both(CHANGES["TT304"], CHANGES["TT425"])))
    return tmp_path


def kehoach(*arguments: str, language: str = VI):
    return CliRunner().invoke(build(language), ["check", *arguments])


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def ids(path: Path) -> list[str]:
    return [finding.rule.id for finding in check_document(path.read_bytes(), path.name).findings]


def test_the_mended_copy_is_told_with_what_remains(folder):
    before = contents(folder)
    done = kehoach(SOURCE, "--fix", "moi.docx")
    assert done.exit_code == 1 and "ke-hoach.docx: đã sửa 1 chỗ, bản đã sửa: moi.docx" in done.output
    assert "  TT304 Lề trên: 1 chỗ" in done.output and "moi.docx: 1 chỗ trái quy định, phải sửa" in done.output
    assert ids(folder / "moi.docx") == ["TT425"]
    assert {name: raw for name, raw in contents(folder).items() if name != "moi.docx"} == before


def test_the_last_comment_of_a_rule_says_how_many_places_have_none(folder):
    """Every paragraph in Arial: fifty comments for the font, the fiftieth with the rest."""
    raw = broken_form.broken(lambda file: [broken_form.dress(node, font="Arial") for node in file.body])
    (folder / SOURCE).write_bytes(raw)
    count = ids(folder / SOURCE).count("TT308")
    done = kehoach(SOURCE, "--comments", "ghi-chu.docx")
    of_font = [lines for lines in comments((folder / "ghi-chu.docx").read_bytes()).values() if "TT308" in lines[0]]
    assert count > 50 and len(of_font) == 50 and "(50 ghi chú)" in done.output
    assert of_font[-1][-1] == f"Còn {count - 50} chỗ khác cùng loại không ghi chú ở đây; xem đủ bằng --json."
    assert not any("chỗ khác" in line for lines in of_font[:-1] for line in lines)


def test_when_all_is_mended_all_is_well(folder):
    (folder / SOURCE).write_bytes(broken_form.broken(CHANGES["TT304"]))
    done = kehoach(SOURCE, "--fix", "moi.docx")
    assert done.exit_code == 0 and "moi.docx: không thấy chỗ nào trái quy định" in done.output


def test_the_copy_with_comments_says_what_the_screen_says(folder):
    done = kehoach(SOURCE, "--comments", "ghi-chu.docx")
    assert done.exit_code == 1 and "Bản có ghi chú: ghi-chu.docx (2 ghi chú)" in done.output
    first, second = comments((folder / "ghi-chu.docx").read_bytes()).values()
    assert first[:2] == ["TT304 [phải] Lề trên: 19 mm", "Về cả văn bản, không riêng đoạn này."]
    assert second == [
        "TT425 [phải] Dấu sau số của khoản: 3/",
        "cần: dấu chấm: 3.",
        "cách sửa: ghi 3.",
        "theo: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
    ]
    assert ids(folder / "ghi-chu.docx") == ids(folder / SOURCE)


def test_both_at_once_comment_on_what_remains_in_the_mended_copy(folder):
    kehoach(SOURCE, "--fix", "moi.docx", "--comments", "ghi-chu.docx")
    assert [lines[0][:5] for lines in comments((folder / "ghi-chu.docx").read_bytes()).values()] == ["TT425"]
    assert ids(folder / "ghi-chu.docx") == ids(folder / "moi.docx") == ["TT425"]


def test_json_carries_what_was_mended_and_written(folder):
    done = kehoach(SOURCE, "--fix", "moi.docx", "--comments", "ghi-chu.docx", "--json")
    [file] = json.loads(done.output)["van_ban"]
    assert (file["tep_goc"], file["tep"], file["ban_sua"], file["ban_ghi_chu"]) == (
        SOURCE, "moi.docx", "moi.docx", "ghi-chu.docx",
    )  # fmt: skip
    assert file["da_sua"] == [{"ma": "TT304", "noi_dung": "Lề trên", "so": 1}]
    assert file["dat"] is False and [row["ma"] for row in file["phat_hien"]] == ["TT425"]


def test_english_is_spoken(folder):
    done = kehoach(SOURCE, "--fix", "moi.docx", "--comments", "x.docx", language=EN)
    assert "1 places mended, copy: moi.docx" in done.output and "Copy with comments: x.docx" in done.output
    assert next(iter(comments((folder / "x.docx").read_bytes()).values()))[1].startswith("expected")


# ---------------------------------------------------------------- where copies go


def test_a_folder_keeps_the_names_of_many_files(folder):
    shutil.copy(folder / SOURCE, folder / "hai.docx")
    kehoach(SOURCE, "hai.docx", "--fix", "da-sua", "--comments", "ghi-chu")
    assert {name for name in contents(folder) if "/" in name} == {
        f"{place}/{name}" for place in ("da-sua", "ghi-chu") for name in (SOURCE, "hai.docx")
    }


@pytest.mark.parametrize(
    "arguments",
    [
        (SOURCE, "khac.docx", "--fix", "moi.docx"),
        (SOURCE, "--fix", "moi.docx", "--comments", "thu-muc"),
        (SOURCE, "--fix", "moi.docx", "--comments", "moi.docx"),
        (SOURCE, "--fix", "moi.docx", "--comments", "./moi.docx"),
        (SOURCE, "--fix", "moi.pdf"),
    ],
)
def test_names_that_cannot_be_meant_are_a_wrong_call(folder, arguments):
    (folder / "khac.docx").write_bytes((folder / SOURCE).read_bytes())
    before = contents(folder)
    assert kehoach(*arguments).exit_code == 2
    assert contents(folder) == before


@pytest.mark.parametrize("option", ["--fix", "--comments"])
@pytest.mark.parametrize("name", [SOURCE, f"./{SOURCE}", "."])
def test_the_file_itself_is_refused(folder, option, name):
    before = contents(folder)
    done = kehoach(SOURCE, option, name)
    assert done.exit_code == 1 and "DU211" in done.output
    assert contents(folder) == before


def test_the_file_itself_is_refused_through_links(folder):
    (folder / "mem.docx").symlink_to(SOURCE)
    os.link(folder / SOURCE, folder / "cung.docx")
    before = contents(folder)
    for name in ("mem.docx", "cung.docx"):
        assert is_same_file(folder / SOURCE, folder / name)
        assert "DU211" in kehoach(SOURCE, "--fix", name).output
    assert "DU211" in kehoach("mem.docx", "--fix", SOURCE).output
    assert contents(folder) == before


def test_a_file_that_is_there_stays_and_the_copy_gets_another_name(folder):
    (folder / "moi.docx").write_text("của người khác", "utf-8")
    done = kehoach(SOURCE, "--fix", "moi.docx")
    assert "DU212" in done.output and "moi (2).docx" in done.output
    assert (folder / "moi.docx").read_text("utf-8") == "của người khác"
    assert ids(folder / "moi (2).docx") == ["TT425"]


def test_the_same_call_again_writes_nothing_more(folder):
    calls = (SOURCE, "--fix", "moi.docx", "--comments", "ghi-chu.docx")
    kehoach(*calls)
    before = contents(folder)
    done = kehoach(*calls)
    assert contents(folder) == before and "DU212" not in done.output


def test_a_mended_file_mended_again_is_the_same(folder):
    kehoach(SOURCE, "--fix", "moi.docx")
    kehoach("moi.docx", "--fix", "lai.docx")
    assert (folder / "lai.docx").read_bytes() == (folder / "moi.docx").read_bytes()


def test_a_file_that_cannot_be_read_is_told_and_nothing_is_written(folder):
    (folder / "la.docx").write_text("không phải Word", "utf-8")
    before = contents(folder)
    done = kehoach("la.docx", "--fix", "moi.docx", "--comments", "ghi-chu.docx")
    assert done.exit_code == 1 and "TT101" in done.output
    assert contents(folder) == before


def test_a_disk_that_is_full_leaves_nothing_half_written(folder, monkeypatch):
    def full(source: object, target: object) -> None:
        raise OSError(28, "No space left on device")

    before = contents(folder)
    monkeypatch.setattr(disk.os, "replace", full)
    done = kehoach(SOURCE, "--fix", "moi.docx", "--comments", "ghi-chu.docx")
    assert done.exit_code == 1 and done.output.count("DU213") == 1
    assert "ổ đĩa đã đầy" in done.output and "không thấy chỗ nào" not in done.output
    assert contents(folder) == before


# ---------------------------------------------------------------- in LibreOffice


@pytest.mark.libreoffice
@pytest.mark.skipif(not shutil.which("soffice"), reason="cần LibreOffice")
def test_both_copies_open_in_libreoffice(folder):
    kehoach(SOURCE, "--fix", "moi.docx", "--comments", "ghi-chu.docx")
    converted = pdf.convert([folder / "moi.docx", folder / "ghi-chu.docx"])
    assert converted.is_done, converted.problems
