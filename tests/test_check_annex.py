"""Annexes: the note that says what each goes with."""

from __future__ import annotations

import pytest

from generator.actions.documents import check_setting
from generator.check.findings import check_document
from tests.broken_form import W, both, broken, copy_after, remove, second_annex, text_of, write, written
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


# ---------------------------------------------------------------- what the text names, and what is there


def told_of_annexes(*changes):
    findings = check_document(broken(both(*changes)), "a.docx", FORM, setting=check_setting()).findings
    lacks = [(each.found, dict(each.values)["thieu"]) for each in findings if each.rule.id == "TT318"]
    return lacks, [each.found for each in findings if each.rule.id == "TT486"]


def numbered(*numbers):
    """As many annexes, with these numbers; the text names them only where it is told to."""
    heads = [written("Phụ lục", f"Phụ lục {number}", last=True) for number in numbers]
    more = [second_annex] * (len(numbers) - 1)
    return both(*(step for pair in zip(heads, [*more, None], strict=True) for step in pair if step), unnamed)


def unnamed(file):
    """The text of the plan without its own word on the annex."""
    heading = next(node for node in file.body.iter(f"{W}p") if text_of(node).startswith("Phụ lục"))
    for node in file.body.iter(f"{W}p"):
        if node is heading:
            return
        if "Phụ lục" in text_of(node):
            write(node, text_of(node).replace("Phụ lục", "bảng"))


def naming(words):
    return written("- Cụ thể hóa", words)


# Phụ lục I, Phần I, Mục III.1.a: the text points at its annexes.
@pytest.mark.parametrize(
    ("words", "lacks", "unnamed_ones"),
    [
        ("Chi tiết tại Phụ lục I và Phụ lục II kèm theo.", [], []),
        ("Chi tiết tại Phụ lục 1, 2.", [], []),
        ("Chi tiết tại các Phụ lục I - II.", [], []),
        ("Chi tiết tại các phụ lục kèm theo Kế hoạch này.", [], []),
        ("Chi tiết tại Phụ lục I.", [], ["Phụ lục II"]),
        ("Chi tiết tại Phụ lục I, II, IV.", [("Phụ lục I, II, IV", "Phụ lục IV")], []),
        ("Số liệu tại Phụ lục I; biểu mẫu theo Phụ lục số 3.", [("Phụ lục số 3", "Phụ lục III")], ["Phụ lục II"]),
        ("Không nhắc.", [], ["Phụ lục I"]),
    ],
)
def test_annexes_are_those_the_text_names(words, lacks, unnamed_ones):
    assert told_of_annexes(numbered("I", "II"), naming(words)) == (lacks, unnamed_ones)


def without_annex(file):
    """Nothing behind the signature."""
    heading, last = file.paragraph("Phụ lục", last=True), file.sections()[-1]
    rows = list(file.body)
    for node in rows[rows.index(heading) : rows.index(last)]:
        remove(node)


@pytest.mark.parametrize(
    ("words", "lacks"),
    [
        ("Thực hiện theo Phụ lục kèm theo Kế hoạch này.", [("Phụ lục", "Phụ lục")]),
        ("Chỉ tiêu giao từng tổ (Phụ lục đính kèm).", [("Phụ lục", "Phụ lục")]),
        ("Số liệu kèm theo phụ lục II.", [("phụ lục II", "Phụ lục II")]),
        ("Theo Thông tư này, số liệu tại Phụ lục II kèm theo Kế hoạch này.", [("Phụ lục II", "Phụ lục II")]),
        # Annexes of other documents.
        ("Theo mẫu tại Phụ lục II Nghị định số 30/2020/NĐ-CP.", []),
        ("Theo Phụ lục III ban hành kèm theo Thông tư số 01/2023/TT-BTTTT.", []),
        ("Thực hiện Kế hoạch số 25/KH-UBND của tỉnh (Phụ lục I kèm theo).", []),
        ("Báo cáo theo mẫu tại Phụ lục của cấp trên.", []),
        ("Rà soát các phụ lục, v.v. của từng phòng.", []),
    ],
)
def test_an_annex_that_is_named_is_there(words, lacks):
    assert told_of_annexes(unnamed, without_annex, naming(words)) == (lacks, [])


def test_an_annex_under_another_heading_is_there():
    def headed(file):
        write(file.paragraph("Phụ lục", last=True), "PHỤ LỤC PHÂN CÔNG NHIỆM VỤ")

    assert told_of_annexes(naming("Chi tiết tại Phụ lục kèm theo."), headed)[0] == []
