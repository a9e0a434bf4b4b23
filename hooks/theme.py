"""MkDocs hook: Material's style sheet as far as the site uses it, its script only where a page needs it.

A page that holds something for the script (content tabs, code with a copy button, annotations,
tooltips) gets it with the sheets as they are. What the script does besides, `overrides/assets/` does
on every page: colours, contents, what is folded, on paper.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pruning
from assessments.folders import files as sources
from edition import edition, key
from languages import current, is_first
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from named import named

SHEETS_RE = re.compile(r"assets/stylesheets/(?:main|palette)\.\w+\.min\.css")
SCRIPT_RE = re.compile(r"assets/javascripts/bundle\.\w+\.min\.js")
# What of Material nobody fetches: its own search, and maps for those who write it.
UNUSED_RE = re.compile(r"assets/javascripts/(?:lunr|workers)/|assets/.*\.min\.(?:css|js)\.map")
# What on a page is work for the script, always or with a feature of the theme.
NEEDS = r'class="(?:[^"]* )?(?:tabbed-set|annotate|mermaid)[ "]'
NEEDS_WITH = {
    "content.code.copy": "<pre",
    "content.code.select": "<pre",
    "content.code.annotate": "<pre",
    "content.tooltips": r'<(?!a class="(?:headerlink|footnote-backref)")[^>]* title="',
    "content.footnote.tooltips": 'class="footnote-ref"',
}
TABLE_RE = re.compile(r"<table(?![^>]*\bclass=)[^>]*>.*?</table>", re.DOTALL)
# By keyboard, too, one scrolls to what is outside.
SCROLLS = (
    '<div class="md-typeset__scrollwrap" tabindex="0"><div class="md-typeset__table">{}</div></div>'
)


class Face:
    """What a page loads of Material: its sheets, and its script or nothing, by address."""

    def __init__(self) -> None:
        self.whole: list[File] = []
        self.script: File | None = None
        self.pruned: dict[str, str] = {}
        self.needing: set[tuple[str, str]] = set()


face = Face()


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what nobody fetches, and remember where the rest is."""
    if is_first(config):
        face.pruned, face.needing = {}, set()
    for file in list(files):
        if UNUSED_RE.match(file.src_uri):
            files.remove(file)
    found = {file.src_uri: file for file in files}
    face.whole = [found[uri] for uri in sorted(found) if SHEETS_RE.fullmatch(uri)]
    face.script = next((found[uri] for uri in found if SCRIPT_RE.fullmatch(uri)), None)
    return files


# All pages of this language have been rendered, no file has been copied.
@event_priority(50)
def on_env(env: object, config: MkDocsConfig, files: Files) -> None:
    """Make the sheet of this language from what stands on its pages."""
    wanted = re.compile("|".join([NEEDS, *_patterns(config)]))
    used = pruning.names_in_html(SCROLLS)
    for file in files.documentation_pages():
        content = (file.page and file.page.content) or ""
        used |= pruning.names_in_html(content)
        if wanted.search(content):
            face.needing.add(key(file, config))
    theme = Path(str(config.theme.custom_dir))
    for template in theme.rglob("*.html"):
        used |= pruning.names_in_html(template.read_text(encoding="utf-8"))
    for script in (*theme.rglob("*.js"), *sources("*.js")):
        used |= pruning.names_in_script(script.read_text(encoding="utf-8"))
    own = [path.read_text(encoding="utf-8") for path in (*theme.rglob("*.css"), *sources("*.css"))]
    sheet = "".join(_text(file) for file in face.whole)
    sheet = pruning.pruned(sheet, used, _colours(config), own)
    name = named(sheet, ".css")
    if name not in face.pruned.values():
        files.append(File.generated(config, name, content=sheet))
    face.pruned[current(config)] = name
    edition.plain_sheets[current(config)] = [name, edition.plain_style]
    if not any(language == current(config) for language, _ in face.needing):
        for unneeded in filter(None, (*face.whole, face.script)):
            files.remove(unneeded)


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the template `face`; where no script does it, let wide tables scroll."""
    if key(page.file, config) in face.needing and face.script:
        sheets = [file.url for file in face.whole]
        context["face"] = {"sheets": sheets, "script": face.script.url}
    else:
        page.content = TABLE_RE.sub(lambda table: SCROLLS.format(table[0]), page.content or "")
        context["face"] = {"sheets": [face.pruned[current(config)]], "script": None}
    return context


def _patterns(config: MkDocsConfig) -> list[str]:
    features = config.theme.get("features") or []
    return [pattern for feature, pattern in NEEDS_WITH.items() if feature in features]


def _colours(config: MkDocsConfig) -> set[str]:
    return {scheme[name] for scheme in config.theme["palette"] for name in ("primary", "accent")}


def _text(file: File) -> str:
    return Path(str(file.abs_src_path)).read_text(encoding="utf-8").split("/*# sourceMapping")[0]
