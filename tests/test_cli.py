"""The command line as a person meets it: screens, exit codes, languages, JSON."""

from __future__ import annotations

import ast
import inspect
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from generator.cli import texts
from tests.builders import write_tree
from tests.commands import kehoach, started_anew
from tests.fake_office import FakeOffice
from tests.plans import ROOT

WARD = "profiles/da-nang/phuong-hai-chau.yaml"
ENGLISH = re.compile(r"\b(the|and|file|option|error|usage|show|missing|invalid)\b", re.IGNORECASE)


SCREENS = [
    ["--help"],
    ["validate", "--help"],
    ["render", "--help"],
    ["sheet", "--help"],
    ["check", "--help"],
    ["pack", "--help"],
    ["units", "--help"],
    ["units", "find", "--help"],
    *(["pack", name, "--help"] for name in ("list", "check", "build", "unpack")),
]


@pytest.mark.parametrize("arguments", SCREENS, ids=" ".join)
def test_help_is_vietnamese_through_and_through(arguments):
    done = kehoach(*arguments)
    assert done.returncode == 0
    assert not ENGLISH.search(done.stdout), done.stdout
    assert "Cách dùng:" in done.stdout and "Tùy chọn:" in done.stdout


WRONG_CALLS = [
    ["batch", "profiles", "-o", "x", "--jobs", "0"],
    ["batch", "profiles", "-o", "x", "--jobs", "abc"],
    ["batch", "profiles"],
    ["batch", "profiles", "-o", "README.md"],
    ["render"],
    ["render", "khong-co.yaml"],
    ["render", "profiles"],
    ["render", WARD, "--xyz"],
    ["render", WARD, "--pack"],
    ["render", WARD, "--final=1"],
    ["rendr"],
    ["units", "find", "x", "--date"],
    ["pack", "check"],
    ["pack", "check", "a", "b"],
]


@pytest.mark.parametrize("arguments", WRONG_CALLS, ids=" ".join)
def test_a_wrong_command_line_is_told_in_vietnamese(arguments):
    done = kehoach(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Lỗi: " in done.stderr
    words = re.sub(r"--?[a-z]+|'[^']*'|kehoach [a-z]+( [a-z]+)?", "", done.stderr)
    assert not re.search(r"\b(the|is|not|in|range|valid|takes|value|option|command|missing|got|of)\b", words), words


def test_every_sentence_click_may_say_of_a_wrong_call_has_its_translation():
    said = set()
    for module in (click.exceptions, click.types, click.parser):
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
                said |= {leaf.value for leaf in node.args if isinstance(leaf, ast.Constant) and leaf.value}
    of_the_author = {"Choice({choices})", "Invalid start character for option ({option})"}
    assert {sentence for sentence in said if isinstance(sentence, str)} - of_the_author <= set(texts._CLICK_VI)


@pytest.mark.parametrize("arguments", SCREENS, ids=" ".join)
def test_help_is_english_when_asked_and_wherever_the_option_stands(arguments):
    before, after = kehoach("--lang", "en", *arguments), kehoach(*arguments, "--lang=en")
    assert before.stdout == after.stdout and "Usage:" in before.stdout
    vietnamese = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
    assert not vietnamese.search(before.stdout.replace("NĐ-CP", "")), before.stdout


@pytest.mark.parametrize(
    "arguments",
    [["rendr"], ["render"], ["render", "--khong-co", WARD], ["render", "khong-co.yaml"], ["--lang", "fr", "validate"]],
    ids=" ".join,
)
def test_a_wrong_command_line_ends_with_2_and_a_vietnamese_sentence(arguments):
    done = kehoach(*arguments)
    assert done.returncode == 2
    assert not ENGLISH.search(done.stderr), done.stderr
    assert done.stderr.strip()


def test_help_comes_in_well_under_half_a_second():
    times = []
    for _ in range(3):
        start = time.perf_counter()
        started_anew("--help")
        times.append(time.perf_counter() - start)
    assert min(times) < 0.5


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["rendr"],
        ["--lang", "fr", "validate"],
        ["validate", WARD],
        ["render", "profiles/quang-ngai/tinh.yaml"],  # two plans: asks which
        ["sheet", "-o", "ds.xlsx"],  # no pack: asks which
        ["check", "README.md"],
        ["units", "find", "Hải Châu"],
        ["pack", "check", "chuyen-doi-so"],
    ],
    ids=" ".join,
)
def test_a_process_started_anew_says_the_same_as_one_that_branches_off(arguments):
    anew, branched = started_anew(*arguments), kehoach(*arguments)
    assert (anew.returncode, anew.stdout, anew.stderr) == (branched.returncode, branched.stdout, branched.stderr)
    assert anew.stdout + anew.stderr


def test_render_writes_and_says_what_is_left_to_do(tmp_path):
    done = kehoach("render", WARD, "-o", str(tmp_path))
    assert done.returncode == 0
    assert "Đã ghi" in done.stdout and "họ và tên người ký" in done.stdout
    assert "Để trống, điền khi phát hành: số văn bản, ngày ban hành" in done.stdout
    assert len(list(tmp_path.glob("*.docx"))) == 1


def test_output_is_the_default_folder(tmp_path):
    done = kehoach("render", str(ROOT / WARD), cwd=tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "output/ke-hoach-chuyen-doi-so-phuong-hai-chau.docx").is_file()


def test_several_profiles_in_one_call_and_a_wrong_one_stops_only_itself(tmp_path):
    write_tree(tmp_path, {"sai.yaml": "cap: xã\n"})
    done = kehoach("render", str(tmp_path / "sai.yaml"), WARD, "-o", str(tmp_path / "out"))
    assert done.returncode == 1
    assert len(list((tmp_path / "out").glob("*.docx"))) == 1
    assert "sai.yaml:1:1: lỗi HS102" in done.stdout


def test_final_refuses_and_ends_with_1(tmp_path):
    done = kehoach("render", WARD, "--final", "-o", str(tmp_path))
    assert done.returncode == 1 and "HS130" in done.stdout
    assert not list(tmp_path.iterdir())


def test_json_holds_what_the_screen_tells(tmp_path):
    done = kehoach("render", WARD, "-o", str(tmp_path), "--json")
    (result,) = json.loads(done.stdout)["ket_qua"]
    assert result["truoc_khi_ky"] == ["họ và tên người ký"]
    assert result["de_trong"] == ["số văn bản", "ngày ban hành"]
    assert Path(result["tep"]).is_file() and result["van_de"] == []


def test_without_libreoffice_the_word_files_are_written_and_one_problem_says_what_to_install(tmp_path):
    second = "profiles/da-nang/thanh-pho.yaml"
    arguments = ["render", WARD, second, "--pack", "chuyen-doi-so", "--pdf", "-o", str(tmp_path)]
    done = kehoach(*arguments, KEHOACH_SOFFICE="khong-co")
    assert done.returncode == 1
    assert done.stdout.count("LibreOffice: lỗi DU301") == 1
    assert "sudo apt-get install libreoffice-writer-nogui fonts-liberation2" in done.stdout
    assert done.stdout.count("Đã ghi") == done.stdout.count("Chưa có bản PDF của") == 2
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".docx", ".docx"]


def test_a_name_that_ends_in_pdf_gives_that_pdf_and_its_word_file(tmp_path):
    fake = FakeOffice(tmp_path / "office")
    target = tmp_path / "ra" / "ke-hoach.pdf"
    done = kehoach("render", WARD, "-o", str(target), KEHOACH_SOFFICE=str(fake.program))
    assert done.returncode == 0 and target.read_bytes()[:4] == b"%PDF"
    assert sorted(path.name for path in target.parent.iterdir()) == ["ke-hoach.docx", "ke-hoach.pdf"]


@pytest.mark.parametrize("name", ["ke-hoach.odt", "ke-hoach.DOC", "bang.xlsx"])
def test_a_name_of_a_file_that_is_not_made_is_refused_and_no_folder_made(tmp_path, name):
    done = kehoach("render", WARD, "-o", str(tmp_path / name))
    assert done.returncode == 1 and "DU206" in done.stdout
    assert f"-o {Path(name).with_suffix('.docx')}" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_the_pdf_is_named_beside_the_word_file(tmp_path):
    fake = FakeOffice(tmp_path / "office")
    out = tmp_path / "out"
    done = kehoach("render", WARD, "--pdf", "-o", str(out), KEHOACH_SOFFICE=str(fake.program))
    made = out / "ke-hoach-chuyen-doi-so-phuong-hai-chau.pdf"
    assert done.returncode == 0 and f"Đã ghi {made}\n" in done.stdout and made.is_file()
    fake.set(refuses=True)
    arguments = ("render", str(tmp_path / "sai.yaml"), WARD, "--pdf", "--json", "-o", str(out))
    write_tree(tmp_path, {"sai.yaml": "cap: xã\n"})
    done = kehoach(*arguments, KEHOACH_SOFFICE=str(fake.program))
    wrong, unprinted = json.loads(done.stdout)["ket_qua"]
    assert done.returncode == 1
    assert (wrong["tep"], wrong["pdf"], unprinted["pdf"]) == (None, None, None)
    assert [problem["ma"] for problem in unprinted["van_de"]] == ["DU302"] and Path(unprinted["tep"]).is_file()


def test_ctrl_c_while_libreoffice_works_leaves_the_word_file_and_no_process(tmp_path):
    fake = FakeOffice(tmp_path / "office")
    fake.set(hangs=True, child=True)
    env = {**os.environ, "PYTHONPATH": str(ROOT), "KEHOACH_SOFFICE": str(fake.program), "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "generator", "render", WARD, "--pdf", "-o", str(tmp_path / "out")]
    process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    until = time.monotonic() + 30
    while not fake.calls() and time.monotonic() < until:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 1 and said.decode().strip() == "Đã dừng."
    assert len(fake.calls()) == 1 and fake.alive() == []
    assert [path.suffix for path in (tmp_path / "out").iterdir()] == [".docx"]
    assert not list(tmp_path.glob("kehoach-pdf-*"))


def test_validate_in_english(tmp_path):
    write_tree(tmp_path, {"a.yaml": "cap: xã\nloai_don_vi: phường\ntenn: A\n"})
    done = kehoach("validate", str(tmp_path / "a.yaml"), "--lang", "en")
    assert done.returncode == 1
    assert "error HS101" in done.stdout and "did you mean “ten”?" in done.stdout


@pytest.mark.parametrize(
    ("there", "asked", "told"),
    [
        ("h.yaml.txt", "h.yaml", "Đổi tên tệp thành “h.yaml”"),
        ("h.yaml.txt", "h.yml", "Đổi tên tệp thành “h.yaml”"),
        ("H.yaml", "h.yaml", "có “H.yaml”"),
        ("h.yml", "h.yaml", "có “h.yml”"),
        ("h.yaml", "h", "có “h.yaml”"),
        ("ghi-chu.txt", "h.yaml", "không thấy"),
    ],
)
def test_a_file_that_is_not_there_is_told_with_the_one_that_was_meant(tmp_path, there, asked, told):
    write_tree(tmp_path, {there: "cap: xã\n"})
    if (tmp_path / asked).exists():
        pytest.skip("names on this disk do not differ by capitals")
    done = kehoach("validate", str(tmp_path / asked))
    assert done.returncode == 2 and told in done.stderr
    assert ("Trong thư mục ấy" in done.stderr) == (told != "không thấy")


def test_a_profile_with_two_plans_asks_which_pack(tmp_path):
    done = kehoach("render", "profiles/quang-ngai/tinh.yaml", "-o", str(tmp_path))
    assert done.returncode == 1 and "HS135" in done.stdout and "--pack" in done.stdout


def test_pack_list_and_check():
    assert "ket-cau-ha-tang" in kehoach("pack", "list").stdout
    assert kehoach("pack", "check", "chuyen-doi-so").returncode == 0
    done = kehoach("pack", "check", "chuyen-doi")
    assert done.returncode == 1 and "có phải là “chuyen-doi-so”?" in done.stdout


def test_a_fault_of_ours_is_an_apology_and_no_traceback(tmp_path):
    write_tree(
        tmp_path, {"sitecustomize.py": "import generator.actions.drafts as a\na.validate_profiles = lambda *x: 1 / 0\n"}
    )
    path = os.pathsep.join([str(tmp_path), str(ROOT)])
    done = started_anew("validate", WARD, PYTHONPATH=path, TMPDIR=str(tmp_path))
    assert done.returncode == 70
    assert "Traceback" not in done.stdout + done.stderr and "xin lỗi" in done.stderr
    (log,) = tmp_path.glob("kehoach-*.log")
    assert "ZeroDivisionError" in log.read_text("utf-8")
