"""Who is in a round, and somebody who answered on paper."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import button, element, field, heading
from assessments.components.pack.sheet import Sources, numbered
from assessments.model import NOT_APPLICABLE

NAME_LENGTH = 20


def people(parent: Element, context: Context) -> None:
    """A list that a script fills: nobody by name until that is asked for."""
    say = context.texts
    box = element(parent, "section", class_="group-members", data_panes="open keyless closed")
    heading(box, 3, say("facilitator.people.title"), class_="group-count", tabindex="-1")
    element(box, "ul", class_="group-people")
    row = element(box, "div", class_="actions")
    button(row, say("facilitator.button.names"), "names", aria_pressed="false")
    button(row, say("facilitator.button.withdraw"), "withdraw", style="plain", hidden=True)
    item = element(element(box, "template", class_="group-person"), "div")
    element(item, "span", class_="group-name")
    element(item, "span", class_="group-again-line", hidden=True)
    for name in ("take", "first", "out"):
        hidden = name != "out"
        button(item, say(f"facilitator.person.{name}"), name, style="plain", hidden=hidden)


def paper_form(parent: Element, context: Context, sources: Sources) -> None:
    """The statements as they are numbered on paper, each with its answers to choose."""
    say = context.texts
    more = element(parent, "details", class_="group-paper", data_panes="open closed")
    element(more, "summary", say("facilitator.paper.title"))
    form = element(more, "form", autocomplete="off")
    element(form, "p", say("facilitator.paper.how"), class_="facts")
    field(form, say("facilitator.paper.name"), "name", maxlength=NAME_LENGTH)
    for page, part, statements in numbered(sources):
        group = element(form, "fieldset")
        element(group, "legend", part.short)
        for place, statement in statements:
            label = element(group, "label", class_="field")
            text = element(label, "span")
            element(text, "b", f"{place}. ")
            context.inline(text, "span", statement.text, page.key)
            choice = element(label, "select", name=part.key(statement))
            element(choice, "option", say("facilitator.paper.open"), value="")
            for answer in (*statement.scale.points, NOT_APPLICABLE):
                element(choice, "option", say(f"answer.{answer}"), value=answer)
    element(form, "p", say("facilitator.paper.empty"), class_="note group-empty", role="alert")
    form[-1].set("hidden", "hidden")
    button(form, say("facilitator.paper.add"), style="go")
