"""The Python-Markdown extension: finds the assessments in a page and renders them.

A preprocessor replaces what stands between markers by one placeholder line each, and a block
processor turns every placeholder into elements, so that all other extensions see plain Markdown.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from assessments.components import components, vocabulary
from assessments.components.context import Context, rebase
from assessments.components.html import HEADING
from assessments.model import Block, Page, Remedy
from assessments.reading.markers import Marker, inline_markers, plain_lines
from assessments.reading.page import parse, selects
from assessments.settings import Settings
from assessments.site.catalogue import Catalogue
from assessments.site.checks import build
from assessments.texts import Texts, load

# After line endings are normalised (30), before fences (25) and comments (20) disappear.
PREPROCESSOR = 28
# Before every other block processor: a placeholder is nothing else.
BLOCK_PROCESSOR = 200
# After inline patterns (20), before attr_list (8) and before MkDocs resolves links (0).
REBASE = 9
# After the table of contents (5), which must not see the headings inside assessments.
HEADINGS = 4

PLACEHOLDER = "\x02assessment:{}\x03"
PLACEHOLDER_RE = re.compile("\x02assessment:(\\d+)\x03")


class AssessmentExtension(Extension):
    """Settings of the site, and the page that is being rendered."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "store": ["assessments", "Name under which the browser keeps a reader's answers"],
            "scales": [{}, "Answers and their points, by name of the scale"],
            "bands": [{}, "Lowest score of each band, by name of the set"],
            "phases": [[], "Phases of a remedy, in order"],
            "contact": ["", "Where a reader reports an error"],
            "language": ["en", "Language of the interface texts"],
            "texts": ["", "The interface texts of the site, over those of the components"],
            "page": ["", "The page's path below its language folder"],
            "catalogue": ["", "Everything that the site holds in this language"],
        }
        # An unknown setting is reported as a mistake like any other, not as a KeyError.
        self.config |= {name: ["", ""] for name in kwargs if name not in self.config}
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (name set by Python-Markdown)
        renderer = Renderer(md, self.getConfigs())
        md.preprocessors.register(MarkerPreprocessor(md, renderer), "assessments", PREPROCESSOR)
        md.parser.blockprocessors.register(
            AssessmentProcessor(md.parser, renderer), "assessments", BLOCK_PROCESSOR
        )
        md.treeprocessors.register(RebaseProcessor(md, renderer), "assessment-links", REBASE)
        md.treeprocessors.register(HeadingProcessor(md), "assessment-headings", HEADINGS)


class Renderer:
    """Renders the parts of a page, one page after another."""

    def __init__(self, md: Markdown, config: dict[str, Any]) -> None:
        self._config = config
        self.page: str = config["page"] or "page.md"
        self._site: Catalogue | None = config["catalogue"] or None
        self._texts: Texts = config["texts"] or load(config["language"])
        self._parser = md.parser
        self.parts: list[Block | Remedy] = []

    @cached_property
    def settings(self) -> Settings:
        """Read when needed: MkDocs loads the extension before anybody could report a mistake well."""
        return Settings.from_config(self._config)

    def read(self, text: str) -> Page:
        """Parse the page; without a catalogue of the site, the page is all there is."""
        marks = self._site.marks if self._site else selects(text)
        self.vocabulary = vocabulary(marks)
        page, _ = parse(self.page, text, self.settings, self.vocabulary)
        language = self._texts.language
        self._catalogue = self._site or build({language: [page]})[0][language]
        self.parts = []
        return page

    @property
    def context(self) -> Context:
        return Context(self._parser, self._texts, self.settings, self._catalogue, self.page)

    def hold(self, part: Block | Remedy) -> str:
        """A line that stands for a part until the block processor meets it."""
        self.parts.append(part)
        return PLACEHOLDER.format(len(self.parts) - 1)

    def inline(self, marker: Marker) -> str:
        """What a marker in running text stands for, as Markdown."""
        inline = components()[marker.name].inline
        assert inline is not None
        return inline(self.context, marker.values)

    def render(self, parent: Element, number: int) -> None:
        """Append what a part becomes."""
        part = self.parts[number]
        render = components()[part.kind].render
        assert render is not None
        render(parent, self.context, part)


class MarkerPreprocessor(Preprocessor):
    """Markdown with markers → Markdown with placeholders."""

    def __init__(self, md: Markdown, renderer: Renderer) -> None:
        super().__init__(md)
        self.renderer = renderer

    def run(self, lines: list[str]) -> list[str]:
        page = self.renderer.read("\n".join(lines))
        lines = self.fill_in(lines, page)
        for remedy in page.remedies:
            index = remedy.place.line - 1
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
            filled[marker.line] = line[: place.start()] + text + line[place.end() :]
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


class RebaseProcessor(Treeprocessor):
    """Links in what was written on another page."""

    def __init__(self, md: Markdown, renderer: Renderer) -> None:
        super().__init__(md)
        self.renderer = renderer

    def run(self, root: Element) -> None:
        rebase(root, self.renderer.page)


class HeadingProcessor(Treeprocessor):
    """Headings inside assessments get their real name, now that the contents are made."""

    def run(self, root: Element) -> None:
        for heading in root.iter():
            if isinstance(heading.tag, str) and heading.tag.startswith(HEADING):
                heading.tag = "h" + heading.tag.removeprefix(HEADING)


def makeExtension(**kwargs: Any) -> AssessmentExtension:  # noqa: N802 (name set by Python-Markdown)
    """Where Python-Markdown begins."""
    return AssessmentExtension(**kwargs)
