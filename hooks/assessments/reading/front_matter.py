"""What is wrong with the front matter of a page; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

from assessments.model import Problem

REQUIRED = ("title", "description")
FENCE_RE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


def problems(path: str, source: str, values: Mapping[str, Any]) -> list[Problem]:
    """Every mistake in the front matter of `source`; `values` are what MkDocs read in it."""
    if not source.startswith("---"):
        example = "\n".join(["", "---", *(f"{name}: …" for name in REQUIRED), "---"])
        return [Problem(path, 1, f"the page has no front matter; begin it with{example}")]
    end = FENCE_RE.search(source, 3)
    if end is None:
        return [Problem(path, 1, "the front matter is not closed; end it with a line ---")]
    try:
        found = yaml.safe_load(source[3 : end.start()])
    except yaml.MarkedYAMLError as error:
        # A text that is not closed is noticed at its end; it has to be mended where it begins.
        unclosed = "scalar" in (error.context or "")
        mark = error.context_mark if unclosed else error.problem_mark
        line = mark.line + 1 if mark else 1
        message = f"the front matter is no YAML: {error.problem}; put texts in quotes"
        return [Problem(path, line, message)]
    if not isinstance(found, dict):
        message = 'the front matter is no list of names and values; write "title: …"'
        return [Problem(path, 2, message)]
    return [
        Problem(path, 1, f'the front matter has no {name}; add "{name}: …" between the --- lines')
        for name in REQUIRED
        if not values.get(name)
    ]


def line_of(source: str, name: str) -> int:
    """The line on which a name of the front matter stands; the first line when it is not found."""
    found = re.search(rf"^{re.escape(name)}[ \t]*:", source, re.MULTILINE)
    return source.count("\n", 0, found.start()) + 1 if found else 1
