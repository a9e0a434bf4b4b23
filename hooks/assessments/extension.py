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
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from assessments.components import components, vocabulary
from assessments.components.context import SOURCE, Context, rebase
from assessments.components.html import HEADING
from assessments.model import Block, Page, Problem, Remedy
from assessments.reading.comments import replaced
from assessments.reading.markers import Marker, inline_markers, plain_lines
from assessments.reading.page import parse, selects
from assessments.reading.references import Definitions, resolved
from assessments.settings import Settings
from assessments.site.catalogue import Catalogue
from assessments.site.checks import build
from assessments.texts import Texts, load
from assessments.typography import smartened

# After line endings are normalised (30), before fences (25) and comments (20) disappear.
PREPROCESSOR = 28
# Before every other block processor: a placeholder is nothing else.
BLOCK_PROCESSOR = 200
# Before inline patterns (20), which know the footnotes and references of one page alone.
ELSEWHERE = 25
# After inline patterns (20), before attr_list (8) and before MkDocs resolves links (0).
REBASE = 9
# After the table of contents (5), which must not see the headings inside assessments.
HEADINGS = 4

# After raw HTML is back (30) and everything else has been done.
FINAL = -10

PLACEHOLDER = "\x02assessment:{}\x03"
ALIGN_RE = re.compile(r"text-align: (left|right|center);")
PLACEHOLDER_RE = re.compile("\x02assessment:(\\d+)\x03")


class AssessmentExtension(Extension):
    """Settings of the site, and the page that is being rendered."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "store": ["assessments", "Name under which the browser keeps a reader's answers"],
            "scales": [{}, "Answers and their points, by name of the scale"],
            "bands": [{}, "Lowest score of each band, by name of the set"],
            "phases": [[], "Phases of a remedy, in order"],
            "stages": [{}, "What each phase does to a result, by name of the phase"],
            "contact": ["", "Where a reader reports an error"],
            "language": ["en", "Language of the interface texts"],
            "texts": ["", "The interface texts of the site, over those of the components"],
            "page": ["", "The page's path below its language folder"],
            "catalogue": ["", "Everything that the site holds in this language"],
            "path": ["", "The page's path as its author knows it"],
            "first_line": [1, "The line of the file on which the page's Markdown begins"],
            "documents": [False, "Whether each worksheet is a file beside its page as well"],
            "problems": ["", "A list to which problems of rendering are added"],
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
        md.treeprocessors.register(ElsewhereProcessor(md, renderer), "assessment-notes", ELSEWHERE)
        md.treeprocessors.register(RebaseProcessor(md, renderer), "assessment-links", REBASE)
        md.treeprocessors.register(HeadingProcessor(md), "assessment-headings", HEADINGS)
        md.treeprocessors.register(AlignmentProcessor(md), "assessment-tables", REBASE)
        smartened(md, renderer.texts)
        md.postprocessors.register(FinalProcessor(md, renderer), "assessment-final", FINAL)


class Renderer:
    """Renders the parts of a page, one page after another."""

    def __init__(self, md: Markdown, config: dict[str, Any]) -> None:
        self._config = config
        self.page: str = config["page"] or "page.md"
        self._site: Catalogue | None = config["catalogue"] or None
        self.texts: Texts = config["texts"] or load(config["language"])
        self._parser = md.parser
        self.parts: list[Block | Remedy] = []
        self._rendered: set[int] = set()

    @cached_property
    def settings(self) -> Settings:
        """Read when needed: MkDocs loads the extension before anybody could report a mistake well."""
        return Settings.from_config(self._config)

    def read(self, text: str) -> Page:
        """Parse the page; without a catalogue of the site, the page is all there is."""
        marks = self._site.marks if self._site else selects(text)
        self.vocabulary = vocabulary(marks)
        page, _ = parse(self.page, text, self.settings, self.vocabulary)
        language = self.texts.language
        self._catalogue = self._site or build({language: [page]})[0][language]
        self.parts = []
        self._rendered = set()
        return page

    @property
    def context(self) -> Context:
        documents = bool(self._config["documents"])
        return Context(
            self._parser, self.texts, self.settings, self._catalogue, self.page, documents
        )

    def hold(self, part: Block | Remedy) -> str:
        """A line that stands for a part until the block processor meets it."""
        self.parts.append(part)
        return PLACEHOLDER.format(len(self.parts) - 1)

    def inline(self, marker: Marker) -> str:
        """What a marker in running text stands for, as Markdown."""
        inline = components()[marker.name].inline
        assert inline is not None
        return inline(self.context, marker.values)

    def definitions(self, page: str) -> Definitions:
        """The footnotes and references of another page; interface texts have none."""
        pages = self._catalogue.pages
        return pages[page].definitions if page in pages else {}

    def render(self, parent: Element, number: int) -> None:
        """Append what a part becomes."""
        part = self.parts[number]
        render = components()[part.kind].render
        assert render is not None
        render(parent, self.context, part)
        self._rendered.add(number)

    def lost(self) -> list[Problem]:
        """What was read and is not on the page, each with the line of its marker; said once.

        The table of contents runs the last step on every heading.
        """
        path = self._config["path"] or self.page
        found = [
            Problem(
                path,
                part.place.line + self._config["first_line"] - 1,
                f"this {part.kind} is lost in the HTML around it; close the tags above it, or put "
                'markdown="1" in them and empty lines around it',
            )
            for number, part in enumerate(self.parts)
            if number not in self._rendered
        ]
        self._rendered.update(range(len(self.parts)))
        return found

    def report(self, problems: list[Problem]) -> None:
        """Tell the host of problems; ValueError where there is no host to tell."""
        if isinstance(self._config["problems"], list):
            self._config["problems"] += problems
        elif problems:
            raise ValueError("\n".join(str(problem) for problem in problems))


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


def makeExtension(**kwargs: Any) -> AssessmentExtension:  # noqa: N802 (name set by Python-Markdown)
    """Where Python-Markdown begins."""
    return AssessmentExtension(**kwargs)
