"""MkDocs hook: dates the site by its commit, so that the same commit builds the same site."""

from __future__ import annotations

import os
import subprocess
from shutil import which


def on_startup(command: str, dirty: bool) -> None:
    """Give MkDocs the date of the last commit, unless the environment has one."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return
    log = ["git", "log", "-1", "--format=%ct"]
    done = (
        subprocess.run(log, capture_output=True, text=True, check=False) if which("git") else None
    )
    if done and done.stdout.strip():
        os.environ["SOURCE_DATE_EPOCH"] = done.stdout.strip()
