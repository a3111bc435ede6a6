"""Which units are alike: everything of their profiles that decides the words is equal, only values differ."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, NamedTuple

from generator.model import Origin, Profile, Unit
from generator.render import holes
from generator.scope import NO_PLAN

# Where a thing was written, and what is told of it but not printed.
_NOT_SAID = frozenset({"file", "places", "place", "digest", "code", "index", "is_listed"})


class Key:
    """What is said of a unit, its values apart; looked up for each of thousands, so its hash is made once."""

    __slots__ = ("_hash", "_said")

    def __init__(self, said: tuple[Any, ...]) -> None:
        self._said, self._hash = said, hash(said)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Key) and self._said == other._said)


def key_of(profile: Profile, pack: str, values: Mapping[str, str]) -> Key:
    """Equal for units whose plans differ in nothing but the values of `holes.values_of`."""
    like = holes.with_values(profile, pack, {name: sort_of(name, value) for name, value in values.items()})
    return Key(_frozen(like))


class Likeness(NamedTuple):
    """A unit that says the same as another, its own values apart; its whole profile is made only where it is needed."""

    like: Profile
    key: Key
    unit: Unit
    values: Mapping[str, str]  # as `holes.values_of` gives them
    figures: Mapping[str, tuple[str, ...]]
    digest: str
    make: Callable[[], Profile]

    @property
    def origin(self) -> Origin:
        return self.like.origin_of(self.unit, self.digest)


def itself(profile: Profile, pack: str) -> Likeness:
    """A unit whose whole profile is there already."""
    values = holes.values_of(profile, pack)
    return Likeness(
        like=profile,
        key=key_of(profile, pack, values),
        unit=profile.unit,
        values=values,
        figures=(profile.plan_for(pack) or NO_PLAN).figures,
        digest=profile.digest,
        make=lambda: profile,
    )


def sort_of(name: str, value: str) -> str:
    """What of a value may decide how the words around it are written; a date stays one."""
    if name.endswith(holes.DATE):
        return holes.date_mark(name)
    first = value[0]
    letter = "a" if first.islower() else "A" if first.isupper() else "1" if first.isdigit() else "."
    return letter + ("," if "," in value else "") + (";" if ";" in value else "")


def _frozen(value: Any) -> Any:
    names = _said(type(value))
    if names:
        return tuple([_frozen(getattr(value, name)) for name in names])
    if type(value) is tuple:
        return tuple([_frozen(inner) for inner in value])
    if isinstance(value, Mapping):
        return tuple([(name, _frozen(inner)) for name, inner in value.items()])
    return value


def _said(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass that decide words; nothing for other kinds of values."""
    if kind not in _KNOWN:
        names = [field.name for field in fields(kind)] if is_dataclass(kind) else []
        _KNOWN[kind] = tuple(name for name in names if name not in _NOT_SAID)
    return _KNOWN[kind]


_KNOWN: dict[type, tuple[str, ...]] = {}
