"""How many examples a law is tried with: all in a whole run, a third where the slow tests are left out."""

from __future__ import annotations

from hypothesis import settings

_USUAL = 60
_share = 1


def load(*, is_quick: bool) -> None:
    """Called before any test is read: the same examples on every run, and no folder of findings in the checkout."""
    global _share
    _share = 3 if is_quick else 1
    settings.register_profile("kehoach", deadline=None, derandomize=True, database=None, max_examples=examples(_USUAL))
    settings.load_profile("kehoach")


def examples(number: int) -> int:
    """So many in a whole run."""
    return number // _share
