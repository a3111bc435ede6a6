"""What a person should look at in a batch: what differs between its units and what looks odd."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.batch.outcome import Outcome, Status
from generator.render.context import head_lines

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_FEWEST_TO_COMPARE = 8
_FAR = 6  # times the usual distance from the middle
_MOST = 0.9  # a value that nearly all share is the usual one
_LONG_NAME = 30  # letters; one name in two hundred of the register is longer
NAME, SIGNER = "ten", "nguoi_ky"


@dataclass(slots=True)
class Summary:
    """What is known of all units together, after one reading of the journal."""

    counts: Counter[Status] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)  # how many units give a value
    values: dict[str, Counter[str]] = field(default_factory=dict)
    gaps: Counter[str] = field(default_factory=Counter)
    recipients: Counter[int] = field(default_factory=Counter)
    left_open: Counter[str] = field(default_factory=Counter)
    units: Counter[tuple[str, str, str]] = field(default_factory=Counter)  # folder, pack, name

    @property
    def done(self) -> int:
        return self.counts[Status.DONE]

    @property
    def differing(self) -> tuple[str, ...]:
        """The values that are not the same for all units, the name apart."""
        return tuple(
            name
            for name, found in self.values.items()
            if name != NAME and (len(found) > 1 or self.given[name] < self.done)
        )

    @property
    def common(self) -> dict[str, str]:
        """The values that all units share."""
        return {
            name: next(iter(found))
            for name, found in self.values.items()
            if len(found) == 1 and self.given[name] == self.done and name != NAME
        }

    @property
    def common_gaps(self) -> tuple[str, ...]:
        """What no unit has given."""
        return tuple(label for label, count in self.gaps.items() if count == self.done)


def summarize(outcomes: Iterable[Outcome]) -> Summary:
    summary = Summary()
    for outcome in outcomes:
        summary.counts[outcome.status] += 1
        if outcome.status is not Status.DONE:
            continue
        summary.recipients[outcome.recipients] += 1
        summary.units[_unit(outcome)] += 1
        summary.gaps.update(general(outcome))
        summary.left_open.update(outcome.left_open)
        for name, value in outcome.values.items():
            summary.given[name] += 1
            summary.values.setdefault(name, Counter())[value] += 1
    return summary


def _unit(outcome: Outcome) -> tuple[str, str, str]:
    return outcome.file.rpartition("/")[0], outcome.pack, outcome.label


def general(outcome: Outcome) -> Iterator[str]:
    """The gaps of a unit without its own name in them, so that one gap of many units is one."""
    for gap in dict.fromkeys(outcome.gaps):
        yield gap.replace(outcome.label, "đơn vị")


class Judge:
    """Says what looks odd about a unit among the others."""

    def __init__(self, summary: Summary) -> None:
        self.summary = summary
        self._usual_recipients = statistics.mode(summary.recipients.elements()) if summary.recipients else 0
        self._is_odd = {name: _oddity(found) for name, found in summary.values.items() if name != NAME}

    def oddities(self, outcome: Outcome) -> Iterator[str]:
        name = outcome.values.get(NAME, "")
        same = self.summary.units[_unit(outcome)]
        if same > 1:
            yield f"có {same} văn bản cùng tên đơn vị này; nếu là một đơn vị thì chỉ giữ một hồ sơ"
        if SIGNER not in outcome.values and self.summary.given[SIGNER]:
            yield "chưa có họ tên người ký"
        if head_lines(outcome.label) > 1:
            yield "tên cơ quan ban hành xuống dòng"
        if len(name) > _LONG_NAME:
            yield f"tên dài {len(name)} chữ cái"
        if outcome.recipients < self._usual_recipients:
            yield f"nơi nhận có {outcome.recipients} dòng, thường là {self._usual_recipients}"
        for key, value in outcome.values.items():
            is_odd = self._is_odd.get(key)
            if is_odd is not None and is_odd(value):
                yield f"{key}|{value}"


def _oddity(found: Mapping[str, int]) -> Callable[[str], bool] | None:
    """A test for values far from the others: numbers by their distance, words by being rare among equals."""
    total = sum(found.values())
    if total < _FEWEST_TO_COMPARE:
        return None
    usual, count = max(found.items(), key=lambda item: item[1])
    if count >= _MOST * total:
        return lambda value: value != usual
    numbers = [number for value, times in found.items() for number in [_number(value)] * times if number is not None]
    if len(numbers) < _FEWEST_TO_COMPARE or len(numbers) < total:
        return None
    middle = statistics.median(numbers)
    spread = statistics.median(abs(number - middle) for number in numbers)
    return lambda value: spread > 0 and abs((_number(value) or 0.0) - middle) > _FAR * spread


def _number(value: str) -> float | None:
    """The only number of a value; None when there is none or several: a date is no number."""
    found = _NUMBER.findall(value)
    return float(found[0].replace(",", ".")) if len(found) == 1 else None
