"""MkDocs hook: reads every assessment of the site, stops on mistakes, and feeds the extension."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

from assessments import catalogue as catalogues
from assessments.context import Context
from assessments.messages import load
from assessments.model import Page
from assessments.options import Settings
from assessments.pages import read_page
from assessments.scripts import scripts_for
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as SitePage

EXTENSION = "assessments"


class Site:
    """What one build knows: made by the first language, used by all of them."""

    settings: Settings
    catalogues: dict[str, catalogues.Catalogue]


site = Site()


def on_pre_build(config: MkDocsConfig) -> None:
    """Read all languages before the first one is built; report every problem at once."""
    languages = [language.locale for language in config.plugins["i18n"].config.languages]
    if config.plugins["i18n"].current_language != languages[0]:
        return
    site.settings = Settings.from_config(config.mdx_configs.get(EXTENSION, {}))
    pages: dict[str, list[Page]] = {}
    problems = []
    for language in languages:
        pages[language] = []
        for key in _keys(config, language):
            page, found = read_page(Path(config.docs_dir), language, key, site.settings)
            pages[language].append(page)
            problems += found
    site.catalogues, found = catalogues.build(pages, site.settings)
    problems += found
    if problems:
        raise Abort("\n".join(str(problem) for problem in sorted(set(problems))))


def on_page_markdown(markdown: str, page: SitePage, config: MkDocsConfig, files: Files) -> None:
    """Tell the extension which page it renders, and the template which scripts it needs."""
    language, key = _place(page, config)
    options = config.mdx_configs.setdefault(EXTENSION, {})
    options |= {"language": language, "page": key, "catalogue": site.catalogues[language]}
    page.meta["scripts"] = scripts_for(site.catalogues[language].pages[key])


def on_page_context(
    context: dict[str, Any], page: SitePage, config: MkDocsConfig, **_: Any
) -> None:
    """Give the template the page's own direction on the compass."""


def _place(page: SitePage, config: MkDocsConfig) -> tuple[str, str]:
    """The language and the key of a page, from where its source lies."""
    path = PurePosixPath(Path(str(page.file.abs_src_path)).relative_to(config.docs_dir).as_posix())
    return path.parts[0], "/".join(path.parts[1:])


def _keys(config: MkDocsConfig, language: str) -> list[str]:
    """Every page of a language: those in the navigation first, in its order."""
    root = Path(config.docs_dir) / language
    present = sorted(path.relative_to(root).as_posix() for path in root.rglob("*.md"))
    ordered = [key for key in _in_navigation(config.nav or []) if key in present]
    return list(dict.fromkeys(ordered + present))


def _in_navigation(entry: Any) -> list[str]:
    if isinstance(entry, str):
        return [entry]
    if isinstance(entry, dict):
        return [key for value in entry.values() for key in _in_navigation(value)]
    return [key for value in entry for key in _in_navigation(value)]
