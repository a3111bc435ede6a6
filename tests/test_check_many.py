"""`kehoach check` for folders and many files."""

from __future__ import annotations

import errno
import json
import multiprocessing
import os
import pickle
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.actions import copies, folders
from generator.actions.check_tally import SHOWN_FILES, Tally
from generator.actions.checking import check_each
from generator.actions.documents import CheckedFile, check_document
from generator.actions.folders import word_files
from generator.check.rules import RULES
from generator.cli.main import build
from generator.cli.texts import EN, VI
from generator.errors import DocumentError
from tests import broken_form

pytestmark = pytest.mark.usefixtures("warm")

CORRECT = broken_form.correct()
WRONG = broken_form.broken(broken_form.CHANGES["TT322"])
DOUBTFUL = broken_form.broken(broken_form.CHANGES["TT417"])


def kehoach(*arguments: str, language: str = VI):
    return CliRunner().invoke(build(language), ["check", *arguments])


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Ten Word files in three folders: six correct, two wrong, one doubtful, one unreadable; and what is none."""
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b/c", ".an"):
        (tmp_path / "ke-hoach" / name).mkdir(parents=True)
    for number in range(3):
        (tmp_path / f"ke-hoach/a/dung-{number}.docx").write_bytes(CORRECT)
        (tmp_path / f"ke-hoach/b/c/dung-{number}.DOCX").write_bytes(CORRECT)
    for name in ("a/sai-1", "b/sai-2"):
        (tmp_path / f"ke-hoach/{name}.docx").write_bytes(WRONG)
    (tmp_path / "ke-hoach/nen.docx").write_bytes(DOUBTFUL)
    (tmp_path / "ke-hoach/la.docx").write_text("không phải Word", "utf-8")
    for name in ("~$la.docx", ".an/an.docx", ".an.docx", "ghi-chu.txt", "cu.doc"):
        (tmp_path / "ke-hoach" / name).write_text("x", "utf-8")
    return tmp_path


# ---------------------------------------------------------------- which files


def test_a_folder_stands_for_every_word_file_below_it_in_order(folder):
    found = [path.as_posix() for path in word_files([Path("ke-hoach")]).documents]
    assert found == [
        *(f"ke-hoach/a/{name}.docx" for name in ("dung-0", "dung-1", "dung-2", "sai-1")),
        *(f"ke-hoach/b/c/dung-{number}.DOCX" for number in range(3)),
        "ke-hoach/b/sai-2.docx",
        "ke-hoach/la.docx",
        "ke-hoach/nen.docx",
    ]


def test_a_file_named_is_taken_as_it_is_and_only_once(folder):
    named = Path("ke-hoach/cu.doc"), Path("ke-hoach/b/sai-2.docx")
    assert [path.name for path in word_files([*named, Path("ke-hoach/b")]).documents] == [
        "cu.doc",
        "sai-2.docx",
        *(f"dung-{number}.DOCX" for number in range(3)),
    ]


def test_links_in_a_folder_are_not_followed(folder):
    (folder / "ngoai").mkdir()
    (folder / "ngoai/ngoai.docx").write_bytes(CORRECT)
    (folder / "ke-hoach/vong").symlink_to(folder / "ke-hoach")
    (folder / "ke-hoach/ra").symlink_to(folder / "ngoai")
    (folder / "ke-hoach/ra.docx").symlink_to(folder / "ngoai/ngoai.docx")
    assert len(word_files([Path("ke-hoach")]).documents) == 10


def test_a_folder_without_word_files_is_told_and_ends_with_1(folder):
    (folder / "trong").mkdir()
    done = kehoach("trong")
    assert done.exit_code == 1 and "trong: lỗi TT113" in done.output
    assert [each["ma"] for each in json.loads(kehoach("trong", "--json").output)["van_de"]] == ["TT113"]


def test_the_others_are_checked_beside_an_empty_folder_and_it_still_ends_with_1(folder):
    (folder / "trong").mkdir()
    done = kehoach("trong", "ke-hoach/a/dung-0.docx")
    assert done.exit_code == 1 and "dung-0.docx: không thấy" in done.output


def test_too_many_files_are_refused_before_any_is_read(folder, monkeypatch):
    monkeypatch.setattr(folders, "MOST_FILES", 9)
    with pytest.raises(DocumentError) as refused:
        word_files([Path("ke-hoach")])
    assert [problem.code for problem in refused.value.problems] == ["TT114"]
    done = kehoach("ke-hoach")
    assert done.exit_code == 1 and "TT114" in done.output and "Đã kiểm tra" not in done.output


def test_a_folder_of_endless_entries_is_refused(folder, monkeypatch):
    monkeypatch.setattr(folders, "_MOST_ENTRIES", 5)
    with pytest.raises(DocumentError):
        word_files([Path("ke-hoach")])


def test_a_folder_that_may_not_be_read_is_told_and_the_others_are_checked(folder, monkeypatch):
    scandir = os.scandir

    def refuse(path):
        if Path(path).name == "a":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr("os.scandir", refuse)
    listed = word_files([Path("ke-hoach")])
    [problem] = listed.problems
    assert (problem.code, problem.place.file, problem.found) == ("HS010", "ke-hoach/a", "không được phép đọc hoặc ghi")
    assert len(listed.documents) == 6


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe with a name")
def test_what_is_no_plain_file_is_never_opened(folder):
    os.mkfifo(folder / "ke-hoach/ong.docx")
    assert len(word_files([Path("ke-hoach")]).documents) == 10
    assert [problem.code for problem in check_document(folder / "ke-hoach/ong.docx").problems] == ["TT101"]


def test_a_file_that_went_away_is_told(folder):
    [problem] = check_document(folder / "khong-co.docx").problems
    assert (problem.code, problem.found) == ("HS010", "không có tệp hoặc thư mục này")


# ---------------------------------------------------------------- the screen


def test_many_files_are_told_in_a_table(folder):
    done = kehoach("ke-hoach")
    assert done.exit_code == 1
    assert (
        "Đã kiểm tra 10 tệp: 2 tệp có chỗ trái quy định, phải sửa; 1 tệp chỉ có chỗ nên xem lại; "
        "0 tệp chỉ có chỗ được phép, xin lưu ý; 6 tệp không thấy chỗ nào; 1 tệp không đọc được\n"
    ) in done.output
    rows = [line.split(maxsplit=3) for line in done.output.splitlines() if "ke-hoach/" in line and "ví dụ" not in line]
    assert [(row[:3], row[3].split(":")[0]) for row in rows] == [
        (["–", "–", "–"], "ke-hoach/la.docx"),
        (["1", "0", "0"], "ke-hoach/a/sai-1.docx"),
        (["1", "0", "0"], "ke-hoach/b/sai-2.docx"),
        (["0", "1", "0"], "ke-hoach/nen.docx"),
    ]
    assert "TT322 [phải] Cỡ chữ của Quốc hiệu: 2 tệp, 2 chỗ\n    ví dụ ke-hoach/a/sai-1.docx, đoạn 4" in done.output
    assert done.output.index("TT322") < done.output.index("TT417")
    assert "cần:" not in done.output


def test_details_are_told_when_asked_for_and_the_table_after_them(folder):
    output = kehoach("ke-hoach", "--details").output
    assert output.count("cần:") == 3 and output.count("dung-0.docx: không thấy") == 1
    assert output.index("nen.docx: 1 chỗ nên xem lại") < output.index("Đã kiểm tra 10 tệp")


def test_few_files_of_a_folder_are_told_one_by_one_without_a_table(folder):
    output = kehoach("ke-hoach/a").output
    assert "cần: cỡ chữ 12 đến 13" in output and "Đã kiểm tra" not in output


def test_a_folder_in_which_all_is_right_ends_with_0(folder):
    assert kehoach("ke-hoach/b/c").exit_code == 0
    (folder / "ke-hoach/la.docx").unlink()
    for name in ("a/sai-1", "b/sai-2"):
        (folder / f"ke-hoach/{name}.docx").unlink()
    done = kehoach("ke-hoach")
    assert done.exit_code == 0 and "0 tệp không đọc được" in done.output


def test_json_has_everything_whatever_the_number_of_processes(folder):
    one, two = kehoach("ke-hoach", "--json", "--jobs", "1").stdout, kehoach("ke-hoach", "--json", "--jobs", "3").stdout
    assert one == two
    told = json.loads(one)
    alone = json.loads(kehoach("ke-hoach/a/sai-1.docx", "--json").stdout)
    assert told["van_ban"][3] == alone["van_ban"][0]
    assert [file["tep"] for file in told["van_ban"]] == [str(path) for path in word_files([Path("ke-hoach")]).documents]
    assert {key: value for key, value in told["tong_hop"].items() if key != "quy_tac"} == {
        "so_tep": 10,
        "trai_quy_dinh": 2,
        "nen_xem_lai": 1,
        "chi_luu_y": 0,
        "dung": 6,
        "khong_doc_duoc": 1,
    }
    rules = [(rule["ma"], rule["muc"], rule["so_tep"], rule["so_cho"]) for rule in told["tong_hop"]["quy_tac"]]
    assert rules == [("TT322", "phải", 2, 2), ("TT417", "nên", 1, 1)]


def test_english_is_spoken(folder):
    output = kehoach("ke-hoach", language=EN).output
    assert "10 files checked: 2 against the decree" in output and "TT322 [must]" in output


def test_files_are_only_read(folder):
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    kehoach("ke-hoach")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


# ---------------------------------------------------------------- the tally


def test_the_worst_files_come_first_and_the_rest_is_counted():
    [finding] = check_document_of(WRONG).findings
    tally = Tally()
    for number in range(3 * SHOWN_FILES):
        tally.add(CheckedFile(document=Path(f"{number:03}.docx"), findings=(finding,) * (1 + number % 50)))
    assert [each.must for each in tally.worst[:3]] == [50, 50, 49] and len(tally.worst) == SHOWN_FILES
    assert (tally.left_out, tally.broken, tally.is_sound) == (2 * SHOWN_FILES, 3 * SHOWN_FILES, False)
    [rule] = tally.most_broken
    assert rule.files == 120 and rule.places == sum(1 + number % 50 for number in range(120))


def check_document_of(raw: bytes):
    from generator.check.findings import check_document as checked

    return checked(raw, "a.docx")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_goes_to_another_process_with_all_it_says(rule):
    there = pickle.loads(pickle.dumps(rule))
    assert replace(there, check=rule.check) == rule


# ---------------------------------------------------------------- bad files


def bad(how: str, path: Path) -> CheckedFile:
    if path.stem == "sai-1":
        if how == "dies":
            os._exit(9)
        if how == "hangs":
            time.sleep(60)
        raise ZeroDivisionError
    return check_document(path)


@pytest.mark.parametrize(("how", "code"), [("dies", "TT111"), ("hangs", "TT111"), ("raises", "TT112")])
def test_a_file_that_is_fatal_stops_only_itself(folder, how, code):
    paths = word_files([Path("ke-hoach")]).documents
    check_document(paths[0])  # what is loaded here is loaded in processes that branch off
    seen = []
    results = list(check_each(paths, jobs=2, check=partial(bad, how), seconds=1, progress=lambda *s: seen.append(s)))
    assert tuple(result.document for result in results) == paths
    codes = {result.document.stem: [problem.code for problem in result.problems] for result in results}
    assert codes.pop("sai-1") == [code] and codes.pop("la") == ["TT101"] and not any(codes.values())
    assert seen[-1] == (10, 10, 2)


def hang(path: Path, **_: object) -> CheckedFile:
    time.sleep(60)
    return CheckedFile(document=path)


def test_a_file_alone_is_given_up_in_time_too(folder, monkeypatch):
    monkeypatch.setattr("generator.actions.documents.check_document", hang)
    monkeypatch.setattr("generator.actions.checking.check_each", partial(check_each, seconds=0.5))
    begin = time.monotonic()
    done = kehoach("ke-hoach/a/sai-1.docx")
    assert done.exit_code == 1 and "lỗi TT111" in done.output and time.monotonic() - begin < 10


def make_nothing(_: object, path: Path) -> None:
    if path.stem == "sai-1":
        time.sleep(60)
    raise ZeroDivisionError


def test_a_copy_is_given_up_in_time_too_and_nothing_is_written(folder, monkeypatch):
    monkeypatch.setattr(copies, "_make", make_nothing)
    monkeypatch.setattr(copies, "Work", partial(copies.Work, seconds=0.5))
    done = kehoach("ke-hoach/a/sai-1.docx", "ke-hoach/nen.docx", "--fix", "moi")
    assert done.exit_code == 1 and "lỗi TT111" in done.output and "lỗi TT112" in done.output
    assert not (folder / "moi").exists()


def test_whoever_stops_leaves_no_process_behind(folder):
    def stop(done: int, total: int, failed: int) -> None:
        raise KeyboardInterrupt

    paths = word_files([Path("ke-hoach")]).documents
    begin = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        list(check_each(paths, jobs=2, check=partial(bad, "hangs"), progress=stop))
    assert time.monotonic() - begin < 20 and not multiprocessing.active_children()


def test_ctrl_c_is_told_and_ends_with_130(folder, monkeypatch):
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.cli.progress.Bar.show", stop)
    done = kehoach("ke-hoach")
    assert done.exit_code == 130 and "Đã dừng theo yêu cầu" in done.output


def test_a_file_that_only_has_what_is_allowed_is_counted_and_not_listed(folder):
    """A lying page (TT303) or gaps still to be filled are no faults: thousands of drafts would fill the table."""
    for number in range(3):
        (folder / f"ke-hoach/a/dung-{number}.docx").write_bytes(broken_form.broken(broken_form.CHANGES["TT303"]))
    done = kehoach("ke-hoach")
    counted = "1 tệp chỉ có chỗ nên xem lại; 3 tệp chỉ có chỗ được phép, xin lưu ý; 3 tệp không thấy chỗ nào"
    assert counted in done.output and "TT303 [được phép]" in done.output
    assert "  ke-hoach/nen.docx" in done.output and "  ke-hoach/a/dung-0.docx" not in done.output
