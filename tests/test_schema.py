import unicodedata
from typing import ClassVar

import pytest

from generator import schema
from generator.errors import Problem, in_order
from generator.schema import tables, values
from generator.yamlio import Source
from tests.builders import FILE, assert_problem, source, value_of

HEAD = "cap: xã\nloai_don_vi: phường\nten: Chiềng Sinh\n"
PLAN = HEAD + "ke_hoach:\n  "


def check(text: str) -> tuple[Source, list[Problem]]:
    return schema.check(source(text), schema.PROFILE, lists=("ke_hoach",))


def problems_of(text: str) -> list[Problem]:
    return check(text)[1]


# ---------------------------------------------------------------- keys


def test_the_smallest_profile_is_right():
    assert problems_of(HEAD) == []


def test_an_empty_file_is_an_empty_profile():
    problem = assert_problem(problems_of("# nothing yet\n"), "HS100")
    assert problem.place.file == FILE


@pytest.mark.parametrize("text", ["- cap: xã\n", "Chiềng Sinh\n"])
def test_a_file_that_is_no_group_of_fields_is_told(text):
    assert_problem(problems_of(text), "HS103", line=1)


def test_a_misspelt_key_is_told_with_the_nearest():
    problem = assert_problem(problems_of(HEAD + "nguoi_kyy: {}\n"), "HS101", line=4, found="nguoi_kyy")
    assert value_of(problem, "gan_nhat") == "nguoi_ky"
    assert "noi_nhan" in (value_of(problem, "cac_truong") or "").split(", ")


def test_a_misspelt_key_deep_in_a_plan_is_told_with_the_keys_of_that_place():
    problem = assert_problem(problems_of(PLAN + "nhiem_vu: {nv-1: {chu_trii: van_hoa}}\n"), "HS101", line=5)
    assert problem.found == "chu_trii"
    assert problem.path == ("ke_hoach", "nhiem_vu", "nv-1")
    assert value_of(problem, "gan_nhat") == "chu_tri"
    assert value_of(problem, "cac_truong") == "chu_tri, phoi_hop, han, khong_thuc_hien"


def test_a_key_like_no_other_has_no_nearest():
    assert value_of(assert_problem(problems_of(HEAD + "xyzw: 1\n"), "HS101"), "gan_nhat") == ""


def test_a_missing_key_is_told():
    problem = assert_problem(problems_of("cap: xã\nloai_don_vi: phường\n"), "HS102", field="ten")
    assert value_of(problem, "truong") == "ten"


def test_all_missing_keys_are_told():
    missing = [problem.path for problem in problems_of("luu: VT\n")]
    assert sorted(missing) == [("cap",), ("loai_don_vi",), ("ten",)]


def test_a_misspelt_key_is_not_also_told_as_missing():
    problems = problems_of(HEAD.replace("ten:", "tenn:"))
    assert [problem.code for problem in problems] == ["HS101"]


def test_a_key_without_a_value_is_as_if_it_were_not_written():
    assert problems_of(HEAD + "luu:\ndai_hoi: {lan_thu: }\nke_hoach:\n") == []
    assert_problem(problems_of(HEAD.replace("Chiềng Sinh", "")), "HS102", field="ten")


def test_a_key_missing_in_a_list_is_told_at_its_entry():
    text = PLAN + "van_ban_khac:\n    - {loai: Quyết định}\n    - {ngay: 1/01/2026}\n"
    problem = assert_problem(problems_of(text), "HS102", line=7, field="loai")
    assert problem.path == ("ke_hoach", "van_ban_khac", 1, "loai")


# ---------------------------------------------------------------- lines that stand wrongly


@pytest.mark.parametrize(
    ("text", "line", "path", "mended"),
    [
        # the group is there and empty
        (HEAD + "ke_hoach:\ngoi_mau: abc\n", 5, "ke_hoach goi_mau", "ke_hoach:\n  goi_mau: abc"),
        (HEAD + "ke_hoach:\nNgày ban hành: 2026\n", 5, "ke_hoach ngay_ban_hanh", "ke_hoach:\n  Ngày ban hành: 2026"),
        # the group has other keys: as deep as they are, or between the same brackets
        (HEAD + "ke_hoach:\n    so: 5\ngoi_mau: abc\n", 6, "ke_hoach goi_mau", "ke_hoach:\n    goi_mau: abc"),
        (HEAD + "dai_hoi: {lan_thu: I}\nnhiem_ky: 2025 - 2030\n", 5, "dai_hoi nhiem_ky", None),
        # the group is not there at all
        (HEAD + "chuc_vu: Chủ tịch\n", 4, "nguoi_ky chuc_vu", "nguoi_ky:\n  chuc_vu: Chủ tịch"),
        # deep in a plan, and keys that are a person's own
        (PLAN + "van_ban_cap_tren:\n  loai: A\n", 6, "ke_hoach van_ban_cap_tren loai", None),
        (PLAN + "so_lieu:\n  ty_le: 90%\n", 6, "ke_hoach so_lieu ty_le", "  so_lieu:\n    ty_le: 90%"),
        # a value that must stand in quotes keeps them
        (HEAD + 'ke_hoach:\ntrich_yeu: "A: b"\n', 5, "ke_hoach trich_yeu", 'ke_hoach:\n  trich_yeu: "A: b"'),
        (HEAD + "ke_hoach:\nso_lieu: {a: b}\n", 5, "ke_hoach so_lieu", "ke_hoach:\n  so_lieu: …"),
    ],
)
def test_a_line_not_indented_under_its_group_is_shown_as_it_should_stand(text, line, path, mended):
    problem = assert_problem(problems_of(text), "HS011", line=line)
    assert problem.path == tuple(path.split(" "))
    shown = value_of(problem, "nen_la") or ""
    assert shown == mended or (mended is None and path.split(" ")[-1] in shown)


@pytest.mark.parametrize(
    "more",
    [
        "ke_hoach: {goi_mau: abc}\ngoi_mau: abc\n",  # the group has it already
        "ke_hoach: [{goi_mau: abc}]\nso: 5\n",  # in which plan nobody can say
        "so_lieu_rieng: 5\n",  # no group has it
    ],
)
def test_a_line_that_no_group_lacks_is_an_unknown_field(more):
    assert [problem.code for problem in problems_of(HEAD + more)] == ["HS101"]


def test_a_key_of_two_groups_is_for_the_person_to_place():
    assert_problem(problems_of(PLAN + "loai: Quyết định\n"), "HS101", line=5)


def test_a_required_line_that_is_not_indented_is_not_also_told_as_missing():
    text = PLAN + "van_ban_khac:\n    - {so_ky_hieu: 1/QĐ-UBND, ngay: 1/01/2026}\n"
    assert [problem.code for problem in problems_of(text)] == ["HS102"]
    assert [problem.code for problem in problems_of(HEAD + "ke_hoach:\ngoi_mau: a\n")] == ["HS011"]


@pytest.mark.parametrize(
    ("text", "line", "mended"),
    [
        ("cap:xã\nloai_don_vi:phường\n", 1, "cap: xã\nloai_don_vi: phường"),
        (PLAN + "so_lieu:\n    ty_le:90%\n", 6, "    ty_le: 90%"),
        (HEAD + "ke_hoach:\n  - goi_mau:abc\n", 5, "  - goi_mau: abc"),
        (HEAD + "ke_hoach: {goi_mau:abc, so: 5}\n", 4, "goi_mau: abc"),
        (HEAD + "ke_hoach: {so_lieu: {ty_le:90%}}\n", 4, "ty_le: 90%"),
        (HEAD + "dai_hoi:\n  lan_thu:XX\n  nhiem_ky:2020 - 2025\n", 5, "  lan_thu: XX\n  nhiem_ky: 2020 - 2025"),
    ],
)
def test_a_missing_blank_after_the_colon_is_told_with_the_line_mended(text, line, mended):
    problems = problems_of(text)
    assert [problem.code for problem in problems] == ["HS012"]
    assert value_of(assert_problem(problems, "HS012", line=line), "nen_la") == mended


@pytest.mark.parametrize("value", ["10:30", "http://abc.vn/x", "mat_khau:hunter2", "Sông Đà"])
def test_a_text_that_is_no_line_of_the_group_is_of_the_wrong_shape(value):
    assert_problem(problems_of(HEAD + f"dai_hoi: {value}\n"), "HS103", line=4)


# ---------------------------------------------------------------- keys written as people write


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Cấp trên trực tiếp", "cap_tren_truc_tiep"),
        ("cấp_trên_trực_tiếp", "cap_tren_truc_tiep"),
        ("CAP TREN TRUC TIEP", "cap_tren_truc_tiep"),
        ("Mã đơn vị", "ma_don_vi"),
        ("Lưu", "luu"),
    ],
)
def test_a_key_may_be_written_with_marks_and_blanks(written, key):
    checked, problems = check(HEAD + f"{written}: 00123\n")
    assert problems == []
    assert checked.data[key] == "00123"
    assert checked.place((key,)).line == checked.key_place((key,)).line == 4


def test_a_key_may_be_written_as_its_label():
    checked, problems = check(HEAD + "Đại hội Đảng bộ: {lần thứ: XX, nhiệm kỳ: 2020 - 2025}\n")
    assert problems == []
    assert checked.data["dai_hoi"] == {"lan_thu": "XX", "nhiem_ky": "2020 - 2025"}


def test_a_key_may_be_decomposed():
    text = unicodedata.normalize("NFD", HEAD + "Nơi nhận: [Thường trực Đảng ủy]\n")
    checked, problems = check(text)
    assert problems == []
    assert checked.data["noi_nhan"] == ["Thường trực Đảng ủy"]


def test_keys_inside_a_plan_may_be_written_with_marks():
    checked, problems = check(PLAN + "Ngày ban hành: 02/2026\n  Nội dung riêng: {a: x}\n")
    assert problems == []
    assert checked.data["ke_hoach"] == [{"ngay_ban_hanh": "02/2026", "noi_dung_rieng": {"a": "x"}}]


def test_a_problem_of_a_key_written_with_marks_has_its_place():
    assert_problem(problems_of(PLAN + "Ngày ban hành: 31/02/2026\n"), "HS105", line=5, field="ngay_ban_hanh")


def test_one_key_written_in_two_ways_is_told():
    problem = assert_problem(problems_of(HEAD + "Tên: Mai Sơn\n"), "HS005", line=4, found="Tên", field="ten")
    assert value_of(problem, "dong") == "3"


def test_names_that_belong_to_the_person_are_left_as_written():
    checked, _ = check(HEAD + "co_quan: {Ban A: x}\n")
    assert checked.data["co_quan"] == {"Ban A": "x"}


# ---------------------------------------------------------------- shapes


@pytest.mark.parametrize(
    ("line", "field", "found"),
    [
        ("dai_hoi: XX", "dai_hoi", "XX"),
        ("noi_nhan: UBND tỉnh", "noi_nhan", "UBND tỉnh"),
        ("luu: [VT]", "luu", "một danh sách 1 dòng"),
        ("luu: {a: 1, b: 2}", "luu", "một nhóm trường: a, b"),
        ("ke_hoach: abc", "ke_hoach", "abc"),
        ("co_quan: [a, b]", "co_quan", "một danh sách 2 dòng"),
        ("kieu: {dau_muc: I.}", "dau_muc", "I."),
    ],
)
def test_a_value_of_another_shape_is_told_as_it_was_written(line, field, found):
    assert_problem(problems_of(HEAD + line + "\n"), "HS103", line=4, field=field, found=found)


def test_an_entry_of_another_shape_is_told_with_its_number():
    problem = assert_problem(problems_of(HEAD + "ke_hoach:\n  - {so: 5}\n  - abc\n"), "HS103", line=6)
    assert problem.path == ("ke_hoach", 1)


@pytest.mark.parametrize(
    ("line", "field", "limit"),
    [("luu: " + "x" * 121, "luu", "120"), ("tu_ngu: {toan: " + "x" * 401 + "}", "toan", "400")],
)
def test_a_value_too_long_is_told_with_the_limit(line, field, limit):
    problem = assert_problem(problems_of(HEAD + line + "\n"), "HS124", line=4, field=field)
    assert value_of(problem, "toi_da") == limit
    assert len(problem.found) <= 120


# ---------------------------------------------------------------- choices


def test_a_value_outside_the_choices_is_told_with_the_nearest():
    problem = assert_problem(problems_of(HEAD.replace("xã", "xãa")), "HS104", line=1, field="cap", found="xãa")
    assert value_of(problem, "gan_nhat") == "xã"
    assert value_of(problem, "lua_chon") == "tỉnh, huyện, xã"


@pytest.mark.parametrize("level", ["xa", "XÃ", "Xã", unicodedata.normalize("NFD", "xã")])
def test_a_choice_may_be_written_without_marks_or_in_capitals(level):
    assert problems_of(HEAD.replace("xã", level)) == []


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("viet_hoa_loai: no", "viet_hoa_loai"),
        ("dia_hinh: [biển, sông]", 1),
        ("nguoi_ky: {thay_mat: true}", "thay_mat"),
        ("ke_hoach: {bo_cuc: {dau_con: {muc-dich: 1.2.}}}", "muc-dich"),
    ],
)
def test_each_list_of_choices_is_held(line, field):
    assert_problem(problems_of(HEAD + line + "\n"), "HS104", line=4, field=field)


def test_the_choice_that_was_meant_is_found():
    assert schema.choice_of("Khong", ("có", "không")) == "không"
    assert schema.choice_of("-", ("I.", "-", "+")) == "-"
    assert schema.choice_of("khác", ("có", "không")) == "khác"


# ---------------------------------------------------------------- kinds of values


@pytest.mark.parametrize("written", ["31/02/2026", "29/02/2026", "2026/13", "Quý I", "1/1/26", "32/1/2026"])
def test_a_date_that_is_not_real_is_told(written):
    problems = problems_of(PLAN + f"ngay_ban_hanh: {written}\n")
    assert_problem(problems, "HS105", line=5, field="ngay_ban_hanh", found=written)


@pytest.mark.parametrize("written", ["21/3/2023", "02/2026", "2026", "2026-02-01", "29/02/2024"])
def test_a_real_date_is_right(written):
    assert problems_of(PLAN + f"ngay_ban_hanh: {written}\n") == []


@pytest.mark.parametrize("written", ["55/KH-UBND", "5a", "-5", "5.5", "123456", "năm"])
def test_a_number_is_digits_only(written):
    assert_problem(problems_of(PLAN + f"so: {written}\n"), "HS106", line=5, field="so", found=written)


@pytest.mark.parametrize("written", ["5", "05", "112"])
def test_a_number_may_have_zeros_before_it(written):
    checked, problems = check(PLAN + f"so: {written}\n")
    assert problems == []
    assert checked.data["ke_hoach"][0]["so"] == written


@pytest.mark.parametrize("written", ["IIII", "XXa", "0", "thứ nhất", "-"])
def test_an_ordinal_is_a_roman_numeral_or_digits(written):
    assert_problem(problems_of(HEAD + f'dai_hoi: {{lan_thu: "{written}"}}\n'), "HS107", line=4, field="lan_thu")


@pytest.mark.parametrize("written", ["2025", "2025 - 2025", "2030 - 2025", "2025 đến 2030", "25 - 30", "2025/2030"])
def test_a_term_is_two_years_in_their_order(written):
    assert_problem(problems_of(HEAD + f"dai_hoi: {{nhiem_ky: {written}}}\n"), "HS108", line=4, field="nhiem_ky")


@pytest.mark.parametrize("written", ["2025-2030", "2025 - 2030", "2025–2030"])
def test_a_term_may_be_written_with_any_dash(written):
    assert problems_of(HEAD + f"dai_hoi: {{nhiem_ky: {written}}}\n") == []


@pytest.mark.parametrize("written", ["kh-ubnd", "KH - UBND", "KH", "55/KH-UBND", "KH-", "KH/UBND"])
def test_a_symbol_is_capitals_joined_by_hyphens(written):
    assert_problem(problems_of(PLAN + f"ky_hieu: {written}\n"), "HS109", line=5, field="ky_hieu", found=written)


@pytest.mark.parametrize("written", ["KH-UBND", "KH-HĐTĐ", "QĐ-UBND", "KH-UBND-VP2"])
def test_a_symbol_may_hold_any_capital_of_the_alphabet(written):
    assert problems_of(PLAN + f"ky_hieu: {written}\n") == []


@pytest.mark.parametrize("written", ["KH-UBND", "36 /KH - UBND", "số 55/KH-UBND", "55", "55/"])
def test_a_cited_document_has_number_and_symbol_without_blanks(written):
    text = PLAN + f"van_ban_cap_tren: {{so_ky_hieu: {written}}}\n"
    assert_problem(problems_of(text), "HS109", line=5, field="so_ky_hieu", found=written)


@pytest.mark.parametrize("written", ["112/KH-UBND", "1478/QĐ-TTg", "45/2025/NĐ-CP", "319-KH/TU", "72/2025/QH15"])
def test_all_usual_numbers_of_documents_are_right(written):
    assert problems_of(PLAN + f"van_ban_cap_tren: {{so_ky_hieu: {written}}}\n") == []


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("phường Chiềng Sinh", "Chiềng Sinh"),
        ("xã Ba Gia", "Ba Gia"),
        ("thành phố Sơn La", "Sơn La"),
        ("thị trấn Hát Lót", "Hát Lót"),
        ("đặc khu Lý Sơn", "Lý Sơn"),
        ("tỉnh Lạng Sơn", "Lạng Sơn"),
        ("quận 5", "5"),
    ],
)
def test_a_name_with_its_kind_is_told_with_the_name_alone(written, name):
    problem = assert_problem(problems_of(HEAD.replace("Chiềng Sinh", written)), "HS110", line=3, field="ten")
    assert problem.found == written
    assert value_of(problem, "chi_ten") == name


@pytest.mark.parametrize("written", ["Xã Đàn", "Quận Bắc", "5", "Thị Nghè", "Đắk R'Lấp", "Thành Phố Mới"])
def test_a_proper_name_that_begins_like_a_kind_is_right(written):
    assert problems_of(HEAD.replace("Chiềng Sinh", written)) == []


@pytest.mark.parametrize("written", ["0012a", "00 123", "1" * 10, "²³"])
def test_a_unit_code_has_digits_only(written):
    assert_problem(problems_of(HEAD + f"ma_don_vi: {written}\n"), "HS126", line=4, field="ma_don_vi", found=written)


@pytest.mark.parametrize("written", ["01", "001", "00001"])
def test_a_unit_code_keeps_its_zeros(written):
    assert check(HEAD + f"ma_don_vi: {written}\n")[0].data["ma_don_vi"] == written


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("TS. Nguyễn Văn A", "TS."),
        ("ThS Nguyễn Văn A", "ThS"),
        ("PGS.TS Nguyễn Văn A", "PGS."),
        ("Ông Nguyễn Văn A", "Ông"),
        ("Bà Nguyễn Thị A", "Bà"),
        ("Đồng chí Nguyễn Văn A", "Đồng chí"),
    ],
)
def test_no_degree_and_no_form_of_address_stands_before_the_signers_name(written, title):
    """NĐ 30/2020, Phụ lục I, Phần I, Mục II.7.c."""
    problem = assert_problem(problems_of(HEAD + f"nguoi_ky: {{ho_ten: {written}}}\n"), "HS113", field="ho_ten")
    assert problem.found == written
    assert value_of(problem, "chuc_danh") == title


@pytest.mark.parametrize("written", ["Nguyễn Hồng Giang", "Bàn Văn Ông", "Cnỏ A", "Tsằn A Páo", "Bàng Thị Bà"])
def test_a_name_that_only_begins_like_a_title_is_right(written):
    assert problems_of(HEAD + f"nguoi_ky: {{ho_ten: {written}}}\n") == []


@pytest.mark.parametrize("written", ["123456", "số 02613647024", "0212 abc 4567", "12345678901234567890123"])
def test_a_phone_number_is_digits_blanks_and_dots(written):
    text = HEAD + f'lien_he: {{dien_thoai: "{written}"}}\n'
    assert_problem(problems_of(text), "HS125", line=4, field="dien_thoai", found=written)


@pytest.mark.parametrize("written", ["02613.647.024", "0212 385 2236", "+84 212 385 2236", "1900123"])
def test_usual_phone_numbers_are_right(written):
    assert problems_of(HEAD + f'lien_he: {{dien_thoai: "{written}"}}\n') == []


@pytest.mark.parametrize(
    "marks", ['[1., I., "-"]', "[I., 1., a)]", '[I., 1., "-", "-"]', '[I., "-"]', "[I.]", "[]", '[I., 1., 1., "+"]']
)
def test_marks_begin_with_section_and_clause_and_end_with_a_bullet(marks):
    assert_problem(problems_of(HEAD + f"kieu: {{dau_muc: {marks}}}\n"), "HS119", line=4, field="dau_muc")


@pytest.mark.parametrize("marks", ['[I., 1., "-"]', '[I., 1., a), "-", "+"]', '[I., 1., 1.1., 1.1.1., "-", "+"]'])
def test_usual_marks_are_right(marks):
    assert problems_of(HEAD + f"kieu: {{dau_muc: {marks}}}\n") == []


# ---------------------------------------------------------------- one entry or a list


def test_a_single_plan_and_a_list_of_one_are_the_same_data():
    single, _ = check(PLAN + "so: 5\n")
    listed, _ = check(HEAD + "ke_hoach:\n  - so: 5\n")
    assert single.data == listed.data


def test_a_problem_of_a_single_plan_has_no_number_in_its_path():
    assert problems_of(PLAN + "so: x\n")[0].path == ("ke_hoach", "so")
    assert problems_of(HEAD + "ke_hoach:\n  - so: 1\n  - so: x\n")[0].path == ("ke_hoach", 1, "so")


# ---------------------------------------------------------------- all at once


def test_every_problem_of_a_file_is_told_in_one_run():
    text = """\
cap: xãa
loai_don_vi: phường
tenn: Chiềng Sinh
ma_don_vi: 12a4
dai_hoi: {lan_thu: IIII, nhiem_ky: 2030 - 2025}
nguoi_ky: {ho_ten: Ông Trần A}
lien_he: {dien_thoai: abc}
kieu: {dau_muc: [1., I., "-"]}
ke_hoach:
  - {so: x, ky_hieu: kh, ngay_ban_hanh: 31/02/2026}
  - {goi_mau: Gói, van_ban_cap_tren: {so_ky_hieu: KH-UBND}}
"""
    told = [(problem.place.line, problem.code) for problem in in_order(problems_of(text))]
    assert told == [
        (1, "HS104"),
        (3, "HS101"),
        (4, "HS126"),
        (5, "HS107"),
        (5, "HS108"),
        (6, "HS113"),
        (7, "HS125"),
        (8, "HS119"),
        (10, "HS106"),
        (10, "HS109"),
        (10, "HS105"),
        (11, "HS109"),
    ]


@pytest.mark.parametrize(
    "table",
    ["PROFILE", "TERM", "LEVEL_TABLE", "RECIPIENTS", "SIGNING", "MANIFEST", "CONTENT", "NODE"],
)
def test_every_table_is_a_schema_that_cerberus_takes(table):
    """The program itself does not check them again at each start."""

    class Checking(values.Validator):
        _valid_schemas: ClassVar[set] = set()

    Checking(getattr(tables, table))
