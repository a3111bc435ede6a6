"""How lines break: the laws of a word processor's greedy way."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.metrics import Face, width_and_room, width_pt, wrap

SIZE, FACE = 14, Face.BOLD
TEXTS = st.lists(st.text("aAmiWđươ.,1", min_size=1, max_size=12), min_size=1, max_size=20).map(" ".join)
ROOMS = st.floats(min_value=20, max_value=500)


@given(TEXTS, ROOMS, st.sampled_from([0, -0.4, 1.5]))
def test_every_line_is_as_full_as_it_can_be(text, room, tracking):
    lines = wrap(text, room, SIZE, FACE, tracking)
    assert " ".join(lines) == text
    for line in lines:
        assert width_pt(line, SIZE, FACE, tracking) <= room + 1e-6 or " " not in line
    for line, following in itertools.pairwise(lines):
        assert width_pt(f"{line} {following.split(' ')[0]}", SIZE, FACE, tracking) > room - 1e-6


@given(TEXTS, ROOMS)
def test_the_balanced_room_takes_no_more_lines_and_a_narrower_one_would(text, room):
    (width, narrow), lines = width_and_room(text, room, SIZE, FACE), len(wrap(text, room, SIZE, FACE))
    assert width == pytest.approx(width_pt(text, SIZE, FACE))
    assert room / 3 <= narrow <= room
    assert len(wrap(text, narrow, SIZE, FACE)) == lines
    least = narrow - 2.1
    assert least < room / 3 or len(wrap(text, least, SIZE, FACE)) > lines


@pytest.mark.parametrize(("text", "thousandths"), [("A", 722), ("a", 500), ("ậ", 500), ("ợ", 554), ("a a", 1250)])
def test_widths_are_those_of_the_typeface(text, thousandths):
    assert width_pt(text, 10, Face.BOLD) == thousandths / 100


# Four letters of 5 points and a space of 2.5 are 22.5 points wide; set 0.5 closer, 20.
def test_letters_set_closer_make_a_line_shorter():
    assert width_pt("aa aa", 10, FACE, -0.5) == pytest.approx(20)
    assert wrap("aa aa", 21, 10, FACE) == ["aa", "aa"]
    assert wrap("aa aa", 21, 10, FACE, -0.5) == ["aa aa"]
