"""MkDocs hook: one 404 page, of the default language, that works at any depth."""

from __future__ import annotations

from urllib.parse import urlsplit

from languages import is_first
from mkdocs.config.defaults import MkDocsConfig


def on_pre_template(template: object, template_name: str, config: MkDocsConfig) -> object:
    """Tell the 404 page where the site lives: it is served for any depth."""
    config.extra["root"] = urlsplit(config.site_url or "/").path or "/"
    return template


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Keep the page of the default language; it speaks every language."""
    return "" if template_name == "404.html" and not is_first(config) else output
