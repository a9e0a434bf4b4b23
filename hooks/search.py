"""MkDocs hook: a search index by Pagefind, one per language, once per build."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from languages import is_complete
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority

# What of an article is no text to find: marks of the theme, and what components keep for scripts.
NOT_SEARCHED = (".headerlink", "[data-search-skip]")


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Index the finished site of all languages; leave only what our own search uses."""
    if not is_complete(config):
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
