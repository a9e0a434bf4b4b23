"""A guide for the conversation: ground rules, a few points, a place for what was agreed."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import button, element, field, heading
from assessments.components.plan.parts import who_and_when
from assessments.worksheets import GUIDE

POINTS = 5


def guide(parent: Element, context: Context) -> None:
    """A guide for the conversation: ground rules, a few points, a place for what was agreed."""
    say = context.texts
    box = element(parent, "section", class_="guide", aria_labelledby="guide", data_points=POINTS)
    heading(box, 3, say("guide.title"), id="guide")
    element(box, "p", class_="guide-time")
    heading(box, 4, say("guide.rules-title"))
    rules = element(box, "ol")
    for name in say.group("guide.rules"):
        context.text(rules, "li", f"guide.rules.{name}")
    heading(box, 4, say("guide.points-title"), class_="guide-points-title")
    element(box, "p", say("guide.no-points"), class_="guide-none", hidden=True)
    element(box, "ol", class_="guide-points")
    _point(box, context)
    _sheets(box, context)


def _sheets(parent: Element, context: Context) -> None:
    """The way to the worksheets that take over what was agreed."""
    for page, sheet in context.catalogue.worksheets_from(GUIDE):
        line = element(parent, "p", class_="guide-sheet")
        element(line, "span", context.texts("guide.sheet") + " ")
        element(line, "a", sheet.title, href=context.link(page.key, sheet.id))


def _point(parent: Element, context: Context) -> None:
    """One point of the conversation, to be copied."""
    say = context.texts
    item = element(element(parent, "template", class_="point"), "li", class_="guide-point")
    element(item, "p", class_="point-statement")
    element(item, "p", class_="point-said")
    element(item, "p", class_="point-question")
    form = element(item, "form", class_="point-agreed")
    field(form, say("guide.agreed"), "text", "textarea", rows=2, maxlength=200)
    who_and_when(form, context)
    button(form, say("plan.add"))
    element(form, "p", class_="point-status", role="status")
