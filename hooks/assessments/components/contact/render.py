"""Where a reader reports an error."""

from __future__ import annotations

from collections.abc import Mapping

from assessments.components.context import Context


def contact(context: Context, options: Mapping[str, str]) -> str:
    """A link to where a reader reports an error, a setting of the site, as Markdown."""
    address = context.settings.contact
    href = address if ":" in address else f"mailto:{address}"
    return f"[{context.texts('contact')}]({href})"
