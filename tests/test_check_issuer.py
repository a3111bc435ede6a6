"""Who issued a document, by its head: kind, level, regime; and numbers that Word counts itself."""

from __future__ import annotations

import pytest

from generator.actions.documents import check_setting
from generator.check.findings import check_document
from generator.check.issuer import Issuer
from generator.check.parts import Plan, recognize
from generator.check.reader import read_document
from generator.model import Level
from tests.test_check_reader import document, p


def plan(*names: str, day: str = "ngày 15 tháng 5 năm 2023") -> Plan:
    head = [*names, "Số: 36/KH-UBND", f"Địa danh, {day}", "KẾ HOẠCH", "Chuyển đổi số", "I. MỤC ĐÍCH"]
    return recognize(read_document(document("".join(map(p, head))), "a.docx"), check_setting())


def issuer(*names: str, day: str = "ngày 15 tháng 5 năm 2023") -> Issuer | None:
    return plan(*names, day=day).issuer


NAMES = [
    (("ỦY BAN NHÂN DÂN", "PHƯỜNG CHIỀNG SINH"), "phường", Level.COMMUNE),
    (("UỶ BAN NHÂN DÂN PHƯỜNG CHIỀNG SINH",), "phường", Level.COMMUNE),
    (("UBND THỊ TRẤN KIẾN ĐỨC",), "thị trấn", Level.COMMUNE),
    (("ỦY BAN NHÂN DÂN", "HUYỆN ĐẮK R'LẤP"), "huyện", Level.DISTRICT),
    (("ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN"), "tỉnh", Level.PROVINCE),
    # The same kind at two levels: the register knows which.
    (("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI DƯƠNG"), "thành phố", Level.DISTRICT),
    (("ỦY BAN NHÂN DÂN", "THÀNH PHỐ ĐÀ NẴNG"), "thành phố", Level.PROVINCE),
    # A department is of the unit whose committee stands above its name.
    (("UBND TỈNH HẢI DƯƠNG", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"), "tỉnh", Level.PROVINCE),
    (("UBND HUYỆN ĐẮK R'LẤP", "PHÒNG NỘI VỤ"), "huyện", Level.DISTRICT),
]


@pytest.mark.parametrize(("names", "kind", "level"), NAMES)
def test_the_head_says_whose_plan_it_is(names, kind, level):
    found = issuer(*names)
    assert found is not None
    assert (found.kind, found.levels) == (kind, frozenset({level}))


def test_a_city_the_register_does_not_know_may_be_of_either_level():
    found = issuer("ỦY BAN NHÂN DÂN", "THÀNH PHỐ KHÔNG CÓ")
    assert found is not None and found.levels == {Level.PROVINCE, Level.DISTRICT}
    assert found.above == frozenset()


@pytest.mark.parametrize(
    ("day", "regime"),
    [
        ("ngày 28 tháng 02 năm 2025", "ba_cap"),
        ("ngày 01 tháng 3 năm 2025", "ba_cap_sap_xep"),
        ("ngày 30 tháng 6 năm 2025", "ba_cap_sap_xep"),
        ("ngày 01 tháng 7 năm 2025", "hai_cap"),
        ("ngày      tháng 02 năm 2023", "ba_cap"),
        ("ngày      tháng      năm 2026", "hai_cap"),
    ],
)
def test_the_regime_is_that_of_the_date_of_issue(day, regime):
    found = issuer("ỦY BAN NHÂN DÂN", "PHƯỜNG THANH BÌNH", day=day)
    assert found is not None and found.regime == regime


@pytest.mark.parametrize(
    ("names", "day"),
    [
        (("CÔNG TY CỔ PHẦN A",), "ngày 15 tháng 5 năm 2023"),
        (("ỦY BAN NHÂN DÂN", "PHƯỜNG THANH BÌNH"), "ngày      tháng      năm 2025"),  # three regimes in one year
        (("ỦY BAN NHÂN DÂN", "PHƯỜNG THANH BÌNH"), "ngày 31 tháng 02 năm 2023"),
        (("ỦY BAN NHÂN DÂN", "HUYỆN ĐẮK R'LẤP"), "ngày 15 tháng 5 năm 2026"),  # no district then
    ],
)
def test_where_the_head_does_not_tell_nothing_is_guessed(names, day):
    found = plan(*names, day=day)
    assert found.issuer is None
    assert found.bodies == ()


# ---------------------------------------------------------------- automatic numbers


def numbered(form: str, text: str, count: int) -> list[tuple[str, str]]:
    level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>'
    lists += '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    place = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    head = "".join(map(p, ("KẾ HOẠCH", "Chuyển đổi số", "I. MỤC ĐÍCH")))
    body = "".join(p("Việc của cơ quan trong năm.", place) for _ in range(count))
    found = check_document(document(head + body, numbering=lists), "a.docx").findings
    return [(finding.rule.id, finding.found) for finding in found if "TT510" < finding.rule.id < "TT520"]


def test_automatic_numbers_count_as_typed_ones():
    assert numbered("decimal", "%1.", 12) == []


def test_the_letters_of_words_own_lists_are_told():
    assert numbered("lowerLetter", "%1)", 5) == []
    assert numbered("lowerLetter", "%1)", 6) == [("TT513", "f)")]


@pytest.mark.parametrize(
    ("head", "name", "is_own"),
    [
        ("XÃ ĐỒNG ĐĂNG", "Đồng Đăng", True),
        ("XÃ ĐỒNG ĐĂNG _____", "Đồng Đăng", True),
        ("XÃ ĐỒNG ĐĂNG BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ", "Đồng Đăng", True),
        ("XÃ ĐỒNG ĐĂNG", "Đồng Đặng", False),
        ("XÃ ĐỒNG ĐĂNG", "Đồng", False),
    ],
)
def test_the_issuer_is_known_by_its_name_whatever_stands_below(head, name, is_own):
    found = issuer("ỦY BAN NHÂN DÂN", head, day="ngày 05 tháng 02 năm 2026")
    assert found is not None and found.is_named("xã", name) is is_own
