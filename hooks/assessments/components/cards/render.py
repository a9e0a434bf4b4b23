"""A card for each checklist that a scan selects from."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.facts.render import describe
from assessments.components.html import element
from assessments.components.profile.compass import wedge, whole
from assessments.model import Widget


def cards(parent: Element, context: Context, block: Widget) -> None:
    """A card for each checklist that a scan selects from, in the order of the site."""
    sources = context.catalogue.selected(block.options["select"])
    grid = element(parent, "ul", class_="cards")
    for index, (page, _) in enumerate(sources):
        link = element(element(grid, "li", class_="card"), "a", href=context.link(page.key))
        wedge(link, index, len(sources))
        element(link, "span", page.title, class_="card-title")
        element(link, "span", page.teaser or page.description, class_="card-text")
    for page, scan in context.catalogue.scans.values():
        if scan.select != block.options["select"] or page.key == context.page:
            continue
        item = element(grid, "li", class_="card card-all")
        link = element(item, "a", href=context.link(page.key, scan.id))
        whole(link, len(sources))
        element(link, "span", context.texts("cards.all"), class_="card-title")
        _, facts = describe(context.texts, context.catalogue, scan)
        element(link, "span", facts, class_="card-text")
