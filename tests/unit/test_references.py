"""Footnotes and reference links that leave their page."""

import time
from typing import Any

import pytest
from assessments.reading.references import definitions, resolved

KNOWN = {
    "^a": ("#fn:a", ""),
    "list": ("list.md#x", ""),
    "the rules": ("rules.md", "All of them"),
    "pic": ("a.png", ""),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("[^a]: A source.", {"^a": ("#fn:a", "")}),
        ("   [^A-1]: One.\n    more\n[^b]: Two.", {"^A-1": ("#fn:A-1", ""), "^b": ("#fn:b", "")}),
        ("[List]: list.md", {"list": ("list.md", "")}),
        ("[the  Rules]: <rules.md>", {"the rules": ("rules.md", "")}),
        (
            "[a]: b.md \"C d\"\n[e]: f.md (G)\n[h]: i.md 'J'",
            {"a": ("b.md", "C d"), "e": ("f.md", "G"), "h": ("i.md", "J")},
        ),
        ('[a]:\n   b.md\n   "C"', {"a": ("b.md", "C")}),
        ("[a]: b.md\n[A]: c.md", {"a": ("b.md", "")}),
        ("    [a]: b.md", {}),
        ("Text [a]: b.md", {}),
        ("[a]: b.md and more text", {}),
    ],
)
def test_what_a_page_defines(text: Any, expected: Any) -> None:
    lines = text.split("\n")
    assert definitions(lines, [True] * len(lines)) == expected


def test_what_is_not_markdown_proper_defines_nothing() -> None:
    assert definitions(["[a]: b.md", "[^c]: d"], [False, False]) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A fact.[^a]", "A fact. ([source](<#fn:a>))"),
        ("[^a][^a]", " ([source](<#fn:a>)) ([source](<#fn:a>))"),
        ("[^a] [one][list]", " ([source](<#fn:a>)) [one](<list.md#x>)"),
        ("[^b] and \\[^a]", "[^b] and \\[^a]"),
        ("[one][list]", "[one](<list.md#x>)"),
        ("[one] [LIST]", "[one](<list.md#x>)"),
        ("[List][]", "[List](<list.md#x>)"),
        ("[list]", "[list](<list.md#x>)"),
        ("[list].", "[list](<list.md#x>)."),
        ("*[a **b**][The\nRules]*", '*[a **b**](<rules.md> "All of them")*'),
        ("![a][pic] ![pic]", "![a](<a.png>) ![pic](<a.png>)"),
        ("[list][nothing]", "[list](<list.md#x>)[nothing]"),
        ("[list][^a]", "[list](<list.md#x>) ([source](<#fn:a>))"),
        ("[list](other.md) [list]: x", "[list](other.md) [list]: x"),
        ("[nothing] [ ] [x]", "[nothing] [ ] [x]"),
        ("`[list]` ``[^a] ` `` [list]", "`[list]` ``[^a] ` `` [list](<list.md#x>)"),
        ("no bracket", "no bracket"),
    ],
)
def test_what_becomes_an_ordinary_link(text: Any, expected: Any) -> None:
    assert resolved(text, KNOWN, "source") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cool it[^a] now", "Cool it now"),
        ("Cool [it][list]", "Cool it"),
        ('Cool [it](x.md) and [that](y.md "z")', "Cool it and that"),
        ("![a][pic] `[it](x.md)`", "![a](<a.png>) `[it](x.md)`"),
    ],
)
def test_within_a_link_only_the_words_stay(text: Any, expected: Any) -> None:
    assert resolved(text, KNOWN, "source", link=True) == expected


@pytest.mark.parametrize(
    "piece",
    ["[", "[a", "[a]", "[a][", "[list][b] ", "![", "`[a]", "[a]:", "[a]: b\n", "[a](", "[a]:\n"],
)
def test_a_long_text_takes_no_time(piece: Any) -> None:
    text = piece * 20_000
    lines = text.split("\n")
    start = time.process_time()
    definitions(lines, [True] * len(lines))
    resolved(text, KNOWN, "source")
    resolved(text, KNOWN, "source", link=True)
    assert time.process_time() - start < 1
