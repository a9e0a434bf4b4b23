"""MkDocs hook: mends what Material writes, keeps one 404 page, and minifies our own assets."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from shutil import which
from urllib.parse import urlsplit

import minify
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

# Checkboxes may not say how a browser completes them; Material's do (Nu checker).
_AUTOCOMPLETE = ('id="__drawer" autocomplete="off"', 'id="__search" autocomplete="off"')


def on_startup(command: str, dirty: bool) -> None:
    """Date the pages and the sitemap by the commit, so that the same commit builds the same site."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return
    log = ["git", "log", "-1", "--format=%ct"]
    done = (
        subprocess.run(log, capture_output=True, text=True, check=False) if which("git") else None
    )
    if done and done.stdout.strip():
        os.environ["SOURCE_DATE_EPOCH"] = done.stdout.strip()


def on_pre_template(template: object, template_name: str, config: MkDocsConfig) -> object:
    """Tell the 404 page where the site lives: it is served for any depth."""
    config.extra["root"] = urlsplit(config.site_url or "/").path or "/"
    return template


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Keep one 404 page, that of the default language; it speaks every language."""
    plugin = config.plugins["i18n"]
    if template_name == "404.html" and plugin.current_language != plugin.default_language:
        return ""
    return output


def on_post_page(output: str, config: MkDocsConfig, **_: object) -> str:
    """Mend the checkboxes that no partial reaches."""
    for found in _AUTOCOMPLETE:
        output = output.replace(found, found.split(" autocomplete")[0])
    return output


@event_priority(-150)
def on_post_build(config: MkDocsConfig) -> None:
    """Minify our own scripts and style sheets; the sources stay readable."""
    if config.plugins["i18n"].building:
        return
    docs, site = Path(config.docs_dir), Path(config.site_dir)
    for files, kind in (
        ("javascripts/*.js", "application/javascript"),
        ("stylesheets/*.css", "text/css"),
    ):
        for source in sorted((docs / "assets").glob(files)):
            target = site / source.relative_to(docs)
            text = minify.string(kind, source.read_text(encoding="utf-8"))
            target.write_text(text + "\n", encoding="utf-8")
