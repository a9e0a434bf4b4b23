"""The navigation: which pages are in it, and what it lacks."""

from pathlib import Path
from typing import Any

import pathspec
import pytest
from assessments.model import Page
from assessments.site.catalogue import Catalogue
from mkdocs.config.base import load_config
from navigation import mistakes, pages_in, sections_in

NAV = ["index.md", {"Topics": ["a.md", {"Deep": ["b.md"]}]}, {"Named": "c.md"}, {"Empty": None}]


def test_pages_and_sections_in_their_order() -> None:
    assert pages_in(NAV) == ["index.md", "a.md", "b.md", "c.md"]
    assert sections_in(NAV) == ["Topics", "Deep", "Empty"]
    assert pages_in(None) == sections_in(None) == []


@pytest.fixture
def config(tmp_path: Path) -> Any:
    (tmp_path / "docs/nl").mkdir(parents=True)
    (tmp_path / "docs/en").mkdir()
    path = tmp_path / "mkdocs.yml"
    path.write_text(
        "site_name: Test\n"
        "nav:\n  - index.md\n  - Topics:\n      - a.md\n      - Deep:\n          - b.md\n"
        "plugins:\n  i18n:\n    docs_structure: folder\n    languages:\n"
        "      - {locale: nl, name: Nederlands, default: true}\n"
        "      - {locale: en, name: English, nav_translations: {Topics: Themes}}\n",
        encoding="utf-8",
    )
    return load_config(str(path))


def test_a_page_that_is_not_there(config: Any) -> None:
    assert said(config, "index.md", "a.md", "c.md")[:-1] == [
        'mkdocs.yml:7: nav names a page "b.md" that is not there; did you mean "c.md"?'
    ]
    assert said(config, "index.md", "a.md")[0] == (
        'mkdocs.yml:7: nav names a page "b.md" that is not there; write it, or remove this line'
    )


def said(config: Any, *keys: Any) -> Any:
    pages = {
        language: Catalogue({key: Page(f"docs/{language}/{key}", key=key) for key in keys})
        for language in ("nl", "en")
    }
    return [str(problem) for problem in mistakes(config, pages)]


def test_a_section_without_a_name_in_another_language(config: Any) -> None:
    assert said(config, "index.md", "a.md", "b.md") == [
        'mkdocs.yml:6: section "Deep" has no name in language "en"; '
        'add "Deep: …" to its nav_translations'
    ]


def test_a_page_in_no_menu(config: Any) -> None:
    assert said(config, "index.md", "a.md", "b.md", "c/d.md")[:-1] == [
        'docs/nl/c/d.md:1: this page is in no menu; add "- c/d.md" to nav in mkdocs.yml'
    ]


@pytest.mark.parametrize("setting", ["not_in_nav", "draft_docs"])
def test_a_page_that_is_meant_to_be_in_no_menu(config: Any, setting: str) -> None:
    config[setting] = pathspec.gitignore.GitIgnoreSpec.from_lines(["/nl/c/"])
    assert len(said(config, "index.md", "a.md", "b.md", "c/d.md")) == 1


def test_without_a_navigation_or_pages_nothing_is_wrong(config: Any) -> None:
    config.nav = None
    assert list(mistakes(config, {})) == []
    assert said(config, "index.md") == []
