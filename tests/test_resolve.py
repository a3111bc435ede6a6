"""Final words: numbers and marks by house style, gaps, recipients, the signature."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator import outline, resolve
from generator.dates import PartialDate
from generator.model import Arrangement, BlockKind, Profile, Recipient, ResolvedPlan, Signer, plain
from tests.builders import make_pack, make_plan, make_profile, make_province, scope_of

TREE = """
mo_dau: [{id: md, noi_dung: "Thực hiện {trich_dan_cap_tren}:"}]
muc:
  - id: mot
    tieu_de: Mục một
    con:
      - id: khoan
        tieu_de: Khoản
        con:
          - {id: y-mot, noi_dung: "Ý một."}
          - id: nhom
            tieu_de: Nhóm
            con:
              - {id: y-hai, noi_dung: Ý hai.}
              - id: nhom-con
                tieu_de: Nhóm con
                con:
                  - {id: y-ba, noi_dung: Ý ba., con: [{id: y-bon, noi_dung: Ý bốn.}]}
          - {id: nhom-hai, tieu_de: Nhóm hai, noi_dung: Đoạn.}
      - {id: khoan-lien, noi_dung: [Khoản liền., Đoạn tiếp.]}
      - {id: doan, dang: đoạn, noi_dung: Đoạn không dấu.}
  - {id: hai, tieu_de: Mục hai, con: [{id: y, dang: ý, noi_dung: Ý ngay dưới mục}]}
"""


def resolved(profile: Profile = None, content: str = TREE, manifest: str = "", **facts) -> ResolvedPlan:
    base = profile or make_profile()
    own = replace(base, plans=(make_plan(**{"issue_date": PartialDate(2026, 2), **facts}),))
    scope = scope_of(own, make_pack(manifest, content))
    plan, _ = outline.build_plan(scope)
    done, problems = resolve.resolve_plan(plan, scope)
    assert problems == []
    return done


def marks(plan: ResolvedPlan) -> list[str]:
    return [f"{block.mark} {plain(block.runs)}".strip() for block in plan.body]


def test_marks_follow_the_default_style():
    assert marks(resolved()) == [
        "I. MỤC MỘT",
        "1. Khoản",
        "- Ý một.",
        "a) Nhóm",
        "- Ý hai.",
        "- Nhóm con",
        "+ Ý ba.",
        "+ Ý bốn.",
        "b) Nhóm hai",
        "Đoạn.",
        "2. Khoản liền.",
        "Đoạn tiếp.",
        "Đoạn không dấu.",
        "II. MỤC HAI",
        "- Ý ngay dưới mục./.",
    ]


def test_decimal_marks_count_clause_and_group():
    style = replace(make_profile(), marks=("I.", "1.", "1.1.", "1.1.1.", "-", "+"))
    assert marks(resolved(style))[2:9] == [
        "- Ý một.",
        "1.1. Nhóm",
        "- Ý hai.",
        "1.1.1. Nhóm con",
        "- Ý ba.",
        "+ Ý bốn.",
        "1.2. Nhóm hai",
    ]


def test_the_marks_below_one_part_may_be_chosen():
    chosen = marks(resolved(arrangement=Arrangement(child_marks={"nhom": "a)"})))
    assert chosen[3:6] == ["a) Nhóm", "a) Ý hai.", "b) Nhóm con"]


def test_kinds_of_paragraphs_follow_from_their_marks():
    kinds = [block.kind for block in resolved().body]
    assert kinds[:6] == [
        BlockKind.SECTION,
        BlockKind.CLAUSE,
        BlockKind.ITEM,
        BlockKind.GROUP,
        BlockKind.ITEM,
        BlockKind.GROUP,
    ]
    assert kinds[-1] is BlockKind.ITEM and kinds[10] is BlockKind.PLAIN_CLAUSE


def test_the_parent_is_cited_by_its_own_number_and_date():
    opening = plain(resolved().opening[0].runs)
    assert opening == (
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân tỉnh Sơn La "
        "về triển khai thực hiện việc thử:"
    )


def test_an_unknown_number_of_the_parent_is_a_gap_and_not_a_blank():
    parent = make_province(plans=(make_plan(issue_date=PartialDate(2026, 1)),))
    plan = resolved(replace(make_profile(), parent=parent))
    labels = {gap.label for gap in plan.gaps}
    assert labels == {"số, ký hiệu văn bản của tỉnh Sơn La", "ngày ban hành văn bản của tỉnh Sơn La"}
    assert any(run.gap for run in plan.opening[0].runs)


def test_what_is_open_on_purpose_is_no_gap():
    plan = resolved()
    assert plan.left_open == ("số văn bản", "ngày ban hành") and plan.gaps == ()
    assert plan.number_symbol.endswith("/KH-UBND")


def test_a_number_below_ten_takes_a_leading_zero():
    """NĐ 30/2020, Phụ lục I, Phần I, II.3.c."""
    assert resolved(number="5").number_symbol == "05/KH-UBND"
    assert resolved(number="005").number_symbol == "05/KH-UBND"
    assert resolved(number="112").number_symbol == "112/KH-UBND"


def test_place_and_date_follow_the_decree():
    """NĐ 30/2020, Phụ lục I, Phần I, II.4: days below ten and months 1 and 2 take a zero."""
    early, late = (resolved(issue_date=PartialDate(2026, *day)).place_and_date for day in ((2, 5), (3, 21)))
    assert plain(early) == "Chiềng Sinh, ngày 05 tháng 02 năm 2026"
    assert plain(late) == "Chiềng Sinh, ngày 21 tháng 3 năm 2026"


def test_units_with_a_number_are_named_with_their_kind():
    from generator.model import Level, Unit

    ward = Unit(level=Level.COMMUNE, kind="phường", name="1", has_capital_kind=True)
    plan = resolved(replace(make_profile(), unit=ward))
    assert plain(plan.place_and_date).startswith("Phường 1, ngày")
    assert plan.issuer_lines == ("ỦY BAN NHÂN DÂN", "PHƯỜNG 1")


@pytest.mark.parametrize(
    ("signer", "lines"),
    [
        (Signer(), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        (Signer(is_on_behalf=False), ("CHỦ TỊCH",)),
        (Signer(authority="KT", position="Phó Chủ tịch"), ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (Signer(authority="KT", position="Phó Chủ tịch", is_on_behalf=False), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (Signer(authority="Q"), ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH")),
        (Signer(authority="TL", position="Chánh Văn phòng"), ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
        (Signer(authority="TUQ", position="Chánh Văn phòng"), ("TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
    ],
)
def test_the_signature_says_by_what_right(signer, lines):
    """NĐ 30/2020, Điều 13 and Phụ lục I, Phần I, II.7.b."""
    assert resolved(replace(make_profile(), signer=signer)).signature_lines == lines


def test_an_unknown_signer_is_a_gap():
    plan = resolved(replace(make_profile(), signer=Signer()))
    assert [gap.label for gap in plan.gaps] == ["họ và tên người ký"]


def test_recipients_end_with_semicolons_and_the_filing_line_with_a_full_stop():
    recipients = (Recipient(text="UBND tỉnh", note="để báo cáo"), Recipient(text="các thôn;"))
    own = replace(make_profile(), recipients=recipients, filing="VT, VX")
    lines = [plain(line) for line in resolved(own).recipients]
    assert lines == ["- UBND tỉnh (để báo cáo);", "- Các thôn;", "- Lưu: VT, VX."]


def test_the_usual_recipients_of_a_ward_go_up_one_level_and_down_one():
    lines = [plain(line) for line in resolved().recipients]
    assert lines[0] == "- UBND tỉnh (để báo cáo);" and lines[-1] == "- Lưu: VT."
    assert "- Thường trực Đảng ủy phường;" in lines


def test_further_recipients_come_before_the_filing_line():
    own = replace(make_profile(), extra_recipients=(Recipient(text="Báo Sơn La"),))
    lines = [plain(line) for line in resolved(own).recipients]
    assert lines[-2:] == ["- Báo Sơn La;", "- Lưu: VT."]


def test_what_does_not_exist_at_the_level_is_a_fault_of_the_pack():
    content = TREE.replace("Ý một.", "Giao {co_quan.thanh_tra}.")
    own = replace(make_profile(), plans=(make_plan(issue_date=PartialDate(2026, 2)),))
    scope = scope_of(own, make_pack("", content))
    plan, _ = outline.build_plan(scope)
    _, problems = resolve.resolve_plan(plan, scope)
    assert [(problem.code, problem.found) for problem in problems] == [("TN102", "{co_quan.thanh_tra}")]


def test_a_figure_is_a_gap_when_it_is_asked_and_goes_with_its_stretch_when_it_is_optional():
    manifest = "so_lieu: {a: {nhan: Số A}, b: {nhan: Số B, tuy_chon: có}}\n"
    content = TREE.replace("Ý một.", "Có {a}[[ và {b}]].")
    plan = resolved(content=content, manifest=manifest)
    assert "- Có ………… ." not in marks(plan) and "- Có …………." in marks(plan)
    assert [gap.label for gap in plan.gaps] == ["Số A"]
    given = resolved(content=content, manifest=manifest, figures={"a": ("1",), "b": ("2",)})
    assert "- Có 1 và 2." in marks(given)


ANNEX = """
mo_dau: [{id: md, noi_dung: Mở đầu}]
muc: [{id: mot, tieu_de: Mục một, noi_dung: Theo Phụ lục kèm theo}]
nhiem_vu:
  - {id: nv-a, nhom: bang, chu_tri: noi_vu, phoi_hop: [van_hoa, cong_an], viec: việc A, han: Quý I, san_pham: báo cáo}
  - {id: nv-b, nhom: bang, chu_tri: thanh_tra, viec: việc B}
phu_luc: [{id: pl, tieu_de: Phân công, nhom: [bang]}]
"""


def test_annex_rows_name_each_body_once_and_leave_out_what_does_not_exist():
    (annex,) = resolved(content=ANNEX).annexes
    (row,) = [{name: plain(cell) for name, cell in row.items()} for row in annex.rows]
    assert row == {
        "tt": "1",
        "viec": "Việc A",
        "chu_tri": "Phòng Văn hóa - Xã hội",
        "phoi_hop": "Công an phường",
        "han": "Quý I",
        "san_pham": "Báo cáo",
    }
    assert annex.number == "" and plain(annex.title) == "PHÂN CÔNG"


def test_several_annexes_are_numbered_with_roman_numerals():
    """NĐ 30/2020, Phụ lục I, Phần I, III.1.a."""
    two = ANNEX.replace("phu_luc: [", "phu_luc: [{id: pl-hai, tieu_de: Khác, nhom: [bang]}, ")
    assert [annex.number for annex in resolved(content=two).annexes] == ["I", "II"]
