"""To talk with, on paper: answers side by side, a guide, and agreements to sign."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element, heading
from assessments.components.pack.sheet import Sources, blanks, numbered, sheet, to_write

PEOPLE, POINTS, AGREEMENTS, SIGNATURES = 6, 4, 9, 6


def comparison_sheet(parent: Element, context: Context, sources: Sources) -> None:
    """Every statement with a column for each of a few people."""
    say = context.texts
    with sheet(parent, context, "comparison", "pack.about", "pack.date") as box:
        element(box, "p", say("pack.comparison.how"))
        table = element(box, "table", class_="numbers ruled")
        row = element(element(table, "thead"), "tr")
        element(row, "th", say("pack.statement"), scope="col", colspan=2)
        blanks(row, PEOPLE)
        own = False
        for page, part, statements in numbered(sources):
            body = element(table, "tbody")
            head = element(element(body, "tr"), "th", scope="rowgroup", colspan=PEOPLE + 2)
            element(head, "span", part.short)
            for place, statement in statements:
                own |= statement.about == "me"
                row = element(body, "tr")
                mark = "*" if statement.about == "me" else ""
                element(row, "td", f"{place}{mark}", class_="place")
                context.inline(row, "td", statement.text, page.key)
                blanks(row, PEOPLE)
        element(box, "p", say("pack.comparison.read"))
        if own:
            element(box, "p", say("pack.comparison.own"))


def guide_sheet(parent: Element, context: Context) -> None:
    """The ground rules, and a few points with room for what is said and agreed."""
    say = context.texts
    with sheet(parent, context, "guide", "pack.about", "pack.date") as box:
        heading(box, 4, say("guide.rules-title"))
        rules = element(box, "ol")
        for name in say.group("guide.rules"):
            context.text(rules, "li", "pack.safe" if name == "safe" else f"guide.rules.{name}")
        heading(box, 4, say("guide.points-title"))
        element(box, "p", say("pack.guide.how"))
        points = element(box, "ol", class_="paper-points")
        for _ in range(POINTS):
            point = element(points, "li")
            to_write(point, context, "pack.guide.about", "pack.guide.begins")
            to_write(point, context, "pack.guide.heard")
            to_write(point, context, "guide.agreed")
            to_write(point, context, "plan.who", "plan.by")


def agreements_sheet(parent: Element, context: Context) -> None:
    """Who does what by when, when to look back, and names below it."""
    say = context.texts
    with sheet(parent, context, "agreements", "pack.about", "pack.date") as box:
        element(box, "p", say("pack.agreements.how"))
        _rows(box, context, AGREEMENTS, "plan.sheet.what", "plan.who", "plan.by")
        to_write(box, context, "pack.agreements.back", "pack.agreements.asks")
        element(box, "p", say("pack.agreements.free"))
        _rows(box, context, SIGNATURES, "pack.agreements.name", "pack.agreements.signature")


def _rows(parent: Element, context: Context, count: int, *names: str) -> None:
    table = element(parent, "table", class_="numbers ruled lines")
    row = element(element(table, "thead"), "tr")
    for name in names:
        element(row, "th", context.texts(name), scope="col")
    body = element(table, "tbody")
    for _ in range(count):
        blanks(element(body, "tr"), len(names))
