"""A scan: the marked statements of every checklist in one form, and a profile as its result."""

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
from assessments.components.facilitator.led import led_arrival, led_reply
from assessments.components.html import button, element, heading, sentences
from assessments.components.loop.render import steps
from assessments.components.measurement.render import measurements
from assessments.components.plan.parts import plan_sheet
from assessments.components.profile.compass import wedge
from assessments.components.profile.render import picture
from assessments.components.result.render import (
    band_labels,
    because,
    first_remedies,
    key,
    notes,
    open_statements,
    remedy_item,
    to_arrange,
)
from assessments.components.share.render import share
from assessments.components.stage.render import stage_row
from assessments.model import Checklist, Page, Scan
from assessments.typography import within

Source = tuple[Page, Checklist]


def scan(parent: Element, context: Context, item: Scan) -> None:
    """Render a scan: one part per checklist, then the profile."""
    say = context.texts
    sources = context.catalogue.selected(item.select)
    total = sum(len(part.statements) for _, part in sources)
    led_arrival(parent, context, item, total)
    form = element(
        parent,
        "form",
        class_="assessment scan",
        id=item.id,
        data_kind="scan",
        data_scan=item.id,
        **stage_rules(context),
        aria_label=say("scan.label"),
        autocomplete="off",
        novalidate=True,
    )
    current_collaboration(form, context)
    stage_row(form, context, ask=True)
    element(form, "p", say("checklist.legend"), class_="answers-legend")
    element(form, "p", context.facts(total), class_="facts")
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
    """Free movement between the parts, and which of them are complete."""
    nav = element(form, "nav", class_="scan-steps js-only", aria_label=context.texts("scan.parts"))
    steps = element(nav, "ol")
    for index, (_, part) in enumerate(sources):
        button = element(element(steps, "li"), "button", type="button", data_part=part.id)
        wedge(button, index, len(sources))
        element(button, "span", part.short, class_="step-name")


def _part(form: Element, context: Context, source: Source, index: int, count: int) -> None:
    page, part = source
    _, whole = context.catalogue.checklists[part.id]
    section = element(
        form,
        "section",
        class_="scan-part",
        data_checklist=part.id,
        data_own=" ".join(key for key in whole.keys if key not in part.keys) or None,
        aria_labelledby=f"part.{part.id}",
    )
    title = heading(section, 2, class_="part-title", id=f"part.{part.id}", tabindex="-1")
    wedge(title, index, count)
    element(title, "span", part.short)
    element(section, "p", class_="part-taken facts", hidden=True)
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
        ("undo", "quiet", "button"),
        ("reset", "plain", "button"),
    ):
        button(
            actions, say(f"scan.action.{name}"), name, style=style, type=kind, hidden=name == "undo"
        )


def _result(form: Element, context: Context, sources: tuple[Source, ...]) -> None:
    """What to begin with, and how; then the profile, what comes next, and what can be done with it."""
    say = context.texts
    section = element(form, "section", class_="result profile js-only", aria_labelledby="profile")
    steps(section, context, "result")
    element(section, "p", class_="profile-date")
    heading(section, 2, say("profile.title"), class_="result-title", id="profile", tabindex="-1")
    led_reply(section, context, 3)
    columns = element(section, "div", class_="result-columns")
    _lead(columns, context)
    _lanes(columns, context)
    picture(columns, context, sources)
    _later(columns, context, sources)
    plan_sheet(section, context)
    measurements(section, context)
    share(section, context, 3)
    box = element(section, "div", class_="actions")
    for name in ("print", "back"):
        button(box, say(f"profile.action.{name}"), name)
    line = element(section, "p", class_="mean facts")
    element(line, "b", class_="score-number")
    element(line, "span", class_="score-label")
    element(section, "p", say("profile.says"), class_="profile-says facts")


def _lead(parent: Element, context: Context) -> None:
    """One thing to do and why, or what stands in its place; a script puts the weakest part here."""
    say = context.texts
    lead = element(parent, "div", class_="lead")
    notes(lead, say.group("profile.note"))
    element(lead, "p", class_="note", data_note="left-out", hidden=True)
    note = element(lead, "div", class_="note", data_note="to-arrange", hidden=True)
    to_arrange(note, context)
    for name in ("review", "hold"):
        button(lead, say(f"profile.next.{name}"), name, style="go", class_=f"lead-{name}")
    first_remedies(lead, context, 3)
    element(lead, "ol", class_="weak-parts")
    element(lead, "p", class_="note", data_note="tie", hidden=True)
    element(lead, "p", class_="note", data_note="few-applicable", hidden=True)
    open_statements(lead, context)
    context.text(lead, "p", "profile.safe.risk", class_="note", data_note="risk", hidden=True)


def _lanes(parent: Element, context: Context) -> None:
    """To go on alone or together, where the site has a plan and a page to compare on."""
    say = context.texts
    plan, compare = context.page_with("plan"), context.page_with("compare")
    if plan is None or compare is None:
        return
    way = element(parent, "div", class_="way-on")
    ready = element(way, "p", class_="compare-ready")
    link = context.link(compare)
    element(ready, "a", say("profile.ready"), href=link, class_="button button-go")
    box = element(way, "div", class_="lanes")
    for name, address in (("alone", context.link(plan)), ("together", "#share")):
        text = say(f"profile.lane.{name}")
        element(box, "a", text, href=address, class_="button", data_lane=name)
    context.text(way, "p", "profile.safe.together", class_="lane-safe facts")


def _later(section: Element, context: Context, sources: tuple[Source, ...]) -> None:
    """Each part with why it is weak and its remedies; a script shows the next ones here."""
    say = context.texts
    box = element(section, "details", class_="later", hidden=True)
    element(box, "summary", say("profile.weakest"))
    items = element(box, "ol", class_="weak-parts")
    for index, (page, part) in enumerate(sources):
        item = element(
            items,
            "li",
            class_="weak-part",
            data_weak=part.id,
            data_name=within(part.short),
            hidden=True,
        )
        line = element(item, "div", class_="weak-head")
        title = heading(line, 3, class_="weak-title")
        wedge(title, index, len(sources))
        element(title, "a", part.short, href=context.link(page.key))
        score = element(line, "p", class_="weak-score")
        element(score, "span", say("profile.column.score"), class_="facts")
        element(score, "b", class_="weak-number")
        band_labels(score, context, part)
        because(item, context, page, part)
        remedies = element(item, "ol", class_="remedies")
        for name in part.remedies:
            remedy_item(remedies, context, name, 4, page, part)
