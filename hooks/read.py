"""MkDocs hook: reads every page and text of the site, and stops on mistakes before building."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from assessments import texts as interface
from assessments.components import vocabulary
from assessments.model import Page, Place, Problem
from assessments.options import Vocabulary
from assessments.reading import front_matter
from assessments.reading.page import parse, selects
from assessments.settings import Settings
from assessments.site.checks import build
from assessments.site.wording import gaps, lacking, mistakes, wanted
from assessments.texts import Texts
from edition import edition
from languages import is_first, locales
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.utils import meta

EXTENSION = "assessments"
TEXTS = "texts.toml"


def on_pre_build(config: MkDocsConfig) -> None:
    """Read all languages before the first one is built; report every problem at once."""
    if not is_first(config):
        return
    interface.own.cache_clear()
    edition.settings = _settings(config)
    edition.texts, problems = _texts(config, edition.settings)
    edition.catalogues, found = _catalogues(config, edition.settings)
    problems |= found
    if problems:
        raise Abort("\n".join(str(problem) for problem in sorted(problems)))


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


def _catalogues(config: MkDocsConfig, settings: Settings) -> tuple[dict[str, Any], set[Problem]]:
    """What every language holds, and every problem of its pages."""
    docs = Path(config.docs_dir)
    sources = {
        language: [(key, docs / language / key) for key in _keys(config, language)]
        for language in locales(config)
    }
    marks = frozenset().union(
        *(
            selects(path.read_text(encoding="utf-8", errors="replace"))
            for files in sources.values()
            for _, path in files
        )
    )
    known = vocabulary(marks)
    pages: dict[str, list[Page]] = {language: [] for language in sources}
    problems: set[Problem] = set()
    for language, files in sources.items():
        for key, path in files:
            shown = f"{docs.name}/{language}/{key}"
            page, found = read_page(shown, path.read_bytes(), key, settings, known)
            pages[language].append(page)
            problems.update(found)
    catalogues, across = build(pages)
    return catalogues, problems | set(across)


def read_page(
    path: str, raw: bytes, key: str, settings: Settings, known: Vocabulary
) -> tuple[Page, list[Problem]]:
    """Read one source file: its front matter and its assessments, with every problem."""
    try:
        source = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Page(path, key=key), [
            Problem(path, line, "this is no UTF-8; save the file as UTF-8")
        ]
    text, front = meta.get_data(source)
    first_line = source.count("\n") - text.count("\n") + 1
    page, problems = parse(path, text, settings, known, first_line, key)
    if "invite" in front:
        place = Place(path, front_matter.line_of(source, "invite"))
        page = replace(page, uses=(*page.uses, (str(front["invite"]), place)))
    page = replace(
        page,
        title=str(front.get("title") or ""),
        description=str(front.get("description") or ""),
        teaser=str(front.get("teaser") or ""),
    )
    return page, [*front_matter.problems(path, source, front), *problems]


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
