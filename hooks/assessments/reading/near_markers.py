"""What an author surely meant as a marker, and did not write as one or not where one is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from assessments.model import Region
from assessments.nearest import nearest
from assessments.reading.code import code_spans, indented_code
from assessments.reading.comments import Comment, broken, comments
from assessments.reading.lines import Source
from assessments.reading.markers import PAIRED, known_markers, looks_like_marker, read_line

# What HTML takes for a declaration or an instruction: it hides what follows, to the next ">" or to
# the end of the page.
DECLARATION_RE = re.compile(r"<(?:![A-Za-z\[]|\?\w)")


def silent(*_: object) -> None:
    """Report nothing: what is read is read again."""


class NearMarkers:
    """The near-markers of a page; `paired` are those of a checklist or quiz, by their line."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.paired = dict(self._paired())

    def _paired(self) -> Iterator[tuple[int, str]]:
        """Where a checklist or quiz surely begins or ends, although its marker is not written as one.

        Something else says what is wrong with that marker; nothing has to be said about the other.
        """
        for index, line in enumerate(self.source.lines):
            if "!" not in line:
                continue
            if self.source.plain[index]:
                bodies = [*broken(line), *(comment.body for comment in comments(line))]
                spans = code_spans(line) if bodies else []
                proper = line.startswith("<!--") and read_line(
                    line, index, self.source.vocabulary, silent
                )
                if spans or index in self._indented or (proper and proper.name in PAIRED):
                    continue
            else:
                bodies = [line[4:]] if line.startswith("<!--") and "-->" not in line else []
            for body in map(str.strip, bodies):
                slash = "/" if body.startswith("/") else ""
                name = body.removeprefix("/").strip().partition(" ")[0]
                if '"' in name:
                    continue
                meant = name if name in PAIRED else nearest(name, PAIRED)
                known = known_markers(self.source.vocabulary)
                if meant and (name == meant or name not in known) and self._is_marker(body):
                    yield index, slash + meant

    def _is_marker(self, body: str) -> bool:
        """Whether what stands in a comment, or nearly so, is meant as a marker."""
        return looks_like_marker(body.replace("“", '"').replace("”", '"'), self.source.vocabulary)

    @cached_property
    def _indented(self) -> set[int]:
        """The lines that are code by their indentation."""
        return indented_code(self.source.lines)

    def check(self, regions: Sequence[Region]) -> None:
        """Report what an author surely meant as a marker, and what nothing has read as one."""
        inside = {n: region for region in regions for n in range(region.first, region.last)}
        for index, line in enumerate(self.source.lines):
            if "!" not in line and "<?" not in line:
                continue
            if not self.source.plain[index] or index in self._indented:
                continue
            if "<!" in line or "<?" in line:
                self._check_declarations(index, line)
            spans = code_spans(line)
            for body in broken(line):
                if self._is_marker(body):
                    name = body.removeprefix("/").split()[0]
                    proper = f"/{name}" if body.startswith("/") else f"{name} …"
                    self.source.report(
                        index,
                        f'this looks like the marker "{name}", but is not written as one; '
                        f"write <!-- {proper} --> with two plain hyphens on either side",
                    )
            for comment in comments(line):
                code = any(start < comment.start < end for start, end in spans)
                if not code and looks_like_marker(comment.body.strip(), self.source.vocabulary):
                    self._check_place(index, comment, inside.get(index))

    def _check_declarations(self, index: int, line: str) -> None:
        """Report what HTML reads as something else than text, outside code and comments."""
        declarations = list(DECLARATION_RE.finditer(line))
        if not declarations:
            return
        hidden = [*code_spans(line), *((one.start, one.end) for one in comments(line))]
        for found in declarations:
            if not any(start <= found.start() < end for start, end in hidden):
                self.source.report(
                    index,
                    f'"{found[0]}" begins something of HTML that hides what follows; write '
                    f'"&lt;{found[0][1:]}", or put it in code',
                )

    def _check_place(self, index: int, comment: Comment, region: Region | None) -> None:
        """Report a marker that stands where none is read."""
        line = self.source.lines[index]
        body = comment.body.strip()
        name = body.removeprefix("/").split()[0]
        shown = f"/{name}" if body.startswith("/") else name
        known = known_markers(self.source.vocabulary)
        heading = line.startswith("#")
        if name not in known and (heading or not nearest(name, known)):
            return  # a remark, or said already
        if name in self.source.vocabulary.inline:
            if region and region.first != region.last:
                kind = region.block.kind
                self.source.report(index, f'"{name}" cannot stand inside a {kind}; move it out')
        elif comment.start == 0 and not line[comment.end :].strip():
            # A line of its own was read by whatever reads such lines, but in the text of a quiz.
            # One quiz in another was named when the end of the first was looked for.
            if region and region.block.kind == "quiz" and name not in PAIRED:
                self.source.report(index, f'"{name}" cannot stand inside a quiz; move it out')
        elif heading and name == "remedy":
            if line[comment.end :].strip(" \t#"):
                self.source.report(
                    index, "put the marker of a remedy at the very end of its heading"
                )
        elif not line[: comment.start].strip() and not line[comment.end :].strip():
            self.source.report(
                index, f'the marker "{shown}" is indented; begin it at the start of its line'
            )
        else:
            self.source.report(
                index, f'the marker "{shown}" has text beside it; give it a line of its own'
            )
