"""Every assessment of a site, by language: an index, and what a selection holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from assessments.model import (
    SECONDS_PER_SCENARIO,
    Checklist,
    Page,
    Place,
    Problem,
    Quiz,
    QuizSelection,
    Remedy,
    Scan,
    Widget,
    Worksheet,
    minutes_for,
)

Assessment = Checklist | Scan | Quiz | QuizSelection


@dataclass(frozen=True)
class Catalogue:
    """What a site holds in one language, in the order of its navigation."""

    pages: Mapping[str, Page]
    checklists: dict[str, tuple[Page, Checklist]] = field(default_factory=dict)
    remedies: dict[str, tuple[Page, Remedy]] = field(default_factory=dict)
    scans: dict[str, tuple[Page, Scan]] = field(default_factory=dict)
    quizzes: dict[str, tuple[Page, Quiz]] = field(default_factory=dict)
    selections: dict[str, tuple[Page, QuizSelection]] = field(default_factory=dict)
    worksheets: dict[str, tuple[Page, Worksheet]] = field(default_factory=dict)

    @cached_property
    def assessments(self) -> dict[str, tuple[Page, Assessment]]:
        """Everything that a reader answers, by id."""
        return {**self.scans, **self.checklists, **self.selections, **self.quizzes}

    @cached_property
    def pages_with(self) -> dict[str, str]:
        """The key of the first page that holds each kind of component."""
        found: dict[str, str] = {}
        for page in self.pages.values():
            for block in page.blocks:
                found.setdefault(block.kind, page.key)
        return found

    @cached_property
    def marks(self) -> frozenset[str]:
        """Every name by which something on the site selects statements or quizzes."""
        scans = {scan.select for _, scan in self.scans.values()}
        sets = {selection.select for _, selection in self.selections.values()}
        return frozenset(scans | sets | {mark for _, mark in self.choices})

    @cached_property
    def choices(self) -> tuple[tuple[Widget, str], ...]:
        """The components that show what carries a mark, each with that mark."""
        blocks = [block for page in self.pages.values() for block in page.blocks]
        widgets = [block for block in blocks if isinstance(block, Widget)]
        return tuple(
            (widget, widget.options["select"]) for widget in widgets if "select" in widget.options
        )

    @cached_property
    def unread(self) -> frozenset[str]:
        """Names that may be there, on a page with mistakes."""
        return frozenset().union(*(page.unread for page in self.pages.values()))

    def selected(self, mark: str) -> tuple[tuple[Page, Checklist], ...]:
        """The checklists with a statement that carries the mark, holding only those statements."""
        found = []
        for page, checklist in self.checklists.values():
            statements = tuple(s for s in checklist.statements if mark in s.marks)
            if statements:
                found.append((page, replace(checklist, statements=statements)))
        return tuple(found)

    def selected_quizzes(self, mark: str) -> tuple[tuple[Page, Quiz], ...]:
        """The scenarios that carry the mark."""
        return tuple((page, quiz) for page, quiz in self.quizzes.values() if mark in quiz.marks)

    def remedies_with(self, worksheet: str) -> tuple[tuple[Page, Remedy], ...]:
        """The remedies that are done with a worksheet, in the order of the site."""
        return tuple(found for found in self.remedies.values() if found[1].worksheet == worksheet)

    def worksheets_from(self, source: str) -> tuple[tuple[Page, Worksheet], ...]:
        """The worksheets with a table that takes rows from a source."""
        return tuple(
            (page, sheet)
            for page, sheet in self.worksheets.values()
            if any(source in item.sources for item in sheet.fields)
        )

    def size(self, item: Assessment) -> tuple[int, int]:
        """How many statements or scenarios an assessment has, and how many minutes it takes."""
        if isinstance(item, Checklist):
            return len(item.statements), item.minutes
        if isinstance(item, Scan):
            count = sum(len(part.statements) for _, part in self.selected(item.select))
            return count, minutes_for(count)
        scenarios = 1 if isinstance(item, Quiz) else len(self.selected_quizzes(item.select))
        return scenarios, minutes_for(scenarios, SECONDS_PER_SCENARIO)

    def axis(self, page: str) -> tuple[int, int] | None:
        """Which direction of the compass a page has, and of how many; None when it has none."""
        for _, scan in self.scans.values():
            sources = self.selected(scan.select)
            for index, (source, _) in enumerate(sources):
                if source.key == page:
                    return index, len(sources)
        return None


def index(pages: Sequence[Page], problems: list[Problem]) -> Catalogue:
    """The catalogue of one language; what stands twice goes to `problems`."""
    catalogue = Catalogue({page.key: page for page in pages})
    shelves: dict[type[Assessment | Worksheet], tuple[str, dict[str, Any]]] = {
        Checklist: ("checklist", catalogue.checklists),
        Scan: ("scan", catalogue.scans),
        Quiz: ("quiz", catalogue.quizzes),
        QuizSelection: ("quiz", catalogue.selections),
        Worksheet: ("worksheet", catalogue.worksheets),
    }
    first: dict[str, Place] = {}
    remedies: dict[str, Place] = {}

    def claim(kind: str, name: str, place: Place, taken: dict[str, Place]) -> bool:
        other = taken.setdefault(name, place)
        if other is place:
            return True
        where = f"line {other.line}" if other.path == place.path else f"{other.path}:{other.line}"
        message = f'{kind} "{name}" stands twice (first at {where}); give one of them another id'
        problems.append(Problem(place.path, place.line, message))
        return False

    for page in pages:
        for remedy in page.remedies:
            if claim("remedy", remedy.id, remedy.place, remedies):
                catalogue.remedies[remedy.id] = (page, remedy)
        for block in page.blocks:
            if isinstance(block, Widget):
                continue
            kind, shelf = shelves[type(block)]
            if claim(kind, block.id, block.place, first):
                shelf[block.id] = (page, block)
    return catalogue
