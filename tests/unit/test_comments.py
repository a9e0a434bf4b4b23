"""Comments as authors write them, and what word processors make of them."""

import time
from typing import Any

import pytest
from assessments.reading.comments import Comment, broken, comments, replaced, without_comments


@pytest.mark.parametrize(
    ("line", "bodies"),
    [
        ("", []),
        ("a <!-- b --> c <!--d-->", [" b ", "d"]),
        ("<!---->", [""]),
        ("<!-- a -- b -->", [" a -- b "]),
        ("<!-- a <!-- b -->", [" a <!-- b "]),
        ("<!-- open", []),
        ("--> <!-- a -->", [" a "]),
        ("<!--\u00a0plan\u202f-->", [" plan "]),
    ],
)
def test_the_comments_of_a_line(line: Any, bodies: Any) -> None:
    assert [comment.body for comment in comments(line)] == bodies


def test_a_comment_knows_where_it_stands() -> None:
    assert list(comments("ab<!--c-->d<!-- -->")) == [Comment(2, 10, "c"), Comment(11, 19, " ")]


def test_comments_go_and_the_rest_stays() -> None:
    assert without_comments("a <!-- b -->c<!--d--> <!-- e") == "a c <!-- e"
    assert replaced("a<!--b--><!--c-->d", lambda comment: comment.body * 2) == "abbccd"
    assert without_comments("nothing") == "nothing"


@pytest.mark.parametrize(
    ("line", "bodies"),
    [
        ("<!— plan —>", ["plan"]),  # em dashes
        ("<!– plan –>", ["plan"]),  # en dashes
        ("<!−− plan −−>", ["plan"]),  # minus signs
        ("<!‑‑ plan ‑‑>", ["plan"]),  # hyphens that do not break
        ("<!- plan ->", ["plan"]),
        ("<!--- plan --->", []),  # a comment in all its forms
        ("<! -- plan -- >", ["plan"]),
        ("< !-- plan -->", ["plan"]),
        ("&lt;!-- plan --&gt;", ["plan"]),
        ("<!— plan", ["plan"]),
        ("<!-- plan —>", ["plan"]),
        ("<!-- plan", []),  # goes on in the next line
        ("<!-- a --> <!— b —> <!-- c -->", ["b"]),
        ("<!-- <!— b —> -->", []),
        ("<!—\u00a0plan\u00a0—>", ["plan"]),
        ("<!DOCTYPE html>", []),
        ("Oh! <b>really</b>", []),
        ("no mark at all", []),
    ],
)
def test_what_is_nearly_a_comment(line: Any, bodies: Any) -> None:
    assert [body.strip() for body in broken(line)] == bodies


@pytest.mark.parametrize(
    "piece", ["<!-- ", "<!— ", "<!— a —>", "-->", "<!-- a -->", "&lt;!-", "<! "]
)
def test_a_long_line_takes_no_time(piece: Any) -> None:
    line = piece * 20_000
    start = time.process_time()
    list(comments(line))
    list(broken(line))
    without_comments(line)
    assert time.process_time() - start < 1
