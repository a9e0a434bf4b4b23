"""Files that are called by their content: what has one name never changes, so it is kept for good."""

from __future__ import annotations

import hashlib

FOLDER = "assets/named"


def named(text: str, suffix: str) -> str:
    """The address of a text below the site."""
    return f"{FOLDER}/{hashlib.sha256(text.encode()).hexdigest()[:12]}{suffix}"
