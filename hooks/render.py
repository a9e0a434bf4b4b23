"""MkDocs hook: tells the Markdown extension what it renders, and stops on what got lost."""

from __future__ import annotations

from pathlib import Path

from edition import edition, key
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
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
        "path": f"{Path(config.docs_dir).name}/{language}/{name}",
        "first_line": page.file.content_string.count("\n") - markdown.count("\n") + 1,
        "problems": edition.problems,
    }


@event_priority(100)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """All pages have been rendered, none has been written: stop where something got lost."""
    problems, edition.problems = sorted(set(edition.problems)), []
    if problems:
        raise Abort("\n".join(str(problem) for problem in problems))
