"""Footnotes: each has one text and is referred to."""

from typing import Any

import pytest
from assessments.reading.footnotes import mistakes


def found(text: Any, *not_plain: Any) -> Any:
    lines = text.split("\n")
    plain = [index not in not_plain for index in range(len(lines))]
    return mistakes(lines, plain)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A fact.[^a]\n\n[^a]: Where it stands.",
        "   [^a]: Indented a little.\nA fact.[^a] Again.[^a]",
        "[^a]: See also.[^b]\n[^b]: There.\nA fact.[^a]",
        "`[^a]` and ``[^b] ` [^c]`` are code",
        "[^with space] is text",
    ],
)
def test_nothing_is_wrong(text: Any) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A.[^a]", [(0, 'footnote "a" has no text; add a line [^a]: …')]),
        (
            "A.[^sorce]\nB.[^source]\n[^source]: C.",
            [(0, 'footnote "sorce" has no text; did you mean "source"?')],
        ),
        ("\n[^a]: B.", [(1, 'footnote "a" is never used; refer to it, or remove it')]),
        (
            "A.[^a]\n[^a]: B.\n[^a]: C.",
            [(2, 'footnote "a" stands twice; give one another name')],
        ),
        (
            "    [^a]: Code, so no text of a footnote.\nA.[^a]",
            [(1, 'footnote "a" has no text; add a line [^a]: …')],
        ),
        ("`x` A.[^a] `y`", [(0, 'footnote "a" has no text; add a line [^a]: …')]),
    ],
)
def test_what_is_wrong_and_on_which_line(text: Any, expected: Any) -> None:
    assert found(text) == expected


def test_what_is_not_markdown_proper_is_not_looked_at() -> None:
    assert found("[^a]\n[^b]: x\n[^c]", 0, 1) == [
        (2, 'footnote "c" has no text; add a line [^c]: …')
    ]
