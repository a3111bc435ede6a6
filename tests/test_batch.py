"""Many units in one run: nothing lost, nothing twice, the same bytes however the run went."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from generator.actions.drafts import validate_profiles
from generator.batch import journal, run, work
from generator.batch.command import run_batch, summary_name
from generator.batch.drafter import Drafter
from generator.batch.names import Wanted, stems
from generator.batch.order import Order
from generator.batch.outcome import Outcome, Status, from_line, to_line
from generator.batch.sources.communes import communes_source
from generator.batch.sources.item import Item, Reader, Source
from generator.cli.main import build
from generator.errors import BatchError, Place, Problem, WriteError
from generator.workers import executors, feed
from tests.builders import write_tree
from tests.plans import PACKS, ROOT

PACK = "chuyen-doi-so"
DOSSIER = summary_name(PACK)
PROVINCE = """cap: tỉnh
loai_don_vi: tỉnh
ten: Quảng Ngãi
ma_don_vi: "51"
dai_hoi: {lan_thu: I, nhiem_ky: 2025 - 2030}
ke_hoach:
  - {goi_mau: chuyen-doi-so, so: 35, ngay_ban_hanh: 15/01/2026}
mau_cap_duoi:
  dai_hoi: {lan_thu: I, nhiem_ky: 2025 - 2030}
  ke_hoach:
    - {goi_mau: chuyen-doi-so, ngay_ban_hanh: 02/2026}
"""
COMMUNES = 96  # of Quảng Ngãi in the register, xã, phường and đặc khu


def province(folder: Path, text: str = PROVINCE) -> Path:
    path = folder / "tinh.yaml"
    path.write_text(text, "utf-8")
    return path


def commune(folder: Path, name: str, *lines: str) -> Path:
    path = folder / f"{name}.yaml"
    head = "cap: xã\nloai_don_vi: xã\ncap_tren_truc_tiep: tinh.yaml\n"
    plan = "ke_hoach: {goi_mau: chuyen-doi-so, ngay_ban_hanh: 02/2026}\n"
    path.write_text(head + f"ten: {name.title()}\n" + plan + "".join(f"{line}\n" for line in lines), "utf-8")
    return path


def drafted(source: Path, output: Path, **asked: object):
    return drafted_with(source, output, PACK, **asked)


def drafted_with(source: Path, output: Path, pack: str, **asked: object):
    return run_batch(Order(source=source, output=output, pack=pack, **asked), progress=lambda *_: None)


def below(tmp_path: Path, output: str = "ra", **asked: object):
    source = tmp_path / "tinh.yaml"
    if not source.exists():
        province(tmp_path)
    return drafted(source, tmp_path / output, with_communes=True, **asked)


def files(folder: Path) -> dict[str, str]:
    """Every file below a folder with its digest."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def outcomes(folder: Path) -> list[Outcome]:
    return list(journal.read(folder / DOSSIER / journal.NAME))


def kehoach(*arguments: object):
    return CliRunner().invoke(build(), [str(argument) for argument in arguments])


# ---------------------------------------------------------------- sources


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("lien_he: {dau_moi: phòng Kinh tế}", "lien_he: {dau_moi: Phòng Kinh tế}"),
        ("noi_nhan: [Sở nội vụ]", "noi_nhan: [Sở Nội vụ]"),
    ],
)
def test_a_name_with_wrong_capitals_is_told_as_validate_tells_it(tmp_path, wrong, right):
    province(tmp_path)
    said = {"ba gia": right, "ba động": wrong, "ba vinh": right, "ba tô": wrong}
    paths = [commune(tmp_path, name, line) for name, line in said.items()]
    notes = [
        (each.place.file, each.place.line, each.found)
        for result in validate_profiles(paths)
        for each in result.problems
        if each.code == "HS156"
    ]
    assert [Path(file).stem for file, _, _ in notes] == ["ba động", "ba tô"]
    result = drafted(tmp_path, tmp_path / "ra")
    told = [each for outcome in outcomes(tmp_path / "ra") for each in outcome.problems if each.code == "HS156"]
    assert result.done == 5  # the province too
    assert sorted((each.place.file, each.place.line, each.found) for each in told) == sorted(notes)


def test_every_commune_of_a_province_gets_its_plan(tmp_path):
    result = below(tmp_path)
    assert (result.total, result.done, result.failed) == (COMMUNES, COMMUNES, 0)
    names = {path.name for path in (tmp_path / "ra" / "quang-ngai").iterdir()}
    assert len(names) == COMMUNES and f"ke-hoach-{PACK}-dac-khu-ly-son.docx" in names


def test_a_folder_of_profiles_keeps_each_province_apart(tmp_path):
    result = drafted(ROOT / "profiles", tmp_path / "ra")
    assert (result.done, result.skipped, result.failed) == (4, 11, 0)
    assert {path.parent.name for path in (tmp_path / "ra").rglob("*.docx")} == {"da-nang", "quang-ngai"}


def test_without_a_pack_each_profile_goes_by_its_own(tmp_path):
    source = tmp_path / "hs"
    source.mkdir()
    province(source)
    commune(source, "an-phu")
    result = run_batch(Order(source=source, output=tmp_path / "ra"), progress=lambda *_: None)
    assert (result.done, result.failed) == (2, 0)


def test_the_district_level_of_2023_has_its_own_folder(tmp_path):
    drafted(ROOT / "profiles", tmp_path / "ra", is_final=False)
    result = run_batch(
        Order(source=ROOT / "profiles", output=tmp_path / "kc", pack="ket-cau-ha-tang"), progress=lambda *_: None
    )
    assert result.failed == 0
    assert (tmp_path / "kc/son-la/thanh-pho-son-la").is_dir()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("    - {goi_mau: chuyen-doi-so, ngay_ban_hanh: 02/2026}\n", ""), "HS103"),
        (("ngay_ban_hanh: 02/2026", "so: 5"), "LO101"),
        (('ma_don_vi: "51"\n', ""), "LO102"),
        (('ma_don_vi: "51"', 'ma_don_vi: "99"'), "LO103"),
    ],
    ids=["no-plan", "no-date", "no-code", "unknown-code"],
)
def test_what_a_province_must_say_first_is_told(tmp_path, change, code):
    province(tmp_path, PROVINCE.replace(*change))
    if code == "HS103":
        plan = "  ke_hoach:\n    - {goi_mau: chuyen-doi-so, ngay_ban_hanh: 02/2026}\n"
        province(tmp_path, PROVINCE.replace(plan, "  ke_hoach: sai\n"))
    with pytest.raises(BatchError) as caught:
        below(tmp_path)
    assert code in {problem.code for problem in caught.value.problems}
    assert not (tmp_path / "ra").exists()


def test_phu_quoc_alone_of_the_special_zones_has_the_departments_of_a_ward(tmp_path):
    """NĐ 150/2025/NĐ-CP, as in `regimes.md`: Phòng Kinh tế, Hạ tầng và Đô thị at phường and đặc khu Phú Quốc."""
    province(tmp_path, PROVINCE.replace("Quảng Ngãi", "An Giang").replace('"51"', '"91"'))
    below(tmp_path)
    for zone, department in (("phu-quoc", "Phòng Kinh tế, Hạ tầng và Đô thị"), ("kien-hai", "Phòng Kinh tế")):
        with zipfile.ZipFile(tmp_path / "ra/an-giang" / f"ke-hoach-{PACK}-dac-khu-{zone}.docx") as archive:
            text = archive.read("word/document.xml").decode()
        found = set(re.findall(r"Phòng Kinh tế(?:, Hạ tầng và Đô thị)?(?! *-)", text))
        assert found == {department} and "Thường trực Đảng ủy đặc khu" in text


def test_before_july_2025_the_units_below_a_province_are_its_districts(tmp_path):
    province(tmp_path, PROVINCE.replace("15/01/2026", "15/4/2025").replace("02/2026", "5/2025"))
    result = below(tmp_path)
    # 1 city, 1 town and 11 districts of Quảng Ngãi until 30/6/2025.
    assert (result.total, result.failed) == (13, 0)


def test_a_mistake_in_what_all_share_is_told_at_its_line(tmp_path):
    province(
        tmp_path, PROVINCE.replace("  dai_hoi: {lan_thu: I,", "  co_quan: {khong_co_that: A}\n  dai_hoi: {lan_thu: I,")
    )
    with pytest.raises(BatchError) as caught:
        below(tmp_path)
    told = [(problem.code, problem.place.file, problem.place.line) for problem in caught.value.problems]
    assert told == [("HS117", str(tmp_path / "tinh.yaml"), 9)]
    assert not (tmp_path / "ra").exists()


def workbook(path: Path, rows: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Danh sách"
    for row in [["Mã đơn vị", "Loại đơn vị", "Tên", "Kế hoạch, ngày ban hành", "Người ký, họ và tên"], *rows]:
        sheet.append(row)
    above = book.create_sheet("Cấp trên")
    above.append(["Cấp", "Loại đơn vị", "Tên", "Kế hoạch, số", "Kế hoạch, ngày ban hành"])
    above.append(["tỉnh", "tỉnh", "Quảng Ngãi", "35", "15/01/2026"])
    book.save(path)
    return path


GOOD = [
    ["21205", "xã", "Ba Gia", "09/02/2026", "Nguyễn Văn An"],
    ["21548", "đặc khu", "Lý Sơn", "09/02/2026", "Trần Thị Bình"],
]


def test_the_good_rows_of_a_list_are_made_and_the_bad_come_back_marked(tmp_path):
    rows = [*GOOD, ["21025", "phường", "Cẩm Thành", "30/02/2026", "Lê C"], [*GOOD[1][:3], "09/02/2026", "Khác"]]
    result = drafted(workbook(tmp_path / "ds.xlsx", rows), tmp_path / "ra")
    # Which of the two rows for Lý Sơn is right nobody can tell: neither is drafted, one is marked.
    assert (result.done, result.failed) == (1, 3)
    assert result.marked == tmp_path / "ra" / DOSSIER / "ds-ket-qua.xlsx"
    marked = openpyxl.load_workbook(result.marked)["Danh sách"]
    assert {cell.coordinate for row in marked.iter_rows() for cell in row if cell.comment} == {"D4", "A5"}
    assert {path.name for path in (tmp_path / "ra").rglob("*.docx")} == {f"ke-hoach-{PACK}-xa-ba-gia.docx"}
    wrong = {outcome.label: [problem.code for problem in outcome.problems] for outcome in outcomes(tmp_path / "ra")}
    assert wrong == {"xã Ba Gia": [], "đặc khu Lý Sơn": ["DS203"], "phường Cẩm Thành": ["HS105"]}


def test_every_row_under_a_merged_cell_is_a_unit_to_mend(tmp_path):
    path = workbook(tmp_path / "ds.xlsx", [*GOOD, ["21025", "phường", "Cẩm Thành", "09/02/2026", "Lê Văn Chính"]])
    book = openpyxl.load_workbook(path)
    book["Danh sách"].merge_cells("E2:E3")
    book.save(path)
    result = drafted(path, tmp_path / "ra")
    assert (result.done, result.failed, result.skipped) == (1, 2, 0)
    wrong = {outcome.label: [problem.code for problem in outcome.problems] for outcome in outcomes(tmp_path / "ra")}
    assert wrong == {"xã Ba Gia": ["DS202"], "đặc khu Lý Sơn": ["DS202"], "phường Cẩm Thành": []}
    to_mend = openpyxl.load_workbook(result.dossier[1])["Cần sửa"]
    assert [row[0].value for row in to_mend.iter_rows(min_row=2)] == ["xã Ba Gia", "đặc khu Lý Sơn"]


def test_an_error_above_the_list_is_told_of_every_row_and_once_on_the_screen(tmp_path):
    path = workbook(tmp_path / "ds.xlsx", GOOD)
    book = openpyxl.load_workbook(path)
    book["Danh sách"]["F1"] = "Cột lạ"
    book["Danh sách"]["F2"] = "x"
    book.save(path)
    result = kehoach("batch", path, "--pack", PACK, "-o", tmp_path / "ra", "--jobs", 1)
    assert result.exit_code == 3 and result.output.count("DS101") == 1
    assert [[problem.code for problem in outcome.problems] for outcome in outcomes(tmp_path / "ra")] == [["DS101"]] * 2


def test_a_list_and_profiles_of_the_same_facts_give_the_same_document(tmp_path):
    drafted(workbook(tmp_path / "ds.xlsx", GOOD), tmp_path / "ra")
    hs = tmp_path / "hs"
    hs.mkdir()
    (hs / "tinh.yaml").write_text(
        "cap: tỉnh\nloai_don_vi: tỉnh\nten: Quảng Ngãi\n"
        "ke_hoach: {goi_mau: chuyen-doi-so, so: 35, ngay_ban_hanh: 15/01/2026}\n",
        "utf-8",
    )
    (hs / "xa-ba-gia.yaml").write_text(
        'cap: xã\nloai_don_vi: xã\nten: Ba Gia\nma_don_vi: "21205"\ncap_tren_truc_tiep: tinh.yaml\n'
        "nguoi_ky: {ho_ten: Nguyễn Văn An}\nke_hoach: {goi_mau: chuyen-doi-so, ngay_ban_hanh: 09/02/2026}\n",
        "utf-8",
    )
    drafted(hs, tmp_path / "rb")
    (one,) = (tmp_path / "ra").rglob("*ba-gia.docx")
    (other,) = (tmp_path / "rb").rglob("*ba-gia.docx")
    with zipfile.ZipFile(one) as left, zipfile.ZipFile(other) as right:
        assert left.read("word/document.xml") == right.read("word/document.xml")


LANG_SON = PROVINCE.replace("Quảng Ngãi", "Lạng Sơn").replace('"51"', '"20"')


def provinces(folder: Path, **texts: str) -> Path:
    folder.mkdir()
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def test_the_communes_of_several_provinces_are_drafted_in_one_run_as_in_several(tmp_path):
    folder = provinces(tmp_path / "tinh", a=PROVINCE, b=LANG_SON)
    result = drafted(folder, tmp_path / "ra", with_communes=True)
    assert (result.failed, result.skipped) == (0, 0)
    for name in ("a", "b"):
        drafted(folder / f"{name}.yaml", tmp_path / "tung-tinh", with_communes=True)
    assert len(list((tmp_path / "ra").rglob("*.docx"))) == result.done == COMMUNES + 65  # of Lạng Sơn
    documents = [
        {name: digest for name, digest in files(tmp_path / out).items() if name.endswith(".docx")}
        for out in ("ra", "tung-tinh")
    ]
    assert documents[0] == documents[1]
    again = drafted(folder, tmp_path / "ra", with_communes=True, resumes=True)
    assert again.unchanged == again.done == result.done


def test_a_wrong_profile_among_several_stops_only_its_own_units(tmp_path):
    folder = provinces(
        tmp_path / "tinh", a=LANG_SON, b=LANG_SON, c=PROVINCE.replace("02/2026", "trước Tết"), d="cap: [", e="cap: xã\n"
    )
    result = drafted(folder, tmp_path / "ra", with_communes=True)
    assert (result.done, result.failed, result.skipped) == (65, 3, 1)
    told = {outcome.key: [problem.code for problem in outcome.problems] for outcome in outcomes(tmp_path / "ra")}
    assert told["b.yaml"] == ["LO111"] and told["d.yaml"] == ["HS004"] and told["c.yaml"]


def test_an_unknown_source_and_a_missing_pack_are_told(tmp_path):
    (tmp_path / "a.txt2").write_text("x", "utf-8")
    for arguments, code in (
        ([tmp_path / "a.txt2", "--pack", PACK], "LO108"),
        ([province(tmp_path), "--communes"], "LO107"),
        ([tmp_path / "trong", "--pack", PACK], "LO106"),
        ([tmp_path / "trong", "--communes", "--pack", PACK], "LO106"),
    ):
        (tmp_path / "trong").mkdir(exist_ok=True)
        result = kehoach("batch", *arguments, "-o", tmp_path / "ra")
        assert (result.exit_code, code in result.output) == (1, True), result.output


@pytest.mark.parametrize("name", ["ra.pdf", "ra.DOCX", "ra.xlsx", "ra.csv", "ra.yaml"])
def test_a_folder_for_results_is_not_named_like_a_file(tmp_path, name):
    result = kehoach("batch", province(tmp_path), "--communes", "--pack", PACK, "-o", tmp_path / name)
    assert (result.exit_code, "LO114" in result.output, str(tmp_path / "ra") in result.output) == (1, True, True)
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize(
    ("name", "is_there"), [("ra.2026", False), ("ra", False), ("ra.v1.0", False), ("ra.pdf", True)]
)
def test_a_folder_may_have_a_dot_in_its_name(tmp_path, name, is_there):
    if is_there:
        (tmp_path / name).mkdir()
    assert below(tmp_path, name).done == COMMUNES


def test_each_pack_has_its_own_journal_and_dossier_in_one_folder(tmp_path):
    source = write_tree(tmp_path, {f"ho-so/{pack}.yaml": PROVINCE.replace(PACK, pack) for pack in PACKS}) / "ho-so"
    alone, both = tmp_path / "rieng", tmp_path / "chung"
    for pack in PACKS:
        drafted_with(source, alone / pack, pack)
        drafted_with(source, both, pack)
    kept = {pack: files(both / summary_name(pack)) for pack in PACKS}
    assert kept == {pack: files(alone / pack / summary_name(pack)) for pack in PACKS}
    assert all(
        set(made) == {"nhat-ky.jsonl", "ke-khai.json", "tong-hop.xlsx", "tong-hop.html"} for made in kept.values()
    )
    # Each goes on where it was, whichever ran last.
    for pack in PACKS:
        again = drafted_with(source, both, pack, resumes=True)
        assert (again.done, again.unchanged) == (1, 1)
    assert {pack: files(both / summary_name(pack)) for pack in PACKS} == kept


def test_a_folder_that_cannot_be_written_to_is_told_before_work_begins(tmp_path):
    (tmp_path / "ra").write_text("một tệp", "utf-8")
    with pytest.raises(WriteError) as caught:
        below(tmp_path)
    assert [problem.code for problem in caught.value.problems] == ["DU202"]


@pytest.mark.skipif(os.name != "posix", reason="a full disk as Unix shows it")
def test_a_disk_that_is_full_is_told_and_the_run_can_go_on(tmp_path, monkeypatch):
    below(tmp_path, "yen")

    def full(self, target):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched, pytest.raises(WriteError) as caught:
        patched.setattr(Path, "replace", full)
        below(tmp_path)
    assert [problem.code for problem in caught.value.problems] == ["DU202"]
    below(tmp_path, resumes=True)
    assert files(tmp_path / "ra") == files(tmp_path / "yen")


def test_two_runs_do_not_write_into_one_folder(tmp_path):
    province(tmp_path)
    holder = "from pathlib import Path; from generator.batch.lock import alone_in\n"
    holder += f"with alone_in(Path({str(tmp_path / 'ra')!r})): print('held', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", holder], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline() == "held\n"
        with pytest.raises(BatchError) as caught:
            below(tmp_path)
        assert [problem.code for problem in caught.value.problems] == ["LO112"]
        other.kill()
    # However the other run ended, the folder is free again.
    assert below(tmp_path).done == COMMUNES
    assert not list((tmp_path / "ra").rglob(".dang-chay"))


def test_a_second_run_in_one_process_sees_what_was_changed_between(tmp_path):
    below(tmp_path, "mot")
    province(tmp_path, PROVINCE.replace("so: 35", "so: 36"))
    below(tmp_path, "hai")
    with zipfile.ZipFile(next((tmp_path / "hai").rglob("*ba-gia.docx"))) as archive:
        text = archive.read("word/document.xml").decode()
    assert "36/KH-UBND" in text and "35/KH-UBND" not in text


# ---------------------------------------------------------------- the same bytes


def test_one_process_or_two_the_bytes_are_the_same(tmp_path):
    below(tmp_path, "mot", jobs=1)
    below(tmp_path, "hai", jobs=2)
    assert files(tmp_path / "mot") == files(tmp_path / "hai")


def start(tmp_path: Path, output: str, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "generator", "batch", str(province(tmp_path)), "--communes", "--pack", PACK]
    return subprocess.Popen(
        [*command, "-o", str(tmp_path / output), *more],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for_documents(folder: Path, count: int, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 60
    while len(list(folder.rglob("*.docx"))) < count and process.poll() is None:
        assert time.monotonic() < deadline
        time.sleep(0.002)


@pytest.mark.parametrize(
    ("count", "jobs"),
    [(30, "1"), (5, "2"), *(pytest.param(*when, marks=pytest.mark.slow) for when in ((0, "1"), (1, "1"), (60, "2")))],
)
def test_killed_at_any_moment_and_resumed_it_is_as_if_undisturbed(tmp_path, count, jobs):
    below(tmp_path, "yen")
    process = start(tmp_path, "dut", "--jobs", jobs)
    wait_for_documents(tmp_path / "dut", count, process)
    process.kill()
    process.communicate()
    time.sleep(0.3)  # processes that were forked see that nobody leads them
    below(tmp_path, "dut", resumes=True, jobs=int(jobs))
    assert files(tmp_path / "dut") == files(tmp_path / "yen")


@pytest.mark.skipif(os.name != "posix", reason="signals of Unix")
def test_ctrl_c_ends_cleanly_and_says_how_to_go_on(tmp_path):
    process = start(tmp_path, "ra", "--jobs", "2")
    wait_for_documents(tmp_path / "ra", 3, process)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    if process.returncode == 0:
        pytest.skip("the run was over before the signal came")
    assert process.returncode == 130 and "--resume" in told and "Traceback" not in told
    assert not list((tmp_path / "ra").rglob("*.tmp"))


def test_resume_does_only_what_is_new(tmp_path):
    source = tmp_path / "hs"
    source.mkdir()
    province(source)
    for name in ("an-phu", "ba-gia", "binh-son"):
        commune(source, name)
    drafted(source, tmp_path / "ra")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "ra").rglob("*.docx")}
    commune(source, "ba-gia", "nguoi_ky: {ho_ten: Nguyễn Văn An}")
    result = drafted(source, tmp_path / "ra", resumes=True)
    changed = {path.name for path, then in before.items() if path.stat().st_mtime_ns != then}
    assert (result.done, result.unchanged, changed) == (4, 3, {f"ke-hoach-{PACK}-ba-gia.docx"})


BA_GIA, LY_SON = f"quang-ngai/ke-hoach-{PACK}-xa-ba-gia.docx", f"quang-ngai/ke-hoach-{PACK}-dac-khu-ly-son.docx"


def resumed(tmp_path: Path, rows: list[list[object]]):
    return drafted(workbook(tmp_path / "ds.xlsx", rows), tmp_path / "ra", resumes=True)


def left(tmp_path: Path) -> list[str]:
    """The documents of earlier runs that the manifest names."""
    manifest = json.loads((tmp_path / "ra" / DOSSIER / "ke-khai.json").read_text("utf-8"))
    assert len({row["tep"] for row in (*manifest["tep"], *manifest["con_lai"])}) == sum(
        manifest["so_luong"][status] for status in ("xong", "con_lai")
    )
    return [row["tep"] for row in manifest["con_lai"]]


@pytest.mark.parametrize(
    ("then", "new"),
    [
        (["21205", "xã", "Ba Giang", *GOOD[0][3:]], "quang-ngai/ke-hoach-chuyen-doi-so-xa-ba-giang.docx"),
        (["21208", *GOOD[0][1:]], BA_GIA.replace(".docx", " (2).docx")),  # the code mended: another unit, who knows
        (None, ""),
    ],
)
def test_a_document_of_a_unit_that_is_no_longer_there_is_told_and_stays(tmp_path, then, new):
    assert resumed(tmp_path, GOOD).problems == ()
    rows, before = [*([then] if then else []), GOOD[1]], (tmp_path / "ra" / BA_GIA).read_bytes()
    for _ in range(2):  # as long as it is there
        result = resumed(tmp_path, rows)
        assert (result.done, [(each.code, each.found) for each in result.problems]) == (len(rows), [("LO116", BA_GIA)])
        assert ("DU204" in {code for code, *_ in told_of_cells(tmp_path)}) is new.endswith("(2).docx")
        assert left(tmp_path) == [BA_GIA] and (tmp_path / "ra" / BA_GIA).read_bytes() == before
        assert f'href="../{BA_GIA}">{BA_GIA}<' in result.dossier[0].read_text("utf-8")
        assert {outcome.file for outcome in outcomes(tmp_path / "ra")} == {LY_SON, new} - {""}
        assert "Của lần trước" in openpyxl.load_workbook(result.dossier[1]).sheetnames
    (tmp_path / "ra" / BA_GIA).unlink()
    result = resumed(tmp_path, rows)
    assert result.problems == () and left(tmp_path) == []
    assert "DU204" not in {code for code, *_ in told_of_cells(tmp_path)}  # the file that it spoke of is gone
    assert "Văn bản của lần soạn trước" not in result.dossier[0].read_text("utf-8")


def test_a_run_from_the_start_tells_of_them_too(tmp_path):
    resumed(tmp_path, GOOD)
    source, before = workbook(tmp_path / "ds.xlsx", GOOD[1:]), (tmp_path / "ra" / BA_GIA).read_bytes()
    for _ in range(2):
        result = drafted(source, tmp_path / "ra")
        assert (result.unchanged, [(each.code, each.found) for each in result.problems]) == (0, [("LO116", BA_GIA)])
        assert left(tmp_path) == [BA_GIA] and (tmp_path / "ra" / BA_GIA).read_bytes() == before
    whole = drafted(workbook(tmp_path / "ds.xlsx", GOOD), tmp_path / "ra")
    assert (whole.done, whole.unchanged, whole.problems, left(tmp_path)) == (2, 0, (), [])


def test_a_unit_that_comes_back_has_its_document_again(tmp_path):
    resumed(tmp_path, GOOD)
    whole = files(tmp_path / "ra")
    resumed(tmp_path, GOOD[1:])
    result = resumed(tmp_path, GOOD)
    assert (result.unchanged, result.problems) == (2, ()) and files(tmp_path / "ra") == whole


def test_the_document_of_a_unit_that_can_be_drafted_no_more_is_told(tmp_path):
    resumed(tmp_path, GOOD)
    result = resumed(tmp_path, [[*GOOD[0][:3], "30/02/2026", GOOD[0][4]], GOOD[1]])
    assert (result.done, result.failed, left(tmp_path)) == (1, 1, [BA_GIA])


ODD = ["21205", "xã", "Ba Động", "09/02/2026", "Nguyễn Văn An"]  # the code is that of Ba Gia: to be looked at


def told_of_cells(tmp_path: Path) -> list[tuple[str, str, str]]:
    problems = (problem for outcome in outcomes(tmp_path / "ra") for problem in outcome.problems)
    return sorted((problem.code, Path(problem.place.file).name, problem.place.cell) for problem in problems)


def test_what_is_told_of_a_kept_unit_stands_at_its_row_in_the_list_as_it_is_now(tmp_path):
    resumed(tmp_path, [ODD, GOOD[1]])
    assert told_of_cells(tmp_path) == [("HS128", "ds.xlsx", "A2")]
    documents = {path: path.stat().st_mtime_ns for path in (tmp_path / "ra").rglob("*.docx")}
    moved = workbook(tmp_path / "moi.xlsx", [GOOD[1], ["21025", "phường", "Cẩm Thành", *ODD[3:]], ODD])
    result = drafted(moved, tmp_path / "ra", resumes=True)
    assert (result.done, result.unchanged, told_of_cells(tmp_path)) == (3, 2, [("HS128", "moi.xlsx", "A4")])
    assert all(path.stat().st_mtime_ns == then for path, then in documents.items())
    marked = openpyxl.load_workbook(result.marked)["Danh sách"]
    assert [cell.coordinate for row in marked.iter_rows() for cell in row if cell.comment] == ["A4"]


def test_a_document_that_a_person_edited_stays_when_its_row_has_moved(tmp_path):
    resumed(tmp_path, [ODD, GOOD[1]])
    (path,) = (tmp_path / "ra").rglob("*ba-dong.docx")
    mine = edit(path)
    result = resumed(tmp_path, [GOOD[1], ODD])
    assert (result.unchanged, told_of_cells(tmp_path)) == (2, [("HS128", "ds.xlsx", "A3"), ("LO113", path.name, "")])
    assert path.read_bytes() == mine and len(list((tmp_path / "ra").rglob("*.docx"))) == 2


def test_a_kept_unit_is_looked_at_again_only_where_its_row_has_moved(tmp_path, monkeypatch):
    resumed(tmp_path, [ODD, GOOD[1]])
    looked_at: list[str] = []
    draft_in = Drafter.draft_in

    def noted(self, group, asked):
        looked_at.append(asked.unit.name)
        return draft_in(self, group, asked)

    monkeypatch.setattr(Drafter, "draft_in", noted)
    resumed(tmp_path, [ODD, GOOD[1]])
    assert looked_at == []
    resumed(tmp_path, [GOOD[1], ODD])  # nothing is to be told of the other one
    assert looked_at == ["Ba Động"]


def test_an_edited_document_beside_the_new_one_is_told_with_its_unit_alone(tmp_path):
    resumed(tmp_path, GOOD)
    edit(tmp_path / "ra" / BA_GIA)
    result = resumed(tmp_path, [[*GOOD[0][:4], "Lê Văn Chính"], GOOD[1]])
    assert (result.problems, left(tmp_path)) == ((), [])
    assert [problem.code for outcome in outcomes(tmp_path / "ra") for problem in outcome.problems] == ["DU201"]


def test_the_screen_names_the_first_few_of_many_and_how_many_there_are(tmp_path):
    below(tmp_path)
    path = workbook(tmp_path / "ds.xlsx", GOOD)
    result = kehoach("batch", path, "--pack", PACK, "-o", tmp_path / "ra", "--resume", "--jobs", 1)
    assert result.exit_code == 0 and f"{COMMUNES - 2} văn bản của lần soạn trước" in result.output
    assert result.output.count(".docx") == 5 and len(left(tmp_path)) == COMMUNES - 2


def test_a_line_cut_off_by_a_stop_is_ignored(tmp_path):
    below(tmp_path, "yen")
    below(tmp_path, "dut")
    path = tmp_path / "dut" / DOSSIER / journal.NAME
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) * 2 // 3])
    (tmp_path / "dut/quang-ngai/.kehoach-1-2.tmp").write_bytes(b"PK")
    below(tmp_path, "dut", resumes=True)
    assert files(tmp_path / "dut") == files(tmp_path / "yen")


# ---------------------------------------------------------------- nothing of a person's is lost


def edit(path: Path) -> bytes:
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/ghi-chu.xml", "<a/>")
    return path.read_bytes()


@pytest.mark.parametrize("resumes", [False, True])
def test_an_edited_document_stays(tmp_path, resumes):
    below(tmp_path)
    path = tmp_path / "ra/quang-ngai" / f"ke-hoach-{PACK}-xa-ba-gia.docx"
    mine = edit(path)
    result = below(tmp_path, resumes=resumes)
    assert path.read_bytes() == mine and result.failed == 0
    assert path.with_stem(f"{path.stem} (2)").exists() is not resumes
    told = [problem.code for outcome in outcomes(tmp_path / "ra") for problem in outcome.problems]
    assert told == (["LO113"] if resumes else ["DU201"])


def test_an_empty_file_is_nobodys_work(tmp_path):
    below(tmp_path, "yen")
    below(tmp_path)
    path = tmp_path / "ra/quang-ngai" / f"ke-hoach-{PACK}-xa-ba-gia.docx"
    path.write_bytes(b"")
    below(tmp_path, resumes=True)
    assert files(tmp_path / "ra") == files(tmp_path / "yen")


@pytest.mark.parametrize("file", ["quang-ngai/ke-hoach-chuyen-doi-so-xa-an-phu.docx", "khac/x.docx", "../tinh.yaml"])
def test_a_journal_that_names_another_file_for_a_unit_is_not_believed(tmp_path, file):
    below(tmp_path, "yen")
    below(tmp_path)
    path, own = tmp_path / "ra" / DOSSIER / journal.NAME, f"quang-ngai/ke-hoach-{PACK}-xa-ba-gia.docx"
    digest = hashlib.sha256((tmp_path / "ra" / "quang-ngai/ke-hoach-chuyen-doi-so-xa-an-phu.docx").read_bytes())
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    (line,) = [line for line in lines if line["tep"] == own]
    line |= {"tep": file, "sha256": digest.hexdigest()}
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")
    (tmp_path / "ra" / own).unlink()
    below(tmp_path, resumes=True)
    assert files(tmp_path / "ra") == files(tmp_path / "yen")


def test_half_a_letter_in_a_journal_stops_nothing(tmp_path):
    below(tmp_path, "yen")
    below(tmp_path)
    path = tmp_path / "ra" / DOSSIER / journal.NAME
    path.write_text(path.read_text("utf-8").replace('"don_vi":"', '"don_vi":"\\ud800 ', 3), "utf-8")
    assert below(tmp_path, resumes=True).done == COMMUNES


def test_two_profiles_of_one_unit_are_to_be_looked_at(tmp_path):
    source = tmp_path / "hs"
    source.mkdir()
    province(source)
    commune(source, "ba-gia")
    (source / "ba-gia - Copy.yaml").write_bytes((source / "ba-gia.yaml").read_bytes())
    result = drafted(source, tmp_path / "ra")
    page = result.dossier[0].read_text("utf-8")
    odd = page[page.index("Nên xem lại") : page.index("Trước khi ký")]
    assert odd.count("có 2 văn bản cùng tên đơn vị này") == 2


def test_what_was_told_of_an_edited_document_is_told_once_and_no_longer_than_it_is_true(tmp_path):
    below(tmp_path)
    path = tmp_path / "ra/quang-ngai" / f"ke-hoach-{PACK}-xa-ba-gia.docx"
    drafted_first = path.read_bytes()
    edit(path)
    for content, told in ((None, ["LO113"]), (None, ["LO113"]), (drafted_first, [])):
        if content is not None:
            path.write_bytes(content)
        below(tmp_path, resumes=True)
        assert [problem.code for outcome in outcomes(tmp_path / "ra") for problem in outcome.problems] == told
        manifest = json.loads((tmp_path / "ra" / DOSSIER / "ke-khai.json").read_text("utf-8"))
        assert [row["don_vi"] for row in manifest["tep"] if "ghi_chu" in row] == ["xã Ba Gia"][: len(told)]


def test_what_is_to_be_looked_at_is_told_on_the_screen_and_in_the_dossier(tmp_path):
    rows = [["21205", "xã", "Ba Động", "09/02/2026", "Nguyễn Văn An"], GOOD[1]]  # the code is that of Ba Gia
    path = workbook(tmp_path / "ds.xlsx", rows)
    result = kehoach("batch", path, "--pack", PACK, "-o", tmp_path / "ra", "--jobs", 1)
    assert result.exit_code == 0 and "HS128" in result.output
    assert "Trước khi ký, mọi văn bản còn" in result.output
    page = (tmp_path / "ra" / DOSSIER / "tong-hop.html").read_text("utf-8")
    odd = page[page.index("Nên xem lại") : page.index("Trước khi ký")]
    assert "Ba Gia" in odd and "Cần:" in odd
    told = json.loads(kehoach("batch", path, "--pack", PACK, "-o", tmp_path / "rb", "--jobs", 1, "--json").stdout)
    assert [unit["van_de"][0]["ma"] for unit in told["can_xem_lai"]] == ["HS128"] and told["truoc_khi_ky"]


def test_units_of_one_name_are_told_apart_by_their_code(tmp_path):
    rows = [GOOD[0], ["21208", "xã", "Ba Gia", "09/02/2026", "Lê C"]]
    result = drafted(workbook(tmp_path / "ds.xlsx", rows), tmp_path / "ra")
    names = {path.name for path in (tmp_path / "ra").rglob("*.docx")}
    assert result.done == 2
    assert names == {f"ke-hoach-{PACK}-xa-ba-gia-21205.docx", f"ke-hoach-{PACK}-xa-ba-gia-21208.docx"}


@given(
    st.lists(
        st.tuples(
            st.sampled_from("ab"), st.sampled_from(["x", "X", "x-1", "y", "x-2"]), st.sampled_from(["", "1", "2"])
        )
    )
)
def test_no_two_documents_have_one_name(rows):
    wanted = [Wanted(folder=folder, name=name, code=code) for folder, name, code in rows]
    given_names = list(zip((each.folder for each in wanted), stems(wanted), strict=True))
    assert len(set(given_names)) == len(rows)


# ---------------------------------------------------------------- one bad unit


def test_one_bad_unit_stops_only_itself_and_ends_with_3(tmp_path):
    source = tmp_path / "hs"
    source.mkdir()
    province(source)
    commune(source, "an-phu")
    commune(source, "ba-gia", "dai_hoi: {lan_thu: không}")
    result = kehoach("batch", source, "--pack", PACK, "-o", tmp_path / "ra", "--jobs", 1)
    assert result.exit_code == 3 and "HS107" in result.output
    assert {path.stem for path in (tmp_path / "ra").rglob("*.docx")} == {
        f"ke-hoach-{PACK}-an-phu",
        f"ke-hoach-{PACK}-tinh",
    }
    told = json.loads(kehoach("batch", source, "--pack", PACK, "-o", tmp_path / "rb", "--jobs", 1, "--json").stdout)
    assert (told["da_soan"], told["khong_soan_duoc"][0]["van_de"][0]["ma"]) == (2, "HS107")


def test_strict_writes_nothing_when_one_is_bad(tmp_path):
    source = tmp_path / "hs"
    source.mkdir()
    province(source)
    commune(source, "ba-gia", "dai_hoi: {lan_thu: không}")
    with pytest.raises(BatchError) as caught:
        drafted(source, tmp_path / "ra", is_strict=True)
    assert [problem.code for problem in caught.value.problems] == ["HS107"]
    assert not list(tmp_path.rglob("*.docx"))
    told = kehoach("batch", source, "--pack", PACK, "-o", tmp_path / "ra", "--strict")
    assert told.exit_code == 1 and "không ghi văn bản nào" in told.output


def test_final_leaves_out_units_with_open_places(tmp_path):
    result = below(tmp_path, is_final=True)
    assert (result.done, result.failed) == (0, COMMUNES)


class _Fails:
    """A source whose third unit is fatal."""

    def __init__(self, inner: Source, how: str) -> None:
        self.inner, self.how = inner, how

    def items(self, pack: str) -> deque[Item]:
        items = self.inner.items(pack)
        return deque(items.popleft() for _ in range(6))

    def reader(self, pack: str) -> object:
        return _FatalReader(self.inner.reader(pack), self.how)


class _FatalReader:
    def __init__(self, inner: Reader, how: str) -> None:
        self.inner, self.how = inner, how

    def read(self, item: Item):
        if item.number == 2:
            if self.how == "dies":
                os._exit(9)
            raise ZeroDivisionError("our mistake")
        return self.inner.read(item)


class _Kept:
    def __init__(self) -> None:
        self.found: list[Outcome] = []

    def add(self, outcomes) -> None:
        self.found += outcomes

    def repeat(self, known, number, notes, told):
        raise AssertionError


@pytest.mark.parametrize(("how", "code"), [("dies", "LO104"), ("raises", "LO105")])
def test_a_unit_that_is_fatal_to_the_program_is_a_problem_of_its_own(tmp_path, how, code):
    inner, _ = communes_source(province(tmp_path), PACK)
    source = _Fails(inner, how)
    setup = work.Setup(id=f"{tmp_path}", source=source, pack=PACK, output=tmp_path / "ra")
    kept = _Kept()
    run.run(
        setup,
        source.items(PACK),
        open_executor=partial(executors.processes, 2),
        jobs=2,
        record=kept,
        known={},
        progress=lambda *_: None,
    )
    by_number = {outcome.number: outcome for outcome in kept.found}
    assert sorted(by_number) == [0, 1, 2, 3, 4, 5] and len(kept.found) == 6
    assert [problem.code for problem in by_number[2].problems] == [code]
    assert all(by_number[number].status is Status.DONE for number in (0, 1, 3, 4, 5))


def test_work_is_handed_to_any_executor_in_chunks(tmp_path):
    handed: list[int] = []

    class Counting(executors.Here):
        def submit(self, fn, /, *args, **kwargs):
            handed.append(len(args[1]))
            return super().submit(fn, *args, **kwargs)

    @contextmanager
    def counting() -> Iterator[Executor]:
        yield Counting()

    inner, _ = communes_source(province(tmp_path), PACK)
    setup = work.Setup(id=f"{tmp_path}-dem", source=inner, pack=PACK, output=tmp_path / "ra")
    tally = run.run(
        setup, inner.items(PACK), open_executor=counting, jobs=1, record=_Kept(), known={}, progress=lambda *_: None
    )
    assert sum(handed) == tally.total == COMMUNES and max(handed) <= feed.CHUNK


def local_cluster():
    distributed = pytest.importorskip("distributed")
    return distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0")


# What a library leaves open when a cluster of a test ends is not ours to judge.
_OF_THE_CLUSTER = pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)


@_OF_THE_CLUSTER
@pytest.mark.slow
def test_a_unit_that_ends_the_workers_of_a_cluster_is_a_problem_of_its_own(tmp_path):
    inner, _ = communes_source(province(tmp_path), PACK)
    source = _Fails(inner, "dies")
    setup = work.Setup(id=f"{tmp_path}", source=source, pack=PACK, output=tmp_path / "ra")
    kept = _Kept()
    with local_cluster() as cluster:
        tally = run.run(
            setup, source.items(PACK), open_executor=partial(executors.cluster, cluster.scheduler_address), jobs=2,
            record=kept, known={}, progress=lambda *_: None,
        )  # fmt: skip
    assert (tally.counts[Status.DONE], tally.counts[Status.FAILED]) == (5, 1)
    assert len(list((tmp_path / "ra").rglob("*.docx"))) == 5


@_OF_THE_CLUSTER
@pytest.mark.slow
def test_a_cluster_of_real_processes_makes_the_same_bytes(tmp_path):
    below(tmp_path, "day")
    with local_cluster() as cluster:
        run_batch(
            Order(source=tmp_path / "tinh.yaml", output=tmp_path / "cum", pack=PACK, with_communes=True, jobs=2),
            progress=lambda *_: None,
            scheduler=cluster.scheduler_address,
        )
    assert files(tmp_path / "cum") == files(tmp_path / "day")


def test_a_cluster_that_is_not_there_is_told(tmp_path):
    result = kehoach(
        "batch", province(tmp_path), "--communes", "--pack", PACK, "-o", tmp_path / "ra", "--scheduler", "x"
    )
    assert result.exit_code == 1 and ("LO109" in result.output or "LO110" in result.output)


# ---------------------------------------------------------------- journal


PROBLEM = Problem(
    code="HS106", place=Place(file="ds.xlsx", line=3, column=2, cell="B3"), path=("ke_hoach", 0, "so"), found="x",
    values=(("a", "b"),),
)  # fmt: skip


def test_an_outcome_is_the_same_after_the_journal():
    outcome = Outcome(
        number=3, key="k", label="xã Ba Gia", status=Status.FAILED, pack=PACK, values={"ten": "Ba Gia"},
        gaps=("a",), left_open=("b",), declined=("c",), recipients=7, problems=(PROBLEM,),
    )  # fmt: skip
    assert from_line(to_line(outcome)) == outcome


@given(st.text(max_size=60))
def test_no_line_of_a_journal_is_fatal(line):
    assert from_line(line) is None


# ---------------------------------------------------------------- the dossier


def test_the_dossier_tells_what_differs_and_what_is_odd(tmp_path):
    signer = [f"Nguyễn Văn {letter}" for letter in "ABCDEFGHIK"]
    units = [
        ("21025", "phường", "Cẩm Thành"), ("21028", "phường", "Nghĩa Lộ"), ("21172", "phường", "Trương Quang Trọng"),
        ("21205", "xã", "Ba Gia"), ("21548", "đặc khu", "Lý Sơn"),
    ]  # fmt: skip
    rows = [[*unit, "09/02/2026", signer[index]] for index, unit in enumerate(units)]
    rows[3][4] = ""
    result = drafted(workbook(tmp_path / "ds.xlsx", rows), tmp_path / "ra")
    page = result.dossier[0].read_text("utf-8")
    odd = page[page.index("Nên xem lại") : page.index("Trước khi ký")]
    assert "Ba Gia" in odd and "chưa có họ tên người ký" in odd
    assert "Trương Quang Trọng" in odd and "xuống dòng" in odd
    assert "Lý Sơn" not in odd
    differing = page[page.index("Khác nhau giữa các đơn vị") :]
    assert all(name in differing for name in signer[:3])
    book = openpyxl.load_workbook(result.dossier[1])
    assert book.sheetnames == ["Cần sửa", "Nên xem lại", "Khác nhau", "Chỗ trống"]
    assert [row[0].value for row in book["Khác nhau"].iter_rows(min_row=2)] == [
        f"{kind} {name}" for _, kind, name in units
    ]


def test_the_manifest_holds_the_digest_of_every_document(tmp_path):
    below(tmp_path)
    manifest = json.loads((tmp_path / "ra" / DOSSIER / "ke-khai.json").read_text("utf-8"))
    found = {row["tep"]: row["sha256"] for row in manifest["tep"]}
    made = {name: digest for name, digest in files(tmp_path / "ra").items() if name.endswith(".docx")}
    assert found == made and manifest["so_luong"]["xong"] == COMMUNES


def test_names_from_strangers_are_text_on_the_page_and_in_the_workbook(tmp_path):
    rows = [["21205", "xã", "<b>A&B", "09/02/2026", "=1+1"], [*GOOD[1][:4], "<script>x</script>"]]
    result = drafted(workbook(tmp_path / "ds.xlsx", rows), tmp_path / "ra")
    page = result.dossier[0].read_text("utf-8")
    assert "<script>x" not in page and "<b>A&B" not in page
    book = openpyxl.load_workbook(result.dossier[1])
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)


def test_without_a_pack_a_profile_of_several_plans_gives_each_of_them(tmp_path):
    head = "cap: tỉnh\nloai_don_vi: tỉnh\nten: Quảng Ngãi\nke_hoach:\n"
    plans = "".join(f"  - {{goi_mau: {pack}, ngay_ban_hanh: 02/2026}}\n" for pack in PACKS)
    one = head + f"  - {{goi_mau: {PACKS[0]}, ngay_ban_hanh: 02/2026}}\n"
    write_tree(tmp_path, {"ho-so/nhieu.yaml": head + plans, "ho-so/mot.yaml": one})
    order = Order(source=tmp_path / "ho-so", output=tmp_path / "ra")
    first = run_batch(order, progress=lambda *_: None)
    names = sorted(path.stem for path in (tmp_path / "ra").rglob("*.docx"))
    assert names == sorted(["ke-hoach-mot", *(f"ke-hoach-{pack}-nhieu" for pack in PACKS)])
    again = run_batch(replace(order, resumes=True), progress=lambda *_: None)
    assert (first.done, first.failed, again.unchanged) == (len(names), 0, len(names))
