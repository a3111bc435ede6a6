"""An old unit in an address of a table or in the name of a hospital is no slip; elsewhere it is."""

from __future__ import annotations

import pytest

from generator.actions.comparison import DocumentRules
from generator.actions.documents import check_setting
from generator.check.findings import check_document
from tests import broken_language as language
from tests.broken_form import W, both, text_of, write

_OLD = "Thôn 2, huyện Sơn Tịnh"


def told(change) -> list[str]:
    """What TT721 says of the plan."""
    checked = check_document(
        language.broken(change), "a.docx", setting=check_setting(), more=DocumentRules(None, "").of
    )
    return [finding.found for finding in checked.findings if finding.rule.id == "TT721"]


def cell(text: str):
    """A cell of the last column of the annex says this."""

    def change(file):
        write(file.paragraph("Phương án trang bị; báo cáo"), text)

    return change


def headed(text: str):
    """The last column of the annex has this heading."""

    def change(file):
        [node] = [node for node in file.body.iter(f"{W}p") if text_of(node) == "Sản phẩm"]
        write(node, text)

    return change


@pytest.mark.parametrize(
    "heading",
    ["Địa chỉ", "ĐỊA CHỈ", "Nơi thường trú", "Địa chỉ thường trú", "Quê quán", "Hộ khẩu thường trú", "Chỗ ở hiện nay"],
)
def test_a_column_of_addresses_keeps_old_units(heading):
    assert told(both(headed(heading), cell(_OLD))) == []


def test_a_cell_may_say_itself_that_it_is_an_address():
    assert told(cell(f"Địa chỉ: {_OLD}")) == []


@pytest.mark.parametrize("heading", ["Sản phẩm", "Địa bàn thực hiện", "Địa điểm", "Nơi thực hiện", "Cơ quan"])
def test_any_other_column_is_read(heading):
    assert told(both(headed(heading), cell(_OLD))) == ["huyện Sơn Tịnh"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Điều trị tại Trung tâm Y tế huyện Sơn Tịnh.", []),
        ("Phối hợp với Bệnh viện đa khoa huyện Sơn Tịnh.", []),
        ("Phối hợp với Bệnh viện Đa khoa khu vực huyện Sơn Tịnh.", []),
        ("Khám bệnh cho người dân huyện Sơn Tịnh.", ["huyện Sơn Tịnh"]),
        ("Xây dựng nền y tế huyện Sơn Tịnh vững mạnh.", ["huyện Sơn Tịnh"]),
        ("Địa chỉ: thôn 2, huyện Sơn Tịnh.", ["huyện Sơn Tịnh"]),
    ],
)
def test_a_hospital_bears_the_name_it_had(sentence, expected):
    assert told(language.added(sentence)) == expected
