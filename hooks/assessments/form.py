"""A checklist as a form that works on paper, without JavaScript and with it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.context import Context
from assessments.fields import (
    announcer,
    beginnings,
    current_collaboration,
    fieldset,
    progress,
    storage_notice,
)
from assessments.html import element, texts
from assessments.model import Checklist
from assessments.result import result


def checklist(parent: Element, context: Context, item: Checklist) -> None:
    """Render a checklist: statements, progress, result and scoring key."""
    say = context.messages
    form = element(
        parent,
        "form",
        class_="assessment checklist",
        id=item.id,
        data_checklist=item.id,
        data_kind="checklist",
        **beginnings(context),
        aria_label=say("checklist.label", name=item.short),
        autocomplete="off",
        novalidate=True,
    )
    current_collaboration(form, context)
    element(form, "p", context.facts(len(item.statements)), class_="facts")
    element(form, "p", say("checklist.legend"), class_="answers-legend")
    progress(form, context, len(item.statements))
    for statement in item.statements:
        fieldset(form, context, item, statement)
    actions = element(form, "div", class_="actions js-only")
    element(actions, "button", say("checklist.show"), type="submit", class_="button button-go")
    element(
        actions,
        "button",
        say("checklist.reset"),
        type="button",
        class_="button button-quiet",
        data_action="reset",
    )
    element(
        actions,
        "button",
        say("checklist.script.undo"),
        type="button",
        class_="button button-quiet",
        data_action="undo",
        hidden=True,
    )
    element(
        actions,
        "button",
        say("print"),
        type="button",
        class_="button button-quiet",
        data_action="print",
    )
    announcer(form)
    result(form, context, item)
    storage_notice(form, context)
    texts(form, say.group("checklist.script"))
