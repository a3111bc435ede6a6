"""The Word file: form by the decree, values as text, the same bytes again, a person's edits kept."""

from __future__ import annotations

import io
import os
import re
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from generator import resources
from generator.actions.drafts import document_bytes, render_profiles
from generator.errors import RenderError
from generator.model import Level, Run, plain
from generator.render import context, package
from generator.render.metrics import Face, width_and_room, width_pt, wrap
from tests.laws import examples
from tests.plans import PACKS, ROOT, SHIPPED, make, shipped_plans, unit_profile
from tests.reading import W, read_plan, spaced

WARD = "profiles/da-nang/phuong-hai-chau.yaml"
MM = 56.7  # twips


@pytest.fixture(scope="module")
def documents(tmp_path_factory) -> dict[str, bytes]:
    """Every shipped profile with every pack, as Word files."""
    return {made.name: document_bytes(made.plan, made.plan.pack) for made in shipped_plans()}


def parts_of(document: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def document_xml(document: bytes) -> etree._Element:
    return etree.fromstring(parts_of(document)["word/document.xml"])


def styles_xml(pack: str) -> etree._Element:
    return etree.fromstring(
        package.read_parts(resources.template_bytes(resources.pack_folder(pack)), pack)["word/styles.xml"]
    )


# ---------------------------------------------------------------- schema


@pytest.mark.parametrize("step", [3, pytest.param(1, marks=pytest.mark.slow)], ids=["every third", "every"])
def test_every_document_is_clean_against_the_open_xml_schema(documents, tmp_path, step):
    validator = OpenXmlValidator()
    for number, (name, document) in list(enumerate(documents.items()))[::step]:
        path = tmp_path / f"{number}.docx"
        path.write_bytes(document)
        result = validator.validate(path)
        assert result.is_valid and not result.errors, (name, result.errors)


def test_every_zip_is_sound_and_starts_with_its_content_types(documents):
    for document in documents.values():
        with zipfile.ZipFile(io.BytesIO(document)) as archive:
            assert archive.testzip() is None
            assert archive.namelist()[0] == "[Content_Types].xml"


# ---------------------------------------------------------------- the decree's form


def test_pages_are_a4_with_the_margins_of_the_decree(documents):
    """NĐ 30/2020, Phụ lục I, Phần I, I.1–3: A4; top and bottom 20–25, left 30–35, right 15–20 mm."""
    for document in documents.values():
        for section in document_xml(document).iter(f"{W}sectPr"):
            size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
            sides = {int(size.get(f"{W}w")), int(size.get(f"{W}h"))}
            assert sides == {11906, 16838}
            millimetres = {side: int(margins.get(f"{W}{side}")) / MM for side in ("top", "bottom", "left", "right")}
            assert 20 <= millimetres["top"] + 0.05 <= 25.1 and 20 <= millimetres["bottom"] + 0.05 <= 25.1
            assert 30 <= millimetres["left"] + 0.05 <= 35.1 and 15 <= millimetres["right"] + 0.05 <= 20.1


def test_only_annexes_stand_on_landscape_pages_and_count_their_own(documents):
    for name, document in documents.items():
        sections = list(document_xml(document).iter(f"{W}sectPr"))
        turned = [section.find(f"{W}pgSz").get(f"{W}orient") == "landscape" for section in sections]
        assert turned == ([False, True] if "chuyen-doi-so" in name else [False])
        assert all(section.find(f"{W}pgNumType").get(f"{W}start") == "1" for section in sections)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_the_text_stands_on_upright_pages_with_any_number_of_annexes(count):
    made = next(made for made in shipped_plans() if "chuyen-doi-so" in made.name)
    plan = replace(made.plan, annexes=made.plan.annexes[:1] * count)
    body = document_xml(document_bytes(plan, "chuyen-doi-so")).find(f"{W}body")
    sizes = [(int(size.get(f"{W}w")), int(size.get(f"{W}h"))) for size in body.iter(f"{W}pgSz")]
    assert sizes == [(11906, 16838)] + [(16838, 11906)] * count
    last, section = list(body)[-2:]
    assert (last.tag, section.tag) == (f"{W}p", f"{W}sectPr")  # a table is never the last thing


def test_the_page_number_is_centred_in_the_header_and_not_on_the_first_page(documents):
    for document in documents.values():
        parts = parts_of(document)
        for section in document_xml(document).iter(f"{W}sectPr"):
            assert section.find(f"{W}titlePg") is not None
            assert {ref.get(f"{W}type") for ref in section.iter(f"{W}headerReference")} == {"default", "first"}
        assert b"PAGE" in parts["word/header1.xml"] and b"PAGE" not in parts["word/header2.xml"]


@pytest.mark.parametrize("pack", PACKS)
def test_times_new_roman_stands_in_all_four_slots_and_no_theme(pack):
    styles = styles_xml(pack)
    fonts = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
    assert dict(fonts.attrib) == {f"{W}{slot}": "Times New Roman" for slot in ("ascii", "hAnsi", "eastAsia", "cs")}
    assert len(list(styles.iter(f"{W}rFonts"))) == 1
    language = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert language.get(f"{W}val") == "vi-VN"


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize(
    ("style", "size", "is_bold", "is_italic"),
    [
        ("QuocHieu", 13, True, False),
        ("TieuNgu", 14, True, False),
        ("CoQuan", 13, True, False),
        ("SoKyHieu", 13, False, False),
        ("DiaDanhNgay", 14, False, True),
        ("TenLoai", 14, True, False),
        ("TrichYeu", 14, True, False),
        ("Muc", 14, True, False),
        ("Khoan", 14, True, False),
        ("KhoanLien", 14, False, False),
        ("Diem", 14, False, False),
        ("Gach", 14, False, False),
        ("NoiNhanDe", 12, True, True),
        ("NoiNhan", 11, False, False),
        ("QuyenHan", 14, True, False),
        ("NguoiKy", 14, True, False),
        ("Header", 14, False, False),
    ],
)
def test_sizes_and_faces_are_those_of_the_decree(pack, style, size, is_bold, is_italic):
    look = effective_look(styles_xml(pack), style)
    assert (look["size"], look["bold"], look["italic"]) == (size, is_bold, is_italic)


def effective_look(styles: etree._Element, style_id: str) -> dict:
    look = {"size": 14, "bold": False, "italic": False}
    chain = []
    while style_id:
        style = next(node for node in styles.iter(f"{W}style") if node.get(f"{W}styleId") == style_id)
        chain.append(style)
        based = style.find(f"{W}basedOn")
        style_id = based.get(f"{W}val") if based is not None else ""
    for style in reversed(chain):
        run = style.find(f"{W}rPr")
        if run is None:
            continue
        if run.find(f"{W}sz") is not None:
            look["size"] = int(run.find(f"{W}sz").get(f"{W}val")) / 2
        look["bold"] = look["bold"] or run.find(f"{W}b") is not None
        look["italic"] = look["italic"] or run.find(f"{W}i") is not None
    return look


@pytest.mark.parametrize("pack", PACKS)
def test_body_text_is_justified_indented_and_spaced_as_the_decree_has_it(pack):
    """NĐ 30/2020, Phụ lục I, Phần I, II.6.e: justified, first line 1 or 1.27 cm, at least 6 pt, at most 1.5 lines."""
    style = next(node for node in styles_xml(pack).iter(f"{W}style") if node.get(f"{W}styleId") == "NoiDung")
    assert style.find(f"{W}pPr/{W}jc").get(f"{W}val") == "both"
    assert style.find(f"{W}pPr/{W}ind").get(f"{W}firstLine") == "720"
    spacing = style.find(f"{W}pPr/{W}spacing")
    assert int(spacing.get(f"{W}after")) >= 120
    assert 240 <= int(spacing.get(f"{W}line")) <= 360 and spacing.get(f"{W}lineRule") == "auto"


def rule_width(paragraph: etree._Element, column: float) -> float:
    indent = paragraph.find(f"{W}pPr/{W}ind")
    return column - (int(indent.get(f"{W}left")) + int(indent.get(f"{W}right"))) / 20


def test_rules_under_issuer_and_subject_are_a_third_to_a_half_of_the_line(documents):
    """NĐ 30/2020, Phụ lục I, Phần I, II.2.b and II.5.b."""
    for made in shipped_plans():
        document = document_xml(documents[made.name])
        issuer, subject = [
            node
            for node in document.iter(f"{W}p")
            if node.find(f"{W}pPr/{W}pStyle") is not None and node.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "DuongKe"
        ]
        line = width_pt(made.plan.issuer_lines[1], 13, Face.BOLD)
        assert 1 / 3 <= rule_width(issuer, 3299 / 20) / min(line, 3299 / 20) <= 1 / 2
        _, room = width_and_room(plain(made.plan.subject), 9355 / 20 - 4, 14, Face.BOLD)
        longest = max(width_pt(row, 14, Face.BOLD) for row in wrap(plain(made.plan.subject), room, 14, Face.BOLD))
        assert 1 / 3 <= rule_width(subject, 9355 / 20) / longest <= 1 / 2


def test_the_rule_under_the_motto_is_as_long_as_the_motto():
    motto = width_pt("Độc lập - Tự do - Hạnh phúc", 14, Face.BOLD)
    for pack in PACKS:
        style = next(node for node in styles_xml(pack).iter(f"{W}style") if node.get(f"{W}styleId") == "KeTieuNgu")
        assert rule_width(style, (9355 - 3299) / 20) == pytest.approx(motto, abs=1)


def test_headings_stay_with_what_follows_and_the_signature_with_the_last_paragraph():
    for pack in PACKS:
        kept = {
            style.get(f"{W}styleId")
            for style in styles_xml(pack).iter(f"{W}style")
            if style.find(f"{W}pPr/{W}keepNext") is not None
        }
        assert {"Muc", "Khoan", "DeMuc", "DoanCuoi", "TenLoai"} <= kept


def test_the_last_paragraph_of_the_body_has_the_style_that_keeps_it(documents):
    for document in documents.values():
        body = list(document_xml(document).find(f"{W}body"))
        tables = [place for place, node in enumerate(body) if node.tag == f"{W}tbl"]
        before_signature = body[tables[1] - 1]
        assert before_signature.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "DoanCuoi"
        assert body[tables[1]].find(f"{W}tr/{W}trPr/{W}cantSplit") is not None


def test_an_annex_names_the_plan_it_belongs_to(tmp_path):
    (result,) = render_profiles([ROOT / WARD], output=tmp_path)
    plan = read_plan(result.output)
    assert plan.of_style("PhuLuc") == ["Phụ lục "] or plan.of_style("PhuLuc") == ["Phụ lục"]
    assert plan.of_style("TenPhuLuc")[0].isupper()
    kem_theo = spaced(plan.of_style("KemTheo")[0])
    assert kem_theo == "(Kèm theo Kế hoạch số /KH-UBND ngày tháng 02 năm 2026 của Ủy ban nhân dân phường Hải Châu)"
    assert "Phụ lục" in plan.section("NHIỆM VỤ").text


# ---------------------------------------------------------------- values are text

HOSTILE = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffe\uffff")
    | st.sampled_from("&<>\"'{}%[]*|\\"),
    min_size=1,
    max_size=40,
).filter(lambda text: text.strip() and "{_{" not in text and "}_}" not in text)


@settings(max_examples=examples(25))
@given(HOSTILE)
def test_a_hostile_value_arrives_as_the_text_it_is(value):
    value = " ".join(value.split())
    if not value:
        return
    profile = unit_profile(Level.COMMUNE, "xã", "hai_cap")
    signed = replace(profile, signer=replace(profile.signer, name=value))
    document = document_bytes(make(signed, "ket-cau-ha-tang", "x").plan, "ket-cau-ha-tang")
    names = [
        "".join(run.text or "" for run in node.iter(f"{W}t"))
        for node in document_xml(document).iter(f"{W}p")
        if node.find(f"{W}pPr/{W}pStyle") is not None and node.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "NguoiKy"
    ]
    assert names == [value]


def test_emphasis_and_gaps_are_marked_in_their_runs():
    xml = context.runs_xml((Run("a & b"), Run("c", italic=True), Run("…", gap="số")))
    assert "a &amp; b" in xml and "<w:i/>" in xml
    assert xml.count("w:highlight") == 1 and "ChoTrong" in xml


def test_the_name_of_the_movement_is_italic_in_the_text_and_upright_in_the_title(tmp_path):
    (result,) = render_profiles([ROOT / "profiles/lang-son/tinh.yaml"], output=tmp_path)
    plan = read_plan(result.output)
    assert not next(paragraph for paragraph in plan.paragraphs if paragraph.style == "TrichYeu").is_italic
    assert next(paragraph for paragraph in plan.paragraphs if paragraph.style == "MoDau").is_italic


# ---------------------------------------------------------------- the same bytes, the person's edits


def test_the_same_input_gives_the_same_bytes(documents):
    for made in shipped_plans()[:4]:
        assert document_bytes(made.plan, made.plan.pack) == documents[made.name]


def test_a_file_remembers_what_made_it(documents):
    made = shipped_plans()[0]
    properties = package.read_properties(parts_of(documents[made.name]))
    assert properties["kehoach.goi_mau"] == made.plan.pack
    assert properties["kehoach.ho_so"] == made.plan.origin.digest and len(made.plan.origin.digest) == 64
    assert properties["kehoach.don_vi"] == made.plan.origin.unit
    assert package.is_as_written(documents[made.name])


def edit(path: Path) -> None:
    parts = parts_of(path.read_bytes())
    parts["word/document.xml"] = parts["word/document.xml"].replace("KẾ HOẠCH".encode(), "KẾ HOẠCH SỬA".encode())
    path.write_bytes(package.write_parts(parts))


def test_a_file_that_was_not_touched_is_written_again(tmp_path):
    first, second = (render_profiles([ROOT / WARD], output=tmp_path)[0] for _ in range(2))
    assert first.output == second.output and not second.problems
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_that_a_person_has_edited_is_never_overwritten(tmp_path):
    (first,) = render_profiles([ROOT / WARD], output=tmp_path)
    edit(first.output)
    edited = first.output.read_bytes()
    (second,) = render_profiles([ROOT / WARD], output=tmp_path)
    assert first.output.read_bytes() == edited
    assert second.output != first.output and second.output.exists()
    assert [problem.code for problem in second.problems] == ["DU201"]
    # The new name is ours and may be written again; edited too, the next name is taken.
    (third,) = render_profiles([ROOT / WARD], output=tmp_path)
    assert third.output == second.output
    edit(second.output)
    (fourth,) = render_profiles([ROOT / WARD], output=tmp_path)
    assert fourth.output not in {first.output, second.output}


def test_a_file_that_is_no_word_file_is_not_overwritten_either(tmp_path):
    target = tmp_path / "ke-hoach.docx"
    target.write_text("ghi chú của tôi", encoding="utf-8")
    (result,) = render_profiles([ROOT / WARD], output=target)
    assert target.read_text("utf-8") == "ghi chú của tôi"
    assert result.output == tmp_path / "ke-hoach (2).docx"


def renamed(folder: Path, name: str, changes: dict[str, str]) -> Path:
    """A copy of the ward's profile that says something else, beside the original."""
    shutil.copytree(ROOT / "profiles", folder / "profiles", dirs_exist_ok=True)
    path = (folder / WARD).with_name(name)
    said = (folder / WARD).read_text("utf-8")
    for old, new in changes.items():
        assert old in said
        said = said.replace(old, new)
    path.write_text(said, "utf-8")
    return path


def test_a_plan_of_another_unit_is_never_overwritten(tmp_path):
    first = renamed(tmp_path, "a.yaml", {"ten: Hải Châu": "ten: Ba Tơ", "ma_don_vi:": "# ma_don_vi:"})
    other = renamed(tmp_path, "b.yaml", {"ten: Hải Châu": "ten: Ba Tô", "ma_don_vi:": "# ma_don_vi:"})
    out = tmp_path / "out"
    (made,) = render_profiles([first], output=out)
    kept = made.output.read_bytes()
    (second,) = render_profiles([other], output=out)
    assert made.output.read_bytes() == kept and second.output != made.output
    assert [problem.code for problem in second.problems] == ["DU204"]
    # Each finds its own again.
    for path, result in ((first, made), (other, second)):
        (again,) = render_profiles([path], output=out)
        assert again.output == result.output
    assert len(list(out.iterdir())) == 2


def test_a_unit_whose_name_was_corrected_is_known_by_its_code(tmp_path):
    wrong = renamed(tmp_path, "a.yaml", {"ten: Hải Châu": "ten: Hải Chậu"})
    (first,) = render_profiles([wrong], output=tmp_path / "out")
    (second,) = render_profiles([ROOT / WARD], output=tmp_path / "out")
    assert first.output == second.output and "DU204" not in {problem.code for problem in second.problems}


def test_two_units_of_one_name_get_two_files(tmp_path):
    shutil.copytree(ROOT / "profiles", tmp_path / "profiles")
    other = tmp_path / "profiles/da-nang/trung-ten.yaml"
    shutil.copy(tmp_path / WARD, other)
    results = render_profiles([tmp_path / WARD, other], output=tmp_path / "out")
    assert len({result.output for result in results}) == 2


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path):
    (tmp_path / "tep").write_text("x")
    (result,) = render_profiles([ROOT / WARD], output=tmp_path / "tep" / "x")
    assert not result.is_done and [problem.code for problem in result.problems] == ["DU202"]


def test_a_failed_write_leaves_nothing_behind(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    (result,) = render_profiles([ROOT / WARD], output=tmp_path)
    assert not result.is_done and [problem.code for problem in result.problems] == ["DU202"]
    assert list(tmp_path.iterdir()) == []


def test_final_refuses_gaps_and_writes_nothing(tmp_path):
    (result,) = render_profiles([ROOT / "profiles/quang-ngai/dac-khu-ly-son.yaml"], output=tmp_path, is_final=True)
    assert {problem.code for problem in result.problems} == {"HS130"} and len(result.problems) == 3
    assert list(tmp_path.iterdir()) == []


def test_number_and_day_may_stay_open_in_a_final(tmp_path):
    profile = ROOT / "profiles/dak-nong/huyen-dak-r-lap.yaml"
    (result,) = render_profiles([profile], output=tmp_path, is_final=True)
    assert result.is_done and result.left_open == ("số văn bản", "ngày ban hành")
    plan = read_plan(result.output)
    assert re.fullmatch(r"Số: \u00a0+/KH-UBND", plan.of_style("SoKyHieu")[0])


def test_gaps_are_listed_and_highlighted(tmp_path):
    (result,) = render_profiles([ROOT / "profiles/quang-ngai/dac-khu-ly-son.yaml"], output=tmp_path)
    marked = parts_of(result.output.read_bytes())["word/document.xml"].count(b'<w:highlight w:val="yellow"/>')
    assert len(result.gaps) == 3 and marked >= 3


# ---------------------------------------------------------------- packages from outside


def test_a_zip_that_unpacks_to_too_much_is_refused():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (package.MAX_PART_BYTES + 1))
    with pytest.raises(RenderError) as raised:
        package.read_parts(buffer.getvalue(), "mau.docx")
    assert raised.value.problems[0].code == "DU002"


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04 rest", b"%PDF-1.7", b"\xd0\xcf\x11\xe0" * 100])
def test_what_is_no_word_file_is_refused(raw):
    with pytest.raises(RenderError) as raised:
        package.read_parts(raw, "mau.docx")
    assert raised.value.problems[0].code == "DU001"


def test_entities_of_a_part_are_not_followed(tmp_path):
    secret = tmp_path / "bi-mat.txt"
    secret.write_text("bí mật")
    xml = f'<!DOCTYPE a [<!ENTITY x SYSTEM "file://{secret}">]><a>&x;</a>'.encode()
    assert "bí mật" not in etree.tostring(package.parse_xml(xml), encoding="unicode")


def test_every_shipped_profile_is_covered():
    assert len(SHIPPED) >= 15


@pytest.mark.parametrize(
    ("place", "closer", "lines"),
    [
        ("Hải Châu", None, 1),
        ("Văn Miếu - Quốc Tử Giám", 7, 1),  # 314.05 pt and 5 of slack in 302.8, by 49 letters: 0.33 pt each
        ("Xuân Hương - Đà Lạt và Lang Biang", None, 2),
    ],
)
def test_a_day_never_breaks_within_itself(place, closer, lines):
    look = str(context.layout("UBND", "", f"{place}, ngày 09 tháng 02 năm 2026", (Run("x"),))["dia_danh_ngay"])
    assert re.findall(r'<w:spacing w:val="-(\d+)"/>', look) == [str(closer)][: closer is not None]
    written = re.sub(r"<[^>]+>", "", look.replace("<w:br/>", "\n")).split("\n")
    assert len(written) == lines and written[-1].endswith("ngày 09 tháng 02 năm 2026")
