"""A guide for the conversation: ground rules, a few points, a place for what was agreed."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import button, element, field, heading
from assessments.components.plan.parts import who_and_when
from assessments.worksheets import GUIDE

POINTS = 5


def guide(parent: Element, context: Context) -> None:
    """What it takes and the way in; the guide itself, one step at a time on a screen, whole on paper."""
    say = context.texts
    box = element(parent, "section", class_="guide", aria_labelledby="guide", data_points=POINTS)
    heading(box, 3, say("guide.title"), id="guide", tabindex="-1")
    element(box, "p", class_="guide-time")
    element(box, "p", say("guide.no-points"), class_="guide-none", hidden=True)
    button(box, say("guide.open"), "talk", style="go", class_="guide-open", aria_haspopup="dialog")
    screen = element(box, "dialog", class_="guide-screen", aria_labelledby="guide")
    bar = element(screen, "div", class_="guide-bar")
    element(bar, "p", class_="guide-place")
    button(bar, say("guide.leave"), "leave", style="plain")
    _rules(screen, context)
    heading(screen, 4, say("guide.points-title"), class_="guide-points-title")
    element(screen, "ol", class_="guide-points")
    _end(screen, context)
    row = element(screen, "div", class_="guide-actions")
    button(row, say("guide.back"), "back")
    button(row, say("guide.on"), "on", style="go")
    _point(box, context)
    _sheets(box, context)


def _sheets(parent: Element, context: Context) -> None:
    """The way to the worksheets that take over what was agreed."""
    for page, sheet in context.catalogue.worksheets_from(GUIDE):
        line = element(parent, "p", class_="guide-sheet")
        element(line, "span", context.texts("guide.sheet") + " ")
        element(line, "a", sheet.title, href=context.link(page.key, sheet.id))


def _rules(parent: Element, context: Context) -> None:
    """What everybody keeps to: the first step."""
    step = element(parent, "div", class_="guide-step guide-rules")
    heading(step, 4, context.texts("guide.rules-title"), class_="step-title", tabindex="-1")
    rules = element(step, "ol")
    for name in context.texts.group("guide.rules"):
        context.text(rules, "li", f"guide.rules.{name}")


def _point(box: Element, context: Context) -> None:
    """One point of the conversation, to be copied: a step each."""
    say = context.texts
    item = element(element(box, "template", class_="point"), "li", class_="guide-point guide-step")
    element(item, "p", class_="point-statement step-title", tabindex="-1")
    element(item, "p", class_="point-said")
    element(item, "p", class_="point-turn")
    element(item, "p", class_="point-question")
    form = element(item, "form", class_="point-agreed")
    field(form, say("guide.agreed"), "text", "textarea", rows=2, maxlength=200)
    who_and_when(form, context)
    button(form, say("plan.add"))
    element(form, "p", class_="point-status", role="status")


def _end(parent: Element, context: Context) -> None:
    """What was agreed, and where it goes: the last step."""
    say = context.texts
    step = element(parent, "div", class_="guide-step guide-end")
    heading(step, 4, say("guide.end"), class_="step-title", tabindex="-1")
    element(step, "ul", class_="guide-agreed")
    element(step, "p", say("guide.nothing"), class_="guide-nothing", hidden=True)
    row = element(step, "p", class_="actions")
    plan = context.page_with("plan")
    if plan is not None:
        link = context.link(plan)
        element(row, "a", say("guide.to-plan"), href=link, class_="button button-go")
    for page, sheet in context.catalogue.worksheets.values():
        if sheet.sign:
            link = context.link(page.key)
            element(row, "a", sheet.title, href=link, class_="button button-quiet")
