"""Comments that mean something: which lines may hold one, what it says, and what is left alone."""

from typing import Any

import pytest
from assessments.components import vocabulary
from assessments.reading.markers import (
    Marker,
    inline_markers,
    known_markers,
    plain_lines,
    read_line,
)

WORDS = vocabulary(frozenset({"scan"}))


def plain(text: Any) -> Any:
    """A + for every line that is Markdown proper, a - for every other one."""
    said = []
    found = plain_lines(text.split("\n"), WORDS, lambda *problem: said.append(problem))
    return "".join("-+"[one] for one in found), said


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\n\nb", "+++"),
        ("```\na\n```\nb", "---+"),
        ("``` python\na\n```\nb", "---+"),
        ("   ~~~\na\n   ~~~~  \nb", "---+"),
        ("````\n```\n````\nb", "---+"),
        ("```\n~~~\n``` no\n```\nb", "----+"),
        ("~~~ with ` in it\na", "++"),
        ("``` a ` b\na", "++"),
        ("``\na", "++"),
        ("    ```\na", "++"),
        ("a ```\nb", "++"),
        ("```\na", "--"),
        ("<!-- a -->\nb", "++"),
        ("<!-- a\nb\nc -->\nd", "---+"),
        ("<!--\n```\n-->\nd", "---+"),
        ("```\n<!--\n```\nd", "---+"),
        (" <!-- a\nb", "++"),
        ("a <!-- b\nc", "++"),
    ],
)
def test_which_lines_are_markdown_proper(text: Any, lines: Any) -> None:
    assert plain(text) == (lines, [])


def test_a_comment_that_is_never_closed_is_none_and_hides_the_rest() -> None:
    assert plain("<!-- a") == ("-", [(0, "this comment is never closed; end it with -->")])


def test_without_anybody_to_tell_nothing_is_said() -> None:
    assert plain_lines(['<!-- checklist id="c"', "-->"], WORDS) == [False, False]


@pytest.mark.parametrize(
    "text", ['<!-- checklist id="c"', "<!-- /checklist", "<!-- plan", '<!--chekclist id="c"']
)
def test_a_marker_that_goes_on_is_named(text: Any) -> None:
    message = "this marker is not closed on its own line; end it with -->"
    assert plain(f"\n{text}\n-->") == ("+--", [(1, message)])


def line(text: Any) -> Any:
    """The marker of a line, and what is said about it."""
    said = []
    marker = read_line(text, 4, WORDS, lambda index, message: said.append(f"{index}: {message}"))
    return marker, said


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("<!-- plan -->", Marker("plan", 4, {})),
        ("<!--plan-->  ", Marker("plan", 4, {})),
        ("<!-- /quiz -->", Marker("quiz", 4, {}, closing=True)),
        ("<!-- / quiz -->", Marker("quiz", 4, {}, closing=True)),
        (
            '<!-- quiz id = "q" shuffle scan pass="60" -->',
            Marker("quiz", 4, {"id": "q", "pass": 60}, ("shuffle", "scan")),
        ),
        ('<!-- band from="5" id="solid" -->', Marker("band", 4, {"from": 5, "id": "solid"})),
        (
            '<!-- checklist id="c" short=" A = b, c=\'d\' " -->',
            Marker("checklist", 4, {"id": "c", "short": "A = b, c='d'"}),
        ),
    ],
)
def test_what_a_marker_says(text: Any, marker: Any) -> None:
    assert line(text) == (marker, [])


@pytest.mark.parametrize(
    "text",
    [
        "plan",
        "<!-- plan --> and more",
        "<!-- plan",
        "<!-- a remark -->",
        "<!-- plan the menu -->",
        "<!-- pla the menu -->",
        "<!-- 1st plan -->",
        "<!-- plan: later -->",
        "<!-- -->",
        "<!-- wizard -->",
        "<!-- wizard a=b -->",
        '<!-- wizard = "a" -->',
        "<!-- scan -->x",
    ],
)
def test_a_remark_of_an_author_is_no_marker(text: Any) -> None:
    assert line(text) == (None, [])


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("<!-- paln -->", ['4: "paln" is not a marker; did you mean "plan"?']),
        ("<!-- /paln -->", ['4: "paln" is not a marker; did you mean "plan"?']),
        ("<!-- paln a=b -->", ['4: "paln" is not a marker; did you mean "plan"?']),
        (
            '<!-- wizard a="b" -->',
            [
                '4: "wizard" is not a marker; known are "band", "cards", "checklist", '
                '"collaborations", "compare", "contact", "copy", "count", "doors", "facilitator", "invite", "lessons", '
                '"minutes", "pack", "phases", "plan", "quiz", "remedy", "resume", "scan", "stages", '
                '"way", "worksheet", "worksheets"'
            ],
        ),
        ("<!-- plan a=b -->", ['4: plan has no option "a"; there are none']),
        ('<!-- plan the="menu" -->', ['4: plan has no option "the"; there are none']),
        (
            "<!-- cards select=all -->",
            [
                '4: cards: put the value of "select" between straight double quotes, as in select="…"'
            ],
        ),
        (
            '<!-- quiz id="q" shuffle="yes" shuffle -->',
            [
                '4: quiz: "shuffle" takes no value; write just shuffle',
                '4: quiz: "shuffle" stands twice; keep one',
            ],
        ),
        ("<!-- quiz shuffle -->", ['4: quiz has no id; add id="…"']),
        (
            '<!-- quiz id="q" pass -->',
            ['4: quiz: "pass" needs a value, such as pass="…"'],
        ),
    ],
)
def test_what_is_wrong_with_a_marker(text: Any, problems: Any) -> None:
    marker, said = line(text)
    assert (marker.complete, said) == (False, problems)


def test_a_band_is_known_beside_the_components() -> None:
    assert "band" in known_markers(WORDS)
    assert "statement" not in known_markers(WORDS)


def inline(text: Any, *, keep: bool = True) -> Any:
    """The markers in running text: their line, where they stand, their name and what they name."""
    said = []
    lines = text.split("\n")
    found = inline_markers(
        lines,
        [keep] * len(lines),
        WORDS,
        lambda index, message: said.append(f"{index}: {message}"),
    )
    return [(m.line, place.start, m.name, m.get("of")) for place, m in found], said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('a <!-- count of="c" --> b', [(0, 2, "count", "c")]),
        ("\n<!--contact--><!-- contact -->", [(1, 0, "contact", None), (1, 14, "contact", None)]),
        ("`<!-- contact -->` <!-- contact -->", [(0, 19, "contact", None)]),
        ("``a ` <!-- contact -->``", []),
        ("` <!-- contact --> ``", [(0, 2, "contact", None)]),
        ("<!-- contact -->`a`", [(0, 0, "contact", None)]),
        ("`a`<!-- contact -->`b`", [(0, 3, "contact", None)]),
        ("<!-- plan --> <!-- a remark -->", []),
        ("no comment", []),
    ],
)
def test_markers_in_running_text_are_found(text: Any, found: Any) -> None:
    assert inline(text) == (found, [])


def test_what_is_no_running_text_is_not_looked_at() -> None:
    assert inline("<!-- contact -->", keep=False) == ([], [])


def test_a_marker_with_a_mistake_is_named() -> None:
    assert inline("a\n<!-- count off -->") == (
        [],
        ['1: count has no option "off"; did you mean "of"?', '1: count has no of; add of="…"'],
    )


def test_every_line_has_to_be_told_apart() -> None:
    with pytest.raises(ValueError, match="zip"):
        list(inline_markers(["a", "b"], [True], WORDS, print))
