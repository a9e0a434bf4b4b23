"""My collaborations: name, switch and remove them, take everything along, erase everything."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.base.parts import announcer, storage_notice
from assessments.components.context import Context
from assessments.components.html import button, element, field, heading, sentences
from assessments.model import Widget


def collaborations(parent: Element, context: Context, block: Widget) -> None:
    """Render the list of collaborations and the tools for the whole store."""
    say = context.texts
    box = element(parent, "section", class_="assessment collaborations", data_kind="collaborations")
    element(box, "p", say("collaborations.without-script"), class_="no-js-only")
    work = element(box, "div", class_="js-only")
    heading(work, 2, say("collaborations.title"), id="collaborations.title")
    element(work, "ul", class_="collaboration-list", aria_labelledby="collaborations.title")
    form = element(work, "form", class_="collaboration-new")
    field(form, say("collaborations.new"), "name", maxlength=60, required=True, autocomplete="off")
    button(form, say("collaborations.add"))
    line = element(work, "p", class_="collaboration-undo", hidden=True)
    element(line, "span")
    button(line, say("collaborations.undo"), "undo")
    announcer(work)
    _file(work, context)
    _erase(work, context)
    storage_notice(box, context)
    _item(box, context)
    sentences(box, say.group("collaborations.script"))


def _item(parent: Element, context: Context) -> None:
    """One collaboration, to be copied."""
    say = context.texts
    item = element(
        element(parent, "template", class_="collaboration"), "li", class_="collaboration"
    )
    field(item, say("collaborations.name"), "name", maxlength=60, autocomplete="off")
    element(item, "p", class_="facts")
    row = element(item, "div", class_="actions")
    element(row, "span", say("collaborations.chosen"), class_="collaboration-chosen", hidden=True)
    button(row, say("collaborations.choose"), "choose")
    button(row, say("collaborations.remove"), "remove")


def _file(parent: Element, context: Context) -> None:
    """Save everything, and read it back after seeing what will change."""
    say = context.texts
    box = element(parent, "section", class_="transfer", aria_labelledby="transfer.title")
    heading(box, 2, say("transfer.title"), id="transfer.title")
    element(box, "p", say("transfer.intro"))
    row = element(box, "div", class_="actions")
    button(row, say("transfer.save"), "save-all")
    label = element(row, "label", class_="button button-quiet file-button")
    element(label, "span", say("transfer.read"))
    element(label, "input", type="file", class_="visually-hidden", accept=".json,application/json")
    element(box, "p", class_="transfer-message", role="status")
    preview = element(box, "form", class_="transfer-preview", hidden=True)
    heading(preview, 3, say("transfer.preview"), tabindex="-1", class_="transfer-title")
    element(preview, "p", class_="transfer-summary")
    group = element(preview, "fieldset")
    element(group, "legend", say("transfer.how"))
    for index, way in enumerate(("merge", "replace")):
        label = element(group, "label", class_="choice")
        element(label, "input", type="radio", name="way", value=way, checked=index == 0)
        element(label, "span", say(f"transfer.{way}"))
    element(group, "ul", class_="transfer-changes")
    row = element(preview, "div", class_="actions")
    button(row, say("transfer.confirm"), style="go")
    button(row, say("transfer.cancel"), "cancel")


def _erase(parent: Element, context: Context) -> None:
    say = context.texts
    box = element(parent, "section", class_="erase", aria_labelledby="erase.title")
    heading(box, 2, say("erase.title"), id="erase.title")
    element(box, "p", say("erase.intro"))
    button(box, say("erase.button"), "erase")
    dialog = element(box, "dialog", class_="erase-dialog", aria_labelledby="erase.sure")
    heading(dialog, 3, say("erase.sure"), id="erase.sure")
    element(dialog, "p", say("erase.warning"))
    row = element(dialog, "div", class_="actions")
    button(row, say("erase.confirm"), "erase-confirm", style="go")
    button(row, say("erase.cancel"), "erase-cancel")
