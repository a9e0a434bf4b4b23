"""A remedy: a section that says what to do, by the marker at the end of its heading."""

from __future__ import annotations

import re

from assessments.model import Remedy
from assessments.nearest import hint, nearest
from assessments.reading.comments import comments
from assessments.reading.lines import Source
from assessments.reading.markers import read_options

HEADING_RE = re.compile(r"#{1,6}[ \t]+(?P<title>.*)")


def read_remedy(source: Source, index: int) -> Remedy | None:
    """The remedy whose heading stands at a line; None where there is none that can be used."""
    found = HEADING_RE.match(source.lines[index])
    *_, last = (None, *comments(source.lines[index]))
    if not found or last is None or source.lines[index][last.end :].strip(" \t#"):
        return None
    title = source.lines[index][found.start("title") : last.start].strip()
    name, _, rest = last.body.strip().partition(" ")
    if name != "remedy":
        if "=" in rest and nearest(name, ["remedy"]):
            source.report(index, f'"{name}" is not a marker; did you mean "remedy"?')
        return None
    marker = read_options(
        "remedy", rest, source.vocabulary.markers["remedy"], index, source.vocabulary, source.report
    )
    phases = source.settings.phases
    if "phase" in marker.values and marker.values["phase"] not in phases:
        phase = marker.values["phase"]
        source.report(
            index,
            f'remedy: there is no phase "{phase}"; {hint(phase, phases)}',
        )
    elif marker.complete:
        if marker.values["phase"] in source.settings.already and "already" not in marker.values:
            name = marker.values["id"]
            source.report(
                index,
                f'remedy "{name}" has no text for who is already under way; add already="…"',
            )
        return Remedy(
            id=marker.values["id"],
            title=title,
            phase=marker.values["phase"],
            minutes=marker.values["minutes"],
            place=source.place(index),
            tool=marker.get("tool", ""),
            already=marker.get("already", ""),
            worksheet=marker.get("worksheet", ""),
        )
    return None
