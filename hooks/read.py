"""MkDocs hook: reads every page and text of the site, and stops on mistakes before building."""

from __future__ import annotations

from pathlib import Path

import navigation
from assessments import texts as interface
from assessments.components import vocabulary
from assessments.model import Page, Problem
from assessments.reading.page import selects
from assessments.settings import Settings
from assessments.site.addresses import addresses
from assessments.site.checks import build
from assessments.site.wording import gaps, lacking, mistakes, wanted
from assessments.texts import Texts
from edition import edition
from languages import is_first, locales
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from sources import keys, read_page

EXTENSION = "assessments"
TEXTS = "texts.toml"
# What stands at the top of a site besides pages.
RESERVED = ("assets", "pagefind", "search", "sitemap.xml", "404", "offline", "worker.js")


def on_startup(command: str, dirty: bool) -> None:
    """Tell all hooks whether the site is only being served."""
    edition.serving = command == "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    """Read all languages before the first one is built; report every problem at once."""
    if not is_first(config):
        return
    interface.own.cache_clear()
    problems = read(config)
    if problems:
        raise Abort("\n".join(str(problem) for problem in problems))


def read(config: MkDocsConfig) -> list[Problem]:
    """Read the site into `edition`; every problem, those of the source language first."""
    edition.settings = _settings(config)
    edition.texts, problems = _texts(config, edition.settings)
    pages, found = _pages(config, edition.settings)
    edition.catalogues, across = build(pages)
    edition.addresses, addressed = addresses(pages, RESERVED)
    problems |= {*found, *across, *addressed, *navigation.mistakes(config, edition.catalogues)}
    source = f"{Path(config.docs_dir).name}/{locales(config)[0]}/"
    return sorted(problems, key=lambda problem: (not problem.path.startswith(source), problem))


def _settings(config: MkDocsConfig) -> Settings:
    try:
        return Settings.from_config(config.mdx_configs.get(EXTENSION, {}))
    except ValueError as mistake:
        where = Path(config.config_file_path).name
        raise Abort(f"{where}: {EXTENSION}: {mistake.args[0]}") from None


def _texts(config: MkDocsConfig, settings: Settings) -> tuple[dict[str, Texts], set[Problem]]:
    """The interface texts of every language: the components', the theme's, then the site's own."""
    docs = Path(config.docs_dir)
    languages = locales(config)
    theme = Path(str(config.theme.custom_dir)) / "texts"
    below = {
        language: [path for path in [theme / f"{language}.toml"] if path.is_file()]
        for language in languages
    }
    known = gaps(
        *(interface.load(language, below[language]).items() for language in languages),
        dict.fromkeys(wanted(settings), ""),
    )
    texts: dict[str, Texts] = {}
    problems: set[Problem] = set()
    for language in languages:
        path = docs / language / TEXTS
        shown = f"{docs.name}/{language}/{TEXTS}"
        found: set[Problem] = set()
        if path.is_file():
            found = set(mistakes(shown, path.read_text(encoding="utf-8"), known))
        own = [path] if path.is_file() and not found else []
        texts[language] = interface.load(language, [*below[language], *own])
        problems |= found or set(lacking(texts[language], known, shown))
    return texts, problems


def _pages(config: MkDocsConfig, settings: Settings) -> tuple[dict[str, list[Page]], set[Problem]]:
    """Every page of every language, the source language first, with the problems of each."""
    docs = Path(config.docs_dir)
    known = keys(config)
    sources = {
        language: {key: (docs / language / key).read_bytes() for key in known.get(language, [])}
        for language in locales(config)
    }
    marks = frozenset(
        mark
        for files in sources.values()
        for raw in files.values()
        for mark in selects(raw.decode("utf-8", errors="replace"))
    )
    words = vocabulary(marks)
    pages: dict[str, list[Page]] = {}
    problems: set[Problem] = set()
    for language, files in sources.items():
        pages[language] = []
        for key, raw in files.items():
            shown = f"{docs.name}/{language}/{key}"
            page, found = read_page(shown, raw, key, settings, words)
            pages[language].append(page)
            problems.update(found)
    return pages, problems
