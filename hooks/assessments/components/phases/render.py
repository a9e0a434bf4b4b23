"""The phases, each with its remedies."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element, heading, inline
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
        for name, (page, remedy) in context.catalogue.remedies.items():
            if remedy.phase == phase:
                item = element(remedies, "li")
                inline(item, "a", remedy.title, href=context.link(page.key, name))
                element(item, "span", context.minutes(remedy.minutes), class_="remedy-facts")
