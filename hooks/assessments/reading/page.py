"""Markdown with markers → the model, with every mistake and its line; pure, and it never raises."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from assessments.model import (
    Block,
    Page,
    Place,
    Problem,
    QuizSelection,
    Region,
    Remedy,
    Scan,
    Widget,
    Worksheet,
)
from assessments.nearest import hint, nearest
from assessments.options import Vocabulary
from assessments.reading import footnotes, policy, references
from assessments.reading.checklist import read_checklist
from assessments.reading.comments import comments
from assessments.reading.lines import Source
from assessments.reading.markers import (
    PAIRED,
    Marker,
    inline_markers,
    known_markers,
    plain_lines,
    read_line,
    read_options,
)
from assessments.reading.near_markers import NearMarkers, silent
from assessments.reading.quiz import read_quiz
from assessments.reading.worksheet import read_worksheet
from assessments.settings import Settings
from assessments.validators import ID_RE

HEADING_RE = re.compile(r"#{1,6}[ \t]+(?P<title>.*)")

ANCHOR_RE = re.compile(r"\{[^{}]{0,200}#(?P<id>[^{}\s#]+)[^{}]{0,200}\}")


def parse(
    path: str,
    text: str,
    settings: Settings,
    vocabulary: Vocabulary,
    first_line: int = 1,
    key: str = "",
) -> tuple[Page, tuple[Problem, ...]]:
    """Read one page.

    `text` is Markdown without front matter, its first line being line `first_line` of the file;
    `key` is the page's path below its language folder. Problems come in the order of the lines.
    """
    reader = _Reader(path, text, settings, vocabulary, first_line)
    reader.read()
    page = Page(
        path=path,
        key=key,
        remedies=tuple(reader.remedies),
        regions=tuple(reader.regions),
        uses=tuple(reader.uses),
        anchors=frozenset(reader.anchors()),
        definitions=references.definitions(reader.lines, reader.plain),
        unread=marker_words(text) if reader.problems else frozenset(),
    )
    return page, tuple(sorted(set(reader.problems)))


# How to read what stands between two markers.
READERS: dict[str, Callable[[Source, Marker, range], Block | None]] = {
    "checklist": read_checklist,
    "quiz": read_quiz,
    "worksheet": read_worksheet,
}
CLOSING_RE = re.compile(rf"<!--\s*/\s*({'|'.join(PAIRED)})\b")
SELECT_RE = re.compile(r'\bselect="([^"]*)"')


def selects(text: str) -> frozenset[str]:
    """The marks by which the page selects statements or quizzes, of its own or of other pages."""
    if 'select="' not in text:
        return frozenset()
    bodies = (comment.body for line in text.split("\n") for comment in comments(line))
    found = {name for body in bodies for name in SELECT_RE.findall(body)}
    return frozenset(name for name in found if ID_RE.fullmatch(name))


def marker_words(text: str) -> frozenset[str]:
    """Every word in a comment: the names that a page with mistakes may have meant to give."""
    return frozenset(re.findall(r"[\w-]+", " ".join(comment.body for comment in comments(text))))


class _Reader:
    def __init__(
        self, path: str, text: str, settings: Settings, vocabulary: Vocabulary, first_line: int
    ) -> None:
        self.path = path
        self.settings = settings
        self.vocabulary = vocabulary
        self.first_line = first_line
        self.lines = text.split("\n")
        self.problems: list[Problem] = []
        self.plain = plain_lines(self.lines, vocabulary, self.report)
        self.remedies: list[Remedy] = []
        self.regions: list[Region] = []
        self.uses: list[tuple[str, Place]] = []
        self.near = NearMarkers(self)
        self.nearly = self.near.paired

    def report(self, index: int, message: str) -> None:
        self.problems.append(Problem(self.path, index + self.first_line, message))

    def place(self, index: int) -> Place:
        return Place(self.path, index + self.first_line)

    def read(self) -> None:
        index = 0
        while index < len(self.lines):
            if self.nearly.get(index) in PAIRED:
                index = self.skip(index)
            elif self.plain[index]:
                index = self.read_at(index)
            index += 1
        self.read_inline()
        self.near.check(self.regions)
        for index, message in (
            *footnotes.mistakes(self.lines, self.plain),
            *policy.mistakes(self.lines, self.plain),
        ):
            self.report(index, message)

    def read_at(self, index: int) -> int:
        """Read what starts at a line; the last line that it took."""
        line = self.lines[index]
        if line.startswith("#"):
            self.read_heading(index)
            return index
        comment = line.startswith("<!--")
        marker = read_line(line, index, self.vocabulary, self.report) if comment else None
        known = known_markers(self.vocabulary)
        if marker is None or marker.name not in known or marker.name in self.vocabulary.inline:
            return index
        if marker.closing:
            self.report(index, self.stray_end(marker))
        elif marker.name == "remedy":
            self.report(index, "a remedy is a section: put this marker at the end of its heading")
        elif marker.name == "band":
            self.report(index, "a band belongs inside a checklist; move it there")
        elif marker.name in PAIRED and "select" not in marker.values:
            if "each" in marker.values:
                self.report(index, 'each="…" belongs to a quiz that selects others; remove it')
            return self.read_paired(marker)
        elif marker.complete:
            self.regions.append(Region(index, index, self.single(marker)))
        return index

    def skip(self, opening: int) -> int:
        """The line that closes what nearly opens at a line; that line itself when nothing does."""
        name = self.nearly[opening]
        if self.plain[opening] and self.lines[opening].startswith("<!--"):
            read_line(self.lines[opening], opening, self.vocabulary, self.report)
        for index in range(opening + 1, len(self.lines)):
            if self.nearly.get(index) == f"/{name}":
                return index
            line = self.lines[index]
            if not self.plain[index] or not line.startswith("<!--"):
                continue
            marker = read_line(line, index, self.vocabulary, silent)
            if marker and marker.name in PAIRED:
                return index if marker.closing and marker.name == name else opening
        return opening

    def stray_end(self, marker: Marker) -> str:
        if marker.name in PAIRED:
            return (
                f'"/{marker.name}" closes nothing; open it with <!-- {marker.name} … --> '
                "or remove this line"
            )
        return f'"{marker.name}" stands alone and is never closed; remove this line'

    def read_heading(self, index: int) -> None:
        found = HEADING_RE.match(self.lines[index])
        *_, last = (None, *comments(self.lines[index]))
        if not found or last is None or self.lines[index][last.end :].strip(" \t#"):
            return
        title = self.lines[index][found.start("title") : last.start].strip()
        name, _, rest = last.body.strip().partition(" ")
        if name != "remedy":
            if "=" in rest and nearest(name, ["remedy"]):
                self.report(index, f'"{name}" is not a marker; did you mean "remedy"?')
            return
        marker = read_options(
            "remedy", rest, self.vocabulary.markers["remedy"], index, self.vocabulary, self.report
        )
        phases = self.settings.phases
        if "phase" in marker.values and marker.values["phase"] not in phases:
            phase = marker.values["phase"]
            self.report(
                index,
                f'remedy: there is no phase "{phase}"; {hint(phase, phases)}',
            )
        elif marker.complete:
            if marker.values["phase"] in self.settings.already and "already" not in marker.values:
                name = marker.values["id"]
                self.report(
                    index,
                    f'remedy "{name}" has no text for who is already under way; add already="…"',
                )
            self.remedies.append(
                Remedy(
                    id=marker.values["id"],
                    title=title,
                    phase=marker.values["phase"],
                    minutes=marker.values["minutes"],
                    place=self.place(index),
                    tool=marker.get("tool", ""),
                    already=marker.get("already", ""),
                    worksheet=marker.get("worksheet", ""),
                    text=self.section(index + 1),
                )
            )

    def section(self, start: int) -> str:
        """What stands below a heading, up to the next one or a block."""
        lines = []
        for index in range(start, len(self.lines)):
            line = self.lines[index]
            if self.plain[index] and line.startswith(("#", "<!--")):
                break
            lines.append(line)
        return "\n".join(lines).strip()

    def read_paired(self, marker: Marker) -> int:
        """Read a block up to its closing marker; without one, nothing after it is read as part."""
        end, closed = self.find_end(marker)
        inside = range(marker.line + 1, end if closed else marker.line + 1)
        block = READERS[marker.name](self, marker, inside) if closed else None
        if not closed:
            self.report(
                marker.line,
                f'{marker.name} "{marker.get("id", "")}" is not closed; '
                f"end it with <!-- /{marker.name} -->",
            )
            return end
        if block is not None:
            self.regions.append(Region(marker.line, end, block))
        return end

    def find_end(self, opening: Marker) -> tuple[int, bool]:
        for index in range(opening.line + 1, len(self.lines)):
            line = self.lines[index]
            if self.nearly.get(index) == f"/{opening.name}":
                read_line(line, index, self.vocabulary, self.report)
                return index, True
            if not self.plain[index] or not line.startswith("<!--"):
                continue
            marker = read_line(line, index, self.vocabulary, silent)
            if marker is None:
                continue
            if marker.closing and marker.name == opening.name:
                return index, True
            if marker.closing and marker.name in PAIRED:
                self.report(
                    index,
                    f'"/{marker.name}" cannot close the {opening.name} of line '
                    f"{opening.line + self.first_line}; write <!-- /{opening.name} -->",
                )
                return index, True
            if not marker.closing and marker.name in PAIRED:
                if self.last_closing[opening.name] > index:
                    self.report(
                        index,
                        f"a {marker.name} cannot stand inside a {opening.name}; "
                        f"close the one of line {opening.line + self.first_line} first",
                    )
                    continue
                return index - 1, False
        return len(self.lines), False

    @cached_property
    def last_closing(self) -> dict[str, int]:
        """The last line that closes each paired marker; -1 where none does."""
        last = dict.fromkeys(PAIRED, -1)
        for index, line in enumerate(self.lines):
            if self.plain[index] and (found := CLOSING_RE.match(line)):
                last[found[1]] = index
        return last

    def single(self, marker: Marker) -> Block:
        place = self.place(marker.line)
        if marker.name == "scan":
            return Scan(
                marker.values["id"], marker.values["select"], place, "complete" in marker.flags
            )
        if marker.name == "quiz":
            values = marker.values
            return QuizSelection(
                values["id"], values["select"], place, values.get("pass"), values.get("each", 0)
            )
        self.note_uses(marker)
        return Widget(marker.name, dict(marker.values), place)

    def note_uses(self, marker: Marker) -> None:
        """Remember which assessments elsewhere a marker names."""
        for option in self.vocabulary.markers[marker.name].refers:
            if option in marker.values:
                self.uses.append((marker.values[option], self.place(marker.line)))

    def read_inline(self) -> None:
        """Check the markers in running text; they are replaced only when the page is rendered."""
        found = inline_markers(self.lines, self.running(), self.vocabulary, self.report)
        for _, marker in found:
            self.note_uses(marker)

    def anchors(self) -> Iterator[str]:
        """The ids that can be linked to: of headings, remedies and assessments."""
        yield from (remedy.id for remedy in self.remedies)
        for region in self.regions:
            if hasattr(region.block, "id"):
                yield region.block.id
            if isinstance(region.block, Worksheet):
                yield from (part.id for part in region.block.parts if part.id)
        for index, line in enumerate(self.lines):
            if self.plain[index] and "#" in line and (found := ANCHOR_RE.search(line)):
                yield found["id"]

    def running(self) -> Sequence[bool]:
        """Which lines are running text: not in a fence, nor in a block that is replaced."""
        running = list(self.plain)
        for region in self.regions:
            running[region.first : region.last + 1] = [False] * (region.last - region.first + 1)
        return running
