"""Differences between two languages that a reader would notice: missing parts, other rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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
from assessments.nearest import nearest

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
    "fact",
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


@dataclass(frozen=True)
class Doubt:
    """What nothing is said about, since a mistake that is reported may lie behind it.

    `source` and `other` are the names that a page with mistakes may hold, per language; `places`
    are where a name leads nowhere.
    """

    source: frozenset[str]
    other: frozenset[str]
    places: frozenset[Place] = frozenset()


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
    yield from _names("remedy", *remedies, one.path, start, doubt)
    yield from _same("remedy", *remedies, REMEDY, doubt)
    yield from _both("remedy", *remedies, "already", doubt)
    blocks = (_named(one), _named(two))
    yield from _names("", *blocks, one.path, start, doubt)
    for name, block in blocks[0].items():
        match block, blocks[1].get(name):
            case Checklist() as mine, Checklist() as theirs:
                yield from _checklists(mine, theirs, one.path, doubt)
            case Scan() as mine, Scan() as theirs:
                yield from _same("scan", {mine.id: mine}, {mine.id: theirs}, SCAN, doubt)
            case QuizSelection() as mine, QuizSelection() as theirs:
                yield from _same("quiz", {mine.id: mine}, {mine.id: theirs}, QUIZ_SET, doubt)
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


def _id(item: Any) -> str:
    return str(getattr(item, "id", "") or getattr(item, "name", ""))


def _checklists(one: Checklist, two: Checklist, path: str, doubt: Doubt) -> Iterator[Problem]:
    if not (one.statements and two.statements):
        return  # an empty one is a mistake by itself
    statements = ({s.id: s for s in one.statements}, {s.id: s for s in two.statements})
    yield from _names("statement", *statements, path, two.place, doubt)
    yield from _same("statement", *statements, STATEMENT, doubt)
    yield from _both("statement", *statements, "lack", doubt)
    yield from _both("checklist", {one.id: one}, {two.id: two}, "ask", doubt)
    bands = ({b.id: b for b in one.bands}, {b.id: b for b in two.bands})
    yield from _names("band", *bands, path, two.place, doubt)
    yield from _same("band", *bands, BAND, doubt)


def _quizzes(one: Quiz, two: Quiz, path: str, doubt: Doubt) -> Iterator[Problem]:
    yield from _same("quiz", {one.id: one}, {two.id: two}, QUIZ, doubt)
    questions = ({q.id: q for q in one.questions}, {q.id: q for q in two.questions})
    yield from _names("question", *questions, path, two.place, doubt)
    yield from _same("question", *questions, QUESTION, doubt)
    for name in questions[0].keys() & questions[1].keys():
        mine, theirs = questions[0][name], questions[1][name]
        options = ({o.id: o for o in mine.options}, {o.id: o for o in theirs.options})
        yield from _names("option", *options, path, theirs.place, doubt)
        yield from _same("option", *options, OPTION, doubt)


def _worksheets(one: Worksheet, two: Worksheet, path: str, doubt: Doubt) -> Iterator[Problem]:
    yield from _same("worksheet", {one.id: one}, {two.id: two}, WORKSHEET, doubt)
    parts = ({p.id: p for p in one.parts if p.id}, {p.id: p for p in two.parts if p.id})
    yield from _names("part", *parts, path, two.place, doubt)
    fields = ({f.id: f for f in one.fields}, {f.id: f for f in two.fields})
    yield from _names("field", *fields, path, two.place, doubt)
    yield from _same("field", *fields, FIELD, doubt)
    for name in (name for name in fields[0] if name in fields[1]):
        mine, theirs = fields[0][name], fields[1][name]
        choices = ({c.id: c for c in mine.choices}, {c.id: c for c in theirs.choices})
        yield from _names("choice", *choices, path, theirs.place, doubt)
        columns = ({c.id: c for c in mine.columns}, {c.id: c for c in theirs.columns})
        yield from _names("column", *columns, path, theirs.place, doubt)
        yield from _same("column", *columns, COLUMN, doubt)


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
            gone, new = _apart(mine, theirs, Doubt(one.unread, two.unread))
            for name, twin in _twins(mine, theirs, gone, new).items():
                found |= {_id(mine[name]), _id(theirs[twin])}
    return frozenset(found)


def _names(
    kind: str,
    one: Mapping[str, Any],
    two: Mapping[str, Any],
    path: str,
    place: Place,
    doubt: Doubt,
) -> Iterator[Problem]:
    gone, new = _apart(one, two, doubt)
    twins = _twins(one, two, gone, new)
    for name, twin in twins.items():
        here, there = one[name].place, two[twin].place
        if doubt.places & {here, there}:
            continue
        yield Problem(
            here.path,
            here.line,
            f"{_called(kind, name)} is called {_called('', twin)} in {there.path}:{there.line}; "
            "give both the same id",
        )
    for name in gone:
        if name not in twins and one[name].place not in doubt.places:
            line = one[name].place.line
            message = f"{_called(kind, name)} is missing here; translate it from {path}:{line}"
            yield Problem(place.path, place.line, message)
    for name in new:
        if name not in twins.values() and two[name].place not in doubt.places:
            at = two[name].place
            what = _called(kind, name)
            message = f"{what} is not in {path}; add it there, remove it here, or mend its id"
            yield Problem(at.path, at.line, message)


def _apart(
    one: Mapping[str, Any], two: Mapping[str, Any], doubt: Doubt
) -> tuple[list[str], list[str]]:
    """The names that only the first has, and those that only the second has."""
    gone = [name for name, item in one.items() if name not in two and _id(item) not in doubt.other]
    new = [name for name, item in two.items() if name not in one and _id(item) not in doubt.source]
    return gone, new


def _twins(
    one: Mapping[str, Any], two: Mapping[str, Any], gone: list[str], new: list[str]
) -> dict[str, str]:
    """What is surely the same thing under another id: in the same place, or but for a slip."""
    order = (list(one), list(two))
    twins: dict[str, str] = {}
    for name in gone:
        kind = getattr(one[name], "kind", "")
        left = [n for n in new if n not in twins.values() and getattr(two[n], "kind", "") == kind]
        index = order[0].index(name)
        beside = order[1][index] if len(one) == len(two) else None
        twin = beside if beside in left else nearest(name, left)
        if twin is not None:
            twins[name] = twin
    return twins


def _called(kind: str, name: str) -> str:
    """A thing by its kind and id; the names of blocks say their kind themselves."""
    return name if '"' in name else f'{kind} "{name}"'.strip()


def _same(
    kind: str,
    one: Mapping[str, Any],
    two: Mapping[str, Any],
    fields: tuple[str, ...],
    doubt: Doubt,
) -> Iterator[Problem]:
    for name, item in one.items():
        other = two.get(name)
        if other is None or doubt.places & {item.place, other.place}:
            continue
        for field in fields:
            mine, theirs = getattr(item, field), getattr(other, field)
            if mine != theirs:
                where = f"{item.place.path}:{item.place.line}"
                yield Problem(
                    other.place.path,
                    other.place.line,
                    f'{kind} "{name}" has another {_words(field)} than in {where} '
                    f"({_show(theirs)} instead of {_show(mine)}); make them the same",
                )


def _both(
    kind: str, one: Mapping[str, Any], two: Mapping[str, Any], field: str, doubt: Doubt
) -> Iterator[Problem]:
    """A text that may be left out is there in both languages, or in neither."""
    for name, item in one.items():
        other = two.get(name)
        if other is None or doubt.places & {item.place, other.place}:
            continue
        if bool(getattr(item, field)) != bool(getattr(other, field)):
            message = f'{kind} "{name}" has {field} in one language only; give it {field} in both'
            yield Problem(other.place.path, other.place.line, f"{message}, or in neither")


def _words(field: str) -> str:
    names = {
        "start": "lowest score",
        "passing": "pass mark",
        "right": "right answer",
        "shows_start": "start",
        "after_start": "after-start",
        "blank": "number of empty rows",
        "sources": "from",
        "has_example": "example",
    }
    return names.get(field, field)


def _show(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    return "none" if value in ("", None) else str(getattr(value, "id", value))
