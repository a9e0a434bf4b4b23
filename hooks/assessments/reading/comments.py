"""Comments in a line of Markdown, proper and nearly so; everything here takes linear time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

# Hyphens, dashes and the minus sign, as keyboards and word processors make them.
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
# White space that an author does not see as anything else than a space.
SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\ufeff"), " ")
BROKEN_RE = re.compile(
    rf"(?P<open>(?:<|&lt;)\s?!\s?[{DASHES}]+)(?P<body>[^<>&]*)(?P<close>-->|>|&gt;)?"
)


@dataclass(frozen=True)
class Comment:
    """A comment within one line: where it starts and ends, and what stands between its marks."""

    start: int
    end: int
    body: str


@lru_cache(maxsize=2048)  # every line of a page is looked at by several
def comments(line: str) -> tuple[Comment, ...]:
    """Every complete comment of a line, or of a whole text, in order."""
    found: list[Comment] = []
    at = 0
    while (start := line.find("<!--", at)) >= 0:
        end = line.find("-->", start + 4)
        if end < 0:
            break
        body = line[start + 4 : end]
        found.append(Comment(start, end + 3, body if body.isascii() else body.translate(SPACES)))
        at = end + 3
    return tuple(found)


def without_comments(line: str) -> str:
    """The line without its complete comments."""
    return replaced(line, lambda _: "")


def replaced(line: str, replace: Callable[[Comment], str]) -> str:
    """The line with every complete comment replaced."""
    if "<!--" not in line:
        return line
    out: list[str] = []
    at = 0
    for comment in comments(line):
        out += [line[at : comment.start], replace(comment)]
        at = comment.end
    return "".join([*out, line[at:]])


def broken(line: str) -> Iterator[str]:
    """The bodies of what looks like a comment and is none: long dashes, spaces, escaped brackets."""
    if "!" not in line:
        return
    proper = iter(comments(line))
    comment = next(proper, None)
    for found in BROKEN_RE.finditer(line):
        while comment and comment.end <= found.start():
            comment = next(proper, None)
        if comment and comment.start <= found.start():
            continue
        if found["open"] == "<!--" and not found["close"]:
            continue  # a comment that goes on in the next line
        yield found["body"].strip(DASHES + " \t").translate(SPACES)
