"""The paper pack: sheets of A4 that stand folded on the page, and a button that prints them alone."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import button, element
from assessments.components.pack.blank import answers_sheet, key_sheet
from assessments.components.pack.talk import agreements_sheet, comparison_sheet, guide_sheet
from assessments.model import Widget


def pack(parent: Element, context: Context, block: Widget) -> None:
    """Render the sheets, where the site has a scan."""
    say = context.texts
    found = context.first_scan()
    if found is None:
        return
    _, item = found
    sources = context.catalogue.selected(item.select)
    box = element(parent, "section", class_="assessment pack", data_kind="pack")
    row = element(box, "div", class_="pack-actions js-only")
    button(row, say("pack.print"), "print", style="go")
    sheets = element(box, "details", class_="pack-sheets", data_search_skip=True)
    element(sheets, "summary", say("pack.look"))
    answers_sheet(sheets, context, sources)
    key_sheet(sheets, context, sources)
    comparison_sheet(sheets, context, sources)
    guide_sheet(sheets, context)
    agreements_sheet(sheets, context)
