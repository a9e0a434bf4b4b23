"""Every problem that only shows across pages: names that lead nowhere, selections of nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from assessments.codes import STATEMENT_LENGTH, collisions
from assessments.model import Page, Place, Problem
from assessments.nearest import hint, nearest
from assessments.site.catalogue import Catalogue, index
from assessments.site.parity import compare, renamed
from assessments.worksheets import GUIDE, NO_WORKSHEET, PLAN


def build(
    pages: Mapping[str, Sequence[Page]],
) -> tuple[dict[str, Catalogue], tuple[Problem, ...]]:
    """A catalogue per language, and every problem that only shows across pages or languages.

    `pages` holds the pages of each language in the order of the navigation; the first language
    is the source, with which the others are compared.
    """
    problems: list[Problem] = []
    catalogues = {language: index(found, problems) for language, found in pages.items()}
    languages = list(catalogues)
    for language, catalogue in catalogues.items():
        others = languages[1:] if language == languages[0] else [language]
        first = catalogues[languages[0]].pages
        names = [renamed(first, catalogues[other].pages) for other in others]
        problems += _check_references(catalogue, catalogue.unread.union(*names))
        problems += _check_worksheets(catalogue, catalogue.unread.union(*names))
        problems += _check_selections(catalogue)
    places = frozenset(Place(problem.path, problem.line) for problem in problems)
    if catalogues:
        (_, source), *translations = catalogues.items()
        problems += _check_codes(source)
        for language, other in translations:
            problems += compare(source.pages, other.pages, language, places)
    return catalogues, tuple(problems)


def _problem(place: Place, message: str) -> Problem:
    return Problem(place.path, place.line, message)


def _check_references(catalogue: Catalogue, excused: frozenset[str]) -> Iterator[Problem]:
    """Names that are used must exist, and remedies must be reached, but for those `excused`."""
    reached: set[str | None] = set()
    known = {"", *catalogue.remedies} | excused
    for _, checklist in catalogue.checklists.values():
        for statement in checklist.statements:
            reached.add(statement.remedy)
            if statement.remedy not in known:
                reached.add(nearest(statement.remedy, catalogue.remedies))
                yield _problem(
                    statement.place,
                    f'statement "{statement.id}" leads to remedy "{statement.remedy}", which does not '
                    f"exist; {hint(statement.remedy, catalogue.remedies)}",
                )
    for name, (_, remedy) in catalogue.remedies.items():
        if name not in reached | excused:
            yield _problem(
                remedy.place,
                f'no statement leads to remedy "{name}"; give one remedy="{name}", or remove the marker',
            )
    for page in catalogue.pages.values():
        for name, place in page.uses:
            if name not in catalogue.assessments and name not in excused:
                yield _problem(
                    place,
                    f'there is no checklist, scan or quiz "{name}"; {hint(name, catalogue.assessments)}',
                )


def _check_worksheets(catalogue: Catalogue, excused: frozenset[str]) -> Iterator[Problem]:
    """The worksheets that remedies and tables name are there."""
    known = {"", NO_WORKSHEET, *catalogue.worksheets} | excused
    for name, (_, remedy) in catalogue.remedies.items():
        if remedy.worksheet not in known:
            yield _problem(
                remedy.place,
                f'remedy "{name}" names worksheet "{remedy.worksheet}", which does not exist; '
                f"{hint(remedy.worksheet, [NO_WORKSHEET, *catalogue.worksheets])}",
            )
    for _, worksheet in catalogue.worksheets.values():
        for item in worksheet.fields:
            for name in item.sources if item.type == "table" else ():
                if name not in known | {PLAN, GUIDE}:
                    yield _problem(
                        item.place,
                        f'field "{item.id}" takes from worksheet "{name}", which does not exist; '
                        f"{hint(name, [PLAN, GUIDE, *catalogue.worksheets])}",
                    )


def _check_selections(catalogue: Catalogue) -> Iterator[Problem]:
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
        for _, part in sources if scan.complete else ():
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
    for widget, mark in catalogue.choices:
        if not catalogue.selected(mark) and mark not in catalogue.unread:
            yield _problem(
                widget.place,
                f'{widget.name} selects nothing: no statement is marked "{mark}"; '
                f"{hint(mark, marks)}",
            )


def _check_codes(catalogue: Catalogue) -> Iterator[Problem]:
    """Two statements must never look the same in a shared link."""
    places = {
        checklist.key(statement): statement.place
        for _, checklist in catalogue.checklists.values()
        for statement in checklist.statements
        if statement.marks
    }
    for one, other in collisions(places, STATEMENT_LENGTH):
        yield _problem(
            places[other],
            f'statement "{other}" has the same code in shared links as "{one}"; give it another id',
        )
