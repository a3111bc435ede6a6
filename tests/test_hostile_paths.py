"""Names that lead where no profile is: pipes, devices, folders, circles of links, other people's files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from generator.actions.drafts import render_profiles, validate_profiles
from generator.actions.lists import mark_list
from generator.batch import journal
from generator.batch.command import Order, run_batch
from generator.errors import GeneratorError
from generator.messages import tell
from generator.resources import pack_folder, read_bytes
from tests.builders import assert_problem, value_of, write_tree
from tests.sheets import check, small_list

PLAN = "ke_hoach: {goi_mau: ket-cau-ha-tang, ngay_ban_hanh: 02/2026}\n"
COMMUNE = "cap: xã\nloai_don_vi: xã\nten: Ba Gia\ncap_tren_truc_tiep: {above}\n"
PROVINCE = "cap: tỉnh\nloai_don_vi: tỉnh\nten: Quảng Ngãi\n" + PLAN
SECRET = "root:x:0:0:mật khẩu:/root\n"
posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")


def problems_of(path: Path):
    return validate_profiles([path])[0].problems


def under(folder: Path, above: str) -> Path:
    """A commune whose profile names that as the one above."""
    write_tree(folder, {"xa.yaml": COMMUNE.format(above=above) + PLAN})
    return folder / "xa.yaml"


@posix
@pytest.mark.parametrize("name", ["ong.yaml", "ong.csv", "ong.xlsx"])
def test_a_pipe_is_refused_at_once_and_not_waited_for(tmp_path, name):
    pipe = tmp_path / name
    os.mkfifo(pipe)
    problems = check(pipe).problems if pipe.suffix != ".yaml" else problems_of(pipe)
    assert "pipe" in assert_problem(problems, "HS010").found


@posix
def test_a_device_without_end_and_a_folder_are_no_files():
    assert "thiết bị" in assert_problem(problems_of(Path("/dev/zero")), "HS010").found
    assert "thư mục" in assert_problem(problems_of(Path("/dev")), "HS010").found


@posix
def test_links_that_lead_in_a_circle_are_no_profile_above(tmp_path):
    (tmp_path / "a.yaml").symlink_to("b.yaml")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    assert_problem(problems_of(under(tmp_path, "a.yaml")), "PR107", line=4, found="a.yaml")
    assert assert_problem(problems_of(tmp_path / "a.yaml"), "HS010").found == "lối tắt dẫn vòng quanh"


def test_a_folder_as_the_unit_above_is_told_with_the_profile_in_it(tmp_path):
    write_tree(tmp_path, {"tren/tinh-x.yaml": "cap: tỉnh\n"})
    problem = assert_problem(problems_of(under(tmp_path, "tren/")), "PR112", line=4)
    assert value_of(problem, "vi_du") == "tren/tinh-x.yaml"


@pytest.mark.parametrize("text", [SECRET, "mat_khau: hunter2\n", "- hunter2\n", "a: [hunter2\n", "a: b: hunter2\n"])
def test_nothing_is_shown_of_a_file_above_that_is_no_profile(tmp_path, text):
    write_tree(tmp_path, {"khac.txt": text})
    problem = assert_problem(problems_of(under(tmp_path, "khac.txt")), "PR111")
    words = repr(tell(problem)) + repr(problem)
    assert "hunter2" not in words and "mật khẩu" not in words
    assert value_of(problem, "trong") == str(tmp_path / "xa.yaml")


@pytest.mark.parametrize("text", ["mat_khau: hunter2\n", "a: b: hunter2\n"])
def test_nothing_is_shown_of_a_file_that_a_list_names_as_the_unit_above(tmp_path, text):
    write_tree(tmp_path, {"khac.yaml": text})
    headings = ("STT", "Mã đơn vị", "Loại đơn vị", "Tên", "Kế hoạch, ngày ban hành", "Cấp trên trực tiếp")
    path = small_list(tmp_path, (1, "21205", "xã", "Ba Gia", "02/2026", "khac.yaml"), headings=headings)
    problem = assert_problem(check(path).problems, "PR111")
    assert "hunter2" not in repr(tell(problem)) + repr(problem)


def test_a_file_that_is_one_text_is_not_repeated(tmp_path):
    write_tree(tmp_path, {"xa.yaml": "tôi là hunter2"})
    assert "hunter2" not in repr(assert_problem(problems_of(tmp_path / "xa.yaml"), "HS103"))


@pytest.mark.parametrize("first", ["Cấp: tỉnh", "{cap: tỉnh", '"cap": tỉnh', "Loại đơn vị: tỉnh", "ten: Sa: Pa"])
def test_a_profile_above_is_known_by_its_keys_and_told_of_with_its_lines(tmp_path, first):
    write_tree(tmp_path, {"tinh.yaml": f"{first}\nxyz: 1\n"})
    assert "PR111" not in [problem.code for problem in problems_of(under(tmp_path, "tinh.yaml"))]


def test_a_name_no_system_could_have_is_refused():
    with pytest.raises(Exception) as caught:
        read_bytes(Path("a\0b"), 10)
    assert assert_problem(caught.value.problems, "HS010").found


# ---------------------------------------------------------------- results


@posix
def test_a_batch_writes_through_no_link_inside_its_folder(tmp_path):
    write_tree(tmp_path, {"ho-so/tinh.yaml": PROVINCE, "noi-khac/giu.txt": "ours"})
    out = tmp_path / "ra"
    out.mkdir()
    (out / "quang-ngai").symlink_to(tmp_path / "noi-khac")
    done = run_batch(Order(source=tmp_path / "ho-so", output=out), progress=lambda *_: None)
    assert (done.done, done.failed) == (0, 1)
    assert [path.name for path in (tmp_path / "noi-khac").iterdir()] == ["giu.txt"]
    (outcome,) = journal.read(done.journal)
    assert "noi-khac" in assert_problem(outcome.problems, "DU205").found


@posix
@pytest.mark.parametrize("name", ["_tong-hop", "_tong-hop/nhat-ky.jsonl", "_tong-hop/ke-khai.tmp", "_tong-hop/x"])
def test_a_batch_does_not_begin_where_its_dossier_would_stand_elsewhere(tmp_path, name):
    write_tree(tmp_path, {"ho-so/tinh.yaml": PROVINCE, "noi-khac/giu.txt": "ours"})
    link = tmp_path / "ra" / name
    link.parent.mkdir(parents=True)
    link.symlink_to(tmp_path / "noi-khac" / ("giu.txt" if "/" in name else ""))
    with pytest.raises(GeneratorError) as caught:
        run_batch(Order(source=tmp_path / "ho-so", output=tmp_path / "ra"), progress=lambda *_: None)
    assert_problem(caught.value.problems, "DU205")
    assert (tmp_path / "noi-khac/giu.txt").read_text() == "ours"


@posix
def test_the_folder_a_person_names_may_be_a_link(tmp_path):
    write_tree(tmp_path, {"ho-so/tinh.yaml": PROVINCE})
    (tmp_path / "that").mkdir()
    (tmp_path / "ra").symlink_to(tmp_path / "that")
    assert run_batch(Order(source=tmp_path / "ho-so", output=tmp_path / "ra"), progress=lambda *_: None).done == 1


@posix
@pytest.mark.parametrize("make", [lambda path: path.symlink_to("khac.docx"), os.mkfifo, Path.mkdir])
def test_a_plan_is_not_written_where_something_else_than_a_file_stands(tmp_path, make):
    write_tree(tmp_path, {"tinh.yaml": PROVINCE})
    make(tmp_path / "ra.docx")
    (result,) = render_profiles([tmp_path / "tinh.yaml"], output=tmp_path / "ra.docx")
    assert not result.is_done and {problem.code for problem in result.problems} <= {"DU202", "DU205"}
    assert not (tmp_path / "khac.docx").exists()


@posix
def test_a_marked_copy_takes_another_name_when_a_pipe_has_its_own(tmp_path):
    os.mkfifo(tmp_path / "ds-ket-qua.xlsx")
    checked = check(small_list(tmp_path, (1, "21205", "xã", "", "02/2026")))
    written, notes = mark_list(checked)
    assert (written.name, [note.code for note in notes]) == ("ds-ket-qua-2.xlsx", ["DS505"])


LONG = "a" * 300


@pytest.mark.parametrize("name", [LONG, f"{LONG}.pdf", f"{LONG}.docx", f"{LONG}.odt"])
def test_a_name_past_all_lengths_is_told_by_render(tmp_path, name):
    write_tree(tmp_path, {"tinh.yaml": PROVINCE})
    try:
        (result,) = render_profiles([tmp_path / "tinh.yaml"], output=tmp_path / name)
        problems = result.problems
    except GeneratorError as error:
        problems = error.problems
    assert {problem.code for problem in problems} <= {"DU202", "DU206"} and problems


def test_a_name_past_all_lengths_is_told_by_batch_and_of_a_pack(tmp_path):
    write_tree(tmp_path, {"ho-so/tinh.yaml": PROVINCE})
    with pytest.raises(GeneratorError) as caught:
        run_batch(Order(source=tmp_path / "ho-so", output=tmp_path / LONG), progress=lambda *_: None)
    assert_problem(caught.value.problems, "DU202")
    with pytest.raises(GeneratorError) as caught:
        pack_folder(LONG)
    assert_problem(caught.value.problems, "HS120")
