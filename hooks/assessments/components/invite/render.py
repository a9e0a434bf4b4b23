"""A button to an assessment."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.facts.render import describe
from assessments.components.html import element
from assessments.model import Widget


def invite(parent: Element, context: Context, block: Widget) -> None:
    """The button to an assessment, with what it asks of a reader."""
    page, item = context.catalogue.assessments[block.options["id"]]
    kind, facts = describe(context.texts, context.catalogue, item)
    box = element(parent, "p", class_="invite")
    label = context.texts(f"invite.{kind}")
    element(box, "a", label, class_="button button-go", href=context.link(page.key, item.id))
    element(box, "span", facts, class_="facts")
