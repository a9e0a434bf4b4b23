"""The inside of a worksheet: parts below headings, and the fields of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assessments.model import Place, Worksheet
from assessments.reading.lines import Source, below
from assessments.reading.markers import Marker, is_stray, read_line
from assessments.reading.worksheet_field import read_field, repeated
from assessments.validators import ID_RE
from assessments.worksheets import Field, Part

HEADING_RE = re.compile(r"#{2,6}[ \t]+(?P<title>\S.*)")
ID_AT_MOST = 200  # characters: an id stands at the end of its heading
NAMED_RE = re.compile(r"[ \t]*\{#(?P<id>[^{}\s]+)\}$")
ITEM_RE = re.compile(r"[-*+]\s+\S")


@dataclass
class _Draft:
    """A part as far as it has been read."""

    id: str
    title: str
    place: Place
    text: list[str] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)

    def part(self) -> Part:
        text = "\n".join(self.text).strip("\n")
        return Part(self.id, self.title, text, tuple(self.fields), self.place)


def read_worksheet(source: Source, marker: Marker, inside: range) -> Worksheet | None:
    """Read the lines between the markers; None when the worksheet cannot be used."""
    drafts = [_Draft("", "", source.place(marker.line))]
    complete = marker.complete
    index = inside.start
    while index < inside.stop:
        line = source.lines[index]
        plain = source.plain[index]
        after = below(source.lines, index, inside.stop)
        if plain and (found := HEADING_RE.match(line)):
            drafts.append(_heading(source, index, found["title"].rstrip()))
            after = index + 1
        elif plain and ITEM_RE.match(line):
            item = read_field(source, index, after)
            complete = complete and item is not None
            drafts[-1].fields += [item] if item else []
        else:
            after = index + 1
            complete = _text(source, drafts[-1], index) and complete
        index = after
    _check(source, marker, drafts, complete=complete)
    if not complete:
        return None
    return Worksheet(
        id=marker.values["id"],
        title=marker.values["title"],
        parts=tuple(draft.part() for draft in drafts if draft.title or draft.text or draft.fields),
        place=source.place(marker.line),
        folded="folded" in marker.flags,
        sign="sign" in marker.flags,
    )


def _heading(source: Source, index: int, title: str) -> _Draft:
    """The part that a heading begins."""
    named = NAMED_RE.search(title[-ID_AT_MOST:])
    name = named["id"] if named else ""
    if not ID_RE.fullmatch(name):
        source.report(
            index, "this part has no id; end its heading with lower-case words, as in {#agreed}"
        )
    return _Draft(name, title.removesuffix(named[0]) if named else title, source.place(index))


def _text(source: Source, draft: _Draft, index: int) -> bool:
    """Add a line to what a part says above its fields; False where it stands below one."""
    line = source.lines[index]
    if line.startswith("<!--") and source.plain[index]:
        nested = read_line(line, index, source.vocabulary, source.report)
        if nested is None:
            return True
        if is_stray(nested):
            source.report(index, f"{nested} cannot stand inside a worksheet; move it out")
        return False
    if line.strip() and draft.fields:
        source.report(
            index,
            "this text belongs to no field; indent it by four spaces to make it help, "
            "or move it above the first field of its part",
        )
        return False
    draft.text.append(line)
    return True


def _check(source: Source, marker: Marker, drafts: list[_Draft], *, complete: bool) -> None:
    """No id twice, and something to fill in."""
    repeated(source, "part", [(d.id, d.place) for d in drafts if d.id])
    fields = [item for draft in drafts for item in draft.fields]
    repeated(source, "field", [(item.id, item.place) for item in fields])
    if not fields and complete:
        name = marker.get("id", "")
        source.report(
            marker.line, f'worksheet "{name}" has no field; add one such as - … <!-- id="…" -->'
        )
