"""A scan: the marked statements of every checklist in one form, and a profile as its result."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.base.parts import (
    announcer,
    beginnings,
    current_collaboration,
    fieldset,
    progress,
    storage_notice,
)
from assessments.components.context import Context
from assessments.components.html import button, element, heading, sentences
from assessments.components.measurement.render import measurements
from assessments.components.plan.parts import plan_sheet
from assessments.components.profile.compass import wedge
from assessments.components.profile.render import picture
from assessments.components.result.render import (
    band_labels,
    key,
    notes,
    open_statements,
    remedy_item,
)
from assessments.components.share.render import share
from assessments.model import Checklist, Page, Scan

Source = tuple[Page, Checklist]


def scan(parent: Element, context: Context, item: Scan) -> None:
    """Render a scan: one part per checklist, then the profile."""
    say = context.texts
    sources = context.catalogue.selected(item.select)
    total = sum(len(part.statements) for _, part in sources)
    form = element(
        parent,
        "form",
        class_="assessment scan",
        id=item.id,
        data_kind="scan",
        data_scan=item.id,
        **beginnings(context),
        aria_label=say("scan.label"),
        autocomplete="off",
        novalidate=True,
    )
    current_collaboration(form, context)
    element(form, "p", context.facts(total), class_="facts")
    element(form, "p", say("checklist.legend"), class_="answers-legend")
    progress(form, context, total)
    _steps(form, context, sources)
    for index, source in enumerate(sources):
        _part(form, context, source, index, len(sources))
    _actions(form, context)
    announcer(form)
    _result(form, context, sources)
    storage_notice(form, context)
    sentences(
        form,
        say.group("checklist.script")
        | say.group("scan.script")
        | say.group("profile.script")
        | {"plan-more": say("plan.sheet.more")}
        | {f"measurement-{name}": text for name, text in say.group("measurement.script").items()},
    )


def _steps(form: Element, context: Context, sources: tuple[Source, ...]) -> None:
    """Free movement between the parts, with how far each one is."""
    nav = element(form, "nav", class_="scan-steps js-only", aria_label=context.texts("scan.parts"))
    steps = element(nav, "ol")
    for index, (_, part) in enumerate(sources):
        button = element(element(steps, "li"), "button", type="button", data_part=part.id)
        wedge(button, index, len(sources))
        element(button, "span", part.short, class_="step-name")
        element(button, "span", f"0/{len(part.statements)}", class_="step-done")


def _part(form: Element, context: Context, source: Source, index: int, count: int) -> None:
    page, part = source
    section = element(
        form,
        "section",
        class_="scan-part",
        data_checklist=part.id,
        aria_labelledby=f"part.{part.id}",
    )
    title = heading(section, 2, class_="part-title", id=f"part.{part.id}", tabindex="-1")
    wedge(title, index, count)
    element(title, "span", part.short)
    element(title, "span", context.texts("scan.place", n=index + 1, all=count), class_="part-place")
    for statement in part.statements:
        fieldset(section, context, part, statement)
    more = element(section, "p", class_="part-more")
    element(more, "a", context.texts("scan.read", name=part.short), href=context.link(page.key))
    key(section, context, part, level=3, source=page.key)


def _actions(form: Element, context: Context) -> None:
    say = context.texts
    actions = element(form, "div", class_="actions js-only")
    for name, style, kind in (
        ("previous", "quiet", "button"),
        ("next", "go", "button"),
        ("show", "go", "submit"),
        ("reset", "quiet", "button"),
        ("undo", "quiet", "button"),
    ):
        button(
            actions, say(f"scan.action.{name}"), name, style=style, type=kind, hidden=name == "undo"
        )


def _result(form: Element, context: Context, sources: tuple[Source, ...]) -> None:
    """Profile, the weakest first, and what can be done with them."""
    say = context.texts
    section = element(form, "section", class_="result profile js-only", aria_labelledby="profile")
    heading(section, 2, say("profile.title"), class_="result-title", id="profile", tabindex="-1")
    element(section, "p", class_="profile-date")
    open_statements(section)
    line = element(section, "p", class_="score")
    element(line, "b", class_="score-number")
    element(line, "span", class_="score-label")
    notes(section, say.group("profile.note"))
    for name in ("left-out", "few-applicable"):
        element(section, "p", class_="note", data_note=name, hidden=True)
    for name, text in (("to-arrange", "to-arrange.advice"), ("risk", "profile.safe.risk")):
        context.text(section, "p", text, class_="note", data_note=name, hidden=True)
    compare = context.page_with("compare")
    if compare is not None:
        ready = element(section, "p", class_="compare-ready")
        link = context.link(compare)
        element(ready, "a", say("profile.ready"), href=link, class_="button button-go")
    picture(section, context, sources)
    element(section, "p", say("profile.says"), class_="profile-says")
    _weakest(section, context, sources)
    plan_sheet(section, context)
    measurements(section, context)
    share(section, context, 3)
    box = element(section, "div", class_="actions")
    for name in ("print", "back"):
        button(box, say(f"profile.action.{name}"), name)


def _weakest(section: Element, context: Context, sources: tuple[Source, ...]) -> None:
    """Each part with why it is weak and its remedies; a script shows three, with one remedy each."""
    say = context.texts
    box = element(section, "div", class_="weakest")
    heading(box, 3, say("profile.weakest"))
    items = element(box, "ol", class_="weak-parts")
    for index, (page, part) in enumerate(sources):
        item = element(items, "li", class_="weak-part", data_weak=part.id, hidden=True)
        title = heading(item, 4, class_="weak-title")
        wedge(title, index, len(sources))
        element(title, "a", part.short, href=context.link(page.key))
        line = element(item, "p", class_="weak-score")
        element(line, "b", class_="weak-number")
        band_labels(line, context, part)
        _, whole = context.catalogue.checklists[part.id]
        element(line, "span", class_="weak-coverage", data_all=len(whole.statements))
        element(item, "p", say("profile.because"), class_="weak-because")
        because = element(item, "ul", class_="because")
        for statement in part.statements:
            key_of = part.key(statement)
            context.inline(because, "li", statement.text, page.key, data_because=key_of)
        remedies = element(item, "ol", class_="remedies")
        for name in part.remedies:
            remedy_item(remedies, context, page, part, name, 5)
