"""Broken profiles, each with the codes it must give; nothing is written for any of them."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from generator import actions
from generator.errors import Severity
from generator.messages import MESSAGES, tell
from tests.builders import write_tree

FOLDER = Path(__file__).parent / "data" / "broken"
FILES = sorted(FOLDER.glob("*.yaml"))
# Codes that no profile of a folder gives, each with its reason.
ELSEWHERE = {
    "HS001": "a file of 10 MB is made below",
    "HS002": "bytes that are no text are made below",
    "HS010": "a file that cannot be read is made below",
    "HS121": "the command names a pack the profile has no plan for",
    "HS127": "a warning of the register",
    "HS128": "a warning of the register",
    "HS130": "only for --final",
    "HS131": "needs a pack that leaves a level out: test_pack",
    "HS132": "a warning",
    "HS135": "only for render without --pack",
    "PR105": "a warning",
    "PR108": "a chain of more files than there are levels is made below",
    "PR109": "a warning",
}


def expected(path: Path) -> Counter[str]:
    return Counter(path.read_text("utf-8").splitlines()[0].removeprefix("#").split())


def errors(path: Path) -> list:
    (result,) = actions.validate_profiles([path])
    return [problem for problem in result.problems if problem.severity is Severity.ERROR]


def test_there_are_at_least_thirty():
    assert len(FILES) >= 30


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_broken_profile_gives_its_codes(path):
    assert Counter(problem.code for problem in errors(path)) == expected(path)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_problem_has_its_place_and_its_sentences(path):
    rows = len(path.read_text("utf-8").splitlines())
    for problem in errors(path):
        assert Path(problem.place.file).is_relative_to(FOLDER)
        assert 0 <= problem.place.line <= rows and (problem.place.line > 0 or problem.code in {"HS100"})
        for english in (False, True):
            told = tell(problem, english=english)
            assert told.subject and told.expected and told.fix
            assert not re.search(r"\{\w*\}", told.subject + told.expected + told.fix), told


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_is_written_for_a_broken_profile(path, tmp_path):
    (result,) = actions.render_profiles([path], output=tmp_path / "ra")
    assert not result.is_done and result.problems
    assert list(tmp_path.iterdir()) == []


def test_every_code_of_a_profile_is_covered():
    covered = {code for path in FILES for code in expected(path)}
    of_profiles = {code for code in MESSAGES if code.startswith(("HS", "PR"))}
    assert of_profiles - covered == set(ELSEWHERE)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"cap: x\n" * 1_500_000, "HS001"),
        ("cap: xã\n".encode("utf-16"), "HS002"),
        ("cap: xã\n".encode("cp1258", "replace") + b"\xff", "HS002"),
        (b"cap: \x00\n", "HS002"),
    ],
)
def test_bytes_that_are_no_profile_are_told(tmp_path, raw, code):
    (tmp_path / "a.yaml").write_bytes(raw)
    assert [problem.code for problem in errors(tmp_path / "a.yaml")] == [code]


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    (problem,) = errors(tmp_path / "khong-co.yaml")
    assert problem.code == "HS010"


def test_a_chain_longer_than_the_levels_is_told(tmp_path):
    link = "cap: xã\nloai_don_vi: xã\nten: A\ncap_tren_truc_tiep: {}.yaml\n"
    write_tree(tmp_path, {f"{number}.yaml": link.format(number + 1) for number in range(9)})
    assert "PR108" in {problem.code for problem in errors(tmp_path / "0.yaml")}


@pytest.mark.parametrize(
    "bomb",
    [
        "a: " + "[" * 100_000 + "]" * 100_000,
        "[ # ]\n" * 100_000,
        "x: " + '["]",' * 50_000,
        "? " * 30_000 + "a",
        "-  " * 30_000 + "a",
        "\n".join(" " * depth + "?" for depth in range(300)),
        "a: " + "{b: " * 5_000,
    ],
    ids=["brackets", "brackets behind remarks", "brackets in quotes", "keys", "dashes", "keys in depth", "braces"],
)
def test_a_bomb_of_depth_is_refused_and_does_no_harm(tmp_path, bomb):
    (tmp_path / "a.yaml").write_text(bomb, encoding="utf-8")
    assert {problem.code for problem in errors(tmp_path / "a.yaml")} <= {"HS004", "HS007"}


def test_problems_of_a_file_are_sorted_by_place():
    places = [problem.place for problem in errors(FOLDER / "chin-loi-mot-lan.yaml")]
    assert places == sorted(places) and len(places) == 9
