"""Annexes: the note that says what each goes with."""

from __future__ import annotations

import pytest

from generator.check.findings import check_document
from tests.broken_form import both, broken, copy_after, second_annex, written
from tests.test_check_rules import FORM, found

_OF = "của Ủy ban nhân dân phường Thanh Bình"


# Phụ lục I, Phần I, Mục III.1.c: number and symbol, date, issuer; an electronic document leaves them blank.
@pytest.mark.parametrize(
    "note",
    [
        f"(Kèm theo Kế hoạch số 12/KH-UBND ngày 15 tháng 5 năm 2023 {_OF})",
        f"(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/5/2023 {_OF})",
        f"(Kèm theo Kế hoạch số      /KH-UBND ngày     tháng 5 năm 2023 {_OF})",
        f"(Kèm theo Kế hoạch số …/KH-UBND ngày …/…/2023 {_OF})",
        "(Kèm theo Kế hoạch số … ngày … tháng … năm … của …)",
        f"(Ban hành kèm theo Kế hoạch số: 12/KH-UBND ngày 15 tháng 5 năm 2023 {_OF}).",
    ],
)
def test_a_note_that_names_all_is_right(note):
    assert found(broken(written("(Kèm theo", note))) == []


@pytest.mark.parametrize(
    ("note", "lacks"),
    [
        ("(Kèm theo Kế hoạch số", "số, ký hiệu, ngày ban hành, tên cơ quan ban hành, dấu đóng ngoặc"),
        ("(Kèm theo Kế hoạch này)", "số, ký hiệu, ngày ban hành, tên cơ quan ban hành"),
        (f"(Kèm theo Kế hoạch {_OF})", "số, ký hiệu, ngày ban hành"),
        (f"(Kèm theo Kế hoạch số 12/KH-UBND {_OF})", "ngày ban hành"),
        (f"(Kèm theo Kế hoạch ngày 15 tháng 5 năm 2023 {_OF})", "số, ký hiệu"),
        ("(Kèm theo Kế hoạch số 12/KH-UBND ngày 15 tháng 5 năm 2023)", "tên cơ quan ban hành"),
        (f"(Kèm theo Kế hoạch số 12/KH-UBND ngày 15 tháng 5 năm 2023 {_OF}", "dấu đóng ngoặc"),
    ],
)
def test_a_note_that_lacks_something_is_told_with_what_it_lacks(note, lacks):
    [finding] = check_document(broken(written("(Kèm theo", note)), "a.docx", FORM).findings
    assert (finding.rule.id, dict(finding.values)["thieu"]) == ("TT496", lacks)


def test_a_note_may_go_on_in_the_next_line():
    def change(file):
        node = file.paragraph("(Kèm theo")
        written("(Kèm theo", "(Kèm theo Kế hoạch số 12/KH-UBND ngày 15 tháng 5 năm 2023")(file)
        copy_after(node, f"{_OF})")

    assert found(broken(change)) == []


def test_the_note_of_the_second_annex_is_read_too():
    def cut(file):
        written("(Kèm theo", "(Kèm theo Kế hoạch số", last=True)(file)

    change = both(
        written("Phụ lục", "Phụ lục I", last=True), second_annex, written("Phụ lục", "Phụ lục II", last=True), cut
    )
    assert found(broken(change)) == ["TT496"]
