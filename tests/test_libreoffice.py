"""Pages as LibreOffice lays them out; skipped where it is not installed."""

from __future__ import annotations

import re
import shutil
import socketserver
import subprocess
import threading
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from generator import pdf
from generator.actions.drafts import document_bytes, render_profiles
from generator.model import Level, Unit
from tests.plans import ROOT, make, unit_profile

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(
        not (shutil.which("soffice") and shutil.which("pdftotext")),
        reason="cần LibreOffice và poppler-utils để dựng trang",
    ),
]
CITY = "thanh-pho.docx"
PROFILES = {
    "profiles/son-la/phuong-chieng-sinh.yaml": "ket-cau-ha-tang",
    "profiles/dak-nong/huyen-dak-r-lap.yaml": "ket-cau-ha-tang",
    "profiles/lang-son/tinh.yaml": "ket-cau-ha-tang",
    "profiles/hai-duong/phuong-thanh-binh.yaml": "ket-cau-ha-tang",
    "profiles/thai-binh/tinh.yaml": "ket-cau-ha-tang",
    "profiles/quang-ngai/xa-ba-gia.yaml": "ket-cau-ha-tang",
    "profiles/quang-ngai/dac-khu-ly-son.yaml": "chuyen-doi-so",
    "profiles/da-nang/phuong-hai-chau.yaml": "chuyen-doi-so",
    "profiles/da-nang/thanh-pho.yaml": "chuyen-doi-so",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The plans and that of a city with a long name, laid out in one start."""
    folder = tmp_path_factory.mktemp("trang")
    (folder / CITY).write_bytes(city_plan())
    for profile, pack in PROFILES.items():
        name = profile.replace("/", "_").replace(".yaml", ".docx")
        (result,) = render_profiles([ROOT / profile], pack=pack, output=folder / name)
        assert result.is_done
    convert(folder)
    return folder


def city_plan() -> bytes:
    city = unit_profile(Level.PROVINCE, "thành phố", "hai_cap")
    unit = Unit(level=Level.PROVINCE, kind="thành phố", name="Hồ Chí Minh", has_capital_kind=True)
    return document_bytes(make(replace(city, unit=unit), "chuyen-doi-so", "x").plan, "chuyen-doi-so")


@pytest.fixture(scope="module")
def pages(folder) -> dict[str, list[str]]:
    """The text of each page of each plan."""
    return {profile: page_texts(folder / profile.replace("/", "_").replace(".yaml", ".pdf")) for profile in PROFILES}


@pytest.fixture(scope="module")
def first_page_of_a_city(folder) -> str:
    return page_texts(folder / CITY.replace(".docx", ".pdf"))[0]


def convert(folder: Path) -> None:
    converted = pdf.convert(sorted(folder.glob("*.docx")))
    assert converted.is_done, converted.problems


def page_texts(path: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True)
    return done.stdout.rstrip("\f").split("\f")


def test_every_plan_opens_and_has_pages(pages):
    assert all(len(texts) >= 5 for texts in pages.values())


def test_pages_are_numbered_from_the_second(pages):
    for texts in pages.values():
        body = [text for text in texts if text]
        assert not re.match(r"\s*1\s*\n", body[0])
        for number, text in enumerate(body[1:], start=2):
            if "Phụ lục" in text.split("\n", 3)[0]:
                break
            assert re.match(rf"\s*{number}\s*\n", text), text[:80]


def test_the_signature_is_not_alone_on_its_page(pages):
    for texts in pages.values():
        page = next(text for text in texts if "Nơi nhận:" in text)
        before = page.split("Nơi nhận:")[0]
        assert len(before.split()) > 12


def test_no_page_ends_with_a_heading(pages):
    heading = re.compile(r"\s*([IVX]+\. [A-ZĐÀ-Ỹ ,]+|\d+\. [A-ZĐ][^.;:]{3,60})$")
    for texts in pages.values():
        for text in texts[:-1]:
            last = [line for line in text.splitlines() if line.strip()][-1]
            assert not heading.match(last), last


def test_no_page_is_empty(pages):
    for texts in pages.values():
        assert all(len(text.split()) > 5 for text in texts)


def test_the_heading_of_a_long_name_keeps_its_columns(first_page_of_a_city):
    assert re.search(r"THÀNH PHỐ HỒ CHÍ MINH\s+Độc lập - Tự do - Hạnh phúc", first_page_of_a_city)
    dated = r"Số: 11/KH-UBND\s+Thành phố Hồ Chí Minh, ngày 02 tháng 3 năm 2026"
    assert re.search(dated, first_page_of_a_city)


# ---------------------------------------------------------------- kehoach render --pdf


@pytest.mark.slow
def test_render_makes_a_pdf_beside_each_plan_and_again_over_its_own(tmp_path):
    profiles = [ROOT / "profiles" / name for name in ("quang-ngai/dac-khu-ly-son.yaml", "da-nang/phuong-hai-chau.yaml")]
    output = tmp_path / "Kế hoạch 5%"
    for _ in range(2):
        results = render_profiles(profiles, pack="chuyen-doi-so", output=output, wants_pdf=True)
        assert all(result.is_done for result in results)
        assert [result.pdf for result in results] == [result.output.with_suffix(".pdf") for result in results]
    assert len(results) == 2 and len(list(output.iterdir())) == 4
    for result in results:
        assert pdf.is_current(result.output)
        texts = page_texts(result.pdf)  # the seal does not trouble a reader
        assert "KẾ HOẠCH" in texts[0] and len(texts) >= 5


def test_a_link_in_a_document_is_not_followed(tmp_path):
    asked: list[bytes] = []

    class Listener(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            asked.append(self.rfile.readline())

    with socketserver.TCPServer(("127.0.0.1", 0), Listener) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        document = tmp_path / "lien-ket.docx"
        linked_picture(document, f"http://127.0.0.1:{server.server_address[1]}/a.png")
        assert pdf.convert([document]).is_done
        server.shutdown()
    assert asked == []


def linked_picture(path: Path, address: str) -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    package = "http://schemas.openxmlformats.org/package/2006"
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{word}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/relationships/image" Target="{address}" TargetMode="External"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        f'xmlns:wp="{drawing}/wordprocessingDrawing" xmlns:a="{drawing}/main" xmlns:pic="{drawing}/picture" '
        f'xmlns:r="{office}/relationships"><w:body><w:p><w:r><w:drawing><wp:inline><wp:extent cx="99999" cy="99999"/>'
        '<wp:docPr id="1" name="a"/><a:graphic>'
        f'<a:graphicData uri="{drawing}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="a"/><pic:cNvPicPr/>'
        '</pic:nvPicPr><pic:blipFill><a:blip r:link="r1"/></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="99999" cy="99999"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r></w:p></w:body></w:document>",
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, xml in parts.items():
            archive.writestr(name, xml)
