"""MkDocs hook: the site without a connection: manifests, a page to show instead, a service worker.

The core, which a browser fetches after the first visit, is every page on which something stands to
be answered or used, those in the footer of every page, what they are made of, and the search; as
far as it fits. Off while serving, with addresses of files, and by `extra.offline: false`; the site
then brings a worker that takes an earlier one away.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from posixpath import normpath
from typing import Any
from urllib.parse import unquote, urljoin

from edition import edition, key
from jinja2 import Environment
from languages import current, is_complete, is_first, languages
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from policy import with_policy

WORKER = "worker.js"
PLACE = "offline/"
MOST = 8_000_000  # bytes of the core, as they lie on the disk
PART_RE = re.compile(r'\b(?:src|href)="([^"#?]+\.(?:js|css|svg|png|jpg|webp|avif|webmanifest))"')
# What of the search nobody fetches.
IDLE = "pagefind-highlight.js"


class Core:
    """The addresses of the core of every language, and of the pages to show instead, by prefix."""

    serving = False

    def __init__(self) -> None:
        self.pages: list[str] = []
        self.instead: dict[str, str] = {}


core = Core()


def on_startup(command: str, dirty: bool) -> None:
    """Leave the worker out while serving: what is shown is what was just written."""
    core.serving = command == "serve"


def is_on(config: MkDocsConfig) -> bool:
    """Whether this build works without a connection."""
    wanted = bool(config.extra.get("offline", True))
    return wanted and config.use_directory_urls and not core.serving


# After the style sheets (50), and what the templates are told (0).
@event_priority(-50)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Tell the templates, and make the manifest and the page to show instead of this language."""
    env.globals["worker"] = WORKER if is_on(config) else ""
    if not is_on(config):
        return
    if is_first(config):
        core.pages, core.instead = [], {}
    language = next(one for one in languages(config) if one.locale == current(config))
    prefix = "" if language.default else f"{language.locale}/"
    env.globals["home"] = prefix
    pages = [file for file in files.documentation_pages() if file.page]
    core.pages += [file.url.removeprefix("./") for file in pages if _is_core(file, config)]
    core.instead[prefix] = f"{prefix}{PLACE}"
    given: dict[str, Any] = {
        "name": config.site_name,
        "description": config.site_description,
        "pages": [{"url": file.url, "title": file.page.title} for file in pages if file.page],
        "sheets": edition.plain_sheets[language.locale],
        "script": edition.offline_script,
        "config": config,
    }
    up = "../" * prefix.count("/")
    for name, made, root in (
        ("manifest.webmanifest", f"{prefix}manifest.webmanifest", up or "./"),
        ("page.html", f"{prefix}{PLACE}index.html", f"../{up}"),
    ):
        text = env.get_template(f"offline/{name}").render(given, root=root, base_url=root)
        text = with_policy(text) if name.endswith(".html") else text
        files.append(File.generated(config, made, content=text))


# After the search index (-200).
@event_priority(-300)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the worker of the finished site."""
    if not is_complete(config):
        return
    source = Path(str(config.theme.custom_dir)) / "offline"
    site = Path(config.site_dir)
    if is_on(config):
        write(site, (source / WORKER).read_text(encoding="utf-8"), core.pages, core.instead)
    else:
        text = (source / "remover.js").read_text(encoding="utf-8")
        (site / WORKER).write_text(text, encoding="utf-8")


def write(site: Path, source: str, pages: list[str], instead: dict[str, str]) -> None:
    """Fill in what a worker knows of a site: the hash of each file of the core, by address."""
    found = {path: _hash(site, path) for path in _fitting(site, [*instead.values(), *pages])}
    content = json.dumps(found, separators=(",", ":"))
    version = hashlib.sha256(f"{content}{source}".encode()).hexdigest()[:12]
    text = (
        source.replace("{version}", version)
        .replace("{}; // {core}", f"{content}; //")
        .replace("{}; // {offline}", f"{json.dumps(instead)}; //")
    )
    (site / WORKER).write_text(text, encoding="utf-8")


def _is_core(file: File, config: MkDocsConfig) -> bool:
    language, name = key(file, config)
    page = edition.catalogues[language].pages[name]
    return bool(page.blocks or (file.page and file.page.meta.get("footer")))


def _fitting(site: Path, pages: list[str]) -> list[str]:
    """Pages with what they are made of, and the search between tools and texts, until it is full."""
    search = sorted(
        path.relative_to(site).as_posix()
        for path in site.glob("pagefind/**/*")
        if path.is_file() and path.name != IDLE
    )
    kept: dict[str, int] = {}
    for group in (*([page, *_parts(site, page)] for page in pages), search):
        sizes = {path: (site / _file(path)).stat().st_size for path in group if path not in kept}
        if sum(kept.values()) + sum(sizes.values()) <= MOST:
            kept |= sizes
    return sorted(kept)


def _parts(site: Path, page: str) -> list[str]:
    """What a page loads from its own site."""
    found = PART_RE.findall((site / _file(page)).read_text(encoding="utf-8"))
    paths = {normpath(unquote(urljoin(f"/{page}", part))).lstrip("/") for part in found}
    return sorted(path for path in paths if (site / path).is_file())


def _file(path: str) -> str:
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def _hash(site: Path, path: str) -> str:
    return hashlib.sha256((site / _file(path)).read_bytes()).hexdigest()[:12]
