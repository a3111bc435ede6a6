import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import PartialDate
from generator.errors import Place, Problem, in_order
from generator.model import DEFAULT_MARKS, Citation, Congress, Contact, Level, Profile, Recipient, Signer, TaskChange
from generator.profile import build_profile, link_of, name_alone, plan_path
from generator.resources import ProfileLoader, load_register
from generator.text import fold, one_line
from tests.builders import FILE, assert_problem, lexicon, make_province, source, value_of, write_tree

HEAD = "cap: xã\nloai_don_vi: phường\nten: Chiềng Sinh\n"


def build(text: str, parent: Profile | None = None) -> tuple[Profile | None, list[Problem]]:
    return build_profile(source(text), parent, lexicon())


def profile_of(text: str, parent: Profile | None = None) -> Profile:
    profile, problems = build(text, parent)
    assert problems == []
    assert profile is not None
    return profile


def problems_of(text: str) -> list[Problem]:
    profile, problems = build(text)
    assert profile is None
    return problems


# ---------------------------------------------------------------- the unit


def test_the_smallest_profile_has_the_usual_answers():
    profile = profile_of(HEAD)
    assert (profile.unit.level, profile.unit.kind, profile.unit.name) == (Level.COMMUNE, "phường", "Chiềng Sinh")
    assert profile.file == FILE
    assert profile.marks == DEFAULT_MARKS
    assert profile.signer == Signer()
    assert profile.recipients is None  # the lexicon's own
    assert (profile.plans, profile.extra_recipients, profile.parent) == ((), (), None)


def test_level_and_kind_are_known_however_they_are_typed():
    assert profile_of(HEAD.replace("xã", "XA").replace("phường", "Phuong")).unit == profile_of(HEAD).unit


def test_a_decomposed_profile_is_the_same_profile():
    text = HEAD + "nguoi_ky: {chức vụ: Chủ tịch}\n"
    one, other = profile_of(text), profile_of(unicodedata.normalize("NFD", text))
    assert (other.unit, other.signer) == (one.unit, one.signer)


def test_a_unit_code_keeps_its_zeros():
    assert profile_of(HEAD + "ma_don_vi: 00123\n").unit.code == "00123"


@pytest.mark.parametrize(
    ("level", "kind", "name", "full"),
    [
        ("tỉnh", "thành phố", "Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("huyện", "quận", "5", "Quận 5"),
        ("xã", "phường", "Điện Biên Phủ", "Phường Điện Biên Phủ"),
        ("xã", "phường", "1", "Phường 1"),
        ("tỉnh", "tỉnh", "Nam Định", "tỉnh Nam Định"),
        ("huyện", "thành phố", "Thái Nguyên", "thành phố Thái Nguyên"),
        ("xã", "đặc khu", "Phú Quốc", "đặc khu Phú Quốc"),
    ],
)
def test_the_kind_has_a_capital_where_the_decree_says_so(level, kind, name, full):
    """NĐ 30/2020, Phụ lục II, III.1.a–c."""
    assert profile_of(f"cap: {level}\nloai_don_vi: {kind}\nten: {name}\n").unit.full_name == full


def test_a_profile_may_decide_on_the_capital_itself():
    assert profile_of(HEAD + "viet_hoa_loai: có\n").unit.full_name == "Phường Chiềng Sinh"
    text = HEAD.replace("Chiềng Sinh", "1") + "viet_hoa_loai: không\n"
    assert profile_of(text).unit.full_name == "phường 1"


def test_terrains_are_known_however_they_are_typed():
    assert profile_of(HEAD + "dia_hinh: [bien, Khoáng Sản]\n").unit.terrains == {"biển", "khoáng sản"}


# ---------------------------------------------------------------- names the lexicon must know


@pytest.mark.parametrize(
    ("level", "kind", "choices"),
    [
        ("xã", "huyện", "xã, phường, thị trấn, đặc khu"),
        ("xã", "thành phố", "xã, phường, thị trấn, đặc khu"),
        ("huyện", "phường", "huyện, quận, thị xã, thành phố"),
        ("tỉnh", "quận", "tỉnh, thành phố"),
    ],
)
def test_a_kind_of_another_level_is_told_with_the_kinds_of_its_own(level, kind, choices):
    text = f"cap: {level}\nloai_don_vi: {kind}\nten: Mai Sơn\n"
    problem = assert_problem(problems_of(text), "HS111", line=2, field="loai_don_vi", found=kind)
    assert value_of(problem, "lua_chon") == choices
    assert value_of(problem, "cap") == level


def test_a_misspelt_kind_is_told_with_the_nearest():
    problem = assert_problem(problems_of(HEAD.replace("phường", "phườg")), "HS111")
    assert value_of(problem, "gan_nhat") == "phường"


def test_the_kind_is_not_judged_while_the_level_is_wrong():
    assert [problem.code for problem in problems_of(HEAD.replace("xã", "ấp"))] == ["HS104"]


@pytest.mark.parametrize(
    ("line", "code", "found", "near"),
    [
        ("co_quan: {noi_vuu: Phòng Nội vụ}", "HS117", "noi_vuu", "noi_vu"),
        ("co_quan: {Nội vụ: Phòng Nội vụ}", "HS117", "Nội vụ", "noi_vu"),
        ("tu_ngu: {noi_cu_tr: tổ, bản}", "HS118", "noi_cu_tr", "noi_cu_tru"),
    ],
)
def test_a_function_or_word_the_lexicon_does_not_know_is_told(line, code, found, near):
    problem = assert_problem(problems_of(HEAD + line.replace("tổ, bản", '"tổ, bản"') + "\n"), code, line=4, found=found)
    assert value_of(problem, "gan_nhat") == near


def test_a_way_of_signing_that_does_not_exist_is_told():
    problem = assert_problem(problems_of(HEAD + "nguoi_ky: {quyen_han: TN}\n"), "HS104", line=4, field="quyen_han")
    assert value_of(problem, "lua_chon") == "TM, KT, Q, TL, TUQ"


@pytest.mark.parametrize("row", ["Lưu: VT", "Lưu VT, VX", "- Lưu: VT", "LƯU: VT", "luu: VT"])
def test_the_filing_line_does_not_stand_among_the_recipients(row):
    text = HEAD + f'noi_nhan:\n  - UBND tỉnh\n  - "{row}"\n'
    problem = assert_problem(problems_of(text), "HS129", line=6)
    assert problem.path == ("noi_nhan", 1)


# ---------------------------------------------------------------- values


@pytest.mark.parametrize("ordinal", ["XXII", "22", "thứ XXII", "lần thứ XXII"])
@pytest.mark.parametrize("term", ["2020-2025", "2020 – 2025", "2020 - 2025"])
def test_a_congress_is_one_value_however_it_is_written(ordinal, term):
    profile = profile_of(HEAD + f"dai_hoi: {{lan_thu: {ordinal}, nhiem_ky: {term}}}\n")
    assert profile.congress == Congress(ordinal="XXII", term="2020 - 2025")


@pytest.mark.parametrize(
    ("written", "code", "office"),
    [
        ("KT", "KT", "Phó Chủ tịch"),
        ("kt.", "KT", "Phó Chủ tịch"),
        ("TUQ.", "TUQ", "Chánh Văn phòng"),
        ("Q.", "Q", "Chủ tịch"),
    ],
)
def test_a_way_of_signing_is_known_with_and_without_its_dot(written, code, office):
    signer = profile_of(HEAD + f"nguoi_ky: {{quyen_han: {written}, chuc_vu: {office}, ho_ten: Lò Văn A}}\n").signer
    assert signer == Signer(authority=code, position=office, name="Lò Văn A")


@pytest.mark.parametrize(("written", "value"), [("có", True), ("Không", False), ("khong", False)])
def test_signing_on_behalf_may_be_said(written, value):
    assert profile_of(HEAD + f"nguoi_ky: {{thay_mat: {written}}}\n").signer.is_on_behalf is value


def test_recipients_may_have_a_note():
    profile = profile_of(HEAD + "noi_nhan: [UBND tỉnh, {ten: Sở Nội vụ, ghi_chu: b/c}]\nnoi_nhan_them: [Các trường]\n")
    assert profile.recipients == (Recipient(text="UBND tỉnh"), Recipient(text="Sở Nội vụ", note="b/c"))
    assert profile.extra_recipients == (Recipient(text="Các trường"),)


@pytest.mark.parametrize("written", ["VT, VX", "Lưu: VT, VX", "Lưu VT, VX.", "lưu: VT, VX."])
def test_the_filing_line_is_kept_without_its_first_word(written):
    assert profile_of(HEAD + f'luu: "{written}"\n').filing == "VT, VX"


def test_contact_bodies_and_words_are_kept_as_given():
    profile = profile_of(
        HEAD
        + """
lien_he: {dau_moi: Văn phòng, dien_thoai: 0212.385.2236}
co_quan: {y_te: Trạm xá}
tu_ngu: {toan: cả xã}
"""
    )
    assert profile.contact == Contact(body="Văn phòng", phone="0212.385.2236")
    assert profile.bodies == {"y_te": "Trạm xá"}
    assert profile.words == {"toan": "cả xã"}


def test_values_broken_over_lines_are_one_line():
    profile = profile_of(HEAD + "luu: |\n  VT,\n  VX\nnoi_nhan:\n  - |\n    Thường trực\n    Đảng ủy\n")
    assert profile.filing == "VT, VX"
    assert profile.recipients == (Recipient(text="Thường trực Đảng ủy"),)


# ---------------------------------------------------------------- plans


def test_a_single_plan_and_a_list_give_the_same_plans():
    single = profile_of(HEAD + "ke_hoach:\n  so: 5\n  ngay_ban_hanh: 02/2026\n")
    listed = profile_of(HEAD + "ke_hoach:\n  - so: 5\n    ngay_ban_hanh: 02/2026\n")
    assert single.plans[0].number == "5"
    assert single.plans[0].issue_date == PartialDate(2026, 2)
    assert tuple(replace(plan, is_listed=False) for plan in listed.plans) == single.plans
    assert replace(listed, plans=(), places={}) == replace(single, plans=(), places={})


def test_the_place_of_a_plans_field_is_found_in_both_forms():
    single = profile_of(HEAD + "ke_hoach:\n  so: 5\n")
    listed = profile_of(HEAD + "ke_hoach:\n  - so: 4\n  - so: 5\n")
    assert single.place(*plan_path(single, single.plans[0], "so")) == Place(file=FILE, line=5, column=7)
    assert listed.place(*plan_path(listed, listed.plans[1], "so")) == Place(file=FILE, line=6, column=9)


def test_the_plan_of_a_pack_is_the_one_that_names_it():
    profile = profile_of(HEAD + "ke_hoach: [{so: 1}, {goi_mau: a, so: 2}, {goi_mau: b, so: 3}]\n")
    assert profile.plan_for("b").number == "3"
    assert profile.plan_for("c").number == "1"
    assert profile_of(HEAD + "ke_hoach: {goi_mau: a}\n").plan_for("b") is None


def test_several_lines_of_own_text_are_paragraphs():
    text = """
ke_hoach:
  noi_dung_rieng:
    chen-1: |
      Đoạn   một.

      Đoạn hai.
    chen-2: [Đoạn ba., "Đoạn bốn.\\nĐoạn năm."]
    chen-3: >
      Đoạn gấp
      lại.
    chen-4: Đoạn một
      dòng.
"""
    assert profile_of(HEAD + text).plans[0].own_text == {
        "chen-1": ("Đoạn một.", "Đoạn hai."),
        "chen-2": ("Đoạn ba.", "Đoạn bốn.", "Đoạn năm."),
        "chen-3": ("Đoạn gấp lại.",),
        "chen-4": ("Đoạn một dòng.",),
    }


def test_figures_are_rows_of_texts():
    figures = profile_of(HEAD + "ke_hoach: {so_lieu: {a: 62 - 63%, b: [x, y], c: 007}}\n").plans[0].figures
    assert figures == {"a": ("62 - 63%",), "b": ("x", "y"), "c": ("007",)}


@given(st.text(alphabet="{}[]*\\|<>&%'#ađếx ", min_size=1, max_size=30).filter(str.strip))
def test_marks_in_a_figure_are_text(value):
    quoted = "'" + value.replace("'", "''") + "'"
    figures = profile_of(HEAD + f"ke_hoach: {{so_lieu: {{a: {quoted}}}}}\n").plans[0].figures
    assert figures == {"a": (one_line(value),)}


def test_a_task_may_be_led_by_others_put_off_or_declined():
    text = """
ke_hoach:
  nhiem_vu:
    nv-1: {chu_tri: y_te, phoi_hop: [van_hoa, giao_duc], han: Quý II}
    nv-2: {phoi_hop: []}
    nv-3: {khong_thuc_hien: không có trên địa bàn}
"""
    assert profile_of(HEAD + text).plans[0].tasks == {
        "nv-1": TaskChange(lead=("y_te",), supporting=("van_hoa", "giao_duc"), deadline="Quý II"),
        "nv-2": TaskChange(supporting=()),
        "nv-3": TaskChange(declined="không có trên địa bàn"),
    }


def test_a_document_above_is_read_with_its_place():
    document = "{loai: Kế hoạch, so_ky_hieu: 112/KH-UBND, ngay: 21/3/2026}"
    text = HEAD + f"ke_hoach:\n  van_ban_cap_tren:\n    {document}\n"
    assert profile_of(text).plans[0].parent == Citation(
        kind="Kế hoạch",
        symbol="112/KH-UBND",
        issue_date=PartialDate(2026, 3, 21),
        place=Place(file=FILE, line=6, column=5),
    )


def test_an_arrangement_is_read():
    text = """
ke_hoach:
  bo_cuc:
    thu_tu: {muc-1: [b, a]}
    bo: [c]
    them: [d, e]
    tieu_de: {muc-1: Mục đích}
    dau_con: {muc-1: "-", muc-2: a)}
    phan_cong: {muc-3: [chuyen-mon]}
"""
    arrangement = profile_of(HEAD + text).plans[0].arrangement
    assert arrangement.order == {"muc-1": ("b", "a")}
    assert (arrangement.dropped, arrangement.added) == (("c",), ("d", "e"))
    assert arrangement.headings == {"muc-1": "Mục đích"}
    assert arrangement.child_marks == {"muc-1": "-", "muc-2": "a)"}
    assert arrangement.groups == {"muc-3": ("chuyen-mon",)}


@pytest.mark.parametrize(
    ("kind", "written", "name"),
    [
        ("xã", "P. Hải Châu", "Hải Châu"),
        ("xã", "Thị trấn Châu Ổ", "Châu Ổ"),
        ("xã", "Thị trấn Neo", "Neo"),
        ("xã", "Phường Hải Châu", "Hải Châu"),
        ("xã", "Bình Sơn (mới)", "Bình Sơn"),
        ("xã", "Bình Sơn, tỉnh Quảng Ngãi", "Bình Sơn"),
        ("xã", "Bình Sơn tỉnh Quảng Ngãi", "Bình Sơn"),
        ("xã", "X. Bình Sơn", "Bình Sơn"),
        ("xã", "XÃ BA TƠ (CŨ)", "Ba Tơ"),
        ("xã", "TX. Phường Hải Châu", "Hải Châu"),
        ("phường", "Xã Hòa Vang", "Hòa Vang"),
        ("phường", "P.5", "5"),
        ("phường", "P5", "5"),
        ("phường", "Phường 5", "5"),
        ("phường", "p. hải châu", "Hải Châu"),
    ],
)
def test_a_name_with_more_than_the_name_is_told_once_with_the_name_alone(kind, written, name):
    text = f'cap: xã\nloai_don_vi: {kind}\nten: "{written}"\n'
    (problem,) = problems_of(text)
    assert (problem.code, problem.found, value_of(problem, "chi_ten")) == ("HS110", written, name)


def test_a_name_of_a_thousand_kinds_is_only_too_long():
    assert [problem.code for problem in problems_of(f"cap: xã\nloai_don_vi: xã\nten: {'Xã ' * 5000}Ba Tơ\n")] == [
        "HS124"
    ]


def test_every_kind_of_the_lexicon_and_its_short_forms_are_known_before_a_name():
    kinds = [kind for row in lexicon().levels.values() for kind in row.kinds]
    assert len(kinds) == 10 and all(kind.short_forms for kind in kinds)
    for kind in kinds:
        for before in (kind.name.capitalize(), kind.name, *(f"{short}." for short in kind.short_forms)):
            assert name_alone("xã", f"{before} Ba Gia", lexicon()) == "Ba Gia", before


@pytest.mark.parametrize("name", ["Phường Đúc", "Xã Đàn", "1", "Thạnh Phú", "Xa Dung", "Phương Liệt", "Thị Nghè"])
def test_a_name_that_sounds_like_a_kind_is_right(name):
    assert profile_of(f"cap: xã\nloai_don_vi: phường\nten: {name}\n").unit.name == name


def test_no_unit_of_the_register_is_told_that_its_name_holds_its_kind():
    """phường Phương Liệt, xã Xa Dung: a name may sound like the kind before it."""
    register = load_register()
    units = [unit for table in (register.new, register.old) for unit in table.values()]
    assert len(units) == 14_149
    assert [unit.full_name for unit in units if name_alone(unit.kind, unit.name, lexicon()) != unit.name] == []
    alike = [unit for unit in units if fold(unit.name).startswith(f"{fold(unit.kind)}_")]
    assert "Phương Liệt" in {unit.name for unit in alike}
    for unit in alike:
        _, problems = build(f"cap: {unit.level.value}\nloai_don_vi: {unit.kind}\nten: {unit.name}\n")
        assert problems == [], unit.full_name


# ---------------------------------------------------------------- all problems, and their order


def test_breaches_of_the_schema_and_unknown_names_are_told_together_by_place():
    text = """\
cap: xã
loai_don_vi: huyện
ten: phường Chiềng Sinh
nguoi_ky: {quyen_han: TN, ho_ten: Bà Trần A}
co_quan: {noi_vuu: x}
noi_nhan:
  - UBND tỉnh
  - "Lưu: VT"
tu_ngu: {toann: x}
luuu: VT
ke_hoach: {ngay_ban_hanh: 31/02/2026}
"""
    told = [(problem.place.line, problem.code) for problem in in_order(problems_of(text))]
    assert told == [
        (2, "HS111"),
        (3, "HS110"),
        (4, "HS104"),
        (4, "HS113"),
        (5, "HS117"),
        (8, "HS129"),
        (9, "HS118"),
        (10, "HS101"),
        (11, "HS105"),
    ]


def test_a_wrong_shape_hides_no_other_problem():
    problems = problems_of("cap: [xã]\nloai_don_vi: {a: b}\nten: X\nco_quan: [a]\nnoi_nhan: x\nke_hoach: {so: x}\n")
    assert [(problem.place.line, problem.code) for problem in in_order(problems)] == [
        (1, "HS103"),
        (2, "HS103"),
        (4, "HS103"),
        (5, "HS103"),
        (6, "HS106"),
    ]


_KEYS = ("cap", "loai_don_vi", "ten", "nguoi_ky", "quyen_han", "co_quan", "noi_nhan", "kieu", "dau_muc", "ke_hoach")
_VALUES = st.recursive(
    st.sampled_from(["x", "xã", "phường", "1/1/2026", "I.", "-"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(_KEYS), inner, max_size=2),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(_KEYS), st.none() | _VALUES, max_size=4))
def test_no_shape_of_the_values_raises(values):
    data = {"cap": "xã", "loai_don_vi": "phường", "ten": "A", **values}
    profile, problems = build_profile(replace(source(HEAD), data=data), None, lexicon())
    assert (profile is None) == bool(problems)


# ---------------------------------------------------------------- the unit above


@pytest.mark.parametrize("key", ["cap_tren_truc_tiep", "Cấp trên trực tiếp", "CẤP TRÊN TRỰC TIẾP"])
def test_the_link_to_the_unit_above_is_found_however_its_key_is_written(key):
    written, place = link_of(source(HEAD + f"{key}: tinh.yaml\n"))
    assert (written, place.line, place.column) == ("tinh.yaml", HEAD.count("\n") + 1, len(key) + 3)


@pytest.mark.parametrize(
    "text", ["", "- x\n", HEAD, HEAD + "cap_tren_truc_tiep: [a]\n", HEAD + "cap_tren_truc_tiep:\n"]
)
def test_there_may_be_no_link(text):
    assert link_of(source(text)) is None


def test_a_chain_begins_with_the_highest_unit():
    profile = profile_of(HEAD, make_province())
    assert [link.unit.full_name for link in profile.chain()] == ["tỉnh Sơn La", "phường Chiềng Sinh"]


def test_a_profile_is_loaded_with_the_unit_above(tmp_path):
    write_tree(
        tmp_path,
        {
            "tinh.yaml": "cap: tỉnh\nloai_don_vi: tỉnh\nten: Sơn La\n",
            "xa/phuong.yaml": HEAD + "Cấp trên trực tiếp: ../tinh.yaml\n",
        },
    )
    profile, problems = ProfileLoader(lexicon()).load(tmp_path / "xa/phuong.yaml")
    assert problems == ()
    assert profile.parent.unit.full_name == "tỉnh Sơn La"


def test_a_change_above_changes_the_digest_below(tmp_path):
    province = "cap: tỉnh\nloai_don_vi: tỉnh\nten: Sơn La\n"
    write_tree(tmp_path, {"tinh.yaml": province, "phuong.yaml": HEAD + "cap_tren_truc_tiep: tinh.yaml\n"})
    first, _ = ProfileLoader(lexicon()).load(tmp_path / "phuong.yaml")
    again, _ = ProfileLoader(lexicon()).load(tmp_path / "phuong.yaml")
    write_tree(tmp_path, {"tinh.yaml": province + "luu: VT\n"})
    changed, _ = ProfileLoader(lexicon()).load(tmp_path / "phuong.yaml")
    assert first.digest == again.digest != changed.digest


def test_a_circle_of_units_is_told(tmp_path):
    write_tree(
        tmp_path,
        {"a.yaml": HEAD + "cap_tren_truc_tiep: b.yaml\n", "b.yaml": HEAD + "cap_tren_truc_tiep: a.yaml\n"},
    )
    profile, problems = ProfileLoader(lexicon()).load(tmp_path / "a.yaml")
    assert profile is None
    problem = assert_problem(problems, "PR106", line=4, field="cap_tren_truc_tiep", found="a.yaml")
    assert value_of(problem, "chuoi") == "a.yaml → b.yaml → a.yaml"


def test_a_unit_above_that_is_not_there_is_told_with_the_nearest_file(tmp_path):
    write_tree(tmp_path, {"tinh.yaml": "", "phuong.yaml": HEAD + "cap_tren_truc_tiep: tinhh.yaml\n"})
    profile, problems = ProfileLoader(lexicon()).load(tmp_path / "phuong.yaml")
    assert profile is None
    assert value_of(assert_problem(problems, "PR107", line=4, found="tinhh.yaml"), "gan_nhat") == "tinh.yaml"


def test_problems_of_the_unit_above_are_told_with_its_file(tmp_path):
    write_tree(
        tmp_path,
        {
            "tinh.yaml": "cap: tỉnh\nloai_don_vi: tỉnh\nten: tỉnh Sơn La\n",
            "phuong.yaml": HEAD + "cap_tren_truc_tiep: tinh.yaml\nxyzw: 1\n",
        },
    )
    profile, problems = ProfileLoader(lexicon()).load(tmp_path / "phuong.yaml")
    assert profile is None
    assert assert_problem(problems, "HS110").place.file == str(tmp_path / "tinh.yaml")
    assert assert_problem(problems, "HS101").place.file == str(tmp_path / "phuong.yaml")
