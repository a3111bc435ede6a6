"""The five real plans of 2023: every fact of theirs stands in its place in the plan made from the unit's profile."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.actions.drafts import render_profiles
from tests.reading import ReadPlan, read_plan, spaced

ROOT = Path(__file__).parent.parent
FACTS = yaml.safe_load((Path(__file__).parent / "data" / "facts.yaml").read_text("utf-8"))


@pytest.fixture(scope="module", params=FACTS, ids=[facts["profile"].split("/", 1)[1] for facts in FACTS])
def case(request, tmp_path_factory) -> tuple[dict, ReadPlan]:
    target = tmp_path_factory.mktemp("plan") / "ke-hoach.docx"
    (result,) = render_profiles([ROOT / request.param["profile"]], output=target, is_final=True)
    assert result.is_done, result.problems
    assert not result.problems
    return request.param, read_plan(target)


def test_the_heading_names_issuer_number_place_and_date(case):
    facts, plan = case
    assert plan.of_style("CoQuan") == facts["issuer"]
    number = spaced(plan.of_style("SoKyHieu")[0]).replace("Số: /", "Số: /")
    assert number == facts["number"]
    assert spaced(plan.of_style("DiaDanhNgay")[0]) == facts["date"]


def test_the_title_is_the_plans_own(case):
    facts, plan = case
    assert plan.of_style("TenLoai") == ["KẾ HOẠCH"]
    assert plan.of_style("TrichYeu") == [facts["subject"]]


def test_the_opening_cites_the_direct_parent_and_only_it(case):
    facts, plan = case
    assert f"Thực hiện {facts['basis']}" in plan.opening
    if "1478" not in facts["basis"]:
        assert "1478" not in plan.text
    assert ("gọi tắt là" in plan.opening) == ("short_name" in facts)


def test_the_headings_follow_the_real_plan(case):
    facts, plan = case
    written = list(plan.headings)
    assert len(written) == len(facts["headings"]), written
    for heading, expected in zip(written, facts["headings"], strict=True):
        assert heading.startswith(expected)


def test_numbered_clauses_are_as_many_as_in_the_real_plan(case):
    facts, plan = case
    for name, count in facts["clauses"].items():
        clauses = plan.section(name).clauses
        assert [clause.split(".")[0] for clause in clauses] == [str(number) for number in range(1, count + 1)]


def test_points_carry_letters_where_the_real_plan_has_letters(case):
    facts, plan = case
    for heading, letters in facts.get("points", {}).items():
        place = next(
            i for i, item in enumerate(plan.paragraphs) if item.style in {"Khoan", "DeMuc"} and heading in item.text
        )
        points = []
        for item in plan.paragraphs[place + 1 :]:
            if item.style in {"Khoan", "Muc", "DeMuc"}:
                break
            if item.style == "Diem":
                points.append(item.text[0])
        assert "".join(points) == letters


def test_congresses_stand_in_the_text_the_upper_one_first(case):
    facts, plan = case
    for congress in facts["congresses"]:
        assert congress in plan.text
    if len(facts["congresses"]) == 2:
        assert " và ".join(facts["congresses"]) in plan.text


def test_figures_bodies_and_awards_stand_in_their_section(case):
    facts, plan = case
    for name, expected in facts["in"].items():
        section = plan.section(name)
        for words in expected:
            assert words in section.text, f"{words!r} is not in {section.heading!r}"


def test_recipients_are_exact(case):
    facts, plan = case
    expected = [f"- {recipient};" for recipient in facts["recipients"][:-1]] + [f"- {facts['recipients'][-1]}."]
    assert plan.of_style("NoiNhan") == expected


def test_the_signature_is_exact(case):
    facts, plan = case
    assert plan.of_style("QuyenHan") + plan.of_style("NguoiKy") == facts["signer"]
