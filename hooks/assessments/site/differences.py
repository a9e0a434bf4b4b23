"""How two languages differ: what only one of them has, and what is not the same in both; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from assessments.model import Place, Problem
from assessments.nearest import nearest


@dataclass(frozen=True)
class Doubt:
    """What nothing is said about, since a mistake that is reported may lie behind it.

    `source` and `other` are the names that a page with mistakes may hold, per language; `places`
    are where a name leads nowhere.
    """

    source: frozenset[str]
    other: frozenset[str]
    places: frozenset[Place] = frozenset()


def identity(item: Any) -> str:
    """The id of a thing, or the name of a component."""
    return str(getattr(item, "id", "") or getattr(item, "name", ""))


def names(
    kind: str,
    one: Mapping[str, Any],
    two: Mapping[str, Any],
    path: str,
    place: Place,
    doubt: Doubt,
) -> Iterator[Problem]:
    """What is in one language only, and what is called otherwise in the other."""
    gone, new = apart(one, two, doubt)
    pairs = twins(one, two, gone, new)
    for name, twin in pairs.items():
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
        if name not in pairs and one[name].place not in doubt.places:
            line = one[name].place.line
            message = f"{_called(kind, name)} is missing here; translate it from {path}:{line}"
            yield Problem(place.path, place.line, message)
    for name in new:
        if name not in pairs.values() and two[name].place not in doubt.places:
            at = two[name].place
            what = _called(kind, name)
            message = f"{what} is not in {path}; add it there, remove it here, or mend its id"
            yield Problem(at.path, at.line, message)


def apart(
    one: Mapping[str, Any], two: Mapping[str, Any], doubt: Doubt
) -> tuple[list[str], list[str]]:
    """The names that only the first has, and those that only the second has."""
    gone = [
        name for name, item in one.items() if name not in two and identity(item) not in doubt.other
    ]
    new = [
        name for name, item in two.items() if name not in one and identity(item) not in doubt.source
    ]
    return gone, new


def twins(
    one: Mapping[str, Any], two: Mapping[str, Any], gone: list[str], new: list[str]
) -> dict[str, str]:
    """What is surely the same thing under another id: in the same place, or but for a slip."""
    order = (list(one), list(two))
    found: dict[str, str] = {}
    for name in gone:
        kind = getattr(one[name], "kind", "")
        left = [n for n in new if n not in found.values() and getattr(two[n], "kind", "") == kind]
        index = order[0].index(name)
        beside = order[1][index] if len(one) == len(two) else None
        twin = beside if beside in left else nearest(name, left)
        if twin is not None:
            found[name] = twin
    return found


def _called(kind: str, name: str) -> str:
    """A thing by its kind and id; the names of blocks say their kind themselves."""
    return name if '"' in name else f'{kind} "{name}"'.strip()


def same(
    kind: str,
    one: Mapping[str, Any],
    two: Mapping[str, Any],
    fields: tuple[str, ...],
    doubt: Doubt,
) -> Iterator[Problem]:
    """What has to be the same in both and is not."""
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


def both(
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
