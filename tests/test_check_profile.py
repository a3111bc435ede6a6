"""A document against its unit's profile: one changed fact is one finding, and an unchanged plan has none."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from functools import cache

import pytest

from generator.actions.drafts import document_bytes
from generator.check.rules.facts import RULES
from generator.check.rules.record import PROFILE, Force
from generator.model import PlanFacts, Recipient
from tests.broken_form import Change, Editor, both, dress, removed, reworded, written
from tests.plain_docs import codes, document, findings, profile_of, wanted
from tests.plans import shipped_plans

WARD, DISTRICT, HAI_CHAU = "son-la/phuong-chieng-sinh", "dak-nong/huyen-dak-r-lap", "da-nang/phuong-hai-chau"
PACK = "ket-cau-ha-tang"


@cache
def made(path: str = WARD, pack: str = PACK) -> bytes:
    plan = next(each for each in shipped_plans() if each.name == f"profiles/{path}.yaml × {pack}")
    return document_bytes(plan.plan, pack)


def changed(change: Change, path: str = WARD, pack: str = PACK) -> bytes:
    file = Editor(made(path, pack))
    change(file)
    return file.bytes()


def everywhere(old: str, new: str) -> Change:
    def change(file: Editor) -> None:
        for node in file.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"):
            if node.text and old in node.text:
                node.text = node.text.replace(old, new)

    return change


def line_before(beginning: str, text: str, **look: object) -> Change:
    def change(file: Editor) -> None:
        node = file.paragraph(beginning)
        copy = deepcopy(node)
        node.addprevious(copy)
        texts = list(copy.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"))
        for each in texts:
            each.text = ""
        texts[0].text = text
        dress(copy, **look)

    return change


_OPENING, _DAY, _CONGRESS = "Thực hiện Kế hoạch số 112", "Chiềng Sinh, ngày", "- Khơi dậy khát vọng"
_CITY = "Ủy ban nhân dân thành phố Sơn La"
_OF_WARD = "Đảng bộ phường Chiềng Sinh lần thứ"
CHANGES: dict[str, Change] = {
    "TT601": written("PHƯỜNG CHIỀNG SINH", "PHƯỜNG QUYẾT THẮNG"),
    "TT602": written("PHƯỜNG CHIỀNG SINH", "XÃ CHIỀNG SINH"),
    "TT603": line_before("ỦY BAN NHÂN DÂN", "UBND TỈNH LẠNG SƠN", bold=0),
    "TT604": written("Số:", "Số: 56/KH-UBND"),
    "TT605": written("Số:", "Số:      /KH-UBND"),
    "TT606": written("Số:", "Số: 55/KH-BCĐ"),
    "TT607": written(_DAY, "Quyết Thắng, ngày 21 tháng 3 năm 2023"),
    "TT608": written(_DAY, "Chiềng Sinh, ngày 22 tháng 3 năm 2023"),
    "TT609": written(_DAY, "Chiềng Sinh, ngày      tháng 3 năm 2023"),
    "TT611": reworded("Tổ chức thực hiện Phong trào", "hiện đại", "văn minh"),
    "TT621": reworded(_OPENING, "112/KH-UBND", "113/KH-UBND"),
    "TT622": reworded(_OPENING, "18/3/2023", "17/3/2023"),
    "TT623": reworded(_OPENING, f"18/3/2023 của {_CITY}", "18/3/2023 của Ủy ban nhân dân huyện Mai Sơn"),
    "TT624": reworded(_OPENING, "Kế hoạch số 112", "Quyết định số 112"),
    "TT625": reworded(_OPENING, "trên địa bàn thành phố Sơn La", "trên địa bàn tỉnh"),
    "TT626": reworded(_OPENING, f"Kế hoạch số 112/KH-UBND ngày 18/3/2023 của {_CITY}", "chỉ đạo của cấp trên"),
    "TT627": reworded(_OPENING, "112/KH-UBND", "…………"),
    "TT631": everywhere(f"{_OF_WARD} XXII", f"{_OF_WARD} XXI"),
    "TT632": everywhere(f"{_OF_WARD} XXII, nhiệm kỳ 2020 - 2025", f"{_OF_WARD} XXII, nhiệm kỳ 2021 - 2026"),
    "TT633": everywhere(_OF_WARD, "Đảng bộ phường Quyết Thắng lần thứ"),
    "TT634": reworded(_CONGRESS, f"{_OF_WARD} XXII", f"{_OF_WARD} …………"),
    "TT642": reworded("Trong quá trình", "02613.647.024", "02613.647.999"),
    "TT643": reworded("- Hạ dần", "62-63%", "65%"),
    "TT644": reworded("- Hạ dần", "62-63%", "…………"),
    "TT651": written("- 18 tổ, bản;", "- 19 tổ, bản;"),
    "TT652": removed("- Các bộ phận liên quan;"),
    "TT653": line_before("- 18 tổ, bản;", "- Ban Quản lý chợ;"),
    "TT654": written("- Lưu: VT", "- Lưu: VT, VP."),
    "TT660": both(line_before("CHỦ TỊCH", "KT. CHỦ TỊCH"), written("CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    "TT661": line_before("CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN"),
    "TT662": written("CHỦ TỊCH", "GIÁM ĐỐC"),
    "TT663": written("Nguyễn Hồng Giang", "Nguyễn Hồng Sơn"),
    "TT664": written("Nguyễn Hồng Giang", "…………"),
}  # fmt: skip
ELSEWHERE = {"TT642": DISTRICT}
# A row of dots of the program is also counted once for the whole document.
WITH_DOTS = {"TT627", "TT634", "TT644", "TT664"}


@pytest.mark.parametrize("plan", shipped_plans(), ids=lambda plan: plan.name)
def test_a_plan_agrees_with_the_profile_it_was_made_from(plan, tmp_path):
    pack = plan.name.split(" × ")[1]
    found = findings(tmp_path, document_bytes(plan.plan, pack), plan.scope.profile, pack)
    gaps = [finding for finding in found if finding.rule.id == "TT742"]
    assert bool(gaps) == bool(plan.plan.gaps)
    assert [code for code in codes(found) if code != "TT742"] == []


def test_every_rule_has_its_change():
    assert {*CHANGES, "TT610", "TT641"} == {rule.id for rule in RULES}


@pytest.mark.parametrize("code", CHANGES)
def test_one_changed_fact_is_that_finding_and_no_other(code, tmp_path):
    path = ELSEWHERE.get(code, WARD)
    found = codes(findings(tmp_path, changed(CHANGES[code], path), profile_of(path)))
    assert found == (["TT742", code] if code in WITH_DOTS else [code])


def test_another_kind_of_document_is_told(tmp_path):
    plan = PlanFacts(document_kind="Quyết định", subject="Chăm sóc cây xanh trên địa bàn xã Ba Gia")
    profile = replace(profile_of("quang-ngai/xa-ba-gia"), plans=(plan,), parent=None)
    assert codes(findings(tmp_path, document("Nội dung."), profile)) == ["TT610"]


def test_a_body_under_another_name_than_the_units_own_is_told(tmp_path):
    profile = profile_of(WARD)
    named = replace(profile, bodies={**profile.bodies, "bao_chi": "Trung tâm Truyền thông phường"})
    [finding] = findings(tmp_path, made(), named)
    assert (finding.rule.id, finding.found, wanted(finding)) == (
        "TT641",
        "Đài Truyền thanh phường",
        "Trung tâm Truyền thông phường",
    )


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ["TT660"]),
        (("KT. CHỦ TỊCH", "GIÁM ĐỐC"), ["TT661", "TT662", "TT663"]),
        (("TL. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ["TT661", "TT662", "TT663"]),
        (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ["TT661", "TT662", "TT663"]),
    ],
)
def test_a_deputy_who_signs_for_the_head_is_only_to_be_looked_at(lines, told, tmp_path):
    others = [line_before("CHỦ TỊCH", line) for line in lines[:-1]]
    change = both(written("Nguyễn Hồng Giang", "Nguyễn Hồng Sơn"), *others, written("CHỦ TỊCH", lines[-1]))
    found = findings(tmp_path, changed(change), profile_of(WARD))
    assert codes(found) == told
    assert {each.rule.force for each in found} == {Force.SHOULD if told == ["TT660"] else Force.MUST}


def test_what_the_profile_says_is_told_honestly():
    assert {rule.source for rule in RULES} == {PROFILE}
    assert all(rule.force in (Force.MUST, Force.SHOULD) for rule in RULES)


def test_a_finding_has_both_values(tmp_path):
    [finding] = findings(tmp_path, changed(CHANGES["TT622"]), profile_of(WARD))
    assert (finding.found, wanted(finding)) == ("17/3/2023", "18/3/2023")
    assert finding.paragraph.shown.startswith("Thực hiện Kế hoạch số 112/KH-UBND ngày 17/3/2023")


def test_every_citation_of_the_parent_is_looked_at(tmp_path):
    later = line_before(
        "I. ", "Theo Kế hoạch số 112/KH-UBND ngày 20/3/2023 và Kế hoạch số 121/KH-UBND, các đơn vị thực hiện."
    )
    found = findings(tmp_path, changed(later), profile_of(WARD))
    assert [(each.rule.id, each.found) for each in found] == [("TT621", "121/KH-UBND"), ("TT622", "20/3/2023")]


def test_another_plan_of_the_same_committee_is_no_contradiction(tmp_path):
    line = "Theo Kế hoạch số 90/KH-UBND ngày 01/3/2023 của Ủy ban nhân dân thành phố Sơn La về cải cách hành chính."
    again = "Các đơn vị thực hiện Kế hoạch số 90/KH-UBND."
    both_lines = both(line_before("I. ", line), line_before("I. ", again))
    assert findings(tmp_path, changed(both_lines), profile_of(WARD)) == []


def test_an_open_number_and_day_of_both_are_no_contradiction(tmp_path):
    raw = made(HAI_CHAU, "chuyen-doi-so")
    assert codes(findings(tmp_path, raw, profile_of(HAI_CHAU))) == ["TT742"]


def test_a_day_filled_in_where_the_profile_leaves_it_open_is_none(tmp_path):
    filled = both(written("Số:", "Số: 12/KH-UBND"), written("Hải Châu, ngày", "Hải Châu, ngày 12 tháng 02 năm 2026"))
    raw = changed(filled, HAI_CHAU, "chuyen-doi-so")
    assert codes(findings(tmp_path, raw, profile_of(HAI_CHAU))) == ["TT742"]


def test_abbreviations_and_notes_are_the_same_recipient(tmp_path):
    rewrite = both(
        written("- UBND thành phố;", "- Uỷ ban nhân dân thành phố (để báo cáo);"),
        written("- 18 tổ, bản;", "- 18 Tổ, bản ;"),
    )
    assert codes(findings(tmp_path, changed(rewrite), profile_of(WARD))) == []


def test_the_usual_recipients_bind_nobody(tmp_path):
    raw = changed(removed("- Các tổ dân phố;"), HAI_CHAU, "chuyen-doi-so")
    assert codes(findings(tmp_path, raw, profile_of(HAI_CHAU))) == ["TT742"]


def test_recipients_added_by_the_profile_must_be_there(tmp_path):
    profile = replace(profile_of(HAI_CHAU), extra_recipients=(Recipient(text="Ban Quản lý chợ Hàn"),))
    found = findings(tmp_path, made(HAI_CHAU, "chuyen-doi-so"), profile)
    assert [(each.rule.id, wanted(each)) for each in found if each.rule.id != "TT742"] == [
        ("TT652", "Ban Quản lý chợ Hàn")
    ]


def test_a_document_made_by_hand_is_compared_with_the_units_own_facts(tmp_path):
    profile = replace(profile_of("quang-ngai/xa-ba-gia"), plans=())
    text = "Thực hiện Nghị quyết Đại hội Đảng bộ xã Ba Gia lần thứ II, nhiệm kỳ 2025 - 2030."
    assert codes(findings(tmp_path, document(text), profile)) == ["TT631"]
    raw = document(text, issuer=("UBND XÃ BA GIA",), date="Ba Giá, ngày 10 tháng 02 năm 2026")
    assert codes(findings(tmp_path, raw, profile)) == ["TT607", "TT631"]


def test_the_document_of_a_department_is_no_document_of_the_committee(tmp_path):
    profile = replace(profile_of("quang-ngai/xa-ba-gia"), plans=())
    raw = document("Nội dung.", issuer=("UBND XÃ BA GIA", "PHÒNG KINH TẾ"))
    assert codes(findings(tmp_path, raw, profile)) == ["TT602"]


def test_a_figure_is_known_in_a_sentence_that_was_rewritten(tmp_path):
    around = "- Tỷ lệ hồ sơ của thủ tục đã cung cấp dịch vụ công trực tuyến toàn trình đạt tối thiểu {}%, vượt tỉnh."
    line = "- Tỷ lệ hồ sơ được nộp trực tuyến qua Cổng Dịch vụ công"
    for value, expected in (("90", ["TT742"]), ("80", ["TT742", "TT643"])):
        raw = changed(written(line, around.format(value)), HAI_CHAU, "chuyen-doi-so")
        assert codes(findings(tmp_path, raw, profile_of(HAI_CHAU))) == expected


def test_the_congress_of_a_commune_below_is_no_contradiction(tmp_path):
    line = line_before("I. ", "Xã Mường La đã tổ chức thành công Đại hội Đảng bộ xã Chiềng San lần thứ X.")
    assert findings(tmp_path, changed(line), profile_of(WARD)) == []


def test_last_years_file_of_another_ward_under_a_new_head(tmp_path):
    """Name, number, date and place were replaced; the rest was not."""
    old = both(
        written("PHƯỜNG CHIỀNG SINH", "PHƯỜNG THANH BÌNH"),
        written("Số:", "Số:      /KH-UBND"),
        written(_DAY, "Thanh Bình, ngày      tháng 5 năm 2023"),
    )
    found = findings(tmp_path, changed(old), profile_of("hai-duong/phuong-thanh-binh"))
    assert {"TT611", "TT626", "TT633", "TT651", "TT653", "TT661", "TT663"} <= set(codes(found))
    [missing] = [each for each in found if each.rule.id == "TT626"]
    assert wanted(missing) == "Kế hoạch số 105/KH-UBND" and "112/KH-UBND" in missing.found


def test_a_plan_among_several_is_known_by_its_pack_or_its_subject(tmp_path):
    city = profile_of("da-nang/thanh-pho")
    for pack in ("chuyen-doi-so", PACK):
        assert codes(findings(tmp_path, made("da-nang/thanh-pho", pack), city)) == ["TT742"]
    by_hand = document(
        "Nội dung.",
        issuer=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ ĐÀ NẴNG"),
        number="Số: 42/KH-UBND",
        date="Đà Nẵng, ngày 20 tháng 01 năm 2026",
        subject="Chuyển đổi số năm 2026 trên địa bàn thành phố Đà Nẵng",
    )
    found = findings(tmp_path, by_hand, city)
    assert next((each.rule.id, wanted(each)) for each in found) == ("TT604", "41")
