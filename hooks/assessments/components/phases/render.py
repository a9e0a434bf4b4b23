"""The phases, each with its remedies."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element, heading
from assessments.model import Widget


def phases(parent: Element, context: Context, block: Widget) -> None:
    """The phases in order, each with the remedies that belong there."""
    say = context.texts
    rows = element(parent, "ol", class_="phases")
    for phase in context.settings.phases:
        row = element(rows, "li", class_="phase")
        heading(row, 3, say(f"phase.{phase}.name"))
        element(row, "p", say(f"phase.{phase}.intro"))
        remedies = element(row, "ul")
        for page, remedy in context.catalogue.remedies.values():
            if remedy.phase == phase:
                item = element(remedies, "li")
                context.remedy_link(item, page, remedy)
                element(item, "span", context.minutes(remedy.minutes), class_="remedy-facts")
