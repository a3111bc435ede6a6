"""What a person should look at in a batch: what differs between its units and what looks odd."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generator.batch import own
from generator.batch.outcome import Outcome, Status
from generator.errors import Problem
from generator.packed import Packed
from generator.render.context import head_lines
from generator.repeats import Repeats

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_FEWEST_TO_COMPARE = 8
_FAR = 6  # times the usual distance from the middle
_MOST = 0.9  # a value that nearly all share is the usual one
_LONG_NAME = 30  # letters; one name in two hundred of the register is longer
_UNIT = "đơn vị"  # for the unit's own name, so that one gap of many units is one
NAME, SIGNER, NUMBER = "ten", "nguoi_ky", "so"
_EACH_ITS_OWN = (NAME, NUMBER, own.PARTS)  # the number of a document is one of a series


class Made(NamedTuple):
    """A document that was made."""

    label: str
    file: str
    sha256: str
    pack: str
    names: tuple[str, ...]
    values: tuple[str, ...]  # by those names
    gaps: tuple[str, ...]  # without the unit's own name
    recipients: int
    problems: tuple[Problem, ...]

    def given(self, names: Iterable[str]) -> list[str]:
        """Its values by these names; "" for what the unit does not give."""
        values = dict(zip(self.names, self.values, strict=True))
        return [values.get(name, "") for name in names]

    @property
    def unit(self) -> tuple[str, str, str]:
        return self.file.rpartition("/")[0], self.pack, self.label


class Left(NamedTuple):
    """A document of an earlier run that is no unit's of this one."""

    label: str
    file: str
    sha256: str


@dataclass(slots=True)
class Summary:
    """What is known of all units together."""

    counts: Counter[Status] = field(default_factory=Counter)
    values: dict[str, dict[str, int]] = field(
        default_factory=dict
    )  # how often each is given; the unit's own name apart
    gaps: Counter[str] = field(default_factory=Counter)
    recipients: Counter[int] = field(default_factory=Counter)
    left_open: Counter[str] = field(default_factory=Counter)
    units: Counter[tuple[str, str, str]] = field(default_factory=Counter)  # folder, pack, name
    labels: Counter[str] = field(default_factory=Counter)  # names that stand on several documents
    left: Packed[Left] = field(default_factory=lambda: Packed(Left._make))

    def add(self, made: Made) -> None:
        self.recipients[made.recipients] += 1
        self.gaps.update(made.gaps)
        for name, value in zip(made.names, made.values, strict=True):
            if name != NAME:
                found = self.values.setdefault(name, {})
                found[value] = found.get(value, 0) + 1

    def given(self, name: str) -> int:
        """How many units give the value."""
        return sum(self.values.get(name, {}).values())

    @property
    def done(self) -> int:
        return self.counts[Status.DONE]

    @property
    def differing(self) -> tuple[str, ...]:
        """The values that are not the same for all units."""
        return tuple(name for name, found in self.values.items() if len(found) > 1 or self.given(name) < self.done)

    @property
    def common(self) -> dict[str, str]:
        """The values that all units share."""
        return {
            name: next(iter(found))
            for name, found in self.values.items()
            if len(found) == 1 and self.given(name) == self.done
        }

    @property
    def common_gaps(self) -> tuple[str, ...]:
        """What no unit has given."""
        return tuple(label for label, count in self.gaps.items() if count == self.done)


def summarize(outcomes: Iterable[Outcome]) -> tuple[Summary, Sequence[Made]]:
    """What is known of all units together, and the documents, in one reading."""
    summary, documents = Summary(), _Documents()
    for outcome in outcomes:
        summary.counts[outcome.status] += 1
        if outcome.status is Status.LEFT:
            summary.left.append((outcome.label, outcome.file, outcome.sha256))
        if outcome.status is Status.DONE:
            summary.add(documents.add(outcome))
            summary.left_open.update(outcome.left_open)
    summary.units = documents.of_one_name()
    for (_, _, label), count in summary.units.items():
        summary.labels[label] += count
    return summary, documents.made


class _Documents:
    """The documents as they are held: packed, and what is equal in many of them kept once."""

    def __init__(self) -> None:
        self._shared: list[Any] = []
        self._places: dict[Any, int] = {}
        self._labels: Repeats[str] = Repeats()
        self.made: Packed[Made] = Packed(self._unpacked)

    def add(self, outcome: Outcome) -> Made:
        made = _made(outcome)
        self._labels.add(made.label)
        folder, slash, name = made.file.rpartition("/")
        shared = self._place((folder + slash, made.pack, made.names, made.gaps))
        self.made.append((made.label, name, made.sha256, made.values, made.recipients, made.problems, shared))
        return made

    def of_one_name(self) -> Counter[tuple[str, str, str]]:
        """How many documents there are of each unit, of the units whose name stands on several documents."""
        again = self._labels.hashes()
        return Counter(made.unit for made in self.made if hash(made.label) in again) if again else Counter()

    def _place(self, shared: Any) -> int:
        if shared not in self._places:
            self._places[shared] = len(self._shared)
            self._shared.append(shared)
        return self._places[shared]

    def _unpacked(self, said: tuple[Any, ...]) -> Made:
        label, name, sha256, values, recipients, problems, shared = said
        folder, pack, names, gaps = self._shared[shared]
        return Made(label, folder + name, sha256, pack, names, values, gaps, recipients, problems)


def _made(outcome: Outcome) -> Made:
    return Made(
        label=outcome.label,
        file=outcome.file,
        sha256=outcome.sha256,
        pack=outcome.pack,
        names=tuple(outcome.values),
        values=tuple(outcome.values.values()),
        gaps=tuple(dict.fromkeys(gap.replace(outcome.label, _UNIT) for gap in outcome.gaps)),
        recipients=outcome.recipients,
        problems=outcome.problems,
    )


class Judge:
    """Says what looks odd about a unit among the others."""

    def __init__(self, summary: Summary) -> None:
        self.summary = summary
        self._has_signers = summary.given(SIGNER) > 0
        self._usual_recipients = max(summary.recipients, key=summary.recipients.__getitem__, default=0)
        self._is_odd = {name: _oddity(found) for name, found in summary.values.items() if name not in _EACH_ITS_OWN}

    def oddities(self, made: Made) -> Iterator[str]:
        (name,) = made.given((NAME,))
        same = self.summary.units[made.unit]
        if same > 1:
            yield f"có {same} văn bản cùng tên đơn vị này; nếu là một đơn vị thì chỉ giữ một hồ sơ"
        if SIGNER not in made.names and self._has_signers:
            yield "chưa có họ tên người ký"
        if head_lines(made.label) > 1:
            yield "tên cơ quan ban hành xuống dòng"
        if len(name) > _LONG_NAME:
            yield f"tên dài {len(name)} chữ cái"
        if made.recipients < self._usual_recipients:
            yield f"nơi nhận có {made.recipients} dòng, thường là {self._usual_recipients}"
        for key, value in zip(made.names, made.values, strict=True):
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
    middle = _median(numbers)
    spread = _median(abs(number - middle) for number in numbers)
    return lambda value: spread > 0 and abs((_number(value) or 0.0) - middle) > _FAR * spread


def _median(numbers: Iterable[float]) -> float:
    listed = sorted(numbers)
    middle = len(listed) // 2
    return (listed[middle] + listed[~middle]) / 2


def _number(value: str) -> float | None:
    """The only number of a value; None when there is none or several: a date is no number."""
    found = _NUMBER.findall(value)
    return float(found[0].replace(",", ".")) if len(found) == 1 else None
