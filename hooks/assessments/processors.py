"""The steps by which Python-Markdown turns a page with assessments into HTML, in their order."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from assessments.components.context import SOURCE, rebase
from assessments.components.html import HEADING
from assessments.model import Page
from assessments.reading.comments import replaced
from assessments.reading.markers import inline_markers, plain_lines
from assessments.reading.references import Definitions, resolved
from assessments.renderer import PLACEHOLDER, Renderer

ALIGN_RE = re.compile(r"text-align: (left|right|center);")
PLACEHOLDER_RE = re.compile(PLACEHOLDER.format(r"(\d+)"))


class MarkerPreprocessor(Preprocessor):
    """Markdown with markers → Markdown with placeholders."""

    def __init__(self, md: Markdown, renderer: Renderer) -> None:
        super().__init__(md)
        self.renderer = renderer

    def run(self, lines: list[str]) -> list[str]:
        page = self.renderer.read("\n".join(lines))
        lines = self.fill_in(lines, page)
        for remedy in page.remedies:
            index = remedy.place.line - page.first_line
            lines[index] = f"{lines[index].partition('<!--')[0].rstrip()} {{#{remedy.id}}}"
            lines[index] += f"\n\n{self.renderer.hold(remedy)}\n"
        for region in page.regions:
            count = region.last - region.first + 1
            lines[region.first : region.last + 1] = [""] * count
            lines[region.first] = f"\n{self.renderer.hold(region.block)}\n"
        return "\n".join(lines).split("\n")

    def fill_in(self, lines: list[str], page: Page) -> list[str]:
        """Replace the markers in running text by their text."""
        running = plain_lines(lines, self.renderer.vocabulary)
        for region in page.regions:
            running[region.first : region.last + 1] = [False] * (region.last - region.first + 1)
        found = inline_markers(lines, running, self.renderer.vocabulary, lambda *_: None)
        filled = list(lines)
        # From the last to the first, so that what stands before one stays where it was.
        for place, marker in reversed(list(found)):
            line = filled[marker.line]
            text = self.renderer.inline(marker)
            filled[marker.line] = line[: place.start] + text + line[place.end :]
        return filled


class AssessmentProcessor(BlockProcessor):
    """A placeholder → the elements of its part."""

    def __init__(self, parser: BlockParser, renderer: Renderer) -> None:
        super().__init__(parser)
        self.renderer = renderer

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 (as Python-Markdown asks)
        return PLACEHOLDER_RE.match(block.strip()) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        found = PLACEHOLDER_RE.match(blocks.pop(0).strip())
        assert found is not None
        self.renderer.render(parent, int(found[1]))


class ElsewhereProcessor(Treeprocessor):
    """Footnotes and reference links in what was written on another page lead to that page."""

    def __init__(self, md: Markdown, renderer: Renderer) -> None:
        super().__init__(md)
        self.renderer = renderer

    def run(self, root: Element) -> None:
        for holder in root.iter():
            if source := holder.get(SOURCE):
                known = self.renderer.definitions(source)
                for element in holder.iter():
                    link = holder.tag == "a"
                    element.text = self.resolved(element.text, known, link=link)
                    if element is not holder:
                        element.tail = self.resolved(element.tail, known, link=link)

    def resolved(self, text: str | None, known: Definitions, *, link: bool) -> str | None:
        if not text or isinstance(text, AtomicString):
            return text
        return resolved(text, known, self.renderer.context.texts("footnote"), link=link)


class RebaseProcessor(Treeprocessor):
    """Links in what was written on another page."""

    def __init__(self, md: Markdown, renderer: Renderer) -> None:
        super().__init__(md)
        self.renderer = renderer

    def run(self, root: Element) -> None:
        rebase(root, self.renderer.page)


class AlignmentProcessor(Treeprocessor):
    """The alignment of table cells as a class: a strict content policy blocks styles in HTML."""

    def run(self, root: Element) -> None:
        for cell in root.iter():
            if cell.tag in ("th", "td") and (found := ALIGN_RE.fullmatch(cell.get("style", ""))):
                del cell.attrib["style"]
                cell.set("class", f"{cell.get('class', '')} align-{found[1]}".strip())


class FinalProcessor(Postprocessor):
    """The finished HTML: remarks of authors go, and nothing that was read may be missing."""

    def __init__(self, md: Markdown, renderer: Renderer) -> None:
        super().__init__(md)
        self.renderer = renderer

    def run(self, text: str) -> str:
        self.renderer.report(self.renderer.lost())
        return replaced(text, lambda _: "")


class HeadingProcessor(Treeprocessor):
    """Headings inside assessments get their real name, now that the contents are made."""

    def run(self, root: Element) -> None:
        for heading in root.iter():
            if isinstance(heading.tag, str) and heading.tag.startswith(HEADING):
                heading.tag = "h" + heading.tag.removeprefix(HEADING)
