"""Finds the known name that an author most likely meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

LONGEST = 60


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known name that is at most a slip of the pen away from `word`, or None."""
    return _nearest(word.lower(), tuple(known)) if len(word) <= LONGEST else None


def hint(word: str, known: Iterable[str]) -> str:
    """How to mend an unknown word: the nearest name, or else all names."""
    names = sorted(set(known))
    name = nearest(word, names)
    if name:
        return f'did you mean "{name}"?'
    if not names:
        return "there are none"
    return "known are " + ", ".join(f'"{name}"' for name in names)


@lru_cache(maxsize=4096)
def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    likely = [name for name in known if _is_near(word, name)]
    return max(likely, key=lambda name: SequenceMatcher(None, word, name).ratio(), default=None)


def _is_near(word: str, name: str) -> bool:
    """Whether one word can be meant as the other: few letters differ, and one is the same."""
    most = 1 if min(len(word), len(name)) < 5 else 2
    if abs(len(word) - len(name)) > most or {*word}.isdisjoint(name):
        return False
    # Letters that only one of them has are slips too: most words are told apart by that alone.
    apart = sum(((Counter(word) - Counter(name)) | (Counter(name) - Counter(word))).values())
    return apart <= 2 * most and _slips(word, name) <= most


def _slips(word: str, name: str) -> int:
    """Letters to add, remove, replace or swap to make one word from the other."""
    before: list[int] = []
    row = list(range(len(name) + 1))
    for i, letter in enumerate(word, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(name, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == name[j - 2] and word[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
