"""Old units in the names of houses, in front of the document that speaks, across a tab, and beside another finding."""

from __future__ import annotations

import pytest

from generator.actions.comparison import DocumentRules
from generator.actions.documents import check_setting
from generator.check.findings import check_document
from tests import broken_language as language
from tests.plain_docs import document

_UNITS = {"TT503", "TT504", "TT507", "TT548", "TT583", "TT721", "TT723"}


def told(sentence: str) -> set[str]:
    return {code for code, _ in found(language.added(sentence))}


def found(change) -> list[tuple[str, str]]:
    return _found(language.broken(change))


def _found(raw: bytes) -> list[tuple[str, str]]:
    checked = check_document(raw, "a.docx", setting=check_setting(), more=DocumentRules(None, "").of)
    return [(each.rule.id, each.found) for each in checked.findings if each.rule.id in _UNITS]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thực hiện Kết luận của Chủ tịch Ủy ban nhân dân huyện Ba Tơ tại Thông báo số 45/TB-UBND ngày 12/5/2025.",
        "Thực hiện ý kiến của Ủy ban nhân dân huyện nêu tại Công văn số 45/UBND-VX ngày 12/5/2025.",
        "Kết luận của đồng chí Chủ tịch UBND huyện Ba Tơ trong Thông báo số 45/TB-UBND ngày 12/5/2025.",
    ],
)
def test_who_speaks_in_a_document_cited_may_stand_before_it(sentence):
    assert told(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ủy ban nhân dân huyện Ba Tơ thực hiện Thông báo số 45/TB-UBND ngày 12/5/2025 của Ủy ban nhân dân thành phố.",
        "Nhiệm vụ của Ủy ban nhân dân huyện Ba Tơ, thực hiện tại Thông báo số 45/TB-UBND ngày 12/5/2025.",
        "Kết luận của Chủ tịch Ủy ban nhân dân huyện Ba Tơ tại cuộc họp giao ban.",
    ],
)
def test_who_does_something_himself_is_told(sentence):
    assert told(sentence) == {"TT503"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Sửa chữa Trường THPT Thị xã Quảng Trị trước ngày 30/8/2026.",
        "Sửa chữa Trường Tiểu học Thị trấn Ba Tơ, Trường PTDTNT THPT huyện Ba Tơ.",
        "Dâng hương tại Nghĩa trang liệt sĩ huyện Ba Tơ.",
        "Sửa chữa Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Hướng Hóa.",
        "Tổ chức học nghề tại Trung tâm GDNN - GDTX huyện Hướng Hóa.",
        "Tu bổ di tích Huyện ủy Ba Tơ.",
    ],
)
def test_a_house_keeps_its_name_until_it_is_renamed(sentence):
    assert told(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Sửa hội trường huyện Ba Tơ.",
        "Bảo vệ môi trường huyện Ba Tơ.",
        "Thông báo Ủy ban nhân dân huyện Ba Tơ.",
        "Trung tâm Văn hóa huyện Ba Tơ sửa chữa nghĩa trang.",
        "Công nhận di tích huyện ủy đề nghị.",
    ],
)
def test_a_unit_that_is_no_part_of_such_a_name_is_told(sentence):
    assert told(sentence) & {"TT503", "TT721"}


PARTY = "Nghị quyết Đại hội Đảng bộ tỉnh Quảng Bình lần thứ XVII, nhiệm kỳ 2020 - 2025"


def test_the_results_of_an_old_unit_are_past():
    assert told(f"Phát huy kết quả {PARTY}.") == set()
    assert told(f"Đẩy mạnh thực hiện {PARTY}.") == {"TT583"}  # in the place of the province above


@pytest.mark.parametrize("text", ["UBND XÃ\tCỘNG HÒA XÃ HỘI", "  UBND XÃ\t\t CỘNG HÒA XÃ HỘI"])
def test_no_name_goes_on_behind_a_tab(text):
    assert _found(document(text)) == []
    assert _found(document(text.replace("\t", " "))) == [("TT723", "XÃ CỘNG HÒA")]


def test_a_finding_in_the_signature_hides_none_elsewhere():
    foot = ("Nơi nhận:", "- Trạm Y tế xã Tịnh Bắc;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN{}", "CHỦ TỊCH")
    former = ("TT721", "xã Tịnh Bắc")
    for added, told_of in (("", set()), (" XÃ BÌNH CHƯƠNG", {("TT507", "XÃ BÌNH CHƯƠNG")})):
        raw = document("Nội dung.", foot=[line.format(added) for line in foot])
        assert set(_found(raw)) == {former} | told_of
