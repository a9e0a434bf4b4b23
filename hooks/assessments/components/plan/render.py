"""The plan: an empty list that a script fills, beside everything that it may be filled with."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.base.parts import (
    announcer,
    current_collaboration,
    statement_codes,
    storage_notice,
)
from assessments.components.context import Context
from assessments.components.html import (
    button,
    day_field,
    element,
    field,
    heading,
    sentences,
)
from assessments.components.loop.render import loop
from assessments.components.plan.parts import (
    AGAIN,
    calendar_saved,
    calendar_sentences,
    who_and_when,
)
from assessments.model import Page, Remedy, Widget

ORDERS = ("date", "phase")
RHYTHMS = ("none", "two-weeks", "month")
# After how many days an action may be due, at a touch.
SOON = {"week": 7, "two-weeks": 14}
NAMES = "plan.names"


def plan(parent: Element, context: Context, block: Widget) -> None:
    """Render the plan of the current collaboration."""
    say = context.texts
    box = element(parent, "section", class_="assessment plan", data_kind="plan")
    element(box, "p", say("plan.without-script"), class_="no-js-only")
    work = element(box, "div", class_="js-only plan-work")
    announcer(work)
    current_collaboration(work, context)
    loop(work, context, "plan")
    element(work, "p", say("plan.empty"), class_="plan-empty")
    _order(work, context)
    element(work, "div", class_="plan-lists")
    _own(work, context)
    _undo(work, context)
    _take_along(work, context)
    _again(work, context)
    element(work, "datalist", id=NAMES)
    storage_notice(box, context)
    _item_template(box, context)
    _remedies(box, context)
    sentences(box, say.group("plan.script") | calendar_sentences(context))


def _again(parent: Element, context: Context) -> None:
    """When to measure again: the end of the loop, once everything is done."""
    found = context.first_scan()
    if found is None:
        return
    say = context.texts
    _, scan = found
    title = f"{AGAIN}.title"
    box = element(
        parent, "section", class_="plan-again", id=AGAIN, aria_labelledby=title, hidden=True
    )
    box.set("data-scan", scan.id)
    heading(box, 2, class_="plan-again-title", id=title)
    element(box, "p", say("plan.again.finished"), class_="plan-again-finished")
    row = element(box, "div", class_="actions")
    measure = say("plan.again.measure")
    element(row, "a", measure, class_="button button-go", href=context.scan_again())
    button(row, say("plan.again.calendar"), "again")
    if context.page_with("compare"):
        own = element(box, "div", class_="plan-again-own")
        label = element(own, "label", class_="choice")
        element(label, "input", type="checkbox", name="own", autocomplete="off")
        element(label, "span", say("plan.again.own"))
        element(own, "p", say("plan.again.readers"), class_="facts")
        codes = element(own, "template")
        for _, part in context.catalogue.selected(scan.select):
            for statement in part.statements:
                key = part.key(statement)
                element(codes, "p", data_statement=key, **statement_codes(key, statement))
    calendar_saved(box, context)
    sentences(box, say.group("plan.again.script") | calendar_sentences(context))


def _order(parent: Element, context: Context) -> None:
    say = context.texts
    group = element(parent, "fieldset", class_="plan-order", hidden=True)
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
    box = element(parent, "section", class_="plan-take", aria_labelledby="plan.take", hidden=True)
    heading(box, 2, say("plan.take.title"), id="plan.take")
    group = element(box, "div", class_="fields")
    choice = field(group, say("plan.take.check-in"), "rhythm", "select", autocomplete="off")
    for rhythm in RHYTHMS:
        element(choice, "option", say(f"plan.take.{rhythm}"), value=rhythm)
    day_field(group, say("plan.take.start"), "start", say("plan.script.wrong-day"), hidden=True)
    element(box, "p", say("plan.take.explanation"), class_="facts")
    row = element(box, "div", class_="actions")
    button(row, say("plan.take.calendar"), "calendar", style="go")
    button(row, say("plan.take.share"), "share", hidden=True)
    mail = element(row, "a", say("plan.take.mail"), class_="button button-quiet", href="mailto:")
    mail.set("data-action", "mail")
    for name in ("copy", "print"):
        button(row, say(f"plan.take.{name}"), name)
    announcer(box)
    calendar_saved(box, context)
    element(box, "textarea", class_="plan-text", rows=8, readonly=True, hidden=True)


def _item_template(parent: Element, context: Context) -> None:
    """One line of the plan, to be copied."""
    say = context.texts
    item = element(element(parent, "template", class_="plan-item"), "li", class_="plan-item")
    label = element(item, "label", class_="plan-done")
    element(label, "input", type="checkbox", name="done")
    element(label, "span", class_="plan-title")
    row = element(item, "div", class_="plan-item-facts")
    element(row, "p", class_="remedy-facts")
    element(row, "span", class_="plan-worksheet", hidden=True)
    button(row, say("plan.remove"), "remove", style="plain")
    about = element(item, "details", class_="plan-about", hidden=True)
    element(about, "summary", say("plan.about"))
    element(about, "ul", class_="advices")
    who_and_when(item, context, names=NAMES)
    soon = element(item, "div", class_="plan-soon")
    for name, days in SOON.items():
        button(soon, say(f"plan.soon.{name}"), style="plain", type="button", data_days=days)


def _remedies(parent: Element, context: Context) -> None:
    """Every remedy by id, and every phase, so that a script holds no text."""
    say = context.texts
    template = element(parent, "template", class_="plan-remedies")
    for name, (page, remedy) in context.catalogue.remedies.items():
        entry = element(
            template,
            "div",
            data_remedy=name,
            data_phase=remedy.phase,
            data_facts=context.remedy_facts(remedy),
        )
        context.remedy_link(entry, page, remedy)
        if remedy.worksheet in context.catalogue.worksheets:
            home, sheet = context.catalogue.worksheets[remedy.worksheet]
            label = say("worksheet.label", title=sheet.title)
            element(entry, "a", label, class_="sheet", href=context.link(home.key, sheet.id))
        _about(element(entry, "ul"), context, page, remedy)
    for phase in context.settings.phases:
        element(template, "p", say(f"phase.{phase}.name"), data_phase_name=phase)


def _about(parent: Element, context: Context, page: Page, remedy: Remedy) -> None:
    """All that may be said of a remedy; a script takes what applies to who chose it.

    Each says when that is: in some stages of what it is about, or when a statement fell short.
    """
    stages = context.settings.stages.items()
    under_way = [name for name, stage in stages if remedy.phase in stage.already]
    if remedy.already and under_way:
        already = element(parent, "li", data_already=" ".join(under_way))
        context.blocks(already, remedy.already, source=page.key)
    for home, item in context.catalogue.checklists.values():
        for statement in item.statements:
            if statement.remedy == remedy.id and statement.advice:
                advice = element(parent, "li", data_advice=item.key(statement))
                context.blocks(advice, statement.advice, source=home.key)
