"""What a reader wrote down to do differently, for who begins something new."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element, heading
from assessments.model import Widget


def lessons(parent: Element, context: Context, block: Widget) -> None:
    """An empty list that a script fills, where the site has a table that greets."""
    found = [
        (page, sheet, item)
        for page, sheet in context.catalogue.worksheets.values()
        for item in sheet.fields
        if item.greets
    ]
    if not found:
        return
    say = context.texts
    box = element(parent, "section", class_="lessons", data_kind="lessons", hidden=True)
    box.set("data-keys", " ".join(sheet.key(item) for _, sheet, item in found))
    box.set("data-search-skip", "data-search-skip")
    heading(box, 2, say("worksheet.lessons"))
    element(box, "ul")
    page, sheet, _ = found[0]
    element(element(box, "p"), "a", sheet.title, href=context.link(page.key, sheet.id))
