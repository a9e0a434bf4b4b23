"""What is wrong with the front matter of a page; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml
from yaml.reader import ReaderError

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
    inside = source[3 : end.start()]
    try:
        found = yaml.safe_load(inside)
    except (yaml.YAMLError, ValueError) as error:
        line, reason = _unread(inside, error)
        message = f"the front matter is no YAML: {reason}; put texts in quotes"
        return [Problem(path, line, message)]
    if not isinstance(found, dict):
        message = 'the front matter is no list of names and values; write "title: …"'
        return [Problem(path, 2, message)]
    return [
        Problem(path, 1, f'the front matter has no {name}; add "{name}: …" between the --- lines')
        for name in REQUIRED
        if not values.get(name)
    ]


def _unread(inside: str, error: Exception) -> tuple[int, str]:
    """The line that stops YAML, and why."""
    if isinstance(error, yaml.MarkedYAMLError):
        # A text that is not closed is noticed at its end; it has to be mended where it begins.
        unclosed = "scalar" in (error.context or "")
        mark = error.context_mark if unclosed else error.problem_mark
        return (mark.line + 1 if mark else 1), str(error.problem)
    if isinstance(error, ReaderError):
        return inside[: error.position].count("\n") + 1, error.reason
    return 1, str(error)  # such as a date that does not exist


def line_of(source: str, name: str) -> int:
    """The line on which a name of the front matter stands; the first line when it is not found."""
    found = re.search(rf"^{re.escape(name)}[ \t]*:", source, re.MULTILINE)
    return source[: found.start()].count("\n") + 1 if found else 1
