"""The one place that knows static-i18n: which languages there are, and which is being built."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File


@dataclass(frozen=True)
class Language:
    """A language of the site; the default one is built first and has no prefix in addresses."""

    locale: str
    name: str
    default: bool


def languages(config: MkDocsConfig) -> list[Language]:
    """Every language, the default one first, the others as configured."""
    found = [
        Language(item.locale, item.name, bool(item.default))
        for item in _plugin(config).config.languages
        if item.build
    ]
    return sorted(found, key=lambda language: not language.default)


def locales(config: MkDocsConfig) -> list[str]:
    """The locale of every language, the default one first."""
    return [language.locale for language in languages(config)]


def default(config: MkDocsConfig) -> str:
    """The locale of the source language."""
    return locales(config)[0]


def current(config: MkDocsConfig) -> str:
    """The locale that is being built; the default one before the plugin has begun."""
    return _plugin(config).current_language or default(config)


def is_first(config: MkDocsConfig) -> bool:
    """Whether the default language is being built: what is made once is made now."""
    return current(config) == default(config)


def is_complete(config: MkDocsConfig) -> bool:
    """Whether every language has been built, in `on_post_build`."""
    return not _plugin(config).building


def nav_translations(config: MkDocsConfig, locale: str) -> dict[str, str]:
    """The names of sections of the navigation in a language, by their name in the source."""
    for item in _plugin(config).config.languages:
        if item.locale == locale:
            return dict(item.nav_translations or {})
    return {}


def alternates(file: File) -> dict[str, File]:
    """A page in the other languages, by locale."""
    found: dict[str, File] = getattr(file, "alternates", {})
    return found


def _plugin(config: MkDocsConfig) -> Any:
    return config.plugins["i18n"]
