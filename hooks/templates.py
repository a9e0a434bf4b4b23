"""MkDocs hook: what the templates show of a page, its counterparts, its assessments and its texts."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin

from assessments.components.facts.render import describe
from assessments.components.profile.compass import example_markup, wedge_markup
from assessments.model import Scan
from edition import edition, key
from jinja2 import Environment
from languages import alternates, current, languages
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

# What takes the whole width of a page.
WIDE_RE = re.compile(
    r'class="(?:[^"]* )?(?:profile-picture|plan|quiz-set|collaboration-list|cards|facilitator|worksheets?)[ "]'
)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give every template the language of the build and its texts, as `language` and `t`."""
    env.trim_blocks = env.lstrip_blocks = True
    language = current(config)
    env.globals["language"] = language
    env.globals["t"] = edition.texts[language].group("site")
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Give the templates the page's key, its direction on the compass and its first step.

    Before any template is rendered, since the menu shows the directions of other pages.
    """
    language, name = key(page.file, config)
    page.meta["key"] = name
    page.meta["store"] = edition.settings.store
    if "invite" in page.meta:
        page.meta["invite"] = _invitation(str(page.meta["invite"]), language, files, config)
    if (place := edition.catalogues[language].axis(name)) is not None:
        page.meta["wedge"] = wedge_markup(*place)


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the template `languages`: this page in every language, the current one marked."""
    language = current(config)
    files = {language: page.file, **alternates(page.file)}
    context["wide"] = WIDE_RE.search(page.content or "") is not None
    section = next(iter(page.ancestors), None)
    context["path"] = section is not None and _first(section) is not page
    context["languages"] = [
        {
            "locale": other.locale,
            "name": other.name,
            "current": other.locale == language,
            "default": other.default,
            "url": files[other.locale].url,
            "full": urljoin(config.site_url or "", files[other.locale].url),
        }
        for other in languages(config)
        if other.locale in files
    ]
    return context


def _first(section: StructureItem) -> StructureItem | None:
    """What a section opens with."""
    return next(iter(getattr(section, "children", None) or ()), None)


def _invitation(name: str, language: str, files: Files, config: MkDocsConfig) -> dict[str, str]:
    """The first step of a page: address, label, and what it asks of a reader."""
    texts, catalogue = edition.texts[language], edition.catalogues[language]
    home, item = catalogue.assessments[name]
    target = next(
        file for file in files.documentation_pages() if key(file, config) == (language, home.key)
    )
    kind, facts = describe(texts, catalogue, item)
    invitation = {"url": target.url, "anchor": name, "facts": facts}
    invitation["label"] = texts(f"invite.{kind}")
    if isinstance(item, Scan):
        parts = catalogue.selected(item.select)
        invitation["compass"] = example_markup([part.short for _, part in parts])
    return invitation
