"""Pages as LibreOffice lays them out; skipped where it is not installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generator import actions
from tests.plans import ROOT, make, unit_profile

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(
        not (shutil.which("soffice") and shutil.which("pdftotext")),
        reason="cần LibreOffice và poppler-utils để dựng trang",
    ),
]
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
def pages(tmp_path_factory) -> dict[str, list[str]]:
    """The text of each page of each plan."""
    folder = tmp_path_factory.mktemp("trang")
    for profile, pack in PROFILES.items():
        name = profile.replace("/", "_").replace(".yaml", ".docx")
        (result,) = actions.render_profiles([ROOT / profile], pack=pack, output=folder / name)
        assert result.is_done
    convert(folder)
    return {profile: page_texts(folder / profile.replace("/", "_").replace(".yaml", ".pdf")) for profile in PROFILES}


def convert(folder: Path) -> None:
    own = f"-env:UserInstallation={(folder / 'lo').as_uri()}"
    files = [str(path) for path in sorted(folder.glob("*.docx"))]
    command = ["soffice", own, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    assert len(list(folder.glob("*.pdf"))) == len(files)


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


def test_the_heading_of_a_long_name_keeps_its_columns(tmp_path):
    from dataclasses import replace

    from generator.model import Level, Unit

    city = unit_profile(Level.PROVINCE, "thành phố", "hai_cap")
    unit = Unit(level=Level.PROVINCE, kind="thành phố", name="Hồ Chí Minh", has_capital_kind=True)
    made = make(replace(city, unit=unit), "chuyen-doi-so", "x")
    (tmp_path / "a.docx").write_bytes(actions.document_bytes(made.plan, "chuyen-doi-so"))
    convert(tmp_path)
    first = page_texts(tmp_path / "a.pdf")[0]
    assert re.search(r"THÀNH PHỐ HỒ CHÍ MINH\s+Độc lập - Tự do - Hạnh phúc", first)
    assert re.search(r"Số: 11/KH-UBND\s+Thành phố Hồ Chí Minh, ngày 02 tháng 3 năm 2026", first)
