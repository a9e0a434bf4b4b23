"""A scan: the marked statements of every cause in one form, and a profile as its result."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.compass import radar, wedge
from assessments.context import Context
from assessments.fields import (
    announcer,
    beginnings,
    current_collaboration,
    fieldset,
    progress,
    storage_notice,
)
from assessments.html import element, heading, inline, texts
from assessments.model import Checklist, Page, Scan
from assessments.plan import plan_sheet
from assessments.result import band_labels, key, notes, open_statements, remedy_item
from assessments.share import share

Source = tuple[Page, Checklist]


def scan(parent: Element, context: Context, item: Scan) -> None:
    """Render a scan: one part per checklist, then the profile."""
    say = context.messages
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
    texts(
        form,
        say.group("checklist.script")
        | say.group("scan.script")
        | say.group("profile.script")
        | {"plan-more": say("plan.sheet.more")}
        | {f"measurement-{name}": text for name, text in say.group("measurement.script").items()},
    )


def _steps(form: Element, context: Context, sources: tuple[Source, ...]) -> None:
    """Free movement between the parts, with how far each one is."""
    nav = element(
        form, "nav", class_="scan-steps js-only", aria_label=context.messages("scan.parts")
    )
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
    element(
        title, "span", context.messages("scan.place", n=index + 1, all=count), class_="part-place"
    )
    for statement in part.statements:
        fieldset(section, context, part, statement)
    more = element(section, "p", class_="part-more")
    element(more, "a", context.messages("scan.read", name=part.short), href=context.link(page.key))
    key(section, context, part, level=3, source=page.key)


def _actions(form: Element, context: Context) -> None:
    say = context.messages
    actions = element(form, "div", class_="actions js-only")
    for name, style, kind in (
        ("previous", "button-quiet", "button"),
        ("next", "button-go", "button"),
        ("show", "button-go", "submit"),
        ("reset", "button-quiet", "button"),
        ("undo", "button-quiet", "button"),
    ):
        element(
            actions,
            "button",
            say(f"scan.action.{name}"),
            type=kind,
            class_=f"button {style}",
            data_action=name,
            hidden=name == "undo",
        )


def _result(form: Element, context: Context, sources: tuple[Source, ...]) -> None:
    """Profile, the weakest first, and what can be done with them."""
    say = context.messages
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
    _measurements(section, context)
    share(section, context, 3)
    box = element(section, "div", class_="actions")
    for name in ("print", "back"):
        element(
            box,
            "button",
            say(f"profile.action.{name}"),
            type="button",
            class_="button button-quiet",
            data_action=name,
        )


def picture(parent: Element, context: Context, sources: tuple[Source, ...]) -> None:
    """The radar and, beside it, a table with the same numbers."""
    say = context.messages
    figure = element(parent, "figure", class_="profile-picture")
    radar(figure, [part.short for _, part in sources], say("profile.picture"))
    wrap = element(figure, "div", class_="profile-numbers")
    table = element(wrap, "table", class_="numbers")
    element(table, "caption", say("profile.table"), class_="visually-hidden")
    row = element(element(table, "thead"), "tr")
    for name, text in say.group("profile.column").items():
        element(row, "th", text, scope="col", class_=f"col-{name}", hidden=name == "then")
    body = element(table, "tbody")
    for page, part in sources:
        row = element(body, "tr", data_row=part.id)
        head = element(row, "th", scope="row", class_="col-cause")
        element(head, "a", part.short, href=context.link(page.key))
        bar = element(head, "svg", class_="meter", aria_hidden="true")
        bar.set("viewBox", "0 0 100 10")
        bar.set("preserveAspectRatio", "none")
        element(bar, "rect", class_="meter-frame", width=100, height=10)
        element(bar, "rect", class_="meter-fill", width=0, height=10)
        element(row, "td", class_="col-then", hidden=True)
        element(row, "td", class_="col-score")
        band_labels(element(row, "td", class_="col-band"), context, part)
        element(row, "td", class_="col-coverage")


def _weakest(section: Element, context: Context, sources: tuple[Source, ...]) -> None:
    """Each part with why it is weak and its remedies; a script shows three, with one remedy each."""
    say = context.messages
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
            inline(because, "li", statement.text, data_because=f"{part.id}.{statement.id}")
        remedies = element(item, "ol", class_="remedies")
        for name in dict.fromkeys(s.remedy for s in part.statements if s.remedy):
            remedy_item(remedies, context, page, part, name, 5)


def _measurements(section: Element, context: Context) -> None:
    """One's own earlier results: keep this one, look at an earlier one, remove it."""
    say = context.messages
    box = element(section, "div", class_="measurements")
    heading(box, 3, say("measurement.title"))
    element(box, "p", say("measurement.intro"))
    element(
        box,
        "button",
        say("measurement.keep"),
        type="button",
        class_="button button-quiet",
        data_action="keep",
    )
    element(box, "p", class_="measurement-kept", role="status")
    chooser = element(box, "p", class_="measurement-chooser", hidden=True)
    label = element(chooser, "label", say("measurement.compare") + " ")
    choice = element(label, "select", data_action="compare")
    element(choice, "option", say("measurement.none"), value="")
    element(
        chooser,
        "button",
        say("measurement.remove"),
        type="button",
        class_="button button-quiet",
        data_action="remove-measurement",
        hidden=True,
    )
    element(box, "p", say("measurement.changed"), class_="measurement-changed", hidden=True)
