"""Where every page of a site stands: addresses in the language of the page, from slugs; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from assessments.model import Page, Problem

INDEX = "index"
HOME = f"{INDEX}.md"


def address(page: Page, pages: Mapping[str, Page], prefix: str) -> tuple[str, ...]:
    """The parts of a page's address, without a file name.

    `pages` are those of its language by key; `prefix` is the language's own part of the address,
    empty for the default language. A folder's part is the slug of its index page.
    """
    *folders, name = PurePosixPath(page.key).parts
    parts = [prefix] if prefix else []
    at = PurePosixPath()
    for folder in folders:
        at /= folder
        index = pages.get(str(at / f"{INDEX}.md"))
        parts.append((index.slug if index else "") or folder)
    stem = PurePosixPath(name).stem
    return (*parts, page.slug or stem) if stem != INDEX else tuple(parts)


def addresses(
    pages: Mapping[str, Sequence[Page]], reserved: Sequence[str]
) -> tuple[dict[tuple[str, str], tuple[str, ...]], list[Problem]]:
    """The address of every page by language and key, and every problem with them.

    The first language is the default one and has no prefix; `reserved` are the names at the top
    of the site that are taken by something else.
    """
    default = next(iter(pages), "")
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    problems: list[Problem] = []
    every: list[tuple[tuple[str, ...], Page]] = []
    for language, own in pages.items():
        by_key = {page.key: page for page in own}
        for page in own:
            parts = address(page, by_key, "" if language == default else language)
            found[language, page.key] = parts
            every.append((parts, page))
    first: dict[tuple[str, ...], Page] = {}
    # Home pages have no slug to change, so that they take their address before all others.
    for parts, page in sorted(every, key=lambda entry: entry[1].key != HOME):
        problems += _taken(page, parts, first, reserved)
    return found, problems


def _taken(
    page: Page,
    parts: tuple[str, ...],
    first: dict[tuple[str, ...], Page],
    reserved: Sequence[str],
) -> Iterator[Problem]:
    other = first.setdefault(parts, page)
    if other is not page:
        message = f"has the same address as {other.path}; give it another slug"
        yield Problem(page.path, page.slug_line, message)
    elif parts and parts[0] in reserved:
        message = f'the address "{parts[0]}" is taken by the site itself; give it another slug'
        yield Problem(page.path, page.slug_line, message)
