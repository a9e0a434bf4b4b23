"""The inside of a checklist: statements, the advice below them, and bands of its own."""

from __future__ import annotations

from dataclasses import dataclass, field

from assessments.model import Band, Checklist, Place, Scale, Statement
from assessments.nearest import hint
from assessments.reading.lines import (
    INDENT,
    NEAR_TASK_RE,
    TASK_RE,
    Source,
    below,
    dedent,
    indentation,
    item_comment,
)
from assessments.reading.markers import STATEMENT, Marker, is_stray, read_line, read_options

# Flags of a statement that say what it is; every other one is the mark of a selection.
NO_MARKS = ("critical", "start", "after-start", "fact")


@dataclass
class _Draft:
    """What has been read of a checklist so far."""

    scale: Scale | None
    bands: dict[str, Band]
    statements: list[Statement] = field(default_factory=list)
    starts: dict[float, int] = field(default_factory=dict)
    broken: bool = False


def read_checklist(source: Source, marker: Marker, inside: range) -> Checklist | None:
    """Read the lines between the markers; None when the checklist cannot be used."""
    draft = _Draft(_scale(source, marker), _site_bands(source, marker))
    index = inside.start
    while index < inside.stop:
        index = _read_part(source, draft, index, inside.stop)
    _check_statements(source, draft)
    _check_bands(source, marker, draft)
    if not draft.statements and not draft.broken:
        source.report(
            marker.line, f'checklist "{marker.get("id", "")}" is empty; add a line such as - [ ] …'
        )
    if not marker.complete:
        return None
    bands = sorted(draft.bands.values(), key=lambda band: -band.start)
    return Checklist(
        id=marker.values["id"],
        short=marker.values["short"],
        statements=tuple(draft.statements),
        bands=tuple(bands),
        place=source.place(marker.line),
        ask=marker.get("ask", ""),
    )


def _read_part(source: Source, draft: _Draft, index: int, end: int) -> int:
    """Read what starts at a line of a checklist; the line after it."""
    line = source.lines[index]
    if not line.strip():
        return index + 1
    if source.plain[index]:
        if TASK_RE.match(line):
            return _read_statement(source, draft, index, end)
        marker = read_line(line, index, source.vocabulary, source.report)
        if marker is not None:
            return _read_marker(source, draft, marker, end)
        if line.startswith("<!--"):
            return index + 1
    draft.broken = True
    if source.plain[index] and NEAR_TASK_RE.match(line):
        source.report(index, "begin a statement at the start of its line with - [ ] and a space")
        return below(source.lines, index, end)
    source.report(
        index,
        "this text belongs to no statement; indent it by four spaces to make it advice, "
        "or move it out of the checklist",
    )
    return _after_text(source, index, end)


def _after_text(source: Source, index: int, end: int) -> int:
    """The next line that starts a statement or a marker."""
    index += 1
    while index < end:
        line = source.lines[index]
        if source.plain[index] and (TASK_RE.match(line) or line.startswith("<!--")):
            break
        index += 1
    return index


def _read_statement(source: Source, draft: _Draft, index: int, end: int) -> int:
    after = below(source.lines, index, end)
    line = source.lines[index]
    body = index + 1
    while "<!--" not in line and body < after and source.lines[body].strip():
        line += " " + source.lines[body].strip()  # a statement that goes on in the next line
        body += 1
    found = TASK_RE.match(line)
    assert found is not None
    text, comment = item_comment(found["text"] or "")
    if found["box"] != " ":
        source.report(index, "a statement is not ticked beforehand; write - [ ]")
    if not text:
        source.report(index, "this statement has no text; write it after - [ ]")
    if comment is None:
        draft.broken = True
        source.report(index, 'this statement has no id; end its line with <!-- id="…" -->')
        return after
    marker = read_options("statement", comment, STATEMENT, index, source.vocabulary, source.report)
    scale = _scale(source, marker) or draft.scale
    _check_indent(source, body, after)
    if not marker.complete or scale is None:
        draft.broken = True
        return after
    draft.statements.append(
        Statement(
            id=marker.values["id"],
            text=text,
            scale=scale,
            place=source.place(index),
            remedy=marker.get("remedy", ""),
            advice=dedent(source.lines[body:after]),
            lack=marker.get("lack", ""),
            about=marker.get("about", "us"),
            weight=marker.get("weight", 1),
            critical="critical" in marker.flags,
            shows_start="start" in marker.flags,
            after_start="after-start" in marker.flags,
            fact="fact" in marker.flags,
            marks=tuple(flag for flag in marker.flags if flag not in NO_MARKS),
        )
    )
    return after


def _check_indent(source: Source, start: int, end: int) -> None:
    for index in range(start, end):
        if source.lines[index].strip() and indentation(source.lines[index]) < INDENT:
            source.report(
                index, "indent advice by four spaces, so that it belongs to its statement"
            )
            return


def _read_marker(source: Source, draft: _Draft, marker: Marker, end: int) -> int:
    after = _after_text(source, marker.line, end)
    if marker.name != "band" or marker.closing:
        if is_stray(marker):
            source.report(marker.line, f"{marker} cannot stand inside a checklist; move it out")
        return marker.line + 1
    if not marker.complete:
        return after
    name, start = marker.values["id"], marker.values["from"]
    if name not in draft.bands:
        source.report(marker.line, f'there is no band "{name}"; {hint(name, draft.bands)}')
        return after
    place = source.place(marker.line)
    if start in draft.starts:
        source.report(
            marker.line,
            f"two bands start from {start:g} (first at line {draft.starts[start]}); "
            "give one of them another score",
        )
        return after
    draft.starts[start] = place.line
    text = "\n".join(source.lines[marker.line + 1 : after]).strip()
    draft.bands[name] = Band(name, start, place, text)
    return after


def _check_statements(source: Source, draft: _Draft) -> None:
    first: dict[str, Place] = {}
    for statement in draft.statements:
        index = statement.place.line - source.first_line
        if statement.id in first:
            source.report(
                index,
                f'statement "{statement.id}" stands twice (first at line '
                f"{first[statement.id].line}); give one of them another id",
            )
        first.setdefault(statement.id, statement.place)
        if not statement.remedy and any(other.remedy for other in draft.statements):
            source.report(
                index,
                f'statement "{statement.id}" has no remedy, unlike its neighbours; add remedy="…"',
            )
        if not statement.advice and any(other.advice for other in draft.statements):
            source.report(
                index,
                f'statement "{statement.id}" has no advice, unlike its neighbours; '
                "write it below, indented by four spaces",
            )


def _check_bands(source: Source, marker: Marker, draft: _Draft) -> None:
    """After overriding, one band still has to start at 0 and no two at the same score."""
    if not draft.starts:
        return
    by_start: dict[float, Band] = {}
    for band in draft.bands.values():
        other = by_start.setdefault(band.start, band)
        if other is not band:
            line = max(band.place.line, other.place.line)
            source.report(
                line - source.first_line,
                f'bands "{other.id}" and "{band.id}" both start from {band.start:g}; '
                "give one of them another score",
            )
    if min(band.start for band in draft.bands.values()) > 0:
        source.report(marker.line, "no band starts at the lowest score; let one start from 0")


def _scale(source: Source, marker: Marker) -> Scale | None:
    """The scale that a marker names; of a checklist that names none, the site's default."""
    name = marker.get("scale", "default")
    scales = source.settings.scales
    if name not in scales:
        source.report(marker.line, f'there is no scale "{name}"; {hint(name, scales)}')
        return None
    return scales[name] if "scale" in marker.values or marker.name == "checklist" else None


def _site_bands(source: Source, marker: Marker) -> dict[str, Band]:
    name = marker.get("bands", "default")
    bands = source.settings.bands
    if name not in bands:
        source.report(marker.line, f'there is no set of bands "{name}"; {hint(name, bands)}')
        return {}
    place = source.place(marker.line)
    return {band: Band(band, start, place) for band, start in bands[name]}
