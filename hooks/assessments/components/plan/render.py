"""The plan: an empty list that a script fills, beside everything that it may be filled with."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.base.parts import announcer, current_collaboration, storage_notice
from assessments.components.context import Context
from assessments.components.html import element, heading, inline, sentences
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


def add_button(parent: Element, context: Context, remedy: str) -> None:
    """The button that puts a remedy into the plan, where the site has a plan."""
    home = context.page_with("plan")
    if home is None:
        return
    say = context.texts
    line = element(parent, "p", class_="plan-add js-only", data_kind="plan-add")
    element(
        line,
        "button",
        say("plan.add"),
        type="button",
        class_="button-link",
        data_action="plan",
        data_remedy=remedy,
    )
    element(line, "a", say("plan.added"), href=context.link(home), hidden=True)


def plan_sheet(parent: Element, context: Context) -> None:
    """The plan as a table beside a result, where the site has a plan; a script fills it."""
    home = context.page_with("plan")
    if home is None:
        return
    say = context.texts
    box = element(parent, "div", class_="plan-sheet", data_kind="plan-sheet")
    heading(box, 3, say("plan.sheet.title"))
    table = element(box, "table", class_="numbers")
    row = element(element(table, "thead"), "tr")
    for name in ("plan.sheet.what", "plan.who", "plan.by"):
        element(row, "th", say(name), scope="col")
    element(table, "tbody")
    element(element(box, "p"), "a", say("plan.sheet.link"), href=context.link(home))


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
    label = element(form, "label", class_="field")
    element(label, "span", say("plan.own"))
    element(
        label, "input", type="text", name="text", maxlength=200, required=True, autocomplete="off"
    )
    element(form, "button", say("plan.add-own"), type="submit", class_="button button-quiet")


def _undo(parent: Element, context: Context) -> None:
    line = element(parent, "p", class_="plan-undo", hidden=True)
    element(line, "span", context.texts("plan.removed"))
    element(
        line,
        "button",
        context.texts("plan.undo"),
        type="button",
        class_="button button-quiet",
        data_action="undo",
    )


def _take_along(parent: Element, context: Context) -> None:
    say = context.texts
    box = element(parent, "section", class_="plan-take", aria_labelledby="plan.take")
    heading(box, 2, say("plan.take.title"), id="plan.take")
    group = element(box, "div", class_="fields")
    label = element(group, "label", class_="field")
    element(label, "span", say("plan.take.check-in"))
    choice = element(label, "select", name="rhythm")
    for rhythm in RHYTHMS:
        element(choice, "option", say(f"plan.take.{rhythm}"), value=rhythm)
    label = element(group, "label", class_="field", hidden=True)
    element(label, "span", say("plan.take.start"))
    element(label, "input", type="date", name="start")
    element(box, "p", say("plan.take.explanation"), class_="facts")
    row = element(box, "div", class_="actions")
    for name in ("calendar", "copy", "print"):
        element(
            row,
            "button",
            say(f"plan.take.{name}"),
            type="button",
            class_="button button-quiet",
            data_action=name,
        )
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
    fields = element(item, "div", class_="fields")
    for name, kind in (("who", "text"), ("by", "date")):
        label = element(fields, "label", class_="field")
        element(label, "span", say(f"plan.{name}"))
        element(label, "input", type=kind, name=name, maxlength=60, autocomplete="off")
    element(
        item,
        "button",
        say("plan.remove"),
        type="button",
        class_="button button-quiet",
        data_action="remove",
    )


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
