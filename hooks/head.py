"""MkDocs hook: what a page's head and language switch say about its counterparts."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

from assessments.messages import load
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the template `languages`: this page in every language, the current one marked."""
    plugin = config.plugins["i18n"]
    files = {plugin.current_language: page.file, **getattr(page.file, "alternates", {})}
    context["languages"] = [
        {
            "locale": language.locale,
            "name": language.name,
            "current": language.locale == plugin.current_language,
            "default": language.locale == plugin.default_language,
            "url": files[language.locale].url,
            "full": urljoin(config.site_url or "", files[language.locale].url),
        }
        for language in plugin.config.languages
        if language.locale in files
    ]
    return context


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give every template the language of the build and its texts, as `language` and `t`."""
    language = config.plugins["i18n"].current_language
    env.globals["language"] = language
    env.globals["t"] = load(language).group("site")
    return env
