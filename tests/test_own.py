"""What the dossier tells of a unit's own words: everything of a profile that may make two plans differ is told."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from generator.batch import own
from generator.batch.command import run_batch
from generator.batch.order import Order
from generator.dates import PartialDate
from generator.model import Arrangement, Citation, PlanFacts, Profile, Recipient, TaskChange
from tests.builders import make_plan, make_profile, make_province

PACK = make_plan().pack
OF_THE_UNIT = {
    "bodies": ({"y_te": "Trạm Y tế phường"}, "cơ quan"),
    "words": ({"nhan_dan": "bà con"}, "từ ngữ"),
    "recipients": ((), "nơi nhận"),
    "extra_recipients": ((Recipient(text="Hội Chữ thập đỏ"),), "nơi nhận thêm"),
    "filing": ("VT, VP", "lưu"),
    "marks": (("A.", "I.", "1.", "a)", "-"), "kiểu trình bày"),
}
OF_THE_PLAN = {
    "document_kind": ("Phương án", "loại văn bản"),
    "symbol": ("KH-PCTT", "ký hiệu"),
    "verb": ("Triển khai", "động từ của trích yếu"),
    "subject": ("Ứng phó bão lớn", "trích yếu"),
    "parent": (Citation(kind="Quyết định"), "văn bản cấp trên"),
    "other_citations": ((Citation(kind="Nghị quyết"),), "văn bản khác"),
    "own_text": ({"chen": ("Khắc phục sạt lở.",)}, "nội dung riêng"),
    "tasks": ({"nv-qs": TaskChange(declined="chưa có lực lượng")}, "nhiệm vụ"),
    "arrangement": (Arrangement(dropped=("muc-3",)), "bố cục"),
}
# Values with a column of their own, the date, and what is told by the folder, the pack or the lines above the name.
TOLD_OTHERWISE = {
    *("file", "unit", "parent", "plans", "congress", "signer", "contact", "digest", "places"),
    *("pack", "number", "place_name", "issue_date", "figures", "index", "is_listed"),
}


def parts(profile: Profile) -> str:
    return own.told_of(profile, PACK, ()).get(own.PARTS, "")


@pytest.mark.parametrize(("name", "change"), OF_THE_UNIT.items())
def test_what_a_unit_words_for_itself_is_told_by_its_label(name, change):
    value, label = change
    assert parts(make_profile(**{name: value})) == label


@pytest.mark.parametrize(("name", "change"), OF_THE_PLAN.items())
def test_what_a_plan_words_for_itself_is_told_by_its_label(name, change):
    value, label = change
    assert parts(make_profile(plans=(make_plan(**{name: value}),))) == label


def test_nothing_of_a_profile_that_decides_words_is_left_out():
    named = {field.name for kind in (Profile, PlanFacts) for field in fields(kind)}
    assert named == {*OF_THE_UNIT, *OF_THE_PLAN} | TOLD_OTHERWISE


def test_a_unit_that_only_fills_in_has_words_of_its_own_nowhere():
    assert own.PARTS not in own.told_of(make_profile(), PACK, ("CHỦ TỊCH",))


def test_terrain_is_told_too_and_several_parts_stand_in_one_line():
    profile = make_profile(extra_recipients=(Recipient(text="Đồn Biên phòng"),))
    profile = replace(profile, unit=replace(profile.unit, terrains=frozenset({"biển"})))
    assert parts(profile) == "nơi nhận thêm, địa hình"


@pytest.mark.parametrize(
    ("day", "told"), [(PartialDate(2026, 5, 10), "10/5/2026"), (PartialDate(2026, 5), "5/2026"), (None, None)]
)
def test_the_day_of_issue_is_told_as_far_as_it_is_known(day, told):
    assert own.told_of(make_profile(plans=(make_plan(issue_date=day),)), PACK, ()).get(own.DATE) == told


def test_units_with_their_own_words_or_day_are_told_on_the_page(tmp_path):
    province = make_province().unit
    above = f"cap: tỉnh\nloai_don_vi: {province.kind}\nten: {province.name}\n"
    plan = "ke_hoach: {goi_mau: chuyen-doi-so, so: 35, ngay_ban_hanh: "
    head = f"cap: xã\nloai_don_vi: xã\ncap_tren_truc_tiep: tinh.yml\n{plan}"
    (tmp_path / "hs").mkdir()
    (tmp_path / "hs/tinh.yml").write_text(f"{above}{plan}10/4/2026}}\n", "utf-8")
    (tmp_path / "hs/a.yaml").write_text(f"{head}10/5/2026}}\nten: Mường La\n", "utf-8")
    (tmp_path / "hs/b.yaml").write_text(f"{head}11/5/2026}}\nten: Chiềng Hoa\nco_quan: {{y_te: Trạm xá}}\n", "utf-8")
    order = Order(source=tmp_path / "hs", output=tmp_path / "ra", pack="chuyen-doi-so")
    page = run_batch(order, progress=lambda *_: None).dossier[0].read_text("utf-8")
    differing = page[page.index("Khác nhau giữa") :]
    assert "Ngoài những giá trị và phần tự viết dưới đây" in differing
    assert "<th>Ngày ban hành</th><th>Phần tự viết</th>" in differing
    assert "<td>11/5/2026</td><td>cơ quan</td>" in differing
