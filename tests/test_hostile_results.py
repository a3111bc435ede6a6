"""What comes out when the words that went in were meant to do harm: screens, workbooks, pages, journals."""

from __future__ import annotations

import json
import os
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.actions.lists import mark_list
from generator.batch import journal
from generator.batch.command import Order, run_batch
from generator.batch.outcome import Outcome, Status, from_line, to_line
from generator.errors import Place, Problem
from generator.messages import tell
from generator.text import visible
from tests.builders import write_tree
from tests.sheets import UNIT, check, saved, small_list, text_list, workbook

FORMULAS = ["=cmd|'/C calc'!A1", "+1+1", "-2+3", "@SUM(1)", '=HYPERLINK("http://vi-du.invalid")']
SCRIPT = "<img src=x onerror=alert(1)>"
PROVINCE = (
    "cap: tỉnh\nloai_don_vi: tỉnh\nten: Quảng Ngãi\nke_hoach: {goi_mau: ket-cau-ha-tang, ngay_ban_hanh: 02/2026}\n"
)


def drafted(source: Path, out: Path, *, resumes: bool = False):
    order = Order(source=source, output=out, pack="ket-cau-ha-tang", resumes=resumes)
    return run_batch(order, progress=lambda *_: None)


# ---------------------------------------------------------------- what is told


@given(st.text(st.characters(), max_size=60))
def test_what_is_told_obeys_no_screen_and_fits_any_file(text):
    told = tell(Problem(code="HS104", place=Place(file="a"), path=(text,), found=text, values=(("lua_chon", text),)))
    for words in (told.subject, told.found, told.expected):
        assert words.isprintable() or not set(words) & {"\x1b", "\x00", "\x07", "\u202e", "\u200b"}
        etree.fromstring(f"<a>{words.replace('&', '').replace('<', '')}</a>".encode())


def test_a_command_to_the_screen_is_not_passed_on():
    assert visible("a\x1b[2Jb\u202ec\ud800d") == "a\ufffd[2Jb\ufffdc\ufffdd"
    assert visible("Ủy ban\n– “5%”\t…") == "Ủy ban\n– “5%”\t…"


# ---------------------------------------------------------------- workbooks and the page


def test_no_cell_of_a_result_is_a_formula(tmp_path):
    rows = [(n, "", "xã", text, "02/2026") for n, text in enumerate(FORMULAS, start=1)]
    book = workbook([("STT", "Mã đơn vị", "Loại đơn vị", "Tên", "Kế hoạch, ngày ban hành"), *rows])
    for cell in book["Danh sách"]["D"][1:]:
        cell.data_type = "s"
    done = drafted(saved(book, tmp_path), tmp_path / "ra")
    assert done.failed == len(FORMULAS)
    for path in (done.dossier[1], done.marked):
        with zipfile.ZipFile(path) as archive:
            sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
        assert not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets)


def test_a_text_list_with_formulas_comes_back_with_texts(tmp_path):
    lines = "\n".join(f'xã;"{text.replace(chr(34), chr(34) * 2)}";02/2026' for text in FORMULAS)
    written, _ = mark_list(check(text_list(tmp_path, f"Loại đơn vị;Tên;ngay_ban_hanh\n{lines}\n")))
    cells = openpyxl.load_workbook(written)["Danh sách"]["B"][1:]
    assert [(cell.value, cell.data_type) for cell in cells] == [(text, "s") for text in FORMULAS]


def test_the_page_shows_marks_of_html_as_they_were_written(tmp_path):
    done = drafted(small_list(tmp_path, (1, "", "xã", SCRIPT, "02/2026")), tmp_path / "ra")
    page = done.dossier[0].read_text("utf-8")
    assert "&lt;img src=x" in page and SCRIPT not in page


@pytest.mark.skipif(sys.platform == "win32", reason="names of files of POSIX")
def test_a_name_of_a_file_that_is_no_text_stops_nothing(tmp_path):
    write_tree(tmp_path, {"ho-so/tinh.yaml": PROVINCE})
    for name in (b"x\xff.yaml", b"x\x1b[31m.yaml", SCRIPT.encode() + b".yaml"):
        (Path(os.fsdecode(os.fsencode(tmp_path / "ho-so") + b"/" + name))).write_text("cap: tinh\n", "utf-8")
    done = drafted(tmp_path / "ho-so", tmp_path / "ra")
    assert (done.done, done.failed) == (1, 3)
    sheet = openpyxl.load_workbook(done.dossier[1])["Cần sửa"]
    assert sheet.max_row > 3
    page = done.dossier[0].read_text("utf-8")
    assert SCRIPT not in page and "\x1b" not in page
    again = drafted(tmp_path / "ho-so", tmp_path / "ra", resumes=True)
    assert (again.done, again.failed, again.unchanged) == (1, 3, 1)


# ---------------------------------------------------------------- journals


def outcome(**changes: object) -> Outcome:
    problem = Problem(code="HS104", place=Place(file="a", line=1), path=("a", 1), found="x", values=(("b", "c"),))
    facts = {"number": 1, "key": "k", "label": "xã Ba Gia", "status": Status.DONE, "file": "a/b.docx"}
    return Outcome(**{**facts, "values": {"ten": "Ba Gia"}, "problems": (problem,), **changes})


def test_a_line_of_ours_is_read_as_it_was_written():
    assert from_line(to_line(outcome())) == outcome()
    strange = outcome(key="x\udcff", label="\ud800")
    assert from_line(to_line(strange).encode().decode()) == strange


FOREIGN = [
    ("tep", "../../etc/passwd"),
    ("tep", "/etc/passwd"),
    ("tep", "a/../../b.docx"),
    ("tep", "C:\\b.docx"),
    ("tep", "a\u0000b"),
    ("tep", None),
    ("tep", 5),
    ("so", "1"),
    ("so", 1.5),
    ("so", True),
    ("gia_tri", []),
    ("gia_tri", {"ten": 5}),
    ("cho_trong", "abc"),
    ("cho_trong", [1]),
    ("ket_qua", "hay"),
    ("van_de", [["HS999", ["a", 1, 1, ""], [], "", [], "lỗi"]]),
    ("van_de", [["HS104", ["a"], [], "", [], "lỗi"]]),
    ("van_de", [["HS104", ["a", "1", 1, ""], [], "", [], "lỗi"]]),
    ("van_de", [["HS104", ["a", 1, 1, ""], [[]], "", [], "lỗi"]]),
    ("van_de", {}),
]


@pytest.mark.parametrize(("key", "value"), FOREIGN)
def test_a_line_that_is_none_of_ours_is_left_out(key, value):
    row = json.loads(to_line(outcome()))
    assert from_line(json.dumps({**row, key: value})) is None


@pytest.mark.parametrize("line", ["", "x", "[]", "null", "5", "{}", "[" * 100_000, '{"so":1}', "\ud800", "NaN"])
def test_garbage_is_left_out(line):
    assert from_line(line) is None


@given(st.binary(max_size=300))
def test_whatever_stands_in_a_journal_it_is_read_or_left_out(raw):
    assert from_line(raw.decode("utf-8", "replace")) is None


def test_a_damaged_journal_stops_no_batch_and_leads_it_nowhere_else(tmp_path):
    write_tree(tmp_path, {"ho-so/tinh.yaml": PROVINCE, "quan-trong.docx": "ours"})
    first = drafted(tmp_path / "ho-so", tmp_path / "ra")
    (line,) = first.journal.read_text("utf-8").splitlines()
    elsewhere = json.dumps({**json.loads(line), "tep": "../quan-trong.docx"})
    lines = ["\x00\x00", "[" * 50_000, elsewhere, "9" * 5_000_000, line[:-9]]
    first.journal.write_text("\n".join(lines), "utf-8")
    again = drafted(tmp_path / "ho-so", tmp_path / "ra", resumes=True)
    assert (again.done, again.failed, again.unchanged) == (1, 0, 0)
    assert [found.file for found in journal.read(again.journal)] == [json.loads(line)["tep"]]
    assert (tmp_path / "quan-trong.docx").read_text() == "ours"


def test_the_unit_of_the_examples_is_sound(tmp_path):
    assert check(small_list(tmp_path, UNIT)).problems == ()
