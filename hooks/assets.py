"""MkDocs hook: one script and one style sheet of our own per page, joined, minified, named by content."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from assessments import bundle
from assessments.site.catalogue import Catalogue
from edition import edition, key
from languages import is_first
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from named import named

try:
    import minify
except ImportError:
    minify = None

# A comment after code on the same line.
TRAILING_RE = re.compile(r"\s+(?://\s.*|/\*[^*]*\*/)$")
# What every page has, in this order, whatever stands on it.
SCRIPTS = ("colours", "contents", "folds", "language", "search", "offline")
STYLES = ("tokens", "type", "layout", "header", "search", "footer", "print")
# And what the templates draw on some: the home page, and one whose end leads on with a card.
STYLES_OF_HOME = ("home",)
STYLES_OF_DIRECTION = ("cards",)
# The page that is shown without a connection has a script of its own.
SCRIPTS_OFFLINE = ("offline-page",)
KINDS = {".js": "application/javascript", ".css": "text/css"}
# What the theme's folder holds for the build alone.
SOURCES = (".js", ".css", ".toml", ".webmanifest")
# But for what others made: that is published as it is, and fetched when it is asked for.
VENDOR = "vendor"


class Bundles:
    """The addresses of a page's script and style sheet, by the key of the page."""

    def __init__(self) -> None:
        self.script: dict[str, str] = {}
        self.style: dict[str, str] = {}


bundles = Bundles()


# After the addresses of pages are known (-110).
@event_priority(-120)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave the readable sources out of the site and put what is joined from them in."""
    theme = Path(str(config.theme.custom_dir)).resolve()
    for file in list(files):
        source = Path(str(file.abs_src_path or "")).resolve()
        ours = source.is_relative_to(theme) and VENDOR not in source.parts
        if ours and source.suffix in SOURCES:
            files.remove(file)
    if is_first(config):
        _join(files, config, theme)
    return files


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the template the addresses of the page's own `script` and `style`."""
    _, name = key(page.file, config)
    context["script"] = bundles.script[name]
    context["style"] = bundles.style[name]
    return context


def _join(files: Files, config: MkDocsConfig, theme: Path) -> None:
    """Make the script and the style sheet of every kind of page; languages share them."""
    assets = theme / "assets"
    scripts = bundle.of_components(".js") | bundle.read(assets.glob("*.js"))
    styles = bundle.of_components(".css") | bundle.read(assets.glob("*.css"))
    catalogue = next(iter(edition.catalogues.values()))
    made: set[str] = set()

    exposed = bool(config.extra.get("exposed"))

    def publish(suffix: str, text: str) -> str:
        text = _minified(KINDS[suffix], text)
        address = named(text, suffix)
        if address not in made:
            files.append(File.generated(config, address, content=text))
            made.add(address)
        return address

    for name, page in catalogue.pages.items():
        kinds = sorted({item.kind for item in (*page.blocks, *page.remedies)})
        names = [*SCRIPTS, *bundle.script_names(kinds)]
        bundles.script[name] = publish(
            ".js", bundle.script(bundle.ordered(names, scripts), exposed=exposed)
        )
        names = [*_drawn(name, catalogue), *bundle.style_names(kinds)]
        bundles.style[name] = publish(".css", bundle.sheet(bundle.ordered(names, styles)))

    edition.plain_style = publish(".css", bundle.sheet(bundle.ordered(STYLES, styles)))
    edition.offline_script = publish(".js", bundle.script(bundle.ordered(SCRIPTS_OFFLINE, scripts)))


def _drawn(name: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The style sheets of what the templates draw on a page, around what stands on it."""
    home = STYLES_OF_HOME if name == "index.md" else ()
    direction = STYLES_OF_DIRECTION if catalogue.axis(name) else ()
    return (*STYLES, *home, *direction)


@cache
def _minified(kind: str, text: str) -> str:
    """As small as this machine can make it: the minifier has no ready file for some."""
    return (str(minify.string(kind, text)) if minify else stripped(text)) + "\n"


def stripped(text: str) -> str:
    """A source of ours without comments, empty lines and indentation.

    Sources begin and end a comment on lines of its own or end a line with it, so that no text in
    quotes is taken for one.
    """
    out: list[str] = []
    inside = False
    for line in map(str.strip, text.split("\n")):
        starts = line.startswith(("/*", "//"))
        if not (inside or starts or not line):
            out.append(TRAILING_RE.sub("", line))
        inside = (inside or line.startswith("/*")) and "*/" not in line
    return "\n".join(out)
