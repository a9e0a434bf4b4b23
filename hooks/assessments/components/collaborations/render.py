"""My collaborations: a card each with its next step and its files, everything in a file, and the end of everything."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.base.parts import (
    announcer,
    stage_rules,
    statement_data,
    storage_notice,
)
from assessments.components.context import Context
from assessments.components.html import button, element, field, heading, sentences
from assessments.components.loop.render import loop
from assessments.components.profile.compass import FEWEST, small_radar
from assessments.components.result.render import band_labels
from assessments.components.share.paste import paste
from assessments.model import Checklist, Page, Widget

Sources = tuple[tuple[Page, Checklist], ...]
# What the giver of a file chooses from; the first is chosen unless told otherwise.
PARTS = ("answers", "plan", "worksheets", "name")


def collaborations(parent: Element, context: Context, block: Widget) -> None:
    """Render the cards of the collaborations and the tools for the whole store."""
    say = context.texts
    found = context.first_scan()
    sources = context.catalogue.selected(found[1].select) if found else ()
    box = element(
        parent,
        "section",
        class_="assessment collaborations",
        data_kind="collaborations",
        **stage_rules(context),
    )
    element(box, "p", say("collaborations.without-script"), class_="no-js-only")
    work = element(box, "div", class_="js-only")
    empty = element(work, "div", class_="collaboration-empty waiting")
    element(empty, "p", say("collaborations.empty"))
    if found:
        row = element(empty, "p")
        link = context.link(found[0].key)
        element(row, "a", say("loop.go.begin"), href=link, class_="button button-go")
    element(work, "ul", class_="collaboration-list", aria_label=say("collaborations.title"))
    line = element(work, "p", class_="collaboration-undo", hidden=True)
    element(line, "span")
    button(line, say("collaborations.undo"), "undo")
    form = element(work, "form", class_="collaboration-new")
    field(form, say("collaborations.new"), "name", maxlength=60, required=True, autocomplete="off")
    button(form, say("collaborations.add"))
    announcer(work)
    if compare := context.page_with("compare"):
        links = element(work, "section", class_="links", aria_label=say("share.paste.open"))
        paste(links, context)
        element(links, "a", class_="links-opened", href=context.link(compare), hidden=True)
    _file(work, context)
    _erase(work, context)
    storage_notice(box, context)
    _give(box, context)
    _card(box, context, len(sources))
    _scan(box, context, sources)
    sentences(box, say.group("collaborations.script"))


def _card(parent: Element, context: Context, count: int) -> None:
    """One collaboration, to be copied."""
    say = context.texts
    card = element(
        element(parent, "template", class_="collaboration"), "li", class_="collaboration"
    )
    head = element(card, "div", class_="collaboration-head")
    if count >= FEWEST:
        small_radar(head, count)
    about = element(head, "div")
    field(
        about,
        say("collaborations.name"),
        "name",
        class_="collaboration-name-field",
        maxlength=60,
        autocomplete="off",
    )
    element(about, "p", class_="facts")
    where = element(card, "div", class_="collaboration-where")
    element(where, "ul", class_="collaboration-people")
    for stage in context.settings.stages:
        text = say(f"phase.{stage}.stage")
        element(where, "span", text, class_="collaboration-stage", data_stage=stage, hidden=True)
    loop(card, context, "overview", live=False)
    foot = element(card, "div", class_="collaboration-foot")
    element(foot, "span", say("collaborations.chosen"), class_="collaboration-chosen", hidden=True)
    button(foot, say("collaborations.choose"), "choose", style="plain")
    more = element(foot, "details", class_="collaboration-more")
    element(more, "summary", say("collaborations.more"))
    if context.settings.stages:
        choice = field(more, say("collaborations.stage"), "stage", "select", autocomplete="off")
        element(choice, "option", say("stage.unknown"), value="")
        for stage in context.settings.stages:
            element(choice, "option", say(f"phase.{stage}.stage"), value=stage)
    choice = field(more, say("collaborations.lane.title"), "lane", "select", autocomplete="off")
    for lane in ("", "alone", "together"):
        element(choice, "option", say(f"collaborations.lane.{lane or 'open'}"), value=lane)
    for name in ("keep", "give"):
        element(more, "p", say(f"collaborations.{name}.about"), class_="facts")
        button(more, say(f"collaborations.{name}.button"), name)
    button(element(more, "p"), say("collaborations.remove"), "remove", style="plain")


def _scan(parent: Element, context: Context, sources: Sources) -> None:
    """What is needed to score the scan of any collaboration, for a script."""
    template = element(parent, "template", class_="collaboration-scan")
    for _, part in sources:
        section = element(template, "div", data_checklist=part.id, data_name=part.short)
        band_labels(section, context, part)
        for statement in part.statements:
            element(section, "i", **statement_data(context, part, statement))


def _give(parent: Element, context: Context) -> None:
    """Ask what of a collaboration goes along in a file for somebody else."""
    say = context.texts
    dialog = element(parent, "dialog", class_="give-dialog", aria_labelledby="give.title")
    form = element(dialog, "form", autocomplete="off")
    heading(form, 3, class_="give-title", id="give.title")
    element(form, "p", say("collaborations.give.never"))
    group = element(form, "fieldset")
    element(group, "legend", say("collaborations.give.what"))
    for part in PARTS:
        if part == "worksheets" and not context.catalogue.worksheets:
            continue
        label = element(group, "label", class_="choice")
        element(label, "input", type="checkbox", name=part, checked=part == PARTS[0])
        element(label, "span", say(f"collaborations.give.{part}"))
    row = element(form, "div", class_="actions")
    button(row, say("collaborations.give.save"), style="go")
    button(row, say("transfer.cancel"), "give-cancel")


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
    button(box, say("erase.button"), "erase", style="plain")
    dialog = element(box, "dialog", class_="erase-dialog", aria_labelledby="erase.sure")
    heading(dialog, 3, say("erase.sure"), id="erase.sure")
    element(dialog, "p", say("erase.warning"))
    row = element(dialog, "div", class_="actions")
    button(row, say("erase.confirm"), "erase-confirm", style="go")
    button(row, say("erase.cancel"), "erase-cancel")
