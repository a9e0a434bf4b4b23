"""What authors write as a worksheet, once it has been read: parts, fields, choices, columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from assessments.places import Place

# What a field can be. The last ones have something of their own below them.
PLAIN = ("line", "text", "date", "amount")
CHOSEN = ("choice", "boxes")
TYPES = (*PLAIN, *CHOSEN, "table")
# What a remedy names that needs no paper.
NO_WORKSHEET = "none"
# What a table can take rows from that is no worksheet: all of the plan, or what was agreed in the
# guide of a comparison.
PLAN = "plan"
GUIDE = "guide"
# What a line can begin with: one's own name, and that of who is compared with.
NAMES = ("own-name", "other-name")
# The columns that a row must have to become an action in the plan, by id and type.
ACTION = {"what": ("line", "text"), "who": ("line",), "by": ("date",)}


@dataclass(frozen=True)
class Choice:
    """What can be chosen or ticked; `text` is Markdown."""

    id: str
    text: str
    place: Place


@dataclass(frozen=True)
class Column:
    """A column of a table to fill in; `type` is one of the plain ones."""

    id: str
    text: str
    type: str
    place: Place


@dataclass(frozen=True)
class Field:
    """Something to fill in; `text` is its name and `help` more about it, in Markdown.

    `example` is neutral: a day, an amount or ids as they are stored. A table has `columns`, so many
    `blank` rows to begin with, `examples` of filled rows, and at `most` so many rows, 0 for any
    number. With `plan` its rows can become actions; `sources` are the worksheets, the plan or the
    guide that it can take rows from, or the name that a line begins with; what stands in one that
    `greets` meets who begins something new.
    """

    id: str
    text: str
    type: str
    place: Place
    help: str = ""
    example: str = ""
    choices: tuple[Choice, ...] = ()
    columns: tuple[Column, ...] = ()
    blank: int = 0
    examples: tuple[tuple[str, ...], ...] = ()
    most: int = 0
    plan: bool = False
    greets: bool = False
    sources: tuple[str, ...] = ()

    @property
    def has_example(self) -> bool:
        """Whether it is shown filled in."""
        return bool(self.example or self.examples)


@dataclass(frozen=True)
class Part:
    """Fields below one heading; the first part may have none. `text` is Markdown."""

    id: str
    title: str
    text: str
    fields: tuple[Field, ...]
    place: Place


@dataclass(frozen=True)
class Worksheet:
    """A form to fill in, kept like answers and never scored.

    `folded`: its parts open one by one. `sign`: on paper it ends in lines to sign on.
    """

    id: str
    title: str
    parts: tuple[Part, ...]
    place: Place
    folded: bool = False
    sign: bool = False
    kind: ClassVar[str] = "worksheet"

    @property
    def fields(self) -> Iterator[Field]:
        """All its fields, in order."""
        return (item for part in self.parts for item in part.fields)

    def key(self, item: Field) -> str:
        """The permanent name of a field: what is filled in is stored under it."""
        return f"{self.id}.{item.id}"
