"""What is kept of a text: the same as found anew, and never more than so many texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.check import kept as module
from generator.check.kept import finder, kept
from tests import broken_language as language
from tests.broken_language import broken
from tests.plain_docs import codes, document

TEXTS = st.lists(st.text("ab c", max_size=6), max_size=12)


@given(TEXTS)
def test_what_is_kept_is_what_is_found(texts):
    find = finder("a+b")
    for text in texts:
        assert [match.span() for match in find(text)] == [match.span() for match in module.re.finditer("a+b", text)]


def test_a_text_is_scanned_once():
    scanned = []
    find = kept(lambda text: scanned.append(text) or text.split())
    assert find("một hai") == find("một hai") == ("một", "hai")
    assert scanned == ["một hai"]


def test_memory_is_bounded(monkeypatch):
    """A long text is never kept; after so many others a short one is scanned again."""
    monkeypatch.setattr(module, "_MOST", 3)
    scanned: list[str] = []
    find = kept(lambda text: scanned.append(text) or ())
    for text in ("a", "b", "c", "d", "a", "x" * 1_001, "x" * 1_001):
        find(text)
    assert scanned == ["a", "b", "c", "d", "a", "x" * 1_001, "x" * 1_001]


def test_another_document_in_between_changes_nothing():
    """The plan of one unit, that of another, and the first again: what is kept may hang on the text alone."""
    said = "Giao Phòng Kinh tế huyện Sơn Tịnh tổng hợp trước ngày 5/3/2026; các xã trên địa bàn báo cáo Đảng uỷ tỉnh."
    ward, commune = broken(language.said(said)), document(f"- {said}")
    told = [codes(language.findings(raw)) for raw in (ward, commune, ward, commune)]
    assert told[0] == told[2] != told[1] == told[3] and told[0] and told[1]
