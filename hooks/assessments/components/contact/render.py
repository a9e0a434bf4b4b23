"""Where a reader reports an error."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote, urlsplit

from assessments.components.context import Context


def contact(context: Context, options: Mapping[str, str]) -> str:
    """A link to where a reader reports an error, a setting of the site, as Markdown.

    It says where it leads: to a mail address, or to a web site. Without that setting, nothing.
    """
    address = context.settings.contact
    if not address:
        return ""
    parts = urlsplit(address)
    if parts.scheme == "mailto":
        text = context.texts("contact.mail", address=unquote(parts.path))
    else:
        text = context.texts("contact.web", host=(parts.hostname or "").removeprefix("www."))
    return f"[{text}](<{address}>)"
