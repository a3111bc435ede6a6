"""The ways to read what was typed: which words are a kind, which a name, which name units above."""

from __future__ import annotations

from collections.abc import Iterator

from generator.register.index import Index
from generator.register.words import Rank, Words, plain_text, plain_words, rank_whole

_MOST_WORDS_OF_A_NAME = 12


def readings(typed: Words, index: Index) -> Iterator[tuple[frozenset[str], Rank, Words]]:
    """The words as a name alone, and as a kind with a name behind it."""
    yield frozenset(), Rank.EXACT, typed
    for size in (1, 2):
        ranks = [
            (rank, kind)
            for form, kind in index.kinds.get(plain_text(typed[:size]), ())
            if len(typed) > size and (rank := rank_whole(typed[:size], form)) is not None
        ]
        if ranks:
            yield frozenset(kind for _, kind in ranks), min(ranks)[0], typed[size:]


def splits(typed: Words, index: Index) -> Iterator[tuple[frozenset[str], Rank, Words, Words]]:
    """Each way to read the words: kinds, how they are spelled, name, names of units above."""
    for kinds, rank, words in readings(typed, index):
        for size in range(min(len(words), _MOST_WORDS_OF_A_NAME), 0, -1):
            yield kinds, rank, words[:size], words[size:]


def written_out(typed: Words, index: Index) -> Iterator[Words]:
    """The words as they are, and with a short name in them written out."""
    yield typed
    letters = plain_words(typed)
    for short, names in index.short_names.items():
        for start in range(len(letters) - len(short) + 1):
            if letters[start : start + len(short)] == short:
                yield from (typed[:start] + full + typed[start + len(short) :] for full in names)
