"""Names of bodies that a person typed with other capitals than theirs: `check` would tell of them in the document."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from generator import resources, review
from generator.errors import Problem, Severity
from generator.model import Profile
from generator.text import modern_tones

if TYPE_CHECKING:
    from generator.check.slips import Found


def capital_notes(profile: Profile, pack: str) -> Iterator[Problem]:
    """Each such name in the words of the profile for its plan of the pack; a note, for a document may be made."""
    for path, text in _typed(profile, pack):
        for found in _wrong(text):
            right = found.words.right
            yield Problem(
                code="HS156",
                place=profile.place(*path),
                path=path,
                found=found.text,
                values=(("nen_ghi", f"{text[: found.start]}{right}{text[found.end :]}"),),
                severity=Severity.WARNING,
            )


@lru_cache(maxsize=1_024)  # one office answers for many units
def has_wrong_capitals(text: str) -> bool:
    """Whether a text names a body with other capitals than its own."""
    return bool(_wrong(text))


def _wrong(text: str) -> list[Found]:
    if not text:
        return []
    from generator.check.slips import wrong_capitals

    return list(wrong_capitals(modern_tones(text), resources.load_names_of_bodies()))


def _typed(profile: Profile, pack: str) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What the person typed for the plan; nothing where the profile has no such plan."""
    plan = profile.plan_for(pack)
    if profile.contact.body:
        yield ("lien_he", "dau_moi"), profile.contact.body
    if plan is not None:
        yield from review.own_words(profile, plan)
