"""What a closed round shows: how answers are spread, the lists, and the same on a big screen."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.base.parts import announcer, statement_data
from assessments.components.context import Context
from assessments.components.html import button, element, field, heading
from assessments.components.pack.sheet import Sources
from assessments.model import NOT_APPLICABLE

GROUPS = ("talk", "check", "missing", "in-place", "side")


def result(parent: Element, context: Context, sources: Sources) -> None:
    """Scores of each part and how its answers are spread, and the lists, in the order to talk."""
    say = context.texts
    box = element(parent, "div", class_="group-result", data_panes="closed", hidden=True)
    for name, text in say.group("facilitator.note").items():
        element(box, "p", text, class_="note", data_note=name, hidden=True)
    row = element(box, "div", class_="actions")
    button(row, say("facilitator.button.beamer"), "beamer", style="go", aria_haspopup="dialog")
    button(row, say("print"), "print")
    button(row, say("facilitator.button.table"), "copy-table")
    button(row, say("facilitator.button.report"), "copy-report")
    label = say("facilitator.copied")
    element(
        box, "textarea", class_="group-copied", aria_label=label, rows=6, readonly=True, hidden=True
    )
    element(box, "p", class_="copy-status", role="status")
    field(box, say("facilitator.then"), "then", "select", class_="group-then")
    _table(box, context, sources)
    for name in GROUPS:
        _group(box, name, say(f"compare.group.{name}.title"), say(f"compare.group.{name}.intro"))
    _group(box, "hidden", say("facilitator.hidden.title"), say("facilitator.hidden.intro"))


def _group(parent: Element, name: str, title: str, intro: str) -> None:
    part = element(parent, "section", class_="gap-group", data_group=name, hidden=True)
    element(heading(part, 3, title), "span", class_="group-size")
    element(part, "p", intro)
    element(part, "ul", class_="gap-list")


def _table(parent: Element, context: Context, sources: Sources) -> None:
    """A row for each part: the score of the group, how answers are spread, and what it was then."""
    say = context.texts
    holder = element(parent, "div", class_="group-scores", tabindex="0", role="region")
    holder.set("aria-label", say("facilitator.table.caption"))
    table = element(holder, "table", class_="numbers")
    element(table, "caption", say("facilitator.table.caption"), class_="visually-hidden")
    row = element(element(table, "thead"), "tr")
    for name in ("topic", "score", "then", "spread"):
        hidden = name == "then"
        text = say(f"facilitator.table.{name}")
        element(row, "th", text, scope="col", class_=f"col-{name}", hidden=hidden)
    body = element(table, "tbody")
    for page, part in sources:
        row = element(body, "tr", data_row=part.id)
        head = element(row, "th", scope="row")
        element(head, "a", part.short, href=context.link(page.key))
        element(row, "td", class_="col-score")
        element(row, "td", class_="col-then", hidden=True)
        cell = element(row, "td", class_="col-spread")
        element(cell, "div", class_="spread")
        element(cell, "p", class_="spread-text")
        element(cell, "p", class_="spread-who", hidden=True)


def answers(parent: Element, context: Context, sources: Sources) -> None:
    """Every statement of the scan, and the words of every answer: what the script arranges."""
    say = context.texts
    holder = element(parent, "div", class_="group-statements", hidden=True, data_search_skip=True)
    for page, part in sources:
        section = element(holder, "div", data_checklist=part.id, data_name=part.short)
        for statement in part.statements:
            data = statement_data(context, part, statement)
            item = element(section, "div", class_="gap-item group-item", **data)
            context.inline(item, "p", statement.text, page.key, class_="gap-statement")
            element(item, "p", part.short, class_="facts")
            element(item, "div", class_="spread")
            element(item, "ul", class_="said")
    words = element(parent, "template", class_="answer-words")
    scales = sorted(context.settings.scales.values(), key=lambda scale: -len(scale.points))
    known = dict.fromkeys(answer for scale in scales for answer in scale.points)
    for answer in (*known, NOT_APPLICABLE):
        element(words, "p", say(f"answer.{answer}"), data_answer=answer)


def beamer(parent: Element, context: Context) -> None:
    """The result on a big screen: the parts, and then one statement at a time."""
    say = context.texts
    screen = element(parent, "dialog", class_="beamer", aria_labelledby="beamer-title")
    bar = element(screen, "div", class_="beamer-bar")
    element(bar, "p", class_="beamer-place")
    button(bar, say("facilitator.button.names"), "beamer-names", aria_pressed="false")
    button(bar, say("quiz.presenting.leave"), "beamer-leave", style="plain")
    stage = element(screen, "div", class_="beamer-stage")
    heading(stage, 2, class_="beamer-title", id="beamer-title", tabindex="-1")
    element(stage, "div", class_="beamer-what")
    row = element(screen, "div", class_="beamer-bar")
    button(row, say("quiz.presenting.back"), "beamer-back")
    button(row, say("facilitator.button.on"), "beamer-on", style="go")
    element(row, "p", say("facilitator.keys"), class_="facts")
    announcer(screen)
