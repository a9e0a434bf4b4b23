"""Footnotes that lead nowhere: Markdown leaves them in the text as they were typed; pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assessments.nearest import nearest
from assessments.reading.code import without_code

DEFINITION_RE = re.compile(r" {0,3}\[\^(?P<name>[^\]\s]+)\]:")
USE_RE = re.compile(r"\[\^(?P<name>[^\]\s]+)\](?!:)")


def mistakes(lines: Sequence[str], plain: Sequence[bool]) -> list[tuple[int, str]]:
    """(index of the line, what is wrong) for every footnote without a text, or without a use.

    `plain` says of every line whether it is Markdown proper, outside fences and comments.
    """
    defined: dict[str, int] = {}
    used: list[tuple[str, int]] = []
    found: list[tuple[int, str]] = []
    for index, line in enumerate(lines):
        if not plain[index] or "[^" not in line:
            continue
        if definition := DEFINITION_RE.match(line):
            name = definition["name"]
            if name in defined:
                found.append((index, f'footnote "{name}" stands twice; give one another name'))
            defined.setdefault(name, index)
        used += [(use["name"], index) for use in USE_RE.finditer(without_code(line))]
    for name, index in used:
        if name not in defined:
            meant = nearest(name, defined)
            mend = f'did you mean "{meant}"?' if meant else f"add a line [^{name}]: …"
            found.append((index, f'footnote "{name}" has no text; {mend}'))
    names = {name for name, _ in used}
    for name, index in defined.items():
        if name not in names:
            found.append((index, f'footnote "{name}" is never used; refer to it, or remove it'))
    return found
