"""What the footnotes of this edition name, and what its page of sources lists."""

from __future__ import annotations

import re

from content.reading import COMMENT, pages

SOURCES = "sources.md"
# The parts of that page that list sources.
LISTS = ("laws", "rulings", "official", "lawyers", "payment", "mediation", "help", "research")

NOTE = re.compile(r"^\[\^([\w-]+)\]: (.+)$", re.MULTILINE)
LINK = re.compile(r"\[([^\]]*)\]\((?:https?://)?(?:www\.)?([^)/]+)([^)]*)\)")
DOMAIN = re.compile(
    r"(?<![\w@/.-])(?:[a-z0-9-]+\.)+(?:nl|com|org|eu|net|legal|law|tv)\b", re.IGNORECASE
)
# Rulings, papers of parliament, bulletins and digital object identifiers.
NUMBER = re.compile(
    r"ECLI:[A-Z]+(?::\w+)+|LJN \w+|\bBQ\d+|2025D\d+|36584|20\d\d, 1\d\d\b|10\.\d{4}/[\w.-]+\w"
)
# A day, or only a year.
DATE = re.compile(r"\b(?:\d{1,2} [a-z]+ )?(?:19|20)\d\d\b", re.IGNORECASE)


def footnotes(language: str) -> dict[tuple[str, str], str]:
    """Every footnote of a language, by its page and its name."""
    return {
        (key, name): text
        for key, source in pages(language).items()
        for name, text in NOTE.findall(source)
    }


def named(text: str) -> set[str]:
    """The sources that a text names by an address or a number."""
    linked = {host.lower() for _, host, _ in LINK.findall(text) if "." in host}
    bare = {found.lower() for found in DOMAIN.findall(LINK.sub(" ", text))}
    return {name for name in linked | bare if not name.endswith(".md")} | set(NUMBER.findall(text))


def sections(language: str) -> dict[str, str]:
    """The parts of the page of sources, by the id of their heading."""
    source = COMMENT.sub("", pages(language)[SOURCES])
    parts = re.split(r"^#+ .*\{#([\w-]+)\}$", source, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def items(language: str, *parts: str) -> list[str]:
    """What those parts of the page of sources list, an item each."""
    found = sections(language)
    return [line[2:] for part in parts for line in found[part].split("\n") if line[:2] == "- "]


def used_on(item: str) -> set[str]:
    """The pages that an item of the page of sources says use it."""
    links = re.findall(r"\]\(([\w/-]+\.md)(?:#[\w-]+)?\)", item)
    return set(links)
