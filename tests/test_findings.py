"""What the dossier says of units among others: what is odd is told, what is each unit's own is not."""

from __future__ import annotations

import json
import re

from generator.batch.dossier import MANIFEST, PAGE, WORKBOOK, write
from generator.batch.findings import Judge, summarize
from generator.batch.journal import Journal
from generator.batch.outcome import Outcome, Status


def done(number: int, name: str, folder: str = "quang-ngai", **values: str) -> Outcome:
    return Outcome(
        number=number,
        key=f"{folder}/{number}",
        label=f"phường {name}",
        status=Status.DONE,
        pack="goi",
        file=f"{folder}/{number}.docx",
        sha256="0" * 64,
        values={"ten": name, **values},
        recipients=3,
    )


def oddities(outcomes: list[Outcome]) -> list[list[str]]:
    summary, made = summarize(outcomes)
    judge = Judge(summary)
    return [list(judge.oddities(each)) for each in made]


def test_a_figure_far_from_the_others_is_odd_and_a_number_of_a_document_never():
    rows = [done(number, f"A{number}", so=str(number), ty_le="80%") for number in range(1, 21)]
    rows.append(done(21, "B", so="305", ty_le="8%"))
    assert oddities(rows) == [[]] * 20 + [["ty_le|8%"]]


def test_only_an_empty_cell_that_is_open_in_the_document_has_the_color_of_a_gap(tmp_path):
    given = {"nguoi_ky": "Nguyễn Văn An", "dien_thoai": "0255", "so_lieu.ty_le": "80%", "phan_tu_viet": "trích yếu"}
    signer, phone = "họ và tên người ký", "số điện thoại liên hệ"
    rows = [
        done(1, "A", so="1", **given),
        done(2, "B")._replace(gaps=(signer, "ty_le")),
        done(3, "C")._replace(gaps=(phone,)),
    ]
    with Journal(tmp_path / "nhat-ky.jsonl") as journal:
        journal.add(rows)
    write(tmp_path, tmp_path / "nhat-ky.jsonl", ())
    page = (tmp_path / PAGE).read_text("utf-8")
    headings = re.findall("<th>(.*?)</th>", page[page.index("<h2>Khác nhau") :])
    assert headings == ["Đơn vị", "Số", "Người ký", "Số điện thoại", "ty_le", "Phần tự viết"]
    colored = [[cell.startswith("<td class=none>") for cell in row.split("</td>")] for row in _rows(page)]
    assert [[name for name, is_gap in zip(headings, row, strict=False) if is_gap] for row in colored] == [
        [],
        ["Người ký", "ty_le"],
        ["Số điện thoại"],
    ]


def _rows(page: str) -> list[str]:
    return re.findall("<tr>(<td>.*)</tr>", page[page.index("<h2>Khác nhau") :])


def test_units_of_one_name_are_told_apart_by_their_folders(tmp_path):
    with Journal(tmp_path / "nhat-ky.jsonl") as journal:
        journal.add([done(1, "Trần Hưng Đạo", "hai-phong"), done(2, "Trần Hưng Đạo"), done(3, "Ba Đình", "ha-noi")])
    written = write(tmp_path, tmp_path / "nhat-ky.jsonl", ())
    assert [path.name for path in written.files] == [PAGE, WORKBOOK, MANIFEST]
    page = (tmp_path / PAGE).read_text("utf-8")
    assert "phường Trần Hưng Đạo (hai-phong)" in page and "phường Trần Hưng Đạo (quang-ngai)" in page
    assert "phường Ba Đình (" not in page
    assert [row["don_vi"] for row in json.loads((tmp_path / MANIFEST).read_text("utf-8"))["tep"]][2] == "phường Ba Đình"
