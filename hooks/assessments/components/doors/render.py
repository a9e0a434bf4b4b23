"""The doors: links that say where a reader stands; a script keeps which one was taken."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from assessments.components.context import Context
from assessments.components.html import element, heading
from assessments.model import Widget


def doors(parent: Element, context: Context, block: Widget) -> None:
    """A link per stage to the assessment `id`, of the last one to the page `last`; beside them `aside`."""
    say = context.texts
    start, _ = context.catalogue.assessments[block.options["id"]]
    phases = list(context.settings.stages)
    targets = dict.fromkeys(phases, start.key)
    if phases and "last" in block.options:
        targets[phases[-1]] = block.options["last"]
    box = element(parent, "nav", class_="doors", data_kind="doors", aria_labelledby="doors")
    heading(box, 2, say("doors.title"), id="doors")
    rows = element(box, "ul", class_="door-list")
    for phase, target in targets.items():
        link = element(element(rows, "li"), "a", class_="door", href=context.to(target))
        link.set("data-stage", phase)
        element(link, "span", say(f"phase.{phase}.stage"))
    if "aside" in block.options:
        line = element(box, "p", class_="door-aside")
        element(line, "a", say("doors.aside"), href=context.to(block.options["aside"]))
