"""A worksheet as a form: for the screen, for paper, and whole without JavaScript."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.base.parts import announcer, current_collaboration, storage_notice
from assessments.components.context import Context
from assessments.components.html import button, element, heading, sentences
from assessments.components.worksheet.fields import entry
from assessments.model import Worksheet
from assessments.worksheets import Part

SIGNATURES = 2


def worksheet(parent: Element, context: Context, item: Worksheet) -> None:
    """Render a worksheet: what it is for, its parts, and what can be done with it."""
    say = context.texts
    form = element(
        parent,
        "form",
        class_="assessment worksheet",
        id=item.id,
        data_kind="worksheet",
        data_worksheet=item.id,
        data_thousands=say("worksheet.amount.thousands"),
        data_decimals=say("worksheet.amount.decimals"),
        aria_label=say("worksheet.label", title=item.title),
        autocomplete="off",
        novalidate=True,
    )
    element(form, "p", item.title, class_="worksheet-title", hidden=True)
    current_collaboration(form, context)
    _purpose(form, context, item)
    element(form, "p", say("worksheet.without-script"), class_="facts no-js-only")
    for part in item.parts:
        _part(form, context, item, part)
    if item.sign:
        _signatures(form, context)
    element(form, "p", class_="facts worksheet-printed")
    _earlier(form, context)
    _undo(form, context)
    _actions(form, context, item)
    storage_notice(form, context)
    sentences(form, say.group("worksheet.script"))


def _purpose(parent: Element, context: Context, item: Worksheet) -> None:
    """The remedies that are done with it, with what they take; written there, not here."""
    found = context.catalogue.remedies_with(item.id)
    if not found:
        return
    element(parent, "p", context.texts("worksheet.for"), class_="worksheet-for")
    items = element(parent, "ul", class_="worksheet-remedies")
    for page, remedy in found:
        line = element(items, "li")
        context.remedy_link(line, page, remedy)
        element(line, "span", context.remedy_facts(remedy), class_="remedy-facts")


def _part(parent: Element, context: Context, item: Worksheet, part: Part) -> None:
    """Fields below a heading; of a worksheet that is folded, each part opens by itself."""
    if not part.title:
        box = element(parent, "section", class_="part")
    elif item.folded:
        box = element(parent, "details", class_="part", id=part.id)
        title = heading(element(box, "summary"), 2, class_="part-title")
        context.inline(title, "span", part.title, context.page)
    else:
        box = element(parent, "section", class_="part")
        title = heading(box, 2, class_="part-title", id=part.id)
        context.inline(title, "span", part.title, context.page)
    if part.text:
        context.blocks(element(box, "div", class_="part-text"), part.text)
    for field in part.fields:
        entry(box, context, item, field)


def _signatures(parent: Element, context: Context) -> None:
    """Lines to sign on, for paper; on the screen nothing is signed, and it says so."""
    say = context.texts
    element(parent, "p", say("worksheet.sign.note"), class_="facts worksheet-sign-note")
    box = element(parent, "div", class_="worksheet-signatures")
    for _ in range(SIGNATURES):
        row = element(box, "p")
        for name in ("name", "day", "signature"):
            element(row, "span", say(f"worksheet.word.{name}"))


def _earlier(parent: Element, context: Context) -> None:
    """What was filled in for a field or a choice that is there no more."""
    box = element(parent, "section", class_="worksheet-earlier", hidden=True)
    heading(box, 2, context.texts("worksheet.earlier"))
    element(box, "p", context.texts("worksheet.earlier-note"), class_="facts")
    element(box, "ul")


def _undo(parent: Element, context: Context) -> None:
    line = element(parent, "p", class_="worksheet-undo js-only", hidden=True)
    element(line, "span", context.texts("worksheet.removed"))
    button(line, context.texts("worksheet.undo"), "undo")


def _actions(parent: Element, context: Context, item: Worksheet) -> None:
    say = context.texts
    row = element(parent, "div", class_="actions")
    button(row, say("worksheet.print"), "print", style="go", class_="js-only")
    for name in ("copy", "markdown", "blank"):
        button(row, say(f"worksheet.{name}"), name, class_="js-only")
    if context.documents:
        name = f"{item.title.strip('?!. ')}.docx"
        link = element(row, "a", say("worksheet.document"), href=f"{item.id}.docx", download=name)
        link.set("class", "button button-quiet")
    button(row, say("worksheet.clear"), "clear", style="plain", class_="js-only")
    announcer(parent)
    label = say("worksheet.label", title=say("worksheet.text"))
    element(parent, "textarea", class_="worksheet-text", rows=8, readonly=True, hidden=True).set(
        "aria-label", label
    )
