"""Work handed to several processes: nothing lost, nothing twice, and one bad piece stops only itself."""

from __future__ import annotations

import multiprocessing
import os
import re
import time
from collections.abc import Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.workers import limits
from generator.workers.executors import Here, processes, readers
from generator.workers.feed import feed
from generator.workers.order import InOrder

BAD = 7


@contextmanager
def here():
    yield Here()


def double(factor: int, numbers: Sequence[int]) -> list[int]:
    return [factor * number for number in numbers]


def die(_: None, numbers: Sequence[int]) -> list[int]:
    if BAD in numbers:
        os._exit(3)
    return list(numbers)


def sleep(_: None, numbers: Sequence[int]) -> list[int]:
    for number in numbers:
        with limits.seconds(0.5):
            time.sleep(60 if number == BAD else 0)
    return list(numbers)


def search(_: None, numbers: Sequence[int]) -> list[int]:
    with limits.seconds(0.5):
        re.match(r"(a|aa)+$", "a" * 200 + "b" if BAD in numbers else "")
    return list(numbers)


def outcome(do, setup, work, **more):
    done, lost = [], []
    with closing(feed(do, setup, list(work), **more)) as chunks:
        for chunk, results in chunks:
            if results is None:
                lost += chunk
            else:
                done += results
    return sorted(done), lost


@given(count=st.integers(0, 300), jobs=st.integers(1, 9), most=st.integers(1, 70))
def test_every_piece_is_done_once(count, jobs, most):
    done, lost = outcome(double, 2, range(count), open_executor=here, jobs=jobs, most=most)
    assert (done, lost) == ([2 * number for number in range(count)], [])


@given(count=st.integers(1, 300), jobs=st.integers(1, 9), most=st.integers(1, 70))
def test_no_chunk_is_larger_than_asked_and_each_process_gets_some(count, jobs, most):
    chunks = [len(chunk) for chunk, _ in feed(double, 2, list(range(count)), open_executor=here, jobs=jobs, most=most)]
    assert max(chunks) <= most and len(chunks) >= min(count, jobs)


@pytest.mark.parametrize("do", [die, sleep, search])
def test_a_piece_that_kills_its_process_or_takes_too_long_is_told_and_the_others_are_done(do):
    done, lost = outcome(do, None, range(12), open_executor=partial(readers, 2), jobs=2, most=4)
    assert (done, lost) == ([number for number in range(12) if number != BAD], [BAD])


def note(folder: Path, numbers: Sequence[int]) -> list[int]:
    """Takes too long over the bad one; writes down every try."""
    for number in numbers:
        (folder / f"{number}-{time.monotonic_ns()}.try").touch()
        with limits.seconds(0.5, folder / str(number)):
            if number == BAD:
                time.sleep(60)
    return list(numbers)


def test_a_piece_that_is_known_to_have_taken_too_long_is_not_tried_again(tmp_path):
    def is_lost(number: int) -> bool:
        return (tmp_path / str(number)).exists() and (tmp_path / str(number)).stat().st_size > 0

    more = {"open_executor": partial(readers, 2), "jobs": 2, "most": 4, "is_lost": is_lost}
    done, lost = outcome(note, tmp_path, range(12), **more)
    assert (done, lost) == ([number for number in range(12) if number != BAD], [BAD])
    assert len(list(tmp_path.glob(f"{BAD}-*.try"))) == 1
    assert {path.name for path in tmp_path.iterdir() if path.suffix != ".try"} == {str(BAD)}


def test_one_job_is_done_apart_where_a_piece_may_be_fatal():
    assert outcome(die, None, [BAD, 1], open_executor=partial(readers, 1), jobs=1) == ([1], [BAD])


def test_several_processes_give_what_one_gives():
    given = [outcome(double, 3, range(50), open_executor=partial(processes, jobs), jobs=jobs) for jobs in (1, 2)]
    assert given[0] == given[1]


def test_whoever_stops_waits_for_no_reader():
    begin = time.monotonic()
    with pytest.raises(KeyboardInterrupt), readers(2) as executor:
        executor.submit(time.sleep, 60)
        raise KeyboardInterrupt
    assert time.monotonic() - begin < 20 and not multiprocessing.active_children()


@given(st.permutations(range(12)))
def test_results_come_back_in_their_order_whenever_they_came(numbers):
    back = []
    with InOrder[str]() as kept:
        for number in numbers:
            kept.put(number, f"tệp {number}")
            back += kept.ready()
    assert back == [f"tệp {number}" for number in range(12)]


def test_what_waits_leaves_the_file_when_its_turn_has_come():
    with InOrder[bytes]() as kept:
        for number in range(100):
            kept.put(number, bytes(1000))
            assert len(list(kept.ready())) == 1
        assert kept._file.tell() < 2_000
