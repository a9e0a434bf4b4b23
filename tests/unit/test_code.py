"""What is code in Markdown: between backticks, and by indentation."""

import time
from typing import Any

import pytest
from assessments.reading.code import code_spans, indented_code, without_code


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("plain", "plain"),
        ("a `b` c", "a  c"),
        ("`a` `b`", " "),
        ("``a ` b`` c", " c"),
        ("`a`` b` c", " c"),
        ("``a` b", "``a` b"),
        ("a ` b", "a ` b"),
        ("``` a ``` b `c", " b `c"),
        ("`a", "`a"),
        ("", ""),
    ],
)
def test_code_spans(line: Any, rest: Any) -> None:
    assert without_code(line) == rest


def test_where_they_stand() -> None:
    assert code_spans("a `b` ``c``") == [(2, 5), (6, 11)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("    code", [0]),
        ("\tcode", [0]),
        ("a\n    goes on", []),
        ("a\n\n    code\n    code\n\n    code\n\nb", [2, 3, 5]),
        ("- a\n\n    advice\n\n    advice", []),
        ("1. a\n\n    advice", []),
        ("- a\n\nb\n\n    code", [4]),
        ("[^a]: one\n\n    more of it", []),
        ("\n\n    code", [2]),
        ("- a\n\n    b\n\n        code in a list", []),  # rather too little than too much
        ("", []),
    ],
)
def test_indented_code(text: Any, code: Any) -> None:
    assert sorted(indented_code(text.split("\n"))) == code


@pytest.mark.parametrize("piece", ["`", "` ", "`` ` ", "` `` ``` "])
def test_a_long_line_takes_no_time(piece: Any) -> None:
    line = piece * 30_000
    start = time.process_time()
    without_code(line)
    assert time.process_time() - start < 1


def test_backticks_of_every_length_take_no_time() -> None:
    line = " ".join("`" * n for n in range(1, 1000))
    start = time.process_time()
    code_spans(line)
    indented_code(["    a"] * 100_000)
    assert time.process_time() - start < 1
