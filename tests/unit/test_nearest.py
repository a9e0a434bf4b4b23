"""What an author most likely meant: a slip or two of the pen away, never further."""

from typing import Any

import pytest
from assessments.nearest import hint, nearest


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("scan", "scan"),
        ("Scan", "scan"),
        ("sca", "scan"),  # a letter short
        ("can", "scan"),
        ("scann", "scan"),  # a letter too many
        ("sscan", "scan"),
        ("scen", "scan"),  # another letter
        ("sxan", "scan"),
        ("scna", "scan"),  # two letters swapped: one slip
        ("csan", "scan"),
        ("phsea", "phase"),  # two slips in a longer word
        ("pxxse", "phase"),
        ("checklts", "checklist"),
        ("wieghtt", "weight"),
    ],
)
def test_a_slip_of_the_pen_is_seen(word: Any, name: Any) -> None:
    assert nearest(word, ["other", name, "another"]) == name


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("", "a"),
        ("x", "y"),  # nothing in common
        ("sc", "scan"),  # two slips in a word of fewer than five letters
        ("sxxn", "scan"),
        ("cans", "scan"),
        ("phse", "phasee"),
        ("pxxxe", "phase"),  # three slips in a longer one
        ("check", "checklist"),
        ("xxase", "phasee"),
    ],
)
def test_another_word_is_no_slip(word: Any, name: Any) -> None:
    assert nearest(word, [name]) is None


def test_the_likeliest_wins_and_of_equals_the_first() -> None:
    assert nearest("scan", ["scans", "scan", "scant"]) == "scan"
    assert nearest("checklis", ["checklists", "checklist"]) == "checklist"
    assert nearest("bxt", ["bat", "bet"]) == "bat"


def test_a_word_that_nobody_would_type_is_not_looked_at() -> None:
    assert nearest("a" * 60, ["a" * 60]) == "a" * 60
    assert nearest("a" * 61, ["a" * 61]) is None


@pytest.mark.parametrize(
    ("word", "known", "words"),
    [
        ("befor", ["during", "before"], 'did you mean "before"?'),
        ("zzz", ["during", "before", "during"], 'known are "before", "during"'),
        ("zzz", [], "there are none"),
    ],
)
def test_a_hint_names_the_nearest_or_else_all(word: Any, known: Any, words: Any) -> None:
    assert hint(word, known) == words
