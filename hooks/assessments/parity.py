"""Differences between two languages that a reader would notice: missing parts, other rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from assessments.model import Checklist, Page, Place, Problem, Quiz

if TYPE_CHECKING:
    from assessments.catalogue import Catalogue

_REMEDY = ("phase", "minutes", "tool")
_STATEMENT = (
    "remedy",
    "scale",
    "about",
    "weight",
    "critical",
    "shows_start",
    "after_start",
    "marks",
)
# The names that may be on a page with mistakes: in the source language, in the other one.
Unread = tuple[frozenset[str], frozenset[str]]

_QUIZ = ("passing", "shuffle", "marks")


def compare(source: Catalogue, other: Catalogue, language: str) -> Iterator[Problem]:
    """Every way in which `other` differs from `source`, at the line where it can be mended."""
    for key, page in source.pages.items():
        if key not in other.pages:
            message = f'this page is missing in language "{language}"; translate it'
            yield Problem(page.path, 1, message)
    for key, page in other.pages.items():
        if key not in source.pages:
            message = "this page does not exist in the source language; write it there or remove it"
            yield Problem(page.path, 1, message)
    shared = [key for key in source.pages if key in other.pages]
    for key in shared:
        yield from _pages(source.pages[key], other.pages[key])


def _pages(one: Page, two: Page) -> Iterator[Problem]:
    start = Place(two.path, 1)
    unread = (one.unread, two.unread)
    remedies = ({r.id: r for r in one.remedies}, {r.id: r for r in two.remedies})
    yield from _names("remedy", *remedies, one.path, start, unread)
    yield from _same("remedy", *remedies, _REMEDY)
    blocks = (_named(one), _named(two))
    yield from _names("", *blocks, one.path, start, unread)
    for name, block in blocks[0].items():
        match block, blocks[1].get(name):
            case Checklist() as mine, Checklist() as theirs:
                yield from _checklists(mine, theirs, one.path, unread)
            case Quiz() as mine, Quiz() as theirs:
                yield from _quizzes(mine, theirs, one.path, unread)


def _named(page: Page) -> dict[str, Any]:
    named: dict[str, Any] = {}
    for block in page.blocks:
        kind = type(block).__name__.lower()
        named[f'{kind} "{_id(block)}"'] = block
    return named


def _id(item: Any) -> str:
    return getattr(item, "id", None) or getattr(item, "name", "")


def _checklists(one: Checklist, two: Checklist, path: str, unread: Unread) -> Iterator[Problem]:
    statements = ({s.id: s for s in one.statements}, {s.id: s for s in two.statements})
    yield from _names("statement", *statements, path, two.place, unread)
    yield from _same("statement", *statements, _STATEMENT)
    if bool(one.ask) != bool(two.ask):
        message = f'checklist "{two.id}" has an opening question in one language only; '
        yield Problem(
            two.place.path, two.place.line, message + "give it ask in both, or in neither"
        )
    bands = ({b.id: b for b in one.bands}, {b.id: b for b in two.bands})
    yield from _names("band", *bands, path, two.place, unread)
    yield from _same("band", *bands, ("start",))


def _quizzes(one: Quiz, two: Quiz, path: str, unread: Unread) -> Iterator[Problem]:
    yield from _same("quiz", {one.id: one}, {two.id: two}, _QUIZ)
    questions = ({q.id: q for q in one.questions}, {q.id: q for q in two.questions})
    yield from _names("question", *questions, path, two.place, unread)
    yield from _same("question", *questions, ("only",))
    for name in questions[0].keys() & questions[1].keys():
        mine, theirs = questions[0][name], questions[1][name]
        options = ({o.id: o for o in mine.options}, {o.id: o for o in theirs.options})
        yield from _names("option", *options, path, theirs.place, unread)
        yield from _same("option", *options, ("right",))


def _names(
    kind: str,
    one: Mapping[str, Any],
    two: Mapping[str, Any],
    path: str,
    place: Place,
    unread: Unread,
) -> Iterator[Problem]:
    for name, item in one.items():
        if name not in two and _id(item) not in unread[1]:
            what = f'{kind} "{name}"' if kind else name
            message = f"{what} is missing here; translate it from {path}:{item.place.line}"
            yield Problem(place.path, place.line, message)
    for name, item in two.items():
        if name not in one and _id(item) not in unread[0]:
            what = f'{kind} "{name}"' if kind else name
            message = f"{what} is not in {path}; add it there, remove it here, or mend its id"
            yield Problem(item.place.path, item.place.line, message)


def _same(
    kind: str, one: Mapping[str, Any], two: Mapping[str, Any], fields: tuple[str, ...]
) -> Iterator[Problem]:
    for name, item in one.items():
        other = two.get(name)
        for field in fields if other is not None else ():
            mine, theirs = getattr(item, field), getattr(other, field)
            if mine != theirs:
                where = f"{item.place.path}:{item.place.line}"
                yield Problem(
                    other.place.path,
                    other.place.line,
                    f'{kind} "{name}" has another {_words(field)} than in {where} '
                    f"({_show(theirs)} instead of {_show(mine)}); make them the same",
                )


def _words(field: str) -> str:
    names = {
        "start": "lowest score",
        "passing": "pass mark",
        "right": "right answer",
        "shows_start": "start",
        "after_start": "after-start",
    }
    return names.get(field, field)


def _show(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    return str(getattr(value, "id", value)) or "none"
