"""The page of a batch as a browser shows it; skipped where there is none."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from generator.batch import page as pages
from generator.batch.command import run_batch
from generator.batch.order import Order
from tests import browser
from tests.browser import needs_browser, texts
from tests.sheets import HEADINGS, PACK, heading_of, small_list

pytestmark = [pytest.mark.browser, needs_browser]

SCRIPT = '<script>document.title="x"</script>'
IMAGE = "\"><img src=x onerror=document.title='y'>"
WARD = "phường Trương Quang Trọng"  # nobody is named who signs, and the name takes two lines of the head
DATE = "02/2026"


@dataclass
class Outside:
    """A place on the net that notes what it is asked for."""

    url: str
    asked: list[str] = field(default_factory=list)

    @property
    def values(self) -> tuple[str, str, str]:
        """Values that would ask it for something, were they taken for HTML."""
        url = self.url
        return f'<img src="{url}/a">', f'<link rel=stylesheet href="{url}/b">', f"'><iframe src={url}/c></iframe>"


@pytest.fixture(scope="module")
def outside() -> Iterator[Outside]:
    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            noted.asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        noted = Outside(f"http://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield noted
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("trinh-duyet")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, outside: Outside) -> Path:
    """The page of four plans and of a unit that cannot be drafted; strangers filled the list."""
    vision, contact = heading_of("ke_hoach", "so_lieu", "tam_nhin"), heading_of("lien_he", "dau_moi")
    image, sheet, frame = outside.values
    rows = [
        (1, "21025", "phường", "Cẩm Thành", DATE, "Nguyễn Văn An", IMAGE, SCRIPT),
        (2, "21205", "xã", "Ba Gia", DATE, "Trần Thị Bình", image, "Văn phòng"),
        (3, "21548", "đặc khu", "Lý Sơn", DATE, "Lê Văn Cường", sheet, "Văn phòng"),
        (4, "21172", *WARD.split(" ", 1), DATE, "", frame, "Văn phòng"),
        (5, "21028", "phường", "Nghĩa Lộ", "31/02/2026", SCRIPT, IMAGE, "Văn phòng"),
    ]
    folder = tmp_path_factory.mktemp("ho-so")
    source = small_list(folder, *rows, headings=(*HEADINGS, heading_of("nguoi_ky", "ho_ten"), vision, contact))
    result = run_batch(Order(source=source, output=folder / "ra", pack=PACK), progress=lambda *_: None)
    return result.dossier[0]


@pytest.fixture(scope="module")
def seen(page: Path, home: Path, outside: Outside) -> browser.Seen:
    outside.asked.clear()
    return browser.look_at(page, home)


@pytest.fixture(scope="module")
def shown(seen: browser.Seen) -> Any:
    return seen.page


def part(shown: Any, heading: str) -> list[Any]:
    """What stands below a heading, up to the next."""
    [begin] = [node for node in shown.iter("h2") if node.text.startswith(heading)]
    found = []
    for node in begin.itersiblings():
        if node.tag == "h2":
            break
        found.append(node)
    return found


def rows(shown: Any, heading: str) -> list[list[str]]:
    """The table below a heading, its own headings first."""
    [table] = [table for node in part(shown, heading) for table in node.iter("table")]
    return [texts(row) for row in table.iter("tr")]


# ---------------------------------------------------------------- what it shows


def test_the_numbers_stand_at_the_top(shown):
    assert texts(shown.find(".//ul").iter("li")) == ["4 kế hoạch đã soạn", "1 đơn vị không soạn được"]


def test_what_must_be_mended_stands_at_its_cell(shown):
    told = [(unit, place.split(": ")[0], found) for unit, place, found, *_ in rows(shown, "Cần sửa")[1:]]
    assert told == [
        ("phường Nghĩa Lộ", "ds.xlsx:E6", "31/02/2026"),
        ("phường Nghĩa Lộ", "ds.xlsx:F6", SCRIPT),
    ]


def test_what_is_odd_is_told_of_the_one_unit(shown):
    [(unit, why)] = rows(shown, "Nên xem lại (1 đơn vị)")[1:]
    assert unit == WARD
    assert "chưa có họ tên người ký" in why and "tên cơ quan ban hành xuống dòng" in why


def test_the_gaps_of_all_are_told_once_and_those_of_one_beside_it(shown):
    below = " ".join(texts(part(shown, "Trước khi ký")))
    assert "số văn bản để trống ở 4 văn bản" in below and "ngày ban hành để trống ở 4 văn bản" in below
    assert rows(shown, "Trước khi ký")[1:] == [[WARD, "họ và tên người ký"]]
    common = below[: below.index("để trống ở")]
    assert "Đại hội Đảng bộ" in common and "người ký" not in common


def test_what_differs_stands_in_one_table_as_it_was_given(shown, outside):
    image, sheet, frame = outside.values
    told = [dict(zip(rows(shown, "Khác nhau")[0], row, strict=True)) for row in rows(shown, "Khác nhau")[1:]]
    assert [(row["Đơn vị"], row["Người ký"]) for row in told] == [
        ("phường Cẩm Thành", "Nguyễn Văn An"),
        ("xã Ba Gia", "Trần Thị Bình"),
        ("đặc khu Lý Sơn", "Lê Văn Cường"),
        (WARD, ""),
    ]
    [vision] = [name for name in told[0] if name.startswith("Định hướng phát triển")]
    assert [row[vision] for row in told] == [IMAGE, image, sheet, frame]


def test_every_link_leads_to_a_document_that_is_there(shown, page):
    links = [node.get("href") for node in shown.iter("a")]
    files = [(page.parent / unquote(link)).resolve() for link in links]
    assert all(link.startswith("../") for link in links)
    assert set(files) == {path.resolve() for path in page.parents[1].rglob("*.docx")} and len(set(files)) == 4


# ---------------------------------------------------------------- what it does not do


def test_nothing_that_a_stranger_wrote_is_more_than_text(seen, shown, outside):
    assert seen.title.startswith("Tổng hợp dự thảo: Phong trào thi đua")
    active = {"script", "img", "link", "iframe", "object", "embed", "form", "base", "svg"}
    assert active.isdisjoint(node.tag for node in shown.iter() if isinstance(node.tag, str))
    assert not [name for node in shown.iter() for name in node.attrib if name.startswith("on") or name == "src"]
    assert outside.asked == []


def test_it_folds_without_a_script_and_in_its_own_style(seen):
    [folded] = part(seen.page, "Các văn bản")
    assert folded.tag == "details" and folded[0].tag == "summary"
    assert seen.refused == ()


@pytest.fixture
def careless(tmp_path: Path, outside: Outside) -> str:
    """What strangers wrote, put into a page as it is."""
    outside.asked.clear()
    return "".join(f"<p>{value}</p>\n" for value in (SCRIPT, IMAGE, *outside.values)) + pages.end()


def test_the_browser_would_run_and_ask_were_it_html(careless, tmp_path, home, outside):
    """That the tests above see something when there is something to see."""
    path = tmp_path / "a.html"
    path.write_text(f"<!doctype html><title>a</title>{careless}", "utf-8")
    assert browser.look_at(path, home).title in ("x", "y")
    assert {"/a", "/b", "/c"} <= set(outside.asked)


def test_the_page_forbids_all_of_it_even_then(careless, tmp_path, home, outside):
    path = tmp_path / "a.html"
    path.write_text(pages.begin("Tổng hợp", "") + careless, "utf-8")
    seen = browser.look_at(path, home)
    assert seen.title == "Tổng hợp" and outside.asked == []
    assert seen.page.find(".//script") is not None and len(seen.refused) >= 5
