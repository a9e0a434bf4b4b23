"""Below the heading of a remedy: how long it takes, when it belongs, and what if that is past."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element
from assessments.model import Remedy


def remedy(parent: Element, context: Context, item: Remedy) -> None:
    """Render the facts; the heading and the text stay as they were written."""
    facts(parent, context, item)
    already(parent, context, item, context.page)
    worksheet_link(parent, context, item)


def facts(parent: Element, context: Context, item: Remedy) -> None:
    """How long it takes, when it belongs, and whether it is of use after that."""
    line = element(parent, "p", context.remedy_facts(item), class_="remedy-facts")
    if item.already:
        still = context.texts("remedy.still")
        element(line, "span", f", {still}", data_already=_stages(context, item))


def already(parent: Element, context: Context, item: Remedy, source: str) -> None:
    """What it is to who is already under way; `source` is the page that it was written on."""
    if item.already:
        stages = _stages(context, item)
        context.inline(
            parent, "p", item.already, source, class_="remedy-already", data_already=stages
        )


def worksheet_link(parent: Element, context: Context, item: Remedy) -> None:
    """The way to the worksheet that it is done with, where it has one."""
    if item.worksheet in context.catalogue.worksheets:
        page, sheet = context.catalogue.worksheets[item.worksheet]
        line = element(parent, "p", class_="remedy-worksheet")
        element(line, "span", context.texts("worksheet.remedy") + " ")
        element(line, "a", sheet.title, href=context.link(page.key, sheet.id))


def _stages(context: Context, item: Remedy) -> str:
    """The stages in which a reader is past its phase."""
    stages = context.settings.stages.items()
    return " ".join(name for name, stage in stages if item.phase in stage.already)
