"""What in Markdown is code, and so neither text nor marker; everything here takes linear time."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence

BACKTICKS_RE = re.compile(r"`+")
LIST_RE = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)])\s|\[\^")


def code_spans(line: str) -> list[tuple[int, int]]:
    """From where to where a line is code: between two runs of as many backticks."""
    if "`" not in line:
        return []
    runs = [(found.start(), found.end()) for found in BACKTICKS_RE.finditer(line)]
    later: dict[int, deque[int]] = {}
    for number, (start, end) in enumerate(runs):
        later.setdefault(end - start, deque()).append(number)
    spans: list[tuple[int, int]] = []
    number = 0
    while number < len(runs):
        start, end = runs[number]
        same = later[end - start]
        while same and same[0] <= number:
            same.popleft()
        if same:
            number = same[0]
            spans.append((start, runs[number][1]))
        number += 1
    return spans


def without_code(line: str) -> str:
    """The line without its code spans."""
    if "`" not in line:
        return line
    out: list[str] = []
    at = 0
    for start, end in code_spans(line):
        out.append(line[at:start])
        at = end
    return "".join([*out, line[at:]])


def indented_code(lines: Sequence[str]) -> set[int]:
    """The lines of code blocks by indentation: below neither a list item nor other indented text."""
    code: set[int] = set()
    before = ""  # the last line with text
    blank = True
    for index, line in enumerate(lines):
        if not line.strip():
            blank = True
            continue
        indented = line.startswith(("    ", "\t"))
        goes_on = index - 1 in code or (blank and before == "code")
        if indented and (goes_on or (blank and before in ("", "text"))):
            code.add(index)
            before = "code"
        elif indented or LIST_RE.match(line):
            before = "list"
        else:
            before = "text"
        blank = False
    return code
