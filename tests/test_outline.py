"""Which parts a plan has: tags, arrangement, tasks grouped by the bodies of the level."""

from __future__ import annotations

from dataclasses import replace

from generator import outline
from generator.dates import PartialDate
from generator.model import Arrangement, Level, Plan, PlanNode, TaskChange, Unit, plain
from tests.builders import make_pack, make_plan, make_profile, make_province, scope_of

COMMUNE = make_profile()
PROVINCE = make_province()


def plan_of(profile, content, manifest="", **facts) -> Plan:
    own = replace(profile, plans=(make_plan(**{"issue_date": PartialDate(2026, 2), **facts}),))
    plan, problems = outline.build_plan(scope_of(own, make_pack(manifest, content)))
    assert problems == []
    return plan


def ids(nodes: tuple[PlanNode, ...]) -> list[str]:
    return [node.id for node in nodes]


def entries(node: PlanNode) -> list[str]:
    return [plain(child.heading or child.paragraphs[0]) for child in node.children]


NODES = """
mo_dau: [{id: md, noi_dung: Mở đầu}]
muc:
  - {id: chung, tieu_de: Chung, noi_dung: a}
  - {id: cua-tinh, cap: [tỉnh], tieu_de: Của tỉnh, noi_dung: b}
  - {id: cua-xa, cap: [xã], tieu_de: Của xã, noi_dung: c}
  - {id: tuy-chon, tuy_chon: có, tieu_de: Tùy chọn, noi_dung: d}
  - {id: khoa, khoa: có, tieu_de: Khóa, noi_dung: e}
"""


def test_a_node_stands_only_at_the_levels_of_its_tag():
    assert ids(plan_of(COMMUNE, NODES).sections) == ["chung", "cua-xa", "khoa"]
    assert ids(plan_of(PROVINCE, NODES).sections) == ["chung", "cua-tinh", "khoa"]


def test_an_optional_node_stands_when_it_is_asked_for():
    arrangement = Arrangement(added=("tuy-chon",))
    assert "tuy-chon" in ids(plan_of(COMMUNE, NODES, arrangement=arrangement).sections)


def test_a_node_may_be_dropped_unless_it_is_locked():
    arrangement = Arrangement(dropped=("chung", "khoa"))
    assert ids(plan_of(COMMUNE, NODES, arrangement=arrangement).sections) == ["cua-xa", "khoa"]


def test_named_parts_come_first_in_the_order_they_are_named():
    arrangement = Arrangement(order={"muc": ("khoa", "cua-xa")})
    assert ids(plan_of(COMMUNE, NODES, arrangement=arrangement).sections) == ["khoa", "cua-xa", "chung"]


def test_a_heading_may_be_the_units_own():
    arrangement = Arrangement(headings={"chung": "Những điều chung & riêng *"})
    sections = {node.id: node for node in plan_of(COMMUNE, NODES, arrangement=arrangement).sections}
    assert plain(sections["chung"].heading) == "Những điều chung & riêng *"


POWER = """
mo_dau: [{id: md, noi_dung: Mở đầu}]
muc:
  - id: a
    tieu_de: A
    con:
      - {id: yeu-hon, tham_quyen: ban_hanh_van_ban, noi_dung: Ban hành., thay_bang: Phổ biến.}
      - {id: mat, tham_quyen: thanh_tra, noi_dung: Thanh tra.}
"""


def test_a_level_without_the_power_says_it_weaker_or_not_at_all():
    (section,) = plan_of(COMMUNE, POWER).sections
    assert ids(section.children) == ["yeu-hon"]
    assert "".join(part.text for part in section.children[0].paragraphs[0].parts) == "Phổ biến."
    (section,) = plan_of(PROVINCE, POWER).sections
    assert ids(section.children) == ["yeu-hon", "mat"]


INSERTION = """
mo_dau: [{id: md, noi_dung: Mở đầu}]
muc:
  - id: a
    tieu_de: A
    con:
      - {id: cho, chen: có}
      - {id: y, noi_dung: ý}
  - {id: rong, tieu_de: Rỗng, con: [{id: cho-hai, chen: có}]}
"""


def test_own_paragraphs_stand_at_their_insertion_point():
    (section, *_) = plan_of(COMMUNE, INSERTION, own_text={"cho": ("Một.", "Hai {{ x }}.")}).sections
    assert ids(section.children) == ["cho.1", "cho.2", "y"]
    assert plain(section.children[1].paragraphs[0]) == "Hai {{ x }}."


def test_a_heading_with_nothing_left_below_it_goes():
    assert ids(plan_of(COMMUNE, INSERTION).sections) == ["a"]


TASKS = """
mo_dau: [{id: md, noi_dung: Mở đầu}]
muc:
  - id: to-chuc
    tieu_de: Tổ chức
    con:
      - {id: pc, noi_dung: "Trong đó:", phan_cong: [linh-vuc, rieng], cach: ý}
nhiem_vu:
  - {id: nv-noi-vu, nhom: linh-vuc, chu_tri: noi_vu, mau_cau: lv, linh_vuc: nội vụ}
  - {id: nv-van-hoa, nhom: linh-vuc, chu_tri: van_hoa, mau_cau: lv, linh_vuc: văn hóa}
  - {id: nv-thanh-tra, nhom: rieng, chu_tri: thanh_tra, noi_dung: thanh tra}
  - {id: nv-mat-tran, nhom: rieng, chu_tri: mat_tran, noi_dung: vận động Nhân dân}
  - {id: nv-nhieu, nhom: rieng, chu_tri: [y_te, van_hoa], noi_dung: chăm lo đời sống}
"""
PATTERN = 'mau_cau: {lv: "phụ trách {linh_vuc}"}\n'


def organisation(profile, **facts) -> tuple[list[str], Plan]:
    plan = plan_of(profile, TASKS, PATTERN, **facts)
    return entries(plan.sections[0].children[0]), plan


def test_each_function_of_a_province_has_its_own_department():
    lines, plan = organisation(PROVINCE)
    assert lines[:2] == ["Sở Nội vụ phụ trách nội vụ.", "Sở Văn hóa, Thể thao và Du lịch phụ trách văn hóa."]
    assert "Thanh tra tỉnh thanh tra." in lines
    assert not plan.declined


def test_functions_that_one_body_holds_become_one_entry():
    """NĐ 150/2025/NĐ-CP: home affairs, culture and health of a ward are all with Phòng Văn hóa - Xã hội."""
    (section,) = plan_of(COMMUNE, TASKS, PATTERN).sections
    assignment = section.children[0]
    first = assignment.children[0]
    assert plain(first.paragraphs[0]) == "Phòng Văn hóa - Xã hội:"
    assert [plain(child.paragraphs[0]) for child in first.children] == [
        "Phụ trách nội vụ; văn hóa.",
        "Chăm lo đời sống.",
    ]


def test_a_task_without_a_body_is_declined_with_the_reason():
    _, plan = organisation(COMMUNE)
    (declined,) = plan.declined
    assert declined.task == "nv-thanh-tra" and "thanh tra" in declined.reason


def test_the_front_is_asked():
    lines, _ = organisation(COMMUNE)
    assert lines[-1].startswith("Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường vận động")


def test_a_unit_may_name_its_own_bodies():
    lines, _ = organisation(replace(COMMUNE, bodies={"noi_vu": "Tổ Nội vụ"}))
    assert lines[0] == "Tổ Nội vụ phụ trách nội vụ."


def test_a_unit_may_give_a_task_to_another_body_or_decline_it():
    changes = {"nv-noi-vu": TaskChange(lead=("Ban A", "Ban B")), "nv-van-hoa": TaskChange(declined="đã làm xong")}
    lines, plan = organisation(COMMUNE, tasks=changes)
    assert lines[0] == "Ban A và Ban B phụ trách nội vụ."
    assert ("nv-van-hoa", "đã làm xong") in [(task.task, task.reason) for task in plan.declined]


def test_a_task_that_the_arrangement_leaves_without_a_place_is_not_lost_in_silence():
    plan = plan_of(COMMUNE, TASKS, PATTERN, arrangement=Arrangement(groups={"pc": ("rieng",)}))
    assert plan.untold == ("nv-noi-vu", "nv-van-hoa")


def test_entries_may_be_ordered_by_the_unit():
    arrangement = Arrangement(order={"pc": ("nv-mat-tran",)})
    lines, _ = organisation(COMMUNE, arrangement=arrangement)
    assert lines[0].startswith("Đề nghị")


def test_names_the_pack_does_not_have_are_found_with_what_there_is():
    arrangement = Arrangement(order={"muc": ("to-chucc",)}, dropped=("pcc",), groups={"pc": ("linh-vucc",)})
    own = replace(COMMUNE, plans=(make_plan(arrangement=arrangement, tasks={"nv-x": TaskChange()}),))
    found = {
        name
        for _, name, _ in outline.unknown_parts(
            scope_of(own, make_pack(PATTERN, TASKS)).plan, make_pack(PATTERN, TASKS)
        )
    }
    assert found == {"to-chucc", "pcc", "linh-vucc", "nv-x"}


def test_a_special_zone_and_a_ward_have_different_departments():
    """regimes.md: Phòng Kinh tế at xã and đặc khu; Phòng Kinh tế, Hạ tầng và Đô thị at phường."""
    content = TASKS.replace("chu_tri: noi_vu", "chu_tri: xay_dung")
    ward, _ = plan_of(COMMUNE, content, PATTERN), None
    zone_unit = Unit(level=Level.COMMUNE, kind="đặc khu", name="Lý Sơn")
    zone = plan_of(replace(COMMUNE, unit=zone_unit), content, PATTERN)
    assert entries(ward.sections[0].children[0])[0].startswith("Phòng Kinh tế, Hạ tầng và Đô thị phụ trách")
    assert entries(zone.sections[0].children[0])[0].startswith("Phòng Kinh tế phụ trách")
