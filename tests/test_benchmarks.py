"""The measurements run as their page says, and every part of their results is there."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from benchmarks.measure import COMMUNES
from generator import resources
from generator.model import Level
from tests.plans import ROOT

_NUMBER = r"\d+(?:\.\d+)?"
_SPREAD = re.compile(rf"({_NUMBER}) \(({_NUMBER})–({_NUMBER})\)")  # median (least–most)


def least(figures: dict[str, object], name: str) -> float:
    """The least of the figures of that name; median and range stand in their order."""
    match = _SPREAD.fullmatch(str(figures[name]))
    assert match, (name, figures[name])
    median, low, high = map(float, match.groups())
    assert low <= median <= high
    return low


def test_the_country_has_as_many_communes_as_are_counted():
    assert sum(level is Level.COMMUNE for level, _ in resources.load_register().new) == COMMUNES


@pytest.mark.slow
def test_a_quick_run_gives_every_part_of_the_results(tmp_path):
    command = [sys.executable, "-m", "benchmarks", "--quick", "-o", str(tmp_path / "results.json")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stderr
    results = json.loads((tmp_path / "results.json").read_text("utf-8"))
    assert (results["rounds"], results["units"]) == (2, 8)
    assert results["machine"].keys() == {"python", "system", "processor", "cores"}

    step, job = results["document step"], results["whole job"]
    codecs = [name.removeprefix("times the floor, ") for name in step if name.startswith("times the floor, ")]
    assert "zlib" in codecs
    for name in ("docxtpl", *codecs, "floor"):
        assert least(step, f"{name}, ms") > 0
    for name in codecs:
        assert least(step, f"times faster than docxtpl, {name}") > 1
        assert least(step, f"times the floor, {name}") > 0
    assert least(job, "plain program, ms a plan") > 0
    provinces = sum(level is Level.PROVINCE for level, _ in resources.load_register().new)
    made = {"one Excel list": 200, "folder of profiles": 200 + provinces, "register": COMMUNES}
    for name, count in made.items():
        assert job[f"{name}, documents"] == count
        assert least(job, f"{name}, ms a plan") > 0
        assert least(job, f"{name}, times less CPU than the plain program") > 1
        assert job[f"{name}, MB of the process"] > 0

    assert results["growth"].keys() == {"100", "200"}
    for count, figures in results["growth"].items():
        assert figures.keys() == {"documents", "ms a plan", "ms a plan without the start", "MB"}
        assert figures["documents"] == int(count)
        assert figures["ms a plan"] > figures["ms a plan without the start"] and figures["MB"] > 0
    assert least(results["one cold plan"], "seconds") > 0
