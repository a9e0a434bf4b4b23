"""The navigation in the configuration: the pages in it, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from assessments.model import Problem
from assessments.nearest import nearest
from assessments.site.catalogue import Catalogue
from languages import nav_translations
from mkdocs.config.defaults import MkDocsConfig


def pages_in(entry: Any) -> list[str]:
    """The keys of all pages below an entry, in order."""
    if isinstance(entry, str):
        return [entry]
    values = entry.values() if isinstance(entry, dict) else entry or []
    return [key for value in values for key in pages_in(value)]


def sections_in(entry: Any) -> list[str]:
    """The names of all sections below an entry, in order."""
    if isinstance(entry, str):
        return []
    if isinstance(entry, dict):
        named = [name for name, value in entry.items() if not isinstance(value, str)]
        return [*named, *(name for value in entry.values() for name in sections_in(value))]
    return [name for value in entry or [] for name in sections_in(value)]


def mistakes(config: MkDocsConfig, catalogues: Mapping[str, Catalogue]) -> Iterator[Problem]:
    """Pages in no menu, and sections whose name another language does not have."""
    if not config.nav:
        return
    languages = list(catalogues)
    shown = Path(config.config_file_path).name
    menu = set(pages_in(config.nav))
    hidden = [patterns for patterns in (config.not_in_nav, config.draft_docs) if patterns]
    source = Path(config.config_file_path).read_text(encoding="utf-8")
    pages = catalogues[languages[0]].pages if languages else {}
    left = [key for key in pages if key not in menu]
    meant = set()
    for key in sorted(menu):
        if key not in pages and key.endswith(".md"):
            meant.add(nearest(key, left))
            line = _line_of(key, source)
            yield Problem(
                shown, line, f'nav names a page "{key}" that is not there; {_mend(key, left)}'
            )
    for page in pages.values():
        place = f"{languages[0]}/{page.key}"
        if page.key not in menu | meant and not any(
            patterns.match_file(place) for patterns in hidden
        ):
            yield Problem(
                page.path, 1, f'this page is in no menu; add "- {page.key}" to nav in {shown}'
            )
    for language in languages[1:]:
        known = nav_translations(config, language)
        for name in sections_in(config.nav):
            if name not in known:
                yield Problem(
                    shown,
                    _line_of(f"{name}:", source),
                    f'section "{name}" has no name in language "{language}"; '
                    f'add "{name}: …" to its nav_translations',
                )


def _mend(key: str, left: list[str]) -> str:
    name = nearest(key, left)
    return f'did you mean "{name}"?' if name else "write it, or remove this line"


def _line_of(text: str, source: str) -> int:
    """The line of the configuration, from its navigation on, that holds a text."""
    rows = source.split("\n")
    start = next((n for n, row in enumerate(rows) if row.startswith("nav:")), 0)
    return next((n for n, row in enumerate(rows[start:], start + 1) if text in row), 1)
