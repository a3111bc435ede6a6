"""`kehoach check --profile` as an officer meets it."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from generator.cli.main import build
from generator.cli.texts import EN, VI
from generator.render import package
from tests.broken_form import W
from tests.plain_docs import document
from tests.plans import ROOT
from tests.test_check_profile import CHANGES, changed, everywhere, made

pytestmark = pytest.mark.usefixtures("warm")

WARD, CITY = (str(ROOT / "profiles" / name) for name in ("son-la/phuong-chieng-sinh.yaml", "da-nang/thanh-pho.yaml"))


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dung.docx").write_bytes(made())
    (tmp_path / "sai.docx").write_bytes(changed(CHANGES["TT622"]))
    (tmp_path / "la.docx").write_bytes(changed(CHANGES["TT601"]))
    return tmp_path


def check(*arguments: str, language: str = VI):
    return CliRunner().invoke(build(language), ["check", *arguments])


def test_a_plan_that_agrees_is_told_to_be_so(files):
    done = check("dung.docx", "--profile", WARD)
    assert (done.exit_code, done.output.strip()) == (0, "dung.docx: không thấy chỗ nào trái quy định")


def test_a_difference_names_both_values_and_the_profile_as_its_source(files):
    done = check("sai.docx", "--profile", WARD)
    assert done.exit_code == 1
    for words in (
        "sai.docx: 1 chỗ khác hồ sơ, phải sửa\n",
        "  Căn cứ\n    TT622 [phải] Sai ngày của Kế hoạch số 112/KH-UBND\n",
        "đoạn 13 “Thực hiện Kế hoạch số 112/KH-UBND ngày 17/3/2023 của Ủy ban…”: 17/3/2023\n",
        "cần: theo hồ sơ: 18/3/2023\n",
        "cách sửa: sửa văn bản cho khớp; nếu văn bản mới đúng thì sửa hồ sơ\n",
        "theo: hồ sơ của đơn vị\n",
    ):
        assert words in done.output
    assert "Nghị định" not in done.output


def test_without_a_profile_nothing_is_compared(files):
    assert check("sai.docx").exit_code == 0


def test_a_document_of_another_unit_has_one_clear_finding(files):
    done = check("la.docx", "--profile", WARD)
    assert done.exit_code == 1
    assert done.output.count("[phải]") == 1 and "TT601 [phải] Văn bản của đơn vị khác" in done.output
    assert "ỦY BAN NHÂN DÂN PHƯỜNG QUYẾT THẮNG" in done.output
    assert "TT50" not in done.output  # the other names of units follow from it


def test_a_head_of_another_unit_is_told_without_a_profile_by_the_names_in_the_text(files):
    done = check("la.docx")
    assert done.exit_code == 1 and "TT507 [phải] Tên đơn vị khác ở chỗ của đơn vị ban hành" in done.output


def test_a_name_misspelt_in_the_head_is_told_once(files):
    (files / "nham.docx").write_bytes(changed(CHANGES["TT602"]))
    done = check("nham.docx", "--profile", WARD)
    assert "TT602" in done.output and "TT50" not in done.output


def on_another_matter(signer: str) -> bytes:
    """The ward's plan with another subject, as another program would have written it."""

    def change(file):
        words = list(file.paragraph("Tổ chức thực hiện Phong trào").iter(f"{W}t"))
        for node in words:
            node.text = "Phòng cháy, chữa cháy và cứu nạn, cứu hộ năm 2023" if node is words[0] else ""
        everywhere("Nguyễn Hồng Giang", signer)(file)

    parts = package.read_parts(changed(change), "")
    return package.write_parts({name: raw for name, raw in parts.items() if name != package.CUSTOM})


def test_a_plan_of_the_unit_on_another_matter_is_held_only_against_what_is_the_units_own(files):
    """Its subject, parent and recipients are its own; the unit and the signer are not."""
    (files / "khac.docx").write_bytes(on_another_matter("Nguyễn Hồng Giang"))
    (files / "ky.docx").write_bytes(on_another_matter("Trần Văn Khác"))
    done = check("khac.docx", "--profile", WARD)
    assert "HS160" in done.output and "TT6" not in done.output
    assert "TT663" in check("ky.docx", "--profile", WARD).output


def test_several_documents_are_held_against_one_profile(files):
    done = check("dung.docx", "sai.docx", "--profile", WARD)
    assert "dung.docx: không thấy" in done.output and "sai.docx: 1 chỗ khác hồ sơ" in done.output


def test_a_wrong_profile_is_told_and_the_form_still_checked(files):
    (files / "hs.yaml").write_text("cap: xã\nloai_don_vi: phường\nten: Chiềng Sinh\nngay: 3\n", "utf-8")
    (files / "hong.docx").write_bytes(document("- Trồng xxx cây xanh."))
    done = check("hong.docx", "--profile", "hs.yaml")
    assert done.exit_code == 1
    assert "hs.yaml:4" in done.output and "lỗi HS" in done.output
    assert "Hồ sơ hs.yaml chưa đúng; chỉ kiểm tra được thể thức và chữ cũ." in done.output
    assert "TT741" in done.output and "TT301" in done.output


def test_a_word_file_given_as_profile_is_told(files):
    done = check("dung.docx", "--profile", "sai.docx")
    assert done.exit_code == 1 and "sai.docx" in done.output and "HS0" in done.output


def test_a_profile_that_is_not_there_is_a_wrong_call(files):
    done = check("dung.docx", "--profile", "khong-co.yaml")
    assert done.exit_code == 2 and "--profile" in done.output and "khong-co.yaml" in done.output


def test_which_of_several_plans_is_asked_for(files):
    text = document("Nội dung.", issuer=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ ĐÀ NẴNG"), subject="Trồng cây")
    (files / "khac.docx").write_bytes(text)
    done = check("khac.docx", "--profile", CITY)
    assert done.exit_code == 1
    assert "Không so được với hồ sơ:" in done.output and "HS135" in done.output and "--pack" in done.output
    assert "TT604" in check("khac.docx", "--profile", CITY, "--pack", "chuyen-doi-so").output


def test_a_pack_without_a_profile_is_a_wrong_call(files):
    done = check("dung.docx", "--pack", "chuyen-doi-so")
    assert done.exit_code == 2 and "--pack chỉ dùng cùng với --profile" in done.output


def test_a_pack_nobody_has_is_told(files):
    done = check("dung.docx", "--profile", WARD, "--pack", "khong-co")
    assert done.exit_code == 1 and "HS120" in done.output


def test_json_carries_the_same(files):
    told = json.loads(check("sai.docx", "--profile", WARD, "--json").output)
    assert told["ho_so"] == {"tep": WARD, "dat": True, "van_de": []}
    [file] = told["van_ban"]
    [finding] = file["phat_hien"]
    assert (finding["ma"], finding["dang_ghi"], finding["can"], finding["doan"], finding["dieu_khoan"]) == (
        "TT622",
        "17/3/2023",
        "theo hồ sơ: 18/3/2023",
        13,
        "hồ sơ của đơn vị",
    )
    assert file["ho_so_can_xem"] == [] and file["dat"] is False


def test_places_that_want_different_things_stand_apart(files):
    from tests.broken_form import both, removed

    gone = both(removed("- Các bộ phận liên quan;"), removed("- Lãnh đạo UBND phường;"))
    (files / "thieu.docx").write_bytes(changed(gone))
    output = check("thieu.docx", "--profile", WARD).output
    assert "cần: có trong danh sách: Lãnh đạo UBND phường\n" in output
    assert "cần: có trong danh sách: Các bộ phận liên quan\n" in output


def test_english_is_spoken(files):
    output = check("sai.docx", "--profile", WARD, language=EN).output
    assert "1 other than in the profile, to mend" in output and "by: the unit's profile" in output


def test_help_explains_the_options(files):
    output = check("--help").output
    assert "--profile HO_SO" in output and "--pack GOI" in output
