"""One's own earlier results: keep this one, look at an earlier one, remove it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import button, element, heading


def measurements(section: Element, context: Context) -> None:
    """One's own earlier results: keep this one, look at an earlier one, remove it."""
    say = context.texts
    box = element(section, "div", class_="measurements", data_kind="measurement")
    heading(box, 3, say("measurement.title"))
    element(box, "p", say("measurement.intro"))
    button(box, say("measurement.keep"), "keep")
    element(box, "p", class_="measurement-kept", role="status")
    chooser = element(box, "p", class_="measurement-chooser", hidden=True)
    label = element(chooser, "label", say("measurement.compare") + " ")
    choice = element(label, "select", data_action="compare")
    element(choice, "option", say("measurement.none"), value="")
    button(chooser, say("measurement.remove"), "remove-measurement", hidden=True)
    element(box, "p", say("measurement.changed"), class_="measurement-changed", hidden=True)
