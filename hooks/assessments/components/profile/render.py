"""A profile: its picture and, beside it, a table with the same numbers."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element
from assessments.components.profile.compass import FEWEST, radar
from assessments.components.result.render import band_labels
from assessments.model import Checklist, Page


def picture(parent: Element, context: Context, sources: tuple[tuple[Page, Checklist], ...]) -> None:
    """The radar and, beside it, a table with the same numbers."""
    say = context.texts
    figure = element(parent, "figure", class_="profile-picture")
    if len(sources) >= FEWEST:
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
        head = element(row, "th", scope="row", class_="col-topic")
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
