"""What is wrong with the front matter of a page; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml
from yaml.reader import ReaderError

from assessments.model import Problem

REQUIRED = ("title", "description")
# What a reader or a search engine sees as a text.
TEXTS = (*REQUIRED, "slug", "teaser", "menu", "headline", "lede", "invite", "more")
SLUG_RE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# YAML takes seconds for hundreds of these, and then gives up without a line.
TOO_DEEP = re.compile(r"(?:[\[{]\s*){20}")
FENCE_RE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


def problems(
    path: str, source: str, values: Mapping[str, Any], *, home: bool = False
) -> list[Problem]:
    """Every mistake in the front matter of `source`; `values` are what MkDocs read in it.

    The home page needs no slug.
    """
    if not source.startswith("---"):
        example = "\n".join(["", "---", *(f"{name}: …" for name in REQUIRED), "---"])
        return [Problem(path, 1, f"the page has no front matter; begin it with{example}")]
    end = FENCE_RE.search(source, 3)
    if end is None:
        return [Problem(path, 1, "the front matter is not closed; end it with a line ---")]
    inside = source[3 : end.start()]
    if line := too_deep(source):
        message = "more than 20 brackets within each other; write the value as a text in quotes"
        return [Problem(path, line, message)]
    try:
        found = values or yaml.safe_load(inside)
    except (yaml.YAMLError, ValueError) as error:
        line, reason = _unread(inside, error)
        message = f"the front matter is no YAML: {reason}; put texts in quotes"
        return [Problem(path, line, message)]
    if not isinstance(found, dict):
        message = 'the front matter is no list of names and values; write "title: …"'
        return [Problem(path, 2, message)]
    wrong = {name: message for name, value in found.items() if (message := _misread(name, value))}
    lacking = [name for name in REQUIRED if name not in wrong and not values.get(name)]
    problems = [
        Problem(path, 1, f'the front matter has no {name}; add "{name}: …" between the --- lines')
        for name in lacking
    ]
    problems += [Problem(path, line_of(source, name), message) for name, message in wrong.items()]
    if not home and "slug" not in wrong:
        problems += _slug(path, source, found.get("slug"))
    return problems


def too_deep(source: str) -> int:
    """The line of the front matter on which brackets stand too deep to be read; 0 for none."""
    end = FENCE_RE.search(source, 3) if source.startswith("---") else None
    deep = TOO_DEEP.search(source, 3, end.start()) if end else None
    return source.count("\n", 0, deep.start()) + 1 if deep else 0


def _misread(name: str, value: Any) -> str:
    """What is wrong with the value of a text: YAML takes some words for something else."""
    if name not in TEXTS or (isinstance(value, str | int | float) and not isinstance(value, bool)):
        return ""
    if value is None:
        return f'"{name}" is empty; write a text after it, or remove it'
    if isinstance(value, bool):
        return f'YAML reads "{name}" as {str(value).lower()}; put the word in quotes'
    if isinstance(value, list | dict):
        return f'"{name}" is no text; put it in quotes'
    return f'YAML reads "{name}" as {type(value).__name__}; put it in quotes'


def _slug(path: str, source: str, slug: Any) -> list[Problem]:
    text = "" if slug is None else str(slug)
    if SLUG_RE.fullmatch(text):
        return []
    wrong = f'slug "{text}" is malformed' if text else "the front matter has no slug"
    mend = "add the last part of the address in lower case, such as slug: kick-off"
    return [Problem(path, line_of(source, "slug"), f"{wrong}; {mend}")]


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
