"""One's own earlier results: keep this one, look at an earlier one, remove it, and measure again."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import button, element, heading
from assessments.components.plan.parts import AGAIN


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
    choice = element(label, "select", data_action="compare", autocomplete="off")
    element(choice, "option", say("measurement.none"), value="")
    button(chooser, say("measurement.remove"), "remove-measurement", style="plain", hidden=True)
    element(box, "p", say("measurement.changed"), class_="measurement-changed", hidden=True)
    _again(box, context)
    _back(box, context)


def _again(parent: Element, context: Context) -> None:
    """How not to lose what was measured until it is measured again."""
    say = context.texts
    box = element(parent, "div", class_="measurement-again", hidden=True)
    plan = context.page_with("plan")
    if plan is not None:
        link = element(box, "p")
        address = context.link(plan, AGAIN)
        text = say("measurement.again.calendar")
        element(link, "a", text, class_="button button-quiet", href=address)
    element(box, "p", say("measurement.again.forgets"))
    ways = element(box, "ul", class_="measurement-ways")
    way = element(ways, "li", say("measurement.again.file") + " ")
    button(way, say("measurement.again.save"), "keep-all", style="plain")
    element(ways, "li", say("measurement.again.home-screen"))
    if plan is not None:
        element(ways, "li", say("measurement.again.entry"))


def _back(parent: Element, context: Context) -> None:
    """Room for somebody's own answers, from an entry in their calendar."""
    say = context.texts
    box = element(parent, "div", class_="measurement-back", hidden=True)
    element(box, "p", role="status")
    button(box, say("measurement.back.take"), "take-back", style="go")
