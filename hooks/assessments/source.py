"""Finds the comments of a Markdown text, and the lines that are code, where there are none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

TAB = 4
OPEN, CLOSE = "<!--", "-->"

_FENCE_RE = re.compile(r"(`{3,})[^`]*$|(~{3,})")
_ITEM_RE = re.compile(r"(?:[-*+]|[0-9]{1,9}[.)])(?: +|$)")
# Other things whose content is indented: admonitions, tabs, footnotes, definitions.
_BOX_RE = re.compile(r"(?:!!!|\?\?\?\+?|===[+!]?)(?: |$)|\[\^[^\]]+\]:|: {1,3}\S")
_RULE_RE = re.compile(r"([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_QUOTE_RE = re.compile(r" {0,3}> ?")
_INLINE_RE = re.compile(r"\\[\s\S]|`+|<!--")


@dataclass(frozen=True)
class Comment:
    """What stands between `<!--` and `-->`; lines and columns count from 0, ends are exclusive."""

    text: str
    line: int
    start: int
    last: int
    end: int
    closed: bool = True


@dataclass(frozen=True)
class Source:
    """The lines of a text, which of them are code, and the comments in the others."""

    lines: tuple[str, ...]
    code: tuple[bool, ...]
    comments: tuple[Comment, ...]
    open_fence: int | None

    @cached_property
    def starting(self) -> dict[int, list[Comment]]:
        """The comments by the line on which they begin."""
        found: dict[int, list[Comment]] = {}
        for comment in self.comments:
            found.setdefault(comment.line, []).append(comment)
        return found


def indent_of(line: str) -> int:
    """The columns of white space before the text of a line."""
    space = line[: len(line) - len(line.lstrip(" \t"))]
    return len(space.expandtabs(TAB))


def dedent(line: str, columns: int) -> str:
    """The line without its first columns of white space."""
    text = line.lstrip(" \t")
    return " " * max(0, indent_of(line) - columns) + text.rstrip()


def read(text: str) -> Source:
    """Read a whole text once, from top to bottom."""
    return _Reader(text).read()
