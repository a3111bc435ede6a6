"""What the documents of a batch are called: by the unit, told apart by its code where two are of one name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.repeats import Repeats
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
    places, codes = [], []
    repeats: Repeats[tuple[str, str]] = Repeats()
    for each in wanted:
        places.append((each.folder, slug(each.name)[:_LONGEST].rstrip("-")))
        codes.append(each.code)
        repeats.add(places[-1])
    again = repeats.hashes()
    counts = Counter(place for place in places if hash(place) in again)
    taken = {place for place in places if counts[place] < 2} if again else set()
    for (folder, name), code in zip(places, codes, strict=True):
        yield name if counts[folder, name] < 2 else _free(folder, f"{name}-{slug(code)}" if code else name, taken)


def _free(folder: str, name: str, taken: set[tuple[str, str]]) -> str:
    """The name, or the name with the first number that is free."""
    number, free = 1, name
    while (folder, free) in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add((folder, free))
    return free
