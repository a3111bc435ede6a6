"""`kehoach check` as a person meets it."""

from __future__ import annotations

import json
import time

import pytest
from click.testing import CliRunner

from generator.check.findings import check_document
from generator.cli.main import build
from generator.cli.texts import EN, VI
from tests import broken_form

pytestmark = pytest.mark.usefixtures("warm")


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dung.docx").write_bytes(broken_form.correct())
    (tmp_path / "sai.docx").write_bytes(broken_form.broken(broken_form.CHANGES["TT322"]))
    (tmp_path / "nen.docx").write_bytes(broken_form.broken(broken_form.CHANGES["TT417"]))
    (tmp_path / "la.docx").write_text("không phải Word", "utf-8")
    return tmp_path


def kehoach(*arguments: str, language: str = VI):
    return CliRunner().invoke(build(language), ["check", *arguments])


def test_a_correct_file_is_told_to_be_so(files):
    done = kehoach("dung.docx")
    assert (done.exit_code, done.output.strip()) == (0, "dung.docx: không thấy chỗ nào trái quy định")


def test_a_finding_has_its_part_place_article_and_force(files):
    done = kehoach("sai.docx")
    assert done.exit_code == 1
    for words in (
        "sai.docx: 1 chỗ trái quy định, phải sửa",
        "  Quốc hiệu, Tiêu ngữ\n    TT322 [phải] Cỡ chữ của Quốc hiệu",
        "đoạn 4 “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”: 11",
        "cần: cỡ chữ 12 đến 13",
        "theo: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.a",
    ):
        assert words in done.output


def test_what_should_be_looked_at_is_no_failure(files):
    done = kehoach("nen.docx")
    assert done.exit_code == 0 and "1 chỗ nên xem lại" in done.output and "không nêu thành lời" in done.output


def test_a_file_that_cannot_be_read_does_not_stop_the_others(files):
    done = kehoach("la.docx", "dung.docx")
    assert done.exit_code == 1
    assert "la.docx: lỗi TT101" in done.output and "dung.docx: không thấy" in done.output


def test_json_finds_the_element_again(files):
    [file] = json.loads(kehoach("sai.docx", "--json").output)["van_ban"]
    [finding] = file["phat_hien"]
    assert file["dat"] is False
    assert (finding["ma"], finding["muc"], finding["phan_tep"], finding["doan"]) == (
        "TT322",
        "phải",
        "word/document.xml",
        4,
    )
    tree = broken_form.Editor((files / "sai.docx").read_bytes()).trees[finding["phan_tep"]]
    paragraph = list(tree.iter(f"{broken_form.W}p"))[finding["thu_tu"]]
    assert broken_form.text_of(paragraph) == finding["trich"]


def test_english_is_spoken(files):
    assert "1 against the rules, to mend" in kehoach("sai.docx", language=EN).output


def test_the_same_rule_at_many_places_is_told_once(files):
    raw = broken_form.broken(lambda file: [broken_form.dress(node, font="Arial") for node in file.body])
    (files / "sai.docx").write_bytes(raw)
    output = kehoach("sai.docx").output
    assert output.count("TT308") == 1 and "chỗ khác" in output


def test_what_is_expected_stands_below_its_place_where_places_differ(files):
    """Seven clauses with a wrong sign: a block of five places, each with its own mark; JSON has all seven."""

    def change(file: broken_form.Editor) -> None:
        for number in range(10, 3, -1):
            broken_form.copy_after(file.paragraph("3. Một khoản"), f"{number}/ Một khoản khác.")

    (files / "sai.docx").write_bytes(broken_form.broken(change))
    lines = kehoach("sai.docx").output.splitlines()
    begin = next(at for at, line in enumerate(lines) if "TT425" in line)
    places, block = lines[begin + 1 : begin + 16 : 3], lines[begin + 1 : begin + 17]
    assert all(f"“{mark}/ Một khoản khác.”: {mark}/" in line for mark, line in zip(range(4, 9), places, strict=True))
    assert [line.strip() for line in block[1:15:3]] == [f"cần: dấu chấm: {mark}." for mark in range(4, 9)]
    assert block[15].strip() == "và 2 chỗ khác"
    assert sum("TT425" in line for line in lines) == 1
    [file] = json.loads(kehoach("sai.docx", "--json").output)["van_ban"]
    assert [row["ma"] for row in file["phat_hien"]].count("TT425") == 7


def test_files_are_only_read(files):
    before = {path.name: path.read_bytes() for path in files.iterdir()}
    kehoach("sai.docx", "dung.docx", "la.docx")
    assert {path.name: path.read_bytes() for path in files.iterdir()} == before


def test_reading_and_checking_is_quick():
    """80 ms for 120 paragraphs; this plan has twice as many."""
    raw = broken_form.plan_bytes()
    check_document(raw, "a.docx")
    times = []
    for _ in range(5):
        begin = time.process_time()
        count = len(check_document(raw, "a.docx").facts.paragraphs)
        times.append(time.process_time() - begin)
    assert count > 120 and min(times) / count * 120 < 0.080
