"""Below the heading of a remedy: how long it takes, when it belongs, and what if that is past."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element
from assessments.model import Remedy


def remedy(parent: Element, context: Context, item: Remedy) -> None:
    """Render the facts; the heading and the text stay as they were written."""
    element(parent, "p", context.remedy_facts(item), class_="remedy-facts")
    already(parent, context, item, context.page)


def already(parent: Element, context: Context, item: Remedy, source: str) -> None:
    """What the remedy is to who is already under way, for those stages that show it."""
    if item.already:
        stages = [n for n, stage in context.settings.stages.items() if item.phase in stage.already]
        context.inline(
            parent,
            "p",
            item.already,
            source,
            class_="remedy-already",
            data_already=" ".join(stages),
        )
