"""MkDocs hook: names the commit that the site was made from, so that a report can be traced."""

from __future__ import annotations

import subprocess
from pathlib import Path
from shutil import which

from edition import edition
from mkdocs.config.defaults import MkDocsConfig


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give the templates the commit as `config.extra.commit`; what is served while it is written is none."""
    if "commit" not in config.extra:
        config.extra["commit"] = "" if edition.serving else commit(Path(config.config_file_path))
    return config


def commit(path: Path) -> str:
    """The commit of the work tree that a file belongs to; with a plus when something was changed.

    Nothing outside git, and nothing where the file is no part of what git keeps.
    """
    if not which("git") or not _git(path, "ls-files", path.name):
        return ""
    changed = _git(path, "status", "--porcelain", "--untracked-files=no")
    return _git(path, "rev-parse", "--short=10", "HEAD") + ("+" if changed else "")


def _git(path: Path, *command: str) -> str:
    done = subprocess.run(
        ["git", *command], cwd=path.parent, capture_output=True, text=True, check=False
    )
    return done.stdout.strip()
