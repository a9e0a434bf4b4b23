"""Differences between two languages that a reader would notice: missing parts, other rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from assessments.model import (
    Checklist,
    Page,
    Place,
    Problem,
    Quiz,
    QuizSelection,
    Scan,
    Widget,
    Worksheet,
)
from assessments.site.differences import Doubt, apart, both, identity, names, same, twins

# What has to be the same in every language, by what it belongs to.
REMEDY = ("phase", "minutes", "tool", "worksheet")
STATEMENT = (
    "remedy",
    "scale",
    "about",
    "weight",
    "critical",
    "shows_start",
    "after_start",
    "marks",
)
BAND = ("start",)
SCAN = ("select", "complete")
QUIZ_SET = ("select", "passing", "each")
QUIZ = ("passing", "shuffle", "marks")
QUESTION = ("only",)
OPTION = ("right",)
WORKSHEET = ("folded", "sign")
FIELD = ("type", "blank", "most", "plan", "greets", "sources", "has_example")
COLUMN = ("type",)


def compare(
    source: Mapping[str, Page],
    other: Mapping[str, Page],
    language: str,
    places: frozenset[Place] = frozenset(),
) -> Iterator[Problem]:
    """Every way in which the pages of `other` differ from those of `source`, where to mend it.

    What stands at one of `places` has a mistake already.
    """
    for key, page in source.items():
        if key not in other:
            message = f'this page is missing in language "{language}"; translate it'
            yield Problem(page.path, 1, message)
    for key, page in other.items():
        if key not in source:
            message = "this page does not exist in the source language; write it there or remove it"
            yield Problem(page.path, 1, message)
    shared = [key for key in source if key in other]
    for key in shared:
        yield from _pages(source[key], other[key], places)


def _pages(one: Page, two: Page, places: frozenset[Place]) -> Iterator[Problem]:
    start = Place(two.path, 1)
    doubt = Doubt(one.unread, two.unread, places)
    remedies = ({r.id: r for r in one.remedies}, {r.id: r for r in two.remedies})
    yield from names("remedy", *remedies, one.path, start, doubt)
    yield from same("remedy", *remedies, REMEDY, doubt)
    yield from both("remedy", *remedies, "already", doubt)
    blocks = (_named(one), _named(two))
    yield from names("", *blocks, one.path, start, doubt)
    for name, block in blocks[0].items():
        match block, blocks[1].get(name):
            case Checklist() as mine, Checklist() as theirs:
                yield from _checklists(mine, theirs, one.path, doubt)
            case Scan() as mine, Scan() as theirs:
                yield from same("scan", {mine.id: mine}, {mine.id: theirs}, SCAN, doubt)
            case QuizSelection() as mine, QuizSelection() as theirs:
                yield from same("quiz", {mine.id: mine}, {mine.id: theirs}, QUIZ_SET, doubt)
            case Quiz() as mine, Quiz() as theirs:
                yield from _quizzes(mine, theirs, one.path, doubt)
            case Worksheet() as mine, Worksheet() as theirs:
                yield from _worksheets(mine, theirs, one.path, doubt)


def _named(page: Page) -> dict[str, Any]:
    named: dict[str, Any] = {}
    for block in page.blocks:
        if isinstance(block, Widget):
            options = "".join(f' {name}="{value}"' for name, value in block.options.items())
            named[f"<!-- {block.name}{options} -->"] = block
        else:
            named[f'{block.kind.replace("-", " ")} "{block.id}"'] = block
    return named


def _checklists(one: Checklist, two: Checklist, path: str, doubt: Doubt) -> Iterator[Problem]:
    if not (one.statements and two.statements):
        return  # an empty one is a mistake by itself
    statements = ({s.id: s for s in one.statements}, {s.id: s for s in two.statements})
    yield from names("statement", *statements, path, two.place, doubt)
    yield from same("statement", *statements, STATEMENT, doubt)
    yield from both("statement", *statements, "lack", doubt)
    yield from both("checklist", {one.id: one}, {two.id: two}, "ask", doubt)
    bands = ({b.id: b for b in one.bands}, {b.id: b for b in two.bands})
    yield from names("band", *bands, path, two.place, doubt)
    yield from same("band", *bands, BAND, doubt)


def _quizzes(one: Quiz, two: Quiz, path: str, doubt: Doubt) -> Iterator[Problem]:
    yield from same("quiz", {one.id: one}, {two.id: two}, QUIZ, doubt)
    questions = ({q.id: q for q in one.questions}, {q.id: q for q in two.questions})
    yield from names("question", *questions, path, two.place, doubt)
    yield from same("question", *questions, QUESTION, doubt)
    for name in questions[0].keys() & questions[1].keys():
        mine, theirs = questions[0][name], questions[1][name]
        options = ({o.id: o for o in mine.options}, {o.id: o for o in theirs.options})
        yield from names("option", *options, path, theirs.place, doubt)
        yield from same("option", *options, OPTION, doubt)


def _worksheets(one: Worksheet, two: Worksheet, path: str, doubt: Doubt) -> Iterator[Problem]:
    yield from same("worksheet", {one.id: one}, {two.id: two}, WORKSHEET, doubt)
    parts = ({p.id: p for p in one.parts if p.id}, {p.id: p for p in two.parts if p.id})
    yield from names("part", *parts, path, two.place, doubt)
    fields = ({f.id: f for f in one.fields}, {f.id: f for f in two.fields})
    yield from names("field", *fields, path, two.place, doubt)
    yield from same("field", *fields, FIELD, doubt)
    for name in (name for name in fields[0] if name in fields[1]):
        mine, theirs = fields[0][name], fields[1][name]
        choices = ({c.id: c for c in mine.choices}, {c.id: c for c in theirs.choices})
        yield from names("choice", *choices, path, theirs.place, doubt)
        columns = ({c.id: c for c in mine.columns}, {c.id: c for c in theirs.columns})
        yield from names("column", *columns, path, theirs.place, doubt)
        yield from same("column", *columns, COLUMN, doubt)


def renamed(source: Mapping[str, Page], other: Mapping[str, Page]) -> frozenset[str]:
    """The ids of remedies and blocks that differ between two languages, in either of them.

    The difference is named; nothing has to be said about who refers to them.
    """
    found: set[str] = set()
    for key in source.keys() & other.keys():
        one, two = source[key], other[key]
        kinds = (
            ({r.id: r for r in one.remedies}, {r.id: r for r in two.remedies}),
            (_named(one), _named(two)),
        )
        for mine, theirs in kinds:
            gone, new = apart(mine, theirs, Doubt(one.unread, two.unread))
            for name, twin in twins(mine, theirs, gone, new).items():
                found |= {identity(mine[name]), identity(theirs[twin])}
    return frozenset(found)
