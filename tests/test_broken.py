"""Broken profiles: each file of `data/broken` must give the codes of its first line, told where and how to mend."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from generator import messages
from generator.actions.drafts import render_profiles, validate_profiles
from generator.actions.packs import list_packs
from generator.errors import Problem, Severity
from generator.model import Level
from tests.builders import write_tree
from tests.commands import kehoach

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "tests/data/broken"
BROKEN = sorted(FOLDER.glob("*.yaml"))
SOUND = sorted((FOLDER / "tot").glob("*.yaml"))
PROVINCE = "cap: tỉnh\nloai_don_vi: tỉnh\nten: Sơn La\n"
PLAN = "ke_hoach: {goi_mau: ket-cau-ha-tang, ngay_ban_hanh: 02/2026}\n"
CODE_LINE = re.compile(r"# ((?:HS|PR)\d{3}(?: (?:HS|PR)\d{3})*)")

# Problems of the file as a whole: there is no line to point at.
OF_THE_WHOLE_FILE = {"HS001", "HS010", "HS100", "PR111"}
# Profiles whose mistake stands, also or only, in a file above.
TOLD_OF_ANOTHER_FILE = {
    "cap-tren-di-vong-a": {"cap-tren-di-vong-b.yaml"},
    "cap-tren-di-vong-b": {"cap-tren-di-vong-a.yaml"},
    "cap-tren-khong-la-ho-so": {"ghi-chep.txt"},
    "cap-tren-ghi-sai": {"thang-hai-co-ngay-31.yaml"},
    "phuong-truc-thuoc-huyen-nam-2026": {"huyen-2025.yaml", "phuong-truc-thuoc-huyen-nam-2026.yaml"},
    "thieu-cap-tren-cua-cap-tren": {"huyen-chi-de-tro-toi.yaml"},
    "xa-truc-thuoc-xa": {"thieu-cap-tren.yaml", "xa-truc-thuoc-xa.yaml"},
}
# Line and column at which a person finds the mistake, counted in an editor.
PLACES = {
    "bi-danh": [(5, 10)],
    "ban-hanh-truoc-cap-tren": [(8, 18)],
    "cap-tren-ghi-sai": [(8, 18)],
    "chuc-nang-la": [(7, 3), (8, 3)],
    "danh-xung-truoc-ten": [(6, 20)],
    "dia-hinh-la": [(7, 5)],
    "dong-trong-trong-danh-sach": [(8, 4)],
    "dong-tu-la": [(9, 12)],
    "bo-phan-bi-khoa": [(9, 10)],
    "cap-tren-ghi-bang-nhan": [(5, 21)],
    "hai-ke-hoach-mot-goi": [(8, 14)],
    "han-khong-co-that": [(10, 12)],
    "goi-mau-la": [(6, 12)],
    "ke-hoach-thu-hai-sai": [(11, 27)],
    "khong-thay-cap-tren": [(5, 21)],
    "luu-trong-noi-nhan": [(9, 5)],
    "ngay-van-ban-sai": [(10, 58)],
    "noi-nhan-thieu-ten": [(7, 5)],
    "quan-sau-1-7-2025": [(3, 14)],
    "so-lieu-khong-phai-phan-tram": [(10, 22)],
    "so-lieu-la": [(10, 5)],
    "so-lieu-thieu-dau-cach": [(9, 5)],
    "tab": [(6, 1)],
    "thang-hai-co-ngay-31": [(8, 18)],
    "the-kieu-du-lieu": [(5, 6)],
    "thieu-dau-cach-sau-hai-cham": [(3, 1)],
    "truong-chua-thut-vao-nhom": [(6, 1), (7, 1)],
    "truong-ghi-ba-lan": [(6, 1), (7, 1)],
    "truong-ghi-hai-lan": [(10, 3)],
    "truong-la": [(5, 1)],
    "truong-la-trong-ke-hoach": [(8, 5), (9, 40)],
}
# Codes that no file of the folder can give, and why.
NOT_FROM_A_FILE = {
    "HS001": "a file of 10 MB is written by a test below",
    "HS002": "files in other encodings are written by a test below",
    "HS010": "a file that cannot be read is no file of the folder",
    "HS121": "a profile without a plan is sound until a plan is asked for",
    "HS127": "a warning",
    "HS128": "a warning",
    "HS144": "a warning",
    "PR114": "a warning",
    "HS130": "only of a plan made with --final",
    "HS131": "every shipped pack is for every level",
    "HS132": "a warning",
    "HS135": "only of the command render, which needs one pack",
    "HS143": "of a pack, whose folder is no file of the folder",
    "HS154": "a warning",
    "HS156": "a warning",
    "HS160": "only of the command check, whose document is no file of the folder",
    "PR105": "a warning",
    "PR108": "a chain of nine files is written by a test below",
    "PR109": "a warning",
    "PR113": "a warning",
}


def expected_codes(path: Path) -> list[str]:
    """The codes that the first line of a broken profile names."""
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    match = CODE_LINE.fullmatch(first)
    assert match, f"{path.name}: the first line names no codes: {first}"
    return match[1].split(" ")


@cache
def problems_of(path: Path, pack: str = "") -> tuple[Problem, ...]:
    (result,) = validate_profiles([path], pack)
    return result.problems


def errors_of(path: Path, pack: str = "") -> list[Problem]:
    return [problem for problem in problems_of(path, pack) if problem.severity is Severity.ERROR]


def codes_of(problems: Iterable[Problem]) -> list[str]:
    return sorted(problem.code for problem in problems)


def validate(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """`kehoach validate` in a process of its own, in Vietnamese."""
    return kehoach("validate", *map(str, arguments), KEHOACH_LANG="vi")


def named(stem: str) -> Path:
    return FOLDER / f"{stem}.yaml"


def chain_of(path: Path) -> list[Path]:
    """The file and those it leads to as units above, each once."""
    chain: list[Path] = []
    while path.is_file() and path.resolve() not in chain:
        chain.append(path.resolve())
        link = re.search(r"^cap_tren_truc_tiep: (\S+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        path = path.parent / link[1] if link else FOLDER
    return chain


each_broken = pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)


# ---------------------------------------------------------------- the folder


def test_there_are_many_broken_profiles():
    assert len(BROKEN) >= 30


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_profiles_that_others_point_at_are_sound(path):
    assert problems_of(path) == ()


def test_every_code_a_profile_alone_can_cause_has_a_broken_profile():
    covered = {code for path in BROKEN for code in expected_codes(path)}
    of_profiles = {code for code in messages.MESSAGES if code.startswith(("HS", "PR"))}
    assert covered <= of_profiles
    assert of_profiles - covered == set(NOT_FROM_A_FILE)


def test_every_shipped_pack_is_for_every_level():
    packs, problems = list_packs()
    assert problems == () and packs
    assert all(pack.levels == frozenset(Level) for pack in packs)


# ---------------------------------------------------------------- each broken profile


@each_broken
def test_a_broken_profile_gives_the_codes_of_its_first_line(path):
    assert codes_of(errors_of(path)) == sorted(expected_codes(path))


@each_broken
def test_a_broken_profile_is_told_of_nothing_else(path):
    assert codes_of(problems_of(path)) == codes_of(errors_of(path))


@each_broken
def test_every_problem_has_its_place(path):
    chain = chain_of(path)
    for problem in problems_of(path):
        assert Path(problem.place.file).resolve() in chain
        lines = Path(problem.place.file).read_text(encoding="utf-8").splitlines()
        if problem.code in OF_THE_WHOLE_FILE:
            assert (problem.place.line, problem.place.column) == (0, 0)
        else:
            assert 0 < problem.place.line <= len(lines)
            assert 0 < problem.place.column <= len(lines[problem.place.line - 1]) + 1


@pytest.mark.parametrize("stem", TOLD_OF_ANOTHER_FILE)
def test_a_mistake_in_a_file_above_is_told_of_that_file(stem):
    files = {Path(problem.place.file).name for problem in problems_of(named(stem))}
    assert files == TOLD_OF_ANOTHER_FILE[stem]


@pytest.mark.parametrize("stem", PLACES)
def test_line_and_column_are_those_of_the_mistake(stem):
    assert [(problem.place.line, problem.place.column) for problem in errors_of(named(stem))] == PLACES[stem]


@each_broken
@pytest.mark.parametrize("english", [False, True], ids=["vi", "en"])
def test_every_problem_is_told_whole_in_both_languages(path, english):
    for problem in problems_of(path):
        told = messages.tell(problem, english=english)
        for sentence in (told.subject, told.expected, told.fix):
            assert sentence
            assert "{" not in sentence and "}" not in sentence
            assert "“”" not in sentence and "()" not in sentence and not sentence.endswith(":")
        assert told.severity == ("error" if english else "lỗi")


@each_broken
def test_nothing_is_written_for_a_broken_profile(path, tmp_path):
    (result,) = render_profiles([path], output=tmp_path / "ket-qua")
    assert not result.is_done
    assert result.problems
    assert not list(tmp_path.iterdir())


# ---------------------------------------------------------------- files too odd for the folder


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1258"])
def test_another_encoding_is_told_with_its_place(tmp_path, encoding):
    path = tmp_path / "bang-ma.yaml"
    path.write_bytes("ten: Sơn La\ncap: tinh\n".encode(encoding))
    (problem,) = problems_of(path)
    assert (problem.code, problem.place.line) == ("HS002", 1)


def test_a_huge_file_is_refused_without_being_read_whole(tmp_path):
    path = tmp_path / "mười-mê-ga.yaml"
    path.write_bytes(b"#" * 10_000_000)
    assert codes_of(problems_of(path)) == ["HS001"]


def test_a_file_that_is_not_there_is_a_problem_of_its_own(tmp_path):
    assert codes_of(problems_of(tmp_path / "khong-co.yaml")) == ["HS010"]


def test_a_chain_of_many_files_is_cut(tmp_path):
    links = {
        f"{number}.yaml": f"{PROVINCE.replace('Sơn La', f'Số {number}')}cap_tren_truc_tiep: {number + 1}.yaml\n"
        for number in range(1, 9)
    }
    write_tree(tmp_path, {**links, "9.yaml": PROVINCE})
    assert codes_of(problems_of(tmp_path / "1.yaml")) == ["PR108"]


# ---------------------------------------------------------------- what only render asks


@pytest.mark.parametrize(
    ("plans", "code"),
    [
        ("", "HS121"),
        ("ke_hoach:\n  - {goi_mau: ket-cau-ha-tang}\n  - {goi_mau: chuyen-doi-so}\n", "HS135"),
        ("ke_hoach: {ngay_ban_hanh: 02/2026}\n", "HS121"),
    ],
    ids=["no plan", "two plans", "a plan without a pack"],
)
def test_render_wants_one_plan(tmp_path, plans, code):
    write_tree(tmp_path, {"ho-so.yaml": PROVINCE + plans})
    (result,) = render_profiles([tmp_path / "ho-so.yaml"], output=tmp_path / "ket-qua")
    assert (codes_of(result.problems), result.is_done) == ([code], False)
    assert not (tmp_path / "ket-qua").exists()


def test_a_final_plan_with_gaps_is_not_written(tmp_path):
    write_tree(tmp_path, {"ho-so.yaml": PROVINCE + PLAN})
    (result,) = render_profiles([tmp_path / "ho-so.yaml"], output=tmp_path / "ket-qua", is_final=True)
    assert set(codes_of(result.problems)) == {"HS130"}
    assert not (tmp_path / "ket-qua").exists()


def test_a_broken_profile_stops_only_itself(tmp_path):
    paths = [named("thang-hai-co-ngay-31"), FOLDER / "tot/thanh-pho-2026.yaml", named("bi-danh")]
    results = render_profiles(paths, output=tmp_path)
    assert [result.is_done for result in results] == [False, True, False]
    assert len(list(tmp_path.glob("*.docx"))) == 1


# ---------------------------------------------------------------- the command line


@pytest.mark.parametrize("stem", ["truong-ghi-hai-lan", "nhieu-loi-mot-lan", "cap-tren-di-vong-a", "trong"])
def test_the_command_tells_place_and_code_and_ends_with_1(stem):
    done = validate(named(stem))
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr and done.stderr == ""
    heads = re.findall(r"^(\S+\.yaml)(?::(\d+):(\d+))?: lỗi ((?:HS|PR)\d{3}) — \S", done.stdout, re.MULTILINE)
    assert sorted(code for *_, code in heads) == sorted(expected_codes(named(stem)))
    assert all((line and column) or code in OF_THE_WHOLE_FILE for _, line, column, code in heads)
    assert done.stdout.splitlines()[-1] == f"{len(heads)} lỗi, 0 lưu ý"


def test_a_chain_too_long_for_one_is_not_so_for_another(tmp_path):
    """What is told of a file must not depend on which file was read before it."""
    chain = {f"{n}.yaml": PROVINCE + f"cap_tren_truc_tiep: {n + 1}.yaml\n" + PLAN for n in range(1, 9)}
    write_tree(tmp_path, {**chain, "9.yaml": PROVINCE + PLAN})
    names = [tmp_path / "1.yaml", tmp_path / "8.yaml"]
    together = {result.profile: codes_of(result.problems) for result in validate_profiles(names)}
    assert "PR108" in together[names[0]] and "PR108" not in together[names[1]]
    assert together[names[1]] == codes_of(problems_of(names[1]))


@pytest.mark.parametrize(
    ("link", "codes"),
    [
        ("a" * 300 + ".yaml", ["PR107"]),
        ("x/" * 150 + "a.yaml", ["PR107"]),
        ('"a\\0b.yaml"', ["HS008", "PR107"]),
        ('"\\ud800.yaml"', ["HS004"]),
    ],
    ids=["long-name", "long-path", "nul", "surrogate"],
)
def test_a_link_that_no_system_could_follow_is_told(tmp_path, link, codes):
    write_tree(tmp_path, {"xa.yaml": f"cap: xã\nloai_don_vi: xã\nten: Sa\ncap_tren_truc_tiep: {link}\n" + PLAN})
    assert codes_of(problems_of(tmp_path / "xa.yaml")) == codes


def test_a_figure_of_the_unit_above_is_looked_at_too(tmp_path):
    figures = PLAN.replace("}", ", so_lieu: {so_quan_tri_khong_co: 5}}")
    write_tree(
        tmp_path,
        {
            "tinh.yaml": PROVINCE + figures,
            "xa.yaml": "cap: xã\nloai_don_vi: xã\nten: Sa\ncap_tren_truc_tiep: tinh.yaml\n" + PLAN,
        },
    )
    (problem,) = problems_of(tmp_path / "xa.yaml")
    assert (problem.code, Path(problem.place.file).name) == ("HS115", "tinh.yaml")


def test_nine_mistakes_are_told_in_the_order_of_the_file():
    done = validate(named("nhieu-loi-mot-lan"))
    places = re.findall(r"^\S+\.yaml:(\d+):(\d+): lỗi", done.stdout, re.MULTILINE)
    assert len(places) == 9
    assert [tuple(map(int, place)) for place in places] == sorted(tuple(map(int, place)) for place in places)


def test_json_is_one_document_under_the_names_of_the_contract():
    path = named("nhieu-loi-mot-lan")
    done = validate(path, "--json")
    assert done.returncode == 1 and done.stderr == ""
    (profile,) = json.loads(done.stdout)["ho_so"]
    assert profile["tep"] == str(path) and profile["hop_le"] is False
    keys = {"ma", "tep", "dong", "cot", "o", "doi_tuong", "dang_ghi", "can", "cach_sua", "muc_do"}
    assert all(set(problem) == keys for problem in profile["van_de"])
    assert sorted(problem["ma"] for problem in profile["van_de"]) == sorted(expected_codes(path))
    assert all(problem["dong"] > 0 and problem["cot"] > 0 for problem in profile["van_de"])
    assert all(problem["muc_do"] == "lỗi" for problem in profile["van_de"])


def test_several_files_in_one_call_are_all_told():
    paths = [named("so-lieu-la"), named("truong-la"), FOLDER / "tot/tinh-2026.yaml", named("quan-sau-1-7-2025")]
    done = validate(*paths)
    assert done.returncode == 1
    for path in (paths[0], paths[1], paths[3]):
        (code,) = expected_codes(path)
        assert re.search(rf"^{re.escape(str(path))}:\d+:\d+: lỗi {code} ", done.stdout, re.MULTILINE)
    assert not re.search(r"tinh-2026\.yaml:\d", done.stdout)
    assert done.stdout.splitlines()[-1] == "3 lỗi, 0 lưu ý"


def test_after_twenty_problems_of_one_code_only_their_places_are_told(tmp_path):
    unknown = "".join(f"truong_khong_co_{number}: x\n" for number in range(23))
    write_tree(tmp_path, {"rat-nhieu-loi.yaml": PROVINCE + unknown})
    done = validate(tmp_path / "rat-nhieu-loi.yaml")
    assert done.returncode == 1
    assert len(re.findall(r": lỗi HS101 ", done.stdout)) == 20
    path = tmp_path / "rat-nhieu-loi.yaml"
    spots = ", ".join(f"{path}:{line}:1" for line in range(PROVINCE.count("\n") + 21, PROVINCE.count("\n") + 24))
    assert done.stdout.splitlines()[-2:] == [f"… và 3 chỗ khác cùng lỗi HS101: {spots}", "23 lỗi, 0 lưu ý"]


def test_a_wide_run_of_the_whole_folder_tells_each_problem_once():
    found = [problem for result in validate_profiles(BROKEN) for problem in result.problems]
    wanted = Counter(code for path in BROKEN for code in expected_codes(path))
    assert Counter(problem.code for problem in found) == wanted
