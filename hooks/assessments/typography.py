"""Typographic quotation marks, apostrophes and dashes, by language: Python-Markdown's `smarty`."""

from __future__ import annotations

import re
from html import escape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.smarty import SmartyExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from assessments.texts import Texts

APOSTROPHE = "’"
# Within a word, and where letters in front were left out: `smarty` takes those for opening marks.
APOSTROPHE_RE = re.compile(
    r"(?<=\w)'(?=\w)|(?<!\w)'(?=(?:[snmktr]|em|ns|tis|twas)\b)|(?<=\bn)'(?= )",
    re.IGNORECASE,
)
# An address in running text that is no link; what ends it may be a mark of the sentence.
ADDRESS_RE = re.compile(r"\b(?:https?://|www\.)[^\s<>\"\u0002\u0003]*[\w/]")
# Right before `smarty` (6), which comes after everything that makes text.
APOSTROPHES = 7

# What `smarty` calls a mark, and what the texts of a language call it.
MARKS = {
    "left-double-quote": "open",
    "right-double-quote": "close",
    "left-single-quote": "open-inner",
    "right-single-quote": "close-inner",
    "ndash": "dash",
    "mdash": "long-dash",
    "ellipsis": "ellipsis",
}


def smartened(md: Markdown, texts: Texts) -> None:
    """Let a converter write the marks of a language; code, attributes and addresses stay."""
    marks = {name: texts(f"mark.{own}") for name, own in MARKS.items()}
    SmartyExtension(substitutions=marks).extendMarkdown(md)
    md.treeprocessors.register(ApostropheProcessor(md), "assessment-apostrophes", APOSTROPHES)


class ApostropheProcessor(Treeprocessor):
    """Apostrophes where a rule for quotation marks would take them for one."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            element.text = self.changed(element.text)
            element.tail = self.changed(element.tail)

    def changed(self, text: str | None) -> str | None:
        """The text with its apostrophes, its addresses put where nothing touches them."""
        if not text or isinstance(text, AtomicString):
            return text
        text = ADDRESS_RE.sub(
            lambda found: self.md.htmlStash.store(escape(found[0], quote=False)), text
        )
        return APOSTROPHE_RE.sub(APOSTROPHE, text)


def within(name: str) -> str:
    """A name as it stands within a sentence: its first letter small, unless it is an abbreviation."""
    return name[:1].lower() + name[1:] if name[1:2].islower() or name[1:2] == " " else name
