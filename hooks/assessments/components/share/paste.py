"""A field to paste a link in, or a whole chat with several."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import button, element, field


def paste(parent: Element, context: Context) -> None:
    """The field, and what is said when there is no link in what was pasted."""
    say = context.texts
    form = element(parent, "form", class_="paste", autocomplete="off")
    field(form, say("share.paste.label"), "pasted", "textarea", rows=2, required=True)
    element(form, "p", say("share.paste.why"), class_="facts")
    element(form, "p", say("share.paste.none"), class_="note paste-none", role="alert", hidden=True)
    button(form, say("share.paste.open"))
