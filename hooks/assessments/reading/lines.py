"""What the insides of checklists and quizzes have in common: items, and what is indented below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from assessments.model import Place
from assessments.options import Vocabulary
from assessments.reading.comments import comments, without_comments
from assessments.settings import Settings

TASK_RE = re.compile(r"[-*+] \[(?P<box>.)\](?:\s+(?P<text>.*))?$")
# What was meant as one; spaces and box stand otherwise than they should.
NEAR_TASK_RE = re.compile(r"\s*[-*+]\s*\[\s{0,3}[xXvV*]?\s{0,3}\](?!\()")
INDENT = 4


class Source(Protocol):
    """What a reader of a block gets from the reader of the page."""

    settings: Settings
    vocabulary: Vocabulary
    lines: list[str]
    plain: list[bool]
    first_line: int

    def report(self, index: int, message: str) -> None: ...

    def place(self, index: int) -> Place: ...


def item_comment(text: str) -> tuple[str, str | None]:
    """An item's text and the body of its comment, None when it has none.

    Of several it is the last one with a value: a remark has none, and a number stands in the text.
    """
    bodies = [comment.body.strip() for comment in comments(text)]
    own = next((body for body in reversed(bodies) if "=" in body), bodies[0] if bodies else None)
    return without_comments(text).strip(), own


def dedent(lines: Iterable[str], by: int = INDENT) -> str:
    """Markdown with `by` columns of indentation less; blank ends go."""
    cut = [line[min(by, len(line) - len(line.lstrip(" "))) :] for line in lines]
    return "\n".join(cut).strip("\n")


def indentation(line: str) -> int:
    """Columns of white space before the text; a tab reaches the next multiple of four."""
    expanded = line.expandtabs(INDENT)
    return len(expanded) - len(expanded.lstrip(" "))


def below(lines: Sequence[str], start: int, end: int, columns: int = 1) -> int:
    """The line after `start` and everything below it that is indented so far, at most `end`."""
    index = start + 1
    while index < end and (not lines[index].strip() or indentation(lines[index]) >= columns):
        index += 1
    return index
