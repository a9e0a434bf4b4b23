"""A checklist as a form that works on paper, without JavaScript and with it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.context import Context
from assessments.html import element, inline, number, texts
from assessments.model import NOT_APPLICABLE, Checklist, Statement
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
        aria_label=say("checklist.label", name=item.short),
        novalidate=True,
    )
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


def progress(parent: Element, context: Context, total: int) -> None:
    """How far a reader is; the words say the same as the bar."""
    box = element(parent, "div", class_="progress js-only")
    element(
        box, "progress", max=total, value=0, aria_label=context.messages("checklist.progress-label")
    )
    text = context.messages("checklist.script.progress", done=0, all=total)
    element(box, "p", text, class_="progress-text")


def fieldset(parent: Element, context: Context, item: Checklist, statement: Statement) -> None:
    """One statement with its answers, as native radio buttons."""
    key = f"{item.id}.{statement.id}"
    group = element(parent, "fieldset", id=key, **statement_data(item, statement))
    group.set("class", "statement")
    inline(group, "legend", statement.text)
    row = element(group, "div", class_="answers")
    for answer in (*statement.scale.points, NOT_APPLICABLE):
        style = "answer answer-na" if answer == NOT_APPLICABLE else "answer"
        label = element(row, "label", class_=style)
        element(label, "input", type="radio", name=key, value=answer)
        element(label, "span", context.messages(f"answer.{answer}"))


def statement_data(item: Checklist, statement: Statement) -> dict[str, object]:
    """What the scripts read of a statement, the same wherever it is shown."""
    scale = " ".join(f"{name}:{number(value)}" for name, value in statement.scale.points.items())
    return {
        "data_statement": f"{item.id}.{statement.id}",
        "data_scale": scale,
        "data_weight": None if statement.weight == 1 else number(statement.weight),
        "data_critical": statement.critical,
        "data_about": None if statement.about == "us" else statement.about,
        "data_remedy": statement.remedy or None,
    }


def announcer(parent: Element) -> None:
    """The one place where a change is said aloud, politely."""
    element(parent, "p", class_="announce visually-hidden", role="status")


def storage_notice(parent: Element, context: Context) -> None:
    """What a reader is told when the browser keeps nothing, with a way to keep it all the same."""
    say = context.messages
    notice = element(parent, "div", class_="storage-notice", role="status", data_storage=True)
    for state, text in say.group("storage.state").items():
        element(notice, "p", text, data_state=state, hidden=True)
    element(
        notice,
        "button",
        say("storage.save"),
        type="button",
        class_="button button-quiet",
        data_action="save-file",
        hidden=True,
    )


