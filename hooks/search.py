"""MkDocs hook: a search index, one per language: by Pagefind, or in a script on a site from disk."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from jinja2 import Environment
from languages import is_complete
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from named import named
from sections import Sections

# What of an article is no text to find: marks of the theme, and what components keep for scripts.
NOT_SEARCHED = (".headerlink", "[data-search-skip]")


PAGEFIND = "pagefind/pagefind.js"


# All pages of this language have been rendered, no file has been copied.
@event_priority(-50)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Tell the templates where the search is; from disk, a browser fetches nothing but scripts."""
    env.globals["search"] = PAGEFIND
    if config.use_directory_urls:
        return
    source = Path(str(config.theme.custom_dir)) / "offline/search.js"
    pages = [
        {
            "url": file.url,
            "title": str(file.page.title),
            "sections": Sections(file.page.content).found,
        }
        for file in files.documentation_pages()
        if file.page and file.page.content
    ]
    text = source.read_text(encoding="utf-8").replace(
        "[]; // {pages}", f"{json.dumps(pages, ensure_ascii=False, separators=(',', ':'))}; //"
    )
    name = named(text, ".js")
    env.globals["search"] = name
    files.append(File.generated(config, name, content=text))


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Index the finished site of all languages; leave only what our own search uses."""
    if not (config.use_directory_urls and is_complete(config)):
        return
    site = Path(config.site_dir)
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
    for selector in NOT_SEARCHED:
        command += ["--exclude-selectors", selector]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Abort(f"the search index could not be made:\n{done.stdout}{done.stderr}")
    for unused in site.glob("pagefind/pagefind-*ui*"):
        unused.unlink()
    entry = site / "pagefind/pagefind-entry.json"
    content = json.loads(entry.read_text(encoding="utf-8"))
    entry.write_text(json.dumps(content, sort_keys=True), encoding="utf-8")
