"""Comments that mean something: which lines may hold one, what it says, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from assessments.nearest import hint, nearest
from assessments.options import Options, Vocabulary
from assessments.reading.code import code_spans
from assessments.reading.comments import Comment, comments
from assessments.validators import (
    identifier,
    identifiers,
    one_of,
    percentage,
    positive,
    whole,
    words,
)
from assessments.worksheets import PLAIN, TYPES

Report = Callable[[int, str], None]

FENCE_RE = re.compile(r" {0,3}(?P<mark>`{3,}|~{3,})(?P<info>.*)")
PART_RE = re.compile(
    r"""(?P<name>[^\s="']+)\s*=\s*(?:"(?P<value>[^"]*)"|(?P<bare>[^\s"]\S*|"[^"]*$|(?=\s|$)))"""
    r"""|(?P<flag>\S+)"""
)

PAIRED = ("checklist", "quiz", "worksheet")

# The parts of a block, which no component renders by itself.
BAND = Options({"from": percentage, "id": identifier}, ("from", "id"))
STATEMENT = Options(
    {
        "id": identifier,
        "remedy": identifier,
        "scale": words,
        "about": one_of(("us", "me")),
        "weight": positive,
        "lack": words,
    },
    ("id",),
    ("critical", "start", "after-start", "fact"),
    marked=True,
)
QUESTION = Options({"id": identifier, "only": words}, ("id",))
OPTION = Options({"id": identifier}, ("id",))
FIELD = Options(
    {
        "id": identifier,
        "type": one_of(TYPES),
        "example": words,
        "most": whole,
        "from": identifiers,
    },
    ("id",),
    ("plan", "greets"),
)
COLUMN = Options({"id": identifier, "type": one_of(PLAIN)}, ("id",))


@dataclass(frozen=True)
class Marker:
    """One comment that was read: values are checked, flags are known."""

    name: str
    line: int
    values: dict[str, Any]
    flags: tuple[str, ...] = ()
    closing: bool = False
    complete: bool = True

    def __str__(self) -> str:
        return f'"/{self.name}"' if self.closing else f'"{self.name}"'

    def get(self, name: str, default: Any = None) -> Any:
        return self.values.get(name, default)


def plain_lines(
    lines: list[str], vocabulary: Vocabulary, report: Report | None = None
) -> list[bool]:
    """For every line whether it is Markdown proper: outside fences and longer comments."""
    plain: list[bool] = []
    fence = ""
    comment_from = -1
    for index, line in enumerate(lines):
        if fence:
            plain.append(False)
            if _closes(line, fence):
                fence = ""
        elif comment_from >= 0:
            plain.append(False)
            if "-->" in line:
                comment_from = -1
        elif (opening := FENCE_RE.match(line)) and "`" not in opening["info"]:
            fence = opening["mark"]
            plain.append(False)
        elif line.startswith("<!--") and "-->" not in line:
            comment_from = index
            plain.append(False)
            if report and looks_like_marker(line.removeprefix("<!--"), vocabulary):
                report(index, "this marker is not closed on its own line; end it with -->")
        else:
            plain.append(True)
    if report and comment_from >= 0:
        report(comment_from, "this comment is never closed; end it with -->")
    return plain


def _closes(line: str, fence: str) -> bool:
    text = line.strip()
    return len(text) >= len(fence) and set(text) == {fence[0]}


def read_line(line: str, index: int, vocabulary: Vocabulary, report: Report) -> Marker | None:
    """The marker that a line consists of; None when it is ordinary Markdown or a plain comment."""
    comment = next(iter(comments(line)), None)
    if comment is None or comment.start or line[comment.end :].strip():
        return None
    body = comment.body.strip()
    if not looks_like_marker(body, vocabulary):
        return None
    closing = body.startswith("/")
    name, _, rest = body.removeprefix("/").strip().partition(" ")
    known = known_markers(vocabulary)
    if name not in known:
        report(index, f'"{name}" is not a marker; {hint(name, known)}')
        return Marker(name, index, {}, complete=False)
    if closing:
        if rest.strip():
            report(index, f'the closing marker "/{name}" takes no options; leave them out')
        return Marker(name, index, {}, closing=True)
    return read_options(name, rest, known[name], index, vocabulary, report)


def is_stray(marker: Marker) -> bool:
    """Whether a marker inside a block has to be named: of the others something is said already."""
    return marker.complete and marker.name not in PAIRED


def known_markers(vocabulary: Vocabulary) -> dict[str, Options]:
    """Every marker that stands on a line of its own, or in running text, with what it may carry."""
    return {"band": BAND, **vocabulary.markers}


def looks_like_marker(body: str, vocabulary: Vocabulary) -> bool:
    """Tell a marker from an author's remark.

    A marker is a known name, or one that resembles it, with nothing but options and flags after
    it; or any single name followed by an option with a quoted value.
    """
    name, _, rest = body.strip().removeprefix("/").strip().partition(" ")
    if not re.fullmatch(r"[A-Za-z][\w-]*", name):
        return False
    if '="' in rest:
        return True
    known = known_markers(vocabulary)
    if name in known or nearest(name, known):
        flags = vocabulary.names(known[name]) if name in known else ()
        return "=" in rest or all(word in flags for word in rest.split())
    return False


def read_options(
    what: str, text: str, options: Options, index: int, vocabulary: Vocabulary, report: Report
) -> Marker:
    """Read `key="value" flag …` and check it against what `what` may carry."""
    values: dict[str, Any] = {}
    flags: list[str] = []
    wrong: list[str] = []
    seen: set[str] = set()
    for part in PART_RE.finditer(text):
        name = part["name"] or part["flag"]
        if name in seen:
            wrong.append(f'{what}: "{name}" stands twice; keep one')
        elif mistake := _misused(what, part, options, vocabulary):
            wrong.append(mistake)
        elif part["flag"]:
            flags.append(name)
        else:
            try:
                values[name] = options.checks[name](part["value"])
            except ValueError as error:
                wrong.append(f'{what}: {name}="{part["value"]}" is not right; {error}')
        seen.add(name)
    wrong += [f'{what} has no {n}; add {n}="…"' for n in options.required if n not in seen]
    for message in wrong:
        report(index, message)
    return Marker(what, index, values, tuple(flags), complete=not wrong)


def _misused(what: str, part: re.Match[str], options: Options, vocabulary: Vocabulary) -> str:
    """What is wrong with how an option or flag is written, before its value is looked at."""
    name = part["name"] or part["flag"]
    named = name in options.checks and name not in options.flags and name not in vocabulary.marks
    flag = part["flag"] and name in vocabulary.flags(options)
    if flag or (named and part["value"] is not None):
        return ""
    flags, known = vocabulary.flags(options), vocabulary.names(options)
    if part["flag"] and name in options.checks:
        return f'{what}: "{name}" needs a value, such as {name}="…"'
    if name not in known:
        return f'{what} has no option "{name}"; {hint(name, known)}'
    if name in flags:
        return f'{what}: "{name}" takes no value; write just {name}'
    if part["value"] is None:
        return f'{what}: put the value of "{name}" between straight double quotes, as in {name}="…"'
    return ""


def inline_markers(
    lines: Sequence[str], keep: Iterable[bool], vocabulary: Vocabulary, report: Report
) -> Iterator[tuple[Comment, Marker]]:
    """The markers in running text that can be read, in order, each with where it stands.

    `keep` tells per line whether it is running text; inside a code span a comment is code.
    """
    for index, (line, running) in enumerate(zip(lines, keep, strict=True)):
        if not running or "<!--" not in line:
            continue
        code = [range(*span) for span in code_spans(line)]
        for found in comments(line):
            name, _, rest = found.body.strip().partition(" ")
            if name not in vocabulary.inline or any(found.start in span for span in code):
                continue
            marker = read_options(name, rest, vocabulary.markers[name], index, vocabulary, report)
            if marker.complete:
                yield found, marker
