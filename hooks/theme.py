"""MkDocs hook: mends what the theme writes and no partial of ours reaches."""

from __future__ import annotations

# Checkboxes may not say how a browser completes them (Nu checker).
AUTOCOMPLETE = ('id="__drawer" autocomplete="off"', 'id="__search" autocomplete="off"')


def on_post_page(output: str, **_: object) -> str:
    """Take the attribute off the theme's checkboxes."""
    for found in AUTOCOMPLETE:
        output = output.replace(found, found.split(" autocomplete")[0])
    return output
