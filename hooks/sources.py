"""The pages of a site as files: which there are, and what each one holds."""

from __future__ import annotations

from dataclasses import replace

from assessments.model import Page, Place, Problem
from assessments.nearest import hint
from assessments.options import Vocabulary
from assessments.reading import front_matter
from assessments.reading.page import parse
from assessments.settings import Settings
from edition import edition
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import InclusionLevel, get_files
from mkdocs.utils import meta
from navigation import pages_in

HOME = "index.md"


def keys(config: MkDocsConfig) -> dict[str, list[str]]:
    """The keys of the pages that MkDocs builds, by folder of the language; drafts while serving.

    Those in the navigation come first, in its order.
    """
    shown = InclusionLevel.is_in_serve if edition.serving else InclusionLevel.is_included
    found: dict[str, list[str]] = {}
    for uri in sorted(
        file.src_uri for file in get_files(config).documentation_pages(inclusion=shown)
    ):
        language, _, key = uri.partition("/")
        found.setdefault(language, []).append(key)
    order = pages_in(config.nav or [])
    return {
        language: list(dict.fromkeys([*(key for key in order if key in present), *present]))
        for language, present in found.items()
    }


def read_page(
    path: str, raw: bytes, key: str, settings: Settings, known: Vocabulary
) -> tuple[Page, list[Problem]]:
    """Read one source file: its front matter and its assessments, with every problem."""
    try:
        source = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Page(path, key=key), [
            Problem(path, line, "this is no UTF-8; save the file as UTF-8")
        ]
    text, front = (source, {}) if front_matter.too_deep(source) else meta.get_data(source)
    first_line = source.count("\n") - text.count("\n") + 1
    page, problems = parse(path, text, settings, known, first_line, key)
    if "invite" in front:
        place = Place(path, front_matter.line_of(source, "invite"))
        page = replace(page, uses=(*page.uses, (str(front["invite"]), place)))
    more = str(front.get("more") or "")
    if more and more not in page.anchors | page.unread:
        message = f'this page has no heading with the id "{more}"; {hint(more, page.anchors)}'
        problems = (*problems, Problem(path, front_matter.line_of(source, "more"), message))
    page = replace(
        page,
        title=str(front.get("title") or ""),
        description=str(front.get("description") or ""),
        teaser=str(front.get("teaser") or ""),
        slug=str(front.get("slug") or "") if key != HOME else "",
        slug_line=front_matter.line_of(source, "slug"),
    )
    return page, [*front_matter.problems(path, source, front, home=key == HOME), *problems]
