"""What must hold in every plan that can be made, and the faults of real cascades that must never come out."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator import resources
from generator.lexicon.lift import Lifter
from generator.lexicon.lower import fits
from generator.model import BlockKind, Level, plain
from generator.numbering import LETTERS, roman
from tests.plans import Made, all_plans, make, unit_profile

LIFTER = Lifter(resources.load_lexicon())
PROPER_NAMES_WITH_QUOC_GIA = (
    "Cổng Dịch vụ công quốc gia",
    "Chương trình Chuyển đổi số quốc gia",
    "cơ sở dữ liệu quốc gia",
    "Cơ sở dữ liệu quốc gia",
    "chuyển đổi số quốc gia",
    "Ngày Chuyển đổi số quốc gia",
    "Ngày hội Chuyển đổi số quốc gia",
)


def in_every_plan(law: Callable[[Made], None]) -> Callable[[], None]:
    """The law as one test, which names every plan that breaks it."""

    def test() -> None:
        broken = {}
        for made in all_plans():
            try:
                law(made)
            except AssertionError as error:
                broken[made.name] = str(error)
        assert not broken, "\n\n".join(f"{name}: {fault}" for name, fault in broken.items())

    test.__name__, test.__doc__ = law.__name__, law.__doc__
    return test


# ---------------------------------------------------------------- the text itself


@in_every_plan
def test_no_mark_of_a_template_is_left(made):
    assert not re.search(r"\{\{|\}\}|\{%|%\}|\[\[|\]\]|\{\w", made.text)


@in_every_plan
def test_no_blank_or_punctuation_is_doubled(made):
    for text in made.texts:
        assert "  " not in text
        assert not re.search(r"\s[,;:.](?!\S*\.)|[,;:]{2,}|(?<!\.)\.\.(?!\.)|\(\s|\s\)|,\.|;\.", text), text


@in_every_plan
def test_no_word_is_doubled(made):
    doubled = re.compile(r"(?<![\w-])(\w{2,})\s+\1(?![\w-])", re.IGNORECASE)
    allowed = {"song"}  # "song song"
    for text in made.texts:
        assert not [match for match in doubled.finditer(text) if match[1].lower() not in allowed], text


@in_every_plan
def test_nhan_dan_stands_alone_with_a_capital(made):
    """NĐ 30/2020, Phụ lục II, V.1; inside "Ủy ban nhân dân", "Hội đồng nhân dân", "Tòa án nhân dân" it is small."""
    small = re.compile(r"(?<!ban )(?<!đồng )(?<!Quân đội )(?<!án )\bnhân dân\b")
    for text in made.texts:
        assert not small.search(text), text


@in_every_plan
def test_the_text_is_composed_unicode(made):
    import unicodedata

    assert unicodedata.is_normalized("NFC", made.text)


@in_every_plan
def test_one_spelling_is_kept(made):
    for variant in ("đảm bảo", "hàng năm", "Uỷ ban", "uỷ ban", "hoá ", "hoà "):
        assert variant not in made.text


@in_every_plan
def test_years_are_joined_by_a_spaced_hyphen(made):
    assert not re.search(r"\d{4}[-–]\d{4}|\d{4}\s–\s\d{4}", made.text)


@in_every_plan
def test_the_plan_ends_with_its_end_mark_and_has_no_other(made):
    assert made.text.count("./.") == 1
    assert plain(made.plan.body[-1].runs).endswith("./.")


# ---------------------------------------------------------------- numbers and marks


@in_every_plan
def test_sections_and_clauses_are_numbered_without_a_gap(made):
    sections = [block.mark for block in made.plan.body if block.kind is BlockKind.SECTION]
    assert sections == [f"{roman(number)}." for number in range(1, len(sections) + 1)]
    count = 0
    for block in made.plan.body:
        if block.kind is BlockKind.SECTION:
            count = 0
        if block.kind in {BlockKind.CLAUSE, BlockKind.PLAIN_CLAUSE}:
            count += 1
            assert block.mark == f"{count}."


@in_every_plan
def test_letters_follow_the_vietnamese_alphabet(made):
    last = ""
    for block in made.plan.body:
        if block.kind in {BlockKind.SECTION, BlockKind.CLAUSE, BlockKind.PLAIN_CLAUSE}:
            last = ""
        if re.fullmatch(r"\w\)", block.mark):
            letter = block.mark[0]
            expected = LETTERS[0] if letter == LETTERS[0] else LETTERS[LETTERS.index(last) + 1]
            assert letter == expected
            last = letter


@in_every_plan
def test_no_heading_stands_without_text_below_it(made):
    headings = {BlockKind.SECTION, BlockKind.CLAUSE, BlockKind.GROUP}
    order = {BlockKind.SECTION: 0, BlockKind.CLAUSE: 1, BlockKind.GROUP: 2}
    for block, after in zip(made.plan.body, made.plan.body[1:], strict=False):
        if block.kind in headings and after.kind in headings:
            assert order[after.kind] >= order[block.kind] and (after.kind, block.kind) != (block.kind, BlockKind.CLAUSE)
            assert after.kind is not BlockKind.SECTION, plain(block.runs)


# ---------------------------------------------------------------- words of the own level and time


def situations(made: Made):
    return [link.situation for link in made.scope.chain()]


@in_every_plan
def test_every_body_named_exists_at_its_own_level_or_above(made):
    own_words = {*made.scope.profile.bodies.values(), *(r.text for r in made.scope.profile.recipients or ())}
    changed = {body for change in made.scope.plan.tasks.values() for body in change.lead}
    for text in made.texts:
        for match in LIFTER.find(text):
            if any(match.text in words for words in own_words | changed):
                continue
            assert any(fits(form.tags, one, lambda _: True) for form in match.forms for one in situations(made)), match


@in_every_plan
def test_the_bodies_that_lead_tasks_are_of_the_own_level(made):
    leads = [block for block in made.blocks if block.node.split(".")[0] in assigning(made)]
    for block in leads:
        head = plain(block.runs).split(" chủ trì")[0]
        for match in LIFTER.find(head):
            if match.start <= len("Đề nghị ") and match.text not in made.scope.profile.bodies.values():
                own = made.scope.situation
                assert any(fits(form.tags, own, lambda _: True) for form in match.forms), (match, head)


def assigning(made: Made) -> set[str]:
    return {node.id for node in made.scope.pack.nodes() if node.assigns}


@in_every_plan
def test_no_word_of_a_level_that_does_not_exist(made):
    if made.scope.regime != "hai_cap":
        return
    text = made.text
    for kind in ("huyện", "quận", "thị xã", "thị trấn", "cấp huyện"):
        assert not re.search(rf"(?<!\w){kind}(?!\w)", text, re.IGNORECASE), kind


@in_every_plan
def test_only_the_own_level_is_spoken_of_as_the_whole(made):
    kinds = {"tỉnh", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu"} - {made.scope.unit.kind}
    text = made.text
    for cited in made.scope.plan.other_citations:
        text = text.replace(cited.subject, "")  # the title of another unit's document is not ours
    for kind in kinds:
        assert f"toàn {kind} " not in text and f"toàn {kind}," not in text, kind


@in_every_plan
def test_a_unit_below_the_province_gives_no_work_to_departments(made):
    if made.level is Level.PROVINCE:
        return
    assert not re.search(r"các sở\b|sở, ban, ngành|sở, ngành", made.text, re.IGNORECASE)


# ---------------------------------------------------------------- faults of real cascades


@in_every_plan
def test_nothing_is_national_below_the_province(made):
    if made.level is Level.PROVINCE:
        return
    text = made.text
    for name in PROPER_NAMES_WITH_QUOC_GIA:
        text = text.replace(name, "")
    assert "quốc gia" not in text.lower(), [line for line in text.splitlines() if "quốc gia" in line.lower()]


@in_every_plan
def test_ratios_of_the_national_budget_do_not_travel_down(made):
    assert "tổng chi ngân sách nhà nước" not in made.text


@in_every_plan
def test_no_law_is_made_below_the_province(made):
    if made.level is Level.PROVINCE:
        return
    assert "quy phạm pháp luật" not in made.text
    assert "hệ thống luật pháp" not in made.text
    assert not re.search(r"xây dựng, ban hành cơ chế", made.text, re.IGNORECASE)


@in_every_plan
def test_a_ward_does_not_inspect(made):
    """It has no thanh tra; the word may stand only in the name of a body above."""
    if made.level is Level.COMMUNE:
        assert "thanh tra" not in made.text.lower().replace("thanh tra tỉnh", "")


@in_every_plan
def test_terrain_the_unit_does_not_have_is_not_spoken_of(made):
    terrains = made.scope.situation.terrains
    if "biển" not in terrains:
        assert not re.search(r"(?<!\w)(biển|ven bờ|nghề cá)(?!\w)", made.text)
    if "khoáng sản" not in terrains:
        assert "khai khoáng" not in made.text
    assert "lưu vực sông" not in made.text


@in_every_plan
def test_the_chain_is_the_units_own(made):
    chain = [link.unit.kind for link in made.scope.chain()]
    for wrong in (["tỉnh", "huyện", "xã"], ["tỉnh", "thành phố", "phường"], ["tỉnh", "xã"]):
        if chain != wrong:
            assert f"của {wrong[0]}, " + ", ".join(f"của {kind}" for kind in wrong[1:]) not in made.text


@in_every_plan
def test_the_last_paragraph_does_not_narrow_the_plan_to_its_year_of_issue(made):
    if made.scope.pack.code == "ket-cau-ha-tang":
        assert not plain(made.plan.body[-1].runs).endswith(f"năm {made.scope.issue_date.year}./.")


@in_every_plan
def test_the_plan_does_not_begin_before_it_is_issued(made):
    assert not re.search(r"từ năm 20\d\d", made.text)


@in_every_plan
def test_phases_are_counted_in_one_way(made):
    assert not re.search(r"giai đoạn [IVX]+(?!\w)", made.text, re.IGNORECASE)


@in_every_plan
def test_congresses_stand_in_one_order(made):
    if made.scope.above is None:
        return
    upper = made.scope.above.text_of("nghi_quyet_dai_hoi_rieng")
    own = made.scope.text_of("nghi_quyet_dai_hoi_rieng")
    if made.level is Level.COMMUNE and "………" not in upper + own:
        assert f"{own} và {upper}" not in made.text and f"{own}; {upper}" not in made.text


@in_every_plan
def test_there_is_a_duty_to_report_with_a_day(made):
    assert re.search(r"[Tt]rước ngày \d{1,2}/\d{1,2}", made.text)
    assert "báo cáo" in made.text


@in_every_plan
def test_high_awards_are_asked_for_below_the_province(made):
    if made.level is Level.PROVINCE:
        return
    for place, text in enumerate(made.texts):
        if "Huân chương Lao động" in text:
            assert any("đề nghị" in before for before in made.texts[place - 2 : place])


@in_every_plan
def test_the_front_is_asked_and_never_ordered(made):
    for text in made.texts:
        assert not re.search(r"\b(giao|chỉ đạo|yêu cầu)\s[^.;,]{0,25}(Mặt trận Tổ quốc|Đảng ủy|Tỉnh ủy)", text, re.I), (
            text
        )
    fronts = [
        plain(block.runs)
        for block in made.blocks
        if block.node.split(".")[0] in assigning(made) and re.match(r"(\d+\. )?(Ủy ban )?Mặt trận", plain(block.runs))
    ]
    assert not fronts


@in_every_plan
def test_no_addressee_two_levels_below(made):
    if made.level is Level.PROVINCE and made.scope.regime != "hai_cap" and made.scope.profile.recipients is None:
        assert not any("các xã" in plain(recipient) for recipient in made.plan.recipients)


# ---------------------------------------------------------------- what a child may never change


@pytest.mark.parametrize("regime", ["ba_cap", "hai_cap"])
def test_name_period_and_higher_awards_are_those_of_the_parent(regime):
    child = make(unit_profile(Level.COMMUNE, "phường", regime), "ket-cau-ha-tang", "con")
    parent = make(child.scope.profile.parent, "ket-cau-ha-tang", "cha")
    name = parent.scope.text_of("ten_phong_trao")
    assert f"“{name}”" in plain(parent.plan.subject) and f"“{name}”" in plain(child.plan.subject)
    for kept in ("2026 - 2030", "ăm 2030", "theo quy định"):
        assert kept in parent.text and kept in child.text
    for award in ("Huân chương Lao động;", "Bằng khen của Thủ tướng Chính phủ;"):
        assert award in parent.text and award in child.text
    number = parent.plan.number_symbol
    assert f"số {number} ngày" in plain(child.plan.opening[0].runs)


def test_a_child_that_inherits_the_slogan_keeps_it_word_for_word():
    from dataclasses import replace

    from tests.plans import PlanFacts

    parent = unit_profile(Level.DISTRICT, "thành phố", "ba_cap")
    facts = replace(parent.plans[0], figures={"dau_khau_hieu": ("Minh Họa",)})
    ward = unit_profile(Level.COMMUNE, "phường", "ba_cap", parent=replace(parent, plans=(facts,)))
    child = make(ward, "ket-cau-ha-tang", "con")
    assert "“Minh Họa đẩy mạnh phát triển kết cấu hạ tầng" in plain(child.plan.subject)
    assert isinstance(facts, PlanFacts)
