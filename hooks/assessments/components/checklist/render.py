"""A checklist as a form that works on paper, without JavaScript and with it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.base.parts import (
    announcer,
    current_collaboration,
    fieldset,
    progress,
    stage_rules,
    storage_notice,
)
from assessments.components.context import Context
from assessments.components.html import button, element, sentences
from assessments.components.result.render import result
from assessments.components.stage.render import stage_row
from assessments.model import Checklist


def checklist(parent: Element, context: Context, item: Checklist) -> None:
    """Render a checklist: statements, progress, result and scoring key."""
    say = context.texts
    form = element(
        parent,
        "form",
        class_="assessment checklist",
        id=item.id,
        data_checklist=item.id,
        data_kind="checklist",
        data_name=item.short,
        **stage_rules(context),
        aria_label=say("checklist.label", name=item.short),
        autocomplete="off",
        novalidate=True,
    )
    current_collaboration(form, context)
    stage_row(form, context, ask=False)
    element(form, "p", context.facts(len(item.statements)), class_="facts")
    element(form, "p", say("checklist.legend"), class_="answers-legend")
    progress(form, context, len(item.statements))
    for statement in item.statements:
        fieldset(form, context, item, statement)
    actions = element(form, "div", class_="actions js-only")
    button(actions, say("checklist.show"), style="go")
    button(actions, say("checklist.script.undo"), "undo", hidden=True)
    button(actions, say("print"), "print")
    button(actions, say("checklist.reset"), "reset", style="plain")
    announcer(form)
    result(form, context, item)
    storage_notice(form, context)
    sentences(form, say.group("checklist.script"))
