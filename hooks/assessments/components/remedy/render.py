"""Below the heading of a remedy: how long it takes and when it belongs."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element
from assessments.model import Remedy


def remedy(parent: Element, context: Context, item: Remedy) -> None:
    """Render the facts; the heading and the text stay as they were written."""
    element(parent, "p", context.remedy_facts(item), class_="remedy-facts")
