"""What a message is made of."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    what: str  # what is wrong, used where no field of a file is meant
    expected: str
    fix: str
    near: str = ""  # the fix when a near word was found
    in_list: str = ""  # the fix where the value stands in a cell of a list of units


class Message(NamedTuple):
    vi: Words
    en: Words
