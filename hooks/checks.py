"""MkDocs hook: reads every assessment of the site, stops on mistakes, and feeds the extension."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from assessments import catalogue as catalogues
from assessments import front_matter
from assessments.compass import example_markup, wedge_markup
from assessments.messages import load
from assessments.model import Page, Place, Problem, Scan
from assessments.options import Settings
from assessments.scripts import scripts_for, styles_for
from assessments.syntax import parse
from assessments.widgets import axis, describe
from assessments.wording import lacking
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage
from mkdocs.utils import meta

EXTENSION = "assessments"


class Site:
    """What one build knows: made by the first language, used by all of them."""

    settings: Settings
    catalogues: dict[str, catalogues.Catalogue]


site = Site()


def on_pre_build(config: MkDocsConfig) -> None:
    """Read all languages before the first one is built; report every problem at once."""
    languages = [language.locale for language in config.plugins["i18n"].config.languages]
    if config.plugins["i18n"].current_language not in (None, languages[0]):
        return
    site.settings = _settings(config, languages)
    pages: dict[str, list[Page]] = {}
    problems: set[Problem] = set()
    for language in languages:
        pages[language] = []
        for key in _keys(config, language):
            page, found = read_page(Path(config.docs_dir), language, key, site.settings)
            pages[language].append(page)
            problems.update(found)
    site.catalogues, across = catalogues.build(pages, site.settings)
    problems.update(across)
    if problems:
        raise Abort("\n".join(str(problem) for problem in sorted(problems)))


def _settings(config: MkDocsConfig, languages: list[str]) -> Settings:
    """The site's settings, for which every language has its texts."""
    try:
        settings = Settings.from_config(config.mdx_configs.get(EXTENSION, {}))
        texts = [load(language) for language in languages]
    except (ValueError, LookupError) as mistake:
        raise Abort(
            f"{Path(config.config_file_path).name}: assessments: {mistake.args[0]}"
        ) from None
    wanting = [line for messages in texts for line in lacking(messages, texts[0], settings)]
    if wanting:
        raise Abort("\n".join(wanting))
    return settings


def on_page_markdown(markdown: str, page: SitePage, config: MkDocsConfig, files: Files) -> None:
    """Tell the extension which page it renders, and the template what this page needs."""
    language, key = _key(page.file, config)
    catalogue = site.catalogues[language]
    options = config.mdx_configs.setdefault(EXTENSION, {})
    options |= {"language": language, "page": key, "catalogue": catalogue}
    blocks = catalogue.pages[key].blocks
    page.meta["key"] = key
    page.meta["store"] = site.settings.store
    page.meta["scripts"] = scripts_for(blocks)
    page.meta["styles"] = styles_for(blocks)
    if "invite" in page.meta:
        page.meta["invite"] = _invitation(page.meta["invite"], language, files, config)
    if (place := axis(catalogue, key)) is not None:
        page.meta["wedge"] = wedge_markup(*place)


def _invitation(name: str, language: str, files: Files, config: MkDocsConfig) -> dict[str, str]:
    """The first step of a page, for its template: address, label, and what it asks of a reader."""
    messages = load(language)
    item = site.catalogues[language].assessments[name]
    target = next(
        f for f in files.documentation_pages() if _key(f, config) == (language, item[0].key)
    )
    catalogue = site.catalogues[language]
    kind, facts = describe(messages, catalogue, item[1])
    invitation = {"url": target.url, "anchor": name, "facts": facts}
    invitation["label"] = messages(f"invite.{kind}")
    if isinstance(item[1], Scan):
        parts = catalogue.selected(item[1].select)
        invitation["compass"] = example_markup([part.short for _, part in parts])
    return invitation


def read_page(
    docs: Path, language: str, key: str, settings: Settings
) -> tuple[Page, list[Problem]]:
    """Read one source file: its front matter and its assessments, with every problem."""
    path = f"{docs.name}/{language}/{key}"
    raw = (docs / language / key).read_bytes()
    try:
        source = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Page(path, key=key), [
            Problem(path, line, "this is no UTF-8; save the file as UTF-8")
        ]
    text, front = meta.get_data(source)
    first_line = source.count("\n") - text.count("\n") + 1
    page, problems = parse(path, text, settings, first_line, key)
    if "invite" in front:
        place = Place(path, front_matter.line_of(source, "invite"))
        page = replace(page, uses=(*page.uses, (str(front["invite"]), place)))
    facts = {name: str(front.get(name) or "") for name in ("title", "description", "teaser")}
    return replace(page, **facts), [*front_matter.problems(path, source, front), *problems]


def _key(file: File, config: MkDocsConfig) -> tuple[str, str]:
    """The language and the key of a page, from where its source lies."""
    path = PurePosixPath(Path(str(file.abs_src_path)).relative_to(config.docs_dir).as_posix())
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
