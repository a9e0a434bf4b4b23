"""Lines inside a block: a comment at the end of an item, and what is indented below it."""

from typing import Any

import pytest
from assessments.reading.lines import (
    NEAR_TASK_RE,
    TASK_RE,
    below,
    dedent,
    indentation,
    item_comment,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Wash. <!-- id="wash" -->', ("Wash.", 'id="wash"')),
        ("Wash.", ("Wash.", None)),
        ("  Wash. ", ("Wash.", None)),
        ("<!---->", ("", "")),
        ("Wash <!-- a --> hands <!-- b -->", ("Wash  hands", "a")),
        ('Takes <!-- minutes of="b" --> <!-- id="c" -->', ("Takes", 'id="c"')),
        ('Wash <!-- id="c" --> <!-- every day -->', ("Wash", 'id="c"')),
    ],
)
def test_an_item_and_its_comment(text: Any, expected: Any) -> None:
    assert item_comment(text) == expected


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        ("a", 0),
        (" a", 1),
        ("    a", 4),
        ("\ta", 4),
        ("  \ta", 4),
        ("    \ta", 8),
        ("  ", 2),
        ("", 0),
    ],
)
def test_a_tab_reaches_the_next_multiple_of_four(line: Any, columns: Any) -> None:
    assert indentation(line) == columns


@pytest.mark.parametrize(
    ("lines", "by", "expected"),
    [
        (["", "    a", "      b", "  c", "", "    d", ""], 4, "a\n  b\nc\n\nd"),
        (["        a", "    b"], 8, "a\nb"),
        ([], 4, ""),
    ],
)
def test_indentation_is_taken_away_as_far_as_it_is_there(
    lines: Any, by: Any, expected: Any
) -> None:
    assert dedent(lines, by) == expected


def test_four_columns_unless_told_otherwise() -> None:
    assert dedent(["     a"]) == " a"


def test_what_is_indented_or_blank_belongs_to_the_line_above() -> None:
    lines = ["- a", "", "    b", "\tc", "", "d", "    e"]
    assert below(lines, 0, 7) == 5
    assert below(lines, 0, 3) == 3
    assert below(lines, 4, 7) == 5
    assert below(lines, 5, 7) == 7
    assert below([" x", " y"], 0, 2) == 2


def test_it_may_have_to_be_indented_further() -> None:
    lines = ["    - a", "      b", "", "       c", "     d", "      e"]
    assert below(lines, 0, 6, 6) == 4
    assert below(lines, 0, 6, 5) == 6
    assert below(lines, 0, 3, 6) == 3


@pytest.mark.parametrize(
    ("line", "box", "text"),
    [
        ("- [ ] a", " ", "a"),
        ("* [x]  a b", "x", "a b"),
        ("+ [ ]", " ", None),
        ("- [] a", None, None),
        ("-[ ] a", None, None),
        ("- [ ]a", None, None),
    ],
)
def test_an_item_of_a_task_list(line: Any, box: Any, text: Any) -> None:
    found = TASK_RE.match(line)
    assert (found and found["box"], found and found["text"]) == (box, text)


@pytest.mark.parametrize("line", ["- [] a", "-[ ] a", "- [ ]a", "  - [ ] a", "*[x]a", "- [  ] a"])
def test_what_is_nearly_such_an_item(line: Any) -> None:
    assert NEAR_TASK_RE.match(line)
    assert not TASK_RE.match(line)


@pytest.mark.parametrize("line", ["- [a](b.md)", "- [](b.md)", "- a [ ]", "1. [ ]", "- [^x]"])
def test_what_is_something_else(line: Any) -> None:
    assert not NEAR_TASK_RE.match(line)
