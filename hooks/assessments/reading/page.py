"""Markdown with markers → the model, with every mistake and its line; pure, and it never raises."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

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
from assessments.options import Vocabulary
from assessments.reading import footnotes, policy, references
from assessments.reading.checklist import read_checklist
from assessments.reading.comments import comments
from assessments.reading.ends import Ends, stray
from assessments.reading.lines import Source
from assessments.reading.markers import (
    PAIRED,
    Marker,
    inline_markers,
    known_markers,
    plain_lines,
    read_line,
)
from assessments.reading.near_markers import NearMarkers
from assessments.reading.quiz import read_quiz
from assessments.reading.remedy import read_remedy
from assessments.reading.worksheet import read_worksheet
from assessments.settings import Settings
from assessments.validators import ID_RE

# A line of nothing but spaces, as Python-Markdown takes it.
BLANK_RE = re.compile(r"(?<=\n) +\n")
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
        first_line=first_line,
        text=digest(text),
    )
    return page, tuple(sorted(set(reader.problems)))


def digest(text: str) -> int:
    """The same for a text as it was read and as Python-Markdown hands it to what comes first."""
    return hash(BLANK_RE.sub("\n", text).rstrip())


# How to read what stands between two markers.
READERS: dict[str, Callable[[Source, Marker, range], Block | None]] = {
    "checklist": read_checklist,
    "quiz": read_quiz,
    "worksheet": read_worksheet,
}
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
        self.ends = Ends(self, self.nearly)

    def report(self, index: int, message: str) -> None:
        self.problems.append(Problem(self.path, index + self.first_line, message))

    def place(self, index: int) -> Place:
        return Place(self.path, index + self.first_line)

    def read(self) -> None:
        index = 0
        while index < len(self.lines):
            if self.nearly.get(index) in PAIRED:
                index = self.ends.skip(index)
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
            if remedy := read_remedy(self, index):
                self.remedies.append(remedy)
            return index
        comment = line.startswith("<!--")
        marker = read_line(line, index, self.vocabulary, self.report) if comment else None
        if marker is None or not self.stands_alone(marker):
            return index
        if marker.closing:
            self.report(index, stray(marker))
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

    def stands_alone(self, marker: Marker) -> bool:
        """Whether a marker is known as one that has a line of its own."""
        return marker.name in known_markers(self.vocabulary) and (
            marker.name not in self.vocabulary.inline
        )

    def read_paired(self, marker: Marker) -> int:
        """Read a block up to its closing marker; without one, nothing after it is read as part."""
        end, closed = self.ends.find(marker)
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
