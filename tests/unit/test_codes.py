"""Codes in links: the same for ever, since links that were sent hold them."""

from typing import Any

import pytest
from assessments.codes import ANSWER_LENGTH, STATEMENT_LENGTH, code, collisions


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        ("abc", 3, "ung"),  # SHA-256 of abc begins with ba 78 16
        ("abc", 1, "u"),
        ("", 3, "47D"),
        ("flour", 3, "9V-"),  # the alphabet that is safe in an address: - and _ for + and /
        ("bœuf", 4, "BtLE"),
    ],
)
def test_the_code_of_a_text(text: Any, length: Any, expected: Any) -> None:
    assert code(text, length) == expected


def test_how_long_codes_are() -> None:
    assert (STATEMENT_LENGTH, ANSWER_LENGTH) == (3, 1)


def test_texts_with_the_same_code_are_found_in_order() -> None:
    assert list(collisions(["hands", "raw", "eggs", "cloth", "pests"], 1)) == [
        ("hands", "eggs"),
        ("raw", "cloth"),
        ("hands", "pests"),
    ]


def test_the_same_text_twice_is_no_collision() -> None:
    assert list(collisions(["hands", "hands"], 1)) == []
    assert list(collisions(["hands", "eggs"], 3)) == []
