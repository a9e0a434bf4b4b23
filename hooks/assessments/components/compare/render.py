"""The comparison: who answered what, in the order in which it deserves a conversation."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.base.parts import (
    announcer,
    current_collaboration,
    statement_data,
    storage_notice,
)
from assessments.components.context import Context
from assessments.components.guide.render import guide
from assessments.components.html import button, element, field, heading, sentences
from assessments.components.loop.render import loop
from assessments.components.profile.compass import FEWEST, radar
from assessments.components.share.paste import paste
from assessments.components.share.render import share
from assessments.model import NOT_APPLICABLE, Checklist, Page, Widget

GROUPS = ("talk", "check", "missing", "in-place", "side", "none")
ERRORS = (
    *("damaged", "newer", "empty", "own", "known", "unreadable"),
    *("insecure", "elsewhere", "closed", "misfit", "misfit-reply", "misfit-reveal", "not-kept"),
    *("left", "declined"),
)


def compare(parent: Element, context: Context, block: Widget) -> None:
    """Render every state of the comparison; a script shows the one that applies."""
    say = context.texts
    found = context.first_scan()
    if found is None:
        return
    home, item = found
    sources = context.catalogue.selected(item.select)
    box = element(parent, "section", class_="assessment compare", data_kind="compare")
    element(box, "p", say("compare.without-script"), class_="no-js-only")
    work = element(box, "div", class_="js-only")
    current_collaboration(work, context)
    loop(work, context, "compare", step=False)
    announcer(work)
    line = element(work, "p", class_="other-undo", hidden=True)
    element(line, "span", say("compare.removed") + " ")
    button(line, say("plan.undo"), "undo-other")
    for name in ERRORS:
        message = element(work, "p", say(f"compare.error.{name}"), class_="link-message")
        message.set("data-error", name)
        message.set("hidden", "hidden")
        message.set("tabindex", "-1")
    _carry(work, context)
    _arrival(work, context, sum(len(part.statements) for _, part in sources))
    _nobody(work, context, home.key, item.id)
    _blind(work, context, home.key, item.id)
    _result(work, context, sources)
    share(work, context, 2)
    paste(work, context)
    for name, page in (("scan", home.key), ("home", context.page_with("facilitator"))):
        if page:
            element(work, "a", class_=f"group-{name}", href=context.link(page), hidden=True)
    storage_notice(box, context)
    _answers(box, context, sources)
    invited = {f"invited-{name}": text for name, text in say.group("compare.invited").items()}
    sentences(box, say.group("compare.script") | invited)


def _file(parent: Element, text: str) -> None:
    """A way in for answers that came as a file."""
    label = element(parent, "label", class_="button button-quiet file-button")
    element(label, "span", text)
    element(label, "input", type="file", class_="visually-hidden", accept=".txt,text/plain")


def _carry(parent: Element, context: Context) -> None:
    """The first way out for a link that another browser has to open: to take it there."""
    row = element(parent, "div", class_="carry", data_error="elsewhere", hidden=True)
    button(row, context.texts("compare.carry"), "carry", style="go")
    label = context.texts("share.link")
    element(row, "textarea", class_="carried", aria_label=label, rows=3, readonly=True, hidden=True)


def _arrival(parent: Element, context: Context, count: int) -> None:
    """Who invites, and to what; of answers in an open link, which collaboration they are about."""
    say = context.texts
    form = element(parent, "form", class_="arrival", hidden=True, autocomplete="off")
    heading(form, 2, class_="arrival-title", tabindex="-1")
    element(form, "p", say("compare.arrival.intro"), data_way="open")
    sealed = element(form, "div", data_way="invitation", hidden=True)
    element(sealed, "p", context.facts(count), class_="facts")
    for name in say.group("compare.invited"):
        element(sealed, "p", data_named=f"invited-{name}")
    element(form, "p", class_="arrival-known", hidden=True)
    group = element(form, "fieldset")
    element(group, "legend", say("compare.arrival.which"))
    element(group, "div", class_="arrival-choices")
    label = element(group, "label", class_="choice")
    element(label, "input", type="radio", name="about", value="", checked=True)
    element(label, "span", say("compare.arrival.new"))
    field(group, say("compare.arrival.name"), "name", class_="arrival-name", maxlength=60)
    row = element(form, "div", class_="actions")
    go = button(row, "", style="go")
    element(go, "span", say("compare.arrival.take"), data_way="open")
    element(go, "span", say("compare.arrival.begin"), data_way="invitation", hidden=True)
    button(row, say("compare.arrival.ignore"), "ignore")


def _nobody(parent: Element, context: Context, home: str, scan: str) -> None:
    """Nobody's answers yet: how to get them."""
    say = context.texts
    box = element(parent, "div", class_="compare-nobody waiting")
    element(box, "p", say("compare.nobody"), class_="nobody-open", tabindex="-1")
    element(box, "p", say("compare.nobody-done"), class_="nobody-done", tabindex="-1")
    row = element(box, "div", class_="actions")
    element(
        row,
        "a",
        say("compare.to-scan"),
        href=context.link(home, scan),
        class_="button button-go compare-to-scan",
    )
    _file(row, say("compare.read-file"))


def _blind(parent: Element, context: Context, home: str, scan: str) -> None:
    """The other's answers are here; one's own come first."""
    say = context.texts
    box = element(parent, "div", class_="compare-blind", hidden=True)
    heading(box, 2, class_="blind-title", tabindex="-1")
    element(box, "p", say("compare.blind.intro"))
    element(box, "p", class_="blind-open")
    row = element(box, "div", class_="actions")
    link = context.link(home, scan)
    element(row, "a", say("compare.blind.scan"), href=link, class_="button button-go")
    button(row, say("compare.blind.show"), "show-now")
    element(box, "p", say("compare.blind.cost"), class_="facts")


def _result(parent: Element, context: Context, sources: tuple[tuple[Page, Checklist], ...]) -> None:
    say = context.texts
    box = element(
        parent, "section", class_="compare-result", hidden=True, aria_labelledby="compare"
    )
    heading(box, 2, say("compare.title"), id="compare", tabindex="-1", class_="result-title")
    element(box, "ul", class_="people")
    for name, text in say.group("compare.note").items():
        element(box, "p", text, class_="note", data_note=name, hidden=True)
    for name in ("since", "passed"):
        element(box, "p", class_="note", data_note=name, hidden=True)
    figure = element(box, "figure", class_="profile-picture")
    if len(sources) >= FEWEST:
        radar(figure, [part.short for _, part in sources], say("compare.picture"))
    _table(element(figure, "div", class_="profile-numbers"), context, sources)
    for group in GROUPS:
        part = element(box, "section", class_="gap-group", data_group=group, hidden=True)
        title = heading(part, 3, say(f"compare.group.{group}.title"))
        element(title, "span", class_="group-count")
        element(part, "p", say(f"compare.group.{group}.intro"))
        element(part, "ul", class_="gap-list")
        more = button(part, "", style="plain", type="button", class_="gap-more", hidden=True)
        more.set("data-search-skip", "data-search-skip")
    guide(box, context)
    row = element(box, "div", class_="actions")
    button(row, say("print"), "print")
    _people(box, context)


def _table(parent: Element, context: Context, sources: tuple[tuple[Page, Checklist], ...]) -> None:
    """Scores of everyone and agreement, per part of the scan; a script adds a column per person."""
    say = context.texts
    table = element(parent, "table", class_="numbers")
    element(table, "caption", say("compare.table"), class_="visually-hidden")
    row = element(element(table, "thead"), "tr")
    element(row, "th", say("compare.topic"), scope="col")
    element(row, "th", say("compare.agreement"), scope="col", class_="col-agreement")
    body = element(table, "tbody")
    for page, part in sources:
        row = element(body, "tr", data_row=part.id)
        head = element(row, "th", scope="row")
        element(head, "a", part.short, href=context.link(page.key))
        element(row, "td", class_="col-agreement")


def _people(parent: Element, context: Context) -> None:
    """Whose answers are here, to remove one's."""
    say = context.texts
    box = element(parent, "section", class_="others", aria_labelledby="others")
    heading(box, 3, say("compare.others"), id="others")
    element(box, "ul", class_="other-list")
    _file(element(box, "p"), say("compare.read-more"))
    item = element(element(box, "template", class_="other"), "li")
    element(item, "span", class_="other-name")
    button(item, say("plan.remove"), "remove-other")


def _answers(
    parent: Element, context: Context, sources: tuple[tuple[Page, Checklist], ...]
) -> None:
    """Every statement of the scan, and the words of every answer: what the script arranges."""
    say = context.texts
    holder = element(parent, "div", class_="compare-statements", hidden=True, data_search_skip=True)
    for page, part in sources:
        section = element(holder, "div", data_checklist=part.id, data_ask=part.ask or None)
        for statement in part.statements:
            item = element(
                section, "div", class_="gap-item", **statement_data(context, part, statement)
            )
            context.inline(item, "p", statement.text, page.key, class_="gap-statement")
            element(item, "p", part.short, class_="facts")
            element(item, "ul", class_="said")
    words = element(parent, "template", class_="answer-words")
    answers = {a for scale in context.settings.scales.values() for a in scale.points}
    for answer in (*sorted(answers), NOT_APPLICABLE):
        element(words, "p", say(f"answer.{answer}"), data_answer=answer)
