"""The navigation in the configuration: the pages in it, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from assessments.model import Problem
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
    hidden = config.not_in_nav
    for page in catalogues[languages[0]].pages.values() if languages else ():
        if page.key not in menu and not (
            hidden and hidden.match_file(f"{languages[0]}/{page.key}")
        ):
            yield Problem(
                page.path, 1, f'this page is in no menu; add "- {page.key}" to nav in {shown}'
            )
    source = Path(config.config_file_path).read_text(encoding="utf-8")
    for language in languages[1:]:
        known = nav_translations(config, language)
        for name in sections_in(config.nav):
            if name not in known:
                line = next((n for n, row in enumerate(source.split("\n"), 1) if name in row), 1)
                yield Problem(
                    shown,
                    line,
                    f'section "{name}" has no name in language "{language}"; '
                    f'add "{name}: …" to its nav_translations',
                )
