"""Where a block ends: at its own marker, at what nearly is one, or before the next block."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from assessments.reading.lines import Source
from assessments.reading.markers import PAIRED, Marker, read_line
from assessments.reading.near_markers import silent

CLOSING_RE = re.compile(rf"<!--\s*/\s*({'|'.join(PAIRED)})\b")


class Ends:
    """The ends of the blocks of a page; `nearly` are the markers that are nearly ones, by line."""

    def __init__(self, source: Source, nearly: Mapping[int, str]) -> None:
        self.source = source
        self.nearly = nearly

    def skip(self, opening: int) -> int:
        """The line that closes what nearly opens at a line; that line itself when nothing does."""
        name = self.nearly[opening]
        if self.source.plain[opening] and self.source.lines[opening].startswith("<!--"):
            read_line(
                self.source.lines[opening], opening, self.source.vocabulary, self.source.report
            )
        for index in range(opening + 1, len(self.source.lines)):
            if self.nearly.get(index) == f"/{name}":
                return index
            line = self.source.lines[index]
            if not self.source.plain[index] or not line.startswith("<!--"):
                continue
            marker = read_line(line, index, self.source.vocabulary, silent)
            if marker and marker.name in PAIRED:
                return index if marker.closing and marker.name == name else opening
        return opening

    def find(self, opening: Marker) -> tuple[int, bool]:
        """The last line of a block, and whether it is closed there."""
        for index in range(opening.line + 1, len(self.source.lines)):
            line = self.source.lines[index]
            if self.nearly.get(index) == f"/{opening.name}":
                read_line(line, index, self.source.vocabulary, self.source.report)
                return index, True
            if not self.source.plain[index] or not line.startswith("<!--"):
                continue
            marker = read_line(line, index, self.source.vocabulary, silent)
            if marker is None:
                continue
            if marker.closing and marker.name == opening.name:
                return index, True
            if marker.closing and marker.name in PAIRED:
                self.source.report(
                    index,
                    f'"/{marker.name}" cannot close the {opening.name} of line '
                    f"{opening.line + self.source.first_line}; write <!-- /{opening.name} -->",
                )
                return index, True
            if not marker.closing and marker.name in PAIRED:
                if self._last_closing[opening.name] > index:
                    self.source.report(
                        index,
                        f"a {marker.name} cannot stand inside a {opening.name}; "
                        f"close the one of line {opening.line + self.source.first_line} first",
                    )
                    continue
                return index - 1, False
        return len(self.source.lines), False

    @cached_property
    def _last_closing(self) -> dict[str, int]:
        """The last line that closes each paired marker; -1 where none does."""
        last = dict.fromkeys(PAIRED, -1)
        for index, line in enumerate(self.source.lines):
            if self.source.plain[index] and (found := CLOSING_RE.match(line)):
                last[found[1]] = index
        return last


def stray(marker: Marker) -> str:
    """What is wrong with a marker that closes nothing."""
    if marker.name in PAIRED:
        return (
            f'"/{marker.name}" closes nothing; open it with <!-- {marker.name} … --> '
            "or remove this line"
        )
    return f'"{marker.name}" stands alone and is never closed; remove this line'
