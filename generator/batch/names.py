"""What the documents of a batch are called: by the unit, told apart by its code where two are of one name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.text import slug

_LONGEST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The name a document should have, and what tells it apart from another of the same name."""

    folder: str
    name: str
    code: str = ""


def stems(wanted: Iterable[Wanted]) -> Iterator[str]:
    """A file name without ending for each, in their order; none twice in one folder."""
    listed = list(wanted)
    simple = [slug(each.name)[:_LONGEST].rstrip("-") for each in listed]
    counts = Counter((each.folder, name) for each, name in zip(listed, simple, strict=True))
    taken = {place for place, count in counts.items() if count == 1}
    for each, name in zip(listed, simple, strict=True):
        if (each.folder, name) in taken and counts[(each.folder, name)] == 1:
            yield name
            continue
        yield _free(each, f"{name}-{slug(each.code)}" if each.code else name, taken)


def _free(each: Wanted, name: str, taken: set[tuple[str, str]]) -> str:
    """The name, or the name with the first number that is free."""
    number, free = 1, name
    while (each.folder, free) in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add((each.folder, free))
    return free
