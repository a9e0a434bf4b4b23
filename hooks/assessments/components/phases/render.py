"""The phases, each with its remedies."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element, heading
from assessments.model import Widget


def phases(parent: Element, context: Context, block: Widget) -> None:
    """The phases in order, each folded over the remedies that belong there."""
    say = context.texts
    rows = element(parent, "ol", class_="phases")
    for phase in context.settings.phases:
        found = [
            (page, remedy)
            for page, remedy in context.catalogue.remedies.values()
            if remedy.phase == phase
        ]
        box = element(element(rows, "li"), "details", class_="phase")
        top = element(box, "summary")
        heading(top, 3, say(f"phase.{phase}.name"))
        element(top, "span", say(f"phase.{phase}.intro"), class_="phase-intro")
        element(top, "span", context.texts.count("phases", len(found)), class_="facts")
        remedies = element(box, "ul")
        for page, remedy in found:
            item = element(remedies, "li")
            context.remedy_link(item, page, remedy)
            element(item, "span", context.minutes(remedy.minutes), class_="remedy-facts")
