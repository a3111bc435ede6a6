"""What is kept between two starts: the same as built anew, and never taken from where others may write."""

from __future__ import annotations

import os
import pickle
import sys

import pytest

from generator import resources, store

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file modes")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv(store.FOLDER, str(tmp_path / "kho"))
    return tmp_path / "kho"


class Builder:
    """Counts how often it had to build."""

    def __init__(self, made="x"):
        self.made, self.times = made, 0

    def __call__(self):
        self.times += 1
        return self.made


def test_what_was_built_once_is_not_built_again(folder):
    build = Builder()
    assert [store.kept(str, "a", b"1", build) for _ in range(3)] == ["x"] * 3
    assert build.times == 1


def test_made_of_something_else_it_is_built_again(folder):
    first, second = Builder("x"), Builder("y")
    assert store.kept(str, "a", b"1", first) == "x"
    assert store.kept(str, "a", b"2", second) == "y"
    assert store.kept(str, "a", b"1", second) == "x"


def test_a_changed_program_builds_again(folder, monkeypatch):
    store.kept(str, "a", b"1", Builder("x"))
    monkeypatch.setattr(store, "_program", lambda: b"another")
    assert store.kept(str, "a", b"1", Builder("y")) == "y"


@pytest.mark.parametrize("place", [0, 31, 32, -2])
def test_a_single_wrong_bit_is_found(folder, place):
    store.kept(str, "a", b"1", Builder("chữ"))
    (path,) = folder.iterdir()
    raw = bytearray(path.read_bytes())
    raw[place] ^= 1
    path.write_bytes(raw)
    assert store.kept(str, "a", b"1", Builder("y")) == "y"


@POSIX
def test_a_pipe_in_its_place_is_not_waited_for(folder):
    store.kept(str, "a", b"1", Builder("x"))
    (path,) = folder.iterdir()
    path.unlink()
    os.mkfifo(path)
    assert store.kept(str, "a", b"1", Builder("y")) == "y"


@pytest.mark.parametrize("damaged", [b"", b"\x80\x05", b"no pickle", pickle.dumps(7)])
def test_a_damaged_or_foreign_thing_is_built_again_and_mended(folder, damaged):
    store.kept(str, "a", b"1", Builder())
    (path,) = folder.iterdir()
    path.write_bytes(damaged)
    build = Builder()
    assert [store.kept(str, "a", b"1", build) for _ in range(2)] == ["x"] * 2
    assert build.times == 1


@POSIX
@pytest.mark.parametrize("mode", [0o770, 0o707])
def test_a_folder_others_may_write_to_is_not_used(folder, mode):
    folder.mkdir()
    folder.chmod(mode)
    build = Builder()
    assert [store.kept(str, "a", b"1", build) for _ in range(2)] == ["x"] * 2
    assert build.times == 2 and not list(folder.iterdir())


@POSIX
def test_a_thing_others_may_write_to_is_not_read(folder):
    store.kept(str, "a", b"1", Builder("evil"))
    (path,) = folder.iterdir()
    path.chmod(0o666)
    assert store.kept(str, "a", b"1", Builder("own")) == "own"


@POSIX
def test_a_link_is_not_followed(folder, tmp_path):
    store.kept(str, "a", b"1", Builder("evil"))
    (path,) = folder.iterdir()
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    assert store.kept(str, "a", b"1", Builder("own")) == "own"


def test_where_nothing_can_be_kept_all_still_works(tmp_path, monkeypatch):
    (tmp_path / "tep").write_text("", "utf-8")
    for named in ("", "relative", str(tmp_path / "tep"), str(tmp_path / "tep" / "x")):
        monkeypatch.setenv(store.FOLDER, named)
        build = Builder()
        assert [store.kept(str, "a", b"1", build) for _ in range(2)] == ["x"] * 2
        assert build.times == 2


def test_old_things_of_a_name_make_room(folder):
    for number in range(20):
        store.kept(str, "a", str(number).encode(), Builder())
    store.kept(str, "b", b"1", Builder())
    names = [path.name for path in folder.iterdir()]
    assert len([name for name in names if name.startswith("a-")]) == 8
    assert len([name for name in names if name.startswith("b-")]) == 1


def test_kept_lexicon_and_packs_are_those_built_anew(folder, monkeypatch):
    def all_of_them():
        resources.load_lexicon.cache_clear()
        resources.load_pack.cache_clear()
        packs = [resources.load_pack(resources.pack_folder(name)) for name in resources.pack_names()]
        return [resources.load_lexicon(), *packs]

    anew = all_of_them()
    assert len(list(folder.iterdir())) == len(anew)
    assert all_of_them() == anew
    monkeypatch.setenv(store.FOLDER, "")
    assert all_of_them() == anew
