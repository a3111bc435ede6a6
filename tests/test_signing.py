"""The signature block: NĐ 30/2020, Điều 13 and Phụ lục I, Phần I, Mục II.7.b say who signs under which authority."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.batch import journal
from generator.batch.command import run_batch, summary_name
from generator.batch.drafter import Drafter
from generator.batch.order import Order
from generator.errors import Severity
from generator.messages import tell
from generator.model import Level, Signer
from generator.profile import build_profile
from generator.resolve import signature_lines
from tests import sheets
from tests.builders import assert_problem, lexicon, source, value_of
from tests.plans import PACKS, unit_profile

HEAD = "cap: xã\nloai_don_vi: phường\nten: Chiềng Sinh\n"


def told(signer: str):
    profile, problems = build_profile(source(f"{HEAD}nguoi_ky: {{{signer}}}\n"), None, lexicon())
    assert (profile is None) == bool(problems)
    return problems


# ---------------------------------------------------------------- right


@pytest.mark.parametrize(
    ("signer", "lines"),
    [
        (Signer(position="Chủ tịch"), ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        (Signer(authority="KT", position="Phó chủ tịch"), ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        (Signer(authority="Q", position="Chủ tịch"), ["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"]),
        (Signer(authority="TUQ", position="Giám đốc Sở Nội vụ"), ["TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ"]),
    ],
)
def test_what_the_decree_shows_is_sound_and_printed(signer, lines):
    assert told(f"quyen_han: {signer.authority}, chuc_vu: {signer.position}") == []
    assert list(signature_lines(signer, lexicon())) == lines


@pytest.mark.parametrize(
    "signer",
    [
        "quyen_han: TM",
        "quyen_han: Q",
        "chuc_vu: CHỦ TỊCH",
        "thay_mat: không, chuc_vu: Chủ tịch",
        "quyen_han: KT, chuc_vu: Phó Chủ tịch Thường trực",
        "quyen_han: KT, thay_mat: không, chuc_vu: Phó Chủ tịch",
        "quyen_han: TL, chuc_vu: Chánh Văn phòng",
        "quyen_han: TL, thay_mat: không, chuc_vu: Trưởng phòng Kinh tế",
        "quyen_han: TUQ, chuc_vu: Trưởng Phòng Văn hóa - Xã hội",
    ],
)
def test_other_ways_that_are_right_are_taken(signer):
    assert told(signer) == []


# ---------------------------------------------------------------- wrong


@pytest.mark.parametrize(
    ("signer", "authority", "mend"),
    [
        ("chuc_vu: Phó chủ tịch", "TM", "KT"),
        ("quyen_han: TM, chuc_vu: Phó Chủ tịch Thường trực", "TM", "KT"),
        ("quyen_han: Q, chuc_vu: Phó Chủ tịch", "Q", "KT"),
        ("quyen_han: TL, chuc_vu: Phó Chủ tịch", "TL", "KT"),
        ("quyen_han: KT, chuc_vu: Chủ tịch", "KT", "TM/Q"),
        ("quyen_han: TL, chuc_vu: Chủ tịch", "TL", "TM/Q"),
        ("quyen_han: TUQ, chuc_vu: Chủ tịch", "TUQ", "TM/Q"),
        ("chuc_vu: Chánh Văn phòng", "TM", "TL/TUQ"),
        ("quyen_han: KT, chuc_vu: Trưởng phòng Nội vụ", "KT", "TL/TUQ"),
    ],
)
def test_an_office_that_may_not_sign_so_is_an_error_that_says_how_to_mend(signer, authority, mend):
    problem = assert_problem(told(signer), "HS150", line=4, field="chuc_vu")
    assert problem.severity is Severity.ERROR
    assert (value_of(problem, "quyen_han"), value_of(problem, "nen")) == (authority, mend)
    assert f"quyen_han: {mend}" in tell(problem).fix


@pytest.mark.parametrize(
    ("office", "authority", "plain"),
    [
        ("Quyền Chủ tịch", "Q", "Chủ tịch"),
        ("Q. Chủ tịch", "Q", "Chủ tịch"),
        ("KT.Chủ tịch", "KT", "Phó Chủ tịch"),
        ("TM. UBND xã", "TM", "Chủ tịch"),
    ],
)
def test_an_authority_inside_the_office_is_told_with_both_fields(office, authority, plain):
    problem = assert_problem(told(f"chuc_vu: {office}"), "HS151", field="chuc_vu", found=office)
    assert f"quyen_han: {authority} và chuc_vu: {plain}" in tell(problem).fix


@pytest.mark.parametrize(
    ("office", "alone"),
    [
        ("Chủ tịch UBND xã", "Chủ tịch"),
        ("Chủ tịch Uỷ ban nhân dân phường Chiềng Sinh", "Chủ tịch"),
    ],
)
def test_the_office_is_written_without_the_body(office, alone):
    problem = assert_problem(told(f"chuc_vu: {office}"), "HS153", found=office)
    assert value_of(problem, "chuc_vu") == alone


def test_two_faults_of_one_office_are_told_at_once():
    assert sorted(problem.code for problem in told("chuc_vu: Phó Chủ tịch UBND xã")) == ["HS150", "HS153"]


@pytest.mark.parametrize("authority", ["TL", "TUQ"])
def test_who_signs_for_the_head_does_not_sign_for_the_collective(authority):
    problems = told(f"quyen_han: {authority}, thay_mat: có, chuc_vu: Chánh Văn phòng")
    assert_problem(problems, "HS152", field="thay_mat", found="có")


# ---------------------------------------------------------------- offices not known, lists, batches


def commune(**signer: str):
    profile = unit_profile(Level.COMMUNE, "xã", "hai_cap")
    return replace(profile, signer=Signer(name="Nguyễn Văn An", **signer))


@pytest.mark.parametrize("pack", PACKS)
def test_an_office_not_known_is_told_by_the_quick_way_as_by_the_slow(pack):
    drafter = Drafter(pack)
    known = [drafter.draft(commune(position="Chủ tịch")) for _ in range(3)]
    odd = [drafter.draft(commune(position="Thủ tướng")) for _ in range(3)]
    assert not any(draft.problems for draft in known)
    for draft in odd:
        problem = assert_problem(draft.problems, "HS154", field="chuc_vu", found="Thủ tướng")
        assert problem.severity is Severity.WARNING and draft.content


def signer_list(folder, *signers):
    headings = (*sheets.HEADINGS, *(sheets.heading_of("nguoi_ky", key) for key in ("quyen_han", "chuc_vu")))
    rows = [
        (number, code, "xã", name, "02/2026", *signer)
        for number, ((code, name), signer) in enumerate(zip(UNITS, signers, strict=False), start=1)
    ]
    return sheets.small_list(folder, *rows, headings=headings)


UNITS = (("21205", "Ba Gia"), ("21172", "An Phú"), ("21040", "Bình Minh"), ("21172", "An Phú"))
SIGNERS = (("TM", "Chủ tịch"), ("", "Phó Chủ tịch"), ("KT", "Chủ tịch"))


def test_in_a_list_the_cell_is_named_and_the_column(tmp_path):
    path = signer_list(tmp_path, *SIGNERS)
    problems = [problem for problem in sheets.check(path).problems if problem.code == "HS150"]
    assert sheets.told(problems) == {"G3": "HS150", "G4": "HS150"}
    assert sheets.heading_of("nguoi_ky", "quyen_han") in tell(problems[0]).fix


def test_the_dossier_of_a_batch_shows_who_signs_how(tmp_path):
    path = signer_list(tmp_path, ("TM", "Chủ tịch"), ("KT", "Phó Chủ tịch"), ("", ""))
    run_batch(Order(source=path, output=tmp_path / "ra", pack=sheets.PACK), progress=lambda *_: None)
    page = (tmp_path / "ra" / summary_name(sheets.PACK) / "tong-hop.html").read_text("utf-8")
    differing = page[page.index("Khác nhau giữa các đơn vị") :]
    assert differing.count("<td>TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH</td>") == 2
    assert differing.count("<td>TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH</td>") == 1
    assert "Quyền hạn ký" in differing


def test_a_batch_of_the_list_refuses_the_rows_that_validate_refuses(tmp_path):
    path = signer_list(tmp_path, *SIGNERS)
    result = run_batch(Order(source=path, output=tmp_path / "ra", pack=sheets.PACK), progress=lambda *_: None)
    assert (result.done, result.failed) == (1, 2)
    outcomes = journal.read(tmp_path / "ra" / summary_name(sheets.PACK) / journal.NAME)
    assert sheets.told(problem for each in outcomes for problem in each.problems) == {"G3": "HS150", "G4": "HS150"}
