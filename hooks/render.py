"""MkDocs hook: tells the Markdown extension which page it renders, and of which site."""

from __future__ import annotations

from edition import edition, key
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Give the extension the page, and everything that its language holds."""
    language, name = key(page.file, config)
    options = config.mdx_configs.setdefault("assessments", {})
    options |= {
        "language": language,
        "texts": edition.texts[language],
        "page": name,
        "catalogue": edition.catalogues[language],
    }
