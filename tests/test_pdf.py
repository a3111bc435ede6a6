"""PDF: whatever LibreOffice does, each document has a whole PDF of its own or a problem, and nothing is left behind."""

from __future__ import annotations

import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import pdf
from generator.pdf import conversion, fonts, office, place, seal, starts
from tests.fake_office import SPOILT, FakeOffice
from tests.laws import examples
from tests.plans import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the fake soffice is a script with a shebang")


@pytest.fixture
def fake(tmp_path, monkeypatch) -> Iterator[FakeOffice]:
    """The fake; in the end nothing of it may run, and the temporary folder must be empty."""
    made = FakeOffice(tmp_path / "office")
    monkeypatch.setenv(office.OVERRIDE, str(made.program))
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    monkeypatch.setattr(conversion, "font_notes", lambda: ())
    monkeypatch.setattr(starts, "_POLL_S", 0.005)  # the fake is quicker than LibreOffice
    monkeypatch.setattr(office, "_LINGER_S", 0.2)
    yield made
    assert made.alive() == []
    assert list((tmp_path / "tmp").iterdir()) == []


def write(folder: Path, *whats: str) -> list[Path]:
    """Documents the fake treats as told; each says its own name."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{number:03}.docx" for number in range(1, len(whats) + 1)]
    for path, what in zip(paths, whats, strict=True):
        path.write_text(f"{what}\n{folder.name}/{path.name}", "utf-8")
    return paths


def codes(converted: pdf.Converted) -> list[str]:
    return [",".join(problem.code for problem in result.problems) for result in converted.results]


def is_pdf_of(made: Path | None, document: Path) -> bool:
    raw = made.read_bytes() if made else b""
    return seal.is_whole(raw) and f"{document.parent.name}/{document.name}\n".encode() in raw


# ---------------------------------------------------------------- the law


@settings(max_examples=examples(25), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    whats=st.lists(st.sampled_from(("ok", "ok", "ok", *SPOILT)), min_size=1, max_size=9),
    instances=st.integers(1, 3),
    limit=st.sampled_from((1, 3, 247)),
    backwards=st.booleans(),
    exit=st.sampled_from((0, 1)),
)
def test_each_document_has_its_pdf_or_a_problem(fake, tmp_path, whats, instances, limit, backwards, exit):
    fake.set(limit=limit, backwards=backwards, exit=exit)
    with tempfile.TemporaryDirectory(dir=tmp_path) as folder:
        documents = write(Path(folder), *whats)
        steps: list[int] = []
        converted = pdf.convert(documents, instances=instances, progress=steps.append)
        assert [result.document for result in converted.results] == documents
        for what, result in zip(whats, converted.results, strict=True):
            if what == "ok":
                assert is_pdf_of(result.pdf, result.document) and result.problems == ()
            else:
                (problem,) = result.problems
                assert problem.code == "DU303" and problem.place.file == str(result.document)
                assert result.pdf is None and not result.document.with_suffix(".pdf").exists()
        assert steps == list(range(1, len(documents) + 1))
        assert converted.is_done == (set(whats) == {"ok"})


def test_a_hanging_document_costs_only_itself_and_is_found_at_once(fake, tmp_path):
    documents = write(tmp_path / "a", *["ok"] * 8, "hang", *["ok"] * 8)
    converted = pdf.convert(documents, seconds_to_start=1.5, seconds_per_file=0.7)
    assert codes(converted) == [*[""] * 8, "DU304", *[""] * 8]
    assert len(fake.calls()) == 4  # all; the culprit alone; the two halves of the rest


def test_slow_documents_are_waited_for_as_long_as_one_follows_the_other(fake, tmp_path):
    documents = write(tmp_path / "a", *["slow"] * 14)
    assert pdf.convert(documents, seconds_to_start=1.5, seconds_per_file=1.0).is_done
    assert len(fake.calls()) == 1


def test_children_that_outlive_their_parent_are_ended(fake, tmp_path):
    fake.set(child=True)
    assert pdf.convert(write(tmp_path / "a", "ok", "crash", "ok")).results[2].pdf
    assert all(len(call.pids) == 2 for call in fake.calls())  # none is alive: see the fixture


def test_no_start_is_given_more_than_libreoffice_takes_and_each_has_its_own_profile(fake, tmp_path):
    converted = pdf.convert(write(tmp_path / "a", *["ok"] * 320), instances=2)
    assert converted.is_done
    assert sorted(len(call.files) for call in fake.calls()) == [20, 150, 150]
    profiles = [word for call in fake.calls() for word in call.options if word.startswith("-env:UserInstallation=")]
    assert len(set(profiles)) == 3


# ---------------------------------------------------------------- LibreOffice itself


def test_without_libreoffice_there_is_one_problem_for_all(tmp_path, monkeypatch):
    monkeypatch.setenv(office.OVERRIDE, str(tmp_path / "khong-co"))
    converted = pdf.convert(write(tmp_path, "ok", "ok"))
    assert codes(converted) == ["DU301", "DU301"]
    (problem,) = converted.problems
    assert problem.found == str(tmp_path / "khong-co")


@pytest.mark.parametrize("setting", [{"refuses": True, "says": "no display"}, {"hangs": True}], ids=str)
def test_a_libreoffice_that_never_works_is_tried_twice_however_many_documents_wait(fake, tmp_path, setting):
    fake.set(**setting)
    converted = pdf.convert(write(tmp_path / "a", *["ok"] * 40), seconds_to_start=0.9, seconds_per_file=0.1)
    assert set(codes(converted)) == {"DU302"} and len(converted.problems) == 1
    assert converted.problems[0].found == setting.get("says", "")
    assert len(fake.calls()) == 2


def test_a_program_that_cannot_be_run_is_a_problem(fake, tmp_path):
    fake.program.write_bytes(b"\x7fELF nothing")
    assert codes(pdf.convert(write(tmp_path / "a", "ok", "ok"))) == ["DU302", "DU302"]


def test_many_bad_documents_do_not_pass_for_a_broken_libreoffice(fake, tmp_path):
    converted = pdf.convert(write(tmp_path / "a", *["crash"] * 12, "ok"))
    assert codes(converted) == [*["DU303"] * 12, ""]


def test_libreoffice_is_found_on_the_path(fake, monkeypatch):
    monkeypatch.delenv(office.OVERRIDE)
    monkeypatch.setenv("PATH", str(fake.folder))
    assert pdf.find_office() == fake.program
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(office, "_usual_places", lambda: iter([fake.folder / "khong-co", fake.program]))
    assert pdf.find_office() == fake.program


def test_an_exception_on_the_way_ends_every_process(fake, tmp_path):
    documents = write(tmp_path / "a", *["ok"] * 11, *["hang"] * 3)

    def stop(done: int) -> None:
        if done == 11:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pdf.convert(documents, instances=2, progress=stop)
    assert len(fake.calls()) == 2
    assert all(is_pdf_of(path.with_suffix(".pdf"), path) for path in documents[:11])


def test_ctrl_c_ends_every_process(fake, tmp_path):
    fake.set(hangs=True, child=True)
    (document,) = write(tmp_path / "a", "ok")
    code = f"from pathlib import Path; from generator import pdf; pdf.convert([Path({str(document)!r})])"
    environment = {"PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path / "tmp"), office.OVERRIDE: str(fake.program)}
    process = subprocess.Popen([sys.executable, "-c", code], env=environment, stderr=subprocess.DEVNULL)
    until = time.monotonic() + 20
    while not fake.calls() and time.monotonic() < until:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=20) != 0
    assert len(fake.calls()) == 1


# ---------------------------------------------------------------- names and places


def test_documents_of_one_name_in_two_folders_do_not_meet(fake, tmp_path):
    documents = [*write(tmp_path / "xa-a", "ok"), *write(tmp_path / "xa-b", "ok")]
    converted = pdf.convert(documents)
    assert all(is_pdf_of(result.pdf, result.document) for result in converted.results)
    assert [result.pdf for result in converted.results] == [path.with_suffix(".pdf") for path in documents]


@pytest.mark.parametrize("name", ["-o x", "Kế hoạch số 5% (bản 1)", "--headless", "dài " * 40, "a.b", "'\"$&;"])
def test_any_name_is_taken(fake, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    document = Path(f"{name}.docx")
    document.write_text(f"ok\n{document.parent.name}/{name}.docx", "utf-8")
    (result,) = pdf.convert([document]).results
    assert result.pdf == Path(f"{name}.pdf") and is_pdf_of(result.pdf, document)


def test_a_document_given_twice_is_made_once(fake, tmp_path, monkeypatch):
    (document,) = write(tmp_path / "a", "ok")
    monkeypatch.chdir(tmp_path)
    converted = pdf.convert([document, Path("a/001.docx"), document])
    assert [result.document for result in converted.results] == [document, Path("a/001.docx"), document]
    assert {result.pdf for result in converted.results} == {document.with_suffix(".pdf")}
    assert [len(call.files) for call in fake.calls()] == [1]


def test_a_document_that_cannot_be_read_stops_only_itself(fake, tmp_path):
    documents = [tmp_path / "mat.docx", *write(tmp_path / "a", "ok")]
    assert codes(pdf.convert(documents)) == ["HS010", ""]


def test_no_documents_need_no_libreoffice(monkeypatch, tmp_path):
    monkeypatch.setenv(office.OVERRIDE, str(tmp_path / "khong-co"))
    converted = pdf.convert([])
    assert converted.is_done and converted.problems == ()


def test_a_folder_that_cannot_be_written_to_is_a_problem(fake, tmp_path, monkeypatch):
    def full(target: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(place, "write_atomically", full)
    (result,) = pdf.convert(write(tmp_path / "a", "ok")).results
    assert result.pdf is None and result.problems[0].code == "DU202"


# ---------------------------------------------------------------- whose PDF it is


def test_a_pdf_of_ours_is_replaced(fake, tmp_path):
    (document,) = write(tmp_path / "a", "ok")
    first = pdf.convert([document]).results[0].pdf
    document.write_text("ok\na/001.docx\nmới\na/001.docx", "utf-8")
    converted = pdf.convert([document])
    assert converted.results[0].pdf == first and converted.problems == ()
    assert "mới".encode() in first.read_bytes()
    assert sorted(path.name for path in document.parent.iterdir()) == ["001.docx", "001.pdf"]


def test_a_pdf_of_a_person_stays_and_ours_is_numbered(fake, tmp_path):
    (document,) = write(tmp_path / "a", "ok")
    theirs = document.with_suffix(".pdf")
    theirs.write_bytes(b"%PDF-1.7 a person's")
    for _ in range(2):
        converted = pdf.convert([document])
        assert theirs.read_bytes() == b"%PDF-1.7 a person's"
        assert codes(converted) == ["DU305"]
        assert converted.results[0].pdf == document.with_name("001-2.pdf")
        assert dict(converted.problems[0].values)["ten_moi"] == str(document.with_name("001-2.pdf"))
    assert len(list(document.parent.iterdir())) == 3


def test_a_numbered_name_that_belongs_to_another_word_file_is_passed_over(fake, tmp_path):
    first, second = write(tmp_path / "a", "ok", "ok")
    second = second.rename(first.with_name("001-2.docx"))
    first.with_suffix(".pdf").mkdir()
    made = [result.pdf.name for result in pdf.convert([first, second]).results]
    assert made == ["001-3.pdf", "001-2.pdf"]


@pytest.mark.parametrize(
    "change",
    [
        lambda raw: raw + b"1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n",  # as a signature is added
        lambda raw: raw.replace(b"001.docx", b"001.DOCX"),
        lambda raw: raw[: raw.index(b"%kehoach")] + raw[raw.index(b"startxref") :],
        lambda raw: raw.replace(b" docx=", b" docx=0"),
    ],
    ids=["signed", "edited", "without seal", "seal spoilt"],
)
def test_a_pdf_of_ours_that_was_changed_is_a_persons(fake, tmp_path, change):
    (document,) = write(tmp_path / "a", "ok")
    made = pdf.convert([document]).results[0].pdf
    assert place.is_ours(made)
    made.write_bytes(change(made.read_bytes()))
    changed = made.read_bytes()
    assert not place.is_ours(made)
    assert codes(pdf.convert([document])) == ["DU305"] and made.read_bytes() == changed


def test_a_pdf_is_current_until_its_word_file_changes(fake, tmp_path):
    (document,) = write(tmp_path / "a", "ok")
    assert not pdf.is_current(document)
    pdf.convert([document])
    assert pdf.is_current(document)
    document.write_text("ok\nkhác", "utf-8")
    assert not pdf.is_current(document)
    document.unlink()
    assert not pdf.is_current(document)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"%PDF-1.4\nxref\n0 1\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n", True),
        (b"%PDF-1.6\n12 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF", True),
        (b"%PDF-1.4\nxref\n0 1\ntrailer\n<<>>\nstartxref\n9\n", False),
        (b"%PDF-1.4\nxref\n0 1\ntrailer\n<<>>\nstartxref\n99\n%%EOF\n", False),
        (b"xref\n0 1\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n", False),
        (b"%PDF-1.4\n%%EOF\n", False),
        (b"", False),
    ],
)
def test_a_pdf_is_whole_with_head_table_and_end(raw, expected):
    assert seal.is_whole(raw) is expected


def test_the_seal_moves_no_object_and_can_be_read_back():
    raw = b"%PDF-1.4\nxref\n0 1\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"
    digest = seal.document_digest(b"docx")
    made = seal.sealed(raw, digest)
    assert seal.is_whole(made) and seal.source_digest(made) == digest
    assert made.startswith(raw[: raw.index(b"startxref")]) and made.endswith(raw[raw.index(b"startxref") :])
    assert seal.source_digest(raw) == ""


# ---------------------------------------------------------------- fonts


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Liberation Serif\\tde|vi|zu", []),
        ("Times New Roman,Times\\tvi", []),
        ("Liberation Serif\\tde|zu", ["DU306"]),  # fonts-liberation 1.07 lacks the letters
        ("DejaVu Serif\\tvi", ["DU306"]),
        ("", []),
    ],
)
def test_a_font_that_is_not_as_wide_or_lacks_letters_is_told(tmp_path, monkeypatch, answer, expected):
    program = tmp_path / "fc-match"
    program.write_text(f"#!/bin/sh\nprintf '{answer}'\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [problem.code for problem in fonts.font_notes()] == expected


def test_without_fontconfig_nothing_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert fonts.font_notes() == ()
