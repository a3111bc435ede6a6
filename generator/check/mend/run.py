"""The mends made, one document after the other check of it, until nothing is left that a mend can take away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lxml import etree

from generator.check.findings import Checked, Finding
from generator.check.mend import BY_RULE
from generator.check.mend.record import Desk
from generator.check.opened import Opened
from generator.check.parts import recognize
from generator.check.reader import refusal

Examine = Callable[[bytes, str], Checked]
_MAX_ROUNDS = 5  # a mend may bring another rule to light: sizes that each are right, and not together


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """The mended file, how often each rule was mended, and what a check of it still finds."""

    raw: bytes
    counts: tuple[tuple[str, int], ...]
    checked: Checked


def mend_document(raw: bytes, name: str, examine: Examine) -> Mended:
    """The file with everything mended that can be by rule alone; `examine` checks it."""
    first = checked = examine(raw, name)
    done, places = raw, Counter[str]()
    for _ in range(_MAX_ROUNDS):
        changed = _round(done, name, checked, places)
        if changed == done:
            break
        done, checked = changed, examine(changed, name)
    return Mended(raw=done, counts=_counts(first.findings, checked.findings, places), checked=checked)


def unmended(raw: bytes, name: str, examine: Examine) -> Mended:
    """The file as it is, with what a check of it finds."""
    return Mended(raw=raw, counts=(), checked=examine(raw, name))


def _round(raw: bytes, name: str, checked: Checked, places: Counter[str]) -> bytes:
    try:
        desk = Desk(Opened(raw, name), recognize(checked.facts))
        for finding in checked.findings:
            if finding.rule.id in BY_RULE:
                BY_RULE[finding.rule.id].apply(desk, finding)
        places.update(desk.places)
        return desk.opened.bytes()
    except etree.XMLSyntaxError as error:
        raise refusal("TT104", name) from error


def _counts(before: Iterable[Finding], after: Iterable[Finding], places: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Of each rule with a mend, how many findings went; how many places, where one finding stands for all."""
    had = Counter(finding.rule.id for finding in before if finding.rule.id in BY_RULE)
    left = Counter(finding.rule.id for finding in after)
    return tuple((rule, places[rule] or count - left[rule]) for rule, count in had.items() if count > left[rule])
