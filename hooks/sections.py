"""The sections of a page as plain text: what a reader finds it by."""

from __future__ import annotations

from html.parser import HTMLParser

HEADINGS = ("h1", "h2", "h3")
# What is no text to find, whatever it holds.
SKIPPED = ("script", "style", "svg", "template", "button", "select", "datalist")
# These have no end tag.
VOID = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")


class Sections(HTMLParser):
    """(anchor, title, text) of each section; the first one, above all headings, has no anchor."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str]] = []
        self._now = ["", "", ""]
        self._skipping = 0
        self._titled = False
        self.feed(html)
        self.close()
        self._finish()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a section, or leave out what is not searched."""
        given = dict(attrs)
        if tag in VOID:
            self._now[2] += " "
        elif self._skipping or _is_skipped(tag, given):
            self._skipping += 1
        elif tag in HEADINGS:
            self._finish()
            self._now = [given.get("id") or "", "", ""] if tag != "h1" else ["", "", ""]
            self._titled = True

    def handle_endtag(self, tag: str) -> None:
        """What follows a heading is its text."""
        if self._skipping:
            self._skipping -= tag not in VOID
        elif tag in HEADINGS:
            self._titled = False
        elif tag not in ("a", "b", "em", "i", "strong", "code", "span", "sup", "abbr"):
            self._now[2] += " "

    def handle_data(self, data: str) -> None:
        """Add to the title or the text."""
        if not self._skipping:
            self._now[1 if self._titled else 2] += data

    def _finish(self) -> None:
        anchor, title, text = (" ".join(part.split()) for part in self._now)
        if title or text:
            self.found.append((anchor, title, text))


def _is_skipped(tag: str, attributes: dict[str, str | None]) -> bool:
    classes = (attributes.get("class") or "").split()
    return (
        tag in SKIPPED
        or "headerlink" in classes
        or "data-search-skip" in attributes
        or "data-pagefind-ignore" in attributes
    )
