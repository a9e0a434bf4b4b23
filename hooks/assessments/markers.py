"""Comments that mean something: which lines may hold one, what it says, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from assessments.nearest import hint, nearest
from assessments.options import (
    Validator,
    above,
    at_most,
    both,
    identifier,
    number,
    one_of,
    whole,
    words,
)

Report = Callable[[int, str], None]

COMMENT_RE = re.compile(r"<!--(.*?)-->")
LINE_RE = re.compile(r"<!--(?P<body>.*?)-->\s*$")
FENCE_RE = re.compile(r" {0,3}(?P<mark>`{3,}|~{3,})(?P<info>.*)")
PART_RE = re.compile(
    r"""(?P<name>[^\s="']+)\s*=\s*(?:"(?P<value>[^"]*)"|(?P<bare>[^\s"]\S*|"[^"]*$|(?=\s|$)))"""
    r"""|(?P<flag>\S+)"""
)

PAIRED = ("checklist", "quiz")

percentage = both(number, at_most(100))
positive = both(number, above(0))


@dataclass(frozen=True)
class Options:
    """What a marker may carry: options with a check, those it must have, and bare flags."""

    checks: Mapping[str, Validator] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return (*self.checks, *self.flags)


MARKERS: dict[str, Options] = {
    "checklist": Options(
        {"id": identifier, "short": words, "ask": words, "scale": words, "bands": words},
        ("id", "short"),
    ),
    "quiz": Options(
        {"id": identifier, "pass": percentage, "select": words}, ("id",), ("shuffle", "mixed")
    ),
    "band": Options({"from": percentage, "id": identifier}, ("from", "id")),
    "scan": Options({"id": identifier, "select": words}, ("id", "select")),
    "remedy": Options(
        {"id": identifier, "phase": words, "minutes": whole, "tool": words},
        ("id", "phase", "minutes"),
    ),
    "invite": Options({"id": identifier}, ("id",)),
    "cards": Options({"select": words}, ("select",)),
    "count": Options({"of": identifier}, ("of",)),
    "minutes": Options({"of": identifier}, ("of",)),
    "contact": Options(),
    "phases": Options(),
    "resume": Options(),
    "plan": Options(),
    "compare": Options(),
    "collaborations": Options(),
}
INLINE = ("count", "minutes", "contact")


STATEMENT = Options(
    {
        "id": identifier,
        "remedy": identifier,
        "scale": words,
        "about": one_of(("us", "me")),
        "weight": positive,
    },
    ("id",),
    ("critical", "start", "after-start", "scan"),
)
QUESTION = Options({"id": identifier, "only": words}, ("id",))
OPTION = Options({"id": identifier}, ("id",))


@dataclass(frozen=True)
class Marker:
    """One comment that was read: values are checked, flags are known."""

    name: str
    line: int
    values: dict[str, Any]
    flags: tuple[str, ...] = ()
    closing: bool = False
    complete: bool = True

    def get(self, name: str, default: Any = None) -> Any:
        return self.values.get(name, default)


def plain_lines(lines: list[str], report: Report | None = None) -> list[bool]:
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
            if report and _looks_like_marker(line[4:]):
                report(index, "this marker is not closed on its own line; end it with -->")
        else:
            plain.append(True)
    return plain


def _closes(line: str, fence: str) -> bool:
    text = line.strip()
    return len(text) >= len(fence) and set(text) == {fence[0]}


def read_line(line: str, index: int, report: Report) -> Marker | None:
    """The marker that a line consists of; None when it is ordinary Markdown or a plain comment."""
    found = LINE_RE.match(line)
    if not found or not _looks_like_marker(found["body"]):
        return None
    body = found["body"].strip()
    closing = body.startswith("/")
    name, _, rest = body.removeprefix("/").strip().partition(" ")
    if name not in MARKERS:
        report(index, f'"{name}" is not a marker; {hint(name, MARKERS)}')
        return Marker(name, index, {}, complete=False)
    if closing:
        if rest.strip():
            report(index, f'the closing marker "/{name}" takes no options; leave them out')
        return Marker(name, index, {}, closing=True)
    return read_options(name, rest, MARKERS[name], index, report)


def _looks_like_marker(body: str) -> bool:
    """Tell a marker from an author's remark.

    A marker is a known name, or one that resembles it, with nothing but options and flags after
    it; or any single name followed by an option with a quoted value.
    """
    name, _, rest = body.strip().removeprefix("/").strip().partition(" ")
    if not re.fullmatch(r"[A-Za-z][\w-]*", name):
        return False
    if '="' in rest:
        return True
    if name in MARKERS or nearest(name, MARKERS):
        flags = MARKERS[name].names if name in MARKERS else ()
        return "=" in rest or all(word in flags for word in rest.split())
    return False


def read_options(what: str, text: str, options: Options, index: int, report: Report) -> Marker:
    """Read `key="value" flag …` and check it against what `what` may carry."""
    values: dict[str, Any] = {}
    flags: list[str] = []
    complete = True
    seen: set[str] = set()

    def wrong(message: str) -> None:
        nonlocal complete
        complete = False
        report(index, message)

    for part in PART_RE.finditer(text):
        name = part["name"] or part["flag"]
        if name in seen:
            wrong(f'{what}: "{name}" stands twice; keep one')
        elif part["flag"] and name in options.flags:
            flags.append(name)
        elif part["flag"] and name in options.checks:
            wrong(f'{what}: "{name}" needs a value, such as {name}="…"')
        elif name not in options.names:
            wrong(f'{what} has no option "{name}"; {hint(name, options.names)}')
        elif name in options.flags:
            wrong(f'{what}: "{name}" takes no value; write just {name}')
        elif part["value"] is None:
            wrong(f'{what}: put the value of "{name}" between double quotes, as in {name}="…"')
        else:
            try:
                values[name] = options.checks[name](part["value"])
            except ValueError as error:
                wrong(f'{what}: {name}="{part["value"]}" is not right; {error}')
        seen.add(name)
    for name in options.required:
        if name not in seen:
            wrong(f'{what} has no {name}; add {name}="…"')
    return Marker(what, index, values, tuple(flags), complete=complete)


def inline_markers(
    lines: list[str], keep: Iterable[bool], replace: Callable[[Marker], str], report: Report
) -> list[str]:
    """Replace `count`, `minutes` and `contact` where they stand in running text.

    `keep` tells per line whether it is running text; inside a code span a comment is code.
    """
    out: list[str] = []
    for index, (line, running) in enumerate(zip(lines, keep, strict=True)):
        if not running or "<!--" not in line:
            out.append(line)
            continue
        spans = [found.span() for found in re.finditer(r"(`+)(?!`).*?(?<!`)\1(?!`)", line)]

        def one(found: re.Match[str], index: int = index, spans: list[Any] = spans) -> str:
            name, _, rest = found[1].strip().partition(" ")
            if name not in INLINE or any(a < found.start() < b for a, b in spans):
                return found[0]
            marker = read_options(name, rest, MARKERS[name], index, report)
            return replace(marker) if marker.complete else found[0]

        out.append(COMMENT_RE.sub(one, line))
    return out
