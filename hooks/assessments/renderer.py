"""What is being rendered: the page as it was read, and what became of each of its parts."""

from __future__ import annotations

from functools import cached_property
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown

from assessments.components import components, vocabulary
from assessments.components.context import Context
from assessments.model import Block, Page, Problem, Remedy
from assessments.reading.markers import Marker
from assessments.reading.page import digest, parse, selects
from assessments.reading.references import Definitions
from assessments.settings import Settings
from assessments.site.catalogue import Catalogue
from assessments.site.checks import build
from assessments.texts import Texts, load

# A line that stands for a part, by its number.
PLACEHOLDER = "\x02assessment:{}\x03"


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
        """The page as the site has read it, or else read now, as all there is."""
        marks = self._site.marks if self._site else selects(text)
        self.vocabulary = vocabulary(marks)
        page = self._site.pages.get(self.page) if self._site else None
        if page is None or page.text != digest(text):
            page, _ = parse(self.page, text, self.settings, self.vocabulary)
        self._first_line = page.first_line
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
                part.place.line - self._first_line + self._config["first_line"],
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
