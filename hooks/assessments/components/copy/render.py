"""A button that copies what stands above it, such as a quotation to send."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import button, element, sentences
from assessments.model import Widget


def copy(parent: Element, context: Context, block: Widget) -> None:
    """The button, in one box with what it copies; without a script there is only the text."""
    say = context.texts
    above = parent[-1]
    parent.remove(above)
    box = element(parent, "div", class_="copy", data_kind="copy")
    element(box, "div", class_="copy-above").append(above)
    row = element(box, "div", class_="copy-row js-only")
    button(row, say("copy.button"), "copy")
    element(row, "p", class_="announce facts", role="status")
    element(
        box,
        "textarea",
        class_="copy-text",
        aria_label=say("copy.label"),
        rows=6,
        readonly=True,
        hidden=True,
    )
    sentences(box, say.group("copy.script"))
