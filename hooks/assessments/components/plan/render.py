"""The plan: an empty list that a script fills, beside everything that it may be filled with."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.base.parts import announcer, current_collaboration, storage_notice
from assessments.components.context import Context
from assessments.components.html import button, element, field, heading, inline, sentences
from assessments.components.plan.parts import who_and_when
from assessments.model import Widget

ORDERS = ("date", "phase")
RHYTHMS = ("none", "two-weeks", "month")


def plan(parent: Element, context: Context, block: Widget) -> None:
    """Render the plan of the current collaboration."""
    say = context.texts
    box = element(parent, "section", class_="assessment plan", data_kind="plan")
    element(box, "p", say("plan.without-script"), class_="no-js-only")
    work = element(box, "div", class_="js-only")
    current_collaboration(work, context)
    element(work, "p", say("plan.empty"), class_="plan-empty")
    _order(work, context)
    element(work, "div", class_="plan-lists")
    _own(work, context)
    _undo(work, context)
    _take_along(work, context)
    storage_notice(box, context)
    _item_template(box, context)
    _remedies(box, context)
    sentences(box, say.group("plan.script"))


def _order(parent: Element, context: Context) -> None:
    say = context.texts
    group = element(parent, "fieldset", class_="plan-order")
    element(group, "legend", say("plan.order.legend"))
    row = element(group, "div", class_="answers")
    for index, order in enumerate(ORDERS):
        label = element(row, "label", class_="answer")
        element(label, "input", type="radio", name="plan-order", value=order, checked=index == 0)
        element(label, "span", say(f"plan.order.{order}"))


def _own(parent: Element, context: Context) -> None:
    say = context.texts
    form = element(parent, "form", class_="plan-own")
    field(form, say("plan.own"), "text", maxlength=200, required=True, autocomplete="off")
    button(form, say("plan.add-own"))


def _undo(parent: Element, context: Context) -> None:
    line = element(parent, "p", class_="plan-undo", hidden=True)
    element(line, "span", context.texts("plan.removed"))
    button(line, context.texts("plan.undo"), "undo")


def _take_along(parent: Element, context: Context) -> None:
    say = context.texts
    box = element(parent, "section", class_="plan-take", aria_labelledby="plan.take")
    heading(box, 2, say("plan.take.title"), id="plan.take")
    group = element(box, "div", class_="fields")
    choice = field(group, say("plan.take.check-in"), "rhythm", "select")
    for rhythm in RHYTHMS:
        element(choice, "option", say(f"plan.take.{rhythm}"), value=rhythm)
    field(group, say("plan.take.start"), "start", hidden=True, type="date")
    element(box, "p", say("plan.take.explanation"), class_="facts")
    row = element(box, "div", class_="actions")
    for name in ("calendar", "copy", "print"):
        button(row, say(f"plan.take.{name}"), name)
    announcer(box)
    element(box, "textarea", class_="plan-text", rows=8, readonly=True, hidden=True)


def _item_template(parent: Element, context: Context) -> None:
    """One line of the plan, to be copied."""
    say = context.texts
    item = element(element(parent, "template", class_="plan-item"), "li", class_="plan-item")
    label = element(item, "label", class_="plan-done")
    element(label, "input", type="checkbox", name="done")
    element(label, "span", class_="plan-title")
    element(item, "p", class_="remedy-facts")
    who_and_when(item, context)
    button(item, say("plan.remove"), "remove")


def _remedies(parent: Element, context: Context) -> None:
    """Every remedy by id, and every phase, so that a script holds no text."""
    say = context.texts
    template = element(parent, "template", class_="plan-remedies")
    for name, (page, remedy) in context.catalogue.remedies.items():
        entry = element(
            template,
            "p",
            data_remedy=name,
            data_phase=remedy.phase,
            data_facts=context.remedy_facts(remedy),
        )
        inline(entry, "a", remedy.title, href=context.link(page.key, name))
    for phase in context.settings.phases:
        element(template, "p", say(f"phase.{phase}.name"), data_phase_name=phase)
