"""What every part of the rendering needs to know about the page that it is rendering."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown.blockparser import BlockParser

from assessments.components.html import inline
from assessments.model import Page, Remedy, Scan, minutes_for
from assessments.settings import Settings
from assessments.site.catalogue import Catalogue
from assessments.texts import Texts

SOURCE = "data-source-page"
# Links in interface texts are written as on a page at the top of the language's folder.
TEXTS = "texts"


@dataclass(frozen=True)
class Context:
    """One page in one language, with everything that the site holds in that language.

    `documents`: whether each worksheet is there as a file too, beside the source of its page.
    """

    parser: BlockParser
    texts: Texts
    settings: Settings
    catalogue: Catalogue
    page: str
    documents: bool = False

    def link(self, page: str, anchor: str = "") -> str:
        """A link to a page of the same language, relative to this page's source."""
        if page == self.page:
            return f"#{anchor}"
        path = posixpath.relpath(page, posixpath.dirname(self.page) or ".")
        return f"{path}#{anchor}" if anchor else path

    def to(self, target: str) -> str:
        """A link to what a marker names: the key of a page, with an anchor or without."""
        return self.link(*target.split("#", 1))

    def blocks(self, parent: Element, markdown: str, source: str = "") -> None:
        """Parse Markdown blocks below `parent`; `source` is the page that they were written on."""
        if source and source != self.page:
            parent.set(SOURCE, source)
        self.parser.parseChunk(parent, markdown)

    def inline(
        self, parent: Element, tag: str, markdown: str, source: str, /, **attributes: object
    ) -> Element:
        """An author's line of Markdown from the page `source`, its links made right here."""
        made = inline(parent, tag, markdown, **attributes)
        if source != self.page:
            made.set(SOURCE, source)
        return made

    def remedy_link(self, parent: Element, page: Page, remedy: Remedy) -> Element:
        """The title of a remedy, as a link to its section."""
        link = inline(parent, "a", remedy.title, href=f"#{remedy.id}")
        link.set(SOURCE, page.key)  # on its own page too: a link holds no other
        return link

    def text(self, parent: Element, tag: str, name: str, **attributes: object) -> Element:
        """An interface text as Markdown for the inline patterns, its links made right here."""
        made = inline(parent, tag, self.texts(name), **attributes)
        made.set(SOURCE, TEXTS)
        return made

    def page_with(self, widget: str) -> str | None:
        """The page that holds a widget, if the site has one."""
        return self.catalogue.pages_with.get(widget)

    def first_scan(self) -> tuple[Page, Scan] | None:
        """The scan that is compared and shared: the first of the site, if it has one."""
        return next(iter(self.catalogue.scans.values()), None)

    def scan_again(self) -> str:
        """The statements of that scan from the first, also when they are all answered."""
        found = self.first_scan()
        if found is None:
            return ""
        page, scan = found
        _, part = self.catalogue.selected(scan.select)[0]
        return self.link(page.key, f"part.{part.id}")

    def facts(self, statements: int) -> str:
        """How many statements, and how long they take."""
        return self.joined(
            self.texts.count("statements", statements),
            self.minutes(minutes_for(statements)),
        )

    def minutes(self, minutes: int) -> str:
        return self.texts.count("minutes", minutes)

    def remedy_facts(self, remedy: Remedy) -> str:
        """How long a remedy takes and when it belongs."""
        return self.joined(
            self.minutes(remedy.minutes), self.texts.get(f"phase.{remedy.phase}.name", remedy.phase)
        )

    @staticmethod
    def joined(*parts: str) -> str:
        return " · ".join(parts)


def rebase(root: Element, page: str) -> None:
    """Make links that were written on another page right on this one.

    Elements carry the page they come from in an attribute; after the inline patterns have run,
    every relative address below them is moved, and the attribute goes.
    """
    for holder in root.iter():
        source = holder.attrib.pop(SOURCE, None)
        if source in (None, page):
            continue
        for child in holder.iter():
            for name in ("href", "src"):
                address = child.get(name)
                if address is not None:
                    child.set(name, _moved(address, source, page))


def _moved(address: str, source: str, page: str) -> str:
    path, mark, fragment = address.partition("#")
    if ":" in path or path.startswith("/"):
        return address
    target = posixpath.normpath(posixpath.join(posixpath.dirname(source), path)) if path else source
    moved = posixpath.relpath(target, posixpath.dirname(page) or ".")
    return moved + mark + fragment
