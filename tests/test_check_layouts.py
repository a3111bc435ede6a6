"""Parts are found by what they say, however the author laid the page out; and no document stops the checker."""

from __future__ import annotations

import shutil
import subprocess
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.findings import check_document
from generator.check.parts import Plan, recognize
from generator.check.reader import read_document
from tests import broken_form as form
from tests.test_check_reader import document, p

CENTER, BOLD = '<w:jc w:val="center"/>', "<w:b/>"
TEXT = (
    p("Căn cứ Luật Tổ chức chính quyền địa phương;", look="<w:i/>")
    + p("Căn cứ Kế hoạch số 30/KH-UBND ngày 16/01/2026 của Ủy ban nhân dân tỉnh.", look="<w:i/>")
    + p("Ủy ban nhân dân xã ban hành Kế hoạch như sau:")
    + p("I. MỤC ĐÍCH, YÊU CẦU", look=BOLD)
    + p("1. Mục đích", look=BOLD)
    + p("a) Nâng cao chất lượng phục vụ Nhân dân, chi tiết tại phụ lục kèm theo./.")
)
TITLE = p("KẾ HOẠCH", CENTER, BOLD) + p("Cải cách hành chính năm 2026", CENTER, BOLD)


def plan(body: str, **parts: str) -> Plan:
    return recognize(read_document(document(body, **parts), "a.docx"))


def tabbed(left: str, right: str, look: str = "") -> str:
    properties = f"<w:rPr>{look}</w:rPr>"
    return f"<w:p><w:r>{properties}<w:t>{left}</w:t><w:tab/><w:t>{right}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


NATIONAL, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
NUMBER, DATE = "Số: 05/KH-UBND", "Bình Sơn, ngày 05 tháng 01 năm 2026"
LIST = ("- UBND tỉnh (báo cáo);", "- Như Điều 3;", "- Lưu: VT, VP.")

LAYOUTS = {
    "tabs": tabbed("ỦY BAN NHÂN DÂN", NATIONAL)
    + tabbed("XÃ BÌNH SƠN", MOTTO)
    + tabbed(NUMBER, DATE)
    + TITLE
    + TEXT
    + tabbed("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN")
    + tabbed(LIST[0], "KT. CHỦ TỊCH")
    + tabbed(LIST[1], "PHÓ CHỦ TỊCH")
    + p(LIST[2])
    + p("")
    + tabbed("", "Nguyễn Văn An"),
    "one row with two cells": table(
        (
            p("ỦY BAN NHÂN DÂN") + p("XÃ BÌNH SƠN") + p("-------") + p(NUMBER),
            p(NATIONAL) + p(MOTTO) + p("---------------") + p(DATE),
        )
    )
    + TITLE
    + TEXT
    + table(
        (
            p("Nơi nhận:") + "".join(map(p, LIST)),
            p("TM. ỦY BAN NHÂN DÂN")
            + p("KT. CHỦ TỊCH")
            + p("PHÓ CHỦ TỊCH")
            + p("(Đã ký)")
            + p("2023-05-25T17:25:01+0700")
            + p("Nguyễn Văn An"),
        )
    ),
    "a row for each line": table(
        (p("ỦY BAN NHÂN DÂN"), p(NATIONAL)),
        (p("XÃ BÌNH SƠN"), p(MOTTO)),
        (p(NUMBER), p(DATE)),
    )
    + TITLE
    + TEXT
    + table(
        (p("Nơi nhận:"), p("TM. ỦY BAN NHÂN DÂN")),
        ("".join(map(p, LIST)), p("KT. CHỦ TỊCH") + p("PHÓ CHỦ TỊCH") + p("Nguyễn Văn An")),
    ),
    "line breaks and a frame of its own for the text": table(
        (
            "<w:p><w:r><w:t>ỦY BAN NHÂN DÂN</w:t><w:br/><w:t>XÃ BÌNH SƠN</w:t></w:r></w:p>" + p(NUMBER),
            f"<w:p><w:r><w:t>{NATIONAL}</w:t><w:br/><w:t>{MOTTO}</w:t></w:r></w:p>" + p(DATE),
        )
    )
    + f"<w:sdt><w:sdtContent>{TITLE}{TEXT}</w:sdtContent></w:sdt>"
    + table(
        (
            p("Nơi nhận:") + "".join(map(p, LIST)),
            p("TM. ỦY BAN NHÂN DÂN") + p("KT. CHỦ TỊCH") + p("PHÓ CHỦ TỊCH") + p("Nguyễn Văn An"),
        )
    ),
}


@pytest.mark.parametrize("body", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_the_parts_are_found_in_every_layout(body):
    found = plan(body)
    head, foot = found.head, found.foot
    assert (head.national_name.text, head.motto.text) == (NATIONAL, MOTTO)
    assert [piece.text for piece in head.issuer] == ["ỦY BAN NHÂN DÂN", "XÃ BÌNH SƠN"] and head.superior == ()
    assert (head.number.text, head.date.text, head.kind.text) == (NUMBER, DATE, "KẾ HOẠCH")
    assert [piece.text for piece in head.subject] == ["Cải cách hành chính năm 2026"]
    assert len(found.bases) == 2 and [item.mark for item in found.body] == ["", "I", "1", "a"]
    assert [piece.text for piece in foot.recipients] == list(LIST)
    assert [piece.text for piece in foot.authority] == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert foot.signer.text == "Nguyễn Văn An"


@pytest.mark.parametrize(
    ("lines", "superior"),
    [
        (["ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN"], 0),
        (["UBND TỈNH BẮC GIANG", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"], 1),
        (["SỞ Y TẾ TỈNH LÀO CAI", "TRUNG TÂM KIỂM SOÁT", "BỆNH TẬT"], 1),
        (["ỦY BAN NHÂN DÂN", "HUYỆN HIỆP HÒA", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO"], 2),
        (["CHÍNH PHỦ"], 0),
    ],
)
def test_the_superior_body_is_told_from_the_issuer(lines, superior):
    head = plan(table(("".join(map(p, lines)) + p(NUMBER), p(NATIONAL) + p(MOTTO) + p(DATE))) + TITLE + TEXT).head
    assert [piece.text for piece in head.superior] == lines[:superior]
    assert [piece.text for piece in head.issuer] == lines[superior:]


def test_a_plan_issued_with_a_decision_has_no_number_date_or_signature_of_its_own():
    """Phụ lục III, the sample behind Mẫu 1.3."""
    note = "(Kèm theo Quyết định số 49/QĐ-UBND ngày 13 tháng 01 năm 2023 của Ủy ban nhân dân tỉnh)"

    def change(file):
        form.write(file.paragraph("Số:"), "")
        form.write(file.paragraph("Thanh Bình, ngày"), "")
        subject = file.paragraph("Chuyển đổi số năm")
        form.dress(form.copy_after(subject, note), bold=0, italic=1)
        for node in file.body.iter(f"{form.W}tbl"):
            if "Nơi nhận:" in form.text_of(node):
                form.remove(node)
                return

    assert check_document(form.broken(change), "a.docx").findings == ()


def test_kind_and_subject_may_stand_in_the_table_of_the_head():
    head = plan(table((p("UBND XÃ BÌNH SƠN") + p(NUMBER), p(NATIONAL) + p(MOTTO) + p(DATE)), (TITLE,)) + TEXT).head
    assert [piece.text for piece in head.subject] == ["Cải cách hành chính năm 2026"]


def test_what_is_not_there_is_none():
    found = plan(p("Chỉ có một câu."))
    head, foot = found.head, found.foot
    assert (head.national_name, head.motto, head.number, head.date, head.kind, head.issuer) == (None,) * 5 + ((),)
    assert (foot.recipients_title, foot.authority, foot.signer, found.annexes) == (None, (), None, ())


def test_automatic_numbers_count_as_marks_and_dashes():
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{level.format(*form_)}</w:abstractNum>'
        for at, form_ in enumerate((("upperRoman", "%1."), ("bullet", "-")))
    ) + "".join(f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in (0, 1))
    roman, dash = (f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{at}"/></w:numPr>' for at in (1, 2))
    body = (
        TITLE
        + p("MỤC ĐÍCH", roman)
        + p("YÊU CẦU", roman)
        + p("Nơi nhận:")
        + p("UBND tỉnh;", dash)
        + p("Lưu: VT.", dash)
    )
    found = plan(body, numbering=numbering)
    assert [(item.mark, item.words) for item in found.body] == [("I", "MỤC ĐÍCH"), ("II", "YÊU CẦU")]
    assert [piece.text for piece in found.foot.recipients] == ["- UBND tỉnh;", "- Lưu: VT."]


def test_the_word_annex_in_a_sentence_opens_no_annex():
    found = plan(TITLE + p("Phụ lục I kèm theo nêu rõ việc phân công.") + p("Phụ lục") + p("Nơi nhận:"))
    assert found.annexes == ()


# ---------------------------------------------------------------- whatever comes


@given(st.data())
def test_no_arrangement_of_paragraphs_stops_the_checker(data):
    pool = [
        NATIONAL,
        MOTTO,
        NUMBER,
        DATE,
        "KẾ HOẠCH",
        "Số",
        "ngày tháng năm",
        "I. A",
        "a) b",
        "Nơi nhận:",
        "- Lưu: VT.",
        "./.",
    ]
    pool += [
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Phụ lục",
        "Phụ lục II",
        "(Kèm theo",
        "Căn cứ",
        "-----",
        "",
        "ỦY BAN",
        "KT.",
    ]
    lines = data.draw(st.lists(st.sampled_from(pool), max_size=12))
    looks = data.draw(st.lists(st.sampled_from(["", BOLD, '<w:sz w:val="22"/>']), min_size=12, max_size=12))
    aligned = data.draw(st.lists(st.sampled_from(["", CENTER]), min_size=12, max_size=12))
    nodes = [p(*row) for row in zip(lines, aligned, looks, strict=False)]
    body = table(tuple(nodes)) if data.draw(st.booleans()) and nodes else "".join(nodes)
    for finding in check_document(document(body), "a.docx").findings:
        assert finding.problem.code == finding.rule.id


@pytest.mark.slow
def test_ten_thousand_paragraphs_are_checked_in_time():
    begin = time.process_time()
    body = TITLE + p("1. Một khoản dài, viết trong một câu, có đủ ý để phải xem lại cách trình bày;") * 10_000
    assert len(check_document(document(body), "a.docx").facts.paragraphs) == 10_002
    assert time.process_time() - begin < 8


_BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'


def hostile(share: int = 1) -> dict[str, str]:
    """Bodies of documents made to hold the checker up; or this share of each."""
    many = 10_000 // share
    return {
        "annexes without end": TITLE + p("Phụ lục", CENTER) * many,
        "recipients without end": TITLE + table((p("Nơi nhận:") + p("- Sở Nội vụ;") * many,)),
        "a million blanks": TITLE + p("Số" + " " * (100 * many) + "x"),
        "dates without end": p("ngày tháng " * (10 * many)) + TITLE,
        "tabs without end": TITLE + p("Nơi nhận:") + f"<w:p>{'<w:r><w:tab/><w:t>a</w:t></w:r>' * (5 * many)}</w:p>",
        "laws without end": TITLE + p("Căn cứ " + "Luật số " * (10 * many)),
        "figures without end": TITLE + p("Căn cứ Nghị định " + "1" * (50 * many)),
        "bases without end": TITLE + p("Căn cứ Luật Đầu tư;") * (many // 2),
        "chapters without end": TITLE + p("Chương I") * (many // 2) + p("QUY ĐỊNH") * (many // 2),
        "cells without end": TITLE + table((p(NATIONAL), p(MOTTO))) + table(*[(p("a"), p(""))] * (many // 2)),
        "dots without end": TITLE + p("." * (30 * many)) + p("_" * (30 * many)) + p("…" * (30 * many)),
        "fields never closed": "<w:p>" + _BEGIN * (2 * many) + "</w:p>" + p("a"),
    }


@pytest.mark.parametrize("body", hostile(4).values(), ids=hostile().keys())
def test_a_quarter_of_a_file_made_to_hold_the_checker_up_does_not(body):
    assert_checked_within(2, body)


@pytest.mark.slow
@pytest.mark.parametrize("body", hostile().values(), ids=hostile().keys())
def test_a_file_made_to_hold_the_checker_up_does_not(body):
    assert_checked_within(8, body)


def assert_checked_within(seconds: int, body: str) -> None:
    begin = time.process_time()
    assert check_document(document(body), "a.docx").findings
    assert time.process_time() - begin < seconds


def test_sections_may_be_lettered_and_numbered_below():
    marks = ("A. PHẦN MỘT", "I. MỤC", "II. MỤC", "B. PHẦN HAI", "I. MỤC", "C. PHẦN BA", "D. PHẦN BỐN", "I. MỤC")
    findings = check_document(document(TITLE + "".join(p(mark, look=BOLD) for mark in marks)), "a.docx").findings
    assert "TT424" not in {finding.rule.id for finding in findings}


def test_letters_written_with_loose_marks_are_the_same_letters():
    loose = unicodedata.normalize("NFD", LAYOUTS["one row with two cells"])
    assert plan(loose).head.national_name.text == NATIONAL and len(plan(loose).bases) == 2


@pytest.mark.libreoffice
@pytest.mark.skipif(not shutil.which("soffice"), reason="cần LibreOffice để lưu lại tệp")
def test_a_copy_saved_by_libreoffice_has_the_same_findings(tmp_path):
    codes = ("TT322", "TT415", "TT417", "TT307", "TT308", "TT464", "TT330", "TT365", "TT438", "TT483")
    files = {"dung": form.correct(), "sai": form.broken(form.both(*(form.CHANGES[code] for code in codes)))}
    for name, raw in files.items():
        (tmp_path / f"{name}.docx").write_bytes(raw)
    own = f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}"
    command = ["soffice", own, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "ra")]
    sources = [str(tmp_path / f"{name}.docx") for name in files]
    subprocess.run([*command, *sources], check=True, capture_output=True, timeout=240)

    def told(raw: bytes) -> list[tuple[str, str, str]]:
        findings = check_document(raw, "a.docx").findings
        return [(row.rule.id, row.found, row.paragraph.shown if row.paragraph else "") for row in findings]

    assert {row[0] for row in told(files["sai"])} == set(codes)
    for name, raw in files.items():
        assert told((tmp_path / "ra" / f"{name}.docx").read_bytes()) == told(raw)
