"""What the unit tests read with: the settings of a small site, and its pages given as text."""

from typing import Any

from assessments.components import vocabulary
from assessments.model import Page, Problem
from assessments.reading.page import parse as read_page
from assessments.reading.page import selects
from assessments.settings import Settings
from assessments.site.checks import build

SITE = Settings.from_config(
    {
        "phases": ["before", "during", "late", "ending"],
        "bands": {
            "default": {"solid": 80, "attention": 50, "risk": 0},
            "own": {"solid": 80, "attention": 50, "poor": 0},
        },
    }
)
# Marks that a page by itself may use, as if another page of its site selected by them.
MARKS = frozenset({"scan", "mixed"})


def parse(
    text: Any, path: str = "page.md", first_line: int = 1, key: str = "", marks: Any = MARKS
) -> tuple[Page, tuple[Problem, ...]]:
    """A page and its problems."""
    words = vocabulary(marks | selects(text))
    return read_page(path, text, SITE, words, first_line, key)


def read(text: Any, path: str = "page.md") -> Page:
    """A page that has to be without a mistake."""
    page, problems = parse(text, path)
    assert problems == ()
    return page


def site(pages: Any, language: str = "en") -> Any:
    """The catalogue of a site in one language, and the problems that show across its pages.

    `pages` holds the text of every page by its key. A page may have mistakes.
    """
    marks = frozenset().union(*(selects(text) for text in pages.values()))
    read = [parse(text, path, marks=marks)[0] for path, text in pages.items()]
    catalogues, problems = build({language: read})
    return catalogues[language], [str(problem) for problem in problems]


def checklist(name: Any, *statements: Any, options: str = "") -> Any:
    """The text of a checklist; a statement is given by what stands in its comment."""
    lines = [f"- [ ] Is it so? <!-- {statement} -->" for statement in statements]
    opening = f'<!-- checklist id="{name}" short="{name.title()}"{options} -->'
    return "\n".join([opening, "", *lines, "", "<!-- /checklist -->", ""])


def quiz(name: Any, options: str = "") -> Any:
    """The text of a quiz of one question."""
    return (
        f'<!-- quiz id="{name}"{options} -->\n\n### {name.title()} {{#{name}}}\n\n'
        '1. What now? <!-- id="now" -->\n'
        '    - [x] This <!-- id="this" -->\n    - [ ] That <!-- id="that" -->\n\n'
        "<!-- /quiz -->\n"
    )
