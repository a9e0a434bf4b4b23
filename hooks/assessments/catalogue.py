"""Every assessment of a site, by language: an index, what a selection holds, and what is amiss."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from assessments.codes import ANSWER_LENGTH, STATEMENT_LENGTH, collisions
from assessments.model import (
    NOT_APPLICABLE,
    Checklist,
    Page,
    Place,
    Problem,
    Quiz,
    QuizSelection,
    Remedy,
    Scan,
)
from assessments.nearest import hint
from assessments.options import Settings
from assessments.parity import compare

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

    @cached_property
    def assessments(self) -> dict[str, tuple[Page, Assessment]]:
        """Everything that a reader answers, by id."""
        return {**self.scans, **self.checklists, **self.selections, **self.quizzes}

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


def build(
    pages: Mapping[str, Sequence[Page]], settings: Settings
) -> tuple[dict[str, Catalogue], tuple[Problem, ...]]:
    """A catalogue per language, and every problem that only shows across pages or languages.

    `pages` holds the pages of each language in the order of the navigation; the first language
    is the source, with which the others are compared.
    """
    problems: list[Problem] = []
    catalogues = {language: _index(found, problems) for language, found in pages.items()}
    for catalogue in catalogues.values():
        problems += _check_references(catalogue)
        problems += _check_scans(catalogue)
    languages = list(catalogues)
    if languages:
        problems += _check_codes(catalogues[languages[0]], settings)
    for language in languages[1:]:
        problems += compare(catalogues[languages[0]], catalogues[language], language)
    return catalogues, tuple(problems)


def _index(pages: Sequence[Page], problems: list[Problem]) -> Catalogue:
    catalogue = Catalogue({page.key: page for page in pages})
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
            match block:
                case Checklist():
                    if claim("checklist", block.id, block.place, first):
                        catalogue.checklists[block.id] = (page, block)
                case Scan():
                    if claim("scan", block.id, block.place, first):
                        catalogue.scans[block.id] = (page, block)
                case Quiz():
                    if claim("quiz", block.id, block.place, first):
                        catalogue.quizzes[block.id] = (page, block)
                case QuizSelection():
                    if claim("quiz", block.id, block.place, first):
                        catalogue.selections[block.id] = (page, block)
    return catalogue


def _problem(place: Place, message: str) -> Problem:
    return Problem(place.path, place.line, message)


def _check_references(catalogue: Catalogue) -> Iterator[Problem]:
    """Names that are used must exist, and remedies must be reached."""
    reached = set()
    for _, checklist in catalogue.checklists.values():
        for statement in checklist.statements:
            reached.add(statement.remedy)
            known = {"", *catalogue.remedies} | catalogue.unread
            if statement.remedy not in known:
                yield _problem(
                    statement.place,
                    f'statement "{statement.id}" leads to remedy "{statement.remedy}", which does not '
                    f"exist; {hint(statement.remedy, catalogue.remedies)}",
                )
    for name, (_, remedy) in catalogue.remedies.items():
        if name not in reached | catalogue.unread:
            yield _problem(
                remedy.place,
                f'no statement leads to remedy "{name}"; give one remedy="{name}", or remove the marker',
            )
    for page in catalogue.pages.values():
        for name, place in page.uses:
            if name not in catalogue.assessments and name not in catalogue.unread:
                yield _problem(
                    place,
                    f'there is no checklist, scan or quiz "{name}"; {hint(name, catalogue.assessments)}',
                )


def _check_scans(catalogue: Catalogue) -> Iterator[Problem]:
    """A selection holds something, and a scan reaches every remedy of the checklists it uses."""
    marks = {m for _, c in catalogue.checklists.values() for s in c.statements for m in s.marks}
    for name, (_, scan) in catalogue.scans.items():
        sources = catalogue.selected(scan.select)
        if not sources and scan.select not in catalogue.unread:
            yield _problem(
                scan.place,
                f'scan "{name}" selects nothing: no statement is marked "{scan.select}"; '
                f"{hint(scan.select, marks)}",
            )
        for _, part in sources:
            _, whole = catalogue.checklists[part.id]
            within = {statement.remedy for statement in part.statements}
            for statement in whole.statements:
                if statement.remedy not in {"", *within} | catalogue.unread:
                    within.add(statement.remedy)
                    yield _problem(
                        statement.place,
                        f'remedy "{statement.remedy}" has no statement in scan "{name}"; '
                        f"mark one of its statements with {scan.select}",
                    )
    quiz_marks = {mark for _, quiz in catalogue.quizzes.values() for mark in quiz.marks}
    for name, (_, selection) in catalogue.selections.items():
        found = catalogue.selected_quizzes(selection.select)
        if not found and selection.select not in catalogue.unread:
            yield _problem(
                selection.place,
                f'quiz "{name}" selects nothing: no quiz is marked "{selection.select}"; '
                f"{hint(selection.select, quiz_marks)}",
            )
    for page in catalogue.pages.values():
        for region in page.regions:
            options = getattr(region.block, "options", {})
            mark = options.get("select")
            if mark and not catalogue.selected(mark) and mark not in catalogue.unread:
                yield _problem(
                    region.block.place,
                    f"{region.block.name} selects nothing: no statement is marked "
                    f'"{mark}"; {hint(mark, marks)}',
                )


def _check_codes(catalogue: Catalogue, settings: Settings) -> Iterator[Problem]:
    """Two statements, or two answers of a scale, must never look the same in a shared link."""
    places = {
        f"{checklist.id}.{statement.id}": statement.place
        for _, checklist in catalogue.checklists.values()
        for statement in checklist.statements
        if statement.marks
    }
    for one, other in collisions(places, STATEMENT_LENGTH):
        yield _problem(
            places[other],
            f'statement "{other}" has the same code in shared links as "{one}"; give it another id',
        )
    for scale in settings.scales.values():
        for one, other in collisions((*scale.points, NOT_APPLICABLE), ANSWER_LENGTH):
            yield Problem(
                "mkdocs.yml",
                1,
                f'answers "{one}" and "{other}" of scale "{scale.id}" have the same code in shared '
                "links; rename one of them",
            )
