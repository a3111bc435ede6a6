"""Brackets and quotation marks that are opened and never closed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.check.kept import kept
from generator.check.parts import Plan
from generator.check.prose import Line, Standing
from generator.check.rules.looks import excerpt
from generator.check.rules.record import Breach, Component, usage

_PAIRS = {"(": ")", "“": "”"}
_ENDS = (".", ";", ":", "./.")
_READ = (Standing.TEXT, Standing.CELL, Standing.ANNEX)


def unclosed(plan: Plan) -> Iterator[Breach]:
    """What is open at the end of a sentence, unless a paragraph below closes it: a quotation may have several."""
    lines = [line for line in plan.lines if line.standing in _READ]
    last = {right: _last_closing(lines, left, right) for left, right in _PAIRS.items()}
    for place, line in enumerate(lines):
        for start in _open_in(line.words) if line.words.endswith(_ENDS) else ():
            right = _PAIRS[line.words[start]]
            if last[right] <= place:
                begin, found = line.offset + start, excerpt(line.words[start:])
                yield Breach(paragraph=line.paragraph, found=found, values=(("dung", right),), span=(begin, begin + 1))


def _last_closing(lines: Sequence[Line], left: str, right: str) -> int:
    """The last line that has a closing mark more than it opens; -1 for none."""
    places = (place for place, line in enumerate(lines) if line.words.count(right) > line.words.count(left))
    return max(places, default=-1)


@kept
def _open_in(words: str) -> Iterator[int]:
    """Where the marks stand that are not closed in a text."""
    for left, right in _PAIRS.items():
        open_at: list[int] = []
        for place, sign in enumerate(words):
            if sign == left:
                open_at.append(place)
            elif sign == right and open_at:
                open_at.pop()
        yield from open_at[:1]


RULES = (usage("TT557", Component.LANGUAGE, unclosed),)
