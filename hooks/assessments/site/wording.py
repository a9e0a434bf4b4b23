"""Interface texts against what they have to be: which a language lacks, which a site may not give."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping

from assessments.model import Problem
from assessments.nearest import hint
from assessments.settings import Settings
from assessments.texts import Texts, flat

# The texts that every answer, band, phase and stage of the settings needs, by dotted name.
ANSWER = ("answer.{}",)
BAND = ("band.{}.name", "band.{}.sign", "band.{}.advice")
PHASE = ("phase.{}.name", "phase.{}.intro")
STAGE = ("phase.{}.stage", "phase.{}.told")

AT_LINE_RE = re.compile(r" \(at line (?P<line>\d+), column \d+\)$")
TABLE_RE = re.compile(r"\s*\[(?P<name>[^\]]+)\]")
NAME_RE = re.compile(r'\s*(?P<name>[\w."-]+)\s*=')
GAP_RE = re.compile(r"\{(\w+)\}")


def wanted(settings: Settings) -> list[str]:
    """The dotted names of the texts that the settings ask for."""
    answers = {answer for scale in settings.scales.values() for answer in scale.points}
    bands = {band for starts in settings.bands.values() for band, _ in starts}
    return [
        name.format(item)
        for names, items in (
            (ANSWER, answers),
            (BAND, bands),
            (PHASE, settings.phases),
            (STAGE, settings.stages),
        )
        for item in sorted(items)
        for name in names
    ]


def lacking(texts: Texts, names: Iterable[str], path: str) -> Iterator[Problem]:
    """One problem that lists every text of `names` that a language has not; `path` is its file."""
    missing = sorted(set(names) - texts.names())
    if missing:
        listed = ", ".join(f'"{name}"' for name in missing)
        yield Problem(
            path, 1, f'language "{texts.language}" lacks these texts: {listed}; add them here'
        )


def mistakes(path: str, source: str, known: Mapping[str, set[str]]) -> Iterator[Problem]:
    """What is wrong with a file of texts.

    `known` holds the gaps of every text by its dotted name: no other text is used, and no other
    gap is filled in.
    """
    try:
        given = flat(tomllib.loads(source), ".")
    except tomllib.TOMLDecodeError as error:
        at = AT_LINE_RE.search(str(error))
        line = int(at["line"]) if at else source.count("\n") + 1
        what = str(error)[: at.start()] if at else str(error)
        yield Problem(path, line, f'this is no TOML: {what}; write name = "text" on each line')
        return
    for name, text in given:
        line = _line_of(source, name)
        if name not in known:
            yield Problem(path, line, f'there is no text "{name}"; {hint(name, known)}')
            continue
        if not isinstance(text, str):
            yield Problem(path, line, f'text "{name}" is no text but {text}; put it in quotes')
            continue
        for gap in sorted(set(GAP_RE.findall(text)) - known[name]):
            yield Problem(
                path,
                line,
                f'nothing fills in "{{{gap}}}" in text "{name}"; {hint(gap, known[name])}',
            )


def gaps(*sources: Mapping[str, str]) -> dict[str, set[str]]:
    """The gaps of every text in several languages, by dotted name."""
    found: dict[str, set[str]] = {}
    for source in sources:
        for name, text in source.items():
            found.setdefault(name, set()).update(GAP_RE.findall(text))
    return found


def _line_of(source: str, name: str) -> int:
    """The line on which a text is given: its name, below that of its table."""
    table = ""
    for number, line in enumerate(source.split("\n"), 1):
        if heading := TABLE_RE.match(line):
            table = heading["name"].strip() + "."
        elif (given := NAME_RE.match(line)) and table + given["name"].replace('"', "") == name:
            return number
    return 1
