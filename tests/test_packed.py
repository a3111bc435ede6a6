"""Values held as bytes are the values; what they cost is bounded, so that a list may be long."""

from __future__ import annotations

import datetime
import functools
import gc
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.batch.findings import summarize
from generator.batch.journal import Journal
from generator.batch.outcome import Outcome, Status
from generator.batch.sources.lists import list_source
from generator.packed import Packed
from generator.repeats import Repeats
from generator.sheet import book
from tests.sheets import HEADINGS, PACK, UNIT, read, saved, small_list, workbook

ROWS = st.lists(st.tuples(st.text(max_size=20), st.integers() | st.floats(allow_nan=False) | st.dates()), max_size=20)


@given(rows=ROWS)
def test_packed_values_are_the_values_in_their_order(rows):
    packed = Packed(tuple, rows)
    assert len(packed) == len(rows) and list(packed) == rows and list(packed) == rows
    assert [packed[place] for place in range(len(rows))] == rows
    assert packed[1:7] == tuple(rows[1:7]) and packed[-2:] == tuple(rows[-2:])


@given(rows=ROWS)
def test_what_is_taken_from_one_of_two_copies_stays_in_the_other(rows):
    packed = Packed(tuple, rows)
    copied = packed.copy()
    assert [packed.popleft() for _ in rows] == rows
    assert (len(packed), list(copied)) == (0, rows)


def test_no_value_is_where_none_is():
    with pytest.raises(IndexError):
        Packed(tuple)[0]
    with pytest.raises(IndexError):
        Packed(tuple).popleft()


@given(keys=st.lists(st.integers(0, 30)))
def test_the_hashes_of_all_keys_that_occur_twice_are_known(keys):
    repeats: Repeats[int] = Repeats()
    for key in keys:
        repeats.add(key)
    assert repeats.hashes() == {hash(key) for key in keys if keys.count(key) > 1}


# ---------------------------------------------------------------- a workbook read in a process of its own


def test_a_workbook_read_apart_holds_what_it_holds_read_here(tmp_path, monkeypatch):
    made = workbook([HEADINGS, UNIT, (2, 21208, "xã", "Ba Tơ", datetime.date(2026, 2, 15)), (3, "", "xã", "", 1.5)])
    made.active.merge_cells("A9:B9")
    path = saved(made, tmp_path)
    here = read(path)
    monkeypatch.setattr(book, "_MOST_READ_HERE", 0)
    apart = read(path)
    assert list(apart.rows) == list(here.rows) and len(apart.rows) == 3
    assert list(apart.upper_rows) == list(here.upper_rows)
    assert (apart.problems, apart.bad_rows) == (here.problems, here.bad_rows)


# ---------------------------------------------------------------- what a row costs


FEW, MANY = 500, 1_500


def growth(work: Callable[[int], object]) -> float:
    """How many bytes more are held of each piece of work between a few and many."""
    work(FEW)  # what is loaded or kept once
    return (least_held(work, MANY) - least_held(work, FEW)) / (MANY - FEW)


def least_held(work: Callable[[int], object], count: int) -> int:
    """Of two looks: in one of them a table of Python's own may happen to grow."""
    return min(held(work, count) for _ in range(2))


def held(work: Callable[[int], object], count: int) -> int:
    tracemalloc.start()
    try:
        kept = work(count)
        forget_words()
        gc.collect()
        return tracemalloc.get_traced_memory()[0] if kept is not None else 0
    finally:
        tracemalloc.stop()


def forget_words() -> None:
    """Empties what keeps no more than so many of the last words."""
    for each in gc.get_objects():
        if isinstance(each, functools._lru_cache_wrapper) and each.cache_parameters()["maxsize"]:
            each.cache_clear()


def units(count: int) -> Iterator[tuple[object, ...]]:
    for number in range(count):
        yield number + 1, "", "xã", f"Đồng Tiến Thượng {number}", "02/2026"


def test_a_row_that_waits_for_its_plan_costs_under_400_bytes(tmp_path):
    """Its five cells are some sixty bytes, the name of its file forty; each piece of memory has its own cost."""
    paths = {count: small_list(folder_of(tmp_path, count), *units(count)) for count in (FEW, MANY)}

    def waiting(count: int) -> object:
        source, problems = list_source(paths[count], PACK)
        assert source is not None and not problems
        items = source.items(PACK)
        assert len(items) == count
        return items, source.without_items()

    assert growth(waiting) < 400


def test_a_document_that_waits_for_the_dossier_costs_under_400_bytes():
    """Its line of the journal is more than that."""

    def made(count: int) -> object:
        return summarize(outcome(number) for number in range(count))

    assert growth(made) < 400


def test_a_line_of_the_journal_costs_under_50_bytes_of_memory(tmp_path):
    def journal(count: int) -> object:
        with Journal(tmp_path / f"{count}.jsonl") as found:
            found.add(outcome(number) for number in range(count))
        return found

    assert growth(journal) < 50


def folder_of(tmp_path: Path, count: int) -> Path:
    (tmp_path / str(count)).mkdir()
    return tmp_path / str(count)


def outcome(number: int) -> Outcome:
    name = f"Đồng Tiến Thượng {number}"
    return Outcome(
        number=number,
        key=f"|xã|{name}|quang-ngai",
        label=f"xã {name}",
        status=Status.DONE,
        pack=PACK,
        made_from=f"{number:064}",
        file=f"quang-ngai/ke-hoach-{PACK}-xa-dong-tien-thuong-{number}.docx",
        sha256=f"{number:064}",
        values={"ten": name, "nhiem_ky": "2025 - 2030", "so": str(number % 90), "quyen_han": "TM. ỦY BAN / CHỦ TỊCH"},
        gaps=(f"Họ tên người ký của xã {name}",),
        recipients=7,
    )
