"""The facilitator's view: rounds of a group, what comes in, and the result of one that is closed."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.codes import code
from assessments.components.base.parts import announcer, storage_notice
from assessments.components.context import Context
from assessments.components.facilitator.people import paper_form, people
from assessments.components.facilitator.result import answers, beamer, result
from assessments.components.html import button, element, field, heading, sentences
from assessments.components.share.render import OBSTACLES, SCAN_LENGTH
from assessments.model import Widget

NAME_LENGTH = 20  # of who invites, in a link
GROUP_LENGTH = 60


def facilitator(parent: Element, context: Context, block: Widget) -> None:
    """Render every state of a round; a script shows the one that applies."""
    say = context.texts
    found = context.first_scan()
    if found is None:
        return
    home, item = found
    sources = context.catalogue.selected(item.select)
    box = element(
        parent,
        "section",
        class_="assessment facilitator",
        data_kind="facilitator",
        data_scan=code(item.id, SCAN_LENGTH),
    )
    element(box, "p", say("facilitator.without-script"), class_="no-js-only")
    work = element(box, "div", class_="js-only")
    announcer(work)
    for name in OBSTACLES:
        text = say(f"facilitator.obstacle.{name}")
        element(work, "p", text, class_="note", data_obstacle=name, hidden=True)
    line = element(work, "p", class_="group-undo", hidden=True)
    element(line, "span")
    button(line, say("plan.undo"), "undo-group")
    nav = element(work, "nav", class_="group-rounds", aria_label=say("facilitator.rounds"))
    element(nav, "ul")
    _round(work, context)
    result(work, context, sources)
    _collect(work, context)
    people(work, context)
    paper_form(work, context, sources)
    _closing(work, context)
    row = element(work, "div", class_="actions group-more", data_panes="open keyless closed")
    button(row, say("facilitator.button.keep"), "keep")
    button(row, say("facilitator.button.remove"), "remove", style="plain")
    _start(work, context)
    _bring(work, context)
    element(work, "a", class_="group-scan", href=context.link(home.key), hidden=True)
    storage_notice(box, context)
    answers(box, context, sources)
    beamer(box, context)
    sentences(box, say.group("facilitator.script"))


def _round(parent: Element, context: Context) -> None:
    """Which round it is, how it stands, and the invitation to send."""
    say = context.texts
    heading(parent, 2, class_="group-title", tabindex="-1", data_panes="open keyless closed")
    element(parent, "p", say("facilitator.keyless"), class_="note", data_panes="keyless")
    box = element(parent, "div", class_="group-invite", data_panes="open", hidden=True)
    steps = element(box, "ol", class_="share-steps")
    for text in say.group("facilitator.steps").values():
        element(steps, "li", text)
    row = element(box, "div", class_="actions")
    button(row, say("facilitator.button.send"), "send", style="go")
    button(row, say("share.button.copy"), "copy")
    button(row, say("share.button.qr"), "qr")
    element(box, "div", class_="share-qr", hidden=True)
    label = say("share.link")
    element(
        box, "textarea", class_="share-link", aria_label=label, rows=4, readonly=True, hidden=True
    )
    element(box, "p", class_="share-status", role="status")


def _collect(parent: Element, context: Context) -> None:
    """One field for whatever came in, and what became of each link."""
    say = context.texts
    form = element(
        parent, "form", class_="paste", autocomplete="off", data_panes="none open keyless closed"
    )
    heading(form, 2, say("facilitator.paste.title"))
    field(form, say("facilitator.paste.label"), "pasted", "textarea", rows=3, required=True)
    element(form, "p", say("share.paste.none"), class_="note paste-none", role="alert", hidden=True)
    button(form, say("facilitator.paste.go"))
    told = element(parent, "div", class_="group-filed", role="status", tabindex="-1")
    element(told, "ul", class_="group-pasted")


def _closing(parent: Element, context: Context) -> None:
    """What closing does, said before it is done: there is no way back."""
    say = context.texts
    box = element(parent, "section", class_="group-closing", data_panes="open", hidden=True)
    heading(box, 3, say("facilitator.closing.title"))
    element(box, "p", say("facilitator.closing.what"))
    element(box, "ul", class_="group-told")
    row = element(box, "div", class_="actions")
    button(row, say("facilitator.button.close"), "end", style="go")
    sure = element(box, "div", class_="group-sure", hidden=True)
    element(sure, "p", say("facilitator.closing.sure"), class_="note", tabindex="-1")
    row = element(sure, "div", class_="actions")
    button(row, say("facilitator.button.close-confirm"), "close-confirm", style="go")
    button(row, say("facilitator.button.wait"), "wait")


def _start(parent: Element, context: Context) -> None:
    """A new round: what it is called here, and who invites."""
    say = context.texts
    more = element(parent, "details", class_="group-start")
    element(more, "summary", say("facilitator.start.title"))
    form = element(more, "form", autocomplete="off")
    fields = element(form, "div", class_="fields")
    field(fields, say("facilitator.start.group"), "group", maxlength=GROUP_LENGTH, required=True)
    field(fields, say("facilitator.start.name"), "name", maxlength=NAME_LENGTH, required=True)
    element(form, "p", say("facilitator.start.free"), class_="facts")
    again = field(form, say("facilitator.start.again"), "again", "select", class_="group-again")
    element(again, "option", say("facilitator.start.others"), value="")
    button(form, say("facilitator.start.go"), style="go")


def _bring(parent: Element, context: Context) -> None:
    """A round that was kept in a file comes back, here or in another browser."""
    label = element(parent, "label", class_="button button-plain file-button group-bring")
    element(label, "span", context.texts("facilitator.bring"))
    accept = ".json,application/json"
    element(label, "input", type="file", class_="visually-hidden", accept=accept)
