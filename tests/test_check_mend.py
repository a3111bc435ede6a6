"""What `--fix` mends: all that is mechanical, and not a word more."""

from __future__ import annotations

import re
import time
import unicodedata
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.actions.documents import check_setting
from generator.actions.drafts import document_bytes
from generator.check.findings import Checked, check_document
from generator.check.letters import letters_of
from generator.check.mend import BY_RULE, MENDS
from generator.check.mend.run import Mended, mend_document
from generator.check.opened import Opened
from generator.check.rules import RULES
from generator.check.rules.record import Breach, Component, Force, Rule
from generator.render.package import DOCUMENT, parse_xml, read_parts
from generator.text import modern_tones, nfc
from tests import broken_form, broken_language
from tests.broken_form import CHANGES, Editor, W, both, dress, set_value, text_of
from tests.laws import examples
from tests.plans import shipped_plans
from tests.test_check_comments import new_errors
from tests.test_check_layouts import LAYOUTS, hostile
from tests.test_check_reader import document

MECHANICAL = sorted(set(BY_RULE) & set(CHANGES))


def examine(raw: bytes, _: str = "a.docx") -> Checked:
    return _examined(raw)


@lru_cache(maxsize=8)  # the same bytes are asked for as they came, as they were mended, and once more
def _examined(raw: bytes) -> Checked:
    return check_document(raw, "a.docx")


def mended(raw: bytes) -> Mended:
    return mend_document(raw, "a.docx", examine)


def ids(checked: Checked) -> list[str]:
    return [finding.rule.id for finding in checked.findings]


def body_texts(raw: bytes) -> list[str]:
    return [paragraph.text for paragraph in examine(raw).facts.paragraphs]


def plain(text: str) -> str:
    """The words without what may change: Unicode form, tones, zeros before figures, the marks of an end."""
    words = modern_tones(nfc(text))
    return re.sub(r"[./;,]*\s*$", "", re.sub(r"\b0+(?=[0-9])", "", words))


def words(raw: bytes) -> list[str]:
    return [plain(text) for text in body_texts(raw)]


@pytest.mark.parametrize("code", MECHANICAL)
def test_a_mend_takes_its_finding_away_and_breaks_nothing(code):
    raw = broken_form.broken(CHANGES[code])
    done = mended(raw)
    assert ids(done.checked) == []
    assert dict(done.counts)[code] == ids(examine(raw)).count(code)
    assert mended(done.raw).raw == done.raw
    assert words(done.raw) == words(raw)


@pytest.mark.parametrize("code", sorted(set(BY_RULE) & set(broken_language.CHANGES)))
def test_a_mend_of_language_takes_its_finding_away_and_breaks_nothing(code):
    raw = broken_language.broken(broken_language.CHANGES[code])
    done = mend_document(raw, "a.docx", lambda raw, name: check_document(raw, name, setting=check_setting()))
    assert broken_language.findings(raw) and ids(done.checked) == []
    assert [rule for rule, _ in done.counts] == [code]
    assert [text.split() for text in words(done.raw)] == [text.split() for text in words(raw)]


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(code, marks=() if number % 4 == 0 else pytest.mark.slow)
        for number, code in enumerate(sorted(set(CHANGES) - set(BY_RULE)))
    ],
)
def test_what_has_no_mend_remains_and_the_file_is_as_it_was(code):
    raw = broken_form.broken(CHANGES[code])
    done = mended(raw)
    assert (ids(done.checked), done.counts, done.raw) == (ids(examine(raw)), (), raw)


def test_a_mend_serves_rules_that_there_are_and_each_rule_has_one():
    served = [rule for mend in MENDS for rule in mend.rules]
    assert len(served) == len(set(served))
    assert set(served) <= {rule.id for rule in RULES}


def test_everything_mechanical_at_once(tmp_path):
    """As from a careless hand: another font and colour all over, no margins, no form in head and foot."""
    raw = broken_form.broken(_careless)
    before = Counter(ids(examine(raw)))
    done = mended(raw)
    mendable = {rule: count for rule, count in before.items() if rule in BY_RULE}
    assert len(mendable) > 30 and dict(done.counts) == mendable
    assert not set(ids(done.checked)) & set(BY_RULE)
    assert words(done.raw) == words(raw)
    assert mended(done.raw).raw == done.raw
    assert new_errors(raw, done.raw, tmp_path / "a.docx") == Counter()


def _careless(file: Editor) -> None:
    for node in file.trees[DOCUMENT].iter(f"{W}p"):
        dress(node, font="Arial", color="0070C0", size=15)
        broken_form.align(node, "right")
        set_value(broken_form.child(node, "pPr"), "spacing", before="0", after="0", line="480", lineRule="auto")
    for section in file.sections():
        set_value(section, "pgMar", top="800", bottom="2000", left="1000", right="2000")
        set_value(section, "pgSz", w="12240", h="15840")
    CHANGES["TT311"](file)
    CHANGES["TT315"](file)
    CHANGES["TT417"](file)
    broken_form.a_date("Thanh Bình, ngày 5 tháng 2 năm 2023")(file)


@settings(max_examples=examples(30), deadline=None)
@given(st.sets(st.sampled_from(sorted(CHANGES)), min_size=2, max_size=8))
def test_words_stay_and_a_second_time_changes_nothing(codes):
    try:
        raw = broken_form.broken(both(*(CHANGES[code] for code in sorted(codes))))
    except (AssertionError, AttributeError, IndexError, ValueError):
        return  # changes that exclude one another
    done = mended(raw)
    assert words(done.raw) == words(raw)
    assert mended(done.raw).raw == done.raw
    left = Counter(ids(done.checked))
    had = Counter(ids(examine(raw)))
    assert all(had[rule] - left[rule] == count for rule, count in done.counts)


def test_plans_in_order_stay_byte_for_byte():
    for made in shipped_plans()[:4]:
        raw = document_bytes(made.plan, made.name.split(" × ")[1])
        assert mended(raw).raw == raw


# ---------------------------------------------------------------- what stays


def test_only_what_is_in_breach_is_written():
    raw = broken_form.broken(CHANGES["TT412"])
    done = mended(raw)
    before, after = read_parts(raw, ""), read_parts(done.raw, "")
    assert {part for part in after if before[part] != after[part]} == {DOCUMENT}
    changed = [
        etree.tostring(new)
        for old, new in zip(_nodes(raw), _nodes(done.raw), strict=True)
        if etree.tostring(old) != etree.tostring(new)
    ]
    assert len(changed) == 1 and b'w:jc w:val="both"' in changed[0]


def _nodes(raw: bytes) -> list[Any]:
    return list(parse_xml(read_parts(raw, "")[DOCUMENT]).iter(f"{W}p"))


@pytest.mark.parametrize("font", [".VnTime", "VNI-Times", "Wingdings"])
def test_letters_of_an_old_code_table_keep_their_font(font):
    raw = broken_form.broken(lambda file: dress(file.paragraph("- Cụ thể hóa"), font=font))
    done = mended(raw)
    assert done.raw == raw and ids(done.checked) == ["TT308"]


def test_a_run_that_is_partly_wrong_is_cut():
    """Two parts on one line, set apart by a tab: only the one in breach is made bold."""

    def change(file: Editor) -> None:
        node = file.paragraph("3. Một khoản")
        broken_form.write(node, "3. Một khoản có chữ đỏ")
        run = next(node.iter(f"{W}r"))
        red = etree.fromstring(etree.tostring(run))
        broken_form.child(broken_form.child(red, "rPr", first=True), "color").set(f"{W}val", "FF0000")
        next(red.iter(f"{W}t")).text = " và chữ đen"
        run.addnext(red)

    raw = broken_form.broken(change)
    done = mended(raw)
    colors = [node.get(f"{W}val") for node in parse_xml(read_parts(done.raw, "")[DOCUMENT]).iter(f"{W}color")]
    assert "TT309" in dict(done.counts) and "FF0000" not in colors
    assert body_texts(done.raw) == body_texts(raw)


def test_the_number_stays_below_when_words_stand_beside_it():
    def change(file: Editor) -> None:
        CHANGES["TT311"](file)
        next(file.paragraph("2", broken_form.HEADER).iter(f"{W}t")).text = "Trang 2"

    raw = broken_form.broken(change)
    assert "TT311" in ids(mended(raw).checked)


def test_a_header_with_words_is_not_hidden_from_the_first_page():
    def change(file: Editor) -> None:
        CHANGES["TT315"](file)
        next(file.paragraph("2", broken_form.HEADER).iter(f"{W}t")).text = "Mật 2"

    done = mended(broken_form.broken(change))
    assert "TT315" in ids(done.checked)


def test_tracked_changes_stay_tracked():
    def change(file: Editor) -> None:
        node = file.paragraph("- Cụ thể hóa")
        run = next(run for run in node.iter(f"{W}r") if text_of(run))
        wrapper = etree.Element(f"{W}ins", {f"{W}id": "900", f"{W}author": "B", f"{W}date": "2026-01-01T00:00:00Z"})
        run.addprevious(wrapper)
        wrapper.append(run)
        dress(node, font="Arial")

    done = mended(broken_form.broken(change))
    [insertion] = parse_xml(read_parts(done.raw, "")[DOCUMENT]).iter(f"{W}ins")
    assert b"Times New Roman" in etree.tostring(insertion) and b"Arial" not in etree.tostring(insertion)


# ---------------------------------------------------------------- mends of letters


def with_rule(code: str, raw: bytes) -> Mended:
    """Mended by a rule of the code that finds fault with the first paragraph of the text that has marked letters."""

    def check(plan: Any) -> Any:
        for paragraph in plan.text:
            if paragraph.text.startswith("- Cụ thể") or paragraph.text.startswith("- Thử"):
                yield Breach(paragraph=paragraph)

    rule = Rule(id=code, component=Component.TEXT, article="", check=check, force=Force.SHOULD)
    return mend_document(raw, "a.docx", lambda raw, name: check_document(raw, name, (rule,)))


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("TT551", "- Thử Uỷ ban hoà giải, thuý, quý, hoàn thành", "- Thử Ủy ban hòa giải, thúy, quý, hoàn thành"),
        ("TT561", "- Thử  hai   dấu cách", "- Thử hai dấu cách"),
        ("TT561", "- Thử ngày    tháng    năm 2026", "- Thử ngày    tháng    năm 2026"),
        ("TT565", "- Thử " + unicodedata.normalize("NFD", "kế hoạch"), "- Thử kế hoạch"),
    ],
)
@pytest.mark.parametrize("is_cut", [False, True])
def test_letters_are_mended_across_runs(code, old, new, is_cut):
    def change(file: Editor) -> None:
        node = file.paragraph("- Cụ thể hóa")
        broken_form.write(node, old)
        if is_cut:  # each letter in a run of its own
            run = next(node.iter(f"{W}r"))
            for char in reversed(old):
                one = etree.fromstring(etree.tostring(run))
                text = next(one.iter(f"{W}t"))
                text.text = char
                text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                run.addnext(one)
            run.getparent().remove(run)

    raw = broken_form.broken(change)
    after = with_rule(code, raw).raw
    assert [text for text in body_texts(after) if text.startswith("- Thử")] == [new]


def test_the_old_place_of_a_tone_inside_a_word_is_no_fault():
    """hoà + n over two runs is hoàn, whose tone stands right."""

    def change(file: Editor) -> None:
        node = file.paragraph("- Cụ thể hóa")
        broken_form.write(node, "- Thử hoà")
        run = next(node.iter(f"{W}r"))
        rest = etree.fromstring(etree.tostring(run))
        next(rest.iter(f"{W}t")).text = "n thành"
        run.addnext(rest)

    after = with_rule("TT551", broken_form.broken(change)).raw
    assert "- Thử hoàn thành" in body_texts(after)


def test_a_count_is_what_went_and_not_what_was_tried():
    raw = broken_form.broken(CHANGES["TT417"])
    checked = check_document(raw, "a.docx")
    stubborn = lambda raw, name: replace(checked)  # noqa: E731
    assert mend_document(raw, "a.docx", stubborn).counts == ()


def test_the_text_of_a_paragraph_is_found_again_in_its_xml():
    raw = broken_form.correct()
    opened = Opened(raw, "a.docx")
    for paragraph in check_document(raw, "a.docx").facts.paragraphs:
        letters = letters_of(paragraph, opened.node(paragraph))
        assert letters is not None and len(letters) == len(paragraph.text)
        assert text_of(opened.node(paragraph)) == "".join(
            letter.child.text[letter.offset] for letter in letters if letter.is_typed
        )


# ---------------------------------------------------------------- whatever comes


@pytest.mark.parametrize("body", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_however_the_page_is_laid_out_only_the_breach_is_mended(body, tmp_path):
    """Two parts on one line, tables, line breaks: each part gets its own look."""
    raw = document(body)
    done = mended(raw)
    assert not set(ids(done.checked)) & set(BY_RULE) and sum(count for _, count in done.counts) >= 40
    assert words(done.raw) == words(raw)
    assert mended(done.raw).raw == done.raw
    assert new_errors(raw, done.raw, tmp_path / "a.docx") == Counter()


@pytest.mark.slow
@pytest.mark.parametrize("body", hostile().values(), ids=hostile().keys())
def test_a_file_made_to_hold_the_mends_up_does_not(body):
    begin = time.process_time()
    assert mended(document(body)).counts
    assert time.process_time() - begin < 30


@pytest.mark.parametrize("end", [". /.", "./", "/.", ". / .", ".", ";"])
def test_a_mistyped_mark_of_the_end_is_put_right_without_blanks(end):
    raw = broken_form.broken(broken_form.reworded("Trên đây là", "./.", end, last=True))
    closing = [text for text in body_texts(mended(raw).raw) if text.startswith("Trên đây là")][-1]
    right = [text for text in body_texts(broken_form.correct()) if text.startswith("Trên đây là")][-1]
    assert closing == right


@pytest.mark.parametrize("count", [1, 2, 5])
def test_every_place_of_a_tone_that_is_moved_is_counted(count):
    words = "Ủy ban nhân dân, các ủy viên, cấp ủy và cơ quan ủy quyền, hòa giải, hóa đơn " + "uỷ " * count

    def change(file: Editor) -> None:
        broken_form.write(file.paragraph("- Cụ thể hóa"), f"{words}thác cho tổ dân phố.")

    raw = broken_form.broken(change)
    done = mend_document(raw, "a.docx", lambda raw, name: check_document(raw, name, setting=check_setting()))
    assert dict(done.counts)["TT551"] == count and "uỷ" not in "".join(body_texts(done.raw))
